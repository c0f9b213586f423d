//! What people do to a training besides editing it.

use super::{TrainingId, store};
use crate::{error::Result, vault::Tx};

/// Puts a training away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |training| {
        training.archived_at = Some(now);
        Ok(())
    })
}

/// Puts a training into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |training| {
        training.removed_at = Some(now);
        Ok(())
    })
}

/// Takes a training out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    store::change(tx, id, |training| {
        training.archived_at = None;
        training.removed_at = None;
        Ok(())
    })
}

/// A change of what belongs to a training and stands elsewhere: its scans.
pub(crate) fn touch(tx: &Tx<'_>, id: TrainingId, work: impl FnOnce() -> Result<()>) -> Result<()> {
    store::change(tx, id, |_| work())
}
