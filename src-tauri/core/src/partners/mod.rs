//! Partners: the organizations that we work with, and our own. Nothing about a survivor enters here.

mod change;
mod check;
mod list;
mod model;
mod outgoing;
mod store;

pub use change::{archive, remove, restore, review, review_elsewhere};
pub use check::{CHILDREN_MAX, CheckedPartner};
pub use list::{PartnerQuery, PartnerSort, Show, list};
pub use model::*;
pub use outgoing::{OutgoingSite, SiteDetails};
pub(crate) use store::purge;
pub use store::{KIND, all_ids, find, find_named, get, ids, insert, insert_own, named, own, undo, update};
