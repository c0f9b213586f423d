//! Scans: signed papers of an agreement, sheets of a training. Encrypted, never on an outgoing file. Nothing about a
//! survivor enters here: no sign-in sheet of a group, no paper with a survivor's name.

mod model;
mod store;

pub use model::*;
pub(crate) use store::purge;
pub use store::{SCAN_MAX, add, extension, file_name, get, ids, keep_only, list, remove, rename, replace};
