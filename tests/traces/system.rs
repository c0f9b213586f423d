//! On the program as it is shipped: what is left in memory and in files after a lock or a crash, whom it speaks to, what it does when the
//! system tells it something.

mod bus;
mod keys;
mod made;
mod memory;
mod screen;
mod search;

use std::{
    collections::BTreeSet,
    fs,
    os::unix::{fs::PermissionsExt as _, process::ExitStatusExt as _},
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use memory::in_memory;
use screen::{Screen, wait_until};
use search::{Needle, files, in_files};

/// Overwrites what the libraries around the program let go of: what is found then is still held. The web view's own process has to live
/// with that, and some of its threads read what they let go of: those stay off.
const WIPED: [&str; 5] = [
    "env",
    "GLIBC_TUNABLES=glibc.malloc.perturb=85:glibc.malloc.tcache_count=0",
    "Malloc=1",
    "JSC_useJIT=0",
    "WEBKIT_DISABLE_COMPOSITING_MODE=1",
];

/// Opens a partner and a survivor's record, so that both stand on the screen, and types into a search.
fn look_around(screen: &Screen) {
    screen.find("Juniper", &format!("Juniper {}", made::PARTNER));
    screen.see(made::NOTES);
    screen.find("choices", "Choices");
    screen.see("Begin a new record");
    screen.keys(&["ctrl+f", "Return"]);
    screen.see(made::HER_WORDS);
    screen.see(made::HER_NAME);
    screen.find("choices", "Choices");
    screen.see("Begin a new record");
    screen.keys(&["ctrl+f"]);
    screen.write(made::SEARCHED);
    sleep(Duration::from_secs(1));
}

/// Has the web view's library hand words through the program's own process: what the pointer passes over, what stands in a field that has
/// the focus, what a form held when its page was left, addresses.
fn look_closely(screen: &Screen) {
    // What was looked for fits nothing.
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
    // It stands in the address, and in that of the page to go back to.
    screen.keys(&["ctrl+f"]);
    screen.write(made::TYPED);
    screen.see("0 of 1");
    screen.press("Today");
    screen.see("Who is here today");
}

#[test]
fn after_a_lock_no_key_no_passphrase_and_no_word_of_a_page_is_in_memory() {
    let (dir, phrases) = made::vault();
    let vault = dir.path().join("vault");
    let keys = keys::of(&vault, made::PASSPHRASE);
    let needles = |keys: &[(&str, [u8; 32])]| keys.iter().flat_map(|(name, key)| keys::needles(name, key)).collect::<Vec<_>>();
    // What opens the vault is let go of when it is open; the rest when it locks.
    let passing = needles(&[("wrapping key", keys.wrapping), ("private key", keys.private)]);
    let said = phrases.iter().map(String::as_str).chain([made::PASSPHRASE]).flat_map(Needle::text);
    let opening: Vec<Needle> = passing.into_iter().chain(said).collect();
    let data = needles(&[("partnership key", keys.partnership), ("choices key", keys.choices)]);
    let all = [opening.clone(), data, made::needles()].concat();
    let names: BTreeSet<String> = all.iter().map(|needle| needle.name.clone()).collect();
    assert_eq!(in_memory(std::process::id(), &all), names, "the search finds each of them in this process, which knows them");

    // The web view's library has the system's input method know which text stands around the cursor, and does not wipe it: what was typed
    // into a field is let go of, and no more than that can be asked. In the second run all that is let go of is overwritten: so nothing
    // is held, of what passes that way either.
    for under in [&WIPED[..0], &WIPED[..]] {
        let screen = Screen::start(dir.path(), &vault, under);
        screen.unlock();
        let process = screen.process();
        assert_eq!(in_memory(process, &opening), BTreeSet::new(), "just opened");
        look_around(&screen);
        let found = in_memory(process, &all);
        eprintln!("open: {found:?}");
        for name in ["partnership key", "choices key", made::PARTNER, made::NOTES, made::HER_WORDS, made::HER_NAME, made::SEARCHED] {
            assert!(found.contains(name), "the search finds what is there: {found:?}");
        }
        if !under.is_empty() {
            look_closely(&screen);
        }
        screen.keys(&["ctrl+l"]);
        screen.see_locked();
        let mut found = in_memory(process, &all);
        if under.is_empty() {
            found.retain(|name| !name.starts_with(made::SEARCHED));
        }
        assert_eq!(found, BTreeSet::new(), "after a lock");
    }
}

#[test]
fn the_vault_locks_before_the_computer_sleeps() {
    let (dir, _) = made::vault();
    let screen = Screen::waiting(dir.path(), &dir.path().join("vault"));
    let logins = bus::Logins::serve(&screen.system_bus());
    let screen = screen.run(&[]);
    let delay = logins.delay();
    screen.unlock();
    assert!(bus::is_held(&delay), "the system waits for it");
    logins.sleep(true);
    wait_until("the delay is let go of", || !bus::is_held(&delay));
    assert!(!screen.is_open(), "it was locked before the system could sleep");
    screen.see_locked();
    logins.sleep(false);
    assert!(bus::is_held(&logins.delay()), "it asks again for the next time");
}

#[test]
fn the_vault_locks_with_the_screen_whoever_tells() {
    let (dir, _) = made::vault();
    let screen = Screen::waiting(dir.path(), &dir.path().join("vault"));
    let logins = bus::Logins::serve(&screen.system_bus());
    let screen = screen.run(&[]);
    logins.delay();
    let (own, other) = ("/org/freedesktop/login1/session/c1", "/org/freedesktop/login1/session/c2");
    let session = "org.freedesktop.login1.Session";
    let hint =
        |on: bool| (session, std::collections::HashMap::from([("LockedHint", zbus::zvariant::Value::from(on))]), Vec::<String>::new());
    let properties = "org.freedesktop.DBus.Properties";
    screen.unlock();
    // The session of somebody else, a hint that it was unlocked, a screen that lights up: nothing.
    logins.tell(other, session, "Lock", &());
    logins.tell(own, properties, "PropertiesChanged", &hint(false));
    sleep(Duration::from_secs(2));
    assert!(screen.is_open());
    logins.lock();
    screen.see_locked();
    screen.unlock();
    logins.tell(own, properties, "PropertiesChanged", &hint(true));
    screen.see_locked();
    for interface in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"] {
        screen.unlock();
        bus::darken(&screen.session_bus(), interface);
        screen.see_locked();
    }
}

