//! Referrals: she goes herself with a handout, or somebody is told. Telling takes a live release, as a parameter.

mod model;
mod send;
mod store;

pub use model::*;
pub use send::send;
pub(crate) use store::{OUTCOME, empty};
pub use store::{add, answer, get, of, under};
