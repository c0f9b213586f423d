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

/// The version of a file that knows of changed keys; one that knows of none is written as version 1.
const VERSION: u32 = 2;
/// Largest file that is read at all.
pub(super) const SIZE_MAX: u64 = 1024 * 1024;
const DAMAGED: Error = Error::Damaged { part: "key slots" };
/// What the locked room keeps beside its store: what never comes back. Known here by its name, and by what it is sealed for.
pub const NEVER: &str = "choices.never";
/// An empty file beside it: something was purged that rolling backups may still hold.
pub const UNCARRIED: &str = "choices.uncarried";
/// See [`NEVER`].
pub const NEVER_PURPOSE: &[u8] = b"trellis never back 1";

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

    /// What stands beside it, sealed under its key for this purpose: it changes keys with the store.
    #[must_use]
    pub const fn beside(self) -> Option<(&'static str, &'static [u8])> {
        match self {
            Self::Partnership => None,
            Self::Choices => Some((NEVER, NEVER_PURPOSE)),
        }
    }

    /// Both.
    pub const BOTH: [Self; 2] = [Self::Partnership, Self::Choices];
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
    /// Stores whose next file takes its place before anything is opened; see `swap`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub swap: Vec<StoreName>,
    /// Earlier keys of a store, each wrapped under the one that followed; newest last. Older backups open with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    older: Vec<Older>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Older {
    store: StoreName,
    wrapped: Bytes,
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
    /// A new slot, and its private key: wrapped by the passphrase in the slot, to whose public key the data keys are sealed.
    pub fn make(
        vault: Uuid,
        id: PersonId,
        label: String,
        passphrase: &Passphrase,
        derivation: Derivation,
        keys: PerStore<Option<&Key>>,
    ) -> Result<(Self, Key)> {
        let pair = KeyPair::make()?;
        let wrapping = derivation.derive_key(passphrase)?;
        let wrapped = boxes::make_wrapped(&wrapping, pair.private.bytes(), &aad(vault, id, &derivation))?;
        let seal = |store, key: Option<&Key>| key.map(|key| make_box(vault, store, &pair.public, key)).transpose();
        let boxes =
            PerStore { partnership: seal(StoreName::Partnership, keys.partnership)?, choices: seal(StoreName::Choices, keys.choices)? };
        let slot = Self { id, label, public_key: Bytes(pair.public.to_vec()), derivation, wrapped: Bytes(wrapped), boxes };
        Ok((slot, pair.private))
    }

    /// The same pair of keys behind another passphrase.
    pub fn rewrap(&mut self, vault: Uuid, private: &Key, passphrase: &Passphrase, derivation: Derivation) -> Result<()> {
        let wrapping = derivation.derive_key(passphrase)?;
        self.wrapped = Bytes(boxes::make_wrapped(&wrapping, private.bytes(), &aad(vault, self.id, &derivation))?);
        self.derivation = derivation;
        Ok(())
    }

    /// Whether it opens anything at all.
    pub const fn opens(&self) -> bool {
        self.boxes.partnership.is_some() || self.boxes.choices.is_some()
    }

    /// Seals a store's data key to this person, or takes its box away.
    pub fn give(&mut self, vault: Uuid, store: StoreName, data_key: Option<&Key>) -> Result<()> {
        let public = public(&self.public_key)?;
        *self.boxes.get_mut(store) = data_key.map(|key| make_box(vault, store, &public, key)).transpose()?;
        Ok(())
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

    /// A sheet that opens nothing: in the place of one that is about to be replaced.
    pub fn void() -> Self {
        Self { public_key: Bytes::default(), sealed: Bytes::default() }
    }

    /// Whether it opens nothing.
    pub const fn is_void(&self) -> bool {
        self.public_key.0.is_empty()
    }

    /// The same sheet, another data key.
    pub fn give(&mut self, vault: Uuid, store: StoreName, data_key: &Key) -> Result<()> {
        if self.is_void() {
            return Ok(());
        }
        self.sealed = make_box(vault, store, &public(&self.public_key)?, data_key)?;
        Ok(())
    }

    /// The store's data key, from the words on the sheet.
    pub fn data_key(&self, vault: Uuid, store: StoreName, phrase: &Passphrase) -> Result<Key> {
        let pair = super::phrases::derive_pair(phrase, store.word())?;
        if self.is_void() {
            return Err(Error::WrongPassphrase);
        }
        let key = boxes::open_sealed(&pair.private, &self.sealed.0, &info(vault, store, &public(&self.public_key)?));
        key.map_or(Err(Error::WrongPassphrase), |key| Key::from_slice(&key))
    }
}

