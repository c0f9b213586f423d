//! All that is to be found: in the schedule itself, and between it and what was promised.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::{
    commitments,
    error::Result,
    schedule::{self, Draft, Finding, Preview},
};

/// Everything that is to be looked at in these days, by time.
///
/// # Errors
/// `invalid_input` for days that are too many.
pub fn check(conn: &Connection, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Finding>> {
    let mut found = schedule::find(conn, from, to)?;
    found.extend(commitments::find_promises(conn, from, to, now)?);
    found.sort_by(|a, b| (a.start, a.kind, &a.records).cmp(&(b.start, b.kind, &b.records)));
    Ok(found)
}

/// What an edit of the schedule would lead to. Nothing is written.
///
/// # Errors
/// As saving it would.
pub fn preview(conn: &Connection, draft: Draft, now: DateTime<Utc>) -> Result<Preview> {
    schedule::preview(conn, draft, now)
}
