//! Backups: both stores, their key slots and the list of what never comes back, in one file; rolling ones in the vault's folder, others
//! where somebody wanted one. Each is read back and proven before it counts.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, Datelike as _, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    archives::{self, Unpacked},
    files,
    open::Open,
    people,
    restore::ASIDE,
    secret::Key,
    slots::{Body, StoreName},
    store::{Act, Checker, Store},
    swap,
};
use crate::error::{Error, Result};

/// Where rolling ones lie, in the vault's folder.
const DIR: &str = "backups";
/// What is known of each, beside them: names, and what was proven. No content.
const INDEX: &str = "index.json";
/// How a backup's name ends.
pub const ENDING: &str = "trellis";
const DAILY: usize = 7;
const WEEKLY: usize = 4;
/// Good ones that are never rotated out.
const GOOD_MIN: usize = 3;

/// Looks at the records of a store that was proven whole as a file. Each room brings its own.
pub type Check<'a> = &'a dyn Fn(StoreName, &mut Checker) -> Result<()>;

/// What was proven of a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proven {
    /// The partnership store: pages, chain, every record.
    pub partnership: bool,
    /// The choices store; only a session that holds its key can look.
    pub choices: bool,
}

impl Proven {
    /// Whether it counts among the good ones.
    #[must_use]
    pub const fn good(self) -> bool {
        self.partnership && self.choices
    }
}

/// A rolling backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupLine {
    /// Its file name.
    pub name: String,
    /// When it was made.
    #[cfg_attr(test, ts(type = "string"))]
    pub taken_at: DateTime<Utc>,
    /// How large it is.
    pub bytes: u64,
    /// What was proven of it.
    pub proven: Proven,
}

/// The folder of rolling backups.
#[must_use]
pub fn dir(vault: &Path) -> PathBuf {
    vault.join(DIR)
}

fn index(vault: &Path) -> BTreeMap<String, Proven> {
    fs::read(dir(vault).join(INDEX)).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
}

fn note(vault: &Path, name: &str, proven: Proven) -> Result<()> {
    let mut known = index(vault);
    known.insert(name.into(), proven);
    known.retain(|name, _| dir(vault).join(name).exists());
    files::replace(&dir(vault).join(INDEX), &serde_json::to_vec(&known)?)
}

/// Rolling backups, newest first; also while nothing is open.
#[must_use]
pub fn list(vault: &Path) -> Vec<BackupLine> {
    let known = index(vault);
    let mut found: Vec<BackupLine> = fs::read_dir(dir(vault))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok().filter(|name| name.ends_with(ENDING))?;
            let taken_at = archives::read_manifest(&entry.path()).ok()?.taken_at;
            let proven = known.get(&name).copied().unwrap_or_default();
            Some(BackupLine { proven, taken_at, bytes: entry.metadata().ok()?.len(), name })
        })
        .collect();
    found.sort_by(|one, other| (other.taken_at, &other.name).cmp(&(one.taken_at, &one.name)));
    found
}

/// A rolling backup by its name, which is no path.
///
/// # Errors
/// `not_found`.
pub fn path(vault: &Path, name: &str) -> Result<PathBuf> {
    let plain = Path::new(name).components().count() == 1 && name.ends_with(ENDING);
    let path = dir(vault).join(name);
    if plain && path.is_file() { Ok(path) } else { Err(Error::NotFound { what: "backup" }) }
}

/// What an update or a restore set aside as it was: neither a purge nor new keys reach it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AsideLine {
    /// Its name in the vault's folder, or beside that.
    pub name: String,
    /// When it was set aside.
    pub at: DateTime<Utc>,
}

