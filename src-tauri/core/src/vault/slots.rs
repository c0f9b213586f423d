//! The key-slot file: for each person a wrapped private key and one sealed box per store; for each store the box of
//! its recovery sheet and the sealed head of its audit chain. It holds no key in the clear and no name.

use std::{fs, io::Read as _, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    PersonId,
    boxes::{self, Derivation, KeyPair},
    files,
    secret::{Key, Passphrase},
};
use crate::error::{Error, Result};

/// The version that this program writes.
const VERSION: u32 = 1;
/// Largest file that is read at all.
const SIZE_MAX: u64 = 1024 * 1024;
const DAMAGED: Error = Error::Damaged { part: "key slots" };

/// One of the two rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoreName {
    /// Partners, agreements, schedules.
    Partnership,
    /// What survivors chose.
    Choices,
}

impl StoreName {
    /// Its word, as it stands in files and keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Choices => "choices",
        }
    }

    /// Its file in the vault's folder.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Partnership => "partnership.db",
            Self::Choices => "choices.db",
        }
    }
}

/// Bytes that stand in the file as Base64.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}
impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        BASE64_STANDARD.decode(String::deserialize(deserializer)?).map(Self).map_err(serde::de::Error::custom)
    }
}

/// One box or head for each store.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PerStore<T> {
    pub partnership: T,
    pub choices: T,
}

impl<T> PerStore<T> {
    pub const fn get(&self, store: StoreName) -> &T {
        match store {
            StoreName::Partnership => &self.partnership,
            StoreName::Choices => &self.choices,
        }
    }

    pub const fn get_mut(&mut self, store: StoreName) -> &mut T {
        match store {
            StoreName::Partnership => &mut self.partnership,
            StoreName::Choices => &mut self.choices,
        }
    }
}

/// One person's way in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub id: PersonId,
    pub label: String,
    pub public_key: Bytes,
    derivation: Derivation,
    wrapped: Bytes,
    /// `None`: this person does not hold that store's key.
    pub boxes: PerStore<Option<Bytes>>,
}

/// A recovery sheet's way in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    pub public_key: Bytes,
    pub sealed: Bytes,
}

/// What the file says.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub vault: Uuid,
    pub slots: Vec<Slot>,
    pub sheets: PerStore<Sheet>,
    pub heads: PerStore<Bytes>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    version: u32,
    body: Body,
    /// HMAC under a key of the partnership store: nobody without it can change the file unseen.
    mac: Bytes,
    /// SHA-256 of body and mac: tells a damaged file from a wrong passphrase.
    check: Bytes,
}

fn aad(vault: Uuid, slot: PersonId, derivation: &Derivation) -> Vec<u8> {
    [
        b"trellis slot 1".as_slice(),
        vault.as_bytes(),
        slot.uuid().as_bytes(),
        &derivation.memory.to_be_bytes(),
        &derivation.passes.to_be_bytes(),
        &derivation.salt,
    ]
    .concat()
}

/// What a box is bound to: vault, store and holder.
fn info(vault: Uuid, store: StoreName, holder: &[u8; 32]) -> Vec<u8> {
    [b"trellis box 1".as_slice(), vault.as_bytes(), store.word().as_bytes(), holder].concat()
}

fn public(bytes: &Bytes) -> Result<[u8; 32]> {
    bytes.0.as_slice().try_into().map_err(|_| DAMAGED)
}

/// Seals a store's data key to one holder. Needs public keys alone.
pub(super) fn make_box(vault: Uuid, store: StoreName, holder: &[u8; 32], data_key: &Key) -> Result<Bytes> {
    boxes::make_sealed(holder, data_key.bytes(), &info(vault, store, holder)).map(Bytes)
}

