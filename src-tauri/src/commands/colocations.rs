//! Sites that both sides use.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    spectrum::{self, Colocation, Facts, Proof, ProofId},
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn colocations_add(state: Managed<'_, State>, colocation: Colocation) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("colocations.add", |tx| spectrum::insert_proof(tx, ProofId::make(), Facts::Colocation(colocation).check(today)?))?)
}

#[tauri::command(async)]
pub fn colocations_update(state: Managed<'_, State>, id: ProofId, revision: u32, colocation: Colocation) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("colocations.update", |tx| spectrum::update_proof(tx, id, revision, Facts::Colocation(colocation).check(today)?))?)
}

#[tauri::command(async)]
pub fn colocations_archive(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("colocations.archive", |tx| spectrum::archive_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn colocations_restore(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("colocations.restore", |tx| spectrum::restore_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn colocations_remove(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("colocations.remove", |tx| spectrum::remove_proof(tx, id))?)
}
