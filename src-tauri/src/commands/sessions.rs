//! Whether somebody is there.

use tauri::{State as Managed, WebviewWindow, ipc::Channel};

use crate::{
    error::Answer,
    state::{Lock, State},
};

/// The page is drawn, and listens: `locked` when the shell is about to lock by itself, `damaged` when the long check found something.
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

/// Hide: the page is blank already; minimize, then lock.
#[tauri::command(async)]
pub fn sessions_close(state: Managed<'_, State>, window: WebviewWindow) {
    window.minimize().ok();
    state.lock(Lock { handed_over: false, hide: true });
}
