//! What people do to a group besides editing it.

use super::{Group, GroupId};
use crate::{agreements, error::Result, kept, staff, vault::Tx};

/// Puts a group away: it meets no longer.
///
/// # Errors
/// `not_found`.
pub fn archive(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    kept::archive::<Group>(tx, id).map(drop)
}

/// Puts a group into the bin for 30 days.
///
/// # Errors
/// `not_found`; `refused` while the schedule names it.
pub fn remove(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    kept::remove::<Group>(tx, id).map(drop)
}

/// Takes a group out of the archive or the bin; what it named and was removed meanwhile, it names no longer.
///
/// # Errors
/// `not_found`; `invalid_input` when its partner lies in the bin.
pub fn restore(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    kept::change(tx, id, |group: &mut Group| {
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
    .map(drop)
}
