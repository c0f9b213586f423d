//! What the shell holds while a vault is open: the stores, who opened them, when a hand last moved.

pub mod backing;
mod changing;
mod locking;
mod working;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use tauri::ipc::Channel;
use trellis_choices::{
    Room,
    names::Names,
    survivors::{self, SurvivorId},
};
use trellis_core::{
    Error, Result,
    exchange::Staged,
    program,
    vault::{self, Open, Passphrase, Person, Phrases, Role, Tx, Vault, settings},
};

use crate::{image::Told, system::Delay};
pub use locking::Lock;
use working::Work;

/// Everything that goes when the vault locks.
#[derive(Debug)]
pub struct Desk {
    pub open: Open,
    /// The locked room, for a holder of its key. Nothing but its own commands looks in.
    pub room: Option<Room>,
    /// Whose survivor view the screen shows: as long as it does, every other command is refused.
    pub view: Option<SurvivorId>,
    /// Records that were opened in this session: each opening is written down once.
    opened: BTreeSet<SurvivorId>,
    /// Shown once; kept until they were read back.
    pub phrases: Option<Phrases>,
    /// Why the locked room did not open although she holds its key; the partnership store works without it.
    pub trouble: Option<Error>,
    /// How to end the long checks under way.
    checks: Vec<Arc<AtomicBool>>,
    /// Files that were read and not yet brought in.
    pub staged: BTreeMap<String, Staged>,
    /// Calendars that were read and not yet brought in.
    pub calendars: BTreeMap<String, Vec<u8>>,
    touched_at: DateTime<Utc>,
    written_at: Option<DateTime<Utc>>,
}

impl Desk {
    /// Whether nobody was here for the idle time, by the wall clock; a clock set back counts as well.
    fn is_idle(&self, now: DateTime<Utc>) -> bool {
        let minutes = match (&self.view, &self.phrases) {
            (Some(_), _) => VIEW_MINUTES,
            (None, Some(_)) => PHRASES_MINUTES,
            (None, None) => i64::from(self.open.person.preferences.idle_minutes),
        };
        let limit = chrono::TimeDelta::minutes(minutes);
        now - self.touched_at >= limit || now < self.touched_at - limit
    }

    /// The person likes the page differently now.
    pub fn know(&mut self, person: Person) -> Result<()> {
        self.open.person = person;
        Ok(())
    }

    /// The recovery phrases were read back: nobody shows them again.
    pub fn forget_phrases(&mut self) -> Result<()> {
        self.phrases = None;
        Ok(())
    }

    /// Keeps both heads outside of the files, closes them, wipes the keys.
    fn close(self) -> Result<()> {
        let Self { mut open, room, .. } = self;
        let kept = room.as_ref().map_or(Ok(()), |room| open.keep_choices_head(room.head()));
        drop(room);
        kept.and(open.lock())
    }

    /// What the locked room needs to know of the other one.
    fn around(&self) -> Result<Around> {
        let conn = self.open.store.read();
        let (names, settings, now) = (Names::read(conn)?, settings::get(conn)?, Utc::now());
        // By the latest time that the room has seen: what is over does not look alive when a clock was set back.
        let seen = self.room.as_ref().map_or(Ok(now), |room| trellis_choices::clock::now(room.read(), now))?;
        let program = names.own().map(|own| own.facts.name.clone()).unwrap_or_default();
        let person = self.open.person.clone();
        Ok(Around {
            names,
            today: settings.today(seen),
            zone: settings.timezone,
            program,
            person,
            holders: self.open.choices_holders(),
            now,
        })
    }

    /// Reads the locked room.
    pub fn read_room<T>(&self, work: impl FnOnce(&Connection, &Around) -> Result<T>) -> Result<T> {
        work(self.room.as_ref().ok_or(Error::Locked)?.read(), &self.around()?)
    }

