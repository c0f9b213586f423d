//! The SQL of the list of what was done.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _, ToSql};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    error::{Error, Result},
    sql::time,
    vault::{Person, PersonId, Role, audit::hex},
};

/// Rows of a page.
const PAGE: usize = 100;

/// Which rows.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AuditQuery {
    /// The beginning of an action or kind: `exports`, `agreement`.
    pub what: String,
    /// Whose.
    pub person: Option<PersonId>,
    /// First day, by UTC.
    pub from: Option<NaiveDate>,
    /// Last day, by UTC.
    pub to: Option<NaiveDate>,
    /// Rows before this number.
    pub before: Option<u64>,
}

/// One row of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AuditLine {
    /// Its number.
    pub seq: u64,
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Label of who did it.
    pub by: String,
    /// `noun.verb`.
    pub action: String,
    /// The kind of record.
    pub kind: String,
    /// The record.
    #[cfg_attr(test, ts(type = "string"))]
    pub record: Uuid,
    /// What it is called today; empty where it is gone, or has no name.
    pub name: String,
}

/// Rows, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AuditPage {
    /// At most a hundred.
    pub items: Vec<AuditLine>,
    /// How many there are of this query.
    pub total: u64,
    /// How many rows the chain has.
    pub all: u64,
    /// Where it ends, in hex.
    pub head: String,
    /// Only her own rows are shown.
    pub own: bool,
}

/// Names and values of what a query binds.
type Bound = Vec<(&'static str, Box<dyn ToSql>)>;

fn narrow(person: &Person, query: &AuditQuery) -> (String, Bound) {
    let sees_all = person.roles.iter().any(|role| matches!(role, Role::Supervisor | Role::Administrator));
    let mut parts = vec!["1"];
    let mut values = Bound::new();
    let mut add = |part, name, value: Box<dyn ToSql>| {
        parts.push(part);
        values.push((name, value));
    };
    if !query.what.is_empty() {
        let escaped = query.what.replace(['\\', '%', '_'], "");
        add("(action LIKE :what OR kind LIKE :what)", ":what", Box::new(format!("{escaped}%")));
    }
    if let Some(actor) = query.person {
        add("actor = :actor", ":actor", Box::new(actor));
    }
    if !sees_all {
        add("actor = :own", ":own", Box::new(person.id));
    }
    if let Some(from) = query.from {
        add("at >= :from", ":from", Box::new(from.to_string()));
    }
    if let Some(to) = query.to {
        add("date(at) <= :to", ":to", Box::new(to.to_string()));
    }
    (parts.join(" AND "), values)
}

/// Rows of the chain, newest first. Who is neither supervisor nor administrator sees her own.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, person: &Person, query: &AuditQuery) -> Result<AuditPage> {
    let (wanted, values) = narrow(person, query);
    let own = values.iter().any(|(name, _)| *name == ":own");
    let bound: Vec<(&str, &dyn ToSql)> = values.iter().map(|(name, value)| (*name, &**value)).collect();
    let total = conn.query_row(&format!("SELECT count(*) FROM audit WHERE {wanted}"), bound.as_slice(), |row| row.get(0))?;
    let before = query.before.unwrap_or(i64::MAX.cast_unsigned());
    let sql = format!(
        "SELECT a.seq, a.at, coalesce(p.label, '') AS by, a.action, a.kind, a.record FROM audit a LEFT JOIN people p ON p.id = a.actor
         WHERE {wanted} AND a.seq < :before ORDER BY a.seq DESC LIMIT {PAGE}"
    );
    let mut bound = bound;
    bound.push((":before", &before));
    let mut statement = conn.prepare(&sql)?;
    let rows = statement.query_map(bound.as_slice(), |row| {
        Ok(AuditLine {
            seq: row.get("seq")?,
            at: time(row, "at")?,
            by: row.get("by")?,
            action: row.get("action")?,
            kind: row.get("kind")?,
            record: Uuid::from_bytes(row.get("record")?),
            name: String::new(),
        })
    })?;
    let mut items = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    for line in &mut items {
        line.name = name(conn, &line.kind, line.record)?;
    }
    let (all, head) = conn
        .query_row("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.get("seq")?, row.get::<_, [u8; 32]>("mac")?)))
        .optional()?
        .unwrap_or_default();
    Ok(AuditPage { items, total, all, head: hex(&head), own })
}

/// What a record is called today.
fn name(conn: &Connection, kind: &str, record: Uuid) -> Result<String> {
    let sql = match kind {
        "person" => "SELECT label FROM people WHERE id = ?1",
        "partner" => "SELECT name FROM organizations WHERE id = ?1",
        "agreement" => "SELECT title FROM agreements WHERE id = ?1",
        "training" => "SELECT topic FROM trainings WHERE id = ?1",
        "resource" => "SELECT title FROM resources WHERE id = ?1",
        "staff" => "SELECT name FROM staff WHERE id = ?1",
        "room" => "SELECT name FROM rooms WHERE id = ?1",
        "closure" => "SELECT reason FROM closures WHERE id = ?1",
        "group" => "SELECT name FROM groups WHERE id = ?1",
        "delivery" => "SELECT a.title FROM deliveries d JOIN agreements a ON a.id = d.agreement WHERE d.id = ?1",
        "series" => {
            "SELECT coalesce((SELECT name FROM groups WHERE id = s.group_id), (SELECT name FROM organizations WHERE id = s.partner))
             FROM series s WHERE s.id = ?1"
        }
        _ => return Ok(String::new()),
    };
    Ok(conn.prepare_cached(sql)?.query_row([record.as_bytes()], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// What a head that stood on paper says of this chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeadReview {
    /// The chain contains it.
    pub found: bool,
    /// The row that it ends with.
    pub seq: u64,
    /// When that row was written.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub at: Option<DateTime<Utc>>,
    /// What was done since.
    pub since: u64,
}

/// Compares a printed head, or its first sixteen characters or more, with the chain.
///
/// # Errors
/// `invalid_input` for what is no head.
pub fn review(conn: &Connection, head: &str) -> Result<HeadReview> {
    let typed: String = head.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    if !(16..=64).contains(&typed.len()) || !typed.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(Error::invalid("head", "Type at least sixteen of its letters and digits, as they stand on the paper."));
    }
    let sql = "SELECT seq, at, (SELECT max(seq) FROM audit) - seq AS since FROM audit WHERE lower(hex(mac)) LIKE ?1 || '%'";
    let found = conn.query_row(sql, [typed], |row| Ok((row.get("seq")?, time(row, "at")?, row.get("since")?))).optional()?;
    Ok(match found {
        Some((seq, at, since)) => HeadReview { found: true, seq, at: Some(at), since },
        None => HeadReview { found: false, seq: 0, at: None, since: 0 },
    })
}
