//! Agreements that follow one another: a renewal or an amendment begins as a draft with the terms of the earlier one.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::{Agreement, AgreementId, Commitment, CommitmentId, Kind, Life, Link, NewAgreement, NewStep, State, Step, store};
use crate::{
    error::{Error, Result},
    kept,
    vault::Tx,
};

/// One agreement of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ChainLine {
    /// Its id.
    pub id: AgreementId,
    /// What staff call it.
    pub name: String,
    /// See [`Kind`].
    pub kind: Kind,
    /// See [`State`].
    pub state: State,
    /// How it follows the one before; `None` for the first.
    pub link: Option<Link>,
    /// First day.
    pub start_on: Option<NaiveDate>,
    /// Last day on which it binds or bound.
    pub end_on: Option<NaiveDate>,
    /// Digest of the signed text.
    pub sealed: Option<String>,
}

/// The chain that an agreement belongs to, oldest first; itself alone when it follows nothing and nothing follows it.
///
/// # Errors
/// `not_found`.
pub fn chain(conn: &Connection, id: AgreementId) -> Result<Vec<ChainLine>> {
    let mut first = store::get(conn, id)?;
    while let Some(before) = first.life.follows.map(|id| store::find(conn, id)).transpose()?.flatten() {
        first = before;
    }
    let mut lines = vec![line(&first)];
    let mut last = first.id;
    while let Some(next) = store::successor(conn, last)? {
        lines.push(line(&store::get(conn, next)?));
        last = next;
    }
    Ok(lines)
}

fn line(agreement: &Agreement) -> ChainLine {
    ChainLine {
        id: agreement.id,
        name: agreement.terms.title.clone(),
        kind: agreement.terms.kind,
        state: agreement.terms.state,
        link: agreement.life.link,
        start_on: agreement.terms.start_on,
        end_on: agreement.last_day(),
        sealed: agreement.life.sealed.clone(),
    }
}

/// Begins a renewal or an amendment of an agreement, as a draft with its terms.
///
/// # Errors
/// `refused` for an agreement that never bound, has ended early or was superseded, or that has a successor already.
pub fn follow(tx: &Tx<'_>, id: AgreementId, link: Link, today: NaiveDate) -> Result<AgreementId> {
    let earlier = store::get(tx, id)?;
    let state = earlier.terms.state;
    if link == Link::Amendment && !state.in_force() {
        return Err(Error::Refused { reason: "Only an agreement in force can be amended. Change a draft itself; renew what has expired." });
    }
    if !(state.in_force() || state == State::Expired) {
        return Err(Error::Refused { reason: "Only an agreement that is in force or has expired can be renewed." });
    }
    let terms = carried_over(&earlier, first_day(tx, &earlier)?, link, today).check()?;
    let life = Life { follows: Some(id), link: Some(link), ..Life::default() };
    let next = AgreementId::make();
    store::insert_with(tx, next, terms, life)?;
    Ok(next)
}

/// The day on which the term began that amendments only went on with.
fn first_day(conn: &Connection, agreement: &Agreement) -> Result<Option<NaiveDate>> {
    let mut first = agreement.clone();
    while first.life.link == Some(Link::Amendment) {
        let Some(before) = first.life.follows.map(|id| store::find(conn, id)).transpose()?.flatten() else { break };
        first = before;
    }
    Ok(first.terms.start_on)
}

/// The terms of the next one. A renewal is as long as the whole term was, amendments included.
fn carried_over(earlier: &Agreement, began: Option<NaiveDate>, link: Link, today: NaiveDate) -> NewAgreement {
    let mut terms = earlier.terms.clone();
    let day = |day: NaiveDate, days: i64| day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(day);
    let length = began.zip(terms.end_on).map(|(start, end)| (end - start).num_days());
    let start = match (link, terms.end_on) {
        (Link::Renewal, Some(end)) => day(end, 1),
        // The day after it began at the earliest: the earlier one keeps a day of its own.
        _ => terms.start_on.map_or(today, |began| today.max(day(began, 1))),
    };
    terms.state = State::Draft;
    terms.start_on = Some(start);
    if link == Link::Renewal {
        terms.end_on = length.map(|days| day(start, days));
    }
    terms.review_on.retain(|day| *day >= start);
    terms.signatories.iter_mut().for_each(|signatory| signatory.signed_on = None);
    let inside = |day: &NaiveDate| *day >= start && terms.end_on.is_none_or(|end| *day <= end);
    terms.commitments = terms
        .commitments
        .iter()
        .map(|c| Commitment { id: CommitmentId::make(), from: c.from.filter(inside), until: c.until.filter(inside), ..c.clone() })
        .collect();
    terms
}

/// Takes a step in the life of an agreement; when it begins to bind, what it follows gives way in the same transaction.
///
/// # Errors
/// `refused` for a step that the table of states does not know; `invalid_input` for a day or a signature.
pub fn step(tx: &Tx<'_>, id: AgreementId, said: NewStep, today: NaiveDate) -> Result<()> {
    let before = store::get(tx, id)?;
    let (step, on) = (said.step, said.on);
    if let (Step::Activate, Some(earlier), Some(start)) = (step, before.life.follows, before.terms.start_on) {
        kept::change(tx, earlier, |earlier: &mut Agreement| earlier.give_way(tx, start, on))?;
    }
    kept::change(tx, id, |agreement: &mut Agreement| agreement.take(tx, said, today)).map(drop)
}

/// Seals the text of an agreement that was entered as in force already.
///
/// # Errors
/// `refused` when it never bound or is sealed; `invalid_input` where a signature has no day.
pub fn seal(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    kept::change(tx, id, |agreement: &mut Agreement| {
        if !agreement.terms.state.was_in_force() {
            return Err(Error::Refused { reason: "A draft is sealed when both sides have signed and it begins to bind." });
        }
        agreement.seal()
    })
    .map(drop)
}

/// Ticks off a commitment of an agreement that ended: the people, groups or rooms behind it were told; or takes the tick back.
///
/// # Errors
/// `not_found`; `refused` while it is in force.
pub fn settle(tx: &Tx<'_>, id: AgreementId, commitment: CommitmentId, done: bool) -> Result<()> {
    let (by, at) = (tx.person().label.clone(), tx.now());
    kept::change(tx, id, |agreement: &mut Agreement| {
        if matches!(agreement.terms.state, State::Draft | State::InReview | State::Active) {
            return Err(Error::Refused { reason: "This list is for an agreement that ends." });
        }
        if !agreement.terms.commitments.iter().any(|c| c.id == commitment) {
            return Err(Error::NotFound { what: "commitment" });
        }
        agreement.life.settled.retain(|settled| settled.commitment != commitment);
        if done {
            agreement.life.settled.push(super::Settled { commitment, by, at });
        }
        Ok(())
    })
    .map(drop)
}
