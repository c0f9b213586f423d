//! What is gone from the locked room stays gone: from its pages, from its backups, and when an older copy is put back.

use std::{collections::BTreeSet, fs};

use chrono::Days;
use serde_json::json;
use trellis_choices::{
    answers, counts, referrals,
    releases::{self, ReleaseState},
    retention, signs,
    survivors::{self, Facts},
    tasks,
};
use trellis_tests::{
    locked::{Locked, ZONE},
    now, words_in,
};

fn today() -> chrono::NaiveDate {
    trellis_choices::clock::day(now(), ZONE)
}

#[test]
fn what_was_revoked_used_or_purged_stays_so_when_an_older_copy_is_put_back() {
    let mut locked = Locked::new();
    let (her, gone) = (locked.survivor(), locked.survivor());
    let facts: Facts = serde_json::from_value(json!({"needs": "Sleep", "goals": "Rest"})).unwrap();
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, 1, facts.clone())).unwrap();
    let (revoked, used, live) = (
        locked.signed(her.id, json!({})),
        locked.signed(her.id, json!({"until": "once"})),
        locked.signed(her.id, json!({"purpose": "Another"})),
    );
    let mut older = Vec::new();
    let mut locked = locked.reopened(false, |dir| {
        for file in ["choices.db", "choices.db-wal", "choices.db-shm"] {
            older.push((file, fs::read(dir.join(file)).ok()));
        }
    });
    locked.revoke(revoked, now()).unwrap();
    locked.send(used, &her.sign, now()).unwrap();
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, gone.id, &gone.sign)).unwrap();
    let emptied = Facts { needs: String::new(), ..facts };
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, 2, emptied)).unwrap();
    let given = signs::given(locked.room.read()).unwrap();
    let after = locked.survivor();

    let put_back = |dir: &std::path::Path| {
        for (file, bytes) in &older {
            match bytes {
                Some(bytes) => fs::write(dir.join(file), bytes).unwrap(),
                None => drop(fs::remove_file(dir.join(file))),
            }
        }
    };
    let dir = locked.dir();
    let mut locked = locked.reopened(true, put_back);
    assert!(survivors::get(locked.room.read(), gone.id).is_err(), "the record is gone");
    assert!(survivors::get(locked.room.read(), after.id).is_err(), "the copy did not have it");
    assert_eq!(survivors::get(locked.room.read(), her.id).unwrap().facts, Facts { goals: "Rest".into(), ..Facts::default() });
    assert_eq!((locked.state(revoked, today()), locked.state(used, today())), (ReleaseState::Revoked, ReleaseState::UsedUp));
    for release in [revoked, used] {
        assert_eq!(locked.send(release, &her.sign, now()).unwrap_err().code(), "refused");
    }
    assert_eq!(locked.state(live, today()), ReleaseState::Live);
    let next = locked.survivor();
    assert!(signs::given(locked.room.read()).unwrap() > given && next.sign != after.sign, "no call sign is given twice");

    // Without the list nobody knows what was revoked: each release has to be confirmed with her.
    let mut locked = locked.reopened(true, |_| {
        fs::remove_file(dir.join("choices.never")).unwrap();
        put_back(&dir);
    });
    for release in [revoked, used, live] {
        assert_eq!(locked.state(release, today()), ReleaseState::ToConfirm);
        assert!(locked.send(release, &her.sign, now()).is_err());
    }
}

#[test]
fn an_older_copy_that_nobody_restored_is_found_when_the_room_opens() {
    let mut locked = Locked::new();
    locked.survivor();
    let mut older = Vec::new();
    let mut locked = locked.reopened(false, |dir| older = fs::read(dir.join("choices.db")).unwrap());
    locked.survivor();
    let Locked { mut desk, room, .. } = locked;
    let dir = desk.dir.path().join("vault");
    desk.open.keep_choices_head(room.head()).unwrap();
    drop(room);
    fs::remove_file(dir.join("choices.db-wal")).ok();
    fs::write(dir.join("choices.db"), older).unwrap();
    assert_eq!(trellis_choices::Room::open(&dir, &desk.open, now()).unwrap_err().code(), "damaged");
}

