//! What people do to a training besides editing it.

use super::{Training, TrainingId};
use crate::{error::Result, kept, vault::Tx};

/// Puts a training away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    kept::archive::<Training>(tx, id).map(drop)
}

/// Puts a training into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    kept::remove::<Training>(tx, id).map(drop)
}

/// Takes a training out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    kept::restore::<Training>(tx, id).map(drop)
}

/// A change of what belongs to a training and stands elsewhere: its scans.
pub(crate) fn touch(tx: &Tx<'_>, id: TrainingId, work: impl FnOnce() -> Result<()>) -> Result<()> {
    kept::change(tx, id, |_: &mut Training| work()).map(drop)
}
