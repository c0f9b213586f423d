//! Making, filling, listing and checking a vault.

use std::{fs, path::PathBuf};

use chrono::Utc;
use serde::Serialize;
use serde_json::json;
use trellis_core::{
    Error, Result,
    agreements::{self, Agreement, AgreementQuery},
    demo, partners, program,
    vault::{Effort, NewVault, Open, Passphrase, Rooms, SlotLine, StoreName, Vault, settings},
    verify,
};

use crate::{
    answers::{self, Items},
    arguments::{Arguments, Init},
};

fn dir(arguments: &Arguments) -> Result<PathBuf> {
    Ok(std::path::absolute(&arguments.vault)?)
}

/// From a file, the environment, or a prompt that shows nothing.
pub fn passphrase(arguments: &Arguments, twice: bool) -> Result<Passphrase> {
    if let Some(file) = &arguments.passphrase_file {
        let text = fs::read_to_string(file)?;
        return Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()));
    }
    if let Ok(text) = std::env::var("TRELLIS_PASSPHRASE") {
        return Ok(Passphrase::new(text));
    }
    const UNREAD: Error = Error::invalid("passphrase", "There is no terminal to type the passphrase at. Use --passphrase-file.");
    let first = rpassword::prompt_password("Passphrase: ").map_err(|_| UNREAD)?;
    if twice && rpassword::prompt_password("Once more: ").map_err(|_| UNREAD)? != first {
        return Err(Error::invalid("passphrase", "The two passphrases differ. Nothing was made. Start again."));
    }
    Ok(Passphrase::new(first))
}

/// Several labels, and none was said.
pub fn which<'a>(labels: impl Iterator<Item = &'a str>) -> Error {
    eprintln!("Labels: {}", labels.collect::<Vec<_>>().join(", "));
    Error::invalid("as", "Several people can open this vault. Say whose slot with --as LABEL.")
}

fn choose<'a>(slots: &'a [SlotLine], label: Option<&str>) -> Result<&'a SlotLine> {
    match (slots, label) {
        ([only], None) => Ok(only),
        (_, Some(label)) => slots.iter().find(|slot| slot.label == label).ok_or(Error::NotFound { what: "label" }),
        (_, None) => Err(which(slots.iter().map(|slot| slot.label.as_str()))),
    }
}

/// Opens the partnership store; no verb opens the other box.
pub fn open(arguments: &Arguments) -> Result<(Vault, Open)> {
    let vault = Vault::hold(&dir(arguments)?)?;
    let slots = vault.slots(Utc::now())?;
    let slot = choose(&slots, arguments.label.as_deref())?;
    let open = vault.unlock(slot.id, &passphrase(arguments, false)?, Rooms::Partnership, Utc::now())?;
    Ok((vault, open))
}

pub fn init(arguments: &Arguments, new: &Init) -> Result<()> {
    let new = NewVault {
        organization: new.organization.clone(),
        person: new.person.clone(),
        label: new.label.clone(),
        passphrase: passphrase(arguments, true)?,
        timezone: new.timezone.clone(),
    };
    let (vault, mut open, phrases) = program::create(&dir(arguments)?, &new, Effort::Calibrated, Utc::now())?;
    open.choices_key = None;
    open.lock()?;
    let choices = phrases.choices.as_ref().map(Passphrase::expose).unwrap_or_default();
    if arguments.json {
        return answers::json(&json!({
            "vault": vault.dir(), "recovery": {"partnership": phrases.partnership.expose(), "choices": choices}
        }));
    }
    answers::line("The vault stands. Write these two phrases on two sheets and keep them apart. They are shown this once.\n");
    answers::line(&format!("Sheet 1, partnership records:\n  {}\n", phrases.partnership.expose()));
    answers::line(&format!("Sheet 2, survivors' choices:\n  {choices}\n"));
    answers::line("Whoever holds a sheet opens that store, and only that one.");
    Ok(())
}

pub fn demo(arguments: &Arguments) -> Result<()> {
    let (_vault, mut open) = open(arguments)?;
    let now = Utc::now();
    let today = settings::get(open.store.read())?.today(now);
    open.write("demos.add", now, |tx| demo::add(tx, today))?;
    let (partners, agreements) = (partners::ids(open.store.read())?.len(), agreements::ids(open.store.read())?.len());
    open.lock()?;
    if arguments.json {
        return answers::json(&json!({"partners": partners, "agreements": agreements}));
    }
    answers::line(&format!("Made up: {partners} partners, {agreements} agreements."));
    Ok(())
}

pub fn partners_list(arguments: &Arguments) -> Result<()> {
    let (_vault, open) = open(arguments)?;
    let conn = open.store.read();
    let items = partners::ids(conn)?.into_iter().map(|id| partners::get(conn, id)).collect::<Result<Vec<_>>>()?;
    if arguments.json {
        return answers::json(&Items { items });
    }
    for partner in items {
        answers::line(&format!("{}  {}  {}", partner.id, partner.facts.name, partner.facts.town()));
    }
    Ok(())
}

/// An agreement with what the list shows beside it.
#[derive(Serialize)]
struct Listed {
    name: String,
    notice_on: Option<chrono::NaiveDate>,
    lead_on: Option<chrono::NaiveDate>,
    days_left: Option<i64>,
    #[serde(flatten)]
    agreement: Agreement,
}

pub fn agreements_list(arguments: &Arguments) -> Result<()> {
    let (_vault, open) = open(arguments)?;
    let conn = open.store.read();
    let today = settings::get(conn)?.today(Utc::now());
    let lines = agreements::list(conn, &AgreementQuery::default(), today)?.items;
    if !arguments.json {
        for line in lines {
            let end = line.end_on.map_or_else(|| "no end".to_owned(), |day| day.to_string());
            answers::line(&format!("{}  {}  {}  {end}", line.id, line.partner, line.name));
        }
        return Ok(());
    }
    let listed = |line: agreements::AgreementLine| {
        let agreement = agreements::get(conn, line.id)?;
        Ok(Listed { name: line.name, notice_on: line.notice_on, lead_on: line.lead_on, days_left: line.days_left, agreement })
    };
    answers::json(&Items { items: lines.into_iter().map(listed).collect::<Result<Vec<_>>>()? })
}

pub fn verify(arguments: &Arguments) -> Result<()> {
    let (vault, open) = open(arguments)?;
    let verified = verify::verify(&open.store.checker()?)?;
    let choices = fs::metadata(vault.dir().join(StoreName::Choices.file())).map(|meta| meta.len())?;
    if arguments.json {
        return answers::json(&json!({
            "partnership": {"pages": "ok", "chain_count": verified.head.count, "chain_head": verified.head.hex(), "records": verified.records},
            "not_checked": ["choices: its box is opened only in the window, by somebody who holds its key"],
        }));
    }
    answers::line("Partnership store: every page is genuine, the audit chain is whole, every record is what was written.");
    answers::line(&format!("  Chain {}, head {}", verified.head.count, verified.head.hex()));
    for (kind, count) in &verified.records {
        answers::line(&format!("  {kind}: {count}"));
    }
    answers::line(&format!("Choices store: {choices} bytes are there; not checked, since its box is opened only in the window."));
    answers::line(
        "What no check on this computer can find: that everything at once was put back to an older state. Compare the head with one that was printed.",
    );
    Ok(())
}
