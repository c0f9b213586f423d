//! Looks into the memory of a process that runs.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    os::unix::fs::FileExt as _,
};

use trellis_tests::stage::Group;

use crate::search::{Needle, in_bytes};

const PAGE: u64 = 4096;

/// Which of them stand in memory of the process that is not a file's: its heap, its stacks, its data, what it shares. The program closes its memory to its own
/// account, so that only root reads it.
pub fn in_memory(process: u32, needles: &[Needle]) -> BTreeSet<String> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("the process runs");
    let memory = File::open(format!("/proc/{process}/mem")).expect("root may read the memory of a process: run this test as root");
    let pages = File::open(format!("/proc/{process}/pagemap")).unwrap();
    let (mut found, mut read) = (BTreeSet::new(), 0);
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights, what) = (words.next().unwrap(), words.next().unwrap(), words.nth(3).unwrap_or_default());
        // Libraries and fonts hold nobody's words; what processes share between them has a name and no file.
        let is_file = what.starts_with('/') && ["/memfd:", "/dev/shm", "/dev/zero", "/SYSV"].iter().all(|shared| !what.starts_with(shared));
        if !rights.starts_with('r') || what.starts_with("[v") || (is_file && !rights.starts_with("rw")) || what.starts_with("/dev/dri") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        for (at, length) in used(&pages, from, to) {
            let (run, got) = whole(&memory, at, length);
            read += got;
            found.extend(in_bytes(&run, needles));
        }
    }
    assert!(read > 1024 * 1024, "its memory was read: {read} bytes");
    found
}

/// The same of every process that the program started and of its own: what, and in which.
pub fn in_tree(group: &Group, needles: &[Needle]) -> BTreeSet<(String, String)> {
    let name = |id: u32| fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default().trim().to_owned();
    let processes = group.processes();
    assert!(processes.len() > 2, "the web view has processes of its own: {processes:?}");
    let in_one = |id: u32| in_memory(id, needles).into_iter().map(move |what| (what, name(id)));
    processes.into_iter().flat_map(in_one).collect()
}

/// A run of pages, and how many bytes of it were read. A page that cannot be, or is given back meanwhile, does not hide those behind it.
fn whole(memory: &File, at: u64, length: usize) -> (Vec<u8>, usize) {
    let mut run = vec![0; length];
    let (mut done, mut read) = (0, 0);
    while done < length {
        match memory.read_at(&mut run[done..], at + done as u64) {
            Ok(got) if got > 0 => (done, read) = (done + got, read + got),
            _ => done = (done / PAGE as usize + 1) * PAGE as usize,
        }
    }
    (run, read)
}

/// Runs of pages that are there: a web view sets aside far more than it uses.
fn used(pages: &File, from: u64, to: u64) -> Vec<(u64, usize)> {
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
