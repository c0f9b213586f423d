//! An edit before it is saved: what it would lead to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rusqlite::{Connection, ToSql, named_params};
use serde::Serialize;

use super::{CheckedSeries, Draft, Edit, Finding, Occurrence, Series, SeriesId, edit, expand::expand, find::Finder, list, names, store};
use crate::{
    error::{Error, Result},
    recurrences::Clock,
    rooms::RoomId,
    sql::day,
    staff::StaffId,
    vault::Tx,
};

/// How far ahead an edit of several days is looked at, in days.
const AHEAD: u64 = 366;

/// What an edit would lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesPreview"))]
pub struct Preview {
    /// What would have to be looked at, among the meetings that change.
    pub findings: Vec<Finding>,
    /// Months that do not have the day that the rule asks for, by their first day.
    pub skipped: Vec<NaiveDate>,
    /// Days on which the time does not exist, or exists twice, because the clocks change.
    pub clocks: Vec<ClockDay>,
    /// Changed days that no longer come, and go.
    pub dropped: Vec<NaiveDate>,
    /// How many meetings there are in the year that was looked at.
    pub meetings: usize,
}

/// A day on which the clocks change while it meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClockDay {
    /// Which.
    pub on: NaiveDate,
    /// What happens.
    pub clock: Clock,
}

/// A series as it would be kept, and as it stands.
fn applied(conn: &Connection, draft: Draft, now: DateTime<Utc>) -> Result<(Option<Series>, SeriesId, CheckedSeries)> {
    let (before, id, after) = match draft {
        Draft::Add(new) => (None, SeriesId::from_uuid(uuid::Uuid::nil()), new.check(now)?),
        Draft::Update { id, edit } => {
            let before = store::get(conn, id)?;
            let after = edit::apply(&before.facts, *edit, now)?.check(now)?;
            (Some(before), id, after)
        }
    };
    names::check(conn, after.facts())?;
    Ok((before, id, after))
}

/// Saves an edit of a series.
///
/// # Errors
/// `refused` when the record was changed since `revision`; `invalid_input` as in [`edit::apply`] and the checks of a series.
pub fn update(tx: &Tx<'_>, id: SeriesId, revision: u32, edit: Edit) -> Result<()> {
    let before = store::get(tx, id)?;
    if before.removed_at.is_some() {
        return Err(Error::Refused { reason: "This lies in the bin. Take it out first, then change it." });
    }
    store::update(tx, id, revision, edit::apply(&before.facts, edit, tx.now())?.check(tx.now())?)
}

/// What an edit would lead to. Nothing is written.
///
/// # Errors
/// As saving it would.
pub fn preview(conn: &Connection, draft: Draft, now: DateTime<Utc>) -> Result<Preview> {
    let (from, to) = looked_at(&draft, now);
    let (before, id, after) = applied(conn, draft, now)?;
    let series = Series { id, facts: after.into_facts(), removed_at: None, revision: 0, updated_at: now };
    let planned = expand(&series.facts, from, to)?;
    let clocks = planned.iter().filter(|one| one.clock != Clock::Plain).map(|one| ClockDay { on: one.day, clock: one.clock }).collect();
    let meetings = planned.iter().filter(|one| one.cancelled_by.is_none()).count();
    let mut all: Vec<Occurrence> = planned.iter().map(|one| Occurrence::of(&series, one)).collect();
    let mut finder = Finder::new(conn)?;
    for one in &mut all {
        finder.named.put(one)?;
    }
    all.extend(neighbours(conn, &all, id, finder.travel)?);
    let findings = finder.among(&all, |one| one.series_id == id)?;
    let kept = |on: NaiveDate| series.facts.changes.iter().any(|change| change.on == on);
    let changed = before.iter().flat_map(|before| before.facts.changes.iter().map(|change| change.on));
    let single = from == to;
    let dropped = changed.filter(|on| !single && !kept(*on)).collect();
    let skips = |segment: &super::Segment| segment.rule.skipped(segment.from, from, to);
    let skipped = series.facts.segments.iter().filter(|_| !single).flat_map(skips).collect();
    Ok(Preview { findings, skipped, clocks, dropped, meetings })
}

/// The days by the rule that an edit is about.
fn looked_at(draft: &Draft, now: DateTime<Utc>) -> (NaiveDate, NaiveDate) {
    let today = now.date_naive();
    let year = |from: NaiveDate| (from, from.checked_add_days(Days::new(AHEAD)).unwrap_or(from));
    match draft {
        Draft::Add(new) => year(new.segments.iter().map(|segment| segment.from).min().unwrap_or(today)),
        Draft::Update { edit, .. } => match edit.as_ref() {
            Edit::One { on, .. } | Edit::Held { on, .. } | Edit::Open { on } => (*on, *on),
            Edit::Later { on, .. } => year(*on),
            Edit::All { .. } | Edit::Facts { .. } | Edit::End { .. } => year(today),
        },
    }
}

/// What else these people and rooms are booked for at these times, of other series: one look for each person and each room, over
/// all of these times, of which what is near none of them is left out.
fn neighbours(conn: &Connection, all: &[Occurrence], except: SeriesId, travel: TimeDelta) -> Result<Vec<Occurrence>> {
    let (mut people, mut rooms): (Spans<StaffId>, Spans<RoomId>) = (Spans::new(), Spans::new());
    for one in all.iter().filter(|one| !one.cancelled) {
        for person in one.present() {
            people.entry(person.id).or_default().push(span(one, travel));
        }
        if let Some(room) = one.place.at.room_id {
            rooms.entry(room).or_default().push(span(one, TimeDelta::zero()));
        }
    }
    let mut keys = BTreeSet::new();
    for (person, spans) in people {
        near(conn, "occurrence_people WHERE person = :whom AND present = 1", &person, spans, except, &mut keys)?;
    }
    for (room, spans) in rooms {
        near(conn, "occurrences WHERE room = :whom AND cancelled_by IS NULL", &room, spans, except, &mut keys)?;
    }
    list::some_of(conn, &keys)
}

/// From when until when each is asked for, in seconds since 1970.
type Spans<K> = BTreeMap<K, Vec<(i64, i64)>>;

fn span(one: &Occurrence, near: TimeDelta) -> (i64, i64) {
    ((one.start - near).timestamp(), (one.end + near).timestamp())
}

/// Adds what reaches into one of the times: by its series and its day by the rule.
fn near(
    conn: &Connection,
    asked: &str,
    whom: &dyn ToSql,
    mut spans: Vec<(i64, i64)>,
    except: SeriesId,
    keys: &mut BTreeSet<(SeriesId, NaiveDate)>,
) -> Result<()> {
    spans.sort_unstable();
    // Nothing lasts longer than a day, which has 25 hours once a year.
    const DAY: i64 = 25 * 60 * 60;
    let (first, last) = (spans.first().map(|(from, _)| from), spans.iter().map(|(_, until)| until).max());
    let sql = format!("SELECT series, on_day, starts, ends FROM {asked} AND starts BETWEEN :first AND :last AND series <> :except");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows =
        statement.query(named_params! { ":whom": whom, ":first": first.map(|at| at - DAY), ":last": last, ":except": except })?;
    while let Some(row) = rows.next()? {
        let (starts, ends): (i64, i64) = (row.get("starts")?, row.get("ends")?);
        let begun = spans.partition_point(|(from, _)| *from <= ends);
        if spans.iter().take(begun).any(|(_, until)| starts <= *until) {
            keys.insert((row.get("series")?, day(row, "on_day")?.ok_or(rusqlite::Error::InvalidQuery)?));
        }
    }
    Ok(())
}
