//! What people do to an item of the library besides editing it.

use super::{Resource, ResourceId};
use crate::{
    error::{Error, Result},
    kept,
    vault::Tx,
};

const GIVEN: Error = Error::Refused { reason: "This item came with the library. It can be put away, not removed." };

/// Puts an item away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    kept::archive::<Resource>(tx, id).map(drop)
}

/// Puts an item of our own into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` for what came with the library, and while trainings name it.
pub fn remove(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    let now = tx.now();
    kept::change(tx, id, |resource: &mut Resource| {
        resource.removed_at = Some(now);
        if resource.own { Ok(()) } else { Err(GIVEN) }
    })
    .map(drop)
}

/// Takes an item out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    kept::restore::<Resource>(tx, id).map(drop)
}
