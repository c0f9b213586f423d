//! From the bytes of a calendar file to its events. Hostile until read: under caps, and any bytes at all may come.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::{
    lines::{Line, lines},
    zones::{Found, Zones},
};
use crate::{
    error::{Error, Result},
    exchange::{problem::Problem, text_encoding::decode},
};

/// Most bytes of a calendar.
pub(super) const BYTES_MAX: usize = 10 * 1024 * 1024;
/// Most events of a calendar.
const EVENTS_MAX: usize = 5_000;

/// One event as the file has it; its times are on the wall's clock of `zone`.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub line: u64,
    pub uid: String,
    pub sequence: u64,
    pub summary: String,
    pub location: String,
    pub zone: Tz,
    pub start: NaiveDateTime,
    pub minutes: i64,
    pub rule: Option<String>,
    pub added: Vec<NaiveDateTime>,
    pub removed: Vec<NaiveDateTime>,
    /// The day by the rule that this one changes, as a time of its own zone.
    pub instead_of: Option<DateTime<Tz>>,
    pub later_too: bool,
    pub cancelled: bool,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    pub events: Vec<Event>,
    /// Of every event, also of those that cannot be read.
    pub uids: BTreeSet<String>,
    pub problems: Vec<Problem>,
}

/// Reads a file; times without a zone are of the zone `likely`.
///
/// # Errors
/// `too_large`, or `invalid_input` for what is no calendar.
pub(super) fn read(bytes: &[u8], likely: Tz) -> Result<Calendar> {
    if bytes.len() > BYTES_MAX {
        return Err(Error::TooLarge {
            reason: "This calendar is larger than 10 MB, which is the most that can be read. Export a shorter time, then try again.",
        });
    }
    let text = decode(bytes);
    let start = text.trim_start().get(..15).unwrap_or_default();
    if !start.eq_ignore_ascii_case("BEGIN:VCALENDAR") {
        return Err(Error::invalid("file", "This is not a calendar file. Export the calendar as iCalendar (.ics), then try again."));
    }
    if !text.trim().contains(['\n', '\r']) {
        return Err(Error::invalid("file", "This file has no line ends, so it cannot be read. Export the calendar anew, then try again."));
    }
    let (lines, broken) = lines(&text);
    let mut reader = Reader { likely, zones: zones(&lines), calendar: Calendar::default() };
    for number in broken.into_iter().take(100) {
        reader.calendar.problems.push(Problem::note(Some(number), "ics_line", "This line cannot be read, and was passed over."));
    }
    reader.events(&lines)?;
    Ok(reader.calendar)
}

/// Zones may stand behind the events that use them.
fn zones(lines: &[Line]) -> Zones {
    let (mut zones, mut inside, mut id) = (Zones::default(), None, String::new());
    for (at, line) in lines.iter().enumerate() {
        match (line.name.as_str(), line.value.trim()) {
            ("BEGIN", value) if value.eq_ignore_ascii_case("VTIMEZONE") => inside = Some(at),
            ("END", value) if value.eq_ignore_ascii_case("VTIMEZONE") => {
                let name = id.clone();
                for line in inside.take().and_then(|from| lines.get(from..at)).unwrap_or_default() {
                    zones.take(&name, line);
                }
            }
            ("TZID", value) if inside.is_some() => value.clone_into(&mut id),
            _ => {}
        }
    }
    zones
}

struct Reader {
    likely: Tz,
    zones: Zones,
    calendar: Calendar,
}

impl Reader {
    fn events(&mut self, lines: &[Line]) -> Result<()> {
        let mut from = None;
        for (at, line) in lines.iter().enumerate() {
            match (line.name.as_str(), line.value.trim().to_ascii_uppercase().as_str()) {
                ("BEGIN", "VEVENT") if from.is_none() => from = Some(at),
                ("END", "VEVENT") => {
                    let whole = from.take().and_then(|from| lines.get(from..at)).unwrap_or_default();
                    self.event(whole);
                    if self.calendar.events.len() > EVENTS_MAX {
                        return Err(Error::TooLarge {
                            reason: "This calendar holds more than 5,000 events, which is the most that can be read. Export a shorter time.",
                        });
                    }
                }
                _ => {}
            }
        }
        if let Some((line, rest)) = from.and_then(|from| lines.get(from..)).and_then(<[Line]>::split_first) {
            self.calendar.uids.extend(rest.iter().filter(|line| line.name == "UID").map(Line::text));
            self.calendar.problems.push(Problem::fault(Some(line.number), "ics_cut_off", "The file ends in the midst of this event."));
        }
        Ok(())
    }

