//! Which agreements hold a promise of referrals, and from when until when: what other rooms ask about a partnership.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row};

use super::{AgreementId, Life, State};
use crate::{
    error::Result,
    partners::PartnerId,
    sql::{day, json, time, word},
};

/// One promise of referrals, with the days on which it was or is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// In which agreement.
    pub agreement: AgreementId,
    /// What staff call that.
    pub title: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: no end is known.
    pub until: Option<NaiveDate>,
}

/// The promises of referrals between us and a partner, of agreements that are in use: those in force, and those that
/// were once. Whoever gives, one side accepts and the other sends.
///
/// # Errors
/// The store cannot be read.
pub fn referrals(conn: &Connection, partner: PartnerId) -> Result<Vec<Referral>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id, a.title, a.state, a.start_on, a.end_on, a.updated_at, a.life, c.from_on, c.until_on
         FROM agreements a JOIN commitments c ON c.agreement = a.id
         WHERE a.partner = ?1 AND a.archived_at IS NULL AND a.removed_at IS NULL AND c.unit = 'referrals'
         ORDER BY a.start_on, a.id, c.place",
    )?;
    let found = statement.query_map([partner], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Referral>> {
    let start = day(row, "from_on")?.or(day(row, "start_on")?);
    let end = earlier(day(row, "until_on")?, day(row, "end_on")?);
    let (Some(from), Some(until)) = (start, last_day(word(row, "state")?, &json(row, "life")?, end, time(row, "updated_at")?)) else {
        return Ok(None);
    };
    if until.is_some_and(|until| until < from) {
        return Ok(None);
    }
    Ok(Some(Referral { agreement: row.get("id")?, title: row.get("title")?, from, until }))
}

/// The last day on which it binds; the outer `None`: it never did, or nobody knows until when.
fn last_day(state: State, life: &Life, end: Option<NaiveDate>, updated_at: DateTime<Utc>) -> Option<Option<NaiveDate>> {
    match state {
        _ if life.ended_on.is_some() => Some(earlier(end, life.ended_on)),
        State::Draft | State::InReview => None,
        State::Active | State::InNotice => Some(end),
        State::Expired => end.map(Some),
        State::Superseded if !life.steps.is_empty() => Some(end),
        // Entered so by hand, without its day: it is no later than the day before the record was last changed.
        State::EndedEarly | State::Superseded => Some(earlier(end, updated_at.date_naive().pred_opt())),
    }
}

fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
