//! The bridge from typed terms to a record: dates, clocks, parties, clauses, commitments.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{NewAgreement, Period, State, Unit};
use crate::{
    error::{Error, Result},
    text,
};

/// Most parties, dates or commitments of each kind in one agreement.
const CHILDREN_MAX: usize = 200;

/// Terms that passed [`NewAgreement::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedAgreement(NewAgreement);

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

    /// Whether every promise has a period that the term holds. Not asked of an amendment, which goes on with the rest of a term.
    ///
    /// # Errors
    /// `invalid_input` at `commitments.period`.
    pub(super) fn check_periods(&self) -> Result<()> {
        let amounts = self.commitments.iter().filter_map(|commitment| commitment.amount);
        amounts.into_iter().try_for_each(|amount| check_period(amount.period, self.start_on, self.end_on))
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

/// A period that the term does not hold promises nothing that anybody could keep.
fn check_period(period: Period, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Result<()> {
    let shortest = match period {
        Period::Week => 7,
        Period::Month => 28,
        Period::Quarter => 90,
        Period::Year => 365,
        Period::Term if end.is_none() => {
            return Err(Error::invalid(
                "commitments.period",
                "\"In the whole term\" needs an end date. Add one, or choose another period.",
            ));
        }
        Period::Term => return Ok(()),
    };
    match start.zip(end) {
        Some((start, end)) if (end - start).num_days() + 1 < shortest => Err(Error::invalid(
            "commitments.period",
            "This agreement is shorter than the period of a commitment. Choose a shorter period, or the whole term.",
        )),
        _ => Ok(()),
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
    use serde_json::json;

    use super::*;
    use crate::partners::PartnerId;

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
}
