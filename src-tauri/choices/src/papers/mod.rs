//! Survivors' papers, the form of a release, letters to a partner: plain lines of words, put together here and printed elsewhere.
//! What goes to a partner takes a referral that was made under a release, and has no other way in.

mod handouts;
mod held;
mod letters;
mod model;
mod release_form;
mod signers;
mod words;

pub use handouts::{answers, card, discreet, handout};
pub use held::held;
pub use letters::{letter, revocation, script, whom_to_call};
pub use model::*;
pub use release_form::release_form;
pub use signers::signers;
pub use words::Language;
