//! On-site time and the meetings of groups, made up: from three months before the day to nine months after it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;

use super::away;
use crate::{
    agreements,
    error::{Error, Result},
    groups::{self, GroupId, GroupQuery},
    partners::{self, PartnerId},
    recurrences::{Nth, Pattern, Rule, Until, Weekday},
    reviews,
    rooms::{self, Place, RoomQuery},
    schedule::{self, Away, By, Change, Held, Kind, NewSeries, Segment, SeriesId, What},
    staff::{self, StaffId, StaffQuery},
    text,
    vault::Tx,
};

const SCHEDULE: &str = include_str!("schedule.json");
/// Days before and after the day on which it is made.
const REACH: (i64, i64) = (-90, 273);

#[derive(Deserialize)]
struct Plan {
    series: Vec<Made>,
}

/// A day, told by its week (this one is 0) and its name.
#[derive(Deserialize, Clone, Copy)]
struct Told {
    week: i64,
    day: Weekday,
}

#[derive(Deserialize)]
struct Weekly {
    every: u8,
    days: Vec<Weekday>,
}

#[derive(Deserialize)]
struct Monthly {
    nth: Nth,
    day: Weekday,
}

#[derive(Deserialize)]
struct Made {
    people: Vec<String>,
    partner: String,
    #[serde(default)]
    group: Option<String>,
    #[serde(default)]
    agreement: String,
    places: Vec<(String, String)>,
    #[serde(default)]
    weekly: Option<Weekly>,
    #[serde(default)]
    monthly: Option<Monthly>,
    starts: String,
    minutes: u16,
    #[serde(default)]
    from_week: Option<i64>,
    #[serde(default)]
    changes: Vec<Changed>,
    /// How many came to the sessions, again and again.
    #[serde(default)]
    heads: Vec<u16>,
}

#[derive(Deserialize)]
struct Changed {
    #[serde(flatten)]
    on: Told,
    #[serde(default)]
    cancelled: Option<By>,
    #[serde(default)]
    away: Option<String>,
    /// Days from the day on which it is made.
    #[serde(default)]
    to: Option<i64>,
    #[serde(default)]
    starts: Option<String>,
}

struct Known {
    today: NaiveDate,
    now: DateTime<Utc>,
    people: BTreeMap<String, StaffId>,
    places: BTreeMap<(String, String), Place>,
    groups: BTreeMap<String, GroupId>,
}

const GONE: Error = Error::Internal { part: "demo" };

impl Known {
    fn told(&self, told: Told) -> NaiveDate {
        away(reviews::monday(self.today), told.week * 7 + i64::from(told.day.since_monday()))
    }
}

/// Adds it all.
///
/// # Errors
/// The plan does not fit the program.
pub(super) fn add(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let plan: Plan = serde_json::from_str(SCHEDULE)?;
    let people = staff::list(tx, &StaffQuery::default(), today)?.items.into_iter().map(|one| (one.name, one.id)).collect();
    let groups = groups::list(tx, &GroupQuery::default())?.items.into_iter().map(|one| (one.name, one.id)).collect();
    let mut places = BTreeMap::new();
    for line in rooms::list(tx, &RoomQuery::default())?.items {
        let room = rooms::get(tx, line.id)?.facts;
        let sites = partners::get(tx, room.organization_id)?.facts.sites;
        let site = sites.into_iter().find(|site| site.id == room.site_id).ok_or(GONE)?;
        let place = Place { organization_id: room.organization_id, site_id: room.site_id, room_id: Some(line.id) };
        places.insert((site.name, room.name), place);
    }
    let known = Known { today, now: tx.now(), people, places, groups };
    plan.series.into_iter().try_for_each(|made| add_series(tx, &known, made))
}

fn named(tx: &Tx<'_>, name: &str) -> Result<PartnerId> {
    partners::find_named(tx, &text::fold(name))?.ok_or(GONE)
}

fn agreement(tx: &Tx<'_>, partner: PartnerId, title: &str) -> Result<Option<agreements::AgreementId>> {
    let all = agreements::with_partner(tx, partner)?.into_iter().map(|id| agreements::get(tx, id)).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().find(|one| one.terms.title == title).map(|one| one.id))
}

fn add_series(tx: &Tx<'_>, known: &Known, made: Made) -> Result<()> {
    let partner_id = named(tx, &made.partner)?;
    let pattern = match (made.weekly, made.monthly) {
        (Some(Weekly { every, days }), _) => Pattern::Weekly { every, days },
        (None, Some(Monthly { nth, day })) => Pattern::MonthlyWeekday { every: 1, nth, day },
        (None, None) => Pattern::Once,
    };
    let until = Until::On(away(known.today, REACH.1));
    let earliest = made.from_week.map_or_else(|| away(known.today, REACH.0), |week| known.told(Told { week, day: Weekday::Mo }));
    let rule = Rule { pattern, until };
    let begun = reviews::monday(earliest);
    let first = rule.days(begun, earliest, away(earliest, 70)).first().map(|(_, day)| *day).ok_or(GONE)?;
    let places = made.places.into_iter().map(|place| known.places.get(&place).copied().ok_or(GONE)).collect::<Result<_>>()?;
    let people = made.people.iter().map(|name| known.people.get(name).copied().ok_or(GONE)).collect::<Result<Vec<_>>>()?;
    let starts = clock(&made.starts)?;
    let segment = Segment { from: first, starts, minutes: made.minutes, zone: "America/Chicago".into(), rule, places, people };
    let mut series = NewSeries {
        kind: if made.group.is_some() { Kind::Session } else { Kind::OnSite },
        partner_id,
        group_id: made.group.map(|name| known.groups.get(&name).copied().ok_or(GONE)).transpose()?,
        agreement_id: agreement(tx, partner_id, &made.agreement)?,
        segments: vec![segment],
        changes: made.changes.into_iter().map(|one| changed(known, one)).collect::<Result<_>>()?,
        held: Vec::new(),
        notes: String::new(),
        uid: String::new(),
    };
    let over = schedule::expand(&series, first, known.today)?.into_iter().filter(|one| one.end < known.now && one.cancelled_by.is_none());
    let heads = made.heads.iter().cycle().copied();
    series.held = over.zip(heads).map(|(one, heads)| Held { on: one.on, heads: Some(heads) }).collect();
    schedule::insert(tx, SeriesId::make(), series.check(known.now)?)
}

fn clock(text: &str) -> Result<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| GONE)
}

fn changed(known: &Known, one: Changed) -> Result<Change> {
    let on = known.told(one.on);
    let what = match (one.cancelled, &one.away) {
        (Some(by), _) => What::Cancelled { by },
        (None, Some(name)) => {
            let person = known.people.get(name).copied().ok_or(GONE)?;
            What::Altered { date: None, starts: None, minutes: None, place: None, away: vec![Away { person, substitute: None }] }
        }
        (None, None) => {
            let to = one.to.map(|days| away(known.today, days));
            let starts = one.starts.as_deref().map(clock).transpose()?;
            What::Altered { date: to, starts, minutes: None, place: None, away: Vec::new() }
        }
    };
    Ok(Change { on, what, note: String::new() })
}
