//! Agreements with partners: what was promised, by whom, until when. Nothing about a survivor enters here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    life::{Life, State},
    quantity::Quantity,
};
use crate::{partners::PartnerId, scans::Scan, vault::Id};

/// Marks ids of agreements.
#[derive(Debug)]
pub enum AgreementTag {}
/// Names an agreement.
pub type AgreementId = Id<AgreementTag>;
/// Marks ids of commitments.
#[derive(Debug)]
pub enum CommitmentTag {}
/// Names a commitment.
pub type CommitmentId = Id<CommitmentTag>;
/// What kind of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AgreementKind"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Mou,
    Referral,
    OnSite,
    Group,
    Training,
    Confidentiality,
}

/// Whose side of the partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Our program.
    Us,
    /// The partner.
    Partner,
}

/// Somebody who signs, or has signed, for one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// For whom.
    pub side: Side,
    /// Name, or initials.
    pub name: String,
    /// "Director".
    #[serde(default)]
    pub title: String,
    /// When; `None`: not yet.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
}

/// Whom each side talks to about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Liaison {
    /// Whose.
    pub side: Side,
    /// Name, or initials.
    pub name: String,
    /// "Clinic coordinator".
    #[serde(default)]
    pub title: String,
    /// Telephone or mail.
    #[serde(default)]
    pub contact: String,
}

/// The checklist of what a good agreement between a DV program and a mental-health provider holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; the words stand in the Fluent files")]
pub enum ClauseKey {
    Purpose,
    Roles,
    OwnDuties,
    SurvivorDecides,
    Voluntary,
    ConfidentialityWall,
    NeverReplacesRelease,
    SeparateRelease,
    SubpoenaProtocol,
    MandatedReporting,
    OnSite,
    OrientationSupervision,
    TrainingBothWays,
    LanguageAccess,
    Money,
    Amendment,
    Dispute,
    Ending,
}

impl ClauseKey {
    /// Every clause, in the order of the checklist.
    pub const ALL: [Self; 18] = [
        Self::Purpose,
        Self::Roles,
        Self::OwnDuties,
        Self::SurvivorDecides,
        Self::Voluntary,
        Self::ConfidentialityWall,
        Self::NeverReplacesRelease,
        Self::SeparateRelease,
        Self::SubpoenaProtocol,
        Self::MandatedReporting,
        Self::OnSite,
        Self::OrientationSupervision,
        Self::TrainingBothWays,
        Self::LanguageAccess,
        Self::Money,
        Self::Amendment,
        Self::Dispute,
        Self::Ending,
    ];
}

/// What was done about a clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Not looked at yet.
    #[default]
    Open,
    /// It stands in the text.
    Included,
    /// Left out on purpose.
    LeftOut,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Which.
    pub key: ClauseKey,
    /// See [`ClauseState`].
    #[serde(default)]
    pub state: ClauseState,
    /// The words of the agreement.
    #[serde(default)]
    pub text: String,
    /// "Left out, because": internal, never on an outgoing file.
    #[serde(default)]
    pub reason: String,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours of staff on site.
    HoursOnSite,
    /// Groups run.
    Groups,
    /// Sessions held.
    Sessions,
    /// Trainings given.
    Trainings,
    /// Consultations.
    Consultations,
    /// Half days of a room.
    Space,
    /// Something else, said in the description.
    Other,
    /// Accepts referrals; never counted or measured.
    Referrals,
}

impl Unit {
    /// Every unit, in the order in which they are shown.
    pub const ALL: [Self; 8] =
        [Self::HoursOnSite, Self::Groups, Self::Sessions, Self::Trainings, Self::Consultations, Self::Space, Self::Other, Self::Referrals];
}

/// Per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Period {
    Week,
    Month,
    Quarter,
    Year,
    Term,
}

/// How much, and per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// A positive number with at most two decimals.
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
    /// See [`Period`].
    pub period: Period,
}

/// Who gives what to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Made when absent.
    #[serde(default = "CommitmentId::make")]
    pub id: CommitmentId,
    /// Who gives; for referrals: who accepts them.
    pub giver: Side,
    /// What.
    pub unit: Unit,
    /// How much; `None` exactly for [`Unit::Referrals`].
    #[serde(default)]
    pub amount: Option<Amount>,
    /// In words: "One counselor, Mondays and Tuesdays".
    #[serde(default)]
    pub description: String,
    /// First day; `None`: the agreement's start.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: the agreement's end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// An agreement as it is typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewAgreement {
    /// With whom.
    pub partner_id: PartnerId,
    /// What staff call it.
    pub title: String,
    /// See [`Kind`].
    pub kind: Kind,
    /// See [`State`].
    pub state: State,
    /// What it is for; stands on the summary.
    #[serde(default)]
    pub purpose: String,
    /// First day.
    #[serde(default)]
    pub start_on: Option<NaiveDate>,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub end_on: Option<NaiveDate>,
    /// Days before the end by which official notice is due.
    #[serde(default)]
    pub notice_days: Option<u16>,
    /// Days before the end at which we ourselves begin to work on it.
    #[serde(default)]
    pub lead_days: Option<u16>,
    /// Days on which it is to be looked at.
    #[serde(default)]
    pub review_on: Vec<NaiveDate>,
    /// Who signs.
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// Whom to talk to.
    #[serde(default)]
    pub liaisons: Vec<Liaison>,
    /// The checklist; clauses that are absent are open.
    #[serde(default)]
    pub clauses: Vec<Clause>,
    /// The countable part.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// An agreement as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// What was agreed.
    #[serde(flatten)]
    pub terms: NewAgreement,
    /// What happened to it.
    pub life: Life,
    /// Name of the partner, as it is now.
    pub partner: String,
    /// Signed scans.
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

/// One row of the list and of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AgreementLine {
    /// Its id.
    pub id: AgreementId,
    /// What staff call it (`name`, as every list item has it).
    pub name: String,
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// See [`Kind`].
    pub kind: Kind,
    /// See [`State`].
    pub state: State,
    /// First day.
    pub start_on: Option<NaiveDate>,
    /// Last day on which it binds or bound.
    pub end_on: Option<NaiveDate>,
    /// Official notice is due by then.
    pub notice_on: Option<NaiveDate>,
    /// Our own lead time begins then.
    pub lead_on: Option<NaiveDate>,
    /// The next day on which it is to be looked at.
    pub review_on: Option<NaiveDate>,
    /// Days from today to the end; negative once past; `None` without an end or when no longer in force.
    pub days_left: Option<i64>,
    /// Whether it is put away.
    pub archived: bool,
}
