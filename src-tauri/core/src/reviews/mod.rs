//! The supervisor's week: what the schedule holds, what is wrong with it, what people said about it, and that it was signed off.
//! A sign-off cannot be taken back; what changes later is shown as changed. Nothing about a survivor enters here.

mod check;
mod model;
mod outgoing;
mod since;
mod store;
mod week;

pub use check::check;
pub use model::*;
pub use outgoing::{OutgoingFinding, OutgoingHours, OutgoingReview, OutgoingSignOff, Standing, outgoing};
pub use store::{KIND, add, digests, history, of_findings, of_week, sent_back, take_back};
pub use week::{monday, reviewed, signed, week};
