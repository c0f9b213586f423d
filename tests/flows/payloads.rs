//! Text that tries to be more than text: typed into every field of every kind of record, written into every file that leaves,
//! and read back by other readers. It is the same text, and nothing else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Cursor, Read as _},
    path::PathBuf,
    process::Command,
};

use calamine::{Data, Reader as _, Xlsx};
use chrono::Days;
use serde_json::{Value, json};
use trellis_choices::{Room, dossiers, menus, names::Names, papers, referrals, releases};
use trellis_core::{
    agreements,
    exchange::{self, Mapping, Upload},
    partners, program, reports, reviews,
    schedule::{self, Window},
};
use trellis_documents::{Format, Handout, HandoutLine, HandoutStyle, Language};
use trellis_tests::{
    Desk,
    locked::ZONE,
    now,
    payloads::{PAYLOADS, Planter, marks, texts},
    planted,
};

/// A file that leaves.
struct File {
    name: String,
    format: Format,
    bytes: Vec<u8>,
    /// What it was made of, as data.
    data: Value,
}

fn run(program: &str, arguments: &[&str]) -> String {
    let done = Command::new(program).args(arguments).output().unwrap_or_else(|_| panic!("{program} is installed by `make setup`"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// Everything that leaves the partnership side.
fn files(desk: &Desk, language: Language) -> Vec<File> {
    use Format::{Csv, Docx, Ics, Json, Pdf, Xlsx};
    let (conn, today) = (desk.open.store.read(), now().date_naive());
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let mut made = Vec::new();
    let mut put = |name: &str, format: Format, data: Value, bytes: Vec<u8>| made.push(File { name: name.into(), format, bytes, data });
    // Those that were filled come last.
    let filled: Vec<_> = agreements::all_ids(conn).unwrap().into_iter().rev().take(5).collect();
    let (summaries, register) = (reports::summaries(conn, Some(&filled), now()).unwrap(), program::register(conn, now()).unwrap());
    let report = reports::partnerships(conn, None, reports::Asked::default(), now(), &|| true).unwrap();
    let meets = schedule::outgoing(conn, &Window::days(today, today + Days::new(14))).unwrap();
    let week = reviews::outgoing(conn, today, now()).unwrap();
    for format in [Pdf, Docx, Xlsx, Csv, Json, Ics] {
        let bytes = trellis_documents::summaries(&summaries, &stamp, format, language).unwrap().bytes;
        put("summary", format, json!([summaries, stamp]), bytes);
        let bytes = trellis_documents::register(&register, &stamp, format, language).unwrap().bytes;
        put("register", format, json!([register, stamp]), bytes);
    }
    for format in [Pdf, Xlsx] {
        put("report", format, json!([report, stamp]), trellis_documents::report(&report, &stamp, format, language).unwrap().bytes);
    }
    for format in [Pdf, Csv, Ics] {
        put("schedule", format, json!([meets, stamp]), trellis_documents::schedule(&meets, &stamp, format, language).unwrap().bytes);
    }
    put("review", Pdf, json!([week, stamp]), trellis_documents::review(&week, &stamp, Pdf, language).unwrap().bytes);
    made
}

/// What stands in a file for a text: controls are gone, what turns round is shown by its number.
fn shown(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if turns(c) { format!("⟦U+{:04X}⟧", u32::from(c)) } else { c.to_string() }).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}')).collect()
}

/// The whole text of each mark, out of what a file was made of.
fn by_mark(data: &Value) -> BTreeMap<String, String> {
    let mut all = Vec::new();
    texts(data, &mut all);
    let marked = |text: String| marks(&text).into_iter().map(str::to_owned).map(|mark| (mark, text.clone())).collect::<Vec<_>>();
    // Where it stands in several, the shortest is the field itself.
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (mark, text) in all.into_iter().flat_map(marked) {
        match found.get(&mark) {
            Some(kept) if kept.len() <= text.len() => {}
            _ => drop(found.insert(mark, text)),
        }
    }
    found
}

/// Each text that a piece of a file holds the mark of stands in it whole. Gives the marks that it has.
fn holds_whole(name: &str, piece: &str, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    let found: BTreeSet<String> = marks(piece).into_iter().map(str::to_owned).collect();
    let piece = bare(piece);
    for mark in &found {
        let text = wanted.get(mark).unwrap_or_else(|| panic!("{name}: {mark} is not of the data"));
        assert!(piece.contains(&bare(&shown(text))), "{name}: {text:?} stands otherwise in {piece:?}");
    }
    found
}

fn sheet(file: &File, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.bytes.clone())).unwrap();
    for (name, range) in book.worksheets() {
        assert_eq!(book.worksheet_formula(&name).unwrap().used_cells().count(), 0, "{}: no cell reckons", file.name);
        for (_, _, cell) in range.used_cells() {
            if let Data::String(text) = cell {
                found.extend(holds_whole(&file.name, text, wanted));
            }
        }
    }
    for (part, text) in parts(&file.bytes) {
        assert!(!text.contains("<f>") && !text.contains("<hyperlink"), "{}: {part}", file.name);
    }
    found
}

