//! Files that go out: previewed word for word, then written where the person said, after her passphrase.

use std::path::{Path, PathBuf};

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager as _, State as Managed};
use tauri_plugin_dialog::DialogExt as _;
use trellis_core::{
    Error, Result,
    agreements::{AgreementId, Register, Stamp},
    exchange, partners, program,
    reports::{self, Summary},
    vault::{Passphrase, files, powers},
};
use trellis_documents::{Day, Format, Language};

use crate::{
    error::Answer,
    state::{Desk, State},
};

/// What goes out.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Summary,
    Register,
    /// Partners, as HSDS.
    Directory,
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Register => "register",
            Self::Directory => "hsds",
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Summary => "agreement-summary",
            Self::Register => "agreement-register",
            Self::Directory => "partners",
        }
    }
}

/// Everything that a file would say.
#[derive(Serialize)]
pub struct Review {
    summaries: Vec<Summary>,
    register: Option<Register>,
    /// What a calendar would hold, in the language of the file; empty for every other kind.
    days: Vec<Day>,
    organizations: Vec<String>,
    stamp: Stamp,
    replaced: Vec<char>,
    name: String,
    folder: String,
}

/// Where the file lies now.
#[derive(Serialize)]
pub struct Exported {
    path: PathBuf,
    bytes: usize,
    records: usize,
}

struct Made {
    bytes: Vec<u8>,
    records: usize,
}

fn make(desk: &Desk, what: What, ids: Option<&[AgreementId]>, format: Format, language: Language) -> Result<Made> {
    let (conn, stamp) = (desk.open.store.read(), program::stamp(&desk.open, Utc::now())?);
    match what {
        What::Summary => {
            let summaries = reports::summaries(conn, ids, Utc::now())?;
            Ok(Made { bytes: trellis_documents::summaries(&summaries, &stamp, format, language)?.bytes, records: summaries.len() })
        }
        What::Register => {
            let register = program::register(conn, Utc::now())?;
            Ok(Made { bytes: trellis_documents::register(&register, &stamp, format, language)?.bytes, records: register.items.len() })
        }
        What::Directory => {
            let ids = partners::ids(conn)?;
            Ok(Made { bytes: serde_json::to_vec_pretty(&exchange::hsds(conn, &ids)?.organizations)?, records: ids.len() })
        }
    }
}

fn days(summaries: &[Summary], register: Option<&Register>, stamp: &Stamp, format: Format, language: Language) -> Result<Vec<Day>> {
    match (format, register) {
        (Format::Ics, Some(register)) => trellis_documents::days_in_register(register, stamp, language),
        (Format::Ics, None) => trellis_documents::days_in_summaries(summaries, stamp, language),
        _ => Ok(Vec::new()),
    }
}

fn review(desk: &Desk, app: &AppHandle, what: What, ids: Option<&[AgreementId]>, format: Format, language: Language) -> Result<Review> {
    let (conn, stamp) = (desk.open.store.read(), program::stamp(&desk.open, Utc::now())?);
    let summaries = if what == What::Summary { reports::summaries(conn, ids, Utc::now())? } else { Vec::new() };
    let register = (what == What::Register).then(|| program::register(conn, Utc::now())).transpose()?;
    let organizations = if what == What::Directory {
        partners::ids(conn)?.into_iter().map(|id| Ok(partners::get(conn, id)?.facts.name)).collect::<Result<_>>()?
    } else {
        Vec::new()
    };
    let replaced = match &register {
        Some(register) => trellis_documents::replaced_in_register(register)?,
        None => trellis_documents::replaced_in_summaries(&summaries)?,
    };
    let name = format!("{}-{}.{}", what.file(), stamp.printed_on, format.extension());
    Ok(Review {
        days: days(&summaries, register.as_ref(), &stamp, format, language)?,
        summaries,
        register,
        organizations,
        replaced: if format == Format::Pdf { replaced } else { Vec::new() },
        stamp,
        name,
        folder: folder(app),
    })
}

/// Where people keep their files.
pub fn folder(app: &AppHandle) -> String {
    app.path().document_dir().or_else(|_| app.path().home_dir()).map(|dir| dir.display().to_string()).unwrap_or_default()
}

#[tauri::command(async)]
pub fn exports_review(
    state: Managed<'_, State>,
    app: AppHandle,
    what: What,
    ids: Option<Vec<AgreementId>>,
    format: Format,
    language: Language,
) -> Answer<Review> {
    state.with_desk(|desk| powers::check(&desk.open.person.roles, "exports.export"))?;
    Ok(state.with_desk(|desk| review(desk, &app, what, ids.as_deref(), format, language))?)
}

/// The system's own dialog; `None`: she changed her mind.
#[tauri::command(async)]
pub fn exports_open(app: AppHandle, path: PathBuf, format: &str) -> Option<PathBuf> {
    let dialog = app.dialog().file().add_filter(format, &[format]);
    let dialog = path.parent().into_iter().fold(dialog, |dialog, dir| dialog.set_directory(dir));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    dialog.set_file_name(name).blocking_save_file().and_then(|chosen| chosen.into_path().ok())
}

/// Where and how a file is written.
#[derive(Deserialize)]
pub struct Order {
    what: What,
    ids: Option<Vec<AgreementId>>,
    format: Format,
    language: Language,
    path: PathBuf,
    replace: bool,
}

fn export(desk: &mut Desk, order: &Order, passphrase: &Passphrase) -> Result<Exported> {
    desk.open.confirm(passphrase, Utc::now())?;
    let made = make(desk, order.what, order.ids.as_deref(), order.format, order.language)?;
    let noted = (order.what.word(), order.format.extension(), made.records);
    write(desk, &order.path, order.replace, &made.bytes, noted)
}

/// The audit row first (what, format, how many): what left is known even if the disk then fails.
pub fn write(desk: &mut Desk, path: &Path, replace: bool, bytes: &[u8], (what, format, records): (&str, &str, usize)) -> Result<Exported> {
    if path.exists() && !replace {
        return Err(Error::Refused {
            reason: "A file of this name is there already. Choose another name, or say that it may be replaced.",
        });
    }
    desk.open.write("exports.export", Utc::now(), |tx| program::note_export(tx, what, format, records))?;
    desk.open.keep_head()?;
    files::export(path, bytes, replace)?;
    Ok(Exported { path: path.to_owned(), bytes: bytes.len(), records })
}

#[tauri::command(async)]
pub fn exports_export(state: Managed<'_, State>, order: Order, passphrase: String) -> Answer<Exported> {
    Ok(state.with_desk(|desk| export(desk, &order, &Passphrase::new(passphrase)))?)
}
