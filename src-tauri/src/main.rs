//! The shell: one window, its commands, the clock that locks. No rules, no SQL.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(target_os = "linux")]
mod clipboard;
mod commands;
mod envelope;
mod error;
#[cfg(target_os = "linux")]
mod signals;
mod state;

use std::{path::PathBuf, time::Duration};

use state::State;
use tauri::{Manager as _, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// What is let go is wiped, whoever held it: a passphrase passes through the web view's door and a JSON reader before it is ours.
#[global_allocator]
static HEAP: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// The vault's folder: what the environment says (tests, the demo), else beside the system's other application data.
fn vault_dir(app: &tauri::App) -> tauri::Result<PathBuf> {
    match std::env::var_os("TRELLIS_VAULT") {
        Some(dir) => Ok(std::path::absolute(dir)?),
        None => Ok(app.path().app_data_dir()?.join("vault")),
    }
}

fn set_up(app: &mut tauri::App) -> Result<(), Box<dyn std::error::Error>> {
    let state = State::new(vault_dir(app)?);
    app.manage(state.clone());
    #[cfg(target_os = "linux")]
    {
        clipboard::watch(app.handle(), &state);
        signals::listen(&state);
    }
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            state.tick(chrono::Utc::now());
        }
    });
    Ok(())
}

/// The page stays where it is: nothing else is ever loaded.
fn stays_home() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri::plugin::Builder::new("home").on_navigation(|_, url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")).build()
}

fn main() {
    if let Err(error) = trellis_core::vault::forbid_dumps() {
        end(&error.to_string());
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                window.unminimize().ok();
                window.set_focus().ok();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(StateFlags::SIZE | StateFlags::POSITION).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(stays_home())
        .setup(set_up)
        .invoke_handler(commands::handle)
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::CloseRequested { .. }) {
                window.state::<State>().lock().ok();
            }
        })
        .run(tauri::generate_context!());
    if built.is_err() {
        end("The window could not be opened. Is there a display?");
    }
}

/// There is no window to say it in.
fn end(why: &str) -> ! {
    eprintln!("error[refused]: {why}");
    std::process::exit(1)
}
