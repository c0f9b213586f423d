//! The vault as a folder: made whole or not at all, held by one process, opened slot by slot.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{
    attempts::{Attempts, Tries},
    audit::Head,
    boxes::{Derivation, Effort},
    files, migrations,
    people::{self, Person, PersonId, Preferences},
    phrases,
    powers::Role,
    secret::{Key, Passphrase},
    settings::{self, Settings},
    slots::{self, Body, Bytes, PerStore, Sheet, Slot, StoreName},
    store::{Act, Store, Tx},
};
use crate::{
    error::{Error, Result},
    text,
};

const SLOTS: &str = "slots.json";
const ATTEMPTS: &str = "attempts.json";
const LOCK: &str = "vault.lock";
/// What the locked room keeps beside its store; known here by its name alone.
pub const NEVER: &str = "choices.never";

/// What a new vault needs to know.
#[derive(Debug)]
pub struct NewVault {
    /// Name of our own program.
    pub organization: String,
    /// Name of the first person; stands inside the store.
    pub person: String,
    /// What the unlock screen shows; empty: the first letter of the name.
    pub label: String,
    /// Hers.
    pub passphrase: Passphrase,
    /// The program's zone, an IANA name.
    pub timezone: String,
}

/// The two phrases of a new vault: shown once, kept nowhere.
#[derive(Debug)]
pub struct Phrases {
    /// Opens the partnership store, and nothing else.
    pub partnership: Passphrase,
    /// Opens the choices store, and nothing else.
    pub choices: Passphrase,
}

impl Phrases {
    /// Compares words that somebody read off the two sheets. Positions count from 1.
    ///
    /// # Errors
    /// `invalid_input` at `partnership` or `choices`.
    pub fn review(&self, positions: &[usize], partnership: &[String], choices: &[String]) -> Result<()> {
        let same = |phrase: &Passphrase, typed: &[String]| {
            let words: Vec<&str> = phrase.expose().split(' ').collect();
            let asked = positions.iter().map(|position| position.checked_sub(1).and_then(|n| words.get(n)).copied());
            positions.len() >= 2 && asked.eq(typed.iter().map(|word| Some(word.trim())))
        };
        if !same(&self.partnership, partnership) {
            return Err(Error::invalid(
                "partnership",
                "These are not the words of the first sheet. Look at the sheet and type them again.",
            ));
        }
        if !same(&self.choices, choices) {
            return Err(Error::invalid("choices", "These are not the words of the second sheet. Look at the sheet and type them again."));
        }
        Ok(())
    }
}

/// A label on the unlock screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct SlotLine {
    /// Its id.
    pub id: PersonId,
    /// What its person chose.
    pub label: String,
    /// Wrong tries since it was last opened.
    pub wrong_tries: u32,
    /// When the last one was.
    pub last_wrong_at: Option<DateTime<Utc>>,
    /// Seconds until the next try.
    pub wait_seconds: u64,
}

/// Which boxes an unlock opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rooms {
    /// The partnership store alone: what the command line does.
    Partnership,
    /// Both, where the person holds both keys.
    Both,
}

/// A vault that this process holds.
#[derive(Debug)]
pub struct Vault {
    dir: PathBuf,
    _lock: File,
}

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
    body: Body,
    dir: PathBuf,
}

/// Whether a folder holds a vault.
#[must_use]
pub fn exists(dir: &Path) -> bool {
    dir.join(SLOTS).exists() || dir.join(StoreName::Partnership.file()).exists()
}

