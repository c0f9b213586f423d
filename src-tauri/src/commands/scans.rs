//! Signed scans: bytes over IPC, never by a file of their own.

use tauri::{
    State as Managed,
    ipc::{Request, Response},
};
use trellis_core::agreements::{self, Agreement, AgreementId, ScanId, scans};

use super::imports::{body, header};
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn scans_add(state: Managed<'_, State>, request: Request<'_>) -> Answer<Agreement> {
    let (id, name): (AgreementId, String) = (header(&request, "agreement")?.parse()?, header(&request, "name")?);
    Ok(state.write("scans.add", |tx| scans::add(tx, id, &name, body(&request)?).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn scans_get(state: Managed<'_, State>, id: ScanId) -> Answer<Response> {
    Ok(Response::new(state.read(|conn| scans::get(conn, id))?.1))
}

#[tauri::command(async)]
pub fn scans_remove(state: Managed<'_, State>, agreement: AgreementId, id: ScanId) -> Answer<Agreement> {
    Ok(state.write("scans.remove", |tx| scans::remove(tx, agreement, id).and_then(|()| agreements::get(tx, agreement)))?)
}
