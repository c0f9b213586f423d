//! A keeper of logins as the system has one, on a bus of the test's own: it says that the computer goes to sleep, and waits for who asked.

use std::{
    io::{PipeReader, Read as _, pipe},
    os::fd::OwnedFd as Fd,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    time::Duration,
};

use zbus::{
    blocking::{Connection, connection::Builder},
    zvariant::{DynamicType, ObjectPath, OwnedFd, OwnedObjectPath},
};

const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "/org/freedesktop/login1/session/c1";

/// The fake. Whoever asks for a delay gets one end of a pipe; the other end tells when it was let go of.
pub struct Logins {
    bus: Connection,
    delays: Receiver<PipeReader>,
    sleeps: Arc<AtomicBool>,
}

struct Keeper {
    delays: Sender<PipeReader>,
    sleeps: Arc<AtomicBool>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Keeper {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (reader, writer) = pipe().unwrap();
        self.delays.send(reader).unwrap();
        Fd::from(writer).into()
    }

    #[zbus(property)]
    fn preparing_for_sleep(&self) -> bool {
        self.sleeps.load(Ordering::Relaxed)
    }

    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _process: u32) -> OwnedObjectPath {
        ObjectPath::try_from(SESSION).unwrap().into()
    }
}

fn on(address: &str) -> Builder<'_> {
    Builder::address(address).unwrap()
}

impl Logins {
    /// Takes the name of the system's own.
    pub fn serve(address: &str) -> Self {
        let (sender, delays) = channel();
        let sleeps = Arc::new(AtomicBool::default());
        let keeper = Keeper { delays: sender, sleeps: sleeps.clone() };
        let served = on(address).serve_at("/org/freedesktop/login1", keeper).unwrap();
        Self { bus: served.name("org.freedesktop.login1").unwrap().build().unwrap(), delays, sleeps }
    }

    /// The delay that was asked for.
    pub fn delay(&self) -> PipeReader {
        self.delays.recv_timeout(Duration::from_secs(60)).expect("it asks the system to wait before it sleeps")
    }

    /// Says that the computer goes to sleep, or that it woke up.
    pub fn sleep(&self, begins: bool) {
        self.sleeps.store(begins, Ordering::Relaxed);
        self.bus.emit_signal(None::<&str>, "/org/freedesktop/login1", MANAGER, "PrepareForSleep", &(begins,)).unwrap();
    }

    /// Says something about a session.
    pub fn tell(&self, session: &str, interface: &str, member: &str, body: &(impl serde::Serialize + DynamicType)) {
        self.bus.emit_signal(None::<&str>, session, interface, member, body).unwrap();
    }

    /// Asks the session to lock its screen.
    pub fn lock(&self) {
        self.tell(SESSION, "org.freedesktop.login1.Session", "Lock", &());
    }
}

/// Whether a delay is still held.
pub fn is_held(delay: &PipeReader) -> bool {
    let (sender, ended) = channel();
    let mut delay = delay.try_clone().unwrap();
    std::thread::spawn(move || sender.send(delay.read(&mut [0]).unwrap()).ok());
    ended.recv_timeout(Duration::from_millis(300)).is_err()
}

/// The desktop says that its screen is locked.
pub fn darken(address: &str, interface: &str) {
    let bus = on(address).build().unwrap();
    bus.emit_signal(None::<&str>, "/org/freedesktop/ScreenSaver", interface, "ActiveChanged", &(true,)).unwrap();
}
