//! The SQL of series. One record is written whole, and the occurrences that follow from it with it.

use chrono::{DateTime, Months, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedSeries, NewSeries, Series, SeriesId, SeriesTag, fill, names};
use crate::{
    error::{Error, Result},
    groups::GroupId,
    kept::{self, Kept, Marks},
    partners::PartnerId,
    sql::{day, json, maybe_time, time, to_json, to_time, to_word, word},
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "series";
const MISSING: Error = Error::NotFound { what: "series" };
/// So far ahead occurrences stand in the store; later ones are worked out when asked for.
const AHEAD_MONTHS: u32 = 24;

fn from_row(row: &Row<'_>) -> rusqlite::Result<Series> {
    Ok(Series {
        id: row.get("id")?,
        facts: NewSeries {
            kind: word(row, "kind")?,
            partner_id: row.get("partner")?,
            group_id: row.get("group_id")?,
            agreement_id: row.get("agreement")?,
            segments: json(row, "segments")?,
            changes: json(row, "changes")?,
            held: json(row, "held")?,
            notes: row.get("notes")?,
            uid: row.get("uid")?,
        },
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

const COLUMNS: &str = "id, kind, partner, group_id, agreement, segments, changes, held, notes, uid, removed_at, revision, updated_at";

/// A series, also a removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: SeriesId) -> Result<Option<Series>> {
    Ok(conn.prepare_cached(&format!("SELECT {COLUMNS} FROM series WHERE id = ?1"))?.query_row([id], from_row).optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: SeriesId) -> Result<Series> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every series that is not in the bin, in a fixed order.
///
/// # Errors
/// The store cannot be read.
pub fn all(conn: &Connection) -> Result<Vec<Series>> {
    read(conn, "removed_at IS NULL", [])
}

/// The series of a partner that are not in the bin.
///
/// # Errors
/// The store cannot be read.
pub fn with_partner(conn: &Connection, partner: PartnerId) -> Result<Vec<Series>> {
    read(conn, "removed_at IS NULL AND partner = ?1", [partner])
}

/// The series with a partner that came from a calendar, also those in the bin.
///
/// # Errors
/// The store cannot be read.
pub fn with_uid(conn: &Connection, partner: PartnerId) -> Result<Vec<Series>> {
    read(conn, "uid <> '' AND partner = ?1", [partner])
}

/// The series in which a group meets.
///
/// # Errors
/// The store cannot be read.
pub fn of_group(conn: &Connection, group: GroupId) -> Result<Vec<Series>> {
    read(conn, "removed_at IS NULL AND group_id = ?1", [group])
}

/// Those that may meet later than the store has worked out.
pub(super) fn open_after(conn: &Connection, day: NaiveDate) -> Result<Vec<Series>> {
    read(conn, "removed_at IS NULL AND filled_until < ?1", [day.to_string()])
}

fn read(conn: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Series>> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM series WHERE {which} ORDER BY id"))?;
    Ok(statement.query_map(values, from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Until which day the occurrences of a series stand in the store.
pub(super) fn filled_until(conn: &Connection, id: SeriesId) -> Result<NaiveDate> {
    let found = conn.prepare_cached("SELECT filled_until FROM series WHERE id = ?1")?.query_row([id], |row| day(row, "filled_until"))?;
    found.ok_or(Error::Damaged { part: "record" })
}

/// Every series that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<SeriesId>> {
    let mut statement = conn.prepare("SELECT id FROM series ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

impl Kept for Series {
    type Tag = SeriesTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<SeriesTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks { revision: &mut self.revision, updated_at: &mut self.updated_at, archived_at: None, removed_at: &mut self.removed_at }
    }
}

fn put(tx: &Tx<'_>, series: &Series) -> Result<()> {
    let facts = &series.facts;
    if series.removed_at.is_none() {
        names::check(tx, facts)?;
    }
    let until = tx.now().date_naive().checked_add_months(Months::new(AHEAD_MONTHS)).ok_or(Error::Internal { part: "calendar" })?;
    tx.prepare_cached(
        "INSERT INTO series (id, kind, partner, group_id, agreement, segments, changes, held, notes, uid, filled_until, removed_at,
             revision, updated_at)
         VALUES (:id, :kind, :partner, :group_id, :agreement, :segments, :changes, :held, :notes, :uid, :filled_until, :removed_at,
             :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, partner = excluded.partner, group_id = excluded.group_id,
             agreement = excluded.agreement, segments = excluded.segments, changes = excluded.changes, held = excluded.held,
             notes = excluded.notes, uid = excluded.uid, filled_until = excluded.filled_until, removed_at = excluded.removed_at,
             revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": series.id, ":kind": to_word(&facts.kind)?, ":partner": facts.partner_id, ":group_id": facts.group_id,
        ":agreement": facts.agreement_id, ":segments": to_json(&facts.segments)?, ":changes": to_json(&facts.changes)?,
        ":held": to_json(&facts.held)?, ":notes": facts.notes, ":uid": facts.uid, ":filled_until": until.to_string(),
        ":removed_at": to_time(series.removed_at), ":revision": series.revision, ":updated_at": time_text(series.updated_at),
    })?;
    fill::fill(tx, series, until)
}

/// Adds a series.
///
/// # Errors
/// `invalid_input` where it names what is not there.
pub fn insert(tx: &Tx<'_>, id: SeriesId, series: CheckedSeries) -> Result<()> {
    let series = Series { id, facts: series.into_facts(), removed_at: None, revision: 1, updated_at: tx.now() };
    kept::add(tx, id, series)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: SeriesId, revision: u32, series: CheckedSeries) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Series| {
        kept.facts = series.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a series into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: SeriesId) -> Result<()> {
    kept::remove::<Series>(tx, id).map(drop)
}

/// Takes a series out of the bin.
///
/// # Errors
/// `invalid_input` when what it names is gone.
pub fn restore(tx: &Tx<'_>, id: SeriesId) -> Result<()> {
    kept::restore::<Series>(tx, id).map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: SeriesId) -> Result<()> {
    kept::undo::<Series>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: SeriesId) -> Result<()> {
    tx.execute("DELETE FROM series WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}

/// Works out further what was worked out less than a year ahead. Nothing of a record changes.
///
/// # Errors
/// The store cannot be written.
pub fn extend(tx: &Tx<'_>) -> Result<()> {
    let until = tx.now().date_naive().checked_add_months(Months::new(AHEAD_MONTHS)).ok_or(Error::Internal { part: "calendar" })?;
    for series in open_after(tx, is_short(tx.now()))? {
        tx.execute("UPDATE series SET filled_until = ?2 WHERE id = ?1", (series.id, until.to_string()))?;
        fill::fill(tx, &series, until)?;
    }
    tx.log("schedule", uuid::Uuid::nil(), crate::vault::audit::digest(&until.to_string())?)
}

/// Whether [`extend`] has something to do.
///
/// # Errors
/// The store cannot be read.
pub fn wants_extending(conn: &Connection, now: DateTime<Utc>) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM series WHERE removed_at IS NULL AND filled_until < ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([is_short(now).to_string()], |row| row.get(0))?)
}

fn is_short(now: DateTime<Utc>) -> NaiveDate {
    let today = now.date_naive();
    today.checked_add_months(Months::new(AHEAD_MONTHS / 2)).unwrap_or(today)
}
