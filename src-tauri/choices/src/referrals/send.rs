//! Telling a partner. There is one way, and it begins with a live release.

use trellis_core::{Error, Result, vault::Tx};

use super::{How, ReferralId, ReferralKind, Sending, store};
use crate::{
    counts::{self, What},
    names::Names,
    releases::{self, Item, LiveRelease, Until},
    signs, survivors,
};

/// Tells exactly the chosen ones of the released items to the one agency of the release.
///
/// # Errors
/// `invalid_input` for another call sign, an item that was not released, a service of somebody else.
pub fn send(tx: &Tx<'_>, names: &Names, release: &LiveRelease<'_>, sending: &Sending) -> Result<ReferralId> {
    let release = release.release();
    releases::still(tx, release.id)?;
    if !names.takes_referrals(release.partner_id) {
        return Err(Error::Refused { reason: "This agency is no partner in use any more. Nothing was sent. Look at its record first." });
    }
    if !signs::is(&sending.sign, &release.sign) {
        return Err(Error::invalid(
            "sign",
            "This is not the call sign of this release. Nothing was sent. Look at both, then type it again.",
        ));
    }
    if sending.kind == ReferralKind::Herself || sending.how == How::Handout {
        return Err(Error::invalid("kind", "She takes a handout herself; nothing is sent for that."));
    }
    let items: Option<Vec<Item>> = sending.items.iter().map(|place| release.items.get(*place).cloned()).collect();
    let items = items.filter(|items| !items.is_empty()).ok_or(Error::invalid("items", "Choose what is told out of what she released."))?;
    if sending.service_id.is_some_and(|id| names.service(release.partner_id, id).is_none()) {
        return Err(Error::invalid("service_id", "This service is of another organization. Nothing was sent."));
    }
    let id = store::insert(
        tx,
        release.survivor_id,
        release.partner_id,
        sending.service_id,
        sending.kind,
        sending.how,
        Some(release.id),
        &items,
    )?;
    if release.until == Until::Once {
        releases::use_up(tx, release.id)?;
    }
    let what = if sending.kind == ReferralKind::Warm { What::Warm } else { What::Staff };
    counts::add(tx, what, Some(release.partner_id), sending.service_id)?;
    survivors::touch(tx, release.survivor_id)?;
    Ok(id)
}
