//! What leaves the program, read back by other readers: nothing that must stay inside is in it, in any format.

use std::{fs, io::Read as _, process::Command};

use serde_json::json;
use trellis_core::{agreements, demo, exchange, partners, program, reports, spectrum, trainings, vault::settings};
use trellis_documents::{Format, Language};
use trellis_tests::{Desk, now};

const FORMATS: [Format; 6] = [Format::Pdf, Format::Docx, Format::Xlsx, Format::Csv, Format::Json, Format::Ics];

/// Everything that is in a file, packed parts unpacked.
fn unpacked(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for n in 0..archive.len() {
            let mut part = String::new();
            archive.by_index(n).unwrap().read_to_string(&mut part).ok();
            text.push_str(&part);
        }
    }
    if bytes.starts_with(b"%PDF") {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("paper.pdf");
        fs::write(&path, bytes).unwrap();
        text.push_str(&run("pdftotext", &["-layout", path.to_str().unwrap(), "-"]));
        text.push_str(&run("pdfinfo", &["-meta", path.to_str().unwrap()]));
        text.push_str(&run("pdfinfo", &["-struct-text", path.to_str().unwrap()]));
    }
    text
}

fn run(program: &str, arguments: &[&str]) -> String {
    let done = Command::new(program).args(arguments).output().unwrap_or_else(|_| panic!("{program} is installed by `make setup`"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

fn demo_desk() -> Desk {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, now().date_naive())).unwrap();
    desk
}

/// Every file that this vault can export, with a name for each.
fn everything(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let conn = desk.open.store.read();
    let (summaries, register) = (reports::summaries(conn, None, now()).unwrap(), program::register(conn, now()).unwrap());
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let mut files = Vec::new();
    for format in FORMATS {
        for language in [Language::En, Language::Es] {
            let name = format!("{format:?} {language:?}");
            files.push((format!("summary {name}"), trellis_documents::summaries(&summaries, &stamp, format, language).unwrap().bytes));
            files.push((format!("register {name}"), trellis_documents::register(&register, &stamp, format, language).unwrap().bytes));
        }
    }
    let report = reports::partnerships(conn, None, reports::Asked::default(), now(), &|| true).unwrap();
    for (format, language) in [(Format::Pdf, Language::En), (Format::Xlsx, Language::Es)] {
        let bytes = trellis_documents::report(&report, &stamp, format, language).unwrap().bytes;
        files.push((format!("report {format:?}"), bytes));
    }
    files.push(("report as it is previewed".into(), serde_json::to_vec(&report).unwrap()));
    let mut ids = partners::ids(conn).unwrap();
    ids.push(partners::own(conn).unwrap().id);
    files.push(("directory".into(), serde_json::to_vec(&exchange::hsds(conn, &ids).unwrap().organizations).unwrap()));
    files
}

#[test]
fn the_shelters_address_and_telephone_are_in_no_exported_file() {
    let desk = demo_desk();
    let own = partners::own(desk.open.store.read()).unwrap();
    let shelter = own.facts.sites.iter().find(|site| site.confidential).unwrap();
    let secrets = [
        shelter.name.clone(),
        shelter.address.street.clone(),
        shelter.address.postal_code.clone(),
        shelter.phones[0].number.clone(),
        "44.9371".into(),
    ];
    let mut public = 0;
    for (name, bytes) in everything(&desk) {
        let text = unpacked(&bytes);
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{secret} stands in {name}");
        }
        public += usize::from(text.contains(&shelter.public_name));
    }
    assert!(public > 4, "the public name is shown where the site is");
    // The same search finds the address in a file that is not meant to leave.
    let inside = unpacked(&serde_json::to_vec(&own).unwrap());
    assert!(secrets.iter().all(|secret| inside.contains(secret.as_str())));
}

#[test]
fn a_marker_in_every_note_and_reason_is_in_no_exported_file() {
    const MARKER: &str = "ZEBRAFINCH";
    let mut desk = demo_desk();
    let conn = desk.open.store.read();
    let mut organizations: Vec<_> = partners::all_ids(conn).unwrap().into_iter().map(|id| partners::get(conn, id).unwrap()).collect();
    let mut papers: Vec<_> = agreements::all_ids(conn).unwrap().into_iter().map(|id| agreements::get(conn, id).unwrap()).collect();
    desk.open
        .write("demos.add", now(), |tx| {
            for partner in &mut organizations {
                partner.facts.notes = MARKER.into();
                partners::update(tx, partner.id, partner.revision, partner.facts.clone().check()?)?;
            }
            for paper in &mut papers {
                paper.terms.notes = MARKER.into();
                paper.terms.clauses.iter_mut().for_each(|clause| clause.reason = MARKER.into());
                agreements::update(tx, paper.id, paper.revision, paper.terms.clone().check()?)?;
            }
            Ok(())
        })
        .unwrap();
    for (name, bytes) in everything(&desk) {
        assert!(!unpacked(&bytes).contains(MARKER), "{name}");
    }
}

