//! A group that our program and a partner lead together. No roster, ever: nothing about a survivor enters here.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{agreements::AgreementId, partners::PartnerId, staff::StaffId, vault::Id};

/// Marks ids of groups.
#[derive(Debug)]
pub enum GroupTag {}
/// Names a group.
pub type GroupId = Id<GroupTag>;

/// A group as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewGroup {
    /// What it is called.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub purpose: String,
    /// With whom it is led. It stays: its meetings of the past were with them.
    pub partner_id: PartnerId,
    /// The agreement that it stands on, one with that partner.
    #[serde(default)]
    pub agreement_id: Option<AgreementId>,
    /// Who can step in for a facilitator: staff of ours or of the partner.
    #[serde(default)]
    pub substitutes: Vec<StaffId>,
    /// How many people can come.
    #[serde(default)]
    pub capacity: Option<u16>,
    /// BCP 47 tags.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Anybody may come at any time; else it is closed once it has begun.
    #[serde(default)]
    pub open: bool,
    /// Children are looked after meanwhile.
    #[serde(default)]
    pub childcare: bool,
    /// A way there is offered.
    #[serde(default)]
    pub transport: bool,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// A group as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewGroup,
    /// Name of the partner, as it is now.
    pub partner: String,
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
pub struct GroupLine {
    /// Its id.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
    /// With whom it is led.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// The agreement that it stands on.
    pub agreement_id: Option<AgreementId>,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// See [`NewGroup::open`].
    pub open: bool,
    /// See [`NewGroup::childcare`].
    pub childcare: bool,
    /// See [`NewGroup::transport`].
    pub transport: bool,
    /// How many people can come.
    pub capacity: Option<u16>,
    /// How many can step in.
    pub substitutes: u32,
    /// Whether it is put away.
    pub archived: bool,
}
