//! Rules as iCalendar writes them. What comes in was written by others: it is short, or it is refused.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::model::{MOST_TIMES, Nth, Pattern, Rule, Until, Weekday};

/// The longest rule that is read, in bytes.
pub const MOST_TEXT: usize = 500;

/// Why a rule of another program cannot be held as a rule of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unheld {
    /// Comes again within a day.
    #[error("This rule repeats within one day. Trellis holds rules that repeat by days, weeks or months.")]
    Secondly,
    /// COUNT over the cap.
    #[error("This rule repeats more than 1,000 times by count. Give it a last day instead.")]
    TooMany,
    /// It ends before it begins.
    #[error("This rule ends before its first day.")]
    UntilBeforeStart,
    /// A sound rule of a kind that Trellis does not have.
    #[error("Trellis has no such rule.")]
    NotOurs,
    /// No rule at all.
    #[error("This rule cannot be read.")]
    Unreadable,
}

type Parts = BTreeMap<String, String>;

impl Rule {
    /// The text after `RRULE:`; `None` for a day alone. How UNTIL is written depends on how DTSTART is, so the writer says it.
    #[must_use]
    pub fn to_rrule(&self, until: &dyn Fn(NaiveDate) -> String) -> Option<String> {
        let mut text = match &self.pattern {
            Pattern::Once => return None,
            Pattern::Weekly { every, days } => {
                let days: Vec<&str> = days.iter().map(|day| day.code()).collect();
                format!("FREQ=WEEKLY{};WKST=MO;BYDAY={}", interval(*every), days.join(","))
            }
            Pattern::MonthlyWeekday { every, nth, day } => {
                format!("FREQ=MONTHLY{};BYDAY={}{}", interval(*every), nth.number(), day.code())
            }
            Pattern::MonthlyDate { every, date } => format!("FREQ=MONTHLY{};BYMONTHDAY={date}", interval(*every)),
        };
        match self.until {
            Until::Open => {}
            Until::On(day) => text.push_str(&format!(";UNTIL={}", until(day))),
            Until::Count(times) => text.push_str(&format!(";COUNT={times}")),
        }
        Some(text)
    }

    /// Reads the text after `RRULE:`. An UNTIL with a time counts by its date; where zone and time are known,
    /// [`Rule::from_rrule_at`] is exact.
    ///
    /// # Errors
    /// Why it cannot be held.
    pub fn from_rrule(text: &str, start: NaiveDate) -> Result<Self, Unheld> {
        read(text, start, &|raw| date(raw.get(..8)?))
    }

    /// Reads the text after `RRULE:` for something that begins at a wall time in a zone (`None`: floating). An UNTIL in
    /// Coordinated Universal Time becomes the last day on which it still begins.
    ///
    /// # Errors
    /// Why it cannot be held.
    pub fn from_rrule_at(text: &str, start: NaiveDateTime, zone: Option<Tz>) -> Result<Self, Unheld> {
        read(text, start.date(), &|raw| last_day(raw, start.time(), zone))
    }
}

fn interval(every: u8) -> String {
    if every > 1 { format!(";INTERVAL={every}") } else { String::new() }
}

fn read(text: &str, start: NaiveDate, last_day: &dyn Fn(&str) -> Option<NaiveDate>) -> Result<Rule, Unheld> {
    let parts = parts(text)?;
    let every = every(&parts)?;
    let pattern = match parts.get("FREQ").map(String::as_str) {
        Some("SECONDLY" | "MINUTELY" | "HOURLY") => return Err(Unheld::Secondly),
        Some("DAILY") => daily(&parts, every, start)?,
        Some("WEEKLY") => weekly(&parts, every, start)?,
        Some("MONTHLY") => monthly(&parts, every, start)?,
        Some("YEARLY") => yearly(&parts, every, start)?,
        _ => return Err(Unheld::Unreadable),
    };
    let until = until(&parts, start, last_day)?;
    let rule = Rule { pattern, until };
    // A first day outside its own pattern is read in different ways; nothing of ours may guess.
    rule.check(start).map_err(|_| Unheld::NotOurs)?;
    Ok(rule)
}

