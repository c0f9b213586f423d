//! The audit chain: who did what to which record when, each row bound to the one before it. Ids and digests, never content.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{PersonId, boxes, secret::Key};
use crate::error::{Error, Result};

/// Where a chain ends: how many rows it has, and the last row's MAC (zeros for none).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Head {
    /// Rows.
    pub count: u64,
    /// MAC of the last row.
    pub mac: [u8; 32],
}

impl Head {
    /// The MAC in hex.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.mac)
    }
}

/// Lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    // Of its full length from the start: a text that grows leaves its beginnings behind, and keys pass here.
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}

/// SHA-256 of a record's canonical form, with the form's version.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(record: &impl Serialize) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(b"record 1\0");
    hash.update(serde_json::to_vec(record)?);
    Ok(hash.finalize().into())
}

/// The digest of a record that is gone for good.
pub const GONE: [u8; 32] = [0; 32];

/// A time as it stands in the store: RFC 3339, UTC, milliseconds.
#[must_use]
pub fn time_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// What one row says.
pub(super) struct Row<'a> {
    pub at: &'a str,
    pub actor: PersonId,
    pub action: &'a str,
    pub kind: &'a str,
    pub record: Uuid,
    pub digest: [u8; 32],
}

/// The key of a store's chain: the one kept in it since its keys were changed, else the one that follows from its only key.
pub(super) fn key(conn: &Connection, data_key: &Key) -> Result<Key> {
    let kept: bool = conn.query_row("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'chain')", [], |row| row.get(0))?;
    let found: Option<[u8; 32]> =
        if kept { conn.query_row("SELECT key FROM chain WHERE id = 1", [], |row| row.get("key")).optional()? } else { None };
    found.map_or_else(|| boxes::derive_key(data_key, b"trellis audit 1"), |bytes| Key::from_slice(&bytes))
}

fn mac(key: &Key, before: &Head, row: &Row<'_>) -> Result<[u8; 32]> {
    let (seq, actor) = (before.count.saturating_add(1).to_be_bytes(), row.actor.uuid());
    let parts: [&[u8]; 8] = [
        before.mac.as_slice(),
        seq.as_slice(),
        row.at.as_bytes(),
        actor.as_bytes(),
        row.action.as_bytes(),
        row.kind.as_bytes(),
        row.record.as_bytes(),
        &row.digest,
    ];
    boxes::derive_mac(key, &parts)
}

/// Adds a row; gives the new head.
pub(super) fn append(conn: &Connection, key: &Key, before: &Head, row: &Row<'_>) -> Result<Head> {
    let after = Head { count: before.count.saturating_add(1), mac: mac(key, before, row)? };
    conn.prepare_cached(
        "INSERT INTO audit (seq, at, actor, action, kind, record, digest, mac)
         VALUES (:seq, :at, :actor, :action, :kind, :record, :digest, :mac)",
    )?
    .execute(named_params! {
        ":seq": after.count, ":at": row.at, ":actor": row.actor, ":action": row.action, ":kind": row.kind,
        ":record": row.record.as_bytes(), ":digest": row.digest, ":mac": after.mac,
    })?;
    Ok(after)
}

/// The head as the store has it.
pub(super) fn head(conn: &Connection) -> Result<Head> {
    let last = conn
        .query_row("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok(Head { count: row.get("seq")?, mac: row.get("mac")? })
        })
        .optional()?;
    Ok(last.unwrap_or_default())
}

/// Whether the chain still has the row that `kept` ends with: it may be longer, never shorter or other.
pub(super) fn contains(conn: &Connection, kept: &Head) -> Result<bool> {
    if kept.count == 0 {
        return Ok(true);
    }
    let mac: Option<[u8; 32]> = conn.query_row("SELECT mac FROM audit WHERE seq = ?1", [kept.count], |row| row.get("mac")).optional()?;
    Ok(mac == Some(kept.mac))
}

/// Walks the whole chain.
///
/// # Errors
/// `damaged` ("audit chain") at the first row that does not follow from the one before.
pub(super) fn verify(conn: &Connection, key: &Key) -> Result<Head> {
    let mut statement = conn.prepare("SELECT seq, at, actor, action, kind, record, digest, mac FROM audit ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut head = Head::default();
    while let Some(row) = rows.next()? {
        let (at, action, kind): (String, String, String) = (row.get("at")?, row.get("action")?, row.get("kind")?);
        let record = Uuid::from_slice(row.get_ref("record")?.as_blob().map_err(|_| BROKEN)?).map_err(|_| BROKEN)?;
        let said = Row { at: &at, actor: row.get("actor")?, action: &action, kind: &kind, record, digest: row.get("digest")? };
        let expected = Head { count: head.count.saturating_add(1), mac: mac(key, &head, &said)? };
        if row.get::<_, u64>("seq")? != expected.count || row.get::<_, [u8; 32]>("mac")? != expected.mac {
            return Err(BROKEN);
        }
        head = expected;
    }
    Ok(head)
}

const BROKEN: Error = Error::Damaged { part: "audit chain" };

/// The latest digest of one record. Read from the rows themselves, newest first: an older page put back into the index would name
/// an older row.
///
/// # Errors
/// The store cannot be read.
pub fn latest_digest(conn: &Connection, kind: &str, record: Uuid) -> Result<Option<[u8; 32]>> {
    let sql = "SELECT digest FROM audit NOT INDEXED WHERE kind = ?1 AND record = ?2 ORDER BY seq DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((kind, record.as_bytes()), |row| row.get("digest")).optional()?)
}

/// Kinds and records that are gone for good, with the number of the row that says so last.
///
/// # Errors
/// The store cannot be read.
pub fn gone(conn: &Connection) -> Result<Vec<(String, Uuid, u64)>> {
    let sql = "SELECT kind, record, max(seq) AS last FROM audit WHERE digest = ?1 GROUP BY kind, record ORDER BY kind, record";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([GONE], |row| Ok((row.get("kind")?, Uuid::from_bytes(row.get("record")?), row.get("last")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Kind and record of each row after this many, oldest first: what a transaction under way has touched so far.
///
/// # Errors
/// The store cannot be read.
pub fn since(conn: &Connection, count: u64) -> Result<Vec<(String, Uuid)>> {
    let mut statement = conn.prepare_cached("SELECT kind, record FROM audit WHERE seq > ?1 ORDER BY seq")?;
    let rows = statement.query_map([count], |row| Ok((row.get("kind")?, Uuid::from_bytes(row.get("record")?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The latest digest of every record of a kind.
///
/// # Errors
/// The store cannot be read.
pub fn latest_digests(conn: &Connection, kind: &str) -> Result<Vec<(Uuid, [u8; 32])>> {
    let mut statement =
        conn.prepare("SELECT record, digest, max(seq) AS last FROM audit WHERE kind = ?1 GROUP BY record ORDER BY record")?;
    let rows = statement.query_map([kind], |row| {
        let record: [u8; 16] = row.get("record")?;
        Ok((Uuid::from_bytes(record), row.get("digest")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
