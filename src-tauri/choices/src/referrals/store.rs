//! The SQL of referrals.

use rusqlite::{Connection, Row, named_params};
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    services::ServiceId,
    sql::{json, maybe_time, time, to_json, to_word, word},
    text,
    vault::{
        Tx,
        audit::{GONE, time_text},
    },
};
use uuid::Uuid;

use super::{How, PartnerPlace, Referral, ReferralId, ReferralKind};
use crate::{
    counts::{self, What},
    names::Names,
    proofs,
    releases::{Item, ReleaseId},
    retention,
    survivors::{self, SurvivorId},
};

/// The word in the chain for what came of a referral, once it was emptied.
pub(crate) const OUTCOME: &str = "outcome";
const COLUMNS: &str = "id, survivor, partner, service, kind, release, items, how, at, by, outcome, outcome_at, place";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Referral> {
    Ok(Referral {
        id: row.get("id")?,
        survivor_id: row.get("survivor")?,
        partner_id: row.get("partner")?,
        partner: String::new(),
        service_id: row.get("service")?,
        service: String::new(),
        kind: word(row, "kind")?,
        release_id: row.get("release")?,
        items: json(row, "items")?,
        how: word(row, "how")?,
        at: time(row, "at")?,
        by: row.get("by")?,
        outcome: row.get("outcome")?,
        outcome_at: maybe_time(row, "outcome_at")?,
        place: word(row, "place")?,
    })
}

fn read(conn: &Connection, names: &Names, which: &str, values: impl rusqlite::Params) -> Result<Vec<Referral>> {
    let sql = format!("SELECT {COLUMNS} FROM referrals WHERE {which} ORDER BY at, rowid");
    let mut found = conn.prepare_cached(&sql)?.query_map(values, from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    for one in &mut found {
        one.partner = names.partner(one.partner_id);
        one.service = one.service_id.map(|id| names.service_name(one.partner_id, id)).unwrap_or_default();
    }
    Ok(found)
}

/// The referrals of a record, in order.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, names: &Names, id: SurvivorId) -> Result<Vec<Referral>> {
    read(conn, names, "survivor = ?1", [id])
}

/// What was told under a release, in order.
///
/// # Errors
/// The store cannot be read.
pub fn under(conn: &Connection, names: &Names, id: ReleaseId) -> Result<Vec<Referral>> {
    read(conn, names, "release = ?1", [id])
}

/// A referral.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, names: &Names, id: ReferralId) -> Result<Referral> {
    read(conn, names, "id = ?1", [id])?.pop().ok_or(Error::NotFound { what: "referral" })
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
pub(super) fn insert(
    tx: &Tx<'_>,
    survivor: SurvivorId,
    partner: PartnerId,
    service: Option<ServiceId>,
    kind: ReferralKind,
    how: How,
    release: Option<ReleaseId>,
    items: &[Item],
) -> Result<ReferralId> {
    let id = ReferralId::make_random();
    tx.execute(
        "INSERT INTO referrals (id, survivor, partner, service, kind, release, items, how, at, by, outcome, outcome_at, place)
         VALUES (:id, :survivor, :partner, :service, :kind, :release, :items, :how, :at, :by, '', NULL, 'unknown')",
        named_params! {
            ":id": id, ":survivor": survivor, ":partner": partner, ":service": service, ":kind": to_word(&kind)?, ":release": release,
            ":items": to_json(&items)?, ":how": to_word(&how)?, ":at": time_text(tx.now()), ":by": tx.person().label,
        },
    )?;
    proofs::vouch(tx, &proofs::REFERRAL, id.uuid())?;
    Ok(id)
}

/// She goes herself: nobody is told anything, and no release is needed.
///
/// # Errors
/// `not_found`.
pub fn add(tx: &Tx<'_>, id: SurvivorId, partner: PartnerId, service: Option<ServiceId>) -> Result<ReferralId> {
    survivors::get(tx, id)?;
    let new = insert(tx, id, partner, service, ReferralKind::Herself, How::Handout, None, &[])?;
    counts::add(tx, What::Herself, Some(partner), service)?;
    survivors::touch(tx, id)?;
    Ok(new)
}

/// What came of it, as she tells it; and whether the partner had a place. What was emptied is gone for good.
///
/// # Errors
/// `not_found`; `invalid_input`; `refused` where she told something already, and a hold keeps it.
pub fn answer(tx: &Tx<'_>, id: ReferralId, mut outcome: String, place: PartnerPlace) -> Result<()> {
    text::block("outcome", &mut outcome)?;
    let (survivor, before): (SurvivorId, String) = tx
        .query_row("SELECT survivor, outcome FROM referrals WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(|_| Error::NotFound { what: "referral" })?;
    if !before.is_empty() && outcome != before && survivors::get(tx, survivor)?.held {
        return Err(retention::HELD);
    }
    tx.execute(
        "UPDATE referrals SET outcome = ?2, outcome_at = ?3, place = ?4 WHERE id = ?1",
        (id, &outcome, time_text(tx.now()), to_word(&place)?),
    )?;
    survivors::touch(tx, survivor)?;
    if !before.is_empty() && outcome.is_empty() {
        tx.log(OUTCOME, id.uuid(), GONE)?;
    }
    proofs::vouch(tx, &proofs::REFERRAL, id.uuid())
}

/// Empties what came of a referral in an older copy, if it is there and says something.
pub(crate) fn empty(tx: &Tx<'_>, record: Uuid) -> Result<bool> {
    let emptied = tx.execute("UPDATE referrals SET outcome = '' WHERE id = ?1 AND outcome <> ''", [record.as_bytes()])?;
    if emptied == 0 {
        return Ok(false);
    }
    proofs::vouch(tx, &proofs::REFERRAL, record)?;
    tx.log(OUTCOME, record, GONE)?;
    Ok(true)
}
