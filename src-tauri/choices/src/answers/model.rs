//! An answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use trellis_core::{partners::PartnerId, services::ServiceId, vault::Id};

/// Marks ids of answers.
#[derive(Debug)]
pub enum AnswerTag {}
/// Names an answer.
pub type AnswerId = Id<AnswerTag>;

/// What one can say. None is better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum AnswerKind {
    Yes,
    NotNow,
    No,
    SomethingElse,
    ChangedMind,
}

/// An answer as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    /// About which service.
    #[cfg_attr(test, ts(type = "string"))]
    pub service_id: ServiceId,
    /// Of which organization.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// See [`AnswerKind`].
    pub answer: AnswerKind,
    /// Hers, if she wants any kept.
    #[serde(default)]
    pub words: String,
    /// A day on which she wants to be asked again; with "not now" alone, and only if she asks for one.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub ask_on: Option<NaiveDate>,
}

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answer {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: AnswerId,
    /// About which service.
    #[cfg_attr(test, ts(type = "string"))]
    pub service_id: ServiceId,
    /// Its name today.
    pub service: String,
    /// Of which organization.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// Its name today.
    pub partner: String,
    /// See [`AnswerKind`].
    pub answer: AnswerKind,
    /// Hers.
    pub words: String,
    /// A day on which she wants to be asked again.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub ask_on: Option<NaiveDate>,
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Label of whose session it was.
    pub by: String,
}
