//! Agreements with partners: what was promised, by whom, until when. Nothing about a survivor enters here.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::quantity::Quantity;
use crate::{
    error::{Error, Result},
    partners::PartnerId,
    text,
    vault::Id,
};

/// Marks ids of agreements.
#[derive(Debug)]
pub enum AgreementTag {}
/// Names an agreement.
pub type AgreementId = Id<AgreementTag>;
/// Marks ids of commitments.
#[derive(Debug)]
pub enum CommitmentTag {}
/// Names a commitment.
pub type CommitmentId = Id<CommitmentTag>;
/// Marks ids of signed scans.
#[derive(Debug)]
pub enum ScanTag {}
/// Names a scan.
pub type ScanId = Id<ScanTag>;

/// Most parties, clauses or commitments of each kind in one agreement.
pub const CHILDREN_MAX: usize = 200;

/// What kind of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AgreementKind"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Mou,
    Referral,
    OnSite,
    Group,
    Training,
    Confidentiality,
}

/// Where it stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AgreementState"))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum State {
    Draft,
    InReview,
    Active,
    InNotice,
    Expired,
    EndedEarly,
    Superseded,
}

impl State {
    /// Every state, in the order of a life.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::InReview, Self::Active, Self::InNotice, Self::Expired, Self::EndedEarly, Self::Superseded];

    /// Whether the one may follow the other.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Draft => matches!(next, Self::Draft | Self::InReview | Self::Active),
            Self::InReview => matches!(next, Self::InReview | Self::Draft | Self::Active),
            Self::Active => matches!(next, Self::Active | Self::InNotice | Self::Expired | Self::EndedEarly | Self::Superseded),
            Self::InNotice => matches!(next, Self::InNotice | Self::Active | Self::Expired | Self::EndedEarly | Self::Superseded),
            Self::Expired => matches!(next, Self::Expired | Self::Superseded),
            Self::EndedEarly => matches!(next, Self::EndedEarly),
            Self::Superseded => matches!(next, Self::Superseded),
        }
    }

    /// Whether it binds the parties.
    #[must_use]
    pub const fn in_force(self) -> bool {
        matches!(self, Self::Active | Self::InNotice)
    }
}

/// Whose side of the partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Our program.
    Us,
    /// The partner.
    Partner,
}

/// Somebody who signs, or has signed, for one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// For whom.
    pub side: Side,
    /// Name, or initials.
    pub name: String,
    /// "Director".
    #[serde(default)]
    pub title: String,
    /// When; `None`: not yet.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
}

/// Whom each side talks to about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Liaison {
    /// Whose.
    pub side: Side,
    /// Name, or initials.
    pub name: String,
    /// "Clinic coordinator".
    #[serde(default)]
    pub title: String,
    /// Telephone or mail.
    #[serde(default)]
    pub contact: String,
}

/// The checklist of what a good agreement between a DV program and a mental-health provider holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; the words stand in the Fluent files")]
pub enum ClauseKey {
    Purpose,
    Roles,
    OwnDuties,
    SurvivorDecides,
    Voluntary,
    ConfidentialityWall,
    NeverReplacesRelease,
    SeparateRelease,
    SubpoenaProtocol,
    MandatedReporting,
    OnSite,
    OrientationSupervision,
    TrainingBothWays,
    LanguageAccess,
    Money,
    Amendment,
    Dispute,
    Ending,
}

impl ClauseKey {
    /// Every clause, in the order of the checklist.
    pub const ALL: [Self; 18] = [
        Self::Purpose,
        Self::Roles,
        Self::OwnDuties,
        Self::SurvivorDecides,
        Self::Voluntary,
        Self::ConfidentialityWall,
        Self::NeverReplacesRelease,
        Self::SeparateRelease,
        Self::SubpoenaProtocol,
        Self::MandatedReporting,
        Self::OnSite,
        Self::OrientationSupervision,
        Self::TrainingBothWays,
        Self::LanguageAccess,
        Self::Money,
        Self::Amendment,
        Self::Dispute,
        Self::Ending,
    ];
}

