//! Cross-training and the library on a real vault: kept, listed, due, undone, gone for good; what a fresh library holds.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use trellis_core::{
    agreements::Side,
    attached, bins, demo,
    partners::{self, PartnerId},
    resources::{self, Group, NewResource, ResourceId, ResourceQuery},
    scans::{self, Owner},
    trainings::{self, DueState, NewTraining, TrainingId, TrainingQuery, TrainingSort},
    verify,
};
use trellis_tests::{Desk, now};

fn typed(partner: PartnerId, change: Value) -> NewTraining {
    let mut facts =
        json!({"partner_id": partner, "topic": "Trauma and coercion", "held_on": "2026-09-17", "state": "held", "trainer": "partner"});
    for (key, value) in change.as_object().unwrap() {
        facts[key] = value.clone();
    }
    serde_json::from_value(facts).unwrap()
}

fn add(desk: &mut Desk, partner: PartnerId, change: Value) -> TrainingId {
    let (id, facts) = (TrainingId::make(), typed(partner, change));
    desk.open.write("trainings.add", now(), |tx| trainings::insert(tx, id, facts.check(now().date_naive())?)).unwrap();
    id
}

fn own_item(desk: &mut Desk, title: &str) -> ResourceId {
    let item: NewResource = serde_json::from_value(json!({"title": title, "group": "ours", "kind": "guide"})).unwrap();
    let id = ResourceId::make();
    desk.open.write("resources.add", now(), |tx| resources::insert(tx, id, item.check()?)).unwrap();
    id
}

fn topics(desk: &Desk, query: &TrainingQuery) -> Vec<String> {
    trainings::list(desk.open.store.read(), query, now().date_naive()).unwrap().items.into_iter().map(|line| line.name).collect()
}

fn library(desk: &Desk) -> Vec<resources::ResourceLine> {
    resources::list(desk.open.store.read(), &ResourceQuery::default()).unwrap().items
}

fn check(desk: &Desk) -> u64 {
    let verified = verify::verify(&desk.open.store.checker().unwrap()).unwrap();
    verified.records["training"] + verified.records["resource"]
}

fn after_the_bin() -> DateTime<Utc> {
    now() + TimeDelta::days(31)
}

#[test]
fn a_fresh_library_holds_every_resource_of_the_seed_in_its_groups_without_an_address() {
    let desk = Desk::new();
    let items = library(&desk);
    let titles: Vec<&str> = items.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Coercion Related to Mental Health and Substance Use in the Context of Intimate Partner Violence",
            "Mental Health Coercion Palm Card",
            "Key Survey Findings: Domestic Violence Programs and Survivors with Mental Health Challenges",
            "Survey of State Mental Health Administrators: Summary of Results",
            "Prevalence of Intimate Partner Violence and Other Lifetime Trauma Among Women Seen in Mental Health Settings",
            "Information Memorandum",
            "Partner Guide",
            "Additional NCDVTMH resources for substance use disorder, recovery, and mental health providers",
        ]
    );
    assert!(items.iter().all(|line| line.address.is_empty() && !line.own && !line.audience.is_empty() && !line.publisher.is_empty()));
    assert_eq!(items.iter().filter(|line| line.group == Group::CrossTraining).count(), 7);
    assert_eq!(items.last().unwrap().group, Group::Providers);
    assert_eq!(check(&desk), 8);
}

