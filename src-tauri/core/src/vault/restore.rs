//! Putting a backup back: looked at first, old files set aside, never half. What was revoked, used or purged since stays so: the list
//! beside the choices store is not part of what is put back.

use std::{fs, path::Path, path::PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{
    archives::{self, Manifest, Unpacked},
    attempts::try_once,
    audit,
    backups::{BackupKeys, Check, prove_store, which},
    files,
    folder::{ATTEMPTS, Keys, Rooms, SLOTS, Vault, exists},
    open::Open,
    people::{self, Person, PersonId},
    powers,
    secret::{Key, Passphrase},
    slots::{self, StoreName},
    store::{Act, Checker, Store, Tx},
    swap,
};
use crate::error::{Error, Result};

/// Where files lie that a restore put aside, in the vault's folder.
pub(super) const ASIDE: &str = "aside";
const OTHER_VAULT: Error =
    Error::Refused { reason: "This backup is of another vault. Nothing was changed. Restore it into a folder of its own." };

const UNGOVERNED: Error =
    Error::Refused { reason: "With this backup nobody would be administrator. Nothing was changed. Choose a newer backup." };

/// What a backup holds, beside what the vault holds now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupReview {
    /// When it was made.
    #[cfg_attr(test, ts(type = "string"))]
    pub taken_at: DateTime<Utc>,
    /// Everything in it that this person can open was read and is whole.
    pub whole: bool,
    /// Records by kind: how many there were then, and how many there are now.
    pub kinds: Vec<KindCount>,
    /// What was done since, which would be undone: entries of the partnership chain. `None`: the store of today cannot be read.
    pub later: Option<u64>,
    /// The store of today does not go on from this backup: one of them went another way.
    pub parted: bool,
    /// The choices store is in it, whole, and would be put back too. Without its key it stays as it is.
    pub choices: bool,
    /// It was opened by its own key slots, since those of today are past use: it takes the place of the whole vault.
    pub alone: bool,
}

/// How many records of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KindCount {
    /// Its table.
    pub kind: String,
    /// In the backup.
    pub then: u64,
    /// Today; `None`: it cannot be read.
    pub now: Option<u64>,
}

/// Tables that people know as records.
const KINDS: [&str; 8] = ["organizations", "agreements", "trainings", "resources", "staff", "rooms", "groups", "series"];

fn rows_of(counts: &[(String, u64)], kind: &str) -> u64 {
    counts.iter().find(|(name, _)| name == kind).map_or(0, |(_, rows)| *rows)
}

/// A backup that was unpacked, and the keys that open it.
struct Found<'k> {
    unpacked: Unpacked,
    partnership: &'k Key,
    choices: Option<&'k Key>,
}

fn find<'k>(path: &Path, beside: &Path, vault: Uuid, keys: &'k BackupKeys) -> Result<Found<'k>> {
    let unpacked = archives::unpack(path, beside)?;
    if unpacked.manifest.vault != vault {
        return Err(OTHER_VAULT);
    }
    let partnership = which(&unpacked.dir.join(StoreName::Partnership.file()), &keys.partnership)?;
    let choices = if keys.choices.is_empty() { None } else { Some(which(&unpacked.dir.join(StoreName::Choices.file()), &keys.choices)?) };
    Ok(Found { unpacked, partnership, choices })
}

impl Vault {
    /// What a backup holds, beside what is there now. Nothing is changed.
    ///
    /// # Errors
    /// `wrong_passphrase`; `damaged`: it cannot be put back.
    pub fn review_backup(
        &self,
        path: &Path,
        slot: PersonId,
        passphrase: &Passphrase,
        check: Check<'_>,
        now: DateTime<Utc>,
    ) -> Result<BackupReview> {
        let keys = self.keys(slot, passphrase, Rooms::Both, now)?;
        let all = BackupKeys::of(&keys.body, &keys.partnership, keys.choices.as_ref())?;
        let found = find(path, self.dir(), keys.body.vault, &all)?;
        let then = prove_store(&found.unpacked.dir, StoreName::Partnership, found.partnership, check)?;
        if let Some(key) = found.choices {
            prove_store(&found.unpacked.dir, StoreName::Choices, key, check)?;
        }
        let today = Checker::open(&self.dir().join(StoreName::Partnership.file()), &keys.partnership).ok();
        let counts = |checker: &Checker| -> Result<Vec<(String, u64)>> { checker.row_counts() };
        let now_counts = today.as_ref().map(counts).transpose().ok().flatten();
        let then_counts = counts(&then)?;
        let kind = |kind: &str| KindCount {
            kind: kind.into(),
            then: rows_of(&then_counts, kind),
            now: now_counts.as_deref().map(|counts| rows_of(counts, kind)),
        };
        let head = then.head()?;
        let contained = today.as_ref().and_then(|today| audit::contains(today.read(), &head).ok());
        let later = today.as_ref().and_then(|today| today.head().ok()).map(|today| today.count.saturating_sub(head.count));
        Ok(BackupReview {
            taken_at: found.unpacked.manifest.taken_at,
            whole: true,
            kinds: KINDS.into_iter().map(kind).collect(),
            later,
            parted: contained == Some(false),
            choices: found.choices.is_some(),
            alone: false,
        })
    }

