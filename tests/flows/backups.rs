//! Backups and their way back: whole or not at all, and nothing that was revoked, used or purged comes back with them.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use trellis_choices::{
    Room,
    releases::ReleaseState,
    survivors::{self, Survivor},
};
use trellis_core::{
    Error, partners,
    vault::{
        Checker, Effort, NewPerson, Open, Passphrase, PersonId, Role, Rooms, StoreName, UNCARRIED, Vault,
        backups::{self, Proven},
        people, restore,
    },
    verify,
};
use trellis_tests::{Desk, locked::Locked, now, passphrase, words_in};

fn check(name: StoreName, checker: &mut Checker) -> Result<(), Error> {
    match name {
        StoreName::Partnership => verify::verify(checker).map(drop),
        StoreName::Choices => Ok(()),
    }
}

fn later(hours: i64) -> DateTime<Utc> {
    now() + TimeDelta::hours(hours)
}

fn backup(open: &mut Open) -> PathBuf {
    open.add_backup(now()).unwrap()
}

#[test]
fn a_backup_is_read_back_and_proven_and_holds_nothing_readable() {
    let mut desk = Desk::new();
    desk.partner(json!({"name": "Canarybird Counseling"}));
    let path = backup(&mut desk.open);
    let bytes = fs::read(&path).unwrap();
    for word in [b"Canary".as_slice(), b"SQLite format", b"Larkspur", b"Mara"] {
        assert!(!bytes.windows(word.len()).any(|part| part == word));
    }
    let name = path.file_name().unwrap().to_str().unwrap();
    let keys = desk.open.backup_keys().unwrap();
    let proven = backups::prove_rolling(desk.vault.dir(), name, &keys, &check).unwrap();
    assert!(proven.good());
    assert_eq!(backups::list(desk.vault.dir())[0].proven, proven);
    assert!(!backups::is_due(desk.vault.dir(), now()) && backups::is_due(desk.vault.dir(), later(24)));
}

#[test]
fn a_proof_that_was_stopped_says_nothing_of_the_backup() {
    let mut desk = Desk::new();
    let path = backup(&mut desk.open);
    let name = path.file_name().unwrap().to_str().unwrap();
    let keys = desk.open.backup_keys().unwrap();
    let before = backups::prove_rolling(desk.vault.dir(), name, &keys, &check).unwrap();
    let stopped = |name: StoreName, checker: &mut Checker| {
        keys.stopper().store(true, Ordering::Relaxed);
        check(name, checker)
    };
    for look in [&stopped as backups::Check<'_>, &check] {
        assert_eq!(backups::prove_rolling(desk.vault.dir(), name, &keys, look), Err(Error::Locked));
        assert_eq!(backups::list(desk.vault.dir())[0].proven, before);
    }
}

#[test]
fn without_the_key_of_the_locked_room_its_part_stays_unproven_until_a_holder_comes() {
    let desk = Desk::new();
    let Desk { vault, open, dir, .. } = desk;
    let id = open.person.id;
    open.lock().unwrap();
    let mut staff = vault.unlock(id, &passphrase(), Rooms::Partnership, now()).unwrap();
    let path = backup(&mut staff);
    let name = path.file_name().unwrap().to_str().unwrap();
    let proven = backups::prove_rolling(vault.dir(), name, &staff.backup_keys().unwrap(), &check).unwrap();
    assert_eq!(proven, Proven { partnership: true, choices: false });
    staff.lock().unwrap();
    let holder = vault.unlock(id, &passphrase(), Rooms::Both, now()).unwrap();
    assert!(backups::prove_rolling(vault.dir(), name, &holder.backup_keys().unwrap(), &check).unwrap().good());
    drop(dir);
}

