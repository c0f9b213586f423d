//! The vault: two encrypted stores, their keys, the one gate through which every write goes.
//!
//! A folder holds `partnership.db` and `choices.db` (each SQLCipher under a random key of its own), `slots.json` (who
//! can open which of the two), `attempts.json` (wrong tries) and `vault.lock` (one process at a time).

mod archives;
mod attempts;
pub mod audit;
pub mod backups;
mod boxes;
mod dumps;
pub mod files;
mod folder;
mod ids;
mod migrations;
mod open;
pub mod people;
mod phrases;
pub mod powers;
mod rekey;
pub mod restore;
mod secret;
pub mod settings;
mod slots;
mod store;
mod swap;
mod ways;

pub use archives::{Manifest, check_manifest, read_manifest};
pub use attempts::Tries;
pub use audit::Head;
pub use boxes::Effort;
pub use dumps::forbid_dumps;
pub use folder::{NewVault, Phrases, Rooms, SlotLine, Vault, exists};
pub use ids::Id;
pub use migrations::{CHAIN, GATE, Migration, PARTNERSHIP};
pub use open::Open;
pub use people::{NewPerson, Person, PersonId, Preferences};
pub use phrases::{PASSPHRASE_MIN, PassphraseReview, make_passphrase, review_passphrase};
pub use powers::Role;
pub use secret::{Key, Passphrase, derive_order, make_bytes};
pub use settings::Settings;
pub use slots::{NEVER, NEVER_PURPOSE, StoreName, UNCARRIED, slots_of};
pub use store::{Act, Checker, Store, Tx};
pub use ways::{PersonLine, WaysIn};
