//! Files brought in: staged here in memory, previewed, applied whole or not at all.

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{
    State as Managed,
    ipc::{Channel, InvokeBody, Request},
};
use trellis_core::{
    Error, Result,
    exchange::{self, Format, Mapping, Preview, Staged, Upload},
};
use uuid::Uuid;

use crate::{
    error::Answer,
    state::{Desk, State},
};

/// How far the work is.
#[derive(Clone, Serialize)]
pub struct Progress {
    done: u64,
    total: u64,
}

/// A staged file, before anything of it is brought in.
#[derive(Serialize)]
pub struct Opened {
    token: String,
    format: Format,
    rows: u64,
    headings: Vec<String>,
    sample: Vec<Vec<String>>,
    mapping: Mapping,
    fields: &'static [&'static str],
}

#[derive(Deserialize)]
struct Named {
    name: String,
    size: usize,
}

/// The raw bytes of a call.
pub fn body<'a>(request: &'a Request<'_>) -> Result<&'a [u8]> {
    match request.body() {
        InvokeBody::Raw(bytes) => Ok(bytes),
        InvokeBody::Json(_) => Err(Error::Internal { part: "file" }),
    }
}

/// A header of a call, percent-decoded.
pub fn header(request: &Request<'_>, name: &str) -> Result<String> {
    let value = request.headers().get(name).and_then(|value| value.to_str().ok()).ok_or(Error::Internal { part: "file" })?;
    percent_encoding::percent_decode_str(value).decode_utf8().map(Into::into).map_err(|_| Error::Internal { part: "file" })
}

/// The files of one call: names and sizes in a header, bytes one after the other.
fn uploads(request: &Request<'_>) -> Result<Vec<Upload>> {
    let named: Vec<Named> = serde_json::from_str(&header(request, "files")?)?;
    let mut rest = body(request)?;
    let mut uploads = Vec::with_capacity(named.len());
    for Named { name, size } in named {
        let (bytes, after) = rest.split_at_checked(size).ok_or(Error::Internal { part: "file" })?;
        uploads.push(Upload { name, bytes: bytes.to_vec() });
        rest = after;
    }
    Ok(uploads)
}

fn opened(desk: &mut Desk, staged: Staged) -> Result<Opened> {
    let token = Uuid::now_v7().simple().to_string();
    let remembered = exchange::remembered(desk.open.store.read(), staged.headings())?;
    let opened = Opened {
        token: token.clone(),
        format: staged.format(),
        rows: staged.rows(),
        headings: staged.headings().to_vec(),
        sample: staged.sample(5),
        mapping: remembered.unwrap_or_else(|| staged.guess()),
        fields: exchange::FIELDS,
    };
    desk.staged.insert(token, staged);
    Ok(opened)
}

fn of<'a>(desk: &'a Desk, token: &str) -> Result<&'a Staged> {
    desk.staged.get(token).ok_or(Error::NotFound { what: "file in work" })
}

/// Tells the page how far the work is, about two hundred times in all; false when somebody asked it to stop.
fn tell<'a>(state: &'a State, channel: &'a Channel<Progress>) -> impl FnMut(u64, u64) -> bool + 'a {
    move |done, total| {
        let step = (total / 200).max(1);
        let told = !(done.is_multiple_of(step) || done == total) || channel.send(Progress { done, total }).is_ok();
        told && state.goes_on()
    }
}

#[tauri::command(async)]
pub fn imports_open(state: Managed<'_, State>, request: Request<'_>) -> Answer<Opened> {
    // Nothing is read while the screen is turned round.
    state.with_desk(|_| Ok(()))?;
    let staged = exchange::stage(uploads(&request)?, None)?;
    Ok(state.with_desk(|desk| opened(desk, staged))?)
}

#[tauri::command(async)]
pub fn imports_review(state: Managed<'_, State>, token: &str, mapping: Mapping, channel: Channel<Progress>) -> Answer<Preview> {
    state.begin_work();
    Ok(state.with_desk(|desk| exchange::review(desk.open.store.read(), &of(desk, token)?.plan(&mapping)?, &mut tell(&state, &channel)))?)
}

#[tauri::command(async)]
pub fn imports_add(
    state: Managed<'_, State>,
    token: &str,
    mapping: Mapping,
    skip_faulty: bool,
    channel: Channel<Progress>,
) -> Answer<Preview> {
    state.begin_work();
    let (plan, headings) =
        state.with_desk(|desk| of(desk, token).and_then(|staged| Ok((staged.plan(&mapping)?, staged.headings().to_vec()))))?;
    Ok(state.write("partners.import", |tx| {
        exchange::remember(tx, &headings, &mapping, Utc::now())?;
        exchange::apply(tx, &plan, skip_faulty, &mut tell(&state, &channel))
    })?)
}

#[tauri::command(async)]
pub fn imports_close(state: Managed<'_, State>, token: &str) -> Answer<()> {
    state.stop_work();
    Ok(state.with_desk(|desk| desk.unstage(token))?)
}
