//! Faults: what is killed, cut, flipped, replayed, edited, or has its disk fail, loses nothing that was acknowledged and shows
//! nothing wrong as right. `TRELLIS_FAULTS=full` runs every cycle (`make faults`); else a part of each kind runs.

mod check;
mod flips;
mod full_disk;
mod keys;
mod kinds;
mod pages;
mod replays;
mod said;
mod stand;
mod tries;

use std::{
    collections::BTreeMap,
    fs,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use check::Found;
use kinds::{FAILS, KILLS};
use said::{How, Said};
use stand::{Base, Stand, folder};

/// Calls of one deed that fail, for each way of failing: in the short form, and at most in the long one.
const SHORT: usize = 1;
const LONG: usize = 9;

fn full() -> bool {
    std::env::var("TRELLIS_FAULTS").is_ok_and(|said| said == "full")
}

/// One cycle: under which name it counts, and what it does.
type Cycle<'a> = (String, Box<dyn Fn() -> Found + Sync + Send + 'a>);

/// Runs cycles two at a time; gives how many of each name ran, and what was found.
fn run(cycles: &[Cycle<'_>]) -> (BTreeMap<String, usize>, Vec<String>) {
    let (next, counts, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((name, cycle)) = cycles.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(wrong) = cycle() {
                        found.lock().unwrap().push(format!("{name}: {wrong}"));
                    }
                    *counts.lock().unwrap().entry(name.clone()).or_default() += 1;
                }
            });
        }
    });
    (counts.into_inner().unwrap(), found.into_inner().unwrap())
}

/// The calls to fail: each that is no plain write, each write that follows on one, up to a number of them spread over all. `shift`
/// moves them a little, so that ways of failing differ.
fn places(calls: &[String], shift: usize) -> Vec<usize> {
    let plain = |at: usize| calls.get(at).is_some_and(|call| call == "pwrite");
    let wanted: Vec<usize> =
        (0..calls.len()).filter(|at| !plain(*at) || *at == 0 || !plain(at - 1) || (at + shift).is_multiple_of(7)).collect();
    let most = if full() { LONG } else { SHORT }.min(wanted.len());
    (0..most).map(|n| 1 + wanted[(n * wanted.len() + shift * wanted.len() / 4) / most % wanted.len()]).collect()
}

#[test]
fn nothing_acknowledged_is_lost_when_it_is_killed_or_its_disk_fails() {
    let bases: BTreeMap<Stand, Base> =
        [Stand::Nothing, Stand::Fresh, Stand::Older, Stand::Full, Stand::People].map(|stand| (stand, Base::make(stand))).into();
    let mut cycles: Vec<Cycle<'_>> = Vec::new();
    for kind in KILLS {
        let base = &bases[&kind.stand];
        for number in 0..kind.cycles[usize::from(!full())] {
            cycles.push((kind.name.into(), Box::new(move || kind.cycle(base, number))));
        }
    }
    for kind in FAILS {
        let base = &bases[&kind.stand];
        let calls = kind.calls(base).unwrap();
        assert!(!calls.is_empty(), "{}: no call was counted", kind.name);
        println!("{:5}  calls in {}", calls.len(), kind.name);
        for (shift, how) in How::ALL.into_iter().enumerate() {
            for at in places(&calls, shift) {
                let told = move |found| format!("call {at}: {found}");
                cycles.push((format!("{}, {}", kind.name, how.word()), Box::new(move || kind.cycle(base, how, at).map_err(told))));
            }
        }
    }
    let (counts, found) = run(&cycles);
    for (name, count) in &counts {
        println!("{count:5}  {name}");
    }
    let lost = found.iter().filter(|wrong| wrong.contains("LOST")).count();
    let all: usize = counts.values().sum();
    println!("{all:5}  cycles in all; {lost} with something lost, {} with something else wrong", found.len() - lost);
    assert!(found.is_empty(), "{found:#?}");
    assert!(!full() || all >= 1_000, "only {all} cycles");
}

/// The detector first: each of these is what a loss would look like.
#[test]
fn a_planted_loss_is_found() {
    let base = Base::make(Stand::Full);
    let (revoke, purge) = (base.of("revoke")[0].clone(), base.of("purge")[0].clone());
    let never_saved = uuid::Uuid::nil();
    for (line, wanted) in [
        (format!("partner {never_saved} Fernbrook"), "LOST: partner"),
        (format!("revoke {revoke}"), "LOST: revoke"),
        (format!("purge {purge}"), "LOST: "),
        ("record -".to_owned(), "LOST: "),
    ] {
        let dir = folder();
        let vault = base.copy(dir.path());
        let said = Said(vec![format!("try {line}"), format!("ack {line}")]);
        let found = check::whole(&vault, &base, &said).unwrap_err();
        assert!(found.starts_with(wanted), "{line}: {found}");
    }
    // A list that does not say what the store says.
    let dir = folder();
    let vault = base.copy(dir.path());
    let ran = said::failing("revoke", &vault, &base.of("revoke"), How::Kill, 0);
    assert!(ran.said.has(&format!("ack revoke {revoke}")), "{:?} {}", ran.said, ran.err);
    check::whole(&vault, &base, &ran.said).unwrap();
    fs::write(vault.join("x.part"), b"").unwrap();
    assert!(check::whole(&vault, &base, &ran.said).unwrap_err().contains("stray"));
}
