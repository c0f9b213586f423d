//! The bin of the partnership store: 30 days, then for good. And what was done to a record, for its history and undo.

mod store;

pub use store::*;
