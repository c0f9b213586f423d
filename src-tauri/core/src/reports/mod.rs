//! What may leave about agreements and partnerships: allow-lists, written out field by field, and how they are read.
//! Notes, reasons typed by staff, materials and scans have no field here. Nothing about a survivor enters.

mod known;
mod partnership;
mod placement;
mod read;
mod summary;

pub use known::Known;
pub use partnership::*;
pub use placement::*;
pub use read::{Asked, partnerships, summaries};
pub use summary::*;
