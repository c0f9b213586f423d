//! Scans, of agreements and of trainings: bytes over IPC, never by a file of their own but for a copy that somebody asked for.

use std::path::PathBuf;

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{
    AppHandle, State as Managed,
    ipc::{Request, Response},
};
use trellis_core::{
    Error, Result, attached,
    error::Report,
    scans::{self, Owner, Scan, ScanId},
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

/// To which record, from a header of the call.
fn owner(request: &Request<'_>) -> Result<Owner> {
    Ok(serde_json::from_str(&header(request, "owner")?)?)
}

#[tauri::command(async)]
pub fn scans_add(state: Managed<'_, State>, request: Request<'_>) -> Answer<()> {
    let (owner, name) = (owner(&request)?, header(&request, "name")?);
    Ok(state.write("scans.add", |tx| attached::add(tx, owner, &name, body(&request)?))?)
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
pub fn scans_update(state: Managed<'_, State>, owner: Owner, id: ScanId, name: &str) -> Answer<()> {
    Ok(state.write("scans.update", |tx| attached::rename(tx, owner, id, name))?)
}

/// Another file in the place of one.
#[tauri::command(async)]
pub fn scans_import(state: Managed<'_, State>, request: Request<'_>) -> Answer<()> {
    let (owner, id): (Owner, ScanId) = (owner(&request)?, header(&request, "scan")?.parse()?);
    Ok(state.write("scans.update", |tx| attached::replace(tx, owner, id, body(&request)?))?)
}

#[tauri::command(async)]
pub fn scans_remove(state: Managed<'_, State>, owner: Owner, id: ScanId) -> Answer<()> {
    Ok(state.write("scans.remove", |tx| attached::remove(tx, owner, id))?)
}

#[tauri::command(async)]
pub fn scans_export(state: Managed<'_, State>, copy: Copy, passphrase: String) -> Answer<Exported> {
    Ok(state.with_desk(|desk| export(desk, &copy, &Passphrase::new(passphrase)))?)
}