#[test]
fn a_bit_that_flipped_in_a_backup_is_found_wherever_it_is() {
    let mut desk = Desk::new();
    desk.partner(json!({"name": "Fernbrook"}));
    let path = backup(&mut desk.open);
    let whole = fs::read(&path).unwrap();
    let keys = desk.open.backup_keys().unwrap();
    let at = |share: usize| whole.len() * share / 40;
    for share in 1..40 {
        let mut bytes = whole.clone();
        bytes[at(share)] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let found = backups::prove(&path, desk.vault.dir(), &keys, &check).unwrap_err();
        assert!(matches!(found, Error::Damaged { .. } | Error::File { .. }), "{share}: {found}");
    }
    for length in [0, 3, 100, at(20), whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(backups::prove(&path, desk.vault.dir(), &keys, &check).is_err(), "{length}");
    }
    assert!(fs::read_dir(desk.vault.dir()).unwrap().flatten().all(|entry| !entry.file_name().to_string_lossy().contains("unpacked")));
}

/// Closes everything, puts a backup back, and opens again.
fn restored(locked: Locked, path: &Path) -> Locked {
    let Locked { desk, room, partner, service } = locked;
    let Desk { dir, vault, mut open, phrases } = desk;
    let slot = open.person.id;
    open.keep_choices_head(room.head()).unwrap();
    drop(room);
    open.lock().unwrap();
    vault.restore_backup(path, slot, &passphrase(), &check, later(1)).unwrap();
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, later(1)).unwrap();
    let room = Room::open(vault.dir(), &open, later(1)).unwrap();
    Locked { desk: Desk { dir, vault, open, phrases }, room, partner, service }
}

#[test]
fn what_was_revoked_used_or_purged_after_a_backup_does_not_come_back_with_it() {
    let mut locked = Locked::new();
    let [first, second, third] = std::array::from_fn(|_| locked.survivor());
    let (revoked, used) = (locked.signed(first.id, json!({})), locked.signed(second.id, json!({"until": "once"})));
    locked.room.fold().unwrap();
    let head = locked.room.head();
    locked.desk.open.keep_choices_head(head).unwrap();
    let path = backup(&mut locked.desk.open);
    let kept = locked.desk.partner(json!({"name": "After the backup"}));
    locked.revoke(revoked, now()).unwrap();
    locked.send(used, &second.sign, now()).unwrap();
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, third.id, &third.sign)).unwrap();
    let locked = restored(locked, &path);
    let day = now().date_naive();
    assert_eq!(locked.state(revoked, day), ReleaseState::Revoked);
    assert_eq!(locked.state(used, day), ReleaseState::UsedUp);
    assert!(matches!(survivors::get(locked.room.read(), third.id), Err(Error::NotFound { .. })));
    assert!(survivors::get(locked.room.read(), first.id).is_ok(), "the others are there");
    assert!(partners::get(locked.desk.open.store.read(), kept).is_err(), "the partnership store is the one of then");
    verify::verify(&locked.desk.open.store.checker().unwrap()).unwrap();
    let aside = fs::read_dir(locked.dir().join("aside")).unwrap().flatten().next().unwrap().path();
    assert!(aside.join("partnership.db").exists() && aside.join("choices.db").exists(), "what was there is set aside");
    let told = backups::list_aside(&locked.dir());
    assert!(told.len() == 1 && told[0].name.starts_with("aside/"), "and it is told of: {told:?}");
}

/// A record, its words, and a rolling backup on each of three days that holds them.
fn three_backups(locked: &mut Locked) -> (Survivor, Vec<String>, Vec<PathBuf>) {
    let words: Vec<String> = (0..50).map(|n| format!("Canary{n:02}Marigold")).collect();
    let record = locked.survivor();
    let facts = survivors::Facts { needs: words.join(" "), ..survivors::Facts::default() };
    locked.write("survivors.update", now(), |tx| survivors::update(tx, record.id, 1, facts)).unwrap();
    locked.room.fold().unwrap();
    let head = locked.room.head();
    locked.desk.open.keep_choices_head(head).unwrap();
    let paths = (0..3).map(|day| locked.desk.open.add_backup(later(24 * day)).unwrap()).collect();
    (record, words, paths)
}

/// How many of the words stand in the choices store of a backup: in every page, free ones too, decrypted.
fn count_words(locked: &Locked, path: &Path, words: &[String]) -> usize {
    let count = std::cell::Cell::new(0);
    let look = |name: StoreName, checker: &mut Checker| {
        if name == StoreName::Choices {
            count.set(words_in(&checker.image()?, words));
        }
        check(name, checker)
    };
    let keys = locked.desk.open.backup_keys().unwrap();
    assert!(backups::prove(path, locked.desk.vault.dir(), &keys, &look).unwrap().good());
    count.get()
}