    fn event(&mut self, whole: &[Line]) {
        let Some(first) = whole.first() else { return };
        let own = own_lines(whole);
        self.calendar.uids.extend(own.iter().filter(|line| line.name == "UID").map(|line| line.text()));
        match self.read_event(first.number, &own) {
            Ok(event) => self.calendar.events.push(event),
            Err(problem) => self.calendar.problems.push(problem),
        }
    }

    fn read_event(&mut self, number: u64, own: &[&Line]) -> std::result::Result<Event, Problem> {
        let get = |name: &str| own.iter().find(|line| line.name == name).copied();
        let text = |name: &str| get(name).map(Line::text).unwrap_or_default();
        let uid = text("UID");
        if uid.is_empty() {
            return Err(Problem::fault(Some(number), "ics_uid", "This event has no UID, so a second import could not know it again."));
        }
        let start = get("DTSTART").ok_or(Problem::fault(Some(number), "ics_start", "This event has no start."))?;
        if start.value.trim().len() == 8 {
            return Err(Problem::note(Some(start.number), "ics_all_day", "An event of whole days is no time on site, and was left out."));
        }
        let begins = self.moment(start, &start.value)?;
        let (zone, rule) = (begins.timezone(), get("RRULE").map(|line| line.value.trim().to_owned()));
        if own.iter().filter(|line| line.name == "RRULE").count() > 1 || get("EXRULE").is_some() {
            return Err(Problem::fault(Some(number), "ics_rules", "This event has several rules. Trellis holds one; split the event."));
        }
        // Without a rule that must keep to its own clock, a time of the world is a time at the site.
        let zone = if zone == Tz::UTC && rule.is_none() { self.likely } else { zone };
        let wall = |moment: DateTime<Tz>| moment.with_timezone(&zone).naive_local();
        let mut listed = |name: &str| -> std::result::Result<Vec<NaiveDateTime>, Problem> {
            let mut found = Vec::new();
            for line in own.iter().filter(|line| line.name == name) {
                for part in line.value.split(',').filter(|part| !part.trim().is_empty()) {
                    found.push(self.listed(line, part, begins).map(wall)?);
                }
            }
            Ok(found)
        };
        let (added, removed) = (listed("RDATE")?, listed("EXDATE")?);
        let instead = get("RECURRENCE-ID");
        let instead_of = instead.map(|line| self.listed(line, &line.value, begins)).transpose()?;
        let minutes = self.minutes(begins, get("DTEND"), get("DURATION"))?;
        Ok(Event {
            line: number,
            uid,
            sequence: text("SEQUENCE").parse().unwrap_or(0),
            summary: text("SUMMARY"),
            location: text("LOCATION"),
            zone,
            start: wall(begins),
            minutes,
            rule,
            added,
            removed,
            instead_of,
            later_too: instead.is_some_and(|line| line.param("RANGE").is_some()),
            cancelled: text("STATUS").eq_ignore_ascii_case("CANCELLED"),
        })
    }

    /// One of a list of days: a day alone means the time of the start on it; a period counts by its beginning.
    fn listed(&mut self, line: &Line, part: &str, start: DateTime<Tz>) -> std::result::Result<DateTime<Tz>, Problem> {
        let part = part.trim().split('/').next().unwrap_or_default();
        if let Some(day) = day(part) {
            return Ok(crate::recurrences::at(start.timezone(), day.and_time(start.naive_local().time())).0);
        }
        self.moment(line, part)
    }

    fn minutes(&mut self, start: DateTime<Tz>, end: Option<&Line>, length: Option<&Line>) -> std::result::Result<i64, Problem> {
        match (end, length) {
            (Some(line), _) => {
                Ok((self.moment(line, &line.value)?.with_timezone(&start.timezone()).naive_local() - start.naive_local()).num_minutes())
            }
            (None, Some(line)) => minutes(line.value.trim()).ok_or(Problem::fault(
                Some(line.number),
                "ics_length",
                "The length of this event cannot be read.",
            )),
            (None, None) => Ok(0),
        }
    }

