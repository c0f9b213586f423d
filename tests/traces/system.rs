//! What is left in memory after a lock, and what the system may tell the program, on the program as it is shipped.

mod keys;
mod made;
mod screen;
mod search;

use std::collections::BTreeSet;

use screen::Screen;
use search::{Needle, in_memory};

#[test]
fn memory_after_a_lock_holds_no_key_no_passphrase_and_no_word_of_a_record() {
    let (dir, phrases) = made::vault();
    let vault = dir.path().join("vault");
    let keys = keys::of(&vault, made::PASSPHRASE);
    let held: Vec<Needle> = [Needle::key("partnership key", &keys.partnership), Needle::key("choices key", &keys.choices)].concat();
    let passing = [Needle::key("wrapping key", &keys.wrapping), Needle::key("private key", &keys.private), Needle::text(made::PASSPHRASE)].concat();
    let phrases: Vec<Needle> = phrases.iter().flat_map(|phrase| Needle::text(phrase)).collect();
    let all = [held, passing, phrases, made::needles()].concat();

    let screen = Screen::start(dir.path(), &vault, &[]);
    screen.unlock();
    let process = screen.process();
    screen.find(made::PARTNER, &format!("Juniper {}", made::PARTNER));
    screen.see(made::NOTES);
    let found = in_memory(process, &all);
    eprintln!("open: {found:?}");
    for name in ["partnership key", "choices key", made::PARTNER] {
        assert!(found.contains(name), "the search finds what is there: {found:?}");
    }

    screen.keys(&["ctrl+l"]);
    screen.see_locked();
    let found = in_memory(process, &all);
    eprintln!("locked: {found:?}");
    if std::env::var_os("HOLD").is_some() { std::fs::write("/tmp/h3keys", format!("{process} {:?} {:?}", keys.choices, keys.partnership)).unwrap(); std::thread::sleep(std::time::Duration::from_secs(60)); }
    assert_eq!(found, BTreeSet::new(), "after a lock");
}