    /// Writes in the locked room.
    pub fn write_room<T>(&mut self, action: &'static str, work: impl FnOnce(&Tx<'_>, &Around) -> Result<T>) -> Result<T> {
        let around = self.around()?;
        let room = self.room.as_mut().ok_or(Error::Locked)?;
        let done = room.write(&self.open.person, action, around.now, |tx| work(tx, &around))?;
        // No earlier text lies beside the file.
        room.fold()?;
        self.written_at.get_or_insert(around.now);
        if room.take_purged() {
            self.carry()?;
        }
        Ok(done)
    }

    /// Carries into the rolling backups what was purged and is not carried yet, by this session or an earlier one.
    fn carry(&self) -> Result<()> {
        match &self.room {
            Some(room) if room.is_uncarried() => {
                trellis_choices::backups::carry(room, &self.open, Utc::now()).map(drop).map_err(|_| NOT_CARRIED)
            }
            _ => Ok(()),
        }
    }

    /// Fills the locked room of a demo.
    pub fn make_people_up(&mut self) -> Result<()> {
        let around = self.around()?;
        let room = self.room.as_mut().ok_or(Error::Locked)?;
        trellis_choices::demo::add(room, &self.open.person, &around.names, &around.zone, around.now)?;
        self.phrases = None;
        Ok(())
    }

    /// Writes down that a record was opened, the first time in a session.
    pub fn opening(&mut self, id: SurvivorId) -> Result<()> {
        if !self.opened.contains(&id) {
            self.write_room("survivors.open", |tx, _| survivors::open(tx, id))?;
            self.opened.insert(id);
        }
        Ok(())
    }

    /// The screen is turned round, or back.
    pub fn turn(&mut self, view: Option<SurvivorId>) -> Result<()> {
        self.view = view;
        Ok(())
    }

    /// A file that nobody works on any more.
    pub fn unstage(&mut self, token: &str) -> Result<()> {
        self.staged.remove(token);
        self.calendars.remove(token);
        Ok(())
    }
}

/// What the locked room is told of the partnership side and of the moment. Nothing goes the other way.
pub struct Around {
    pub names: Names,
    pub today: NaiveDate,
    pub zone: String,
    pub program: String,
    pub person: Person,
    /// How many hold the key.
    pub holders: usize,
    pub now: DateTime<Utc>,
}

impl Around {
    /// The day by which months are over: here and by the world's clock.
    pub fn counted(&self) -> NaiveDate {
        self.today.min(self.now.date_naive())
    }
}

const NOT_CARRIED: Error = Error::Refused {
    reason: "What was purged is gone from the records. One of the backups, or several, could not be rewritten and may still hold it; that is tried again after each unlock and with each backup. Look at Backups, and make room on the disk.",
};
const TURNED: Error = Error::Refused { reason: "The screen is turned round. Give the computer back first." };

#[derive(Default)]
struct Inner {
    vault: Option<Vault>,
    desk: Option<Desk>,
}

/// The shell's state: one vault, one desk.
#[derive(Clone)]
pub struct State {
    dir: PathBuf,
    inner: Arc<Mutex<Inner>>,
    /// Whether the long work under way shall stop; apart from the rest, which that work holds.
    stop: Arc<AtomicBool>,
    /// Work that a lock waits for, though it holds nothing of the rest.
    work: Arc<Work>,
    /// How often a lock was asked for, also while nothing was open: what began to open before stays closed.
    locks: Arc<AtomicU64>,
    /// Whether the made-up vault beside the real one is looked at.
    demo: Arc<AtomicBool>,
    /// One lock at a time.
    turn: Arc<Mutex<()>>,
    /// The window was closed: a lock ends the program, and no fresh image takes its place.
    over: Arc<AtomicBool>,
    /// How the page hears what happens without it.
    channel: Arc<Mutex<Option<Channel<&'static str>>>>,
    /// What the lock before told, for the lock screen.
    told: Arc<Told>,
    /// How a lock ends this image of the program: see [`crate::image`].
    ending: Arc<OnceLock<Ending>>,
    /// Roles of whoever sits at the desk, asked before each command, apart from the rest, which long work holds.
    roles: Arc<Mutex<Option<Vec<Role>>>>,
    /// As long as this is open, the system waits with its sleep.
    delay: Arc<Mutex<Option<Delay>>>,
}

type Ending = Box<dyn Fn(Told) + Send + Sync>;

/// Opens the made-up vault, and nothing else.
pub const DEMO_PASSPHRASE: &str = "orchid river lantern paper";

/// Minutes for which a survivor view may rest: somebody reads, and nobody hurries her.
const VIEW_MINUTES: i64 = 30;

/// Minutes for which it may rest as long as recovery sheets wait to be written down: no preference is longer.
const PHRASES_MINUTES: i64 = 15;

