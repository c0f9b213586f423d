//! The vault as a folder: made whole or not at all, held by one process, opened slot by slot.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{
    archives,
    attempts::{Attempts, Tries, try_once},
    audit::Head,
    boxes::{self, Derivation, Effort},
    files, migrations,
    open::Open,
    people::{self, Person, PersonId, Preferences},
    phrases,
    powers::Role,
    secret::{Key, Passphrase},
    settings::{self, Settings},
    slots::{self, Body, NEVER, PerStore, Sheet, Slot, StoreName, Unproven},
    store::{Act, Store, Tx},
    swap,
};
use crate::{
    error::{Error, Result},
    text,
};

pub(super) const SLOTS: &str = "slots.json";
pub(super) const ATTEMPTS: &str = "attempts.json";
const LOCK: &str = "vault.lock";

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

/// Recovery phrases that were just made: shown once, kept nowhere.
#[derive(Debug)]
pub struct Phrases {
    /// Opens the partnership store, and nothing else.
    pub partnership: Passphrase,
    /// Opens the choices store, and nothing else; `None` where who made them does not hold its key.
    pub choices: Option<Passphrase>,
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
        if self.choices.as_ref().is_some_and(|phrase| !same(phrase, choices)) {
            return Err(Error::invalid("choices", "These are not the words of the second sheet. Look at the sheet and type them again."));
        }
        Ok(())
    }

    /// The stores that they open.
    #[must_use]
    pub fn stores(&self) -> Vec<StoreName> {
        StoreName::BOTH.into_iter().filter(|name| *name == StoreName::Partnership || self.choices.is_some()).collect()
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

/// What a passphrase opened.
pub(super) struct Keys {
    pub slot: PersonId,
    pub partnership: Key,
    pub choices: Option<Key>,
    /// For what this person alone reads again.
    pub drafts: Key,
    pub body: Body,
    pub tries: Tries,
}

/// A vault that this process holds.
#[derive(Debug)]
pub struct Vault {
    dir: PathBuf,
    _lock: File,
}

/// Whether a folder holds a vault.
#[must_use]
pub fn exists(dir: &Path) -> bool {
    dir.join(SLOTS).exists() || dir.join(StoreName::Partnership.file()).exists()
}

/// How often a folder is asked for, a moment apart: a program that was just closed lets go of it a little later, and so does a child that it
/// forked and that has not begun its own program yet (`flock(2)`: the lock is the open file's, which a child shares; up to 5 ms were seen
/// where a process that starts others takes the lock again).
const ASKED: u32 = 25;
const MOMENT: Duration = Duration::from_millis(20);

fn hold(dir: &Path) -> Result<File> {
    let lock = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(dir.join(LOCK))?;
    for _ in 0..ASKED {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(TryLockError::WouldBlock) => std::thread::sleep(MOMENT),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Err(Error::InUse)
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
        files::sweep(dir, &[SLOTS, slots::COPY, ATTEMPTS, NEVER, slots::UNCARRIED]);
        archives::sweep(dir);
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
        self.enter(self.keys(slot, passphrase, rooms, now)?)
    }

    /// A new passphrase for a slot, by the recovery sheets: the partnership's opens the vault, that of Choices its own store, where she
    /// held its key.
    ///
    /// # Errors
    /// `wrong_passphrase` for words that are not those of the sheet; `refused` when her key of Choices would be lost with too few ways left.
    pub fn restore_slot(
        &self,
        slot: PersonId,
        sheets: &Phrases,
        passphrase: &Passphrase,
        effort: Effort,
        now: DateTime<Utc>,
    ) -> Result<()> {
        phrases::check_passphrase(passphrase)?;
        let unproven = slots::read(&self.dir.join(SLOTS))?;
        let (vault, body) = (unproven.body().vault, unproven.body().clone());
        let partnership = body.sheets.partnership.data_key(vault, StoreName::Partnership, &sheets.partnership)?;
        let choices = sheets.choices.as_ref().map(|phrase| body.sheets.choices.data_key(vault, StoreName::Choices, phrase)).transpose()?;
        let keys = self.proven(unproven, slot, partnership, choices, Key::make()?, Tries::default())?;
        let mut open = self.enter(keys)?;
        open.restore_own(passphrase, effort, now)?;
        open.lock()
    }

    fn enter(&self, keys: Keys) -> Result<Open> {
        let store = Store::open(&self.dir.join(StoreName::Partnership.file()), &keys.partnership, migrations::PARTNERSHIP)?;
        Open::check(store, keys, self.dir.clone())
    }

    /// What a passphrase opens, whether or not the stores are whole. What was to take a store's place has taken it then.
    pub(super) fn keys(&self, slot: PersonId, passphrase: &Passphrase, rooms: Rooms, now: DateTime<Utc>) -> Result<Keys> {
        let unproven = slots::read(&self.dir.join(SLOTS))?;
        let (vault, found) = (unproven.body().vault, unproven.body().slot(slot)?.clone());
        let (private, tries) = try_once(&self.dir.join(ATTEMPTS), slot, now, || found.open(vault, passphrase))?;
        self.keys_of(unproven, &found, &private, rooms, tries)
    }

    fn keys_of(&self, unproven: Unproven, found: &Slot, private: &Key, rooms: Rooms, tries: Tries) -> Result<Keys> {
        let vault = unproven.body().vault;
        let none = Error::Refused { reason: "This label opens nothing any more. Ask somebody of the program to let you in anew." };
        let partnership = found.data_key(vault, StoreName::Partnership, private)?.ok_or(none)?;
        let choices = if rooms == Rooms::Both { found.data_key(vault, StoreName::Choices, private)? } else { None };
        self.proven(unproven, found.id, partnership, choices, boxes::derive_key(private, b"trellis drafts 1")?, tries)
    }

    /// Proves the key slots; what was to take a store's place takes it now, and the file is written anew where it has to be.
    fn proven(
        &self,
        unproven: Unproven,
        slot: PersonId,
        partnership: Key,
        choices: Option<Key>,
        drafts: Key,
        tries: Tries,
    ) -> Result<Keys> {
        let mend = unproven.mend || !unproven.body().swap.is_empty();
        let mut body = unproven.prove(&partnership)?;
        swap::finish(&self.dir, &body.swap)?;
        body.swap.clear();
        if mend {
            body.write(&self.dir.join(SLOTS), &partnership)?;
        }
        Ok(Keys { slot, partnership, choices, drafts, body, tries })
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
            backup_place: String::new(),
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
        let (private, phrases) = match built {
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
        let unproven = slots::read(&dir.join(SLOTS))?;
        let found = unproven.body().slot(person.id)?.clone();
        let keys = vault.keys_of(unproven, &found, &private, Rooms::Both, Tries::default())?;
        let open = vault.enter(keys)?;
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
) -> Result<(Key, Phrases)> {
    let vault = Uuid::now_v7();
    let keys = PerStore { partnership: Key::make()?, choices: Key::make()? };
    let (partnership, choices) = (phrases::make_phrase()?, phrases::make_phrase()?);
    let both = PerStore { partnership: Some(&keys.partnership), choices: Some(&keys.choices) };
    let (slot, private) = Slot::make(vault, person.id, person.label.clone(), &new.passphrase, Derivation::make(effort)?, both)?;
    let sheets = PerStore {
        partnership: Sheet::make(vault, StoreName::Partnership, &partnership, &keys.partnership)?,
        choices: Sheet::make(vault, StoreName::Choices, &choices, &keys.choices)?,
    };
    let mut store = Store::create(&dir.join(StoreName::Partnership.file()), &keys.partnership, migrations::PARTNERSHIP)?;
    store.write(&Act { person, now, action: "vaults.add" }, |tx| {
        people::insert(tx, person, &slot.public_key.0)?;
        for name in [StoreName::Partnership, StoreName::Choices] {
            people::put_sheet(tx, name, &sheets.get(name).public_key.0)?;
        }
        settings::update(tx, program)?;
        first(tx)
    })?;
    // The choices room lays its own tables when a holder first enters; until then the file is empty and encrypted.
    Store::create(&dir.join(StoreName::Choices.file()), &keys.choices, &[migrations::GATE])?.checkpoint()?;
    let mut body = Body::new(vault, slot, sheets);
    let head = store.head();
    body.keep_head(StoreName::Partnership, &keys.partnership, head.count, &head.mac)?;
    body.keep_head(StoreName::Choices, &keys.choices, 0, &Head::default().mac)?;
    body.write(&dir.join(SLOTS), &keys.partnership)?;
    store.checkpoint()?;
    Ok((private, Phrases { partnership, choices: Some(choices) }))
}
