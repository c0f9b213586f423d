//! An open vault: who opened it, what unlock asks of it, what is kept outside of its stores.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::{
    attempts::{Tries, try_once},
    audit::Head,
    boxes::{Derivation, Effort},
    files,
    folder::{ATTEMPTS, Keys, SLOTS},
    people::{self, Person},
    phrases,
    secret::{Key, Passphrase},
    slots::{Body, StoreName},
    store::{Act, Store, Tx},
};
use crate::error::{Error, Result};

const DRAFT: &[u8] = b"trellis draft 1";

/// An open partnership store, and who opened it.
#[derive(Debug)]
pub struct Open {
    /// The store.
    pub store: Store,
    /// Who opened it.
    pub person: Person,
    /// Wrong tries before this one.
    pub tries: Tries,
    /// The choices store's key, where asked for and held; for the locked room alone.
    pub choices_key: Option<Key>,
    pub(super) drafts: Key,
    pub(super) body: Body,
    pub(super) dir: PathBuf,
}

impl Open {
    /// What unlock asks of a store whose key fits: every slot that opens something is one that it vouches for, and its chain
    /// contains the head that stands outside of it.
    pub(super) fn check(store: Store, keys: Keys, dir: PathBuf) -> Result<Self> {
        let Keys { slot, choices, drafts, body, tries, .. } = keys;
        let vouched = people::public_keys(store.read())?;
        let known = |id, public: &[u8]| vouched.iter().any(|(known, key)| *known == id && key == public);
        if !body.slots.iter().filter(|slot| slot.opens()).all(|slot| known(slot.id, &slot.public_key.0)) {
            return Err(Error::Damaged { part: "a key slot that the store does not vouch for" });
        }
        for name in StoreName::BOTH {
            let sheet = body.sheets.get(name);
            if !sheet.is_void() && people::sheet_key(store.read(), name)? != sheet.public_key.0 {
                return Err(Error::Damaged { part: "a recovery box that the store does not vouch for" });
            }
        }
        let (count, mac) = body.kept_head(StoreName::Partnership, store.data_key())?;
        if !store.contains(&Head { count, mac })? {
            return Err(Error::Damaged { part: "an older copy of the store was put in its place" });
        }
        store.settle()?;
        let person = people::get(store.read(), slot)?;
        Ok(Self { store, person, tries, choices_key: choices, drafts, body, dir })
    }

