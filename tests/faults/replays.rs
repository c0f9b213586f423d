//! What SQLCipher cannot see: an older page put back, a row edited by somebody with the key, a tail cut off, a whole older file.
//! Each is found at unlock or by the check after it.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::json;
use trellis_choices::{
    Room,
    names::Names,
    releases, retention,
    survivors::{self, SurvivorId},
};
use trellis_core::{
    Error, demo, partners,
    vault::{Open, StoreName, Tx, settings},
};
use trellis_tests::{
    Desk,
    locked::{Locked, ZONE},
    now,
};

use crate::{
    full, keys,
    pages::{self, PAGE},
    stand::{Base, folder},
};

/// Made-up people in both rooms, with a hold that was lifted and one that was not.
fn base() -> Base {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, settings::today(tx, now())?)).unwrap();
    let names = Names::read(desk.open.store.read()).unwrap();
    let mut room = Room::open(desk.vault.dir(), &desk.open, now()).unwrap();
    let person = desk.open.person.clone();
    trellis_choices::demo::add(&mut room, &person, &names, ZONE, now()).unwrap();
    room.write(&person, "holds.add", now(), |tx| {
        let id = first(tx);
        retention::add(tx, Some(id), retention::HoldCause::Lawyer)?;
        let all = retention::add(tx, None, retention::HoldCause::Order)?;
        retention::close(tx, all.id, 1)
    })
    .unwrap();
    let base = Base::lay(desk, room);
    pages::examine(&base.path()).unwrap();
    base
}

fn first(conn: &rusqlite::Connection) -> SurvivorId {
    conn.query_row("SELECT id FROM survivors ORDER BY id LIMIT 1", [], |row| row.get(0)).unwrap()
}

/// The raw key of a store.
fn key(base: &Base, store: StoreName) -> String {
    let phrases = base.phrases.as_ref().unwrap();
    keys::raw(&base.path(), store, if store == StoreName::Choices { phrases.choices.as_ref().unwrap() } else { &phrases.partnership })
}

