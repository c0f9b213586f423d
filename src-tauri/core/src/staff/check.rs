//! The bridge from typed facts to a person of staff.

use chrono::NaiveDate;

use super::NewStaff;
use crate::{
    error::{Error, Result},
    text,
};

/// A person who passed [`NewStaff::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedStaff(NewStaff);

impl NewStaff {
    /// The only way from typed text to a record. What was done lies not after `today`.
    ///
    /// # Errors
    /// `invalid_input` with the field.
    pub fn check(mut self, today: NaiveDate) -> Result<CheckedStaff> {
        text::line("name", &mut self.name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("name", "A person needs a name. Initials are enough."));
        }
        text::line("title", &mut self.title)?;
        text::block("notes", &mut self.notes)?;
        text::languages("languages", &mut self.languages)?;
        for (field, day) in [("oriented_on", self.oriented_on), ("trained_on", self.trained_on)] {
            if day.is_some_and(|day| day > today) {
                return Err(Error::invalid(field, "This day has not come yet. Write it down when it is over."));
            }
        }
        if self.from.zip(self.until).is_some_and(|(from, until)| until < from) {
            return Err(Error::invalid("until", "The last day is before the first one. Change one of the two."));
        }
        Ok(CheckedStaff(self))
    }
}

impl CheckedStaff {
    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &NewStaff {
        &self.0
    }

    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewStaff {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::partners::PartnerId;

    fn typed(change: serde_json::Value) -> Result<CheckedStaff> {
        let mut base = json!({"organization_id": PartnerId::make(), "name": "A.M.", "role": "clinician"});
        for (key, value) in change.as_object().unwrap() {
            base[key] = value.clone();
        }
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        serde_json::from_value::<NewStaff>(base).unwrap().check(today)
    }

    #[test]
    fn initials_are_enough_and_nothing_is_not() {
        assert!(typed(json!({})).is_ok());
        assert_eq!(typed(json!({"name": " \u{7}"})).unwrap_err().field(), Some("name"));
    }

    #[test]
    fn an_orientation_and_a_training_are_over_when_they_are_written_down() {
        assert!(typed(json!({"oriented_on": "2026-11-24", "trained_on": "2026-11-24"})).is_ok());
        assert_eq!(typed(json!({"oriented_on": "2026-11-25"})).unwrap_err().field(), Some("oriented_on"));
        assert_eq!(typed(json!({"trained_on": "2026-11-25"})).unwrap_err().field(), Some("trained_on"));
    }

    #[test]
    fn the_last_day_is_not_before_the_first() {
        assert!(typed(json!({"from": "2027-01-04", "until": "2027-01-04"})).is_ok());
        assert_eq!(typed(json!({"from": "2027-01-04", "until": "2027-01-03"})).unwrap_err().field(), Some("until"));
    }
}
