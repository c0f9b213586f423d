//! What people do to a room besides editing it.

use super::{Room, RoomId};
use crate::{error::Result, kept, vault::Tx};

/// Puts a room away: it is booked no longer, and the past still names it.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    kept::archive::<Room>(tx, id).map(drop)
}

/// Puts a room into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` while the schedule names it.
pub fn remove(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    kept::remove::<Room>(tx, id).map(drop)
}

/// Takes a room out of the archive or the bin.
///
/// # Errors
/// `not_found`; `invalid_input` when its site is gone, or another room has its name now.
pub fn restore(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    kept::restore::<Room>(tx, id).map(drop)
}