/// Lets people work in both rooms, and locks.
fn work(vault: &Path, at_partners: impl FnOnce(&Tx<'_>) -> trellis_core::Result<()>, in_room: impl FnOnce(&mut Room, &Open)) {
    let (_vault, mut open) = pages::unlock(vault).unwrap();
    let mut room = Room::open(vault, &open, now()).unwrap();
    open.write("partners.update", now(), at_partners).unwrap();
    in_room(&mut room, &open);
    room.fold().unwrap();
    open.keep_choices_head(room.head()).unwrap();
    drop(room);
    open.lock().unwrap();
}

fn rename(tx: &Tx<'_>) -> trellis_core::Result<()> {
    let id = partners::ids(tx)?[0];
    let kept = partners::get(tx, id)?;
    let facts = partners::NewPartner { name: "Another Name".into(), notes: "Other notes".into(), ..kept.facts };
    partners::update(tx, id, kept.revision, facts.check()?)
}

/// One release is taken back, a record gets other facts, a task is taken.
fn take_back(room: &mut Room, open: &Open) {
    let person = open.person.clone();
    room.write(&person, "releases.revoke", now(), |tx| {
        let live: releases::ReleaseId = tx.query_row(
            "SELECT id FROM releases WHERE revoked_at IS NULL AND used_at IS NULL AND signed_on IS NOT NULL ORDER BY id LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        releases::revoke(tx, ZONE, live)
    })
    .unwrap();
    room.write(&person, "survivors.update", now(), |tx| {
        let id: SurvivorId = tx.query_row(
            "SELECT id FROM survivors WHERE id NOT IN (SELECT survivor FROM holds WHERE survivor IS NOT NULL) ORDER BY id LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        let her = survivors::get(tx, id)?;
        survivors::update(tx, id, her.revision, survivors::Facts { goals: "Other goals".into(), ..her.facts })
    })
    .unwrap();
}

/// Pages that differ, by number, with what each belongs to.
fn changed(older: &[u8], newer: &[u8], names: &BTreeMap<usize, String>) -> Vec<(usize, String)> {
    let both = older.len().min(newer.len()) / PAGE;
    let differs = |number: &usize| pages::page(older, *number) != pages::page(newer, *number);
    (1..=both).filter(differs).map(|number| (number, names.get(&number).cloned().unwrap_or_else(|| "free".into()))).collect()
}

fn names(path: &Path, key: &str) -> BTreeMap<usize, String> {
    let conn = keys::connect(path, key);
    let mut statement = conn.prepare("SELECT pageno, name || ' ' || pagetype FROM dbstat").unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

/// Puts older pages over newer ones of a copy, and gives what is found.
fn replay(vault: &Path, store: StoreName, older: &[u8], put_back: &[usize], open: Option<&Open>) -> Result<(), Error> {
    let dir = folder();
    let copy = dir.path().join("vault");
    crate::stand::copy(vault, &copy);
    let path = copy.join(store.file());
    let mut bytes = fs::read(&path).unwrap();
    for number in put_back {
        bytes[(number - 1) * PAGE..number * PAGE].copy_from_slice(pages::page(older, *number));
    }
    fs::write(&path, bytes).unwrap();
    open.map_or_else(|| pages::examine(&copy), |open| pages::examine_room(&copy, open))
}

/// Every page that was changed, put back by itself; then all but those of one table; then all of them.
fn replay_all(base: &Base, store: StoreName, spared: &[&str]) {
    let dir = folder();
    let vault = base.copy(dir.path());
    let older = fs::read(vault.join(store.file())).unwrap();
    work(&vault, rename, take_back);
    let newer = fs::read(vault.join(store.file())).unwrap();
    let of = names(&vault.join(store.file()), &key(base, store));
    let held = (store == StoreName::Choices).then(|| pages::unlock(&vault).unwrap());
    let open = held.as_ref().map(|(_, open)| open);
    let all = changed(&older, &newer, &of);
    let mut unseen = Vec::new();
    let step = if full() || store == StoreName::Choices { 1 } else { 2 };
    for (number, name) in all.iter().step_by(step) {
        match replay(&vault, store, &older, &[*number], open) {
            Err(Error::Damaged { .. }) => {}
            found => unseen.push(format!("page {number} of {name}: {found:?}")),
        }
    }
    for kept in ["audit leaf", "audit_record leaf", "organizations leaf", "releases leaf", "survivors leaf"] {
        let but: Vec<usize> = all.iter().filter(|(_, name)| name != kept).map(|(number, _)| *number).collect();
        if but.len() < all.len() {
            let found = replay(&vault, store, &older, &but, open);
            assert!(matches!(found, Err(Error::Damaged { .. })), "all but {kept}: {found:?}");
        }
    }
    let whole: Vec<usize> = all.iter().map(|(number, _)| *number).collect();
    let found = replay(&vault, store, &older, &whole, open);
    assert!(matches!(found, Err(Error::Damaged { .. })), "all of them: {found:?}");
    println!("{:5}  pages of {} put back, {all:?}", all.len().div_ceil(step), store.file());
    unseen.retain(|line| !spared.iter().any(|name| line.contains(name)));
    assert!(unseen.is_empty(), "{unseen:#?}");
}

#[test]
fn an_older_page_put_back_into_the_partnership_store_is_found() {
    // The search index names records, and what is shown of them is read from the records themselves. Its pages are proven by
    // their codes, not against the records: no reader can ask that of it.
    replay_all(&base(), StoreName::Partnership, &["organizations_fts_"]);
}

#[test]
fn an_older_page_put_back_into_the_locked_room_is_found() {
    replay_all(&base(), StoreName::Choices, &[]);
}

/// Edits that somebody with the raw key makes, in a copy of its own each; what is found then.
fn edited(base: &Base, store: StoreName, edits: &[&str]) {
    let key = key(base, store);
    let held = pages::unlock(&base.path()).unwrap();
    for edit in edits {
        let dir = folder();
        let vault = base.copy(dir.path());
        let conn = keys::connect(&vault.join(store.file()), &key);
        let before: i64 = conn.query_row("SELECT total_changes()", [], |row| row.get(0)).unwrap();
        conn.execute_batch(edit).unwrap();
        let after: i64 = conn.query_row("SELECT total_changes()", [], |row| row.get(0)).unwrap();
        assert!(after > before, "{edit} edits nothing");
        drop(conn);
        let found = match store {
            StoreName::Partnership => pages::examine(&vault),
            StoreName::Choices => pages::examine_room(&vault, &held.1),
        };
        assert!(matches!(found, Err(Error::Damaged { .. })), "{edit}: {found:?}");
    }
    println!("{:5}  edits of {} through the raw key", edits.len(), store.file());
}

#[test]
fn a_row_edited_through_the_raw_key_is_found_in_the_partnership_store() {
    edited(
        &base(),
        StoreName::Partnership,
        &[
            "UPDATE organizations SET name = name || '!' WHERE own = 0",
            "UPDATE services SET accepting = 'no' WHERE accepting = 'yes'",
            "UPDATE agreements SET title = title || '!'",
            "DELETE FROM commitments",
            "UPDATE settings SET value = replace(value, '6', '7') WHERE name = 'program'",
            "UPDATE people SET roles = '[]'",
            "UPDATE people SET public_key = zeroblob(32)",
            "UPDATE recoveries SET public_key = zeroblob(32) WHERE store = 'choices'",
            "DELETE FROM resources WHERE id = (SELECT id FROM resources LIMIT 1)",
            "UPDATE trainings SET revision = revision + 1",
            "UPDATE audit SET action = 'bins.remove' WHERE seq = 5",
            "UPDATE audit SET digest = zeroblob(32) WHERE seq = 5",
            "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5",
            "DELETE FROM audit WHERE seq = 5",
            "INSERT INTO audit SELECT seq + 1, at, actor, action, kind, record, digest, mac FROM audit ORDER BY seq DESC LIMIT 1",
        ],
    );
}

#[test]
fn a_row_edited_through_the_raw_key_is_found_in_the_locked_room() {
    edited(
        &base(),
        StoreName::Choices,
        &[
            "UPDATE survivors SET facts = json_set(facts, '$.needs', 'Other') WHERE id = (SELECT id FROM survivors LIMIT 1)",
            "UPDATE survivors SET sign = sign || 's' WHERE id = (SELECT id FROM survivors LIMIT 1)",
            "UPDATE survivors SET salt = zeroblob(32) WHERE id = (SELECT id FROM survivors LIMIT 1)",
            "UPDATE survivors SET wish_at = '2026-01-01T00:00:00.000Z' WHERE id = (SELECT id FROM survivors LIMIT 1)",
            "UPDATE answers SET answer = 'yes' WHERE answer = 'no'",
            "UPDATE answers SET survivor = (SELECT id FROM survivors ORDER BY id DESC LIMIT 1)",
            "UPDATE releases SET terms = json_set(terms, '$.purpose', 'Other') WHERE id = (SELECT id FROM releases LIMIT 1)",
            "UPDATE releases SET to_confirm = 1 - to_confirm WHERE id = (SELECT id FROM releases LIMIT 1)",
            "UPDATE releases SET signed_on = NULL",
            "UPDATE referrals SET outcome = 'Other'",
            "UPDATE referrals SET items = '[]'",
            "UPDATE tasks SET done_at = '2026-01-01T00:00:00.000Z'",
            "DELETE FROM tasks",
            "UPDATE disclosures SET facts = json_set(facts, '$.to', 'Somebody')",
            "DELETE FROM disclosures",
            "UPDATE holds SET open = 0",
            "DELETE FROM holds WHERE open = 1",
            "DELETE FROM answers WHERE id = (SELECT id FROM answers LIMIT 1)",
            "UPDATE audit SET digest = zeroblob(32) WHERE seq = 5",
            "DELETE FROM audit WHERE seq = 5",
        ],
    );
}

#[test]
fn a_tail_that_was_cut_off_and_a_whole_older_file_are_found_where_the_newer_head_is_kept() {
    let base = base();
    for store in [StoreName::Partnership, StoreName::Choices] {
        let dir = folder();
        let vault = base.copy(dir.path());
        let older = fs::read(vault.join(store.file())).unwrap();
        work(&vault, rename, take_back);
        let newer = fs::read(vault.join(store.file())).unwrap();
        // The last rows and what they speak of, as if it had never been.
        let conn = keys::connect(&vault.join(store.file()), &key(&base, store));
        conn.execute_batch("DELETE FROM audit WHERE seq > (SELECT max(seq) - 3 FROM audit)").unwrap();
        drop(conn);
        let cut = fs::read(vault.join(store.file())).unwrap();
        for (name, bytes) in [("cut", &cut), ("older", &older)] {
            fs::write(vault.join(store.file()), bytes).unwrap();
            let found = pages::examine(&vault);
            assert!(matches!(found, Err(Error::Damaged { part }) if part.contains("older copy")), "{store:?} {name}: {found:?}");
            assert!(&fs::read(vault.join(store.file())).unwrap() == bytes, "{store:?} {name} was written");
        }
        fs::write(vault.join(store.file()), newer).unwrap();
        pages::examine(&vault).unwrap();
    }
}

#[test]
fn everything_of_a_joined_or_purged_record_is_still_vouched_for() {
    let mut locked = Locked::new();
    let (her, other, gone) = (locked.survivor(), locked.survivor(), locked.survivor());
    for one in [&her, &other, &gone] {
        let release = locked.signed(one.id, json!({}));
        locked.send(release, &one.sign, now()).unwrap();
        locked.revoke(release, now()).unwrap();
    }
    locked.write("survivors.update", now(), |tx| survivors::join(tx, her.id, other.id, &her.sign, &other.sign)).unwrap();
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, gone.id, &gone.sign)).unwrap();
    let verified = trellis_choices::verify(&locked.room.checker().unwrap()).unwrap();
    let counts: Vec<_> = ["survivor", "release", "referral", "task"].map(|kind| verified.records[kind]).into();
    assert_eq!(counts, [1, 2, 2, 2]);
}
