//! Agreements.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    agreements::{self, Agreement, AgreementId, AgreementLine, AgreementQuery, NewAgreement},
    sql::Page,
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn agreements_list(state: Managed<'_, State>, query: AgreementQuery) -> Answer<Page<AgreementLine>> {
    Ok(state.read(|conn| agreements::list(conn, &query, settings::get(conn)?.today(Utc::now())))?)
}

#[tauri::command(async)]
pub fn agreements_get(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.read(|conn| agreements::get(conn, id))?)
}

#[tauri::command(async)]
pub fn agreements_add(state: Managed<'_, State>, agreement: NewAgreement) -> Answer<Agreement> {
    let id = AgreementId::make();
    Ok(state.write("agreements.add", |tx| agreements::insert(tx, id, agreement.check()?).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn agreements_update(state: Managed<'_, State>, id: AgreementId, revision: u32, agreement: NewAgreement) -> Answer<Agreement> {
    Ok(state
        .write("agreements.update", |tx| agreements::update(tx, id, revision, agreement.check()?).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn agreements_review(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.write("agreements.review", |tx| {
        agreements::review(tx, id, settings::today(tx, Utc::now())?).and_then(|()| agreements::get(tx, id))
    })?)
}

#[tauri::command(async)]
pub fn agreements_archive(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.write("agreements.archive", |tx| agreements::archive(tx, id).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn agreements_restore(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.write("agreements.restore", |tx| agreements::restore(tx, id).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn agreements_remove(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.write("agreements.remove", |tx| agreements::remove(tx, id).and_then(|()| agreements::get(tx, id)))?)
}
