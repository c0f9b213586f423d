//! Rules that Trellis does not have, as the days on which they fall.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDateTime, Timelike as _};
use rrule::{RRule, Unvalidated};

use super::read::as_floating;

/// Most days that a rule is kept as.
pub(super) const DAYS_MAX: u16 = 400;
/// Years that are looked through: a rule that never falls would be walked without end.
const YEARS: i32 = 5;

/// What a rule gave.
pub(super) struct Walked {
    /// The first [`DAYS_MAX`] times.
    pub days: BTreeSet<NaiveDateTime>,
    /// Whether it has more.
    pub more: bool,
    /// Whether it gave nothing but the start, though it should: such a rule is looked for over thousands of years.
    pub in_vain: bool,
}

/// The times of a rule; `None` where it cannot be read. Reckoned in floating time.
pub(super) fn walk(rule: &str, start: NaiveDateTime, until: Option<NaiveDateTime>) -> Option<Walked> {
    let parts = rule.split(';').filter(|part| !part.to_ascii_uppercase().starts_with("UNTIL=") && !part.is_empty());
    let text = parts.collect::<Vec<_>>().join(";");
    let first = as_floating(start).with_timezone(&rrule::Tz::UTC);
    let set = text.parse::<RRule<Unvalidated>>().ok()?.build(first).ok()?;
    let far = as_floating(start.with_day(1)?.with_year(start.year() + YEARS)?).with_timezone(&rrule::Tz::UTC);
    let end = until.map_or(far, |until| as_floating(until).with_timezone(&rrule::Tz::UTC).min(far));
    let once = ends_by_count(&text, 1) || until.is_some_and(|until| until.date() <= start.date());
    let found = if once { Vec::new() } else { set.before(end).all(DAYS_MAX + 1).dates };
    let in_vain = !once && found.len() < 2;
    let mut days: BTreeSet<NaiveDateTime> = found.iter().map(chrono::DateTime::naive_utc).collect();
    // The start is the first of them, whatever the rule says.
    days.insert(start.with_nanosecond(0)?);
    let more =
        days.len() > usize::from(DAYS_MAX) || (until.is_none_or(|until| as_floating(until) > far) && !ends_by_count(&text, days.len()));
    let days: BTreeSet<NaiveDateTime> = days.into_iter().take(usize::from(DAYS_MAX)).collect();
    Some(Walked { days, more, in_vain })
}

/// Whether a COUNT was reached, so that nothing comes after what was found.
fn ends_by_count(text: &str, found: usize) -> bool {
    let count = text.to_ascii_uppercase().split(';').find_map(|part| part.strip_prefix("COUNT=").and_then(|n| n.parse::<usize>().ok()));
    count.is_some_and(|count| found >= count)
}
