//! Placements as they were when they changed: a dated snapshot with its reasons, written once.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{CriterionState, Evidence, Level, Placement, Reason, Snapshot, SnapshotId, routine_months, rule};
use crate::{
    error::Result,
    partners::{self, Partner, PartnerId},
    sql::{json, to_json, to_word, word},
    vault::{Tx, audit, settings},
};

/// The word for it in audit rows.
pub const KIND: &str = "placement";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Snapshot> {
    Ok(Snapshot {
        id: row.get("id")?,
        organization: row.get("organization")?,
        on: word(row, "on_day")?,
        level: word(row, "level")?,
        criteria: json(row, "criteria")?,
        reasons: json(row, "reasons")?,
    })
}

/// The snapshots of a partnership, or of our own program, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, organization: PartnerId) -> Result<Vec<Snapshot>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, organization, on_day, level, criteria, reasons FROM placements WHERE organization = ?1 ORDER BY on_day DESC, n DESC",
    )?;
    Ok(statement.query_map([organization], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Every snapshot with its digest, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn digests(conn: &Connection) -> Result<Vec<(uuid::Uuid, [u8; 32])>> {
    let mut statement = conn.prepare("SELECT id, organization, on_day, level, criteria, reasons FROM placements ORDER BY id")?;
    let found = statement.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.iter().map(|one| Ok((one.id.uuid(), audit::digest(one)?))).collect()
}

/// Our own program, and every partner in use.
fn organizations(conn: &Connection) -> Result<(Partner, Vec<Option<Partner>>)> {
    let mut all = vec![None];
    for id in partners::ids(conn)? {
        all.push(Some(partners::get(conn, id)?));
    }
    Ok((partners::own(conn)?, all))
}

/// Whether a partnership stands elsewhere than its last snapshot says.
///
/// # Errors
/// The store cannot be read.
pub fn is_due(conn: &Connection, today: NaiveDate) -> Result<bool> {
    let (own, all) = organizations(conn)?;
    for partner in &all {
        let placement = rule::place(&Evidence::of(conn, &own, partner.as_ref())?, today, routine_months(conn)?);
        let last = list(conn, partner.as_ref().unwrap_or(&own).id)?.into_iter().next();
        if last.map_or(Level::NotYet, |last| last.level) != placement.level {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Writes a snapshot for each partnership that stands elsewhere than its last one says. Done twice, it does nothing more.
///
/// # Errors
/// The store refuses it.
pub fn keep(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let (own, all) = organizations(tx)?;
    all.iter().try_for_each(|partner| keep_one(tx, &own, partner.as_ref(), today))
}

/// The same after a change, for one partnership; `None`: a change that may concern them all.
pub(super) fn keep_for(tx: &Tx<'_>, partner: Option<PartnerId>) -> Result<()> {
    let today = settings::get(tx)?.today(tx.now());
    let Some(id) = partner else { return keep(tx, today) };
    keep_one(tx, &partners::own(tx)?, Some(&partners::get(tx, id)?), today)
}

/// The same after a change of what is known of an organization. Of our own program all may depend; one that is not in use has no
/// place.
///
/// # Errors
/// The store refuses it.
pub fn keep_of(tx: &Tx<'_>, id: PartnerId) -> Result<()> {
    match partners::find(tx, id)? {
        Some(one) if one.own => keep_for(tx, None),
        Some(one) if one.archived_at.is_none() && one.removed_at.is_none() => keep_for(tx, Some(id)),
        _ => Ok(()),
    }
}

fn keep_one(tx: &Tx<'_>, own: &Partner, partner: Option<&Partner>, today: NaiveDate) -> Result<()> {
    let placement = rule::place(&Evidence::of(tx, own, partner)?, today, routine_months(tx)?);
    keep_placement(tx, partner.unwrap_or(own).id, &placement, today)
}

/// Writes a snapshot of a placement, unless the last one says the same level. Everybody begins at not yet.
///
/// # Errors
/// The store refuses it.
pub fn keep_placement(tx: &Tx<'_>, organization: PartnerId, placement: &Placement, on: NaiveDate) -> Result<()> {
    let last = list(tx, organization)?.into_iter().next();
    if last.as_ref().map_or(Level::NotYet, |last| last.level) == placement.level {
        return Ok(());
    }
    let criteria = states(placement);
    let reasons = criteria.iter().filter(|now| is_new(now, last.as_ref())).copied().collect();
    let snapshot = Snapshot { id: SnapshotId::make(), organization, on, level: placement.level, criteria, reasons };
    tx.execute(
        "INSERT INTO placements (id, organization, on_day, level, criteria, reasons) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (snapshot.id, organization, on.to_string(), to_word(&snapshot.level)?, to_json(&snapshot.criteria)?, to_json(&snapshot.reasons)?),
    )?;
    tx.log(KIND, snapshot.id.uuid(), audit::digest(&snapshot)?)
}

fn states(placement: &Placement) -> Vec<Reason> {
    placement.criteria.iter().map(|one| Reason { name: one.name, side: one.side, state: one.state }).collect()
}

/// Whether a criterion stands otherwise than before; before the first snapshot nothing was met.
fn is_new(now: &Reason, last: Option<&Snapshot>) -> bool {
    let before = last.and_then(|last| last.criteria.iter().find(|one| (one.name, one.side) == (now.name, now.side)));
    before.map_or(CriterionState::NotMet, |one| one.state) != now.state
}

/// Takes the snapshots of a partner out of the store for good.
pub(super) fn purge(tx: &Tx<'_>, organization: PartnerId) -> Result<()> {
    for snapshot in list(tx, organization)? {
        tx.execute("DELETE FROM placements WHERE id = ?1", [snapshot.id])?;
        tx.forget(KIND, snapshot.id.uuid())?;
    }
    Ok(())
}
