//! The kinds of files that can be read, and how to tell them apart.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::upload::{self, Upload};
use crate::error::{Error, Result};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// HSDS 3.x as JSON: an organization, a list, or a page of them; services with their organization inside.
    HsdsJson,
    /// HSDS 3.x as a package of CSV files, or these in one ZIP file.
    HsdsCsv,
    /// Any CSV file, by mapping columns.
    Csv,
    /// Any XLSX file, by mapping columns.
    Xlsx,
}

impl FromStr for Format {
    type Err = Error;
    fn from_str(word: &str) -> Result<Self> {
        match word {
            "hsds-json" => Ok(Self::HsdsJson),
            "hsds-csv" => Ok(Self::HsdsCsv),
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Xlsx),
            _ => Err(Error::invalid("format", "This is not a format for import. Use hsds-json, hsds-csv, csv or xlsx.")),
        }
    }
}

/// Guesses from content first, since names lie, then from names.
pub(super) fn guess(uploads: &[Upload]) -> Result<Format> {
    let [one] = uploads else { return Ok(Format::HsdsCsv) };
    if upload::is_zip(&one.bytes) {
        let sheet = upload::holds(&one.bytes, "xl/workbook.xml")?;
        return Ok(if sheet { Format::Xlsx } else { Format::HsdsCsv });
    }
    let start = one.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&one.bytes);
    let first = start.iter().find(|b| !b.is_ascii_whitespace());
    if one.ends_in("json") || (matches!(first, Some(b'{' | b'[')) && !one.ends_in("csv")) {
        return Ok(Format::HsdsJson);
    }
    Ok(if one.ends_in("xlsx") { Format::Xlsx } else { Format::Csv })
}
