//! What needs somebody, on a real vault: one of each kind, settled by its record, put off until a day.

use serde_json::json;
use trellis_core::{
    agreements::{self, AgreementId, Side},
    commitments, partners, program,
    reminders::{self, Reminder, ReminderKind as Kind},
    reviews::{self, NewRemark, RemarkId},
    schedule::{self, Edit},
    spectrum::{self, Facts, ProofId},
    trainings::{self, NewTraining, TrainingId},
};
use trellis_tests::{Desk, now};

fn list(desk: &Desk) -> Vec<Reminder> {
    reminders::list(desk.open.store.read(), now()).unwrap()
}

fn of(desk: &Desk, kind: Kind) -> Vec<Reminder> {
    list(desk).into_iter().filter(|one| one.kind == kind).collect()
}

/// One record for each kind of reminder.
fn filled() -> (Desk, AgreementId, partners::PartnerId) {
    let mut desk = Desk::new();
    let today = now().date_naive();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let review = desk.agreement(partner, json!({"title": "Review", "review_on": ["2026-11-30", "2027-03-01"], "end_on": "2028-01-31"}));
    desk.agreement(partner, json!({"title": "Over", "end_on": "2026-11-01"}));
    desk.agreement(partner, json!({"title": "Notice", "end_on": "2027-01-31", "notice_days": 60, "lead_days": 90}));
    desk.agreement(partner, json!({"title": "Lead", "end_on": "2027-02-10", "notice_days": 30, "lead_days": 90}));
    desk.agreement(partner, json!({"title": "In review", "state": "in_review"}));
    let hours = json!([{"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 8, "period": "week"}}]);
    desk.agreement(partner, json!({"title": "Closing", "state": "in_notice", "end_on": "2027-01-15", "commitments": hours}));
    let training: NewTraining = serde_json::from_value(
        json!({"partner_id": partner, "topic": "Trauma", "held_on": "2025-10-01", "state": "held", "trainer": "partner"}),
    )
    .unwrap();
    desk.open.write("trainings.add", now(), |tx| trainings::insert(tx, TrainingId::make(), training.check(today)?)).unwrap();
    let practice: Facts = serde_json::from_value(json!({"kind": "attestation", "partner_id": partner, "practice": "woven", "side": "us",
        "by": "T.S.", "made_on": "2025-12-01", "until": "2026-11-30",
        "checklist": ["new_staff", "coercion", "responses", "policies", "materials"]}))
    .unwrap();
    desk.open.write("attestations.add", now(), |tx| spectrum::insert_proof(tx, ProofId::make(), practice.check(today)?)).unwrap();
    (desk, review, partner)
}

#[test]
fn each_kind_is_told_once_and_the_soonest_comes_first() {
    let (desk, ..) = filled();
    let found = list(&desk);
    for kind in
        [Kind::Over, Kind::Notice, Kind::Lead, Kind::Review, Kind::InReview, Kind::Closing, Kind::Training, Kind::Practice, Kind::Stale]
    {
        assert_eq!(found.iter().filter(|one| one.kind == kind).count(), 1, "{kind:?} in {found:#?}");
    }
    assert!(found.is_sorted_by_key(|one| one.on));
    assert_eq!(program::today(desk.open.store.read(), now()).unwrap().reminders, found);
}

#[test]
fn settling_a_record_settles_its_reminder_and_no_other() {
    let (mut desk, review, partner) = filled();
    let before = list(&desk).len();
    desk.open.write("agreements.review", now(), |tx| agreements::review(tx, review, now().date_naive())).unwrap();
    assert!(of(&desk, Kind::Review).is_empty());
    let again = desk.open.write("agreements.review", now(), |tx| agreements::review(tx, review, now().date_naive()));
    assert_eq!(again.unwrap_err().code(), "refused", "the next day of review has not come");
    assert_eq!(agreements::get(desk.open.store.read(), review).unwrap().terms.review_on.len(), 1);
    desk.open.write("partners.review", now(), |tx| partners::review(tx, partner, now().date_naive())).unwrap();
    assert!(of(&desk, Kind::Stale).is_empty());
    let closing = AgreementId::from_uuid(of(&desk, Kind::Closing)[0].id);
    let commitment = agreements::get(desk.open.store.read(), closing).unwrap().terms.commitments[0].id;
    desk.open.write("commitments.close", now(), |tx| agreements::settle(tx, closing, commitment, true)).unwrap();
    assert!(of(&desk, Kind::Closing).is_empty());
    assert_eq!(list(&desk).len(), before - 3);
    assert!(commitments::of_agreement(desk.open.store.read(), closing).unwrap().is_empty());
}

#[test]
fn a_reminder_waits_until_its_day_and_can_be_woken() {
    let (mut desk, ..) = filled();
    let training = of(&desk, Kind::Training).remove(0);
    assert_eq!(training.side, Some(Side::Us));
    let key = (training.kind, training.id, training.side);
    let today = now().date_naive();
    for until in ["2026-11-24", "2028-01-01"] {
        let put_off = desk.open.write("reminders.close", now(), |tx| reminders::snooze(tx, key, until.parse().unwrap(), today));
        assert_eq!(put_off.unwrap_err().field(), Some("snooze_until"), "{until}");
    }
    let until = "2026-12-01".parse().unwrap();
    desk.open.write("reminders.close", now(), |tx| reminders::snooze(tx, key, until, today)).unwrap();
    assert_eq!(of(&desk, Kind::Training)[0].snoozed_until, Some(until));
    let later = now() + chrono::TimeDelta::days(7);
    let due = reminders::list(desk.open.store.read(), later).unwrap().into_iter().find(|one| one.kind == Kind::Training).unwrap();
    assert_eq!(due.snoozed_until, None, "on its day it is shown again");
    desk.open.write("reminders.open", now(), |tx| reminders::wake(tx, key)).unwrap();
    assert_eq!(of(&desk, Kind::Training)[0].snoozed_until, None);
}

#[test]
fn a_week_that_was_sent_back_is_told_with_its_reason_until_it_is_signed_off() {
    let mut desk = Desk::new();
    let say = |desk: &mut Desk, week: &str, kind: &str, text: &str, later: i64| {
        let said: NewRemark = serde_json::from_value(json!({"week": week, "kind": kind, "text": text})).unwrap();
        let at = now() + chrono::TimeDelta::minutes(later);
        desk.open.write(said.kind.action(), at, |tx| reviews::add(tx, RemarkId::make(), said.check()?)).unwrap();
    };
    let told = |desk: &Desk| {
        let found = of(desk, Kind::SentBack).into_iter();
        found.map(|one| (one.on.to_string(), one.name)).collect::<Vec<_>>()
    };
    let of_week = |week: &str, why: &str| (week.to_owned(), why.to_owned());
    say(&mut desk, "2026-11-30", "send_back", "Nobody is there on Friday.", 0);
    say(&mut desk, "2026-11-23", "send_back", "Ask the clinic.", 1);
    say(&mut desk, "2026-06-01", "send_back", "Long ago.", 2);
    say(&mut desk, "2026-11-30", "comment", "Words", 3);
    assert_eq!(told(&desk), [of_week("2026-11-23", "Ask the clinic."), of_week("2026-11-30", "Nobody is there on Friday.")]);
    say(&mut desk, "2026-11-30", "send_back", "Still nobody.", 4);
    assert_eq!(told(&desk), [of_week("2026-11-23", "Ask the clinic."), of_week("2026-11-30", "Still nobody.")]);
    say(&mut desk, "2026-11-30", "sign_off", "", 5);
    assert_eq!(told(&desk), [of_week("2026-11-23", "Ask the clinic.")]);
}

#[test]
fn the_demo_tells_nothing_twice() {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| trellis_core::demo::add(tx, now().date_naive())).unwrap();
    let found = list(&desk);
    let mut keys: Vec<_> = found.iter().map(|one| (one.kind, &one.name, &one.partner, one.side)).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), found.len(), "{found:#?}");
}

