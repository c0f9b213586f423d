//! Partners, and our own program.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    partners::{self, NewPartner, Partner, PartnerId, PartnerLine, PartnerQuery},
    sql::Page,
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn programs_get(state: Managed<'_, State>) -> Answer<Partner> {
    Ok(state.read(partners::own)?)
}

#[tauri::command(async)]
pub fn partners_list(state: Managed<'_, State>, query: PartnerQuery) -> Answer<Page<PartnerLine>> {
    Ok(state.read(|conn| partners::list(conn, &query, settings::stale_before(conn, Utc::now())?))?)
}

#[tauri::command(async)]
pub fn partners_get(state: Managed<'_, State>, id: PartnerId) -> Answer<Partner> {
    Ok(state.read(|conn| partners::get(conn, id))?)
}

#[tauri::command(async)]
pub fn partners_add(state: Managed<'_, State>, partner: NewPartner) -> Answer<Partner> {
    let id = PartnerId::make();
    state.write("partners.add", |tx| partners::insert(tx, id, partner.check()?))?;
    Ok(state.read(|conn| partners::get(conn, id))?)
}

#[tauri::command(async)]
pub fn partners_update(state: Managed<'_, State>, id: PartnerId, revision: u32, partner: NewPartner) -> Answer<Partner> {
    state.write("partners.update", |tx| partners::update(tx, id, revision, partner.check()?))?;
    Ok(state.read(|conn| partners::get(conn, id))?)
}

#[tauri::command(async)]
pub fn partners_review(state: Managed<'_, State>, id: PartnerId) -> Answer<Partner> {
    Ok(state.write("partners.review", |tx| partners::review(tx, id, settings::get(tx)?.today(Utc::now())))?)
}

#[tauri::command(async)]
pub fn partners_archive(state: Managed<'_, State>, id: PartnerId) -> Answer<Partner> {
    Ok(state.write("partners.archive", |tx| partners::archive(tx, id))?)
}

#[tauri::command(async)]
pub fn partners_restore(state: Managed<'_, State>, id: PartnerId) -> Answer<Partner> {
    Ok(state.write("partners.restore", |tx| partners::restore(tx, id))?)
}

#[tauri::command(async)]
pub fn partners_remove(state: Managed<'_, State>, id: PartnerId) -> Answer<Partner> {
    Ok(state.write("partners.remove", |tx| partners::remove(tx, id))?)
}