#[test]
fn a_sheet_of_a_training_is_kept_undone_and_gone_with_its_training() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = add(&mut desk, partner, json!({}));
    let owner = Owner::training(id.uuid());
    let mut bytes = b"%PDF-1.7 ".to_vec();
    bytes.extend((0..600_000u32).map(|n| (n % 251) as u8));
    let sheets = |desk: &Desk| trainings::get(desk.open.store.read(), id).unwrap().scans;
    let refused = desk.open.write("scans.add", now(), |tx| attached::add(tx, owner, "agenda.pdf", b"MZ"));
    assert_eq!(refused.unwrap_err().field(), Some("scan"), "told by its content");
    desk.open.write("scans.add", now(), |tx| attached::add(tx, owner, "agenda.pdf", &bytes)).unwrap();
    let sheet = sheets(&desk).remove(0);
    assert_eq!(scans::get(desk.open.store.read(), sheet.id).unwrap(), (sheet.clone(), bytes));
    desk.open.write("scans.update", now(), |tx| attached::rename(tx, owner, sheet.id, "Agenda.pdf")).unwrap();
    desk.open.write("scans.update", now(), |tx| attached::replace(tx, owner, sheet.id, b"\x89PNG\r\n\x1a\nnew")).unwrap();
    assert_eq!((sheets(&desk)[0].name.as_str(), sheets(&desk)[0].media.as_str()), ("Agenda.png", "image/png"));
    desk.open.write("trainings.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    desk.open.write("trainings.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(sheets(&desk), std::slice::from_ref(&sheet));
    assert_eq!(verify::verify(&desk.open.store.checker().unwrap()).unwrap().records["scan"], 1);

    let other = add(&mut desk, partner, json!({"topic": "Another"}));
    let stray = desk.open.write("scans.remove", now(), |tx| attached::remove(tx, Owner::training(other.uuid()), sheet.id));
    assert_eq!(stray.unwrap_err().code(), "not_found", "of another record");
    let kept = trainings::get(desk.open.store.read(), id).unwrap();
    let facts = kept.facts.check(now().date_naive()).unwrap();
    desk.open.write("trainings.update", now(), |tx| trainings::update(tx, id, kept.revision, facts)).unwrap();
    assert_eq!(sheets(&desk), std::slice::from_ref(&sheet), "editing keeps them");
    desk.open.write("scans.remove", now(), |tx| attached::remove(tx, owner, sheet.id)).unwrap();
    assert!(sheets(&desk).is_empty());
    desk.open.write("trainings.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(sheets(&desk), [sheet]);
    check(&desk);
    desk.open.write("trainings.remove", now(), |tx| trainings::remove(tx, id)).unwrap();
    check(&desk);
    desk.open.write("bins.remove", now() + TimeDelta::days(31), bins::remove_due).unwrap();
    assert!(scans::ids(desk.open.store.read()).unwrap().is_empty());
    check(&desk);
}

#[test]
fn what_came_with_the_library_is_edited_and_put_away_but_neither_removed_nor_undone_out_of_it() {
    let mut desk = Desk::new();
    let id = library(&desk)[1].id;
    let read = |desk: &Desk| resources::get(desk.open.store.read(), id).unwrap();
    for refused in [
        desk.open.write("resources.remove", now(), |tx| resources::remove(tx, id)),
        desk.open.write("resources.restore", now(), |tx| bins::undo(tx, id.uuid())),
    ] {
        assert_eq!(refused.unwrap_err().code(), "refused");
    }
    let facts = NewResource { address: "https://palm.example/card".into(), ..read(&desk).facts };
    desk.open.write("resources.update", now(), |tx| resources::update(tx, id, 1, facts.clone().check()?)).unwrap();
    assert_eq!(library(&desk)[1].address, "https://palm.example/card");
    assert!(desk.open.write("resources.update", now(), |tx| resources::update(tx, id, 1, facts.check()?)).is_err());
    desk.open.write("resources.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(library(&desk)[1].address, "");
    desk.open.write("resources.archive", now(), |tx| resources::archive(tx, id)).unwrap();
    assert_eq!(library(&desk).len(), 7);
    desk.open.write("resources.restore", now(), |tx| resources::restore(tx, id)).unwrap();
    assert_eq!((library(&desk).len(), check(&desk)), (8, 8));
}

#[test]
fn a_training_comes_back_as_it_was_checked_and_counts_for_whoever_received_it() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let items: Vec<ResourceId> = library(&desk).iter().rev().take(3).map(|line| line.id).collect();
    let change = json!({"hours": 1.75, "heads_us": 11, "heads_partner": 0, "materials": "Slides", "resources": items, "notes": "Internal"});
    let one = add(&mut desk, partner, change.clone());
    let both = add(&mut desk, partner, json!({"trainer": "both", "held_on": "2026-02-05", "topic": "DV basics"}));
    add(&mut desk, partner, json!({"state": "planned", "held_on": "2026-12-03"}));
    add(&mut desk, partner, json!({"state": "cancelled", "trainer": "us"}));
    let kept = trainings::get(desk.open.store.read(), one).unwrap();
    assert_eq!((kept.facts, kept.partner.as_str()), (typed(partner, change).check(now().date_naive()).unwrap().into_facts(), "Fernbrook"));
    let received = trainings::received(desk.open.store.read(), partner).unwrap();
    let told: Vec<_> = received.iter().map(|one| (one.training, one.side, one.on.to_string(), one.hours.map(|h| h.to_string()))).collect();
    assert_eq!(
        told,
        [
            (both, Side::Us, "2026-02-05".into(), None),
            (both, Side::Partner, "2026-02-05".into(), None),
            (one, Side::Us, "2026-09-17".into(), Some("1.75".into())),
        ]
    );
    assert_eq!(library(&desk).last().unwrap().trainings, 1);
}

#[test]
fn the_list_is_newest_first_and_narrowed_by_words_side_state_partner_and_resource() {
    let mut desk = Desk::new();
    let (one, two) = (desk.partner(json!({"name": "Fernbrook"})), desk.partner(json!({"name": "Alder"})));
    let card = library(&desk)[1].id;
    add(&mut desk, one, json!({"topic": "Middle", "resources": [card]}));
    add(&mut desk, two, json!({"topic": "Old", "held_on": "2024-02-29", "trainer": "us"}));
    add(&mut desk, two, json!({"topic": "Ahead", "held_on": "2026-12-03", "state": "planned", "trainer": "both"}));
    let ask = |change: Value| topics(&desk, &serde_json::from_value(change).unwrap());
    assert_eq!(ask(json!({})), ["Ahead", "Middle", "Old"]);
    assert_eq!(ask(json!({"sort": "name"})), ["Ahead", "Middle", "Old"]);
    assert_eq!(ask(json!({"sort": "partner"}))[2], "Middle");
    assert_eq!(ask(json!({"text": "fernb"})), ["Middle"]);
    assert_eq!(ask(json!({"text": "ol"})), ["Old"]);
    assert_eq!(ask(json!({"trained": "us"})), ["Ahead", "Middle"]);
    assert_eq!(ask(json!({"trained": "partner"})), ["Ahead", "Old"]);
    assert_eq!(ask(json!({"state": "planned"})), ["Ahead"]);
    assert_eq!(ask(json!({"partner_id": one})), ["Middle"]);
    assert_eq!(ask(json!({"resource_id": card})), ["Middle"]);
    let first = TrainingQuery { limit: 2, sort: TrainingSort::Newest, ..TrainingQuery::default() };
    let page = trainings::list(desk.open.store.read(), &first, now().date_naive()).unwrap();
    assert_eq!((page.total, page.items.len()), (3, 2));
    let rest = topics(&desk, &TrainingQuery { after: page.next, ..first });
    assert_eq!(rest, ["Old"]);
}

#[test]
fn what_is_due_is_said_for_each_partner_and_side_and_the_most_pressing_comes_first() {
    let mut desk = Desk::new();
    let [current, lapsed, never, soon] = ["Current", "Lapsed", "Never", "Soon"].map(|name| desk.partner(json!({"name": name})));
    add(&mut desk, current, json!({"trainer": "both"}));
    add(&mut desk, lapsed, json!({"held_on": "2025-11-23"}));
    let late = add(&mut desk, lapsed, json!({"held_on": "2026-12-09", "state": "planned", "trainer": "us"}));
    add(&mut desk, soon, json!({"held_on": "2026-01-10", "trainer": "us"}));
    add(&mut desk, soon, json!({"held_on": "2026-10-01", "state": "cancelled", "trainer": "us"}));
    let states = |desk: &Desk, months| -> Vec<(PartnerId, DueState, DueState)> {
        let due = trainings::due_list(desk.open.store.read(), months, now().date_naive()).unwrap();
        due.into_iter().map(|one| (one.partner_id, one.us.state, one.them.state)).collect()
    };
    assert_eq!(
        states(&desk, 12),
        [
            (lapsed, DueState::Overdue, DueState::Planned),
            (soon, DueState::Never, DueState::Due),
            (never, DueState::Never, DueState::Never),
            (current, DueState::Current, DueState::Current),
        ]
    );
    assert_eq!(states(&desk, 24)[0], (lapsed, DueState::Current, DueState::Planned));
    desk.open.write("trainings.remove", now(), |tx| trainings::remove(tx, late)).unwrap();
    assert_eq!(states(&desk, 12)[0], (lapsed, DueState::Overdue, DueState::Never));
    desk.open.write("partners.archive", now(), |tx| partners::archive(tx, lapsed)).unwrap();
    assert_eq!(states(&desk, 12).len(), 3);
}

#[test]
fn a_training_is_undone_binned_brought_back_and_gone_for_good_and_the_store_vouches_for_it() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let guide = own_item(&mut desk, "House guide");
    let id = add(&mut desk, partner, json!({"resources": [guide]}));
    let changed = typed(partner, json!({"topic": "Something else"}));
    desk.open.write("trainings.update", now(), |tx| trainings::update(tx, id, 1, changed.check(now().date_naive())?)).unwrap();
    assert_eq!(library(&desk).last().unwrap().trainings, 0);
    desk.open.write("trainings.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    let back = trainings::get(desk.open.store.read(), id).unwrap().facts;
    assert_eq!((back.topic.as_str(), back.resources), ("Trauma and coercion", vec![guide]));
    // What a training names stays.
    assert_eq!(desk.open.write("resources.remove", now(), |tx| resources::remove(tx, guide)).unwrap_err().code(), "refused");
    assert_eq!(desk.open.write("partners.remove", now(), |tx| partners::remove(tx, partner)).unwrap_err().code(), "refused");
    desk.open.write("trainings.remove", now(), |tx| trainings::remove(tx, id)).unwrap();
    desk.open.write("resources.remove", now(), |tx| resources::remove(tx, guide)).unwrap();
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, partner).map(drop)).unwrap();
    // A training in use names nothing that lies in the bin.
    assert!(desk.open.write("trainings.restore", now(), |tx| trainings::restore(tx, id)).is_err());
    let kinds: Vec<String> = bins::list(desk.open.store.read()).unwrap().into_iter().map(|line| line.kind).collect();
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(check(&desk), 8 + 2);
    assert!(!bins::is_due(desk.open.store.read(), now()).unwrap());
    assert!(bins::is_due(desk.open.store.read(), after_the_bin()).unwrap());
    desk.open.write("bins.remove", after_the_bin(), bins::remove_due).unwrap();
    assert_eq!((bins::list(desk.open.store.read()).unwrap().len(), check(&desk)), (0, 8));
    assert!(!bins::is_due(desk.open.store.read(), after_the_bin()).unwrap());
}

