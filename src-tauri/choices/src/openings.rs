//! The room's own chain as its holders read it: who opened which record, and what was done.

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::Serialize;
use trellis_core::{
    Result,
    sql::time,
    vault::{PersonId, PersonLine},
};

/// Rows of a page.
const PAGE: u32 = 100;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpeningLine {
    /// Its number.
    pub seq: u64,
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Label of who did it; empty for somebody who left.
    pub by: String,
    /// `noun.verb`.
    pub action: String,
    /// The call sign, where it was about a record that is there, or about what belongs to one.
    pub sign: String,
}

/// Rows, newest first, before a number.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, before: Option<u64>, people: &[PersonLine]) -> Result<Vec<OpeningLine>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.seq, a.at, a.actor, a.action, coalesce(s.sign, '') AS sign FROM audit a LEFT JOIN survivors s ON s.id = coalesce(
             (SELECT survivor FROM answers WHERE id = a.record), (SELECT survivor FROM releases WHERE id = a.record),
             (SELECT survivor FROM referrals WHERE id = a.record), (SELECT survivor FROM tasks WHERE id = a.record),
             (SELECT survivor FROM disclosures WHERE id = a.record), (SELECT survivor FROM holds WHERE id = a.record), a.record)
         WHERE a.seq < ?1 AND a.kind NOT IN ('clock') ORDER BY a.seq DESC LIMIT ?2",
    )?;
    let rows = statement.query_map((before.unwrap_or(i64::MAX.cast_unsigned()), PAGE), |row| {
        let actor: PersonId = row.get("actor")?;
        let by = people.iter().find(|person| person.id == actor).map(|person| person.label.clone()).unwrap_or_default();
        Ok(OpeningLine { seq: row.get("seq")?, at: time(row, "at")?, by, action: row.get("action")?, sign: row.get("sign")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