impl Slot {
    /// A new slot: its private key wrapped by the passphrase, the data keys sealed to its public key.
    pub fn make(
        vault: Uuid,
        id: PersonId,
        label: String,
        passphrase: &Passphrase,
        derivation: Derivation,
        keys: PerStore<Option<&Key>>,
    ) -> Result<Self> {
        let pair = KeyPair::make()?;
        let wrapping = derivation.derive_key(passphrase)?;
        let wrapped = boxes::make_wrapped(&wrapping, pair.private.bytes(), &aad(vault, id, &derivation))?;
        let seal = |store, key: Option<&Key>| key.map(|key| make_box(vault, store, &pair.public, key)).transpose();
        let boxes =
            PerStore { partnership: seal(StoreName::Partnership, keys.partnership)?, choices: seal(StoreName::Choices, keys.choices)? };
        Ok(Self { id, label, public_key: Bytes(pair.public.to_vec()), derivation, wrapped: Bytes(wrapped), boxes })
    }

    /// The private key; wrong passphrases and nothing else give `wrong_passphrase` (the file's own check tells damage).
    pub fn open(&self, vault: Uuid, passphrase: &Passphrase) -> Result<Key> {
        let wrapping = self.derivation.derive_key(passphrase)?;
        let private = boxes::unwrap(&wrapping, &self.wrapped.0, &aad(vault, self.id, &self.derivation)).ok_or(Error::WrongPassphrase)?;
        Key::from_slice(&private)
    }

    /// A store's data key, when this person holds it.
    pub fn data_key(&self, vault: Uuid, store: StoreName, private: &Key) -> Result<Option<Key>> {
        let Some(sealed) = self.boxes.get(store) else { return Ok(None) };
        let key = boxes::open_sealed(private, &sealed.0, &info(vault, store, &public(&self.public_key)?)).ok_or(DAMAGED)?;
        Key::from_slice(&key).map(Some)
    }
}

impl Sheet {
    /// The box of a recovery sheet.
    pub fn make(vault: Uuid, store: StoreName, phrase: &Passphrase, data_key: &Key) -> Result<Self> {
        let pair = super::phrases::derive_pair(phrase, store.word())?;
        Ok(Self { public_key: Bytes(pair.public.to_vec()), sealed: make_box(vault, store, &pair.public, data_key)? })
    }

    /// The store's data key, from the words on the sheet.
    pub fn data_key(&self, vault: Uuid, store: StoreName, phrase: &Passphrase) -> Result<Key> {
        let pair = super::phrases::derive_pair(phrase, store.word())?;
        let key = boxes::open_sealed(&pair.private, &self.sealed.0, &info(vault, store, &public(&self.public_key)?));
        key.map_or(Err(Error::WrongPassphrase), |key| Key::from_slice(&key))
    }
}

impl Body {
    /// The slot of this id.
    pub fn slot(&self, id: PersonId) -> Result<&Slot> {
        self.slots.iter().find(|slot| slot.id == id).ok_or(Error::NotFound { what: "label" })
    }

    fn mac(&self, partnership_key: &Key) -> Result<[u8; 32]> {
        let key = boxes::derive_key(partnership_key, b"trellis key slots 1")?;
        boxes::derive_mac(&key, &[&serde_json::to_vec(self)?])
    }

    /// Writes the file, whole or not at all.
    pub fn write(&self, path: &Path, partnership_key: &Key) -> Result<()> {
        let mac = self.mac(partnership_key)?;
        let check = checksum(self, &mac)?;
        let sealed = Sealed { version: VERSION, body: self.clone(), mac: Bytes(mac.to_vec()), check: Bytes(check) };
        files::replace(path, &serde_json::to_vec_pretty(&sealed)?)
    }

    /// Seals the head of a store's chain, always of one length.
    pub fn keep_head(&mut self, store: StoreName, data_key: &Key, count: u64, head: &[u8; 32]) -> Result<()> {
        let key = boxes::derive_key(data_key, b"trellis head 1")?;
        let plain = [count.to_be_bytes().as_slice(), head].concat();
        *self.heads.get_mut(store) = Bytes(boxes::make_wrapped(&key, &plain, self.vault.as_bytes())?);
        Ok(())
    }

