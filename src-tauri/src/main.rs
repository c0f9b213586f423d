//! The shell: one window, its commands, the clock that locks. No rules, no SQL.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(target_os = "linux")]
mod caret;
#[cfg(target_os = "linux")]
mod clipboard;
mod commands;
mod error;
mod image;
#[cfg(target_os = "linux")]
mod signals;
mod state;
mod system;

use std::{path::PathBuf, time::Duration};

use image::{Place, Told};
use state::State;
use tauri::{AppHandle, Manager, WebviewWindowBuilder, WindowEvent};

/// The vault's folder: what the environment says (tests, the demo), else beside the system's other application data.
fn vault_dir(app: &tauri::App) -> tauri::Result<PathBuf> {
    match std::env::var_os("TRELLIS_VAULT") {
        Some(dir) => Ok(std::path::absolute(dir)?),
        None => Ok(app.path().app_data_dir()?.join("vault")),
    }
}

/// Whether the driver of the window's tests may come in: in debug builds, and only where it asked. It needs a web view that keeps
/// what a private one would not.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|said| said == "true")
}

/// Opens the one window as the configuration describes it, where the one before a lock was.
fn open_window(app: &AppHandle, place: Place) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        let private = window.incognito && !is_driven();
        let window = WebviewWindowBuilder::from_config(app, window)?.incognito(private);
        let window = window.focused(place != Place::Behind).visible(place != Place::Hidden).build()?;
        if place == Place::Hidden {
            // In this order it is never seen.
            window.minimize()?;
            window.show()?;
        }
    }
    Ok(())
}

fn set_up(app: &mut tauri::App, told: &Told) -> Result<(), Box<dyn std::error::Error>> {
    let state = State::new(vault_dir(app)?, told.clone());
    app.manage(state.clone());
    // At once, whatever becomes of the buses: nobody else would ever let go of it.
    if told.delays_sleep {
        state.keep_delay(system::handed_delay());
    }
    let handle = app.handle().clone();
    state.at_lock(move |told| image::replace(&handle, told));
    #[cfg(target_os = "linux")]
    {
        caret::hold_still();
        clipboard::watch();
        signals::listen(&state);
    }
    open_window(app.handle(), told.place)?;
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
    system::note_inherited();
    if let Err(error) = trellis_core::vault::forbid_dumps() {
        end(&error.to_string());
    }
    let told = Told::hear();
    if told.locked {
        system::end_children();
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                window.unminimize().ok();
                window.set_focus().ok();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(image::WINDOW).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(stays_home())
        .setup(move |app| set_up(app, &told))
        .invoke_handler(commands::handle)
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::CloseRequested { .. }) {
                // The program ends with its window, and with it what was open.
                window.state::<State>().end();
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
