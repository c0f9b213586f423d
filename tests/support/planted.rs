//! A made-up program, and made-up people of the locked room, with a payload in every field; see [`crate::payloads`].

use chrono::{Days, NaiveDate};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use trellis_choices::{
    answers, disclosures,
    names::Names,
    referrals::{self, PartnerPlace, ReferralId},
    releases::{self, Granted, ReleaseId},
    survivors::{self, Facts, SurvivorId, SurvivorQuery},
};
use trellis_core::{
    Error, Result, agreements, commitments, demo, groups, partners, resources, reviews, rooms, schedule, spectrum, staff, trainings,
};

use crate::{Desk, locked::ZONE, now, payloads::Planter};

/// Ends a transaction that was a question only.
const ASKED: Error = Error::Refused { reason: "Only asked." };

fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T> {
    serde_json::from_value(value.clone()).map_err(|_| Error::Internal { part: "record" })
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// A desk with a demo on it.
pub fn demo_desk() -> Desk {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, today())).unwrap();
    desk
}

/// Puts payloads into every record of the partnership store.
pub fn partnership(desk: &mut Desk, planter: &mut Planter) {
    organizations(desk, planter);
    papers(desk, planter);
    people(desk, planter);
    houses(desk, planter);
    plans(desk, planter);
    weeks(desk, planter);
}

fn organizations(desk: &mut Desk, planter: &mut Planter) {
    let ids = partners::all_ids(desk.open.store.read()).unwrap();
    for kept in ids.into_iter().map(|id| partners::get(desk.open.store.read(), id).unwrap()).collect::<Vec<_>>() {
        let full = with_every_part(value(&kept.facts));
        let facts = planter.plant("partner", full, |one| read::<partners::NewPartner>(one).is_ok_and(|one| one.check().is_ok()));
        let facts: partners::NewPartner = read(&facts).unwrap();
        desk.open.write("partners.update", now(), |tx| partners::update(tx, kept.id, kept.revision, facts.check()?)).unwrap();
    }
}

/// Where the demo leaves a list empty, one item, so that its fields are there.
fn with_every_part(mut facts: Value) -> Value {
    let parts = [
        ("phones", json!([{"number": "555-0100", "extension": "1", "description": "Intake"}])),
        (
            "sites",
            json!([{"name": "Hall", "hours": [{"days": ["MO"], "opens": "09:00", "closes": "17:00"}], "phones": [{"number": "555-0101"}]}]),
        ),
        ("contacts", json!([{"name": "Ann", "phones": [{"number": "555-0102"}]}])),
        ("services", json!([{"name": "Counseling", "kind": "counseling"}])),
    ];
    for (name, part) in parts {
        if facts[name].as_array().is_some_and(Vec::is_empty) {
            facts[name] = part;
        }
    }
    // Written out whole, with the fields that were not named.
    value(&read::<partners::NewPartner>(&facts).unwrap())
}

fn papers(desk: &mut Desk, planter: &mut Planter) {
    let conn = desk.open.store.read();
    let kept: Vec<_> = agreements::all_ids(conn).unwrap().into_iter().map(|id| agreements::get(conn, id).unwrap()).collect();
    for one in kept {
        // What was signed does not change any more: another paper of the same terms.
        let mut terms = value(&one.terms);
        for (list, empty) in [
            ("signatories", json!({"side": "us", "name": "Ann", "title": "Director", "signed_on": null})),
            ("liaisons", json!({"side": "us", "name": "Ann", "title": "", "contact": ""})),
            ("commitments", json!({"giver": "us", "unit": "referrals", "amount": null, "description": "Help"})),
        ] {
            terms[list].as_array_mut().unwrap().push(empty);
        }
        terms["commitments"].as_array_mut().unwrap().iter_mut().for_each(|one| drop(one.as_object_mut().unwrap().remove("id")));
        let terms = value(&read::<agreements::NewAgreement>(&terms).unwrap());
        let takes = |one: &Value| read::<agreements::NewAgreement>(one).is_ok_and(|one| one.check().is_ok());
        let terms: agreements::NewAgreement = read(&planter.plant("agreement", terms, takes)).unwrap();
        let id = agreements::AgreementId::make();
        desk.open.write("agreements.add", now(), |tx| agreements::insert(tx, id, terms.check()?)).unwrap();
        let kept = agreements::get(desk.open.store.read(), id).unwrap();
        delivery(desk, planter, &kept);
        step(desk, planter, &kept);
    }
    for id in trainings::all_ids(desk.open.store.read()).unwrap() {
        let kept = trainings::get(desk.open.store.read(), id).unwrap();
        let takes = |one: &Value| read::<trainings::NewTraining>(one).is_ok_and(|one| one.check(today()).is_ok());
        let facts: trainings::NewTraining = read(&planter.plant("training", value(&kept.facts), takes)).unwrap();
        desk.open.write("trainings.update", now(), |tx| trainings::update(tx, id, kept.revision, facts.check(today())?)).unwrap();
    }
    for id in resources::all_ids(desk.open.store.read()).unwrap() {
        let kept = resources::get(desk.open.store.read(), id).unwrap();
        if !kept.own {
            continue;
        }
        let takes = |one: &Value| read::<resources::NewResource>(one).is_ok_and(|one| one.check().is_ok());
        let facts: resources::NewResource = read(&planter.plant("resource", value(&kept.facts), takes)).unwrap();
        desk.open.write("resources.update", now(), |tx| resources::update(tx, id, kept.revision, facts.check()?)).unwrap();
    }
}

