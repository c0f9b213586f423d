//! On-site times and sessions as iCalendar: exactly the occurrences of a window, in wall-clock time with the zone beside it.
//! A series comes in as plain values that say what may leave: of a confidential site its public name, of people what the
//! summary says, and no notes.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use trellis_core::{
    Result,
    agreements::Stamp,
    recurrences::{self, Rule},
    schedule,
};

use crate::{
    Language,
    ics_lines::{Lines, local},
    ics_zones,
    words::Words,
};

/// A series, as it may leave.
#[derive(Debug, Clone)]
pub struct CalendarSeries {
    /// The same in every export: the id of the series.
    pub uid: String,
    /// Grows with each change, so that a calendar that has it already takes the later one.
    pub sequence: u32,
    /// In order; each holds until the next begins.
    pub segments: Vec<CalendarSegment>,
    /// What differs from the rule.
    pub changes: Vec<CalendarChange>,
}

/// A stretch of a series under one rule.
#[derive(Debug, Clone)]
pub struct CalendarSegment {
    /// Its first day, a day of the rule.
    pub from: NaiveDate,
    /// By the clocks of the zone.
    pub starts: NaiveTime,
    /// How long.
    pub minutes: u16,
    /// Of the place.
    pub zone: Tz,
    /// On which days.
    pub rule: Rule,
    /// What it says.
    pub summary: String,
    /// Where, by public name; several alternate. May be empty.
    pub locations: Vec<String>,
}

/// One occurrence that differs from the rule.
#[derive(Debug, Clone)]
pub struct CalendarChange {
    /// The day by the rule; of an extra one its own.
    pub on: NaiveDate,
    /// How.
    pub what: CalendarWhat,
}

/// How an occurrence differs.
#[derive(Debug, Clone)]
pub enum CalendarWhat {
    /// It was never to be.
    Removed,
    /// It was called off: calendars show it so.
    Cancelled,
    /// `None`: as by the rule.
    Altered {
        /// On another day.
        date: Option<NaiveDate>,
        /// At another time.
        starts: Option<NaiveTime>,
        /// Longer or shorter.
        minutes: Option<u16>,
        /// Elsewhere.
        location: Option<String>,
        /// With somebody else.
        summary: Option<String>,
    },
    /// One beside the rule.
    Extra {
        /// When.
        starts: NaiveTime,
        /// How long.
        minutes: u16,
        /// Where.
        location: String,
        /// What it says, where that differs.
        summary: Option<String>,
        /// It was called off: calendars show it so.
        cancelled: bool,
    },
}

/// From the first to the last day, both within.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Window {
    fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// One VEVENT.
#[derive(Clone)]
struct Event {
    uid: String,
    /// The wall time by the rule of the one that this one stands for.
    stands_for: Option<NaiveDateTime>,
    start: NaiveDateTime,
    minutes: u16,
    zone: Tz,
    location: String,
    summary: String,
    cancelled: bool,
    /// The last of its occurrences, where it comes again.
    rule: Option<(Rule, NaiveDateTime)>,
    left_out: Vec<NaiveDateTime>,
}

impl Event {
    /// Its end on the wall, where the clocks change within it and other minutes pass than it takes by the wall.
    fn changed_end(&self) -> Option<NaiveDateTime> {
        let (start, end, _) = schedule::times(self.zone, self.start, self.minutes);
        ((end - start).num_minutes() != i64::from(self.minutes)).then(|| end.naive_local())
    }
}

/// The file: what takes place within the window, and nothing else.
///
/// # Errors
/// Only where the program's own words are missing.
pub fn file(series: &[CalendarSeries], window: Window, stamp: &Stamp, language: Language) -> Result<Vec<u8>> {
    let demo = if stamp.demo { format!("{}: ", Words::of(language)?.say("paper-demo")?) } else { String::new() };
    let events: Vec<(u32, Event)> =
        series.iter().flat_map(|one| of_series(one, window).into_iter().map(|event| (one.sequence, event))).collect();
    let mut lines = Lines::default();
    for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Trellis//On-site times and groups//EN")] {
        lines.put(name, value);
    }
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    for (zone, (from, to)) in zones(&events) {
        // Zones have no order of their own; their names have.
        if let Ok(zone) = recurrences::zone(zone) {
            ics_zones::write(&mut lines, zone, from, to);
        }
    }
    let made = local(stamp.printed_on.and_time(NaiveTime::MIN)) + "Z";
    for (sequence, event) in &events {
        write(&mut lines, event, *sequence, &made, &demo);
    }
    lines.put("END", "VCALENDAR");
    Ok(lines.into_bytes())
}

