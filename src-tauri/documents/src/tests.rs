//! Whole files: they say what they must, nothing hostile makes one fail, and the same input gives the same bytes.

pub mod samples;

use std::str::FromStr;

use samples::{register_of, report as report_of, stamp, summary};
use trellis_core::{
    agreements::{ClauseState, Register},
    reports::{PartnershipReport, Summary},
};

use crate::{Format, Language, register, replaced_in_register, replaced_in_report, replaced_in_summaries, report, summaries};

const FORMATS: [Format; 6] = [Format::Pdf, Format::Docx, Format::Xlsx, Format::Csv, Format::Json, Format::Ics];
/// What a partnership report is made as.
const REPORTS: [Format; 2] = [Format::Pdf, Format::Xlsx];
const LANGUAGES: [Language; 2] = [Language::En, Language::Es];

/// What people from outside might put into a field.
pub fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "#let x = 1; #read(\"/etc/passwd\") $ x^2 $ @ref <label> `raw` *bold* _it_ \\ // /* ~ -- ---",
        "]} #panic(\"out\") #{ while true {} }",
        "=cmd|'/C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tTab",
        "\rReturn",
        "'=already",
        "turned \u{202e}round\u{2066} \u{200f}",
        "emoji 😀 👩‍👩‍👧 🇲🇽 \u{fe0f}",
        "nul \u{0}\u{7}\u{1b}[31m \u{feff}",
        "漢字とかな 한국어 ไทย",
        "مرحبا بالعالم שלום",
        "e\u{301}\u{301}\u{301}\u{489} \u{301} क्षि Ελληνικά Кириллица",
        "{ $partner } { -term } { \"x\" }",
        "\u{ad}soft\u{2028}line\u{2029}paragraph\u{a0}hard\u{200b}zero\u{200d}join \u{e0041}tag \u{f8ff} \u{10ffff}",
        "\u{fdfa}\u{1d11e}\u{13000}",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.extend(["x".repeat(20_000), "\u{202e}".repeat(300), "word ".repeat(1_000)]);
    texts
}

/// In each field, as long as the core lets it be: a line is cut, and one block holds it whole.
fn everywhere(whole: &str) -> Summary {
    let mut item = summary();
    item.commitments.truncate(1);
    item.clauses.truncate(2);
    whole.clone_into(&mut item.purpose);
    let text = &line_of(whole);
    for field in [&mut item.name, &mut item.partner, &mut item.program] {
        text.clone_into(field);
    }
    item.signatories.iter_mut().for_each(|s| (s.name, s.title) = (text.to_owned(), text.to_owned()));
    item.liaisons.iter_mut().for_each(|l| (l.name, l.title, l.contact) = (text.to_owned(), text.to_owned(), text.to_owned()));
    item.places.iter_mut().for_each(|p| (p.name, p.address) = (text.to_owned(), text.to_owned()));
    item.commitments.iter_mut().for_each(|c| text.clone_into(&mut c.description));
    item.clauses.iter_mut().for_each(|c| text.clone_into(&mut c.text));
    item.placement.criteria.iter_mut().flat_map(|c| &mut c.records).for_each(|r| text.clone_into(&mut r.name));
    item.trainings.iter_mut().for_each(|t| text.clone_into(&mut t.topic));
    item
}

/// The same in a report.
fn everywhere_in_report(whole: &str) -> PartnershipReport {
    let (mut made, text) = (report_of(), &line_of(whole));
    made.items.truncate(1);
    for item in &mut made.items {
        whole.clone_into(&mut item.description);
        (item.name, item.program) = (text.to_owned(), text.to_owned());
        item.languages = vec![text.to_owned()];
        (item.duties.reports_detail, item.duties.records) = (text.to_owned(), text.to_owned());
        item.services.iter_mut().for_each(|one| (one.name, one.audience, one.town) = (text.to_owned(), text.to_owned(), text.to_owned()));
        item.places.iter_mut().for_each(|one| (one.name, one.address) = (text.to_owned(), text.to_owned()));
        item.agreements.iter_mut().for_each(|one| text.clone_into(&mut one.name));
        item.commitments.iter_mut().for_each(|one| (one.agreement, one.description) = (text.to_owned(), text.to_owned()));
        item.trainings.iter_mut().for_each(|one| text.clone_into(&mut one.topic));
        item.ahead.iter_mut().for_each(|one| text.clone_into(&mut one.name));
    }
    made
}

pub fn line_of(text: &str) -> String {
    text.chars().take(trellis_core::text::LINE_MAX).collect()
}

fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').expect("spreadsheets need the mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in FORMATS {
        let make = || summaries(&[summary(), summary()], &stamp(true), format, Language::Es).unwrap().bytes;
        assert_eq!(make(), make(), "{format:?}");
        let make = || register(&register_of(), &stamp(false), format, Language::En).unwrap().bytes;
        assert_eq!(make(), make(), "{format:?}");
    }
    for format in REPORTS {
        let make = || report(&report_of(), &stamp(false), format, Language::Es).unwrap().bytes;
        assert_eq!(make(), make(), "{format:?}");
    }
}

#[test]
fn hostile_text_stops_no_export() {
    let items: Vec<_> = hostile().iter().map(|text| everywhere(text)).collect();
    let line = register_of().items.remove(1);
    let lines = hostile().into_iter().map(|text| {
        let mut line = line.clone();
        (line.line.name, line.line.partner) = (line_of(&text), line_of(&text));
        line
    });
    let lines = Register { today: stamp(true).printed_on, items: lines.collect() };
    let programs = ["x".repeat(300), "😀 \u{202e}#let =1".to_owned(), String::new(), "'".to_owned()];
    for (format, program) in FORMATS.into_iter().zip(programs.into_iter().cycle()) {
        let mut stamp = stamp(true);
        stamp.program = program;
        assert!(summaries(&items, &stamp, format, Language::En).is_ok(), "{format:?}");
        assert!(register(&lines, &stamp, format, Language::Es).is_ok(), "{format:?}");
    }
    let mut all = report_of();
    all.items = hostile().iter().flat_map(|text| everywhere_in_report(text).items).collect();
    for format in REPORTS {
        assert!(report(&all, &stamp(true), format, Language::En).is_ok(), "{format:?}");
    }
}

#[test]
fn a_report_is_a_paper_or_a_workbook_in_both_languages_also_with_nobody_in_it() {
    let none = PartnershipReport { items: Vec::new(), ..report_of() };
    for language in LANGUAGES {
        for all in [&report_of(), &none] {
            assert!(report(all, &stamp(true), Format::Pdf, language).unwrap().bytes.starts_with(b"%PDF-1."));
            assert!(report(all, &stamp(true), Format::Xlsx, language).unwrap().bytes.starts_with(b"PK"));
        }
        let pdf = report(&report_of(), &stamp(false), Format::Pdf, language).unwrap();
        assert!(pdf.replaced.is_empty());
    }
    assert!(replaced_in_report(&report_of()).unwrap().is_empty());
    for format in FORMATS.into_iter().filter(|format| !REPORTS.contains(format)) {
        assert_eq!(report(&none, &stamp(true), format, Language::En).unwrap_err().field(), Some("format"));
    }
}

#[test]
fn a_paper_calls_each_side_by_its_name_and_a_record_by_its_kind_where_it_has_no_name() {
    let view = crate::report_paper::view(&report_of(), &stamp(false), Language::En).unwrap().to_string();
    for said in [
        "Fernbrook Counseling Collective gives Larkspur Advocacy Program",
        "Attested practice",
        "Training: Safety planning",
        "Routine cross-training, Larkspur Advocacy Program: met",
        "Lapsed on March 2, 2026",
        "Was due March 1, 2026. Last on March 1, 2025",
        "Planned for January 14, 2027",
        "987.36 more",
        "1 less",
        "English, Spanish, mam",
    ] {
        assert!(view.contains(said), "{said}: {view}");
    }
}

#[test]
fn a_cell_that_would_run_as_a_formula_is_text_and_comes_back_by_one_apostrophe() {
    for text in ["=cmd()", "+1", "-1", "@SUM(A1)", "\tTab", "'quoted", "'=both"] {
        let mut item = summary();
        text.clone_into(&mut item.name);
        let rows = csv_rows(&summaries(&[item], &stamp(false), Format::Csv, Language::En).unwrap().bytes);
        assert_eq!(rows[1][1], format!("'{text}"));
    }
}

#[test]
fn a_csv_has_one_row_for_each_agreement_and_reads_in_words() {
    let rows = csv_rows(&summaries(&[summary(), summary()], &stamp(false), Format::Csv, Language::En).unwrap().bytes);
    assert_eq!(rows.len(), 3);
    let column = |name: &str| rows[0].iter().position(|heading| heading == name).unwrap();
    assert_eq!(rows[1][column("kind")], "mou");
    assert_eq!(rows[1][column("end_on")], "2027-01-31");
    assert!(rows[1][column("commitments")].contains("Fernbrook Counseling Collective gives us: Hours on site, 8 hours on site a week"));
    assert!(rows[1][column("clauses_open")].starts_with("How disputes are settled"));
}

