//! New files take the place of old ones, of both stores at once or not at all. They are written aside as `NAME.next`; the key slots
//! that name their stores are the moment at which it is done; then they are renamed, by whoever comes next if this process ends.

use std::{fs, path::Path, path::PathBuf};

use super::{
    audit::Head,
    files,
    folder::SLOTS,
    migrations,
    secret::Key,
    slots::{Body, StoreName},
    store::{Checker, Store},
};
use crate::error::{Error, Result};

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

/// What SQLite lays beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

pub(super) fn clear_beside(path: &Path) {
    for end in BESIDE {
        fs::remove_file(with(path, end)).ok();
    }
}

/// Takes away a next file that was begun, with everything beside it: what a journal of another one would undo in it is not of it.
pub(super) fn clear(next: &Path) {
    fs::remove_file(next).ok();
    clear_beside(next);
}

/// Puts the next files of these stores in their places; next files that nobody vouches for go.
pub(super) fn finish(dir: &Path, stores: &[StoreName]) -> Result<()> {
    for store in StoreName::BOTH {
        for name in names(store) {
            let (place, next) = (dir.join(name), next(&dir.join(name)));
            if stores.contains(&store) && next.exists() {
                // The journal belongs to the file that goes; it was folded in before.
                clear_beside(&place);
                fs::rename(&next, &place)?;
            }
            clear(&next);
        }
    }
    files::sync_dir(&dir.join(StoreName::Partnership.file()))
}

/// Writes the next file of a store from another one, under a key that may be another, with a change in it; and proves it whole. Gives
/// where its chain ends.
pub(super) fn lay(
    dir: &Path,
    name: StoreName,
    from: &Path,
    (then, now): (&Key, &Key),
    change: impl FnOnce(&mut Store) -> Result<()>,
) -> Result<Head> {
    let next = next(&dir.join(name.file()));
    clear(&next);
    Store::export(from, then, &next, now)?;
    let mut store = match name {
        StoreName::Partnership => Store::open(&next, now, migrations::PARTNERSHIP)?,
        // Its steps are the room's own.
        StoreName::Choices => Store::open_as_it_is(&next, now)?,
    };
    change(&mut store)?;
    store.checkpoint()?;
    let head = store.head();
    drop(store);
    if Checker::open(&next, now)?.verify()? != head {
        return Err(Error::Damaged { part: "audit chain" });
    }
    fs::File::open(&next)?.sync_all()?;
    Ok(head)
}

/// From here on it is done: the key slots name the stores whose next files count, and these take their places.
pub(super) fn commit(dir: &Path, body: &mut Body, stores: Vec<StoreName>, partnership: &Key) -> Result<()> {
    body.swap = stores;
    body.write(&dir.join(SLOTS), partnership)?;
    finish(dir, &body.swap)?;
    body.swap.clear();
    body.write(&dir.join(SLOTS), partnership)
}