#[test]
fn what_a_training_names_outlives_its_own_turn_in_the_bin() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let guide = own_item(&mut desk, "House guide");
    let id = add(&mut desk, partner, json!({}));
    desk.open.write("resources.remove", now(), |tx| resources::remove(tx, guide)).unwrap();
    let named = typed(partner, json!({"resources": [guide]}));
    let refused = desk.open.write("trainings.update", now(), |tx| trainings::update(tx, id, 1, named.check(now().date_naive())?));
    assert_eq!(refused.unwrap_err().field(), Some("resources"));
    desk.open.write("resources.restore", now(), |tx| resources::restore(tx, guide)).unwrap();
    let named = typed(partner, json!({"resources": [guide]}));
    desk.open.write("trainings.update", now(), |tx| trainings::update(tx, id, 1, named.check(now().date_naive())?)).unwrap();
    let later = now() + TimeDelta::days(20);
    desk.open.write("trainings.remove", later, |tx| trainings::remove(tx, id)).unwrap();
    desk.open.write("resources.remove", now(), |tx| resources::remove(tx, guide)).unwrap();
    desk.open.write("bins.remove", after_the_bin(), bins::remove_due).unwrap();
    assert_eq!(bins::list(desk.open.store.read()).unwrap().len(), 2, "the training is not due yet, so what it names stays");
    desk.open.write("bins.remove", later + TimeDelta::days(31), bins::remove_due).unwrap();
    assert_eq!((bins::list(desk.open.store.read()).unwrap().len(), check(&desk)), (0, 8));
}

#[test]
fn the_demo_shows_every_state_of_what_is_due() {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, now().date_naive())).unwrap();
    let due = trainings::due_list(desk.open.store.read(), 12, now().date_naive()).unwrap();
    for state in [DueState::Overdue, DueState::Due, DueState::Never, DueState::Planned, DueState::Current] {
        assert!(due.iter().any(|one| one.us.state == state || one.them.state == state), "{state:?}");
    }
    let lines = trainings::list(desk.open.store.read(), &TrainingQuery::default(), now().date_naive()).unwrap().items;
    assert_eq!(lines.iter().filter(|line| line.unsettled).count(), 1);
    assert_eq!(check(&desk), 8 + 2 + lines.len() as u64);
}
