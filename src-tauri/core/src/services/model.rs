//! What a partner offers: the facts a survivor may want to choose by. Unknown is a value of its own ("Ask").

use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    partners::SiteId,
    text,
    vault::Id,
};

/// Marks ids of services.
#[derive(Debug)]
pub enum ServiceTag {}
/// Names a service.
pub type ServiceId = Id<ServiceTag>;

/// Kinds of help, in the fixed order in which menus print them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ServiceKind {
    Counseling,
    Group,
    Children,
    Psychiatry,
    Crisis,
    SubstanceUse,
    PeerSupport,
    Evaluation,
    Advocacy,
    Other,
}

/// How a service is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mode {
    InPerson,
    Telephone,
    Video,
}

/// Whether new people are taken now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Accepting {
    /// Taken now.
    Yes,
    /// Taken, after a wait.
    WaitingList,
    /// Not taken at present.
    No,
    /// Nobody has said: ask.
    #[default]
    Unknown,
}

/// Gender of the staff, as far as the partner says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StaffGender {
    /// Women only.
    Women,
    /// Men only.
    Men,
    /// Both; she may choose.
    Choice,
    /// Both; no choice.
    Mixed,
    /// Nobody has said: ask.
    #[default]
    Unknown,
}

/// One thing that a partner, or our own program, offers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Made when absent.
    #[serde(default = "ServiceId::make")]
    pub id: ServiceId,
    /// What it is called.
    pub name: String,
    /// Kind of help.
    pub kind: ServiceKind,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// For whom.
    #[serde(default)]
    pub audience: String,
    /// BCP 47 tags (`en`, `es`, `asl` for American Sign Language: `ase`).
    #[serde(default)]
    pub languages: Vec<String>,
    /// What it costs, in words.
    #[serde(default)]
    pub cost: String,
    /// Whether the price follows income.
    #[serde(default)]
    pub sliding_scale: Option<bool>,
    /// In person, by telephone, by video; none: ask.
    #[serde(default)]
    pub modes: Vec<Mode>,
    /// At which sites of the organization.
    #[serde(default)]
    pub sites: Vec<SiteId>,
    /// Where, when that is not a site's town.
    #[serde(default)]
    pub town: String,
    /// How long one waits, in words.
    #[serde(default)]
    pub wait: String,
    /// Steps, lift, interpreters and so on.
    #[serde(default)]
    pub accessibility: String,
    /// Whether there is childcare.
    #[serde(default)]
    pub childcare: Option<bool>,
    /// See [`StaffGender`].
    #[serde(default)]
    pub staff_gender: StaffGender,
    /// See [`Accepting`].
    #[serde(default)]
    pub accepting: Accepting,
    /// What must be brought.
    #[serde(default)]
    pub bring: String,
    /// Whether it is offered at all at present.
    #[serde(default = "yes")]
    pub active: bool,
}

const fn yes() -> bool {
    true
}

impl Service {
    /// Trims, sorts, and refuses what cannot be kept.
    pub(crate) fn check(&mut self) -> Result<()> {
        text::line("services.name", &mut self.name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("services.name", "A service needs a name. Write what it is called."));
        }
        for (field, value) in [
            ("services.description", &mut self.description),
            ("services.audience", &mut self.audience),
            ("services.cost", &mut self.cost),
            ("services.wait", &mut self.wait),
            ("services.accessibility", &mut self.accessibility),
            ("services.bring", &mut self.bring),
        ] {
            text::block(field, value)?;
        }
        text::line("services.town", &mut self.town)?;
        text::languages("services.languages", &mut self.languages)?;
        self.modes.sort_unstable();
        self.modes.dedup();
        self.sites.sort_unstable();
        self.sites.dedup();
        Ok(())
    }
}