#[test]
fn words_of_a_clause_that_is_not_in_the_text_leave_in_no_format() {
    let mut item = summary();
    for clause in item.clauses.iter_mut().filter(|clause| clause.state != ClauseState::Included) {
        "CANARY".clone_into(&mut clause.text);
    }
    for format in [Format::Csv, Format::Json] {
        let bytes = summaries(std::slice::from_ref(&item), &stamp(false), format, Language::En).unwrap().bytes;
        assert!(!String::from_utf8(bytes).unwrap().contains("CANARY"), "{format:?}");
    }
    let view = crate::summary_paper::view(&[item.clone()], &stamp(false), Language::En).unwrap();
    assert!(!view.to_string().contains("CANARY"));
    let tables = crate::tables::of_summaries(&[item], Language::En).unwrap();
    assert!(tables.iter().flat_map(|t| t.rows.iter().flatten()).all(|cell| *cell != "CANARY".into()));
}

#[test]
fn json_holds_the_stamp_and_every_allowed_field() {
    let bytes = summaries(&[summary()], &stamp(true), Format::Json, Language::En).unwrap().bytes;
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["stamp"]["demo"], true);
    assert_eq!(value["items"][0], serde_json::to_value(summary()).unwrap());
    let bytes = register(&register_of(), &stamp(false), Format::Json, Language::En).unwrap().bytes;
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["today"], "2026-11-24");
    assert_eq!(value["items"].as_array().unwrap().len(), register_of().items.len());
}

#[test]
fn an_export_with_no_rows_is_still_a_file() {
    let none = Register { today: stamp(false).printed_on, items: Vec::new() };
    for (format, language) in FORMATS.into_iter().flat_map(|format| LANGUAGES.map(|language| (format, language))) {
        assert!(!summaries(&[], &stamp(false), format, language).unwrap().bytes.is_empty());
        assert!(!register(&none, &stamp(false), format, language).unwrap().bytes.is_empty());
    }
    let view = crate::summary_paper::view(&[], &stamp(false), Language::En).unwrap();
    assert_eq!(view["lead"], "No agreements were chosen for this summary.");
    assert_eq!(csv_rows(&summaries(&[], &stamp(false), Format::Csv, Language::En).unwrap().bytes).len(), 1);
}

#[test]
fn what_no_font_can_draw_is_told_before_and_after() {
    let mut item = summary();
    "Ana 😀 语".clone_into(&mut item.name);
    assert_eq!(replaced_in_summaries(std::slice::from_ref(&item)).unwrap(), ['语', '😀']);
    assert_eq!(summaries(&[item], &stamp(false), Format::Pdf, Language::En).unwrap().replaced, ['语', '😀']);
    assert!(replaced_in_summaries(&[summary()]).unwrap().is_empty());
    assert!(replaced_in_register(&register_of()).unwrap().is_empty());
}

#[test]
fn whatever_the_fonts_say_they_can_draw_can_be_set_in_any_order() {
    let can: Vec<char> = ('\u{0}'..=char::MAX).filter(|c| crate::fonts::can_draw(*c)).collect();
    assert!(can.len() > 3_000);
    // A step that has no common factor with the length meets each character once, beside ever other neighbors.
    let step = (can.len() / 3..).find(|step| (2..=*step).all(|f| !step.is_multiple_of(f) || !can.len().is_multiple_of(f))).unwrap();
    let mixed: String = (0..can.len()).map(|at| can[at * step % can.len()]).collect();
    let mut item = summary();
    item.clauses.truncate(2);
    item.purpose = can.iter().collect();
    item.commitments[0].description = mixed;
    assert!(summaries(&[item], &stamp(false), Format::Pdf, Language::En).is_ok());
}

#[test]
fn a_paper_in_every_language_and_both_with_and_without_demo_can_be_set() {
    for language in LANGUAGES {
        for demo in [false, true] {
            let pdf = summaries(&[summary()], &stamp(demo), Format::Pdf, language).unwrap();
            assert!(pdf.bytes.starts_with(b"%PDF-1.") && pdf.replaced.is_empty());
            assert!(register(&register_of(), &stamp(demo), Format::Pdf, language).unwrap().bytes.starts_with(b"%PDF-1."));
        }
    }
}

#[test]
fn an_unknown_format_or_language_is_refused_at_its_field() {
    assert_eq!(Format::from_str("docm").unwrap_err().field(), Some("format"));
    assert_eq!(Language::from_str("fr").unwrap_err().field(), Some("language"));
    for format in FORMATS {
        assert_eq!(Format::from_str(format.extension()).unwrap(), format);
    }
}
