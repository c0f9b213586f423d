//! What waits to be done, owned by all who hold the key: whom to call after a revocation, whom she asked to be asked again, wishes
//! that a hold kept. Never a reminder to convince.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row, named_params};
use serde::Serialize;
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    services::ServiceId,
    sql::{day, maybe_time, to_word, word},
    vault::{Id, Tx, audit::time_text},
};
use uuid::Uuid;

use crate::{names::Names, proofs, survivors::SurvivorId};

/// Marks ids of tasks.
#[derive(Debug)]
pub enum TaskTag {}
/// Names a task.
pub type TaskId = Id<TaskTag>;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Call a partner: a release was revoked.
    CallPartner,
    /// Ask her again, as she wanted.
    AskAgain,
    /// She wished her record gone while a hold kept it.
    Wish,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChoiceTask"))]
pub struct Task {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: TaskId,
    /// Whose record.
    #[cfg_attr(test, ts(type = "string"))]
    pub survivor_id: SurvivorId,
    /// The call sign.
    pub sign: String,
    /// See [`TaskKind`].
    pub kind: TaskKind,
    /// With whom, by name; empty where nobody else is concerned.
    pub partner: String,
    /// The id behind it.
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    pub partner_id: Option<PartnerId>,
    /// From when on.
    #[cfg_attr(test, ts(type = "string"))]
    pub due_on: NaiveDate,
    /// Label of who took it, or empty.
    pub taken_by: String,
    /// When it was done.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub done_at: Option<DateTime<Utc>>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Task> {
    Ok(Task {
        id: row.get("id")?,
        survivor_id: row.get("survivor")?,
        sign: row.get("sign")?,
        kind: word(row, "kind")?,
        partner: String::new(),
        partner_id: row.get("partner")?,
        due_on: day(row, "due_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
        taken_by: row.get("taken_by")?,
        done_at: maybe_time(row, "done_at")?,
    })
}

fn read(conn: &Connection, names: &Names, which: &str, values: impl rusqlite::Params) -> Result<Vec<Task>> {
    let sql = format!(
        "SELECT t.id, t.survivor, s.sign, t.kind, t.partner, t.due_on, t.taken_by, t.done_at FROM tasks t JOIN survivors s ON s.id = t.survivor
         WHERE {which} ORDER BY t.due_on, t.id"
    );
    let mut found = conn.prepare_cached(&sql)?.query_map(values, from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    for one in &mut found {
        one.partner = one.partner_id.map(|id| names.partner(id)).unwrap_or_default();
    }
    Ok(found)
}

/// Everything that waits, soonest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, names: &Names) -> Result<Vec<Task>> {
    read(conn, names, "t.done_at IS NULL", [])
}

/// Those of a record, also what was done.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, names: &Names, id: SurvivorId) -> Result<Vec<Task>> {
    read(conn, names, "t.survivor = ?1", [id])
}

/// A task.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, names: &Names, id: TaskId) -> Result<Task> {
    read(conn, names, "t.id = ?1", [id])?.pop().ok_or(Error::NotFound { what: "task" })
}

pub(crate) fn add(tx: &Tx<'_>, id: SurvivorId, kind: TaskKind, partner: Option<PartnerId>, cause: Uuid, due_on: NaiveDate) -> Result<()> {
    let new = TaskId::make_random();
    tx.execute(
        "INSERT INTO tasks (id, survivor, kind, partner, cause, due_on, taken_by, done_at)
         VALUES (:id, :survivor, :kind, :partner, :cause, :due_on, '', NULL)",
        named_params! {
            ":id": new, ":survivor": id, ":kind": to_word(&kind)?, ":partner": partner, ":cause": cause.as_bytes(),
            ":due_on": due_on.to_string(),
        },
    )?;
    proofs::vouch(tx, &proofs::TASK, new.uuid())
}

pub(crate) fn ask_again(tx: &Tx<'_>, id: SurvivorId, partner: PartnerId, answer: Uuid, day: NaiveDate) -> Result<()> {
    add(tx, id, TaskKind::AskAgain, Some(partner), answer, day)
}

/// What followed from something that is gone.
pub(crate) fn forget(tx: &Tx<'_>, cause: Uuid) -> Result<()> {
    proofs::take_out(tx, &proofs::TASK, "cause = ?1", cause).map(drop)
}

/// She answered anew: nobody asks her again for what she said before about the same service.
pub(crate) fn forget_asking(tx: &Tx<'_>, id: SurvivorId, service: ServiceId) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM tasks WHERE survivor = ?1 AND kind = 'ask_again' AND done_at IS NULL
             AND cause IN (SELECT id FROM answers WHERE survivor = ?1 AND service = ?2)",
    )?;
    let asking = statement.query_map((id, service), |row| row.get(0))?.collect::<rusqlite::Result<Vec<TaskId>>>()?;
    asking.into_iter().try_for_each(|task| proofs::take_out(tx, &proofs::TASK, "id = ?1", task.uuid()).map(drop))
}

/// Somebody takes a task, or gives it back.
///
/// # Errors
/// `not_found`; `refused` when it is done.
pub fn take(tx: &Tx<'_>, id: TaskId) -> Result<()> {
    let label = tx.person().label.clone();
    let taken = tx.execute(
        "UPDATE tasks SET taken_by = CASE WHEN taken_by = ?2 THEN '' ELSE ?2 END WHERE id = ?1 AND done_at IS NULL",
        (id, &label),
    )?;
    note(tx, id, taken)
}

/// It is done.
///
/// # Errors
/// `not_found`; `refused` when it is done already.
pub fn close(tx: &Tx<'_>, id: TaskId) -> Result<()> {
    let closed = tx.execute(
        "UPDATE tasks SET done_at = ?2, taken_by = ?3 WHERE id = ?1 AND done_at IS NULL",
        (id, time_text(tx.now()), &tx.person().label),
    )?;
    note(tx, id, closed)
}

fn note(tx: &Tx<'_>, id: TaskId, changed: usize) -> Result<()> {
    let there: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM tasks WHERE id = ?1)", [id], |row| row.get(0))?;
    if !there {
        return Err(Error::NotFound { what: "task" });
    }
    if changed == 0 {
        return Err(Error::Refused { reason: "This is done already." });
    }
    proofs::vouch(tx, &proofs::TASK, id.uuid())
}
