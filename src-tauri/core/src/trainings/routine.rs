//! What each side has received, and what is due of it: read for the spectrum and for the page of trainings.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{Due, DueState, Trainer, TrainingId, due};
use crate::{
    agreements::{Quantity, Side},
    error::Result,
    partners::PartnerId,
    sql::{day, word},
};

/// A training that a side has received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Which.
    pub training: TrainingId,
    /// Who was trained.
    pub side: Side,
    /// When.
    pub on: NaiveDate,
    /// About what.
    pub topic: String,
    /// How long; `None`: not written down.
    pub hours: Option<Quantity>,
    /// Whether it is put away.
    pub archived: bool,
}

/// What is due of both sides of a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartnerDue {
    /// The partner.
    pub partner_id: PartnerId,
    /// Its name.
    pub partner: String,
    /// What we received from it.
    pub us: Due,
    /// What it received from us.
    pub them: Due,
}

/// As one of our side received it; whoever was trained is told by the trainer.
fn from_row(row: &Row<'_>) -> rusqlite::Result<(Trainer, Received)> {
    let hours: Option<u32> = row.get("hours")?;
    let received = Received {
        training: row.get("id")?,
        side: Side::Us,
        on: day(row, "held_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
        topic: row.get("topic")?,
        hours: hours.and_then(Quantity::from_hundredths),
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    };
    Ok((word(row, "trainer")?, received))
}

/// Trainings with this partner that were held, once for each side that was trained, oldest first. Archived ones count,
/// those in the bin do not.
///
/// # Errors
/// The store cannot be read.
pub fn received(conn: &Connection, partner: PartnerId) -> Result<Vec<Received>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, trainer, held_on, topic, hours, archived_at FROM trainings
         WHERE partner = ?1 AND removed_at IS NULL AND state = 'held' ORDER BY held_on, id",
    )?;
    let mut all = Vec::new();
    for row in statement.query_map([partner], from_row)? {
        let (trainer, one) = row?;
        let sides = [Side::Us, Side::Partner].into_iter().filter(|side| trainer.trained(*side));
        all.extend(sides.map(|side| Received { side, ..one.clone() }));
    }
    Ok(all)
}

/// What is due of every partner in use, the most pressing first, then by name.
///
/// # Errors
/// The store cannot be read.
pub fn due_list(conn: &Connection, months: u8, today: NaiveDate) -> Result<Vec<PartnerDue>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.id, o.name,
                max(CASE WHEN t.state = 'held' AND t.trainer <> 'us' THEN t.held_on END) AS us_last,
                min(CASE WHEN t.state = 'planned' AND t.trainer <> 'us' AND t.held_on >= ?1 THEN t.held_on END) AS us_planned,
                max(CASE WHEN t.state = 'held' AND t.trainer <> 'partner' THEN t.held_on END) AS them_last,
                min(CASE WHEN t.state = 'planned' AND t.trainer <> 'partner' AND t.held_on >= ?1 THEN t.held_on END) AS them_planned
         FROM organizations o LEFT JOIN trainings t ON t.partner = o.id AND t.removed_at IS NULL
         WHERE o.own = 0 AND o.archived_at IS NULL AND o.removed_at IS NULL
         GROUP BY o.id ORDER BY o.folded, o.id",
    )?;
    let rows = statement.query_map([today.to_string()], |row| {
        Ok(PartnerDue {
            partner_id: row.get("id")?,
            partner: row.get("name")?,
            us: due(day(row, "us_last")?, day(row, "us_planned")?, months, today),
            them: due(day(row, "them_last")?, day(row, "them_planned")?, months, today),
        })
    })?;
    let mut all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by_key(|one| pressing(&one.us).min(pressing(&one.them)));
    Ok(all)
}

/// What has run out comes first, what runs out soon next; a partnership that never trained is no fault.
fn pressing(due: &Due) -> (u8, NaiveDate) {
    let turn = match due.state {
        DueState::Overdue => 0,
        DueState::Due => 1,
        DueState::Planned => 2,
        DueState::Never => 3,
        DueState::Current => 4,
    };
    (turn, due.due_on.unwrap_or(NaiveDate::MAX))
}
