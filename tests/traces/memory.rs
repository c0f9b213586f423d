//! Looks into the memory of a process that runs.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    os::unix::fs::FileExt as _,
};

use crate::search::{Needle, in_bytes};

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
