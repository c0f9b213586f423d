//! Partners on a real vault: kept whole, found, put away, undone.

use serde_json::json;
use trellis_core::{
    Error, bins,
    partners::{self, NewPartner, PartnerQuery, Show},
    services::{Accepting, ServiceKind},
    vault::{Role, settings},
    verify,
};
use trellis_tests::{Desk, now};

fn names(desk: &Desk, query: &PartnerQuery) -> Vec<String> {
    let stale_before = settings::get(desk.open.store.read()).unwrap().stale_before(now().date_naive());
    partners::list(desk.open.store.read(), query, stale_before).unwrap().items.into_iter().map(|line| line.name).collect()
}

fn full() -> serde_json::Value {
    json!({
        "name": "Fernbrook Counseling Collective", "alternate_name": "FCC", "description": "Trauma care", "email": "hello@fernbrook.example",
        "website": "https://fernbrook.example", "languages": ["es", "en"], "notes": "Ask for C.W.",
        "phones": [{"number": "555-0142", "extension": "7", "description": "Intake"}],
        "duties": {"reports": ["threats", "child_abuse"], "hipaa": true, "part2": false, "records": "Inside the practice", "police_report": false},
        "sites": [{"id": "0197a1c2-0000-7000-8000-000000000001", "name": "Clinic", "address": {"street": "214 Orchard Row", "city": "Alder Falls", "state": "WI", "postal_code": "54001"},
            "latitude": 44.5, "longitude": -91.25, "timezone": "America/Chicago", "hours": [{"days": ["FR", "MO"], "opens": "08:00", "closes": "18:00"}]}],
        "contacts": [{"name": "C.W.", "role": "liaison", "phones": [{"number": "555-0147"}]}],
        "services": [{"name": "Trauma counseling", "kind": "counseling", "languages": ["es"], "modes": ["video", "in_person"], "accepting": "yes",
            "sites": ["0197a1c2-0000-7000-8000-000000000001"], "sliding_scale": true, "childcare": false, "staff_gender": "choice", "wait": "2 weeks"}]
    })
}

#[test]
fn every_field_comes_back_as_it_was_checked() {
    let mut desk = Desk::new();
    let checked = serde_json::from_value::<NewPartner>(full()).unwrap().check().unwrap();
    let id = partners::PartnerId::make();
    desk.open.write("partners.add", now(), |tx| partners::insert(tx, id, checked.clone())).unwrap();
    let kept = partners::get(desk.open.store.read(), id).unwrap();
    assert_eq!(&kept.facts, checked.facts());
    assert_eq!(kept.revision, 1);
    assert_eq!(kept.facts.sites[0].hours[0].days, ["MO", "FR"]);
}

#[test]
fn a_partner_is_found_by_name_town_service_and_contact_without_accents() {
    let mut desk = Desk::new();
    desk.partner(full());
    desk.partner(json!({"name": "Centro Río Claro"}));
    for (text, found) in [("fern", 1), ("alder falls", 1), ("trauma", 1), ("C.W.", 1), ("rio claro", 1), ("rio fern", 0), ("\"", 2)] {
        assert_eq!(names(&desk, &PartnerQuery { text: text.into(), ..Default::default() }).len(), found, "{text}");
    }
}

#[test]
fn filters_narrow_by_active_services() {
    let mut desk = Desk::new();
    desk.partner(full());
    desk.partner(
        json!({"name": "Other", "services": [{"name": "x", "kind": "group", "accepting": "yes", "languages": ["es"], "active": false}]}),
    );
    let only = |query: PartnerQuery| names(&desk, &query).len();
    assert_eq!(only(PartnerQuery { accepting: Some(Accepting::Yes), ..Default::default() }), 1);
    assert_eq!(only(PartnerQuery { kind: Some(ServiceKind::Group), ..Default::default() }), 0);
    assert_eq!(only(PartnerQuery { language: Some("es".into()), ..Default::default() }), 1);
    assert_eq!(only(PartnerQuery { stale: true, ..Default::default() }), 2);
}