/// What was done about a clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Not looked at yet.
    #[default]
    Open,
    /// It stands in the text.
    Included,
    /// Left out on purpose.
    LeftOut,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Which.
    pub key: ClauseKey,
    /// See [`ClauseState`].
    #[serde(default)]
    pub state: ClauseState,
    /// The words of the agreement.
    #[serde(default)]
    pub text: String,
    /// "Left out, because": internal, never on an outgoing file.
    #[serde(default)]
    pub reason: String,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours of staff on site.
    HoursOnSite,
    /// Groups run.
    Groups,
    /// Sessions held.
    Sessions,
    /// Trainings given.
    Trainings,
    /// Consultations.
    Consultations,
    /// Half days of a room.
    Space,
    /// Something else, said in the description.
    Other,
    /// Accepts referrals; never counted or measured.
    Referrals,
}

/// Per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Period {
    Week,
    Month,
    Quarter,
    Year,
    Term,
}

/// How much, and per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// A positive number with at most two decimals.
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
    /// See [`Period`].
    pub period: Period,
}

/// Who gives what to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Made when absent.
    #[serde(default = "CommitmentId::make")]
    pub id: CommitmentId,
    /// Who gives; for referrals: who accepts them.
    pub giver: Side,
    /// What.
    pub unit: Unit,
    /// How much; `None` exactly for [`Unit::Referrals`].
    #[serde(default)]
    pub amount: Option<Amount>,
    /// In words: "One counselor, Mondays and Tuesdays".
    #[serde(default)]
    pub description: String,
    /// First day; `None`: the agreement's start.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: the agreement's end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// An agreement as it is typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewAgreement {
    /// With whom.
    pub partner_id: PartnerId,
    /// What staff call it.
    pub title: String,
    /// See [`Kind`].
    pub kind: Kind,
    /// See [`State`].
    pub state: State,
    /// What it is for; stands on the summary.
    #[serde(default)]
    pub purpose: String,
    /// First day.
    #[serde(default)]
    pub start_on: Option<NaiveDate>,
    /// Last day; `None`: open end.
    #[serde(default)]
    pub end_on: Option<NaiveDate>,
    /// Days before the end by which official notice is due.
    #[serde(default)]
    pub notice_days: Option<u16>,
    /// Days before the end at which we ourselves begin to work on it.
    #[serde(default)]
    pub lead_days: Option<u16>,
    /// Days on which it is to be looked at.
    #[serde(default)]
    pub review_on: Vec<NaiveDate>,
    /// Who signs.
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// Whom to talk to.
    #[serde(default)]
    pub liaisons: Vec<Liaison>,
    /// The checklist; clauses that are absent are open.
    #[serde(default)]
    pub clauses: Vec<Clause>,
    /// The countable part.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// Terms that passed [`NewAgreement::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedAgreement(NewAgreement);

/// A signed scan: what is told of it. The bytes come by [`super::scans`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Scan {
    /// Its id.
    pub id: ScanId,
    /// What staff call it.
    pub name: String,
    /// `image/jpeg`, `image/png` or `application/pdf`, told by content.
    pub media: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    /// When it was attached.
    pub added_at: DateTime<Utc>,
}

/// An agreement as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// What was agreed.
    #[serde(flatten)]
    pub terms: NewAgreement,
    /// Name of the partner, as it is now.
    pub partner: String,
    /// Signed scans.
    pub scans: Vec<Scan>,
    /// When it was put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// One row of the list and of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AgreementLine {
    /// Its id.
    pub id: AgreementId,
    /// What staff call it (`name`, as every list item has it).
    pub name: String,
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// See [`Kind`].
    pub kind: Kind,
    /// See [`State`].
    pub state: State,
    /// First day.
    pub start_on: Option<NaiveDate>,
    /// Last day.
    pub end_on: Option<NaiveDate>,
    /// Official notice is due by then.
    pub notice_on: Option<NaiveDate>,
    /// Our own lead time begins then.
    pub lead_on: Option<NaiveDate>,
    /// The next day on which it is to be looked at.
    pub review_on: Option<NaiveDate>,
    /// Days from today to the end; negative once past; `None` without an end or when no longer in force.
    pub days_left: Option<i64>,
    /// Whether it is put away.
    pub archived: bool,
}

