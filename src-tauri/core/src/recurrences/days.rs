//! The days of a rule in a window.
//!
//! Weeks are counted, not walked: a window long after the first day costs no more than one beside it, and each day still
//! knows which one since the first it is, which decides between alternating places. That is why the four patterns are
//! reckoned here; the `rrule` crate, which can only walk from the first day, reads the rules of other programs, and both
//! are held against each other in `proofs`.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::model::{Nth, Pattern, Rule, Until, Weekday};

/// How many years after its first day a rule is followed at most.
pub const YEARS: u32 = 40;

impl Rule {
    /// The days within `from..=to` in order, each with its number since `start`, counted from 0.
    #[must_use]
    pub fn days(&self, start: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<(u32, NaiveDate)> {
        let Some(to) = self.end(start, to) else { return Vec::new() };
        let from = from.max(start);
        if from > to {
            return Vec::new();
        }
        let mut days = match &self.pattern {
            Pattern::Once => {
                if from == start {
                    vec![(0, start)]
                } else {
                    Vec::new()
                }
            }
            Pattern::Weekly { every, days } => weekly(u32::from(*every), days, start, from, to),
            Pattern::MonthlyWeekday { .. } | Pattern::MonthlyDate { .. } => self.monthly(start, from, to).0,
        };
        if let Until::Count(times) = self.until {
            days.retain(|(index, _)| *index < u32::from(times));
        }
        days
    }

    /// The months within `from..=to`, by their first day, that the rule comes to and that have no such day: no fifth
    /// Friday, no 31st.
    #[must_use]
    pub fn skipped(&self, start: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let Some(to) = self.end(start, to) else { return Vec::new() };
        let first = from.max(start).with_day(1);
        self.monthly(start, start, to).1.into_iter().filter(|month| first.is_some_and(|first| *month >= first)).collect()
    }

    /// Whether the pattern, leaving intervals aside, falls on that day.
    pub(super) fn falls_on(&self, day: NaiveDate) -> bool {
        match &self.pattern {
            Pattern::Once => true,
            Pattern::Weekly { days, .. } => days.contains(&Weekday::of(day)),
            Pattern::MonthlyWeekday { .. } | Pattern::MonthlyDate { .. } => self.in_month(day) == Some(day),
        }
    }

    /// The last day to look at; `None` where there is none.
    fn end(&self, start: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
        let furthest = start.checked_add_months(Months::new(YEARS * 12))?;
        let last = if let Until::On(day) = self.until { day } else { furthest };
        Some(to.min(last).min(furthest))
    }

    /// The day of a monthly pattern in the month of `any`; `None` where this month has none.
    fn in_month(&self, any: NaiveDate) -> Option<NaiveDate> {
        match &self.pattern {
            Pattern::MonthlyDate { date, .. } => any.with_day(u32::from(*date)),
            Pattern::MonthlyWeekday { nth, day, .. } => nth_weekday(any, *nth, *day),
            Pattern::Once | Pattern::Weekly { .. } => None,
        }
    }

    /// Days within `from..=to` and months without such a day from `start` on. Months are walked (at most 480 of them),
    /// since one without such a day is not counted.
    fn monthly(&self, start: NaiveDate, from: NaiveDate, to: NaiveDate) -> (Vec<(u32, NaiveDate)>, Vec<NaiveDate>) {
        let (mut found, mut skipped) = (Vec::new(), Vec::new());
        let (Pattern::MonthlyWeekday { every, .. } | Pattern::MonthlyDate { every, .. }) = &self.pattern else {
            return (found, skipped);
        };
        let most = if let Until::Count(times) = self.until { u32::from(times) } else { u32::MAX };
        let (mut index, mut month) = (0, start.with_day(1));
        while let Some(first) = month.filter(|first| *first <= to && index < most) {
            match self.in_month(first) {
                Some(day) if day >= start && day <= to => {
                    if day >= from {
                        found.push((index, day));
                    }
                    index += 1;
                }
                Some(_) => {}
                None => skipped.push(first),
            }
            month = first.checked_add_months(Months::new(u32::from(*every).max(1)));
        }
        (found, skipped)
    }
}

fn weekly(every: u32, days: &[Weekday], start: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<(u32, NaiveDate)> {
    let mut found = Vec::new();
    let (every, of_each) = (every.max(1), u32::try_from(days.len()).unwrap_or(7));
    let Some(monday) = start.checked_sub_days(Days::new(u64::from(Weekday::of(start).since_monday()))) else { return found };
    // Days of the first week that lie before the first day are none of it.
    let missing = u32::try_from(days.iter().filter(|day| **day < Weekday::of(start)).count()).unwrap_or(0);
    let since = u32::try_from((from - monday).num_days()).unwrap_or(0);
    let mut turn = since / 7 / every;
    loop {
        for (at, day) in (0_u32..).zip(days) {
            let offset = u64::from(turn) * u64::from(every) * 7 + u64::from(day.since_monday());
            let Some(date) = monday.checked_add_days(Days::new(offset)).filter(|date| *date <= to) else { return found };
            if date >= from {
                found.push(((turn * of_each + at).saturating_sub(missing), date));
            }
        }
        if days.is_empty() {
            return found;
        }
        turn += 1;
    }
}

/// "The last Friday" of the month of `any`.
fn nth_weekday(any: NaiveDate, nth: Nth, day: Weekday) -> Option<NaiveDate> {
    let first = any.with_day(1)?;
    let ahead = (day.since_monday() + 7 - Weekday::of(first).since_monday()) % 7;
    let day_of = |number: u32| first.with_day(1 + ahead + 7 * (number - 1));
    match nth {
        Nth::First => day_of(1),
        Nth::Second => day_of(2),
        Nth::Third => day_of(3),
        Nth::Fourth => day_of(4),
        Nth::Fifth => day_of(5),
        Nth::Last => day_of(5).or_else(|| day_of(4)),
    }
}
