//! One thing that needs a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{agreements::Side, partners::PartnerId};

/// What it is about, and so what settles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// An agreement in force is past its end: record that it expired, or renew it.
    Over,
    /// Official notice is due: give it, or let the day pass.
    Notice,
    /// Our own lead time has begun and nothing follows yet: renew it.
    Lead,
    /// A day of review has come: look at it, and say so.
    Review,
    /// A draft waits for somebody else's eyes.
    InReview,
    /// The review of a week sent it back: plan it otherwise, until it is signed off.
    SentBack,
    /// An agreement ends or has ended, and something under it is not looked after.
    Closing,
    /// One side's cross-training is due.
    Training,
    /// An attested practice runs out.
    Practice,
    /// A partner's facts are stale: confirm them.
    Stale,
}

/// See [`ReminderKind`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Reminder {
    /// See [`ReminderKind`].
    pub kind: ReminderKind,
    /// The record that it is about.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: Uuid,
    /// What that is called; of a week that was sent back, why.
    pub name: String,
    /// Which partner it concerns.
    pub partner_id: Option<PartnerId>,
    /// The partner's name; empty for our own program.
    pub partner: String,
    /// Which side it concerns, where that matters.
    pub side: Option<Side>,
    /// The day on which it is, or was, due; of a week, its Monday.
    pub on: NaiveDate,
    /// Out of sight until this day.
    pub snoozed_until: Option<NaiveDate>,
}