fn hold(dir: &Path) -> Result<File> {
    let lock = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(dir.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// One try at a slot: refused while it waits, counted as wrong before it is made, forgotten when it was right.
fn try_once<T>(path: &Path, slot: PersonId, now: DateTime<Utc>, open: impl FnOnce() -> Result<T>) -> Result<(T, Tries)> {
    let mut attempts = Attempts::read(path, now);
    let tries = attempts.of(slot);
    let seconds = tries.wait(now);
    if seconds > 0 {
        return Err(Error::Wait { seconds });
    }
    attempts.count(path, slot, now)?;
    let opened = open()?;
    attempts.clear(path, slot)?;
    Ok((opened, tries))
}

impl Vault {
    /// Takes a vault for this process.
    ///
    /// # Errors
    /// `not_found`, `in_use`.
    pub fn hold(dir: &Path) -> Result<Self> {
        if !exists(dir) {
            return Err(Error::NotFound { what: "vault in this folder" });
        }
        let lock = hold(dir)?;
        files::sweep(dir, &[SLOTS, ATTEMPTS, NEVER]);
        Ok(Self { dir: dir.to_path_buf(), _lock: lock })
    }

    /// Where it is.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What the unlock screen shows.
    ///
    /// # Errors
    /// `damaged`, `newer_version`.
    pub fn slots(&self, now: DateTime<Utc>) -> Result<Vec<SlotLine>> {
        let unproven = slots::read(&self.dir.join(SLOTS))?;
        let attempts = Attempts::read(&self.dir.join(ATTEMPTS), now);
        let line = |slot: &Slot| {
            let tries = attempts.of(slot.id);
            SlotLine {
                id: slot.id,
                label: slot.label.clone(),
                wrong_tries: tries.wrong,
                last_wrong_at: tries.last_at,
                wait_seconds: tries.wait(now),
            }
        };
        Ok(unproven.body().slots.iter().map(line).collect())
    }

    /// Tries a passphrase on one slot, and that slot only.
    ///
    /// # Errors
    /// `wrong_passphrase` (counted), `refused` while the slot waits, `damaged`, `newer_version`.
    pub fn unlock(&self, slot: PersonId, passphrase: &Passphrase, rooms: Rooms, now: DateTime<Utc>) -> Result<Open> {
        let unproven = slots::read(&self.dir.join(SLOTS))?;
        let (vault, found) = (unproven.body().vault, unproven.body().slot(slot)?.clone());
        let (private, tries) = try_once(&self.dir.join(ATTEMPTS), slot, now, || found.open(vault, passphrase))?;
        let key = found.data_key(vault, StoreName::Partnership, &private)?.ok_or(Error::Damaged { part: "key slots" })?;
        let body = unproven.prove(&key)?;
        let choices_key = if rooms == Rooms::Both { found.data_key(vault, StoreName::Choices, &private)? } else { None };
        let store = Store::open(&self.dir.join(StoreName::Partnership.file()), &key, migrations::PARTNERSHIP)?;
        Open::check(store, body, slot, tries, choices_key, self.dir.clone())
    }

    /// Makes a vault; `first` adds what belongs into the same first transaction (our own organization).
    ///
    /// # Errors
    /// The folder holds something already; a name, label, zone or passphrase will not do; the disk says no.
    pub fn create(
        dir: &Path,
        new: &NewVault,
        effort: Effort,
        now: DateTime<Utc>,
        first: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<(Self, Open, Phrases)> {
        phrases::check_passphrase(&new.passphrase)?;
        let person = new.first_person(now)?;
        let program = Settings {
            stale_months: 6,
            timezone: new.timezone.clone(),
            routine_months: Settings::ROUTINE_MONTHS,
            travel_minutes: Settings::TRAVEL_MINUTES,
        };
        program.check()?;
        if exists(dir) {
            return Err(Error::Refused { reason: "There is a vault in this folder already. Nothing was changed. Choose another folder." });
        }
        if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::Refused { reason: "This folder is not empty. Nothing was changed. Choose a new or an empty folder." });
        }
        let building = building_dir(dir)?;
        let built = build(&building, new, effort, &person, &program, now, first);
        let (keys, body, phrases) = match built {
            Ok(built) => built,
            Err(error) => {
                fs::remove_dir_all(&building).ok();
                return Err(error);
            }
        };
        fs::remove_dir(dir).ok();
        if let Err(error) = fs::rename(&building, dir) {
            fs::remove_dir_all(&building).ok();
            return Err(error.into());
        }
        files::sync_dir(dir)?;
        let vault = Self { dir: dir.to_path_buf(), _lock: hold(dir)? };
        let store = Store::open(&dir.join(StoreName::Partnership.file()), &keys.partnership, migrations::PARTNERSHIP)?;
        let open = Open::check(store, body, person.id, Tries::default(), Some(keys.choices), dir.to_path_buf())?;
        Ok((vault, open, phrases))
    }
}

impl NewVault {
    fn first_person(&self, now: DateTime<Utc>) -> Result<Person> {
        let mut name = self.person.clone();
        text::line("person", &mut name)?;
        if name.is_empty() {
            return Err(Error::invalid("person", "Write your name or initials. They stay inside the vault."));
        }
        let mut organization = self.organization.clone();
        text::line("organization", &mut organization)?;
        if organization.is_empty() {
            return Err(Error::invalid("organization", "Write the name of your program."));
        }
        let label = if self.label.trim().is_empty() { name.chars().take(1).collect() } else { self.label.clone() };
        Ok(Person {
            id: PersonId::make(),
            name,
            label: people::check_label(&label)?,
            roles: Role::ALL.to_vec(),
            preferences: Preferences::default(),
            added_at: now.trunc_subsecs(3),
        })
    }
}

/// A private folder beside the one wanted; renamed into its place when everything in it stands.
fn building_dir(dir: &Path) -> Result<PathBuf> {
    let name = dir.file_name().ok_or(Error::File { reason: "This path names no folder." })?;
    let parent = dir.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(parent)?;
    let building = parent.join(format!(".{}.{}", name.to_string_lossy(), Uuid::now_v7().simple()));
    files::make_private_dir(&building)?;
    Ok(building)
}

fn build(
    dir: &Path,
    new: &NewVault,
    effort: Effort,
    person: &Person,
    program: &Settings,
    now: DateTime<Utc>,
    first: impl FnOnce(&Tx<'_>) -> Result<()>,
) -> Result<(PerStore<Key>, Body, Phrases)> {
    let vault = Uuid::now_v7();
    let keys = PerStore { partnership: Key::make()?, choices: Key::make()? };
    let phrases = Phrases { partnership: phrases::make_phrase()?, choices: phrases::make_phrase()? };
    let both = PerStore { partnership: Some(&keys.partnership), choices: Some(&keys.choices) };
    let slot = Slot::make(vault, person.id, person.label.clone(), &new.passphrase, Derivation::make(effort)?, both)?;
    let sheets = PerStore {
        partnership: Sheet::make(vault, StoreName::Partnership, &phrases.partnership, &keys.partnership)?,
        choices: Sheet::make(vault, StoreName::Choices, &phrases.choices, &keys.choices)?,
    };
    let mut store = Store::create(&dir.join(StoreName::Partnership.file()), &keys.partnership, migrations::PARTNERSHIP)?;
    store.write(&Act { person, now, action: "vaults.add" }, |tx| {
        people::insert(tx, person, &slot.public_key.0)?;
        for name in [StoreName::Partnership, StoreName::Choices] {
            people::insert_sheet(tx, name, &sheets.get(name).public_key.0)?;
        }
        settings::update(tx, program)?;
        first(tx)
    })?;
    // The choices room lays its own tables when a holder first enters; until then the file is empty and encrypted.
    Store::create(&dir.join(StoreName::Choices.file()), &keys.choices, &[migrations::GATE])?.checkpoint()?;
    let mut body = Body { vault, slots: vec![slot], sheets, heads: PerStore::<Bytes>::default() };
    let head = store.head();
    body.keep_head(StoreName::Partnership, &keys.partnership, head.count, &head.mac)?;
    body.keep_head(StoreName::Choices, &keys.choices, 0, &Head::default().mac)?;
    body.write(&dir.join(SLOTS), &keys.partnership)?;
    store.checkpoint()?;
    Ok((keys, body, phrases))
}

impl Open {
    /// What unlock asks of a store whose key fits: the slots are those that it vouches for, and its chain contains the
    /// head that stands outside of it.
    fn check(store: Store, body: Body, slot: PersonId, tries: Tries, choices_key: Option<Key>, dir: PathBuf) -> Result<Self> {
        let vouched = people::public_keys(store.read())?;
        let all_known = body.slots.iter().all(|slot| vouched.iter().any(|(id, key)| *id == slot.id && *key == slot.public_key.0));
        if !all_known {
            return Err(Error::Damaged { part: "a key slot that the store does not vouch for" });
        }
        for name in [StoreName::Partnership, StoreName::Choices] {
            if people::sheet_key(store.read(), name)? != body.sheets.get(name).public_key.0 {
                return Err(Error::Damaged { part: "a recovery box that the store does not vouch for" });
            }
        }
        let (count, mac) = body.kept_head(StoreName::Partnership, store.data_key())?;
        if !store.contains(&Head { count, mac })? {
            return Err(Error::Damaged { part: "an older copy of the store was put in its place" });
        }
        store.settle()?;
        let person = people::get(store.read(), slot)?;
        Ok(Self { store, person, tries, choices_key, body, dir })
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
        self.body.write(&self.dir.join(SLOTS), self.store.data_key())
    }

    /// How many people hold the key of the choices store.
    #[must_use]
    pub fn choices_holders(&self) -> usize {
        self.body.slots.iter().filter(|slot| slot.boxes.choices.is_some()).count()
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
        let path = self.dir.join(ATTEMPTS);
        let slot = self.body.slot(self.person.id)?;
        try_once(&path, slot.id, now, || slot.open(self.body.vault, passphrase)).map(|_| ())
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
