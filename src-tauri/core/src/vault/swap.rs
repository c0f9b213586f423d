//! New files take the place of old ones, of both stores at once or not at all. They are written aside as `NAME.next`; the key slots
//! that name their stores are the moment at which it is done; then they are renamed, by whoever comes next if this process ends.

use std::{fs, path::Path, path::PathBuf};

use super::{files, slots::StoreName};
use crate::error::Result;

/// Where the next file of this name is written.
pub(super) fn next(path: &Path) -> PathBuf {
    with(path, ".next")
}

fn with(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().map(ToOwned::to_owned).unwrap_or_default();
    name.push(end);
    path.with_file_name(name)
}

/// The files of a store: itself, and what stands beside it.
pub(super) fn names(store: StoreName) -> impl Iterator<Item = &'static str> {
    std::iter::once(store.file()).chain(store.beside().map(|(name, _)| name))
}

/// Puts the next files of these stores in their places; next files that nobody vouches for go.
pub(super) fn finish(dir: &Path, stores: &[StoreName]) -> Result<()> {
    for store in StoreName::BOTH {
        for name in names(store) {
            let (place, next) = (dir.join(name), next(&dir.join(name)));
            if !next.exists() {
                continue;
            }
            if stores.contains(&store) {
                // The journal belongs to the file that goes; it was folded in before.
                for end in ["-wal", "-shm"] {
                    fs::remove_file(with(&place, end)).ok();
                }
                fs::rename(&next, &place)?;
                for end in ["-wal", "-shm"] {
                    fs::remove_file(with(&next, end)).ok();
                }
            } else {
                for end in ["", "-wal", "-shm"] {
                    fs::remove_file(with(&next, end)).ok();
                }
            }
        }
    }
    files::sync_dir(&dir.join(StoreName::Partnership.file()))
}
