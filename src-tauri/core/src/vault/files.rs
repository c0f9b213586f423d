//! Files of the vault and files that a person asked for: private, whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use crate::error::{Error, Result};

/// Free bytes that a save must find (the change, its journal, and air).
const FREE_MIN: u64 = 16 * 1024 * 1024;

/// Refuses when the disk is nearly full, before anything is written.
pub fn check_free(dir: &Path, wanted: u64) -> Result<()> {
    let Ok(stat) = rustix::fs::statvfs(dir) else { return Ok(()) };
    let free = stat.f_bavail.saturating_mul(stat.f_frsize);
    if free < FREE_MIN.saturating_add(wanted) { Err(Error::DiskFull) } else { Ok(()) }
}

/// Makes a folder that only its owner may enter.
pub fn make_private_dir(dir: &Path) -> Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    Ok(())
}

/// Makes an empty file that only its owner may read; refuses one that is there.
pub fn make_private_file(path: &Path) -> Result<File> {
    Ok(OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?)
}

/// Makes the name of a file or folder last: syncs the folder that it stands in.
pub fn sync_dir(path: &Path) -> Result<()> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        File::open(dir)?.sync_all()?;
    }
    Ok(())
}

/// Writes a whole file or none: a private temporary file beside it, fsync, rename, fsync of the folder.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = path.file_name().map(ToOwned::to_owned).ok_or(Error::File { reason: "This path names no file." })?;
    name.push(format!(".{}.part", uuid::Uuid::now_v7().simple()));
    let part = path.with_file_name(name);
    let written = (|| -> Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, path)?;
        sync_dir(path)
    })();
    if written.is_err() {
        fs::remove_file(&part).ok();
    }
    written
}

/// What a write that was cut off has left in a folder that this process holds: parts of files, or of what was to take their place,
/// which nobody reads. Of a folder that cannot be read nothing is taken away.
pub(super) fn sweep(dir: &Path, ours: &[&str]) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let part = name.to_str().and_then(|name| name.strip_suffix(".part")?.rsplit_once('.'));
        let is_ours = |whole: &str| ours.contains(&whole.strip_suffix(".next").unwrap_or(whole));
        if part.is_some_and(|(whole, mark)| is_ours(whole) && uuid::Uuid::try_parse(mark).is_ok()) {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Writes a file that a person asked for, in the place that she chose.
///
/// # Errors
/// A file is there already and `over` is not said; the folder is missing; the disk is full.
pub fn export(path: &Path, bytes: &[u8], over: bool) -> Result<()> {
    check_export(path, over)?;
    path.parent().map_or(Ok(()), |dir| check_free(dir, bytes.len() as u64))?;
    replace(path, bytes)
}

/// Whether a file may be written in this place.
///
/// # Errors
/// As for [`export`].
pub fn check_export(path: &Path, over: bool) -> Result<()> {
    if !path.is_absolute() {
        return Err(Error::invalid("path", "Write the whole path, from the root of the disk, or choose the place."));
    }
    if !path.parent().is_some_and(Path::is_dir) {
        return Err(Error::invalid("path", "This folder is not there. Choose another one."));
    }
    if path.is_dir() {
        return Err(Error::invalid("path", "This is a folder. Add the name of the file."));
    }
    if path.parent().is_some_and(super::exists) {
        return Err(Error::invalid("path", "This is the vault's own folder. Choose another one."));
    }
    if path.exists() && !over {
        return Err(Error::invalid("path", "A file of this name is there already. Choose another name, or say that it may be replaced."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_were_left_are_swept_and_nothing_else() {
        let dir = std::env::temp_dir().join(format!("trellis-sweep-{}", uuid::Uuid::now_v7()));
        make_private_dir(&dir).unwrap();
        let left = ["slots.json", "slots.json.next"].map(|name| format!("{name}.{}.part", uuid::Uuid::now_v7().simple()));
        let kept = ["slots.json", "other.part", "slots.json.part", "notes.019a.part"];
        for name in kept.into_iter().chain(left.iter().map(String::as_str)) {
            fs::write(dir.join(name), b"x").unwrap();
        }
        sweep(&dir, &["slots.json"]);
        assert_eq!(fs::read_dir(&dir).unwrap().count(), kept.len());
        assert!(left.iter().all(|name| !dir.join(name).exists()));
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn an_export_replaces_a_file_only_when_that_was_said() {
        let dir = std::env::temp_dir().join(format!("trellis-files-{}", uuid::Uuid::now_v7()));
        make_private_dir(&dir).unwrap();
        let path = dir.join("summary.pdf");
        export(&path, b"one", false).unwrap();
        assert_eq!(export(&path, b"two", false).unwrap_err().field(), Some("path"));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        export(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
        fs::write(dir.join("slots.json"), b"{}").unwrap();
        assert_eq!(export(&path, b"three", true).unwrap_err().field(), Some("path"), "never into a vault");
        fs::remove_dir_all(dir).unwrap();
    }
}
