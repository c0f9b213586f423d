//! Finds what cannot both be true, what is missing, and what is at the wrong time. It looks; it changes nothing.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use rusqlite::Connection;

use super::{
    Attending, Finding, FindingKind, Kind, Occurrence,
    finding::{About, Record},
    named::Named,
};
use crate::{
    agreements,
    error::Result,
    partners::{Hours, SiteId},
    recurrences::Weekday,
    rooms::{self, Closure, RoomId},
    staff::StaffId,
    vault::settings,
};

/// The first day of which [`find`] has to know what meets: by night shifts and zones, what began on the day before may
/// reach into the first one.
#[must_use]
pub fn seen_from(from: NaiveDate) -> NaiveDate {
    from.checked_sub_days(Days::new(2)).unwrap_or(from)
}

/// What is to be looked at from a day on, by time, among what meets from [`seen_from`] on. Each finding depends on its own records
/// alone, so that a longer span finds what its days find one by one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, all: &[Occurrence], from: NaiveDate) -> Result<Vec<Finding>> {
    let found = Finder::new(conn)?.all(all)?;
    Ok(found.into_iter().filter(|finding| finding.start.date_naive() >= from).collect())
}

/// Looks at occurrences.
pub struct Finder<'c> {
    pub(super) named: Named<'c>,
    closures: Option<Vec<Closure>>,
    /// What the way between two sites takes.
    pub(super) travel: TimeDelta,
}

impl<'c> Finder<'c> {
    /// # Errors
    /// The store cannot be read.
    pub fn new(conn: &'c Connection) -> Result<Self> {
        let travel = TimeDelta::minutes(i64::from(settings::get(conn)?.travel_minutes));
        Ok(Self { named: Named::new(conn), closures: None, travel })
    }

