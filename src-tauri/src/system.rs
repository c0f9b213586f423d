//! What differs between systems: how a process takes a new image, and what it still has of the one before.

#[cfg(unix)]
pub use unix::{OWN_IMAGE, become_image, end_children, handed_delay};

/// The delay of the system's sleep, as it is handed on.
#[cfg(unix)]
pub type Delay = std::os::fd::OwnedFd;

#[cfg(unix)]
mod unix {
    use std::{
        fs::{self, File},
        io::{Error, stdin},
        os::{fd::AsFd as _, unix::process::CommandExt as _},
        process::Command,
    };

    use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, waitpid};

    use super::Delay;

    /// The program that runs here, also where its file was replaced by a newer one meanwhile.
    pub const OWN_IMAGE: &str = "/proc/self/exe";

    /// Takes the new image. Comes back only where the system refuses.
    pub fn become_image(mut fresh: Command) -> Error {
        if let Some(name) = std::env::args_os().next() {
            fresh.arg0(name);
        }
        // Libraries open files that they mean to keep, and do not say that a new image has no use for them.
        close_fds::set_fds_cloexec_threadsafe(3, &[]);
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

#[cfg(not(unix))]
pub use other::{OWN_IMAGE, become_image, end_children, handed_delay};

/// Nothing is handed on.
#[cfg(not(unix))]
pub type Delay = std::process::Stdio;

#[cfg(not(unix))]
mod other {
    use std::{io::Error, process::Command};

    use super::Delay;

    pub const OWN_IMAGE: &str = "";

    /// There is no taking the place of a process: a new one begins, and this one ends.
    pub fn become_image(fresh: Command) -> Error {
        let begun = std::env::current_exe().and_then(|path| {
            let mut next = Command::new(path);
            next.args(fresh.get_args()).spawn()
        });
        match begun {
            Ok(_) => std::process::exit(0),
            Err(error) => error,
        }
    }

    /// They ended with the process before.
    pub const fn end_children() {}

    pub const fn handed_delay() -> Option<Delay> {
        None
    }
}
