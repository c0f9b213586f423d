//! What people do to a person of staff besides editing them.

use super::{Staff, StaffId};
use crate::{error::Result, kept, vault::Tx};

/// Puts a person away: they work there no longer, and the past still names them.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: StaffId) -> Result<()> {
    kept::archive::<Staff>(tx, id).map(drop)
}

/// Puts a person into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` while a group or the schedule names them.
pub fn remove(tx: &Tx<'_>, id: StaffId) -> Result<()> {
    kept::remove::<Staff>(tx, id).map(drop)
}

/// Takes a person out of the archive or the bin.
///
/// # Errors
/// `not_found`; `invalid_input` when where they work lies in the bin.
pub fn restore(tx: &Tx<'_>, id: StaffId) -> Result<()> {
    kept::restore::<Staff>(tx, id).map(drop)
}
