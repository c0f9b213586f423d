//! What runs beside a journey: the program on its stage, and WebKit's driver, which comes to it and not the other way round: a lock puts
//! the program anew in its own place, and the driver comes again.

use std::{net::TcpListener, path::Path, time::Instant};

use serde_json::json;
use thirtyfour::prelude::*;
use trellis_tests::stage::{Group, PATIENCE, Stage};

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Starts a program that lets the driver in, and tells where.
pub(super) fn start(stage: &Stage, program: &Path, language: &str) -> (Group, u16) {
    let port = free_port();
    let mut command = stage.beside(program);
    command.env("WEBKIT_INSPECTOR_SERVER", format!("127.0.0.1:{port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
    // Drawn without a graphics card: to have one played to it costs twice the time of everything else.
    command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
    command.env("NO_AT_BRIDGE", "1").env("LANG", format!("{language}.UTF-8"));
    (stage.run(&mut command), port)
}

/// A session with the program that waits at this port.
pub(super) async fn session(stage: &Stage, port: u16) -> (WebDriver, Group) {
    let mut wanted = Capabilities::new();
    wanted.set("browserName", json!("wry")).unwrap();
    let start = Instant::now();
    let mut tries = 0;
    loop {
        let own = free_port();
        let mut command = stage.beside("WebKitWebDriver");
        command.args([format!("--port={own}"), "--host=127.0.0.1".into(), format!("--target=127.0.0.1:{port}")]);
        let mut server = stage.run(&mut command);
        // The first answers of a server that is not there yet, or of a program that does not listen yet, are no.
        for _ in 0..40 {
            tries += 1;
            let asked = WebDriver::new(format!("http://127.0.0.1:{own}"), wanted.clone());
            if let Ok(Ok(driver)) = tokio::time::timeout(PATIENCE, asked).await {
                return (driver, server);
            }
            assert!(start.elapsed() < 3 * PATIENCE, "no window after {tries} tries; said: {}", stage.said());
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            if server.started.try_wait().unwrap().is_some() {
                break;
            }
        }
        server.end();
    }
}
