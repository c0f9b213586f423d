//! The life of agreements on a real vault: steps, seals, chains; what is refused leaves everything as it was.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};
use trellis_core::{
    Error, Result,
    agreements::{self, AgreementId, Link, NewStep, STEPS, State, Step},
    bins,
};
use trellis_tests::{Desk, now};

fn today() -> NaiveDate {
    now().date_naive()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn signed() -> Value {
    json!([{"side": "us", "name": "T.S.", "signed_on": "2026-01-10"}, {"side": "us", "name": "M.R.", "signed_on": "2026-01-11"},
        {"side": "partner", "name": "H.P.", "signed_on": "2026-01-12"}])
}

fn step(desk: &mut Desk, id: AgreementId, step: Value) -> Result<()> {
    let said: NewStep = serde_json::from_value(step).unwrap();
    desk.open.write("steps.add", now(), |tx| agreements::step(tx, id, said, today()))
}

fn follow(desk: &mut Desk, id: AgreementId, link: Link) -> Result<AgreementId> {
    desk.open.write("renewals.add", now(), |tx| agreements::follow(tx, id, link, today()))
}

fn get(desk: &Desk, id: AgreementId) -> agreements::Agreement {
    agreements::get(desk.open.store.read(), id).unwrap()
}

/// Signs a draft and lets it begin to bind.
fn sign(desk: &mut Desk, id: AgreementId) {
    let kept = get(desk, id);
    let mut terms = kept.terms.clone();
    terms.signatories = serde_json::from_value(signed()).unwrap();
    desk.open.write("agreements.update", now(), |tx| agreements::update(tx, id, kept.revision, terms.check()?)).unwrap();
    step(desk, id, json!({"step": "activate", "on": "2026-11-20"})).unwrap();
}

#[test]
fn a_chain_of_four_keeps_what_was_signed_and_gives_way_in_order() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let first =
        desk.agreement(partner, json!({"state": "draft", "start_on": "2026-01-15", "end_on": "2026-12-31", "signatories": signed()}));
    step(&mut desk, first, json!({"step": "submit", "on": "2026-01-05"})).unwrap();
    step(&mut desk, first, json!({"step": "activate", "on": "2026-01-12"})).unwrap();
    let sealed = get(&desk, first).life.sealed.unwrap();

    let amended = follow(&mut desk, first, Link::Amendment).unwrap();
    assert_eq!(get(&desk, amended).terms.start_on, Some(today()));
    assert!(get(&desk, amended).terms.signatories.iter().all(|s| s.signed_on.is_none()));
    sign(&mut desk, amended);
    let before = get(&desk, first);
    assert_eq!((before.terms.state, before.life.ended_on), (State::Superseded, Some(day("2026-11-23"))));
    assert_eq!(before.life.sealed, Some(sealed), "what was signed stays as it was");
    let bond = agreements::Bond::from(&before);
    assert!(bond.binds_on(day("2026-11-23")) && !bond.binds_on(today()));

    let renewed = follow(&mut desk, amended, Link::Renewal).unwrap();
    assert_eq!(get(&desk, renewed).terms.start_on, Some(day("2027-01-01")));
    sign(&mut desk, renewed);
    assert_eq!(get(&desk, amended).life.ended_on, None, "a renewal after the end cuts nothing off");

    step(&mut desk, renewed, json!({"step": "give_notice", "on": "2026-11-22", "side": "partner"})).unwrap_err();
    let chain = agreements::chain(desk.open.store.read(), amended).unwrap();
    let states: Vec<_> = chain.iter().map(|line| (line.id, line.state, line.link)).collect();
    assert_eq!(
        states,
        [
            (first, State::Superseded, None),
            (amended, State::Superseded, Some(Link::Amendment)),
            (renewed, State::Active, Some(Link::Renewal))
        ]
    );
    trellis_core::verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn the_signed_text_never_changes_and_what_staff_keep_beside_it_may() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({"signatories": signed()}));
    desk.open.write("seals.add", now(), |tx| agreements::seal(tx, id)).unwrap();
    let kept = get(&desk, id);
    for change in [json!({"purpose": "Other"}), json!({"end_on": "2027-02-28"}), json!({"signatories": []})] {
        let mut value = serde_json::to_value(&kept.terms).unwrap();
        value.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let terms: agreements::NewAgreement = serde_json::from_value(value).unwrap();
        let refused = desk.open.write("agreements.update", now(), |tx| agreements::update(tx, id, kept.revision, terms.check()?));
        assert_eq!(refused.unwrap_err().code(), "refused", "{change}");
    }
    let mut beside = kept.terms.clone();
    beside.notes = "Call before noon".into();
    beside.lead_days = Some(120);
    desk.open.write("agreements.update", now(), |tx| agreements::update(tx, id, kept.revision, beside.check()?)).unwrap();
    let undone = desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid()));
    undone.unwrap();
    let unsealed = desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid()));
    assert_eq!(unsealed.unwrap_err().code(), "refused", "a seal is not undone");
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let draft = desk.agreement(partner, json!({"state": "draft"}));
    assert_eq!(follow(&mut desk, draft, Link::Amendment).unwrap_err().code(), "refused");
    assert_eq!(follow(&mut desk, draft, Link::Renewal).unwrap_err().code(), "refused");
    let unsigned = step(&mut desk, draft, json!({"step": "activate", "on": "2026-11-24"})).unwrap_err();
    assert_eq!(unsigned.field(), Some("signatories"));

    let active = desk.agreement(partner, json!({"signatories": signed()}));
    let renewal = follow(&mut desk, active, Link::Renewal).unwrap();
    assert_eq!(follow(&mut desk, active, Link::Renewal).unwrap_err().code(), "refused", "one successor, not two");
    assert_eq!(follow(&mut desk, active, Link::Amendment).unwrap_err().code(), "refused");
    let removed = desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, active));
    assert_eq!(removed.unwrap_err().code(), "refused", "what is followed stays");
    desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, renewal)).unwrap();
    let again = follow(&mut desk, active, Link::Renewal).unwrap();
    let back = desk.open.write("agreements.restore", now(), |tx| agreements::restore(tx, renewal));
    assert_eq!(back.unwrap_err().code(), "refused", "the removed one cannot come back beside it");
    assert_eq!(get(&desk, again).life.follows, Some(active));

    for (said, field) in [
        (json!({"step": "give_notice", "on": "2026-11-25", "side": "us"}), Some("on")),
        (json!({"step": "give_notice", "on": "2026-11-24"}), Some("side")),
        (json!({"step": "expire", "on": "2026-11-24"}), Some("on")),
        (json!({"step": "end_early", "on": "2025-01-31", "side": "us"}), Some("on")),
        (json!({"step": "withdraw_notice", "on": "2026-11-24"}), None),
    ] {
        assert_eq!(step(&mut desk, active, said.clone()).unwrap_err().field(), field, "{said}");
    }
}

