//! Rooms at sites.

use tauri::State as Managed;
use trellis_core::{
    rooms::{self, NewRoom, Room, RoomId, RoomLine, RoomQuery},
    sql::Page,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn rooms_list(state: Managed<'_, State>, query: RoomQuery) -> Answer<Page<RoomLine>> {
    Ok(state.read(|conn| rooms::list(conn, &query))?)
}

#[tauri::command(async)]
pub fn rooms_get(state: Managed<'_, State>, id: RoomId) -> Answer<Room> {
    Ok(state.read(|conn| rooms::get(conn, id))?)
}

#[tauri::command(async)]
pub fn rooms_add(state: Managed<'_, State>, room: NewRoom) -> Answer<Room> {
    let id = RoomId::make();
    state.write("rooms.add", |tx| rooms::insert(tx, id, room.check()?))?;
    Ok(state.read(|conn| rooms::get(conn, id))?)
}

#[tauri::command(async)]
pub fn rooms_update(state: Managed<'_, State>, id: RoomId, revision: u32, room: NewRoom) -> Answer<Room> {
    state.write("rooms.update", |tx| rooms::update(tx, id, revision, room.check()?))?;
    Ok(state.read(|conn| rooms::get(conn, id))?)
}

#[tauri::command(async)]
pub fn rooms_archive(state: Managed<'_, State>, id: RoomId) -> Answer<Room> {
    Ok(state.write("rooms.archive", |tx| rooms::archive(tx, id).and_then(|()| rooms::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn rooms_restore(state: Managed<'_, State>, id: RoomId) -> Answer<Room> {
    Ok(state.write("rooms.restore", |tx| rooms::restore(tx, id).and_then(|()| rooms::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn rooms_remove(state: Managed<'_, State>, id: RoomId) -> Answer<Room> {
    Ok(state.write("rooms.remove", |tx| rooms::remove(tx, id).and_then(|()| rooms::get(tx, id)))?)
}
