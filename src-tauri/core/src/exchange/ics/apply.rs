//! Doing what a calendar says, in the caller's one transaction.

use super::{
    Target,
    review::{CalendarPreview, Step, steps},
};
use crate::{
    error::{Error, Result},
    schedule::{self, SeriesId},
    vault::{Tx, audit},
};

/// Brings a calendar in. What is past stays; what the file has no more ends today.
///
/// # Errors
/// `refused` for a file with faults unless they are to be left out; as the schedule's own checks.
pub fn apply(tx: &Tx<'_>, bytes: &[u8], target: &Target, skip_faulty: bool) -> Result<CalendarPreview> {
    let (mut preview, steps) = steps(tx, bytes, Some(target), tx.now())?;
    if preview.faults > 0 && !skip_faulty {
        return Err(Error::Refused { reason: "This calendar has events that cannot be held, so nothing was brought in." });
    }
    for step in steps {
        match step {
            Step::Add(series) => schedule::insert(tx, SeriesId::make(), series.check(tx.now())?)?,
            Step::Update(kept, after) => schedule::replace(tx, kept.id, kept.revision, after.check(tx.now())?)?,
            Step::End(kept, Some(rest)) => schedule::replace(tx, kept.id, kept.revision, rest.check(tx.now())?)?,
            Step::End(kept, None) => schedule::remove(tx, kept.id)?,
        }
    }
    // Also a file that changed nothing leaves its row.
    let counts = [preview.added, preview.updated, preview.unchanged, preview.gone, preview.refused];
    tx.log("schedule", uuid::Uuid::nil(), audit::digest(&counts)?)?;
    preview.applied = true;
    Ok(preview)
}
