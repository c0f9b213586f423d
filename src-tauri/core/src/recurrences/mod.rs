//! When something comes again: rules by the calendar, and what the clocks of a zone make of a wall time.
//!
//! Nothing here knows a store, a clock or a person. A rule stands in *floating* time: it gives days, and only then does
//! [`at`] ask the zone what a wall time means on one of them, so that ten o'clock stays ten o'clock across daylight saving.

mod days;
mod model;
#[cfg(test)]
mod proofs;
mod rrule_text;
mod zones;

pub use days::YEARS;
pub use model::{Nth, Pattern, Rule, Until, Weekday};
pub use rrule_text::{MOST_TEXT, Unheld};
pub use zones::{Clock, at, zone};
