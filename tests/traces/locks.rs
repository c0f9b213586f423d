//! On the program as it is shipped: whatever locks it, no process of it holds anything afterwards of what was open. What was typed, shown,
//! hovered, marked, copied; the passphrase; the keys. Looked for before, where all of it is found, and after, in every process of the tree.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use trellis_tests::stage::{Stage, wait_until};

use crate::{
    bus, keys, made,
    memory::{in_memory, in_tree},
    screen::Screen,
    search::Needle,
    system::look_around,
};

/// What is looked for: everything that opens the vault, everything that stands in it, everything that is typed.
struct Wanted {
    all: Vec<Needle>,
    /// Keys by which the stores are open.
    data: [&'static str; 2],
}

impl Wanted {
    fn new(vault: &Path, phrases: &[String]) -> Self {
        let keys = keys::of(vault, made::PASSPHRASE);
        let data = ["partnership key", "choices key"];
        let named = [("wrapping key", keys.wrapping), ("private key", keys.private), (data[0], keys.partnership), (data[1], keys.choices)];
        let said = phrases.iter().map(String::as_str).chain([made::PASSPHRASE]).flat_map(Needle::text);
        let all: Vec<Needle> = named.iter().flat_map(|(name, key)| keys::needles(name, key)).chain(said).chain(made::needles()).collect();
        let names: BTreeSet<String> = all.iter().map(|needle| needle.name.clone()).collect();
        assert_eq!(in_memory(std::process::id(), &all), names, "the search finds each of them in this process, which knows them");
        Self { all, data }
    }

    /// Before a lock: what was planted is there, in one process or another.
    fn see(&self, screen: &Screen, planted: &[&str]) {
        let found: BTreeSet<String> = in_tree(&screen.program, &self.all).into_iter().map(|(what, _)| what).collect();
        for name in self.data.iter().chain(planted) {
            assert!(found.iter().any(|what| what.starts_with(name)), "the search finds “{name}” while it is open: {found:?}");
        }
    }

    /// After it: nothing is, in none.
    fn see_none(&self, screen: &Screen) {
        assert_eq!(in_tree(&screen.program, &self.all), BTreeSet::new(), "after a lock");
        wait_until("nothing of the image before waits to be asked how it ended", || screen.program.zombies().is_empty());
    }
}

/// A vault that is open on a screen, looked around in.
struct Opened {
    screen: Screen,
    wanted: Wanted,
    _dir: tempfile::TempDir,
}

/// Opens the program where the clock can be set ahead; see [`Opened::later`].
fn opened() -> Opened {
    let (dir, phrases) = made::vault();
    let vault = dir.path().join("vault");
    let stage = Stage::new(dir.path(), &vault);
    on(stage, dir, &phrases)
}

fn on(stage: Stage, dir: tempfile::TempDir, phrases: &[String]) -> Opened {
    let wanted = Wanted::new(&stage.vault, phrases);
    fs::write(stage.home.join("ahead"), "+0").unwrap();
    let library = glob("/usr/lib", "faketime/libfaketimeMT.so.1");
    let clock = format!("FAKETIME_TIMESTAMP_FILE={}", stage.home.join("ahead").display());
    let under = ["env", &format!("LD_PRELOAD={library}"), &clock, "FAKETIME_CACHE_DURATION=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"];
    let screen = Screen::on(stage, &under);
    screen.unlock();
    Opened { screen, wanted, _dir: dir }
}

/// The one file of this name, in a folder below another: where it lies depends on the machine.
fn glob(dir: &str, name: &str) -> String {
    let below = fs::read_dir(dir).unwrap().flatten().map(|entry| entry.path().join(name));
    below.into_iter().find(|path| path.exists()).expect("`make setup` installs it").display().to_string()
}

impl Opened {
    /// A record of each room on the screen, a word typed.
    fn look_around(&self) {
        look_around(&self.screen);
        self.wanted.see(&self.screen, &[made::PARTNER, made::NOTES, made::HER_WORDS, made::HER_NAME, made::SEARCHED]);
    }

    /// The clock of the program goes ahead, as after a sleep.
    fn later(&self, minutes: u32) {
        fs::write(self.screen.stage.home.join("ahead"), format!("+{minutes}m")).unwrap();
    }

