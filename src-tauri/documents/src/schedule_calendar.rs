//! The schedule as a calendar: each series with what differs from its rule, by the names that may leave.

use trellis_core::{
    Result,
    agreements::Stamp,
    recurrences,
    schedule::{Change, OutgoingSchedule, OutgoingSeries, Segment, What},
};

use crate::{
    Language,
    meetings::{self, CalendarChange, CalendarSegment, CalendarSeries, CalendarWhat, Window},
    words::Words,
};

/// The file: exactly the meetings of the schedule.
pub fn file(schedule: &OutgoingSchedule, stamp: &Stamp, language: Language) -> Result<Vec<u8>> {
    let words = Words::of(language)?;
    let series = schedule.series.iter().map(|one| of_series(one, &words)).collect::<Result<Vec<_>>>()?;
    meetings::file(&series, Window { from: schedule.from, to: schedule.to }, stamp, language)
}

fn of_series(series: &OutgoingSeries, words: &Words) -> Result<CalendarSeries> {
    let called = if series.name.is_empty() { words.name("meeting", &series.kind)? } else { series.name.clone() };
    let says = |names: Vec<&str>| if names.is_empty() { called.clone() } else { format!("{called}: {}", names.join(", ")) };
    let segments = series.segments.iter().map(|segment| of_segment(series, segment, &says)).collect::<Result<_>>()?;
    let changes = series.changes.iter().map(|change| of_change(series, change, &says)).collect();
    Ok(CalendarSeries { uid: series.id.to_string(), sequence: series.revision.saturating_sub(1), segments, changes })
}

fn of_segment(series: &OutgoingSeries, segment: &Segment, says: &dyn Fn(Vec<&str>) -> String) -> Result<CalendarSegment> {
    Ok(CalendarSegment {
        from: segment.from,
        starts: segment.starts,
        minutes: segment.minutes,
        zone: recurrences::zone(&segment.zone)?,
        rule: segment.rule.clone(),
        summary: says(series.names(&segment.people, &[])),
        locations: segment.places.iter().map(|place| series.place(place)).collect(),
    })
}

fn of_change(series: &OutgoingSeries, change: &Change, says: &dyn Fn(Vec<&str>) -> String) -> CalendarChange {
    let what = match &change.what {
        What::Removed => CalendarWhat::Removed,
        What::Cancelled { .. } => CalendarWhat::Cancelled,
        What::Altered { date, starts, minutes, place, away } => {
            let people = series.segments.iter().rev().find(|segment| segment.from <= change.on).map(|segment| segment.people.as_slice());
            CalendarWhat::Altered {
                date: *date,
                starts: *starts,
                minutes: *minutes,
                location: place.as_ref().map(|place| series.place(place)),
                summary: (!away.is_empty()).then(|| says(series.names(people.unwrap_or_default(), away))),
            }
        }
        What::Extra { starts, minutes, place, people, cancelled_by, away } => CalendarWhat::Extra {
            starts: *starts,
            minutes: *minutes,
            location: series.place(place),
            // Of a cancelled one it says who would have been there.
            summary: Some(says(series.names(people, if cancelled_by.is_none() { away.as_slice() } else { &[] }))),
            cancelled: cancelled_by.is_some(),
        },
    };
    CalendarChange { on: change.on, what }
}
