//! The domain of Trellis, without a window, a clock or a network.
//!
//! Arrows point one way:
//!
//! ```text
//! vault <- scans, partners, services <- agreements, resources <- trainings, staff, rooms, recurrences <- groups
//!       <- schedule <- commitments, spectrum <- reviews, reminders, reports <- exchange
//! core <- choices;  core <- documents, cli;  all <- shell <- ui
//! ```
//!
//! Everything here stands in the partnership store. What survivors chose is in the locked room, a crate of
//! its own which this one does not know.

pub mod agreements;
pub mod attached;
pub mod audits;
pub mod bins;
pub mod commitments;
pub mod demo;
pub mod error;
pub mod exchange;
pub mod groups;
mod kept;
pub mod partners;
pub mod program;
pub mod recurrences;
pub mod reminders;
pub mod reports;
pub mod resources;
pub mod reviews;
pub mod rooms;
pub mod scans;
pub mod schedule;
pub mod services;
pub mod spectrum;
pub mod sql;
pub mod staff;
pub mod text;
pub mod trainings;
pub mod vault;
pub mod verify;

#[cfg(test)]
mod types_for_js;

pub use error::{Error, Result};
