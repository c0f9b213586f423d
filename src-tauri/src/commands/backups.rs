//! Backups, and the way back; and what was done, by whom, when.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;
use tauri::{AppHandle, State as Managed};
use tauri_plugin_dialog::DialogExt as _;
use trellis_choices::openings::{self, OpeningLine};
use trellis_core::{
    audits::{self, AuditPage, AuditQuery, HeadReview},
    vault::{
        Passphrase, PersonId,
        backups::{self, AsideLine, BackupLine, ENDING},
        restore::{self, BackupReview},
        settings,
    },
};

use super::{records::Items, vaults::Session};
use crate::{error::Answer, state::State};

/// Rolling backups, and where copies of them go.
#[derive(Serialize)]
pub struct Backups {
    items: Vec<BackupLine>,
    /// The second place; empty: there is none.
    place: String,
    /// Whether it can be reached now.
    reached: bool,
    /// The newest copy there.
    copied_at: Option<DateTime<Utc>>,
    /// Where a copy could be kept.
    folder: String,
    /// What neither a purge nor new keys reach.
    aside: Vec<AsideLine>,
}

/// What stands on the label of a way in, in a backup of which nothing else is left.
#[derive(Serialize)]
pub struct BackupLabel {
    id: PersonId,
    label: String,
}

/// A file that was chosen.
#[derive(Serialize)]
pub struct Chosen {
    path: PathBuf,
    taken_at: DateTime<Utc>,
    labels: Vec<BackupLabel>,
}

#[tauri::command(async)]
pub fn backups_list(state: Managed<'_, State>, app: AppHandle) -> Answer<Backups> {
    let place = state.read(settings::get)?.backup_place;
    let copied_at = backups::newest_in(Path::new(&place));
    let reached = !place.is_empty() && Path::new(&place).is_dir();
    Ok(Backups { items: state.backups(), reached, copied_at, place, folder: super::exports::folder(&app), aside: state.set_aside() })
}

#[tauri::command(async)]
pub fn backups_add(state: Managed<'_, State>) -> Answer<Items<BackupLine>> {
    state.back_up()?;
    Ok(Items { items: state.backups() })
}

/// A copy in a place that she chose, after her passphrase.
#[tauri::command(async)]
pub fn backups_export(state: Managed<'_, State>, path: PathBuf, replace: bool, passphrase: &str) -> Answer<()> {
    Ok(state.confirmed(passphrase, |desk| {
        desk.settle()?;
        desk.open.export_backup(&path, replace, Utc::now())
    })?)
}

/// The system's own dialog; `None`: she changed her mind.
#[tauri::command(async)]
pub fn backups_open(app: AppHandle) -> Answer<Option<Chosen>> {
    let picked = app.dialog().file().add_filter("Trellis", &[ENDING]).blocking_pick_file();
    let Some(path) = picked.and_then(|file| file.into_path().ok()) else { return Ok(None) };
    look(path).map(Some)
}

/// What a rolling one, or a file, says of itself before anything is opened.
#[tauri::command(async)]
pub fn backups_get(state: Managed<'_, State>, name: &str) -> Answer<Chosen> {
    look(state.backup(name)?)
}

fn look(path: PathBuf) -> Answer<Chosen> {
    let taken_at = trellis_core::vault::read_manifest(&path)?.taken_at;
    let labels = restore::labels(&path)?.into_iter().map(|(id, label)| BackupLabel { id, label }).collect();
    Ok(Chosen { path, taken_at, labels })
}

#[tauri::command(async)]
pub fn backups_review(state: Managed<'_, State>, name: &str, slot: PersonId, passphrase: String) -> Answer<BackupReview> {
    Ok(state.review_backup(name, slot, &Passphrase::new(passphrase))?)
}

#[tauri::command(async)]
pub fn backups_restore(state: Managed<'_, State>, name: &str, slot: PersonId, passphrase: String) -> Answer<Session> {
    state.restore_backup(name, slot, &Passphrase::new(passphrase))?;
    Ok(state.with_desk(Session::of)?)
}

#[tauri::command(async)]
pub fn audits_list(state: Managed<'_, State>, query: AuditQuery) -> Answer<AuditPage> {
    Ok(state.with_desk(|desk| audits::list(desk.open.store.read(), &desk.open.person, &query))?)
}

/// Compares the head on a printed page with the chain.
#[tauri::command(async)]
pub fn audits_review(state: Managed<'_, State>, head: &str) -> Answer<HeadReview> {
    Ok(state.read(|conn| audits::review(conn, head))?)
}

/// Who opened which record of the locked room, when: its own chain.
#[tauri::command(async)]
pub fn openings_list(state: Managed<'_, State>, before: Option<u64>) -> Answer<Items<OpeningLine>> {
    let people = state.with_desk(|desk| desk.open.people())?;
    Ok(Items { items: state.read_room(|conn, _| openings::list(conn, before, &people))? })
}
