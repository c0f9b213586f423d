//! The bridge from what was typed to a proof: days in order, names, whole checklists, nothing of a day to come.

use chrono::NaiveDate;

use super::{Attestation, Facts, Team};
use crate::{
    agreements::Side,
    error::{Error, Result},
    text,
};

/// Most members of one team.
const MEMBERS_MAX: usize = 100;
const UNTIL_BEFORE: &str = "The last day is before the first. Change one of the two dates.";

/// Facts that passed [`Facts::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedFacts(Facts);

impl CheckedFacts {
    /// Gives them back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> Facts {
        self.0
    }
}

impl Facts {
    /// The only way from what was typed to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field: an attestation of a day to come, a last day before the first, a missing name.
    pub fn check(mut self, today: NaiveDate) -> Result<CheckedFacts> {
        match &mut self {
            Self::Attestation(one) => one.check(today)?,
            Self::Team(one) => one.check()?,
            Self::Colocation(one) => in_order(one.from, one.until)?,
            Self::Door(one) => in_order(one.from, one.until)?,
        }
        Ok(CheckedFacts(self))
    }
}

fn in_order(from: NaiveDate, until: Option<NaiveDate>) -> Result<()> {
    if until.is_some_and(|until| until < from) { Err(Error::invalid("until", UNTIL_BEFORE)) } else { Ok(()) }
}

impl Attestation {
    fn check(&mut self, today: NaiveDate) -> Result<()> {
        text::line("by", &mut self.by)?;
        if self.by.is_empty() {
            return Err(Error::invalid("by", "Say who stands for this: a name or initials."));
        }
        if self.made_on > today {
            return Err(Error::invalid("made_on", "This day has not come yet. An attestation says how things are, not how they will be."));
        }
        if self.until < self.made_on {
            return Err(Error::invalid("until", UNTIL_BEFORE));
        }
        if self.side == Side::Partner && self.partner_id.is_none() {
            return Err(Error::invalid("side", "Only a partnership has a partner's side. Choose our own."));
        }
        self.checklist.sort_unstable();
        self.checklist.dedup();
        let mut whole = self.practice.checklist().to_vec();
        whole.sort_unstable();
        if self.checklist == whole {
            return Ok(());
        }
        Err(Error::invalid(
            "checklist",
            "An attestation says every line of the list. While one is not so, leave it open: that is no fault.",
        ))
    }
}

impl Team {
    fn check(&mut self) -> Result<()> {
        text::line("name", &mut self.name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("name", "A team needs a name that staff know it by."));
        }
        in_order(self.from, self.until)?;
        if self.members.len() > MEMBERS_MAX {
            return Err(Error::TooLarge { reason: "A team can have 100 members, not more." });
        }
        for member in &mut self.members {
            text::line("members.name", &mut member.name)?;
            if member.name.is_empty() {
                return Err(Error::invalid("members.name", "Each member needs a name or initials. Take out the empty line."));
            }
            if member.from.zip(member.until).is_some_and(|(from, until)| until < from) {
                return Err(Error::invalid("members.until", UNTIL_BEFORE));
            }
        }
        Ok(())
    }
}
