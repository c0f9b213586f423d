//! Where a partnership stands, as words of the wire: levels, criteria, the records behind them. Evidence, never a score.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{agreements::Side, partners::PartnerId, vault::Id};

/// Marks ids of snapshots.
#[derive(Debug)]
pub enum SnapshotTag {}
/// Names a snapshot.
pub type SnapshotId = Id<SnapshotTag>;

/// How far a partnership goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SpectrumLevel"))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Something of what informed asks is still open.
    NotYet,
    /// We know, train and refer.
    Informed,
    /// Both do, and services are shared or traded.
    Collaborative,
    /// One menu, whichever door. It never means shared records.
    Integrated,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CriterionName {
    /// The link between domestic violence and mental health is woven through programming; per side.
    Woven,
    /// Trainings received inside the routine period; per side.
    CrossTraining,
    /// An agreement in force that holds a promise of referrals; per side.
    ReferralPartnership,
    /// A group led by both.
    SharedGroup,
    /// Staff of one at the other, part of the time.
    OnSite,
    /// A site that both use.
    CoLocated,
    /// Every service at every door.
    NoWrongDoor,
    /// No completion target is kept.
    SelfDefinedNeeds,
    /// At least one advocate and one clinician.
    InterdisciplinaryTeam,
}

/// Whether it holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CriterionState {
    /// Records show it.
    Met,
    /// No record has shown it up to that day.
    NotMet,
    /// Records showed it earlier.
    Lapsed,
}

/// Of which kind a record is, and so where its page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum RecordKind {
    Agreement,
    Training,
    Group,
    OnSite,
    Attestation,
    Team,
    Colocation,
    Door,
}

/// A record that shows something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SpectrumRecord"))]
pub struct Record {
    /// See [`RecordKind`].
    pub kind: RecordKind,
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: Uuid,
    /// What staff call it; a confidential site stands in it by its public name.
    pub name: String,
}

/// One criterion on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Criterion {
    /// Which.
    pub name: CriterionName,
    /// Whose; `None` when it belongs to both together.
    pub side: Option<Side>,
    /// See [`CriterionState`].
    pub state: CriterionState,
    /// Met or lapsed from this day on.
    pub since: Option<NaiveDate>,
    /// Met up to this day as things stand; `None`: no end is known, or it is not met.
    pub until: Option<NaiveDate>,
    /// Met: what shows it. Lapsed: what showed it last.
    pub records: Vec<Record>,
}

/// What the next level still asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NextLevel {
    /// Which level.
    pub level: Level,
    /// What is open, each of it needed.
    pub open: Vec<Open>,
    /// Whether one way of sharing or trading services is needed as well.
    pub sharing: bool,
}

/// Something that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Open {
    /// Which criterion.
    pub name: CriterionName,
    /// Whose.
    pub side: Option<Side>,
}

/// Where a partnership stands on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Placement {
    /// The highest level of which everything is met.
    pub level: Level,
    /// Since when without a break; `None`: never anything else.
    pub since: Option<NaiveDate>,
    /// Each criterion.
    pub criteria: Vec<Criterion>,
    /// `None` at the last level.
    pub next: Option<NextLevel>,
}

/// One partnership in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpectrumLine {
    /// With whom; our own program stands on its own page.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// See [`Placement`].
    #[serde(flatten)]
    pub placement: Placement,
}

/// A criterion that changed between two snapshots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Reason {
    /// Which.
    pub name: CriterionName,
    /// Whose.
    pub side: Option<Side>,
    /// How it stood then.
    pub state: CriterionState,
}

/// A level that a partnership came to, and why. Written once, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// Whose: a partner, or our own program.
    pub organization: PartnerId,
    /// On which day.
    pub on: NaiveDate,
    /// Which level.
    pub level: Level,
    /// How every criterion stood.
    pub criteria: Vec<Reason>,
    /// What had changed since the one before.
    pub reasons: Vec<Reason>,
}
