//! The cryptography of the vault, each from a kept library: Argon2id (RFC 9106) from passphrase to key,
//! XChaCha20-Poly1305 for what one key wraps, HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305) for what is
//! sealed to a public key, HMAC-SHA256 to derive one key from another.

use std::time::Instant;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hmac::{Hmac, Mac as _};
use hpke::{
    Deserializable as _, Kem as _, OpModeR, OpModeS, Serializable as _, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256,
};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::secret::{Key, Passphrase, make_bytes};
use crate::error::{Error, Result};

type Kem = X25519HkdfSha256;

const DAMAGED: Error = Error::Damaged { part: "key slots" };

/// How a passphrase becomes a key. Bounded before anything is allocated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    /// KiB of memory.
    pub memory: u32,
    /// Passes.
    pub passes: u32,
    /// Random, one per slot.
    pub salt: [u8; 16],
}

/// How hard a new slot shall be to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// About one second on this computer.
    Calibrated,
    /// The floor: 64 MiB, three passes. For tests and made-up data.
    Floor,
}

const MEMORY_FLOOR: u32 = 64 * 1024;
const MEMORY_CAP: u32 = 128 * 1024;
const PASSES_FLOOR: u32 = 3;
const PASSES_CAP: u32 = 24;
/// What a slot's derivation should take on the computer that makes it.
const TARGET_MILLIS: u128 = 1_000;

impl Derivation {
    /// Fresh salt, and parameters that take about one second here.
    pub(super) fn make(effort: Effort) -> Result<Self> {
        let mut made = Self { memory: MEMORY_FLOOR, passes: PASSES_FLOOR, salt: make_bytes()? };
        if effort == Effort::Floor {
            return Ok(made);
        }
        let sample = Passphrase::new("calibration".into());
        let took = made.time(&sample)?;
        if took * 2 < TARGET_MILLIS {
            made.memory = MEMORY_CAP;
        }
        let took = made.time(&sample)?.max(1);
        let wanted = (u128::from(made.passes) * TARGET_MILLIS).div_ceil(took);
        made.passes = u32::try_from(wanted).unwrap_or(PASSES_CAP).clamp(PASSES_FLOOR, PASSES_CAP);
        Ok(made)
    }

    fn time(&self, sample: &Passphrase) -> Result<u128> {
        let start = Instant::now();
        self.derive_key(sample)?;
        Ok(start.elapsed().as_millis())
    }

    /// From passphrase to key.
    pub(super) fn derive_key(&self, passphrase: &Passphrase) -> Result<Key> {
        let bounded = (MEMORY_FLOOR..=MEMORY_CAP).contains(&self.memory) && (PASSES_FLOOR..=PASSES_CAP).contains(&self.passes);
        if !bounded {
            return Err(DAMAGED);
        }
        let params = Params::new(self.memory, self.passes, 1, Some(32)).map_err(|_| DAMAGED)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose().trim().as_bytes(), &self.salt, key.as_mut())
            .map_err(|_| Error::Internal { part: "key derivation" })?;
        Key::from_slice(key.as_ref())
    }
}

/// A key from another key, for one purpose.
pub fn derive_key(key: &Key, purpose: &[u8]) -> Result<Key> {
    Key::from_slice(&derive_mac(key, &[purpose])?)
}

/// HMAC-SHA256 over parts, each preceded by its length.
pub fn derive_mac(key: &Key, parts: &[&[u8]]) -> Result<[u8; 32]> {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key.bytes()).map_err(|_| Error::Internal { part: "key derivation" })?;
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    Ok(mac.finalize().into_bytes().into())
}

/// Wraps bytes under a key: nonce, then ciphertext and tag.
pub fn make_wrapped(key: &Key, bytes: &[u8], aad: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; 24] = make_bytes()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad }).map_err(|_| Error::Internal { part: "encryption" })?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// The inverse of [`make_wrapped`]; `None` when key or bytes are not the right ones.
pub fn unwrap(key: &Key, wrapped: &[u8], aad: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = wrapped.split_at_checked(24)?;
    let nonce: [u8; 24] = nonce.try_into().ok()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad }).ok().map(Zeroizing::new)
}

/// A key pair of a holder: a person, or a recovery sheet.
pub struct KeyPair {
    pub(super) private: Key,
    /// What others seal to.
    pub public: [u8; 32],
}

impl KeyPair {
    /// A new one.
    pub(super) fn make() -> Result<Self> {
        Self::derive(&make_bytes::<32>()?)
    }

    /// The same pair each time for the same words (RFC 9180, `DeriveKeyPair`).
    pub(super) fn derive(material: &[u8]) -> Result<Self> {
        let (private, public) = Kem::derive_keypair(material);
        let private: Zeroizing<[u8; 32]> = Zeroizing::new(private.to_bytes().into());
        Ok(Self { private: Key::from_slice(private.as_ref())?, public: public.to_bytes().into() })
    }
}

/// Seals bytes to a public key: encapsulated key, then ciphertext. `info` names vault, store and holder.
pub fn make_sealed(public: &[u8; 32], bytes: &[u8], info: &[u8]) -> Result<Vec<u8>> {
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(public).map_err(|_| DAMAGED)?;
    let (enc, sealed) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeS::Base, &public, info, bytes, &[])
        .map_err(|_| Error::Internal { part: "encryption" })?;
    Ok([enc.to_bytes().as_slice(), &sealed].concat())
}

/// The inverse of [`make_sealed`].
pub fn open_sealed(private: &Key, sealed: &[u8], info: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (enc, sealed) = sealed.split_at_checked(32)?;
    let private = <Kem as hpke::Kem>::PrivateKey::from_bytes(private.bytes()).ok()?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).ok()?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &private, &enc, info, sealed, &[]).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_opens_with_its_own_key_and_name_only() {
        let (hers, other) = (KeyPair::make().unwrap(), KeyPair::make().unwrap());
        let sealed = make_sealed(&hers.public, b"data key", b"partnership").unwrap();
        assert_eq!(open_sealed(&hers.private, &sealed, b"partnership").unwrap().as_slice(), b"data key");
        assert!(open_sealed(&other.private, &sealed, b"partnership").is_none());
        assert!(open_sealed(&hers.private, &sealed, b"choices").is_none());
        assert!(open_sealed(&hers.private, &sealed[..20], b"partnership").is_none());
    }

    #[test]
    fn what_is_wrapped_comes_back_and_a_flipped_bit_does_not() {
        let key = Key::make().unwrap();
        let mut wrapped = make_wrapped(&key, b"private", b"aad").unwrap();
        assert_eq!(unwrap(&key, &wrapped, b"aad").unwrap().as_slice(), b"private");
        assert!(unwrap(&key, &wrapped, b"other").is_none());
        wrapped[30] ^= 1;
        assert!(unwrap(&key, &wrapped, b"aad").is_none());
    }

    #[test]
    fn parameters_out_of_bounds_are_refused_before_memory_is_taken() {
        for (memory, passes) in [(8, 3), (64 * 1024, 1), (4_000_000_000, 3), (64 * 1024, 4_000_000_000)] {
            let derivation = Derivation { memory, passes, salt: [0; 16] };
            assert_eq!(derivation.derive_key(&Passphrase::new("x".into())).unwrap_err(), DAMAGED);
        }
    }

    #[test]
    fn the_floor_of_the_derivation_is_64_mib_and_three_passes() {
        let made = Derivation::make(Effort::Floor).unwrap();
        assert_eq!((made.memory, made.passes), (65_536, 3));
    }
}
