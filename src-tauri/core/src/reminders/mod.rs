//! What needs a person, soonest first, each with the one action that settles it. Drawn from agreements, partners, trainings,
//! attested practices and reviews; nothing about a survivor is ever a reminder.

mod list;
mod model;
mod store;

pub use list::list;
pub use model::{Reminder, ReminderKind};
pub use store::{Key, snooze, wake};
