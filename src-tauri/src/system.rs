//! What the system does for a lock: how a process takes a new image, and what it still has of the one before. Unix; another kind of system
//! would have its own side here.

use std::{
    fs::{self, File},
    io::{Error, stdin},
    os::{
        fd::{AsFd as _, OwnedFd, RawFd},
        unix::process::CommandExt as _,
    },
    path::PathBuf,
    process::Command,
    sync::OnceLock,
};

use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, waitpid};

/// The delay of the system's sleep, as it is handed on.
pub type Delay = OwnedFd;

/// Files that were open before the program opened any: what started it keeps them open on purpose, and a new image keeps them too.
static INHERITED: OnceLock<Vec<RawFd>> = OnceLock::new();

/// Notes what is open when the program begins.
pub fn note_inherited() {
    INHERITED.get_or_init(|| close_fds::iter_open_fds(3).collect());
}

/// The program that runs here; on Linux also where its file was replaced by a newer one meanwhile.
pub fn own_image() -> PathBuf {
    let running = PathBuf::from("/proc/self/exe");
    if cfg!(target_os = "linux") { running } else { std::env::current_exe().unwrap_or(running) }
}

/// Takes the new image. Comes back only where the system refuses.
pub fn become_image(mut fresh: Command) -> Error {
    if let Some(name) = std::env::args_os().next() {
        fresh.arg0(name);
    }
    // Libraries open files that they mean to keep, and do not say that a new image has no use for them.
    close_fds::set_fds_cloexec_threadsafe(3, INHERITED.get().map_or(&[], Vec::as_slice));
    fresh.exec()
}

/// Ends what the image before had started, and asks how it ended: nothing else would ever.
pub fn end_children() {
    for child in children() {
        kill_process(child, Signal::KILL).ok();
        waitpid(Some(child), WaitOptions::empty()).ok();
    }
}

fn children() -> Vec<Pid> {
    let own = getpid().as_raw_nonzero().to_string();
    let id = |entry: fs::DirEntry| entry.file_name().to_str()?.parse().ok().and_then(Pid::from_raw);
    // The name, in parentheses, may hold anything; behind it come the state and the parent.
    let is_ours = |id: &Pid| {
        let stat = fs::read_to_string(format!("/proc/{}/stat", id.as_raw_nonzero())).unwrap_or_default();
        stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)) == Some(own.as_str())
    };
    fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(id).filter(is_ours).collect()
}

/// The delay that the image before handed on as standard input, which is empty from here on.
pub fn handed_delay() -> Option<Delay> {
    let delay = stdin().as_fd().try_clone_to_owned().ok()?;
    rustix::stdio::dup2_stdin(File::open("/dev/null").ok()?).ok()?;
    Some(delay)
}

/// Waits until nobody on the session's bus has this name. Where there is no bus, nobody has.
#[cfg(target_os = "linux")]
pub fn see_free(name: &str) {
    let has = |bus: &zbus::blocking::Connection| {
        let name = zbus::names::BusName::try_from(name).ok()?;
        zbus::blocking::fdo::DBusProxy::new(bus).ok()?.name_has_owner(name).ok()
    };
    let Ok(bus) = zbus::blocking::Connection::session() else { return };
    while has(&bus) == Some(true) {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// Elsewhere the name goes with what held it.
#[cfg(not(target_os = "linux"))]
pub const fn see_free(_name: &str) {}
