//! Days from–until, both inclusive: what holds when any of several does, and when all of several do.

use chrono::NaiveDate;

/// From a day until a day, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: no end is known.
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Every day there is.
    pub const ALWAYS: Self = Self { from: NaiveDate::MIN, until: None };

    /// Whether it holds on that day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The days that two have in common.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let until = match (self.until, other.until) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        until.is_none_or(|until| from <= until).then_some(Self { from, until })
    }

    /// Whether the next one begins inside this one or on the day after it.
    fn reaches(&self, next: &Self) -> bool {
        self.until.is_none_or(|until| until.succ_opt().is_none_or(|day| next.from <= day))
    }
}

/// The days on which any holds, in order, those that touch joined.
#[must_use]
pub fn any(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut().filter(|last| last.reaches(&span)) {
            Some(last) => last.until = last.until.zip(span.until).map(|(one, two)| one.max(two)),
            None => joined.push(span),
        }
    }
    joined
}

/// The days on which both hold.
#[must_use]
pub fn both(one: &[Span], other: &[Span]) -> Vec<Span> {
    any(one.iter().flat_map(|a| other.iter().filter_map(|b| a.overlap(*b))).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + chrono::Days::new(n)
    }

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        prop::collection::vec((0u64..60, prop::option::of(0u64..30)), 0..6).prop_map(|all| {
            all.into_iter().map(|(from, length)| Span { from: day(from), until: length.map(|more| day(from + more)) }).collect()
        })
    }

    proptest! {
        #[test]
        fn a_day_is_covered_after_joining_exactly_when_it_was_before(one in spans(), other in spans(), at in 0u64..120) {
            let (at, covers) = (day(at), |all: &[Span], at| all.iter().any(|span| span.covers(at)));
            prop_assert_eq!(covers(&any(one.clone()), at), covers(&one, at));
            prop_assert_eq!(covers(&both(&one, &other), at), covers(&one, at) && covers(&other, at));
        }

        #[test]
        fn joined_days_never_touch(one in spans()) {
            let joined = any(one);
            prop_assert!(joined.windows(2).all(|pair| !pair[0].reaches(&pair[1])));
        }
    }
}
