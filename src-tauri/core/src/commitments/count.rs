//! Promised, delivered, short, ahead: per period, per commitment, and the balance both ways.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use super::{
    Balance, CommitmentCount, Counted, Exact, PeriodCount, Span,
    model::term,
    promise::{part, periods},
    scheduled, store,
};
use crate::{
    agreements::{self, AgreementId, Amount, Bond, Commitment, CommitmentId, Side, Unit},
    error::Result,
    groups::GroupId,
    partners::PartnerId,
    trainings,
};

/// What was given or planned under commitments, day by day.
pub(super) type Given = BTreeMap<CommitmentId, Vec<Entry>>;

/// One thing that was given, or is planned.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// On which day.
    pub on: NaiveDate,
    /// How much.
    pub quantity: Exact,
    /// It took place; else it is planned.
    pub done: bool,
    /// Counts once in a period, however often it is there: a group that meets.
    pub once: Option<GroupId>,
}

impl Entry {
    const fn done(on: NaiveDate, quantity: Exact) -> Self {
        Self { on, quantity, done: true, once: None }
    }
}

/// Counts every agreement that binds or bound in these days; those in the bin are left out.
///
/// # Errors
/// The store cannot be read.
pub fn count(conn: &Connection, asked: Span, now: DateTime<Utc>) -> Result<Counted> {
    let items = items(conn, &Promising::of(agreements::bonds(conn)?), asked, None, now)?;
    Ok(Counted { balances: balances(&items), items })
}

/// Agreements that bind or bound, those of a partner together and the one that began first before the others. Read once for all that
/// is asked of them.
#[derive(Debug)]
pub struct Promising(Vec<Bond>);

impl Promising {
    /// Those that promise what a schedule gives, hours on site and sessions, and bind in these days, with all that hang on them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn scheduled(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Self> {
        let mut found = agreements::bonds_between(conn, from, to)?;
        let scheduled = |one: &Commitment| matches!(one.unit, Unit::HoursOnSite | Unit::Sessions);
        found.retain(|agreement| agreement.commitments.iter().any(scheduled));
        Ok(Self::of(found))
    }

    fn of(mut found: Vec<Bond>) -> Self {
        found.retain(|agreement| agreement.state.was_in_force());
        found.sort_by(|a, b| (&a.partner, a.partner_id, a.start_on, a.id).cmp(&(&b.partner, b.partner_id, b.start_on, b.id)));
        Self(found)
    }

    /// Partner by partner, those of whom at least one promises something of a kind.
    pub(super) fn partners(&self, promised: impl Fn(Unit) -> bool) -> impl Iterator<Item = (PartnerId, &[Bond])> {
        self.0
            .chunk_by(|one, next| one.partner_id == next.partner_id)
            .filter(move |with| with.iter().flat_map(|agreement| &agreement.commitments).any(|one| promised(one.unit)))
            .filter_map(|with| Some((with.first()?.partner_id, with)))
    }
}

/// Counts what was promised of a schedule's hours and sessions in these days.
///
/// # Errors
/// The store cannot be read.
pub fn count_scheduled(conn: &Connection, promising: &Promising, asked: Span, now: DateTime<Utc>) -> Result<Vec<CommitmentCount>> {
    items(conn, promising, asked, None, now)
}

/// The same, and of it only the periods that begin in some days of it: whole years are read for none but those that begin then. A
/// period that begins in these days is of an agreement that binds in them.
///
/// # Errors
/// The store cannot be read.
pub fn count_beginning(
    conn: &Connection,
    promising: &Promising,
    asked: Span,
    begins: Span,
    now: DateTime<Utc>,
) -> Result<Vec<CommitmentCount>> {
    items(conn, promising, asked, Some(begins), now)
}

/// Counts one agreement: its share of what [`count`] says, since what is given counts for one promise only.
///
/// # Errors
/// `not_found`.
pub fn count_one(conn: &Connection, id: AgreementId, asked: Span, now: DateTime<Utc>) -> Result<Counted> {
    let partner = agreements::get(conn, id)?.terms.partner_id;
    let mut items = items(conn, &Promising::of(agreements::bonds_with(conn, partner)?), asked, None, now)?;
    items.retain(|item| item.agreement_id == id);
    Ok(Counted { balances: balances(&items), items })
}

fn items(conn: &Connection, promising: &Promising, asked: Span, begins: Option<Span>, now: DateTime<Utc>) -> Result<Vec<CommitmentCount>> {
    let promises = promising.0.iter().flat_map(|agreement| agreement.commitments.iter().map(move |commitment| (agreement, commitment)));
    let counted: Vec<Promised<'_>> = promises
        .filter_map(|(agreement, commitment)| {
            let amount = commitment.amount?;
            let mut cuts = cuts(agreement, commitment, amount, asked)?;
            cuts.retain(|(cut, _)| begins.is_none_or(|begins| begins.holds(cut.first())));
            (begins.is_none() || !cuts.is_empty()).then_some(Promised { agreement, commitment, amount, cuts })
        })
        .collect();
    // Nothing later than the last of these periods is asked of the schedule.
    let last = counted.iter().flat_map(|one| &one.cuts).map(|(cut, _)| cut.last()).max();
    let mut given = given(conn, promising)?;
    if let Some(reach) = last.and_then(|last| Span::new(asked.first(), last)) {
        scheduled::add(conn, promising, reach, now, &mut given)?;
    }
    Ok(counted.iter().filter_map(|one| line(one, &given, asked)).collect())
}