/// Every page of a store as it lies there, free ones too, decrypted: what SQLCipher gives of a file whose free pages were not wiped.
fn pages(locked: &Locked) -> Vec<u8> {
    let mut all = locked.room.checker().unwrap().image().unwrap().to_vec();
    for file in ["choices.db", "choices.db-wal"] {
        all.extend(fs::read(locked.dir().join(file)).unwrap_or_default());
    }
    all
}

#[test]
fn after_a_purge_no_page_holds_a_word_of_fifty_that_were_there() {
    let mut locked = Locked::new();
    let (her, other) = (locked.survivor(), locked.survivor());
    let words: Vec<String> = (0..50).map(|n| format!("Canary{n:02}Marigold")).collect();
    let facts: Facts = serde_json::from_value(json!({
        "needs": words[..15].join(" "), "goals": words[15..25].join(" "), "wants_known": words[25..30].join(" "), "words": words[30..35],
    }))
    .unwrap();
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, 1, facts)).unwrap();
    for word in &words[35..45] {
        let answer = json!({"service_id": locked.service, "partner_id": locked.partner, "answer": "something_else", "words": word});
        let answer = serde_json::from_value(answer).unwrap();
        locked.write("answers.add", now(), |tx| answers::add(tx, her.id, answer)).unwrap();
    }
    let items: Vec<_> = words[45..49].iter().map(|word| json!({"kind": "other", "words": word})).collect();
    let release = locked.signed(her.id, json!({"items": items}));
    let sent = locked.send(release, &her.sign, now()).unwrap();
    let outcome = words[49].clone();
    locked.write("referrals.answer", now(), |tx| referrals::answer(tx, sent, outcome, referrals::PartnerPlace::Place)).unwrap();
    locked.room.fold().unwrap();
    assert_eq!(words_in(&pages(&locked), &words), 50, "the search finds what is there");

    locked.write("holds.add", now(), |tx| retention::add(tx, None, retention::HoldCause::Subpoena)).unwrap();
    let held = locked.write("survivors.remove", now(), |tx| survivors::purge(tx, her.id, &her.sign));
    assert_eq!(held.unwrap_err().code(), "refused", "a hold keeps it");
    locked.write("wishes.add", now(), |tx| survivors::wish(tx, her.id)).unwrap();
    let hold = retention::list(locked.room.read()).unwrap().remove(0);
    locked.write("holds.close", now(), |tx| retention::close(tx, hold.id, 1)).unwrap();
    let names = locked.names();
    assert!(
        tasks::list(locked.room.read(), &names).unwrap().iter().any(|task| task.kind == tasks::TaskKind::Wish),
        "her wish is put to a person"
    );

    let wrong = locked.write("survivors.remove", now(), |tx| survivors::purge(tx, her.id, &other.sign));
    assert_eq!(wrong.unwrap_err().field(), Some("sign"));
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, her.id, &her.sign)).unwrap();
    locked.room.fold().unwrap();
    assert_eq!(words_in(&pages(&locked), &words), 0);
    let left = fs::read_dir(locked.dir()).unwrap().flatten().filter(|file| file.path().is_file());
    for file in left {
        assert_eq!(words_in(&fs::read(file.path()).unwrap(), &words), 0, "{}", file.path().display());
    }
    let kinds: BTreeSet<_> = counts::list(locked.room.read(), &names, "2026-11", "2026-11", today() + Days::new(40))
        .unwrap()
        .into_iter()
        .map(|line| line.count)
        .collect();
    assert!(kinds.contains(&None), "what the program did stays counted, and small numbers are hidden");
}