fn delivery(desk: &mut Desk, planter: &mut Planter, agreement: &agreements::Agreement) {
    for promised in agreement.terms.commitments.iter().filter(|one| one.amount.is_some()) {
        let given =
            json!({"agreement": agreement.id, "commitment": promised.id, "on": today(), "quantity": 1, "unit": promised.unit, "note": ""});
        let takes = |one: &Value| read::<commitments::NewDelivery>(one).is_ok_and(|one| one.check(agreement, today()).is_ok());
        if !takes(&given) {
            continue;
        }
        let given: commitments::NewDelivery = read(&planter.plant("delivery", given, takes)).unwrap();
        let id = commitments::DeliveryId::make();
        desk.open.write("deliveries.add", now(), |tx| commitments::insert(tx, id, given.check(agreement, today())?)).unwrap();
        return;
    }
}

fn step(desk: &mut Desk, planter: &mut Planter, kept: &agreements::Agreement) {
    if kept.terms.state != agreements::State::InReview {
        return;
    }
    let said = json!({"step": "send_back", "on": today(), "side": null, "reason": "Not yet"});
    let open = std::cell::RefCell::new(&mut desk.open);
    let takes = |one: &Value| {
        let Ok(step) = read::<agreements::NewStep>(one) else { return false };
        let asked = open.borrow_mut().write("steps.add", now(), |tx| agreements::step(tx, kept.id, step, today()).and(Err::<(), _>(ASKED)));
        asked == Err(ASKED)
    };
    let said = read(&planter.plant("step", said, takes)).unwrap();
    desk.open.write("steps.add", now(), |tx| agreements::step(tx, kept.id, said, today())).unwrap();
}

fn people(desk: &mut Desk, planter: &mut Planter) {
    for id in staff::all_ids(desk.open.store.read()).unwrap() {
        let kept = staff::get(desk.open.store.read(), id).unwrap();
        let takes = |one: &Value| read::<staff::NewStaff>(one).is_ok_and(|one| one.check(today()).is_ok());
        let facts: staff::NewStaff = read(&planter.plant("staff", value(&kept.facts), takes)).unwrap();
        desk.open.write("staff.update", now(), |tx| staff::update(tx, id, kept.revision, facts.check(today())?)).unwrap();
    }
    for id in groups::all_ids(desk.open.store.read()).unwrap() {
        let kept = groups::get(desk.open.store.read(), id).unwrap();
        let takes = |one: &Value| read::<groups::NewGroup>(one).is_ok_and(|one| one.check().is_ok());
        let facts: groups::NewGroup = read(&planter.plant("group", value(&kept.facts), takes)).unwrap();
        desk.open.write("groups.update", now(), |tx| groups::update(tx, id, kept.revision, facts.check()?)).unwrap();
    }
    let conn = desk.open.store.read();
    let all = partners::all_ids(conn).unwrap().into_iter().flat_map(|id| spectrum::get(conn, id, today()).unwrap().proofs);
    // A team of our own stands with every partner.
    let proofs: std::collections::BTreeMap<_, _> = all.map(|one| (one.id, one)).collect();
    for kept in proofs.into_values().filter(|one| one.archived_at.is_none() && one.removed_at.is_none()) {
        let takes = |one: &Value| read::<spectrum::Facts>(one).is_ok_and(|one| one.check(today()).is_ok());
        let facts: spectrum::Facts = read(&planter.plant(kept.facts.kind(), value(&kept.facts), takes)).unwrap();
        let action = match kept.facts.kind() {
            "attestation" => "attestations.update",
            "team" => "teams.update",
            "colocation" => "colocations.update",
            _ => "doors.update",
        };
        desk.open.write(action, now(), |tx| spectrum::update_proof(tx, kept.id, kept.revision, facts.check(today())?).map(drop)).unwrap();
    }
}