#[test]
fn what_meets_under_an_agreement_that_ends_hangs_on_it_until_it_ends_too() {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| trellis_core::demo::add(tx, now().date_naive())).unwrap();
    let today = now().date_naive();
    let id = agreement_titled(&desk, "Raíces, a shared group in Spanish");
    let last = agreements::get(desk.open.store.read(), id).unwrap().last_day().unwrap();
    let seen = |desk: &Desk| -> Vec<(String, bool, bool)> {
        let found = schedule::under(desk.open.store.read(), id, today).unwrap();
        assert!(found.iter().all(|one| one.last_on.is_none_or(|day| day <= last) && one.after.is_none_or(|day| day > last)));
        found.into_iter().map(|one| (one.name + &one.people.join(""), one.after.is_some(), one.open)).collect()
    };
    // The group names it; the on-site time names none, and this is the only one with the partner.
    let both = [("RaícesM.G.S.V.".to_owned(), true, true), ("M.G.".to_owned(), true, true)];
    assert_eq!(seen(&desk), both);

    let promises = agreements::get(desk.open.store.read(), id).unwrap().terms.commitments;
    for promise in promises {
        desk.open.write("commitments.close", now(), |tx| agreements::settle(tx, id, promise.id, true)).unwrap();
    }
    assert_eq!(of(&desk, Kind::Closing).len(), 1, "the promises are settled, the meetings are not");

    let partner = agreements::get(desk.open.store.read(), id).unwrap().terms.partner_id;
    let end = |desk: &mut Desk| {
        for series in schedule::all(desk.open.store.read()).unwrap().into_iter().filter(|one| one.facts.partner_id == partner) {
            desk.open.write("series.update", now(), |tx| schedule::update(tx, series.id, series.revision, Edit::End { last })).unwrap();
        }
    };
    let renewal = desk.agreement(partner, json!({"start_on": last.succ_opt().unwrap(), "end_on": "2029-12-31"}));
    assert_eq!(seen(&desk), [("RaícesM.G.S.V.".to_owned(), true, true), ("M.G.".to_owned(), true, false)], "a named one is not any");
    desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, renewal)).unwrap();
    assert_eq!(seen(&desk), both);

    end(&mut desk);
    let over = seen(&desk);
    assert_eq!(over[1], ("M.G.".to_owned(), false, false));
    assert_eq!(over[0], ("RaícesM.G.S.V.".to_owned(), false, false));
    assert_eq!(of(&desk, Kind::Closing), []);
}

fn agreement_titled(desk: &Desk, title: &str) -> AgreementId {
    let all = agreements::list(desk.open.store.read(), &Default::default(), now().date_naive()).unwrap();
    all.items.into_iter().find(|line| line.name == title).unwrap().id
}
