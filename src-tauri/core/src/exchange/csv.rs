//! CSV, read strictly: a broken quote is a fault on its own line and never swallows the lines after it, which is why
//! this is not left to a lenient reader.

use super::{
    problem::Problem,
    table::{self, CELL_MAX, COLUMNS_MAX, Row, score},
};
use crate::error::{Error, Result};

/// Rows with broken quotes after which a file is not taken for CSV.
const BROKEN_MAX: usize = 1_000;
/// Most bytes that are read anew behind broken quotes: each of them may run far before it turns out to be broken.
const REREAD_MAX: usize = 16 * 1024 * 1024;
/// Characters that are looked at to find the delimiter.
const SNIFFED: usize = 64 * 1024;

/// Reads all rows that are not blank.
///
/// # Errors
/// `too_large`; `invalid_input` when this is no CSV at all.
pub fn read(text: &str) -> Result<Vec<Row>> {
    let delimiter = sniff(text);
    let mut rows = Vec::new();
    let (mut broken, mut cells) = (0_usize, 0_usize);
    let mut reader = Reader::new(text, delimiter);
    while let Some(row) = reader.next() {
        broken += usize::from(row.broken.is_some());
        if broken > BROKEN_MAX || reader.reread > REREAD_MAX {
            return Err(Error::invalid(
                "file",
                "The quotes of more than 1,000 rows are broken: this is not a CSV file. Save it again as CSV.",
            ));
        }
        cells = cells.saturating_add(row.cells.len());
        table::check_size(rows.len(), row.cells.len())?;
        table::check_cells(cells)?;
        rows.push(row);
    }
    Ok(rows)
}

/// The delimiter under which some early row looks most like headings, else the one that occurs most; comma on a tie.
fn sniff(text: &str) -> u8 {
    let end = text.char_indices().nth(SNIFFED).map_or(text.len(), |(at, _)| at);
    let start = text.get(..end).unwrap_or(text);
    let weigh = |delimiter: u8| {
        let rows: Vec<Row> = Reader::new(start, delimiter).take(20).collect();
        let known = rows.iter().map(|row| score(&row.cells)).max().unwrap_or(0);
        (known, rows.iter().map(|row| row.cells.len()).sum::<usize>())
    };
    let mut best = (b',', weigh(b','));
    for delimiter in [b';', b'\t', b'|'] {
        let weight = weigh(delimiter);
        if weight > best.1 {
            best = (delimiter, weight);
        }
    }
    best.0
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: u64,
    delimiter: u8,
    /// Bytes that were read in vain.
    reread: usize,
}

/// Where a cell ended.
enum End {
    Cell,
    Row,
    Broken,
}

