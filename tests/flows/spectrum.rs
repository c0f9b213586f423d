//! The spectrum on a real vault: what shows a criterion, what takes it away again, and what is kept of it.

use chrono::{Days, Months, NaiveDate};
use serde_json::{Value, json};
use trellis_core::{
    agreements::{self, Side},
    bins, demo,
    groups::{self, GroupId, NewGroup},
    partners,
    partners::PartnerId,
    program,
    schedule::{self, Edit, NewSeries, SeriesId},
    spectrum::{self, Criterion, CriterionName as Name, CriterionState as State, Facts, Level, Placement, Proof, ProofId},
    staff::{self, NewStaff, StaffId},
    trainings, verify,
};
use trellis_tests::{Desk, now};

const OUR_SITE: &str = "0197a000-0000-7000-8000-000000000001";
const SERVICE: &str = "0197a000-0000-7000-8000-000000000002";

fn today() -> NaiveDate {
    now().date_naive()
}

fn add(desk: &mut Desk, facts: Value) -> trellis_core::Result<Proof> {
    let facts: Facts = serde_json::from_value(facts).unwrap();
    let action = match facts.kind() {
        "attestation" => "attestations.add",
        "team" => "teams.add",
        "colocation" => "colocations.add",
        _ => "doors.add",
    };
    desk.open.write(action, now(), |tx| spectrum::insert_proof(tx, ProofId::make(), facts.check(today())?))
}

fn attested(partner: Option<PartnerId>, practice: &str, side: &str) -> Value {
    let checklist = if practice == "woven" {
        json!(["new_staff", "coercion", "responses", "policies", "materials"])
    } else {
        json!(["no_target", "own_words", "nothing_depends", "may_stop"])
    };
    json!({"kind": "attestation", "partner_id": partner, "practice": practice, "side": side, "by": "T.S.", "made_on": "2026-11-01",
        "until": "2027-10-31", "checklist": checklist})
}

/// Our program with one site, a partner with one service, and one record for each criterion that has one.
fn full_desk() -> (Desk, PartnerId) {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook", "services": [{"id": SERVICE, "name": "Counseling", "kind": "counseling"}]}));
    let own = partners::own(desk.open.store.read()).unwrap();
    let facts: partners::NewPartner = serde_json::from_value(
        json!({"name": "Ours", "sites": [{"id": OUR_SITE, "name": "House", "confidential": true, "public_name": "A quiet place"}]}),
    )
    .unwrap();
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    desk.agreement(
        partner,
        json!({"title": "Referrals", "commitments": [{"giver": "partner", "unit": "referrals"}], "end_on": "2028-01-31"}),
    );
    for facts in [
        attested(None, "woven", "us"),
        attested(Some(partner), "woven", "partner"),
        attested(None, "self_defined_needs", "us"),
        json!({"kind": "team", "partner_id": partner, "name": "Tuesday team", "from": "2026-11-01", "until": "2027-11-30", "members": [
            {"name": "MR", "side": "us", "role": "advocate"}, {"name": "D.L.", "side": "partner", "role": "clinician"}]}),
        json!({"kind": "colocation", "partner_id": partner, "side": "us", "site_id": OUR_SITE, "from": "2026-11-01"}),
        json!({"kind": "door", "partner_id": partner, "site_id": OUR_SITE, "service_id": SERVICE, "from": "2026-11-01"}),
    ] {
        add(&mut desk, facts).unwrap();
    }
    (desk, partner)
}

/// [`full_desk`], with a shared group that meets on Mondays and a clinician at our site on Mondays.
fn sharing_desk() -> (Desk, PartnerId) {
    let (mut desk, partner) = full_desk();
    let own = partners::own(desk.open.store.read()).unwrap().id;
    let people = [(own, "MR", "advocate"), (partner, "D.L.", "clinician")].map(|(organization, name, role)| {
        let facts = json!({"organization_id": organization, "name": name, "role": role});
        let (id, facts): (_, NewStaff) = (StaffId::make(), serde_json::from_value(facts).unwrap());
        desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(today())?)).unwrap();
        id
    });
    let facts: NewGroup = serde_json::from_value(json!({"name": "Steady Ground", "partner_id": partner})).unwrap();
    let group = GroupId::make();
    desk.open.write("groups.add", now(), |tx| groups::insert(tx, group, facts.check()?)).unwrap();
    for (kind, group, people, starts) in [("session", Some(group), &people[..], "18:00"), ("on_site", None, &people[1..], "09:00")] {
        let rule = json!({"pattern": {"weekly": {"every": 1, "days": ["MO"]}}, "until": "open"});
        let segment = json!({"from": "2026-11-02", "starts": starts, "minutes": 90, "zone": "America/Chicago", "rule": rule,
            "places": [{"organization_id": own, "site_id": OUR_SITE}], "people": people});
        let series: NewSeries =
            serde_json::from_value(json!({"kind": kind, "partner_id": partner, "group_id": group, "segments": [segment]})).unwrap();
        desk.open.write("series.add", now(), |tx| schedule::insert(tx, SeriesId::make(), series.check(tx.now())?)).unwrap();
    }
    (desk, partner)
}

