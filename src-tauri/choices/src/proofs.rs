//! What the chain vouches for of each record of the room: its row as it stands, in a digest keyed with the salt that goes with her
//! record. One list of kinds, for those who write and for the check.

use rusqlite::{Connection, OptionalExtension as _, types::ValueRef};
use serde_json::Value;
use trellis_core::{
    Error, Result,
    vault::{
        Tx,
        audit::{self, GONE},
    },
};
use uuid::Uuid;

/// A kind of record: its word in the chain, its table, whose record it belongs to, and what is vouched for.
pub(crate) struct Kind {
    pub(crate) word: &'static str,
    pub(crate) table: &'static str,
    owner: &'static str,
    columns: &'static str,
}

pub(crate) const SURVIVOR: Kind = Kind {
    word: "survivor",
    table: "survivors",
    owner: "id",
    // When it was last touched is no part of it: a look at a menu changes that.
    columns: "id, sign, facts, filters, opened, opened_by, opened_at, wish_at, revision",
};
pub(crate) const ANSWER: Kind =
    Kind { word: "answer", table: "answers", owner: "survivor", columns: "id, survivor, service, partner, answer, words, ask_on, at, by" };
pub(crate) const RELEASE: Kind = Kind {
    word: "release",
    table: "releases",
    owner: "survivor",
    columns: "id, survivor, number, partner, terms, drafted_at, signed_on, signed_by, marked_by, paper, revoked_at, used_at, to_confirm, revision",
};
pub(crate) const REFERRAL: Kind = Kind {
    word: "referral",
    table: "referrals",
    owner: "survivor",
    columns: "id, survivor, partner, service, kind, release, items, how, at, by, outcome, outcome_at, place",
};
pub(crate) const TASK: Kind =
    Kind { word: "task", table: "tasks", owner: "survivor", columns: "id, survivor, kind, partner, cause, due_on, taken_by, done_at" };
pub(crate) const DISCLOSURE: Kind =
    Kind { word: "disclosure", table: "disclosures", owner: "survivor", columns: "id, survivor, facts, by, at" };
pub(crate) const HOLD: Kind =
    Kind { word: "hold", table: "holds", owner: "survivor", columns: "id, survivor, cause, set_at, set_by, lifted, open" };

/// Every kind; what hangs on a survivor's record before the record itself.
pub(crate) const KINDS: [&Kind; 7] = [&ANSWER, &REFERRAL, &RELEASE, &TASK, &DISCLOSURE, &HOLD, &SURVIVOR];

/// Stands in the chain of a room whose records were all vouched for in this form.
const FORM: &str = "proofs";

fn value(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => audit::hex(bytes).into(),
    }
}

/// The digest of a record as it stands; `None` where it is not there.
pub(crate) fn digest(conn: &Connection, kind: &Kind, id: Uuid) -> Result<Option<[u8; 32]>> {
    let sql = format!(
        "SELECT (SELECT salt FROM survivors s WHERE s.id = r.{}) AS salt, {} FROM {} r WHERE r.id = ?1",
        kind.owner, kind.columns, kind.table
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let cells = statement.column_count();
    let row = statement
        .query_row([id.as_bytes()], |row| (0..cells).map(|n| Ok(value(row.get_ref(n)?))).collect::<rusqlite::Result<Vec<_>>>())
        .optional()?;
    row.map(|row| audit::digest(&(kind.word, row))).transpose()
}

/// The chain vouches for a record as it stands now.
pub(crate) fn vouch(tx: &Tx<'_>, kind: &Kind, id: Uuid) -> Result<()> {
    let digest = digest(tx, kind, id)?.ok_or(Error::NotFound { what: kind.word })?;
    tx.log(kind.word, id, digest)
}

/// Refuses a record that is not what the chain vouches for.
pub(crate) fn check(conn: &Connection, kind: &Kind, id: Uuid) -> Result<()> {
    let (kept, now) = (audit::latest_digest(conn, kind.word, id)?, digest(conn, kind, id)?);
    if kept.is_some() && kept == now { Ok(()) } else { Err(Error::Damaged { part: "a record of the locked room" }) }
}

/// Ids of a kind, in order; `which` is a condition on `?1`.
pub(crate) fn ids(conn: &Connection, kind: &Kind, which: &str, of: Option<Uuid>) -> Result<Vec<Uuid>> {
    let sql = format!("SELECT id FROM {} WHERE {which} ORDER BY id", kind.table);
    let of = of.map(Uuid::into_bytes);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([of], |row| row.get(0).map(Uuid::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes records out; the chain says of each that it is gone. Gives how many there were.
pub(crate) fn take_out(tx: &Tx<'_>, kind: &Kind, which: &str, of: Uuid) -> Result<usize> {
    let found = ids(tx, kind, which, Some(of))?;
    for id in &found {
        tx.execute(&format!("DELETE FROM {} WHERE id = ?1", kind.table), [id.as_bytes()])?;
        tx.log(kind.word, *id, GONE)?;
    }
    Ok(found.len())
}

/// Takes a survivor's record out, with everything that hangs on it. Whether it was there.
pub(crate) fn take_survivor_out(tx: &Tx<'_>, id: Uuid) -> Result<bool> {
    for kind in KINDS.iter().filter(|kind| kind.word != SURVIVOR.word) {
        take_out(tx, kind, "survivor = ?1", id)?;
    }
    Ok(take_out(tx, &SURVIVOR, "id = ?1", id)? > 0)
}

/// A room from before records were vouched for so: each is, once, as it stands; the chain has a row that says this was done.
pub(crate) fn begin(tx: &Tx<'_>) -> Result<()> {
    if audit::latest_digest(tx, FORM, Uuid::nil())?.is_some() {
        return Ok(());
    }
    for kind in KINDS {
        let there = ids(tx, kind, "?1 IS NULL", None)?;
        for (id, said) in audit::latest_digests(tx, kind.word)? {
            if said != GONE && there.binary_search(&id).is_err() {
                tx.log(kind.word, id, GONE)?;
            }
        }
        there.into_iter().try_for_each(|id| vouch(tx, kind, id))?;
    }
    tx.log(FORM, Uuid::nil(), audit::digest(&"row 1")?)
}
