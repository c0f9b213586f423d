//! Rooms at sites, and the days on which a place is closed. Nothing about a survivor enters here.

mod change;
mod check;
pub mod closing;
mod closures;
mod list;
mod model;
mod places;
mod store;

pub use change::{archive, remove, restore};
pub use check::{CheckedClosure, CheckedRoom};
pub use closures::{all_closures, closed, closed_days, closures_between, list as closure_list};
pub use list::{RoomQuery, list};
pub use model::*;
pub use places::SiteName;
pub use store::{KIND, all_ids, digest, find, get, insert, undo, update};
pub(crate) use store::{purge, purge_partner};