/// Flips a bit in the middle of a file. Gives what it was.
fn flip(path: &Path) -> Vec<u8> {
    let whole = fs::read(path).unwrap();
    let mut bytes = whole.clone();
    bytes[whole.len() / 2] ^= 1;
    fs::write(path, bytes).unwrap();
    whole
}

#[test]
fn a_purge_is_carried_into_every_rolling_backup() {
    let mut locked = Locked::new();
    let (record, words, paths) = three_backups(&mut locked);
    assert!(paths.iter().all(|path| count_words(&locked, path, &words) == 50), "the search finds what is there");
    let newest = paths[2].file_name().unwrap().to_str().unwrap();
    backups::prove_rolling(locked.desk.vault.dir(), newest, &locked.desk.open.backup_keys().unwrap(), &check).unwrap();
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, record.id, &record.sign)).unwrap();
    assert_eq!(trellis_choices::backups::carry(&locked.room, &locked.desk.open, now()).unwrap(), 3);
    let left = backups::list(locked.desk.vault.dir());
    assert_eq!(left.len(), 3);
    assert!(left.iter().all(|line| line.proven == Proven::default()), "what was rewritten is proven anew");
    assert!(paths.iter().all(|path| count_words(&locked, path, &words) == 0));
}

#[test]
fn a_purge_that_one_backup_refuses_is_carried_into_the_others_and_into_that_one_as_soon_as_it_can_be() {
    let mut locked = Locked::new();
    let (record, words, paths) = three_backups(&mut locked);
    assert!(!locked.room.is_uncarried());
    let whole = flip(&paths[1]);
    locked.write("survivors.remove", now(), |tx| survivors::purge(tx, record.id, &record.sign)).unwrap();
    assert!(locked.room.is_uncarried(), "it is marked before it is told");
    let carry = |locked: &Locked| trellis_choices::backups::carry(&locked.room, &locked.desk.open, now());
    assert!(matches!(carry(&locked), Err(Error::Damaged { .. })));
    assert_eq!([0, 2].map(|n| count_words(&locked, &paths[n], &words)), [0, 0], "the others are done");
    let mut locked = locked.reopened(false, |dir| assert_eq!(fs::read(dir.join(UNCARRIED)).unwrap(), b""));
    assert!(locked.room.is_uncarried() && !locked.room.take_purged(), "the next session knows of it");
    fs::write(&paths[1], whole).unwrap();
    assert_eq!(carry(&locked).unwrap(), 3);
    assert!(paths.iter().all(|path| count_words(&locked, path, &words) == 0));
    let locked = locked.reopened(false, |_| {});
    assert!(!locked.room.is_uncarried());
}

#[test]
fn a_damaged_store_is_set_aside_and_the_backup_takes_its_place() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    drop(Room::open(desk.vault.dir(), &desk.open, now()).unwrap());
    let path = backup(&mut desk.open);
    let Desk { vault, open, dir, .. } = desk;
    let slot = open.person.id;
    open.lock().unwrap();
    let store = vault.dir().join(StoreName::Partnership.file());
    let mut bytes = fs::read(&store).unwrap();
    bytes[4096..8192].fill(7);
    bytes[100] ^= 1;
    fs::write(&store, &bytes).unwrap();
    assert!(matches!(vault.unlock(slot, &passphrase(), Rooms::Both, now()), Err(Error::Damaged { .. })));
    let review = vault.review_backup(&path, slot, &passphrase(), &check, now()).unwrap();
    assert!(review.whole && review.later.is_none() && review.choices);
    vault.restore_backup(&path, slot, &passphrase(), &check, now()).unwrap();
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now()).unwrap();
    assert_eq!(partners::get(open.store.read(), partner).unwrap().facts.name, "Fernbrook");
    let aside = fs::read_dir(vault.dir().join("aside")).unwrap().flatten().next().unwrap().path().join("partnership.db");
    assert!(fs::read(aside).unwrap() == bytes, "the damaged one is kept as it was");
    drop(dir);
}