impl State {
    /// For the vault in this folder, which may not be there yet.
    pub fn new(dir: PathBuf, told: Told) -> Self {
        Self {
            dir,
            inner: Arc::default(),
            stop: Arc::default(),
            work: Arc::default(),
            locks: Arc::default(),
            demo: Arc::new(AtomicBool::new(told.demo)),
            turn: Arc::default(),
            over: Arc::default(),
            channel: Arc::default(),
            told: Arc::new(told),
            ending: Arc::default(),
            roles: Arc::default(),
            delay: Arc::default(),
        }
    }

    /// What the lock before told, for the lock screen.
    pub fn told(&self) -> &Told {
        &self.told
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // A command that failed half-way changed nothing that is not also in the store.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The folder of the vault that is worked with.
    fn dir(&self) -> PathBuf {
        if self.demo.load(Ordering::Relaxed) { self.dir.with_file_name("demo-vault") } else { self.dir.clone() }
    }

    /// Whether the folder holds a vault.
    pub fn exists(&self) -> bool {
        vault::exists(&self.dir())
    }

    /// Opens a vault of made-up people beside the real one, which stays as it is; makes it where there is none yet.
    pub fn look_at_demo(&self) -> Result<()> {
        let _work = self.work()?;
        self.close()?;
        self.inner().vault = None;
        self.demo.store(true, Ordering::Relaxed);
        let passphrase = Passphrase::new(DEMO_PASSPHRASE.into());
        if self.exists() {
            let slots = self.with_vault(|vault| vault.slots(Utc::now()))?;
            return self.unlock(slots.first().ok_or(Error::Damaged { part: "key slots" })?.id, &passphrase);
        }
        self.create(&vault::NewVault {
            organization: "Larkspur Advocacy Program".into(),
            person: "Mara Reyes".into(),
            label: "MR".into(),
            passphrase,
            timezone: "America/Chicago".into(),
        })?;
        self.write("demos.add", |tx| trellis_core::demo::add(tx, settings::today(tx, Utc::now())?))?;
        self.with_desk(Desk::make_people_up)
    }

    /// Works with the vault, held by this process.
    pub fn with_vault<T>(&self, work: impl FnOnce(&Vault) -> Result<T>) -> Result<T> {
        let mut inner = self.inner();
        if inner.vault.is_none() {
            inner.vault = Some(Vault::hold(&self.dir())?);
        }
        inner.vault.as_ref().map_or(Err(Error::Locked), work)
    }

    /// Works at the open desk; not while the screen is turned round.
    pub fn with_desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        self.at_desk(|desk| if desk.view.is_some() { Err(TURNED) } else { work(desk) })
    }

    /// Works in the survivor view, and nowhere else.
    pub fn in_view<T>(&self, work: impl FnOnce(&mut Desk, SurvivorId) -> Result<T>) -> Result<T> {
        self.at_desk(|desk| match desk.view {
            Some(id) => work(desk, id),
            None => Err(Error::Refused { reason: "The screen is not turned round." }),
        })
    }

