//! Reads what the papers say. Each partner is read once, however many of its agreements are asked for.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Deserialize;

use super::{Known, PartnershipReport, ReportPartner, Summary, SummaryCount, SummaryVersion, partnership};
use crate::{
    agreements::{self, Agreement, AgreementId, AgreementLine, AgreementQuery},
    commitments::{self, Balance, CommitmentCount, Span},
    error::{Error, Result},
    partners::{self, PartnerId, Show},
    spectrum, trainings,
    vault::settings,
};

/// How many months back a report looks when nobody says.
const MONTHS: u32 = 12;

/// The span of a report as it is asked for; a day that is not said: today, and twelve months before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Asked {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Asked {
    /// The days.
    ///
    /// # Errors
    /// `invalid_input` at `to` when it is before the first day.
    pub fn span(self, today: NaiveDate) -> Result<Span> {
        let to = self.to.unwrap_or(today);
        let year = to.checked_sub_months(Months::new(MONTHS)).and_then(|day| day.checked_add_days(Days::new(1)));
        let from = self.from.or(year).unwrap_or(to);
        Span::new(from, to).ok_or(Error::invalid("to", "The last day is before the first. Change one of the two."))
    }
}

/// Summaries of these agreements, or of all in use, with what was promised and delivered until now.
///
/// # Errors
/// `not_found`.
pub fn summaries(conn: &Connection, ids: Option<&[AgreementId]>, now: DateTime<Utc>) -> Result<Vec<Summary>> {
    let own = partners::own(conn)?;
    let today = settings::get(conn)?.today(now);
    let ids = ids.map_or_else(|| agreements::ids(conn), |ids| Ok(ids.to_vec()))?;
    let mut partners: BTreeMap<PartnerId, Known> = BTreeMap::new();
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let agreement = agreements::get(conn, id)?;
        if agreement.removed_at.is_some() {
            return Err(Error::Refused { reason: "This agreement lies in the bin. Take it out first, then export it." });
        }
        let known = match partners.entry(agreement.terms.partner_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Known::read(conn, &own, agreement.terms.partner_id, today)?),
        };
        let mut summary = Summary::of(&agreement, &own, known);
        count_until(conn, &mut summary, &agreement, today, now)?;
        let chain = agreements::chain(conn, id)?.into_iter().filter(|line| line.id != id);
        summary.chain = chain
            .map(|line| SummaryVersion { name: line.name, link: line.link, state: line.state, from: line.start_on, until: line.end_on })
            .collect();
        all.push(summary);
    }
    Ok(all)
}

/// Sums from the first day of each commitment until today or its last day; never a single session's.
fn count_until(conn: &Connection, summary: &mut Summary, agreement: &Agreement, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let Some(asked) = agreement.terms.start_on.and_then(|start| Span::new(start, today)) else { return Ok(()) };
    let counted = commitments::count_one(conn, agreement.id, asked, now)?;
    for (said, commitment) in summary.commitments.iter_mut().zip(&agreement.terms.commitments) {
        let found = counted.items.iter().find(|line| line.id == commitment.id);
        said.counted = found.map(|line| SummaryCount {
            from: line.from,
            to: line.to,
            promised: line.promised.rounded(),
            delivered: line.delivered.rounded(),
        });
    }
    Ok(())
}

/// The report on these partners, or on every partner in use, by name. `goes_on` is asked before each: `false` stops it.
///
/// # Errors
/// `not_found`; `invalid_input` for a span that ends before it begins; `refused` when it was stopped.
pub fn partnerships(
    conn: &Connection,
    ids: Option<&[PartnerId]>,
    asked: Asked,
    now: DateTime<Utc>,
    goes_on: &dyn Fn() -> bool,
) -> Result<PartnershipReport> {
    let (own, today) = (partners::own(conn)?, settings::get(conn)?.today(now));
    let span = asked.span(today)?;
    let counted = commitments::count(conn, span, now)?;
    let mut counts: BTreeMap<PartnerId, (Vec<CommitmentCount>, Vec<Balance>)> = BTreeMap::new();
    counted.items.into_iter().for_each(|one| counts.entry(one.partner_id).or_default().0.push(one));
    counted.balances.into_iter().for_each(|one| counts.entry(one.partner_id).or_default().1.push(one));
    let due = trainings::due_list(conn, settings::get(conn)?.routine_months, today)?;
    let mut items = Vec::new();
    for id in ids.map_or_else(|| partners::ids(conn), |ids| Ok(ids.to_vec()))? {
        if !goes_on() {
            return Err(STOPPED);
        }
        let known = Known::read(conn, &own, id, today)?;
        if known.partner.own {
            return Err(Error::NotFound { what: "partner" });
        }
        if known.partner.removed_at.is_some() {
            return Err(Error::Refused { reason: "This partner lies in the bin. Take it out first, then export it." });
        }
        let (counts, balances) = counts.remove(&id).unwrap_or_default();
        let read = partnership::Read {
            program: &own.facts.name,
            known,
            agreements: of_partner(conn, id, today)?,
            counts,
            balances,
            snapshots: spectrum::snapshots(conn, id)?,
            due: due.iter().find(|one| one.partner_id == id).cloned(),
        };
        items.push(ReportPartner::of(read, (span.first(), span.last()), today));
    }
    Ok(PartnershipReport { today, from: span.first(), to: span.last(), items })
}

/// What somebody stopped while it was read.
const STOPPED: Error = Error::Refused { reason: "This was stopped. No file was written." };

/// Those in use, then those that are put away.
fn of_partner(conn: &Connection, partner: PartnerId, today: NaiveDate) -> Result<Vec<AgreementLine>> {
    let with = |show| AgreementQuery { partner_id: Some(partner), show, ..AgreementQuery::default() };
    let mut lines = agreements::list(conn, &with(Show::Active), today)?.items;
    lines.extend(agreements::list(conn, &with(Show::Archived), today)?.items);
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_looks_back_twelve_months_when_nobody_says() {
        let span = Asked::default().span(day("2026-11-24")).unwrap();
        assert_eq!((span.first(), span.last()), (day("2025-11-25"), day("2026-11-24")));
        let span = Asked { from: None, to: Some(day("2024-02-29")) }.span(day("2026-11-24")).unwrap();
        assert_eq!((span.first(), span.last()), (day("2023-03-01"), day("2024-02-29")));
        let wrong = Asked { from: Some(day("2026-11-25")), to: None }.span(day("2026-11-24")).unwrap_err();
        assert_eq!(wrong.field(), Some("to"));
    }
}