impl Body {
    /// Of a new vault.
    pub fn new(vault: Uuid, slot: Slot, sheets: PerStore<Sheet>) -> Self {
        Self { vault, slots: vec![slot], sheets, heads: PerStore::default(), swap: Vec::new(), older: Vec::new() }
    }

    /// The slot of this id.
    pub fn slot(&self, id: PersonId) -> Result<&Slot> {
        self.slots.iter().find(|slot| slot.id == id).ok_or(Error::NotFound { what: "label" })
    }

    fn mac(&self, partnership_key: &Key) -> Result<[u8; 32]> {
        let key = boxes::derive_key(partnership_key, b"trellis key slots 1")?;
        boxes::derive_mac(&key, &[&serde_json::to_vec(self)?])
    }

    /// Who can open a store: people, without recovery sheets.
    pub fn holders(&self, store: StoreName) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.boxes.get(store).is_some())
    }

    /// The slot of this id, to be changed.
    pub fn slot_mut(&mut self, id: PersonId) -> Result<&mut Slot> {
        self.slots.iter_mut().find(|slot| slot.id == id).ok_or(Error::NotFound { what: "label" })
    }

    /// Writes the file twice, each whole or not at all: where one is damaged, the other opens.
    pub fn write(&self, path: &Path, partnership_key: &Key) -> Result<()> {
        let bytes = self.to_bytes(partnership_key)?;
        files::replace(path, &bytes)?;
        files::replace(&copy_of(path), &bytes)
    }

    /// As it stands in the file.
    pub fn to_bytes(&self, partnership_key: &Key) -> Result<Vec<u8>> {
        let mac = self.mac(partnership_key)?;
        let check = checksum(self, &mac)?;
        let version = if self.swap.is_empty() && self.older.is_empty() { 1 } else { VERSION };
        let sealed = Sealed { version, body: self.clone(), mac: Bytes(mac.to_vec()), check: Bytes(check) };
        Ok(serde_json::to_vec_pretty(&sealed)?)
    }

    /// A store has a new key: seals it to everybody who held the old one, people and sheet, and keeps the old one under it.
    pub fn change_key(&mut self, store: StoreName, old: &Key, new: &Key) -> Result<()> {
        let vault = self.vault;
        for slot in self.slots.iter_mut().filter(|slot| slot.boxes.get(store).is_some()) {
            slot.give(vault, store, Some(new))?;
        }
        self.sheets.get_mut(store).give(vault, store, new)?;
        let wrapped = Bytes(boxes::make_wrapped(&boxes::derive_key(new, OLDER)?, old.bytes(), vault.as_bytes())?);
        self.older.push(Older { store, wrapped });
        Ok(())
    }

    /// The keys that a store had, newest first, the current one among them.
    pub fn keys(&self, store: StoreName, current: &Key) -> Result<Vec<Key>> {
        let mut keys = vec![current.clone()];
        for older in self.older.iter().rev().filter(|older| older.store == store) {
            let under = keys.last().ok_or(DAMAGED)?;
            let key = boxes::unwrap(&boxes::derive_key(under, OLDER)?, &older.wrapped.0, self.vault.as_bytes()).ok_or(DAMAGED)?;
            keys.push(Key::from_slice(&key)?);
        }
        Ok(keys)
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

const OLDER: &[u8] = b"trellis older key 1";

/// Beside the file, the same once more.
pub(super) const COPY: &str = "slots.copy.json";

fn copy_of(path: &Path) -> std::path::PathBuf {
    path.with_file_name(COPY)
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
    /// One of its two files is not what the other is, and has to be written anew.
    pub mend: bool,
}

impl Unproven {
    /// What it says, for finding the slot that opens it.
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// Proves the MAC with whichever of these keys fits.
    pub fn prove_any(self, partnership_keys: &[Key]) -> Result<Body> {
        for key in partnership_keys {
            if self.body.mac(key)?.as_slice() == self.mac.0 {
                return Ok(self.body);
            }
        }
        Err(DAMAGED)
    }

    /// Proves the MAC.
    pub fn prove(self, partnership_key: &Key) -> Result<Body> {
        if self.body.mac(partnership_key)?.as_slice() == self.mac.0 { Ok(self.body) } else { Err(DAMAGED) }
    }
}

/// Reads the file, or its copy where it is damaged or missing, and tells damage from a newer version.
pub(super) fn read(path: &Path) -> Result<Unproven> {
    let (first, second) = (file(path), file(&copy_of(path)));
    let same = matches!((&first, &second), (Ok(first), Ok(second)) if first == second);
    let read = match first.and_then(|bytes| read_bytes(&bytes)) {
        Err(Error::Damaged { part }) => second.and_then(|bytes| read_bytes(&bytes)).map_err(|_| Error::Damaged { part }),
        read => read,
    };
    read.map(|unproven| Unproven { mend: !same, ..unproven })
}

fn file(path: &Path) -> Result<Vec<u8>> {
    let file = match fs::File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::Damaged { part: "the key-slot file is missing" }),
        opened => opened?,
    };
    if file.metadata()?.len() > SIZE_MAX {
        return Err(DAMAGED);
    }
    let mut text = Vec::new();
    file.take(SIZE_MAX).read_to_end(&mut text)?;
    Ok(text)
}

