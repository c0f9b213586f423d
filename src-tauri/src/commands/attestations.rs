//! Attested practices.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    spectrum::{self, Attestation, Facts, Proof, ProofId},
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn attestations_add(state: Managed<'_, State>, attestation: Attestation) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("attestations.add", |tx| spectrum::insert_proof(tx, ProofId::make(), Facts::Attestation(attestation).check(today)?))?)
}

#[tauri::command(async)]
pub fn attestations_update(state: Managed<'_, State>, id: ProofId, revision: u32, attestation: Attestation) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("attestations.update", |tx| spectrum::update_proof(tx, id, revision, Facts::Attestation(attestation).check(today)?))?)
}

#[tauri::command(async)]
pub fn attestations_archive(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("attestations.archive", |tx| spectrum::archive_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn attestations_restore(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("attestations.restore", |tx| spectrum::restore_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn attestations_remove(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("attestations.remove", |tx| spectrum::remove_proof(tx, id))?)
}