/// What was set aside, newest first: stores before an update, stores before a restore, a whole vault that opened no more.
#[must_use]
pub fn list_aside(vault: &Path) -> Vec<AsideLine> {
    let own = vault.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let whole = format!("{own}-aside-");
    // The choices store before anybody had entered it holds nothing.
    let begun = format!("{}.before-0002", StoreName::Choices.file());
    let store =
        |name: &str| name != begun && StoreName::BOTH.into_iter().any(|store| name.starts_with(&format!("{}.before-", store.file())));
    let mut found = aside_in(vault, "", &store);
    found.extend(aside_in(&vault.join(ASIDE), "aside/", &|_| true));
    if let Some(beside) = vault.parent() {
        found.extend(aside_in(beside, "", &|name| name.starts_with(&whole)));
    }
    found.sort_by(|one, other| (other.at, &other.name).cmp(&(one.at, &one.name)));
    found
}

fn aside_in(dir: &Path, before: &str, is: &dyn Fn(&str) -> bool) -> Vec<AsideLine> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok().filter(|name| is(name))?;
            let at = entry.metadata().and_then(|meta| meta.modified()).ok()?.into();
            Some(AsideLine { name: format!("{before}{name}"), at })
        })
        .collect()
}

/// Whether the newest one is of an earlier day.
#[must_use]
pub fn is_due(vault: &Path, now: DateTime<Utc>) -> bool {
    list(vault).first().is_none_or(|newest| newest.taken_at.date_naive() < now.date_naive() || newest.taken_at > now + TimeDelta::hours(1))
}

/// Which of these, newest first, may go: neither of the last seven days nor of the last four weeks, and three good ones stay.
fn spare(all: &[BackupLine]) -> BTreeSet<String> {
    let (mut days, mut weeks, mut good) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut spare = BTreeSet::new();
    for line in all {
        let (day, week) = (line.taken_at.date_naive(), line.taken_at.iso_week());
        let daily = days.len() < DAILY && days.insert(day);
        let weekly = weeks.len() < WEEKLY && weeks.insert((week.year(), week.week()));
        let needed = line.proven.good() && good < GOOD_MIN;
        good += usize::from(line.proven.good());
        if !(daily || weekly || needed) {
            spare.insert(line.name.clone());
        }
    }
    if good < GOOD_MIN { BTreeSet::new() } else { spare }
}

/// Removes rolling backups that are no longer needed. Only for a session that has the locked room open and found no hold there.
///
/// # Errors
/// The disk says no.
pub fn rotate(vault: &Path) -> Result<usize> {
    let spare = spare(&list(vault));
    for name in &spare {
        fs::remove_file(dir(vault).join(name))?;
    }
    Ok(spare.len())
}

/// Copies a backup, as it is, to a second place that is there now.
///
/// # Errors
/// The disk says no.
pub fn copy_to(path: &Path, place: &Path) -> Result<()> {
    let name = path.file_name().ok_or(Error::File { reason: "This path names no file." })?;
    files::check_free(place, fs::metadata(path)?.len())?;
    let part = place.join(name).with_extension("part");
    let copied = fs::copy(path, &part).and_then(|_| fs::File::open(&part)?.sync_all()).and_then(|()| fs::rename(&part, place.join(name)));
    if copied.is_err() {
        fs::remove_file(&part).ok();
    }
    Ok(copied?)
}

/// When the newest backup in a folder was made.
#[must_use]
pub fn newest_in(place: &Path) -> Option<DateTime<Utc>> {
    let files = fs::read_dir(place).ok()?.flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == ENDING))
        .filter_map(|path| Some(archives::read_manifest(&path).ok()?.taken_at))
        .max()
}

impl Open {
    /// Makes a rolling backup. The room's head was kept and its journal folded in before, where it is open here.
    ///
    /// # Errors
    /// `disk_full`; the disk says no.
    pub fn add_backup(&mut self, now: DateTime<Utc>) -> Result<PathBuf> {
        files::make_private_dir(&dir(&self.dir))?;
        let path = dir(&self.dir).join(format!("{}.{ENDING}", now.format("%Y-%m-%dT%H%M%S%3fZ")));
        self.write_backup(&path, now)?;
        Ok(path)
    }

