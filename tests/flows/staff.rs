//! Staff, rooms, closures and shared groups on a real vault: kept, listed, refused, undone, gone for good.

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use trellis_core::{
    Error, agreements, bins,
    groups::{self, GroupId, NewGroup},
    partners::{self, NewPartner, PartnerId, SiteId},
    rooms::{self, ClosureId, NewClosure, NewRoom, Place, RoomId, SiteName, closing},
    staff::{self, NewStaff, StaffId},
    verify,
};
use trellis_tests::{Desk, now};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// A partner with one site.
fn clinic(desk: &mut Desk, name: &str) -> (PartnerId, SiteId) {
    let id = desk.partner(json!({"name": name, "sites": [{"name": "Clinic"}, {"name": "Annex"}]}));
    (id, partners::get(desk.open.store.read(), id).unwrap().facts.sites[0].id)
}

/// Our own program with a house that is confidential.
fn house(desk: &mut Desk) -> (PartnerId, SiteId) {
    let own = partners::own(desk.open.store.read()).unwrap();
    let mut facts = own.facts;
    facts.sites = serde_json::from_value(json!([{"name": "Juniper House", "confidential": true, "public_name": "Shelter"}])).unwrap();
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    (own.id, partners::own(desk.open.store.read()).unwrap().facts.sites[0].id)
}

fn person(desk: &mut Desk, organization: PartnerId, change: Value) -> Result<StaffId, Error> {
    let mut facts = json!({"organization_id": organization, "name": "A.M.", "role": "clinician"});
    facts.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    let (id, facts): (_, NewStaff) = (StaffId::make(), serde_json::from_value(facts).unwrap());
    desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(today())?))?;
    Ok(id)
}

fn room(desk: &mut Desk, at: (PartnerId, SiteId), name: &str) -> Result<RoomId, Error> {
    let facts: NewRoom = serde_json::from_value(json!({"organization_id": at.0, "site_id": at.1, "name": name})).unwrap();
    let id = RoomId::make();
    desk.open.write("rooms.add", now(), |tx| rooms::insert(tx, id, facts.check()?))?;
    Ok(id)
}

fn closure(desk: &mut Desk, organization: PartnerId, change: Value) -> ClosureId {
    let mut facts = json!({"organization_id": organization, "from": "2026-11-26", "until": "2026-11-27", "reason": "Thanksgiving"});
    facts.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    let (id, facts): (_, NewClosure) = (ClosureId::make(), serde_json::from_value(facts).unwrap());
    desk.open.write("closures.add", now(), |tx| closing::insert(tx, id, facts.check()?)).unwrap();
    id
}

fn group(desk: &mut Desk, partner: PartnerId, change: Value) -> Result<GroupId, Error> {
    let mut facts = json!({"name": "Steady Ground", "partner_id": partner});
    facts.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    let (id, facts): (_, NewGroup) = (GroupId::make(), serde_json::from_value(facts).unwrap());
    desk.open.write("groups.add", now(), |tx| groups::insert(tx, id, facts.check()?))?;
    Ok(id)
}

fn ask_staff(desk: &Desk, query: Value) -> Vec<String> {
    let query = serde_json::from_value(query).unwrap();
    staff::list(desk.open.store.read(), &query, today()).unwrap().items.into_iter().map(|line| line.name).collect()
}

fn check(desk: &Desk) -> [u64; 4] {
    let verified = verify::verify(&desk.open.store.checker().unwrap()).unwrap();
    ["staff", "room", "closure", "group"].map(|kind| verified.records[kind])
}

fn undo(desk: &mut Desk, action: &'static str, record: uuid::Uuid) {
    desk.open.write(action, now(), |tx| bins::undo(tx, record)).unwrap();
}

#[test]
fn staff_are_ours_or_of_a_partner_in_use_and_are_listed_ours_first() {
    let mut desk = Desk::new();
    let (partner, _) = clinic(&mut desk, "Fernbrook");
    let own = partners::own(desk.open.store.read()).unwrap().id;
    person(&mut desk, partner, json!({"languages": ["ES", "en"], "oriented_on": "2026-10-01", "until": "2026-11-23"})).unwrap();
    person(&mut desk, own, json!({"name": "S.V.", "role": "advocate"})).unwrap();
    assert_eq!(ask_staff(&desk, json!({})), ["S.V.", "A.M."]);
    assert_eq!(ask_staff(&desk, json!({"text": "a.m"})), ["A.M."]);
    assert_eq!(ask_staff(&desk, json!({"text": "fern"})), ["A.M."]);
    assert_eq!(ask_staff(&desk, json!({"role": "advocate"})), ["S.V."]);
    assert_eq!(ask_staff(&desk, json!({"organization_id": partner})), ["A.M."]);
    let line =
        staff::list(desk.open.store.read(), &serde_json::from_value(json!({"text": "fern"})).unwrap(), today()).unwrap().items.remove(0);
    assert!(line.left && !line.own && line.languages == ["en", "es"]);
    assert_eq!(person(&mut desk, PartnerId::make(), json!({})).unwrap_err().field(), Some("organization_id"));
    assert_eq!(check(&desk)[0], 2);
}

