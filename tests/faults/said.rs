//! Starts the process that is to be hurt, and keeps what it said.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{OnceLock, mpsc},
    time::Duration,
};

/// What came out before it ended, in order.
#[derive(Debug, Default, Clone)]
pub struct Said(pub Vec<String>);

impl Said {
    /// Everything tried under a word, in order, and whether it was acknowledged.
    pub fn of(&self, word: &str) -> Vec<(String, bool)> {
        let mut found: Vec<(String, bool)> = Vec::new();
        for line in &self.0 {
            let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
            let Some(what) = rest.strip_prefix(word).and_then(|what| what.strip_prefix(' ')) else { continue };
            match verb {
                "try" => found.push((what.to_owned(), false)),
                "ack" => found.last_mut().unwrap().1 = true,
                _ => {}
            }
        }
        found
    }

    /// Codes and errors of what failed.
    pub fn refusals(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|line| line.strip_prefix("refused "))
    }

    pub fn has(&self, line: &str) -> bool {
        self.0.iter().any(|said| said == line)
    }
}

fn command(deed: &str, dir: &Path, run: usize, ids: &[String]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faults-worker"));
    command.arg(deed).arg(dir).arg(run.to_string()).args(ids).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Reads lines as they come, on a thread of its own.
fn listen(child: &mut Child) -> mpsc::Receiver<String> {
    let (tell, hear) = mpsc::channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
    hear
}

/// When a process is killed.
#[derive(Debug, Clone, Copy)]
pub enum Moment {
    /// After its start.
    Start(Duration),
    /// After it said `ready`.
    Ready(Duration),
}

/// Lets it run until it is killed.
pub fn killed(deed: &str, dir: &Path, run: usize, ids: &[String], moment: Moment) -> Said {
    let mut child = command(deed, dir, run, ids).spawn().unwrap();
    let hear = listen(&mut child);
    let mut said = Said::default();
    let after = match moment {
        Moment::Start(after) => after,
        Moment::Ready(after) => {
            while let Ok(line) = hear.recv() {
                said.0.push(line);
                if said.has("ready") {
                    break;
                }
            }
            after
        }
    };
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    // The pipe is empty when it closes: what was acknowledged has been written to it.
    said.0.extend(hear.iter());
    said
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The disk cannot, this once.
    Eio,
    /// The disk is full from then on.
    Enospc,
    /// The process is killed before it.
    Kill,
    /// The process is killed when half of it was written.
    Torn,
}

impl How {
    pub const ALL: [Self; 4] = [Self::Eio, Self::Enospc, Self::Kill, Self::Torn];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Eio => "eio",
            Self::Enospc => "enospc",
            Self::Kill => "kill",
            Self::Torn => "torn",
        }
    }

    /// Whether the process goes on.
    pub const fn survives(self) -> bool {
        matches!(self, Self::Eio | Self::Enospc)
    }
}

/// The library that makes calls fail, built once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let dir = Path::new(env!("CARGO_BIN_EXE_faults-worker")).with_file_name("faults");
        fs::create_dir_all(&dir).unwrap();
        let (source, made) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/fail.c"), dir.join("fail.so"));
        let part = dir.join(format!("fail.{}.part", std::process::id()));
        let flags = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-U_FORTIFY_SOURCE", "-o"];
        assert!(Command::new("cc").args(flags).arg(&part).arg(source).arg("-ldl").status().unwrap().success());
        fs::rename(part, &made).unwrap();
        made
    })
}

/// What came of a run with a call that fails.
pub struct Ran {
    pub said: Said,
    /// Calls that were counted, each `number call file`, with `hit` where it failed.
    pub calls: Vec<String>,
    /// Whether the process ended by itself and well.
    pub ended: bool,
    /// What it said besides.
    pub err: String,
}

/// Lets it run with its call number `at` failing; 0: none.
pub fn failing(deed: &str, dir: &Path, ids: &[String], how: How, at: usize) -> Ran {
    let under = dir.parent().unwrap();
    let log = under.with_extension("log");
    let out = command(deed, dir, 1, ids)
        .env("LD_PRELOAD", shim())
        .env("FAIL_UNDER", under)
        .env("FAIL_AT", at.to_string())
        .env("FAIL_HOW", how.word())
        .env("FAIL_LOG", &log)
        .output()
        .unwrap();
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let calls = lines(&fs::read_to_string(&log).unwrap_or_default());
    fs::remove_file(&log).ok();
    let said = Said(lines(&String::from_utf8_lossy(&out.stdout)));
    Ran { said, calls, ended: out.status.success(), err: String::from_utf8_lossy(&out.stderr).into_owned() }
}
