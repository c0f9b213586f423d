//! All that is to be found: in the schedule itself, and between it and what was promised.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::{
    commitments,
    error::Result,
    schedule::{self, Finding, Occurrence, Window},
};

/// Everything that is to be looked at in these days, by time.
///
/// # Errors
/// `invalid_input` for days that are too many.
pub fn check(conn: &Connection, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Finding>> {
    Ok(looked_at(conn, from, to, now)?.1)
}

/// What meets in these days, and what is to be looked at, read once.
pub(super) fn looked_at(conn: &Connection, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<(Vec<Occurrence>, Vec<Finding>)> {
    let mut meets = schedule::list(conn, &Window::days(schedule::seen_from(from), to))?;
    let mut found = schedule::find(conn, &meets, from)?;
    found.extend(commitments::find_promises(conn, from, to, now)?);
    Finding::sort(&mut found);
    meets.retain(|one| one.day() >= from);
    Ok((meets, found))
}