    /// Makes a backup in a place that somebody chose.
    ///
    /// # Errors
    /// `invalid_input` for the path; `disk_full`; the disk says no.
    pub fn export_backup(&mut self, path: &Path, over: bool, now: DateTime<Utc>) -> Result<()> {
        files::check_export(path, over)?;
        self.write_backup(path, now)
    }

    fn write_backup(&mut self, path: &Path, now: DateTime<Utc>) -> Result<()> {
        self.write("backups.add", now, |tx| tx.log("backup", Uuid::nil(), super::audit::digest(&"made")?))?;
        self.keep_head()?;
        // What is busy reading keeps the journal there; it then goes along.
        self.store.checkpoint().ok();
        let slots = self.body.to_bytes(self.store.data_key())?;
        archives::write(&self.dir, &slots, path, self.body.vault, now)
    }

    /// Keys with which backups of this vault open, of this person: of the partnership, of the locked room.
    ///
    /// # Errors
    /// `damaged`.
    pub fn backup_keys(&self) -> Result<BackupKeys> {
        BackupKeys::of(&self.body, self.store.data_key(), self.choices_key.as_ref())
    }

    /// Writes rolling backups anew under the keys of today; under a hold they stay as they are, and open with the older keys that
    /// whoever holds the new ones has.
    ///
    /// # Errors
    /// The disk says no, or one is damaged: that one stays as it is, the others are written; the first error is told.
    pub fn renew_backups(&self, action: &'static str, now: DateTime<Utc>) -> Result<()> {
        let keys = self.backup_keys()?;
        let current = (self.store.data_key(), self.choices_key.as_ref());
        each(&list(&self.dir), |line| {
            rewrite(&self.dir, &line.name, &keys, |path, unpacked| {
                let then = archives::read_slots(path)?.prove_any(&keys.partnership)?;
                for (name, keys, now_key) in
                    [(StoreName::Partnership, &keys.partnership, Some(current.0)), (StoreName::Choices, &keys.choices, current.1)]
                {
                    let Some(now_key) = now_key else { continue };
                    renew(&unpacked.dir.join(name.file()), keys, now_key)?;
                }
                self.slots_for(unpacked, &then, &Act { person: &self.person, now, action })
            })
        })
    }

    /// The key slots of today for an older copy, which had those of `then`; its people are those of today too.
    fn slots_for(&self, unpacked: &Unpacked, then: &Body, act: &Act<'_>) -> Result<Vec<u8>> {
        let mut body = self.body.clone();
        let mut store = Store::open_as_it_is(&unpacked.dir.join(StoreName::Partnership.file()), self.store.data_key())?;
        store.write(act, |tx| people::follow(tx, &body, &people::list(self.store.read())?))?;
        store.checkpoint()?;
        let head = store.head();
        drop(store);
        body.keep_head(StoreName::Partnership, self.store.data_key(), head.count, &head.mac)?;
        if let Some(key) = &self.choices_key {
            let head = Checker::open(&unpacked.dir.join(StoreName::Choices.file()), key)?.head()?;
            body.keep_head(StoreName::Choices, key, head.count, &head.mac)?;
        } else {
            // Without the key its store stays as it is, and so does where its chain ends.
            body.heads.choices = then.heads.choices.clone();
        }
        body.to_bytes(self.store.data_key())
    }
}

/// Puts a store under the key of today, where it is under an older one.
fn renew(path: &Path, keys: &[Key], now: &Key) -> Result<()> {
    let found = which(path, keys)?;
    if found.bytes() == now.bytes() {
        return Ok(());
    }
    let fresh = path.with_extension("fresh");
    Store::export(path, found, &fresh, now)?;
    swap::clear_beside(path);
    Ok(fs::rename(fresh, path)?)
}

