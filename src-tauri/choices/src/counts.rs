//! What the program did, for a funder: conversations held, handouts given, referrals made, by month, partner and service. Answers
//! are no dimension, and no sum is told: small numbers are hidden, and nothing lets them be worked out from another export. Only
//! months that are over are told, so that two exports of a month say the same.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    services::ServiceId,
    sql::{to_word, word},
    vault::Tx,
};
use uuid::Uuid;

use crate::{clock, names::Names, rules};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CountedWhat"))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A conversation was held.
    Conversation,
    /// A handout was given.
    Handout,
    /// She went herself.
    #[serde(rename = "self")]
    Herself,
    /// Together with her.
    Warm,
    /// By staff.
    Staff,
}

impl What {
    const ALL: [Self; 5] = [Self::Conversation, Self::Handout, Self::Herself, Self::Warm, Self::Staff];
}

/// A month, a thing, a partner, a service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountLine {
    /// `YYYY-MM`.
    pub month: String,
    /// See [`What`].
    pub what: What,
    /// Its name today; empty where none is concerned.
    pub partner: String,
    /// Its name today; empty where none is concerned.
    pub service: String,
    /// How often; `None`: a small number, hidden. Zero is told as zero.
    pub count: Option<u32>,
}

/// One more, in the month of today.
pub(crate) fn add(tx: &Tx<'_>, what: What, partner: Option<PartnerId>, service: Option<ServiceId>) -> Result<()> {
    let nobody = Uuid::nil();
    tx.execute(
        "INSERT INTO tallies (month, what, partner, service, count) VALUES (:month, :what, :partner, :service, 1)
         ON CONFLICT (month, what, partner, service) DO UPDATE SET count = count + 1",
        named_params! {
            // The latest time seen: a month that was told stays as it was told.
            ":month": clock::now(tx, tx.now())?.format("%Y-%m").to_string(), ":what": to_word(&what)?,
            ":partner": partner.map_or(nobody, PartnerId::uuid).as_bytes(), ":service": service.map_or(nobody, ServiceId::uuid).as_bytes(),
        },
    )?;
    Ok(())
}

fn month(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").map_err(|_| Error::invalid("from", "A month is written as 2026-11."))
}

/// What was done in these months; those that are not over are left out.
///
/// # Errors
/// `invalid_input` for months that are none, or the wrong way round.
pub fn list(conn: &Connection, names: &Names, from: &str, to: &str, today: NaiveDate) -> Result<Vec<CountLine>> {
    let (first, last) = (month(from)?, month(to)?);
    if last < first {
        return Err(Error::invalid("to", "The last month is before the first. Check both."));
    }
    if (last - first).num_days() > 3_700 {
        return Err(Error::invalid("to", "These are more than ten years. Choose fewer months."));
    }
    let small = u32::from(rules::get(conn)?.small);
    let mut statement = conn.prepare_cached(
        "SELECT month, what, partner, service, count FROM tallies WHERE month BETWEEN ?1 AND ?2 AND month < ?3 ORDER BY month, what",
    )?;
    let rows = statement.query_map((from, to, today.format("%Y-%m").to_string()), |row| {
        let count: u32 = row.get("count")?;
        let (partner, service): (PartnerId, ServiceId) = (row.get("partner")?, row.get("service")?);
        Ok(CountLine {
            month: row.get("month")?,
            what: word(row, "what")?,
            partner: names.partner(partner),
            service: names.service_name(partner, service),
            count: (count > small).then_some(count),
        })
    })?;
    let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    // A thing that was not done in a month is a true zero.
    let mut at = first;
    while at <= last && at.format("%Y-%m").to_string() < today.format("%Y-%m").to_string() {
        let text = at.format("%Y-%m").to_string();
        for what in What::ALL {
            if !found.iter().any(|line| line.month == text && line.what == what) {
                found.push(CountLine { month: text.clone(), what, partner: String::new(), service: String::new(), count: Some(0) });
            }
        }
        at = at.checked_add_months(chrono::Months::new(1)).ok_or(Error::Internal { part: "calendar" })?;
    }
    found.sort();
    Ok(found)
}

/// A conversation was held.
///
/// # Errors
/// `not_found`.
pub fn conversation(tx: &Tx<'_>, id: crate::survivors::SurvivorId) -> Result<()> {
    crate::survivors::get(tx, id)?;
    add(tx, What::Conversation, None, None)?;
    crate::survivors::touch(tx, id)?;
    tx.log("conversation", Uuid::nil(), trellis_core::vault::audit::digest(&"held")?)
}

/// A handout was given: one for each service on it, or one without a service.
///
/// # Errors
/// The store cannot be written.
pub fn handout(tx: &Tx<'_>, services: &[(PartnerId, ServiceId)]) -> Result<()> {
    if services.is_empty() {
        add(tx, What::Handout, None, None)?;
    }
    for (partner, service) in services {
        add(tx, What::Handout, Some(*partner), Some(*service))?;
    }
    tx.log("handout", Uuid::nil(), trellis_core::vault::audit::digest(&"given")?)
}

/// Somebody takes the counts of some months out.
///
/// # Errors
/// The store cannot be written.
pub fn exported(tx: &Tx<'_>, from: &str, to: &str) -> Result<()> {
    tx.log("counts", Uuid::nil(), trellis_core::vault::audit::digest(&(from, to))?)
}

/// A paper that was seen is saved as a copy: it counts once.
///
/// # Errors
/// The store cannot be written.
pub fn copied(tx: &Tx<'_>) -> Result<()> {
    tx.log("copy", Uuid::nil(), trellis_core::vault::audit::digest(&"saved")?)
}
