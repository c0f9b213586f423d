//! What people say about a week, and what the page of a week shows.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    agreements::AgreementLine,
    commitments::CommitmentCount,
    error::{Error, Result},
    rooms::Place,
    schedule::{Finding, Occurrence},
    staff::StaffId,
    text,
    vault::Id,
};

/// Marks ids of remarks.
#[derive(Debug)]
pub enum RemarkTag {}
/// Names a remark.
pub type RemarkId = Id<RemarkTag>;

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Words, and nothing changes.
    Comment,
    /// A finding may stay as it is, for a reason.
    Acceptance,
    /// A finding, or the whole week, goes back to those who plan, for a reason.
    SendBack,
    /// The week is signed off.
    SignOff,
}

impl RemarkKind {
    /// The audit action under which it is said, which decides who may.
    #[must_use]
    pub const fn action(self) -> &'static str {
        match self {
            Self::Comment => "remarks.add",
            Self::Acceptance => "findings.grant",
            Self::SendBack => "reviews.send",
            Self::SignOff => "reviews.close",
        }
    }
}

/// A remark as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewRemark {
    /// The Monday of the week.
    pub week: NaiveDate,
    /// See [`RemarkKind`].
    pub kind: RemarkKind,
    /// About which finding; `None`: the whole week.
    #[serde(default)]
    pub finding: Option<String>,
    /// Internal. Nothing about a survivor here.
    #[serde(default)]
    pub text: String,
}

/// A remark that can be kept.
#[derive(Debug)]
pub struct CheckedRemark(NewRemark);

impl NewRemark {
    /// The only way from what was typed to a remark.
    ///
    /// # Errors
    /// `invalid_input`: a day that is no Monday, no words where words are needed.
    pub fn check(mut self) -> Result<CheckedRemark> {
        text::block("text", &mut self.text)?;
        if super::monday(self.week) != self.week {
            return Err(Error::invalid("week", "A week begins on a Monday. Choose one."));
        }
        if self.finding.as_ref().is_some_and(|finding| Uuid::try_parse(finding).is_err()) {
            return Err(Error::invalid("finding", "This finding is not known. Look at the week again."));
        }
        match self.kind {
            RemarkKind::Acceptance if self.finding.is_none() => Err(Error::invalid("finding", "Choose what is accepted.")),
            RemarkKind::SignOff if self.finding.is_some() => Err(Error::invalid("finding", "The week is signed off as a whole.")),
            RemarkKind::Acceptance | RemarkKind::SendBack if self.text.is_empty() => {
                Err(Error::invalid("text", "Say why, in a few words."))
            }
            RemarkKind::Comment if self.text.is_empty() => Err(Error::invalid("text", "Write something first.")),
            _ => Ok(CheckedRemark(self)),
        }
    }
}

impl CheckedRemark {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_said(self) -> NewRemark {
        self.0
    }
}

/// An occurrence as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seen {
    /// Its id.
    pub id: String,
    /// When it began.
    pub start: DateTime<FixedOffset>,
    /// When it ended.
    pub end: DateTime<FixedOffset>,
    /// Where.
    pub place: Place,
    /// Who was there.
    pub people: Vec<StaffId>,
    /// Whether it took place.
    pub cancelled: bool,
}

impl Seen {
    /// What is signed of an occurrence.
    #[must_use]
    pub fn of(one: &Occurrence) -> Self {
        Self {
            id: one.id.clone(),
            start: one.start,
            end: one.end,
            place: one.place.at,
            people: one.present().map(|person| person.id).collect(),
            cancelled: one.cancelled,
        }
    }
}

/// What a sign-off vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signed {
    /// How many rows the audit chain had before.
    #[cfg_attr(test, ts(type = "number"))]
    pub chain_count: u64,
    /// Where it ended, in hex.
    pub chain_head: String,
    /// How many findings were neither settled nor accepted.
    pub open: u32,
    /// The week as it was.
    pub seen: Vec<Seen>,
}

/// A remark as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Remark {
    /// Its id.
    pub id: RemarkId,
    /// The Monday of the week.
    pub week: NaiveDate,
    /// See [`RemarkKind`].
    pub kind: RemarkKind,
    /// About which finding; `None`: the whole week.
    pub finding: Option<String>,
    /// What was said.
    pub text: String,
    /// Label of who said it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What a sign-off vouches for.
    pub signed: Option<Signed>,
    /// When an acceptance was taken back.
    pub taken_back_at: Option<DateTime<Utc>>,
}

/// A finding, and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Reviewed {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The acceptance that stands.
    pub accepted: Option<Remark>,
    /// Sent back, and not accepted since.
    pub sent_back: Option<Remark>,
    /// What else was said, oldest first.
    pub comments: Vec<Remark>,
}

/// Where somebody was, and who, in words that may be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Told {
    /// The site as it may be called outside, with the room where that may be told.
    pub place: String,
    /// Names of those who were there.
    pub people: Vec<String>,
}

/// How an occurrence differs from what was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ChangedSince {
    /// Its id.
    pub id: String,
    /// As it was signed; `None`: it was not there.
    pub before: Option<Seen>,
    /// As it is; `None`: it is gone.
    pub after: Option<Occurrence>,
    /// What was signed, with the names of today.
    pub was: Option<Told>,
    /// What is so now.
    pub is: Option<Told>,
    /// Label of who changed its series last.
    pub by: String,
    /// When.
    pub at: Option<DateTime<Utc>>,
}

/// Something that was done to a record since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Done {
    /// When.
    pub at: DateTime<Utc>,
    /// Label of who did it.
    pub by: String,
    /// `noun.verb`.
    pub action: String,
    /// The kind of record.
    pub kind: String,
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: Uuid,
    /// What staff call it, as far as it has a name.
    pub name: String,
}

/// The page of a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Week {
    /// Its Monday.
    pub week: NaiveDate,
    /// Its Sunday.
    pub last: NaiveDate,
    /// What meets.
    pub occurrences: Vec<Occurrence>,
    /// What is to be looked at.
    pub findings: Vec<Reviewed>,
    /// Promised and planned in these days, hours on site and sessions: short and ahead go by the plan.
    pub hours: Vec<CommitmentCount>,
    /// Agreements that end soon, or whose clock has begun.
    pub ending: Vec<AgreementLine>,
    /// What was done to schedule, groups, staff and places since the week before began, newest first.
    pub done: Vec<Done>,
    /// The sign-off of this week.
    pub signed: Option<Remark>,
    /// What is otherwise than it was signed.
    pub changed: Vec<ChangedSince>,
    /// The sign-off of the week before.
    pub signed_before: Option<Remark>,
    /// What of the week before is otherwise than it was signed.
    pub changed_before: Vec<ChangedSince>,
    /// What was said of the week as a whole, oldest first.
    pub remarks: Vec<Remark>,
}
