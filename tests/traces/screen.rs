//! The program as it is shipped, with its incognito webview, on a screen and on buses of its own: typed into as a keyboard does, read
//! as a screen reader does. Nothing here speaks to it otherwise.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::made::PASSPHRASE;

const PATIENCE: Duration = Duration::from_secs(40);
const SOON: Duration = Duration::from_millis(100);

/// Two cores carry one window at a time.
static ONE: Mutex<()> = Mutex::new(());

/// A screen with the program on it.
pub struct Screen {
    pub home: PathBuf,
    pub vault: PathBuf,
    display: String,
    servers: Vec<Child>,
    /// What was started: the program, or what it was started under.
    pub started: Child,
    _one: MutexGuard<'static, ()>,
}

/// The program that is shipped.
pub fn program() -> PathBuf {
    std::env::var_os("TRELLIS_PRIVATE").expect("tests/window.sh says where").into()
}

/// A server of a display or a bus: what it says first is where it is.
fn serve(command: &mut Command) -> (Child, String) {
    let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("`make setup` installs it");
    let mut said = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut said).unwrap();
    (server, said.trim().to_owned())
}

/// Waits until something is so.
pub fn wait_until(what: &str, mut so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < PATIENCE, "not in time: {what}");
        sleep(SOON);
    }
}

impl Screen {
    /// A display and two buses; the program does not run yet.
    pub fn waiting(home: &Path, vault: &Path) -> Self {
        let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        for folder in ["data", "cache", "config", "tmp", "run"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o700)).unwrap();
        let (display, number) =
            serve(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]));
        let mut screen = Self {
            home: home.to_path_buf(),
            vault: vault.to_path_buf(),
            display: format!(":{number}"),
            servers: vec![display],
            // Stands in until the program runs.
            started: Command::new("true").spawn().unwrap(),
            _one: one,
        };
        wait_until("the display answers", || {
            screen.beside("xdotool").arg("getdisplaygeometry").output().is_ok_and(|answer| answer.status.success())
        });
        for bus in ["session", "system"] {
            fs::remove_file(home.join("run").join(bus)).ok();
            let mut daemon = Command::new("dbus-daemon");
            daemon.args(["--session", "--nofork", "--print-address=1"]).arg(format!("--address={}", screen.address(bus)));
            screen.around(&mut daemon);
            screen.servers.push(serve(&mut daemon).0);
        }
        screen
    }

    /// Starts the program, under another one if need be (`strace …`).
    pub fn run(mut self, under: &[&str]) -> Self {
        let shipped = program();
        let words: Vec<&str> = under.iter().copied().chain([shipped.to_str().unwrap()]).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).stdout(Stdio::null()).stderr(File::create(self.home.join("said.txt")).unwrap());
        self.around(&mut command);
        self.started.wait().unwrap();
        self.started = command.spawn().unwrap();
        self
    }

    /// Both at once.
    pub fn start(home: &Path, vault: &Path, under: &[&str]) -> Self {
        Self::waiting(home, vault).run(under)
    }

    fn address(&self, bus: &str) -> String {
        format!("unix:path={}", self.home.join("run").join(bus).display())
    }

    /// Where the system's own bus would be.
    pub fn system_bus(&self) -> String {
        self.address("system")
    }

    /// Where the bus of the person's session is.
    pub fn session_bus(&self) -> String {
        self.address("session")
    }

    /// The whole environment: folders of its own, and nothing of the caller's.
    fn around(&self, command: &mut Command) {
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("HOME", &self.home).env("LANG", "en_US.UTF-8");
        for (name, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
        ] {
            command.env(name, self.home.join(folder));
        }
        command.env("TRELLIS_VAULT", &self.vault).env("DISPLAY", &self.display).env("GDK_BACKEND", "x11");
        command.env("LIBGL_ALWAYS_SOFTWARE", "1");
        command.env("DBUS_SESSION_BUS_ADDRESS", self.session_bus()).env("DBUS_SYSTEM_BUS_ADDRESS", self.system_bus());
    }

    /// Another program in the same place.
    pub fn beside(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.around(&mut command);
        command
    }

    fn processes(&self) -> Vec<u32> {
        let wanted = program();
        let ours = |entry: &fs::DirEntry| fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == wanted);
        fs::read_dir("/proc").unwrap().flatten().filter(ours).filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
    }

    /// The program's own process, not that of its web view.
    pub fn process(&self) -> u32 {
        // A child on its way to another program still looks like its parent, which was there before.
        self.processes().into_iter().min().unwrap_or_else(|| panic!("it does not run: {}", self.said()))
    }

    /// What it and what it was started under wrote to its standard error.
    pub fn said(&self) -> String {
        fs::read_to_string(self.home.join("said.txt")).unwrap_or_default()
    }

    /// What assistive technology says; see `tree.py`.
    fn tree(&self, arguments: &[&str]) -> String {
        let tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("traces/tree.py");
        let read = self.beside("timeout").args(["10", "/usr/bin/python3"]).arg(tree).args(arguments).output().unwrap();
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
            assert!(self.beside("xdotool").args(to).status().unwrap().success());
        }
    }

    fn wait(&self, what: &str, mut until: impl FnMut() -> bool) {
        let start = Instant::now();
        while !until() {
            assert!(start.elapsed() < PATIENCE, "{what}; the screen says: {}; it said: {}", self.words(), self.said());
            sleep(SOON);
        }
    }

    /// Waits until the screen shows some words.
    pub fn see(&self, words: &str) {
        self.wait(&format!("“{words}” is not on the screen"), || self.words().contains(words));
    }

    /// Keys, one after the other, as a keyboard sends them to the window that has the focus.
    pub fn keys(&self, keys: &[&str]) {
        let done = self.beside("xdotool").arg("key").args(["--delay", "60"]).args(keys).status().unwrap();
        assert!(done.success());
    }

    /// Types a text.
    pub fn write(&self, text: &str) {
        let done = self.beside("xdotool").args(["type", "--delay", "30", text]).status().unwrap();
        assert!(done.success());
    }

    /// Whether the partnership store is open: SQLite keeps its journal beside it as long as it is.
    pub fn is_open(&self) -> bool {
        self.vault.join("partnership.db-wal").exists()
    }

    /// Waits for the window, and unlocks it.
    pub fn unlock(&self) {
        self.see("Who is opening?");
        // Nothing manages windows here: the focus is given by hand.
        let found =
            self.beside("xdotool").args(["search", "--sync", "--onlyvisible", "--name", "^Trellis$", "windowfocus", "--sync"]).status();
        assert!(found.unwrap().success());
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

    /// Waits until both the stores and the screen are closed.
    pub fn see_locked(&self) {
        self.wait("the stores are open", || !self.is_open());
        self.see("Who is opening?");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // What it was started under may outlive it, and it what it was started under.
        for process in self.processes() {
            Command::new("kill").args(["-9", &process.to_string()]).status().ok();
        }
        for server in self.servers.iter_mut().rev().chain([&mut self.started]) {
            server.kill().ok();
            server.wait().ok();
        }
        wait_until("the program is gone", || self.processes().is_empty());
    }
}
