//! How a vault opens and locks. A lock that is asked for while something opens holds.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{PoisonError, atomic::Ordering},
    thread,
    time::{Duration, Instant},
};

use chrono::{DateTime, NaiveDate, Utc};
use trellis_choices::Room;
use trellis_core::{
    Error, Result, spectrum,
    vault::{self, Checker, Open, Passphrase, Phrases, Rooms, settings},
    verify,
};

use super::{Desk, State};
use crate::image::{Place, Told};

/// How long the page may take to empty itself and to have its drafts sealed.
const SEALED: Duration = Duration::from_millis(300);
const SOON: Duration = Duration::from_millis(5);

/// How a lock was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lock {
    /// The end of a turn: somebody else comes next.
    pub handed_over: bool,
    /// The window goes as well.
    pub hide: bool,
}

/// Seconds after a write at which the chain's head is kept outside the file at the latest.
const HEAD_AFTER: i64 = 45;

impl State {
    /// Tries a passphrase on a slot.
    pub fn unlock(&self, slot: vault::PersonId, passphrase: &Passphrase) -> Result<()> {
        let _work = self.work()?;
        self.unlock_since(self.locks(), slot, passphrase)
    }

    /// The same, of work that began before: a lock that was asked for since then holds.
    pub(super) fn unlock_since(&self, locks: u64, slot: vault::PersonId, passphrase: &Passphrase) -> Result<()> {
        let open = self.with_vault(|vault| vault.unlock(slot, passphrase, Rooms::Both, Utc::now()))?;
        self.begin(locks, open, None)
    }

    /// How often a lock was asked for: read before anything begins to open, and given to what opens it.
    pub(super) fn locks(&self) -> u64 {
        self.locks.load(Ordering::Relaxed)
    }

    /// Makes a vault and opens it.
    pub fn create(&self, new: &vault::NewVault) -> Result<()> {
        let _work = self.work()?;
        let locks = self.locks();
        let (vault, open, phrases) = trellis_core::program::create(&self.dir(), new, vault::Effort::Calibrated, Utc::now())?;
        self.inner().vault = Some(vault);
        self.begin(locks, open, Some(phrases))
    }

    pub(super) fn begin(&self, locks: u64, mut open: Open, phrases: Option<Phrases>) -> Result<()> {
        self.close_desk()?;
        // A fault in one room keeps nobody out of the other.
        let (room, trouble) = match open.choices_key.is_some().then(|| Room::open(&self.dir(), &open, Utc::now())).transpose() {
            Ok(room) => (room, None),
            Err(error) => (None, Some(error)),
        };
        // The bin can wait for the next time, when the disk has room again.
        if trellis_core::bins::is_due(open.store.read(), Utc::now())? {
            open.write("bins.remove", Utc::now(), trellis_core::bins::remove_due).ok();
        }
        // Rules without an end go on for two years; a year before that ends, they are worked out further.
        if trellis_core::schedule::wants_extending(open.store.read(), Utc::now())? {
            open.write("schedules.update", Utc::now(), trellis_core::schedule::extend).ok();
        }
        let today = settings::get(open.store.read())?.today(Utc::now());
        let checker = open.store.checker()?;
        let room_checker = room.as_ref().map(Room::checker).transpose()?;
        let checks = room_checker.iter().chain([&checker]).map(Checker::stopper).collect();
        let desk = Desk {
            open,
            room,
            view: None,
            opened: BTreeSet::new(),
            phrases,
            trouble,
            checks,
            staged: BTreeMap::new(),
            calendars: BTreeMap::new(),
            touched_at: Utc::now(),
            written_at: None,
        };
        if let Some(desk) = self.put_desk(locks, desk) {
            desk.close()?;
            return Err(Error::Locked);
        }
        self.check(checker, room_checker, today);
        Ok(())
    }

    /// Puts the desk there, or gives it back when a lock was asked for meanwhile.
    fn put_desk(&self, locks: u64, desk: Desk) -> Option<Desk> {
        let mut inner = self.inner();
        if self.locks() != locks {
            return Some(desk);
        }
        *self.roles() = Some(desk.open.person.roles.clone());
        inner.desk = Some(desk);
        None
    }

    /// The long checks, beside the work: what they find is told, and what is damaged in the locked room is used no more.
    fn check(&self, checker: Checker, room: Option<Checker>, today: NaiveDate) {
        let state = self.clone();
        std::thread::spawn(move || {
            // The locked room first: it is small, and what is in it weighs most.
            if let Some(Err(error @ Error::Damaged { .. })) = room.as_ref().map(trellis_choices::verify)
                && !room.as_ref().is_some_and(is_stopped)
            {
                state.close_room(error);
            }
            drop(room);
            match verify::verify(&checker) {
                // A page that was not read any more, since somebody locked, is not a damaged one.
                Err(Error::Damaged { .. }) if is_stopped(&checker) => {}
                Err(Error::Damaged { .. }) => state.tell("damaged"),
                // Days pass while nobody writes: a level may have changed since the last time.
                Ok(_) => {
                    if spectrum::snapshots_due(checker.read(), today).unwrap_or_default() {
                        state.write("placements.add", |tx| spectrum::keep_snapshots(tx, today)).ok();
                    }
                    drop(checker);
                    state.back_up_when_due();
                }
                _ => {}
            }
        });
    }

