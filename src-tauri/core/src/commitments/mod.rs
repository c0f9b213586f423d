//! Promises against delivery: what each side said that it would give, what came of it, and the balance of what is traded.
//! Referral commitments are never counted or measured. Nothing about a survivor enters here.

mod count;
mod findings;
mod model;
mod promise;
mod scheduled;
mod store;

pub(crate) use count::count_beginning;
pub use count::{Promising, count, count_one, count_scheduled};
pub use findings::find as find_promises;
pub use model::*;
pub use promise::{Exact, Span, periods, promised};
pub(crate) use store::purge;
pub use store::{KIND, all_ids, digest, find, get, insert, of_agreement, remove, restore, undo, update};
