//! The menu: every service, whichever door, in an order that favors nobody. Only her own filters narrow it.

mod model;
mod order;
mod read;

pub use model::*;
pub use order::order;
pub use read::{among, menu};
