//! There and back: what is exported comes home the same, and what must not leave does not.

use std::path::Path;

use chrono::{NaiveDate, TimeZone as _, Utc};
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::ValueTree as _};

use super::{export::organization, read_csv::read_csv, read_json::read_json};
use crate::{
    exchange::{merge::merge, plan::Plan, upload::Upload},
    partners::*,
    services::*,
    vault::Id,
};

const SPEC: &str = "/work/shared/data/hsds";

fn kept(facts: NewPartner) -> Partner {
    Partner {
        id: PartnerId::make(),
        own: false,
        facts,
        confirmed_on: NaiveDate::from_ymd_opt(2026, 1, 2),
        confirmed_by: "M".into(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: Utc.timestamp_opt(0, 0).unwrap(),
    }
}

fn sent(partner: &Partner) -> String {
    serde_json::Value::Array(vec![organization(partner, &mut Vec::new())]).to_string()
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[A-Za-zñ0-9 '=.,@/+-]{1,20}".prop_map(|s| s.trim().to_owned())]
}
fn full_line() -> impl Strategy<Value = String> {
    "[A-Za-zñ][A-Za-zñ0-9 =.+-]{0,20}".prop_map(|s| s.trim().to_owned())
}
fn id<T>() -> impl Strategy<Value = Id<T>> {
    any::<u128>().prop_map(|n| Id::from_uuid(uuid::Uuid::from_u128(n)))
}
fn email() -> impl Strategy<Value = String> {
    prop_oneof![line(), Just("office@alder.example".to_owned())]
}
prop_compose! {
    fn phone()(id in id(), number in "[0-9+-]{4,14}", extension in prop_oneof![Just(String::new()), "[0-9]{1,6}", "x[0-9]{2}"], description in line()) -> Phone {
        Phone { id, number, extension, description }
    }
}
prop_compose! {
    fn hours()(days in vec(select(vec!["MO", "TU", "WE", "SU"]), 1..4), at in 0..9, until in 10..23, description in line()) -> Hours {
        Hours { days: days.into_iter().map(str::to_owned).collect(), opens: format!("{at}:05"), closes: format!("{until:02}:30"), description }
    }
}
prop_compose! {
    fn address()(street in line(), street_2 in line(), city in line(), state in line(), postal_code in line(), country in select(vec!["", "US", "MX"])) -> Address {
        Address { street, street_2, city, state, postal_code, country: country.to_owned() }
    }
}
prop_compose! {
    fn site()(
        id in id(), name in full_line(), confidential in any::<bool>(), public_name in full_line(), address in address(),
        latitude in option::of(-900_000..900_000), longitude in option::of(-1_800_000..1_800_000),
        timezone in select(vec!["", "America/Chicago"]), transport in line(), accessibility in line(),
        hours in vec(hours(), 0..3), phones in vec(phone(), 0..3),
    ) -> Site {
        let degrees = |n: i32| f64::from(n) / 10_000.0;
        Site { id, name, confidential, public_name: if confidential { public_name } else { String::new() }, address,
            latitude: latitude.map(degrees), longitude: longitude.map(degrees), timezone: timezone.to_owned(), transport, accessibility, hours, phones }
    }
}
prop_compose! {
    fn contact()(
        id in id(), name in full_line(), title in line(), email in email(), phones in vec(phone(), 0..2),
        role in select(vec![ContactRole::Liaison, ContactRole::Signatory, ContactRole::Clinician, ContactRole::Other]),
    ) -> Contact {
        Contact { id, name, title, role, email, phones }
    }
}
prop_compose! {
    fn service()(
        id in id(), name in full_line(), kind in select(vec![ServiceKind::Counseling, ServiceKind::Crisis, ServiceKind::Other, ServiceKind::SubstanceUse]),
        text in vec(line(), 7), languages in vec(select(vec!["en", "es", "ase", "es-mx"]), 0..3), sliding_scale in any::<Option<bool>>(),
        modes in vec(select(vec![Mode::InPerson, Mode::Telephone, Mode::Video]), 0..3), childcare in any::<Option<bool>>(),
        staff_gender in select(vec![StaffGender::Women, StaffGender::Choice, StaffGender::Unknown]),
        accepting in select(vec![Accepting::Yes, Accepting::No, Accepting::WaitingList, Accepting::Unknown]), active in any::<bool>(),
    ) -> Service {
        let [description, audience, cost, town, wait, accessibility, bring] = text.try_into().unwrap();
        Service { id, name, kind, description, audience, languages: languages.into_iter().map(str::to_owned).collect(), cost, sliding_scale, modes,
            sites: Vec::new(), town, wait, accessibility, childcare, staff_gender, accepting, bring, active }
    }
}
prop_compose! {
    fn duties()(
        reports in option::of(vec(select(vec![Reports::ChildAbuse, Reports::Injuries, Reports::Threats]), 0..3)), reports_detail in line(),
        hipaa in any::<Option<bool>>(), part2 in any::<Option<bool>>(), records in line(), police_report in any::<Option<bool>>(),
    ) -> Duties {
        Duties { reports, reports_detail, hipaa, part2, records, police_report }
    }
}
prop_compose! {
    fn partner()(
        name in full_line(), text in vec(line(), 3), email in email(), website in prop_oneof![line(), Just("https://alder.example/a".to_owned())],
        phones in vec(phone(), 0..3), languages in vec(select(vec!["en", "es", "zh-hant"]), 0..3), duties in duties(),
        sites in vec(site(), 0..4), contacts in vec(contact(), 0..3), mut services in vec(service(), 0..4), links in vec(any::<prop::sample::Index>(), 8),
    ) -> NewPartner {
        for (service, link) in services.iter_mut().zip(&links) {
            if !sites.is_empty() {
                service.sites.push(sites[link.index(sites.len())].id);
            }
        }
        let [alternate_name, description, notes] = text.try_into().unwrap();
        let new = NewPartner { name, alternate_name, description, email, website, phones, languages: languages.into_iter().map(str::to_owned).collect(),
            duties, notes, sites, contacts, services };
        new.check().unwrap().into_facts()
    }
}

/// What is left of facts on the other side: no notes, of a confidential site its public name, of what is given only
/// there no town.
fn stripped(mut facts: NewPartner) -> NewPartner {
    facts.notes.clear();
    for service in &mut facts.services {
        service.town = service.outgoing_town(&facts.sites).to_owned();
    }
    for site in facts.sites.iter_mut().filter(|s| s.confidential) {
        let bare = serde_json::json!({"id": site.id, "name": site.public_name, "confidential": true, "public_name": site.public_name});
        *site = serde_json::from_value(bare).unwrap();
    }
    facts
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn facts_come_home_the_same(facts in partner()) {
        let partner = kept(facts.clone());
        let text = sent(&partner);
        let plan = read_json(&text).unwrap();
        prop_assert_eq!(plan.entries.len(), 1);
        let entry = &plan.entries[0];
        prop_assert!(!entry.is_faulty(), "{:?}", entry.problems);
        prop_assert_eq!(entry.id, Some(partner.id));
        let fresh = merge(&NewPartner::default(), &entry.facts).check().unwrap().into_facts();
        prop_assert_eq!(fresh, stripped(facts.clone()));
        let home = merge(&facts, &entry.facts).check().unwrap().into_facts();
        prop_assert_eq!(home, facts);
    }
}

fn house() -> NewPartner {
    serde_json::from_value(serde_json::json!({"name": "Ours", "notes": "Ask for Mireille",
        "sites": [
            {"name": "The house", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Way", "city": "Quietville", "state": "IL", "postal_code": "60999"},
             "latitude": 41.5, "longitude": -88.25, "phones": [{"number": "555-0199"}], "hours": [{"days": ["MO"], "opens": "08:07", "closes": "17:00"}],
             "timezone": "America/Chicago", "transport": "Bus 77", "accessibility": "Two steps"},
            {"name": "Office", "address": {"street": "1 Main", "city": "Elm"}}]}))
    .unwrap()
}

#[test]
fn a_confidential_site_and_notes_do_not_leave() {
    let text = sent(&kept(house()));
    for secret in
        ["The house", "Hidden", "Quietville", "60999", "41.5", "88.25", "0199", "08:07", "Chicago", "Bus 77", "Two steps", "Mireille"]
    {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("Shelter"));
}

#[test]
fn an_incomplete_address_is_left_out_and_listed() {
    let mut left_out = Vec::new();
    let value = organization(&kept(house()), &mut left_out);
    assert_eq!(left_out, ["Ours: Office"]);
    assert!(value["locations"][1]["addresses"].is_null());
    assert_eq!(value["description"], super::taxonomy::NO_DESCRIPTION);
}

/// Records, faults and codes of notes.
fn counts(plan: &Plan) -> (usize, usize, Vec<&'static str>) {
    let all: Vec<_> = plan.problems.iter().chain(plan.entries.iter().flat_map(|e| &e.problems)).collect();
    (plan.entries.len(), all.iter().filter(|p| p.is_fault()).count(), all.iter().filter(|p| !p.is_fault()).map(|p| p.code).collect())
}

/// The reference files stand beside the project, not in it: where they are missing, the fixtures above and in the other
/// modules are what is checked.
#[test]
fn the_reference_files_are_read_without_a_fault_where_they_are_at_hand() {
    let examples = Path::new(SPEC).join("examples");
    if !examples.exists() {
        return;
    }
    let json = |name: &str| read_json(&std::fs::read_to_string(examples.join(name)).unwrap()).unwrap();
    for name in ["organization_full.json", "organization_list.json", "service_full.json"] {
        let plan = json(name);
        assert_eq!((plan.entries.len(), counts(&plan).1), (1, 0), "{name}: {plan:?}");
    }
    let full = &json("organization_full.json").entries[0].facts.partner.clone();
    assert_eq!((full.sites.len(), full.contacts.len(), full.services.len()), (1, 1, 1));
    let uploads = crate::exchange::read_capped(&examples.join("csv")).unwrap();
    let plan = read_csv(uploads).unwrap();
    assert_eq!((plan.entries.len(), counts(&plan).1), (1, 0), "{plan:?}");
    let same = &plan.entries[0].facts.partner;
    assert_eq!((&same.sites, &same.contacts), (&full.sites, &full.contacts));
    assert_eq!(same.services, full.services);
}

#[test]
fn what_is_written_fits_the_schema_where_it_is_at_hand() {
    let path = Path::new(SPEC).join("schema/compiled/organization.json");
    let Ok(text) = std::fs::read_to_string(path) else { return };
    let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..100 {
        let facts = partner().new_tree(&mut runner).unwrap().current();
        let value = organization(&kept(facts), &mut Vec::new());
        let faults: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}

fn package(files: &[(&str, &str)]) -> Vec<Upload> {
    files.iter().map(|(name, text)| Upload { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() }).collect()
}

#[test]
fn a_package_of_tables_becomes_organizations_with_everything_under_them() {
    let plan = read_csv(package(&[
        ("organizations.csv", "id,name,parent_organization_id\no1,Alder,o9\no2,Birch,o1\n"),
        ("services.csv", "id,organization_id,name,status\ns1,o1,Counseling,active\ns2,o9,Lost,active\n"),
        ("locations.csv", "id,organization_id,name\nl1,o9,Hall\nl2,o2,Annex\nl3,o9,Nowhere\n"),
        ("service_at_location.csv", "id,service_id,location_id\nx,s1,l1\n"),
        ("schedules.csv", "id,location_id,byday,opens_at,closes_at,freq\nh,l1,\"MO,TU\",09:00:00,17:00Z,WEEKLY\n"),
        ("phones.csv", "id,contact_id,number\np,c1,5550142\n"),
        ("contacts.csv", "id,organization_id,service_id,name\nc1,o9,s1,Ann\n"),
        ("funding.csv", "id,source\nf,x\n"),
    ]))
    .unwrap();
    let alder = &plan.entries.iter().find(|e| e.facts.partner.name == "Alder").unwrap().facts.partner;
    assert_eq!((alder.services.len(), alder.sites.len(), alder.contacts.len()), (1, 1, 1));
    assert_eq!(alder.services[0].sites, [alder.sites[0].id]);
    assert_eq!((alder.sites[0].hours[0].opens.as_str(), alder.sites[0].hours[0].closes.as_str()), ("09:00", "17:00"));
    assert_eq!(alder.contacts[0].phones[0].number, "5550142");
    let faults: Vec<_> = plan
        .entries
        .iter()
        .flat_map(|e| &e.problems)
        .filter(|p| p.is_fault())
        .map(|p| (p.line, p.code, p.column.as_deref().unwrap()))
        .collect();
    assert_eq!(faults, [(Some(3), "orphan", "services.csv organization_id"), (Some(4), "orphan", "locations.csv organization_id")]);
}

#[test]
fn one_id_with_two_contents_in_a_package_is_a_fault_of_the_later_row() {
    let plan = read_csv(package(&[
        ("organizations.csv", "id,name\no1,Alder\no1,Alder\no1,Birch\n"),
        ("services.csv", "id,organization_id,name\ns1,o1,Group\ns1,o1,Class\n"),
    ]))
    .unwrap();
    let (records, faults, notes) = counts(&plan);
    assert_eq!((records, faults, notes), (3, 2, vec!["repeated"]));
}

#[test]
fn hours_that_cannot_be_are_a_fault_with_the_line_of_the_organization() {
    let plan = read_json(
        r#"[{"id": "1", "name": "Alder", "locations": [{"id": "2", "name": "Hall", "schedules": [{"byday": "MO", "opens_at": "17:00", "closes_at": "09:00"}]}]}]"#,
    )
    .unwrap();
    let problem = &plan.entries[0].problems[0];
    assert_eq!((problem.line, problem.column.as_deref(), problem.is_fault()), (Some(1), Some("sites.hours"), true));
}
