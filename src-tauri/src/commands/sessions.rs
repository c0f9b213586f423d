//! Whether somebody is there.

use tauri::{State as Managed, WebviewWindow, ipc::Channel};

use crate::{error::Answer, state::State};

/// The page listens: `locked` when the shell locks by itself, `damaged` when the long check found something.
#[tauri::command(async)]
pub fn sessions_open(state: Managed<'_, State>, channel: Channel<&'static str>) -> Answer<()> {
    state.listen(channel);
    Ok(())
}

/// A hand moved.
#[tauri::command(async)]
pub fn sessions_update(state: Managed<'_, State>) -> Answer<()> {
    Ok(state.at_desk(|_| Ok(()))?)
}

/// Hide: the page is blank already; lock, then minimize.
#[tauri::command(async)]
pub fn sessions_close(state: Managed<'_, State>, window: WebviewWindow) -> Answer<()> {
    let locked = state.lock();
    window.minimize()?;
    Ok(locked?)
}
