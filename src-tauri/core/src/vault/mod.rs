//! The vault: two encrypted stores, their keys, the one gate through which every write goes.
//!
//! A folder holds `partnership.db` and `choices.db` (each SQLCipher under a random key of its own), `slots.json` (who
//! can open which of the two), `attempts.json` (wrong tries) and `vault.lock` (one process at a time).

mod attempts;
pub mod audit;
mod boxes;
pub mod files;
mod folder;
mod ids;
mod migrations;
pub mod people;
mod phrases;
pub mod powers;
mod secret;
pub mod settings;
mod slots;
mod store;

pub use attempts::Tries;
pub use audit::Head;
pub use boxes::Effort;
pub use folder::{NewVault, Open, Phrases, Rooms, SlotLine, Vault, exists};
pub use ids::Id;
pub use migrations::{GATE, Migration, PARTNERSHIP};
pub use people::{Person, PersonId, Preferences};
pub use phrases::{PASSPHRASE_MIN, PassphraseReview, make_passphrase, review_passphrase};
pub use powers::Role;
pub use secret::{Key, Passphrase, derive_order, make_bytes};
pub use settings::Settings;
pub use slots::{StoreName, slots_of};
pub use store::{Act, Checker, Store, Tx};
