//! What people do to an agreement besides editing its terms.

use chrono::{Days, NaiveDate};

use super::{Agreement, AgreementId, store};
use crate::{
    error::{Error, Result},
    kept,
    vault::Tx,
};

/// Days before a day of review at which it can be looked at already.
const REVIEW_EARLY: u64 = 14;

/// Puts an agreement away.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    kept::archive::<Agreement>(tx, id).map(drop)
}

/// Puts an agreement into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    if store::successor(tx, id)?.is_some() {
        return Err(Error::Refused {
            reason: "A renewal or an amendment follows this agreement. Remove that one first, or archive this one.",
        });
    }
    kept::remove::<Agreement>(tx, id).map(drop)
}

/// It was looked at: days of review up to today are over.
///
/// # Errors
/// `not_found`; `refused` when no day of review has come.
pub fn review(tx: &Tx<'_>, id: AgreementId, today: NaiveDate) -> Result<()> {
    let soon = today.checked_add_days(Days::new(REVIEW_EARLY)).unwrap_or(today);
    kept::change(tx, id, |agreement: &mut Agreement| {
        let before = agreement.terms.review_on.len();
        agreement.terms.review_on.retain(|day| *day > soon);
        if agreement.terms.review_on.len() == before {
            return Err(Error::Refused { reason: "No day of review has come yet for this agreement." });
        }
        Ok(())
    })
    .map(drop)
}

/// Takes an agreement out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    kept::restore::<Agreement>(tx, id).map(drop)
}

/// A change of what belongs to an agreement and stands elsewhere: its scans.
pub(crate) fn touch(tx: &Tx<'_>, id: AgreementId, work: impl FnOnce() -> Result<()>) -> Result<()> {
    kept::change(tx, id, |_: &mut Agreement| work()).map(drop)
}
