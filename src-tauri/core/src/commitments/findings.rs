//! Where the schedule plans less or more than was promised, period by period.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;

use super::{Promising, Span, count_beginning};
use crate::{
    agreements::{Period, Unit},
    error::Result,
    schedule::{About, Finding, FindingKind, Record},
    vault::settings,
};

/// Periods that begin in these days and for which less or more is planned than was promised: hours on site and sessions, by the
/// week, month, quarter or year. A whole term is left to the page of commitments.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, promising: &Promising, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Finding>> {
    // Far enough that no period is cut by what was asked.
    let early = from.checked_sub_days(Days::new(1)).unwrap_or(from);
    let late = to.checked_add_days(Days::new(366)).unwrap_or(to);
    let Some(asked) = Span::new(early, late) else { return Ok(Vec::new()) };
    let zone: Tz = settings::get(conn)?.timezone.parse().unwrap_or(Tz::UTC);
    let mut findings = Vec::new();
    let Some(begins) = Span::new(from, to) else { return Ok(Vec::new()) };
    for line in count_beginning(conn, promising, asked, begins, now)? {
        if line.period == Period::Term || !matches!(line.unit, Unit::HoursOnSite | Unit::Sessions) {
            continue;
        }
        for period in line.periods.iter().filter(|period| (from..=to).contains(&period.from)) {
            let kind = match period.planned.cmp(&period.promised) {
                std::cmp::Ordering::Less => FindingKind::UnderPromise,
                std::cmp::Ordering::Greater => FindingKind::OverPromise,
                std::cmp::Ordering::Equal => continue,
            };
            let records = vec![
                Record::of(About::Commitment, line.id, &line.name),
                Record::of(About::Agreement, line.agreement_id, &line.agreement),
                Record::of(About::Partner, line.partner_id, &line.partner),
            ];
            // What was accepted is accepted as far as it went: less or more again is to be looked at anew.
            let amounts = [period.promised.fraction(), period.planned.fraction()];
            findings.push(Finding::of_amount(kind, midnight(zone, period.from), records, &amounts));
        }
    }
    Ok(findings)
}

/// The first moment of a day; where midnight does not exist, an hour later.
fn midnight(zone: Tz, day: NaiveDate) -> DateTime<FixedOffset> {
    let (at, _) = crate::recurrences::at(zone, day.and_time(chrono::NaiveTime::MIN));
    at.fixed_offset()
}
