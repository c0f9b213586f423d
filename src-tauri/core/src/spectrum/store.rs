//! The SQL of proofs: one table for the four kinds, one record read and written whole.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{Attestation, CheckedFacts, Facts, Proof, ProofId, snapshots};
use crate::{
    agreements::Side,
    error::{Error, Result},
    partners::{self, Partner, PartnerId, SiteId},
    sql::{json, maybe_time, time, to_json, to_time},
    vault::{Tx, audit, audit::time_text},
};

const MISSING: Error = Error::NotFound { what: "record" };
const COLUMNS: &str = "id, name, facts, archived_at, removed_at, revision, updated_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Proof> {
    Ok(Proof {
        id: row.get("id")?,
        name: row.get("name")?,
        facts: json(row, "facts")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A proof, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: ProofId) -> Result<Option<Proof>> {
    Ok(conn.prepare_cached(&format!("SELECT {COLUMNS} FROM proofs WHERE id = ?1"))?.query_row([id], from_row).optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: ProofId) -> Result<Proof> {
    find(conn, id)?.ok_or(MISSING)
}

/// What shows something about a partnership: its own proofs, and those of our program that stand for every partnership.
/// `None`: those of our program alone. Archived ones come too, removed ones do not.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, partner: Option<PartnerId>) -> Result<Vec<Proof>> {
    let sql = format!("SELECT {COLUMNS} FROM proofs WHERE (partner IS NULL OR partner = ?1) AND removed_at IS NULL ORDER BY n");
    Ok(conn.prepare_cached(&sql)?.query_map([partner], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Every proof of one kind with its digest, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn digests(conn: &Connection, kind: &str) -> Result<Vec<(uuid::Uuid, [u8; 32])>> {
    let sql = format!("SELECT {COLUMNS} FROM proofs WHERE kind = ?1 ORDER BY id");
    let found = conn.prepare(&sql)?.query_map([kind], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.iter().map(|proof| Ok((proof.id.uuid(), audit::digest(proof)?))).collect()
}

/// Whether what it names is there, and what staff call it.
fn name_of(tx: &Tx<'_>, facts: &Facts) -> Result<String> {
    const NO_SERVICE: Error = Error::invalid("service_id", "This service is not on the partner's page. Choose another.");
    let partner = facts.partner_id().map(|id| partners::named(tx, id)).transpose()?;
    match facts {
        Facts::Attestation(one) => Ok(format!("{}, {}", one.by, one.made_on)),
        Facts::Team(one) => Ok(one.name.clone()),
        Facts::Colocation(one) => {
            let owner = if one.side == Side::Us { None } else { partner };
            site_name(&owner.map_or_else(|| partners::own(tx), Ok)?, one.site_id)
        }
        Facts::Door(one) => {
            let own = partners::own(tx)?;
            let site = site_name(&own, one.site_id)?;
            let services = partner.map_or(own.facts.services, |partner| partner.facts.services);
            let service = services.into_iter().find(|service| service.id == one.service_id).ok_or(NO_SERVICE)?;
            Ok(format!("{}, {site}", service.name))
        }
    }
}

fn site_name(owner: &Partner, id: SiteId) -> Result<String> {
    const NO_SITE: Error = Error::invalid("site_id", "This site is not on the page of the organization. Choose another.");
    owner.facts.sites.iter().find(|site| site.id == id).map(|site| site.outgoing_name().to_owned()).ok_or(NO_SITE)
}

fn put(tx: &Tx<'_>, proof: &Proof) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO proofs (id, kind, partner, name, facts, archived_at, removed_at, revision, updated_at)
         VALUES (:id, :kind, :partner, :name, :facts, :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET partner = excluded.partner, name = excluded.name, facts = excluded.facts,
             archived_at = excluded.archived_at, removed_at = excluded.removed_at, revision = excluded.revision,
             updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": proof.id, ":kind": proof.facts.kind(), ":partner": proof.facts.partner_id(), ":name": proof.name,
        ":facts": to_json(&proof.facts)?, ":archived_at": to_time(proof.archived_at), ":removed_at": to_time(proof.removed_at),
        ":revision": proof.revision, ":updated_at": time_text(proof.updated_at),
    })?;
    Ok(())
}

/// Adds a proof.
///
/// # Errors
/// `invalid_input` for a partner, site or service that is not there.
pub fn insert(tx: &Tx<'_>, id: ProofId, facts: CheckedFacts) -> Result<Proof> {
    let proof = insert_earlier(tx, id, facts)?;
    snapshots::keep_for(tx, proof.facts.partner_id())?;
    Ok(proof)
}

/// The same without a snapshot, for what is told in the order of days afterwards.
///
/// # Errors
/// See [`insert`].
pub fn insert_earlier(tx: &Tx<'_>, id: ProofId, facts: CheckedFacts) -> Result<Proof> {
    let facts = facts.into_facts();
    let name = name_of(tx, &facts)?;
    let proof = Proof { id, name, facts, archived_at: None, removed_at: None, revision: 1, updated_at: tx.now() };
    put(tx, &proof)?;
    tx.note(proof.facts.kind(), id.uuid(), None, &proof)?;
    Ok(proof)
}

fn change(tx: &Tx<'_>, id: ProofId, change: impl FnOnce(&mut Proof) -> Result<()>) -> Result<Proof> {
    let before = get(tx, id)?;
    check_noun(tx, &before)?;
    let mut after = before.clone();
    change(&mut after)?;
    after.revision = before.revision.saturating_add(1);
    after.updated_at = tx.now();
    put(tx, &after)?;
    tx.note(after.facts.kind(), id.uuid(), Some(&before), &after)?;
    keep_snapshots(tx, &before, &after)?;
    Ok(after)
}

/// The one partnership, or the two, that a change may have moved.
fn keep_snapshots(tx: &Tx<'_>, before: &Proof, after: &Proof) -> Result<()> {
    let (one, other) = (before.facts.partner_id(), after.facts.partner_id());
    snapshots::keep_for(tx, one)?;
    if one == other { Ok(()) } else { snapshots::keep_for(tx, other) }
}

/// The right to change teams is no right to change attestations: the action's noun is the record's kind.
fn check_noun(tx: &Tx<'_>, proof: &Proof) -> Result<()> {
    let noun = tx.action().split_once('.').map_or("", |(noun, _)| noun);
    if noun.strip_suffix('s') == Some(proof.facts.kind()) { Ok(()) } else { Err(MISSING) }
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`; `invalid_input`.
pub fn update(tx: &Tx<'_>, id: ProofId, revision: u32, facts: CheckedFacts) -> Result<Proof> {
    let facts = facts.into_facts();
    let name = name_of(tx, &facts)?;
    change(tx, id, |proof| {
        if proof.revision != revision {
            return Err(Error::CHANGED);
        }
        if proof.facts.kind() != facts.kind() {
            return Err(MISSING);
        }
        (proof.facts, proof.name) = (facts, name);
        Ok(())
    })
}

/// Puts a proof away: it shows nothing then, on no day.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: ProofId) -> Result<Proof> {
    change(tx, id, |proof| {
        proof.archived_at = Some(tx.now());
        Ok(())
    })
}

/// Puts a proof into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: ProofId) -> Result<Proof> {
    change(tx, id, |proof| {
        proof.removed_at = Some(tx.now());
        Ok(())
    })
}

/// Takes a proof out of the archive or the bin.
///
/// # Errors
/// `invalid_input` when what it names is gone meanwhile.
pub fn restore(tx: &Tx<'_>, id: ProofId) -> Result<Proof> {
    change(tx, id, |proof| {
        proof.name = name_of(tx, &proof.facts)?;
        (proof.archived_at, proof.removed_at) = (None, None);
        Ok(())
    })
}

/// The action under which a kind is restored, and so undone.
#[must_use]
pub fn restore_action(facts: &Facts) -> &'static str {
    match facts {
        Facts::Attestation(_) => "attestations.restore",
        Facts::Team(_) => "teams.restore",
        Facts::Colocation(_) => "colocations.restore",
        Facts::Door(_) => "doors.restore",
    }
}

/// Puts a proof back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: ProofId) -> Result<()> {
    let now = get(tx, id)?;
    let before = tx.take_last_change::<Proof>(now.facts.kind(), id.uuid())?;
    let mut restored = before.unwrap_or_else(|| Proof { removed_at: Some(tx.now()), ..now.clone() });
    if restored.removed_at.is_none() {
        restored.name = name_of(tx, &restored.facts)?;
    }
    restored.revision = now.revision.saturating_add(1);
    restored.updated_at = tx.now();
    put(tx, &restored)?;
    tx.log(restored.facts.kind(), id.uuid(), audit::digest(&restored)?)?;
    keep_snapshots(tx, &now, &restored)
}

/// Takes a proof out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: ProofId) -> Result<()> {
    let proof = get(tx, id)?;
    tx.execute("DELETE FROM proofs WHERE id = ?1", [id])?;
    tx.forget(proof.facts.kind(), id.uuid())
}

/// Takes everything that this room holds about a partner out of the store for good, before the partner itself goes.
pub(crate) fn purge_partner(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let mut statement = tx.prepare("SELECT id FROM proofs WHERE partner = ?1 ORDER BY id")?;
    let ids = statement.query_map([partner], |row| row.get("id"))?.collect::<rusqlite::Result<Vec<ProofId>>>()?;
    ids.into_iter().try_for_each(|id| purge(tx, id))?;
    snapshots::purge(tx, partner)
}

/// Attestations in use whose last day lies between two days, with whom it concerns; empty for our own program.
///
/// # Errors
/// The store cannot be read.
pub fn running_out(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<(ProofId, Attestation, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id, p.facts, ifnull(o.name, '') AS partner FROM proofs p LEFT JOIN organizations o ON o.id = p.partner
         WHERE p.kind = 'attestation' AND p.archived_at IS NULL AND p.removed_at IS NULL
             AND p.facts ->> '$.until' BETWEEN ?1 AND ?2 ORDER BY p.facts ->> '$.until', p.id",
    )?;
    let rows =
        statement.query_map([from.to_string(), until.to_string()], |row| Ok((row.get("id")?, json(row, "facts")?, row.get("partner")?)))?;
    let found: Vec<(ProofId, Facts, String)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(found
        .into_iter()
        .filter_map(|(id, facts, partner)| match facts {
            Facts::Attestation(attestation) => Some((id, attestation, partner)),
            _ => None,
        })
        .collect())
}
