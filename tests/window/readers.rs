//! What other readers find in an exported summary: the same facts, taken out of a PDF, a DOCX and a workbook.

use std::{collections::BTreeSet, fs, io::Read as _, path::Path, process::Command};

use calamine::{Data, Reader as _};
use quick_xml::events::Event;

/// Facts as sentences, so that two files can be compared and a difference can be read.
pub type Facts = BTreeSet<String>;

/// The facts of a file, by its ending.
pub fn facts(path: &Path) -> Facts {
    match path.extension().and_then(|end| end.to_str()) {
        // What it is stands above the title on a PDF, and under it in a word file.
        Some("pdf") => of_cells(&cells_of_pdf(path), 1),
        Some("docx") => of_cells(&cells_of_docx(path), -1),
        _ => of_workbook(path),
    }
}

/// The texts of a tagged PDF, one for each element of its structure.
fn cells_of_pdf(path: &Path) -> Vec<String> {
    let done = Command::new("pdfinfo").args(["-struct-text", path.to_str().unwrap()]).output().unwrap();
    assert!(done.status.success());
    let text = String::from_utf8(done.stdout).unwrap();
    let mut cells = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
            Some(said) => {
                let cell = cells.last_mut().unwrap();
                // A line that was broken to fit ends in its space; any other one is a line of its own.
                if !cell.is_empty() && !cell.ends_with(' ') {
                    cell.push('\n');
                }
                cell.push_str(said);
            }
            None if !line.starts_with('/') && !line.starts_with("Span") => cells.push(String::new()),
            None => {}
        }
    }
    cells.retain(|cell| !cell.is_empty());
    cells
}

/// The texts of a word file: its cells, and its paragraphs outside of tables.
fn cells_of_docx(path: &Path) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut cells, mut cell, mut inside) = (Vec::new(), String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) if element.name().as_ref() == b"w:tc" => inside = true,
            Event::Text(text) => cell.push_str(&text.decode().unwrap()),
            Event::GeneralRef(named) => cell.push_str(match &*named {
                b"amp" => "&",
                b"lt" => "<",
                _ => ">",
            }),
            Event::End(element) if element.name().as_ref() == b"w:p" && inside => cell.push('\n'),
            Event::End(element) if matches!(element.name().as_ref(), b"w:tc" | b"w:p") => {
                inside = false;
                cells.push(std::mem::take(&mut cell).trim().to_owned());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    cells.retain(|cell| !cell.is_empty());
    cells
}

fn of_cells(cells: &[String], title: isize) -> Facts {
    let after = |label: &str| {
        let at = cells.iter().position(|cell| cell == label).unwrap_or_else(|| panic!("no {label} in {cells:?}"));
        cells[at + 1].clone()
    };
    let heading = cells.iter().position(|cell| cell == "Agreement summary").unwrap();
    // In a PDF the heading is told twice: by its tag and by its text.
    let mut facts = Facts::from([format!("title {}", cells[heading.strict_add_signed(title)].lines().next().unwrap())]);
    facts.insert(format!("state {}", after("State")));
    facts.insert(format!("term {}", after("Term")));
    facts.extend(after("Versions").split("; ").map(|version| format!("version {version}")));
    for cell in cells.iter().filter(|cell| cell.contains(": promised ")) {
        let (unit, said) = (cell.lines().next().unwrap(), cell.lines().last().unwrap());
        let (promised, delivered) = said.split_once(": promised ").unwrap().1.split_once(", delivered ").unwrap();
        facts.insert(counted(unit, number(promised), number(delivered.trim_end_matches('.'))));
    }
    facts
}

fn number(text: &str) -> f64 {
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

fn counted(unit: &str, promised: f64, delivered: f64) -> String {
    format!("{unit}: {promised:.2} promised, {delivered:.2} delivered")
}

/// The rows of a sheet under their headings.
fn rows(book: &mut calamine::Xlsx<std::io::BufReader<fs::File>>, sheet: &str) -> Vec<impl Fn(&str) -> Data + use<>> {
    let range = book.worksheet_range(sheet).unwrap();
    let headings: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let row = |cells: &[Data]| {
        let (headings, cells) = (headings.clone(), cells.to_vec());
        move |name: &str| cells[headings.iter().position(|heading| heading == name).unwrap_or_else(|| panic!("no column {name}"))].clone()
    };
    range.rows().skip(1).map(row).collect()
}

fn of_workbook(path: &Path) -> Facts {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let agreements = rows(&mut book, "Agreements");
    let row = &agreements[0];
    let day = |name: &str| {
        let Data::DateTime(day) = row(name) else { panic!("{name} is no day: {:?}", row(name)) };
        let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
        (first + chrono::TimeDelta::days(day.as_f64() as i64)).format("%B %-d, %Y").to_string()
    };
    let mut facts = Facts::from([
        format!("title {}", row("Agreement")),
        format!("state {}", row("State")),
        format!("term {} to {}", day("Start"), day("End")),
    ]);
    facts.extend(row("Versions").to_string().split("; ").map(|version| format!("version {version}")));
    for row in rows(&mut book, "Commitments") {
        if let (Data::Float(promised), Data::Float(delivered)) = (row("Promised"), row("Delivered")) {
            facts.insert(counted(&row("Unit").to_string(), promised, delivered));
        }
    }
    facts
}
