//! Looks for words and keys: in bytes, in files, in the memory of a process.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufRead as _, Cursor},
    os::unix::fs::FileExt as _,
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

    /// A key as it is, and as the store is told it.
    pub fn key(name: &str, key: &[u8; 32]) -> Vec<Self> {
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        vec![Self::new(name, key), Self::new(&format!("{name} in hex"), hex.as_bytes()), Self::new(name, hex.to_uppercase().as_bytes())]
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

/// Which of them stand in memory that the process can write: its heap, its stacks, its data. The program closes its memory to its own
/// account, so that only root reads it.
pub fn in_memory(process: u32, needles: &[Needle]) -> BTreeSet<String> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("the process runs");
    let memory = File::open(format!("/proc/{process}/mem")).expect("root may read the memory of a process: run this test as root");
    let pages = File::open(format!("/proc/{process}/pagemap")).unwrap();
    let (mut found, mut read) = (BTreeSet::new(), 0);
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights, what) = (words.next().unwrap(), words.next().unwrap(), words.nth(3).unwrap_or_default());
        if !rights.starts_with("rw") || what.starts_with("[v") || what.starts_with("/dev/") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        for (at, length) in used(&pages, from, to) {
            let mut run = vec![0; length];
            let got = memory.read_at(&mut run, at).unwrap_or_default();
            read += got;
            found.extend(in_bytes(&run[..got], needles));
        }
    }
    eprintln!("{} MiB of memory were searched", read / 1024 / 1024);
    assert!(read > 8 * 1024 * 1024, "its memory was read: {read} bytes");
    found
}

/// Runs of pages that are there: a web view sets aside far more than it uses.
fn used(pages: &File, from: u64, to: u64) -> Vec<(u64, usize)> {
    const PAGE: u64 = 4096;
    let mut runs: Vec<(u64, usize)> = Vec::new();
    for piece in (from..to).step_by(256 * 1024 * 1024) {
        let mut entries = vec![0; usize::try_from((to - piece).min(256 * 1024 * 1024) / PAGE * 8).unwrap()];
        let got = pages.read_at(&mut entries, piece / PAGE * 8).unwrap();
        for (n, entry) in (0..).zip(entries[..got].chunks(8)) {
            // The two highest bits: in memory, or swapped out.
            if entry[7] & 0xC0 == 0 {
                continue;
            }
            let at = piece + n * PAGE;
            match runs.last_mut() {
                Some((begin, length)) if *begin + *length as u64 == at => *length += PAGE as usize,
                _ => runs.push((at, PAGE as usize)),
            }
        }
    }
    runs
}
