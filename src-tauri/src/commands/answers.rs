//! Her answers, said to staff or in the survivor view.

use chrono::Utc;
use tauri::State as Managed;
use trellis_choices::{
    answers::{self, Answer as Said, AnswerId, NewAnswer},
    menus::{self, Menu},
    names::Names,
    survivors::SurvivorId,
};
use trellis_core::{Error, Result, vault::Passphrase};

use super::survivors::Asked;
use crate::{error::Answer, state::State};

fn said(conn: &rusqlite::Connection, names: &Names, id: SurvivorId, answer: AnswerId) -> Result<Said> {
    answers::of(conn, names, id)?.into_iter().find(|one| one.id == answer).ok_or(Error::NotFound { what: "answer" })
}

#[tauri::command(async)]
pub fn answers_add(state: Managed<'_, State>, id: SurvivorId, answer: NewAnswer) -> Answer<Said> {
    Ok(state.write_room("answers.add", |tx, around| answers::add(tx, id, answer).and_then(|new| said(tx, &around.names, id, new)))?)
}

#[tauri::command(async)]
pub fn answers_remove(state: Managed<'_, State>, id: AnswerId, asked: Asked) -> Answer<()> {
    let Asked::No = asked;
    Ok(state.write_room("answers.remove", |tx, _| answers::remove(tx, id))?)
}

/// Turns the screen round: nothing but this view is answered until the passphrase brings it back.
#[tauri::command(async)]
pub fn views_open(state: Managed<'_, State>, id: SurvivorId) -> Answer<Menu> {
    state.with_desk(|desk| desk.opening(id))?;
    let menu = state.read_room(|conn, around| menus::menu(conn, &around.names, id))?;
    state.with_desk(|desk| desk.turn(Some(id)))?;
    Ok(menu)
}

/// The menu of a view that is under way; nothing where none is.
#[tauri::command(async)]
pub fn views_get(state: Managed<'_, State>) -> Answer<Option<Menu>> {
    Ok(state.at_desk(|desk| desk.view.map(|id| desk.read_room(|conn, around| menus::menu(conn, &around.names, id))).transpose())?)
}

#[tauri::command(async)]
pub fn views_answer(state: Managed<'_, State>, answer: NewAnswer) -> Answer<Said> {
    Ok(state.in_view(|desk, id| {
        desk.write_room("answers.add", |tx, around| answers::add(tx, id, answer).and_then(|new| said(tx, &around.names, id, new)))
    })?)
}

#[tauri::command(async)]
pub fn views_close(state: Managed<'_, State>, passphrase: String) -> Answer<()> {
    Ok(state.in_view(|desk, _| desk.open.confirm(&Passphrase::new(passphrase), Utc::now()).and_then(|()| desk.turn(None)))?)
}
