//! The locked room: what survivors chose. Only the shell and the tests depend on this crate; core, documents and the
//! command line do not list it, so that naming it there does not compile.
//!
//! So far it opens its store and nothing else; the domain moves in with its own issue. Nothing of the partnership
//! side shows that a record exists here.

use std::path::Path;

use trellis_core::{
    Result,
    vault::{GATE, Head, Migration, Open, Store, StoreName},
};

/// The steps of the choices store, in order.
pub const CHOICES: &[Migration] = &[GATE];

/// The open choices store.
#[derive(Debug)]
pub struct Room {
    store: Store,
}

impl Room {
    /// Opens it with the key that the person holds.
    ///
    /// # Errors
    /// `locked` for somebody without the key, `damaged` when the store is not what it was.
    pub fn open(dir: &Path, open: &Open) -> Result<Self> {
        let key = open.choices_key.as_ref().ok_or(trellis_core::Error::Locked)?;
        let store = Store::open(&dir.join(StoreName::Choices.file()), key, CHOICES)?;
        if !store.contains(&open.kept_choices_head()?)? {
            return Err(trellis_core::Error::Damaged { part: "an older copy of the choices store was put in its place" });
        }
        Ok(Self { store })
    }

    /// Where its audit chain ends, to be kept outside the file.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.store.head()
    }
}
