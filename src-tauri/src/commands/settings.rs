//! How somebody likes the page, and what an administrator sets.

use tauri::State as Managed;
use trellis_core::vault::{Preferences, Settings, people, settings};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn preferences_update(state: Managed<'_, State>, preferences: Preferences) -> Answer<Preferences> {
    let person = state.write("preferences.update", |tx| people::update_preferences(tx, &preferences))?;
    state.with_desk(|desk| desk.know(person))?;
    Ok(preferences)
}

#[tauri::command(async)]
pub fn settings_get(state: Managed<'_, State>) -> Answer<Settings> {
    Ok(state.read(settings::get)?)
}

#[tauri::command(async)]
pub fn settings_update(state: Managed<'_, State>, settings: Settings) -> Answer<Settings> {
    state.write("settings.update", |tx| settings::update(tx, &settings))?;
    Ok(settings)
}
