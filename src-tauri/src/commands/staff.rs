//! Staff of ours and of our partners.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    sql::Page,
    staff::{self, NewStaff, Staff, StaffId, StaffLine, StaffQuery},
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn staff_list(state: Managed<'_, State>, query: StaffQuery) -> Answer<Page<StaffLine>> {
    Ok(state.read(|conn| staff::list(conn, &query, settings::get(conn)?.today(Utc::now())))?)
}

#[tauri::command(async)]
pub fn staff_get(state: Managed<'_, State>, id: StaffId) -> Answer<Staff> {
    Ok(state.read(|conn| staff::get(conn, id))?)
}

#[tauri::command(async)]
pub fn staff_add(state: Managed<'_, State>, person: NewStaff) -> Answer<Staff> {
    let id = StaffId::make();
    state.write("staff.add", |tx| staff::insert(tx, id, person.check(settings::get(tx)?.today(tx.now()))?))?;
    Ok(state.read(|conn| staff::get(conn, id))?)
}

#[tauri::command(async)]
pub fn staff_update(state: Managed<'_, State>, id: StaffId, revision: u32, person: NewStaff) -> Answer<Staff> {
    state.write("staff.update", |tx| staff::update(tx, id, revision, person.check(settings::get(tx)?.today(tx.now()))?))?;
    Ok(state.read(|conn| staff::get(conn, id))?)
}

#[tauri::command(async)]
pub fn staff_archive(state: Managed<'_, State>, id: StaffId) -> Answer<Staff> {
    Ok(state.write("staff.archive", |tx| staff::archive(tx, id).and_then(|()| staff::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn staff_restore(state: Managed<'_, State>, id: StaffId) -> Answer<Staff> {
    Ok(state.write("staff.restore", |tx| staff::restore(tx, id).and_then(|()| staff::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn staff_remove(state: Managed<'_, State>, id: StaffId) -> Answer<Staff> {
    Ok(state.write("staff.remove", |tx| staff::remove(tx, id).and_then(|()| staff::get(tx, id)))?)
}