/// How far the events of each zone reach.
fn zones(events: &[(u32, Event)]) -> BTreeMap<&'static str, (DateTime<Utc>, DateTime<Utc>)> {
    let mut zones: BTreeMap<&'static str, (DateTime<Utc>, DateTime<Utc>)> = BTreeMap::new();
    for (_, event) in events {
        let walls = [Some(event.start), event.stands_for, event.rule.as_ref().map(|(_, last)| *last)];
        for moment in walls.into_iter().flatten().map(|wall| recurrences::at(event.zone, wall).0.to_utc()) {
            let reach = zones.entry(event.zone.name()).or_insert((moment, moment));
            *reach = (reach.0.min(moment), reach.1.max(moment));
        }
    }
    zones
}

fn of_series(series: &CalendarSeries, window: Window) -> Vec<Event> {
    let mut events = Vec::new();
    for (at, segment) in series.segments.iter().enumerate() {
        let last = series.segments.get(at + 1).and_then(|next| next.from.pred_opt()).unwrap_or(NaiveDate::MAX);
        Stretch { series, segment, uid: format!("{}-{}", series.uid, at + 1), last }.events(window, &mut events);
    }
    for change in series.changes.iter().filter(|change| window.holds(change.on)) {
        let CalendarWhat::Extra { starts, minutes, location, summary, cancelled } = &change.what else { continue };
        let in_force = series.segments.iter().rev().find(|segment| segment.from <= change.on).or_else(|| series.segments.first());
        let Some(segment) = in_force else { continue };
        let start = change.on.and_time(*starts);
        events.push(Event {
            uid: format!("{}-x{}@trellis", series.uid, local(start)),
            stands_for: None,
            start,
            minutes: *minutes,
            zone: segment.zone,
            location: location.clone(),
            summary: summary.clone().unwrap_or_else(|| segment.summary.clone()),
            cancelled: *cancelled,
            rule: None,
            left_out: Vec::new(),
        });
    }
    events
}

/// A segment as far as it holds.
struct Stretch<'a> {
    series: &'a CalendarSeries,
    segment: &'a CalendarSegment,
    uid: String,
    last: NaiveDate,
}

impl Stretch<'_> {
    fn events(&self, window: Window, events: &mut Vec<Event>) {
        let days = self.segment.rule.days(self.segment.from, window.from, window.to.min(self.last));
        let (inside, outside): (Vec<_>, Vec<_>) = days.into_iter().partition(|(_, day)| self.takes_place(*day, window));
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            let mut whole = self.by_rule(*first);
            let by_rule = whole.clone();
            if inside.len() == 1 {
                // One alone does not come again: what differs is said of itself.
                self.alter(&mut whole, first.1);
                events.push(whole);
            } else {
                let held = |day: NaiveDate| first.1 < day && day < last.1;
                whole.left_out = outside.iter().filter(|(_, day)| held(*day)).map(|(_, day)| self.wall(*day)).collect();
                whole.rule = Some((self.segment.rule.clone(), self.wall(last.1)));
                events.push(whole);
                events.extend(inside.iter().filter_map(|one| self.differing(*one, &by_rule)));
            }
        }
        events.extend(self.moved_in(window));
    }

    fn wall(&self, day: NaiveDate) -> NaiveDateTime {
        day.and_time(self.segment.starts)
    }

    fn change(&self, day: NaiveDate) -> Option<&CalendarWhat> {
        let mut changes = self.series.changes.iter().filter(|change| change.on == day);
        changes.find(|change| !matches!(change.what, CalendarWhat::Extra { .. })).map(|change| &change.what)
    }

    /// Whether the occurrence of a day of the rule takes place within the window: not removed, not moved out of it.
    fn takes_place(&self, day: NaiveDate, window: Window) -> bool {
        match self.change(day) {
            Some(CalendarWhat::Removed) => false,
            Some(CalendarWhat::Altered { date: Some(date), .. }) => window.holds(*date),
            _ => true,
        }
    }

    /// The occurrence as the rule has it.
    fn by_rule(&self, (index, day): (u32, NaiveDate)) -> Event {
        let turn = usize::try_from(index).unwrap_or(0).checked_rem(self.segment.locations.len()).unwrap_or(0);
        Event {
            uid: format!("{}@trellis", self.uid),
            stands_for: None,
            start: self.wall(day),
            minutes: self.segment.minutes,
            zone: self.segment.zone,
            location: self.segment.locations.get(turn).cloned().unwrap_or_default(),
            summary: self.segment.summary.clone(),
            cancelled: false,
            rule: None,
            left_out: Vec::new(),
        }
    }

    fn alter(&self, event: &mut Event, day: NaiveDate) {
        match self.change(day) {
            Some(CalendarWhat::Cancelled) => event.cancelled = true,
            Some(CalendarWhat::Altered { date, starts, minutes, location, summary }) => {
                event.start = date.unwrap_or(day).and_time(starts.unwrap_or(self.segment.starts));
                event.minutes = minutes.unwrap_or(event.minutes);
                event.location = location.clone().unwrap_or_else(|| event.location.clone());
                event.summary = summary.clone().unwrap_or_else(|| event.summary.clone());
            }
            _ => {}
        }
    }

    /// The occurrence where it differs from what the first one says of all, its place in turn among it.
    fn differing(&self, (index, day): (u32, NaiveDate), whole: &Event) -> Option<Event> {
        let mut event = self.by_rule((index, day));
        self.alter(&mut event, day);
        let changed = matches!(self.change(day), Some(CalendarWhat::Cancelled | CalendarWhat::Altered { .. }));
        let differs = changed || event.location != whole.location || event.changed_end().is_some();
        event.stands_for = Some(self.wall(day));
        differs.then_some(event)
    }

    /// Occurrences from outside the window that were moved into it: each an event by itself.
    fn moved_in(&self, window: Window) -> impl Iterator<Item = Event> {
        self.series.changes.iter().filter_map(move |change| {
            let CalendarWhat::Altered { date: Some(date), .. } = &change.what else { return None };
            if window.holds(change.on) || !window.holds(*date) || change.on > self.last {
                return None;
            }
            let one = *self.segment.rule.days(self.segment.from, change.on, change.on).first()?;
            let mut event = self.by_rule(one);
            self.alter(&mut event, change.on);
            event.uid = format!("{}-{}@trellis", self.uid, change.on.format("%Y%m%d"));
            Some(event)
        })
    }
}

