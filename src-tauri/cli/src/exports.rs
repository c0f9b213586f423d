//! Files for others to read.

use std::path::Path;

use chrono::Utc;
use serde_json::json;
use trellis_core::{
    Result,
    agreements::AgreementId,
    exchange,
    partners::{self, PartnerId},
    program, reports,
    schedule::{self, Window},
    vault::{Open, files},
};

use crate::{
    answers,
    arguments::{Arguments, Export, Target},
    vaults,
};

pub fn export(arguments: &Arguments, what: &Export) -> Result<()> {
    let (_vault, mut open) = vaults::open(arguments)?;
    match what {
        Export::Summary { ids, all: _, target } => {
            let ids = ids.iter().map(|id| id.parse()).collect::<Result<Vec<AgreementId>>>()?;
            let ids = if ids.is_empty() { None } else { Some(ids) };
            let summaries = reports::summaries(open.store.read(), ids.as_deref(), Utc::now())?;
            let stamp = program::stamp(&open, Utc::now())?;
            let made = trellis_documents::summaries(&summaries, &stamp, target.format, target.language)?;
            write(arguments, &mut open, "summary", target, summaries.len(), &made.bytes)
        }
        Export::Register { target } => {
            let register = program::register(open.store.read(), Utc::now())?;
            let stamp = program::stamp(&open, Utc::now())?;
            let made = trellis_documents::register(&register, &stamp, target.format, target.language)?;
            write(arguments, &mut open, "register", target, register.items.len(), &made.bytes)
        }
        Export::Schedule { days, person, room, site, group, target } => {
            let window = Window {
                person: person.as_deref().map(str::parse).transpose()?,
                room: room.as_deref().map(str::parse).transpose()?,
                site: site.as_deref().map(str::parse).transpose()?,
                group: group.as_deref().map(str::parse).transpose()?,
                ..Window::days(days.from, days.to)
            };
            let schedule = schedule::outgoing(open.store.read(), &window)?;
            let stamp = program::stamp(&open, Utc::now())?;
            let made = trellis_documents::schedule(&schedule, &stamp, target.format, target.language)?;
            write(arguments, &mut open, "schedule", target, schedule.items.len(), &made.bytes)
        }
        Export::Report { ids, all: _, from, to, target } => {
            let ids = ids.iter().map(|id| id.parse()).collect::<Result<Vec<PartnerId>>>()?;
            let ids = if ids.is_empty() { None } else { Some(ids) };
            let asked = reports::Asked { from: *from, to: *to };
            let report = reports::partnerships(open.store.read(), ids.as_deref(), asked, Utc::now(), &|| true)?;
            let stamp = program::stamp(&open, Utc::now())?;
            let made = trellis_documents::report(&report, &stamp, target.format, target.language)?;
            write(arguments, &mut open, "report", target, report.items.len(), &made.bytes)
        }
        Export::Hsds { out, with_own } => {
            let mut ids = partners::ids(open.store.read())?;
            ids.extend(with_own.then(|| partners::own(open.store.read())).transpose()?.map(|own| own.id));
            let made = exchange::hsds(open.store.read(), &ids)?;
            for name in &made.left_out {
                eprintln!("note: an incomplete address was left out of the addresses of {name}.");
            }
            let bytes = serde_json::to_vec_pretty(&made.organizations)?;
            note(arguments, &mut open, "hsds", "json", out, ids.len(), &bytes)
        }
    }?;
    open.lock()
}

fn write(arguments: &Arguments, open: &mut Open, what: &'static str, target: &Target, records: usize, bytes: &[u8]) -> Result<()> {
    note(arguments, open, what, target.format.extension(), &target.out, records, bytes)
}

/// The audit row first: what left is known even if the disk then fails.
fn note(arguments: &Arguments, open: &mut Open, what: &'static str, format: &str, out: &Path, records: usize, bytes: &[u8]) -> Result<()> {
    open.write("exports.export", Utc::now(), |tx| program::note_export(tx, what, format, records))?;
    open.keep_head()?;
    let path = std::path::absolute(out)?;
    files::export(&path, bytes, true)?;
    if arguments.json {
        return answers::json(&json!({"path": path, "bytes": bytes.len(), "records": records}));
    }
    answers::line(&format!("Written: {} ({records} records, {} bytes).", path.display(), bytes.len()));
    Ok(())
}
