//! A release: what may be told to one agency.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use trellis_core::{Error, Result, partners::PartnerId, text, vault::Id};

use super::{NotAllowed, Signer, may_sign};
use crate::{rules::Rules, survivors::SurvivorId};

/// Marks ids of releases.
#[derive(Debug)]
pub enum ReleaseTag {}
/// Names a release.
pub type ReleaseId = Id<ReleaseTag>;

/// What kind of thing may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ItemKind {
    Name,
    Contact,
    Language,
    Service,
    Needs,
    Goals,
    Times,
    Other,
}

/// One thing that may be told, in the words in which it may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReleaseItem"))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// See [`ItemKind`].
    pub kind: ItemKind,
    /// Exactly this.
    pub words: String,
}

/// How long it holds. Somebody has to pick; there is no default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// To the end of this day.
    On(#[cfg_attr(test, ts(type = "string"))] NaiveDate),
    /// For one time.
    Once,
}

/// A release as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NewRelease {
    /// To which agency: one.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// What for.
    pub purpose: String,
    /// Exactly what.
    pub items: Vec<Item>,
    /// See [`Until`].
    #[serde(default)]
    pub until: Option<Until>,
    /// See [`Signer`].
    #[serde(default)]
    pub signer: Option<Signer>,
    /// Who interpreted, if somebody did.
    #[serde(default)]
    pub interpreter: String,
    /// Who witnessed, where local policy wants it.
    #[serde(default)]
    pub witness: String,
}

/// What stands on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub(crate) purpose: String,
    pub(crate) items: Vec<Item>,
    pub(crate) until: Until,
    pub(crate) signer: Signer,
    pub(crate) interpreter: String,
    pub(crate) witness: String,
    pub(crate) part2: bool,
}

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReleaseState {
    /// Not signed yet.
    Drafted,
    /// It holds.
    Live,
    /// Its day is over.
    Expired,
    /// She took it back.
    Revoked,
    /// It was for one time, and that was.
    UsedUp,
    /// It came with an older copy of the store: to be confirmed with her, by a new one.
    ToConfirm,
}

/// A release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Release {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: ReleaseId,
    /// The number on the sheet, by which the signed one is matched to this.
    pub number: String,
    /// Whose.
    #[cfg_attr(test, ts(type = "string"))]
    pub survivor_id: SurvivorId,
    /// The call sign.
    pub sign: String,
    /// To which agency.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// Its name today.
    pub partner: String,
    /// What for.
    pub purpose: String,
    /// Exactly what.
    pub items: Vec<Item>,
    /// See [`Until`].
    pub until: Until,
    /// See [`Signer`].
    pub signer: Signer,
    /// Who interpreted.
    pub interpreter: String,
    /// Who witnessed.
    pub witness: String,
    /// See [`ReleaseState`].
    pub state: ReleaseState,
    /// When it was drafted.
    #[cfg_attr(test, ts(type = "string"))]
    pub drafted_at: DateTime<Utc>,
    /// The day on the signed sheet.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub signed_on: Option<NaiveDate>,
    /// Who signed, in what words local policy wants.
    pub signed_by: String,
    /// Label of who marked it as signed.
    pub marked_by: String,
    /// Where the paper lies.
    pub paper: String,
    /// When she took it back.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was used up.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub used_at: Option<DateTime<Utc>>,
    /// Whether a 42 CFR Part 2 notice belongs to it.
    pub part2: bool,
    /// Grows by one with each change.
    pub revision: u32,
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    pub(crate) to_confirm: bool,
}

impl Release {
    /// Where it stands on a day.
    #[must_use]
    pub(crate) fn stands(&self, today: NaiveDate) -> ReleaseState {
        match () {
            () if self.revoked_at.is_some() => ReleaseState::Revoked,
            () if self.used_at.is_some() => ReleaseState::UsedUp,
            () if self.to_confirm => ReleaseState::ToConfirm,
            () if self.signed_on.is_none() => ReleaseState::Drafted,
            () if matches!(self.until, Until::On(day) if day < today) => ReleaseState::Expired,
            () => ReleaseState::Live,
        }
    }
}

impl NewRelease {
    /// Everything that a valid one needs, or what is missing.
    ///
    /// # Errors
    /// `invalid_input` with the field; `refused` for a signer who may not sign.
    pub(crate) fn check(mut self, today: NaiveDate, rules: &Rules) -> Result<(PartnerId, Terms)> {
        text::block("purpose", &mut self.purpose)?;
        if self.purpose.is_empty() {
            return Err(Error::invalid("purpose", "Write what it is for, in her words."));
        }
        for item in &mut self.items {
            text::block("items", &mut item.words)?;
        }
        self.items.retain(|item| !item.words.is_empty());
        if self.items.is_empty() {
            return Err(Error::invalid("items", "Write exactly what may be told. Nothing else will be."));
        }
        text::line("interpreter", &mut self.interpreter)?;
        text::line("witness", &mut self.witness)?;
        let until = self.until.ok_or(Error::invalid("until", "Ask her until when it shall hold. There is no default."))?;
        if let Until::On(day) = until {
            if day < today {
                return Err(Error::invalid("until", "This day is over. Choose today or a later day."));
            }
            let most = rules.release_days_max.map(i64::from);
            if most.is_some_and(|most| (day - today).num_days() > most) {
                return Err(Error::invalid("until", "Your program’s own rule allows fewer days. Choose an earlier day."));
            }
        }
        let signer = self.signer.ok_or(Error::invalid("signer", "Say who signs."))?;
        may_sign(signer).map_err(|why: NotAllowed| Error::invalid("signer", why.reason()))?;
        if rules.witness && self.witness.is_empty() {
            return Err(Error::invalid("witness", "Your program wants a witness. Write who that is."));
        }
        let Self { partner_id, purpose, items, interpreter, witness, .. } = self;
        Ok((partner_id, Terms { purpose, items, until, signer, interpreter, witness, part2: rules.own_part2 }))
    }
}
