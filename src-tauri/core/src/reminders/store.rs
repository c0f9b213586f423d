//! The SQL of snoozes: which reminder is out of sight until when.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use uuid::Uuid;

use super::ReminderKind;
use crate::{
    agreements::Side,
    error::{Error, Result},
    sql::{day, to_word, word},
    vault::{Tx, audit},
};

/// Days for which a reminder can be out of sight at most.
const SNOOZE_MAX: u64 = 366;

/// Which reminder: its kind, its record, and the side where that matters.
pub type Key = (ReminderKind, Uuid, Option<Side>);

/// A side as a column.
fn side_word(side: Option<Side>) -> Result<String> {
    side.map_or_else(|| Ok(String::new()), |side| to_word(&side))
}

/// Until when each snoozed reminder is out of sight; those whose day has come are not among them.
pub(super) fn snoozed(conn: &Connection, today: NaiveDate) -> Result<BTreeMap<Key, NaiveDate>> {
    let mut statement =
        conn.prepare_cached("SELECT kind, record, side, until FROM snoozes WHERE until > ?1 ORDER BY kind, record, side")?;
    let rows = statement.query_map([today.to_string()], |row| {
        let until = day(row, "until")?.ok_or(rusqlite::Error::InvalidQuery)?;
        let side = if row.get_ref("side")?.as_str()?.is_empty() { None } else { Some(word(row, "side")?) };
        Ok(((word(row, "kind")?, Uuid::from_bytes(row.get("record")?), side), until))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts a reminder out of sight until a day.
///
/// # Errors
/// `invalid_input` at `snooze_until`: not after today, or more than a year away.
pub fn snooze(tx: &Tx<'_>, (kind, record, side): Key, until: NaiveDate, today: NaiveDate) -> Result<()> {
    let last = today.checked_add_days(Days::new(SNOOZE_MAX)).unwrap_or(NaiveDate::MAX);
    if until <= today || until > last {
        return Err(Error::invalid("snooze_until", "Choose a day after today, within a year."));
    }
    tx.execute(
        "INSERT INTO snoozes (kind, record, side, until) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (kind, record, side) DO UPDATE SET until = excluded.until",
        (to_word(&kind)?, record.as_bytes(), side_word(side)?, until.to_string()),
    )?;
    tx.log("reminder", record, audit::digest(&(kind, until))?)
}

/// Brings a reminder back into sight.
///
/// # Errors
/// The store refuses it.
pub fn wake(tx: &Tx<'_>, (kind, record, side): Key) -> Result<()> {
    tx.execute(
        "DELETE FROM snoozes WHERE kind = ?1 AND record = ?2 AND side = ?3",
        (to_word(&kind)?, record.as_bytes(), side_word(side)?),
    )?;
    tx.log("reminder", record, audit::digest(&kind)?)
}