    /// Works at the desk, whoever sees the screen: a hand that moved, whether a view is under way.
    pub fn at_desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        let mut inner = self.inner();
        let desk = inner.desk.as_mut().ok_or(Error::Locked)?;
        let now = Utc::now();
        // The clock may not have ticked yet after a suspend: a late hand does not keep it open.
        if desk.is_idle(now) {
            return Err(Error::Locked);
        }
        desk.touched_at = now;
        let done = work(desk);
        // They may have changed.
        *self.roles() = Some(desk.open.person.roles.clone());
        done
    }

    /// Works at the desk as the program itself: no hand moved.
    fn quietly<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        work(self.inner().desk.as_mut().ok_or(Error::Locked)?)
    }

    /// Reads the locked room.
    pub fn read_room<T>(&self, work: impl FnOnce(&Connection, &Around) -> Result<T>) -> Result<T> {
        self.with_desk(|desk| desk.read_room(work))
    }

    /// Writes in the locked room, through its own gate.
    pub fn write_room<T>(&self, action: &'static str, work: impl FnOnce(&Tx<'_>, &Around) -> Result<T>) -> Result<T> {
        self.with_desk(|desk| desk.write_room(action, work))
    }

    /// Long work begins: nobody has asked it to stop yet.
    pub fn begin_work(&self) {
        self.stop.store(false, Ordering::Relaxed);
    }

    /// Asks the long work under way to stop; it then changes nothing.
    pub fn stop_work(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it may go on.
    pub fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Reads the partnership store.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.with_desk(|desk| work(desk.open.store.read()))
    }

    /// Writes through the gate as the person who opened the vault.
    pub fn write<T>(&self, action: &'static str, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.with_desk(|desk| {
            let done = program::write(&mut desk.open, action, Utc::now(), work)?;
            desk.written_at.get_or_insert(Utc::now());
            Ok(done)
        })
    }

    /// Keeps the channel on which the page hears what happens without it: the page is drawn.
    pub fn listen(&self, channel: Channel<&'static str>) {
        *self.channel() = Some(channel);
    }

    /// Whether there is a page, drawn, that hears.
    pub fn is_heard(&self) -> bool {
        self.channel().is_some()
    }

    fn tell(&self, word: &'static str) {
        if let Some(channel) = &*self.channel() {
            channel.send(word).ok();
        }
    }

    fn channel(&self) -> MutexGuard<'_, Option<Channel<&'static str>>> {
        self.channel.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whose roles a command is asked with.
    fn roles(&self) -> MutexGuard<'_, Option<Vec<Role>>> {
        self.roles.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who sits there, for a command: refused before it is looked at when their role does not include it.
    pub fn admit(&self, command: &str) -> Result<()> {
        vault::powers::admit(self.roles().as_deref(), command)
    }

    /// Keeps the system from sleeping until a lock is done.
    pub fn keep_delay(&self, delay: Option<Delay>) {
        *self.delay.lock().unwrap_or_else(PoisonError::into_inner) = delay;
    }

    /// What keeps it: whoever drops it lets the system sleep.
    pub fn take_delay(&self) -> Option<Delay> {
        self.delay.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    /// A state with a vault that was just made and opened; its folder goes with what is returned beside it.
    fn open_state() -> (State, PathBuf) {
        let dir = std::env::temp_dir().join(format!("trellis-state-{}", uuid::Uuid::now_v7()));
        let state = State::new(dir.join("vault"), Told::default());
        let new = vault::NewVault {
            organization: "Larkspur".into(),
            person: "Mara".into(),
            label: "MR".into(),
            passphrase: Passphrase::new("orchid river lantern paper".into()),
            timezone: "America/Chicago".into(),
        };
        state.create(&new).unwrap();
        (state, dir)
    }

    #[test]
    fn it_locks_after_the_idle_time_by_the_wall_clock_and_forgets_everything() {
        let (state, dir) = open_state();
        state.with_desk(Desk::forget_phrases).unwrap();
        let begun = Utc::now();
        state.tick(begun + TimeDelta::minutes(4));
        assert!(state.read(|_| Ok(())).is_ok());
        assert_eq!(state.admit("partners_list"), Ok(()));
        state.tick(begun + TimeDelta::minutes(6));
        assert_eq!(state.admit("partners_list"), Err(Error::Locked));
        assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked);
        assert_eq!(state.write("partners.add", |_| Ok(())).unwrap_err(), Error::Locked);
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn as_long_as_the_sheets_wait_to_be_read_back_it_rests_for_a_quarter_of_an_hour() {
        let (state, dir) = open_state();
        let begun = Utc::now();
        state.tick(begun + TimeDelta::minutes(14));
        assert!(state.with_desk(|desk| Ok(desk.phrases.is_some())).unwrap());
        state.tick(begun + TimeDelta::minutes(16));
        assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked);
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_lock_during_a_change_of_keys_is_not_lost() {
        let asked: [fn(&State); 2] = [|state| state.lock(Lock::default()), State::lock_unasked];
        for ask in asked {
            let (state, dir) = open_state();
            let changed = state.change_keys("people.remove", |open| {
                ask(&state);
                Ok(open)
            });
            assert_eq!(changed, Err(Error::Locked));
            assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked);
            assert_eq!(state.admit("partners_list"), Err(Error::Locked));
            let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
            state.unlock(slot, &Passphrase::new("orchid river lantern paper".into())).unwrap();
            assert!(state.read(|_| Ok(())).is_ok(), "it opens when somebody asks for it");
            state.lock(Lock::default());
            std::fs::remove_dir_all(dir).unwrap();
        }
    }

    #[test]
    fn a_lock_waits_for_work_under_way_and_then_nothing_begins() {
        let (state, dir) = open_state();
        let (ended, told) = std::sync::mpsc::channel();
        state.at_lock(move |told| ended.send(told).unwrap());
        let work = state.work().unwrap();
        let locking = {
            let state = state.clone();
            std::thread::spawn(move || state.lock(Lock { handed_over: true, hide: true }))
        };
        assert!(told.recv_timeout(std::time::Duration::from_millis(300)).is_err(), "it waits for what is written");
        assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked, "and is closed meanwhile");
        drop(work);
        let told = told.recv_timeout(std::time::Duration::from_secs(10)).unwrap();
        assert_eq!((told.label.as_deref(), told.handed_over, told.demo), (Some("MR"), true, false));
        locking.join().unwrap();
        assert_eq!(state.back_up(), Err(Error::Locked), "the next image does that");
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_window_that_was_closed_ends_what_was_open_and_a_lock_of_nothing_ends_nothing() {
        let (state, dir) = open_state();
        let (ended, told) = std::sync::mpsc::channel();
        state.at_lock(move |told| ended.send(told).unwrap());
        state.end();
        assert!(state.is_over());
        assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked);
        state.lock_unasked();
        assert!(told.try_recv().is_err(), "nothing was open");
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_change_of_keys_that_fails_locks_and_forgets_everything_too() {
        let (state, dir) = open_state();
        let failed = state.change_keys("people.remove", |_| Err(Error::DiskFull));
        assert_eq!(failed, Err(Error::DiskFull));
        assert_eq!(state.admit("partners_list"), Err(Error::Locked));
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_clock_that_was_set_back_locks_too() {
        let (state, dir) = open_state();
        state.tick(Utc::now() - TimeDelta::hours(1));
        assert_eq!(state.read(|_| Ok(())).unwrap_err(), Error::Locked);
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn what_the_check_of_the_locked_room_finds_closes_it_and_keeps_nobody_out_of_the_other() {
        let (state, dir) = open_state();
        let forge = |tx: &Tx<'_>, _: &Around| {
            let id = survivors::add(tx)?;
            tx.execute("UPDATE survivors SET facts = json_set(facts, '$.needs', 'Other') WHERE id = ?1", [id])?;
            Ok(())
        };
        state.write_room("survivors.add", forge).unwrap();
        let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        state.lock(Lock::default());
        state.unlock(slot, &Passphrase::new("orchid river lantern paper".into())).unwrap();
        let told = || state.with_desk(|desk| Ok((desk.room.is_none(), desk.trouble.map(|error| error.code())))).unwrap();
        let begun = std::time::Instant::now();
        while told() != (true, Some("damaged")) {
            assert!(begun.elapsed().as_secs() < 30, "{:?}", told());
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        assert_eq!(state.read_room(|_, _| Ok(())).unwrap_err(), Error::Locked);
        assert!(state.read(|_| Ok(())).is_ok());
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_purge_that_could_not_be_carried_into_a_backup_is_carried_after_the_next_unlock() {
        let (state, dir) = open_state();
        let id = state.write_room("survivors.add", |tx, _| survivors::add(tx)).unwrap();
        let sign = state.read_room(|conn, _| survivors::get(conn, id)).unwrap().sign;
        state.back_up().unwrap();
        let path = state.backup(&state.backups()[0].name).unwrap();
        let whole = std::fs::read(&path).unwrap();
        let mut bytes = whole.clone();
        bytes[whole.len() / 2] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(state.write_room("survivors.remove", |tx, _| survivors::purge(tx, id, &sign)), Err(NOT_CARRIED));
        state.write_room("survivors.add", |tx, _| survivors::add(tx)).unwrap();
        let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        state.lock(Lock::default());
        let mark = dir.join("vault").join(vault::UNCARRIED);
        assert!(mark.exists());
        std::fs::write(&path, whole).unwrap();
        state.unlock(slot, &Passphrase::new("orchid river lantern paper".into())).unwrap();
        let begun = std::time::Instant::now();
        while mark.exists() {
            assert!(begun.elapsed().as_secs() < 30, "it is not carried");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).ok();
    }

    #[test]
    fn where_both_files_of_key_slots_are_damaged_a_backup_opens_by_its_own_and_becomes_the_vault() {
        let (state, dir) = open_state();
        state.back_up().unwrap();
        let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        state.lock(Lock::default());
        for name in ["slots.json", "slots.copy.json"] {
            std::fs::write(dir.join("vault").join(name), b"{").unwrap();
        }
        let (name, words) = (state.backups()[0].name.clone(), Passphrase::new("orchid river lantern paper".into()));
        let wrong = state.review_backup(&name, slot, &Passphrase::new("something else".into()));
        assert_eq!(wrong.unwrap_err(), Error::WrongPassphrase);
        let review = state.review_backup(&name, slot, &words).unwrap();
        assert!(review.alone && review.whole && review.choices && review.later.is_none());
        assert!(review.kinds.iter().all(|kind| kind.now.is_none()));
        state.restore_backup(&name, slot, &words).unwrap();
        assert!(state.read(|_| Ok(())).is_ok());
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn on_a_new_computer_a_backup_becomes_the_vault_and_what_fails_leaves_nothing() {
        let (old, dir) = open_state();
        old.back_up().unwrap();
        let slot = old.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        let whole = std::fs::read(old.backup(&old.backups()[0].name).unwrap()).unwrap();
        old.lock(Lock::default());
        let mut bytes = whole.clone();
        bytes[whole.len() / 2] ^= 1;
        let [copy, damaged] = [("copy.trellis", whole), ("damaged.trellis", bytes)].map(|(name, bytes)| {
            std::fs::write(dir.join(name), bytes).unwrap();
            dir.join(name).to_string_lossy().into_owned()
        });
        let state = State::new(dir.join("new").join("vault"), Told::default());
        let left = || std::fs::read_dir(dir.join("new")).map_or(0, Iterator::count);
        let (wrong, words) = (Passphrase::new("something else".into()), Passphrase::new("orchid river lantern paper".into()));
        assert_eq!(state.review_backup(&copy, slot, &wrong).unwrap_err(), Error::WrongPassphrase);
        assert_eq!(state.restore_backup(&copy, slot, &wrong), Err(Error::WrongPassphrase));
        assert!(matches!(state.review_backup(&damaged, slot, &words), Err(Error::Damaged { .. })));
        assert!(matches!(state.restore_backup(&damaged, slot, &words), Err(Error::Damaged { .. })));
        let review = state.review_backup(&copy, slot, &words).unwrap();
        assert!(review.alone && review.whole && review.choices && review.later.is_none());
        assert!(!state.exists() && left() == 0, "it is a first run still");
        assert_eq!(state.admit("partners_list"), Err(Error::Locked));
        state.restore_backup(&copy, slot, &words).unwrap();
        assert!(state.read(|_| Ok(())).is_ok());
        assert_eq!(left(), 1, "nothing was set aside");
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).ok();
    }

    #[test]
    fn what_was_purged_since_stays_gone_where_a_folder_that_was_set_aside_tells_of_it() {
        let (state, dir) = open_state();
        let id = state.write_room("survivors.add", |tx, _| survivors::add(tx)).unwrap();
        let sign = state.read_room(|conn, _| survivors::get(conn, id)).unwrap().sign;
        state.back_up().unwrap();
        let copy = dir.join("copy.trellis");
        std::fs::copy(state.backup(&state.backups()[0].name).unwrap(), &copy).unwrap();
        state.write_room("survivors.remove", |tx, _| survivors::purge(tx, id, &sign)).unwrap();
        let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        state.lock(Lock::default());
        for name in ["slots.json", "slots.copy.json"] {
            std::fs::write(dir.join("vault").join(name), b"{").unwrap();
        }
        let words = Passphrase::new("orchid river lantern paper".into());
        state.restore_backup(&copy.to_string_lossy(), slot, &words).unwrap();
        assert!(matches!(state.read_room(|conn, _| survivors::get(conn, id)), Err(Error::NotFound { .. })));
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).ok();
    }

    #[test]
    fn a_damaged_choices_store_keeps_nobody_out_of_the_other_room() {
        let (state, dir) = open_state();
        let slot = state.with_vault(|vault| vault.slots(Utc::now())).unwrap()[0].id;
        state.lock(Lock::default());
        let choices = dir.join("vault").join(vault::StoreName::Choices.file());
        let mut bytes = std::fs::read(&choices).unwrap();
        bytes[100] ^= 1;
        std::fs::write(&choices, &bytes).unwrap();
        state.unlock(slot, &Passphrase::new("orchid river lantern paper".into())).unwrap();
        let told = state.with_desk(|desk| Ok((desk.room.is_none(), desk.trouble.map(|error| error.code())))).unwrap();
        assert_eq!(told, (true, Some("damaged")));
        assert!(std::fs::read(&choices).unwrap() == bytes, "it stays as it is");
        state.lock(Lock::default());
        std::fs::remove_dir_all(dir).unwrap();
    }
}
