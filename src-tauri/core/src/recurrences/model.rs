//! A rule: the pattern of days and where it ends.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// A day of the week, as iCalendar writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Mo,
    Tu,
    We,
    Th,
    Fr,
    Sa,
    Su,
}

impl Weekday {
    /// Monday first.
    pub const ALL: [Self; 7] = [Self::Mo, Self::Tu, Self::We, Self::Th, Self::Fr, Self::Sa, Self::Su];

    /// The weekday of a date.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        match day.weekday() {
            chrono::Weekday::Mon => Self::Mo,
            chrono::Weekday::Tue => Self::Tu,
            chrono::Weekday::Wed => Self::We,
            chrono::Weekday::Thu => Self::Th,
            chrono::Weekday::Fri => Self::Fr,
            chrono::Weekday::Sat => Self::Sa,
            chrono::Weekday::Sun => Self::Su,
        }
    }

    /// Days since Monday.
    #[must_use]
    pub const fn since_monday(self) -> u32 {
        self as u32
    }

    /// "MO".
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mo => "MO",
            Self::Tu => "TU",
            Self::We => "WE",
            Self::Th => "TH",
            Self::Fr => "FR",
            Self::Sa => "SA",
            Self::Su => "SU",
        }
    }
}

/// Which one of its weekday in the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Nth {
    First,
    Second,
    Third,
    Fourth,
    /// Months without a fifth are left out; see [`Rule::skipped`].
    Fifth,
    Last,
}

impl Nth {
    /// As iCalendar counts: 1 to 5, or -1 for the last.
    #[must_use]
    pub const fn number(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Fifth => 5,
            Self::Last => -1,
        }
    }

    /// The other way round.
    #[must_use]
    pub const fn from_number(number: i8) -> Option<Self> {
        Some(match number {
            1 => Self::First,
            2 => Self::Second,
            3 => Self::Third,
            4 => Self::Fourth,
            5 => Self::Fifth,
            -1 => Self::Last,
            _ => return None,
        })
    }
}

/// On which days.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// On the first day alone.
    Once,
    /// On days of a week; weeks begin on Monday.
    Weekly {
        /// Each week, or every so many of them: 1 to 52.
        every: u8,
        /// Sorted, each once, not empty.
        days: Vec<Weekday>,
    },
    /// "The second Tuesday".
    MonthlyWeekday {
        /// Each month, or every so many of them: 1 to 12.
        every: u8,
        /// Which one.
        nth: Nth,
        /// Of which weekday.
        day: Weekday,
    },
    /// "The 15th". Months without that day are left out.
    MonthlyDate {
        /// Each month, or every so many of them: 1 to 12.
        every: u8,
        /// 1 to 31.
        date: u8,
    },
}

/// Where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// Nowhere yet.
    Open,
    /// After this day, which may still be one of it.
    On(NaiveDate),
    /// After so many times: 1 to 1,000. Times that are taken out later count too.
    Count(u16),
}

/// Which days, and until when. The first day stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// On which days.
    pub pattern: Pattern,
    /// Where it ends.
    pub until: Until,
}

/// The most times that a rule may count to.
pub const MOST_TIMES: u16 = 1000;

impl Rule {
    /// The day `start` alone.
    #[must_use]
    pub const fn once() -> Self {
        Self { pattern: Pattern::Once, until: Until::Open }
    }

    /// Each week on these days, without an end.
    #[must_use]
    pub const fn weekly(days: Vec<Weekday>) -> Self {
        Self { pattern: Pattern::Weekly { every: 1, days }, until: Until::Open }
    }

    /// Refuses what cannot be held, and a first day that is not itself a day of the rule: readers of iCalendar differ on
    /// whether such a day is one of the occurrences.
    ///
    /// # Errors
    /// [`Error::InvalidInput`] on "from", "pattern" or "until".
    pub fn check(&self, start: NaiveDate) -> Result<()> {
        if !(1970..=2199).contains(&start.year()) {
            return Err(Error::invalid("from", "The first day must lie between 1970 and 2199. Enter another day."));
        }
        self.check_pattern()?;
        match self.until {
            Until::On(last) if last < start => {
                return Err(Error::invalid("until", "The last day lies before the first one. Enter a later last day."));
            }
            Until::On(last) if last.year() > 2399 => {
                return Err(Error::invalid("until", "The last day lies too far ahead. Enter an earlier one, or leave it open."));
            }
            Until::Count(times) if !(1..=MOST_TIMES).contains(&times) => {
                return Err(Error::invalid("until", "The number of times must lie between 1 and 1,000. Enter another number."));
            }
            _ => {}
        }
        if !self.falls_on(start) {
            return Err(Error::invalid(
                "pattern",
                "The first day is not a day of this pattern. Choose a first day that is one of its days.",
            ));
        }
        Ok(())
    }

    fn check_pattern(&self) -> Result<()> {
        match &self.pattern {
            Pattern::Once => Ok(()),
            Pattern::Weekly { every, days } => {
                if !(1..=52).contains(every) {
                    return Err(Error::invalid("pattern", "A pattern can come every 1 to 52 weeks. Enter another number of weeks."));
                }
                let sorted = days.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
                if days.is_empty() || !sorted {
                    return Err(Error::invalid("pattern", "Choose one or more days of the week, each once, Monday first."));
                }
                Ok(())
            }
            Pattern::MonthlyWeekday { every, .. } | Pattern::MonthlyDate { every, .. } if !(1..=12).contains(every) => {
                Err(Error::invalid("pattern", "A pattern can come every 1 to 12 months. Enter another number of months."))
            }
            Pattern::MonthlyDate { date, .. } if !(1..=31).contains(date) => {
                Err(Error::invalid("pattern", "The day of the month must lie between 1 and 31. Enter another day."))
            }
            Pattern::MonthlyWeekday { .. } | Pattern::MonthlyDate { .. } => Ok(()),
        }
    }
}
