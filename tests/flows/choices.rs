//! The locked room on a real encrypted vault: nothing is told without a live release, nothing that is gone comes back.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde_json::json;
use trellis_choices::{
    answers, counts, disclosures, menus, openings,
    papers::{self, Language},
    referrals,
    releases::{self, ReleaseState},
    rules,
    survivors::{self, Facts, SurvivorQuery},
    tasks,
};
use trellis_tests::{
    locked::{Locked, ZONE},
    now,
};

fn today() -> chrono::NaiveDate {
    trellis_choices::clock::day(now(), ZONE)
}

#[test]
fn a_release_is_drafted_signed_used_and_taken_back_and_each_refusal_says_why() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let refused = |locked: &mut Locked, change| locked.draft(her.id, now(), change).unwrap_err().field();
    assert_eq!(refused(&mut locked, json!({"until": null})), Some("until"));
    assert_eq!(refused(&mut locked, json!({"until": {"on": "2026-11-01"}})), Some("until"));
    assert_eq!(refused(&mut locked, json!({"items": []})), Some("items"));
    assert_eq!(refused(&mut locked, json!({"purpose": " "})), Some("purpose"));
    for (by, abuser) in [("parent", "not"), ("both", "unknown"), ("both", "suspected"), ("both", "known")] {
        let signer = json!({"signer": {"capacity": "minor", "by": by, "abuser": abuser}});
        assert_eq!(refused(&mut locked, signer), Some("signer"));
    }

    let release = locked.draft(her.id, now(), json!({})).unwrap();
    assert!(locked.send(release, &her.sign, now()).is_err(), "a draft tells nothing");
    let wrong = releases::Granted { number: "0000-0000".into(), signed_on: today(), signed_by: "she".into(), paper: "Binder".into() };
    let refused = locked.write("releases.grant", now(), |tx| releases::grant(tx, ZONE, release, wrong));
    assert_eq!(refused.unwrap_err().field(), Some("number"));
    locked.grant(release, now()).unwrap();
    assert_eq!(locked.state(release, today()), ReleaseState::Live);

    let other = locked.survivor();
    assert_eq!(locked.send(release, &other.sign, now()).unwrap_err().field(), Some("sign"), "under another's call sign nothing is sent");
    let sent = locked.send(release, &her.sign.to_uppercase(), now()).unwrap();
    let names = locked.names();
    let told = referrals::get(locked.room.read(), &names, sent).unwrap();
    assert_eq!(told.items.iter().map(|item| item.words.as_str()).collect::<Vec<_>>(), ["Her first name", "Spanish"]);
    let letter = papers::letter(
        &told,
        &releases::get(locked.room.read(), &names, release, today()).unwrap(),
        "Larkspur",
        "Ana",
        today(),
        Language::En,
    )
    .unwrap();
    let text: Vec<_> = letter.lines.iter().map(|line| line.text.as_str()).collect();
    assert!(text.iter().any(|line| line.contains("Spanish")) && text.iter().any(|line| line.contains("Ana")));
    let way = "Please do not write to the person, and do not call.";
    assert!(text.contains(&way), "no way to reach her was released, so the letter names none: {text:?}");
    assert!(!told.service.is_empty() && text.iter().all(|line| !line.contains(&told.service)), "the service was not released: {text:?}");
    assert!(!serde_json::to_string(&told).unwrap().contains("Ana"), "her name for one print is not kept");

    locked.revoke(release, now()).unwrap();
    let done = openings::list(locked.room.read(), None, &[]).unwrap();
    for action in ["survivors.add", "releases.add", "releases.grant", "referrals.send", "releases.revoke"] {
        let row = done.iter().rfind(|row| row.action == action).unwrap_or_else(|| panic!("{action} is not in {done:?}"));
        assert_eq!(row.sign, her.sign, "{action}");
    }
    assert!(locked.send(release, &her.sign, now()).is_err(), "revoked means stopped now");
    assert_eq!(locked.revoke(release, now()).unwrap_err().code(), "refused");
    let waiting = tasks::list(locked.room.read(), &names).unwrap();
    assert_eq!(
        waiting.iter().map(|task| (task.kind, task.partner.as_str())).collect::<Vec<_>>(),
        [(tasks::TaskKind::CallPartner, "Fernbrook")]
    );

    let once = locked.signed(her.id, json!({"until": "once"}));
    locked.send(once, &her.sign, now()).unwrap();
    assert_eq!(locked.state(once, today()), ReleaseState::UsedUp);
    assert!(locked.send(once, &her.sign, now()).is_err());

    let short = locked.signed(her.id, json!({"until": {"on": today()}}));
    let tomorrow = now() + TimeDelta::days(1);
    assert!(locked.send(short, &her.sign, tomorrow).is_err());
    // A clock that was set back makes nothing live again: the latest time seen counts.
    locked.write("conversations.add", tomorrow, |tx| counts::conversation(tx, her.id)).unwrap();
    assert!(locked.send(short, &her.sign, now()).is_err());

    let mut capped = rules::get(locked.room.read()).unwrap();
    capped.release_days_max = Some(5);
    locked.write("rules.update", now(), |tx| rules::update(tx, capped)).unwrap();
    assert_eq!(locked.draft(her.id, now(), json!({})).unwrap_err().field(), Some("until"));
}