fn table(file: &File, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for row in csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file.bytes.as_slice()).records() {
        for cell in row.unwrap().iter() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}: a spreadsheet would reckon {cell:?}", file.name);
            let plain = cell.strip_prefix('\'').unwrap_or(cell);
            found.extend(holds_whole(&file.name, plain, wanted));
        }
    }
    found
}

/// Parts of a ZIP file that are XML, each of which must be sound.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).unwrap();
        let (name, mut text) = (part.name().unwrap().to_string(), String::new());
        part.read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")), quick_xml::events::Event::Eof) {}
        found.push((name, text));
    }
    found
}

fn paper_of_words(file: &File, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    let all = parts(&file.bytes);
    for (name, text) in &all {
        // The number of the page is reckoned, and nothing else.
        for field in text.split("<w:instrText").skip(1) {
            let said = field.split('>').nth(1).unwrap().split('<').next().unwrap().trim();
            assert!(matches!(said, "PAGE" | "NUMPAGES"), "{}: {name} reckons {said}", file.name);
        }
        for runs in ["<w:fldSimple", "w:hyperlink", "TargetMode=\"External\"", "oleObject", "vbaProject", "<w:altChunk"] {
            assert!(!text.contains(runs), "{}: {name} has {runs}", file.name);
        }
    }
    let (_, body) = all.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let mut words = String::new();
    let mut reader = quick_xml::Reader::from_str(body);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap() {
            Event::Text(text) => words.push_str(&text.decode().unwrap()),
            Event::GeneralRef(reference) => words.push_str(&entity(&reference.decode().unwrap())),
            Event::Eof => break,
            _ => {}
        }
    }
    holds_whole(&file.name, &words, wanted)
}

fn entity(name: &str) -> String {
    match name {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        other => panic!("an entity of its own: {other}"),
    }
}

/// Marks in the text of a PDF; beside each that is plain letters, its text as it was typed.
fn page(file: &File, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("paper.pdf");
    fs::write(&path, &file.bytes).unwrap();
    let path = path.to_str().unwrap();
    assert_eq!(run("pdfinfo", &["-js", path]), "", "{}: a paper runs nothing", file.name);
    let links = run("pdfinfo", &["-url", path]);
    assert!(!links.to_lowercase().contains("javascript:") && !links.contains("data:"), "{}: {links}", file.name);
    let whole = bare(&run("pdftotext", &["-raw", path, "-"]));
    // A mark may be broken over two lines.
    let found: BTreeSet<String> = wanted.keys().filter(|mark| whole.contains(mark.as_str())).cloned().collect();
    for mark in &found {
        let typed = &wanted[mark];
        let plain = typed.is_ascii() && !typed.contains("WWWWWWWWWW");
        assert!(!plain || stands(&whole, typed, mark), "{}: {typed} stands otherwise", file.name);
    }
    found
}

/// In one piece; or, where it breaks over a page with other cells between, word by word close to its mark.
fn stands(whole: &str, typed: &str, mark: &str) -> bool {
    const CLOSE: usize = 4_000;
    let near = |at: usize| -> String { whole.chars().skip(whole[..at].chars().count().saturating_sub(CLOSE)).take(2 * CLOSE).collect() };
    whole.contains(&bare(typed))
        || whole.match_indices(mark).any(|(at, _)| {
            let near = near(at);
            typed.split_whitespace().all(|word| near.contains(word))
        })
}

/// Events of a calendar as another reader finds them: as many as there were, whatever their texts pretend to be.
fn calendar(file: &File, wanted: &BTreeMap<String, String>) -> BTreeSet<String> {
    const READ: &str = "import icalendar, json, sys
c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert not c.errors, c.errors
e = [x for x in c.walk() if x.name == 'VEVENT']
print(json.dumps([[str(v) for k, v in x.property_items() if k in ('SUMMARY', 'LOCATION', 'DESCRIPTION', 'UID')] for x in e]))";
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let begun = text.split("\r\n").filter(|line| *line == "BEGIN:VEVENT").count();
    let long: Vec<&str> = text.split("\r\n").filter(|line| line.len() > 75 || line.contains(['\r', '\n'])).collect();
    assert!(long.is_empty(), "{}: lines are folded: {long:?}", file.name);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file.ics");
    fs::write(&path, &file.bytes).unwrap();
    let python = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/python/bin/python");
    let events: Vec<Vec<String>> = serde_json::from_str(&run(python.to_str().unwrap(), &["-c", READ, path.to_str().unwrap()])).unwrap();
    assert_eq!(events.len(), begun, "{}: no text is an event", file.name);
    assert!(events.iter().flatten().all(|text| text != "evil"), "{}", file.name);
    events.iter().flatten().flat_map(|text| holds_whole(&file.name, text, wanted)).collect()
}

