//! What a calendar says now, put to what stands in the store. What is past stays as it was: from today on the calendar holds.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use crate::{
    error::Result,
    rooms::Place,
    schedule::{self, Away, By, Change, Edit, NewSeries, What, expand, going_on},
};

/// So far ahead two series are held against each other, in months; an open end counts besides.
const AHEAD: u32 = 60;

/// The series as it goes on by the calendar; `None`: it goes on so already.
pub(super) fn merged(kept: &NewSeries, read: &NewSeries, now: DateTime<Utc>) -> Result<Option<NewSeries>> {
    let today = today(kept, now);
    let mut wanted = read.clone();
    (wanted.agreement_id, wanted.notes) = (kept.agreement_id, kept.notes.clone());
    keep_rooms(kept, &mut wanted);
    keep_unsaid(kept, &mut wanted, today);
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

/// A file knows no rooms of ours: where it was put into one at the same site, it stays there, unless another is asked for.
fn keep_rooms(kept: &NewSeries, wanted: &mut NewSeries) {
    let Some(last) = kept.segments.last() else { return };
    for segment in &mut wanted.segments {
        let roomless = |place: &Place| place.room_id.is_none() && last.places.iter().any(|known| known.site_id == place.site_id);
        if segment.places.iter().all(roomless) {
            segment.places.clone_from(&last.places);
        }
    }
    for change in &mut wanted.changes {
        let known = kept.changes.iter().find(|known| known.on == change.on).map(|known| &known.what);
        if let (What::Extra { place, .. }, Some(What::Extra { place: known, .. })) = (&mut change.what, known)
            && place.room_id.is_none()
            && place.site_id == known.site_id
        {
            *place = *known;
        }
    }
}

/// What a calendar cannot say of a day to come stays as staff put it: who is away and who comes instead, another place, called
/// off by us, a note. A day that the file calls off or takes out is off all the same, and its times are those of the file.
fn keep_unsaid(kept: &NewSeries, wanted: &mut NewSeries, today: NaiveDate) {
    for ours in kept.changes.iter().filter(|change| change.on >= today) {
        let falls = by_rule(wanted, ours.on);
        match wanted.changes.iter_mut().find(|change| change.on == ours.on) {
            Some(said) => {
                said.note.clone_from(&ours.note);
                if let Some(both) = unsaid(&ours.what, Some(&said.what)) {
                    said.what = both;
                }
            }
            None if falls => wanted.changes.extend(unsaid(&ours.what, None).map(|what| Change { what, ..ours.clone() })),
            None => {}
        }
    }
    wanted.changes.sort_by_key(|change| change.on);
}

/// What staff put, with what the file says of the same day; `None`: nothing that a file could not say.
fn unsaid(ours: &What, said: Option<&What>) -> Option<What> {
    match (ours, said) {
        (What::Cancelled { by: By::Us | By::Other }, None | Some(What::Altered { .. })) => Some(ours.clone()),
        (What::Altered { place, away, .. }, None) if place.is_some() || !away.is_empty() => {
            Some(What::Altered { date: None, starts: None, minutes: None, place: *place, away: away.clone() })
        }
        (What::Altered { place, away, .. }, Some(What::Altered { date, starts, minutes, .. })) => {
            Some(What::Altered { date: *date, starts: *starts, minutes: *minutes, place: *place, away: away.clone() })
        }
        (What::Extra { cancelled_by, away, .. }, Some(What::Extra { .. })) => {
            said.cloned().map(|said| with_unsaid(said, *cancelled_by, away))
        }
        // What the rule had is one more now, or the other way round.
        (What::Cancelled { by }, Some(What::Extra { .. })) => said.cloned().map(|said| with_unsaid(said, Some(*by), &[])),
        (What::Altered { away, .. }, Some(What::Extra { .. })) => said.cloned().map(|said| with_unsaid(said, None, away)),
        (What::Extra { cancelled_by: Some(By::Us), .. }, None | Some(What::Altered { .. })) => Some(What::Cancelled { by: By::Us }),
        (What::Extra { cancelled_by: Some(By::Other), .. }, None | Some(What::Altered { .. })) => Some(What::Cancelled { by: By::Other }),
        _ => None,
    }
}

/// An extra one of the file, called off by us or without those who are away.
fn with_unsaid(mut said: What, off: Option<By>, gone: &[Away]) -> What {
    if let What::Extra { people, cancelled_by, away, .. } = &mut said {
        *cancelled_by = cancelled_by.or(off.filter(|by| *by != By::Partner));
        let fits = |one: &&Away| people.contains(&one.person) && one.substitute.is_none_or(|instead| !people.contains(&instead));
        *away = gone.iter().filter(fits).copied().collect();
    }
    said
}

fn by_rule(series: &NewSeries, on: NaiveDate) -> bool {
    series.segments.iter().any(|segment| !segment.rule.days(segment.from, on, on).is_empty())
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
