//! All that is to be found: in the schedule itself, and between it and what was promised.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::{
    commitments::{self, Promising},
    error::Result,
    schedule::{self, Finding, Occurrence, Window},
};

/// Everything that is to be looked at in these days, by time.
///
/// # Errors
/// `invalid_input` for days that are too many.
pub fn check(conn: &Connection, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Finding>> {
    Ok(looked_at(conn, from, to, now)?.findings)
}

/// What was read of some days.
pub(super) struct LookedAt {
    /// What meets.
    pub occurrences: Vec<Occurrence>,
    /// What is to be looked at.
    pub findings: Vec<Finding>,
    /// What was promised of a schedule.
    pub promising: Promising,
}

/// Reads once what meets in these days, what was promised, and what is to be looked at.
pub(super) fn looked_at(conn: &Connection, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<LookedAt> {
    let mut occurrences = schedule::list(conn, &Window::days(schedule::seen_from(from), to))?;
    let promising = Promising::scheduled(conn, from, to)?;
    let mut findings = schedule::find(conn, &occurrences, from)?;
    findings.extend(commitments::find_promises(conn, &promising, from, to, now)?);
    Finding::sort(&mut findings);
    occurrences.retain(|one| one.day() >= from);
    Ok(LookedAt { occurrences, findings, promising })
}
