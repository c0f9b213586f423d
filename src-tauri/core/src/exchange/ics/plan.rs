//! From events to series, without the store. Whatever cannot be held is refused with its line and reason, or told; nothing is
//! left out in silence.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::{
    Target,
    read::{Calendar, Event},
    single::{Walked, walk},
};
use crate::{
    error::Error,
    exchange::problem::Problem,
    recurrences::{Rule, Unheld},
    schedule::{By, Change, Kind, NewSeries, Segment, What},
};

type Read<T> = std::result::Result<T, Problem>;

/// What a file says under one UID.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub line: u64,
    pub uid: String,
    /// For the preview alone: whose words they are nobody knows.
    pub name: String,
    pub location: String,
    pub said: Said,
}

/// What it says of it.
#[derive(Debug, Clone)]
pub(super) enum Said {
    /// It meets so.
    Meets(Box<NewSeries>),
    /// The partner called the whole of it off.
    CalledOff,
    /// Something that cannot be read, or not be held.
    Unreadable,
}

/// Everything that a file says.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub entries: Vec<Entry>,
    /// Every UID of the file, also of events that are refused: what cannot be read is not gone.
    pub uids: BTreeSet<String>,
    pub problems: Vec<Problem>,
}

pub(super) fn plan(calendar: Calendar, target: &Target, now: DateTime<Utc>) -> Plan {
    let mut plan = Plan { entries: Vec::new(), uids: calendar.uids, problems: calendar.problems };
    let in_vain = Cell::new(0);
    let mut groups: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in &calendar.events {
        groups.entry(&event.uid).or_default().push(event);
    }
    for (uid, events) in groups {
        let (main, mut changed) = parts(&events, &mut plan.problems);
        let Some(shown) = main.or(changed.first().copied()) else { continue };
        let (name, location) = (shown.summary.clone(), shown.location.clone());
        if main.is_none() {
            // Of single days alone, those that are called off are no days.
            changed.retain(|event| !event.cancelled);
        }
        let said = if main.map_or(changed.is_empty(), |event| event.cancelled) {
            Said::CalledOff
        } else {
            let mut builder = Builder { target, notes: Vec::new(), changes: BTreeMap::new(), in_vain: &in_vain };
            let built = builder.series(uid, main, &changed).and_then(|series| checked(series, shown.line, now));
            plan.problems.append(&mut builder.notes);
            let refused = |problem| {
                plan.problems.push(problem);
                Said::Unreadable
            };
            built.map_or_else(refused, |series| Said::Meets(Box::new(series)))
        };
        plan.entries.push(Entry { line: shown.line, uid: uid.to_owned(), name, location, said });
    }
    plan.entries.sort_by_key(|entry| entry.line);
    plan.problems.sort_by_key(|problem| problem.line);
    plan
}

/// The event itself, and its changed days in the order in which they hold.
fn parts<'a>(events: &[&'a Event], problems: &mut Vec<Problem>) -> (Option<&'a Event>, Vec<&'a Event>) {
    let (mut main, mut changed): (Vec<&Event>, Vec<&Event>) = events.iter().partition(|event| event.instead_of.is_none());
    main.sort_by_key(|event| (event.sequence, event.line));
    changed.sort_by_key(|event| (event.sequence, event.line));
    let last = main.pop();
    for older in main {
        problems.push(Problem::note(Some(older.line), "ics_twice", "The file has this event twice; the newer one was taken."));
    }
    (last, changed)
}

fn checked(series: NewSeries, line: u64, now: DateTime<Utc>) -> Read<NewSeries> {
    series.check(now).map(crate::schedule::CheckedSeries::into_facts).map_err(|error| refused(&error, line))
}

/// A refusal of the schedule, at its line.
pub(super) fn refused(error: &Error, line: u64) -> Problem {
    let reason = match error {
        Error::InvalidInput { reason, .. } | Error::Refused { reason } | Error::TooLarge { reason } => reason,
        _ => "This event does not fit what is in the store.",
    };
    Problem::fault(Some(line), "ics_refused", reason)
}

struct Builder<'a> {
    target: &'a Target,
    notes: Vec<Problem>,
    changes: BTreeMap<NaiveDate, What>,
    /// How many rules of this file were walked and gave nothing.
    in_vain: &'a Cell<u32>,
}

/// Rules that give nothing are looked for over thousands of years: after so many, none is walked any more.
const IN_VAIN_MAX: u32 = 3;

