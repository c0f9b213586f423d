//! The rows of the table: what was done, what it is held against, the bar.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A row of the table.
pub struct Row {
    name: &'static str,
    against: &'static str,
    bar: f64,
    this: Vec<Duration>,
    reference: Vec<Duration>,
}

impl Row {
    pub fn new(name: &'static str, against: &'static str, bar: f64) -> Self {
        Self { name, against, bar, this: Vec::new(), reference: Vec::new() }
    }

    pub fn run(&mut self, this: impl FnOnce(), reference: impl FnOnce()) {
        self.add(timed(this), timed(reference));
    }

    pub fn add(&mut self, this: Duration, reference: Duration) {
        self.this.push(this);
        self.reference.push(reference);
    }

    /// Prints it; gives it as JSON.
    pub fn tell(self) -> Value {
        let (this, reference) = (median(self.this), median(self.reference));
        let ratio = this.as_secs_f64() / reference.as_secs_f64();
        let holds = ratio <= self.bar;
        println!(
            "{:<42} {this:>10.2?} {reference:>12.2?} {ratio:>7.2} {:>5}  {}{}",
            self.name,
            self.bar,
            self.against,
            if holds { "" } else { "  DOES NOT HOLD" }
        );
        let (this, reference) = (this.as_micros() as u64, reference.as_micros() as u64);
        json!({"name": self.name, "this_us": this, "reference_us": reference, "ratio": ratio, "holds": holds})
    }
}

/// Prints what stands without a bar; gives it as JSON.
pub fn tell_alone(name: &str, took: Duration) -> Value {
    println!("{name:<42} {took:>10.2?}");
    json!({"name": name, "this_us": took.as_micros() as u64})
}

pub fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