fn placed(desk: &Desk, partner: PartnerId, on: NaiveDate) -> Placement {
    spectrum::get(desk.open.store.read(), partner, on).unwrap().placement
}

fn changed(before: &Placement, after: &Placement) -> Vec<(Name, Option<Side>, State)> {
    let pairs = before.criteria.iter().zip(&after.criteria);
    pairs.filter(|(one, other)| one.state != other.state).map(|(_, now)| (now.name, now.side, now.state)).collect()
}

fn found(placement: &Placement, name: Name, side: Option<Side>) -> &Criterion {
    placement.criteria.iter().find(|one| (one.name, one.side) == (name, side)).unwrap()
}

#[test]
fn archiving_a_record_changes_exactly_the_criteria_that_rest_on_it() {
    let (mut desk, partner) = sharing_desk();
    let whole = placed(&desk, partner, today());
    let met: Vec<_> = whole.criteria.iter().filter(|one| one.state == State::Met).map(|one| one.name).collect();
    assert_eq!(met.len(), 10, "{met:?}");
    for one in whole.criteria.iter().filter(|one| one.state == State::Met) {
        let record = one.records[0].clone();
        // A series is not put away but ended, the day before: what it showed has lapsed.
        let after = if record.kind == spectrum::RecordKind::OnSite { State::Lapsed } else { State::NotMet };
        let resting: Vec<_> =
            whole.criteria.iter().filter(|other| other.records.contains(&record)).map(|other| (other.name, other.side, after)).collect();
        let action = match record.kind {
            spectrum::RecordKind::Agreement => "agreements.archive",
            spectrum::RecordKind::Attestation => "attestations.archive",
            spectrum::RecordKind::Team => "teams.archive",
            spectrum::RecordKind::Colocation => "colocations.archive",
            spectrum::RecordKind::Group => "groups.archive",
            spectrum::RecordKind::OnSite => "series.update",
            _ => "doors.archive",
        };
        desk.open
            .write(action, now(), |tx| match action {
                "agreements.archive" => agreements::archive(tx, agreements::AgreementId::from_uuid(record.id)),
                "groups.archive" => groups::archive(tx, GroupId::from_uuid(record.id)),
                "series.update" => {
                    let series = schedule::get(tx, SeriesId::from_uuid(record.id))?;
                    schedule::update(tx, series.id, series.revision, Edit::End { last: today() - Days::new(1) })
                }
                _ => spectrum::archive_proof(tx, ProofId::from_uuid(record.id)).map(|_| ()),
            })
            .unwrap();
        assert_eq!(changed(&whole, &placed(&desk, partner, today())), resting);
        let action = bins::undo_action(desk.open.store.read(), record.id).unwrap();
        desk.open.write(action, now(), |tx| bins::undo(tx, record.id)).unwrap();
        assert_eq!(placed(&desk, partner, today()), whole);
    }
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn thirteen_months_on_exactly_what_had_an_end_has_lapsed() {
    let (desk, partner) = sharing_desk();
    let (before, after) = (placed(&desk, partner, today()), placed(&desk, partner, today() + Months::new(13)));
    assert_eq!(
        changed(&before, &after),
        [
            (Name::Woven, Some(Side::Us), State::Lapsed),
            (Name::Woven, Some(Side::Partner), State::Lapsed),
            (Name::SelfDefinedNeeds, None, State::Lapsed),
            (Name::InterdisciplinaryTeam, None, State::Lapsed),
        ]
    );
    let lapsed = found(&after, Name::InterdisciplinaryTeam, None);
    assert_eq!(lapsed.since, NaiveDate::from_ymd_opt(2027, 12, 1));
    assert_eq!(lapsed.records[0].name, "Tuesday team");
}

#[test]
fn an_attestation_of_a_day_to_come_is_refused_and_so_is_half_a_checklist() {
    let (mut desk, partner) = full_desk();
    let mut later = attested(Some(partner), "woven", "partner");
    later["made_on"] = json!("2026-11-25");
    assert_eq!(add(&mut desk, later).unwrap_err().field(), Some("made_on"));
    let mut half = attested(Some(partner), "woven", "partner");
    half["checklist"] = json!(["new_staff"]);
    assert_eq!(add(&mut desk, half).unwrap_err().field(), Some("checklist"));
    assert_eq!(add(&mut desk, attested(None, "woven", "partner")).unwrap_err().field(), Some("side"));
}

#[test]
fn a_proof_names_only_what_is_there_and_a_confidential_site_by_its_public_name() {
    let (mut desk, partner) = full_desk();
    let own = partners::own(desk.open.store.read()).unwrap().id;
    let team = |partner| json!({"kind": "team", "partner_id": partner, "name": "T", "from": "2026-01-01"});
    assert_eq!(add(&mut desk, team(own)).unwrap_err().field(), Some("partner_id"));
    assert_eq!(add(&mut desk, team(PartnerId::make())).unwrap_err().field(), Some("partner_id"));
    let door = json!({"kind": "door", "partner_id": partner, "site_id": OUR_SITE, "service_id": OUR_SITE, "from": "2026-01-01"});
    assert_eq!(add(&mut desk, door).unwrap_err().field(), Some("service_id"));
    let placement = placed(&desk, partner, today());
    assert_eq!(found(&placement, Name::CoLocated, None).records[0].name, "A quiet place");
    assert_eq!(found(&placement, Name::NoWrongDoor, None).records[0].name, "Counseling, A quiet place");
    let own = partners::own(desk.open.store.read()).unwrap();
    let facts: partners::NewPartner = serde_json::from_value(json!({"name": "Ours"})).unwrap();
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    let placement = placed(&desk, partner, today());
    assert_eq!(found(&placement, Name::CoLocated, None).state, State::NotMet, "a site that is gone shows nothing");
}

#[test]
fn an_agreement_that_ended_still_shows_the_days_on_which_it_held() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let referrals = json!([{"giver": "us", "unit": "referrals"}]);
    desk.agreement(partner, json!({"state": "expired", "start_on": "2024-01-01", "end_on": "2025-12-31", "commitments": referrals}));
    desk.agreement(partner, json!({"state": "draft", "start_on": "2026-01-01", "commitments": referrals}));
    desk.agreement(partner, json!({"commitments": [{"giver": "us", "unit": "groups", "amount": {"quantity": 1, "period": "term"}}]}));
    let state = |on: &str| {
        let placement = placed(&desk, partner, on.parse().unwrap());
        let of = |side| found(&placement, Name::ReferralPartnership, Some(side)).state;
        assert_eq!(of(Side::Us), of(Side::Partner));
        of(Side::Us)
    };
    assert_eq!(state("2023-12-31"), State::NotMet);
    assert_eq!(state("2025-12-31"), State::Met);
    assert_eq!(state("2026-01-01"), State::Lapsed);
}