impl Builder<'_> {
    fn series(&mut self, uid: &str, main: Option<&Event>, changed: &[&Event]) -> Read<NewSeries> {
        let segment = match (main, changed) {
            (Some(main), _) => self.stretch(main)?,
            // Some programs send single days of a series that they keep to themselves.
            (None, [first, rest @ ..]) => {
                self.note(first.line, "ics_orphan", "The file has single days of this event only; they are kept as single dates.");
                for event in rest {
                    self.extra(event, event.start)?;
                }
                self.segment(first, Rule::once(), first.start)?
            }
            (None, []) => return Err(Problem::fault(None, "ics_time", "This time cannot be read.")),
        };
        if let Some(main) = main {
            for on in &main.removed {
                self.removed(main, &segment, *on);
            }
            let mut seen = BTreeSet::new();
            for event in changed {
                self.changed(main, &segment, event, &mut seen)?;
            }
        }
        let changes = std::mem::take(&mut self.changes);
        Ok(NewSeries {
            kind: Kind::OnSite,
            partner_id: self.target.partner_id,
            group_id: None,
            agreement_id: None,
            segments: vec![segment],
            changes: changes.into_iter().map(|(on, what)| Change { on, what, note: String::new() }).collect(),
            held: Vec::new(),
            notes: String::new(),
            uid: uid.to_owned(),
        })
    }

    fn note(&mut self, line: u64, code: &'static str, message: &'static str) {
        self.notes.push(Problem::note(Some(line), code, message));
    }

    fn segment(&self, event: &Event, rule: Rule, start: NaiveDateTime) -> Read<Segment> {
        Ok(Segment {
            from: start.date(),
            starts: start.time(),
            minutes: length(event)?,
            zone: event.zone.name().to_owned(),
            rule,
            places: vec![self.target.place],
            people: vec![self.target.person],
        })
    }

    /// The rule of an event, or its single days.
    fn stretch(&mut self, event: &Event) -> Read<Segment> {
        let rule = match event.rule.as_deref() {
            None => Rule::once(),
            Some(text) => match Rule::from_rrule_at(text, event.start, Some(event.zone)) {
                Ok(rule) => rule,
                Err(Unheld::NotOurs) => return self.single_days(event, text),
                Err(why) => return Err(Problem::fault(Some(event.line), "ics_rule", unheld(why)).at("RRULE")),
            },
        };
        let far = event.start.date().checked_add_months(chrono::Months::new(24)).unwrap_or(event.start.date());
        if !rule.skipped(event.start.date(), event.start.date(), far).is_empty() {
            self.note(event.line, "ics_skipped", "Months that do not have such a day are left out.");
        }
        let segment = self.segment(event, rule, event.start)?;
        for extra in &event.added {
            match falls_on(&segment, extra.date()) {
                false => self.extra(event, *extra)?,
                true if extra.time() == segment.starts => {}
                true => return Err(two_on_one_day(event)),
            }
        }
        Ok(segment)
    }

    /// A first day alone, and each later one as one more.
    fn single_days(&mut self, event: &Event, text: &str) -> Read<Segment> {
        let unreadable = Problem::fault(Some(event.line), "ics_rule", unheld(Unheld::Unreadable)).at("RRULE");
        if self.in_vain.get() >= IN_VAIN_MAX {
            const MANY: &str =
                "Several rules of this file fall on no day at all, so no other that Trellis does not have is read. Take those out.";
            return Err(Problem::fault(Some(event.line), "ics_rule", MANY).at("RRULE"));
        }
        let Walked { mut days, more, in_vain } = walk(text, event.start, until(text, event.zone)).ok_or(unreadable)?;
        if in_vain {
            self.in_vain.set(self.in_vain.get().saturating_add(1));
        }
        // What is taken out is never put in: a first day alone cannot be removed from a series of one.
        days.retain(|time| !event.removed.contains(time));
        days.extend(&event.added);
        let none = Problem::fault(Some(event.line), "ics_rule", "No day is left of this rule.").at("RRULE");
        let first = days.pop_first().ok_or(none)?;
        for time in days {
            if time.date() == first.date() {
                return Err(two_on_one_day(event));
            }
            self.extra(event, time)?;
        }
        let (code, message) = if more {
            ("ics_single_cut", "Trellis has no such rule; it is kept as single dates, of which the first 400 within five years are taken.")
        } else {
            ("ics_single", "Trellis has no such rule; it is kept as single dates.")
        };
        self.note(event.line, code, message);
        self.segment(event, Rule::once(), first)
    }

    fn extra(&mut self, event: &Event, at: NaiveDateTime) -> Read<()> {
        let (place, people) = (self.target.place, vec![self.target.person]);
        let what = What::Extra { starts: at.time(), minutes: length(event)?, place, people, cancelled_by: None, away: Vec::new() };
        match self.changes.insert(at.date(), what) {
            Some(What::Extra { starts, .. }) if starts != at.time() => Err(two_on_one_day(event)),
            _ => Ok(()),
        }
    }

    fn removed(&mut self, event: &Event, segment: &Segment, on: NaiveDateTime) {
        if falls_on(segment, on.date()) {
            self.changes.insert(on.date(), What::Removed);
        } else if self.changes.remove(&on.date()).is_none() && event.rule.is_none() {
            self.note(event.line, "ics_exdate", "A day is taken out on which the event does not take place.");
        }
    }

    fn changed(&mut self, main: &Event, segment: &Segment, event: &Event, seen: &mut BTreeSet<NaiveDate>) -> Read<()> {
        if event.later_too {
            const LATER: &str = "This changes a day and all later ones at once. Export the calendar so that each has its own rule.";
            return Err(Problem::fault(Some(event.line), "ics_later", LATER).at("RECURRENCE-ID"));
        }
        let Some(instead) = event.instead_of else { return Ok(()) };
        let on = instead.with_timezone(&main.zone).date_naive();
        if !seen.insert(on) || matches!(self.changes.get(&on), Some(What::Removed)) {
            self.note(event.line, "ics_overlapping", "The file says two things of one day; the newer one, or the changed day, was taken.");
        }
        let to = main.zone.from_utc_datetime(&crate::recurrences::at(event.zone, event.start).0.naive_utc()).naive_local();
        if falls_on(segment, on) {
            self.changes.remove(&on);
            if let Some(what) = altered(segment, on, to, event)? {
                self.changes.insert(on, what);
            }
            return Ok(());
        }
        const NOT_THERE: &str = "This changes a day on which the event does not take place.";
        let not_there = Problem::fault(Some(event.line), "ics_no_such_day", NOT_THERE).at("RECURRENCE-ID");
        let mut stood = self.changes.remove(&on).ok_or(not_there)?;
        if !event.cancelled {
            return self.extra(event, to);
        }
        if let What::Extra { cancelled_by, .. } = &mut stood {
            *cancelled_by = Some(By::Partner);
        }
        self.changes.insert(on, stood);
        Ok(())
    }
}

