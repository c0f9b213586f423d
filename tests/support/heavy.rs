//! Small files that ask for much: each made to cost more than its size, by somebody who read the source.

use std::{fmt::Write as _, io::Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

/// A file, the kind as which it is read, and what it tries.
pub struct Heavy {
    pub kind: &'static str,
    pub tries: &'static str,
    pub bytes: Vec<u8>,
}

/// All of them.
pub fn all() -> Vec<Heavy> {
    let of = |kind, tries, bytes| Heavy { kind, tries, bytes };
    vec![
        of("csv", "quotes that each line opens anew, so that every row would run to the end of the file", b"x\",\"y\n".repeat(300_000)),
        of("csv", "one line of nothing but commas", [b",".repeat(20_000_000), b"x".to_vec()].concat()),
        of("csv", "more cells than anybody filled in", b"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,a,b,c,d\n".repeat(90_000)),
        of("csv", "one organization in very many rows, each with another service", many_rows()),
        of("csv", "very many services in one cell", format!("Name,Services\nAlder,{}\n", numbers(20_000, ";")).into_bytes()),
        of("csv", "long headings that are all the same", long_headings()),
        of("hsds_json", "telephone numbers without end under services", phones()),
        of("hsds_json", "contacts without end under services", contacts()),
        of("hsds_json", "names of fields that are as long as a book", long_names()),
        of("hsds_csv", "rows that are repeated, with rows under them that are repeated", bomb_of_tables()),
        of("xlsx", "one long text in very many cells", shared_text()),
        of("xlsx", "one cell merged over very many others, very many times", merged()),
        of("xlsx", "a file that unpacks to very much", zeros()),
        of("calendar", "very many days taken out on one line", days_taken_out()),
        of("calendar", "a zone with a very long name", long_zone()),
        of("calendar", "very many rules that never fall", rules_that_never_fall()),
        of("key_slots", "brackets without end", b"[".repeat(1024 * 1024)),
    ]
}

fn numbers(count: usize, between: &str) -> String {
    (0..count).map(|n| format!("{n:x}")).collect::<Vec<_>>().join(between)
}

fn many_rows() -> Vec<u8> {
    let mut text = "Name,Services\n".to_owned();
    (0..20_000).for_each(|n| writeln!(text, "Alder,Service {n}").unwrap());
    text.into_bytes()
}

fn long_headings() -> Vec<u8> {
    let heading = "name".repeat(2_000);
    format!("{}\nAlder\n", vec![heading; 200].join(",")).into_bytes()
}

fn phones() -> Vec<u8> {
    let services = (0..40).map(|service| {
        let numbers: Vec<String> = (0..1_000).map(|n| format!(r#"{{"number":"{service}-{n}"}}"#)).collect();
        format!(r#"{{"id":"{service}","name":"S","status":"active","phones":[{}]}}"#, numbers.join(","))
    });
    format!(r#"{{"id":"1","name":"Alder","services":[{}]}}"#, services.collect::<Vec<_>>().join(",")).into_bytes()
}

fn contacts() -> Vec<u8> {
    let services = (0..40).map(|service| {
        let people: Vec<String> = (0..500).map(|n| format!(r#"{{"id":"{service}-{n}","name":"A"}}"#)).collect();
        format!(r#"{{"id":"{service}","name":"S","status":"active","contacts":[{}]}}"#, people.join(","))
    });
    format!(r#"{{"id":"1","name":"Alder","services":[{}]}}"#, services.collect::<Vec<_>>().join(",")).into_bytes()
}

fn long_names() -> Vec<u8> {
    format!(r#"{{"id":"1","name":"Alder","{}":1}}"#, "k".repeat(5_000_000)).into_bytes()
}

fn bomb_of_tables() -> Vec<u8> {
    let mut text = "=== organizations.csv\nid,name\no,Alder\n=== services.csv\nid,organization_id,name\n".to_owned();
    (0..2_000).for_each(|_| text.push_str("s,o,Group\n"));
    text.push_str("=== phones.csv\nid,service_id,number\n");
    (0..2_000).for_each(|_| text.push_str("p,s,555-0142\n"));
    text.into_bytes()
}

/// A workbook of one sheet, packed.
fn workbook(sheet: &str, texts: &str) -> Vec<u8> {
    const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    const MAIN: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let link = |id: &str, kind: &str, to: &str| format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{to}"/>"#);
    let parts = [
        (
            "_rels/.rels",
            format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}">{}</Relationships>"#, link("a", "officeDocument", "xl/workbook.xml")),
        ),
        (
            "xl/workbook.xml",
            format!(r#"{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>"#),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"{HEAD}<Relationships xmlns="{PACKAGE}">{}{}</Relationships>"#,
                link("a", "worksheet", "worksheets/sheet1.xml"),
                link("b", "sharedStrings", "sharedStrings.xml")
            ),
        ),
        ("xl/sharedStrings.xml", format!("{HEAD}<sst {MAIN}>{texts}</sst>")),
        ("xl/worksheets/sheet1.xml", format!("{HEAD}<worksheet {MAIN}>{sheet}</worksheet>")),
    ];
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn shared_text() -> Vec<u8> {
    let mut rows = String::new();
    for row in 1..=3_000 {
        let cells: String = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
            .iter()
            .map(|column| format!(r#"<c r="{column}{row}" t="s"><v>0</v></c>"#))
            .collect();
        write!(rows, r#"<row r="{row}">{cells}</row>"#).unwrap();
    }
    workbook(&format!("<sheetData>{rows}</sheetData>"), &format!("<si><t>{}</t></si>", "long ".repeat(20_000)))
}

fn merged() -> Vec<u8> {
    let mut rows = String::new();
    (1..=1_000).for_each(|row| write!(rows, r#"<row r="{row}"><c r="B{row}"><v>{row}</v></c></row>"#).unwrap());
    rows = rows.replacen(r#"<c r="B1">"#, r#"<c r="A1"><v>7</v></c><c r="B1">"#, 1);
    let areas = r#"<mergeCell ref="A1:A1000"/>"#.repeat(30_000);
    workbook(&format!("<sheetData>{rows}</sheetData><mergeCells>{areas}</mergeCells>"), "")
}

fn zeros() -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let page = vec![0_u8; 1024 * 1024];
    (0..110).for_each(|_| zip.write_all(&page).unwrap());
    zip.finish().unwrap().into_inner()
}

fn calendar(events: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n").into_bytes()
}

fn event(uid: usize, lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART;TZID=America/Chicago:20261201T100000\nDURATION:PT1H\n{lines}\nEND:VEVENT\n")
}

fn days_taken_out() -> Vec<u8> {
    calendar(&event(0, &format!("RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;TZID=America/Chicago:{}", vec!["20261208T100000"; 100_000].join(","))))
}

fn long_zone() -> Vec<u8> {
    let days = vec!["20261208T100000"; 200].join(",");
    calendar(&event(0, &format!("RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;TZID={}:{days}", "a/".repeat(50_000))))
}

fn rules_that_never_fall() -> Vec<u8> {
    calendar(&(0..300).map(|uid| event(uid, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).collect::<String>())
}
