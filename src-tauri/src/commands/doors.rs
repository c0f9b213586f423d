//! Services at our doors.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    spectrum::{self, Door, Facts, Proof, ProofId},
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn doors_add(state: Managed<'_, State>, door: Door) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("doors.add", |tx| spectrum::insert_proof(tx, ProofId::make(), Facts::Door(door).check(today)?))?)
}

#[tauri::command(async)]
pub fn doors_update(state: Managed<'_, State>, id: ProofId, revision: u32, door: Door) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("doors.update", |tx| spectrum::update_proof(tx, id, revision, Facts::Door(door).check(today)?))?)
}

#[tauri::command(async)]
pub fn doors_archive(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("doors.archive", |tx| spectrum::archive_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn doors_restore(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("doors.restore", |tx| spectrum::restore_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn doors_remove(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("doors.remove", |tx| spectrum::remove_proof(tx, id))?)
}
