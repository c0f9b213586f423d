//! Secrets: wiped when dropped, silent in `Debug`.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::error::{Error, Result};

/// A 32-byte key. It lies on the heap, in one place: what holds it may be moved, and leaves no copy of it on the stack.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn make() -> Result<Self> {
        let mut key = Self(Box::new([0; 32]));
        getrandom::fill(key.0.as_mut_slice()).map_err(|_| Error::Internal { part: "randomness" })?;
        Ok(key)
    }

    /// Wraps bytes that came out of a box.
    pub(super) fn from_slice(bytes: &[u8]) -> Result<Self> {
        let mut key = Self(Box::new([0; 32]));
        if bytes.len() != key.0.len() {
            return Err(Error::Damaged { part: "key slots" });
        }
        key.0.copy_from_slice(bytes);
        Ok(key)
    }

    /// The bytes; keep them no longer than the call that needs them.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// For what a room keeps beside its store: under a key of its own purpose, so that one never stands in for another.
impl Key {
    /// Seals bytes for a purpose.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn seal(&self, purpose: &[u8], bytes: &[u8]) -> Result<Vec<u8>> {
        super::boxes::make_wrapped(&super::boxes::derive_key(self, purpose)?, bytes, purpose)
    }

    /// The inverse of [`Self::seal`].
    ///
    /// # Errors
    /// `damaged` for other bytes, another purpose, another key.
    pub fn unseal(&self, purpose: &[u8], sealed: &[u8]) -> Result<zeroize::Zeroizing<Vec<u8>>> {
        let key = super::boxes::derive_key(self, purpose)?;
        super::boxes::unwrap(&key, sealed, purpose).ok_or(Error::Damaged { part: "a list beside the store" })
    }
}

/// HMAC-SHA256 over parts, each preceded by its length, under bytes that stand in a record.
///
/// # Errors
/// None in practice: HMAC takes a key of any length.
pub fn derive_order(key: &[u8; 32], parts: &[&[u8]]) -> Result<[u8; 32]> {
    super::boxes::derive_mac(&Key::from_slice(key)?, parts)
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// What a person types to open her slot, or reads off a recovery sheet.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes it over; the caller keeps no copy.
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text; for hashing, and for showing a phrase that was just made.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// Random bytes from the system.
///
/// # Errors
/// The system gives none.
pub fn make_bytes<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Internal { part: "randomness" })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_print_nothing() {
        let key = Key::make().unwrap();
        let passphrase = Passphrase::new("orchid lantern".into());
        assert_eq!(format!("{key:?} {passphrase:?}"), "Key(…) Passphrase(…)");
    }
}
