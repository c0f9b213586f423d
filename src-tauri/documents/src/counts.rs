//! Counts for a funder, as a table. They say neither who made them nor where the chain stood: they are of no partnership.

use chrono::NaiveDate;
use serde::Deserialize;
use trellis_core::{Error, Result};

use crate::{
    Format, Language, Rendered, as_written, plain, sheets,
    tables::{self, Cell},
    words::Words,
};

/// How often something was in a month. Who asks for it has left the small numbers out.
#[derive(Clone, Deserialize)]
pub struct CountRow {
    /// As it shall be read.
    pub month: String,
    /// What was counted.
    pub what: String,
    /// Empty where it is of no partner alone.
    pub partner: String,
    /// Empty where it is of no service alone.
    pub service: String,
    /// `None`: so small that it could point at a person. The file says that it is hidden.
    pub count: Option<u32>,
}

/// The rows in the order given, as CSV or XLSX. With none, the file has its headings alone.
///
/// # Errors
/// `invalid_input` at `format` for another kind of file.
pub fn counts(rows: &[CountRow], format: Format, language: Language) -> Result<Rendered> {
    let words = Words::of(language)?;
    let hidden = words.say("paper-count-hidden")?;
    match format {
        Format::Csv => plain::rows(&["month", "what", "partner", "service", "count"], rows.iter().map(|row| cells(row, &hidden)).collect())
            .map(as_written),
        Format::Xlsx => sheets::alone(&table(rows, &hidden, &words)?, &words.say("paper-counts")?, NaiveDate::default()).map(as_written),
        _ => Err(Error::invalid("format", "Counts are made as csv or xlsx. Choose one of the two.")),
    }
}

fn cells(row: &CountRow, hidden: &str) -> Vec<String> {
    let count = row.count.map_or_else(|| hidden.to_owned(), |count| count.to_string());
    vec![row.month.clone(), row.what.clone(), row.partner.clone(), row.service.clone(), count]
}

fn table(rows: &[CountRow], hidden: &str, words: &Words) -> Result<tables::Table> {
    let row = |row: &CountRow| {
        let texts = [&row.month, &row.what, &row.partner, &row.service].map(|text| text.as_str().into());
        texts.into_iter().chain([row.count.map_or_else(|| hidden.into(), |count| Cell::Number(count.into()))]).collect()
    };
    let columns = [("month", 18.0), ("what", 44.0), ("partner", 34.0), ("service", 34.0), ("count", 16.0)];
    tables::table(words, "counts", &columns, rows.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(what: &str, count: Option<u32>) -> CountRow {
        CountRow { month: "2026-11".into(), what: what.into(), partner: "Fernbrook".into(), service: String::new(), count }
    }

    #[test]
    fn a_small_number_is_hidden_in_words_and_a_zero_is_not() {
        for (language, hidden) in [(Language::En, "hidden (small)"), (Language::Es, "oculto (pequeño)")] {
            let rows = [row("Referrals", Some(1204)), row("Groups", None), row("Letters", Some(0))];
            let made = counts(&rows, Format::Csv, language).unwrap();
            let text = String::from_utf8(made.bytes).unwrap();
            let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
            let second = format!("2026-11,Groups,Fernbrook,,{hidden}");
            assert_eq!(
                lines,
                ["month,what,partner,service,count", "2026-11,Referrals,Fernbrook,,1204", &second, "2026-11,Letters,Fernbrook,,0"]
            );
            let words = Words::of(language).unwrap();
            let table = table(&rows, hidden, &words).unwrap();
            let last: Vec<&Cell> = table.rows.iter().filter_map(|row| row.last()).collect();
            assert_eq!(last, [&Cell::Number(1204.0), &Cell::Text(hidden.into()), &Cell::Number(0.0)]);
            assert!(counts(&rows, Format::Xlsx, language).unwrap().bytes.starts_with(b"PK"));
        }
    }

    #[test]
    fn counts_are_the_same_bytes_each_time_and_may_be_none() {
        let rows = [row("Referrals", None)];
        let make = |format| counts(&rows, format, Language::Es).unwrap().bytes;
        assert_eq!(make(Format::Xlsx), make(Format::Xlsx));
        for format in [Format::Csv, Format::Xlsx] {
            assert!(!counts(&[], format, Language::En).unwrap().bytes.is_empty());
        }
        assert_eq!(counts(&rows, Format::Pdf, Language::En).unwrap_err().field(), Some("format"));
    }

    #[test]
    fn a_count_that_would_run_as_a_formula_is_text() {
        let made = counts(&[row("=cmd()", Some(1))], Format::Csv, Language::En).unwrap();
        assert!(String::from_utf8(made.bytes).unwrap().contains(",'=cmd(),"));
    }
}