    /// Everything that there is to find in these occurrences, by time.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn all(&mut self, all: &[Occurrence]) -> Result<Vec<Finding>> {
        self.among(all, |_| true)
    }

    /// The same for some of them: the others are there to be met, and need no names.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(super) fn among(&mut self, all: &[Occurrence], asked: impl Fn(&Occurrence) -> bool) -> Result<Vec<Finding>> {
        let running: Vec<&Occurrence> = all.iter().filter(|one| !one.cancelled).collect();
        let mut found = self.people(&running, &asked);
        found.extend(rooms_twice(&running, &asked));
        for one in running.into_iter().filter(|one| asked(one)) {
            found.extend(self.alone(one)?);
        }
        Finding::sort(&mut found);
        Ok(found)
    }

    /// Somebody in two places, or with too little time between two sites.
    fn people(&self, running: &[&Occurrence], asked: &impl Fn(&Occurrence) -> bool) -> Vec<Finding> {
        let mut days: BTreeMap<StaffId, Vec<(&Occurrence, &Attending)>> = BTreeMap::new();
        for one in running {
            for person in one.present() {
                days.entry(person.id).or_default().push((one, person));
            }
        }
        let mut found = Vec::new();
        for (_, mut all) in days {
            all.sort_by_key(|(one, _)| (one.start, one.series_id, one.on));
            for (index, (one, person)) in all.iter().enumerate() {
                let near = all.iter().skip(index + 1).take_while(|(next, _)| next.start < one.end + self.travel);
                let mut nearest = true;
                for (next, again) in near {
                    let kind = if next.start < one.end {
                        FindingKind::PersonTwice
                    } else if nearest && one.place.at.site_id != next.place.at.site_id {
                        nearest = false;
                        FindingKind::TravelTooShort
                    } else {
                        continue;
                    };
                    let known = if asked(one) { Some(person) } else { asked(next).then_some(again) };
                    found.extend(known.map(|known| Finding::new(kind, next.start, vec![known.record(), one.record(), next.record()])));
                }
            }
        }
        found
    }

    /// What can be seen of one occurrence alone.
    fn alone(&mut self, one: &Occurrence) -> Result<Vec<Finding>> {
        let mut found = Vec::new();
        found.extend(self.closed(one)?);
        found.extend(self.outside_hours(one)?);
        found.extend(self.no_agreement(one)?);
        match one.kind {
            Kind::OnSite => found.extend(self.no_orientation(one)?),
            Kind::Session => found.extend(self.session(one)?),
        }
        Ok(found)
    }

    fn closed(&mut self, one: &Occurrence) -> Result<Option<Finding>> {
        if self.closures.is_none() {
            self.closures = Some(rooms::all_closures(self.named.conn)?);
        }
        let (at, day) = (one.place.at, one.day());
        let holds = |closure: &&Closure| closure.is_of(&at) && closure.holds(day);
        let closure = self.closures.iter().flatten().find(holds);
        Ok(closure.map(|closure| {
            let closed = Record::of(About::Closure, closure.id, &closure.facts.reason);
            Finding::new(FindingKind::SiteClosed, one.start, vec![one.record(), site_record(one), closed])
        }))
    }

    fn outside_hours(&mut self, one: &Occurrence) -> Result<Option<Finding>> {
        let Some(site) = self.named.site(one.place.at.organization_id, one.place.at.site_id)? else { return Ok(None) };
        let open = site.hours.is_empty() || is_open(&site.hours, one);
        Ok((!open).then(|| Finding::new(FindingKind::OutsideHours, one.start, vec![one.record(), site_record(one)])))
    }

    fn no_agreement(&mut self, one: &Occurrence) -> Result<Option<Finding>> {
        let binds = agreements::any_binds(self.named.agreements(one.partner_id)?, one.agreement_id, one.day());
        let partner = Record::of(About::Partner, one.partner_id, &one.partner);
        Ok((!binds).then(|| Finding::new(FindingKind::NoAgreement, one.start, vec![one.record(), partner])))
    }

    fn no_orientation(&mut self, one: &Occurrence) -> Result<Vec<Finding>> {
        let day = one.day();
        self.each_present(one, FindingKind::NoOrientation, |person| person.facts.oriented_on.is_none_or(|on| on > day))
    }

    fn each_present(&mut self, one: &Occurrence, kind: FindingKind, lacks: impl Fn(&crate::staff::Staff) -> bool) -> Result<Vec<Finding>> {
        let mut found = Vec::new();
        for person in one.present() {
            if self.named.person(person.id)?.is_some_and(&lacks) {
                found.push(Finding::new(kind, one.start, vec![person.record(), one.record()]));
            }
        }
        Ok(found)
    }

    fn session(&mut self, one: &Occurrence) -> Result<Vec<Finding>> {
        let day = one.day();
        let mut found = self.each_present(one, FindingKind::NotTrained, |person| person.facts.trained_on.is_none_or(|on| on > day))?;
        let Some(id) = one.group_id else { return Ok(found) };
        let group_record = Record::of(About::Group, id, &one.name);
        let group = self.named.group(id)?;
        if group.is_some_and(|group| group.facts.substitutes.is_empty()) || one.place.at.room_id.is_none() {
            found.push(Finding::new(FindingKind::GroupNotReady, one.start, vec![group_record.clone(), one.record()]));
        }
        let mut here = 0_usize;
        let mut left = Vec::new();
        for person in one.present() {
            let employed = self.named.person(person.id)?.is_none_or(|staff| staff.facts.until.is_none_or(|until| until >= day));
            if employed { here += 1 } else { left.push(person.record()) }
        }
        let replaced = one.people.iter().filter(|person| person.substitute).count();
        let away: Vec<Record> = one.people.iter().filter(|person| !person.present && !person.substitute).map(Attending::record).collect();
        if here == 0 || !left.is_empty() {
            found.push(Finding::new(FindingKind::FacilitatorMissing, one.start, [vec![group_record, one.record()], left].concat()));
        } else if away.len() > replaced {
            found.push(Finding::new(FindingKind::NoSubstitute, one.start, [vec![group_record, one.record()], away].concat()));
        }
        Ok(found)
    }
}

/// By the name that may leave: findings stand on printed pages too.
fn site_record(one: &Occurrence) -> Record {
    Record::of(About::Site, one.place.at.site_id, &one.place.site_outgoing)
}

fn rooms_twice(running: &[&Occurrence], asked: &impl Fn(&Occurrence) -> bool) -> Vec<Finding> {
    let mut days: BTreeMap<(SiteId, RoomId), Vec<&Occurrence>> = BTreeMap::new();
    // On-site time to which nobody comes leaves its room free; a group may come all the same.
    for one in running.iter().filter(|one| one.kind == Kind::Session || one.present().next().is_some()) {
        if let Some(room) = one.place.at.room_id {
            days.entry((one.place.at.site_id, room)).or_default().push(one);
        }
    }
    let mut found = Vec::new();
    for ((_, room), mut all) in days {
        all.sort_by_key(|one| (one.start, one.series_id, one.on));
        for (index, one) in all.iter().enumerate() {
            for next in all.iter().skip(index + 1).take_while(|next| next.start < one.end) {
                let Some(known) = [*one, *next].into_iter().find(|either| asked(either)) else { continue };
                // Of a confidential site nothing leaves but its public name, and findings stand on printed pages too.
                let name = known.place.room.as_deref().filter(|_| !known.place.confidential).unwrap_or(&known.place.site_outgoing);
                let record = Record::of(About::Room, room, name);
                found.push(Finding::new(FindingKind::RoomTwice, next.start, vec![record, one.record(), next.record()]));
            }
        }
    }
    found
}

