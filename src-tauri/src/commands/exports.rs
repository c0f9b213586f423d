//! Files that go out: previewed word for word, then written where the person said, after her passphrase.

use std::path::{Path, PathBuf};

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager as _, State as Managed};
use tauri_plugin_dialog::DialogExt as _;
use trellis_core::{
    Error, Result,
    agreements::{AgreementId, Register, Stamp},
    exchange::{self, HsdsExport},
    partners::{self, PartnerId},
    program,
    reports::{self, Asked, PartnershipReport, Summary},
    reviews::{self, OutgoingReview},
    schedule::{self, OutgoingSchedule, Window},
    vault::{Passphrase, files, settings},
};
use trellis_documents::{Day, Format, Language};
use uuid::Uuid;

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
    /// About a partnership, or about each.
    Report,
    /// Partners, as HSDS.
    Directory,
    /// What meets in some days.
    Schedule,
    /// A supervisor's week.
    Review,
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Register => "register",
            Self::Report => "report",
            Self::Directory => "hsds",
            Self::Schedule => "schedule",
            Self::Review => "review",
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Summary => "agreement-summary",
            Self::Register => "agreement-register",
            Self::Report => "partnership-report",
            Self::Directory => "partners",
            Self::Schedule => "schedule",
            Self::Review => "review",
        }
    }
}

/// What is asked for.
#[derive(Deserialize)]
pub struct Wish {
    what: What,
    /// Of agreements, or of partners for a report; `None`: all in use.
    ids: Option<Vec<Uuid>>,
    /// Of a report; of a review, the first day says which week.
    #[serde(default)]
    span: Asked,
    /// Of the schedule.
    window: Option<Window>,
    format: Format,
    language: Language,
}

impl Wish {
    fn summaries(&self, desk: &Desk) -> Result<Vec<Summary>> {
        let ids = self.ids.as_ref().map(|ids| ids.iter().copied().map(AgreementId::from_uuid).collect::<Vec<_>>());
        reports::summaries(desk.open.store.read(), ids.as_deref(), Utc::now())
    }

    fn report(&self, desk: &Desk, goes_on: &dyn Fn() -> bool) -> Result<PartnershipReport> {
        let ids = self.ids.as_ref().map(|ids| ids.iter().copied().map(PartnerId::from_uuid).collect::<Vec<_>>());
        reports::partnerships(desk.open.store.read(), ids.as_deref(), self.span, Utc::now(), goes_on)
    }

    fn schedule(&self, desk: &Desk) -> Result<OutgoingSchedule> {
        let window = self.window.as_ref().ok_or_else(|| Error::invalid("to", "Choose the first and the last day."))?;
        schedule::outgoing(desk.open.store.read(), window)
    }

    /// The week in which the first day lies; without one, this week.
    fn week(&self, desk: &Desk) -> Result<OutgoingReview> {
        let (conn, now) = (desk.open.store.read(), Utc::now());
        let day = self.span.from.map_or_else(|| settings::today(conn, now), Ok)?;
        reviews::outgoing(conn, day, now)
    }

    fn directory(desk: &Desk) -> Result<HsdsExport> {
        exchange::hsds(desk.open.store.read(), &partners::ids(desk.open.store.read())?)
    }
}

