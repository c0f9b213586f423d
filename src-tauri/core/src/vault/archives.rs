//! A backup as a file: a zip archive, stored without packing, of what stands in the vault's folder. Everything in it is ciphertext or
//! key slots; its list says how long each part is and what its SHA-256 is.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    audit::hex,
    files,
    folder::SLOTS,
    slots::{self, StoreName, Unproven},
    swap,
};
use crate::error::{Error, Result};

const LIST: &str = "manifest.json";
const VERSION: u32 = 1;
/// Largest list that is read at all.
const LIST_MAX: u64 = 64 * 1024;
const DAMAGED: Error = Error::Damaged { part: "backup" };
const NO_BACKUP: Error = Error::File { reason: "This is not a backup of Trellis. Choose a file that ends in .trellis." };

/// What a backup says of itself, before anything is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    version: u32,
    /// Of which vault.
    pub vault: Uuid,
    /// When it was made.
    pub taken_at: DateTime<Utc>,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    bytes: u64,
    sha256: String,
}

/// Whether a file of this name belongs into a backup.
fn belongs(name: &str) -> bool {
    let store = |store: StoreName| swap::names(store).any(|known| name == known) || name.strip_suffix("-wal") == Some(store.file());
    name == SLOTS || StoreName::BOTH.into_iter().any(store)
}

/// Writes what belongs of a folder into one file, whole or not at all. `slots` stands for the key-slot file.
pub(super) fn write(dir: &Path, slots: &[u8], to: &Path, vault: Uuid, taken_at: DateTime<Utc>) -> Result<()> {
    let parts: Vec<PathBuf> = StoreName::BOTH
        .into_iter()
        .flat_map(|store| swap::names(store).map(|name| dir.join(name)).chain([dir.join(format!("{}-wal", store.file()))]))
        .filter(|path| fs::metadata(path).is_ok_and(|meta| meta.len() > 0))
        .collect();
    let size: u64 = parts.iter().filter_map(|path| fs::metadata(path).ok()).map(|meta| meta.len()).sum();
    to.parent().map_or(Ok(()), |place| files::check_free(place, size))?;
    let part = to.with_extension(format!("{}.part", Uuid::now_v7().simple()));
    let written = (|| -> Result<()> {
        let mut zip = ZipWriter::new(Target { file: files::make_private_file(&part)?, broken: false });
        let mut list = vec![put(&mut zip, SLOTS, &mut &*slots)?];
        for path in &parts {
            let name = path.file_name().and_then(|name| name.to_str()).ok_or(DAMAGED)?;
            list.push(put(&mut zip, name, &mut File::open(path)?)?);
        }
        let manifest = Manifest { version: VERSION, vault, taken_at, parts: list };
        put(&mut zip, LIST, &mut serde_json::to_vec_pretty(&manifest)?.as_slice())?;
        zip.finish().map_err(|_| full_or_odd(&part))?.file.sync_all()?;
        fs::rename(&part, to)?;
        files::sync_dir(to)
    })();
    if written.is_err() {
        fs::remove_file(&part).ok();
    }
    written
}

/// A file that fails for good once it has failed: the library finishes an archive when it is let go, in whatever state that is.
struct Target {
    file: File,
    broken: bool,
}

impl Target {
    fn tried<T>(&mut self, work: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        if self.broken {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let done = work(&mut self.file);
        self.broken = done.is_err();
        done
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tried(|file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tried(File::flush)
    }
}

impl Seek for Target {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.tried(|file| file.seek(to))
    }
}

/// The library keeps the system's word to itself: a disk with no room left is told by looking.
fn full_or_odd(path: &Path) -> Error {
    let odd = Error::File { reason: "The backup could not be written. Check the disk, then try again." };
    path.parent().map_or(odd, |dir| files::check_free(dir, 0).err().unwrap_or(odd))
}

fn put(zip: &mut ZipWriter<Target>, name: &str, from: &mut impl Read) -> Result<Part> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    zip.start_file(name, options).map_err(|_| DAMAGED)?;
    let (bytes, sha256) = copy(from, zip, Error::from)?;
    Ok(Part { name: name.into(), bytes, sha256 })
}

