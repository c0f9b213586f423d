//! Survivors' records: a call sign, and as little else as she wants kept. No name is asked for, no story has a field.

mod find;
mod model;
mod store;

pub(crate) use find::line;
pub use find::{SurvivorLine, SurvivorQuery, list};
pub use model::*;
pub use store::{add, filter, get, join, open, purge, signed, update, wish};
pub(crate) use store::{all, empty, salt, touch};