/// Everything that a file would say.
#[derive(Serialize)]
pub struct Review {
    summaries: Vec<Summary>,
    register: Option<Register>,
    report: Option<PartnershipReport>,
    /// What a calendar would hold, in the language of the file; empty for every other kind.
    days: Vec<Day>,
    /// The directory, as it will stand in the file.
    directory: Option<HsdsExport>,
    /// Meetings, as they will stand in the file.
    schedule: Option<OutgoingSchedule>,
    week: Option<OutgoingReview>,
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

fn make(desk: &Desk, wish: &Wish, goes_on: &dyn Fn() -> bool) -> Result<Made> {
    let (conn, stamp) = (desk.open.store.read(), program::stamp(&desk.open, Utc::now())?);
    let (format, language) = (wish.format, wish.language);
    match wish.what {
        What::Summary => {
            let summaries = wish.summaries(desk)?;
            Ok(Made { bytes: trellis_documents::summaries(&summaries, &stamp, format, language)?.bytes, records: summaries.len() })
        }
        What::Register => {
            let register = program::register(conn, Utc::now())?;
            Ok(Made { bytes: trellis_documents::register(&register, &stamp, format, language)?.bytes, records: register.items.len() })
        }
        What::Report => {
            let report = wish.report(desk, goes_on)?;
            Ok(Made { bytes: trellis_documents::report(&report, &stamp, format, language)?.bytes, records: report.items.len() })
        }
        What::Directory => {
            let organizations = Wish::directory(desk)?.organizations;
            Ok(Made { bytes: serde_json::to_vec_pretty(&organizations)?, records: organizations.as_array().map_or(0, Vec::len) })
        }
        What::Schedule => {
            let schedule = wish.schedule(desk)?;
            Ok(Made { bytes: trellis_documents::schedule(&schedule, &stamp, format, language)?.bytes, records: schedule.items.len() })
        }
        What::Review => {
            let week = wish.week(desk)?;
            Ok(Made { bytes: trellis_documents::review(&week, &stamp, format, language)?.bytes, records: week.findings.len() })
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

fn review(desk: &Desk, app: &AppHandle, wish: &Wish, goes_on: &dyn Fn() -> bool) -> Result<Review> {
    let (conn, stamp) = (desk.open.store.read(), program::stamp(&desk.open, Utc::now())?);
    let summaries = if wish.what == What::Summary { wish.summaries(desk)? } else { Vec::new() };
    let register = (wish.what == What::Register).then(|| program::register(conn, Utc::now())).transpose()?;
    let report = (wish.what == What::Report).then(|| wish.report(desk, goes_on)).transpose()?;
    let directory = (wish.what == What::Directory).then(|| Wish::directory(desk)).transpose()?;
    let schedule = (wish.what == What::Schedule).then(|| wish.schedule(desk)).transpose()?;
    let week = (wish.what == What::Review).then(|| wish.week(desk)).transpose()?;
    let replaced = match (&register, &report, &schedule) {
        _ if wish.format != Format::Pdf => Vec::new(),
        _ if week.is_some() => week.as_ref().map(trellis_documents::replaced_in_review).transpose()?.unwrap_or_default(),
        (Some(register), ..) => trellis_documents::replaced_in_register(register)?,
        (_, _, Some(schedule)) => trellis_documents::replaced_in_schedule(schedule)?,
        (_, Some(report), _) => trellis_documents::replaced_in_report(report)?,
        _ => trellis_documents::replaced_in_summaries(&summaries)?,
    };
    Ok(Review {
        days: days(&summaries, register.as_ref(), &stamp, wish.format, wish.language)?,
        summaries,
        register,
        report,
        directory,
        schedule,
        week,
        replaced,
        name: format!("{}-{}.{}", wish.what.file(), stamp.printed_on, wish.format.extension()),
        stamp,
        folder: folder(app),
    })
}

/// Where people keep their files.
pub fn folder(app: &AppHandle) -> String {
    app.path().document_dir().or_else(|_| app.path().home_dir()).map(|dir| dir.display().to_string()).unwrap_or_default()
}

#[tauri::command(async)]
pub fn exports_review(state: Managed<'_, State>, app: AppHandle, wish: Wish) -> Answer<Review> {
    state.begin_work();
    Ok(state.with_desk(|desk| review(desk, &app, &wish, &|| state.goes_on()))?)
}

/// Stops what is being read or made; no file is written then.
#[tauri::command]
pub fn exports_close(state: Managed<'_, State>) {
    state.stop_work();
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
    #[serde(flatten)]
    wish: Wish,
    path: PathBuf,
    replace: bool,
}

fn export(desk: &mut Desk, order: &Order, passphrase: &Passphrase, goes_on: &dyn Fn() -> bool) -> Result<Exported> {
    desk.open.confirm(passphrase, Utc::now())?;
    let made = make(desk, &order.wish, goes_on)?;
    let noted = (order.wish.what.word(), order.wish.format.extension(), made.records);
    write(desk, &order.path, order.replace, &made.bytes, noted)
}

/// The audit row first (what, format, how many): what left is known even if the disk then fails.
pub fn write(
    desk: &mut Desk,
    path: &Path,
    replace: bool,
    bytes: &[u8],
    (what, format, records): (&'static str, &str, usize),
) -> Result<Exported> {
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
    state.begin_work();
    Ok(state.with_desk(|desk| export(desk, &order, &Passphrase::new(passphrase), &|| state.goes_on()))?)
}
