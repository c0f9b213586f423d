//! Days on which a site or a whole organization is closed.

use chrono::{NaiveDate, Utc};
use tauri::State as Managed;
use trellis_core::{
    partners::PartnerId,
    rooms::{self, ClosedDay, Closure, ClosureId, ClosureLine, NewClosure, closing},
    vault::settings,
};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn closures_list(state: Managed<'_, State>, organization_id: Option<PartnerId>) -> Answer<Items<ClosureLine>> {
    let items = state.read(|conn| rooms::closure_list(conn, organization_id, settings::get(conn)?.today(Utc::now())))?;
    Ok(Items { items })
}

/// Which days of these are closed, where and why.
#[tauri::command(async)]
pub fn closed_days_list(state: Managed<'_, State>, from: NaiveDate, to: NaiveDate) -> Answer<Items<ClosedDay>> {
    Ok(Items { items: state.read(|conn| rooms::closed_days(conn, from, to))? })
}

#[tauri::command(async)]
pub fn closures_get(state: Managed<'_, State>, id: ClosureId) -> Answer<Closure> {
    Ok(state.read(|conn| closing::get(conn, id))?)
}

#[tauri::command(async)]
pub fn closures_add(state: Managed<'_, State>, closure: NewClosure) -> Answer<Closure> {
    let id = ClosureId::make();
    state.write("closures.add", |tx| closing::insert(tx, id, closure.check()?))?;
    Ok(state.read(|conn| closing::get(conn, id))?)
}

#[tauri::command(async)]
pub fn closures_update(state: Managed<'_, State>, id: ClosureId, revision: u32, closure: NewClosure) -> Answer<Closure> {
    state.write("closures.update", |tx| closing::update(tx, id, revision, closure.check()?))?;
    Ok(state.read(|conn| closing::get(conn, id))?)
}

#[tauri::command(async)]
pub fn closures_restore(state: Managed<'_, State>, id: ClosureId) -> Answer<Closure> {
    Ok(state.write("closures.restore", |tx| closing::restore(tx, id).and_then(|()| closing::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn closures_remove(state: Managed<'_, State>, id: ClosureId) -> Answer<Closure> {
    Ok(state.write("closures.remove", |tx| closing::remove(tx, id).and_then(|()| closing::get(tx, id)))?)
}