/// A promise, and its periods in the days asked for, each with the days of the whole.
struct Promised<'a> {
    agreement: &'a Bond,
    commitment: &'a Commitment,
    amount: Amount,
    cuts: Vec<(Span, i64)>,
}

fn cuts(agreement: &Bond, commitment: &Commitment, amount: Amount, asked: Span) -> Option<Vec<(Span, i64)>> {
    // What a whole term holds is what was agreed, also when it ended early.
    let agreed = Span::new(commitment.from.or(agreement.start_on)?, commitment.until.or(agreement.end_on).unwrap_or(asked.last()))?;
    let held = term(agreement, commitment, asked.last())?.shared(asked)?;
    Some(periods(amount.period, held, agreed))
}

/// Deliveries by hand, and what other records show to have been given.
fn given(conn: &Connection, promising: &Promising) -> Result<Given> {
    let mut given = Given::new();
    for said in store::of_agreements(conn, promising.0.iter().map(|agreement| agreement.id))? {
        given.entry(said.commitment).or_default().push(Entry::done(said.on, said.quantity.into()));
    }
    for (partner, with) in promising.partners(|unit| unit == Unit::Trainings) {
        for received in trainings::received(conn, partner)? {
            // Each training counts once for each side that gave it: for the promise that began first.
            let giver = if received.side == Side::Us { Side::Partner } else { Side::Us };
            if let Some(commitment) = promise(with.iter(), Unit::Trainings, giver, received.on) {
                given.entry(commitment.id).or_default().push(Entry::done(received.on, Exact::one()));
            }
        }
    }
    Ok(given)
}

/// The promise that something given on a day is for: the one that began first.
pub(super) fn promise<'a>(mut among: impl Iterator<Item = &'a Bond>, unit: Unit, giver: Side, on: NaiveDate) -> Option<&'a Commitment> {
    among.find_map(|agreement| {
        let holds = |one: &&Commitment| term(agreement, one, on).is_some_and(|term| term.holds(on));
        agreement.commitments.iter().filter(|one| one.unit == unit && one.giver == giver).find(holds)
    })
}

/// The sum of what was done in a span, or with `planned` of all that stands there.
fn sum(given: &[Entry], cut: Span, planned: bool) -> Exact {
    let mut seen = BTreeSet::new();
    let counts = |entry: &&Entry| cut.holds(entry.on) && (planned || entry.done);
    given.iter().filter(counts).filter(|entry| entry.once.is_none_or(|group| seen.insert(group))).map(|entry| entry.quantity.clone()).sum()
}

fn line(one: &Promised<'_>, given: &Given, asked: Span) -> Option<CommitmentCount> {
    let Promised { agreement, commitment, amount, cuts } = one;
    let held = term(agreement, commitment, asked.last())?.shared(asked)?;
    let given = given.get(&commitment.id).map(Vec::as_slice).unwrap_or_default();
    let periods: Vec<PeriodCount> = cuts
        .iter()
        .map(|&(cut, whole)| PeriodCount {
            from: cut.first(),
            to: cut.last(),
            promised: part(amount.quantity, cut.days(), whole),
            delivered: sum(given, cut, false),
            planned: sum(given, cut, true),
        })
        .collect();
    let promised: Exact = periods.iter().map(|period| period.promised.clone()).sum();
    let delivered: Exact = periods.iter().map(|period| period.delivered.clone()).sum();
    let planned: Exact = periods.iter().map(|period| period.planned.clone()).sum();
    Some(CommitmentCount {
        id: commitment.id,
        name: commitment.description.clone(),
        agreement_id: agreement.id,
        agreement: agreement.title.clone(),
        partner_id: agreement.partner_id,
        partner: agreement.partner.clone(),
        giver: commitment.giver,
        unit: commitment.unit,
        quantity: amount.quantity,
        period: amount.period,
        from: held.first(),
        to: held.last(),
        promised_exact: promised.fraction(),
        short: (promised.clone() - delivered.clone()).positive(),
        ahead: (delivered.clone() - promised.clone()).positive(),
        promised,
        delivered,
        planned,
        periods,
    })
}

fn balances(items: &[CommitmentCount]) -> Vec<Balance> {
    let mut sums: BTreeMap<(String, PartnerId, usize), Balance> = BTreeMap::new();
    for item in items {
        let place = Unit::ALL.iter().position(|unit| *unit == item.unit).unwrap_or_default();
        let sum = sums.entry((item.partner.clone(), item.partner_id, place)).or_insert_with(|| Balance {
            partner_id: item.partner_id,
            partner: item.partner.clone(),
            unit: item.unit,
            traded: false,
            promised_us: Exact::zero(),
            delivered_us: Exact::zero(),
            promised_partner: Exact::zero(),
            delivered_partner: Exact::zero(),
            balance: Exact::zero(),
        });
        let (promised, delivered) = match item.giver {
            Side::Us => (&mut sum.promised_us, &mut sum.delivered_us),
            Side::Partner => (&mut sum.promised_partner, &mut sum.delivered_partner),
        };
        *promised = promised.clone() + item.promised.clone();
        *delivered = delivered.clone() + item.delivered.clone();
    }
    sums.into_values()
        .map(|sum| {
            let zero = Exact::zero();
            let traded = sum.promised_us > zero && sum.promised_partner > zero;
            Balance { traded, balance: sum.delivered_us.clone() - sum.delivered_partner.clone(), ..sum }
        })
        .collect()
}
