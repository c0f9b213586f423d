//! The vault on a real disk: what opens it, what does not, and what is told apart.

use std::{fs, path::Path};

use chrono::TimeDelta;
use rusqlite::Connection;
use serde_json::json;
use trellis_choices::Room;
use trellis_core::{
    Error, partners,
    vault::{Key, Migration, PARTNERSHIP, Passphrase, Role, Rooms, Store, StoreName, Vault, people},
    verify,
};
use trellis_tests::{Desk, now, passphrase};

fn reopen(dir: &Path) -> (Vault, Result<trellis_core::vault::Open, Error>) {
    let vault = Vault::hold(dir).unwrap();
    let slot = vault.slots(now()).unwrap()[0].id;
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now());
    (vault, open)
}

/// Locks a desk and gives its folder; the folder lives as long as what is returned beside it.
fn put_down(desk: Desk) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = desk.vault.dir().to_path_buf();
    desk.open.lock().unwrap();
    drop(desk.vault);
    (desk.dir, folder)
}

#[test]
fn what_was_saved_is_there_after_locking_and_opening_again() {
    let mut desk = Desk::new();
    let id = desk.partner(json!({"name": "Fernbrook"}));
    let (_keep, folder) = put_down(desk);
    let (_vault, open) = reopen(&folder);
    assert_eq!(partners::get(open.unwrap().store.read(), id).unwrap().facts.name, "Fernbrook");
}

#[test]
fn nothing_in_the_folder_is_readable_and_everything_in_it_is_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut desk = Desk::new();
    desk.partner(json!({"name": "Canarybird Counseling"}));
    let (keep, folder) = put_down(desk);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{path:?}");
        let bytes = fs::read(&path).unwrap();
        assert!(!bytes.windows(10).any(|w| w == b"Canarybird"), "{path:?}");
        assert!(!bytes.windows(8).any(|w| w == b"Larkspur"), "{path:?}");
        assert!(!bytes.starts_with(b"SQLite format 3\0"), "{path:?}");
    }
    // The same search finds the words in a file that is deliberately plain.
    let plain = keep.path().join("plain.db");
    let conn = Connection::open(&plain).unwrap();
    conn.execute_batch("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('Canarybird')").unwrap();
    let bytes = fs::read(&plain).unwrap();
    assert!(bytes.starts_with(b"SQLite format 3\0") && bytes.windows(10).any(|w| w == b"Canarybird"));
}

#[test]
fn sqlite_and_sqlcipher_are_new_enough() {
    let conn = Connection::open_in_memory().unwrap();
    let version: String = conn.query_row("SELECT sqlite_version()", [], |r| r.get(0)).unwrap();
    let parts: Vec<u32> = version.split('.').map(|p| p.parse().unwrap()).collect();
    assert!(parts >= vec![3, 53, 2], "SQLite {version}");
    let cipher: String = conn.query_row("PRAGMA cipher_version", [], |r| r.get(0)).unwrap();
    let parts: Vec<u32> = cipher.split_whitespace().next().unwrap().split('.').map(|p| p.parse().unwrap()).collect();
    assert!(parts >= vec![4, 20], "SQLCipher {cipher}");
}

#[test]
fn wrong_passphrases_are_counted_delayed_and_told_across_a_restart() {
    let (_keep, folder) = put_down(Desk::new());
    for wrong in 1..=3 {
        let vault = Vault::hold(&folder).unwrap();
        let slot = vault.slots(now()).unwrap()[0].id;
        let tried = vault.unlock(slot, &Passphrase::new("something else".into()), Rooms::Both, now());
        assert_eq!(tried.unwrap_err(), Error::WrongPassphrase);
        assert_eq!(vault.slots(now()).unwrap()[0].wrong_tries, wrong);
    }
    let vault = Vault::hold(&folder).unwrap();
    let slot = vault.slots(now()).unwrap()[0].clone();
    assert_eq!(slot.wait_seconds, 5);
    let early = vault.unlock(slot.id, &passphrase(), Rooms::Both, now());
    assert_eq!(early.unwrap_err(), Error::Wait { seconds: 5 });
    let open = vault.unlock(slot.id, &passphrase(), Rooms::Both, now() + TimeDelta::seconds(5)).unwrap();
    assert_eq!(open.tries.wrong, 3);
    assert_eq!(vault.slots(now()).unwrap()[0].wrong_tries, 0);
}

