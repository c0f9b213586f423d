//! The life of an agreement: steps, seals, what follows it, what differs.

use chrono::Utc;
use serde::Serialize;
use tauri::State as Managed;
use trellis_core::{
    Result,
    agreements::{self, Agreement, AgreementId, ChainLine, CommitmentId, Difference, Link, NewStep, Step},
    vault::settings,
};

use crate::{error::Answer, state::State};

/// An agreement among those that it follows and that follow it.
#[derive(Serialize)]
pub struct Chain {
    items: Vec<ChainLine>,
    /// The steps that may be taken from here.
    steps: Vec<Step>,
}

fn chain(conn: &rusqlite::Connection, id: AgreementId) -> Result<Chain> {
    let state = agreements::get(conn, id)?.terms.state;
    Ok(Chain { items: agreements::chain(conn, id)?, steps: agreements::steps_from(state) })
}

#[tauri::command(async)]
pub fn chains_get(state: Managed<'_, State>, id: AgreementId) -> Answer<Chain> {
    Ok(state.read(|conn| chain(conn, id))?)
}

/// What differs between two versions, the earlier one first.
#[tauri::command(async)]
pub fn chains_review(state: Managed<'_, State>, before: AgreementId, after: AgreementId) -> Answer<Vec<Difference>> {
    Ok(state.read(|conn| agreements::compare(&agreements::get(conn, before)?.terms, &agreements::get(conn, after)?.terms))?)
}

#[tauri::command(async)]
pub fn renewals_add(state: Managed<'_, State>, id: AgreementId, link: Link) -> Answer<Agreement> {
    Ok(state.write("renewals.add", |tx| {
        agreements::follow(tx, id, link, settings::today(tx, Utc::now())?).and_then(|next| agreements::get(tx, next))
    })?)
}

#[tauri::command(async)]
pub fn steps_add(state: Managed<'_, State>, id: AgreementId, step: NewStep) -> Answer<Agreement> {
    Ok(state
        .write("steps.add", |tx| agreements::step(tx, id, step, settings::today(tx, Utc::now())?).and_then(|()| agreements::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn seals_add(state: Managed<'_, State>, id: AgreementId) -> Answer<Agreement> {
    Ok(state.write("seals.add", |tx| agreements::seal(tx, id).and_then(|()| agreements::get(tx, id)))?)
}

/// Ticks off what hangs on an agreement that ends, or takes the tick back.
#[tauri::command(async)]
pub fn commitments_close(state: Managed<'_, State>, id: AgreementId, commitment: CommitmentId, done: bool) -> Answer<Agreement> {
    Ok(state.write("commitments.close", |tx| agreements::settle(tx, id, commitment, done).and_then(|()| agreements::get(tx, id)))?)
}
