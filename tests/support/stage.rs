//! Where a window opens in a test: a display, two buses and folders of its own, so that tests run side by side.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    os::unix::{fs::PermissionsExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long anything may take to come up or to happen, beside a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(40);
const SOON: Duration = Duration::from_millis(50);

/// A program of the workspace, from the build that the test itself is of.
///
/// # Panics
/// It was not built: `make` builds all of them first.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.ancestors().nth(2).unwrap().join(name);
    assert!(path.exists(), "{} is not built: run the tests by `make`", path.display());
    path
}

/// Waits until something is so.
pub fn wait_until(what: &str, so: impl FnMut() -> bool) {
    wait_or(so, || what.to_owned());
}

/// Waits until something is so, else says why not.
pub fn wait_or(mut so: impl FnMut() -> bool, why: impl Fn() -> String) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < PATIENCE, "not in time: {}", why());
        sleep(SOON);
    }
}

/// A display and two buses, and the folders of whoever works there.
pub struct Stage {
    pub home: PathBuf,
    pub vault: PathBuf,
    display: String,
    servers: Vec<Child>,
}

/// A server of a display or a bus: what it says first is where it is.
fn serve(command: &mut Command) -> (Child, String) {
    let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("`make setup` installs it");
    let mut said = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut said).unwrap();
    (server, said.trim().to_owned())
}

impl Stage {
    pub fn new(home: &Path, vault: &Path) -> Self {
        for folder in ["data", "cache", "config", "tmp", "run", "documents"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o700)).unwrap();
        let (display, number) =
            serve(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]));
        let mut stage =
            Self { home: home.to_path_buf(), vault: vault.to_path_buf(), display: format!(":{number}"), servers: vec![display] };
        for bus in ["session", "system"] {
            fs::remove_file(home.join("run").join(bus)).ok();
            let mut daemon = stage.beside("dbus-daemon");
            daemon.args(["--session", "--nofork", "--print-address=1"]).arg(format!("--address={}", stage.address(bus)));
            let served = serve(&mut daemon).0;
            stage.servers.push(served);
        }
        stage
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

    /// Another program in the same place. Its whole environment: folders of its own, and nothing of the caller's but the day that it is.
    pub fn beside(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("HOME", &self.home).env("LANG", "en_US.UTF-8");
        for name in KEPT {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
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
        command
    }

    /// Starts something with what it starts in a group of its own; what it says goes into `said.txt`.
    pub fn run(&self, command: &mut Command) -> Group {
        let said = File::options().create(true).append(true).open(self.home.join("said.txt")).unwrap();
        let started = command.process_group(0).stdout(Stdio::null()).stderr(said).spawn().expect("`make setup` installs it");
        Group { started }
    }

    /// What the programs here wrote to their standard error.
    pub fn said(&self) -> String {
        fs::read_to_string(self.home.join("said.txt")).unwrap_or_default()
    }
}

/// Of the caller's environment: where programs are found, and the day that it is (see `days.sh`).
const KEPT: [&str; 5] = ["PATH", "LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC", "NO_FAKE_STAT"];

impl Drop for Stage {
    fn drop(&mut self) {
        for server in self.servers.iter_mut().rev() {
            server.kill().ok();
            server.wait().ok();
        }
    }
}

/// Something that runs, and all that it started.
pub struct Group {
    pub started: Child,
}

/// What the system tells of a process.
struct Told {
    id: u32,
    group: u32,
    zombie: bool,
}

/// A line of `/proc/ID/stat`: the name in parentheses may hold anything.
fn told(id: u32) -> Option<Told> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let words: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(Told { id, group: words.get(2)?.parse().ok()?, zombie: words.first()? == &"Z" })
}

impl Group {
    fn told(&self) -> Vec<Told> {
        let ids = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let mut found: Vec<Told> = ids.filter_map(told).filter(|one| one.group == self.started.id()).collect();
        found.sort_by_key(|one| one.id);
        found
    }

    /// Every process of it that runs.
    pub fn processes(&self) -> Vec<u32> {
        self.told().into_iter().filter(|one| !one.zombie).map(|one| one.id).collect()
    }

    /// Those that ended, and that nobody has asked how.
    pub fn zombies(&self) -> Vec<u32> {
        self.told().into_iter().filter(|one| one.zombie && one.id != self.started.id()).map(|one| one.id).collect()
    }

    /// Those of it that run this program.
    pub fn running(&self, program: &Path) -> Vec<u32> {
        let is = |id: &u32| fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == program);
        self.processes().into_iter().filter(is).collect()
    }

    /// Processes of the program's web view: a lock ends them.
    pub fn web(&self) -> Vec<u32> {
        let is = |id: &u32| fs::read_to_string(format!("/proc/{id}/comm")).is_ok_and(|name| name.starts_with("WebKit"));
        self.processes().into_iter().filter(is).collect()
    }

    /// Ends all of it, as a loss of power does.
    pub fn end(&mut self) {
        wait_until("it ends", || {
            let left = self.processes();
            for id in &left {
                Command::new("kill").args(["-9", &id.to_string()]).stderr(Stdio::null()).status().ok();
            }
            self.started.try_wait().ok();
            left.is_empty()
        });
        self.started.wait().ok();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.end();
    }
}
