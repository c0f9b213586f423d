//! The bridge from typed facts to a group.

use std::collections::HashSet;

use super::NewGroup;
use crate::{
    error::{Error, Result},
    text,
};

/// Most people who can step in for one group.
const SUBSTITUTES_MAX: usize = 50;
/// More people than this in one group is a slip of the finger.
const CAPACITY_MAX: u16 = 1_000;

/// A group that passed [`NewGroup::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedGroup(NewGroup);

impl NewGroup {
    /// The only way from typed text to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field, or `too_large`.
    pub fn check(mut self) -> Result<CheckedGroup> {
        text::line("name", &mut self.name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("name", "A group needs a name that people know it by."));
        }
        text::block("purpose", &mut self.purpose)?;
        text::block("notes", &mut self.notes)?;
        text::languages("languages", &mut self.languages)?;
        if self.capacity.is_some_and(|count| !(1..=CAPACITY_MAX).contains(&count)) {
            return Err(Error::invalid("capacity", "Write how many people can come, between 1 and 1,000, or leave this empty."));
        }
        let mut seen = HashSet::new();
        self.substitutes.retain(|id| seen.insert(*id));
        if self.substitutes.len() > SUBSTITUTES_MAX {
            return Err(Error::TooLarge { reason: "A group can name 50 people who step in, not more." });
        }
        Ok(CheckedGroup(self))
    }
}

impl CheckedGroup {
    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &NewGroup {
        &self.0
    }

    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewGroup {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{partners::PartnerId, staff::StaffId};

    fn typed(change: serde_json::Value) -> Result<CheckedGroup> {
        let mut base = json!({"name": "Steady Ground", "partner_id": PartnerId::make()});
        for (key, value) in change.as_object().unwrap() {
            base[key] = value.clone();
        }
        serde_json::from_value::<NewGroup>(base).unwrap().check()
    }

    #[test]
    fn a_group_has_a_name_and_room_for_somebody() {
        assert!(typed(json!({"capacity": 12})).is_ok());
        assert_eq!(typed(json!({"name": " "})).unwrap_err().field(), Some("name"));
        assert_eq!(typed(json!({"capacity": 0})).unwrap_err().field(), Some("capacity"));
        assert_eq!(typed(json!({"capacity": 1_001})).unwrap_err().field(), Some("capacity"));
    }

    #[test]
    fn whoever_can_step_in_is_named_once() {
        let id = StaffId::make();
        assert_eq!(typed(json!({"substitutes": [id, id]})).unwrap().into_facts().substitutes, [id]);
        let many: Vec<_> = (0..51).map(|_| StaffId::make()).collect();
        assert_eq!(typed(json!({"substitutes": many})).unwrap_err().code(), "too_large");
    }
}