#[test]
fn where_somebody_worked_stays_while_everything_else_is_edited_and_undone() {
    let mut desk = Desk::new();
    let (one, two) = (clinic(&mut desk, "Fernbrook").0, clinic(&mut desk, "Alder").0);
    let id = person(&mut desk, one, json!({})).unwrap();
    let mut facts = staff::get(desk.open.store.read(), id).unwrap().facts;
    facts.trained_on = Some(day("2026-09-17"));
    let update =
        |desk: &mut Desk, facts: NewStaff| desk.open.write("staff.update", now(), |tx| staff::update(tx, id, 1, facts.check(today())?));
    assert_eq!(update(&mut desk, NewStaff { organization_id: two, ..facts.clone() }).unwrap_err().field(), Some("organization_id"));
    update(&mut desk, facts.clone()).unwrap();
    assert_eq!(update(&mut desk, facts).unwrap_err(), Error::CHANGED);
    undo(&mut desk, "staff.restore", id.uuid());
    assert_eq!(staff::get(desk.open.store.read(), id).unwrap().facts.trained_on, None);
    undo(&mut desk, "staff.restore", id.uuid());
    assert!(ask_staff(&desk, json!({})).is_empty());
    assert_eq!(bins::list(desk.open.store.read()).unwrap()[0].name, "A.M.");
    assert_eq!(check(&desk)[0], 1);
}

#[test]
fn a_room_has_its_name_to_itself_at_its_site_whatever_the_case() {
    let mut desk = Desk::new();
    let at = clinic(&mut desk, "Fernbrook");
    let annex = partners::get(desk.open.store.read(), at.0).unwrap().facts.sites[1].id;
    let id = room(&mut desk, at, "Room 1").unwrap();
    assert_eq!(room(&mut desk, at, "room  1").unwrap_err().field(), Some("name"));
    room(&mut desk, (at.0, annex), "Room 1").unwrap();
    assert_eq!(room(&mut desk, (at.0, SiteId::make()), "Room 2").unwrap_err().field(), Some("site_id"));
    let moved = NewRoom { site_id: annex, ..rooms::get(desk.open.store.read(), id).unwrap().facts };
    let refused = desk.open.write("rooms.update", now(), |tx| rooms::update(tx, id, 1, moved.check()?)).unwrap_err();
    assert_eq!(refused.field(), Some("site_id"));
    desk.open.write("rooms.remove", now(), |tx| rooms::remove(tx, id)).unwrap();
    room(&mut desk, at, "Room 1").unwrap();
    let back = desk.open.write("rooms.restore", now(), |tx| rooms::restore(tx, id)).unwrap_err();
    assert_eq!((back.field(), check(&desk)[1]), (Some("name"), 3));
}

#[test]
fn a_confidential_site_has_its_rooms_and_leaves_by_its_public_name() {
    let mut desk = Desk::new();
    let at = house(&mut desk);
    let id = room(&mut desk, at, "Kitchen").unwrap();
    let kept = rooms::get(desk.open.store.read(), id).unwrap();
    assert_eq!((kept.site.as_str(), kept.site_outgoing.as_str()), ("Juniper House", "Shelter"));
    let line = rooms::list(desk.open.store.read(), &Default::default()).unwrap().items.remove(0);
    assert_eq!((line.site.as_str(), line.site_outgoing.as_str()), ("Juniper House", "Shelter"));
    let place = Place { organization_id: at.0, site_id: at.1, room_id: Some(id) };
    assert_eq!(SiteName::of(desk.open.store.read(), &place).unwrap().site_outgoing, "Shelter");
}

