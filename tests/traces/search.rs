//! Looks for words and keys: in bytes, in files.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, Cursor},
    path::{Path, PathBuf},
};

/// What is looked for, and what it is called in an answer.
#[derive(Clone)]
pub struct Needle {
    pub name: String,
    bytes: Vec<u8>,
}

impl Needle {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.into(), bytes: bytes.to_vec() }
    }

    /// A text as programs keep it.
    pub fn text(text: &str) -> Vec<Self> {
        let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        vec![
            Self::new(text, text.as_bytes()),
            Self::new(&format!("{text}, UTF-16LE"), &wide(u16::to_le_bytes)),
            Self::new(&format!("{text}, UTF-16BE"), &wide(u16::to_be_bytes)),
        ]
    }
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    // To each place of a byte that is not zero, as most of memory is, with the standard library's fast search.
    let anchor = needle.iter().position(|byte| *byte != 0).unwrap();
    let mut rest = Cursor::new(bytes);
    while rest.skip_until(needle[anchor]).unwrap() > 0 {
        let at = usize::try_from(rest.position()).unwrap() - 1;
        if at >= anchor && bytes[at - anchor..].starts_with(needle) {
            return true;
        }
    }
    false
}

/// Which of them the bytes hold.
pub fn in_bytes(bytes: &[u8], needles: &[Needle]) -> BTreeSet<String> {
    needles.iter().filter(|needle| holds(bytes, &needle.bytes)).map(|needle| needle.name.clone()).collect()
}

/// Which file holds what. A file's name counts as well.
pub fn in_files<'a>(files: impl IntoIterator<Item = &'a PathBuf>, needles: &[Needle]) -> BTreeSet<(PathBuf, String)> {
    let mut found = BTreeSet::new();
    for path in files {
        let mut bytes = fs::read(path).unwrap_or_default();
        bytes.extend(path.to_string_lossy().as_bytes());
        found.extend(in_bytes(&bytes, needles).into_iter().map(|name| (path.clone(), name)));
    }
    found
}

/// Every file under a folder.
pub fn files(dir: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files(&entry.path()));
        } else if kind.is_file() {
            found.insert(entry.path());
        }
    }
    found
}
