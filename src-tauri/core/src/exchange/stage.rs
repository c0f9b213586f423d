//! A file that was read but not yet understood: what the page shows while columns are mapped.

use super::{
    csv,
    format::{self, Format},
    hsds,
    mapping::{self, Mapping},
    plan::Plan,
    problem::Problem,
    rows,
    table::Table,
    text_encoding::decode,
    upload::{Upload, check_size},
    xlsx,
};
use crate::error::{Error, Result};

/// See the module.
#[derive(Debug)]
pub struct Staged {
    format: Format,
    body: Body,
}

#[derive(Debug)]
enum Body {
    /// Columns to be mapped, and what was noted while reading.
    Mapped(Table, Vec<Problem>),
    /// HSDS needs no mapping.
    Hsds(Plan),
}

const ONE_FILE: Error = Error::invalid("file", "Choose one file. Only an HSDS package has several.");

/// Reads uploads as `format`, or as what they look like.
///
/// # Errors
/// `too_large` by one of the caps; `invalid_input` when the file is not what it should be. Faults inside a file are no
/// errors: they come with the plan.
pub fn stage(uploads: Vec<Upload>, format: Option<Format>) -> Result<Staged> {
    check_size(&uploads)?;
    if uploads.is_empty() {
        return Err(Error::invalid("file", "There is no file. Choose one."));
    }
    let format = format.map_or_else(|| format::guess(&uploads), Ok)?;
    let body = match (format, uploads.as_slice()) {
        (Format::HsdsCsv, _) => Body::Hsds(hsds::read_csv(uploads)?),
        (Format::HsdsJson, [one]) => Body::Hsds(hsds::read_json(&decode(&one.bytes))?),
        (Format::Csv, [one]) => Body::Mapped(Table::new(csv::read(&decode(&one.bytes))?), Vec::new()),
        (Format::Xlsx, [one]) => {
            let (rows, problems) = xlsx::read(&one.bytes)?;
            Body::Mapped(Table::new(rows), problems)
        }
        _ => return Err(ONE_FILE),
    };
    Ok(Staged { format, body })
}

impl Staged {
    /// What it was read as.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Headings in the order of the file, each once; none for HSDS.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        match &self.body {
            Body::Mapped(table, _) => &table.headings,
            Body::Hsds(_) => &[],
        }
    }

    /// Cells of the first `n` rows, as many in each as there are headings; none for HSDS.
    #[must_use]
    pub fn sample(&self, n: usize) -> Vec<Vec<String>> {
        match &self.body {
            Body::Mapped(table, _) => {
                let row = |row: &super::table::Row| (0..table.headings.len()).map(|c| row.cell(c).to_owned()).collect();
                table.rows.iter().take(n).map(row).collect()
            }
            Body::Hsds(_) => Vec::new(),
        }
    }

    /// How many rows that are not blank, or records of HSDS, there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        match &self.body {
            Body::Mapped(table, _) => table.rows.len() as u64,
            Body::Hsds(plan) => plan.entries.len() as u64,
        }
    }

    /// A mapping guessed from the headings; empty for HSDS.
    #[must_use]
    pub fn guess(&self) -> Mapping {
        mapping::guess(self.headings())
    }

    /// Works out what the file would do. An empty mapping stands for [`Staged::guess`]; any other is taken as it is.
    ///
    /// # Errors
    /// `invalid_input` when the mapping does not fit the file.
    pub fn plan(&self, mapping: &Mapping) -> Result<Plan> {
        match &self.body {
            Body::Hsds(plan) => Ok(plan.clone()),
            Body::Mapped(table, problems) => {
                if table.rows.is_empty() {
                    let empty = Problem::note(None, "empty", "The file has no rows under its headings.");
                    return Ok(Plan { entries: Vec::new(), problems: vec![empty] });
                }
                let mut plan = if mapping.is_empty() { rows::plan(table, &self.guess())? } else { rows::plan(table, mapping)? };
                plan.problems.extend(problems.iter().cloned());
                Ok(plan)
            }
        }
    }
}
