//! What concerns records of every kind: the day's page, the bin, history and undo.

use chrono::{NaiveDate, Utc};
use serde::Serialize;
use tauri::State as Managed;
use trellis_core::{
    agreements::Side,
    bins::{self, BinLine, ChangeLine},
    program::{self, Today},
    reminders::{self, ReminderKind},
    vault::settings,
};
use uuid::Uuid;

use crate::{error::Answer, state::State};

/// A list that is never paged.
#[derive(Serialize)]
pub struct Items<T> {
    /// All of them.
    pub items: Vec<T>,
}

#[tauri::command(async)]
pub fn today_list(state: Managed<'_, State>) -> Answer<Today> {
    Ok(state.read(|conn| program::today(conn, Utc::now()))?)
}

#[tauri::command(async)]
pub fn bins_list(state: Managed<'_, State>) -> Answer<Items<BinLine>> {
    Ok(Items { items: state.read(bins::list)? })
}

#[tauri::command(async)]
pub fn changes_list(state: Managed<'_, State>, id: Uuid) -> Answer<Items<ChangeLine>> {
    Ok(Items { items: state.read(|conn| bins::changes(conn, id))? })
}

#[tauri::command(async)]
pub fn changes_restore(state: Managed<'_, State>, id: Uuid) -> Answer<()> {
    let action = state.read(|conn| bins::undo_action(conn, id))?;
    Ok(state.write(action, |tx| bins::undo(tx, id))?)
}

/// Out of sight until a day.
#[tauri::command(async)]
pub fn reminders_close(state: Managed<'_, State>, kind: ReminderKind, id: Uuid, side: Option<Side>, until: NaiveDate) -> Answer<()> {
    Ok(state.write("reminders.close", |tx| reminders::snooze(tx, (kind, id, side), until, settings::today(tx, Utc::now())?))?)
}

/// In sight again.
#[tauri::command(async)]
pub fn reminders_open(state: Managed<'_, State>, kind: ReminderKind, id: Uuid, side: Option<Side>) -> Answer<()> {
    Ok(state.write("reminders.open", |tx| reminders::wake(tx, (kind, id, side)))?)
}