#[test]
fn a_row_that_was_edited_behind_the_gate_sends_nothing() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let release = locked.signed(her.id, json!({"until": {"on": today()}}));
    locked
        .write("conversations.add", now(), |tx| {
            tx.execute("UPDATE releases SET terms = replace(terms, 'Spanish', 'Everything')", [])?;
            counts::conversation(tx, her.id)
        })
        .unwrap();
    assert_eq!(locked.send(release, &her.sign, now()).unwrap_err().code(), "damaged");
}

#[test]
fn two_hundred_records_are_found_by_call_sign_words_language_and_task() {
    let mut locked = Locked::new();
    let all: Vec<_> = (0..200).map(|_| locked.survivor()).collect();
    assert_eq!(all.iter().map(|one| &one.sign).collect::<BTreeSet<_>>().len(), 200);
    let her = &all[117];
    let facts: Facts = serde_json::from_value(json!({"language": "es", "words": ["blue kimono"]})).unwrap();
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, 1, facts)).unwrap();
    let person = locked.desk.open.person.clone();
    let find = |locked: &Locked, query: SurvivorQuery| survivors::list(locked.room.read(), &query, &person).unwrap();
    let text = |text: &str| SurvivorQuery { text: text.into(), ..SurvivorQuery::default() };
    assert_eq!(find(&locked, text(&her.sign))[0].id, her.id);
    // One letter wrong, one left out.
    let mut typed = her.sign.clone();
    typed.remove(2);
    assert_eq!(find(&locked, text(&typed))[0].id, her.id);
    assert_eq!(find(&locked, text("kimono")).iter().map(|one| one.id).collect::<Vec<_>>(), [her.id]);
    assert_eq!(find(&locked, SurvivorQuery { language: Some("es".into()), ..SurvivorQuery::default() }).len(), 1);
    assert_eq!(find(&locked, SurvivorQuery { mine: true, ..SurvivorQuery::default() }).len(), 200);
    assert_eq!(find(&locked, SurvivorQuery { tasks: true, ..SurvivorQuery::default() }).len(), 0);
    assert_eq!(find(&locked, text("nothing like it")).len(), 0);
}

#[test]
fn the_order_of_a_menu_is_hers_alone_and_favors_nobody() {
    let mut locked = Locked::new();
    // A large partner and small ones, with levels and agreements of their own.
    for n in 0..6 {
        let services: Vec<_> = (0..if n == 0 { 12 } else { 2 })
            .map(|k| json!({"name": format!("Service {n} {k}"), "kind": "counseling", "accepting": if k % 2 == 0 { "yes" } else { "no" }}))
            .collect();
        let partner = locked.desk.partner(json!({"name": format!("Partner {n}"), "services": services}));
        if n % 2 == 0 {
            locked.desk.agreement(partner, json!({}));
        }
    }
    let names = locked.names();
    let mut first = BTreeSet::new();
    for _ in 0..500 {
        let her = locked.survivor();
        let ids = |menu: &menus::Menu| menu.parts.iter().flat_map(|part| part.items.iter().map(|item| item.service.id)).collect::<Vec<_>>();
        let menu = menus::menu(locked.room.read(), &names, her.id).unwrap();
        let before = ids(&menu);
        first.insert(before[0]);
        assert_eq!(menu.shown, menu.all);
        assert!(menu.parts.is_sorted_by_key(|part| part.kind), "kinds stand in their fixed order");
        // Whatever she answers, the order stays; the same on paper.
        let item = menu.parts[0].items.last().unwrap();
        let (service_id, partner_id) = (item.service.id, item.partner_id);
        let answer = serde_json::from_value(json!({"service_id": service_id, "partner_id": partner_id, "answer": "no"})).unwrap();
        locked.write("answers.add", now(), |tx| answers::add(tx, her.id, answer)).unwrap();
        assert_eq!(ids(&menus::menu(locked.room.read(), &names, her.id).unwrap()), before);
    }
    assert!(first.len() >= 12, "who comes first is another one for another record: {}", first.len());
    let her = locked.survivor();
    let menu = menus::menu(locked.room.read(), &names, her.id).unwrap();
    let chosen: Vec<_> = menu.parts.iter().flat_map(|part| part.items.iter().map(|item| (item.partner_id, item.service.id))).collect();
    let paper = papers::handout(&names, &chosen, Language::Es, today()).unwrap();
    let headings: Vec<_> =
        paper.lines.iter().filter(|line| line.style == papers::LineStyle::Heading).map(|line| line.text.clone()).collect();
    let shown: Vec<_> = menu.parts.iter().flat_map(|part| part.items.iter().map(|item| item.service.name.clone())).collect();
    assert_eq!(headings, shown, "screen and paper agree");
}