fn parts(text: &str) -> Result<Parts, Unheld> {
    const KNOWN: [&str; 14] = [
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "WKST",
        "BYDAY",
        "BYMONTHDAY",
        "BYMONTH",
        "BYSETPOS",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYHOUR",
        "BYMINUTE",
        "BYSECOND",
    ];
    if text.len() > MOST_TEXT || !text.is_ascii() {
        return Err(Unheld::Unreadable);
    }
    let text = text.trim().to_ascii_uppercase();
    let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_end_matches(';');
    let mut parts = Parts::new();
    for part in text.split(';') {
        let (name, value) = part.split_once('=').ok_or(Unheld::Unreadable)?;
        if !KNOWN.contains(&name) || value.is_empty() || parts.insert(name.to_owned(), value.to_owned()).is_some() {
            return Err(Unheld::Unreadable);
        }
    }
    // Parts that only thin out by the hour, or number days of a year, are of no rule of ours.
    let strange = ["BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND"];
    let within_a_day = matches!(parts.get("FREQ").map(String::as_str), Some("SECONDLY" | "MINUTELY" | "HOURLY"));
    if !within_a_day && strange.iter().any(|name| parts.contains_key(*name)) {
        return Err(Unheld::NotOurs);
    }
    Ok(parts)
}

/// INTERVAL, up to a year of weeks or days.
fn every(parts: &Parts) -> Result<u16, Unheld> {
    let Some(text) = parts.get("INTERVAL") else { return Ok(1) };
    match number(text)? {
        0 => Err(Unheld::Unreadable),
        every => u16::try_from(every).map_err(|_| Unheld::NotOurs),
    }
}

fn number(text: &str) -> Result<u64, Unheld> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unheld::Unreadable);
    }
    // Longer than any number of ours: too large, not unreadable.
    Ok(text.parse().unwrap_or(u64::MAX))
}

fn narrow(every: u16) -> Result<u8, Unheld> {
    u8::try_from(every).map_err(|_| Unheld::NotOurs)
}

fn until(parts: &Parts, start: NaiveDate, last_day: &dyn Fn(&str) -> Option<NaiveDate>) -> Result<Until, Unheld> {
    match (parts.get("COUNT"), parts.get("UNTIL")) {
        (None, None) => Ok(Until::Open),
        (Some(_), Some(_)) => Err(Unheld::Unreadable),
        (Some(count), None) => match number(count)? {
            0 => Err(Unheld::Unreadable),
            count => match u16::try_from(count) {
                Ok(count) if count <= MOST_TIMES => Ok(Until::Count(count)),
                _ => Err(Unheld::TooMany),
            },
        },
        (None, Some(raw)) => {
            let last = last_day(raw).ok_or(Unheld::Unreadable)?;
            if last < start { Err(Unheld::UntilBeforeStart) } else { Ok(Until::On(last)) }
        }
    }
}

/// BYDAY as pairs of number (0: none) and weekday.
fn by_day(parts: &Parts) -> Result<Vec<(i8, Weekday)>, Unheld> {
    let Some(text) = parts.get("BYDAY") else { return Ok(Vec::new()) };
    let mut days = Vec::new();
    for part in text.split(',') {
        let at = part.len().checked_sub(2).ok_or(Unheld::Unreadable)?;
        let (number, code) = (part.get(..at).unwrap_or(""), part.get(at..).unwrap_or(""));
        let day = Weekday::ALL.into_iter().find(|day| day.code() == code).ok_or(Unheld::Unreadable)?;
        let number = if number.is_empty() { 0 } else { number.parse().map_err(|_| Unheld::Unreadable)? };
        days.push((number, day));
    }
    days.sort_unstable_by_key(|(number, day)| (*day, *number));
    days.dedup();
    Ok(days)
}

fn only(parts: &Parts, allowed: &[&str]) -> Result<(), Unheld> {
    let ours = |name: &String| ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"].contains(&name.as_str()) || allowed.contains(&name.as_str());
    if parts.keys().all(ours) { Ok(()) } else { Err(Unheld::NotOurs) }
}

fn plain_days(parts: &Parts) -> Result<Vec<Weekday>, Unheld> {
    by_day(parts)?.into_iter().map(|(number, day)| if number == 0 { Ok(day) } else { Err(Unheld::NotOurs) }).collect()
}