/// The key that opens a store.
pub(super) fn which<'k>(path: &Path, keys: &'k [Key]) -> Result<&'k Key> {
    let mut last = Error::Locked;
    for key in keys {
        match Checker::open(path, key) {
            Ok(_) => return Ok(key),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Does it to each of them, also after one where it failed; the first failure is told.
fn each(lines: &[BackupLine], work: impl Fn(&BackupLine) -> Result<()>) -> Result<()> {
    let mut told = Ok(());
    for line in lines {
        let done = work(line);
        told = told.and(done);
    }
    told
}

/// Unpacks a rolling backup, has it changed, proves what these keys open of it, and puts it back, whole or not at all. `change` is given
/// its file too, and gives its key slots. Its records are proven with the next backup.
fn rewrite(vault: &Path, name: &str, keys: &BackupKeys, change: impl FnOnce(&Path, &Unpacked) -> Result<Vec<u8>>) -> Result<()> {
    let path = path(vault, name)?;
    let fresh = path.with_extension(format!("{}.part", Uuid::now_v7().simple()));
    let rewritten = (|| -> Result<()> {
        let unpacked = archives::unpack(&path, vault)?;
        let slots = change(&path, &unpacked)?;
        archives::write(&unpacked.dir, &slots, &fresh, unpacked.manifest.vault, unpacked.manifest.taken_at)?;
        // Its room on the disk is needed once more.
        drop(unpacked);
        prove(&fresh, vault, keys, &|_, _| Ok(()))?;
        note(vault, name, Proven::default())?;
        fs::rename(&fresh, &path)?;
        files::sync_dir(&path)
    })();
    if rewritten.is_err() {
        fs::remove_file(&fresh).ok();
    }
    rewritten
}

/// Keys of today and older ones, newest first.
#[derive(Debug, Clone, Default)]
pub struct BackupKeys {
    pub(super) partnership: Vec<Key>,
    pub(super) choices: Vec<Key>,
    stop: Arc<AtomicBool>,
}

impl BackupKeys {
    pub(super) fn of(body: &Body, partnership: &Key, choices: Option<&Key>) -> Result<Self> {
        let choices = choices.map(|key| body.keys(StoreName::Choices, key)).transpose()?;
        let partnership = body.keys(StoreName::Partnership, partnership)?;
        Ok(Self { partnership, choices: choices.unwrap_or_default(), stop: Arc::default() })
    }

    /// Set it, and what is being proven with these keys fails: a locked vault leaves none of them behind.
    #[must_use]
    pub fn stopper(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Proves a store that was unpacked: every page, the chain, every record.
pub(super) fn prove_store(dir: &Path, name: StoreName, key: &Key, check: Check<'_>) -> Result<Checker> {
    prove_until(dir, name, key, check, Arc::default())
}

fn prove_until(dir: &Path, name: StoreName, key: &Key, check: Check<'_>, stop: Arc<AtomicBool>) -> Result<Checker> {
    let mut checker = Checker::open_until(&dir.join(name.file()), key, stop)?;
    checker.verify()?;
    check(name, &mut checker)?;
    Ok(checker)
}

/// Reads a backup back and proves what these keys open: every page, the chain, its head, every record.
///
/// # Errors
/// `damaged`, with the part.
pub fn prove(path: &Path, beside: &Path, keys: &BackupKeys, check: Check<'_>) -> Result<Proven> {
    let unpacked = archives::unpack(path, beside)?;
    let (mut proven, stop) = (Proven::default(), &keys.stop);
    for (name, keys, done) in
        [(StoreName::Partnership, &keys.partnership, &mut proven.partnership), (StoreName::Choices, &keys.choices, &mut proven.choices)]
    {
        if keys.is_empty() {
            continue;
        }
        prove_until(&unpacked.dir, name, which(&unpacked.dir.join(name.file()), keys)?, check, Arc::clone(stop))?;
        *done = true;
    }
    Ok(proven)
}

/// Proves a rolling backup and writes down that it was; what was proven before by somebody with the other key stays.
///
/// # Errors
/// `damaged`: it then counts as unproven; `locked`: it was stopped, and nothing is known of it that was not known before.
pub fn prove_rolling(vault: &Path, name: &str, keys: &BackupKeys, check: Check<'_>) -> Result<Proven> {
    if keys.is_stopped() {
        return Err(Error::Locked);
    }
    let before = index(vault).get(name).copied().unwrap_or_default();
    let found = match prove(&path(vault, name)?, vault, keys, check) {
        Ok(found) => Proven { choices: found.choices || (before.choices && keys.choices.is_empty()), ..found },
        Err(_) if keys.is_stopped() => return Err(Error::Locked),
        Err(error) => {
            note(vault, name, Proven::default())?;
            return Err(error);
        }
    };
    note(vault, name, found)?;
    Ok(found)
}

/// Has the choices store of every rolling backup changed by `change`, which is given its file and key: a purge is carried on.
/// Gives how many there were.
///
/// # Errors
/// The disk says no, or one is damaged: that one stays as it is, the others are changed; the first error is told.
pub fn change_choices(open: &Open, change: impl Fn(&Path, &Key) -> Result<()>) -> Result<usize> {
    let (keys, vault) = (open.backup_keys()?, &open.dir);
    let all = list(vault);
    each(&all, |line| {
        rewrite(vault, &line.name, &keys, |path, unpacked| {
            let store = unpacked.dir.join(StoreName::Choices.file());
            let key = which(&store, &keys.choices)?;
            change(&store, key)?;
            if let Some((name, _)) = StoreName::Choices.beside()
                && open.dir.join(name).exists()
            {
                fs::copy(open.dir.join(name), unpacked.dir.join(name))?;
            }
            // An older copy under an older key keeps its own slots: only the head of this store is another.
            let mut body = archives::read_slots(path)?.prove_any(&keys.partnership)?;
            let head = Checker::open(&store, key)?.head()?;
            let partnership = which(&unpacked.dir.join(StoreName::Partnership.file()), &keys.partnership)?;
            body.keep_head(StoreName::Choices, key, head.count, &head.mac)?;
            body.to_bytes(partnership)
        })
    })?;
    Ok(all.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(hours: i64, good: bool) -> BackupLine {
        let taken_at = DateTime::UNIX_EPOCH + TimeDelta::days(20_000) - TimeDelta::hours(hours);
        BackupLine { name: format!("{hours}.trellis"), taken_at, bytes: 1, proven: Proven { partnership: good, choices: good } }
    }

    proptest! {
        #[test]
        fn seven_days_four_weeks_and_three_good_ones_stay(mut hours in prop::collection::btree_set(0_i64..24 * 90, 0..80), bad in any::<u64>()) {
            let all: Vec<BackupLine> = std::mem::take(&mut hours).into_iter().enumerate().map(|(n, h)| line(h, bad >> (n % 64) & 1 == 0)).collect();
            let gone = spare(&all);
            let stays: Vec<&BackupLine> = all.iter().filter(|line| !gone.contains(&line.name)).collect();
            let good = |lines: &[&BackupLine]| lines.iter().filter(|line| line.proven.good()).count();
            prop_assert!(good(&stays) >= good(&all.iter().collect::<Vec<_>>()).min(GOOD_MIN));
            let days = |lines: &[&BackupLine]| lines.iter().map(|line| line.taken_at.date_naive()).collect::<BTreeSet<_>>();
            prop_assert!(days(&stays).len() >= days(&all.iter().collect::<Vec<_>>()).len().min(DAILY));
            prop_assert!(gone.is_empty() || stays.len() <= DAILY + WEEKLY + GOOD_MIN);
            prop_assert!(all.first().is_none_or(|newest| !gone.contains(&newest.name)), "the newest stays");
        }
    }
}
