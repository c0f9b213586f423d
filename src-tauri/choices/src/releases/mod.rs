//! Releases of information: one agency each, exactly these items, until a day that somebody picked, signed by somebody who may sign.
//! Nothing is disclosed without a live one, and only [`live`] makes a [`LiveRelease`].

mod live;
mod model;
mod signer;
mod store;

pub use live::{LiveRelease, live};
pub use model::*;
pub use signer::{Abuser, Capacity, NotAllowed, SignedBy, Signer, TABLE_OF_SIGNERS, may_sign};
pub use store::{Granted, add, get, grant, of, remove, revoke, update};
pub(crate) use store::{distrust, still, use_up, vouch_anew};
