//! What a calendar says now, put to what stands in the store. What is past stays as it was: from today on the calendar holds.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use crate::{
    error::Result,
    schedule::{self, Edit, NewSeries, expand, going_on},
};

/// So far ahead two series are held against each other, in months; an open end counts besides.
const AHEAD: u32 = 60;

/// The series as it goes on by the calendar; `None`: it goes on so already.
pub(super) fn merged(kept: &NewSeries, read: &NewSeries, now: DateTime<Utc>) -> Result<Option<NewSeries>> {
    let today = today(kept, now);
    let mut wanted = read.clone();
    (wanted.agreement_id, wanted.notes) = (kept.agreement_id, kept.notes.clone());
    if same_from(kept, &wanted, today, now)? {
        return Ok(None);
    }
    let Some((mut after, cut)) = past(kept, today, now)? else { return Ok(Some(wanted)) };
    // Its past is kept, whatever the calendar says of it now.
    let far = cut.checked_add_months(Months::new(AHEAD)).unwrap_or(cut);
    let days = wanted.segments.iter().flat_map(|segment| segment.rule.days(segment.from, cut, far));
    if let Some((_, next)) = days.min_by_key(|(_, day)| *day) {
        after.segments.push(going_on(&wanted, next)?);
    }
    after.changes.extend(wanted.changes.into_iter().filter(|change| change.on >= cut));
    Ok(Some(after))
}

/// The series as it stands when it ends today; `None` where nothing of it is past, so that nothing would be left.
pub(super) fn ended(kept: &NewSeries, now: DateTime<Utc>) -> Result<Option<NewSeries>> {
    Ok(past(kept, today(kept, now), now)?.map(|(past, _)| past))
}

/// Whether something of it is still to come.
pub(super) fn goes_on(series: &NewSeries, now: DateTime<Utc>) -> Result<bool> {
    let from = today(series, now);
    Ok(last(series).is_none() || coming(series, from, now)?.iter().any(|one| one.cancelled_by.is_none()))
}

/// What has begun, and the first day that is free to change.
fn past(kept: &NewSeries, today: NaiveDate, now: DateTime<Utc>) -> Result<Option<(NewSeries, NaiveDate)>> {
    let first = kept.segments.iter().map(|segment| segment.from).chain(kept.changes.iter().map(|change| change.on)).min();
    let Some(first) = first else { return Ok(None) };
    let begun = expand(kept, first, today + Days::new(1))?.into_iter().filter(|one| schedule::is_past(one, now)).map(|one| one.on).max();
    let Some(begun) = begun else { return Ok(None) };
    let last = begun.max(today - Days::new(1));
    let ended = schedule::apply(kept, Edit::End { last }, now)?;
    Ok(Some((ended, last + Days::new(1))))
}

/// Today where it meets.
fn today(series: &NewSeries, now: DateTime<Utc>) -> NaiveDate {
    let zone = series.segments.last().and_then(|segment| segment.zone.parse::<chrono_tz::Tz>().ok());
    zone.map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

fn coming(series: &NewSeries, from: NaiveDate, now: DateTime<Utc>) -> Result<Vec<schedule::Planned>> {
    let far = from.checked_add_months(Months::new(AHEAD)).unwrap_or(from);
    Ok(expand(series, from, far)?.into_iter().filter(|one| !schedule::is_past(one, now)).collect())
}

fn last(series: &NewSeries) -> Option<NaiveDate> {
    series.segments.last().and_then(schedule::Segment::last)
}

/// Both meet at the same times and places from now on. How their rules are written does not matter.
fn same_from(one: &NewSeries, other: &NewSeries, from: NaiveDate, now: DateTime<Utc>) -> Result<bool> {
    let far = from.checked_add_months(Months::new(AHEAD)).unwrap_or(from);
    let beyond = |series: &NewSeries| last(series).is_none_or(|last| last > far).then(|| last(series));
    let meetings = |series: &NewSeries| -> Result<Vec<_>> {
        let all = coming(series, from, now)?.into_iter();
        Ok(all.map(|one| (one.start, one.end, one.place, one.people, one.cancelled_by.is_some())).collect())
    };
    Ok(beyond(one) == beyond(other) && meetings(one)? == meetings(other)?)
}