#[test]
fn a_site_with_rooms_or_closures_is_not_left_out_of_its_organization() {
    let mut desk = Desk::new();
    let at = clinic(&mut desk, "Fernbrook");
    let hall = room(&mut desk, at, "Room 1").unwrap();
    let shut = closure(&mut desk, at.0, json!({"site_id": at.1}));
    let without = |desk: &mut Desk| {
        let kept = partners::get(desk.open.store.read(), at.0).unwrap();
        let facts = NewPartner { sites: kept.facts.sites[1..].to_vec(), ..kept.facts };
        desk.open.write("partners.update", now(), |tx| partners::update(tx, at.0, kept.revision, facts.check()?))
    };
    assert_eq!(without(&mut desk).unwrap_err().field(), Some("sites"));
    desk.open.write("rooms.remove", now(), |tx| rooms::remove(tx, hall)).unwrap();
    assert_eq!(without(&mut desk).unwrap_err().field(), Some("sites"));
    desk.open.write("closures.remove", now(), |tx| closing::remove(tx, shut)).unwrap();
    without(&mut desk).unwrap();
    let back = desk.open.write("closures.restore", now(), |tx| closing::restore(tx, shut)).unwrap_err();
    assert_eq!(back.field(), Some("site_id"));
}

#[test]
fn closures_are_of_a_site_or_of_all_and_are_listed_by_the_next_day_that_they_close() {
    let mut desk = Desk::new();
    let (partner, site) = clinic(&mut desk, "Fernbrook");
    let own = partners::own(desk.open.store.read()).unwrap().id;
    closure(&mut desk, own, json!({"from": "2025-01-01", "until": "2025-01-01", "yearly": true, "reason": "New Year's Day"}));
    closure(&mut desk, partner, json!({"site_id": site, "reason": "Staff day"}));
    closure(&mut desk, partner, json!({"from": "2026-11-02", "until": "2026-11-02", "reason": "Over"}));
    closure(&mut desk, own, json!({"from": "2024-02-29", "until": "2024-02-29", "yearly": true, "reason": "Leap day"}));
    let list = rooms::closure_list(desk.open.store.read(), None, today()).unwrap();
    let told: Vec<_> = list.iter().map(|line| (line.closure.facts.reason.as_str(), line.next_on.map(|d| d.to_string()))).collect();
    let on = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [("Staff day", on("2026-11-26")), ("New Year's Day", on("2027-01-01")), ("Leap day", on("2028-02-29")), ("Over", None)]
    );
    assert!(list[2].leap_only && !list[1].leap_only);
    assert_eq!(rooms::closure_list(desk.open.store.read(), Some(own), today()).unwrap().len(), 2);
    let reason = |site_id, on: &str| {
        let place = Place { organization_id: partner, site_id, room_id: None };
        rooms::closed(desk.open.store.read(), &place, day(on)).unwrap().map(|closure| closure.facts.reason)
    };
    assert_eq!(reason(site, "2026-11-27").as_deref(), Some("Staff day"));
    assert_eq!(reason(SiteId::make(), "2026-11-27"), None);
    assert_eq!(reason(SiteId::make(), "2026-11-02").as_deref(), Some("Over"));
    let between = rooms::closures_between(desk.open.store.read(), day("2026-12-28"), day("2027-01-03")).unwrap();
    assert_eq!(between.iter().map(|closure| closure.facts.reason.as_str()).collect::<Vec<_>>(), ["New Year's Day"]);
    let days = rooms::closed_days(desk.open.store.read(), day("2026-11-24"), day("2027-01-03")).unwrap();
    let told: Vec<(String, &str)> = days.iter().map(|one| (one.day.to_string(), one.reason.as_str())).collect();
    assert!(told.contains(&("2027-01-01".into(), "New Year's Day")) && told.contains(&("2026-11-27".into(), "Staff day")), "{told:?}");
    assert!(told.is_sorted_by_key(|(day, _)| day.clone()), "by day: {told:?}");
    assert!(rooms::closed_days(desk.open.store.read(), day("2026-11-24"), day("2026-11-23")).is_err());
    assert_eq!(check(&desk)[2], 4);
}

