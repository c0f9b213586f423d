//! Promises against delivery on a real vault: every figure worked out by hand beside it.

use serde_json::{Value, json};
use trellis_core::{
    agreements::{self, AgreementId, CommitmentId},
    bins,
    commitments::{self, Counted, DeliveryId, NewDelivery, Span},
    groups::{self, GroupId, NewGroup},
    partners,
    schedule::{self, NewSeries, SeriesId},
    staff::{self, NewStaff, StaffId},
    trainings,
    vault::Tx,
    verify,
};
use trellis_tests::{Desk, now};

fn span(from: &str, to: &str) -> Span {
    Span::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
}

fn commitment(desk: &Desk, agreement: AgreementId, place: usize) -> CommitmentId {
    agreements::get(desk.open.store.read(), agreement).unwrap().terms.commitments[place].id
}

fn promise(giver: &str, unit: &str, quantity: f64, period: &str) -> Value {
    json!({"giver": giver, "unit": unit, "amount": {"quantity": quantity, "period": period}})
}

fn deliver(desk: &mut Desk, agreement: AgreementId, place: usize, on: &str, quantity: f64, unit: &str) -> trellis_core::Result<DeliveryId> {
    let said: NewDelivery = serde_json::from_value(
        json!({"agreement": agreement, "commitment": commitment(desk, agreement, place), "on": on, "quantity": quantity, "unit": unit}),
    )
    .unwrap();
    let id = DeliveryId::make();
    let add = |tx: &Tx<'_>| commitments::insert(tx, id, said.check(&agreements::get(tx, agreement)?, now().date_naive())?);
    desk.open.write("deliveries.add", now(), add)?;
    Ok(id)
}

fn figures(counted: &Counted) -> Vec<(String, String, f64, f64, f64, f64)> {
    let line = |c: &commitments::CommitmentCount| {
        let rounded = [&c.promised, &c.delivered, &c.short, &c.ahead].map(commitments::Exact::rounded);
        (c.partner.clone(), c.promised_exact.clone(), rounded[0], rounded[1], rounded[2], rounded[3])
    };
    counted.items.iter().map(line).collect()
}

/// October 2026: Thursday 1 to Saturday 31. 31 of the 92 days of its quarter, of the 365 of its year.
#[test]
fn a_month_of_six_agreements_counts_as_it_does_by_hand() {
    let mut desk = Desk::new();
    let mut add = |name: &str, change: Value| {
        let partner = desk.partner(json!({"name": name}));
        desk.agreement(partner, change)
    };
    // A: 8 hours a week: 4 days of one week, three whole ones, 6 of the last: 4/7 + 3 + 6/7 = 31/7 weeks; 248/7 hours.
    let a = add("A", json!({"commitments": [promise("partner", "hours_on_site", 8.0, "week")]}));
    // B: two sessions a month, from the 16th on: 16 of 31 days; 32/31.
    let mut from = promise("us", "sessions", 2.0, "month");
    from["from"] = json!("2026-10-16");
    let b = add("B", json!({ "commitments": [from] }));
    // C: three groups a quarter: 31 of 92 days; 93/92.
    add("C", json!({"commitments": [promise("partner", "groups", 3.0, "quarter")]}));
    // D: twelve consultations a year: 31 of 365 days; 372/365.
    add("D", json!({"commitments": [promise("us", "consultations", 12.0, "year")]}));
    // E: ten trainings in the whole term, 2026-10-12 to 2026-11-20, forty days: 20 of them in October; 5.
    add(
        "E",
        json!({"start_on": "2026-10-12", "end_on": "2026-11-20", "notice_days": null, "lead_days": null, "state": "active",
        "commitments": [promise("partner", "trainings", 10.0, "term")]}),
    );
    // F: traded both ways: 4.5 hours a week from us, 3 from them; 31/7 weeks: 279/14 and 93/7. Referrals count nothing.
    let f = add(
        "F",
        json!({"commitments": [promise("us", "hours_on_site", 4.5, "week"), promise("partner", "hours_on_site", 3.0, "week"),
        {"giver": "partner", "unit": "referrals"}]}),
    );
    deliver(&mut desk, a, 0, "2026-10-01", 20.0, "hours_on_site").unwrap();
    deliver(&mut desk, a, 0, "2026-10-31", 12.5, "hours_on_site").unwrap();
    deliver(&mut desk, a, 0, "2026-11-01", 99.0, "hours_on_site").unwrap();
    deliver(&mut desk, b, 0, "2026-10-20", 2.0, "sessions").unwrap();
    deliver(&mut desk, f, 0, "2026-10-05", 20.0, "hours_on_site").unwrap();
    deliver(&mut desk, f, 1, "2026-10-06", 10.0, "hours_on_site").unwrap();

    let counted = commitments::count(desk.open.store.read(), span("2026-10-01", "2026-10-31"), now()).unwrap();
    let row =
        |partner: &str, exact: &str, promised, delivered, short, ahead| (partner.into(), exact.into(), promised, delivered, short, ahead);
    assert_eq!(
        figures(&counted),
        [
            row("A", "248/7", 35.43, 32.5, 2.93, 0.0),
            row("B", "32/31", 1.03, 2.0, 0.0, 0.97),
            row("C", "93/92", 1.01, 0.0, 1.01, 0.0),
            row("D", "372/365", 1.02, 0.0, 1.02, 0.0),
            row("E", "5", 5.0, 0.0, 5.0, 0.0),
            row("F", "279/14", 19.93, 20.0, 0.0, 0.07),
            row("F", "93/7", 13.29, 10.0, 3.29, 0.0),
        ]
    );
    let traded: Vec<_> = counted.balances.iter().filter(|b| b.traded).map(|b| (b.partner.clone(), b.balance.rounded())).collect();
    assert_eq!(traded, [("F".to_owned(), 10.0)], "we gave twenty hours and received ten");
    let weeks: Vec<_> =
        counted.items[0].periods.iter().map(|p| (p.from.to_string(), p.promised.fraction(), p.delivered.rounded())).collect();
    let week = |from: &str, promised: &str, delivered| (from.to_owned(), promised.to_owned(), delivered);
    assert_eq!(
        weeks,
        [
            week("2026-10-01", "32/7", 20.0),
            week("2026-10-05", "8", 0.0),
            week("2026-10-12", "8", 0.0),
            week("2026-10-19", "8", 0.0),
            week("2026-10-26", "48/7", 12.5),
        ]
    );
    // An agreement that ended early promises nothing from then on: until the 10th, 10/7 weeks of eight hours.
    let signed =
        json!([{"side": "us", "name": "T.S.", "signed_on": "2026-01-10"}, {"side": "partner", "name": "H.P.", "signed_on": "2026-01-12"}]);
    let g = desk.partner(json!({"name": "G"}));
    let g = desk.agreement(g, json!({"signatories": signed, "commitments": [promise("partner", "hours_on_site", 8.0, "week")]}));
    let said = serde_json::from_value(json!({"step": "end_early", "on": "2026-10-10", "side": "partner"})).unwrap();
    desk.open.write("steps.add", now(), |tx| agreements::step(tx, g, said, now().date_naive())).unwrap();
    let one = commitments::count_one(desk.open.store.read(), g, span("2026-10-01", "2026-10-31"), now()).unwrap();
    assert_eq!(figures(&one), [row("G", "80/7", 11.43, 0.0, 11.43, 0.0)]);
}

