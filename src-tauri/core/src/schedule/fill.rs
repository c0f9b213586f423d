//! The SQL of occurrences: what follows from a series, written whenever the series is.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{
    Occurrence, Series,
    expand::{Planned, expand},
    list, store,
};
use crate::{
    error::{Error, Result},
    sql::to_word,
    vault::Tx,
};

/// Puts the occurrences of a series until a day in the place of those that stood there; of a removed one there are none.
pub(super) fn fill(tx: &Tx<'_>, series: &Series, until: NaiveDate) -> Result<()> {
    tx.prepare_cached("DELETE FROM occurrences WHERE series = ?1")?.execute([series.id])?;
    if series.removed_at.is_some() {
        return Ok(());
    }
    for one in expand(&series.facts, NaiveDate::MIN, until)? {
        put(tx, series, &one)?;
        put_people(tx, series, &one)?;
    }
    Ok(())
}

fn put(tx: &Tx<'_>, series: &Series, one: &Planned) -> Result<()> {
    let held = series.facts.held.iter().find(|held| held.on == one.on);
    tx.prepare_cached(
        "INSERT INTO occurrences (series, on_day, day, starts, ends, zone, organization, site, room, cancelled_by, moved, extra, clock,
             held, heads, note)
         VALUES (:series, :on_day, :day, :starts, :ends, :zone, :organization, :site, :room, :cancelled_by, :moved, :extra, :clock,
             :held, :heads, :note)",
    )?
    .execute(named_params! {
        ":series": series.id, ":on_day": one.on.to_string(), ":day": one.day.to_string(), ":starts": one.start.timestamp(),
        ":ends": one.end.timestamp(), ":zone": one.start.timezone().name(), ":organization": one.place.organization_id,
        ":site": one.place.site_id, ":room": one.place.room_id,
        ":cancelled_by": one.cancelled_by.map(|by| to_word(&by)).transpose()?, ":moved": one.moved, ":extra": one.extra,
        ":clock": to_word(&one.clock)?, ":held": held.is_some(), ":heads": held.and_then(|held| held.heads), ":note": one.note,
    })?;
    Ok(())
}

fn put_people(tx: &Tx<'_>, series: &Series, one: &Planned) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO occurrence_people (series, on_day, place, person, starts, ends, present, substitute)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (place, (person, present, substitute)) in one.attending().into_iter().enumerate() {
        let present = present && one.cancelled_by.is_none();
        let (starts, ends) = (one.start.timestamp(), one.end.timestamp());
        statement.execute((series.id, one.on.to_string(), place, person, starts, ends, present, substitute))?;
    }
    Ok(())
}

/// Whether what stands in the store is what follows from each series.
///
/// # Errors
/// `damaged` when it is not.
pub fn compare(conn: &Connection) -> Result<()> {
    for series in store::all(conn)? {
        let until = store::filled_until(conn, series.id)?;
        let planned = expand(&series.facts, NaiveDate::MIN, until)?;
        let stands = list::of_series(conn, series.id)?;
        let follows = planned.iter().map(|one| Occurrence::of(&series, one));
        if !follows.eq(stands) {
            return Err(Error::Damaged { part: "a schedule that is not what follows from its series" });
        }
    }
    Ok(())
}