#[test]
fn a_group_names_an_agreement_with_its_partner_and_staff_of_the_two_sides() {
    let mut desk = Desk::new();
    let (one, two) = (clinic(&mut desk, "Fernbrook").0, clinic(&mut desk, "Alder").0);
    let own = partners::own(desk.open.store.read()).unwrap().id;
    let (ours, theirs) = (person(&mut desk, own, json!({})).unwrap(), person(&mut desk, one, json!({})).unwrap());
    let stranger = person(&mut desk, two, json!({})).unwrap();
    let (paper, other) = (desk.agreement(one, json!({})), desk.agreement(two, json!({"title": "Other"})));
    let id = group(&mut desk, one, json!({"agreement_id": paper, "substitutes": [theirs, ours], "languages": ["es"]})).unwrap();
    assert_eq!(groups::get(desk.open.store.read(), id).unwrap().facts.substitutes, [theirs, ours]);
    assert_eq!(group(&mut desk, one, json!({"agreement_id": other})).unwrap_err().field(), Some("agreement_id"));
    assert_eq!(group(&mut desk, one, json!({"substitutes": [stranger]})).unwrap_err().field(), Some("substitutes"));
    assert_eq!(group(&mut desk, own, json!({})).unwrap_err().field(), Some("partner_id"));
    let facts =
        NewGroup { partner_id: two, agreement_id: None, substitutes: vec![], ..groups::get(desk.open.store.read(), id).unwrap().facts };
    let moved = desk.open.write("groups.update", now(), |tx| groups::update(tx, id, 1, facts.check()?)).unwrap_err();
    assert_eq!(moved.field(), Some("partner_id"));
    let ask = |query: Value| groups::list(desk.open.store.read(), &serde_json::from_value(query).unwrap()).unwrap().items;
    assert_eq!(ask(json!({}))[0].substitutes, 2);
    for (query, count) in [
        (json!({"text": "stead"}), 1),
        (json!({"text": "fernbrook"}), 1),
        (json!({"language": "es"}), 1),
        (json!({"language": "en"}), 0),
        (json!({"partner_id": two}), 0),
        (json!({"substitute": ours}), 1),
        (json!({"show": "archived"}), 0),
    ] {
        assert_eq!(ask(query.clone()).len(), count, "{query}");
    }
}

#[test]
fn whom_and_what_a_group_names_is_put_away_but_not_removed() {
    let mut desk = Desk::new();
    let partner = clinic(&mut desk, "Fernbrook").0;
    let (theirs, paper) = (person(&mut desk, partner, json!({})).unwrap(), desk.agreement(partner, json!({})));
    let id = group(&mut desk, partner, json!({"agreement_id": paper, "substitutes": [theirs]})).unwrap();
    let refusals = [
        desk.open.write("staff.remove", now(), |tx| staff::remove(tx, theirs)),
        desk.open.write("staff.restore", now(), |tx| bins::undo(tx, theirs.uuid())),
        desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, paper)),
        desk.open.write("partners.remove", now(), |tx| partners::remove(tx, partner)).map(drop),
    ];
    for refused in refusals {
        assert_eq!(refused.unwrap_err().code(), "refused");
    }
    desk.open.write("staff.archive", now(), |tx| staff::archive(tx, theirs)).unwrap();
    desk.open.write("groups.remove", now(), |tx| groups::remove(tx, id)).unwrap();
    desk.open.write("staff.remove", now(), |tx| staff::remove(tx, theirs)).unwrap();
    // What it named and is in the bin now, it names no longer when it comes back.
    desk.open.write("groups.restore", now(), |tx| groups::restore(tx, id)).unwrap();
    let back = groups::get(desk.open.store.read(), id).unwrap().facts;
    assert!(back.substitutes.is_empty() && back.agreement_id == Some(paper));
    assert_eq!(check(&desk), [1, 0, 0, 1]);
}

#[test]
fn after_thirty_days_a_partner_goes_with_its_staff_rooms_closures_and_groups() {
    let mut desk = Desk::new();
    let at = clinic(&mut desk, "Fernbrook");
    person(&mut desk, at.0, json!({})).unwrap();
    room(&mut desk, at, "Room 1").unwrap();
    closure(&mut desk, at.0, json!({}));
    let id = group(&mut desk, at.0, json!({})).unwrap();
    desk.open.write("groups.remove", now(), |tx| groups::remove(tx, id)).unwrap();
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, at.0)).unwrap();
    assert!(ask_staff(&desk, json!({})).is_empty());
    assert!(rooms::list(desk.open.store.read(), &Default::default()).unwrap().items.is_empty());
    assert!(rooms::closure_list(desk.open.store.read(), None, today()).unwrap().is_empty());
    assert_eq!(check(&desk), [1, 1, 1, 1]);
    let later = now() + TimeDelta::days(31);
    assert!(bins::is_due(desk.open.store.read(), later).unwrap());
    desk.open.write("bins.remove", later, bins::remove_due).unwrap();
    assert!(!bins::is_due(desk.open.store.read(), later).unwrap());
    assert_eq!(check(&desk), [0, 0, 0, 0]);
}