#[test]
fn a_delivery_that_fits_no_commitment_is_refused_at_its_field() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(
        partner,
        json!({"commitments": [promise("partner", "hours_on_site", 8.0, "week"), {"giver": "us", "unit": "referrals"}]}),
    );
    let head = desk.open.store.head();
    for (place, on, unit, field) in [
        (0, "2025-01-31", "hours_on_site", Some("on")),
        (0, "2026-11-25", "hours_on_site", Some("on")),
        (0, "2026-11-02", "sessions", Some("unit")),
        (1, "2026-11-02", "referrals", None),
    ] {
        assert_eq!(deliver(&mut desk, id, place, on, 1.0, unit).unwrap_err().field(), field, "{on} {unit}");
    }
    assert_eq!(desk.open.store.head(), head, "nothing was recorded");
}

#[test]
fn a_delivery_is_removed_undone_and_gone_after_thirty_days() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let agreement = desk.agreement(partner, json!({"commitments": [promise("partner", "hours_on_site", 8.0, "week")]}));
    let id = deliver(&mut desk, agreement, 0, "2026-11-02", 4.0, "hours_on_site").unwrap();
    desk.open.write("deliveries.remove", now(), |tx| commitments::remove(tx, id)).unwrap();
    assert_eq!(bins::list(desk.open.store.read()).unwrap()[0].kind, "delivery");
    desk.open.write("deliveries.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(commitments::of_agreement(desk.open.store.read(), agreement).unwrap().len(), 1);
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
    desk.open.write("deliveries.remove", now(), |tx| commitments::remove(tx, id)).unwrap();
    let later = now() + chrono::TimeDelta::days(31);
    assert!(bins::is_due(desk.open.store.read(), later).unwrap());
    desk.open.write("bins.remove", later, bins::remove_due).unwrap();
    assert!(commitments::find(desk.open.store.read(), id).unwrap().is_none());
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_period_that_the_term_does_not_hold_is_refused() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let until = |end: Option<&str>, period: &str| {
        let change = json!({"start_on": "2026-10-01", "end_on": end, "notice_days": null, "lead_days": null,
            "commitments": [promise("us", "sessions", 1.0, period)]});
        trellis_tests::terms(partner, change).check().unwrap()
    };
    for (end, period, holds) in [
        (Some("2026-12-31"), "year", false),
        (Some("2027-09-30"), "year", true),
        (Some("2026-10-06"), "week", false),
        (Some("2026-10-07"), "week", true),
        (None, "term", false),
        (None, "year", true),
    ] {
        let terms = until(end, period);
        let added = desk.open.write("agreements.add", now(), |tx| agreements::insert(tx, AgreementId::make(), terms));
        assert_eq!(
            added.map_err(|error| error.field()),
            if holds { Ok(()) } else { Err(Some("commitments.period")) },
            "{period} until {end:?}"
        );
    }
}

