//! What the window takes of the processor while nobody touches it: next to nothing, so that an old laptop stays cool beside a survivor.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    thread::sleep,
    time::Duration,
};

use trellis_tests::stage::wait_until;

use crate::{made, screen::Screen};

/// How long it is watched.
const WATCHED: Duration = Duration::from_secs(20);

/// The processor's time that all of its processes together may take in it: 0.5 % of a core.
const ALLOWED: Duration = Duration::from_millis(100);

/// What they may take to show the next lines once the wheel was turned: it took 0.7 s, and 3.5 s with a scrollbar that faded away.
const TURNED: Duration = Duration::from_secs(2);

/// What Linux counts a process's time in, on every kind of computer.
const TICK: Duration = Duration::from_millis(10);

/// The time that each process of the program's tree has taken so far.
fn taken(program: u32) -> BTreeMap<(u32, String), Duration> {
    let read = |entry: fs::DirEntry| {
        let id: u32 = entry.file_name().to_str()?.parse().ok()?;
        let said = fs::read_to_string(entry.path().join("stat")).ok()?;
        // Its name may hold anything, brackets and spaces too.
        let (name, rest) = said.split_once('(')?.1.rsplit_once(')')?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks: u32 = fields[11].parse::<u32>().ok()? + fields[12].parse::<u32>().ok()?;
        Some((id, fields[1].parse::<u32>().ok()?, name.to_owned(), TICK * ticks))
    };
    let all: Vec<_> = fs::read_dir("/proc").unwrap().flatten().filter_map(read).collect();
    let mut tree = BTreeSet::from([program]);
    while let Some((id, ..)) = all.iter().find(|(id, parent, ..)| tree.contains(parent) && !tree.contains(id)) {
        tree.insert(*id);
    }
    all.into_iter().filter(|(id, ..)| tree.contains(id)).map(|(id, _, name, time)| ((id, name), time)).collect()
}

/// What each process takes while nothing happens.
fn during(rest: Duration, program: u32) -> BTreeMap<String, Duration> {
    let before = taken(program);
    sleep(rest);
    let since = |(process, time): ((u32, String), Duration)| {
        let so_far = before.get(&process).copied().unwrap_or_default();
        (format!("{} {}", process.1, process.0), time.saturating_sub(so_far))
    };
    taken(program).into_iter().map(since).collect()
}

/// All of them together.
fn sum(rest: &BTreeMap<String, Duration>) -> Duration {
    rest.values().sum()
}

/// Watches it from where all is drawn; what blinks never quite comes to rest, and is watched all the same.
fn at_rest(screen: &Screen) -> BTreeMap<String, Duration> {
    let program = screen.process();
    let mut tries = 0;
    wait_until("it has drawn all", || {
        tries += 1;
        tries == 20 || sum(&during(Duration::from_secs(1), program)) <= 2 * TICK
    });
    let rest = during(WATCHED, program);
    assert!(rest.keys().any(|name| name.starts_with("WebKitWeb")), "the web view is among them: {rest:?}");
    rest
}

#[test]
fn at_rest_the_window_takes_no_more_than_half_a_hundredth_of_a_core() {
    let dir = made::demo();
    let screen = Screen::start(dir.path(), &dir.path().join("vault"), &[]);
    screen.see("Who is opening?");
    // The caret stands in the field for the passphrase, as it does for whoever comes to the computer next.
    screen.focus();
    let unlock = at_rest(&screen);
    screen.unlock();
    screen.see("Who is here today");
    let today = at_rest(&screen);
    screen.press("Schedule");
    screen.see("Findings only");
    let schedule = at_rest(&screen);
    // The same field in front of a page: the whole of it lies under what the caret is drawn on.
    screen.keys(&["ctrl+k"]);
    screen.see("Find anything");
    let palette = at_rest(&screen);
    let found = [("unlock", unlock), ("today", today), ("schedule", schedule), ("palette", palette)];
    eprintln!("{found:?}");
    assert!(found.iter().all(|(_, rest)| sum(rest) <= ALLOWED), "in {WATCHED:?} more than {ALLOWED:?}: {found:?}");
}

#[test]
fn a_turn_of_the_wheel_is_drawn_once_and_not_for_seconds() {
    let dir = made::demo();
    let screen = Screen::start(dir.path(), &dir.path().join("vault"), &[]);
    screen.unlock();
    screen.press("Schedule");
    screen.see("Findings only");
    // The pointer has come to the page before, so that what lights up under it does not count.
    screen.sweep();
    at_rest(&screen);
    screen.wheel();
    let rest = during(WATCHED, screen.process());
    eprintln!("{rest:?}");
    assert!(sum(&rest) > TICK, "the page was turned: {rest:?}");
    assert!(sum(&rest) <= TURNED, "{rest:?}");
}
