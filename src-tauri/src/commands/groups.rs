//! Shared groups.

use tauri::State as Managed;
use trellis_core::{
    groups::{self, Group, GroupId, GroupLine, GroupQuery, NewGroup},
    sql::Page,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn groups_list(state: Managed<'_, State>, query: GroupQuery) -> Answer<Page<GroupLine>> {
    Ok(state.read(|conn| groups::list(conn, &query))?)
}

#[tauri::command(async)]
pub fn groups_get(state: Managed<'_, State>, id: GroupId) -> Answer<Group> {
    Ok(state.read(|conn| groups::get(conn, id))?)
}

#[tauri::command(async)]
pub fn groups_add(state: Managed<'_, State>, group: NewGroup) -> Answer<Group> {
    let id = GroupId::make();
    state.write("groups.add", |tx| groups::insert(tx, id, group.check()?))?;
    Ok(state.read(|conn| groups::get(conn, id))?)
}

#[tauri::command(async)]
pub fn groups_update(state: Managed<'_, State>, id: GroupId, revision: u32, group: NewGroup) -> Answer<Group> {
    state.write("groups.update", |tx| groups::update(tx, id, revision, group.check()?))?;
    Ok(state.read(|conn| groups::get(conn, id))?)
}

#[tauri::command(async)]
pub fn groups_archive(state: Managed<'_, State>, id: GroupId) -> Answer<Group> {
    Ok(state.write("groups.archive", |tx| groups::archive(tx, id).and_then(|()| groups::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn groups_restore(state: Managed<'_, State>, id: GroupId) -> Answer<Group> {
    Ok(state.write("groups.restore", |tx| groups::restore(tx, id).and_then(|()| groups::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn groups_remove(state: Managed<'_, State>, id: GroupId) -> Answer<Group> {
    Ok(state.write("groups.remove", |tx| groups::remove(tx, id).and_then(|()| groups::get(tx, id)))?)
}
