//! What waits, what was told without a release, what may not be gone, and the rules of the room.

use tauri::State as Managed;
use trellis_choices::{
    disclosures::{self, Disclosure, NewDisclosure},
    retention::{self, Hold, HoldCause, HoldId},
    rules::{self, Rules},
    survivors::SurvivorId,
    tasks::{self, Task, TaskId},
};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn tasks_list(state: Managed<'_, State>) -> Answer<Items<Task>> {
    Ok(Items { items: state.read_room(|conn, around| tasks::list(conn, &around.names))? })
}

#[tauri::command(async)]
pub fn tasks_open(state: Managed<'_, State>, id: TaskId) -> Answer<Task> {
    Ok(state.write_room("tasks.open", |tx, around| tasks::take(tx, id).and_then(|()| tasks::get(tx, &around.names, id)))?)
}

#[tauri::command(async)]
pub fn tasks_close(state: Managed<'_, State>, id: TaskId) -> Answer<Task> {
    Ok(state.write_room("tasks.close", |tx, around| tasks::close(tx, id).and_then(|()| tasks::get(tx, &around.names, id)))?)
}

#[tauri::command(async)]
pub fn disclosures_list(state: Managed<'_, State>) -> Answer<Items<Disclosure>> {
    Ok(Items { items: state.read_room(|conn, _| disclosures::list(conn))? })
}

#[tauri::command(async)]
pub fn disclosures_add(state: Managed<'_, State>, disclosure: NewDisclosure) -> Answer<Disclosure> {
    Ok(state.write_room("disclosures.add", |tx, _| disclosures::add(tx, disclosure))?)
}

#[tauri::command(async)]
pub fn holds_list(state: Managed<'_, State>) -> Answer<Items<Hold>> {
    Ok(Items { items: state.read_room(|conn, _| retention::list(conn))? })
}

#[tauri::command(async, rename_all = "snake_case")]
pub fn holds_add(state: Managed<'_, State>, survivor_id: Option<SurvivorId>, cause: HoldCause) -> Answer<Hold> {
    Ok(state.write_room("holds.add", |tx, _| retention::add(tx, survivor_id, cause))?)
}

#[tauri::command(async)]
pub fn holds_close(state: Managed<'_, State>, id: HoldId) -> Answer<Hold> {
    Ok(state.write_room("holds.close", |tx, around| retention::close(tx, id, around.holders))?)
}

#[tauri::command(async)]
pub fn rules_get(state: Managed<'_, State>) -> Answer<Rules> {
    Ok(state.read_room(|conn, _| rules::get(conn))?)
}

#[tauri::command(async)]
pub fn rules_update(state: Managed<'_, State>, rules: Rules) -> Answer<Rules> {
    Ok(state.write_room("rules.update", |tx, _| rules::update(tx, rules))?)
}
