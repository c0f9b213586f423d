//! The rule of the spectrum. Pure: from what is known to where a partnership stands on any day.
//!
//! *Informed* needs its three criteria on our side, *collaborative* the three on both sides and one way of sharing,
//! *integrated* the three on both sides and its own three. Our own program can be integrated with clinicians of its own
//! and no partner: there the referral partnership, which takes two, is not asked of integrated.

use chrono::{Months, NaiveDate};

use super::{
    Criterion, CriterionName as Name, CriterionState, Evidence, Level, NextLevel, Open, Placement, Record,
    spans::{Span, any, both},
};
use crate::agreements::Side;

type Asked = (Name, Option<Side>);

const US: Option<Side> = Some(Side::Us);
const THEM: Option<Side> = Some(Side::Partner);
const OURS: [Asked; 3] = [(Name::Woven, US), (Name::CrossTraining, US), (Name::ReferralPartnership, US)];
const THEIRS: [Asked; 3] = [(Name::Woven, THEM), (Name::CrossTraining, THEM), (Name::ReferralPartnership, THEM)];
const WAYS: [Asked; 3] = [(Name::SharedGroup, None), (Name::OnSite, None), (Name::CoLocated, None)];
const WHOLE: [Asked; 3] = [(Name::NoWrongDoor, None), (Name::SelfDefinedNeeds, None), (Name::InterdisciplinaryTeam, None)];

/// A criterion before any day is asked for: the days on which it holds, and what shows it when.
struct Shown {
    asked: Asked,
    held: Vec<Span>,
    facts: Vec<(Span, Record)>,
}

/// Where it stands on a day. A training counts for `routine_months` from its day, that day of the month included.
#[must_use]
pub fn place(evidence: &Evidence, on: NaiveDate, routine_months: u32) -> Placement {
    let shown = shown(evidence, routine_months);
    let (level, since) = level_on(&shown, evidence.own, on);
    let criteria: Vec<Criterion> = shown.iter().map(|one| one.on(on)).collect();
    let next = next(&criteria, level, evidence.own);
    Placement { level, since, criteria, next }
}

/// What a level asks for, and whether it asks for one way of sharing besides.
fn asks(level: Level, own: bool) -> (Vec<Asked>, bool) {
    match (level, own) {
        (Level::NotYet, _) => (Vec::new(), false),
        (Level::Informed, _) => (OURS.to_vec(), false),
        (Level::Collaborative, _) => ([OURS, THEIRS].concat(), true),
        (Level::Integrated, false) => ([OURS, THEIRS, WHOLE].concat(), false),
        (Level::Integrated, true) => {
            (OURS.into_iter().filter(|(name, _)| *name != Name::ReferralPartnership).chain(WHOLE).collect(), false)
        }
    }
}

/// The levels above the first, highest first. Our own program shares with nobody, so it has no level between.
const fn levels(own: bool) -> &'static [Level] {
    if own { &[Level::Integrated, Level::Informed] } else { &[Level::Integrated, Level::Collaborative, Level::Informed] }
}

fn level_on(shown: &[Shown], own: bool, on: NaiveDate) -> (Level, Option<NaiveDate>) {
    let mut left_higher = None;
    for level in levels(own) {
        let held = days_of(shown, *level, own);
        if let Some(span) = held.iter().find(|span| span.covers(on)) {
            return (*level, Some(span.from).max(left_higher));
        }
        left_higher = left_higher.max(ended_before(&held, on).and_then(|day| day.succ_opt()));
    }
    (Level::NotYet, left_higher)
}

/// The days on which everything that a level asks for holds.
fn days_of(shown: &[Shown], level: Level, own: bool) -> Vec<Span> {
    let (asked, sharing) = asks(level, own);
    let held = |of: &Asked| shown.iter().find(|one| one.asked == *of).map_or(&[][..], |one| &one.held);
    let all = asked.iter().fold(vec![Span::ALWAYS], |all, one| both(&all, held(one)));
    if sharing { both(&all, &any(WAYS.iter().flat_map(|way| held(way).to_vec()).collect())) } else { all }
}

fn ended_before(held: &[Span], on: NaiveDate) -> Option<NaiveDate> {
    held.iter().filter_map(|span| span.until).filter(|until| *until < on).max()
}