fn houses(desk: &mut Desk, planter: &mut Planter) {
    for id in rooms::all_ids(desk.open.store.read()).unwrap() {
        let kept = rooms::get(desk.open.store.read(), id).unwrap();
        let takes = |one: &Value| read::<rooms::NewRoom>(one).is_ok_and(|one| one.check().is_ok());
        let facts: rooms::NewRoom = read(&planter.plant("room", value(&kept.facts), takes)).unwrap();
        desk.open.write("rooms.update", now(), |tx| rooms::update(tx, id, kept.revision, facts.check()?)).unwrap();
    }
    for kept in rooms::all_closures(desk.open.store.read()).unwrap() {
        let takes = |one: &Value| read::<rooms::NewClosure>(one).is_ok_and(|one| one.check().is_ok());
        let facts: rooms::NewClosure = read(&planter.plant("closure", value(&kept.facts), takes)).unwrap();
        desk.open.write("closures.update", now(), |tx| rooms::closing::update(tx, kept.id, kept.revision, facts.check()?)).unwrap();
    }
}

fn plans(desk: &mut Desk, planter: &mut Planter) {
    for kept in schedule::all(desk.open.store.read()).unwrap().into_iter().filter(|one| one.removed_at.is_none()) {
        let takes = |one: &Value| read::<schedule::NewSeries>(one).is_ok_and(|one| one.check(now()).is_ok());
        let facts: schedule::NewSeries = read(&planter.plant("series", value(&kept.facts), takes)).unwrap();
        desk.open.write("series.update", now(), |tx| schedule::replace(tx, kept.id, kept.revision, facts.check(now())?)).unwrap();
    }
}

fn weeks(desk: &mut Desk, planter: &mut Planter) {
    let week = reviews::monday(today());
    let finding = reviews::check(desk.open.store.read(), week, week + Days::new(6), now()).unwrap().into_iter().next();
    for (kind, about) in
        [("comment", None), ("send_back", None), ("acceptance", finding.as_ref().map(|one| one.id.clone())), ("sign_off", None)]
    {
        if kind == "acceptance" && about.is_none() {
            continue;
        }
        let open = std::cell::RefCell::new(&mut desk.open);
        let say = |one: &Value, last: Result<()>| {
            let remark = read::<reviews::NewRemark>(one)?;
            open.borrow_mut()
                .write(remark.kind.action(), now(), |tx| reviews::add(tx, reviews::RemarkId::make(), remark.check()?).and(last))
        };
        let said = json!({"week": week, "kind": kind, "finding": about, "text": "Seen"});
        let said = planter.plant("remark", said, |one| say(one, Err(ASKED)) == Err(ASKED));
        say(&said, Ok(())).unwrap();
    }
}

/// Somebody in the locked room, and what was sent for her.
pub struct Her {
    pub id: SurvivorId,
    pub release: ReleaseId,
    pub referral: ReferralId,
}

/// Puts payloads into the locked room: people, answers, releases, referrals, disclosures.
pub fn choices(desk: &Desk, room: &mut trellis_choices::Room, planter: &mut Planter) -> Her {
    let names = Names::read(desk.open.store.read()).unwrap();
    let person = desk.open.person.clone();
    trellis_choices::demo::add(room, &person, &names, ZONE, now()).unwrap();
    let all = survivors::list(room.read(), &SurvivorQuery::default(), &person).unwrap();
    let mut write =
        |action: &'static str, work: &mut dyn FnMut(&trellis_core::vault::Tx<'_>) -> Result<()>| room.write(&person, action, now(), work);
    for line in all {
        let mut kept = None;
        write("survivors.open", &mut |tx| survivors::open(tx, line.id).map(|()| kept = survivors::get(tx, line.id).ok())).unwrap();
        let kept = kept.unwrap();
        let mut full = value(&kept.facts);
        full["words"] = json!(["a word"]);
        let facts: Facts = read(&planter.plant("survivor", full, |one| read::<Facts>(one).is_ok_and(|one| one.check().is_ok()))).unwrap();
        write("survivors.update", &mut |tx| survivors::update(tx, line.id, kept.revision, facts.clone())).unwrap();
    }
    told(desk, room, planter, &names)
}