    /// Puts a backup in the place of the stores; these are set aside. Nothing may be open. Who holds the key of the locked room puts
    /// that store back too; else it stays as it is.
    ///
    /// # Errors
    /// `wrong_passphrase`; `refused` for the role, or when nobody would be administrator; `damaged`: the stores are then as they were.
    pub fn restore_backup(&self, path: &Path, slot: PersonId, passphrase: &Passphrase, check: Check<'_>, now: DateTime<Utc>) -> Result<()> {
        let mut keys = self.keys(slot, passphrase, Rooms::Both, now)?;
        let all = BackupKeys::of(&keys.body, &keys.partnership, keys.choices.as_ref())?;
        let found = find(path, self.dir(), keys.body.vault, &all)?;
        let then = prove_store(&found.unpacked.dir, StoreName::Partnership, found.partnership, check)?;
        let today = self.people(&keys);
        // She too is who she is today, where that can be read.
        let person = match today.iter().find(|person| person.id == keys.slot) {
            Some(person) => person.clone(),
            None => people::get(then.read(), keys.slot)?,
        };
        powers::check(&person.roles, "backups.restore")?;
        drop(then);
        let act = Act { person: &person, now, action: "backups.restore" };
        let mut swapped = vec![StoreName::Partnership];
        let followed = keys.body.clone();
        let lay = |name: StoreName, keys: (&Key, &Key), change: &mut dyn FnMut(&mut Store) -> Result<()>| {
            swap::lay(self.dir(), name, &found.unpacked.dir.join(name.file()), keys, change)
        };
        let head = lay(StoreName::Partnership, (found.partnership, &keys.partnership), &mut |store| {
            store.write(&act, |tx| {
                people::follow(tx, &followed, &today)?;
                if !people::is_governed(tx)? {
                    return Err(UNGOVERNED);
                }
                note(tx)
            })
        })?;
        keys.body.keep_head(StoreName::Partnership, &keys.partnership, head.count, &head.mac)?;
        if let (Some(then), Some(key)) = (found.choices, keys.choices.clone()) {
            prove_store(&found.unpacked.dir, StoreName::Choices, then, check)?;
            let head = lay(StoreName::Choices, (then, &key), &mut |_| Ok(()))?;
            keys.body.keep_head(StoreName::Choices, &key, head.count, &head.mac)?;
            swapped.push(StoreName::Choices);
        }
        self.set_aside(&swapped, now)?;
        swap::commit(self.dir(), &mut keys.body, swapped, &keys.partnership)
    }

    /// Everybody, by the store of today; nobody where it cannot be read.
    fn people(&self, keys: &Keys) -> Vec<Person> {
        let today = Checker::open(&self.dir().join(StoreName::Partnership.file()), &keys.partnership);
        today.and_then(|today| people::list(today.read())).unwrap_or_default()
    }

    /// Copies the files that are about to go, as they are: a damaged one may still be of use to somebody.
    fn set_aside(&self, stores: &[StoreName], now: DateTime<Utc>) -> Result<()> {
        let aside = self.dir().join(ASIDE).join(now.format("%Y-%m-%dT%H%M%S%3fZ").to_string());
        files::make_private_dir(&aside)?;
        for name in stores.iter().flat_map(|store| [store.file().to_owned(), format!("{}-wal", store.file())]) {
            let from = self.dir().join(&name);
            if from.exists() {
                files::check_free(&aside, fs::metadata(&from)?.len())?;
                fs::copy(&from, aside.join(&name))?;
                fs::File::open(aside.join(&name))?.sync_all()?;
            }
        }
        files::sync_dir(&aside.join(SLOTS))
    }
}

fn note(tx: &Tx<'_>) -> Result<()> {
    tx.log("backup", Uuid::nil(), audit::digest(&"restored")?)
}

/// Labels of the key slots that lie in a backup, for restoring where nothing of the vault is left.
///
/// # Errors
/// See [`archives::read_manifest`].
pub fn labels(path: &Path) -> Result<Vec<(PersonId, String)>> {
    Ok(archives::read_slots(path)?.body().slots.iter().map(|slot| (slot.id, slot.label.clone())).collect())
}

