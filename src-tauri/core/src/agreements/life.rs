//! The life of an agreement: which step may follow which, what was signed, what it follows. A step is taken, never typed over.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Agreement, AgreementId, Clause, Commitment, CommitmentId, Kind, NewAgreement, Side, Signatory};
use crate::{
    error::{Error, Result},
    partners::PartnerId,
    text,
    vault::{Tx, audit},
};

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

    /// Whether it binds the parties.
    #[must_use]
    pub const fn in_force(self) -> bool {
        matches!(self, Self::Active | Self::InNotice)
    }

    /// Whether it has bound the parties, now or earlier.
    #[must_use]
    pub const fn was_in_force(self) -> bool {
        !matches!(self, Self::Draft | Self::InReview)
    }
}

/// A step from one state to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Somebody else looks at the draft.
    Submit,
    /// Back to the draft, with a reason.
    SendBack,
    /// Signed by both sides: it binds, its text is sealed, and what it follows is superseded.
    Activate,
    /// One side said that it will not go on.
    GiveNotice,
    /// The notice was taken back.
    WithdrawNotice,
    /// Its end has come.
    Expire,
    /// It ended before its end.
    EndEarly,
    /// A renewal or an amendment took its place. Taken by [`Step::Activate`] of that one, by nobody else.
    Supersede,
}

/// The table of a life: step, the states from which it may be taken, the state in which it ends. What is not here is refused.
pub const STEPS: [(Step, &[State], State); 8] = {
    use State::{Active, Draft, EndedEarly, Expired, InNotice, InReview, Superseded};
    [
        (Step::Submit, &[Draft], InReview),
        (Step::SendBack, &[InReview], Draft),
        (Step::Activate, &[Draft, InReview], Active),
        (Step::GiveNotice, &[Active], InNotice),
        (Step::WithdrawNotice, &[InNotice], Active),
        (Step::Expire, &[Active, InNotice], Expired),
        (Step::EndEarly, &[Active, InNotice], EndedEarly),
        (Step::Supersede, &[Active, InNotice, Expired], Superseded),
    ]
};

impl Step {
    /// Where it leads from here; `None`: it may not be taken.
    #[must_use]
    pub fn from(self, state: State) -> Option<State> {
        STEPS.into_iter().find(|(step, from, _)| *step == self && from.contains(&state)).map(|(_, _, to)| to)
    }
}

/// The steps that a person may take from here.
#[must_use]
pub fn steps_from(state: State) -> Vec<Step> {
    let person = STEPS.into_iter().filter(|(step, ..)| *step != Step::Supersede);
    person.filter(|(_, from, _)| from.contains(&state)).map(|(step, ..)| step).collect()
}

/// How an agreement follows an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// It goes on after the end of the earlier one.
    Renewal,
    /// It changes what the earlier one says, before its end.
    Amendment,
}

/// What a person says about a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewStep {
    /// Which.
    pub step: Step,
    /// The day on which it was taken; not in the future.
    pub on: NaiveDate,
    /// Which side gave notice or ended it.
    #[serde(default)]
    pub side: Option<Side>,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub reason: String,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct StepTaken {
    /// Which.
    pub step: Step,
    /// Where it led.
    pub to: State,
    /// The day on which it was taken.
    pub on: NaiveDate,
    /// Which side gave notice or ended it.
    pub side: Option<Side>,
    /// Internal.
    pub reason: String,
    /// Label of who recorded it.
    pub by: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// A commitment that somebody looked after when the agreement ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settled {
    /// Which.
    pub commitment: CommitmentId,
    /// Label of who did it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What happened to an agreement; kept with it and written by steps alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Life {
    /// What it follows.
    pub follows: Option<AgreementId>,
    /// How.
    pub link: Option<Link>,
    /// The last day on which it bound, when that is not its end.
    pub ended_on: Option<NaiveDate>,
    /// SHA-256 of the signed text in its canonical form, in hex; from then on the text does not change.
    pub sealed: Option<String>,
    /// Steps, oldest first.
    pub steps: Vec<StepTaken>,
    /// What was looked after when it ended.
    pub settled: Vec<Settled>,
}

/// The text that both sides signed: all that binds them, and nothing of what staff keep beside it.
#[derive(Serialize)]
struct SignedText<'a> {
    partner_id: PartnerId,
    kind: Kind,
    purpose: &'a str,
    start_on: Option<NaiveDate>,
    end_on: Option<NaiveDate>,
    notice_days: Option<u16>,
    signatories: &'a [Signatory],
    clauses: Vec<Clause>,
    commitments: &'a [Commitment],
}

impl NewAgreement {
    /// SHA-256 of the text that both sides sign, in hex. Title, liaisons, own lead time, review days, reasons and notes are
    /// no part of it.
    ///
    /// # Errors
    /// The text cannot be written as JSON.
    pub fn signed_digest(&self) -> Result<String> {
        let clauses = self.clauses.iter().map(|clause| Clause { reason: String::new(), ..clause.clone() }).collect();
        let text = SignedText {
            partner_id: self.partner_id,
            kind: self.kind,
            purpose: &self.purpose,
            start_on: self.start_on,
            end_on: self.end_on,
            notice_days: self.notice_days,
            signatories: &self.signatories,
            clauses,
            commitments: &self.commitments,
        };
        Ok(audit::hex(&audit::digest(&text)?))
    }

