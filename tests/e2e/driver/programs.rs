//! What runs beside a journey: WebKit's driver, and the program that it drives.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use thirtyfour::prelude::*;

/// A session with the program; nothing when the driver ended.
pub(super) async fn session(server: &mut Child, url: &str, wanted: &Capabilities) -> Option<WebDriver> {
    while server.try_wait().unwrap().is_none() {
        if let Ok(driver) = WebDriver::new(url, wanted.clone()).await {
            return Some(driver);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    None
}

/// Ends every program that runs.
pub(super) fn end_programs() {
    for process in running() {
        Command::new("kill").args(["-9", &process]).status().unwrap();
    }
}

/// A driver for a program with folders of its own, and its address.
pub(super) fn serve(home: &Path, vault: &Path, language: &str) -> (Child, String) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let said = fs::File::options().create(true).append(true).open(home.join("driver.txt")).unwrap();
    let server = Command::new("WebKitWebDriver")
        .args([format!("--port={port}"), "--host=127.0.0.1".into()])
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("TRELLIS_VAULT", vault)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("TMPDIR", home.join("tmp"))
        .env("LANG", format!("{language}.UTF-8"))
        .env_remove("LC_ALL")
        .stdout(Stdio::null())
        .stderr(said)
        .spawn()
        .expect("WebKitWebDriver is installed by `make setup`");
    (server, format!("http://127.0.0.1:{port}"))
}

/// Ids of processes of the program.
pub(super) fn running() -> Vec<String> {
    let program = std::env::var_os("TRELLIS_WINDOW").map(PathBuf::from);
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ours = |process: &fs::DirEntry| fs::read_link(process.path().join("exe")).is_ok_and(|exe| Some(exe) == program);
    processes.filter(ours).map(|process| process.file_name().to_string_lossy().into_owned()).collect()
}