fn read_back(file: &File) -> BTreeSet<String> {
    let wanted = by_mark(&file.data);
    match file.format {
        Format::Pdf => page(file, &wanted),
        Format::Docx => paper_of_words(file, &wanted),
        Format::Xlsx => sheet(file, &wanted),
        Format::Csv => table(file, &wanted),
        Format::Ics => calendar(file, &wanted),
        Format::Json => {
            let value: Value = serde_json::from_slice(&file.bytes).unwrap();
            let mut all = Vec::new();
            texts(&value, &mut all);
            let inside: BTreeSet<&String> = all.iter().collect();
            // The records; the stamp beside them says less in data than on paper.
            let mut records = file.data[0].clone();
            for clause in records.as_array_mut().into_iter().flatten().flat_map(|one| one["clauses"].as_array_mut().into_iter().flatten()) {
                // What was left out of a paper stays inside.
                if clause["state"] != "included" {
                    clause["text"] = "".into();
                }
            }
            let wanted = by_mark(&records);
            let otherwise: Vec<_> = wanted.values().filter(|text| !inside.contains(text)).collect();
            assert!(otherwise.is_empty(), "{}: not as they were typed: {otherwise:?}", file.name);
            wanted.into_keys().collect()
        }
    }
}

#[test]
fn every_text_in_every_field_is_the_same_text_in_every_file_and_nothing_else() {
    // Each field has each payload once in so many rounds; every round makes every file.
    let rounds: usize = std::env::var("TRELLIS_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let mut seen: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for round in 0..rounds {
        let mut desk = planted::demo_desk();
        let mut planter = Planter::of(round * PAYLOADS.len() / rounds);
        planted::partnership(&mut desk, &mut planter);
        let of: BTreeMap<&str, &'static str> = planter.planted.iter().map(|one| (one.mark.as_str(), one.payload)).collect();
        let language = if round % 2 == 0 { Language::En } else { Language::Es };
        for file in files(&desk, language) {
            let found = read_back(&file);
            let payloads = seen.entry(format!("{} {:?}", file.name, file.format)).or_default();
            payloads.extend(found.iter().filter_map(|mark| of.get(mark.as_str()).copied()));
        }
        directory(&desk);
    }
    for (file, payloads) in seen {
        eprintln!("{file}: {} of {} payloads", payloads.len(), PAYLOADS.len());
        assert!(payloads.len() >= 3, "{file} holds only {payloads:?}");
    }
}