#[test]
fn a_preview_says_what_would_be_undone() {
    let mut desk = Desk::new();
    let path = backup(&mut desk.open);
    desk.partner(json!({"name": "Fernbrook"}));
    let review = desk.vault.review_backup(&path, desk.open.person.id, &passphrase(), &check, now()).unwrap();
    assert_eq!((review.later, review.parted), (Some(1), false));
    let partners = review.kinds.iter().find(|kind| kind.kind == "organizations").unwrap();
    assert_eq!((partners.then, partners.now), (1, Some(2)));
}

fn add(open: &mut Open, name: &str, role: Role) -> PersonId {
    let new = NewPerson { name: name.into(), label: String::new(), roles: vec![role] };
    open.add_person(&new, &Passphrase::new(format!("meadow lantern {name} harbor quilt")), Effort::Floor, now()).unwrap()
}

#[test]
fn whoever_was_removed_opens_no_backup_made_or_rewritten_after() {
    let mut desk = Desk::new();
    let b = add(&mut desk.open, "Bo", Role::Advocate);
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    desk.open.grant_choices(b, now()).unwrap();
    drop(Room::open(desk.vault.dir(), &desk.open, now()).unwrap());
    let before = backup(&mut desk.open);
    let old_keys =
        desk.vault.unlock(b, &Passphrase::new("meadow lantern Bo harbor quilt".into()), Rooms::Both, now()).unwrap().backup_keys().unwrap();
    let elsewhere = desk.dir.path().join("elsewhere.trellis");
    fs::copy(&before, &elsewhere).unwrap();
    let Desk { vault, open, dir, .. } = desk;
    let mut open = open.remove_person(b, now()).unwrap();
    open.renew_backups("people.remove", now()).unwrap();
    let after = open.add_backup(later(1)).unwrap();
    for path in [&before, &after] {
        assert!(backups::prove(path, vault.dir(), &old_keys, &check).is_err(), "her keys open it no more");
        assert!(restore::labels(path).unwrap().iter().all(|(id, _)| *id != b), "and she has no slot in it");
        assert!(backups::prove(path, vault.dir(), &open.backup_keys().unwrap(), &check).unwrap().good());
    }
    // The program says so: an older copy elsewhere opens with the old keys, to her and to those who hold the new ones.
    assert!(backups::prove(&elsewhere, vault.dir(), &old_keys, &check).unwrap().good());
    assert!(backups::prove(&elsewhere, vault.dir(), &open.backup_keys().unwrap(), &check).unwrap().good());
    let slot = open.person.id;
    open.lock().unwrap();
    // Even that older copy lets her in no more, once it was put back.
    vault.restore_backup(&elsewhere, slot, &passphrase(), &check, later(2)).unwrap();
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, later(2)).unwrap();
    assert_eq!(open.people().unwrap().len(), 1);
    Room::open(vault.dir(), &open, later(2)).unwrap();
    verify::verify(&open.store.checker().unwrap()).unwrap();
    drop(dir);
}

#[test]
fn new_keys_go_into_every_backup_but_the_one_that_is_damaged() {
    let mut desk = Desk::new();
    let b = add(&mut desk.open, "Bo", Role::Advocate);
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    let paths: Vec<PathBuf> = (0..3).map(|day| desk.open.add_backup(later(24 * day)).unwrap()).collect();
    let words = Passphrase::new("meadow lantern Bo harbor quilt".into());
    let old_keys = desk.vault.unlock(b, &words, Rooms::Both, now()).unwrap().backup_keys().unwrap();
    let whole = flip(&paths[1]);
    let Desk { vault, open, dir, .. } = desk;
    let open = open.remove_person(b, now()).unwrap();
    assert!(matches!(open.renew_backups("people.remove", now()), Err(Error::Damaged { .. })));
    let opens = |path: &PathBuf| backups::prove(path, vault.dir(), &old_keys, &check).is_ok();
    assert!(!paths.iter().any(opens));
    for n in [0, 2] {
        assert!(backups::prove(&paths[n], vault.dir(), &open.backup_keys().unwrap(), &check).unwrap().good());
    }
    fs::write(&paths[1], whole).unwrap();
    assert!(opens(&paths[1]), "the damaged one stayed as it was");
    drop(dir);
}

