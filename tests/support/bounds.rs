//! What a piece of work took of this computer: time of its own thread, and memory of the process.

use std::fs;

/// What some work took.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// Seconds in which its thread was at work; waiting for others does not count.
    pub seconds: f64,
    /// Most memory that the process had beyond what it had before, in MiB.
    pub mebibytes: f64,
}

/// Does the work and tells what it took. Nothing else may run in the process meanwhile.
pub fn taken(work: impl FnOnce()) -> Taken {
    // Forgets the peak so far.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let (before, began) = (memory("VmRSS:"), seconds());
    work();
    Taken { seconds: seconds() - began, mebibytes: (memory("VmHWM:") - before).max(0.0) }
}

/// Of the thread that asks.
pub fn seconds() -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/thread-self/stat").unwrap();
    // The name of the program may hold spaces; it ends with the last bracket.
    let after = stat.rsplit_once(')').unwrap().1;
    let ticks: f64 = after.split_whitespace().skip(11).take(2).map(|field| field.parse::<f64>().unwrap()).sum();
    ticks / TICKS_A_SECOND
}

fn memory(name: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1024.0
}