    fn see_locked(&self) {
        self.screen.see_locked();
        self.wanted.see_none(&self.screen);
    }
}

#[test]
fn after_ctrl_l_nothing_that_was_typed_shown_hovered_marked_or_copied_is_left() {
    let opened = opened();
    let (screen, wanted) = (&opened.screen, &opened.wanted);
    wanted.see(screen, &[made::PASSPHRASE]);
    opened.look_around();
    // Shown and hovered, marked and copied, in a field that has the focus, in an address.
    screen.press("Show all again");
    screen.sweep();
    screen.keys(&["ctrl+f", "Return"]);
    screen.see(made::HER_WORDS);
    screen.sweep();
    screen.press("Write or change");
    screen.see("Her words, ");
    screen.keys(&["Tab"; 14]);
    screen.press("Partners");
    screen.see("Juniper");
    screen.sweep();
    screen.keys(&["ctrl+f"]);
    screen.write(made::TYPED);
    screen.keys(&["ctrl+a", "ctrl+c"]);
    screen.see("0 of 1");
    wanted.see(screen, &[made::TYPED, made::PARTNER, made::HER_WORDS]);
    screen.keys(&["ctrl+l"]);
    opened.see_locked();

    // Once more in the image that took its place: files that it has open do not grow in number from lock to lock.
    let files = || fs::read_dir(format!("/proc/{}/fd", screen.process())).unwrap().count();
    let before = files();
    screen.unlock();
    opened.look_around();
    screen.keys(&["ctrl+l"]);
    opened.see_locked();
    wait_until("no file of the image before stays open", || files() <= before + 2);
}

#[test]
fn after_the_button_nothing_is_left() {
    let opened = opened();
    opened.look_around();
    opened.screen.press("Lock");
    opened.see_locked();
}

#[test]
fn after_a_hand_over_nothing_is_left() {
    let opened = opened();
    opened.look_around();
    opened.screen.press("Hand over");
    opened.see_locked();
    opened.screen.see("Handed over");
}

#[test]
fn after_shift_three_times_nothing_is_left() {
    let opened = opened();
    opened.look_around();
    opened.screen.keys(&["Shift_L", "Shift_L", "Shift_L"]);
    opened.see_locked();
}

#[test]
fn after_the_idle_time_nothing_is_left() {
    let opened = opened();
    opened.look_around();
    opened.later(6);
    opened.see_locked();
}

#[test]
fn after_the_time_of_a_survivor_view_nothing_is_left() {
    let opened = opened();
    opened.screen.find("choices", "Choices");
    opened.screen.see("Begin a new record");
    opened.screen.keys(&["ctrl+f", "Return"]);
    opened.screen.see(made::HER_WORDS);
    opened.screen.press("Turn the screen round");
    opened.screen.see("Here you can look at help");
    opened.screen.press("Look at the help");
    opened.screen.see("Counseling, one on one");
    opened.wanted.see(&opened.screen, &[made::HER_WORDS]);
    opened.later(6);
    sleep(Duration::from_secs(3));
    assert!(opened.screen.is_open(), "nobody hurries whoever reads");
    opened.later(31);
    opened.see_locked();
}

#[test]
fn before_the_computer_sleeps_and_with_its_screen_nothing_is_left() {
    let (dir, phrases) = made::vault();
    let stage = Stage::new(dir.path(), &dir.path().join("vault"));
    let logins = bus::Logins::serve(&stage.system_bus());
    let opened = on(stage, dir, &phrases);
    let delay = logins.delay();
    opened.look_around();
    logins.sleep(true);
    wait_until("the delay is let go of", || !bus::is_held(&delay));
    opened.wanted.see_none(&opened.screen);
    logins.sleep(false);
    logins.delay();
    opened.screen.unlock();
    opened.look_around();
    bus::darken(&opened.screen.stage.session_bus(), "org.freedesktop.ScreenSaver");
    opened.see_locked();
}

#[test]
fn a_passphrase_that_is_left_on_the_lock_screen_for_a_minute_is_gone() {
    let opened = opened();
    let screen = &opened.screen;
    screen.keys(&["ctrl+l"]);
    opened.see_locked();
    screen.focus();
    screen.write(made::PASSPHRASE);
    let typed = Instant::now();
    let found = in_tree(&screen.program, &opened.wanted.all);
    assert!(found.iter().any(|(what, _)| what.starts_with(made::PASSPHRASE)), "the search finds it: {found:?}");
    let before = screen.program.web();
    // A minute is longer than anything else may take here.
    sleep(Duration::from_secs(55).saturating_sub(typed.elapsed()));
    wait_until("the program begins anew", || !screen.program.web().iter().any(|id| before.contains(id)));
    assert!(typed.elapsed() >= Duration::from_secs(60), "not while somebody may be thinking: {:?}", typed.elapsed());
    opened.see_locked();
}
