//! The open room: its store, and beside it the list of what never comes back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use trellis_core::{
    Error, Result,
    vault::{Act, CHAIN, Checker, GATE, Head, Key, Migration, Open, Person, Store, StoreName, Tx, UNCARRIED, audit, files, make_bytes},
};

use crate::{clock, never::Never, rules::Rules};

/// The steps of the choices store, in order.
pub const CHOICES: &[Migration] = &[GATE, Migration { name: "survivors", sql: include_str!("../migrations/0002_survivors.sql") }, CHAIN];

/// What was asked stands in the store, and the list beside it does not say so yet; the next opening puts that right.
const UNLISTED: Error =
    Error::Refused { reason: "This was done. A file beside the store could not be written: make room on the disk, then lock and unlock." };

/// The open choices store.
#[derive(Debug)]
pub struct Room {
    store: Store,
    beside: PathBuf,
    key: Key,
    never: Never,
    /// There as long as something was purged that rolling backups may still hold, whatever ends this session.
    mark: PathBuf,
    /// Something was purged since this was asked last.
    purged: bool,
}

impl Room {
    /// Opens it with the key that the person holds. What never comes back is applied before anything can be read.
    ///
    /// # Errors
    /// `locked` for somebody without the key, `damaged` when the store is not what it was.
    pub fn open(dir: &Path, open: &Open, now: DateTime<Utc>) -> Result<Self> {
        Self::enter(dir, open, Some(open.kept_choices_head()?), now)
    }

    /// Opens a store that a restore put there: an older one is what is wanted. What was revoked, used or purged since stays so.
    ///
    /// # Errors
    /// As [`Self::open`], but for the store being older.
    pub fn open_restored(dir: &Path, open: &Open, now: DateTime<Utc>) -> Result<Self> {
        Self::enter(dir, open, None, now)
    }

    fn enter(dir: &Path, open: &Open, kept: Option<Head>, now: DateTime<Utc>) -> Result<Self> {
        let key = open.choices_key.clone().ok_or(Error::Locked)?;
        let store = Store::open(&dir.join(StoreName::Choices.file()), &key, CHOICES)?;
        if kept.is_some_and(|kept| !store.contains(&kept).unwrap_or(false)) {
            return Err(Error::Damaged { part: "an older copy of the choices store was put in its place" });
        }
        store.settle()?;
        let beside = dir.join(crate::never::FILE);
        let never = Never::read(&beside, &key)?;
        let mark = dir.join(UNCARRIED);
        let mut room = Self { store, beside, key, never: never.clone().unwrap_or_default(), mark, purged: false };
        let fresh = room.begin(&open.person, now)?;
        // The opening is a row of its own, and the time of it is seen.
        room.write(&open.person, "choices.open", now, |tx| {
            crate::proofs::begin(tx)?;
            match &never {
                Some(never) => drop(never.apply(tx)?),
                None if fresh => {}
                None => crate::never::distrust(tx)?,
            }
            tx.log("room", uuid::Uuid::nil(), audit::digest(&"opened")?)
        })?;
        // What an earlier session purged has its mark; no write of this one is asked for it.
        room.purged = false;
        Ok(room)
    }

    /// Lays the one row of the room when a holder first enters.
    fn begin(&mut self, person: &Person, now: DateTime<Utc>) -> Result<bool> {
        let there: bool = self.read().query_row("SELECT EXISTS (SELECT 1 FROM room)", [], |row| row.get(0))?;
        if there {
            return Ok(false);
        }
        let sign_key: [u8; 32] = make_bytes()?;
        self.store.write(&Act { person, now, action: "choices.open" }, |tx| {
            let rules = serde_json::to_string(&Rules::default())?;
            tx.execute(
                "INSERT INTO room (id, sign_key, counter, latest, rules) VALUES (1, ?1, 0, ?2, ?3)",
                (sign_key, audit::time_text(tx.now()), rules),
            )?;
            tx.log("room", uuid::Uuid::nil(), audit::digest(&"begun")?)
        })?;
        Ok(true)
    }

    /// For reading; it cannot write.
    #[must_use]
    pub const fn read(&self) -> &Connection {
        self.store.read()
    }

    /// The one way to write. What must never come back stands in its list before this returns.
    ///
    /// # Errors
    /// `refused` for the role; whatever `change` returns, and the store is then as it was.
    pub fn write<T>(
        &mut self,
        person: &Person,
        action: &'static str,
        now: DateTime<Utc>,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let done = self.store.write(&Act { person, now, action }, |tx| {
            clock::see(tx)?;
            change(tx)
        });
        let done = match done {
            Ok(done) => done,
            Err(error) => {
                // Also a refusal has seen the time: a clock that is set back afterwards makes nothing live again.
                if clock::is_later(self.read(), now)? {
                    self.store.write(&Act { person, now, action: "choices.open" }, |tx| {
                        clock::see(tx)?;
                        tx.log("clock", uuid::Uuid::nil(), audit::digest(&"seen")?)
                    })?;
                }
                return Err(error);
            }
        };
        let never = Never::gather(self.read())?.with(&self.never);
        if never != self.never || !self.beside.exists() {
            if never.has_more_gone(&self.never) {
                // Before the list: what it says is gone has its mark until it was carried on.
                files::replace(&self.mark, &[]).map_err(|_| UNLISTED)?;
                self.purged = true;
            }
            never.write(&self.beside, &self.key).map_err(|_| UNLISTED)?;
            self.never = never;
        }
        Ok(done)
    }

    /// Whether something was purged since this was asked last: it is then carried into the backups.
    pub const fn take_purged(&mut self) -> bool {
        std::mem::replace(&mut self.purged, false)
    }

    /// Whether a purge, of this session or an earlier one, was not carried into every rolling backup yet.
    #[must_use]
    pub fn is_uncarried(&self) -> bool {
        self.mark.exists()
    }

    /// What was purged is in no rolling backup any more.
    pub(crate) fn set_carried(&self) -> Result<()> {
        if self.is_uncarried() {
            fs::remove_file(&self.mark)?;
            files::sync_dir(&self.mark)?;
        }
        Ok(())
    }

    pub(crate) const fn never(&self) -> &Never {
        &self.never
    }

    /// Folds the journal in, so that no earlier page lies beside the file; after a purge, before it is acknowledged.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn fold(&self) -> Result<()> {
        self.store.checkpoint()
    }

    /// Where its audit chain ends, to be kept outside the file.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.store.head()
    }

    /// A connection of its own for the long check.
    ///
    /// # Errors
    /// The store cannot be opened again.
    pub fn checker(&self) -> Result<Checker> {
        self.store.checker()
    }
}
