//! A purge is carried into every rolling backup: what never comes back is gone from them too.

use chrono::{DateTime, Utc};
use trellis_core::{
    Result,
    vault::{Act, Open, Store, audit, backups},
};

use crate::room::{CHOICES, Room};

/// Applies the list of what never comes back to every rolling backup. Gives how many there were.
///
/// # Errors
/// `damaged` for one that cannot be read: it stays as it is; the disk says no.
pub fn carry(room: &Room, open: &Open, now: DateTime<Utc>) -> Result<usize> {
    backups::change_choices(open, |path, key| {
        let mut store = Store::open(path, key, CHOICES)?;
        store.write(&Act { person: &open.person, now, action: "survivors.remove" }, |tx| {
            room.never().apply(tx)?;
            tx.log("room", uuid::Uuid::nil(), audit::digest(&"carried")?)
        })?;
        store.checkpoint()
    })
}
