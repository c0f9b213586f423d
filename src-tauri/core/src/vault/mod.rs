//! The vault: two encrypted stores, their keys, the one gate through which every write goes.

mod ids;

pub use ids::Id;