/// Copies to the end. Gives how many bytes there were, and their SHA-256 in hex.
fn copy(from: &mut impl Read, to: &mut impl Write, unread: impl Fn(io::Error) -> Error) -> Result<(u64, String)> {
    let (mut hash, mut bytes, mut chunk) = (Sha256::new(), 0_u64, vec![0; 256 * 1024]);
    loop {
        let read = from.read(&mut chunk).map_err(&unread)?;
        let Some(got) = chunk.get(..read).filter(|got| !got.is_empty()) else { break };
        hash.update(got);
        to.write_all(got)?;
        bytes += got.len() as u64;
    }
    let sum: [u8; 32] = hash.finalize().into();
    Ok((bytes, hex(&sum)))
}

fn open(path: &Path) -> Result<ZipArchive<File>> {
    let mut file = File::open(path)?;
    let mut first = [0; 4];
    let begun = file.read_exact(&mut first).is_ok();
    if !begun || first != *b"PK\x03\x04" {
        return Err(NO_BACKUP);
    }
    file.seek(SeekFrom::Start(0))?;
    ZipArchive::new(file).map_err(|_| DAMAGED)
}

fn part(zip: &mut ZipArchive<File>, name: &str, most: u64) -> Result<Vec<u8>> {
    let entry = zip.by_name(name).map_err(|_| NO_BACKUP)?;
    let mut bytes = Vec::new();
    entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| DAMAGED)?;
    if bytes.len() as u64 > most { Err(DAMAGED) } else { Ok(bytes) }
}

/// Reads what a backup says of itself.
///
/// # Errors
/// `refused` for another kind of file, `damaged`, `newer_version`.
pub fn read_manifest(path: &Path) -> Result<Manifest> {
    manifest(&mut open(path)?)
}

fn manifest(zip: &mut ZipArchive<File>) -> Result<Manifest> {
    check_manifest(&part(zip, LIST, LIST_MAX)?)
}

/// The same from the bytes of the list.
///
/// # Errors
/// `damaged`, `newer_version`.
pub fn check_manifest(bytes: &[u8]) -> Result<Manifest> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    if serde_json::from_slice::<Versioned>(bytes).map_err(|_| DAMAGED)?.version > VERSION {
        return Err(Error::NewerVersion);
    }
    let found: Manifest = serde_json::from_slice(bytes).map_err(|_| DAMAGED)?;
    let names: std::collections::BTreeSet<&str> = found.parts.iter().map(|part| part.name.as_str()).collect();
    let whole = names.len() == found.parts.len() && names.contains(SLOTS) && names.iter().all(|name| belongs(name));
    if whole { Ok(found) } else { Err(DAMAGED) }
}

/// The key slots that lie in a backup.
pub(super) fn read_slots(path: &Path) -> Result<Unproven> {
    slots::read_bytes(&part(&mut open(path)?, SLOTS, slots::SIZE_MAX)?)
}

/// What a cut-off session left unpacked, and parts of backups.
pub(super) fn sweep(dir: &Path) {
    for (folder, ours) in [(dir.to_path_buf(), UNPACKED), (super::backups::dir(dir), "")] {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !ours.is_empty() && name.starts_with(ours) {
                fs::remove_dir_all(entry.path()).ok();
            } else if ours.is_empty() && name.ends_with(".part") {
                fs::remove_file(entry.path()).ok();
            }
        }
    }
}

/// How the folder begins into which one is unpacked.
const UNPACKED: &str = ".unpacked-";

/// A backup that was unpacked into a private folder, which goes with it.
pub(super) struct Unpacked {
    pub dir: PathBuf,
    pub manifest: Manifest,
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.dir).ok();
    }
}

/// Unpacks a backup beside the vault's files, and compares every part with the list.
pub(super) fn unpack(path: &Path, beside: &Path) -> Result<Unpacked> {
    let mut zip = open(path)?;
    let manifest = manifest(&mut zip)?;
    let size: u64 = manifest.parts.iter().fold(0, |sum, part| sum.saturating_add(part.bytes));
    files::check_free(beside, size)?;
    let dir = beside.join(format!("{UNPACKED}{}", Uuid::now_v7().simple()));
    files::make_private_dir(&dir)?;
    let unpacked = Unpacked { dir, manifest };
    for part in &unpacked.manifest.parts {
        let mut entry = zip.by_name(&part.name).map_err(|_| DAMAGED)?.take(part.bytes.saturating_add(1));
        let mut file = files::make_private_file(&unpacked.dir.join(&part.name))?;
        let (bytes, sha256) = copy(&mut entry, &mut file, |_| DAMAGED)?;
        file.sync_all()?;
        if bytes != part.bytes || sha256 != part.sha256 {
            return Err(DAMAGED);
        }
    }
    Ok(unpacked)
}
