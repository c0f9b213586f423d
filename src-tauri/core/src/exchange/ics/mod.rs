//! Reading a partner's calendar: somebody's hours at a site, known again by the UID of each event, so that a second import of
//! the same file changes nothing. Titles of events are shown and never kept.

mod apply;
mod lines;
mod merge;
mod plan;
mod read;
mod review;
mod single;
#[cfg(test)]
mod tests;
mod zones;

pub use apply::apply;
pub use review::{CalendarPreview, CalendarRow, Meaning, Target, is_calendar, review, target};
