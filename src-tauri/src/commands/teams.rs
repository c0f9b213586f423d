//! Interdisciplinary teams.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    spectrum::{self, Facts, Proof, ProofId, Team},
    vault::settings,
};

use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn teams_add(state: Managed<'_, State>, team: Team) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("teams.add", |tx| spectrum::insert_proof(tx, ProofId::make(), Facts::Team(team).check(today)?))?)
}

#[tauri::command(async)]
pub fn teams_update(state: Managed<'_, State>, id: ProofId, revision: u32, team: Team) -> Answer<Proof> {
    let today = state.read(settings::get)?.today(Utc::now());
    Ok(state.write("teams.update", |tx| spectrum::update_proof(tx, id, revision, Facts::Team(team).check(today)?))?)
}

#[tauri::command(async)]
pub fn teams_archive(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("teams.archive", |tx| spectrum::archive_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn teams_restore(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("teams.restore", |tx| spectrum::restore_proof(tx, id))?)
}

#[tauri::command(async)]
pub fn teams_remove(state: Managed<'_, State>, id: ProofId) -> Answer<Proof> {
    Ok(state.write("teams.remove", |tx| spectrum::remove_proof(tx, id))?)
}