/// The directory comes home the same, through the reader of hostile files.
fn directory(desk: &Desk) {
    let conn = desk.open.store.read();
    let ids = partners::ids(conn).unwrap();
    let bytes = serde_json::to_vec(&exchange::hsds(conn, &ids).unwrap().organizations).unwrap();
    let staged = exchange::stage(vec![Upload { name: "partners.json".into(), bytes }], None).unwrap();
    let plan = staged.plan(&Mapping::new()).unwrap();
    let faults: Vec<_> = plan.entries.iter().flat_map(|entry| &entry.problems).filter(|one| one.is_fault()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let seen = exchange::review(conn, &plan, &mut |_, _| true).unwrap();
    let changed: Vec<_> = seen.rows.iter().filter(|row| !row.changes.is_empty()).map(|row| &row.changes).collect();
    assert_eq!((seen.added, seen.refused, changed), (0, 0, vec![]), "what went out is what comes in");
}

#[test]
fn every_kind_of_record_is_filled_and_every_payload_used() {
    let mut desk = planted::demo_desk();
    let mut planter = Planter::default();
    planted::partnership(&mut desk, &mut planter);
    let mut room = Room::open(&desk.dir.path().join("vault"), &desk.open, now()).unwrap();
    planted::choices(&desk, &mut room, &mut planter);
    let fields = planter.fields();
    eprintln!("{} texts in {} fields: {fields:?}", planter.planted.len(), fields.len());
    for kind in [
        "partner",
        "agreement",
        "training",
        "resource",
        "staff",
        "group",
        "room",
        "closure",
        "series",
        "remark",
        "attestation",
        "team",
        "delivery",
        "step",
        "survivor",
        "answer",
        "release",
        "granted",
        "outcome",
        "disclosure",
    ] {
        assert!(fields.iter().any(|field| field.starts_with(kind)), "{kind}");
    }
    for field in ["partner/name", "partner/sites//name", "partner/services//wait", "agreement/clauses//text", "survivor/contact/say"] {
        assert!(fields.contains(&field), "{field} is a field for text");
    }
    let used: BTreeSet<_> = planter.planted.iter().map(|one| one.payload).collect();
    assert_eq!(used.len(), PAYLOADS.len());
    trellis_core::verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn what_a_survivor_said_stands_on_her_papers_as_she_said_it() {
    for round in 0..4 {
        let desk = planted::demo_desk();
        let mut planter = Planter::of(round * PAYLOADS.len() / 4);
        let mut room = Room::open(&desk.dir.path().join("vault"), &desk.open, now()).unwrap();
        let her = planted::choices(&desk, &mut room, &mut planter);
        let (names, today) = (Names::read(desk.open.store.read()).unwrap(), now().date_naive());
        let conn = room.read();
        let (release, referral) =
            (releases::get(conn, &names, her.release, today).unwrap(), referrals::get(conn, &names, her.referral).unwrap());
        let menu = menus::menu(conn, &names, her.id).unwrap();
        let chosen: Vec<_> = menu.parts.iter().flat_map(|part| &part.items).map(|item| (item.partner_id, item.service.id)).collect();
        let language = papers::Language::En;
        let all = [
            papers::card(conn, her.id, language),
            papers::handout(&names, &chosen, language, today),
            papers::discreet(&names, &chosen, language),
            papers::answers(conn, &names, her.id, language, ZONE),
            papers::held(&dossiers::get(conn, &names, her.id, today).unwrap(), ZONE, language),
            papers::release_form(&release, "=1+1 <b>", language),
            papers::letter(&referral, &release, "#import \"x\"", "\u{202e}Ana", today, language),
            papers::script(&referral, &release, "Larkspur", "Ana", language),
            papers::revocation(&release, std::slice::from_ref(&referral), "Larkspur", today, ZONE, language),
        ];
        let mut found = BTreeSet::new();
        for paper in all {
            let paper = paper.unwrap();
            let data = json!(paper.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>());
            let lines = paper.lines.iter().map(|line| HandoutLine { style: HandoutStyle::Text, text: line.text.clone() }).collect();
            let handout = Handout { title: paper.title, lines, number: paper.number, program: None, demo: true };
            let bytes = trellis_documents::handout(&handout, Language::En).unwrap().bytes;
            found.extend(read_back(&File { name: "paper".into(), format: Format::Pdf, bytes, data }));
        }
        assert!(found.len() >= 5, "round {round}: {found:?}");
    }
}

#[test]
fn a_file_in_which_a_text_became_more_than_text_is_found_out() {
    let data = json!(["=1+1 K10000K", "a K10001K"]);
    let wanted = by_mark(&data);
    let of = |format, bytes: Vec<u8>| File { name: "planted".into(), format, bytes, data: data.clone() };
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_formula(0, 0, "=1+1").unwrap();
    let reckons = of(Format::Xlsx, book.save_to_buffer().unwrap());
    let bare_formula = of(Format::Csv, b"=1+1 K10000K\r\n".to_vec());
    let evil = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:evil\r\nDTSTAMP:20261124T120000Z\r\nDTSTART:20261124T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let evil = of(Format::Ics, evil.to_vec());
    type Check = fn(&File, &BTreeMap<String, String>) -> BTreeSet<String>;
    for (file, check) in [(&reckons, sheet as Check), (&bare_formula, table), (&evil, calendar)] {
        assert!(std::panic::catch_unwind(|| check(file, &wanted)).is_err(), "{:?} is found out", file.format);
    }
    let changed = std::panic::catch_unwind(|| holds_whole("planted", "2 K10000K", &wanted));
    assert!(changed.is_err(), "a text that was reckoned is found out");
}

/// LibreOffice opens the papers and the sheets where it is at hand, under a profile of its own.
#[test]
fn another_office_opens_what_was_written_where_it_is_at_hand() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("LibreOffice is not installed: the XML of papers and sheets was checked instead, by the tests above.");
        return;
    }
    let mut desk = planted::demo_desk();
    planted::partnership(&mut desk, &mut Planter::default());
    let dir = tempfile::tempdir().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", dir.path().display());
    for file in files(&desk, Language::En).into_iter().filter(|file| matches!(file.format, Format::Docx | Format::Xlsx)) {
        let path = dir.path().join(format!("{}.{}", file.name, file.format.extension()));
        fs::write(&path, &file.bytes).unwrap();
        let (out, path) = (dir.path().to_str().unwrap(), path.to_str().unwrap());
        run("soffice", &[&profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", out, path]);
        assert!(fs::metadata(path.replace(file.format.extension(), "pdf")).unwrap().len() > 1_000, "{}", file.name);
    }
}