    /// Count and head as they were last kept.
    pub fn kept_head(&self, store: StoreName, data_key: &Key) -> Result<(u64, [u8; 32])> {
        let key = boxes::derive_key(data_key, b"trellis head 1")?;
        let plain = boxes::unwrap(&key, &self.heads.get(store).0, self.vault.as_bytes()).ok_or(DAMAGED)?;
        let (count, head) = plain.split_at_checked(8).ok_or(DAMAGED)?;
        Ok((u64::from_be_bytes(count.try_into().map_err(|_| DAMAGED)?), head.try_into().map_err(|_| DAMAGED)?))
    }
}

fn checksum(body: &Body, mac: &[u8]) -> Result<Vec<u8>> {
    let mut hash = Sha256::new();
    hash.update(serde_json::to_vec(body)?);
    hash.update(mac);
    Ok(hash.finalize().to_vec())
}

/// A key-slot file as it was read; its MAC is checked once the partnership key is there.
pub(super) struct Unproven {
    body: Body,
    mac: Bytes,
}

impl Unproven {
    /// What it says, for finding the slot that opens it.
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// Proves the MAC.
    pub fn prove(self, partnership_key: &Key) -> Result<Body> {
        if self.body.mac(partnership_key)?.as_slice() == self.mac.0 { Ok(self.body) } else { Err(DAMAGED) }
    }
}

/// Reads the file and tells damage from a newer version.
pub(super) fn read(path: &Path) -> Result<Unproven> {
    let file = match fs::File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::Damaged { part: "the key-slot file is missing" }),
        opened => opened?,
    };
    if file.metadata()?.len() > SIZE_MAX {
        return Err(DAMAGED);
    }
    let mut text = Vec::new();
    file.take(SIZE_MAX).read_to_end(&mut text)?;
    parse(&text)
}

fn parse(text: &[u8]) -> Result<Unproven> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let version = serde_json::from_slice::<Versioned>(text).map_err(|_| DAMAGED)?.version;
    if version > VERSION {
        return Err(Error::NewerVersion);
    }
    let sealed: Sealed = serde_json::from_slice(text).map_err(|_| DAMAGED)?;
    if checksum(&sealed.body, &sealed.mac.0)? != sealed.check.0 {
        return Err(DAMAGED);
    }
    Ok(Unproven { body: sealed.body, mac: sealed.mac })
}

/// Whose slots these bytes hold, read as the file is and not proven either: the door for those who throw bytes at it.
///
/// # Errors
/// `damaged`, `newer_version`.
pub fn slots_of(bytes: &[u8]) -> Result<Vec<PersonId>> {
    Ok(parse(bytes)?.body.slots.iter().map(|slot| slot.id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::boxes::Effort;

    #[test]
    fn a_slot_opens_each_box_by_itself_and_a_missing_box_yields_nothing() {
        let (vault, id) = (Uuid::now_v7(), PersonId::make());
        let (data, pass) = (Key::make().unwrap(), Passphrase::new("orchid river lantern".into()));
        let derivation = Derivation::make(Effort::Floor).unwrap();
        let keys = PerStore { partnership: Some(&data), choices: None };
        let slot = Slot::make(vault, id, "MR".into(), &pass, derivation, keys).unwrap();
        let private = slot.open(vault, &pass).unwrap();
        assert_eq!(slot.data_key(vault, StoreName::Partnership, &private).unwrap().unwrap().bytes(), data.bytes());
        assert!(slot.data_key(vault, StoreName::Choices, &private).unwrap().is_none());
        assert_eq!(slot.open(vault, &Passphrase::new("wrong".into())).unwrap_err(), Error::WrongPassphrase);
        assert_eq!(slot.open(Uuid::now_v7(), &pass).unwrap_err(), Error::WrongPassphrase);
    }

    #[test]
    fn a_recovery_sheet_opens_its_own_store_only() {
        let vault = Uuid::now_v7();
        let (data, phrase) = (Key::make().unwrap(), super::super::phrases::make_phrase().unwrap());
        let sheet = Sheet::make(vault, StoreName::Partnership, &phrase, &data).unwrap();
        assert_eq!(sheet.data_key(vault, StoreName::Partnership, &phrase).unwrap().bytes(), data.bytes());
        assert_eq!(sheet.data_key(vault, StoreName::Choices, &phrase).unwrap_err(), Error::WrongPassphrase);
    }
}
