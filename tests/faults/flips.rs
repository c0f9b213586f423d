//! A flipped bit in every class of pages and in each file beside the stores, and files that were cut: found, or without effect; and
//! nothing is written over what was found.

use std::{fs, path::Path};

use chrono::TimeDelta;
use serde_json::json;
use trellis_core::{
    Error,
    partners::{self, PartnerId},
    vault::{StoreName, Vault},
};
use trellis_tests::now;

use crate::{
    full, keys,
    pages::{self, PAGE},
    stand::{Base, Stand, folder, fresh},
};

/// A vault with pages of every class; the locked room of the second has fewer.
fn base() -> Base {
    let base = Base::rest(fresh());
    let phrases = base.phrases.as_ref().unwrap();
    for (store, phrase) in [(StoreName::Partnership, &phrases.partnership), (StoreName::Choices, phrases.choices.as_ref().unwrap())] {
        let path = base.path().join(store.file());
        pages::make_free_pages(&keys::connect(&path, &keys::raw(&base.path(), store, phrase)));
    }
    base
}

/// Pages of a class, and bytes in each, that are flipped.
fn chosen(found: &[usize]) -> Vec<usize> {
    let bytes: &[usize] = if full() { &[20, 2_000, PAGE - 70, PAGE - 3] } else { &[2_000] };
    let pages = if full() { 5 } else { 1 }.min(found.len());
    let pages = (0..pages).map(|n| found[(n + 1) * found.len() / (pages + 1)]);
    pages.flat_map(|page| bytes.iter().map(move |byte| (page - 1) * PAGE + byte)).collect()
}

#[test]
fn a_flipped_bit_in_any_class_of_pages_is_found_and_nothing_is_written_over_it() {
    let base = base();
    let (phrases, mut flips) = (base.phrases.as_ref().unwrap(), 0);
    pages::examine(&base.path()).unwrap();
    let path = base.path().join(StoreName::Partnership.file());
    let classes = pages::classes(&keys::connect(&path, &keys::raw(&base.path(), StoreName::Partnership, &phrases.partnership)));
    for class in ["the first page", "table leaf", "table internal", "table overflow", "index leaf", "full text leaf", "free", "schema leaf"]
    {
        assert!(classes.contains_key(class), "no {class} among {classes:?}");
    }
    for (class, found) in &classes {
        for at in chosen(found) {
            let dir = folder();
            let vault = base.copy(dir.path());
            let store = vault.join(StoreName::Partnership.file());
            pages::flip(&store, at);
            let flipped = fs::read(&store).unwrap();
            let found = pages::examine(&vault);
            assert!(matches!(found, Err(Error::Damaged { .. })), "{class} at {at}: {found:?}");
            assert!(fs::read(&store).unwrap() == flipped, "{class} at {at}: the store was written");
            flips += 1;
        }
    }
    println!("{flips:5}  flipped bits in the partnership store, classes {:?}", classes.keys());
}

#[test]
fn a_flipped_bit_in_the_locked_room_is_found_by_its_own_check() {
    let base = base();
    let (phrases, mut flips) = (base.phrases.as_ref().unwrap(), 0);
    let (_vault, open) = pages::unlock(&base.path()).unwrap();
    let path = base.path().join(StoreName::Choices.file());
    let classes = pages::classes(&keys::connect(&path, &keys::raw(&base.path(), StoreName::Choices, phrases.choices.as_ref().unwrap())));
    for (class, found) in &classes {
        for at in chosen(found) {
            let dir = folder();
            let vault = base.copy(dir.path());
            let store = vault.join(StoreName::Choices.file());
            pages::flip(&store, at);
            let number = at / PAGE + 1;
            let flipped = pages::page(&fs::read(&store).unwrap(), number).to_vec();
            let found = pages::examine_room(&vault, &open);
            assert!(matches!(found, Err(Error::Damaged { .. })), "{class} at {at}: {found:?}");
            assert!(pages::page(&fs::read(&store).unwrap(), number) == flipped, "{class} at {at}: the page was written over");
            flips += 1;
        }
    }
    println!("{flips:5}  flipped bits in the choices store, classes {:?}", classes.keys());
}

/// A vault that was not locked: what was saved last lies in the journal, and the head is kept.
fn unfolded(base: &Base, to: &Path) -> (std::path::PathBuf, PartnerId) {
    let dir = folder();
    let working = base.copy(dir.path());
    let (_vault, mut open) = pages::unlock(&working).unwrap();
    let id = PartnerId::make();
    let facts: partners::NewPartner = serde_json::from_value(json!({"name": "Fernbrook"})).unwrap();
    open.write("partners.add", now(), |tx| partners::insert(tx, id, facts.check()?)).unwrap();
    open.keep_head().unwrap();
    let left = to.join("vault");
    crate::stand::copy(&working, &left);
    (left, id)
}

