//! What people do to a room besides editing it.

use super::{RoomId, store};
use crate::{error::Result, vault::Tx};

/// Puts a room away: it is booked no longer, and the past still names it.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |room| {
        room.archived_at = Some(now);
        Ok(())
    })
}

/// Puts a room into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` while the schedule names it.
pub fn remove(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |room| {
        room.removed_at = Some(now);
        Ok(())
    })
}

/// Takes a room out of the archive or the bin.
///
/// # Errors
/// `not_found`; `invalid_input` when its site is gone, or another room has its name now.
pub fn restore(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    store::change(tx, id, |room| {
        room.archived_at = None;
        room.removed_at = None;
        Ok(())
    })
}
