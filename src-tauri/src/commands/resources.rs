//! The library of resources.

use tauri::State as Managed;
use trellis_core::{
    resources::{self, NewResource, Resource, ResourceId, ResourceLine, ResourceQuery},
    sql::Page,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn resources_list(state: Managed<'_, State>, query: ResourceQuery) -> Answer<Page<ResourceLine>> {
    Ok(state.read(|conn| resources::list(conn, &query))?)
}

#[tauri::command(async)]
pub fn resources_get(state: Managed<'_, State>, id: ResourceId) -> Answer<Resource> {
    Ok(state.read(|conn| resources::get(conn, id))?)
}

#[tauri::command(async)]
pub fn resources_add(state: Managed<'_, State>, resource: NewResource) -> Answer<Resource> {
    let id = ResourceId::make();
    Ok(state.write("resources.add", |tx| resources::insert(tx, id, resource.check()?).and_then(|()| resources::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn resources_update(state: Managed<'_, State>, id: ResourceId, revision: u32, resource: NewResource) -> Answer<Resource> {
    Ok(state
        .write("resources.update", |tx| resources::update(tx, id, revision, resource.check()?).and_then(|()| resources::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn resources_archive(state: Managed<'_, State>, id: ResourceId) -> Answer<Resource> {
    Ok(state.write("resources.archive", |tx| resources::archive(tx, id).and_then(|()| resources::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn resources_restore(state: Managed<'_, State>, id: ResourceId) -> Answer<Resource> {
    Ok(state.write("resources.restore", |tx| resources::restore(tx, id).and_then(|()| resources::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn resources_remove(state: Managed<'_, State>, id: ResourceId) -> Answer<Resource> {
    Ok(state.write("resources.remove", |tx| resources::remove(tx, id).and_then(|()| resources::get(tx, id)))?)
}
