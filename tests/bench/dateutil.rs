//! python-dateutil, which expands the same year.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use serde_json::Value;
use trellis_tests::rules::{self, Case};

/// One Python that stays, so that only its expanding is timed. It ends with its standard input.
pub struct Dateutil {
    ask: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Dateutil {
    #[expect(clippy::zombie_processes, reason = "it ends with its input, and the bench soon after it")]
    pub fn start(cases: &[Case]) -> Self {
        let mut child =
            Command::new(rules::python()).arg(rules::script("rules.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (mut ask, said) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        writeln!(ask, "{}", Value::from(cases.iter().map(Case::ask).collect::<Vec<_>>())).unwrap();
        Self { ask, said }
    }

    /// How long it took by its own clock; how many there were, and their sum.
    pub fn expand(&mut self) -> (Duration, (i64, i64)) {
        writeln!(self.ask, "again").unwrap();
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        let numbers: Vec<i64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
        (Duration::from_nanos(numbers[0].unsigned_abs()), (numbers[1], numbers[2]))
    }
}