#[test]
fn filters_are_hers_unknown_is_asked_and_nothing_left_says_which_to_loosen() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let names = locked.names();
    let filters = |locked: &mut Locked, filters: serde_json::Value| {
        let filters = serde_json::from_value(filters).unwrap();
        locked.write("survivors.update", now(), |tx| survivors::filter(tx, her.id, &filters)).unwrap();
        menus::menu(locked.room.read(), &names, her.id).unwrap()
    };
    let english = filters(&mut locked, json!({"languages": ["en"]}));
    assert_eq!(english.shown, 2, "a language that nobody knows is shown and asked");
    assert_eq!(english.parts[1].items[0].ask, [menus::FilterName::Languages]);
    let none = filters(&mut locked, json!({"languages": ["es"], "kinds": ["counseling"]}));
    assert_eq!((none.shown, none.all), (0, 2));
    assert_eq!(
        none.loosen.iter().map(|one| (one.filter, one.count)).collect::<Vec<_>>(),
        [(menus::FilterName::Kinds, 1), (menus::FilterName::Languages, 1)]
    );
}

#[test]
fn papers_say_what_they_may_and_no_more() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let release = locked.signed(her.id, json!({"signer": {"capacity": "minor", "by": "both", "abuser": "not"}, "interpreter": "L.O."}));
    let names = locked.names();
    let told = releases::get(locked.room.read(), &names, release, today()).unwrap();
    let dossier = trellis_choices::dossiers::get(locked.room.read(), &names, her.id, today()).unwrap();
    for language in [Language::En, Language::Es] {
        let form = papers::release_form(&told, "Larkspur", language).unwrap();
        assert_eq!(form.number, told.number);
        let text = serde_json::to_string(&form).unwrap();
        for said in ["Fernbrook", "Spanish", "L.O.", "Larkspur"] {
            assert!(text.contains(said), "{said}");
        }
        let held = serde_json::to_string(&papers::held(&dossier, ZONE, language).unwrap()).unwrap();
        assert!(held.contains(&her.sign) && held.contains(&told.number));
        let card = serde_json::to_string(&papers::card(locked.room.read(), her.id, language).unwrap()).unwrap();
        assert!(card.contains(&her.sign) && !card.contains("Larkspur"));
        let discreet = papers::discreet(&names, &[(locked.partner, locked.service)], language).unwrap();
        let discreet = serde_json::to_string(&discreet).unwrap();
        assert!(discreet.contains("555-0147") && !discreet.contains("Larkspur"));
        assert_eq!(papers::signers(language).unwrap().lines.iter().filter(|line| line.style == papers::LineStyle::Item).count(), 120);
        let sent = referrals::under(locked.room.read(), &names, release).unwrap();
        papers::revocation(&told, &sent, "Larkspur", today(), ZONE, language).unwrap();
    }
}

#[test]
fn what_was_told_without_a_release_is_written_down_and_unlocks_nothing() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let facts = |change: serde_json::Value| {
        let mut facts = json!({"survivor_id": her.id, "kind": "order", "on": "2026-11-24", "to": "The court", "law": "Order of November 20", "items": ["name"],
            "notice": "Called at noon", "safety": "", "lawyer": true, "told_within": ""});
        facts.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        serde_json::from_value(facts).unwrap()
    };
    for (change, field) in
        [(json!({"to": ""}), "to"), (json!({"items": []}), "items"), (json!({"law": ""}), "law"), (json!({"on": "2027-01-01"}), "on")]
    {
        let refused = locked.write("disclosures.add", now(), |tx| disclosures::add(tx, facts(change)));
        assert_eq!(refused.unwrap_err().field(), Some(field));
    }
    locked.write("disclosures.add", now(), |tx| disclosures::add(tx, facts(json!({})))).unwrap();
    let breach = locked.write("disclosures.add", now(), |tx| disclosures::add(tx, facts(json!({"kind": "breach"})))).unwrap();
    assert_eq!(breach.due_on, Some("2026-11-25".parse().unwrap()));
    let release = locked.draft(her.id, now(), json!({})).unwrap();
    assert!(locked.send(release, &her.sign, now()).is_err());
}

