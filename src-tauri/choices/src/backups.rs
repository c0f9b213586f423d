//! A purge is carried into every rolling backup: what never comes back is gone from them too.

use std::path::Path;

use chrono::{DateTime, Utc};
use trellis_core::{
    Error, Result,
    vault::{Act, Open, Store, UNCARRIED, audit, backups, files},
};

use crate::{
    never::{FILE, Never},
    room::{CHOICES, Room},
};

const NOTHING: Error = Error::NotFound { what: "change" };

/// Applies the list of what never comes back to every rolling backup. Gives how many there were. Until all are done, the room's mark
/// says that some are not.
///
/// # Errors
/// `damaged` for one that cannot be read: it stays as it is, and the others are done; the disk says no.
pub fn carry(room: &Room, open: &Open, now: DateTime<Utc>) -> Result<usize> {
    let carried = backups::change_choices(open, |path, key| {
        let mut store = Store::open(path, key, CHOICES)?;
        let written = store.write(&Act { person: &open.person, now, action: "survivors.remove" }, |tx| {
            let before = tx.head();
            if room.never().apply(tx)? == 0 && tx.head() == before {
                return Err(NOTHING);
            }
            tx.log("room", uuid::Uuid::nil(), audit::digest(&"carried")?)
        });
        // However often it is tried, the chain of the copy does not outgrow the room's.
        if written != Err(NOTHING) {
            written?;
        }
        store.checkpoint()
    })?;
    room.set_carried()?;
    Ok(carried)
}

/// Takes the list of what never comes back over from a folder that was set aside, and the mark that a purge is not in every rolling backup
/// yet. The room, which is not open, applies it when it opens; where there is none, every release is confirmed with her anew.
///
/// # Errors
/// `damaged` for a list under another key; the disk says no.
pub fn take_over(aside: &Path, dir: &Path, open: &Open) -> Result<()> {
    let key = open.choices_key.as_ref().ok_or(Error::Locked)?;
    let Some(never) = Never::read(&aside.join(FILE), key)? else { return Ok(()) };
    if aside.join(UNCARRIED).exists() {
        files::replace(&dir.join(UNCARRIED), &[])?;
    }
    never.write(&dir.join(FILE), key)
}
