//! Agreements on a real vault: kept whole, listed, undone, with their scans; and what may leave about them.

use serde_json::json;
use trellis_core::{
    agreements::{self, AgreementId, AgreementQuery, AgreementSort, State},
    attached, bins, partners, program, reports,
    scans::{self, Owner, Scan},
    verify,
};
use trellis_tests::{Desk, now, terms};

fn titles(desk: &Desk, query: &AgreementQuery) -> Vec<String> {
    agreements::list(desk.open.store.read(), query, now().date_naive()).unwrap().items.into_iter().map(|line| line.name).collect()
}

#[test]
fn every_term_comes_back_as_it_was_checked() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let change = json!({
        "purpose": "Counseling close by", "review_on": ["2026-12-08", "2026-06-01"], "notes": "Internal",
        "signatories": [{"side": "us", "name": "T.S.", "title": "Director", "signed_on": "2025-01-20"}],
        "liaisons": [{"side": "partner", "name": "C.W.", "contact": "555-0147"}],
        "clauses": [{"key": "dispute", "state": "left_out", "reason": "Not needed"}, {"key": "purpose", "state": "included", "text": "We work together."}],
        "commitments": [{"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 7.5, "period": "week"}}, {"giver": "us", "unit": "referrals"}]
    });
    let id = desk.agreement(partner, change.clone());
    let kept = agreements::get(desk.open.store.read(), id).unwrap();
    let mut expected = terms(partner, change).check().unwrap().into_terms();
    for (there, here) in expected.commitments.iter_mut().zip(&kept.terms.commitments) {
        there.id = here.id;
    }
    assert_eq!(kept.terms, expected);
    assert_eq!(kept.partner, "Fernbrook");
}

#[test]
fn the_list_says_what_runs_out_and_finds_by_partner() {
    let mut desk = Desk::new();
    let (one, two) = (desk.partner(json!({"name": "Fernbrook"})), desk.partner(json!({"name": "Alder"})));
    desk.agreement(one, json!({"title": "Late"}));
    desk.agreement(two, json!({"title": "Soon", "end_on": "2026-12-20"}));
    desk.agreement(two, json!({"title": "Over", "state": "expired", "end_on": "2026-01-31"}));
    desk.agreement(two, json!({"title": "Open", "end_on": null, "notice_days": null, "lead_days": null}));
    assert_eq!(titles(&desk, &AgreementQuery::default()), ["Over", "Soon", "Late", "Open"]);
    assert_eq!(titles(&desk, &AgreementQuery { sort: AgreementSort::Partner, ..Default::default() }).last().unwrap(), "Late");
    assert_eq!(titles(&desk, &AgreementQuery { ends_within: Some(30), ..Default::default() }), ["Soon"]);
    assert_eq!(titles(&desk, &AgreementQuery { text: "fernb".into(), ..Default::default() }), ["Late"]);
    assert_eq!(titles(&desk, &AgreementQuery { states: vec![State::Expired], ..Default::default() }), ["Over"]);
    let register = program::register(desk.open.store.read(), now()).unwrap();
    let marks: Vec<_> = register.items.iter().map(|line| (line.line.name.as_str(), line.ends_within)).collect();
    assert_eq!(marks, [("Over", None), ("Soon", Some(30)), ("Late", Some(90)), ("Open", None)]);
}

#[test]
fn a_state_that_cannot_follow_is_refused() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({"state": "ended_early"}));
    let back = terms(partner, json!({}));
    let refused = desk.open.write("agreements.update", now(), |tx| agreements::update(tx, id, 1, back.check()?));
    assert_eq!(refused.unwrap_err().field(), Some("state"));
}