#[test]
fn who_attested_what_and_the_notes_and_materials_of_a_training_are_in_no_exported_file() {
    const MARKER: &str = "ZEBRAFINCH";
    let mut desk = demo_desk();
    let conn = desk.open.store.read();
    let lessons: Vec<_> = trainings::all_ids(conn).unwrap().into_iter().map(|id| trainings::get(conn, id).unwrap()).collect();
    let partner = partners::ids(conn).unwrap()[0];
    desk.open
        .write("demos.add", now(), |tx| {
            for mut lesson in lessons {
                (lesson.facts.notes, lesson.facts.materials) = (MARKER.into(), MARKER.into());
                trainings::update(tx, lesson.id, lesson.revision, lesson.facts.check(now().date_naive())?)?;
            }
            let facts: spectrum::Facts = serde_json::from_value(json!({"kind": "attestation", "partner_id": partner, "practice": "woven",
                "side": "us", "by": MARKER, "made_on": "2026-11-20", "until": "2027-11-20",
                "checklist": ["new_staff", "coercion", "responses", "policies", "materials"]}))
            .unwrap();
            spectrum::insert_proof(tx, spectrum::ProofId::make(), facts.check(now().date_naive())?).map(drop)
        })
        .unwrap();
    let inside = serde_json::to_string(&spectrum::list(desk.open.store.read(), now().date_naive()).unwrap()).unwrap();
    assert!(inside.contains(MARKER), "the program itself says who attested");
    for (name, bytes) in everything(&desk) {
        assert!(!unpacked(&bytes).contains(MARKER), "{name}");
    }
}

#[test]
fn a_report_counts_in_its_span_and_tells_where_the_partnership_stands_and_what_runs_out() {
    let desk = demo_desk();
    let conn = desk.open.store.read();
    let today = now().date_naive();
    let all = reports::partnerships(conn, None, reports::Asked::default(), now(), &|| true).unwrap();
    assert_eq!(all.items.len(), partners::ids(conn).unwrap().len());
    assert_eq!((all.to, all.from), (today, today - chrono::Months::new(12) + chrono::Days::new(1)));
    let item = all.items.iter().find(|item| item.name == "Fernbrook Counseling Collective").unwrap();
    let line = spectrum::list(conn, today).unwrap().into_iter().find(|line| line.partner == item.name).unwrap();
    assert_eq!((item.placement.level, item.placement.since), (line.placement.level, line.placement.since));
    assert_eq!(item.placement.criteria.len(), line.placement.criteria.len());
    assert!(!item.levels.is_empty() && !item.services.is_empty() && !item.commitments.is_empty());
    assert!(item.trainings.iter().all(|one| one.held_on >= all.from));
    assert!(item.ahead.is_sorted_by_key(|one| one.on) && item.ahead.iter().all(|one| one.on >= today));
    let counted = trellis_core::commitments::count(conn, trellis_core::commitments::Span::new(all.from, all.to).unwrap(), now()).unwrap();
    let promised = |found: &trellis_core::commitments::CommitmentCount| (found.promised.rounded(), found.delivered.rounded());
    let expected: Vec<_> = counted.items.iter().filter(|one| one.partner_id == item.id).map(promised).collect();
    assert_eq!(item.commitments.iter().map(|one| (one.promised, one.delivered)).collect::<Vec<_>>(), expected);

    let day = reports::Asked { from: Some(today), to: Some(today) };
    let one = reports::partnerships(conn, Some(&[item.id]), day, now(), &|| true).unwrap();
    assert_eq!(one.items.len(), 1);
    assert!(one.items[0].trainings.iter().all(|one| one.held_on >= today), "only what is planned");
    let own = partners::own(conn).unwrap().id;
    assert_eq!(reports::partnerships(conn, Some(&[own]), day, now(), &|| true).unwrap_err().code(), "not_found");
    assert_eq!(reports::partnerships(conn, None, day, now(), &|| false).unwrap_err().code(), "refused", "it stops when asked");
}

