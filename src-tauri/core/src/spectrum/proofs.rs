//! What people record to show where a partnership stands: attested practices, teams, sites in common, services at our
//! doors. Nothing about a survivor enters here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    agreements::Side,
    error::{Error, Result},
    partners::{PartnerId, SiteId},
    services::ServiceId,
    text,
    vault::Id,
};

/// Marks ids of proofs.
#[derive(Debug)]
pub enum ProofTag {}
/// Names a proof.
pub type ProofId = Id<ProofTag>;

/// Most members of one team.
const MEMBERS_MAX: usize = 100;
const UNTIL_BEFORE: &str = "The last day is before the first. Change one of the two dates.";

/// What can be attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Practice {
    /// The link between domestic violence and mental health is woven through programming.
    Woven,
    /// Services go by what the survivor herself says she needs; no completion target is kept.
    SelfDefinedNeeds,
}

/// One line of a practice's checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; the words stand in the Fluent files")]
pub enum CheckItem {
    NewStaff,
    Coercion,
    Responses,
    Policies,
    Materials,
    NoTarget,
    OwnWords,
    NothingDepends,
    MayStop,
}

impl Practice {
    /// Its checklist. An attestation says all of it.
    #[must_use]
    pub const fn checklist(self) -> &'static [CheckItem] {
        match self {
            Self::Woven => &[CheckItem::NewStaff, CheckItem::Coercion, CheckItem::Responses, CheckItem::Policies, CheckItem::Materials],
            Self::SelfDefinedNeeds => &[CheckItem::NoTarget, CheckItem::OwnWords, CheckItem::NothingDepends, CheckItem::MayStop],
        }
    }

    /// What the record is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Woven => "Woven through programming",
            Self::SelfDefinedNeeds => "By self-defined needs",
        }
    }
}

/// Somebody stands for a practice of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// Whose practice, or with whom; `None`: ours, with everybody.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// See [`Practice`].
    pub practice: Practice,
    /// Whose practice it is.
    pub side: Side,
    /// Name or initials of who stands for it.
    pub by: String,
    /// Never later than today.
    pub made_on: NaiveDate,
    /// Last day on which it counts.
    pub until: NaiveDate,
    /// What was looked at: the whole list.
    pub checklist: Vec<CheckItem>,
}

/// What somebody is in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TeamRole {
    Advocate,
    Clinician,
    Other,
}

/// One member of a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Name, or initials.
    pub name: String,
    /// Whose staff.
    pub side: Side,
    /// See [`TeamRole`].
    pub role: TeamRole,
    /// First day; `None`: the team's.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: the team's.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// An interdisciplinary team; on days on which it has an advocate and a clinician it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// With whom; `None`: our own program's.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Who is in it.
    #[serde(default)]
    pub members: Vec<Member>,
}

/// A site of one side that both use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Colocation {
    /// With whom.
    pub partner_id: PartnerId,
    /// Whose site.
    pub side: Side,
    /// Which.
    pub site_id: SiteId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// A service that is offered at one of our sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Whose service; `None`: one of our own.
    #[serde(default)]
    pub partner_id: Option<PartnerId>,
    /// At which of our sites.
    pub site_id: SiteId,
    /// Which service.
    pub service_id: ServiceId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// What is proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the types say it")]
pub enum Facts {
    Attestation(Attestation),
    Team(Team),
    Colocation(Colocation),
    Door(Door),
}

/// A proof as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Proof {
    /// Its id.
    pub id: ProofId,
    /// What staff call it.
    pub name: String,
    /// What it says.
    pub facts: Facts,
    /// When it was put away; it shows nothing then.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

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
    /// The kinds of proof, as the store and the audit chain call them.
    pub const KINDS: [&'static str; 4] = ["attestation", "team", "colocation", "door"];

    /// Which of them this is.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Attestation(_) => "attestation",
            Self::Team(_) => "team",
            Self::Colocation(_) => "colocation",
            Self::Door(_) => "door",
        }
    }

    /// With whom; `None`: our own program alone.
    #[must_use]
    pub const fn partner_id(&self) -> Option<PartnerId> {
        match self {
            Self::Attestation(one) => one.partner_id,
            Self::Team(one) => one.partner_id,
            Self::Colocation(one) => Some(one.partner_id),
            Self::Door(one) => one.partner_id,
        }
    }

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