/// The same from bytes.
pub(super) fn read_bytes(text: &[u8]) -> Result<Unproven> {
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
    Ok(Unproven { body: sealed.body, mac: sealed.mac, mend: false })
}

/// Whose slots these bytes hold, read as the file is and not proven either: the door for those who throw bytes at it.
///
/// # Errors
/// `damaged`, `newer_version`.
pub fn slots_of(bytes: &[u8]) -> Result<Vec<PersonId>> {
    Ok(read_bytes(bytes)?.body.slots.iter().map(|slot| slot.id).collect())
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
        let (slot, made) = Slot::make(vault, id, "MR".into(), &pass, derivation, keys).unwrap();
        let private = slot.open(vault, &pass).unwrap();
        assert_eq!(private.bytes(), made.bytes());
        assert_eq!(slot.data_key(vault, StoreName::Partnership, &private).unwrap().unwrap().bytes(), data.bytes());
        assert!(slot.data_key(vault, StoreName::Choices, &private).unwrap().is_none());
        assert_eq!(slot.open(vault, &Passphrase::new("wrong".into())).unwrap_err(), Error::WrongPassphrase);
        assert_eq!(slot.open(Uuid::now_v7(), &pass).unwrap_err(), Error::WrongPassphrase);
    }

    #[test]
    fn whoever_holds_the_newest_key_has_the_older_ones_too() {
        let (vault, phrase) = (Uuid::now_v7(), super::super::phrases::make_phrase().unwrap());
        let keys: Vec<Key> = (0..3).map(|_| Key::make().unwrap()).collect();
        let sheet = |store| Sheet::make(vault, store, &phrase, &keys[0]).unwrap();
        let sheets = PerStore { partnership: sheet(StoreName::Partnership), choices: sheet(StoreName::Choices) };
        let mut body = Body { vault, slots: Vec::new(), sheets, heads: PerStore::default(), swap: Vec::new(), older: Vec::new() };
        body.change_key(StoreName::Choices, &keys[0], &keys[1]).unwrap();
        body.change_key(StoreName::Choices, &keys[1], &keys[2]).unwrap();
        let found: Vec<_> = body.keys(StoreName::Choices, &keys[2]).unwrap().iter().map(|key| *key.bytes()).collect();
        assert_eq!(found, [*keys[2].bytes(), *keys[1].bytes(), *keys[0].bytes()]);
        assert!(body.keys(StoreName::Choices, &keys[0]).is_err());
        assert_eq!(body.sheets.choices.data_key(vault, StoreName::Choices, &phrase).unwrap().bytes(), keys[2].bytes());
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
