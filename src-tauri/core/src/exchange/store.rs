//! How the columns of a spreadsheet were mapped the last time, so that next month's file needs no work.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension as _};

use super::mapping::Mapping;
use crate::{error::Result, vault::Tx};

/// Headings as a key: in their order, apart by a sign that no heading has.
fn key(headings: &[String]) -> String {
    headings.join("\u{1f}")
}

/// The mapping that was last used for exactly these headings.
///
/// # Errors
/// The store cannot be read.
pub fn remembered(conn: &Connection, headings: &[String]) -> Result<Option<Mapping>> {
    if headings.is_empty() {
        return Ok(None);
    }
    let found: Option<String> =
        conn.query_row("SELECT mapping FROM mappings WHERE headings = ?1", [key(headings)], |row| row.get("mapping")).optional()?;
    Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Keeps a mapping for these headings. Does nothing for a file without headings (HSDS).
///
/// # Errors
/// The store cannot be written.
pub fn remember(tx: &Tx<'_>, headings: &[String], mapping: &Mapping, now: DateTime<Utc>) -> Result<()> {
    if headings.is_empty() || mapping.is_empty() {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO mappings (headings, mapping, used_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (headings) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at",
        (key(headings), serde_json::to_string(mapping)?, now.to_rfc3339_opts(SecondsFormat::Millis, true)),
    )?;
    Ok(())
}