fn next(criteria: &[Criterion], level: Level, own: bool) -> Option<NextLevel> {
    let higher = levels(own).iter().copied().filter(|one| *one > level).min()?;
    let (asked, sharing) = asks(higher, own);
    let met = |of: &Asked| criteria.iter().any(|one| (one.name, one.side) == *of && one.state == CriterionState::Met);
    let open = asked.iter().filter(|one| !met(one)).map(|(name, side)| Open { name: *name, side: *side }).collect();
    Some(NextLevel { level: higher, open, sharing: sharing && !WAYS.iter().any(met) })
}

fn shown(evidence: &Evidence, routine_months: u32) -> Vec<Shown> {
    let of_side = |facts: &[super::Fact], side| facts.iter().filter(|f| f.side == side).map(|f| (f.span, f.record.clone())).collect();
    let every = |facts: &[super::Fact]| facts.iter().map(|f| (f.span, f.record.clone())).collect();
    let trained = |side| {
        let of = evidence.trainings.iter().filter(|one| Some(one.side) == side);
        of.map(|one| (Span { from: one.on, until: one.on.checked_add_months(Months::new(routine_months)) }, one.record())).collect()
    };
    let mut all = Vec::new();
    for side in [US, THEM].into_iter().filter(|side| !evidence.own || *side == US) {
        all.push(Shown::by_any((Name::Woven, side), of_side(&evidence.woven, side)));
        all.push(Shown::by_any((Name::CrossTraining, side), trained(side)));
        all.push(Shown::by_any((Name::ReferralPartnership, side), every(&evidence.referrals)));
    }
    if !evidence.own {
        all.push(Shown::by_any((Name::SharedGroup, None), every(&evidence.groups)));
        all.push(Shown::by_any((Name::OnSite, None), every(&evidence.on_site)));
        all.push(Shown::by_any((Name::CoLocated, None), every(&evidence.colocations)));
    }
    all.push(doors(evidence));
    all.push(Shown::by_any((Name::SelfDefinedNeeds, None), every(&evidence.needs)));
    all.push(Shown::by_any((Name::InterdisciplinaryTeam, None), every(&evidence.teams)));
    all
}

/// Every service at every door; with no service or no door there is nothing to show.
fn doors(evidence: &Evidence) -> Shown {
    let at = |place: &super::Offer| any(evidence.doors.iter().filter(|door| door.offer == *place).map(|door| door.fact.span).collect());
    let held = match evidence.menu.as_slice() {
        [] => Vec::new(),
        menu => menu.iter().fold(vec![Span::ALWAYS], |all, place| both(&all, &at(place))),
    };
    let wanted = evidence.doors.iter().filter(|door| evidence.menu.contains(&door.offer));
    Shown { asked: (Name::NoWrongDoor, None), held, facts: wanted.map(|door| (door.fact.span, door.fact.record.clone())).collect() }
}

impl Shown {
    fn by_any(asked: Asked, facts: Vec<(Span, Record)>) -> Self {
        Self { asked, held: any(facts.iter().map(|(span, _)| *span).collect()), facts }
    }

    fn on(&self, on: NaiveDate) -> Criterion {
        let (name, side) = self.asked;
        if let Some(span) = self.held.iter().find(|span| span.covers(on)) {
            let (since, until, records) = (Some(span.from), span.until, self.records(on));
            return Criterion { name, side, state: CriterionState::Met, since, until, records };
        }
        match ended_before(&self.held, on) {
            Some(last) => {
                let (since, records) = (last.succ_opt(), self.records(last));
                Criterion { name, side, state: CriterionState::Lapsed, since, until: None, records }
            }
            None => Criterion { name, side, state: CriterionState::NotMet, since: None, until: None, records: Vec::new() },
        }
    }

    /// What shows it on a day, each record once.
    fn records(&self, on: NaiveDate) -> Vec<Record> {
        let mut found: Vec<Record> = Vec::new();
        for (_, record) in self.facts.iter().filter(|(span, _)| span.covers(on)) {
            if !found.contains(record) {
                found.push(record.clone());
            }
        }
        found
    }
}
