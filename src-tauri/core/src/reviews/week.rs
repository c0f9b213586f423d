//! The page of a week, and its sign-off.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc};
use rusqlite::Connection;

use super::{
    Remark, RemarkKind, Reviewed, Seen, Signed, Week,
    check::{LookedAt, looked_at},
    since, store,
};
use crate::{
    agreements::{self, Unit},
    commitments::{self, CommitmentCount, Span},
    error::Result,
    schedule::{self, Finding, Window},
    vault::{Head, settings},
};

/// How many days ahead it looks for agreements that end.
const AHEAD: u16 = 90;

/// The Monday of the week in which a day lies.
#[must_use]
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(day)
}

/// Everything of the week in which a day lies, on one page.
///
/// # Errors
/// The store cannot be read.
pub fn week(conn: &Connection, day: NaiveDate, now: DateTime<Utc>) -> Result<Week> {
    let first = monday(day);
    let (last, earlier) = (shifted(first, 6), shifted(first, -7));
    let LookedAt { occurrences, findings, promising } = looked_at(conn, first, last, now)?;
    let remarks = store::of_week(conn, first)?;
    let signed = remarks.iter().find(|one| one.kind == RemarkKind::SignOff).cloned();
    let changed = signed.as_ref().map(|signed| since::changed(conn, signed, &occurrences)).transpose()?.unwrap_or_default();
    let signed_before = store::of_week(conn, earlier)?.into_iter().find(|one| one.kind == RemarkKind::SignOff);
    let before = |signed: &Remark| since::changed(conn, signed, &schedule::list(conn, &Window::days(earlier, shifted(first, -1)))?);
    let changed_before = signed_before.as_ref().map(before).transpose()?.unwrap_or_default();
    let mut hours =
        Span::new(first, last).map(|span| commitments::count_scheduled(conn, &promising, span, now)).transpose()?.unwrap_or_default();
    hours.retain(|line| matches!(line.unit, Unit::HoursOnSite | Unit::Sessions));
    let hours = hours.into_iter().map(CommitmentCount::by_plan).collect();
    Ok(Week {
        week: first,
        last,
        findings: reviewed(conn, findings)?,
        occurrences,
        hours,
        ending: agreements::ending(conn, settings::today(conn, now)?, AHEAD)?,
        done: since::done(conn, earlier.and_time(NaiveTime::MIN).and_utc())?,
        signed,
        changed,
        signed_before,
        changed_before,
        remarks: remarks.into_iter().filter(|one| one.finding.is_none()).collect(),
    })
}

/// Puts what was said of them to findings.
///
/// # Errors
/// The store cannot be read.
pub fn reviewed(conn: &Connection, findings: Vec<Finding>) -> Result<Vec<Reviewed>> {
    let ids: Vec<String> = findings.iter().map(|finding| finding.id.clone()).collect();
    let said = store::of_findings(conn, &ids)?;
    Ok(findings
        .into_iter()
        .map(|finding| {
            let about: Vec<&Remark> = said.iter().filter(|one| one.finding.as_deref() == Some(&finding.id)).collect();
            let verdict = about.iter().rev().find(|one| one.kind != RemarkKind::Comment && one.taken_back_at.is_none());
            let verdict_of = |kind| verdict.filter(|one| one.kind == kind).map(|one| (**one).clone());
            let (accepted, sent_back) = (verdict_of(RemarkKind::Acceptance), verdict_of(RemarkKind::SendBack));
            let comments = about.iter().filter(|one| one.kind == RemarkKind::Comment).map(|one| (**one).clone()).collect();
            Reviewed { finding, accepted, sent_back, comments }
        })
        .collect())
}

/// What a sign-off of this week vouches for now.
///
/// # Errors
/// The store cannot be read.
pub fn signed(conn: &Connection, head: Head, first: NaiveDate, now: DateTime<Utc>) -> Result<Signed> {
    let LookedAt { occurrences, findings, .. } = looked_at(conn, first, shifted(first, 6), now)?;
    let open = reviewed(conn, findings)?.iter().filter(|one| one.accepted.is_none()).count();
    Ok(Signed {
        chain_count: head.count,
        chain_head: head.hex(),
        open: u32::try_from(open).unwrap_or(u32::MAX),
        seen: occurrences.iter().map(Seen::of).collect(),
    })
}