    /// An act of the person who opened it.
    #[must_use]
    pub const fn act(&self, action: &'static str, now: DateTime<Utc>) -> Act<'_> {
        Act { person: &self.person, now, action }
    }

    /// Writes through the gate as the person who opened it.
    ///
    /// # Errors
    /// See [`Store::write`].
    pub fn write<T>(&mut self, action: &'static str, now: DateTime<Utc>, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.store.write(&Act { person: &self.person, now, action }, change)
    }

    /// Keeps the chain's head outside the file: at lock, at each export, and at most a minute after a write.
    ///
    /// # Errors
    /// The disk says no.
    pub fn keep_head(&mut self) -> Result<()> {
        let head = self.store.head();
        self.keep(StoreName::Partnership, None, head)
    }

    /// The same for the choices store, by the session that has it open.
    ///
    /// # Errors
    /// The disk says no.
    pub fn keep_choices_head(&mut self, head: Head) -> Result<()> {
        let key = self.choices_key.clone().ok_or(Error::Locked)?;
        self.keep(StoreName::Choices, Some(&key), head)
    }

    fn keep(&mut self, name: StoreName, key: Option<&Key>, head: Head) -> Result<()> {
        let sealed_by = key.unwrap_or_else(|| self.store.data_key());
        if self.body.kept_head(name, sealed_by)? == (head.count, head.mac) {
            return Ok(());
        }
        let sealed_by = sealed_by.clone();
        self.body.keep_head(name, &sealed_by, head.count, &head.mac)?;
        self.write_slots()
    }

    pub(super) fn write_slots(&self) -> Result<()> {
        self.body.write(&self.dir.join(SLOTS), self.store.data_key())
    }

    /// How many people hold the key of the choices store.
    #[must_use]
    pub fn choices_holders(&self) -> usize {
        self.body.holders(StoreName::Choices).count()
    }

    /// The choices head as it was last kept, for the room to compare with.
    ///
    /// # Errors
    /// `locked` without the key, `damaged`.
    pub fn kept_choices_head(&self) -> Result<Head> {
        let key = self.choices_key.as_ref().ok_or(Error::Locked)?;
        let (count, mac) = self.body.kept_head(StoreName::Choices, key)?;
        Ok(Head { count, mac })
    }

    /// Asks for the passphrase again, as exports, backups and changes to people do. Wrong tries count as they do at unlock.
    ///
    /// # Errors
    /// `wrong_passphrase`; `refused` while the slot waits.
    pub fn confirm(&self, passphrase: &Passphrase, now: DateTime<Utc>) -> Result<()> {
        self.private_key(passphrase, now).map(|_| ())
    }

    fn private_key(&self, passphrase: &Passphrase, now: DateTime<Utc>) -> Result<Key> {
        let slot = self.body.slot(self.person.id)?;
        Ok(try_once(&self.dir.join(ATTEMPTS), slot.id, now, || slot.open(self.body.vault, passphrase))?.0)
    }

    /// Another passphrase for the person who sits here; her keys stay.
    ///
    /// # Errors
    /// `wrong_passphrase` for the one until now; `invalid_input` for one that is too short or too easily guessed.
    pub fn change_passphrase(&mut self, now_hers: &Passphrase, next: &Passphrase, effort: Effort, now: DateTime<Utc>) -> Result<()> {
        phrases::check_passphrase(next)?;
        let private = self.private_key(now_hers, now)?;
        let (id, vault) = (self.person.id, self.body.vault);
        self.write("passphrases.update", now, |tx| tx.log("person", id.uuid(), people::digest(tx, id)?))?;
        self.body.slot_mut(id)?.rewrap(vault, &private, next, Derivation::make(effort)?)?;
        self.write_slots()
    }

    /// Where what she typed and did not save is kept.
    fn drafts_path(&self) -> PathBuf {
        self.dir.join("drafts").join(format!("{}.sealed", self.person.id))
    }

    /// Keeps what she typed and did not save, for herself alone; empty text forgets it.
    ///
    /// # Errors
    /// `too_large`; the disk says no.
    pub fn keep_draft(&self, text: &str) -> Result<()> {
        const MOST: usize = 256 * 1024;
        let path = self.drafts_path();
        if text.is_empty() {
            return if path.exists() { Ok(std::fs::remove_file(path)?) } else { Ok(()) };
        }
        if text.len() > MOST {
            return Err(Error::TooLarge { reason: "This is too long to be kept as a draft. Save it." });
        }
        path.parent().map_or(Ok(()), files::make_private_dir)?;
        files::replace(&path, &self.drafts.seal(DRAFT, text.as_bytes())?)
    }

    /// What she typed and did not save the last time.
    #[must_use]
    pub fn kept_draft(&self) -> Option<Zeroizing<String>> {
        let sealed = std::fs::read(self.drafts_path()).ok()?;
        let text = self.drafts.unseal(DRAFT, &sealed).ok()?;
        String::from_utf8(text.to_vec()).ok().map(Zeroizing::new)
    }

    /// Whether a recovery phrase opens its store's box.
    ///
    /// # Errors
    /// `wrong_passphrase`.
    pub fn confirm_phrase(&self, store: StoreName, phrase: &Passphrase) -> Result<()> {
        self.body.sheets.get(store).data_key(self.body.vault, store, phrase).map(|_| ())
    }

    /// Keeps the head, folds the journal in, closes, wipes.
    ///
    /// # Errors
    /// The disk says no; it is closed and wiped all the same.
    pub fn lock(mut self) -> Result<()> {
        let kept = self.keep_head();
        let folded = self.store.checkpoint();
        kept.and(folded)
    }
}
