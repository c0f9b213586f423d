//! The latest time that the room has seen: a clock that was set back makes nothing live again.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use trellis_core::{
    Error, Result,
    vault::{Tx, audit::time_text},
};

/// Takes the time of a write, if it is later.
pub(crate) fn see(tx: &Tx<'_>) -> Result<()> {
    tx.execute("UPDATE room SET latest = max(latest, ?1) WHERE id = 1", [time_text(tx.now())])?;
    Ok(())
}

fn latest(conn: &Connection) -> Result<String> {
    Ok(conn.query_row("SELECT latest FROM room WHERE id = 1", [], |row| row.get(0))?)
}

/// Whether this is a later hour than any that was seen.
pub(crate) fn is_later(conn: &Connection, now: DateTime<Utc>) -> Result<bool> {
    Ok(time_text(now).get(..13) > latest(conn)?.get(..13))
}

/// Now, or the latest time that was seen.
///
/// # Errors
/// The store cannot be read.
pub fn now(conn: &Connection, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let latest = DateTime::parse_from_rfc3339(&latest(conn)?).map_err(|_| Error::Damaged { part: "record" })?;
    Ok(now.max(latest.with_timezone(&Utc)))
}

/// The day in the zone of a program.
#[must_use]
pub fn day(at: DateTime<Utc>, zone: &str) -> NaiveDate {
    trellis_core::recurrences::zone(zone).map_or_else(|_| at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
}
