//! An edit before it is saved: what it would lead to.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rusqlite::{Connection, named_params};
use serde::Serialize;

use super::{
    CheckedSeries, Draft, Edit, Finding, Occurrence, Series, SeriesId, edit, expand::expand, find::Finder, list::named, names, store,
};
use crate::{
    error::{Error, Result},
    recurrences::Clock,
    sql::to_json,
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
    let own: BTreeSet<String> = all.iter().map(|one| one.id.clone()).collect();
    let mut finder = Finder::new(conn)?;
    all.extend(neighbours(conn, &all, id, finder.travel)?);
    for one in &mut all {
        finder.named.put(one)?;
    }
    let mut findings = finder.among(&all, |one| own.contains(&one.id))?;
    findings.retain(|finding| finding.records.iter().any(|record| own.contains(&record.id)));
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

/// What else these people and rooms are booked for at these times, of other series: one look for people, one for rooms, one for
/// what was found, however many meetings there are.
fn neighbours(conn: &Connection, all: &[Occurrence], except: SeriesId, travel: TimeDelta) -> Result<Vec<Occurrence>> {
    let (mut people, mut rooms): (Vec<Look>, Vec<Look>) = (Vec::new(), Vec::new());
    for one in all.iter().filter(|one| !one.cancelled) {
        people.extend(one.present().map(|person| look(person.id.uuid(), one, travel)));
        rooms.extend(one.place.at.room_id.map(|room| look(room.uuid(), one, TimeDelta::zero())));
    }
    let mut keys: BTreeSet<(SeriesId, String)> = BTreeSet::new();
    for (asked, looks) in [
        ("occurrence_people o ON o.person = unhex(k.value ->> 0) AND o.present = 1", people),
        ("occurrences o ON o.room = unhex(k.value ->> 0) AND o.cancelled_by IS NULL", rooms),
    ] {
        let sql = format!(
            "SELECT o.series, o.on_day FROM json_each(:looks) k CROSS JOIN {asked} AND o.starts BETWEEN (k.value ->> 1) AND (k.value ->> 3)
                 AND o.ends >= (k.value ->> 2) AND o.series <> :except"
        );
        let values = named_params! { ":looks": to_json(&looks)?, ":except": except };
        for key in conn.prepare_cached(&sql)?.query_map(values, |row| Ok((row.get("series")?, row.get("on_day")?)))? {
            keys.insert(key?);
        }
    }
    let keys: Vec<_> = keys.into_iter().map(|(series, on)| (series.uuid().simple().to_string(), on)).collect();
    named(conn, &to_json(&keys)?)
}

/// Whom or which room, in hex, and when: begun a day before at the earliest, ended after the first moment, begun before the last.
type Look = (String, i64, i64, i64);

fn look(whom: uuid::Uuid, one: &Occurrence, near: TimeDelta) -> Look {
    const DAY: i64 = 24 * 60 * 60;
    let (from, until) = ((one.start - near).timestamp(), (one.end + near).timestamp());
    (whom.simple().to_string(), from - DAY, from, until)
}
