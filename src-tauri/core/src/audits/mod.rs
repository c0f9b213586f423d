//! What was done, by whom, when: the chain of the partnership store as people read it.

mod store;

pub use store::{AuditLine, AuditPage, AuditQuery, HeadReview, list, review};