/// What a backup holds where the key slots of the vault in this folder are past use, or no vault is there yet: it is opened by its own,
/// and there is nothing to compare it with. Nothing is changed.
///
/// # Errors
/// `wrong_passphrase` (counted where there is a vault); `damaged`: it cannot be put back.
pub fn review_alone(
    vault: &Path,
    path: &Path,
    slot: PersonId,
    passphrase: &Passphrase,
    check: Check<'_>,
    now: DateTime<Utc>,
) -> Result<BackupReview> {
    let slots = archives::read_slots(path)?;
    let found = slots.body().slot(slot)?;
    let opened = || found.open(slots.body().vault, passphrase);
    let unpacked = if exists(vault) {
        try_once(&vault.join(ATTEMPTS), slot, now, opened)?;
        archives::unpack(path, vault)?
    } else {
        // A folder with something in it would be no place for a new vault any more.
        opened()?;
        archives::unpack(path, &beside(vault)?)?
    };
    let (_held, open) = enter(&unpacked.dir, slot, passphrase, Rooms::Both, now)?;
    let counts = prove_open(&unpacked.dir, &open, check)?.row_counts()?;
    let kind = |kind: &str| KindCount { kind: kind.into(), then: rows_of(&counts, kind), now: None };
    Ok(BackupReview {
        taken_at: unpacked.manifest.taken_at,
        whole: true,
        kinds: KINDS.into_iter().map(kind).collect(),
        later: None,
        parted: false,
        choices: open.choices_key.is_some(),
        alone: true,
    })
}

/// Makes a vault of a backup in a folder that is not there yet, opened by the slots in the backup. The list of what never comes back is
/// not taken from it, since it may be older than what was revoked: every release has then to be confirmed with her. What `rooms` leaves
/// shut is put back as it lies there, and proven by a holder's next backup.
///
/// # Errors
/// `wrong_passphrase`; `refused` for the role, or a folder that is not empty; `damaged`.
pub fn restore_into(
    dir: &Path,
    path: &Path,
    slot: PersonId,
    passphrase: &Passphrase,
    rooms: Rooms,
    check: Check<'_>,
    now: DateTime<Utc>,
) -> Result<Manifest> {
    if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Error::Refused { reason: "This folder is not empty. Nothing was changed. Choose a new or an empty folder." });
    }
    let unpacked = archives::unpack(path, &beside(dir)?)?;
    if let Some((name, _)) = StoreName::Choices.beside() {
        fs::remove_file(unpacked.dir.join(name)).ok();
    }
    let (vault, mut open) = enter(&unpacked.dir, slot, passphrase, rooms, now)?;
    drop(prove_open(&unpacked.dir, &open, check)?);
    open.write("backups.restore", now, note)?;
    open.lock()?;
    drop(vault);
    fs::remove_dir(dir).ok();
    fs::rename(&unpacked.dir, dir)?;
    files::sync_dir(dir)?;
    Ok(unpacked.manifest.clone())
}

/// The folder that a vault's folder stands in, made where it is not there yet.
fn beside(dir: &Path) -> Result<PathBuf> {
    let beside = dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(beside)?;
    Ok(beside.to_path_buf())
}

fn enter(dir: &Path, slot: PersonId, passphrase: &Passphrase, rooms: Rooms, now: DateTime<Utc>) -> Result<(Vault, Open)> {
    let vault = Vault::hold(dir)?;
    let open = vault.unlock(slot, passphrase, rooms, now)?;
    Ok((vault, open))
}

/// Proves what is open of a backup: every page, the chain, every record.
fn prove_open(dir: &Path, open: &Open, check: Check<'_>) -> Result<Checker> {
    let mut checker = open.store.checker()?;
    checker.verify()?;
    check(StoreName::Partnership, &mut checker)?;
    if let Some(key) = &open.choices_key {
        prove_store(dir, StoreName::Choices, key, check)?;
    }
    Ok(checker)
}

/// Where a folder that cannot be used goes, whole, before a backup takes its place.
///
/// # Errors
/// The disk says no.
pub fn put_aside(dir: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let aside = dir.with_file_name(format!("{name}-aside-{}", now.format("%Y-%m-%dT%H%M%SZ")));
    fs::rename(dir, &aside)?;
    files::sync_dir(&aside)?;
    Ok(aside)
}

/// Whether the choices store in a folder that was set aside goes on from the one that a restore put in its place: then what is told there
/// of what never comes back is not older than it.
///
/// # Errors
/// `damaged` for a store that cannot be read, or has another key.
pub fn goes_on(aside: &Path, open: &Open) -> Result<bool> {
    let Some(key) = &open.choices_key else { return Ok(false) };
    let head = Checker::open(&open.dir.join(StoreName::Choices.file()), key)?.head()?;
    let today = Checker::open(&aside.join(StoreName::Choices.file()), key)?;
    audit::contains(today.read(), &head)
}

/// Whether both key-slot files are past use, or there are none: then only the slots in a backup open anything.
#[must_use]
pub fn is_shut(dir: &Path) -> bool {
    matches!(slots::read(&dir.join(SLOTS)), Err(Error::Damaged { .. }))
}