/// What is different; `None`: nothing that Trellis keeps.
fn altered(segment: &Segment, on: NaiveDate, to: NaiveDateTime, event: &Event) -> Read<Option<What>> {
    if event.cancelled {
        return Ok(Some(What::Cancelled { by: By::Partner }));
    }
    let date = (to.date() != on).then(|| to.date());
    let starts = (to.time() != segment.starts).then(|| to.time());
    let minutes = Some(length(event)?).filter(|minutes| *minutes != segment.minutes);
    let same = date.is_none() && starts.is_none() && minutes.is_none();
    Ok((!same).then(|| What::Altered { date, starts, minutes, place: None, away: Vec::new() }))
}

fn falls_on(segment: &Segment, day: NaiveDate) -> bool {
    !segment.rule.days(segment.from, day, day).is_empty()
}

fn length(event: &Event) -> Read<u16> {
    const LENGTH: &str = "This event does not take between five minutes and a day.";
    let fault = Problem::fault(Some(event.line), "ics_length", LENGTH);
    u16::try_from(event.minutes).ok().filter(|minutes| (5..=1440).contains(minutes)).ok_or(fault)
}

fn two_on_one_day(event: &Event) -> Problem {
    const TWO: &str = "This event takes place twice on one day. Trellis keeps one a day; split the event in two.";
    Problem::fault(Some(event.line), "ics_two_a_day", TWO)
}

/// UNTIL on the clock of the event.
fn until(rule: &str, zone: Tz) -> Option<NaiveDateTime> {
    let upper = rule.to_ascii_uppercase();
    let raw = upper.split(';').find_map(|part| part.strip_prefix("UNTIL="))?;
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y%m%d").ok().and_then(|day| day.and_hms_opt(23, 59, 59));
    let time = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok();
    match raw.strip_suffix('Z') {
        Some(bare) => Some(zone.from_utc_datetime(&time(bare)?).naive_local()),
        None => time(raw).or_else(|| day(raw)),
    }
}

/// The sentence of a reason, as fixed text.
const fn unheld(why: Unheld) -> &'static str {
    match why {
        Unheld::Secondly => "This rule repeats within one day. Trellis holds rules that repeat by days, weeks or months.",
        Unheld::TooMany => "This rule repeats more than 1,000 times by count. Give it a last day instead.",
        Unheld::UntilBeforeStart => "This rule ends before its first day.",
        Unheld::NotOurs => "Trellis has no such rule.",
        Unheld::Unreadable => "This rule cannot be read.",
    }
}
