//! A training between our program and a partner. Nothing about a survivor enters here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    agreements::{Quantity, Side},
    partners::PartnerId,
    resources::ResourceId,
    scans::Scan,
    vault::Id,
};

/// Marks ids of trainings.
#[derive(Debug)]
pub enum TrainingTag {}
/// Names a training.
pub type TrainingId = Id<TrainingTag>;

/// Who gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Trainer {
    /// We trained the partner.
    Us,
    /// The partner trained us.
    Partner,
    /// Each trained the other.
    Both,
}

impl Trainer {
    /// Whether this side was trained: a training counts for whoever received it.
    #[must_use]
    pub const fn trained(self, side: Side) -> bool {
        match self {
            Self::Us => matches!(side, Side::Partner),
            Self::Partner => matches!(side, Side::Us),
            Self::Both => true,
        }
    }
}

/// Whether it took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TrainingState"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum State {
    Planned,
    Held,
    Cancelled,
}

/// A training as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewTraining {
    /// With whom.
    pub partner_id: PartnerId,
    /// What it was about.
    pub topic: String,
    /// The day on which it was held, or is planned.
    pub held_on: NaiveDate,
    /// See [`State`].
    pub state: State,
    /// See [`Trainer`].
    pub trainer: Trainer,
    /// How long it took, for each who was there; a positive number with at most two decimals.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "number | null"))]
    pub hours: Option<Quantity>,
    /// How many of our staff were there.
    #[serde(default)]
    pub heads_us: Option<u16>,
    /// How many of theirs.
    #[serde(default)]
    pub heads_partner: Option<u16>,
    /// What was handed out or shown, in words.
    #[serde(default)]
    pub materials: String,
    /// What of the library was used.
    #[serde(default)]
    pub resources: Vec<ResourceId>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// A training as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Training {
    /// Its id.
    pub id: TrainingId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewTraining,
    /// Name of the partner, as it is now.
    pub partner: String,
    /// Sheets: an agenda, slides, a list of staff who came. Left out where there are none, as in the digests from before
    /// there were any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scans: Vec<Scan>,
    /// When it was put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TrainingLine {
    /// Its id.
    pub id: TrainingId,
    /// What it was about (`name`, as every list item has it).
    pub name: String,
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// The day.
    pub held_on: NaiveDate,
    /// See [`State`].
    pub state: State,
    /// See [`Trainer`].
    pub trainer: Trainer,
    /// How long it took.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub hours: Option<Quantity>,
    /// How many of our staff were there.
    pub heads_us: Option<u16>,
    /// How many of theirs.
    pub heads_partner: Option<u16>,
    /// Planned for a day that is over: somebody has to say whether it was held.
    pub unsettled: bool,
    /// Whether it is put away.
    pub archived: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_training_counts_for_whoever_received_it() {
        assert!(Trainer::Us.trained(Side::Partner) && !Trainer::Us.trained(Side::Us));
        assert!(Trainer::Partner.trained(Side::Us) && !Trainer::Partner.trained(Side::Partner));
        assert!(Trainer::Both.trained(Side::Us) && Trainer::Both.trained(Side::Partner));
    }
}
