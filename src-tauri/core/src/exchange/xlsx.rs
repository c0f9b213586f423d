//! XLSX sheets. Cells are taken one by one and never as a whole rectangle: one cell in the far corner of a sheet would
//! ask for more memory than there is.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, open_workbook_from_rs};

use super::{
    problem::Problem,
    table::{self, Row},
    upload,
};
use crate::error::{Error, Result};

const NOT_XLSX: Error =
    Error::invalid("file", "This is not a spreadsheet that can be read. Save it as .xlsx (not protected by a password), then try again.");
/// Merged cells are filled downwards no further than this.
const MERGED_MAX: u32 = 1_000;
/// Most merged areas that are filled.
const AREAS_MAX: usize = 2_000;

/// Reads the first sheet that has anything in it; notes when there are others.
///
/// # Errors
/// `too_large`; `invalid_input` when this is no XLSX file.
pub fn read(bytes: &[u8]) -> Result<(Vec<Row>, Vec<Problem>)> {
    if !upload::is_zip(bytes) || !upload::holds(bytes, "xl/workbook.xml")? {
        return Err(NOT_XLSX);
    }
    // The reader of workbooks ends in a panic over some that are broken; nothing of it is used afterwards.
    std::panic::catch_unwind(|| read_book(bytes)).unwrap_or(Err(NOT_XLSX))
}

fn read_book(bytes: &[u8]) -> Result<(Vec<Row>, Vec<Problem>)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| NOT_XLSX)?;
    let names = book.sheet_names();
    let mut found = Vec::new();
    let mut skipped = 0_usize;
    for name in &names {
        if !found.is_empty() {
            skipped += 1;
            continue;
        }
        found = sheet(&mut book, name)?;
    }
    let note = Problem::note(
        None,
        "sheets_skipped",
        "Only the first sheet that has something in it is read. Save the others as files of their own.",
    );
    Ok((found, if skipped == 0 { Vec::new() } else { vec![note] }))
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>> {
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    // A chart sheet has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    // A text that many cells share stands in the file once, and here once for each of them.
    let (mut bytes, mut filled) = (0_u64, 0_usize);
    while let Some(cell) = cells.next_cell().map_err(|_| NOT_XLSX)? {
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (line, column) = cell.get_position();
        let column = column as usize;
        table::check_size(rows.len().saturating_sub(1), column.saturating_add(1))?;
        bytes = bytes.saturating_add(text.len() as u64);
        if bytes > upload::UNPACKED_MAX {
            return Err(upload::UNPACKED_TOO_LARGE);
        }
        let row = rows.entry(line).or_default();
        if row.len() <= column {
            filled = filled.saturating_add(column.saturating_add(1).saturating_sub(row.len()));
            table::check_cells(filled)?;
            row.resize(column.saturating_add(1), String::new());
        }
        if let Some(slot) = row.get_mut(column) {
            *slot = text;
        }
    }
    // Files may say that an area ends before it begins.
    let down = |area: &&calamine::Dimensions| {
        area.start.1 == area.end.1 && area.end.0.checked_sub(area.start.0).is_some_and(|rows| rows < MERGED_MAX)
    };
    for area in merged.iter().filter(down).take(AREAS_MAX) {
        filled = filled.saturating_add(fill_down(&mut rows, area.start.0, area.end.0, area.start.1 as usize));
        table::check_cells(filled)?;
    }
    Ok(rows.into_iter().map(|(line, cells)| Row { line: u64::from(line) + 1, cells, broken: None }).collect())
}

/// A cell merged over several rows holds for each of them that has something else. Gives the cells that this took.
fn fill_down(rows: &mut BTreeMap<u32, Vec<String>>, from: u32, to: u32, column: usize) -> usize {
    let mut added = 0_usize;
    let Some(text) = rows.get(&from).and_then(|row| row.get(column)).cloned() else { return added };
    for (_, row) in rows.range_mut(from..=to) {
        if row.len() <= column {
            added = added.saturating_add(column.saturating_add(1).saturating_sub(row.len()));
            row.resize(column.saturating_add(1), String::new());
        }
        if let Some(slot) = row.get_mut(column).filter(|slot| slot.is_empty()) {
            slot.clone_from(&text);
        }
    }
    added
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => table::number(*n),
        DataRef::String(text) => table::plain(text).to_owned(),
        DataRef::SharedString(text) => table::plain(text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(time) if time.is_duration() => table::number(time.as_f64()),
        DataRef::DateTime(time) => date(time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // Written as spreadsheets show it; `table::is_error` knows it again.
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// ISO 8601; without a time at midnight.
fn date(time: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) { date } else { format!("{date} {hour:02}:{minute:02}") }
}
