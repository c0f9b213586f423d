//! What is due next, for one partner and one side: pure, from the last day, the planned day and the routine period.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

/// A training that is due within so many days says so.
pub const DAYS_AHEAD: u64 = 60;

/// Where the training of one side stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DueState {
    /// The period is over.
    Overdue,
    /// Never received any.
    Never,
    /// The period ends within [`DAYS_AHEAD`].
    Due,
    /// One of the three above, but a day is set.
    Planned,
    /// Inside the period.
    Current,
}

/// What is due of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Due {
    /// See [`DueState`].
    pub state: DueState,
    /// When it last received one.
    pub last: Option<NaiveDate>,
    /// The last day on which that still counts; `None`: never trained.
    pub due_on: Option<NaiveDate>,
    /// The next day that is planned.
    pub planned_on: Option<NaiveDate>,
}

/// The last day on which a training of `last` still counts: so many months later, at the month's end where that day does not
/// exist.
#[must_use]
pub fn due_on(last: NaiveDate, months: u8) -> NaiveDate {
    last.checked_add_months(Months::new(u32::from(months))).unwrap_or(NaiveDate::MAX)
}

/// Where one side stands on `today`. A planned day that is over does not count.
#[must_use]
pub fn due(last: Option<NaiveDate>, planned: Option<NaiveDate>, months: u8, today: NaiveDate) -> Due {
    let planned_on = planned.filter(|day| *day >= today);
    let ends = last.map(|last| due_on(last, months));
    let near = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(NaiveDate::MAX);
    let state = match ends {
        Some(ends) if ends > near => DueState::Current,
        _ if planned_on.is_some() => DueState::Planned,
        Some(ends) if ends < today => DueState::Overdue,
        Some(_) => DueState::Due,
        None => DueState::Never,
    };
    Due { state, last, due_on: ends, planned_on }
}

#[cfg(test)]
mod tests {
    use chrono::Datelike as _;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_that_is_too_short_ends_the_period_on_its_last_day() {
        assert_eq!(due_on(day("2026-01-31"), 1), day("2026-02-28"));
        assert_eq!(due_on(day("2028-01-31"), 1), day("2028-02-29"));
        assert_eq!(due_on(day("2028-02-29"), 12), day("2029-02-28"));
        assert_eq!(due_on(day("2028-02-29"), 48), day("2032-02-29"));
        assert_eq!(due_on(day("2026-08-31"), 6), day("2027-02-28"));
    }

    #[test]
    fn the_last_day_of_the_period_still_counts() {
        let last = Some(day("2025-11-24"));
        assert_eq!(due(last, None, 12, day("2026-11-24")).state, DueState::Due);
        assert_eq!(due(last, None, 12, day("2026-11-25")).state, DueState::Overdue);
        assert_eq!(due(last, None, 12, day("2026-09-25")).state, DueState::Due);
        assert_eq!(due(last, None, 12, day("2026-09-24")).state, DueState::Current);
    }

    #[test]
    fn a_day_that_is_set_stands_before_what_is_due_and_not_before_what_is_current() {
        let (today, set) = (day("2026-11-24"), Some(day("2026-12-03")));
        assert_eq!(due(None, set, 12, today).state, DueState::Planned);
        assert_eq!(due(Some(day("2020-01-01")), set, 12, today).state, DueState::Planned);
        assert_eq!(due(Some(day("2026-11-01")), set, 12, today).state, DueState::Current);
        assert_eq!(
            due(None, Some(day("2026-11-23")), 12, today),
            Due { state: DueState::Never, last: None, due_on: None, planned_on: None }
        );
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (1990i32..2100, 1u32..=366).prop_filter_map("a day of that year", |(year, day)| NaiveDate::from_yo_opt(year, day))
    }

    proptest! {
        #[test]
        fn the_period_ends_in_the_right_month_on_the_same_day_or_at_its_end(last in any_day(), months in 1u8..=60) {
            let ends = due_on(last, months);
            let month = last.month0() + u32::from(months);
            prop_assert_eq!((ends.year(), ends.month0()), (last.year() + (month / 12) as i32, month % 12));
            let end_of_month = ends.succ_opt().unwrap().month() != ends.month();
            prop_assert!(ends.day() == last.day() || (end_of_month && ends.day() < last.day()));
        }

        #[test]
        fn a_later_training_is_never_due_sooner(one in any_day(), two in any_day(), months in 1u8..=60) {
            prop_assert!(due_on(one.min(two), months) <= due_on(one.max(two), months));
        }

        #[test]
        fn it_is_overdue_exactly_when_the_period_is_over_and_no_day_is_set(last in any_day(), today in any_day(), months in 1u8..=60) {
            let stands = due(Some(last), None, months, today);
            prop_assert_eq!(stands.state == DueState::Overdue, today > due_on(last, months));
            prop_assert!(due(Some(last), Some(today), months, today).state != DueState::Overdue);
        }
    }
}
