//! Rows of text, whatever file they came from: where the headings are, and cells as a person reads them.

use super::{mapping, problem::Problem};
use crate::error::{Error, Result};

/// Most rows of a file.
pub const ROWS_MAX: usize = 100_000;
/// Most columns of a file.
pub const COLUMNS_MAX: usize = 200;
/// Most cells of a file that have something in them, or stand before one that has: a full sheet would not fit into memory.
const CELLS_MAX: usize = 2_000_000;
/// Most characters of a heading that are looked at and shown.
const HEADING_MAX: usize = crate::text::LINE_MAX;
/// Most characters of a cell.
pub const CELL_MAX: usize = crate::text::BLOCK_MAX;

pub(super) const TOO_MANY_ROWS: Error =
    Error::TooLarge { reason: "This file has more than 100,000 rows, which is the most that can be imported. Split it." };
pub(super) const TOO_MANY_COLUMNS: Error =
    Error::TooLarge { reason: "This file has more than 200 columns, which is the most that can be imported. Take out what is not needed." };
const TOO_MANY_CELLS: Error = Error::TooLarge {
    reason: "This file has more than 2,000,000 cells, which is the most that can be imported. Take out what is not needed.",
};

/// A row that is not blank.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    /// Counted from 1.
    pub line: u64,
    pub cells: Vec<String>,
    /// Why the row as a whole cannot be read.
    pub broken: Option<Problem>,
}

impl Row {
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Headings and the rows under them.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
}

/// Rows above the headings that are looked at.
const TITLES_MAX: usize = 50;

impl Table {
    /// Takes the first row that looks like headings for them: two cells or more, one of which is a known word; else the
    /// first row. What stands above it is a title.
    pub fn new(mut rows: Vec<Row>) -> Self {
        let at = rows.iter().take(TITLES_MAX).position(|row| score(&row.cells) > 0).unwrap_or(0);
        let mut table = Self { headings: Vec::new(), rows: rows.split_off(at.min(rows.len())) };
        if !table.rows.is_empty() {
            let first = table.rows.remove(0);
            let widest = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(first.cells.len());
            table.headings = distinct(&first.cells, widest);
        }
        table
    }
}

/// How many cells of a row are known headings; 0 for a row with fewer than two cells.
pub(super) fn score(cells: &[String]) -> usize {
    let filled = cells.iter().filter(|c| !c.trim().is_empty()).count();
    if filled < 2 { 0 } else { cells.iter().filter(|c| mapping::field_of(c).is_some()).count() }
}

/// Makes each heading occur once: "Phone", "Phone (2)"; a blank one over a filled column becomes "Column 4".
fn distinct(cells: &[String], width: usize) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for column in 0..width {
        let start: String = cells.get(column).map(|c| c.chars().take(HEADING_MAX).collect()).unwrap_or_default();
        let text = start.split_whitespace().collect::<Vec<_>>().join(" ");
        let base = if text.is_empty() { format!("Column {}", column.saturating_add(1)) } else { text };
        let mut heading = base.clone();
        let mut n = 2;
        while headings.contains(&heading) {
            heading = format!("{base} ({n})");
            n += 1;
        }
        headings.push(heading);
    }
    headings
}

/// A cell as it was meant: an apostrophe that our own exports put before `= + - @`, a tab or a carriage return goes.
pub(super) fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

/// What a spreadsheet shows where a formula failed.
pub(super) fn is_error(cell: &str) -> bool {
    const ERRORS: [&str; 8] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];
    ERRORS.contains(&cell.trim())
}

/// A number as people write it: 5550142, not 5550142.0.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}

/// Refuses more rows or columns than the caps.
pub(super) fn check_size(rows: usize, columns: usize) -> Result<()> {
    if rows > ROWS_MAX {
        return Err(TOO_MANY_ROWS);
    }
    if columns > COLUMNS_MAX { Err(TOO_MANY_COLUMNS) } else { Ok(()) }
}

/// Refuses more cells than the cap.
pub(super) fn check_cells(cells: usize) -> Result<()> {
    if cells > CELLS_MAX { Err(TOO_MANY_CELLS) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u64, cells: &[&str]) -> Row {
        Row { line, cells: cells.iter().map(|c| (*c).to_owned()).collect(), broken: None }
    }

    #[test]
    fn titles_above_the_headings_are_skipped() {
        let table = Table::new(vec![
            row(1, &["Mental health providers", ""]),
            row(3, &["updated", "3/4/2026"]),
            row(5, &["Agency", "Phone", "", "Phone"]),
            row(6, &["Alder", "1", "x", "2"]),
        ]);
        assert_eq!(table.headings, ["Agency", "Phone", "Column 3", "Phone (2)"]);
        assert_eq!(table.rows.len(), 1);
    }

    #[test]
    fn only_an_apostrophe_before_a_formula_sign_goes() {
        assert_eq!(plain("'=1+1"), "=1+1");
        assert_eq!(plain("'+44 20"), "+44 20");
        assert_eq!(plain("'Alder"), "'Alder");
    }

    #[test]
    fn a_number_has_no_needless_decimals() {
        assert_eq!(number(5_550_142.0), "5550142");
        assert_eq!(number(1.5), "1.5");
    }
}
