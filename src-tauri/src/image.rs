//! A lock ends this image of the program, and a fresh one takes its place in the same process: what was open ends with it. No key, no
//! passphrase and no word of a page is left in any process of ours afterwards, whatever the web view and its libraries kept: their
//! processes end as well. Wiping what our own code lets go of does not reach those.
//!
//! The fresh image is told what the lock screen needs, see [`Told`], and nothing else.

use std::{
    ffi::OsString,
    process::{Command, abort, exit},
    sync::mpsc::channel,
    thread::spawn,
    time::Duration,
};

use tauri::{AppHandle, Manager as _};
use tauri_plugin_window_state::{AppHandleExt as _, StateFlags};

use crate::{state::State, system};

/// What of the window is kept from one image to the next, and from one day to the next.
pub const WINDOW: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// How long the window may take to say where it is, and the session's bus to let its name go.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where the window is, so that the fresh one takes no focus that the old one did not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// It has the focus, or nobody said otherwise.
    #[default]
    Front,
    /// Another program has it.
    Behind,
    /// It is minimized.
    Hidden,
}

/// What the image before told this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// There was one before.
    pub locked: bool,
    /// Who had it open: a label, which stands on the lock screen anyway. In the environment, which other accounts cannot read.
    pub label: Option<String>,
    /// They handed over: somebody else comes next.
    pub handed_over: bool,
    /// The made-up vault was looked at.
    pub demo: bool,
    pub place: Place,
    /// The system waits with its sleep until standard input is closed.
    pub delays_sleep: bool,
}

const LOCKED: &str = "--locked";
const LABEL: &str = "TRELLIS_LABEL";
const HANDED_OVER: &str = "--handed-over";
const DEMO: &str = "--demo";
const BEHIND: &str = "--behind";
const HIDDEN: &str = "--hidden";
const DELAYS_SLEEP: &str = "--delays-sleep";

impl Told {
    /// As the next image reads it.
    fn arguments(&self) -> Vec<OsString> {
        let place = match self.place {
            Place::Front => None,
            Place::Behind => Some(BEHIND),
            Place::Hidden => Some(HIDDEN),
        };
        let flags = [(self.handed_over, HANDED_OVER), (self.demo, DEMO), (self.delays_sleep, DELAYS_SLEEP)];
        let flags = flags.into_iter().filter_map(|(so, name)| so.then_some(name));
        std::iter::once(LOCKED).chain(flags).chain(place).map(OsString::from).collect()
    }

    /// What the image before told, if there was one.
    pub fn hear() -> Self {
        Self::read(std::env::args_os().skip(1), std::env::var(LABEL).ok())
    }

    /// From the arguments of this program, without its name. What is not known is passed over: desktops add words of their own.
    fn read(arguments: impl IntoIterator<Item = OsString>, label: Option<String>) -> Self {
        let mut told = Self { label, ..Self::default() };
        for word in arguments {
            match word.to_str() {
                Some(LOCKED) => told.locked = true,
                Some(HANDED_OVER) => told.handed_over = true,
                Some(DEMO) => told.demo = true,
                Some(BEHIND) => told.place = Place::Behind,
                Some(HIDDEN) => told.place = Place::Hidden,
                Some(DELAYS_SLEEP) => told.delays_sleep = true,
                _ => {}
            }
        }
        if told.locked { told } else { Self::default() }
    }
}

/// Puts a fresh image of the program in the place of this one. Comes back never: where the system refuses, the program ends.
pub fn replace(app: &AppHandle, mut told: Told) -> ! {
    let handle = app.clone();
    let found = within_patience(move || {
        handle.save_window_state(WINDOW).ok();
        place(&handle)
    });
    if told.place != Place::Hidden {
        told.place = found.unwrap_or(Place::Behind);
    }
    let handle = app.clone();
    // The fresh image has to find the name free, or it would take this one for another program that runs, and end.
    within_patience(move || {
        tauri_plugin_single_instance::destroy(&handle);
        system::see_free(&format!("{}.SingleInstance", handle.config().identifier));
    });
    let state = app.state::<State>();
    if state.is_over() {
        // The window was closed meanwhile: no other takes its place.
        exit(0);
    }
    let delay = state.take_delay();
    told.delays_sleep = delay.is_some();
    let mut fresh = Command::new(system::own_image());
    fresh.args(told.arguments()).env_remove(LABEL);
    if let Some(label) = &told.label {
        fresh.env(LABEL, label);
    }
    if let Some(delay) = delay {
        fresh.stdin(delay);
    }
    let refused = system::become_image(fresh);
    eprintln!("error[refused]: after a lock the program could not begin anew, and ends: {}", refused.kind());
    abort()
}

fn place(app: &AppHandle) -> Place {
    let Some(window) = app.get_webview_window("main") else { return Place::Behind };
    match (window.is_minimized(), window.is_focused()) {
        (Ok(true), _) => Place::Hidden,
        (_, Ok(true)) => Place::Front,
        _ => Place::Behind,
    }
}

/// A window or a bus that answers nothing does not hold up a lock.
fn within_patience<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, done) = channel();
    spawn(move || sender.send(work()).ok());
    done.recv_timeout(PATIENCE).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_next_image_is_told_it_reads_and_nothing_else() {
        for told in [
            Told { locked: true, ..Told::default() },
            Told { locked: true, label: Some("--demo".into()), place: Place::Behind, ..Told::default() },
            Told { locked: true, label: Some("M R".into()), handed_over: true, demo: true, place: Place::Hidden, delays_sleep: true },
        ] {
            let arguments = told.arguments();
            assert!(arguments.iter().all(|word| word != "M R"), "every account can read them");
            assert_eq!(Told::read(arguments, told.label.clone()), told);
        }
    }

    #[test]
    fn words_that_no_image_before_told_are_passed_over() {
        for words in [&[][..], &["--demo"], &["--behind", "MR"], &["file.trellis", "--hidden"]] {
            assert_eq!(Told::read(words.iter().map(OsString::from), Some("MR".into())), Told::default());
        }
        let known = Told { locked: true, ..Told::default() };
        assert_eq!(Told::read(["--locked", "-psn_0_1"].map(OsString::from), None), known);
    }
}
