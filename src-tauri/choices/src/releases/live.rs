//! The one proof under which something may be told. It is made in the transaction that tells, from a row checked there, and ends
//! with it.

use std::marker::PhantomData;

use trellis_core::{Error, Result, vault::Tx};

use super::{Release, ReleaseId, ReleaseState, may_sign, store};
use crate::clock;

/// A release that holds now. Its fields are nobody's to fill in.
///
/// From outside it can be named and read,
///
/// ```
/// use trellis_choices::releases::{LiveRelease, Release};
/// fn read<'a>(live: &'a LiveRelease<'_>) -> &'a Release { live.release() }
/// fn forge(release: Release) -> Option<LiveRelease<'static>> { None }
/// ```
///
/// and not made: the same, but for the making, does not compile (E0451, its fields are private).
///
/// ```compile_fail,E0451
/// use trellis_choices::releases::{LiveRelease, Release};
/// fn read<'a>(live: &'a LiveRelease<'_>) -> &'a Release { live.release() }
/// fn forge(release: Release) -> Option<LiveRelease<'static>> { Some(LiveRelease { release, tx: std::marker::PhantomData }) }
/// ```
#[derive(Debug)]
pub struct LiveRelease<'tx> {
    release: Release,
    tx: PhantomData<&'tx ()>,
}

impl LiveRelease<'_> {
    /// What it says.
    #[must_use]
    pub const fn release(&self) -> &Release {
        &self.release
    }
}

/// The release, if it holds at this moment of this transaction.
///
/// # Errors
/// `not_found`; `refused` with the reason; `damaged` where the row is not what was vouched for.
pub fn live<'tx>(tx: &'tx Tx<'_>, zone: &str, id: ReleaseId) -> Result<LiveRelease<'tx>> {
    let release = store::read(tx, id)?;
    store::vouched(tx, &release)?;
    let today = clock::day(clock::now(tx, tx.now())?, zone);
    let reason = match release.stands(today) {
        ReleaseState::Live => {
            may_sign(release.signer).map_err(|why| Error::Refused { reason: why.reason() })?;
            return Ok(LiveRelease { release, tx: PhantomData });
        }
        ReleaseState::Drafted => "This release is not signed yet. Nothing was sent.",
        ReleaseState::Expired => "This release is over. Nothing was sent. If she wants it, make a new one with her.",
        ReleaseState::Revoked => "She took this release back. Nothing was sent.",
        ReleaseState::UsedUp => "This release was for one time, and was used. Nothing was sent. If she wants it, make a new one with her.",
        ReleaseState::ToConfirm => {
            "This release came with an older copy of the store. Nothing was sent. Ask her, and make a new one with her."
        }
    };
    Err(Error::Refused { reason })
}
