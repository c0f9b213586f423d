//! Trainings, and what is due of each side of a partnership.

use chrono::Utc;
use tauri::State as Managed;
use trellis_core::{
    sql::Page,
    trainings::{self, NewTraining, PartnerDue, Training, TrainingId, TrainingLine, TrainingQuery},
    vault::settings,
};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn routines_list(state: Managed<'_, State>) -> Answer<Items<PartnerDue>> {
    Ok(Items {
        items: state
            .read(|conn| settings::get(conn).and_then(|now| trainings::due_list(conn, now.routine_months, now.today(Utc::now()))))?,
    })
}

#[tauri::command(async)]
pub fn trainings_list(state: Managed<'_, State>, query: TrainingQuery) -> Answer<Page<TrainingLine>> {
    Ok(state.read(|conn| trainings::list(conn, &query, settings::get(conn)?.today(Utc::now())))?)
}

#[tauri::command(async)]
pub fn trainings_get(state: Managed<'_, State>, id: TrainingId) -> Answer<Training> {
    Ok(state.read(|conn| trainings::get(conn, id))?)
}

#[tauri::command(async)]
pub fn trainings_add(state: Managed<'_, State>, training: NewTraining) -> Answer<Training> {
    let id = TrainingId::make();
    state.write("trainings.add", |tx| trainings::insert(tx, id, training.check(settings::get(tx)?.today(tx.now()))?))?;
    Ok(state.read(|conn| trainings::get(conn, id))?)
}

#[tauri::command(async)]
pub fn trainings_update(state: Managed<'_, State>, id: TrainingId, revision: u32, training: NewTraining) -> Answer<Training> {
    state.write("trainings.update", |tx| trainings::update(tx, id, revision, training.check(settings::get(tx)?.today(tx.now()))?))?;
    Ok(state.read(|conn| trainings::get(conn, id))?)
}

#[tauri::command(async)]
pub fn trainings_archive(state: Managed<'_, State>, id: TrainingId) -> Answer<Training> {
    Ok(state.write("trainings.archive", |tx| trainings::archive(tx, id).and_then(|()| trainings::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn trainings_restore(state: Managed<'_, State>, id: TrainingId) -> Answer<Training> {
    Ok(state.write("trainings.restore", |tx| trainings::restore(tx, id).and_then(|()| trainings::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn trainings_remove(state: Managed<'_, State>, id: TrainingId) -> Answer<Training> {
    Ok(state.write("trainings.remove", |tx| trainings::remove(tx, id).and_then(|()| trainings::get(tx, id)))?)
}
