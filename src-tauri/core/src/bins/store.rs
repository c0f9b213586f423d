//! The SQL of the bin and of what was done to a record.

use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    agreements,
    agreements::AgreementId,
    commitments,
    commitments::DeliveryId,
    error::{Error, Result},
    groups::{self, GroupId},
    partners,
    partners::PartnerId,
    resources::{self, ResourceId},
    rooms::{self, ClosureId, RoomId, closing},
    scans,
    schedule::{self, SeriesId},
    spectrum::{self, ProofId},
    sql::time,
    staff::{self, StaffId},
    trainings::{self, TrainingId},
    vault::{PersonId, Tx, audit, audit::time_text, people},
};

/// Days that a removed record stays.
pub const DAYS: u64 = 30;

/// One removed record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BinLine {
    /// `partner`, `agreement`, `delivery`, `training`, `resource`, `staff`, `room`, `closure`, `group`, `series`, or the
    /// kind of a proof.
    pub kind: String,
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// When it was removed.
    pub removed_at: DateTime<Utc>,
    /// The day on which it is gone for good.
    pub gone_on: NaiveDate,
}

/// One thing that was done to a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangeLine {
    /// Grows.
    pub n: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Label of who did it.
    pub by: String,
    /// `noun.verb`.
    pub action: String,
}

/// What lies in the bin, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection) -> Result<Vec<BinLine>> {
    let mut statement = conn.prepare(
        "SELECT 'partner' AS kind, id, name, removed_at FROM organizations WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'agreement', id, title, removed_at FROM agreements WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'delivery', d.id, a.title, d.removed_at FROM deliveries d JOIN agreements a ON a.id = d.agreement
             WHERE d.removed_at IS NOT NULL
         UNION ALL SELECT 'training', id, topic, removed_at FROM trainings WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'resource', id, title, removed_at FROM resources WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'staff', id, name, removed_at FROM staff WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'room', id, name, removed_at FROM rooms WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'closure', id, iif(reason = '', from_on, reason), removed_at FROM closures WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'group', id, name, removed_at FROM groups WHERE removed_at IS NOT NULL
         UNION ALL SELECT kind, id, name, removed_at FROM proofs WHERE removed_at IS NOT NULL
         UNION ALL SELECT 'series', s.id, coalesce((SELECT name FROM groups WHERE id = s.group_id),
                 (SELECT name FROM organizations WHERE id = s.partner)), s.removed_at FROM series s WHERE s.removed_at IS NOT NULL
         ORDER BY removed_at DESC, id",
    )?;
    let rows = statement.query_map([], |row| {
        let removed_at = time(row, "removed_at")?;
        let gone_on = removed_at.date_naive().checked_add_days(Days::new(DAYS)).unwrap_or(removed_at.date_naive());
        Ok(BinLine { kind: row.get("kind")?, id: Uuid::from_bytes(row.get("id")?), name: row.get("name")?, removed_at, gone_on })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether something has lain in the bin for its 30 days.
///
/// # Errors
/// The store cannot be read.
pub fn is_due(conn: &Connection, now: DateTime<Utc>) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM agreements WHERE removed_at < ?1) OR EXISTS (SELECT 1 FROM scans WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM deliveries WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM proofs WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM series WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM staff WHERE removed_at < ?1) OR EXISTS (SELECT 1 FROM rooms WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM closures WHERE removed_at < ?1) OR EXISTS (SELECT 1 FROM groups WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM organizations o WHERE o.own = 0 AND o.removed_at < ?1 AND NOT EXISTS
                 (SELECT 1 FROM agreements a WHERE a.partner = o.id AND (a.removed_at IS NULL OR a.removed_at >= ?1)) AND NOT EXISTS
                 (SELECT 1 FROM trainings t WHERE t.partner = o.id AND (t.removed_at IS NULL OR t.removed_at >= ?1)) AND NOT EXISTS
                 (SELECT 1 FROM series s WHERE s.partner = o.id AND (s.removed_at IS NULL OR s.removed_at >= ?1)) AND NOT EXISTS
                 (SELECT 1 FROM groups g WHERE g.partner = o.id AND (g.removed_at IS NULL OR g.removed_at >= ?1)))
             OR EXISTS (SELECT 1 FROM trainings WHERE removed_at < ?1)
             OR EXISTS (SELECT 1 FROM resources r WHERE r.removed_at < ?1 AND NOT EXISTS
                 (SELECT 1 FROM training_resources l JOIN trainings t ON t.id = l.training
                  WHERE l.resource = r.id AND (t.removed_at IS NULL OR t.removed_at >= ?1)))",
        [time_text(now - chrono::TimeDelta::days(DAYS.cast_signed()))],
        |row| row.get(0),
    )?)
}

