//! The schedule: on-site assignments and the meetings of groups, both ways; what is different on single days; what cannot be as it
//! is planned. Nothing about a survivor enters here: of a session, a head count and no more.

mod check;
mod draft;
mod edit;
mod expand;
mod fill;
mod find;
mod finding;
mod given;
mod list;
mod model;
mod named;
mod names;
mod outgoing;
mod ready;
mod store;
mod under;

pub use check::CheckedSeries;
pub use draft::{ClockDay, Preview, preview, update};
pub use edit::{apply, going_on, going_on_all};
pub use expand::{Planned, expand, is_past, times};
pub use fill::compare;
pub use find::{find, seen_from};
pub use finding::{About, Action, Finding, FindingKind, Record};
pub use given::{Given, Shared, given, shared};
pub use list::{Window, list};
pub use model::*;
pub use named::Named;
pub use outgoing::{OutgoingMeeting, OutgoingSchedule, OutgoingSeries, outgoing};
pub use ready::{Ready, ready};
pub use store::find as find_series;
pub(crate) use store::purge;
pub use store::{KIND, all, all_ids, extend, get, insert, of_group, remove, restore, undo, update as replace, wants_extending, with_uid};
pub use under::{Under, under};
