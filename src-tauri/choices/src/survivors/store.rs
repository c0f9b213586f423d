//! The SQL of survivors' records.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::Serialize;
use trellis_core::{
    Error, Result,
    sql::{json, maybe_time, time, to_json},
    vault::{
        Tx,
        audit::{self, GONE, time_text},
        make_bytes,
    },
};
use uuid::Uuid;

use super::{FactName, Facts, Filters, Survivor, SurvivorId};
use crate::{proofs, retention, rules, signs};

const MISSING: Error = Error::NotFound { what: "record" };
const COLUMNS: &str = "id, sign, facts, filters, opened_by, opened_at, touched_at, wish_at, revision,
    EXISTS (SELECT 1 FROM holds WHERE open = 1 AND (survivor = survivors.id OR survivor IS NULL)) AS held";

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Survivor> {
    Ok(Survivor {
        id: row.get("id")?,
        sign: row.get("sign")?,
        facts: json(row, "facts")?,
        filters: json(row, "filters")?,
        opened_by: row.get("opened_by")?,
        opened_at: time(row, "opened_at")?,
        touched_at: time(row, "touched_at")?,
        wish_at: maybe_time(row, "wish_at")?,
        held: row.get("held")?,
        revision: row.get("revision")?,
    })
}

/// A record, as far as it is there.
fn find(conn: &Connection, id: SurvivorId) -> Result<Option<Survivor>> {
    Ok(conn.prepare_cached(&format!("SELECT {COLUMNS} FROM survivors WHERE id = ?1"))?.query_row([id], from_row).optional()?)
}

