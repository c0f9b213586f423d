//! The supervisor's week: look, comment, accept, send back, sign off.

use chrono::{NaiveDate, Utc};
use tauri::State as Managed;
use trellis_core::reviews::{self, NewRemark, Remark, RemarkId, Week};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn reviews_get(state: Managed<'_, State>, day: NaiveDate) -> Answer<Week> {
    Ok(state.read(|conn| reviews::week(conn, day, Utc::now()))?)
}

#[tauri::command(async)]
pub fn reviews_list(state: Managed<'_, State>) -> Answer<Items<Remark>> {
    Ok(Items { items: state.read(reviews::history)? })
}

/// A comment, an acceptance, or what is sent back: the kind decides who may.
#[tauri::command(async)]
pub fn remarks_add(state: Managed<'_, State>, remark: NewRemark) -> Answer<()> {
    Ok(state.write(remark.kind.action(), |tx| reviews::add(tx, RemarkId::make(), remark.check()?))?)
}

#[tauri::command(async)]
pub fn remarks_remove(state: Managed<'_, State>, id: RemarkId) -> Answer<()> {
    Ok(state.write("findings.revoke", |tx| reviews::take_back(tx, id))?)
}