#[test]
fn a_training_counts_for_one_promise_whether_one_agreement_is_counted_or_all() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let yearly = || json!({"commitments": [promise("partner", "trainings", 2.0, "year")]});
    let first = desk.agreement(partner, yearly());
    let second = desk.agreement(partner, yearly());
    let training: trainings::NewTraining = serde_json::from_value(
        json!({"partner_id": partner, "topic": "Trauma", "held_on": "2026-10-05", "state": "held", "trainer": "partner"}),
    )
    .unwrap();
    let add = |tx: &Tx<'_>| trainings::insert(tx, trainings::TrainingId::make(), training.check(now().date_naive())?);
    desk.open.write("trainings.add", now(), add).unwrap();
    let october = span("2026-10-01", "2026-10-31");
    let all = commitments::count(desk.open.store.read(), october, now()).unwrap();
    let one = |id| commitments::count_one(desk.open.store.read(), id, october, now()).unwrap().items;
    assert_eq!([one(first), one(second)].concat(), all.items);
    assert_eq!(all.items.iter().map(|item| item.delivered.rounded()).sum::<f64>(), 1.0);
}

/// The week of Monday 23 to Sunday 29 November 2026, seen on Tuesday 24. On site: 3.5 hours on Monday and on Wednesday; 7 planned of
/// 8, 3.5 over. Sessions: Monday held, Thursday cancelled, Saturday to come; 2 planned of 3, 1 held.
#[test]
fn what_the_schedule_gives_counts_as_planned_and_as_delivered_only_when_it_took_place() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Clinic", "sites": [{"name": "Clinic"}]}));
    let promises = [promise("partner", "hours_on_site", 8.0, "week"), promise("us", "sessions", 3.0, "week")];
    let agreement = desk.agreement(partner, json!({"start_on": "2026-01-01", "end_on": "2027-12-31", "commitments": promises}));
    let own = partners::own(desk.open.store.read()).unwrap();
    let site = own.facts.sites[0].id;
    let people = [(own.id, "MR", "advocate"), (partner, "D.L.", "clinician")].map(|(organization, name, role)| {
        let facts = json!({"organization_id": organization, "name": name, "role": role});
        let (id, facts): (_, NewStaff) = (StaffId::make(), serde_json::from_value(facts).unwrap());
        desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(now().date_naive())?)).unwrap();
        id
    });
    let facts: NewGroup = serde_json::from_value(json!({"name": "Steady Ground", "partner_id": partner})).unwrap();
    let group = GroupId::make();
    desk.open.write("groups.add", now(), |tx| groups::insert(tx, group, facts.check()?)).unwrap();
    let segment = |starts: &str, minutes: u16, days: Value, people: &[StaffId]| {
        json!({"from": "2026-11-02", "starts": starts, "minutes": minutes, "zone": "America/Chicago",
            "rule": {"pattern": {"weekly": {"every": 1, "days": days}}, "until": "open"},
            "places": [{"organization_id": own.id, "site_id": site}], "people": people})
    };
    for facts in [
        json!({"kind": "on_site", "partner_id": partner, "segments": [segment("06:00", 210, json!(["MO", "WE"]), &people[1..])]}),
        json!({"kind": "session", "partner_id": partner, "group_id": group, "held": [{"on": "2026-11-23", "heads": 7}],
            "changes": [{"on": "2026-11-26", "what": {"cancelled": {"by": "us"}}}],
            "segments": [segment("18:00", 90, json!(["MO", "TH", "SA"]), &people)]}),
    ] {
        let series: NewSeries = serde_json::from_value(facts).unwrap();
        desk.open.write("series.add", now(), |tx| schedule::insert(tx, SeriesId::make(), series.check(tx.now())?)).unwrap();
    }
    let counted = commitments::count_one(desk.open.store.read(), agreement, span("2026-11-23", "2026-11-29"), now()).unwrap();
    let found: Vec<_> =
        counted.items.iter().map(|one| [&one.promised, &one.planned, &one.delivered].map(commitments::Exact::rounded)).collect();
    assert_eq!(found, [[8.0, 7.0, 3.5], [3.0, 2.0, 1.0]]);
}
