//! Holds, and what is proposed to be gone. The clock proposes, a person decides; nothing is purged by time alone.

mod due;
mod holds;

pub use due::due;
pub use holds::{Hold, HoldCause, HoldId, add, close, list, of};

/// What a purge answers under a hold.
pub(crate) const HELD: trellis_core::Error = trellis_core::Error::Refused {
    reason: "A hold keeps this. It cannot be gone now. Her wish can be kept, and is put to a person when the hold ends.",
};
