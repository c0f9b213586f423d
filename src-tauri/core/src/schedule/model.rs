//! A series: who is where, by which rule, and what is different on single days. Of a session only a head count; no roster.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    agreements::AgreementId,
    groups::GroupId,
    partners::PartnerId,
    recurrences::{Clock, Rule},
    rooms::Place,
    staff::StaffId,
    vault::Id,
};

/// Marks ids of series.
#[derive(Debug)]
pub enum SeriesTag {}
/// Names a series: an on-site assignment, or the meetings of a group.
pub type SeriesId = Id<SeriesTag>;

/// What meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody of one organization at a site of the other.
    OnSite,
    /// A shared group.
    Session,
}

/// A stretch of a series in which everything but single days stays the same. "This and later" ends one and begins the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// The first day; one on which the rule falls.
    pub from: NaiveDate,
    /// On the wall's clock in `zone`.
    pub starts: NaiveTime,
    /// How long: 5 to 1440.
    pub minutes: u16,
    /// IANA name of the zone of the site.
    pub zone: String,
    /// On which days.
    pub rule: Rule,
    /// Where; several take turns.
    pub places: Vec<Place>,
    /// Who: one or more on site, two from two organizations for a session.
    pub people: Vec<StaffId>,
}

/// Whose decision it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CancelledBy"))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Our program.
    Us,
    /// The partner.
    Partner,
    /// Neither: weather, a burst pipe.
    Other,
}

/// Somebody who is not there, and who comes instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// Who is away.
    pub person: StaffId,
    /// Who comes instead.
    #[serde(default)]
    pub substitute: Option<StaffId>,
}

/// What is different on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It was never meant to be on this day.
    Removed,
    /// It does not take place; it stays on the schedule, struck out.
    Cancelled {
        /// See [`By`].
        by: By,
    },
    /// It takes place otherwise; what is absent stays as the rule has it.
    Altered {
        /// On another day.
        #[serde(default)]
        date: Option<NaiveDate>,
        /// At another time.
        #[serde(default)]
        starts: Option<NaiveTime>,
        /// For another length.
        #[serde(default)]
        minutes: Option<u16>,
        /// Elsewhere.
        #[serde(default)]
        place: Option<Place>,
        /// Without some.
        #[serde(default)]
        away: Vec<Away>,
    },
    /// One more, on a day that the rule does not have.
    Extra {
        /// On the wall's clock.
        starts: NaiveTime,
        /// How long.
        minutes: u16,
        /// Where.
        place: Place,
        /// Who.
        people: Vec<StaffId>,
        /// Whose decision it was that it does not take place; `None`: it does.
        #[serde(default)]
        cancelled_by: Option<By>,
        /// Without some.
        #[serde(default)]
        away: Vec<Away>,
    },
}

/// One day that is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesChange"))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The day by the rule; of an extra one, its own.
    pub on: NaiveDate,
    /// See [`What`].
    pub what: What,
    /// Internal. Nothing about a survivor here.
    #[serde(default)]
    pub note: String,
}

/// A session that took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The day by the rule.
    pub on: NaiveDate,
    /// How many came. Nobody is named, ever.
    #[serde(default)]
    pub heads: Option<u16>,
}

/// A series as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewSeries {
    /// See [`Kind`].
    pub kind: Kind,
    /// With whom.
    pub partner_id: PartnerId,
    /// Whose meetings; of sessions alone.
    #[serde(default)]
    pub group_id: Option<GroupId>,
    /// Under which agreement; `None`: any with that partner.
    #[serde(default)]
    pub agreement_id: Option<AgreementId>,
    /// In order, none reaching into the next.
    pub segments: Vec<Segment>,
    /// By day.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// By day.
    #[serde(default)]
    pub held: Vec<Held>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
    /// The UID of the calendar that it came from, else empty.
    #[serde(default)]
    pub uid: String,
}