#[test]
fn pages_follow_each_other_without_a_gap_or_a_repeat() {
    let mut desk = Desk::new();
    for n in 0..23 {
        desk.partner(json!({"name": format!("Partner {:02}", n % 7)}));
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let query = PartnerQuery { limit: 5, after, ..Default::default() };
        let page = partners::list(desk.open.store.read(), &query, now().date_naive()).unwrap();
        assert_eq!((page.total, page.all), (23, 23));
        seen.extend(page.items.into_iter().map(|line| (line.name, line.id)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((seen.len(), &seen), (23, &sorted));
}

#[test]
fn edits_archive_and_removal_are_undone_one_by_one() {
    let mut desk = Desk::new();
    let id = desk.partner(json!({"name": "First"}));
    let renamed = NewPartner { name: "Second".into(), ..Default::default() };
    desk.open.write("partners.update", now(), |tx| partners::update(tx, id, 1, renamed.check()?)).unwrap();
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, id)).unwrap();
    assert_eq!(names(&desk, &PartnerQuery::default()), Vec::<String>::new());
    assert_eq!(bins::list(desk.open.store.read()).unwrap().len(), 1);
    let undo = |desk: &mut Desk| desk.open.write("partners.restore", now(), |tx| bins::undo(tx, id.uuid()));
    undo(&mut desk).unwrap();
    assert_eq!(names(&desk, &PartnerQuery::default()), ["Second"]);
    undo(&mut desk).unwrap();
    assert_eq!(names(&desk, &PartnerQuery::default()), ["First"]);
    undo(&mut desk).unwrap();
    assert_eq!(bins::list(desk.open.store.read()).unwrap().len(), 1);
    assert!(undo(&mut desk).is_err());
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_change_made_on_an_old_copy_is_refused_and_nothing_is_half_written() {
    let mut desk = Desk::new();
    let id = desk.partner(json!({"name": "First"}));
    let head = desk.open.store.head();
    let change = NewPartner { name: "Late".into(), ..Default::default() };
    let refused = desk.open.write("partners.update", now(), |tx| partners::update(tx, id, 7, change.check()?));
    assert_eq!(refused.unwrap_err().code(), "refused");
    assert_eq!(desk.open.store.head(), head);
    assert_eq!(partners::get(desk.open.store.read(), id).unwrap().facts.name, "First");
}

#[test]
fn only_an_administrator_opens_up_a_confidential_site_of_ours() {
    let mut desk = Desk::new();
    let own = partners::own(desk.open.store.read()).unwrap();
    assert!(own.facts.sites[0].confidential);
    let mut facts = own.facts.clone();
    facts.sites[0].confidential = false;
    desk.open.person.roles = vec![Role::Staff];
    let tried = desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.clone().check()?));
    assert!(matches!(tried, Err(Error::Refused { .. })));
    let mut dropped = own.facts.clone();
    dropped.sites.clear();
    let tried = desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, dropped.check()?));
    assert!(tried.is_err());
    desk.open.person.roles = vec![Role::Staff, Role::Administrator];
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
}

#[test]
fn our_own_program_is_not_undone_away_and_its_confidential_sites_not_opened_by_undo() {
    let mut desk = Desk::new();
    let own = partners::own(desk.open.store.read()).unwrap();
    let undo = |desk: &mut Desk| desk.open.write("partners.restore", now(), |tx| bins::undo(tx, own.id.uuid()));
    assert!(undo(&mut desk).is_err(), "the first row of our program stays");
    let mut facts = own.facts.clone();
    facts.sites[0].public_name = "Another name".into();
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    desk.open.person.roles = vec![Role::Advocate];
    assert!(undo(&mut desk).is_err());
    desk.open.person.roles = vec![Role::Staff, Role::Administrator];
    undo(&mut desk).unwrap();
    assert!(partners::own(desk.open.store.read()).unwrap().removed_at.is_none());
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_negative_zero_is_kept_as_zero_so_that_the_record_stays_what_was_written() {
    let mut desk = Desk::new();
    desk.partner(json!({"name": "Equator", "sites": [{"name": "Ship", "latitude": -0.0, "longitude": -0.0}]}));
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_partner_that_agreements_name_is_not_removed() {
    let mut desk = Desk::new();
    let id = desk.partner(json!({"name": "Needed"}));
    desk.agreement(id, json!({}));
    let refused = desk.open.write("partners.remove", now(), |tx| partners::remove(tx, id)).unwrap_err();
    assert!(refused.to_string().contains("Put it away instead"), "{refused}");
    desk.open.write("partners.archive", now(), |tx| partners::archive(tx, id)).unwrap();
    assert_eq!(names(&desk, &PartnerQuery { show: Show::Archived, ..Default::default() }), ["Needed"]);
}

#[test]
fn what_lay_in_the_bin_for_thirty_days_is_gone_and_the_chain_still_holds() {
    let mut desk = Desk::new();
    let id = desk.partner(json!({"name": "Gone"}));
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, id)).unwrap();
    let later = now() + chrono::TimeDelta::days(31);
    assert!(!bins::is_due(desk.open.store.read(), now()).unwrap());
    assert!(bins::is_due(desk.open.store.read(), later).unwrap());
    desk.open.write("bins.remove", later, bins::remove_due).unwrap();
    assert!(partners::find(desk.open.store.read(), id).unwrap().is_none());
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}