#[test]
fn a_journal_that_was_flipped_or_cut_before_a_kept_head_is_found_and_left_as_it_is() {
    let base = Base::rest(fresh());
    let dir = folder();
    let (left, id) = unfolded(&base, dir.path());
    let length = fs::metadata(left.join("partnership.db-wal")).unwrap().len() as usize;
    assert!(length > 5 * PAGE, "{length}");
    let frame = PAGE + 24;
    let (mut flips, mut cuts) = (0, 0);
    for n in 0..if full() { 24 } else { 4 } {
        for cut in [false, true] {
            let dir = folder();
            let vault = dir.path().join("vault");
            crate::stand::copy(&left, &vault);
            let (store, journal) = (vault.join("partnership.db"), vault.join("partnership.db-wal"));
            let at = 32 + (n * 331) % (length - frame - 32);
            if cut {
                fs::OpenOptions::new().write(true).open(&journal).unwrap().set_len(at as u64).unwrap();
            } else {
                pages::flip(&journal, at);
            }
            let (was, folded) = (fs::read(&journal).unwrap(), fs::read(&store).unwrap());
            let found = pages::examine(&vault);
            assert!(matches!(found, Err(Error::Damaged { .. })), "{at} {cut}: {found:?}");
            assert!(fs::read(&journal).unwrap() == was && fs::read(&store).unwrap() == folded, "{at} {cut}: something was written");
            *if cut { &mut cuts } else { &mut flips } += 1;
        }
    }
    println!("{flips:5}  flipped bits in a journal; {cuts} cuts of it");
    // As it lay it opens, with what was saved last.
    let (_vault, open) = pages::unlock(&left).unwrap();
    assert_eq!(partners::get(open.store.read(), id).unwrap().facts.name, "Fernbrook");
}

#[test]
fn a_flipped_bit_in_a_file_beside_the_stores_is_found_or_changes_nothing() {
    let base = Base::make(Stand::Full);
    let (held, open) = pages::unlock(&base.path()).unwrap();
    let read = |vault: &Path| {
        let mut file: serde_json::Value = serde_json::from_slice(&fs::read(vault.join("slots.json")).unwrap()).unwrap();
        // An id is the same in great letters.
        let id = |value: &mut serde_json::Value| *value = value.as_str().unwrap().to_lowercase().into();
        id(&mut file["body"]["vault"]);
        file["body"]["slots"].as_array_mut().unwrap().iter_mut().for_each(|slot| id(&mut slot["id"]));
        file
    };
    let (whole, step) = (read(&base.path()), if full() { 3 } else { 41 });
    let lines = |vault: &Path| Vault::hold(vault).unwrap().slots(now());
    let labels = held.slots(now()).unwrap();
    let mut flips = 0;
    let length = |file: &str| fs::metadata(base.path().join(file)).unwrap().len() as usize;
    for at in (0..length("slots.json")).step_by(step) {
        let dir = folder();
        let vault = base.copy(dir.path());
        pages::flip(&vault.join("slots.json"), at);
        // The other file of the two stands in, unless the number of the form says that a later program wrote it.
        match lines(&vault) {
            Ok(found) => assert_eq!(found, labels, "slots.json at {at}"),
            Err(Error::NewerVersion) => {}
            Err(error) => panic!("slots.json at {at}: {error:?}"),
        }
        pages::flip(&vault.join("slots.copy.json"), at);
        match lines(&vault) {
            Err(Error::Damaged { .. } | Error::NewerVersion) => {}
            Err(error) => panic!("both at {at}: {error:?}"),
            // A space that became another one, a letter of an id that became a great one, or the number of the form.
            Ok(_) => assert_eq!(read(&vault)["body"], whole["body"], "both at {at}"),
        }
        flips += 2;
    }
    for at in (0..length("choices.never")).step_by(step) {
        let dir = folder();
        let vault = base.copy(dir.path());
        pages::flip(&vault.join("choices.never"), at);
        let found = pages::examine_room(&vault, &open);
        assert!(matches!(found, Err(Error::Damaged { .. })), "choices.never at {at}: {found:?}");
        flips += 1;
    }
    let attempts = json!({open.person.id.to_string(): {"wrong": 3, "last_at": now()}}).to_string();
    for at in (0..attempts.len()).step_by(if full() { 1 } else { 5 }) {
        let dir = folder();
        let vault = base.copy(dir.path());
        fs::write(vault.join("attempts.json"), &attempts).unwrap();
        pages::flip(&vault.join("attempts.json"), at);
        let held = Vault::hold(&vault).unwrap();
        held.slots(now()).unwrap();
        let later = held.slots(now() + TimeDelta::minutes(15)).unwrap();
        assert_eq!(later[0].wait_seconds, 0, "attempts.json at {at} keeps her out");
        flips += 1;
    }
    println!("{flips:5}  flipped bits in files beside the stores");
}

#[test]
fn a_file_that_was_cut_is_found_and_left_as_it_is() {
    let base = Base::make(Stand::Full);
    let (_vault, open) = pages::unlock(&base.path()).unwrap();
    let mut cuts = 0;
    for file in ["partnership.db", "choices.db", "choices.never", "slots.json", "attempts.json"] {
        let length = fs::metadata(base.path().join(file)).unwrap().len();
        let page = PAGE as u64;
        let all = [0, 1, 16, 100, page - 1, page, 2 * page, length / 2 / page * page, length.saturating_sub(page), length - 1];
        for to in all.into_iter().filter(|to| *to < length).step_by(if full() { 1 } else { 2 }) {
            let dir = folder();
            let vault = base.copy(dir.path());
            let path = vault.join(file);
            fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(to).unwrap();
            let cut = fs::read(&path).unwrap();
            if file == "slots.json" {
                // Its second file stands in; with that cut too nothing does.
                pages::unlock(&vault).unwrap();
                for name in ["slots.json", "slots.copy.json"] {
                    fs::write(vault.join(name), &cut).unwrap();
                }
            }
            let found = match file {
                "choices.db" | "choices.never" => pages::examine_room(&vault, &open),
                _ => pages::examine(&vault),
            };
            if file == "attempts.json" {
                found.unwrap();
            } else {
                assert!(matches!(found, Err(Error::Damaged { .. })), "{file} cut to {to}: {found:?}");
                assert!(fs::read(&path).unwrap() == cut, "{file} cut to {to} was written");
            }
            cuts += 1;
        }
    }
    println!("{cuts:5}  files cut");
}
