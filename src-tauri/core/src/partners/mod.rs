//! Partners: the organizations that we work with, and our own. Nothing about a survivor enters here.

mod model;
mod outgoing;

pub use model::*;
pub use outgoing::{OutgoingSite, SiteDetails};
