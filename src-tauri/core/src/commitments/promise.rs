//! How much was promised for a span of days, in exact fractions: quantity × days in the span ÷ days in the period.

use std::ops::{Add, Sub};

use chrono::{Datelike as _, Days, Months, NaiveDate};
use num_rational::BigRational;
use num_traits::{Signed as _, ToPrimitive as _, Zero as _};
use serde::{Serialize, Serializer};

use crate::agreements::{Amount, Period, Quantity};

/// Days from the first to the last, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Span {
    /// `None` when the last day is before the first.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// First day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// How many days.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Days that both have.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// A sum that is never rounded; shown with at most two decimals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(BigRational);

impl Exact {
    /// Nothing.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// One whole.
    #[must_use]
    pub fn one() -> Self {
        Self(BigRational::from_integer(1.into()))
    }

    /// What is above zero of it.
    #[must_use]
    pub fn positive(self) -> Self {
        if self.0.is_negative() { Self::zero() } else { self }
    }

    /// As a fraction in lowest terms: `52/3`, `8`.
    #[must_use]
    pub fn fraction(&self) -> String {
        self.0.to_string()
    }

    /// For display: rounded to hundredths, halves away from zero.
    #[must_use]
    pub fn rounded(&self) -> f64 {
        let hundred = BigRational::from_integer(100.into());
        (&self.0 * &hundred).round().to_integer().to_f64().unwrap_or_default() / 100.0
    }
}

impl Exact {
    /// So many seconds, in hours.
    #[must_use]
    pub fn hours(seconds: i64) -> Self {
        Self(BigRational::new(seconds.into(), 3_600.into()))
    }
}

impl From<Quantity> for Exact {
    fn from(quantity: Quantity) -> Self {
        Self(BigRational::new(quantity.hundredths().into(), 100.into()))
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::zero(), Add::add)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.rounded())
    }
}

/// The calendar's period that holds a day: weeks begin on Monday. `term`: the whole of that span.
fn period_of(period: Period, day: NaiveDate, term: Span) -> Span {
    let month = |months: u32| {
        let first = day.with_day(1).and_then(|day| day.with_month0(day.month0() / months * months)).unwrap_or(day);
        let last = first.checked_add_months(Months::new(months)).and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX);
        Span { first, last }
    };
    match period {
        Period::Week => {
            let week = day.week(chrono::Weekday::Mon);
            Span { first: week.first_day(), last: week.last_day() }
        }
        Period::Month => month(1),
        Period::Quarter => month(3),
        Period::Year => month(12),
        Period::Term => term,
    }
}

/// The calendar's periods that a span touches, each cut to the span, with how many days it has when it is whole.
#[must_use]
pub fn periods(period: Period, asked: Span, term: Span) -> Vec<(Span, i64)> {
    let mut found = Vec::new();
    let mut day = asked.first;
    loop {
        let whole = period_of(period, day, term);
        let Some(cut) = whole.shared(asked) else { return found };
        found.push((cut, whole.days()));
        match cut.last.checked_add_days(Days::new(1)) {
            Some(next) if next <= asked.last => day = next,
            _ => return found,
        }
    }
}

/// What an amount comes to over a span; `term`: all days of the commitment.
#[must_use]
pub fn promised(amount: Amount, asked: Span, term: Span) -> Exact {
    periods(amount.period, asked, term).into_iter().map(|(cut, whole)| part(amount.quantity, cut.days(), whole)).sum()
}

/// `quantity × days ÷ whole`.
pub(super) fn part(quantity: Quantity, days: i64, whole: i64) -> Exact {
    Exact(Exact::from(quantity).0 * BigRational::new(days.into(), whole.max(1).into()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(first: &str, last: &str) -> Span {
        Span::new(day(first), day(last)).unwrap()
    }

    fn amount(hundredths: u32, period: Period) -> Amount {
        Amount { quantity: Quantity::from_hundredths(hundredths).unwrap(), period }
    }

    #[test]
    fn a_span_that_cuts_a_period_takes_its_share_of_days() {
        let term = span("2026-01-01", "2026-12-31");
        // Eight hours a week: November 2026 begins on a Sunday and ends on a Monday: 1/7 + 4 + 1/7 weeks.
        let november = promised(amount(800, Period::Week), span("2026-11-01", "2026-11-30"), term);
        assert_eq!(november.fraction(), "240/7");
        assert!((november.rounded() - 34.29).abs() < 1e-9);
        // Two a month from the 16th of February: 13 of 28 days, then March whole.
        assert_eq!(promised(amount(200, Period::Month), span("2026-02-16", "2026-03-31"), term).fraction(), "41/14");
        // Three a quarter: 31 of the 92 days of the fourth.
        assert_eq!(promised(amount(300, Period::Quarter), span("2026-10-01", "2026-10-31"), term).fraction(), "93/92");
        // Twelve a year, in a leap year.
        assert_eq!(promised(amount(1200, Period::Year), span("2028-02-01", "2028-02-29"), term).fraction(), "58/61");
        // Ten in the whole term.
        assert_eq!(promised(amount(1000, Period::Term), span("2026-01-01", "2026-03-14"), term).fraction(), "2");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

        #[test]
        fn promises_over_any_split_of_a_span_add_up_to_the_whole(
            start in 0i64..20_000, days in 1i64..1_500, cuts in prop::collection::vec(0i64..1_500, 0..6),
            hundredths in 1u32..1_000_000, which in 0usize..5,
        ) {
            let first = day("1990-01-01") + Days::new(start.unsigned_abs());
            let at = |n: i64| first + Days::new(n.unsigned_abs());
            let whole = Span::new(first, at(days - 1)).unwrap();
            let amount = amount(hundredths, [Period::Week, Period::Month, Period::Quarter, Period::Year, Period::Term][which]);
            let mut starts: Vec<i64> = cuts.into_iter().filter(|cut| *cut < days).chain([0]).collect();
            starts.sort_unstable();
            starts.dedup();
            let ends = starts.iter().skip(1).copied().chain([days]);
            let parts: Exact = starts.iter().zip(ends).map(|(from, to)| promised(amount, Span::new(at(*from), at(to - 1)).unwrap(), whole)).sum();
            prop_assert_eq!(parts, promised(amount, whole, whole));
        }

        #[test]
        fn whole_periods_promise_the_whole_quantity(year in 1990i32..2100, month in 1u32..13) {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let last = first.checked_add_months(Months::new(1)).unwrap().pred_opt().unwrap();
            let month = Span::new(first, last).unwrap();
            prop_assert_eq!(promised(amount(700, Period::Month), month, month).fraction(), "7");
            let monday = first.week(chrono::Weekday::Mon);
            let week = Span::new(monday.first_day(), monday.last_day()).unwrap();
            prop_assert_eq!(promised(amount(300, Period::Week), week, week).fraction(), "3");
        }
    }
}