#[test]
fn who_removes_somebody_without_the_key_of_the_locked_room_leaves_backups_whose_room_opens() {
    let mut locked = Locked::new();
    let b = add(&mut locked.desk.open, "Bo", Role::Staff);
    locked.desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    let her = locked.survivor();
    locked.room.fold().unwrap();
    let head = locked.room.head();
    locked.desk.open.keep_choices_head(head).unwrap();
    let path = backup(&mut locked.desk.open);
    locked.survivor();
    let Locked { desk, room, .. } = locked;
    let Desk { vault, mut open, dir, .. } = desk;
    let slot = open.person.id;
    open.keep_choices_head(room.head()).unwrap();
    drop(room);
    open.lock().unwrap();
    let open = vault.unlock(slot, &passphrase(), Rooms::Partnership, now()).unwrap().remove_person(b, now()).unwrap();
    open.renew_backups("people.remove", now()).unwrap();
    let into = dir.path().join("again");
    restore::restore_into(&into, &path, slot, &passphrase(), Rooms::Both, &check, now()).unwrap();
    let again = Vault::hold(&into).unwrap();
    let restored = again.unlock(slot, &passphrase(), Rooms::Both, now()).unwrap();
    let room = Room::open(&into, &restored, now()).unwrap();
    assert!(survivors::get(room.read(), her.id).is_ok());
    assert_eq!(restored.people().unwrap().len(), 1);
}

#[test]
fn who_joined_after_the_backup_still_gets_in_as_she_is_today() {
    let mut desk = Desk::new();
    let path = backup(&mut desk.open);
    let b = add(&mut desk.open, "Bo", Role::Advocate);
    let Desk { vault, open, dir, .. } = desk;
    let slot = open.person.id;
    open.lock().unwrap();
    vault.restore_backup(&path, slot, &passphrase(), &check, now()).unwrap();
    let hers = vault.unlock(b, &Passphrase::new("meadow lantern Bo harbor quilt".into()), Rooms::Both, now()).unwrap();
    assert_eq!((hers.person.name.as_str(), hers.person.roles), ("Bo", vec![Role::Advocate]));
    drop(dir);
}

/// A store that cannot be read any more.
fn damage(vault: &Vault) {
    let store = vault.dir().join(StoreName::Partnership.file());
    let mut bytes = fs::read(&store).unwrap();
    bytes[4096..8192].fill(7);
    bytes[100] ^= 1;
    fs::write(&store, &bytes).unwrap();
}

#[test]
fn where_nobody_can_read_what_she_may_today_who_joined_later_waits_for_a_role() {
    let mut desk = Desk::new();
    let path = backup(&mut desk.open);
    let b = add(&mut desk.open, "Bo", Role::Advocate);
    let Desk { vault, open, dir, .. } = desk;
    let slot = open.person.id;
    open.lock().unwrap();
    damage(&vault);
    vault.restore_backup(&path, slot, &passphrase(), &check, now()).unwrap();
    let hers = vault.unlock(b, &Passphrase::new("meadow lantern Bo harbor quilt".into()), Rooms::Both, now()).unwrap();
    assert_eq!(hers.person.roles, []);
    drop(dir);
}

/// The first person leaves the program to another administrator, who removes her.
fn left_to(mut desk: Desk, b: PersonId, words: &Passphrase) -> Desk {
    let roles = vec![Role::Supervisor, Role::Administrator];
    desk.open.update_person(b, &NewPerson { name: "Bo".into(), label: "BO".into(), roles }, now()).unwrap();
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    desk.open.grant_choices(b, now()).unwrap();
    let Desk { dir, vault, open, phrases } = desk;
    let a = open.person.id;
    open.lock().unwrap();
    let open = vault.unlock(b, words, Rooms::Both, now()).unwrap().remove_person(a, now()).unwrap();
    Desk { dir, vault, open, phrases }
}