/// Empties what has lain there for 30 days. A partner stays as long as an agreement, a training or a group names it, an item of the
/// library as long as a training does.
///
/// # Errors
/// The store refuses it; nothing is gone then.
pub fn remove_due(tx: &Tx<'_>) -> Result<()> {
    let before = tx.now() - chrono::TimeDelta::days(DAYS.cast_signed());
    let due = |sql: &str| -> Result<Vec<Uuid>> {
        let mut statement = tx.prepare(sql)?;
        let rows = statement.query_map([time_text(before)], |row| Ok(Uuid::from_bytes(row.get("id")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    for id in due("SELECT id FROM series WHERE removed_at < ?1 ORDER BY id")? {
        schedule::purge(tx, SeriesId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM agreements WHERE removed_at < ?1 ORDER BY id")? {
        agreements::purge(tx, AgreementId::from_uuid(id))?;
    }
    scans::purge(tx, before)?;
    for id in due("SELECT id FROM deliveries WHERE removed_at < ?1 ORDER BY id")? {
        commitments::purge(tx, DeliveryId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM trainings WHERE removed_at < ?1 ORDER BY id")? {
        trainings::purge(tx, TrainingId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM groups WHERE removed_at < ?1 ORDER BY id")? {
        groups::purge(tx, GroupId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM staff WHERE removed_at < ?1 ORDER BY id")? {
        staff::purge(tx, StaffId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM rooms WHERE removed_at < ?1 ORDER BY id")? {
        rooms::purge(tx, RoomId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM closures WHERE removed_at < ?1 ORDER BY id")? {
        closing::purge(tx, ClosureId::from_uuid(id))?;
    }
    for id in due("SELECT id FROM proofs WHERE removed_at < ?1 ORDER BY id")? {
        spectrum::purge(tx, ProofId::from_uuid(id))?;
    }
    for id in due(
        "SELECT id FROM resources r WHERE removed_at < ?1 AND NOT EXISTS (SELECT 1 FROM training_resources WHERE resource = r.id) ORDER BY id",
    )? {
        resources::purge(tx, ResourceId::from_uuid(id))?;
    }
    for id in due(
        "SELECT id FROM organizations o WHERE own = 0 AND removed_at < ?1 AND NOT EXISTS (SELECT 1 FROM agreements WHERE partner = o.id)
             AND NOT EXISTS (SELECT 1 FROM trainings WHERE partner = o.id)
             AND NOT EXISTS (SELECT 1 FROM groups WHERE partner = o.id) AND NOT EXISTS (SELECT 1 FROM series WHERE partner = o.id)
             ORDER BY id",
    )? {
        staff::purge_partner(tx, PartnerId::from_uuid(id))?;
        rooms::purge_partner(tx, PartnerId::from_uuid(id))?;
        spectrum::purge_partner(tx, PartnerId::from_uuid(id))?;
        partners::purge(tx, PartnerId::from_uuid(id))?;
    }
    tx.log("bin", Uuid::nil(), audit::digest(&time_text(before))?)
}

/// What was done to a record and can still be undone, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn changes(conn: &Connection, record: Uuid) -> Result<Vec<ChangeLine>> {
    let mut statement = conn.prepare(
        "SELECT n, at, actor, action FROM changes
         WHERE kind IN ('partner', 'agreement', 'delivery', 'training', 'resource', 'staff', 'room', 'closure', 'group', 'series',
             'attestation', 'team', 'colocation', 'door')
             AND record = ?1 ORDER BY n DESC",
    )?;
    let rows = statement
        .query_map([record.as_bytes()], |row| Ok((row.get("n")?, time(row, "at")?, row.get::<_, PersonId>("actor")?, row.get("action")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(|(n, at, actor, action)| Ok(ChangeLine { n, at, by: people::label(conn, actor)?, action })).collect()
}

/// The action under which a record's last change is undone: the role that may restore it may undo.
///
/// # Errors
/// `not_found`.
pub fn undo_action(conn: &Connection, record: Uuid) -> Result<&'static str> {
    if partners::find(conn, PartnerId::from_uuid(record))?.is_some() {
        return Ok("partners.restore");
    }
    if agreements::find(conn, AgreementId::from_uuid(record))?.is_some() {
        return Ok("agreements.restore");
    }
    if commitments::find(conn, DeliveryId::from_uuid(record))?.is_some() {
        return Ok("deliveries.restore");
    }
    if trainings::find(conn, TrainingId::from_uuid(record))?.is_some() {
        return Ok("trainings.restore");
    }
    if resources::find(conn, ResourceId::from_uuid(record))?.is_some() {
        return Ok("resources.restore");
    }
    if schedule::find_series(conn, SeriesId::from_uuid(record))?.is_some() {
        return Ok("series.restore");
    }
    if staff::find(conn, StaffId::from_uuid(record))?.is_some() {
        return Ok("staff.restore");
    }
    if rooms::find(conn, RoomId::from_uuid(record))?.is_some() {
        return Ok("rooms.restore");
    }
    if closing::find(conn, ClosureId::from_uuid(record))?.is_some() {
        return Ok("closures.restore");
    }
    if groups::find(conn, GroupId::from_uuid(record))?.is_some() {
        return Ok("groups.restore");
    }
    if let Some(proof) = spectrum::find_proof(conn, ProofId::from_uuid(record))? {
        return Ok(spectrum::restore_action(&proof.facts));
    }
    Err(Error::NotFound { what: "record" })
}

/// Undoes the last change of a record, whatever it is.
///
/// # Errors
/// `not_found`, or nothing to undo.
pub fn undo(tx: &Tx<'_>, record: Uuid) -> Result<()> {
    match undo_action(tx, record)? {
        "partners.restore" => partners::undo(tx, PartnerId::from_uuid(record)),
        "deliveries.restore" => commitments::undo(tx, DeliveryId::from_uuid(record)),
        "trainings.restore" => trainings::undo(tx, TrainingId::from_uuid(record)),
        "resources.restore" => resources::undo(tx, ResourceId::from_uuid(record)),
        "series.restore" => schedule::undo(tx, SeriesId::from_uuid(record)),
        "staff.restore" => staff::undo(tx, StaffId::from_uuid(record)),
        "rooms.restore" => rooms::undo(tx, RoomId::from_uuid(record)),
        "closures.restore" => closing::undo(tx, ClosureId::from_uuid(record)),
        "groups.restore" => groups::undo(tx, GroupId::from_uuid(record)),
        "agreements.restore" => agreements::undo(tx, AgreementId::from_uuid(record)),
        _ => spectrum::undo_proof(tx, ProofId::from_uuid(record)),
    }
}
