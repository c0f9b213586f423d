//! Who works at our program and at its partners, with the days of their orientation and cross-training. Initials are
//! enough for a name. Nothing about a survivor enters here.

mod change;
mod check;
mod list;
mod model;
mod store;

pub use change::{archive, remove, restore};
pub use check::CheckedStaff;
pub use list::{StaffQuery, list};
pub use model::*;
pub use store::{KIND, all_ids, digest, find, get, insert, undo, update};
pub(crate) use store::{purge, purge_partner};
