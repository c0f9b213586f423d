//! Wrong tries: the delay, across restarts, for each slot by itself.

use std::{collections::BTreeMap, fs};

use chrono::TimeDelta;
use trellis_core::{
    Error,
    vault::{Passphrase, Rooms, Vault},
};
use trellis_tests::{now, passphrase};

use crate::stand::{Base, Stand, folder};

/// Seconds after the first wrong try, the second, …, the tenth.
const WAITS: [u64; 10] = [0, 0, 5, 10, 20, 40, 80, 160, 320, 640];

#[test]
fn one_to_ten_wrong_tries_wait_by_the_table_across_restarts_and_for_each_slot_by_itself() {
    let (base, dir) = (Base::make(Stand::Fresh), folder());
    let vault = base.copy(dir.path());
    let attempts = vault.join("attempts.json");
    // Somebody else's slot, in the form in which the file has it.
    let (other, at) = (uuid::Uuid::now_v7().to_string(), now());
    let others = |wrong: u32| serde_json::json!({"wrong": wrong, "last_at": at});
    fs::write(&attempts, serde_json::json!({&other: others(9)}).to_string()).unwrap();
    let slots: Vec<_> = Vault::hold(&vault).unwrap().slots(now()).unwrap().into_iter().map(|slot| slot.id).collect();
    for slot in slots {
        let mut at = now();
        for (wrong, wait) in (1..).zip(WAITS) {
            let tried = Vault::hold(&vault).unwrap().unlock(slot, &Passphrase::new("something else".into()), Rooms::Both, at);
            assert_eq!(tried.unwrap_err(), Error::WrongPassphrase, "try {wrong}");
            let shown = Vault::hold(&vault).unwrap().slots(at).unwrap().into_iter().find(|line| line.id == slot).unwrap();
            assert_eq!((shown.wrong_tries, shown.wait_seconds), (wrong, wait), "after {wrong}");
            if let Some(early) = wait.checked_sub(1) {
                let early = at + TimeDelta::seconds(i64::try_from(early).unwrap());
                let held = Vault::hold(&vault).unwrap();
                // Not even the right one is tried, and asking does not count.
                assert_eq!(held.unlock(slot, &passphrase(), Rooms::Both, early).unwrap_err(), Error::Wait { seconds: 1 });
            }
            at += TimeDelta::seconds(i64::try_from(wait).unwrap());
        }
        let held = Vault::hold(&vault).unwrap();
        let open = held.unlock(slot, &passphrase(), Rooms::Both, at).unwrap();
        assert_eq!(open.tries.wrong, 10, "told to the next who opens it");
        assert_eq!(held.slots(at).unwrap()[0].wrong_tries, 0);
    }
    let left: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&fs::read(&attempts).unwrap()).unwrap();
    assert_eq!(left, BTreeMap::from([(other, others(9))]), "the other slot waits as it did");
}
