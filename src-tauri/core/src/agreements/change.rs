//! What people do to an agreement besides editing its terms.

use super::{AgreementId, store};
use crate::{
    error::{Error, Result},
    vault::Tx,
};

/// Puts an agreement away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |agreement| {
        agreement.archived_at = Some(now);
        Ok(())
    })
}

/// Puts an agreement into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    let now = tx.now();
    if store::successor(tx, id)?.is_some() {
        return Err(Error::Refused {
            reason: "A renewal or an amendment follows this agreement. Remove that one first, or archive this one.",
        });
    }
    store::change(tx, id, |agreement| {
        agreement.removed_at = Some(now);
        Ok(())
    })
}

/// Takes an agreement out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    store::change(tx, id, |agreement| {
        agreement.archived_at = None;
        agreement.removed_at = None;
        Ok(())
    })
}
