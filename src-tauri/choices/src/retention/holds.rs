//! Holds: why nothing may be gone, since when, who set it, who lifted it. Two lift one, or the one holder that there is.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    sql::{json, time, to_json, to_word, word},
    vault::{Id, PersonId, Tx, audit::time_text},
};

use crate::{
    proofs,
    survivors::{self, SurvivorId},
    tasks::{self, TaskKind},
};

/// Marks ids of holds.
#[derive(Debug)]
pub enum HoldTag {}
/// Names a hold.
pub type HoldId = Id<HoldTag>;

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HoldCause {
    /// A subpoena has come.
    Subpoena,
    /// A court order has come.
    Order,
    /// A lawyer says so.
    Lawyer,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hold {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: HoldId,
    /// Of one record; `None`: of all.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub survivor_id: Option<SurvivorId>,
    /// The call sign, or empty.
    pub sign: String,
    /// See [`HoldCause`].
    pub cause: HoldCause,
    /// Since when.
    #[cfg_attr(test, ts(type = "string"))]
    pub set_at: DateTime<Utc>,
    /// Label of who set it.
    pub set_by: String,
    /// Labels of who lifted it.
    pub lifted_by: Vec<String>,
    /// Whether it holds.
    pub open: bool,
}

/// Who lifted it: the person, and her label then.
type Lift = (PersonId, String);

fn from_row(row: &Row<'_>) -> rusqlite::Result<Hold> {
    Ok(Hold {
        id: row.get("id")?,
        survivor_id: row.get("survivor")?,
        sign: row.get::<_, Option<String>>("sign")?.unwrap_or_default(),
        cause: word(row, "cause")?,
        set_at: time(row, "set_at")?,
        set_by: row.get("set_by")?,
        lifted_by: json::<Vec<Lift>>(row, "lifted")?.into_iter().map(|(_, label)| label).collect(),
        open: row.get("open")?,
    })
}

fn read(conn: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Hold>> {
    let sql = format!(
        "SELECT h.id, h.survivor, s.sign, h.cause, h.set_at, h.set_by, h.lifted, h.open FROM holds h LEFT JOIN survivors s ON s.id = h.survivor
         WHERE {which} ORDER BY h.set_at DESC, h.id"
    );
    Ok(conn.prepare_cached(&sql)?.query_map(values, from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// All of them, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection) -> Result<Vec<Hold>> {
    read(conn, "1", [])
}

/// Those that keep a record, or kept it.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, id: SurvivorId) -> Result<Vec<Hold>> {
    read(conn, "h.survivor = ?1 OR h.survivor IS NULL", [id])
}

fn get(conn: &Connection, id: HoldId) -> Result<Hold> {
    read(conn, "h.id = ?1", [id])?.pop().ok_or(Error::NotFound { what: "hold" })
}

/// Sets a hold on one record, or on all. Any holder of the key may.
///
/// # Errors
/// `not_found`.
pub fn add(tx: &Tx<'_>, survivor: Option<SurvivorId>, cause: HoldCause) -> Result<Hold> {
    if let Some(id) = survivor {
        survivors::get(tx, id)?;
    }
    let id = HoldId::make_random();
    tx.execute(
        "INSERT INTO holds (id, survivor, cause, set_at, set_by, lifted, open) VALUES (:id, :survivor, :cause, :set_at, :set_by, '[]', 1)",
        named_params! {
            ":id": id, ":survivor": survivor, ":cause": to_word(&cause)?, ":set_at": time_text(tx.now()), ":set_by": tx.person().label,
        },
    )?;
    note(tx, id)?;
    get(tx, id)
}

/// She lifts it: it ends when two have, or when she is the only one who holds the key.
///
/// # Errors
/// `refused` when it is lifted, or she lifted it already.
pub fn close(tx: &Tx<'_>, id: HoldId, holders: usize) -> Result<Hold> {
    let kept = get(tx, id)?;
    let label = &tx.person().label;
    if !kept.open {
        return Err(Error::Refused { reason: "This hold was lifted already." });
    }
    let mut lifted: Vec<Lift> = tx.query_row("SELECT lifted FROM holds WHERE id = ?1", [id], |row| json(row, "lifted"))?;
    let me = tx.person().id;
    if lifted.iter().any(|(person, _)| *person == me) && holders > 1 {
        return Err(Error::Refused { reason: "You lifted it already. Another holder of the key has to lift it too." });
    }
    lifted.retain(|(person, _)| *person != me);
    lifted.push((me, label.clone()));
    let open = lifted.len() < 2 && holders > 1;
    tx.execute("UPDATE holds SET lifted = ?2, open = ?3 WHERE id = ?1", (id, to_json(&lifted)?, open))?;
    if !open {
        wishes(tx)?;
    }
    note(tx, id)?;
    get(tx, id)
}

/// Wishes that nothing keeps from being done any more are put to a person.
fn wishes(tx: &Tx<'_>) -> Result<()> {
    for survivor in survivors::all(tx)? {
        if survivor.wish_at.is_some() && !survivor.held {
            let asked: Option<bool> = tx
                .query_row("SELECT 1 FROM tasks WHERE survivor = ?1 AND kind = 'wish' AND done_at IS NULL", [survivor.id], |row| row.get(0))
                .optional()?;
            if asked.is_none() {
                tasks::add(tx, survivor.id, TaskKind::Wish, None, survivor.id.uuid(), tx.now().date_naive())?;
            }
        }
    }
    Ok(())
}

fn note(tx: &Tx<'_>, id: HoldId) -> Result<()> {
    proofs::vouch(tx, &proofs::HOLD, id.uuid())
}
