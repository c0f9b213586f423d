//! What may leave of a supervisor's week: an allow-list. Comments, reasons, notes and head counts have no field here, and a
//! confidential site has its public name and nothing else.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Serialize;

use super::{Remark, Reviewed, Week, week};
use crate::{
    agreements::Unit,
    commitments::CommitmentCount,
    error::Result,
    partners,
    schedule::{About, FindingKind},
};

/// How a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody settled it.
    Open,
    /// It went back to those who plan.
    SentBack,
    /// It may stay as it is.
    Accepted,
}

/// A finding, as it may leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutgoingFinding {
    /// See [`FindingKind`].
    pub kind: FindingKind,
    /// When.
    pub start: DateTime<FixedOffset>,
    /// Names of people, groups, rooms, sites and partners that it is about.
    pub about: Vec<String>,
    /// See [`Standing`].
    pub standing: Standing,
}

/// Promised and planned, as it may leave.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutgoingHours {
    /// The partner's name.
    pub partner: String,
    /// Of what.
    pub unit: Unit,
    /// Promised for these days.
    pub promised: f64,
    /// Planned and delivered on these days.
    pub planned: f64,
    /// Planned beyond what was promised; less than nothing: short of it.
    pub difference: f64,
}

/// A sign-off, as it may leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutgoingSignOff {
    /// Label of who signed.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The day of that, as the program counts days.
    pub on: NaiveDate,
    /// How many findings were open.
    pub open: u32,
}

/// A supervisor's week, as it may leave.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct OutgoingReview {
    /// Our own program.
    pub program: String,
    /// Its Monday.
    pub week: NaiveDate,
    /// Its Sunday.
    pub last: NaiveDate,
    /// How many meetings there are that take place.
    pub meetings: u32,
    /// What is to be looked at, by time.
    pub findings: Vec<OutgoingFinding>,
    /// Promised and planned.
    pub hours: Vec<OutgoingHours>,
    /// The sign-off, if there is one.
    pub signed: Option<OutgoingSignOff>,
    /// How many meetings are otherwise than signed.
    pub changed: u32,
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl From<&Reviewed> for OutgoingFinding {
    fn from(one: &Reviewed) -> Self {
        // A closure's name is a reason, an agreement's and a promise's may be words for ourselves; of a meeting, the time says it.
        let names = |kind| matches!(kind, About::Staff | About::Group | About::Room | About::Site | About::Partner);
        let standing = match (&one.accepted, &one.sent_back) {
            (Some(_), _) => Standing::Accepted,
            (None, Some(_)) => Standing::SentBack,
            (None, None) => Standing::Open,
        };
        let about = one.finding.records.iter().filter(|record| names(record.kind)).map(|record| record.name.clone());
        Self { kind: one.finding.kind, start: one.finding.start, about: about.filter(|name| !name.is_empty()).collect(), standing }
    }
}

impl From<&CommitmentCount> for OutgoingHours {
    fn from(line: &CommitmentCount) -> Self {
        let (promised, planned) = (line.promised.rounded(), line.planned.rounded());
        let difference = (line.planned.clone() - line.promised.clone()).rounded();
        Self { partner: line.partner.clone(), unit: line.unit, promised, planned, difference }
    }
}

/// The week in which a day lies, as it may leave.
///
/// # Errors
/// The store cannot be read.
pub fn outgoing(conn: &Connection, day: NaiveDate, now: DateTime<Utc>) -> Result<OutgoingReview> {
    let week: Week = week(conn, day, now)?;
    let settings = crate::vault::settings::get(conn)?;
    let signed = |one: &Remark| OutgoingSignOff {
        by: one.by.clone(),
        at: one.at,
        on: settings.today(one.at),
        open: one.signed.as_ref().map(|signed| signed.open).unwrap_or_default(),
    };
    Ok(OutgoingReview {
        program: partners::own(conn)?.facts.name,
        week: week.week,
        last: week.last,
        meetings: counted(week.occurrences.iter().filter(|one| !one.cancelled).count()),
        findings: week.findings.iter().map(OutgoingFinding::from).collect(),
        hours: week.hours.iter().map(OutgoingHours::from).collect(),
        signed: week.signed.as_ref().map(signed),
        changed: counted(week.changed.len()),
    })
}
