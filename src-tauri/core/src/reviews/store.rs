//! The SQL of remarks.

use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

use super::{CheckedRemark, Remark, RemarkId, RemarkKind, signed};
use crate::{
    error::{Error, Result},
    sql::{day, maybe_time, time, to_json, to_time, to_word, word},
    vault::{PersonId, Tx, audit, audit::time_text, people},
};

/// The word for it in audit rows.
pub const KIND: &str = "remark";
const COLUMNS: &str = "id, week, kind, finding, text, person, at, signed, taken_back_at";

struct Kept {
    remark: Remark,
    person: PersonId,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let signed = if row.get_ref("signed")?.as_str_or_null()?.is_some() { Some(crate::sql::json(row, "signed")?) } else { None };
    let remark = Remark {
        id: row.get("id")?,
        week: day(row, "week")?.ok_or(rusqlite::Error::InvalidQuery)?,
        kind: word(row, "kind")?,
        finding: row.get("finding")?,
        text: row.get("text")?,
        by: String::new(),
        at: time(row, "at")?,
        signed,
        taken_back_at: maybe_time(row, "taken_back_at")?,
    };
    Ok(Kept { remark, person: row.get("person")? })
}

fn read(conn: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Remark>> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM remarks WHERE {which}"))?;
    let kept = statement.query_map(values, from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    kept.into_iter().map(|kept| Ok(Remark { by: people::label(conn, kept.person)?, ..kept.remark })).collect()
}

/// What was said of the week that begins on this Monday, oldest first; of its findings too.
///
/// # Errors
/// The store cannot be read.
pub fn of_week(conn: &Connection, monday: chrono::NaiveDate) -> Result<Vec<Remark>> {
    read(conn, "week = ?1 ORDER BY at, id", [monday.to_string()])
}

/// What was said of these findings, in whichever week, oldest first.
///
/// # Errors
/// The store cannot be read.
pub fn of_findings(conn: &Connection, findings: &[String]) -> Result<Vec<Remark>> {
    read(conn, "finding IN (SELECT value FROM json_each(?1)) ORDER BY at, id", [to_json(&findings)?])
}

/// Sign-offs and weeks that were sent back, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn history(conn: &Connection) -> Result<Vec<Remark>> {
    read(conn, "finding IS NULL AND kind IN ('sign_off', 'send_back') ORDER BY at DESC, id LIMIT 400", [])
}

/// Weeks from this Monday on that were sent back as a whole and are not signed off, each with what was said last.
///
/// # Errors
/// The store cannot be read.
pub fn sent_back(conn: &Connection, since: chrono::NaiveDate) -> Result<Vec<Remark>> {
    const SENT: &str = "finding IS NULL AND kind = 'send_back' AND week >= ?1
        AND NOT EXISTS (SELECT 1 FROM remarks other WHERE other.week = remarks.week AND (other.kind = 'sign_off'
            OR (other.finding IS NULL AND other.kind = 'send_back' AND (other.at, other.id) > (remarks.at, remarks.id))))
        ORDER BY week";
    read(conn, SENT, [since.to_string()])
}

/// Keeps a remark; with a sign-off, the week as it is and where the chain ended before.
///
/// # Errors
/// `refused` for a second sign-off of a week.
pub fn add(tx: &Tx<'_>, id: RemarkId, said: CheckedRemark) -> Result<()> {
    let said = said.into_said();
    if tx.action() != said.kind.action() {
        return Err(Error::Internal { part: "review" });
    }
    if said.kind == RemarkKind::SignOff && of_week(tx, said.week)?.iter().any(|one| one.kind == RemarkKind::SignOff) {
        return Err(Error::Refused { reason: "This week is signed off already. What changed since is marked on its page." });
    }
    let signs = said.kind == RemarkKind::SignOff;
    let signed = signs.then(|| signed(tx, tx.head(), said.week, tx.now())).transpose()?;
    let remark = Remark {
        id,
        week: said.week,
        kind: said.kind,
        finding: said.finding,
        text: said.text,
        by: String::new(),
        at: tx.now(),
        signed,
        taken_back_at: None,
    };
    put(tx, &remark, tx.person().id)
}

fn put(tx: &Tx<'_>, remark: &Remark, person: PersonId) -> Result<()> {
    tx.execute(
        "INSERT INTO remarks (id, week, kind, finding, text, person, at, signed, taken_back_at)
         VALUES (:id, :week, :kind, :finding, :text, :person, :at, :signed, :taken_back_at)
         ON CONFLICT (id) DO UPDATE SET taken_back_at = excluded.taken_back_at",
        named_params! {
            ":id": remark.id, ":week": remark.week.to_string(), ":kind": to_word(&remark.kind)?, ":finding": remark.finding,
            ":text": remark.text, ":person": person, ":at": time_text(remark.at),
            ":signed": remark.signed.as_ref().map(to_json).transpose()?, ":taken_back_at": to_time(remark.taken_back_at),
        },
    )?;
    tx.log(KIND, remark.id.uuid(), digest(remark, person)?)
}

fn digest(remark: &Remark, person: PersonId) -> Result<[u8; 32]> {
    audit::digest(&(Remark { by: String::new(), ..remark.clone() }, person))
}

/// Takes an acceptance back: the finding stands open again.
///
/// # Errors
/// `not_found`; `refused` for anything but an acceptance.
pub fn take_back(tx: &Tx<'_>, id: RemarkId) -> Result<()> {
    let found = tx.query_row(&format!("SELECT {COLUMNS} FROM remarks WHERE id = ?1"), [id], from_row)?;
    if found.remark.kind != RemarkKind::Acceptance {
        return Err(Error::Refused { reason: "Only an acceptance can be taken back." });
    }
    put(tx, &Remark { taken_back_at: Some(tx.now()), ..found.remark }, found.person)
}

/// Every remark with what the audit chain vouches for.
///
/// # Errors
/// The store cannot be read.
pub fn digests(conn: &Connection) -> Result<Vec<(Uuid, [u8; 32])>> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM remarks ORDER BY id"))?;
    let kept = statement.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    kept.into_iter().map(|kept| Ok((kept.remark.id.uuid(), digest(&kept.remark, kept.person)?))).collect()
}
