//! The bridge from typed facts to a training.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{NewTraining, State};
use crate::{
    error::{Error, Result},
    text,
};

/// Most items of the library that one training names.
const RESOURCES_MAX: usize = 100;
/// More people than this at one training is a slip of the finger.
const HEADS_MAX: u16 = 10_000;
/// More hours than this in one training is one, too (hundredths).
const HOURS_MAX: u32 = 50_000;

/// A training that passed [`NewTraining::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedTraining(NewTraining);

impl NewTraining {
    /// The only way from typed text to a record. What was held lies not after `today`.
    ///
    /// # Errors
    /// `invalid_input` with the field, or `too_large`.
    pub fn check(mut self, today: NaiveDate) -> Result<CheckedTraining> {
        text::line("topic", &mut self.topic)?;
        if self.topic.is_empty() {
            return Err(Error::invalid("topic", "A training needs a topic that staff know it by."));
        }
        text::block("materials", &mut self.materials)?;
        text::block("notes", &mut self.notes)?;
        if self.state == State::Held && self.held_on > today {
            return Err(Error::invalid("held_on", "This day has not come yet. Say that the training is planned, or change the day."));
        }
        if self.hours.is_some_and(|hours| hours.hundredths() > HOURS_MAX) {
            return Err(Error::invalid("hours", "This is more than 500 hours. Write the hours that this one training took."));
        }
        for (field, heads) in [("heads_us", self.heads_us), ("heads_partner", self.heads_partner)] {
            if heads.is_some_and(|count| count > HEADS_MAX) {
                return Err(Error::invalid(field, "This is more than 10,000 people. Write how many were at this one training."));
            }
        }
        let mut seen = HashSet::new();
        self.resources.retain(|id| seen.insert(*id));
        if self.resources.len() > RESOURCES_MAX {
            return Err(Error::TooLarge { reason: "A training can name 100 items of the library, not more." });
        }
        Ok(CheckedTraining(self))
    }
}

impl CheckedTraining {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewTraining {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{partners::PartnerId, resources::ResourceId};

    fn typed(change: serde_json::Value) -> Result<CheckedTraining> {
        let mut base =
            json!({"partner_id": PartnerId::make(), "topic": "DV basics", "held_on": "2026-11-24", "state": "held", "trainer": "us"});
        for (key, value) in change.as_object().unwrap() {
            base[key] = value.clone();
        }
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        serde_json::from_value::<NewTraining>(base).unwrap().check(today)
    }

    #[test]
    fn what_was_held_does_not_lie_ahead() {
        assert!(typed(json!({})).is_ok());
        assert_eq!(typed(json!({"held_on": "2026-11-25"})).unwrap_err().field(), Some("held_on"));
        assert!(typed(json!({"held_on": "2026-11-25", "state": "planned"})).is_ok());
        assert!(typed(json!({"held_on": "2026-11-25", "state": "cancelled"})).is_ok());
    }

    #[test]
    fn each_number_is_refused_at_its_own_field() {
        assert_eq!(typed(json!({"hours": 500.01})).unwrap_err().field(), Some("hours"));
        assert_eq!(typed(json!({"heads_us": 10_001})).unwrap_err().field(), Some("heads_us"));
        assert_eq!(typed(json!({"heads_partner": 10_001})).unwrap_err().field(), Some("heads_partner"));
        assert!(typed(json!({"hours": 1.75, "heads_us": 0, "heads_partner": 12})).is_ok());
    }

    #[test]
    fn an_item_of_the_library_is_named_once() {
        let id = ResourceId::make();
        assert_eq!(typed(json!({"resources": [id, id]})).unwrap().into_facts().resources, [id]);
        let many: Vec<_> = (0..101).map(|_| ResourceId::make()).collect();
        assert_eq!(typed(json!({"resources": many})).unwrap_err().code(), "too_large");
    }

    #[test]
    fn a_topic_is_needed() {
        assert_eq!(typed(json!({"topic": "\u{7}  "})).unwrap_err().field(), Some("topic"));
    }
}
