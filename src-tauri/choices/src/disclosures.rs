//! What was told without a release: by order, by statute, in an emergency, by mistake. A log; it unlocks nothing.

use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    sql::{json, time, to_json},
    text,
    vault::{Id, Tx, audit::time_text},
};

use crate::{proofs, rules, survivors::SurvivorId};

/// Marks ids of disclosures.
#[derive(Debug)]
pub enum DisclosureTag {}
/// Names a disclosure.
pub type DisclosureId = Id<DisclosureTag>;

/// Why something was told without her release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DisclosureKind {
    /// A court order or warrant.
    Order,
    /// A statute that specifically demands it.
    Statute,
    /// An emergency call.
    Emergency,
    /// A mistake or breach.
    Breach,
}

/// What was told, as it is typed in: kinds of items, never the items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NewDisclosure {
    /// About whom; none where nobody can tell.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub survivor_id: Option<SurvivorId>,
    /// See [`DisclosureKind`].
    pub kind: DisclosureKind,
    /// On which day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// To whom.
    pub to: String,
    /// Which order, or which law.
    pub law: String,
    /// What, in kinds.
    pub items: Vec<String>,
    /// Notice to her: tried how and when.
    pub notice: String,
    /// Steps for her safety.
    pub safety: String,
    /// Whether a lawyer was asked.
    pub lawyer: bool,
    /// Of a breach: who was told within the program.
    pub told_within: String,
}

/// What was told, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Disclosure {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: DisclosureId,
    /// What was said of it.
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pub facts: NewDisclosure,
    /// The call sign, or empty.
    pub sign: String,
    /// Label of who wrote it down.
    pub by: String,
    /// When that was.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Of a breach: until when the funder is to be told.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub due_on: Option<NaiveDate>,
}

fn from_row(row: &Row<'_>, breach_days: u16) -> rusqlite::Result<Disclosure> {
    let facts: NewDisclosure = json(row, "facts")?;
    let due = || facts.on.checked_add_days(Days::new(u64::from(breach_days)));
    Ok(Disclosure {
        id: row.get("id")?,
        due_on: if facts.kind == DisclosureKind::Breach { due() } else { None },
        sign: row.get::<_, Option<String>>("sign")?.unwrap_or_default(),
        by: row.get("by")?,
        at: time(row, "at")?,
        facts,
    })
}

fn read(conn: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Disclosure>> {
    let days = rules::get(conn)?.breach_days;
    let sql = format!(
        "SELECT d.id, d.facts, d.by, d.at, s.sign FROM disclosures d LEFT JOIN survivors s ON s.id = d.survivor WHERE {which} ORDER BY d.at DESC, d.id"
    );
    Ok(conn.prepare_cached(&sql)?.query_map(values, |row| from_row(row, days))?.collect::<rusqlite::Result<_>>()?)
}

/// All of them, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection) -> Result<Vec<Disclosure>> {
    read(conn, "1", [])
}

/// Those of a record.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, id: SurvivorId) -> Result<Vec<Disclosure>> {
    read(conn, "d.survivor = ?1", [id])
}

/// Writes one down. It stays as it was written.
///
/// # Errors
/// `invalid_input` with the field.
pub fn add(tx: &Tx<'_>, mut facts: NewDisclosure) -> Result<Disclosure> {
    for (field, value) in [("to", &mut facts.to), ("law", &mut facts.law), ("told_within", &mut facts.told_within)] {
        text::line(field, value)?;
    }
    for (field, value) in [("notice", &mut facts.notice), ("safety", &mut facts.safety)] {
        text::block(field, value)?;
    }
    for item in &mut facts.items {
        text::line("items", item)?;
    }
    facts.items.retain(|item| !item.is_empty());
    if facts.to.is_empty() {
        return Err(Error::invalid("to", "Write who was told."));
    }
    if facts.items.is_empty() {
        return Err(Error::invalid("items", "Write what kinds of things were told."));
    }
    if matches!(facts.kind, DisclosureKind::Order | DisclosureKind::Statute) && facts.law.is_empty() {
        return Err(Error::invalid("law", "Write which order, or which law demands exactly this."));
    }
    if facts.on > tx.now().date_naive().succ_opt().unwrap_or(NaiveDate::MAX) {
        return Err(Error::invalid("on", "This day is still to come. Write the day on which it was told."));
    }
    let id = DisclosureId::make_random();
    tx.execute(
        "INSERT INTO disclosures (id, survivor, facts, by, at) VALUES (:id, :survivor, :facts, :by, :at)",
        named_params! {
            ":id": id, ":survivor": facts.survivor_id, ":facts": to_json(&facts)?, ":by": tx.person().label, ":at": time_text(tx.now()),
        },
    )?;
    proofs::vouch(tx, &proofs::DISCLOSURE, id.uuid())?;
    read(tx, "d.id = ?1", [id])?.pop().ok_or(Error::NotFound { what: "disclosure" })
}
