//! What she answered, kept as it was said. Every answer is an equal end: nothing here counts, ranks or asks again unless she wants.

mod model;
mod store;

pub use model::*;
pub use store::{add, of, remove};