impl NewAgreement {
    /// The day by which official notice is due.
    #[must_use]
    pub fn notice_on(&self) -> Option<NaiveDate> {
        before(self.end_on, self.notice_days)
    }

    /// The day on which our own lead time begins.
    #[must_use]
    pub fn lead_on(&self) -> Option<NaiveDate> {
        before(self.end_on, self.lead_days)
    }

    /// The only way from typed text to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field, or `too_large`.
    pub fn check(mut self) -> Result<CheckedAgreement> {
        text::line("title", &mut self.title)?;
        if self.title.is_empty() {
            return Err(Error::invalid("title", "An agreement needs a title that staff know it by."));
        }
        text::block("purpose", &mut self.purpose)?;
        text::block("notes", &mut self.notes)?;
        if let (Some(start), Some(end)) = (self.start_on, self.end_on)
            && end < start
        {
            return Err(Error::invalid("end_on", "The end is before the start. Change one of the two dates."));
        }
        if (self.state.in_force() || self.state > State::InNotice) && self.start_on.is_none() {
            return Err(Error::invalid("start_on", "An agreement that has been in force needs the day on which it began."));
        }
        self.check_clocks()?;
        self.review_on.sort_unstable();
        self.review_on.dedup();
        let too_many = [self.review_on.len(), self.signatories.len(), self.liaisons.len(), self.commitments.len()];
        if too_many.into_iter().any(|n| n > CHILDREN_MAX) {
            return Err(Error::TooLarge { reason: "An agreement can have 200 parties, dates or commitments of each kind, not more." });
        }
        self.check_parties()?;
        self.check_clauses()?;
        self.check_commitments()?;
        Ok(CheckedAgreement(self))
    }

    fn check_clocks(&self) -> Result<()> {
        let clocks = [("notice_days", self.notice_days), ("lead_days", self.lead_days)];
        for (field, days) in clocks {
            if days.is_some_and(|d| d > 1_000) {
                return Err(Error::invalid(field, "This is more than 1,000 days. Write the number of days before the end."));
            }
            if days.is_some() && self.end_on.is_none() {
                return Err(Error::invalid(field, "Days before the end need an end date. Add one, or leave this empty."));
            }
        }
        Ok(())
    }

    fn check_parties(&mut self) -> Result<()> {
        for signatory in &mut self.signatories {
            text::line("signatories.name", &mut signatory.name)?;
            text::line("signatories.title", &mut signatory.title)?;
            if signatory.name.is_empty() && signatory.title.is_empty() {
                return Err(Error::invalid("signatories.name", "Somebody who signs needs a name, initials or a title."));
            }
        }
        for liaison in &mut self.liaisons {
            text::line("liaisons.name", &mut liaison.name)?;
            text::line("liaisons.title", &mut liaison.title)?;
            text::line("liaisons.contact", &mut liaison.contact)?;
            if liaison.name.is_empty() && liaison.title.is_empty() {
                return Err(Error::invalid("liaisons.name", "A liaison needs a name, initials or a title."));
            }
        }
        Ok(())
    }

    fn check_clauses(&mut self) -> Result<()> {
        let mut seen = HashSet::new();
        for clause in &mut self.clauses {
            text::block("clauses.text", &mut clause.text)?;
            text::block("clauses.reason", &mut clause.reason)?;
            if !seen.insert(clause.key) {
                return Err(Error::invalid("clauses", "A clause stands in the list twice. Keep one of the two."));
            }
        }
        self.clauses.sort_by_key(|clause| clause.key);
        Ok(())
    }