#[test]
fn an_agreement_that_ended_early_has_a_list_to_work_through() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let hours = json!([{"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 8, "period": "week"}}]);
    let id = desk.agreement(partner, json!({"signatories": signed(), "commitments": hours}));
    let commitment = get(&desk, id).terms.commitments[0].id;
    let settle = |desk: &mut Desk, done| desk.open.write("commitments.close", now(), |tx| agreements::settle(tx, id, commitment, done));
    assert!(settle(&mut desk, true).is_err(), "nothing ends yet");
    step(&mut desk, id, json!({"step": "end_early", "on": "2026-11-20", "side": "partner", "reason": "A marker of a reason"})).unwrap();
    settle(&mut desk, true).unwrap();
    assert_eq!(get(&desk, id).life.settled.len(), 1);
    settle(&mut desk, false).unwrap();
    assert_eq!(get(&desk, id).life.settled.len(), 0);
    assert_eq!(get(&desk, id).last_day(), Some(day("2026-11-20")));
    let line = agreements::list(desk.open.store.read(), &Default::default(), today()).unwrap().items.remove(0);
    assert_eq!(line.end_on, Some(day("2026-11-20")));
    let out = serde_json::to_string(&trellis_core::reports::summaries(desk.open.store.read(), Some(&[id]), now()).unwrap()).unwrap();
    assert!(!out.contains("A marker of a reason"));
}

#[derive(Debug, Clone)]
enum Action {
    Step(Step, u64, bool),
    Follow(Link),
    Seal,
    Type(State),
    Undo,
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => (0usize..STEPS.len(), 0u64..900, any::<bool>()).prop_map(|(n, back, side)| Action::Step(STEPS[n].0, back, side)),
        1 => prop_oneof![Just(Link::Renewal), Just(Link::Amendment)].prop_map(Action::Follow),
        1 => Just(Action::Seal),
        1 => (0usize..State::ALL.len()).prop_map(|n| Action::Type(State::ALL[n])),
        1 => Just(Action::Undo),
    ]
}

fn act(desk: &mut Desk, id: AgreementId, action: &Action) -> Result<()> {
    match action {
        Action::Step(step, back, side) => {
            let side = side.then_some(agreements::Side::Us);
            let said = NewStep { step: *step, on: today() - Days::new(*back), side, reason: String::new() };
            desk.open.write("steps.add", now(), |tx| agreements::step(tx, id, said, today()))
        }
        Action::Follow(link) => follow(desk, id, *link).map(|_| ()),
        Action::Seal => desk.open.write("seals.add", now(), |tx| agreements::seal(tx, id)),
        Action::Type(state) => {
            let kept = get(desk, id);
            let terms = agreements::NewAgreement { state: *state, ..kept.terms };
            desk.open.write("agreements.update", now(), |tx| agreements::update(tx, id, kept.revision, terms.check()?))
        }
        Action::Undo => desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid())),
    }
}

#[test]
fn no_sequence_of_actions_leaves_the_table_of_states_and_a_refusal_changes_nothing() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) });
    let desk = std::cell::RefCell::new(&mut desk);
    let cases = (prop::collection::vec(action(), 1..14), 0usize..2, any::<bool>());
    runner
        .run(&cases, |(actions, begin, ended)| {
            let mut desk = desk.borrow_mut();
            let state = [State::Draft, State::Active][begin];
            let end = if ended { "2026-10-31" } else { "2027-10-31" };
            let id = desk.agreement(partner, json!({"state": state, "start_on": "2025-02-01", "end_on": end, "signatories": signed()}));
            for action in actions {
                let (before, head) = (get(&desk, id), desk.open.store.head());
                let done = act(&mut desk, id, &action);
                let after = get(&desk, id);
                match done {
                    Err(Error::Internal { .. } | Error::Damaged { .. }) => prop_assert!(false, "{action:?} broke"),
                    Err(_) => {
                        prop_assert_eq!(&before, &after, "{:?}", action);
                        prop_assert_eq!(head, desk.open.store.head());
                    }
                    Ok(()) if before.terms.state != after.terms.state => {
                        let known = STEPS.iter().any(|(_, from, to)| from.contains(&before.terms.state) && *to == after.terms.state);
                        prop_assert!(known, "{:?} went from {:?} to {:?}", action, before.terms.state, after.terms.state);
                    }
                    Ok(()) => {}
                }
            }
            Ok(())
        })
        .unwrap();
}
