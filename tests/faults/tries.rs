//! Wrong tries: the delay, across restarts, for each slot by itself.

use std::{collections::BTreeMap, fs};

use chrono::TimeDelta;
use trellis_core::{
    Error,
    vault::{Effort, NewPerson, Passphrase, Role, Rooms, Vault},
};
use trellis_tests::{now, other_passphrase, passphrase};

use crate::{
    pages,
    stand::{Base, Stand, folder},
};

/// Seconds after the first wrong try, the second, …, the tenth.
const WAITS: [u64; 10] = [0, 0, 5, 10, 20, 40, 80, 160, 320, 640];

#[test]
fn one_to_ten_wrong_tries_wait_by_the_table_across_restarts_and_for_each_slot_by_itself() {
    let (base, dir) = (Base::make(Stand::Fresh), folder());
    let vault = base.copy(dir.path());
    let attempts = vault.join("attempts.json");
    let hers = other_passphrase();
    {
        let (_vault, mut open) = pages::unlock(&vault).unwrap();
        let new = NewPerson { name: "Bo".into(), label: "Bo".into(), roles: vec![Role::Staff] };
        open.add_person(&new, &hers, Effort::Floor, now()).unwrap();
        open.lock().unwrap();
    }
    // A third slot, in the form in which the file has it.
    let (other, then) = (uuid::Uuid::now_v7().to_string(), now());
    let others = |wrong: u32| serde_json::json!({"wrong": wrong, "last_at": then});
    fs::write(&attempts, serde_json::json!({&other: others(9)}).to_string()).unwrap();
    let slots: Vec<_> = Vault::hold(&vault).unwrap().slots(now()).unwrap().into_iter().map(|slot| slot.id).collect();
    assert_eq!(slots.len(), 2);
    let rights = [passphrase(), hers];
    let lines = |at| Vault::hold(&vault).unwrap().slots(at).unwrap();
    for (n, (slot, right)) in slots.iter().zip(&rights).enumerate() {
        let slot = *slot;
        let mut at = now();
        for (wrong, wait) in (1..).zip(WAITS) {
            let tried = Vault::hold(&vault).unwrap().unlock(slot, &Passphrase::new("something else".into()), Rooms::Both, at);
            assert_eq!(tried.unwrap_err(), Error::WrongPassphrase, "try {wrong}");
            let shown = lines(at);
            assert_eq!((shown[n].wrong_tries, shown[n].wait_seconds), (wrong, wait), "after {wrong}");
            // Hers do not count for the other one: the first was opened since, the second not tried yet.
            assert_eq!((shown[1 - n].wrong_tries, shown[1 - n].wait_seconds), (0, 0), "the other slot after {wrong}");
            if let Some(early) = wait.checked_sub(1) {
                let early = at + TimeDelta::seconds(i64::try_from(early).unwrap());
                let held = Vault::hold(&vault).unwrap();
                // Not even the right one is tried, and asking does not count.
                assert_eq!(held.unlock(slot, right, Rooms::Both, early).unwrap_err(), Error::Wait { seconds: 1 });
            }
            at += TimeDelta::seconds(i64::try_from(wait).unwrap());
        }
        let held = Vault::hold(&vault).unwrap();
        let open = held.unlock(slot, right, Rooms::Both, at).unwrap();
        assert_eq!(open.tries.wrong, 10, "told to the next who opens it");
        assert_eq!(held.slots(at).unwrap()[n].wrong_tries, 0);
    }
    let left: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&fs::read(&attempts).unwrap()).unwrap();
    assert_eq!(left, BTreeMap::from([(other, others(9))]), "the third slot waits as it did");
}