impl<'a> Reader<'a> {
    const fn new(text: &'a str, delimiter: u8) -> Self {
        Self { text, at: 0, line: 1, delimiter, reread: 0 }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over one line break (`\n`, `\r\n` or `\r`).
    fn skip_break(&mut self) {
        let pair = self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\r\n"));
        self.at += if pair { 2 } else { usize::from(self.byte().is_some()) };
        self.line += 1;
    }

    fn end(&mut self) -> End {
        match self.byte() {
            Some(b) if b == self.delimiter => {
                self.at += 1;
                End::Cell
            }
            _ => {
                self.skip_break();
                End::Row
            }
        }
    }

    fn bare(&mut self) -> (String, End) {
        let from = self.at;
        while self.byte().is_some_and(|b| b != self.delimiter && b != b'\n' && b != b'\r') {
            self.at += 1;
        }
        let cell = self.text.get(from..self.at).unwrap_or_default().to_owned();
        (cell, self.end())
    }

    fn quoted(&mut self) -> (String, End) {
        self.at += 1;
        let mut cell = String::new();
        loop {
            let from = self.at;
            while self.byte().is_some_and(|b| b != b'"') {
                self.at += 1;
                // Bounds the search for an end that never comes; four bytes are the longest character.
                if cell.len() + self.at - from > CELL_MAX * 4 {
                    return (cell, End::Broken);
                }
            }
            let piece = self.text.get(from..self.at).unwrap_or_default();
            self.line += piece.matches('\n').count() as u64;
            cell.push_str(piece);
            if self.byte().is_none() {
                return (cell, End::Broken);
            }
            self.at += 1;
            if self.byte() != Some(b'"') {
                break;
            }
            cell.push('"');
            self.at += 1;
        }
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        match self.byte() {
            Some(b) if b != self.delimiter && b != b'\n' && b != b'\r' => (cell, End::Broken),
            _ => (cell, self.end()),
        }
    }
}

impl Iterator for Reader<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while self.byte().is_some() {
            let (start, line) = (self.at, self.line);
            let mut row = Row { line, ..Row::default() };
            let mut column = 0_usize;
            loop {
                let (cell, end) = if self.byte() == Some(b'"') { self.quoted() } else { self.bare() };
                column += 1;
                // Empty ones are put down when something follows, so that a line of delimiters costs nothing.
                if !cell.trim().is_empty() && row.cells.len() <= COLUMNS_MAX {
                    row.cells.resize((column - 1).min(COLUMNS_MAX + 1), String::new());
                    row.cells.push(table::plain(&cell).to_owned());
                }
                // No row is so wide: some quote took in line after line.
                let runs_on = row.cells.len() > COLUMNS_MAX && self.line > line;
                match end {
                    End::Cell if !runs_on => {}
                    End::Row => break,
                    End::Cell | End::Broken => {
                        let column = format!("column {column}");
                        row.broken = Some(
                            Problem::fault(
                                Some(line),
                                "bad_quotes",
                                "A quotation mark opens here and is not closed as it should be. Close it, or write it twice inside the text.",
                            )
                            .at(column),
                        );
                        // Goes on with the next line, whatever the quote would have swallowed.
                        self.reread = self.reread.saturating_add(self.at.saturating_sub(start));
                        (self.at, self.line) = (start, line);
                        while self.byte().is_some_and(|b| b != b'\n' && b != b'\r') {
                            self.at += 1;
                        }
                        self.skip_break();
                        break;
                    }
                }
            }
            if !row.cells.is_empty() || row.broken.is_some() {
                return Some(row);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        read(text).unwrap().into_iter().map(|row| (row.line, row.cells)).collect()
    }

    #[test]
    fn line_breaks_inside_quotes_stay_and_lines_are_counted_on() {
        let text = "name,notes\r\n\"Alder\nStreet\",\"say \"\"hi\"\"\"\r\n\r\nBirch,x\r\n";
        let rows = cells(text);
        assert_eq!(rows[1], (2, vec!["Alder\nStreet".into(), "say \"hi\"".into()]));
        assert_eq!(rows[2].0, 5);
    }

    #[test]
    fn semicolons_and_tabs_are_found_out() {
        assert_eq!(cells("Agency;City\nAlder, Inc.;Elm")[1].1, ["Alder, Inc.", "Elm"]);
        assert_eq!(cells("Agency\tCity\nAlder\tElm")[1].1, ["Alder", "Elm"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_its_own_line_only() {
        let rows = read("name,city\n\"Alder,Elm\nBirch,\"Oak\"\nCedar,Fir\n").unwrap();
        assert_eq!(rows[1].broken.as_ref().map(|p| (p.line, p.code)), Some((Some(2), "bad_quotes")));
        assert_eq!(rows[2].cells, ["Birch", "Oak"]);
        assert_eq!(rows[3].line, 4);
        assert_eq!(read("name,city\n\"Alder,Elm").unwrap()[1].broken.as_ref().unwrap().line, Some(2));
    }

    #[test]
    fn too_many_columns_are_refused_by_their_cap() {
        let error = read(&format!("{}x", "a,".repeat(200))).unwrap_err();
        assert!(error.to_string().contains("200 columns"));
    }
}
