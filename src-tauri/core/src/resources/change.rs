//! What people do to an item of the library besides editing it.

use super::{ResourceId, store};
use crate::{
    error::{Error, Result},
    vault::Tx,
};

const GIVEN: Error = Error::Refused { reason: "This item came with the library. It can be put away, not removed." };

/// Puts an item away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |resource| {
        resource.archived_at = Some(now);
        Ok(())
    })
}

/// Puts an item of our own into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` for what came with the library, and while trainings name it.
pub fn remove(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |resource| {
        resource.removed_at = Some(now);
        if resource.own { Ok(()) } else { Err(GIVEN) }
    })
}

/// Takes an item out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    store::change(tx, id, |resource| {
        resource.archived_at = None;
        resource.removed_at = None;
        Ok(())
    })
}