/// A record.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: SurvivorId) -> Result<Survivor> {
    find(conn, id)?.ok_or(MISSING)
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Survivor>> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM survivors ORDER BY touched_at DESC, id"))?;
    Ok(statement.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// What digests of a record are keyed with; it goes with the record.
pub(crate) fn salt(conn: &Connection, id: SurvivorId) -> Result<[u8; 32]> {
    conn.prepare_cached("SELECT salt FROM survivors WHERE id = ?1")?.query_row([id], |row| row.get(0)).optional()?.ok_or(MISSING)
}

/// The digest of something of hers, of no use without the record.
pub(crate) fn digest(conn: &Connection, id: SurvivorId, what: &impl Serialize) -> Result<[u8; 32]> {
    audit::digest(&(salt(conn, id)?, what))
}

/// Begins a record with a new call sign and nothing else.
///
/// # Errors
/// `refused` when every call sign was given.
pub fn add(tx: &Tx<'_>) -> Result<SurvivorId> {
    let (id, sign, salt) = (SurvivorId::make_random(), signs::next(tx)?, make_bytes::<32>()?);
    let now = time_text(tx.now());
    tx.execute(
        "INSERT INTO survivors (id, sign, salt, facts, filters, opened, opened_by, opened_at, touched_at, wish_at, revision)
         VALUES (:id, :sign, :salt, :facts, :filters, :opened, :opened_by, :now, :now, NULL, 1)",
        named_params! {
            ":id": id, ":sign": sign, ":salt": salt, ":facts": to_json(&Facts::default())?, ":filters": to_json(&Filters::default())?,
            ":opened": tx.person().id, ":opened_by": tx.person().label, ":now": now,
        },
    )?;
    note(tx, id)?;
    Ok(id)
}

fn note(tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
    proofs::vouch(tx, &proofs::SURVIVOR, id.uuid())
}

/// Somebody works on a record.
pub(crate) fn touch(tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
    tx.execute("UPDATE survivors SET touched_at = ?2 WHERE id = ?1", (id, time_text(tx.now())))?;
    Ok(())
}

/// Records that somebody opened it. She is told that this is kept.
///
/// # Errors
/// `not_found`.
pub fn open(tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
    tx.log("opening", id.uuid(), digest(tx, id, &"opened")?)
}

/// Puts new facts in the place of the old ones. A field that was emptied is gone for good.
///
/// # Errors
/// `refused` when the record was changed since `revision`, or where a field is emptied under a hold.
pub fn update(tx: &Tx<'_>, id: SurvivorId, revision: u32, facts: Facts) -> Result<()> {
    let before = get(tx, id)?;
    if before.revision != revision {
        return Err(Error::CHANGED);
    }
    let off = rules::get(tx)?.off;
    let mut facts = facts.check()?;
    for fact in FactName::ALL {
        // What is switched off is not asked: whatever stands there stays until somebody removes it.
        if off.contains(&fact) && facts.holds(fact) && !before.facts.holds(fact) {
            facts.empty(fact);
        }
        // Under a hold nothing that stands there goes, nor is it written over.
        if before.held && before.facts.holds(fact) && facts.differs(fact, &before.facts) {
            return Err(retention::HELD);
        }
        if before.facts.holds(fact) && !facts.holds(fact) {
            tx.log(fact.kind(), id.uuid(), GONE)?;
        }
    }
    write(tx, id, &facts, &before.filters)
}

/// Changes what she wants to see of the menu.
///
/// # Errors
/// `not_found`; `refused` where something stands there already, and a hold keeps it.
pub fn filter(tx: &Tx<'_>, id: SurvivorId, filters: &Filters) -> Result<()> {
    let before = get(tx, id)?;
    if before.held && before.filters != Filters::default() && before.filters != *filters {
        return Err(retention::HELD);
    }
    write(tx, id, &before.facts, filters)
}

fn write(tx: &Tx<'_>, id: SurvivorId, facts: &Facts, filters: &Filters) -> Result<()> {
    tx.execute(
        "UPDATE survivors SET facts = ?2, filters = ?3, touched_at = ?4, revision = revision + 1 WHERE id = ?1",
        (id, to_json(facts)?, to_json(filters)?, time_text(tx.now())),
    )?;
    note(tx, id)
}

/// Empties a field of an older copy of a record, if it is there and holds something.
pub(crate) fn empty(tx: &Tx<'_>, record: Uuid, fact: FactName) -> Result<bool> {
    let id = SurvivorId::from_uuid(record);
    let Some(before) = find(tx, id)?.filter(|before| before.facts.holds(fact)) else { return Ok(false) };
    let mut facts = before.facts;
    facts.empty(fact);
    write(tx, id, &facts, &before.filters)?;
    tx.log(fact.kind(), record, GONE)?;
    Ok(true)
}

/// She wished it gone while a hold keeps it; put to a person when the hold ends.
///
/// # Errors
/// `refused` where no hold keeps it: then it can be gone at once.
pub fn wish(tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
    if !get(tx, id)?.held {
        return Err(Error::Refused { reason: "No hold keeps this record. It can be gone at once." });
    }
    tx.execute("UPDATE survivors SET wish_at = coalesce(wish_at, ?2) WHERE id = ?1", (id, time_text(tx.now())))?;
    note(tx, id)
}

/// Takes a record out of the store for good, with everything that hangs on it. What is left: that on a day somebody did so.
///
/// # Errors
/// `refused` under a hold; `invalid_input` for another call sign.
pub fn purge(tx: &Tx<'_>, id: SurvivorId, typed: &str) -> Result<()> {
    let kept = get(tx, id)?;
    if kept.held {
        return Err(retention::HELD);
    }
    if !signs::is(typed, &kept.sign) {
        return Err(Error::invalid("sign", "This is not the call sign of this record. Look at the top of the page, and type it again."));
    }
    proofs::take_survivor_out(tx, id.uuid()).map(drop)
}

/// She has two records and wants one: everything of the other goes over to this one, and the other is gone. What both say, this one
/// says. Both call signs are typed, with her there.
///
/// # Errors
/// `refused` under a hold; `invalid_input` for another call sign, or twice the same.
pub fn join(tx: &Tx<'_>, id: SurvivorId, other: SurvivorId, typed: &str, typed_other: &str) -> Result<()> {
    let (kept, gone) = (get(tx, id)?, get(tx, other)?);
    if id == other || !signs::is(typed, &kept.sign) {
        return Err(Error::invalid("sign", "This is not the call sign of this record. Look at the top of the page, and type it again."));
    }
    if !signs::is(typed_other, &gone.sign) {
        return Err(Error::invalid("other_sign", "This is not the call sign of the other record. Ask her for it, and type it again."));
    }
    if kept.held || gone.held {
        return Err(retention::HELD);
    }
    let mut facts = kept.facts.clone();
    for fact in FactName::ALL.into_iter().filter(|fact| !kept.facts.holds(*fact)) {
        facts.take(fact, &gone.facts);
    }
    write(tx, id, &facts, &kept.filters)?;
    carry_over(tx, other, id)?;
    proofs::take_survivor_out(tx, other.uuid()).map(drop)
}

/// Everything goes over to another record of the same person; the chain vouches for it anew, under the salt of that one.
fn carry_over(tx: &Tx<'_>, from: SurvivorId, to: SurvivorId) -> Result<()> {
    for kind in [&proofs::ANSWER, &proofs::REFERRAL, &proofs::RELEASE, &proofs::TASK, &proofs::DISCLOSURE] {
        let ids = proofs::ids(tx, kind, "survivor = ?1", Some(from.uuid()))?;
        ids.iter().try_for_each(|id| proofs::check(tx, kind, *id))?;
        tx.execute(&format!("UPDATE {} SET survivor = ?1 WHERE survivor = ?2", kind.table), (to, from))?;
        if kind.word == proofs::DISCLOSURE.word {
            for id in &ids {
                let sql = "UPDATE disclosures SET facts = json_set(facts, '$.survivor_id', ?2) WHERE id = ?1";
                tx.execute(sql, (id.as_bytes(), to.to_string()))?;
            }
        }
        ids.into_iter().try_for_each(|id| proofs::vouch(tx, kind, id))?;
    }
    Ok(())
}

/// The record with this call sign.
///
/// # Errors
/// `invalid_input` at "other_sign" when there is none.
pub fn signed(conn: &Connection, sign: &str) -> Result<SurvivorId> {
    let sign = trellis_core::text::fold(sign);
    let found = conn.prepare_cached("SELECT id FROM survivors WHERE sign = ?1")?.query_row([sign], |row| row.get(0)).optional()?;
    found.ok_or(Error::invalid("other_sign", "There is no record with this call sign. Ask her for it, and type it again."))
}