/// A series as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Series {
    /// Its id.
    pub id: SeriesId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewSeries,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Somebody at an occurrence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attending {
    /// Who.
    pub id: StaffId,
    /// As staff call her.
    pub name: String,
    /// Of which organization.
    pub organization_id: PartnerId,
    /// Whether she is there; else she is away that day.
    pub present: bool,
    /// Whether she comes instead of somebody.
    pub substitute: bool,
}

/// Where an occurrence takes place, with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Whereabouts {
    /// The ids.
    #[serde(flatten)]
    pub at: Place,
    /// The site, as staff call it.
    pub site: String,
    /// The site, as outgoing files may call it.
    pub site_outgoing: String,
    /// Whether nothing but that name may leave.
    pub confidential: bool,
    /// The room.
    pub room: Option<String>,
}

/// One meeting: listed once, however many people staff it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Occurrence {
    /// The series and the day by the rule: `<series>/<date>`.
    pub id: String,
    /// Of which series.
    pub series_id: SeriesId,
    /// The day by the rule.
    pub on: NaiveDate,
    /// See [`Kind`].
    pub kind: Kind,
    /// The group's name; empty for on-site time.
    pub name: String,
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// Which group.
    pub group_id: Option<GroupId>,
    /// Under which agreement, where one is named.
    pub agreement_id: Option<AgreementId>,
    /// When it begins, with the offset there and then.
    pub start: DateTime<FixedOffset>,
    /// When it ends.
    pub end: DateTime<FixedOffset>,
    /// IANA name.
    pub zone: String,
    /// What the wall's clock did to its start.
    pub clock: Clock,
    /// Who.
    pub people: Vec<Attending>,
    /// Where.
    pub place: Whereabouts,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Whose decision that was.
    pub cancelled_by: Option<By>,
    /// Whether it takes place at another time than by the rule.
    pub moved: bool,
    /// Whether the rule does not have it.
    pub extra: bool,
    /// Whether a session was held, as far as somebody said so.
    pub held: bool,
    /// How many came.
    pub heads: Option<u16>,
    /// What somebody wrote beside this day. Internal.
    pub note: String,
}

impl Occurrence {
    /// The day on which it begins, where it is.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.start.date_naive()
    }

    /// Minutes that it takes.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        (self.end - self.start).num_minutes()
    }

    /// Who is there.
    pub fn present(&self) -> impl Iterator<Item = &Attending> {
        self.people.iter().filter(|one| one.present)
    }
}

/// How much of a series an edit is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesEdit", optional_fields = nullable))]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// This one: what is different on its day; `None` puts it back to the rule.
    One {
        /// The day by the rule.
        on: NaiveDate,
        /// See [`What`].
        what: Option<What>,
        /// Internal. Nothing about a survivor here.
        #[serde(default)]
        note: String,
    },
    /// This and later ones: from this day on the series goes on so.
    Later {
        /// The day by the rule from which it holds; not in the past.
        on: NaiveDate,
        /// How it goes on.
        segment: Segment,
    },
    /// All that are not past.
    All {
        /// How it goes on.
        segment: Segment,
    },
    /// The series ends with this day.
    End {
        /// The last day on which it may still meet.
        last: NaiveDate,
    },
    /// A session took place.
    Held {
        /// The day by the rule.
        on: NaiveDate,
        /// How many came.
        heads: Option<u16>,
    },
    /// Nobody knows whether the session took place: what was said of it is taken back.
    Open {
        /// The day by the rule.
        on: NaiveDate,
    },
    /// What it rests on.
    Facts {
        /// Under which agreement.
        agreement_id: Option<AgreementId>,
        /// Internal. Nothing about a survivor here.
        notes: String,
    },
}

/// An edit that is not saved yet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeriesDraft"))]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A new series.
    Add(Box<NewSeries>),
    /// A change of one that is there.
    Update {
        /// Which.
        id: SeriesId,
        /// See [`Edit`].
        edit: Box<Edit>,
    },
}
