//! What people record to show where a partnership stands: attested practices, teams, sites in common, services at our
//! doors. Nothing about a survivor enters here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    agreements::Side,
    partners::{PartnerId, SiteId},
    services::ServiceId,
    vault::Id,
};

/// Marks ids of proofs.
#[derive(Debug)]
pub enum ProofTag {}
/// Names a proof.
pub type ProofId = Id<ProofTag>;

/// What can be attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Practice {
    /// The link between domestic violence and mental health is woven through programming.
    Woven,
    /// Services go by what the survivor herself says she needs; no completion target is kept.
    SelfDefinedNeeds,
}

/// One line of a practice's checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; the words stand in the Fluent files")]
pub enum CheckItem {
    NewStaff,
    Coercion,
    Responses,
    Policies,
    Materials,
    NoTarget,
    OwnWords,
    NothingDepends,
    MayStop,
}

impl Practice {
    /// Its checklist. An attestation says all of it.
    #[must_use]
    pub const fn checklist(self) -> &'static [CheckItem] {
        match self {
            Self::Woven => &[CheckItem::NewStaff, CheckItem::Coercion, CheckItem::Responses, CheckItem::Policies, CheckItem::Materials],
            Self::SelfDefinedNeeds => &[CheckItem::NoTarget, CheckItem::OwnWords, CheckItem::NothingDepends, CheckItem::MayStop],
        }
    }

    /// What the record is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Woven => "Woven through programming",
            Self::SelfDefinedNeeds => "By self-defined needs",
        }
    }
}

/// Somebody stands for a practice of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// Whose practice, or with whom; `None`: ours, with everybody.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// See [`Practice`].
    pub practice: Practice,
    /// Whose practice it is.
    pub side: Side,
    /// Name or initials of who stands for it.
    pub by: String,
    /// Never later than today.
    pub made_on: NaiveDate,
    /// Last day on which it counts.
    pub until: NaiveDate,
    /// What was looked at: the whole list.
    pub checklist: Vec<CheckItem>,
}

/// What somebody is in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TeamRole {
    Advocate,
    Clinician,
    Other,
}

/// One member of a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Name, or initials.
    pub name: String,
    /// Whose staff.
    pub side: Side,
    /// See [`TeamRole`].
    pub role: TeamRole,
    /// First day; `None`: the team's.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: the team's.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// An interdisciplinary team; on days on which it has an advocate and a clinician it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// With whom; `None`: our own program's.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Who is in it.
    #[serde(default)]
    pub members: Vec<Member>,
}

/// A site of one side that both use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Colocation {
    /// With whom.
    pub partner_id: PartnerId,
    /// Whose site.
    pub side: Side,
    /// Which.
    pub site_id: SiteId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// A service that is offered at one of our sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Whose service; `None`: one of our own.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// At which of our sites.
    pub site_id: SiteId,
    /// Which service.
    pub service_id: ServiceId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// What is proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the types say it")]
pub enum Facts {
    Attestation(Attestation),
    Team(Team),
    Colocation(Colocation),
    Door(Door),
}

/// A proof as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Proof {
    /// Its id.
    pub id: ProofId,
    /// What staff call it.
    pub name: String,
    /// What it says.
    pub facts: Facts,
    /// When it was put away; it shows nothing then.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Facts {
    /// The kinds of proof, as the store and the audit chain call them.
    pub const KINDS: [&'static str; 4] = ["attestation", "team", "colocation", "door"];

    /// Which of them this is.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Attestation(_) => "attestation",
            Self::Team(_) => "team",
            Self::Colocation(_) => "colocation",
            Self::Door(_) => "door",
        }
    }

    /// With whom; `None`: our own program alone.
    #[must_use]
    pub const fn partner_id(&self) -> Option<PartnerId> {
        match self {
            Self::Attestation(one) => one.partner_id,
            Self::Team(one) => one.partner_id,
            Self::Colocation(one) => Some(one.partner_id),
            Self::Door(one) => one.partner_id,
        }
    }
}