fn daily(parts: &Parts, every: u16, start: NaiveDate) -> Result<Pattern, Unheld> {
    only(parts, &["BYDAY"])?;
    let days = plain_days(parts)?;
    if every == 1 {
        return Ok(Pattern::Weekly { every: 1, days: if days.is_empty() { Weekday::ALL.to_vec() } else { days } });
    }
    if every.is_multiple_of(7) && days.is_empty() {
        return Ok(Pattern::Weekly { every: narrow(every / 7)?, days: vec![Weekday::of(start)] });
    }
    Err(Unheld::NotOurs)
}

fn weekly(parts: &Parts, every: u16, start: NaiveDate) -> Result<Pattern, Unheld> {
    only(parts, &["BYDAY"])?;
    let mut days = plain_days(parts)?;
    if days.is_empty() {
        days.push(Weekday::of(start));
    }
    // Where weeks begin matters only to several days in every second week or so. A week from Sunday is the same as ours as
    // long as no Sunday is in it.
    let same_weeks = match parts.get("WKST").map(String::as_str) {
        None | Some("MO") => true,
        Some("SU") => !days.contains(&Weekday::Su),
        Some(other) if Weekday::ALL.iter().any(|day| day.code() == other) => false,
        Some(_) => return Err(Unheld::Unreadable),
    };
    if every > 1 && days.len() > 1 && !same_weeks {
        return Err(Unheld::NotOurs);
    }
    Ok(Pattern::Weekly { every: narrow(every)?, days })
}

fn monthly(parts: &Parts, every: u16, start: NaiveDate) -> Result<Pattern, Unheld> {
    only(parts, &["BYDAY", "BYMONTHDAY", "BYSETPOS"])?;
    in_month(parts, narrow(every)?, start)
}

fn yearly(parts: &Parts, every: u16, start: NaiveDate) -> Result<Pattern, Unheld> {
    only(parts, &["BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"])?;
    let month = match parts.get("BYMONTH") {
        Some(text) if text.contains(',') => return Err(Unheld::NotOurs),
        Some(text) => number(text)?,
        // Without a month, "the second Tuesday" and "the 15th" are of another kind: of the year, of every month.
        None if parts.contains_key("BYDAY") || parts.contains_key("BYMONTHDAY") => return Err(Unheld::NotOurs),
        None => u64::from(start.month()),
    };
    if every != 1 || month != u64::from(start.month()) {
        return Err(Unheld::NotOurs);
    }
    in_month(parts, 12, start)
}

fn in_month(parts: &Parts, every: u8, start: NaiveDate) -> Result<Pattern, Unheld> {
    let days = by_day(parts)?;
    let position = parts.get("BYSETPOS").map(|text| text.parse::<i8>().map_err(|_| Unheld::NotOurs)).transpose()?;
    match (days.as_slice(), parts.get("BYMONTHDAY"), position.as_ref()) {
        ([], None, None) => Ok(Pattern::MonthlyDate { every, date: u8::try_from(start.day()).map_err(|_| Unheld::Unreadable)? }),
        ([], Some(text), None) => {
            if text.contains([',', '-']) {
                return Err(Unheld::NotOurs);
            }
            match u8::try_from(number(text.trim_start_matches('+'))?) {
                Ok(date @ 1..=31) => Ok(Pattern::MonthlyDate { every, date }),
                _ => Err(Unheld::Unreadable),
            }
        }
        // "The second Tuesday" is written with the number at the day, or apart from it.
        ([(number @ 1.., day) | (number @ ..=-1, day)], None, None) | ([(0, day)], None, Some(number)) => {
            let nth = Nth::from_number(*number).ok_or(Unheld::NotOurs)?;
            Ok(Pattern::MonthlyWeekday { every, nth, day: *day })
        }
        _ => Err(Unheld::NotOurs),
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|_| text.len() == 8)
}

/// The last day on which something that begins at `time` still begins by `raw`.
fn last_day(raw: &str, time: NaiveTime, zone: Option<Tz>) -> Option<NaiveDate> {
    if raw.len() == 8 {
        return date(raw);
    }
    let bare = raw.strip_suffix('Z');
    let written = NaiveDateTime::parse_from_str(bare.unwrap_or(raw), "%Y%m%dT%H%M%S").ok()?;
    let local = match zone.filter(|_| bare.is_some()) {
        Some(zone) => Utc.from_utc_datetime(&written).with_timezone(&zone).naive_local(),
        None => written,
    };
    if local.time() >= time { Some(local.date()) } else { local.date().pred_opt() }
}
