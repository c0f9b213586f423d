//! The program as it is shipped, with its incognito webview, on a screen and on buses of its own: typed into as a keyboard does, read
//! as a screen reader does. Nothing here speaks to it otherwise.

use std::{path::Path, thread::sleep, time::Duration};

use trellis_tests::stage::{Group, Stage, program, wait_or};

use crate::made::PASSPHRASE;

/// A screen with the program on it.
pub struct Screen {
    pub program: Group,
    pub stage: Stage,
}

impl Screen {
    /// The program on a stage, under another one if need be (`strace …`).
    pub fn on(stage: Stage, under: &[&str]) -> Self {
        let shipped = program("trellis");
        let words: Vec<&str> = under.iter().copied().chain([shipped.to_str().unwrap()]).collect();
        let program = stage.run(stage.beside(words[0]).args(&words[1..]));
        Self { program, stage }
    }

    /// Both at once.
    pub fn start(home: &Path, vault: &Path, under: &[&str]) -> Self {
        Self::on(Stage::new(home, vault), under)
    }

    /// The program's own process, not that of its web view.
    pub fn process(&self) -> u32 {
        // A child on its way to another program still looks like its parent, which was there before; and on its way to a fresh image, a
        // process looks like nothing for a moment.
        let mut own = None;
        let mut runs = || {
            own = self.program.running(&program("trellis")).into_iter().min();
            own.is_some()
        };
        wait_or(&mut runs, || format!("it does not run: {}", self.stage.said()));
        own.unwrap()
    }

    /// What assistive technology says; see `tree.py`.
    fn tree(&self, arguments: &[&str]) -> String {
        let tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("traces/tree.py");
        let read = self.stage.beside("timeout").args(["10", "/usr/bin/python3"]).arg(tree).args(arguments).output().unwrap();
        String::from_utf8_lossy(&read.stdout).into_owned()
    }

    /// Every word on the screen.
    pub fn words(&self) -> String {
        self.tree(&[])
    }

    /// Presses a link or a button.
    pub fn press(&self, name: &str) {
        self.wait(&format!("“{name}” cannot be pressed"), || self.tree(&[name]).contains("pressed"));
    }

    /// The pointer goes down over the page, from row to row.
    pub fn sweep(&self) {
        for down in (100..780).step_by(20) {
            let to = ["mousemove", "--sync", "420", &down.to_string()].map(str::to_owned);
            assert!(self.stage.beside("xdotool").args(to).status().unwrap().success());
        }
    }

    /// Turns the wheel by a notch, where the pointer is.
    pub fn wheel(&self) {
        assert!(self.stage.beside("xdotool").args(["click", "5"]).status().unwrap().success());
    }

    fn wait(&self, what: &str, until: impl FnMut() -> bool) {
        wait_or(until, || format!("{what}; the screen says: {}; it said: {}", self.words(), self.stage.said()));
    }

    /// Waits until the screen shows some words.
    pub fn see(&self, words: &str) {
        self.wait(&format!("“{words}” is not on the screen"), || self.words().contains(words));
    }

    /// Keys, one after the other, as a keyboard sends them to the window that has the focus.
    pub fn keys(&self, keys: &[&str]) {
        let done = self.stage.beside("xdotool").arg("key").args(["--delay", "60"]).args(keys).status().unwrap();
        assert!(done.success());
    }

    /// Types a text.
    pub fn write(&self, text: &str) {
        let done = self.stage.beside("xdotool").args(["type", "--delay", "30", text]).status().unwrap();
        assert!(done.success());
    }

    /// Whether the partnership store is open: SQLite keeps its journal beside it as long as it is.
    pub fn is_open(&self) -> bool {
        self.stage.vault.join("partnership.db-wal").exists()
    }

    /// Gives the window the focus: nothing manages windows here.
    pub fn focus(&self) {
        let words = ["search", "--sync", "--onlyvisible", "--name", "^Trellis$", "windowfocus", "--sync"];
        assert!(self.stage.beside("xdotool").args(words).status().unwrap().success());
    }

    /// Waits for the window, and unlocks it.
    pub fn unlock(&self) {
        self.see("Who is opening?");
        self.focus();
        self.write(PASSPHRASE);
        self.keys(&["Return"]);
        self.see("Ctrl");
        assert!(self.is_open());
    }

    /// Finds a record by typing, and opens it.
    pub fn find(&self, typed: &str, shown: &str) {
        self.keys(&["ctrl+k"]);
        sleep(Duration::from_millis(500));
        self.write(typed);
        self.see(shown);
        self.keys(&["Return"]);
    }

    /// Whether a lock has put a fresh image of the program in the place of another one.
    pub fn is_fresh(&self) -> bool {
        let said = std::fs::read(format!("/proc/{}/cmdline", self.process())).unwrap_or_default();
        said.split(|byte| *byte == 0).any(|word| word == b"--locked")
    }

    /// Waits until both the stores and the screen are closed.
    pub fn see_locked(&self) {
        self.wait("the stores are open", || !self.is_open());
        self.wait("what was open has not ended", || self.is_fresh());
        self.see("Who is opening?");
    }
}