    fn check_signatures(&self) -> Result<()> {
        let signed = |side| {
            self.signatories.iter().any(|s| s.side == side) && self.signatories.iter().all(|s| s.side != side || s.signed_on.is_some())
        };
        if signed(Side::Us) && signed(Side::Partner) {
            Ok(())
        } else {
            Err(Error::invalid(
                "signatories",
                "Everybody who signs needs the day of the signature, at least one person a side. Add them first.",
            ))
        }
    }
}

impl Agreement {
    /// The last day on which it binds or bound; `None`: open end.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.life.ended_on.or(self.terms.end_on)
    }

    /// Keeps the digest of what both sides signed; the text cannot change from then on.
    pub(super) fn seal(&mut self) -> Result<()> {
        if self.life.sealed.is_some() {
            return Err(Error::Refused { reason: "The signed text is sealed already." });
        }
        self.terms.check_signatures()?;
        self.life.sealed = Some(self.terms.signed_digest()?);
        Ok(())
    }

    /// Takes a step. Nothing is changed when it is refused.
    pub(super) fn take(&mut self, tx: &Tx<'_>, mut said: NewStep, today: NaiveDate) -> Result<()> {
        let to = said
            .step
            .from(self.terms.state)
            .ok_or(Error::Refused { reason: "This step does not follow from the present state. Look at the steps that are offered." })?;
        text::block("reason", &mut said.reason)?;
        self.check_day(&said, today)?;
        match said.step {
            Step::Activate => {
                if self.terms.start_on.is_none() {
                    return Err(Error::invalid("start_on", "An agreement needs its first day before it can bind. Add it first."));
                }
                if self.life.sealed.is_none() {
                    self.seal()?;
                }
            }
            Step::GiveNotice | Step::EndEarly if said.side.is_none() => {
                return Err(Error::invalid("side", "Say which side it was."));
            }
            Step::EndEarly => self.life.ended_on = Some(said.on),
            _ => {}
        }
        self.terms.state = to;
        let NewStep { step, on, side, reason } = said;
        self.life.steps.push(StepTaken { step, to, on, side, reason, by: tx.person().label.clone(), at: tx.now() });
        Ok(())
    }

    fn check_day(&self, said: &NewStep, today: NaiveDate) -> Result<()> {
        if said.on > today {
            return Err(Error::invalid("on", "This day is in the future. A step is recorded on its day or later."));
        }
        if self.life.steps.last().is_some_and(|last| said.on < last.on) {
            return Err(Error::invalid("on", "This day is before the step that was taken last. Check the day."));
        }
        let ends = matches!(said.step, Step::Expire | Step::EndEarly | Step::GiveNotice);
        if ends && self.terms.start_on.is_some_and(|start| said.on < start) {
            return Err(Error::invalid("on", "This day is before the agreement began. Check the day."));
        }
        match (said.step, self.terms.end_on) {
            (Step::Expire, None) => Err(Error::invalid("on", "This agreement has no end date. End it early, or amend it.")),
            (Step::Expire, Some(end)) if said.on <= end => {
                Err(Error::invalid("on", "Its last day is not over yet. To stop before that, end it early."))
            }
            (Step::EndEarly, Some(end)) if said.on >= end => Err(Error::invalid("on", "Its own end came first. Record that it expired.")),
            _ => Ok(()),
        }
    }

    /// What a successor that binds from `start` does to it.
    pub(super) fn give_way(&mut self, tx: &Tx<'_>, start: NaiveDate, on: NaiveDate) -> Result<()> {
        let to = Step::Supersede.from(self.terms.state).ok_or(Error::Refused {
            reason: "What this agreement follows has ended early or was superseded, so nothing can take its place.",
        })?;
        let last = start.pred_opt().unwrap_or(start);
        if self.terms.start_on.is_some_and(|began| last < began) {
            return Err(Error::invalid(
                "start_on",
                "This would begin before, or with, the agreement that it follows. Choose a later start.",
            ));
        }
        if self.terms.end_on.is_none_or(|end| last < end) {
            self.life.ended_on = Some(last);
        }
        self.terms.state = to;
        let by = tx.person().label.clone();
        self.life.steps.push(StepTaken { step: Step::Supersede, to, on, side: None, reason: String::new(), by, at: tx.now() });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ended_agreement_never_comes_back_to_life() {
        for (_, from, to) in STEPS {
            for state in from {
                assert!(!matches!(state, State::EndedEarly | State::Superseded));
                assert!(*state != State::Expired || !to.in_force());
            }
        }
    }

    #[test]
    fn nobody_supersedes_by_hand() {
        assert!(State::ALL.into_iter().all(|state| !steps_from(state).contains(&Step::Supersede)));
        assert_eq!(steps_from(State::Draft), [Step::Submit, Step::Activate]);
        assert!(steps_from(State::Superseded).is_empty());
    }
}