#[test]
fn a_level_that_changes_is_kept_once_with_its_reasons() {
    let (mut desk, partner) = full_desk();
    let training = spectrum::TrainingFact { id: uuid::Uuid::now_v7(), name: "Basics".into(), side: Side::Us, on: today() };
    let mut known = spectrum::Evidence::read(desk.open.store.read(), partner).unwrap();
    let bare = spectrum::place(&known, today(), 12);
    known.trainings.push(training);
    let trained = spectrum::place(&known, today(), 12);
    assert_eq!((bare.level, trained.level), (Level::NotYet, Level::Informed));
    let mut keep = |placement: &Placement, on: NaiveDate| {
        let kept = desk.open.write("placements.add", now(), |tx| spectrum::keep_placement(tx, partner, placement, on));
        (kept.is_ok(), spectrum::snapshots(desk.open.store.read(), partner).unwrap())
    };
    let (_, none) = keep(&bare, today());
    assert!(none.is_empty(), "not yet is where everybody begins");
    let (_, one) = keep(&trained, today());
    assert_eq!((one.len(), one[0].level, one[0].on), (1, Level::Informed, today()));
    let (_, same) = keep(&trained, today() + Months::new(1));
    assert_eq!(same, one, "nothing new, nothing kept");
    let later = today() + Months::new(13);
    let (_, two) = keep(&spectrum::place(&known, later, 12), later);
    assert_eq!((two.len(), two[0].level), (2, Level::NotYet));
    let lapsed = |name, side| two[0].reasons.contains(&spectrum::Reason { name, side, state: State::Lapsed });
    assert!(lapsed(Name::CrossTraining, Some(Side::Us)) && lapsed(Name::Woven, Some(Side::Us)));
    assert!(!lapsed(Name::ReferralPartnership, Some(Side::Us)), "the agreement still stands");
    assert!(spectrum::snapshots_due(desk.open.store.read(), today()).is_ok_and(|due| !due));
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn what_is_removed_lies_in_the_bin_and_goes_with_its_partner() {
    let (mut desk, partner) = full_desk();
    let team =
        spectrum::get(desk.open.store.read(), partner, today()).unwrap().proofs.into_iter().find(|one| one.name == "Tuesday team").unwrap();
    assert!(desk.open.write("doors.remove", now(), |tx| spectrum::remove_proof(tx, team.id)).is_err(), "doors are no teams");
    desk.open.write("teams.remove", now(), |tx| spectrum::remove_proof(tx, team.id)).unwrap();
    assert_eq!(bins::list(desk.open.store.read()).unwrap()[0].kind, "team");
    desk.open.write("teams.restore", now(), |tx| spectrum::restore_proof(tx, team.id)).unwrap();
    let agreement = agreements::ids(desk.open.store.read()).unwrap()[0];
    desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, agreement)).unwrap();
    desk.open.write("partners.remove", now(), |tx| partners::remove(tx, partner)).unwrap();
    desk.open.write("bins.remove", now() + chrono::TimeDelta::days(31), bins::remove_due).unwrap();
    assert_eq!(spectrum::get_proof(desk.open.store.read(), team.id).unwrap_err().code(), "not_found");
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn the_demo_keeps_what_it_says() {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, today())).unwrap();
    let lines = spectrum::list(desk.open.store.read(), today()).unwrap();
    let of = |name: &str| &lines.iter().find(|line| line.partner.starts_with(name)).unwrap().placement;
    assert_eq!(found(of("Fernbrook"), Name::Woven, Some(Side::Partner)).state, State::Met);
    assert_eq!(found(of("Fernbrook"), Name::InterdisciplinaryTeam, None).state, State::Lapsed);
    assert_eq!(found(of("Centro"), Name::Woven, Some(Side::Partner)).state, State::Lapsed);
    assert_eq!(found(of("Tamarack"), Name::CoLocated, None).state, State::Met);
    for (name, criterion, record) in [
        ("Fernbrook", Name::SharedGroup, "Steady Ground"),
        ("Centro", Name::SharedGroup, "Raíces"),
        ("Open Porch", Name::SharedGroup, "Common Thread"),
        ("Fernbrook", Name::OnSite, "R.O., Downtown office"),
        ("Tamarack", Name::OnSite, "J.T., Downtown office"),
    ] {
        let shown = found(of(name), criterion, None);
        assert_eq!(shown.state, State::Met, "{name}");
        assert!(shown.records.iter().any(|one| one.name.starts_with(record)), "{:?}", shown.records);
    }
    assert_eq!(of("Yarrow").level, Level::NotYet);
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_level_is_kept_in_the_same_write_that_brought_it() {
    let (mut desk, partner) = full_desk();
    let kept = |desk: &Desk| spectrum::snapshots(desk.open.store.read(), partner).unwrap();
    let begun = kept(&desk).len();
    let training = |who: &str| -> trainings::NewTraining {
        serde_json::from_value(json!({"partner_id": partner, "topic": "T", "held_on": "2026-11-20", "state": "held", "trainer": who}))
            .unwrap()
    };
    let id = trainings::TrainingId::make();
    let facts = training("both").check(today()).unwrap();
    program::write(&mut desk.open, "trainings.add", now(), |tx| trainings::insert(tx, id, facts)).unwrap();
    let after = kept(&desk);
    assert_eq!((after.len(), after[0].level, after[0].on), (begun + 1, Level::Integrated, today()));
    let agreement = agreements::ids(desk.open.store.read()).unwrap()[0];
    program::write(&mut desk.open, "agreements.remove", now(), |tx| agreements::remove(tx, agreement)).unwrap();
    assert_eq!((kept(&desk).len(), kept(&desk)[0].level), (begun + 2, Level::NotYet), "the promise of referrals is gone");
    program::write(&mut desk.open, "agreements.restore", now(), |tx| bins::undo(tx, agreement.uuid())).unwrap();
    assert_eq!(kept(&desk)[0].level, Level::Integrated, "undone");
    let own = partners::own(desk.open.store.read()).unwrap();
    let mut facts = own.facts.clone();
    facts.sites.push(serde_json::from_value(json!({"name": "A second door"})).unwrap());
    program::write(&mut desk.open, "partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    assert_eq!(kept(&desk)[0].level, Level::Collaborative, "the menu is not at that door yet");
    let same = kept(&desk).len();
    program::write(&mut desk.open, "trainings.update", now(), |tx| trainings::update(tx, id, 1, training("both").check(today())?)).unwrap();
    assert_eq!(kept(&desk).len(), same, "nothing new, nothing kept");
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}
