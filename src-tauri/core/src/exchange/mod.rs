//! Files in and out: HSDS, CSV, XLSX. Hostile until checked: read under caps ([`read_capped`], [`stage`]), worked out
//! without the store ([`Staged::plan`]), shown ([`review`]), then done whole or not at all ([`apply`]). Nothing about a
//! survivor passes here; what leaves goes through `Site::outgoing` and never has notes.

mod csv;
#[cfg(test)]
mod flow;
mod format;
mod hsds;
pub mod ics;
mod mapping;
mod merge;
mod plan;
mod problem;
mod review;
mod rows;
mod stage;
mod store;
mod table;
mod text_encoding;
mod upload;
mod words;
mod xlsx;

pub use format::Format;
pub use hsds::{HsdsExport, hsds};
pub use mapping::{FIELDS, Mapping};
pub use merge::Facts;
pub use plan::{Entry, Plan};
pub use problem::{Problem, Severity};
pub use review::{Outcome, Preview, PreviewRow, Progress, apply, review};
pub use stage::{Staged, stage};
pub use store::{remember, remembered};
pub use upload::{FILE_MAX, Upload, read_capped};
