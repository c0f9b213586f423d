//! Made-up rules, and the other reader that they are held against: python-dateutil, laid under target/python by `make setup`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset as _};
use chrono_tz::Tz;
use serde_json::{Value, json};
use trellis_core::recurrences::{self, Nth, Pattern, Rule, Until, Weekday};

use crate::generate::Seed;

/// A rule with its exceptions, as far as its window goes.
pub struct Case {
    pub zone: Tz,
    pub start: NaiveDateTime,
    pub rule: Rule,
    /// Days by the rule on which nothing takes place (a moved one is removed here and added there).
    pub removed: Vec<NaiveDate>,
    pub added: Vec<NaiveDateTime>,
    pub to: NaiveDate,
}

impl Case {
    /// What the other reader is asked.
    pub fn ask(&self) -> Value {
        let rule = self.rule.to_rrule(&|last| last.format("%Y%m%dT235959").to_string()).unwrap();
        let removed: Vec<String> = self.removed.iter().map(|day| day.and_time(self.start.time()).to_string()).collect();
        let added: Vec<String> = self.added.iter().map(ToString::to_string).collect();
        let to = self.to.and_hms_opt(23, 59, 59).unwrap();
        json!({ "zone": self.zone.name(), "start": self.start.to_string(), "rule": rule, "removed": removed, "added": added, "to": to.to_string() })
    }

    /// What we say: each moment with its offset, and what the clocks did.
    pub fn expand(&self) -> Vec<(DateTime<Tz>, recurrences::Clock)> {
        let first = self.start.date();
        let days = self.rule.days(first, first, self.to).into_iter().map(|(_, day)| day);
        let mut walls: Vec<NaiveDateTime> =
            days.filter(|day| !self.removed.contains(day)).map(|day| day.and_time(self.start.time())).collect();
        if !self.added.is_empty() {
            walls.extend(self.added.iter().filter(|wall| wall.date() <= self.to));
            walls.sort_unstable();
            walls.dedup();
        }
        walls.into_iter().map(|wall| recurrences::at(self.zone, wall)).collect()
    }
}

/// With seconds of the offset, as the other reader writes it.
pub fn written(moment: &DateTime<Tz>) -> String {
    let offset = moment.offset().fix().local_minus_utc();
    format!(
        "{}{}{:02}:{:02}",
        moment.format("%Y-%m-%dT%H:%M:%S"),
        if offset < 0 { '-' } else { '+' },
        offset.abs() / 3600,
        offset.abs() / 60 % 60
    )
}

/// A rule with removed, moved and extra times, two years from its first day: many of them on Sunday nights, when clocks change.
pub fn any_case(seed: &mut Seed) -> Case {
    let zone = [Tz::America__New_York, Tz::Europe__Berlin, Tz::Australia__Lord_Howe][seed.below(3)];
    let pattern = any_pattern(seed);
    let mut first = NaiveDate::from_ymd_opt(2016 + seed.below(16) as i32, 1, 1).unwrap() + Duration::days(seed.below(365) as i64);
    let rule = Rule { pattern, until: Until::Open };
    while rule.check(first).is_err() {
        first += Duration::days(1);
    }
    let until = match seed.below(4) {
        0 => Until::On(first + Duration::days(seed.below(900) as i64)),
        1 => Until::Count(1 + seed.below(80) as u16),
        _ => Until::Open,
    };
    let rule = Rule { until, ..rule };
    let night = seed.below(2) == 0;
    let minutes = if night { 60 + 5 * seed.below(36) } else { 5 * seed.below(288) };
    let start = first.and_time(NaiveTime::from_num_seconds_from_midnight_opt(minutes as u32 * 60, 0).unwrap());
    let to = first + Duration::days(730);
    let days = rule.days(first, first, to);
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for _ in 0..seed.below(5) {
        let (_, day) = days[seed.below(days.len())];
        match seed.below(3) {
            0 => removed.push(day),
            1 => {
                removed.push(day);
                added.push(
                    day.and_time(start.time()) + Duration::days(seed.below(5) as i64) + Duration::minutes(15 * seed.below(40) as i64 + 15),
                );
            }
            _ => added
                .push(day.and_time(NaiveTime::MIN) + Duration::days(seed.below(9) as i64) + Duration::minutes(5 * seed.below(288) as i64)),
        }
    }
    // The other reader takes a removed time out even where an extra one falls on it.
    added.retain(|wall| !removed.contains(&wall.date()) || wall.time() != start.time());
    Case { zone, start, rule, removed, added, to }
}

fn any_pattern(seed: &mut Seed) -> Pattern {
    let day = |seed: &mut Seed| if seed.below(2) == 0 { Weekday::Su } else { Weekday::ALL[seed.below(7)] };
    match seed.below(5) {
        0..=2 => {
            let mut days: Vec<Weekday> = (0..=seed.below(4)).map(|_| day(seed)).collect();
            days.sort_unstable();
            days.dedup();
            Pattern::Weekly { every: 1 + (seed.below(2) * seed.below(6)) as u8, days }
        }
        3 => {
            let nth = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Fifth, Nth::Last][seed.below(6)];
            Pattern::MonthlyWeekday { every: 1 + seed.below(4) as u8, nth, day: day(seed) }
        }
        _ => Pattern::MonthlyDate { every: 1 + seed.below(4) as u8, date: 1 + seed.below(31) as u8 },
    }
}

/// The year of a coalition: 315 rules that give about 20,000 occurrences.
pub fn year_of_a_coalition() -> Vec<Case> {
    let mut seed = Seed(315);
    let to = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    (0..315)
        .map(|n| {
            let (a, b) = (Weekday::ALL[n % 3], Weekday::ALL[3 + n % 4]);
            let pattern = match n % 20 {
                0..=6 => Pattern::Weekly { every: 1, days: vec![a, b] },
                7..=15 => Pattern::Weekly { every: 1, days: vec![a] },
                16 | 17 => Pattern::Weekly { every: 2, days: vec![b] },
                18 => Pattern::MonthlyWeekday { every: 1, nth: Nth::Second, day: a },
                _ => Pattern::MonthlyDate { every: 1, date: 15 },
            };
            let rule = Rule { pattern, until: Until::Open };
            let mut first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            while rule.check(first).is_err() {
                first += Duration::days(1);
            }
            let start = first.and_hms_opt(8 + seed.below(10) as u32, 15 * seed.below(4) as u32, 0).unwrap();
            let zone = [Tz::America__New_York, Tz::America__Chicago, Tz::America__Phoenix][n % 3];
            Case { zone, start, rule, removed: Vec::new(), added: Vec::new(), to }
        })
        .collect()
}

/// The Python of the readers.
pub fn python() -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/python/bin/python");
    assert!(path.exists(), "make setup lays the readers under target/python");
    path
}

/// A script of the readers.
pub fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("readers").join(name)
}
