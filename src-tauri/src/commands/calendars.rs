//! A partner's calendar brought in: held here in memory, looked at for one person at one site, applied whole or not at all.

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{State as Managed, ipc::Request};
use trellis_core::{
    Error, Result,
    exchange::ics::{self, CalendarPreview, Target},
    partners::{PartnerId, SiteId},
    rooms::RoomId,
    staff::StaffId,
};
use uuid::Uuid;

use super::imports;
use crate::{
    error::Answer,
    state::{Desk, State},
};

/// A calendar that was read, before it is known whose it is.
#[derive(Serialize)]
pub struct Opened {
    token: String,
    events: u64,
}

/// Whose calendar it is, and where she is at these times.
#[derive(Deserialize)]
pub struct Whose {
    partner_id: PartnerId,
    site_id: SiteId,
    room_id: Option<RoomId>,
    person: StaffId,
}

impl Whose {
    fn target(&self, conn: &rusqlite::Connection) -> Result<Target> {
        ics::target(conn, self.partner_id, self.site_id, self.room_id, self.person)
    }
}

fn of<'a>(desk: &'a Desk, token: &str) -> Result<&'a [u8]> {
    desk.calendars.get(token).map(Vec::as_slice).ok_or(Error::NotFound { what: "file in work" })
}

#[tauri::command(async)]
pub fn calendars_open(state: Managed<'_, State>, request: Request<'_>) -> Answer<Opened> {
    let bytes = imports::body(&request)?;
    Ok(state.with_desk(|desk| {
        let read = ics::review(desk.open.store.read(), bytes, None, Utc::now())?;
        let token = Uuid::now_v7().simple().to_string();
        desk.calendars.insert(token.clone(), bytes.to_vec());
        Ok(Opened { token, events: read.rows.len() as u64 })
    })?)
}

#[tauri::command(async)]
pub fn calendars_review(state: Managed<'_, State>, token: &str, whose: Whose) -> Answer<CalendarPreview> {
    Ok(state.with_desk(|desk| {
        let conn = desk.open.store.read();
        ics::review(conn, of(desk, token)?, Some(&whose.target(conn)?), Utc::now())
    })?)
}

#[tauri::command(async)]
pub fn calendars_add(state: Managed<'_, State>, token: &str, whose: Whose, skip_faulty: bool) -> Answer<CalendarPreview> {
    let bytes = state.with_desk(|desk| of(desk, token).map(<[u8]>::to_vec))?;
    Ok(state.write("series.import", |tx| ics::apply(tx, &bytes, &whose.target(tx)?, skip_faulty))?)
}

#[tauri::command(async)]
pub fn calendars_close(state: Managed<'_, State>, token: &str) -> Answer<()> {
    Ok(state.with_desk(|desk| desk.unstage(token))?)
}
