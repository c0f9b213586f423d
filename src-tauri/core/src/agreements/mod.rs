//! Agreements: their terms, life, signed scans, and what may leave about them. Nothing about a survivor enters here.

mod change;
mod check;
mod list;
mod model;
mod quantity;
mod referrals;
pub mod scans;
mod store;
mod summary;

pub use change::{archive, remove, restore};
pub use check::CheckedAgreement;
pub use list::{AgreementQuery, AgreementSort, list};
pub use model::*;
pub use quantity::Quantity;
pub use referrals::{Referral, referrals};
pub(crate) use store::purge;
pub use store::{KIND, all_ids, digest, find, get, ids, insert, undo, update};
pub use summary::*;
