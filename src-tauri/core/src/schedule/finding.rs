//! What a person has to look at: kind, when, the records, and the one action that settles it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Attending, Occurrence};

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Somebody is in two places at once.
    PersonTwice,
    /// Two meetings have one room at once.
    RoomTwice,
    /// The site is closed that day.
    SiteClosed,
    /// The site is not open at that time.
    OutsideHours,
    /// No agreement with the partner binds that day.
    NoAgreement,
    /// Less is planned than was promised.
    UnderPromise,
    /// More is planned than was promised.
    OverPromise,
    /// Somebody is on site who has had no orientation.
    NoOrientation,
    /// A facilitator has had no cross-training.
    NotTrained,
    /// A session has no facilitator at all, or one who has left.
    FacilitatorMissing,
    /// A facilitator is away and nobody comes instead.
    NoSubstitute,
    /// The group knows no substitute, or has no room.
    GroupNotReady,
    /// Somebody has too little time to get from one site to the next.
    TravelTooShort,
}

impl FindingKind {
    /// All of them, gravest first.
    pub const ALL: [Self; 13] = [
        Self::PersonTwice,
        Self::RoomTwice,
        Self::SiteClosed,
        Self::OutsideHours,
        Self::NoAgreement,
        Self::UnderPromise,
        Self::OverPromise,
        Self::NoOrientation,
        Self::NotTrained,
        Self::FacilitatorMissing,
        Self::NoSubstitute,
        Self::GroupNotReady,
        Self::TravelTooShort,
    ];

    /// The one action that settles it.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::PersonTwice | Self::OutsideHours | Self::TravelTooShort => Action::Move,
            Self::RoomTwice => Action::ChangeRoom,
            Self::SiteClosed => Action::Cancel,
            Self::NoAgreement => Action::OpenAgreements,
            Self::UnderPromise => Action::AddTime,
            Self::OverPromise => Action::OpenAgreement,
            Self::NoOrientation => Action::RecordOrientation,
            Self::NotTrained => Action::RecordTraining,
            Self::FacilitatorMissing | Self::NoSubstitute => Action::NameSubstitute,
            Self::GroupNotReady => Action::OpenGroup,
        }
    }
}

/// What settles a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindingAction"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Action {
    Move,
    ChangeRoom,
    Cancel,
    OpenAgreements,
    AddTime,
    OpenAgreement,
    RecordOrientation,
    RecordTraining,
    NameSubstitute,
    OpenGroup,
}

/// The kind of a record behind a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindingRecordKind"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum About {
    Occurrence,
    Staff,
    Room,
    Site,
    Closure,
    Group,
    Partner,
    Agreement,
    Commitment,
}

/// A record behind a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindingRecord"))]
pub struct Record {
    /// See [`About`].
    pub kind: About,
    /// Its id.
    pub id: String,
    /// What staff call it; of an occurrence, its start.
    pub name: String,
}

impl Record {
    /// Any record but an occurrence.
    #[must_use]
    pub fn of(kind: About, id: impl ToString, name: &str) -> Self {
        Self { kind, id: id.to_string(), name: name.to_owned() }
    }
}

/// Something that a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// What: kind, when, the records and what is promised and planned, as one word; the same for the same thing each time.
    pub id: String,
    /// See [`FindingKind`].
    pub kind: FindingKind,
    /// When.
    pub start: DateTime<FixedOffset>,
    /// What it is about.
    pub records: Vec<Record>,
    /// What settles it.
    pub action: Action,
}

impl Finding {
    /// Names it by what it is about.
    #[must_use]
    pub fn new(kind: FindingKind, start: DateTime<FixedOffset>, records: Vec<Record>) -> Self {
        Self::of_amount(kind, start, records, &[])
    }

    /// Names it by amounts too: with others it is another finding, of which nothing was said yet.
    #[must_use]
    pub fn of_amount(kind: FindingKind, start: DateTime<FixedOffset>, records: Vec<Record>, amounts: &[String]) -> Self {
        let mut words = vec![format!("{kind:?}"), start.timestamp().to_string()];
        words.extend(records.iter().map(|record| record.id.clone()));
        words.extend_from_slice(amounts);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let id = crate::vault::Id::<Self>::derive(&words).to_string();
        Self { id, kind, start, records, action: kind.action() }
    }

    /// By time, then gravest first.
    pub fn sort(found: &mut [Self]) {
        found.sort_by(|a, b| (a.start, a.kind, &a.records).cmp(&(b.start, b.kind, &b.records)));
    }

    /// Whether it is about this occurrence, or anything else with this id.
    #[must_use]
    pub fn names(&self, id: &str) -> bool {
        self.records.iter().any(|record| record.id == id)
    }
}

impl Occurrence {
    /// As a record behind a finding.
    #[must_use]
    pub fn record(&self) -> Record {
        Record::of(About::Occurrence, &self.id, &self.start.to_rfc3339())
    }
}

impl Attending {
    /// As a record behind a finding.
    #[must_use]
    pub fn record(&self) -> Record {
        Record::of(About::Staff, self.id, &self.name)
    }
}