#[test]
fn a_scan_comes_back_byte_for_byte_and_its_removal_is_undone() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({}));
    let mut bytes = b"%PDF-1.7 ".to_vec();
    bytes.extend((0..700_000u32).map(|n| (n % 251) as u8));
    desk.open.write("scans.add", now(), |tx| attached::add(tx, Owner::agreement(id.uuid()), "signed.pdf", &bytes)).unwrap();
    let scan = agreements::get(desk.open.store.read(), id).unwrap().scans[0].clone();
    assert_eq!(scans::get(desk.open.store.read(), scan.id).unwrap(), (scan.clone(), bytes));
    desk.open.write("scans.remove", now(), |tx| attached::remove(tx, Owner::agreement(id.uuid()), scan.id)).unwrap();
    assert!(agreements::get(desk.open.store.read(), id).unwrap().scans.is_empty());
    desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(agreements::get(desk.open.store.read(), id).unwrap().scans, [scan]);
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_scan_is_renamed_and_replaced_and_both_are_undone_one_after_the_other() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({}));
    let kept = |desk: &Desk| agreements::get(desk.open.store.read(), id).unwrap().scans;
    desk.open.write("scans.add", now(), |tx| attached::add(tx, Owner::agreement(id.uuid()), "IMG_1.png", b"\x89PNG\r\n\x1a\nold")).unwrap();
    let first = kept(&desk).remove(0);
    desk.open
        .write("scans.update", now(), |tx| attached::rename(tx, Owner::agreement(id.uuid()), first.id, "  Signed agreement.png "))
        .unwrap();
    assert_eq!(kept(&desk)[0].name, "Signed agreement.png");
    let unnamed = desk.open.write("scans.update", now(), |tx| attached::rename(tx, Owner::agreement(id.uuid()), first.id, " "));
    assert_eq!(unnamed.unwrap_err().field(), Some("name"));
    desk.open.write("scans.update", now(), |tx| attached::replace(tx, Owner::agreement(id.uuid()), first.id, b"%PDF-1.7 new")).unwrap();
    let second = kept(&desk).remove(0);
    assert_eq!((second.name.as_str(), second.media.as_str()), ("Signed agreement.pdf", "application/pdf"));
    assert_ne!(second.digest, first.digest);
    assert_eq!(scans::get(desk.open.store.read(), second.id).unwrap().1, b"%PDF-1.7 new");
    let gone = desk.open.write("scans.update", now(), |tx| attached::replace(tx, Owner::agreement(id.uuid()), first.id, b"%PDF-1.7 newer"));
    assert_eq!(gone.unwrap_err().code(), "not_found");
    let actions: Vec<_> = bins::changes(desk.open.store.read(), id.uuid()).unwrap().into_iter().map(|change| change.action).collect();
    assert_eq!(actions, ["scans.update", "scans.update", "scans.add", "agreements.add"]);
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
    desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(kept(&desk), [Scan { name: "Signed agreement.png".into(), ..first.clone() }]);
    assert_eq!(scans::get(desk.open.store.read(), first.id).unwrap().1, b"\x89PNG\r\n\x1a\nold");
    desk.open.write("agreements.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(kept(&desk), [first]);
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_scan_that_is_too_large_or_no_picture_is_refused() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({}));
    let mut add = |bytes: &[u8]| {
        desk.open.write("scans.add", now(), |tx| attached::add(tx, Owner::agreement(id.uuid()), "x.png", bytes)).unwrap_err().code()
    };
    assert_eq!(add(b"#!/bin/sh"), "invalid_input");
    let mut large = b"\x89PNG\r\n\x1a\n".to_vec();
    large.resize(scans::SCAN_MAX + 1, 0);
    assert_eq!(add(&large), "too_large");
}

#[test]
fn notes_reasons_and_confidential_addresses_have_no_way_into_a_summary() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook", "notes": "MARKER", "sites": [
        {"name": "MARKER house", "confidential": true, "public_name": "A quiet place", "address": {"street": "MARKER 9"}, "phones": [{"number": "MARKER"}]}]}));
    desk.agreement(partner, json!({"notes": "MARKER", "clauses": [{"key": "dispute", "state": "left_out", "reason": "MARKER"}]}));
    let summaries = serde_json::to_string(&reports::summaries(desk.open.store.read(), None, now()).unwrap()).unwrap();
    assert!(!summaries.contains("MARKER"));
    assert!(summaries.contains("A quiet place"));
}

#[test]
fn an_agreement_is_with_a_partner_in_use_and_never_with_ourselves() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let id = desk.agreement(partner, json!({}));
    desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, id)).unwrap();
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, partner)).unwrap();
    let back = desk.open.write("agreements.restore", now(), |tx| agreements::restore(tx, id));
    assert_eq!(back.unwrap_err().field(), Some("partner_id"));
    let own = partners::own(desk.open.store.read()).unwrap().id;
    for with in [partner, own, partners::PartnerId::make()] {
        let terms = terms(with, json!({})).check().unwrap();
        let added = desk.open.write("agreements.add", now(), |tx| agreements::insert(tx, AgreementId::make(), terms));
        assert_eq!(added.unwrap_err().field(), Some("partner_id"));
    }
    assert_eq!(reports::summaries(desk.open.store.read(), Some(&[id]), now()).unwrap_err().code(), "refused");
}