#[test]
fn wrong_passphrases_at_an_open_vault_are_delayed_too() {
    let desk = Desk::new();
    for _ in 0..3 {
        assert_eq!(desk.open.confirm(&Passphrase::new("something else".into()), now()).unwrap_err(), Error::WrongPassphrase);
    }
    assert_eq!(desk.open.confirm(&passphrase(), now()).unwrap_err(), Error::Wait { seconds: 5 });
    desk.open.confirm(&passphrase(), now() + TimeDelta::seconds(5)).unwrap();
    desk.open.confirm(&passphrase(), now()).unwrap();
}

#[test]
fn one_process_has_the_vault() {
    let desk = Desk::new();
    assert_eq!(Vault::hold(desk.vault.dir()).unwrap_err(), Error::InUse);
}

#[test]
fn a_damaged_store_is_told_from_a_wrong_passphrase_and_stays_as_it_is() {
    let (_keep, folder) = put_down(Desk::new());
    let store = folder.join(StoreName::Partnership.file());
    let mut bytes = fs::read(&store).unwrap();
    bytes[100] ^= 1;
    fs::write(&store, &bytes).unwrap();
    let (_vault, open) = reopen(&folder);
    assert_eq!(open.unwrap_err().code(), "damaged");
    assert!(fs::read(&store).unwrap() == bytes);
}

#[test]
fn damaged_key_slots_are_told_from_a_wrong_passphrase() {
    let (_keep, folder) = put_down(Desk::new());
    for name in ["slots.json", "slots.copy.json"] {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).unwrap().replacen("\"label\": \"MR\"", "\"label\": \"XX\"", 1);
        fs::write(&path, text).unwrap();
    }
    let vault = Vault::hold(&folder).unwrap();
    assert_eq!(vault.slots(now()).unwrap_err(), Error::Damaged { part: "key slots" });
}

#[test]
fn a_store_from_a_newer_version_is_refused_and_not_touched() {
    let desk = Desk::new();
    let (_keep, folder) = put_down(desk);
    let path = folder.join("slots.json");
    let text = fs::read_to_string(&path).unwrap().replacen("\"version\": 1", "\"version\": 99", 1);
    fs::write(&path, &text).unwrap();
    assert_eq!(Vault::hold(&folder).unwrap().slots(now()).unwrap_err(), Error::NewerVersion);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn an_older_copy_of_the_store_put_in_its_place_is_found_at_unlock() {
    let desk = Desk::new();
    let (_keep, folder) = put_down(desk);
    let store = folder.join(StoreName::Partnership.file());
    let older = fs::read(&store).unwrap();
    let (vault, open) = reopen(&folder);
    let mut open = open.unwrap();
    open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    open.lock().unwrap();
    drop(vault);
    fs::write(&store, older).unwrap();
    let (_vault, open) = reopen(&folder);
    assert_eq!(open.unwrap_err(), Error::Damaged { part: "an older copy of the store was put in its place" });
}

#[test]
fn the_long_check_finds_nothing_in_a_store_that_is_whole() {
    let mut desk = Desk::new();
    let partner = desk.partner(json!({"name": "Fernbrook", "services": [{"name": "Counseling", "kind": "counseling"}]}));
    desk.agreement(partner, json!({}));
    let verified = verify::verify(&desk.open.store.checker().unwrap()).unwrap();
    assert_eq!(verified.head, desk.open.store.head());
    let counts: Vec<_> = ["partner", "agreement", "person", "settings", "sheets", "resource"].map(|kind| verified.records[kind]).into();
    assert_eq!(counts, [2, 1, 1, 1, 1, 8], "our program and a partner; the library that every vault has");
}

#[test]
fn readers_cannot_write_and_nothing_can_be_attached() {
    let desk = Desk::new();
    let conn = desk.open.store.read();
    assert!(conn.execute("DELETE FROM organizations", []).is_err());
    conn.execute_batch("PRAGMA query_only = OFF").ok();
    assert!(conn.execute("DELETE FROM organizations", []).is_err());
    assert!(conn.execute("ATTACH 'plain.db' AS plain KEY ''", []).is_err());
}

#[test]
fn each_recovery_phrase_opens_its_own_store_only() {
    let desk = Desk::new();
    assert!(desk.open.confirm_phrase(StoreName::Partnership, &desk.phrases.partnership).is_ok());
    assert!(desk.open.confirm_phrase(StoreName::Choices, desk.phrases.choices.as_ref().unwrap()).is_ok());
    assert!(desk.open.confirm_phrase(StoreName::Choices, &desk.phrases.partnership).is_err());
    assert!(desk.open.confirm_phrase(StoreName::Partnership, desk.phrases.choices.as_ref().unwrap()).is_err());
}

#[test]
fn who_opens_the_partnership_alone_cannot_enter_the_choices_room() {
    let (_keep, folder) = put_down(Desk::new());
    let vault = Vault::hold(&folder).unwrap();
    let slot = vault.slots(now()).unwrap()[0].id;
    let open = vault.unlock(slot, &passphrase(), Rooms::Partnership, now()).unwrap();
    assert_eq!(Room::open(vault.dir(), &open, now()).unwrap_err(), Error::Locked);
    drop(open);
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now()).unwrap();
    assert!(Room::open(vault.dir(), &open, now()).unwrap().head().count > 0, "its first row is laid when a holder enters");
}

