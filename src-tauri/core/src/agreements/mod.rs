//! Agreements: their terms, life, signed scans, and their register. Nothing about a survivor enters here.

mod bonds;
mod chain;
mod change;
mod check;
mod compare;
mod life;
mod list;
mod model;
mod quantity;
mod referrals;
mod register;
mod store;

pub use bonds::{Bond, any_binds, bonds, bonds_between, bonds_with, linked};
pub use chain::{ChainLine, chain, follow, seal, settle, step};
pub(crate) use change::touch;
pub use change::{archive, remove, restore, review};
pub use check::CheckedAgreement;
pub use compare::{Difference, compare};
pub use life::{Life, Link, NewStep, STEPS, Settled, State, Step, StepTaken, steps_from};
pub use list::{AgreementQuery, AgreementSort, ending, list};
pub use model::*;
pub use quantity::Quantity;
pub use referrals::{Referral, referrals};
pub use register::*;
pub use store::{KIND, all_ids, digest, find, get, ids, insert, needing, successor, undo, update, with_partner};
pub(crate) use store::{insert_with, purge};
