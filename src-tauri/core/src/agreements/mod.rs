//! Agreements: their terms, life, signed scans, and what may leave about them. Nothing about a survivor enters here.

mod model;
mod quantity;
mod summary;

pub use model::*;
pub use quantity::Quantity;
pub use summary::*;
