//! Cross-training: who trained whom, when, for how long, and what is due next. Nothing about a survivor enters here: head
//! counts are of staff.

mod change;
mod check;
mod due;
mod list;
mod model;
mod routine;
mod store;

pub(crate) use change::touch;
pub use change::{archive, remove, restore};
pub use check::CheckedTraining;
pub use due::{DAYS_AHEAD, Due, DueState, due, due_on};
pub use list::{TrainingQuery, TrainingSort, list};
pub use model::*;
pub use routine::{PartnerDue, Received, due_list, received};
pub(crate) use store::purge;
pub use store::{KIND, all_ids, digest, find, get, insert, undo, update};
