//! Signed scans: bytes over IPC, never by a file of their own but for a copy that somebody asked for.

use std::path::PathBuf;

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{
    AppHandle, State as Managed,
    ipc::{Request, Response},
};
use trellis_core::{
    Error, Result,
    agreements::{self, Agreement, AgreementId, Scan, ScanId, scans},
    error::Report,
    vault::Passphrase,
};
use trellis_documents::pages;

use super::{
    exports::{self, Exported},
    imports::{body, header},
};
use crate::{
    error::Answer,
    state::{Desk, State},
};

/// What the page needs to show a scan, or to save a copy.
#[derive(Serialize)]
pub struct Opened {
    media: String,
    /// How many; 1 for a picture, 0 when they cannot be shown.
    pages: usize,
    /// Why they cannot be shown. A copy can be saved all the same.
    trouble: Option<Report>,
    /// Under which name a copy would be saved, and where.
    name: String,
    folder: String,
}

/// Where a copy goes.
#[derive(Deserialize)]
pub struct Copy {
    id: ScanId,
    path: PathBuf,
    replace: bool,
}

/// The bytes first, then the drawing, so that nobody waits at the store meanwhile.
fn opened((scan, bytes): (Scan, Vec<u8>), app: &AppHandle) -> Opened {
    let pages = if scan.media == "application/pdf" { pages::count(bytes) } else { Ok(1) };
    let trouble = pages.as_ref().err().map(Error::report);
    Opened { pages: pages.unwrap_or(0), trouble, name: scans::file_name(&scan), folder: exports::folder(app), media: scan.media }
}

/// Width and height in pixels, four bytes each, the least first; then the pixels.
fn drawn(bytes: Vec<u8>, page: usize, width: u16) -> Result<Response> {
    let pixels = pages::page(bytes, page, width)?;
    let mut message = Vec::with_capacity(pixels.rgba.len() + 8);
    message.extend(u32::from(pixels.width).to_le_bytes());
    message.extend(u32::from(pixels.height).to_le_bytes());
    message.extend(pixels.rgba);
    Ok(Response::new(message))
}

fn export(desk: &mut Desk, copy: &Copy, passphrase: &Passphrase) -> Result<Exported> {
    desk.open.confirm(passphrase, Utc::now())?;
    let (scan, bytes) = scans::get(desk.open.store.read(), copy.id)?;
    exports::write(desk, &copy.path, copy.replace, &bytes, ("scan", scans::extension(&scan.media), 1))
}

#[tauri::command(async)]
pub fn scans_add(state: Managed<'_, State>, request: Request<'_>) -> Answer<Agreement> {
    let (id, name): (AgreementId, String) = (header(&request, "agreement")?.parse()?, header(&request, "name")?);
    Ok(state.write("scans.add", |tx| scans::add(tx, id, &name, body(&request)?).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn scans_open(state: Managed<'_, State>, app: AppHandle, id: ScanId) -> Answer<Opened> {
    Ok(opened(state.read(|conn| scans::get(conn, id))?, &app))
}

#[tauri::command(async)]
pub fn scans_get(state: Managed<'_, State>, id: ScanId) -> Answer<Response> {
    Ok(Response::new(state.read(|conn| scans::get(conn, id))?.1))
}

/// A page of a PDF, drawn.
#[tauri::command(async)]
pub fn scans_review(state: Managed<'_, State>, id: ScanId, page: usize, width: u16) -> Answer<Response> {
    Ok(drawn(state.read(|conn| scans::get(conn, id))?.1, page, width)?)
}

#[tauri::command(async)]
pub fn scans_update(state: Managed<'_, State>, agreement: AgreementId, id: ScanId, name: &str) -> Answer<Agreement> {
    Ok(state.write("scans.update", |tx| scans::rename(tx, agreement, id, name).and_then(|()| agreements::get(tx, agreement)))?)
}

/// Another file in the place of one.
#[tauri::command(async)]
pub fn scans_import(state: Managed<'_, State>, request: Request<'_>) -> Answer<Agreement> {
    let (agreement, id): (AgreementId, ScanId) = (header(&request, "agreement")?.parse()?, header(&request, "scan")?.parse()?);
    Ok(state
        .write("scans.update", |tx| scans::replace(tx, agreement, id, body(&request)?).and_then(|()| agreements::get(tx, agreement)))?)
}

#[tauri::command(async)]
pub fn scans_remove(state: Managed<'_, State>, agreement: AgreementId, id: ScanId) -> Answer<Agreement> {
    Ok(state.write("scans.remove", |tx| scans::remove(tx, agreement, id).and_then(|()| agreements::get(tx, agreement)))?)
}

#[tauri::command(async)]
pub fn scans_export(state: Managed<'_, State>, copy: Copy, passphrase: String) -> Answer<Exported> {
    Ok(state.with_desk(|desk| export(desk, &copy, &Passphrase::new(passphrase)))?)
}
