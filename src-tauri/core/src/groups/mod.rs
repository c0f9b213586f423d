//! Shared groups: what a group is, with which partner, under which agreement, and who can step in. Facilitators and
//! meeting times stand on its series. There is no roster: nothing about a survivor enters here.

mod change;
mod check;
mod list;
mod model;
mod store;

pub use change::{archive, remove, restore};
pub use check::CheckedGroup;
pub use list::{GroupQuery, list};
pub use model::*;
pub(crate) use store::purge;
pub use store::{KIND, all_ids, digest, find, get, insert, undo, update};