#[test]
fn a_backup_from_before_she_joined_leaves_the_only_administrator_one() {
    let mut desk = Desk::new();
    drop(Room::open(desk.vault.dir(), &desk.open, now()).unwrap());
    let path = desk.dir.path().join("before.trellis");
    desk.open.export_backup(&path, false, now()).unwrap();
    let b = add(&mut desk.open, "Bo", Role::Supervisor);
    let words = Passphrase::new("meadow lantern Bo harbor quilt".into());
    let Desk { vault, open, dir, .. } = left_to(desk, b, &words);
    open.lock().unwrap();
    vault.restore_backup(&path, b, &words, &check, later(1)).unwrap();
    let open = vault.unlock(b, &words, Rooms::Both, later(1)).unwrap();
    assert_eq!(open.people().unwrap().len(), 1);
    assert_eq!(open.person.roles, [Role::Supervisor, Role::Administrator]);
    verify::verify(&open.store.checker().unwrap()).unwrap();
    drop(dir);
}

#[test]
fn a_backup_that_would_leave_no_administrator_is_refused_and_nothing_is_changed() {
    let mut desk = Desk::new();
    drop(Room::open(desk.vault.dir(), &desk.open, now()).unwrap());
    let b = add(&mut desk.open, "Bo", Role::Supervisor);
    let path = desk.dir.path().join("before.trellis");
    desk.open.export_backup(&path, false, now()).unwrap();
    let words = Passphrase::new("meadow lantern Bo harbor quilt".into());
    let Desk { vault, open, dir, .. } = left_to(desk, b, &words);
    open.lock().unwrap();
    damage(&vault);
    let read = || [StoreName::Partnership.file(), "slots.json"].map(|name| fs::read(vault.dir().join(name)).unwrap());
    let before = read();
    assert!(matches!(vault.restore_backup(&path, b, &words, &check, later(1)), Err(Error::Refused { .. })));
    assert!(read() == before && !vault.dir().join("aside").exists());
    drop(dir);
}

#[test]
fn who_may_not_restore_is_refused_and_nothing_is_changed() {
    let mut desk = Desk::new();
    let d = add(&mut desk.open, "Dee", Role::Staff);
    let path = backup(&mut desk.open);
    let Desk { vault, open, dir, .. } = desk;
    let head = open.store.head();
    open.lock().unwrap();
    let words = Passphrase::new("meadow lantern Dee harbor quilt".into());
    assert!(matches!(vault.restore_backup(&path, d, &words, &check, now()), Err(Error::Refused { .. })));
    assert_eq!(vault.unlock(d, &words, Rooms::Both, now()).unwrap().store.head(), head);
    assert!(!vault.dir().join("aside").exists());
    drop(dir);
}

#[test]
fn a_backup_becomes_a_vault_in_a_folder_of_its_own_and_its_releases_are_confirmed_with_her() {
    let mut locked = Locked::new();
    let her = locked.survivor();
    let release = locked.signed(her.id, json!({}));
    locked.room.fold().unwrap();
    let head = locked.room.head();
    locked.desk.open.keep_choices_head(head).unwrap();
    let path = locked.desk.dir.path().join("copy.trellis");
    locked.desk.open.export_backup(&path, false, now()).unwrap();
    assert_eq!(locked.desk.open.export_backup(&path, false, now()).unwrap_err().field(), Some("path"));
    let slot = locked.desk.open.person.id;
    let into = locked.desk.dir.path().join("again");
    assert!(restore::restore_into(&into, &path, slot, &Passphrase::new("something else".into()), Rooms::Both, &check, now()).is_err());
    assert!(!into.exists());
    restore::restore_into(&into, &path, slot, &passphrase(), Rooms::Both, &check, now()).unwrap();
    let vault = Vault::hold(&into).unwrap();
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now()).unwrap();
    let room = Room::open(&into, &open, now()).unwrap();
    let found = trellis_choices::releases::get(room.read(), &locked.names(), release, now().date_naive()).unwrap();
    assert_eq!(found.state, ReleaseState::ToConfirm);
}

#[test]
fn another_vaults_backup_is_refused() {
    let (mut one, other) = (Desk::new(), Desk::new());
    let path = backup(&mut one.open);
    let refused = other.vault.review_backup(&path, other.open.person.id, &passphrase(), &check, now());
    assert!(matches!(refused, Err(Error::Refused { .. })));
}