    /// A time on a line, in the zone of that line. A line may hold very many.
    fn moment(&mut self, line: &Line, value: &str) -> std::result::Result<DateTime<Tz>, Problem> {
        let value = value.trim();
        let fault = Problem::fault(Some(line.number), "ics_time", "This time cannot be read.").at(line.name.clone());
        if let Some(bare) = value.strip_suffix('Z') {
            return Ok(Tz::UTC.from_utc_datetime(&time(bare).ok_or(fault)?));
        }
        let wall = time(value).ok_or(fault)?;
        let zone = match line.param("TZID").map(|id| self.zones.find(id, self.likely)) {
            Some(Found::Named(zone)) => zone,
            Some(Found::Guessed(zone)) => {
                self.tell(line, "ics_zone_guessed", "The file has a zone of its own; a known one with the same hours was taken for it.");
                zone
            }
            Some(Found::OfItsOwn) => {
                const OWN: &str = "The clocks of this zone are like those of no zone that Trellis knows.";
                return Err(Problem::fault(Some(line.number), "ics_zone_own", OWN).at("TZID"));
            }
            Some(Found::Undescribed) => {
                self.tell(
                    line,
                    "ics_zone_missing",
                    "The file names a zone and does not say which that is; the zone of the site was taken.",
                );
                self.likely
            }
            None => {
                self.tell(line, "ics_floating", "This time has no zone; the zone of the site was taken.");
                self.likely
            }
        };
        Ok(crate::recurrences::at(zone, wall).0)
    }

    /// Once for each start: its other times are of the same zone.
    fn tell(&mut self, line: &Line, code: &'static str, message: &'static str) {
        if line.name == "DTSTART" {
            self.calendar.problems.push(Problem::note(Some(line.number), code, message));
        }
    }
}

/// The lines of an event without those of what stands inside it: alarms have lengths and texts of their own.
fn own_lines(whole: &[Line]) -> Vec<&Line> {
    let mut depth = 0_usize;
    let mut own = Vec::new();
    for line in whole.iter().skip(1) {
        match line.name.as_str() {
            "BEGIN" => depth += 1,
            "END" => depth = depth.saturating_sub(1),
            _ if depth == 0 => own.push(line),
            _ => {}
        }
    }
    own
}

fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|day| text.len() == 8 && in_reach(*day))
}

/// Far years are nobody's plans, and would be too far for reckoning with zones.
fn in_reach(day: NaiveDate) -> bool {
    use chrono::Datelike as _;
    (1900..=2400).contains(&day.year())
}

fn time(text: &str) -> Option<NaiveDateTime> {
    let (date, clock) = text.split_once('T')?;
    let clock = match clock.len() {
        6 => NaiveTime::parse_from_str(clock, "%H%M%S"),
        4 => NaiveTime::parse_from_str(clock, "%H%M"),
        _ => return None,
    };
    Some(day(date)?.and_time(clock.ok()?))
}

/// "PT1H30M" in minutes.
fn minutes(text: &str) -> Option<i64> {
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?.chars();
    let (mut total, mut number) = (TimeDelta::zero(), String::new());
    for c in &mut rest {
        if c.is_ascii_digit() && number.len() < 6 {
            number.push(c);
            continue;
        }
        if c == 'T' && number.is_empty() {
            continue;
        }
        let count: i64 = number.parse().ok()?;
        number.clear();
        total += match c {
            'W' => TimeDelta::weeks(count),
            'D' => TimeDelta::days(count),
            'H' => TimeDelta::hours(count),
            'M' => TimeDelta::minutes(count),
            'S' => TimeDelta::seconds(count),
            _ => return None,
        };
    }
    number.is_empty().then(|| total.num_minutes())
}

/// The moment as the store of rules counts it: a wall time without a zone.
pub(super) fn as_floating(wall: NaiveDateTime) -> DateTime<Utc> {
    Utc.from_utc_datetime(&wall)
}
