//! The library: what staff read and hand to colleagues for cross-training. Nothing about a survivor enters here.

mod change;
mod check;
mod list;
mod model;
mod seed;
mod store;

pub use change::{archive, remove, restore};
pub use check::CheckedResource;
pub use list::{ResourceQuery, list};
pub use model::*;
pub(crate) use seed::{given, insert_all};
pub(crate) use store::purge;
pub use store::{KIND, all_ids, find, get, insert, undo, update};