#[test]
fn two_records_become_one_with_both_call_signs_and_her_releases_go_along() {
    let mut locked = Locked::new();
    let (her, other) = (locked.survivor(), locked.survivor());
    for (id, facts) in [(her.id, json!({"needs": "Sleep"})), (other.id, json!({"needs": "Other", "goals": "Rest"}))] {
        let facts = serde_json::from_value(facts).unwrap();
        locked.write("survivors.update", now(), |tx| survivors::update(tx, id, 1, facts)).unwrap();
    }
    let release = locked.signed(other.id, json!({}));
    let join = |locked: &mut Locked, sign: &str, other_sign: &str| {
        locked.write("survivors.close", now(), |tx| survivors::join(tx, her.id, other.id, sign, other_sign))
    };
    assert_eq!(join(&mut locked, &other.sign, &her.sign).unwrap_err().field(), Some("sign"));
    assert_eq!(join(&mut locked, &her.sign, &her.sign).unwrap_err().field(), Some("other_sign"));
    join(&mut locked, &her.sign, &other.sign).unwrap();
    let kept = survivors::get(locked.room.read(), her.id).unwrap().facts;
    assert_eq!((kept.needs.as_str(), kept.goals.as_str()), ("Sleep", "Rest"));
    assert!(survivors::get(locked.room.read(), other.id).is_err());
    assert!(locked.send(release, &other.sign, now()).is_err(), "her old call sign is gone");
    locked.send(release, &her.sign, now()).unwrap();
}

#[test]
fn a_draft_that_was_printed_and_then_changed_is_not_matched_by_the_old_sheet() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let release = locked.draft(her.id, now(), json!({})).unwrap();
    let names = locked.names();
    let printed = releases::get(locked.room.read(), &names, release, today()).unwrap();
    let changed = serde_json::from_value(json!({"partner_id": locked.partner, "purpose": "Other", "until": "once",
        "items": [{"kind": "other", "words": "Everything"}], "signer": {"capacity": "adult", "by": "self", "abuser": "not"}}))
    .unwrap();
    locked.write("releases.update", now(), |tx| releases::update(tx, ZONE, release, printed.revision, changed)).unwrap();
    let said = releases::Granted { number: printed.number, signed_on: today(), signed_by: "she".into(), paper: "Binder".into() };
    let refused = locked.write("releases.grant", now(), |tx| releases::grant(tx, ZONE, release, said));
    assert_eq!(refused.unwrap_err().field(), Some("number"));
}

#[test]
fn what_is_held_says_everything_that_is_held() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let facts: Facts =
        serde_json::from_value(json!({"name": "Canary1", "language": "Canary2", "wants_known": "Canary3", "words": ["Canary4"],
        "needs": "Canary5", "goals": "Canary6", "preferences": "Canary7",
        "contact": {"how": "Canary8", "when": "Canary9", "not_when": "Canary10", "say": "Canary11", "none": false}}))
        .unwrap();
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, 1, facts)).unwrap();
    let filters = serde_json::from_value(json!({"town": "Canary12"})).unwrap();
    locked.write("survivors.update", now(), |tx| survivors::filter(tx, her.id, &filters)).unwrap();
    let answer = json!({"service_id": locked.service, "partner_id": locked.partner, "answer": "something_else", "words": "Canary13"});
    let answer = serde_json::from_value(answer).unwrap();
    locked.write("answers.add", now(), |tx| answers::add(tx, her.id, answer)).unwrap();
    let items = json!([{"kind": "other", "words": "Canary14"}, {"kind": "times", "words": "Canary15"}]);
    let release = locked.signed(her.id, json!({"purpose": "Canary16", "items": items, "interpreter": "Canary17", "witness": "Canary18"}));
    let sent = locked.send(release, &her.sign, now()).unwrap();
    locked.write("referrals.answer", now(), |tx| referrals::answer(tx, sent, "Canary19".into(), referrals::PartnerPlace::NoPlace)).unwrap();
    let told = json!({"survivor_id": her.id, "kind": "order", "on": "2026-11-24", "to": "Canary20", "law": "Canary21", "items": ["Canary22"],
        "notice": "Canary23", "safety": "Canary24", "lawyer": true, "told_within": "Canary25"});
    let told = serde_json::from_value(told).unwrap();
    locked.write("disclosures.add", now(), |tx| disclosures::add(tx, told)).unwrap();
    let names = locked.names();
    let dossier = trellis_choices::dossiers::get(locked.room.read(), &names, her.id, today()).unwrap();
    for language in [Language::En, Language::Es] {
        let paper = serde_json::to_string(&papers::held(&dossier, ZONE, language).unwrap()).unwrap();
        for n in 1..=25 {
            let ends = |at: usize| !paper[at + format!("Canary{n}").len()..].starts_with(|c: char| c.is_ascii_digit());
            assert!(paper.match_indices(&format!("Canary{n}")).any(|(at, _)| ends(at)), "Canary{n} is held and not told");
        }
        assert!(paper.contains("Binder 2"));
    }
}