#[test]
fn what_she_told_of_a_referral_is_kept_by_a_hold_and_gone_for_good_when_it_is_emptied() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let (draft, release) = (locked.draft(her.id, now(), json!({})).unwrap(), locked.signed(her.id, json!({})));
    let (sent, silent) = (locked.send(release, &her.sign, now()).unwrap(), locked.send(release, &her.sign, now()).unwrap());
    let tell = |locked: &mut Locked, id, outcome: &str| {
        let outcome = outcome.to_owned();
        locked.write("referrals.answer", now(), |tx| referrals::answer(tx, id, outcome, referrals::PartnerPlace::Place))
    };
    let words = ["CanaryOutcome".to_owned()];
    tell(&mut locked, sent, &words[0]).unwrap();
    let filter = |locked: &mut Locked, town: &str| {
        let filters = serde_json::from_value(json!({"town": town})).unwrap();
        locked.write("survivors.update", now(), |tx| survivors::filter(tx, her.id, &filters))
    };
    filter(&mut locked, "Oakdale").unwrap();

    let hold = locked.write("holds.add", now(), |tx| retention::add(tx, Some(her.id), retention::HoldCause::Lawyer)).unwrap();
    for outcome in ["", "Another"] {
        assert_eq!(tell(&mut locked, sent, outcome).unwrap_err().code(), "refused", "{outcome}");
    }
    tell(&mut locked, sent, &words[0]).unwrap();
    tell(&mut locked, silent, "Later").unwrap();
    assert_eq!(filter(&mut locked, "").unwrap_err().code(), "refused");
    let revision = releases::get(locked.room.read(), &locked.names(), draft, today()).unwrap().revision;
    let changed = serde_json::from_value(json!({"partner_id": locked.partner, "purpose": "Other", "until": "once",
        "items": [{"kind": "other", "words": "Everything"}], "signer": {"capacity": "adult", "by": "self", "abuser": "not"}}))
    .unwrap();
    let refused = locked.write("releases.update", now(), |tx| releases::update(tx, ZONE, draft, revision, changed));
    assert_eq!(refused.unwrap_err().code(), "refused");
    locked.write("holds.close", now(), |tx| retention::close(tx, hold.id, 1)).unwrap();

    let mut older = Vec::new();
    let mut locked = locked.reopened(false, |dir| {
        for file in ["choices.db", "choices.db-wal", "choices.db-shm"] {
            older.push((file, fs::read(dir.join(file)).ok()));
        }
    });
    assert_eq!(words_in(&pages(&locked), &words), 1, "the search finds what is there");
    tell(&mut locked, sent, " ").unwrap();
    locked.room.fold().unwrap();
    assert!(locked.room.take_purged(), "the backups are rewritten too");
    assert_eq!(words_in(&pages(&locked), &words), 0);
    let locked = locked.reopened(true, |dir| {
        for (file, bytes) in &older {
            match bytes {
                Some(bytes) => fs::write(dir.join(file), bytes).unwrap(),
                None => drop(fs::remove_file(dir.join(file))),
            }
        }
    });
    let names = locked.names();
    assert_eq!(referrals::get(locked.room.read(), &names, sent).unwrap().outcome, "", "it does not come back");
    assert_eq!(referrals::get(locked.room.read(), &names, silent).unwrap().outcome, "Later");
    trellis_choices::verify(&locked.room.checker().unwrap()).unwrap();
}

#[test]
fn opening_again_after_a_purge_changes_nothing_and_a_partner_put_away_is_told_nothing() {
    let mut locked = Locked::new();
    let (her, gone) = (locked.survivor(), locked.survivor());
    let taken_back = locked.signed(gone.id, json!({}));
    locked.revoke(taken_back, now()).unwrap();
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, gone.id, &gone.sign)).unwrap();
    let ended = locked.signed(her.id, json!({"until": {"on": today()}}));
    let live = locked.signed(her.id, json!({"until": {"on": today() + Days::new(3)}}));
    let before = survivors::get(locked.room.read(), her.id).unwrap();
    for _ in 0..4 {
        locked = locked.reopened(false, |_| {});
    }
    assert_eq!(survivors::get(locked.room.read(), her.id).unwrap(), before, "nobody touched it");
    for release in [ended, live] {
        assert_eq!(locked.state(release, today()), ReleaseState::Live);
    }
    locked.desk.open.write("partners.archive", now(), |tx| trellis_core::partners::archive(tx, locked.partner)).unwrap();
    assert_eq!(locked.send(live, &her.sign, now()).unwrap_err().code(), "refused");
    assert_eq!(locked.names().partner(locked.partner), "Fernbrook", "what was said of it keeps its name");
}
