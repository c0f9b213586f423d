//! Survivors' records: found, begun, read, changed, gone.

use serde::{Deserialize, Serialize};
use tauri::State as Managed;
use trellis_choices::{
    counts, dossiers,
    dossiers::Dossier,
    menus::{self, Menu},
    retention,
    survivors::{self, Facts, Filters, Survivor, SurvivorId, SurvivorLine, SurvivorQuery},
};
use trellis_core::{Error, Result, vault::Tx};

use super::{
    records::Items,
    releases::{self, Revoked},
};
use crate::{error::Answer, state::State};

/// The one answer to "Has a subpoena, an order or a lawyer's letter come?" with which something may be gone.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    No,
}

const NOT_ASKED: Error = Error::invalid("asked", "Say first whether a subpoena, an order or a lawyer's letter has come.");

/// Refuses a change by which something is gone, before that question is answered.
pub(super) fn asked_first(gone: bool, asked: Option<Asked>) -> Result<()> {
    if gone && asked.is_none() { Err(NOT_ASKED) } else { Ok(()) }
}

/// A record whole, and what followed from each release that she took back.
#[derive(Serialize)]
pub struct Opened {
    #[serde(flatten)]
    dossier: Dossier,
    revoked: Vec<Revoked>,
}

#[tauri::command(async)]
pub fn survivors_list(state: Managed<'_, State>, query: SurvivorQuery) -> Answer<Items<SurvivorLine>> {
    Ok(Items { items: state.read_room(|conn, around| survivors::list(conn, &query, &around.person))? })
}

#[tauri::command(async)]
pub fn survivors_add(state: Managed<'_, State>) -> Answer<Survivor> {
    Ok(state.write_room("survivors.add", |tx, _| survivors::add(tx).and_then(|id| survivors::get(tx, id)))?)
}

/// The opening is recorded first, once a session.
#[tauri::command(async)]
pub fn dossiers_get(state: Managed<'_, State>, id: SurvivorId) -> Answer<Opened> {
    state.with_desk(|desk| desk.opening(id))?;
    Ok(state.read_room(|conn, around| {
        let dossier = dossiers::get(conn, &around.names, id, around.today)?;
        let taken_back = dossier.releases.iter().filter(|release| release.revoked_at.is_some());
        let revoked = taken_back.map(|release| releases::revoked(conn, around, release.id)).collect::<Result<_>>()?;
        Ok(Opened { dossier, revoked })
    })?)
}

fn update(tx: &Tx<'_>, id: SurvivorId, revision: u32, facts: Facts, asked: Option<Asked>) -> Result<Survivor> {
    let before = survivors::get(tx, id)?;
    survivors::update(tx, id, revision, facts)?;
    let now = survivors::get(tx, id)?;
    asked_first(now.facts.empties(&before.facts), asked)?;
    Ok(now)
}

#[tauri::command(async)]
pub fn survivors_update(state: Managed<'_, State>, id: SurvivorId, revision: u32, facts: Facts, asked: Option<Asked>) -> Answer<Survivor> {
    Ok(state.write_room("survivors.update", |tx, _| update(tx, id, revision, facts, asked))?)
}

#[tauri::command(async)]
pub fn filters_update(state: Managed<'_, State>, id: SurvivorId, filters: Filters) -> Answer<Survivor> {
    Ok(state.write_room("survivors.update", |tx, _| survivors::filter(tx, id, &filters).and_then(|()| survivors::get(tx, id)))?)
}

/// Gone at once: no bin, no undo. Acknowledged when no earlier page lies beside the file.
#[tauri::command(async)]
pub fn survivors_remove(state: Managed<'_, State>, id: SurvivorId, sign: &str, asked: Asked) -> Answer<()> {
    let Asked::No = asked;
    Ok(state.write_room("survivors.remove", |tx, _| survivors::purge(tx, id, sign))?)
}

/// Two records of one person become one, with her there: both call signs are typed.
#[tauri::command(async, rename_all = "snake_case")]
pub fn survivors_close(state: Managed<'_, State>, id: SurvivorId, sign: &str, other_sign: &str, asked: Asked) -> Answer<Survivor> {
    let Asked::No = asked;
    Ok(state.write_room("survivors.close", |tx, _| {
        survivors::signed(tx, other_sign)
            .and_then(|other| survivors::join(tx, id, other, sign, other_sign))
            .and_then(|()| survivors::get(tx, id))
    })?)
}

#[tauri::command(async)]
pub fn wishes_add(state: Managed<'_, State>, id: SurvivorId) -> Answer<Survivor> {
    Ok(state.write_room("wishes.add", |tx, _| survivors::wish(tx, id).and_then(|()| survivors::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn menus_get(state: Managed<'_, State>, id: SurvivorId) -> Answer<Menu> {
    Ok(state.read_room(|conn, around| menus::menu(conn, &around.names, id))?)
}

#[tauri::command(async)]
pub fn conversations_add(state: Managed<'_, State>, id: SurvivorId) -> Answer<()> {
    Ok(state.write_room("conversations.add", |tx, _| counts::conversation(tx, id))?)
}

#[tauri::command(async)]
pub fn retentions_list(state: Managed<'_, State>) -> Answer<Items<SurvivorLine>> {
    Ok(Items { items: state.read_room(|conn, around| retention::due(conn, &around.person, around.now))? })
}
