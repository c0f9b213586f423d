//! The corpus of the fuzz targets on stable Rust: every seed, thousands of changes of it, and files that ask for more than
//! their size. `make fuzz` goes on from here with a fuzzer.

use std::{fs, panic, path::PathBuf, sync::Mutex};

use trellis_core::vault::{self, Passphrase, Rooms, Vault};
use trellis_tests::{Desk, bounds, heavy, hostile, mutations::Mutations, now, passphrase};

/// What a file may take in this build, which is slower by ten than the one that people have.
const SECONDS_MAX: f64 = 20.0;
const MEBIBYTES_MAX: f64 = 400.0;

/// Memory is of the whole process: one at a time.
static ONE: Mutex<()> = Mutex::new(());

fn folder(kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(kind)
}

fn seeds(kind: &str) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(folder(kind))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect();
    found.sort();
    found
}

/// The bytes on which a body broke, kept for a look.
fn kept(kind: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("trellis-broke-{kind}-{}", std::process::id()));
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

fn run(kind: &str, name: &str, body: hostile::Body, bytes: &[u8]) -> Result<(), String> {
    panic::catch_unwind(|| body(bytes)).map_err(|_| format!("{kind}/{name}: the bytes are kept in {}", kept(kind, bytes)))
}

#[test]
fn every_seed_is_read_or_clearly_refused_and_does_what_its_preview_promises() {
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut broke = Vec::new();
    for (kind, body) in hostile::BODIES {
        let seeds = seeds(kind);
        assert!(seeds.len() >= 8, "{kind} has {} seeds", seeds.len());
        for (name, bytes) in seeds {
            assert!(bytes.len() <= 64 * 1024, "{kind}/{name}: what is larger is made, not kept");
            let taken = bounds::taken(|| broke.extend(run(kind, &name, body, &bytes).err()));
            assert!(taken.seconds < SECONDS_MAX / 4.0, "{kind}/{name}: {taken:?}");
            hostile::apply(kind, &bytes);
        }
    }
    assert!(broke.is_empty(), "{broke:#?}");
}

#[test]
fn thousands_of_changes_of_every_kind_of_file_are_read_or_clearly_refused() {
    const EACH: usize = 400;
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    for (kind, body) in hostile::BODIES {
        let seeds: Vec<Vec<u8>> = seeds(kind).into_iter().map(|(_, bytes)| bytes).collect();
        let began = bounds::seconds();
        let (mut slowest, mut done) = (0.0_f64, 0);
        for bytes in Mutations::of(&seeds, 7).take(EACH.max(seeds.len() * 40)) {
            let before = bounds::seconds();
            run(kind, "a change of it", body, &bytes).unwrap();
            slowest = slowest.max(bounds::seconds() - before);
            done += 1;
        }
        assert!(slowest < SECONDS_MAX / 4.0, "{kind}: {slowest} s for one of them");
        eprintln!("{kind}: {done} changes of {} seeds in {:.1} s, the slowest {slowest:.2} s", seeds.len(), bounds::seconds() - began);
    }
}

