//! A referral, and what came of it as she tells it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use trellis_core::{partners::PartnerId, services::ServiceId, vault::Id};

use crate::{
    releases::{Item, ReleaseId},
    survivors::SurvivorId,
};

/// Marks ids of referrals.
#[derive(Debug)]
pub enum ReferralTag {}
/// Names a referral.
pub type ReferralId = Id<ReferralTag>;

/// Who goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReferralKind {
    /// She herself, with a handout: nobody is told anything.
    #[serde(rename = "self")]
    Herself,
    /// Together, with her present.
    Warm,
    /// Staff, for her.
    Staff,
}

/// In what way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// A sheet that she takes along.
    Handout,
    /// A letter.
    Letter,
    /// By telephone, from a script.
    Telephone,
}

/// The partner's state, not hers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartnerPlace {
    /// Nobody said.
    #[default]
    Unknown,
    /// It has a place.
    Place,
    /// It has none.
    NoPlace,
}

/// What is sent, and how.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// The call sign, typed.
    pub sign: String,
    /// Warm, or by staff.
    pub kind: ReferralKind,
    /// About which service, if about one.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub service_id: Option<ServiceId>,
    /// Which of the released items, by their places.
    pub items: Vec<usize>,
    /// A letter, or by telephone.
    pub how: How,
    /// Her name for this one print; never kept. Empty: a line to write on.
    #[serde(default)]
    pub name: String,
}

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Referral {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: ReferralId,
    /// Whose.
    #[cfg_attr(test, ts(type = "string"))]
    pub survivor_id: SurvivorId,
    /// To whom.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// Its name today.
    pub partner: String,
    /// About which service.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub service_id: Option<ServiceId>,
    /// Its name today.
    pub service: String,
    /// See [`ReferralKind`].
    pub kind: ReferralKind,
    /// Under which release; none where nobody was told anything.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub release_id: Option<ReleaseId>,
    /// Exactly what was told.
    pub items: Vec<Item>,
    /// See [`How`].
    pub how: How,
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Label of who did it.
    pub by: String,
    /// What came of it, as she tells it.
    pub outcome: String,
    /// When she told it.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub outcome_at: Option<DateTime<Utc>>,
    /// See [`PartnerPlace`].
    pub place: PartnerPlace,
}