#[test]
fn a_refused_vault_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let new = trellis_core::vault::NewVault {
        organization: "Larkspur".into(),
        person: "MR".into(),
        label: String::new(),
        passphrase: passphrase(),
        timezone: "Mars/Olympus".into(),
    };
    let refused = trellis_core::program::create(&dir.path().join("v"), &new, trellis_core::vault::Effort::Floor, now());
    assert_eq!(refused.unwrap_err().field(), Some("timezone"));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_full_folder_and_a_second_vault_in_one_place_are_refused() {
    let desk = Desk::new();
    let new = trellis_core::vault::NewVault {
        organization: "Other".into(),
        person: "X".into(),
        label: String::new(),
        passphrase: passphrase(),
        timezone: "America/Chicago".into(),
    };
    let again = trellis_core::program::create(desk.vault.dir(), &new, trellis_core::vault::Effort::Floor, now());
    assert_eq!(again.unwrap_err().code(), "refused");
}

#[test]
fn a_store_with_a_step_that_we_do_not_know_is_refused_and_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let (path, key) = (dir.path().join("s.db"), Key::make().unwrap());
    let newer: Vec<Migration> =
        PARTNERSHIP.iter().copied().chain([Migration { name: "later", sql: "CREATE TABLE later (x INTEGER) STRICT" }]).collect();
    drop(Store::create(&path, &key, &newer).unwrap());
    let before = fs::read(&path).unwrap();
    assert_eq!(Store::open(&path, &key, PARTNERSHIP).unwrap_err(), Error::NewerVersion);
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn an_older_store_is_brought_up_to_date_after_an_encrypted_copy_was_put_aside() {
    let dir = tempfile::tempdir().unwrap();
    let (path, key) = (dir.path().join("s.db"), Key::make().unwrap());
    drop(Store::create(&path, &key, &PARTNERSHIP[..2]).unwrap());
    let store = Store::open(&path, &key, PARTNERSHIP).unwrap();
    store.read().query_row("SELECT count(*) FROM agreements", [], |_| Ok(())).unwrap();
    let aside = dir.path().join("s.db.before-0003");
    assert!(!fs::read(&aside).unwrap().starts_with(b"SQLite format 3"));
    drop(Store::open(&aside, &key, &PARTNERSHIP[..2]).unwrap());
}