    fn check_commitments(&mut self) -> Result<()> {
        let mut seen = HashSet::new();
        for commitment in &mut self.commitments {
            text::block("commitments.description", &mut commitment.description)?;
            if !seen.insert(commitment.id) {
                return Err(Error::invalid("commitments", "Two commitments have the same id. Take one of them out and add it again."));
            }
            if (commitment.unit == Unit::Referrals) != commitment.amount.is_none() {
                return Err(Error::invalid(
                    "commitments.amount",
                    "A referral commitment has no quantity; every other commitment needs one, above zero.",
                ));
            }
            if commitment.unit == Unit::Other && commitment.description.is_empty() {
                return Err(Error::invalid("commitments.description", "Say in words what is given."));
            }
            let first = commitment.from.or(self.start_on);
            let last = commitment.until.or(self.end_on);
            if let (Some(first), Some(last)) = (first, last)
                && last < first
            {
                return Err(Error::invalid("commitments.until", "This commitment ends before it begins. Change one of the two dates."));
            }
            let early = commitment.from.zip(self.start_on).is_some_and(|(from, start)| from < start);
            let late = commitment.until.zip(self.end_on).is_some_and(|(until, end)| until > end);
            if early || late {
                return Err(Error::invalid("commitments.from", "This commitment reaches outside the agreement's own dates."));
            }
        }
        Ok(())
    }
}

fn before(end: Option<NaiveDate>, days: Option<u16>) -> Option<NaiveDate> {
    end?.checked_sub_days(chrono::Days::new(u64::from(days?)))
}

impl CheckedAgreement {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_terms(self) -> NewAgreement {
        self.0
    }

    /// What was checked.
    #[must_use]
    pub const fn terms(&self) -> &NewAgreement {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn typed(change: serde_json::Value) -> Result<CheckedAgreement> {
        let mut base = json!({"partner_id": PartnerId::make(), "title": "T", "kind": "mou", "state": "active",
            "start_on": "2025-02-01", "end_on": "2027-01-31"});
        for (key, value) in change.as_object().unwrap() {
            base[key] = value.clone();
        }
        serde_json::from_value::<NewAgreement>(base).unwrap().check()
    }

    #[test]
    fn an_end_before_its_start_is_refused_at_its_field() {
        assert_eq!(typed(json!({"end_on": "2025-01-31"})).unwrap_err().field(), Some("end_on"));
    }

    #[test]
    fn the_two_clocks_count_back_from_the_end() {
        let checked = typed(json!({"notice_days": 60, "lead_days": 90})).unwrap();
        assert_eq!(checked.terms().notice_on(), NaiveDate::from_ymd_opt(2026, 12, 2));
        assert_eq!(checked.terms().lead_on(), NaiveDate::from_ymd_opt(2026, 11, 2));
    }

    #[test]
    fn a_referral_commitment_has_no_quantity_and_every_other_has_one() {
        let with = json!({"giver": "us", "unit": "referrals", "amount": {"quantity": 1, "period": "week"}});
        let without = json!({"giver": "us", "unit": "sessions"});
        assert!(typed(json!({"commitments": [with]})).is_err());
        assert!(typed(json!({"commitments": [without]})).is_err());
        assert!(typed(json!({"commitments": [{"giver": "us", "unit": "referrals"}]})).is_ok());
    }

    #[test]
    fn a_commitment_outside_the_agreement_is_refused() {
        let late = json!({"giver": "us", "unit": "sessions", "amount": {"quantity": 1, "period": "week"}, "until": "2027-02-01"});
        assert_eq!(typed(json!({"commitments": [late]})).unwrap_err().field(), Some("commitments.from"));
    }

    #[test]
    fn an_ended_agreement_never_comes_back_to_life() {
        for next in State::ALL {
            assert_eq!(State::EndedEarly.may_become(next), next == State::EndedEarly);
            assert_eq!(State::Superseded.may_become(next), next == State::Superseded);
            assert!(!State::Expired.may_become(next) || !next.in_force());
        }
    }
}