fn told(desk: &Desk, room: &mut trellis_choices::Room, planter: &mut Planter, names: &Names) -> Her {
    let person = desk.open.person.clone();
    let offer = names.in_use().find(|one| !names.is_own(one.id) && !one.facts.services.is_empty()).unwrap();
    let (partner, service) = (offer.id, offer.facts.services[0].id);
    let room = std::cell::RefCell::new(room);
    let write = |action: &'static str, work: &dyn Fn(&trellis_core::vault::Tx<'_>) -> Result<()>| {
        room.borrow_mut().write(&person, action, now(), work)
    };
    let made = std::cell::Cell::new(None);
    write("survivors.add", &|tx| survivors::add(tx).map(|id| made.set(Some(id)))).unwrap();
    let id = made.get().unwrap();

    let answer = json!({"service_id": service, "partner_id": partner, "answer": "something_else", "words": "Only by telephone"});
    let put = |one: &Value, last: Result<()>| write("answers.add", &|tx| answers::add(tx, id, read(one)?).and(last));
    let answer = planter.plant("answer", answer, |one| put(one, Err(ASKED)) == Err(ASKED));
    put(&answer, Ok(())).unwrap();

    let terms = json!({"partner_id": partner, "purpose": "A first call", "until": {"on": today() + Days::new(7)},
        "items": [{"kind": "name", "words": "Her first name"}, {"kind": "language", "words": "Spanish"}],
        "signer": {"capacity": "adult", "by": "self", "abuser": "not"}});
    let release = std::cell::Cell::new(None);
    let put = |one: &Value, last: Result<()>| {
        write("releases.add", &|tx| releases::add(tx, ZONE, id, read(one)?).map(|made| release.set(Some(made))).and(last))
    };
    let terms = planter.plant("release", terms, |one| put(one, Err(ASKED)) == Err(ASKED));
    put(&terms, Ok(())).unwrap();
    let release = release.get().unwrap();

    let number = releases::get(room.borrow().read(), names, release, today()).unwrap().number;
    let signed = json!({"signed_on": today(), "signed_by": "she", "paper": "Binder 2"});
    let grant = |one: &Value, last: Result<()>| {
        let of = |key: &str| one[key].as_str().unwrap().to_owned();
        let Ok(signed_on) = of("signed_on").parse() else { return Err(Error::Locked) };
        let granted = || Granted { number: number.clone(), signed_on, signed_by: of("signed_by"), paper: of("paper") };
        write("releases.grant", &|tx| releases::grant(tx, ZONE, release, granted()).and(last))
    };
    let signed = planter.plant("granted", signed, |one| grant(one, Err(ASKED)) == Err(ASKED));
    grant(&signed, Ok(())).unwrap();

    let sign = survivors::get(room.borrow().read(), id).unwrap().sign;
    let sent = std::cell::Cell::new(None);
    let sending = json!({"sign": sign, "kind": "warm", "service_id": service, "items": [0, 1], "how": "letter", "name": "Ana"});
    write("referrals.send", &|tx| {
        let live = releases::live(tx, ZONE, release)?;
        referrals::send(tx, names, &live, &read(&sending)?).map(|made| sent.set(Some(made)))
    })
    .unwrap();
    let referral = sent.get().unwrap();

    let outcome = |one: &Value, last: Result<()>| {
        let words = one["outcome"].as_str().unwrap().to_owned();
        write("referrals.answer", &|tx| referrals::answer(tx, referral, words.clone(), PartnerPlace::Place).and(last))
    };
    let said = planter.plant("outcome", json!({"outcome": "She liked it"}), |one| outcome(one, Err(ASKED)) == Err(ASKED));
    outcome(&said, Ok(())).unwrap();

    let told = json!({"survivor_id": id, "kind": "emergency", "on": today(), "to": "Ambulance", "law": "State law", "items": ["contact"],
        "notice": "Told her", "safety": "Changed the place", "lawyer": false, "told_within": "A day"});
    let put = |one: &Value, last: Result<()>| write("disclosures.add", &|tx| disclosures::add(tx, read(one)?).map(drop).and(last));
    let told = planter.plant("disclosure", told, |one| put(one, Err(ASKED)) == Err(ASKED));
    put(&told, Ok(())).unwrap();
    Her { id, release, referral }
}