#[test]
fn a_step_that_fails_leaves_the_store_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let (path, key) = (dir.path().join("s.db"), Key::make().unwrap());
    drop(Store::create(&path, &key, &PARTNERSHIP[..1]).unwrap());
    let broken =
        [PARTNERSHIP[0], Migration { name: "broken", sql: "CREATE TABLE half (x INTEGER) STRICT; CREATE TABLE audit (x INTEGER)" }];
    assert!(Store::open(&path, &key, &broken).is_err());
    let store = Store::open(&path, &key, &PARTNERSHIP[..1]).unwrap();
    let tables: i64 = store.read().query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'half'", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 0);
}

#[test]
fn a_refused_change_leaves_content_and_audit_as_they_were() {
    let mut desk = Desk::new();
    let head = desk.open.store.head();
    let refused: Result<(), Error> = desk.open.write("partners.add", now(), |tx| {
        partners::insert(
            tx,
            partners::PartnerId::make(),
            serde_json::from_value::<partners::NewPartner>(json!({"name": "Half"}))?.check()?,
        )?;
        Err(Error::Refused { reason: "No." })
    });
    assert!(refused.is_err());
    assert_eq!(desk.open.store.head(), head);
    assert_eq!(partners::ids(desk.open.store.read()).unwrap(), []);
}

#[test]
fn who_may_not_is_refused_before_anything_is_written() {
    let mut desk = Desk::new();
    desk.open.person.roles = vec![Role::Advocate];
    let refused: Result<(), Error> = desk.open.write("agreements.add", now(), |_| panic!("the gate lets nobody in"));
    assert!(matches!(refused, Err(Error::Refused { .. })));
}

#[test]
fn one_damaged_key_slot_file_opens_by_its_copy_and_is_mended() {
    for (name, change) in [("slots.json", ""), ("slots.json", "{"), ("slots.copy.json", ""), ("slots.copy.json", "{")] {
        let (_keep, folder) = put_down(Desk::new());
        let whole = fs::read_to_string(folder.join("slots.json")).unwrap();
        if change.is_empty() { fs::remove_file(folder.join(name)) } else { fs::write(folder.join(name), change) }.unwrap();
        let (_vault, open) = reopen(&folder);
        open.unwrap().lock().unwrap();
        for name in ["slots.json", "slots.copy.json"] {
            assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), whole, "{name}");
        }
    }
}

#[test]
fn missing_key_slot_files_beside_their_stores_are_damage() {
    let (_keep, folder) = put_down(Desk::new());
    fs::remove_file(folder.join("slots.json")).unwrap();
    fs::remove_file(folder.join("slots.copy.json")).unwrap();
    assert_eq!(Vault::hold(&folder).unwrap().slots(now()).unwrap_err().code(), "damaged");
}

#[test]
fn the_long_check_finds_settings_sheets_and_people_that_were_changed_behind_its_back() {
    for change in [
        "UPDATE settings SET value = replace(value, '6', '60') WHERE name = 'program'",
        "UPDATE recoveries SET confirmed_at = '2026-01-01T00:00:00.000Z' WHERE store = 'choices'",
        "UPDATE people SET public_key = zeroblob(32)",
    ] {
        let mut desk = Desk::new();
        verify::verify(&desk.open.store.checker().unwrap()).unwrap();
        let forged = |tx: &trellis_core::vault::Tx<'_>| {
            assert_eq!(tx.execute(change, [])?, 1);
            tx.log("bin", uuid::Uuid::nil(), [0; 32])
        };
        desk.open.write("bins.remove", now(), forged).unwrap();
        let found = verify::verify(&desk.open.store.checker().unwrap());
        assert!(matches!(found, Err(Error::Damaged { .. })), "{change}");
    }
}

#[test]
fn a_check_that_is_told_to_stop_stops() {
    let mut desk = Desk::new();
    trellis_tests::generate::fill(&mut desk.open, 20, 20);
    let checker = desk.open.store.checker().unwrap();
    checker.stopper().store(true, std::sync::atomic::Ordering::Relaxed);
    let stopped = verify::verify(&checker).unwrap_err();
    assert!(!matches!(stopped, Error::Damaged { .. }), "a stop is no finding: {stopped}");
}