#[test]
fn a_partnership_report_is_a_tagged_paper() {
    let desk = demo_desk();
    let report = reports::partnerships(desk.open.store.read(), None, reports::Asked::default(), now(), &|| true).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let out = std::env::var_os("TRELLIS_PAPERS").map(std::path::PathBuf::from);
    for (language, words) in
        [(Language::En, ["What runs out next", "Levels over time"]), (Language::Es, ["Lo que vence después", "en el tiempo"])]
    {
        let made = trellis_documents::report(&report, &stamp, Format::Pdf, language).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("paper.pdf");
        fs::write(&path, &made.bytes).unwrap();
        if let Some(out) = &out {
            fs::write(out.join(format!("report-{}.pdf", language.tag())), &made.bytes).unwrap();
            let summaries = reports::summaries(desk.open.store.read(), None, now()).unwrap();
            let summary = trellis_documents::summaries(&summaries, &stamp, Format::Pdf, language).unwrap();
            fs::write(out.join(format!("summaries-{}.pdf", language.tag())), summary.bytes).unwrap();
        }
        let path = path.to_str().unwrap();
        let info = run("pdfinfo", &[path]);
        assert!(info.lines().any(|line| line.split_whitespace().eq(["Tagged:", "yes"])), "{info}");
        assert!(run("pdfinfo", &["-meta", path]).contains("pdfuaid:part>1<"));
        let text = run("pdftotext", &["-layout", path, "-"]).split_whitespace().collect::<Vec<_>>().join(" ");
        for words in words.into_iter().chain(["Fernbrook Counseling Collective", "DEMO"]) {
            assert!(text.contains(words), "{words}");
        }
    }
}

#[test]
fn a_summary_is_a_tagged_paper_that_says_what_was_agreed() {
    let desk = demo_desk();
    let summaries = reports::summaries(desk.open.store.read(), None, now()).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    for (language, tag, word) in [(Language::En, "en", "Draws on no survivor record"), (Language::Es, "es", "31 de enero de 2027")] {
        let made = trellis_documents::summaries(&summaries, &stamp, Format::Pdf, language).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("paper.pdf");
        fs::write(&path, &made.bytes).unwrap();
        let path = path.to_str().unwrap();
        let info = run("pdfinfo", &[path]);
        assert!(info.lines().any(|line| line.split_whitespace().eq(["Tagged:", "yes"])), "{info}");
        assert!(info.lines().any(|line| line.starts_with("Title:") && line.len() > 20), "{info}");
        let meta = run("pdfinfo", &["-meta", path]);
        assert!(meta.contains("pdfuaid:part>1<"), "{meta}");
        let at = meta.find("dc:language").unwrap();
        assert!(meta[at..at + 120].contains(&format!("<rdf:li>{tag}")), "{meta}");
        let text = run("pdftotext", &["-layout", path, "-"]).split_whitespace().collect::<Vec<_>>().join(" ");
        for words in ["On-site counseling and a shared group", "Fernbrook Counseling Collective", "DEMO", &stamp.chain_head[..4], word] {
            assert!(text.contains(words), "{words}");
        }
    }
}

#[test]
fn sheets_and_csv_keep_a_formula_as_text() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "=HYPERLINK(\"http://x\")"}));
    desk.agreement(partner, json!({"title": "@SUM(1+1)", "purpose": "-2+3"}));
    let summaries = reports::summaries(desk.open.store.read(), None, now()).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let sheet = trellis_documents::summaries(&summaries, &stamp, Format::Xlsx, Language::En).unwrap().bytes;
    assert!(!unpacked(&sheet).contains("<f>"), "no cell is a formula");
    let csv = trellis_documents::summaries(&summaries, &stamp, Format::Csv, Language::En).unwrap().bytes;
    let text = String::from_utf8(csv).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for field in reader.records().next().unwrap().unwrap().iter() {
        assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{field}");
    }
}

#[test]
fn what_other_spreadsheet_readers_see_is_the_agreement() {
    use calamine::Reader as _;
    let desk = demo_desk();
    let summaries = reports::summaries(desk.open.store.read(), None, now()).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let bytes = trellis_documents::summaries(&summaries, &stamp, Format::Xlsx, Language::En).unwrap().bytes;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let all: String = book
        .worksheets()
        .into_iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>())
        .collect();
    for words in ["On-site counseling and a shared group", "Fernbrook Counseling Collective", "Larkspur Advocacy Program"] {
        assert!(all.contains(words), "{words}");
    }
    assert!(settings::is_demo(desk.open.store.read()).unwrap() && all.contains("DEMO"));
}

/// A part of a package, read by a reader of XML that stops at the first fault: its texts, and its elements by their names.
fn part(bytes: &[u8], name: &str) -> (Vec<String>, Vec<String>) {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut texts, mut elements) = (Vec::new(), Vec::new());
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Text(text) => texts.push(String::from_utf8(text.to_vec()).unwrap()),
            Event::Start(element) | Event::Empty(element) => elements.push(String::from_utf8(element.to_vec()).unwrap()),
            Event::Eof => return (texts, elements),
            _ => {}
        }
    }
}

