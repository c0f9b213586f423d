//! From a series to the days on which it meets. Pure.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Away, By, Change, NewSeries, Segment, What};
use crate::{
    error::Result,
    recurrences::{Clock, at, zone},
    rooms::Place,
    staff::StaffId,
};

/// One occurrence before names are put to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The day by the rule.
    pub on: NaiveDate,
    /// The day on which it begins, on the wall's calendar.
    pub day: NaiveDate,
    /// When it begins.
    pub start: DateTime<Tz>,
    /// When it ends.
    pub end: DateTime<Tz>,
    /// What the wall's clock did to its start.
    pub clock: Clock,
    /// Where.
    pub place: Place,
    /// Who by the rule, with those who are away and who comes instead.
    pub people: Vec<StaffId>,
    /// Who is away.
    pub away: Vec<Away>,
    /// Whose decision it was that it does not take place.
    pub cancelled_by: Option<By>,
    /// At another time than by the rule.
    pub moved: bool,
    /// The rule does not have it.
    pub extra: bool,
    /// Beside this day.
    pub note: String,
}

/// Every occurrence of a series whose day by the rule lies in these days, in order.
///
/// # Errors
/// A zone is not known.
pub fn expand(series: &NewSeries, from: NaiveDate, to: NaiveDate) -> Result<Vec<Planned>> {
    let mut found = Vec::new();
    for segment in &series.segments {
        let (zone, count) = (zone(&segment.zone)?, segment.places.len().max(1));
        for (index, day) in segment.rule.days(segment.from, from, to) {
            let Some(place) = segment.places.get(index as usize % count) else { continue };
            let change = series.changes.binary_search_by_key(&day, |change| change.on).ok().and_then(|i| series.changes.get(i));
            found.extend(by_rule(segment, zone, day, place, change));
        }
    }
    for change in series.changes.iter().filter(|change| (from..=to).contains(&change.on)) {
        found.extend(extra(series, change)?);
    }
    found.sort_by_key(|one| (one.start, one.on));
    Ok(found)
}

/// When a meeting begins and ends that is written so on the wall there, and what the clock did to its start.
#[must_use]
pub fn times(zone: Tz, wall: NaiveDateTime, minutes: u16) -> (DateTime<Tz>, DateTime<Tz>, Clock) {
    let (start, clock) = at(zone, wall);
    // What is written is what the clock on the wall says at the end too.
    let (end, _) = at(zone, wall + TimeDelta::minutes(i64::from(minutes)));
    let end = if end > start { end } else { start + TimeDelta::minutes(i64::from(minutes)) };
    (start, end, clock)
}

fn by_rule(segment: &Segment, zone: Tz, on: NaiveDate, place: &Place, change: Option<&Change>) -> Option<Planned> {
    let (start, end, clock) = times(zone, on.and_time(segment.starts), segment.minutes);
    let mut one = Planned {
        on,
        day: on,
        start,
        end,
        clock,
        place: *place,
        people: segment.people.clone(),
        away: Vec::new(),
        cancelled_by: None,
        moved: false,
        extra: false,
        note: change.map(|change| change.note.clone()).unwrap_or_default(),
    };
    match change.map(|change| &change.what) {
        None | Some(What::Extra { .. }) => {}
        Some(What::Removed) => return None,
        Some(What::Cancelled { by }) => one.cancelled_by = Some(*by),
        Some(What::Altered { date, starts, minutes, place, away }) => {
            one.day = date.unwrap_or(on);
            let wall = one.day.and_time(starts.unwrap_or(segment.starts));
            (one.start, one.end, one.clock) = times(zone, wall, minutes.unwrap_or(segment.minutes));
            one.moved = one.start != start || one.end != end;
            one.place = place.unwrap_or(one.place);
            one.away.clone_from(away);
        }
    }
    Some(one)
}

/// The zone of an extra one is that of the segment before it, else of the first.
fn extra(series: &NewSeries, change: &Change) -> Result<Option<Planned>> {
    let What::Extra { starts, minutes, place, people, cancelled_by, away } = &change.what else { return Ok(None) };
    let before = series.segments.iter().rev().find(|segment| segment.from <= change.on).or(series.segments.first());
    let Some(segment) = before else { return Ok(None) };
    let (start, end, clock) = times(zone(&segment.zone)?, change.on.and_time(*starts), *minutes);
    Ok(Some(Planned {
        on: change.on,
        day: change.on,
        start,
        end,
        clock,
        place: *place,
        people: people.clone(),
        // Of a cancelled one there is no absence, as of one by the rule.
        away: if cancelled_by.is_none() { away.clone() } else { Vec::new() },
        cancelled_by: *cancelled_by,
        moved: false,
        extra: true,
        note: change.note.clone(),
    }))
}

impl Planned {
    /// Whether two reach into each other's time.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The day before, or the same one at the beginning of time.
pub(super) fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// Which occurrences are past at that moment: those that began.
#[must_use]
pub fn is_past(one: &Planned, now: DateTime<Utc>) -> bool {
    one.start < now
}

impl Planned {
    /// Everybody who is named: who, whether she is there, whether she comes instead of somebody.
    #[must_use]
    pub fn attending(&self) -> Vec<(StaffId, bool, bool)> {
        let is_away = |person: &StaffId| self.away.iter().any(|away| away.person == *person);
        let by_rule = self.people.iter().map(|person| (*person, !is_away(person), false));
        by_rule.chain(self.away.iter().filter_map(|away| away.substitute).map(|person| (person, true, true))).collect()
    }
}