#[test]
fn files_that_ask_for_more_than_their_size_are_refused_or_read_within_bounds() {
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let only = std::env::var("TRELLIS_HEAVY").unwrap_or_default();
    let mut over = Vec::new();
    for heavy::Heavy { kind, tries, bytes } in heavy::all().into_iter().filter(|heavy| heavy.tries.contains(&only)) {
        let body = hostile::BODIES.iter().find(|(name, _)| *name == kind).unwrap().1;
        // What the store takes once is not this file's.
        body(b"");
        let taken = bounds::taken(|| run(kind, tries, body, &bytes).unwrap());
        eprintln!("{kind}: {tries}: {} KiB, {:.2} s, {:.0} MiB", bytes.len() / 1024, taken.seconds, taken.mebibytes);
        if taken.seconds > SECONDS_MAX || taken.mebibytes > MEBIBYTES_MAX {
            over.push((kind, tries, taken));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

#[test]
fn the_bounds_find_work_that_takes_long_and_work_that_takes_much() {
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let long = bounds::taken(|| {
        let began = bounds::seconds();
        while bounds::seconds() < began + 0.5 {}
    });
    assert!((0.4..5.0).contains(&long.seconds) && long.mebibytes < 50.0, "{long:?}");
    let much = bounds::taken(|| drop(std::hint::black_box(vec![1_u8; 300 * 1024 * 1024])));
    assert!((290.0..350.0).contains(&much.mebibytes), "{much:?}");
}

#[test]
fn a_body_that_meets_a_fault_is_found_out() {
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let faulty: hostile::Body = |bytes| assert!(!bytes.windows(4).any(|four| four == b"FREQ"), "a planted fault");
    let found = panic::catch_unwind(|| {
        for bytes in Mutations::of(&[b"BEGIN:VEVENT\nRRULE:FREQ=WEEKLY\n".to_vec()], 7).take(50) {
            faulty(&bytes);
        }
    });
    assert!(found.is_err(), "changes still hold what they were made of");
}

/// Who can write the key-slot file can also reckon its sum; what is inside is then met by those who open it.
#[test]
fn a_key_slot_file_that_was_tampered_with_opens_nothing_and_brings_nothing_down() {
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let Desk { dir, vault: held, open, .. } = Desk::new();
    drop(open);
    drop(held);
    let path = dir.path().join("vault/slots.json");
    let whole = fs::read(&path).unwrap();
    assert_eq!(vault::slots_of(&hostile::resealed(&whole).unwrap()).unwrap().len(), 1, "the sum is reckoned as the program does");
    let mut tried = 0;
    for (pointer, value) in [
        ("/body/slots/0/derivation/memory", "4294967295"),
        ("/body/slots/0/derivation/memory", "1"),
        ("/body/slots/0/derivation/passes", "4294967295"),
        ("/body/slots/0/wrapped", "\"\""),
        ("/body/slots/0/public_key", "\"AA==\""),
        ("/body/slots/0/boxes/partnership", "null"),
        ("/body/slots/0/boxes/partnership", "\"AA==\""),
        ("/body/slots/0/boxes/choices", "\"\""),
        ("/body/slots/0/label", "\"\\u202eRM\""),
        ("/body/heads/partnership", "\"\""),
        ("/body/sheets/choices/sealed", "\"\""),
        ("/mac", "\"\""),
    ] {
        let mut changed: serde_json::Value = serde_json::from_slice(&whole).unwrap();
        *changed.pointer_mut(pointer).unwrap() = serde_json::from_str(value).unwrap();
        let changed = hostile::resealed(&serde_json::to_vec(&changed).unwrap()).unwrap();
        fs::write(&path, changed).unwrap();
        let vault = Vault::hold(path.parent().unwrap()).unwrap();
        let slot = vault.slots(now()).unwrap()[0].id;
        let later = now() + chrono::TimeDelta::hours(tried);
        let refused = vault.unlock(slot, &passphrase(), Rooms::Both, later).unwrap_err();
        // A slot without its box is what a new passphrase leaves that was cut off half-way: it opens nothing, and says so.
        let shut = value == "null" && refused.code() == "refused";
        assert!(shut || matches!(refused.code(), "damaged" | "wrong_passphrase"), "{pointer}: {refused:?}");
        tried += 1;
    }
    fs::write(&path, &whole).unwrap();
    let vault = Vault::hold(path.parent().unwrap()).unwrap();
    let (slot, later) = (vault.slots(now()).unwrap()[0].id, now() + chrono::TimeDelta::hours(tried));
    assert!(vault.unlock(slot, &Passphrase::new("something else".into()), Rooms::Both, later).is_err());
    vault.unlock(slot, &passphrase(), Rooms::Both, later + chrono::TimeDelta::hours(1)).unwrap();
}
