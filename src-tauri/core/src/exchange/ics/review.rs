//! A calendar against the store: what it would do.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    merge::{ended, goes_on, merged},
    plan::{Plan, Said, plan, refused},
    read::read,
};
use crate::{
    error::{Error, Result},
    exchange::{problem::Problem, upload::Upload},
    partners::{self, PartnerId, SiteId},
    recurrences::zone,
    rooms::{self, Place, RoomId},
    schedule::{self, NewSeries, Series},
    staff::{self, StaffId},
    vault::settings,
};

/// Most rows, and most problems, that a preview lists.
const SHOWN: usize = 500;

/// Whose calendar it is, and where she is at these times. A file says neither in a way that could be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CalendarTarget"))]
pub struct Target {
    /// With whom.
    pub partner_id: PartnerId,
    /// Where.
    pub place: Place,
    /// Who.
    pub person: StaffId,
}

/// What the file means for a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CalendarMeaning"))]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// It is not here yet.
    Added,
    /// It goes on otherwise.
    Updated,
    /// Nothing is different.
    Unchanged,
    /// It is here and no longer in the file, or called off there: it ends.
    Gone,
    /// It cannot be read, or not be held.
    Refused,
}

/// One event of the file, or one series that the file has no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CalendarRow {
    /// Where it stands in the file.
    pub line: Option<u64>,
    /// Its title in the file. Shown, never kept.
    pub name: String,
    /// What the file says of where it is. Shown, never kept.
    pub location: String,
    /// See [`Meaning`].
    pub meaning: Meaning,
    /// Its first day and time, on the wall's clock.
    pub starts: Option<chrono::NaiveDateTime>,
}

/// What a calendar does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each counts a meaning")]
pub struct CalendarPreview {
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub gone: u64,
    pub refused: u64,
    /// All of them, also those that are not listed.
    pub faults: u64,
    /// All of them.
    pub notes: u64,
    /// By line.
    pub problems: Vec<Problem>,
    /// By line.
    pub rows: Vec<CalendarRow>,
    /// Whether it was done.
    pub applied: bool,
}

/// What is to be done.
pub(super) enum Step {
    Add(NewSeries),
    Update(Series, NewSeries),
    /// What is left of it; `None`: nothing of it is past, so that it goes into the bin.
    End(Series, Option<NewSeries>),
}