/// Whether the hours of a site hold the whole of an occurrence, one after the other where they touch. What is after midnight is held
/// against the hours of the next day.
fn is_open(hours: &[Hours], one: &Occurrence) -> bool {
    let day = one.day();
    let mut open = open_on(hours, day);
    let next = day.succ_opt().map(|day| open_on(hours, day)).unwrap_or_default();
    open.extend(next.into_iter().map(|(opens, closes)| (TimeDelta::hours(24) + opens, TimeDelta::hours(24) + closes)));
    open.sort_unstable();
    let from = one.start.time() - NaiveTime::MIN;
    let until = from + TimeDelta::minutes(one.minutes());
    let mut reached = from;
    for (opens, closes) in open {
        if opens <= reached {
            reached = reached.max(closes);
        }
    }
    reached > from && reached >= until
}

/// From when until when a site is open on a day. What closes at 23:59 closes at midnight: a field for times knows no 24:00.
fn open_on(hours: &[Hours], day: NaiveDate) -> Vec<(TimeDelta, TimeDelta)> {
    let day = Weekday::of(day).code();
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok().map(|time| time - NaiveTime::MIN);
    let closing = |text: &str| if matches!(text, "23:59" | "24:00") { Some(TimeDelta::hours(24)) } else { clock(text) };
    let today = hours.iter().filter(|row| row.days.iter().any(|one| one == day));
    today.filter_map(|row| clock(&row.opens).zip(closing(&row.closes))).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::{
        partners::PartnerId,
        recurrences::Clock,
        rooms::Place,
        schedule::{SeriesId, Whereabouts},
    };

    /// From Monday, 7 December 2026, on.
    fn on_site(start: &str, hours: i64) -> Occurrence {
        let start = DateTime::parse_from_rfc3339(&format!("2026-12-{start}:00-06:00")).unwrap();
        let (series_id, partner_id) = (SeriesId::make(), PartnerId::make());
        let at = Place { organization_id: partner_id, site_id: SiteId::make(), room_id: None };
        Occurrence {
            id: format!("{series_id}/{}", start.date_naive()),
            series_id,
            on: start.date_naive(),
            kind: Kind::OnSite,
            name: String::new(),
            partner_id,
            partner: String::new(),
            group_id: None,
            agreement_id: None,
            start,
            end: start + TimeDelta::hours(hours),
            zone: "America/Chicago".into(),
            clock: Clock::Plain,
            people: Vec::new(),
            place: Whereabouts { at, site: String::new(), site_outgoing: String::new(), confidential: false, room: None },
            cancelled: false,
            cancelled_by: None,
            moved: false,
            extra: false,
            held: false,
            heads: None,
            note: String::new(),
        }
    }

    fn open(days: &[Weekday], opens: &str, closes: &str) -> Hours {
        let days = days.iter().map(|day| day.code().to_owned()).collect();
        Hours { days, opens: opens.into(), closes: closes.into(), description: String::new() }
    }

    #[test]
    fn a_site_that_is_open_day_and_night_is_open_at_midnight_too() {
        for closes in ["23:59", "24:00"] {
            let always = [open(&Weekday::ALL, "00:00", closes)];
            for (start, hours) in [("07T16:00", 8), ("07T22:00", 8), ("13T22:00", 8), ("07T00:00", 24), ("07T09:00", 24)] {
                assert!(is_open(&always, &on_site(start, hours)), "{start} {closes}");
            }
        }
    }

    #[test]
    fn what_is_after_midnight_goes_by_the_hours_of_the_next_day() {
        let monday = [open(&[Weekday::Mo], "00:00", "23:59")];
        assert!(is_open(&monday, &on_site("07T16:00", 8)));
        assert!(!is_open(&monday, &on_site("07T22:00", 8)), "closed on Tuesday");
        assert!(!is_open(&monday, &on_site("06T22:00", 8)), "closed on Sunday");
        let nights = [open(&[Weekday::Mo], "18:00", "24:00"), open(&[Weekday::Tu], "00:00", "06:00")];
        assert!(is_open(&nights, &on_site("07T22:00", 8)));
        assert!(!is_open(&nights, &on_site("07T22:00", 9)));
        let by_day = [open(&Weekday::ALL, "09:00", "17:00")];
        assert!(is_open(&by_day, &on_site("07T09:00", 8)));
        assert!(!is_open(&by_day, &on_site("07T16:00", 17)), "in between it is closed");
        assert!(!is_open(&[open(&Weekday::ALL, "00:00", "23:00")], &on_site("07T16:00", 8)));
    }
}
