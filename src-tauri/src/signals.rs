//! What the system tells over D-Bus: that it is going to sleep, that the screen was locked. The vault locks then; before sleep, the
//! system waits for it. Where there is no bus, or nobody on it who tells, nothing is lost but this.

use std::{
    process,
    thread::{sleep, spawn},
    time::{Duration, Instant},
};

use zbus::{
    MatchRule, Message, Result,
    blocking::{Connection, MessageIterator, Proxy, fdo::DBusProxy},
    message::Type,
    zvariant::{OwnedFd, OwnedObjectPath, OwnedValue},
};

use crate::{state::State, system::Delay};

const LOGINS: &str = "org.freedesktop.login1";
const LOGINS_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// Who says that a screen is locked, desktop by desktop.
const SCREENS: [&str; 4] = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver"];
/// How long the lock screen may take to be drawn. The system waits up to five seconds.
const DRAWN: Duration = Duration::from_secs(3);

/// Begins to listen on both buses.
pub fn listen(state: &State) {
    let (sleeps, screens) = (state.clone(), state.clone());
    spawn(move || watch_logins(&sleeps).ok());
    spawn(move || watch_screens(&screens).ok());
}

fn ask_for(bus: &Connection, interface: &str, member: &str, sender: Option<&str>, path: Option<&OwnedObjectPath>) -> Result<()> {
    let mut rule = MatchRule::builder().msg_type(Type::Signal).interface(interface)?.member(member)?;
    if let Some(sender) = sender {
        rule = rule.sender(sender)?;
    }
    if let Some(path) = path {
        rule = rule.path(path.as_ref())?;
    }
    Ok(DBusProxy::new(bus)?.add_match_rule(rule.build())?)
}

/// The screen of this session: anybody on this bus may say so, since locking harms nobody.
fn watch_screens(state: &State) -> Result<()> {
    let bus = Connection::session()?;
    let messages = MessageIterator::from(&bus);
    for interface in SCREENS {
        ask_for(&bus, interface, "ActiveChanged", None, None)?;
    }
    for message in messages {
        if is_named(&message?, &SCREENS, "ActiveChanged", |message| message.body().deserialize::<bool>().is_ok_and(|on| on)) {
            state.lock_unasked();
        }
    }
    Ok(())
}

/// The computer and its sessions: only the system's own keeper of them is heard.
fn watch_logins(state: &State) -> Result<()> {
    let bus = Connection::system()?;
    let messages = MessageIterator::from(&bus);
    let manager = Proxy::new(&bus, LOGINS, LOGINS_PATH, MANAGER)?;
    ask_for(&bus, MANAGER, "PrepareForSleep", Some(LOGINS), None)?;
    // A session that cannot be told apart: any that locks counts, since locking harms nobody.
    let session = own_session(&manager);
    ask_for(&bus, SESSION, "Lock", Some(LOGINS), session.as_ref())?;
    ask_for(&bus, PROPERTIES, "PropertiesChanged", Some(LOGINS), session.as_ref())?;
    // What the image before held goes on; else it is asked for.
    let handed = state.take_delay();
    state.keep_delay(handed.or_else(|| hold_sleep(&manager)));
    if manager.get_property("PreparingForSleep").unwrap_or(false) {
        let_sleep(state);
    }
    for message in messages {
        let message = message?;
        match is_going_to_sleep(&message) {
            // The image that takes the place of this one lets the system sleep, once it is drawn; where nothing was open, this one does.
            Some(true) => {
                state.lock_unasked();
                let_sleep(state);
            }
            Some(false) => state.keep_delay(hold_sleep(&manager)),
            None if is_locking(&message) => state.lock_unasked(),
            None => {}
        }
    }
    Ok(())
}

/// A screen that wakes up shows the lock screen, and nothing of before.
fn let_sleep(state: &State) {
    let begun = Instant::now();
    while !state.is_heard() && begun.elapsed() < DRAWN {
        sleep(Duration::from_millis(20));
    }
    drop(state.take_delay());
}

/// By its name in the environment, else by this process.
fn own_session(manager: &Proxy<'_>) -> Option<OwnedObjectPath> {
    let named = std::env::var("XDG_SESSION_ID").ok().and_then(|id| manager.call("GetSession", &(id,)).ok());
    named.or_else(|| manager.call("GetSessionByPID", &(process::id(),)).ok())
}

/// The system sleeps only when this was let go of, or after its own patience.
fn hold_sleep(manager: &Proxy<'_>) -> Option<Delay> {
    let held: OwnedFd = manager.call("Inhibit", &("sleep", "Trellis", "Locks before the computer sleeps", "delay")).ok()?;
    Some(held.into())
}

fn is_named(message: &Message, interfaces: &[&str], member: &str, and: impl FnOnce(&Message) -> bool) -> bool {
    let header = message.header();
    let from = header.interface().is_some_and(|name| interfaces.contains(&name.as_str()));
    from && message.message_type() == Type::Signal && header.member().is_some_and(|name| name.as_str() == member) && and(message)
}

/// Whether it begins (or is over).
fn is_going_to_sleep(message: &Message) -> Option<bool> {
    let said = is_named(message, &[MANAGER], "PrepareForSleep", |_| true);
    said.then(|| message.body().deserialize::<bool>().ok()).flatten()
}

fn is_locking(message: &Message) -> bool {
    type Changed = (String, std::collections::HashMap<String, OwnedValue>, Vec<String>);
    let hint = |message: &Message| {
        let Ok((interface, values, _)) = message.body().deserialize::<Changed>() else { return false };
        interface == SESSION && values.get("LockedHint").is_some_and(|hint| bool::try_from(hint).is_ok_and(|on| on))
    };
    is_named(message, &[SESSION], "Lock", |_| true) || is_named(message, &[PROPERTIES], "PropertiesChanged", hint)
}
