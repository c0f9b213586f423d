//! A backup and the way back, without a window: the choices store goes along as it lies there, unopened.

use std::path::Path;

use chrono::Utc;
use serde_json::json;
use trellis_core::{
    Error, Result,
    vault::{Checker, PersonId, Rooms, StoreName, backups, restore},
    verify,
};

use crate::{answers, arguments::Arguments, vaults};

fn check(name: StoreName, checker: &mut Checker) -> Result<()> {
    match name {
        StoreName::Partnership => verify::verify(checker).map(drop),
        StoreName::Choices => Ok(()),
    }
}

pub fn add(arguments: &Arguments, out: &Path) -> Result<()> {
    let (vault, mut open) = vaults::open(arguments)?;
    let path = std::path::absolute(out)?;
    open.export_backup(&path, false, Utc::now())?;
    backups::prove(&path, vault.dir(), &open.backup_keys()?, &check)?;
    open.lock()?;
    if arguments.json {
        return answers::json(&json!({"path": path, "verified": ["partnership"], "not_checked": [NOT_CHECKED]}));
    }
    answers::line(&format!("Written and read back: {}", path.display()));
    answers::line(NOT_CHECKED);
    Ok(())
}

const NOT_CHECKED: &str = "choices: its box is opened only in the window, by somebody who holds its key";

fn choose(labels: &[(PersonId, String)], label: Option<&str>) -> Result<PersonId> {
    match (labels, label) {
        ([only], None) => Ok(only.0),
        (_, Some(label)) => Ok(labels.iter().find(|(_, known)| known == label).ok_or(Error::NotFound { what: "label" })?.0),
        (_, None) => Err(vaults::which(labels.iter().map(|(_, label)| label.as_str()))),
    }
}

pub fn restore(arguments: &Arguments, file: &Path, into: &Path) -> Result<()> {
    let slot = choose(&restore::labels(file)?, arguments.label.as_deref())?;
    let (dir, passphrase) = (std::path::absolute(into)?, vaults::passphrase(arguments, false)?);
    let made = restore::restore_into(&dir, file, slot, &passphrase, Rooms::Partnership, &check, Utc::now())?;
    if arguments.json {
        return answers::json(&json!({"vault": dir, "taken_at": made.taken_at, "verified": ["partnership"], "not_checked": [NOT_CHECKED]}));
    }
    answers::line(&format!("Restored into {}, as it was on {}.", dir.display(), made.taken_at.format("%Y-%m-%d %H:%M UTC")));
    answers::line("The partnership store was read whole. Each release in the choices store has to be confirmed with her.");
    Ok(())
}
