//! What a wall time means on a day, in a zone.

use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// What the clocks did with a wall time on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// Nothing: the time exists once.
    Plain,
    /// The time did not exist that day; it was put off by as much as the clocks leapt: 02:30 became 03:30.
    Moved,
    /// The time exists twice that day; the first is meant.
    Twice,
}

/// The zone of that IANA name: "America/New_York".
///
/// # Errors
/// [`Error::InvalidInput`] on "zone" for a name that stands in no list.
pub fn zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Error::invalid("zone", "There is no time zone of this name. Choose one from the list."))
}

/// The moment that a wall time means in a zone, as RFC 5545 says: where the clocks leap over it, the offset before the leap
/// holds; where it comes twice, it is the first.
#[must_use]
pub fn at(zone: Tz, wall: NaiveDateTime) -> (DateTime<Tz>, Clock) {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(moment) => (moment, Clock::Plain),
        LocalResult::Ambiguous(one, other) => (one.min(other), Clock::Twice),
        LocalResult::None => (after_gap(zone, wall), Clock::Moved),
    }
}

/// Looks back for the last wall time before the gap. None was ever longer than a day (Samoa skipped one in 2011).
fn after_gap(zone: Tz, wall: NaiveDateTime) -> DateTime<Tz> {
    let before = (1..=100).find_map(|quarters| {
        let earlier = wall.checked_sub_signed(Duration::minutes(15 * quarters))?;
        zone.from_local_datetime(&earlier).latest()
    });
    let offset = before.map_or(0, |moment| moment.offset().fix().local_minus_utc());
    zone.from_utc_datetime(&wall.checked_sub_signed(Duration::seconds(i64::from(offset))).unwrap_or(wall))
}
