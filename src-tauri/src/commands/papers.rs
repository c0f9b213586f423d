//! Survivors' papers and the counts for funders: seen in the window, printed from it, saved where somebody says.

use std::path::PathBuf;

use chrono::Utc;
use rusqlite::Connection;
use serde::Deserialize;
use tauri::{AppHandle, State as Managed};
use tauri_plugin_dialog::DialogExt as _;
use trellis_choices::{
    counts::{self, CountLine},
    dossiers,
    menus::{self, MenuItem},
    papers::{self, Language, Paper},
    releases::{self, ReleaseId},
    survivors::SurvivorId,
};
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    services::ServiceId,
    vault::{Passphrase, files, settings},
};
use trellis_documents::{CountRow, Format, Handout, HandoutLine, HandoutStyle};

use super::records::Items;
use crate::{
    error::Answer,
    state::{Around, Desk, State},
};

/// Which paper.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Card,
    Handout,
    Discreet,
    Answers,
    Held,
    Release,
    Signers,
}

/// What is asked for.
#[derive(Deserialize)]
pub struct Wish {
    kind: Kind,
    id: Option<SurvivorId>,
    #[serde(default)]
    services: Vec<ServiceId>,
    release_id: Option<ReleaseId>,
    language: Language,
}

const WHOSE: Error = Error::NotFound { what: "record" };

impl Wish {
    /// The chosen services in her order.
    fn chosen(&self, conn: &Connection, around: &Around) -> Result<Vec<(PartnerId, ServiceId)>> {
        let menu = menus::menu(conn, &around.names, self.id.ok_or(WHOSE)?)?;
        let wanted = |item: &MenuItem| self.services.contains(&item.service.id);
        Ok(menu.parts.into_iter().flat_map(|part| part.items).filter(wanted).map(|item| (item.partner_id, item.service.id)).collect())
    }

    fn paper(&self, conn: &Connection, around: &Around) -> Result<Paper> {
        let (names, zone, language) = (&around.names, around.zone.as_str(), self.language);
        match self.kind {
            Kind::Card => papers::card(conn, self.id.ok_or(WHOSE)?, language),
            Kind::Handout => papers::handout(names, &self.chosen(conn, around)?, language, around.today),
            Kind::Discreet => papers::discreet(names, &self.chosen(conn, around)?, language),
            Kind::Answers => papers::answers(conn, names, self.id.ok_or(WHOSE)?, language, zone),
            Kind::Held => papers::held(&dossiers::get(conn, names, self.id.ok_or(WHOSE)?, around.today)?, zone, language),
            Kind::Release => {
                let id = self.release_id.ok_or(Error::NotFound { what: "release" })?;
                papers::release_form(&releases::get(conn, names, id, around.today)?, &around.program, language)
            }
            Kind::Signers => papers::signers(language),
        }
    }

    const fn is_given(&self) -> bool {
        matches!(self.kind, Kind::Handout | Kind::Discreet | Kind::Answers)
    }
}

/// A handout that is given counts as one.
#[tauri::command(async)]
pub fn papers_get(state: Managed<'_, State>, paper: Wish) -> Answer<Paper> {
    state.with_desk(|desk| paper.id.map_or(Ok(()), |id| desk.opening(id)))?;
    let made = state.read_room(|conn, around| paper.paper(conn, around))?;
    if paper.is_given() {
        state.write_room("papers.open", |tx, around| counts::handout(tx, &paper.chosen(tx, around)?))?;
    }
    Ok(made)
}

fn pressed(desk: &Desk, wish: &Wish, paper: Paper) -> Result<Vec<u8>> {
    let style = |style| match style {
        papers::LineStyle::Heading => HandoutStyle::Heading,
        papers::LineStyle::Text => HandoutStyle::Text,
        papers::LineStyle::Item => HandoutStyle::Item,
        papers::LineStyle::Line => HandoutStyle::Line,
        papers::LineStyle::Fine => HandoutStyle::Fine,
    };
    let (conn, Paper { title, lines, number }) = (desk.open.store.read(), paper);
    let program = (!matches!(wish.kind, Kind::Discreet | Kind::Card))
        .then(|| trellis_core::partners::own(conn))
        .transpose()?
        .map(|own| own.facts.name);
    let lines = lines.into_iter().map(|line| HandoutLine { style: style(line.style), text: line.text }).collect();
    let language = match wish.language {
        Language::En => trellis_documents::Language::En,
        Language::Es => trellis_documents::Language::Es,
    };
    Ok(trellis_documents::handout(&Handout { title, lines, number, program, demo: settings::is_demo(conn)? }, language)?.bytes)
}

/// Where to, by the system's own dialog, before a passphrase is asked for; `None`: she changed her mind.
#[tauri::command(async)]
pub fn papers_open(state: Managed<'_, State>, app: AppHandle, name: &str, format: Format) -> Answer<Option<PathBuf>> {
    state.with_desk(|_| Ok(()))?;
    let ending = format.extension();
    let dialog = app.dialog().file().add_filter(ending, &[ending]).set_file_name(format!("{name}.{ending}"));
    Ok(dialog.blocking_save_file().and_then(|chosen| chosen.into_path().ok()))
}

#[tauri::command(async)]
pub fn papers_export(state: Managed<'_, State>, paper: Wish, passphrase: String, path: PathBuf) -> Answer<()> {
    state.with_desk(|desk| desk.open.confirm(&Passphrase::new(passphrase), Utc::now()))?;
    let _work = state.work()?;
    let made = state.read_room(|conn, around| paper.paper(conn, around))?;
    state.write_room("papers.open", |tx, _| counts::copied(tx))?;
    let bytes = state.with_desk(|desk| pressed(desk, &paper, made))?;
    Ok(files::export(&path, &bytes, true)?)
}

#[tauri::command(async)]
pub fn counts_list(state: Managed<'_, State>, from: &str, to: &str) -> Answer<Items<CountLine>> {
    Ok(Items { items: state.read_room(|conn, around| counts::list(conn, &around.names, from, to, around.counted()))? })
}

fn table(lines: Vec<CountLine>, format: Format, language: trellis_documents::Language) -> Result<Vec<u8>> {
    let row = |line: CountLine| {
        let what = trellis_core::sql::to_word(&line.what)?;
        Ok(CountRow { month: line.month, what, partner: line.partner, service: line.service, count: line.count })
    };
    Ok(trellis_documents::counts(&lines.into_iter().map(row).collect::<Result<Vec<_>>>()?, format, language)?.bytes)
}

#[tauri::command(async)]
pub fn counts_export(
    state: Managed<'_, State>,
    from: &str,
    to: &str,
    format: Format,
    language: trellis_documents::Language,
    passphrase: String,
    path: PathBuf,
) -> Answer<()> {
    state.with_desk(|desk| desk.open.confirm(&Passphrase::new(passphrase), Utc::now()))?;
    let _work = state.work()?;
    let lines = state.read_room(|conn, around| counts::list(conn, &around.names, from, to, around.counted()))?;
    state.write_room("counts.export", |tx, _| counts::exported(tx, from, to))?;
    Ok(files::export(&path, &table(lines, format, language)?, true)?)
}