#[test]
fn what_was_copied_here_is_gone_after_ten_seconds_and_at_a_lock() {
    let (dir, _) = made::vault();
    let screen = Screen::start(dir.path(), &dir.path().join("vault"), &[]);
    screen.unlock();
    let pasted = || {
        let read = screen.beside("timeout").args(["5", "xclip", "-o", "-selection", "clipboard"]).output().unwrap();
        String::from_utf8_lossy(&read.stdout).into_owned()
    };
    let copy = || {
        screen.keys(&["ctrl+a", "ctrl+c"]);
        wait_until("it is copied", || pasted() == made::TYPED);
    };
    screen.keys(&["ctrl+k"]);
    sleep(Duration::from_secs(1));
    screen.write(made::TYPED);
    let begun = Instant::now();
    copy();
    sleep(Duration::from_secs(7).saturating_sub(begun.elapsed()));
    assert_eq!(pasted(), made::TYPED, "long enough to paste it");
    wait_until("it is gone", || pasted().is_empty());
    assert!((8..20).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    copy();
    screen.keys(&["ctrl+l"]);
    screen.see_locked();
    assert_eq!(pasted(), "", "a lock does not wait");

    // What another program copied is not ours to take.
    let file = dir.path().join("other.txt");
    fs::write(&file, "somebody else's").unwrap();
    let put = screen.beside("xclip").args(["-i", "-selection", "clipboard"]).arg(&file).stdout(std::process::Stdio::null()).status();
    assert!(put.unwrap().success());
    wait_until("it is there", || pasted() == "somebody else's");
    screen.unlock();
    screen.keys(&["ctrl+l"]);
    screen.see_locked();
    assert_eq!(pasted(), "somebody else's");
}

#[test]
fn a_crash_leaves_no_core_and_no_word_in_any_file() {
    const UNLIMITED: [&str; 3] = ["sh", "-c", "ulimit -c unlimited; exec \"$0\" \"$@\""];
    let crash = Command::new(UNLIMITED[0]).args(&UNLIMITED[1..]).args(["sh", "-c", "kill -ABRT $$"]).current_dir("/tmp").status().unwrap();
    assert!(crash.core_dumped(), "another program would leave one here");
    let (dir, _) = made::vault();
    let vault = dir.path().join("vault");
    let screen = Screen::start(dir.path(), &vault, &UNLIMITED);
    let planted = screen.home.join("tmp/planted");
    fs::write(
        &planted,
        [made::PARTNER.as_bytes(), &made::HER_WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat(),
    )
    .unwrap();
    assert_eq!(in_files(&files(dir.path()), &made::needles()).len(), 2, "the search finds what is planted");
    fs::remove_file(planted).unwrap();
    screen.unlock();
    look_around(&screen);
    let limits = fs::read_to_string(format!("/proc/{}/limits", screen.process())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
    let mut screen = screen;
    Command::new("kill").args(["-ABRT", &screen.process().to_string()]).status().unwrap();
    let ended = screen.started.wait().unwrap();
    assert!(ended.signal().is_some() && !ended.core_dumped(), "{ended:?}");
    assert_eq!(in_files(&files(dir.path()), &made::needles()), BTreeSet::new());
    for path in files(&vault) {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
    assert_eq!(fs::metadata(&vault).unwrap().permissions().mode() & 0o777, 0o700);
}

/// Where it may connect to, and why.
const ALLOWED: [(&str, &str); 5] = [
    ("/tmp/.X11-unix/X", "the display"),
    ("/run/session\"", "D-Bus of the person's session: one window a session, a locked screen"),
    ("/run/system\"", "D-Bus of the computer: it goes to sleep, its session locks"),
    ("/run/at-spi/bus", "D-Bus of assistive technology"),
    ("/run/at-spi2-socket-", "the same, for one screen reader"),
];

/// Kinds of sockets, and why. Netlink asks the kernel which networks there are: the web view's library does so when it starts, and
/// sends nothing to anybody.
const KINDS: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

#[test]
fn it_connects_to_nothing_but_the_display_and_the_buses_and_works_without_any_network() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let traced = ["unshare", "-n", "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", log.path().to_str().unwrap()];
    // First: it is seen when somebody does.
    let shell = "exec 3<>/dev/tcp/127.0.0.1/9";
    Command::new(traced[0]).args(&traced[1..]).args(["bash", "-c", shell]).status().unwrap();
    assert!(!strangers(&fs::read_to_string(log.path()).unwrap()).is_empty(), "a connection of another program is found");

    let (dir, _) = made::vault();
    let screen = Screen::start(dir.path(), &dir.path().join("vault"), &traced);
    screen.unlock();
    look_around(&screen);
    screen.keys(&["ctrl+l"]);
    screen.see_locked();
    drop(screen);
    let calls = fs::read_to_string(log.path()).unwrap();
    let named = |line: &str| Some(line.split_once("sun_path=")?.1.split('"').nth(1)?.to_owned());
    eprintln!("{} calls, to {:?}", calls.lines().count(), calls.lines().filter_map(named).collect::<BTreeSet<_>>());
    assert!(calls.lines().count() > 50, "the calls were seen");
    assert_eq!(strangers(&calls), Vec::<&str>::new());
}

/// Calls that make a socket of another kind, or name another place.
fn strangers(calls: &str) -> Vec<&str> {
    let is_kind = |rest: &str| KINDS.iter().any(|kind| rest.starts_with(kind));
    let is_place = |rest: &str| ALLOWED.iter().any(|(place, _)| rest.contains(place));
    let strange = |line: &&str| {
        let made = ["socket(", "sa_family="].iter().filter_map(|word| line.split_once(word)).any(|(_, rest)| !is_kind(rest));
        // What it answers to (getsockname) is no place that it goes to.
        let goes = ["connect(", "bind(", "sendto(", "sendmsg("].iter().any(|call| line.contains(call));
        made || (goes && line.split_once("sun_path=").is_some_and(|(_, rest)| !is_place(rest)))
    };
    calls.lines().filter(strange).collect()
}
