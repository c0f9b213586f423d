//! What may be kept of her: every part optional, each removable by itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    services::{Mode, ServiceKind, StaffGender},
    text,
    vault::Id,
};

/// Marks ids of survivors.
#[derive(Debug)]
pub enum SurvivorTag {}
/// Names a survivor's record.
pub type SurvivorId = Id<SurvivorTag>;

/// How she may be reached without danger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct SafeContact {
    /// By what.
    pub how: String,
    /// When.
    pub when: String,
    /// When not.
    pub not_when: String,
    /// "Say you are …".
    pub say: String,
    /// She does not want to be contacted.
    pub none: bool,
}

/// What she wants kept, in her words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SurvivorFacts"))]
#[serde(deny_unknown_fields, default)]
pub struct Facts {
    /// Hers to give; never asked for.
    pub name: String,
    /// BCP 47 tag of the language she wants to speak.
    pub language: String,
    /// What she wants known about her.
    pub wants_known: String,
    /// Words that she chose to be found by.
    pub words: Vec<String>,
    /// See [`SafeContact`].
    pub contact: SafeContact,
    /// What she needs.
    pub needs: String,
    /// What she hopes for.
    pub goals: String,
    /// Who, where, how.
    pub preferences: String,
}

/// A field that can be switched off, and removed singly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is a field of Facts")]
pub enum FactName {
    Name,
    Language,
    WantsKnown,
    Words,
    Contact,
    Needs,
    Goals,
    Preferences,
}

impl FactName {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Name, Self::Language, Self::WantsKnown, Self::Words, Self::Contact, Self::Needs, Self::Goals, Self::Preferences];
    /// How the word for it in the chain begins.
    pub(crate) const PREFIX: &'static str = "fact:";

    /// The word for it in the chain.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Name => "fact:name",
            Self::Language => "fact:language",
            Self::WantsKnown => "fact:wants_known",
            Self::Words => "fact:words",
            Self::Contact => "fact:contact",
            Self::Needs => "fact:needs",
            Self::Goals => "fact:goals",
            Self::Preferences => "fact:preferences",
        }
    }

    /// By its word without the beginning.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.kind().strip_prefix(Self::PREFIX) == Some(word))
    }
}

impl Facts {
    /// Trims and bounds what was typed.
    ///
    /// # Errors
    /// `invalid_input` with the field.
    pub fn check(mut self) -> Result<Self> {
        text::line("name", &mut self.name)?;
        text::line("language", &mut self.language)?;
        for word in &mut self.words {
            text::line("words", word)?;
        }
        self.words.retain(|word| !word.is_empty());
        if self.words.len() > 20 {
            return Err(Error::invalid("words", "Twenty words are enough to be found by. Take some out."));
        }
        for (field, value) in [
            ("contact.how", &mut self.contact.how),
            ("contact.when", &mut self.contact.when),
            ("contact.not_when", &mut self.contact.not_when),
            ("contact.say", &mut self.contact.say),
        ] {
            text::line(field, value)?;
        }
        for (field, value) in [
            ("wants_known", &mut self.wants_known),
            ("needs", &mut self.needs),
            ("goals", &mut self.goals),
            ("preferences", &mut self.preferences),
        ] {
            text::block(field, value)?;
        }
        Ok(self)
    }

    /// Whether a field holds something.
    #[must_use]
    pub fn holds(&self, fact: FactName) -> bool {
        match fact {
            FactName::Name => !self.name.is_empty(),
            FactName::Language => !self.language.is_empty(),
            FactName::WantsKnown => !self.wants_known.is_empty(),
            FactName::Words => !self.words.is_empty(),
            FactName::Contact => self.contact != SafeContact::default(),
            FactName::Needs => !self.needs.is_empty(),
            FactName::Goals => !self.goals.is_empty(),
            FactName::Preferences => !self.preferences.is_empty(),
        }
    }

    /// Whether a field is empty that held something before.
    #[must_use]
    pub fn empties(&self, before: &Self) -> bool {
        FactName::ALL.into_iter().any(|fact| before.holds(fact) && !self.holds(fact))
    }

    /// Whether a field says something else.
    pub(crate) fn differs(&self, fact: FactName, other: &Self) -> bool {
        let mut same = other.clone();
        same.take(fact, self);
        same != *other
    }

    /// Takes a field over.
    pub(crate) fn take(&mut self, fact: FactName, other: &Self) {
        match fact {
            FactName::Name => self.name.clone_from(&other.name),
            FactName::Language => self.language.clone_from(&other.language),
            FactName::WantsKnown => self.wants_known.clone_from(&other.wants_known),
            FactName::Words => self.words.clone_from(&other.words),
            FactName::Contact => self.contact.clone_from(&other.contact),
            FactName::Needs => self.needs.clone_from(&other.needs),
            FactName::Goals => self.goals.clone_from(&other.goals),
            FactName::Preferences => self.preferences.clone_from(&other.preferences),
        }
    }

    /// Empties a field.
    pub fn empty(&mut self, fact: FactName) {
        match fact {
            FactName::Name => self.name.clear(),
            FactName::Language => self.language.clear(),
            FactName::WantsKnown => self.wants_known.clear(),
            FactName::Words => self.words.clear(),
            FactName::Contact => self.contact = SafeContact::default(),
            FactName::Needs => self.needs.clear(),
            FactName::Goals => self.goals.clear(),
            FactName::Preferences => self.preferences.clear(),
        }
    }
}

/// What she wants to see of the menu. Nothing else narrows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SurvivorFilters"))]
#[serde(deny_unknown_fields, default)]
pub struct Filters {
    /// Any of these kinds; none: all.
    #[cfg_attr(test, ts(type = "ServiceKind[]"))]
    pub kinds: Vec<ServiceKind>,
    /// Any of these languages.
    pub languages: Vec<String>,
    /// Any of these ways.
    #[cfg_attr(test, ts(type = "Mode[]"))]
    pub modes: Vec<Mode>,
    /// In this town.
    pub town: String,
    /// With a sliding scale.
    pub sliding_scale: bool,
    /// With childcare.
    pub childcare: bool,
    /// Something is known of accessibility.
    pub accessible: bool,
    /// Staff of this gender, or the choice.
    #[cfg_attr(test, ts(type = "StaffGender | null"))]
    pub staff_gender: Option<StaffGender>,
    /// Taking new people now.
    pub accepting: bool,
    /// No police report is needed.
    pub no_police_report: bool,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Survivor {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: SurvivorId,
    /// The call sign.
    pub sign: String,
    /// See [`Facts`].
    pub facts: Facts,
    /// See [`Filters`].
    pub filters: Filters,
    /// Label of who began the record.
    pub opened_by: String,
    /// When it was begun.
    #[cfg_attr(test, ts(type = "string"))]
    pub opened_at: DateTime<Utc>,
    /// When somebody last worked on it.
    #[cfg_attr(test, ts(type = "string"))]
    pub touched_at: DateTime<Utc>,
    /// When she wished it gone, while a hold kept it.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub wish_at: Option<DateTime<Utc>>,
    /// Whether a hold keeps it.
    pub held: bool,
    /// Grows by one with each change.
    pub revision: u32,
}
