//! The locked room: what survivors chose. Only the shell and the tests depend on this crate; core, documents and the
//! command line do not list it, so that naming it there does not compile. Nothing of the partnership side shows that a record
//! exists here.
//!
//! ```text
//! room (store, gate, never: what never comes back; proofs: what the chain vouches for) <- rules, signs, clock
//!   <- survivors <- answers <- menus
//!                <- tasks, retention, disclosures, counts
//!                <- releases <- referrals <- papers <- dossiers;  room <- backups
//! ```
//!
//! Nothing is told to anybody without [`releases::LiveRelease`], which only [`releases::live`] makes, in the transaction that tells.
//! There is no way around it, for any role.

pub mod answers;
pub mod backups;
pub mod clock;
pub mod counts;
pub mod demo;
pub mod disclosures;
pub mod dossiers;
pub mod menus;
pub mod names;
mod never;
pub mod openings;
pub mod papers;
mod proofs;
pub mod referrals;
pub mod releases;
pub mod retention;
mod room;
pub mod rules;
pub mod signs;
pub mod survivors;
pub mod tasks;
mod verify;

#[cfg(test)]
mod types_for_js;

pub use room::{CHOICES, Room};
pub use verify::verify;
