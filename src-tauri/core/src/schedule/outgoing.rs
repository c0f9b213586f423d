//! What may leave about the schedule: an allow-list. Notes, reasons and the head counts of single sessions have no field here, and a
//! confidential site has its public name and nothing else, not even a room.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::{
    Away, By, Change, Kind, Occurrence, Segment, SeriesId, What, Window,
    expand::{Planned, expand},
    list::list,
    named::Named,
    store,
};
use crate::{error::Result, partners, rooms::Place, staff::StaffId};

/// A meeting, as it may leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct OutgoingMeeting {
    /// The series and the day by the rule.
    pub id: String,
    /// Of which series.
    pub series_id: SeriesId,
    /// See [`Kind`].
    pub kind: Kind,
    /// The group's name; empty for on-site time.
    pub name: String,
    /// The partner's name.
    pub partner: String,
    /// When it begins.
    pub start: DateTime<FixedOffset>,
    /// When it ends.
    pub end: DateTime<FixedOffset>,
    /// IANA name.
    pub zone: String,
    /// Who is there; of a cancelled one, who would have been.
    pub people: Vec<String>,
    /// The site, as it may be called outside.
    pub site: String,
    /// The room; none at a confidential site.
    pub room: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Whose decision that was.
    pub cancelled_by: Option<By>,
    /// Whether it takes place at another time than by the rule.
    pub moved: bool,
}

impl From<&Occurrence> for OutgoingMeeting {
    fn from(one: &Occurrence) -> Self {
        let there = one.people.iter().filter(|person| person.present || one.cancelled);
        Self {
            id: one.id.clone(),
            series_id: one.series_id,
            kind: one.kind,
            name: one.name.clone(),
            partner: one.partner.clone(),
            start: one.start,
            end: one.end,
            zone: one.zone.clone(),
            people: there.map(|person| person.name.clone()).collect(),
            site: one.place.site_outgoing.clone(),
            room: one.place.room.clone().filter(|_| !one.place.confidential),
            cancelled: one.cancelled,
            cancelled_by: one.cancelled_by,
            moved: one.moved,
        }
    }
}

/// A part of the schedule, as it may leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutgoingSchedule {
    /// Our own program.
    pub program: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// By time.
    pub items: Vec<OutgoingMeeting>,
    /// The series behind them, for a calendar.
    #[serde(skip)]
    pub series: Vec<OutgoingSeries>,
}

/// What meets in these days, as it may leave.
///
/// # Errors
/// As [`list`].
pub fn outgoing(conn: &Connection, window: &Window) -> Result<OutgoingSchedule> {
    let found = list(conn, window)?;
    let (program, series) = (partners::own(conn)?.facts.name, series_of(conn, window, &found)?);
    let items = found.iter().map(OutgoingMeeting::from).collect();
    Ok(OutgoingSchedule { program, from: window.from, to: window.to, items, series })
}

/// A series with the names behind its ids, for a calendar. Notes are emptied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingSeries {
    /// The same in every export.
    pub id: SeriesId,
    /// Grows with each change.
    pub revision: u32,
    /// See [`Kind`].
    pub kind: Kind,
    /// The group's name; empty for on-site time.
    pub name: String,
    /// Its stretches.
    pub segments: Vec<Segment>,
    /// What is different; days that were not asked for are as if they were never meant to be.
    pub changes: Vec<Change>,
    /// Site and room of each place, as they may be told.
    pub places: Vec<(Place, String)>,
    /// What people are called.
    pub people: Vec<(StaffId, String)>,
}

impl OutgoingSeries {
    /// Where a place is, as it may be told.
    #[must_use]
    pub fn place(&self, place: &Place) -> String {
        self.places.iter().find(|(at, _)| at == place).map(|(_, name)| name.clone()).unwrap_or_default()
    }

    /// What these people are called, but for those who are away, and with those who come instead.
    #[must_use]
    pub fn names(&self, people: &[StaffId], away: &[Away]) -> Vec<&str> {
        let here = people.iter().filter(|id| away.iter().all(|one| one.person != **id)).copied();
        let all = here.chain(away.iter().filter_map(|one| one.substitute));
        all.filter_map(|id| self.people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())).collect()
    }
}

/// The series behind these occurrences, cut down to exactly them in the days that were asked for.
fn series_of(conn: &Connection, window: &Window, found: &[Occurrence]) -> Result<Vec<OutgoingSeries>> {
    let mut named = Named::new(conn);
    let ids: BTreeSet<SeriesId> = found.iter().map(|one| one.series_id).collect();
    let mut all = Vec::new();
    for id in ids {
        let kept = store::get(conn, id)?;
        let asked: BTreeSet<_> = found.iter().filter(|one| one.series_id == id).map(|one| one.on).collect();
        let mut facts = kept.facts;
        // A meeting can be moved into these days, or out of them: a year around them holds every such one.
        let near = Days::new(366);
        let (from, to) = (window.from.checked_sub_days(near), window.to.checked_add_days(near));
        let planned = expand(&facts, from.unwrap_or(window.from), to.unwrap_or(window.to))?;
        let unasked = |one: &&Planned| !asked.contains(&one.on) && window.holds(one);
        for on in planned.iter().filter(unasked).map(|one| one.on).collect::<Vec<_>>() {
            facts.changes.retain(|change| change.on != on);
            if facts.falls_on(on).is_some() {
                facts.changes.push(Change { on, what: What::Removed, note: String::new() });
            }
        }
        facts.changes.sort_by_key(|change| change.on);
        facts.changes.iter_mut().for_each(|change| change.note.clear());
        let name = facts.group_id.map(|id| named.group(id).map(|group| group.map(|one| one.facts.name.clone()))).transpose()?.flatten();
        let mut outgoing = OutgoingSeries {
            id,
            revision: kept.revision,
            kind: facts.kind,
            name: name.unwrap_or_default(),
            places: Vec::new(),
            people: Vec::new(),
            segments: facts.segments,
            changes: facts.changes,
        };
        name_all(&mut named, &mut outgoing)?;
        all.push(outgoing);
    }
    Ok(all)
}

fn name_all(named: &mut Named<'_>, series: &mut OutgoingSeries) -> Result<()> {
    let mut places: Vec<Place> = series.segments.iter().flat_map(|segment| segment.places.clone()).collect();
    let mut people: Vec<StaffId> = series.segments.iter().flat_map(|segment| segment.people.clone()).collect();
    for change in &series.changes {
        match &change.what {
            What::Altered { place, away, .. } => {
                places.extend(place);
                people.extend(away.iter().filter_map(|one| one.substitute));
            }
            What::Extra { place, people: more, away, .. } => {
                places.push(*place);
                people.extend(more);
                people.extend(away.iter().filter_map(|one| one.substitute));
            }
            What::Removed | What::Cancelled { .. } => {}
        }
    }
    for place in places {
        let Some(site) = named.site(place.organization_id, place.site_id)? else { continue };
        let (confidential, site) = (site.confidential, site.outgoing_name().to_owned());
        let room = if confidential { None } else { place.room_id };
        let room = room.map(|id| named.room(id).map(|room| room.map(|one| one.facts.name.clone()))).transpose()?.flatten();
        series.places.push((place, room.map_or_else(|| site.clone(), |room| format!("{site}, {room}"))));
    }
    for id in people {
        let name = named.person(id)?.map(|one| one.facts.name.clone());
        series.people.extend(name.map(|name| (id, name)));
    }
    Ok(())
}
