//! What people do to a group besides editing it.

use super::{GroupId, store};
use crate::{agreements, error::Result, staff, vault::Tx};

/// Puts a group away: it meets no longer.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |group| {
        group.archived_at = Some(now);
        Ok(())
    })
}

/// Puts a group into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` while the schedule names it.
pub fn remove(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    let now = tx.now();
    store::change(tx, id, |group| {
        group.removed_at = Some(now);
        Ok(())
    })
}

/// Takes a group out of the archive or the bin; what it named and was removed meanwhile, it names no longer.
///
/// # Errors
/// `not_found`; `invalid_input` when its partner lies in the bin.
pub fn restore(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    store::change(tx, id, |group| {
        group.archived_at = None;
        group.removed_at = None;
        if let Some(agreement) = group.facts.agreement_id {
            group.facts.agreement_id = agreements::find(tx, agreement)?.filter(|kept| kept.removed_at.is_none()).map(|kept| kept.id);
        }
        let mut there = Vec::new();
        for person in &group.facts.substitutes {
            there.extend(staff::find(tx, *person)?.filter(|kept| kept.removed_at.is_none()).map(|kept| kept.id));
        }
        group.facts.substitutes = there;
        Ok(())
    })
}