#[test]
fn a_word_file_has_headings_tables_with_header_rows_a_title_and_a_language() {
    let desk = demo_desk();
    let conn = desk.open.store.read();
    let (summaries, register) = (reports::summaries(conn, None, now()).unwrap(), program::register(conn, now()).unwrap());
    let stamp = program::stamp(&desk.open, now()).unwrap();
    for (language, tag, title, word) in [
        (Language::En, "en-US", "Agreement summaries", "Draws on no survivor record"),
        (Language::Es, "es-US", "Resúmenes de acuerdos", "31 de enero de 2027"),
    ] {
        let bytes = trellis_documents::summaries(&summaries, &stamp, Format::Docx, language).unwrap().bytes;
        let (texts, elements) = part(&bytes, "word/document.xml");
        let text = texts.concat() + &part(&bytes, "word/footer1.xml").0.concat() + &part(&bytes, "word/header1.xml").0.concat();
        for words in ["On-site counseling and a shared group", "Fernbrook Counseling Collective", "DEMO", &stamp.chain_head[..4], word] {
            assert!(text.contains(words), "{words}");
        }
        assert!(elements.iter().all(|element| !element.contains("w:color=\"000000\"")), "no boxes around cells");
        let count = |name: &str| elements.iter().filter(|element| element.starts_with(name)).count();
        assert!(count("w:tbl") > 10 && count("w:tblHeader") > 10 && count("w:tblHeader") < count("w:tbl"));
        for level in 1..=3 {
            assert!(count(&format!("w:pStyle w:val=\"Heading{level}\"")) >= summaries.len(), "headings of level {level}");
        }
        let (core, names) = part(&bytes, "docProps/core.xml");
        assert!(core.iter().any(|text| text == title) && core.iter().any(|text| text == tag), "{core:?}");
        assert!(names.iter().any(|name| name == "dc:title") && names.iter().any(|name| name == "dc:language"));
        assert!(part(&bytes, "word/styles.xml").1.iter().any(|element| element == &format!("w:lang w:val=\"{tag}\" ")));
    }
    let bytes = trellis_documents::register(&register, &stamp, Format::Docx, Language::En).unwrap().bytes;
    let (texts, elements) = part(&bytes, "word/document.xml");
    assert!(texts.concat().contains("What runs out, counted from November 24, 2026"));
    assert!(elements.iter().any(|element| element.starts_with("w:pgSz") && element.contains("landscape")));
}

#[test]
fn a_word_file_keeps_hostile_text_as_text() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "<w:p/>&amp; ]]> \u{202e}turned\u{7}"}));
    desk.agreement(partner, json!({"title": "</w:t><evil/>\u{ffff}", "purpose": "one\ntwo \u{1}"}));
    let summaries = reports::summaries(desk.open.store.read(), None, now()).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let bytes = trellis_documents::summaries(&summaries, &stamp, Format::Docx, Language::En).unwrap().bytes;
    for name in ["word/document.xml", "word/footer1.xml", "docProps/core.xml"] {
        let (_, elements) = part(&bytes, name);
        assert!(elements.iter().all(|element| !element.starts_with("evil")), "{name}");
    }
    assert!(!unpacked(&bytes).contains('\u{202e}'));
}

#[test]
fn a_calendar_holds_titles_partners_and_days_and_nothing_else() {
    let desk = demo_desk();
    let conn = desk.open.store.read();
    let (summaries, register) = (reports::summaries(conn, None, now()).unwrap(), program::register(conn, now()).unwrap());
    let stamp = program::stamp(&desk.open, now()).unwrap();
    for (name, bytes) in [
        ("summaries", trellis_documents::summaries(&summaries, &stamp, Format::Ics, Language::En).unwrap().bytes),
        ("register", trellis_documents::register(&register, &stamp, Format::Ics, Language::En).unwrap().bytes),
    ] {
        let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
        assert!(text.contains("SUMMARY:DEMO: Official notice due: On-site counseling and a shared group\\, Fernbrook"), "{name}: {text}");
        assert!(text.contains("SUMMARY:DEMO: Last day: "), "{name}");
        assert_eq!(text.contains("Our lead time begins"), name == "register", "our own clock stays in our own list");
        for inside in [&summaries[0].purpose, &summaries[0].program, &stamp.chain_head] {
            assert!(!text.contains(inside.as_str()), "{inside} in {name}");
        }
    }
}
