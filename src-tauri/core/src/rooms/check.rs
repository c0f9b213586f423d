//! The bridge from typed facts to a room or a closure.

use chrono::Months;

use super::{NewClosure, NewRoom};
use crate::{
    error::{Error, Result},
    text,
};

/// More people than this in one room is a slip of the finger.
const CAPACITY_MAX: u16 = 1_000;

/// A room that passed [`NewRoom::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedRoom(NewRoom);

/// A closure that passed [`NewClosure::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedClosure(NewClosure);

impl NewRoom {
    /// The only way from typed text to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field.
    pub fn check(mut self) -> Result<CheckedRoom> {
        text::line("name", &mut self.name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("name", "A room needs a name that people find it by."));
        }
        text::line("accessibility", &mut self.accessibility)?;
        text::block("notes", &mut self.notes)?;
        if self.capacity.is_some_and(|count| !(1..=CAPACITY_MAX).contains(&count)) {
            return Err(Error::invalid("capacity", "Write how many people fit in, between 1 and 1,000, or leave this empty."));
        }
        Ok(CheckedRoom(self))
    }
}

impl NewClosure {
    /// The only way from typed text to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field.
    pub fn check(mut self) -> Result<CheckedClosure> {
        text::line("reason", &mut self.reason)?;
        if self.until < self.from {
            return Err(Error::invalid("until", "The last day is before the first one. Change one of the two."));
        }
        let year = self.from.checked_add_months(Months::new(12));
        if self.yearly && year.is_some_and(|again| self.until >= again) {
            return Err(Error::invalid("until", "A closure that comes again every year is shorter than a year. Change the last day."));
        }
        Ok(CheckedClosure(self))
    }
}

impl CheckedRoom {
    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &NewRoom {
        &self.0
    }

    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewRoom {
        self.0
    }
}

impl CheckedClosure {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewClosure {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::partners::{PartnerId, SiteId};

    #[test]
    fn a_room_has_a_name_and_holds_somebody() {
        let room = |name: &str, capacity: Option<u16>| {
            serde_json::from_value::<NewRoom>(
                json!({"organization_id": PartnerId::make(), "site_id": SiteId::make(), "name": name, "capacity": capacity}),
            )
            .unwrap()
            .check()
        };
        assert!(room("Room 1", None).is_ok() && room("Room 1", Some(1_000)).is_ok());
        assert_eq!(room("  ", None).unwrap_err().field(), Some("name"));
        for wrong in [0, 1_001] {
            assert_eq!(room("Room 1", Some(wrong)).unwrap_err().field(), Some("capacity"));
        }
    }

    #[test]
    fn a_yearly_closure_is_shorter_than_a_year_and_none_ends_before_it_begins() {
        let closure = |from: &str, until: &str, yearly: bool| {
            serde_json::from_value::<NewClosure>(
                json!({"organization_id": PartnerId::make(), "from": from, "until": until, "yearly": yearly}),
            )
            .unwrap()
            .check()
        };
        assert!(closure("2026-01-01", "2026-12-31", true).is_ok());
        assert!(closure("2026-01-01", "2027-06-30", false).is_ok());
        assert_eq!(closure("2026-01-01", "2027-01-01", true).unwrap_err().field(), Some("until"));
        assert_eq!(closure("2026-01-02", "2026-01-01", false).unwrap_err().field(), Some("until"));
    }
}