fn write(lines: &mut Lines, event: &Event, sequence: u32, made: &str, demo: &str) {
    let zoned = |name: &str| format!("{name};TZID={}", event.zone.name());
    lines.put("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.put("DTSTAMP", made);
    lines.put("SEQUENCE", &sequence.to_string());
    if let Some(wall) = event.stands_for {
        lines.put(&zoned("RECURRENCE-ID"), &local(wall));
    }
    lines.put(&zoned("DTSTART"), &local(event.start));
    // What comes again has a length; a night on which the clocks change stands by itself, with its end.
    match event.changed_end().filter(|_| event.rule.is_none()) {
        Some(end) => lines.put(&zoned("DTEND"), &local(end)),
        None => lines.put("DURATION", &format!("PT{}M", event.minutes)),
    }
    if let Some((rule, last)) = &event.rule {
        // Where the window ends the rule ends, by its last moment: beside a zone that has to be told in UTC.
        let until = local(recurrences::at(event.zone, *last).0.naive_utc()) + "Z";
        let bounded = Rule { until: recurrences::Until::On(last.date()), ..rule.clone() };
        if let Some(text) = bounded.to_rrule(&|_| until.clone()) {
            lines.put("RRULE", &text);
        }
    }
    for wall in &event.left_out {
        lines.put(&zoned("EXDATE"), &local(*wall));
    }
    lines.text("SUMMARY", &format!("{demo}{}", event.summary));
    lines.text("LOCATION", &event.location);
    lines.put("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.put("END", "VEVENT");
}

#[cfg(test)]
mod tests {
    use trellis_core::recurrences::Weekday;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn segment(from: &str, summary: &str) -> CalendarSegment {
        CalendarSegment {
            from: day(from),
            starts: NaiveTime::from_hms_opt(22, 0, 0).unwrap(),
            minutes: 480,
            zone: Tz::America__Chicago,
            rule: Rule::weekly(vec![Weekday::Sa]),
            summary: summary.into(),
            locations: Vec::new(),
        }
    }

    fn text(segments: Vec<CalendarSegment>) -> String {
        let series = CalendarSeries { uid: "s".into(), sequence: 0, segments, changes: Vec::new() };
        let stamp = Stamp {
            program: "Juniper House".into(),
            printed_on: day("2026-10-01"),
            chain_count: 1,
            chain_head: String::new(),
            demo: false,
        };
        let window = Window { from: day("2026-10-17"), to: day("2027-03-27") };
        String::from_utf8(file(&[series], window, &stamp, Language::En).unwrap()).unwrap()
    }

    #[test]
    fn a_night_on_which_the_clocks_change_has_its_end_on_the_wall() {
        let text = text(vec![segment("2026-10-17", "On site")]);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
        for (start, end) in [("20261031T220000", "20261101T060000"), ("20270313T220000", "20270314T060000")] {
            let said = format!(
                "RECURRENCE-ID;TZID=America/Chicago:{start}\r\nDTSTART;TZID=America/Chicago:{start}\r\n\
                 DTEND;TZID=America/Chicago:{end}\r\n"
            );
            assert!(text.contains(&said), "{text}");
        }
        assert_eq!(text.matches("DURATION:PT480M").count(), 1);
    }

    #[test]
    fn each_stretch_says_its_own() {
        let mut first = segment("2026-10-17", "On site: Ana");
        first.rule.until = recurrences::Until::On(day("2026-11-20"));
        let text = text(vec![first, segment("2026-11-21", "On site: Bea")]);
        assert_eq!(text.matches("SUMMARY:On site: Ana").count(), 2, "the stretch, and its night of change");
        assert_eq!(text.matches("SUMMARY:On site: Bea").count(), 2);
    }
}
