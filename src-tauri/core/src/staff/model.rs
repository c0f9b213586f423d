//! A person who works at our program or at a partner. Nothing about a survivor enters here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{partners::PartnerId, vault::Id};

/// Marks ids of staff.
#[derive(Debug)]
pub enum StaffTag {}
/// Names a person of staff.
pub type StaffId = Id<StaffTag>;

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StaffRole"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    Advocate,
    Clinician,
    Other,
}

/// A person as they are typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewStaff {
    /// Where they work: our own program, or a partner. It stays, so that the past keeps who came from where.
    pub organization_id: PartnerId,
    /// A name, or initials.
    pub name: String,
    /// "Trauma counselor".
    #[serde(default)]
    pub title: String,
    /// See [`Role`].
    pub role: Role,
    /// BCP 47 tags.
    #[serde(default)]
    pub languages: Vec<String>,
    /// When they were shown round the other side: doors, keys, what stays confidential.
    #[serde(default)]
    pub oriented_on: Option<NaiveDate>,
    /// When they were last cross-trained.
    #[serde(default)]
    pub trained_on: Option<NaiveDate>,
    /// First day of their work; `None`: before it was written down.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: no end is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// A person as they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// What is known of them.
    #[serde(flatten)]
    pub facts: NewStaff,
    /// Name of where they work, as it is now.
    pub organization: String,
    /// Whether that is our own program.
    pub own: bool,
    /// When they were put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// When they were put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When they were last changed.
    pub updated_at: DateTime<Utc>,
}

impl NewStaff {
    /// Whether they work there on that day, as far as is known.
    #[must_use]
    pub fn works_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct StaffLine {
    /// Their id.
    pub id: StaffId,
    /// A name, or initials.
    pub name: String,
    /// "Trauma counselor".
    pub title: String,
    /// See [`Role`].
    pub role: Role,
    /// Where they work.
    pub organization_id: PartnerId,
    /// Its name.
    pub organization: String,
    /// Whether that is our own program.
    pub own: bool,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// See [`NewStaff::oriented_on`].
    pub oriented_on: Option<NaiveDate>,
    /// See [`NewStaff::trained_on`].
    pub trained_on: Option<NaiveDate>,
    /// See [`NewStaff::from`].
    pub from: Option<NaiveDate>,
    /// See [`NewStaff::until`].
    pub until: Option<NaiveDate>,
    /// Whether their last day is over.
    pub left: bool,
    /// Whether they are put away.
    pub archived: bool,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn somebody_works_from_the_first_day_to_the_last_one() {
        let staff: NewStaff = serde_json::from_value(
            json!({"organization_id": PartnerId::make(), "name": "A.M.", "role": "clinician", "from": "2026-11-24", "until": "2026-11-25"}),
        )
        .unwrap();
        let held: Vec<bool> = (23..=26).map(|day| staff.works_on(NaiveDate::from_ymd_opt(2026, 11, day).unwrap())).collect();
        assert_eq!(held, [false, true, true, false]);
    }
}
