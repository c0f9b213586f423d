//! Services: what a survivor can be offered. May hold facts about organizations; never anything about a person helped.

mod model;

pub use model::{Accepting, Mode, Service, ServiceId, ServiceKind, StaffGender};
