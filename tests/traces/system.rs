//! On the program as it is shipped: what is left in files after a crash, whom it speaks to, what it does when the system tells it something.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::{fs::PermissionsExt as _, process::ExitStatusExt as _},
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use trellis_tests::stage::{Stage, wait_until};

use crate::{
    bus, made,
    screen::Screen,
    search::{files, in_files},
};

/// Opens a partner and a survivor's record, so that both stand on the screen, and types into a search.
pub fn look_around(screen: &Screen) {
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

#[test]
fn the_vault_locks_before_the_computer_sleeps() {
    let (dir, _) = made::vault();
    let stage = Stage::new(dir.path(), &dir.path().join("vault"));
    let logins = bus::Logins::serve(&stage.system_bus());
    let screen = Screen::on(stage, &[]);
    let delay = logins.delay();
    screen.unlock();
    assert!(bus::is_held(&delay), "the system waits for it");
    let process = screen.process();
    logins.sleep(true);
    wait_until("the delay is let go of", || !bus::is_held(&delay));
    assert!(!screen.is_open(), "it was locked before the system could sleep");
    assert!(screen.is_fresh(), "what was open had ended before the system could sleep");
    screen.see_locked();
    assert_eq!(screen.process(), process, "in the place of the one before");
    logins.sleep(false);
    assert!(bus::is_held(&logins.delay()), "it asks again for the next time");
}

#[test]
fn the_vault_locks_with_the_screen_whoever_tells() {
    let (dir, _) = made::vault();
    let stage = Stage::new(dir.path(), &dir.path().join("vault"));
    let logins = bus::Logins::serve(&stage.system_bus());
    let screen = Screen::on(stage, &[]);
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
        bus::darken(&screen.stage.session_bus(), interface);
        screen.see_locked();
    }
}

#[test]
fn what_was_copied_here_is_gone_after_ten_seconds_and_at_a_lock() {
    let (dir, _) = made::vault();
    let screen = Screen::start(dir.path(), &dir.path().join("vault"), &[]);
    screen.unlock();
    let pasted = || {
        let read = screen.stage.beside("timeout").args(["5", "xclip", "-o", "-selection", "clipboard"]).output().unwrap();
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
    let put = screen.stage.beside("xclip").args(["-i", "-selection", "clipboard"]).arg(&file).stdout(std::process::Stdio::null()).status();
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
    let planted = screen.stage.home.join("tmp/planted");
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
    let ended = screen.program.started.wait().unwrap();
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