    /// The check found that the locked room is not what was written: nothing of it is used any more, and the page is told why.
    fn close_room(&self, error: Error) {
        if let Some(desk) = &mut self.inner().desk {
            (desk.room, desk.trouble) = (None, Some(error));
        }
        self.tell("damaged");
    }

    /// Takes everything from the desk.
    pub(super) fn clear_desk(&self) -> Option<Desk> {
        self.stop_work();
        *self.roles() = None;
        let desk = self.inner().desk.take()?;
        // Work that had begun let the page in once more.
        *self.roles() = None;
        // They end by themselves at their next statement; a person who locks does not wait for them.
        for stop in &desk.checks {
            stop.store(true, Ordering::Relaxed);
        }
        Some(desk)
    }

    /// Says, once, how a lock ends this image of the program.
    pub fn at_lock(&self, end: impl Fn(Told) + Send + Sync + 'static) {
        self.ending.set(Box::new(end)).ok();
    }

    /// Stops what is under way, closes the stores, and ends this image of the program: a fresh one takes its place. What is about to open
    /// stays closed.
    pub fn lock(&self, lock: Lock) {
        // Whoever comes second waits, and ends with the program.
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.locks.fetch_add(1, Ordering::Relaxed);
        let desk = self.clear_desk();
        let label = desk.as_ref().map(|desk| desk.open.person.label.clone());
        // What could not be kept outside the file is worked out again at the next unlock; what is open ends in any case.
        desk.map(Desk::close);
        let Some(end) = self.ending.get() else { return };
        // Nothing begins from here on, and what had begun is done: saved, exported, or undone.
        self.work.end();
        self.close_desk().ok();
        let _inner = self.inner();
        end(Told {
            locked: true,
            handed_over: lock.handed_over || (label.is_none() && self.told.handed_over),
            label: label.or_else(|| self.told.label.clone()),
            demo: self.demo.load(Ordering::Relaxed),
            place: if lock.hide { Place::Hidden } else { Place::Front },
            delays_sleep: false,
        });
    }

    /// The window was closed: closes what is open, and waits for work under way; the program ends. A lock under way ends it, too.
    pub fn end(&self) {
        self.over.store(true, Ordering::Relaxed);
        // A lock asks the thread that draws where the window is: this is that thread, and does not wait for it.
        let Ok(_turn) = self.turn.try_lock() else { return };
        self.close().ok();
        self.work.end();
    }

    /// Whether the window was closed.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// Closes what is open, and leaves the program as it is: something else opens. What is about to open stays closed.
    pub fn close(&self) -> Result<()> {
        self.locks.fetch_add(1, Ordering::Relaxed);
        self.close_desk()
    }

    /// The same, before another desk takes its place.
    pub(super) fn close_desk(&self) -> Result<()> {
        self.clear_desk().map_or(Ok(()), Desk::close)
    }

    /// Locks without anybody at the page having asked. The page is told first, empties itself, has what was typed sealed, and locks; it
    /// is not waited for longer than that takes. Where nothing is open or about to be, it is told, and locks if something was typed.
    pub fn lock_unasked(&self) {
        let locks = self.locks();
        self.tell("locked");
        if self.roles().is_none() && !self.work.is_under_way() && self.ending.get().is_some() {
            return;
        }
        let begun = Instant::now();
        while self.locks() == locks && self.is_heard() && begun.elapsed() < SEALED {
            thread::sleep(SOON);
        }
        self.lock(Lock::default());
    }

    /// Looks at the clock: locks after the idle time (suspend counts), keeps the chain's head after a write.
    pub fn tick(&self, now: DateTime<Utc>) {
        let idle = self.inner().desk.as_ref().is_some_and(|desk| desk.is_idle(now));
        if idle {
            self.lock_unasked();
        }
        if let Some(desk) = &mut self.inner().desk
            && desk.written_at.is_some_and(|at| (now - at).num_seconds() >= HEAD_AFTER)
            && desk.open.keep_head().is_ok()
            && desk.room.as_ref().map(Room::head).map_or(Ok(()), |head| desk.open.keep_choices_head(head)).is_ok()
        {
            desk.written_at = None;
        }
    }
}

fn is_stopped(checker: &Checker) -> bool {
    checker.stopper().load(Ordering::Relaxed)
}
