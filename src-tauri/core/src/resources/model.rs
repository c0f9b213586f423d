//! An item of the library: its title, for whom it is, who publishes it, and the address that the program fills in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::vault::Id;

/// Marks ids of resources.
#[derive(Debug)]
pub enum ResourceTag {}
/// Names a resource.
pub type ResourceId = Id<ResourceTag>;

/// Under which heading it stands in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ResourceGroup"))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// For cross-training and collaboration.
    CrossTraining,
    /// For providers: substance use disorder, recovery, mental health.
    Providers,
    /// What the program keeps for itself.
    Ours,
}

impl Group {
    /// Every group, in the order of the library.
    pub const ALL: [Self; 3] = [Self::CrossTraining, Self::Providers, Self::Ours];
}

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ResourceKind"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Toolkit,
    Card,
    Survey,
    Report,
    Memorandum,
    Guide,
    Page,
    Other,
}

/// An item as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewResource {
    /// As it is published.
    pub title: String,
    /// See [`Group`].
    pub group: Group,
    /// See [`Kind`].
    pub kind: Kind,
    /// For whom.
    #[serde(default)]
    pub audience: String,
    /// By whom.
    #[serde(default)]
    pub publisher: String,
    /// Where it is found: `http` or `https`, or empty. Never opened by the program.
    #[serde(default)]
    pub address: String,
    /// Internal. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// An item as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// What it is.
    #[serde(flatten)]
    pub facts: NewResource,
    /// The program's own; else it came with the vault and can be put away, not removed.
    pub own: bool,
    /// Its place in its group.
    pub place: u32,
    /// When it was put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// One row of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ResourceLine {
    /// Its id.
    pub id: ResourceId,
    /// Its title (`name`, as every list item has it).
    pub name: String,
    /// See [`Group`].
    pub group: Group,
    /// See [`Kind`].
    pub kind: Kind,
    /// For whom.
    pub audience: String,
    /// By whom.
    pub publisher: String,
    /// Where it is found, or empty.
    pub address: String,
    /// The program's own.
    pub own: bool,
    /// Trainings that were held or are planned with it.
    pub trainings: u32,
    /// Whether it is put away.
    pub archived: bool,
}
