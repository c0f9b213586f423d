//! Backups that make themselves, and the way back.

use std::path::{Path, PathBuf};

use chrono::Utc;
use trellis_choices::{backups::take_over, retention};
use trellis_core::{
    Error, Result,
    vault::{Checker, Passphrase, PersonId, Rooms, StoreName, Vault, backups, restore, settings},
    verify,
};

use super::{Desk, State};

/// What is asked of a store in a backup, once its pages and its chain were found whole.
pub fn check(name: StoreName, checker: &mut Checker) -> Result<()> {
    match name {
        StoreName::Partnership => verify::verify(checker).map(drop),
        StoreName::Choices => trellis_choices::verify(checker).map(drop),
    }
}

impl Desk {
    /// Everything stands in the files, and both heads outside of them.
    pub fn settle(&mut self) -> Result<()> {
        if let Some(room) = &self.room {
            room.fold()?;
            self.open.keep_choices_head(room.head())?;
        }
        self.open.keep_head()
    }

    /// Whether something may not be gone: then no backup is rotated out.
    pub fn is_held(&self) -> Result<bool> {
        Ok(self.room.as_ref().map_or(Ok(Vec::new()), |room| retention::list(room.read()))?.iter().any(|hold| hold.open))
    }

    fn back_up(&mut self) -> Result<PathBuf> {
        self.settle()?;
        self.open.add_backup(Utc::now())
    }
}

impl State {
    /// Makes a rolling backup, reads it back, copies it to the second place, and lets old ones go.
    ///
    /// # Errors
    /// `locked`, `disk_full`, `damaged`; at the end, that a purge is not carried into all of them.
    pub fn back_up(&self) -> Result<()> {
        let _work = self.work()?;
        let carried = self.quietly(|desk| desk.carry());
        let (path, keys, place) = self.quietly(|desk| {
            let (path, keys) = (desk.back_up()?, desk.open.backup_keys()?);
            desk.checks.push(keys.stopper());
            Ok((path, keys, settings::get(desk.open.store.read())?.backup_place))
        })?;
        let dir = self.dir();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        backups::prove_rolling(&dir, &name, &keys, &check)?;
        // What somebody without the key of the locked room made is looked at by somebody with it.
        for line in backups::list(&dir).into_iter().filter(|line| !line.proven.good() && line.name != name).take(7) {
            if backups::prove_rolling(&dir, &line.name, &keys, &check) == Err(Error::Locked) {
                return Err(Error::Locked);
            }
        }
        drop(keys);
        if !place.is_empty() {
            backups::copy_to(&path, Path::new(&place)).ok();
        }
        self.quietly(|desk| if desk.room.is_some() && !desk.is_held()? { backups::rotate(&dir).map(drop) } else { Ok(()) })?;
        carried
    }

    /// Once a day, after the check of the whole found nothing. What a purge could not be carried into is tried again each time.
    pub fn back_up_when_due(&self) {
        if backups::is_due(&self.dir(), Utc::now()) {
            self.back_up().ok();
        } else {
            self.quietly(|desk| desk.carry()).ok();
        }
    }

    /// A rolling backup by its name, or a file by its path.
    pub fn backup(&self, name: &str) -> Result<PathBuf> {
        if Path::new(name).is_absolute() { Ok(PathBuf::from(name)) } else { backups::path(&self.dir(), name) }
    }

    /// Rolling backups; also while nothing is open.
    pub fn backups(&self) -> Vec<backups::BackupLine> {
        backups::list(&self.dir())
    }

    /// What an update or a restore set aside.
    pub fn set_aside(&self) -> Vec<backups::AsideLine> {
        backups::list_aside(&self.dir())
    }

    /// What a backup holds, by the passphrase of whoever asks.
    pub fn review_backup(&self, name: &str, slot: PersonId, passphrase: &Passphrase) -> Result<restore::BackupReview> {
        let _work = self.work()?;
        let path = self.backup(name)?;
        if_open(self.at_desk(|desk| desk.settle()))?;
        let dir = self.dir();
        if restore::is_shut(&dir) {
            return restore::review_alone(&dir, &path, slot, passphrase, &check, Utc::now());
        }
        self.with_vault(|vault| vault.review_backup(&path, slot, passphrase, &check, Utc::now()))
    }

    /// Puts a backup back, and opens what it held.
    pub fn restore_backup(&self, name: &str, slot: PersonId, passphrase: &Passphrase) -> Result<()> {
        let _work = self.work()?;
        let locks = self.locks();
        let path = self.backup(name)?;
        // Asked before anything is closed: who mistypes goes on where she was.
        if_open(self.at_desk(|desk| desk.open.confirm(passphrase, Utc::now())))?;
        self.close_desk()?;
        let aside = if restore::is_shut(&self.dir()) {
            self.restore_whole(&path, slot, passphrase)?
        } else {
            self.with_vault(|vault: &Vault| vault.restore_backup(&path, slot, passphrase, &check, Utc::now()))?;
            None
        };
        let open = self.with_vault(|vault| vault.unlock(slot, passphrase, Rooms::Both, Utc::now()))?;
        if let Some(aside) = aside
            && restore::goes_on(&aside, &open).unwrap_or_default()
        {
            take_over(&aside, &self.dir(), &open).ok();
        }
        self.begin(locks, open, None)
    }

    /// Nothing of the vault opens any more, or there is none yet: what is there is set aside whole, and the backup becomes the vault.
    /// Gives where it was set aside.
    fn restore_whole(&self, path: &Path, slot: PersonId, passphrase: &Passphrase) -> Result<Option<PathBuf>> {
        let dir = self.dir();
        self.inner().vault = None;
        let put_back = |path: &Path| restore::restore_into(&dir, path, slot, passphrase, Rooms::Both, &check, Utc::now()).map(drop);
        // An empty folder is as good as none.
        std::fs::remove_dir(&dir).ok();
        if !dir.exists() {
            return put_back(path).map(|()| None);
        }
        let aside = restore::put_aside(&dir, Utc::now())?;
        let path = path.strip_prefix(&dir).map_or_else(|_| path.to_path_buf(), |inside| aside.join(inside));
        let done = put_back(&path);
        if done.is_err() {
            std::fs::remove_dir(&dir).ok();
            std::fs::rename(&aside, &dir)?;
        } else {
            std::fs::rename(backups::dir(&aside), backups::dir(&dir)).ok();
        }
        done.map(|()| Some(aside))
    }
}

/// What is done first where a vault is open; with a locked one there is nothing to do.
fn if_open(done: Result<()>) -> Result<()> {
    match done {
        Err(Error::Locked) => Ok(()),
        done => done,
    }
}
