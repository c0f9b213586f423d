//! What people do to a partner besides editing its facts.

use chrono::NaiveDate;

use super::{Partner, PartnerId};
use crate::{
    error::{Error, Result},
    kept,
    vault::Tx,
};

const OURS: Error = Error::Refused { reason: "This is our own program. It can be changed, not put away." };

/// Somebody made sure today that the facts still hold.
///
/// # Errors
/// `not_found`.
pub fn review(tx: &Tx<'_>, id: PartnerId, today: NaiveDate) -> Result<Partner> {
    let label = tx.person().label.clone();
    kept::change(tx, id, |partner: &mut Partner| {
        partner.confirmed_on = Some(today);
        partner.confirmed_by = label;
        Ok(())
    })
}

/// A file says on which day somebody elsewhere made sure of the facts of a partner that is new here.
///
/// # Errors
/// `not_found`.
pub fn review_elsewhere(tx: &Tx<'_>, id: PartnerId, day: NaiveDate) -> Result<Partner> {
    kept::change(tx, id, |partner: &mut Partner| {
        partner.confirmed_on = Some(day);
        Ok(())
    })
}

/// Puts a partner away: out of lists and menus, nothing lost.
///
/// # Errors
/// `not_found`, `refused` for our own.
pub fn archive(tx: &Tx<'_>, id: PartnerId) -> Result<Partner> {
    let now = tx.now();
    kept::change(tx, id, |partner: &mut Partner| {
        partner.archived_at = Some(now);
        if partner.own { Err(OURS) } else { Ok(()) }
    })
}

/// Puts a partner into the bin for 30 days.
///
/// # Errors
/// `not_found`, `refused` for our own and while agreements or trainings name it.
pub fn remove(tx: &Tx<'_>, id: PartnerId) -> Result<Partner> {
    let now = tx.now();
    kept::change(tx, id, |partner: &mut Partner| {
        partner.removed_at = Some(now);
        if partner.own { Err(OURS) } else { Ok(()) }
    })
}

/// Takes a partner out of the archive or the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: PartnerId) -> Result<Partner> {
    kept::restore::<Partner>(tx, id)
}