/// Whether a file is a calendar by its name or its beginning.
#[must_use]
pub fn is_calendar(file: &Upload) -> bool {
    file.ends_in("ics") || file.bytes.trim_ascii_start().get(..15).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// The target that these ids mean: one person of one side, at a site of the other.
///
/// # Errors
/// `invalid_input` at "partner_id", "site_id", "room_id" or "person".
pub fn target(conn: &Connection, partner: PartnerId, site: SiteId, room: Option<RoomId>, person: StaffId) -> Result<Target> {
    let (own, partner) = (partners::own(conn)?, partners::named(conn, partner)?);
    let whose = [&own, &partner].into_iter().find(|one| one.facts.sites.iter().any(|known| known.id == site));
    let whose = whose.ok_or(Error::invalid("site_id", "This site is not there. Choose one of our sites, or one of the partner."))?;
    let found = staff::find(conn, person)?.filter(|person| person.removed_at.is_none());
    let found = found.ok_or(Error::invalid("person", "This person is not on the staff list. Choose another."))?.facts.organization_id;
    if found == whose.id || (found != own.id && found != partner.id) {
        return Err(Error::invalid(
            "person",
            "Somebody on site is at the other organization. Choose a person of one and a site of the other.",
        ));
    }
    if let Some(room) = room {
        let found = rooms::find(conn, room)?.filter(|room| room.removed_at.is_none() && room.facts.site_id == site);
        found.ok_or(Error::invalid("room_id", "This room is not at that site. Choose another."))?;
    }
    let place = Place { organization_id: whose.id, site_id: site, room_id: room };
    Ok(Target { partner_id: partner.id, place, person })
}

/// What a file would do. Without a target it is read and checked, and held against nothing. Nothing is written.
///
/// # Errors
/// The file is no calendar or over a cap; the store cannot be read.
pub fn review(conn: &Connection, bytes: &[u8], target: Option<&Target>, now: DateTime<Utc>) -> Result<CalendarPreview> {
    Ok(steps(conn, bytes, target, now)?.0)
}

pub(super) fn steps(conn: &Connection, bytes: &[u8], to: Option<&Target>, now: DateTime<Utc>) -> Result<(CalendarPreview, Vec<Step>)> {
    let nowhere = Target {
        partner_id: PartnerId::from_uuid(uuid::Uuid::nil()),
        place: Place {
            organization_id: PartnerId::from_uuid(uuid::Uuid::nil()),
            site_id: SiteId::from_uuid(uuid::Uuid::nil()),
            room_id: None,
        },
        person: StaffId::from_uuid(uuid::Uuid::nil()),
    };
    let calendar = read(bytes, zone_of(conn, to)?)?;
    let mut plan = plan(calendar, to.unwrap_or(&nowhere), now);
    let known = to.map(|to| Known::of(conn, to, now)).transpose()?.unwrap_or_default();
    let mut found = Found::default();
    found.held_against(&mut plan, &known, now)?;
    if let Some(to) = to {
        found.gone(&plan, known.series.into_values().filter(|one| one.removed_at.is_none() && is_of(one, to)), now)?;
    }
    Ok((found.preview(plan), found.steps))
}

/// The zone of the site, else that of the program.
fn zone_of(conn: &Connection, target: Option<&Target>) -> Result<chrono_tz::Tz> {
    if let Some(target) = target {
        let sites = partners::get(conn, target.place.organization_id)?.facts.sites;
        let site = sites.into_iter().find(|site| site.id == target.place.site_id);
        if let Some(found) = site.and_then(|site| zone(&site.timezone).ok()) {
            return Ok(found);
        }
    }
    zone(&settings::get(conn)?.timezone)
}

/// Whether a series is of this person at this site: a file speaks of no other.
fn is_of(series: &Series, target: &Target) -> bool {
    series.facts.partner_id == target.partner_id
        && series.facts.segments.last().is_some_and(|last| {
            last.people.contains(&target.person) && last.places.iter().any(|place| place.site_id == target.place.site_id)
        })
}

/// What came in from calendars before.
#[derive(Default)]
struct Known {
    /// What a file of the target may change, by UID.
    series: BTreeMap<String, Series>,
    /// UIDs that are taken: one invitation has the same UID in the calendar of everybody who is asked.
    taken: BTreeSet<String>,
}

impl Known {
    fn of(conn: &Connection, target: &Target, now: DateTime<Utc>) -> Result<Self> {
        let mut known = Self::default();
        // Of the same UID, what is in use wins over what lies in the bin.
        let binned = schedule::with_uid(conn, target.partner_id)?.into_iter().filter(|one| one.removed_at.is_some() && is_of(one, target));
        known.series.extend(binned.map(|one| (one.facts.uid.clone(), one)));
        for one in schedule::all(conn)?.into_iter().filter(|one| !one.facts.uid.is_empty()) {
            // What is over for somebody else of the same partner may go on with another.
            if is_of(&one, target) || (one.facts.partner_id == target.partner_id && !goes_on(&one.facts, now)?) {
                known.series.insert(one.facts.uid.clone(), one);
            } else {
                known.taken.insert(one.facts.uid);
            }
        }
        Ok(known)
    }
}

#[derive(Default)]
struct Found {
    rows: Vec<CalendarRow>,
    steps: Vec<Step>,
}

impl Found {
    fn held_against(&mut self, plan: &mut Plan, known: &Known, now: DateTime<Utc>) -> Result<()> {
        for entry in &plan.entries {
            let first = match &entry.said {
                Said::Meets(series) => series.segments.first(),
                Said::CalledOff | Said::Unreadable => None,
            };
            let (starts, kept) = (first.map(|one| one.from.and_time(one.starts)), known.series.get(&entry.uid));
            let meaning = match (&entry.said, kept) {
                (Said::Unreadable, _) => Meaning::Refused,
                (Said::Meets(_), _) if known.taken.contains(&entry.uid) => {
                    const TAKEN: &str = "This meeting stands here already for somebody else, or at another site.";
                    plan.problems.push(Problem::fault(Some(entry.line), "ics_taken", TAKEN));
                    Meaning::Refused
                }
                (_, Some(kept)) if kept.removed_at.is_some() => {
                    const BIN: &str = "This event came in before and lies in the bin now. Take it out of the bin first.";
                    plan.problems.push(Problem::fault(Some(entry.line), "ics_in_bin", BIN));
                    Meaning::Refused
                }
                (Said::CalledOff, Some(kept)) => self.end(kept, now)?,
                (Said::CalledOff, None) => {
                    const OFF: &str = "This event is called off and is not here, so nothing is to be done.";
                    plan.problems.push(Problem::note(Some(entry.line), "ics_cancelled", OFF));
                    Meaning::Unchanged
                }
                (Said::Meets(series), None) => {
                    self.steps.push(Step::Add(NewSeries::clone(series)));
                    Meaning::Added
                }
                (Said::Meets(series), Some(kept)) => {
                    match merged(&kept.facts, series, now).and_then(|after| after.map(|after| after.check(now)).transpose()) {
                        Ok(None) => Meaning::Unchanged,
                        Ok(Some(after)) => {
                            self.steps.push(Step::Update(kept.clone(), after.into_facts()));
                            Meaning::Updated
                        }
                        Err(error) => {
                            plan.problems.push(refused(&error, entry.line));
                            Meaning::Refused
                        }
                    }
                }
            };
            let (name, location) = (entry.name.clone(), entry.location.clone());
            self.rows.push(CalendarRow { line: Some(entry.line), name, location, meaning, starts });
        }
        Ok(())
    }

    /// Ends what still goes on.
    fn end(&mut self, kept: &Series, now: DateTime<Utc>) -> Result<Meaning> {
        if !goes_on(&kept.facts, now)? {
            return Ok(Meaning::Unchanged);
        }
        self.steps.push(Step::End(kept.clone(), ended(&kept.facts, now)?));
        Ok(Meaning::Gone)
    }

    /// What came in from a calendar before and stands in it no more.
    fn gone(&mut self, plan: &Plan, known: impl Iterator<Item = Series>, now: DateTime<Utc>) -> Result<()> {
        for kept in known.filter(|one| !plan.uids.contains(&one.facts.uid)) {
            if self.end(&kept, now)? == Meaning::Gone {
                let starts = kept.facts.segments.last().map(|segment| segment.from.and_time(segment.starts));
                self.rows.push(CalendarRow { line: None, name: String::new(), location: String::new(), meaning: Meaning::Gone, starts });
            }
        }
        Ok(())
    }

    fn preview(&mut self, mut plan: Plan) -> CalendarPreview {
        let count = |meaning| self.rows.iter().filter(|row| row.meaning == meaning).count() as u64;
        plan.problems.sort_by_key(|problem| problem.line);
        let faults = plan.problems.iter().filter(|problem| problem.is_fault()).count() as u64;
        let unread = faults.saturating_sub(count(Meaning::Refused));
        let mut preview = CalendarPreview {
            added: count(Meaning::Added),
            updated: count(Meaning::Updated),
            unchanged: count(Meaning::Unchanged),
            gone: count(Meaning::Gone),
            refused: count(Meaning::Refused) + unread,
            faults,
            notes: plan.problems.len() as u64 - faults,
            problems: plan.problems,
            rows: std::mem::take(&mut self.rows),
            applied: false,
        };
        preview.problems.truncate(SHOWN);
        preview.rows.truncate(SHOWN);
        preview
    }
}
