//! The process that is killed, or whose disk fails: opens a real vault, saves, and says what was acknowledged, a line at once for
//! each. `try` goes before a save, `ack` after it returned, `refused` where it failed. It is started by the tests alone.
//!
//! Use: `faults-worker DEED FOLDER RUN ID…`, the ids those of releases and records that may be taken back.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout)]

use std::{fs, io::Write as _, path::Path};

use chrono::TimeDelta;
use serde_json::json;
use trellis_choices::{
    Room, backups,
    names::Names,
    referrals, releases,
    survivors::{self, SurvivorId},
};
use trellis_core::{
    Error, Result,
    partners::{self, NewPartner, PartnerId},
    program,
    vault::{Checker, Effort, NewPerson, Open, Passphrase, PersonId, PersonLine, Role, Rooms, StoreName, Vault, backups as vault_backups},
    verify,
};
use trellis_tests::{PASSPHRASE, locked::ZONE, new_vault, now, other_passphrase, passphrase};

/// One line, out before anything else happens.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// From here on calls are counted; nothing has that name, and the call is seen before it fails.
fn arm() {
    fs::remove_file("/trellis/arm").ok();
}

fn disarm() {
    fs::remove_file("/trellis/disarm").ok();
}

/// Says what is tried, does it, says how it went.
fn tried<T>(what: &str, deed: impl FnOnce() -> Result<T>) -> Option<T> {
    say(&format!("try {what}"));
    match deed() {
        Ok(done) => {
            say(&format!("ack {what}"));
            Some(done)
        }
        Err(error) => {
            say(&format!("refused {} {error:?}", error.code()));
            None
        }
    }
}

fn unlock(dir: &Path) -> Result<(Vault, Open)> {
    let vault = Vault::hold(dir)?;
    let slot = vault.slots(now())?.first().map(|slot| slot.id).ok_or(Error::Damaged { part: "key slots" })?;
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now())?;
    Ok((vault, open))
}

fn partner(open: &mut Open, name: &str) -> Option<PartnerId> {
    let id = PartnerId::make();
    let facts: NewPartner = serde_json::from_value(
        json!({"name": name, "notes": "n".repeat(6_000), "services": [{"name": "Counseling", "kind": "counseling"}]}),
    )
    .unwrap();
    tried(&format!("partner {id} {name}"), || open.write("partners.add", now(), |tx| partners::insert(tx, id, facts.check()?)))?;
    Some(id)
}

fn rename(open: &mut Open, id: PartnerId, name: &str) {
    let kept = partners::get(open.store.read(), id).unwrap();
    let mut facts = kept.facts.clone();
    facts.name = name.into();
    tried(&format!("partner {id} {name}"), || {
        open.write("partners.update", now(), |tx| partners::update(tx, id, kept.revision, facts.check()?))
    });
}

/// As the shell does: through the gate, then folded.
fn in_room<T>(
    room: &mut Room,
    open: &Open,
    action: &'static str,
    work: impl FnOnce(&trellis_core::vault::Tx<'_>) -> Result<T>,
) -> Result<T> {
    let done = room.write(&open.person, action, now(), work)?;
    room.fold()?;
    Ok(done)
}

/// Takes back what `id` names: by its word a release is revoked or used, a record purged. Nothing is said of what is gone already.
fn take_back(room: &mut Room, open: &Open, word: &str, id: &str) {
    let names = Names::read(open.store.read()).unwrap();
    if word == "purge" {
        let id: SurvivorId = id.parse().unwrap();
        let Ok(her) = survivors::get(room.read(), id) else { return };
        tried(&format!("purge {id}"), || in_room(room, open, "survivors.remove", |tx| survivors::purge(tx, id, &her.sign)));
        return;
    }
    let id: releases::ReleaseId = id.parse().unwrap();
    let Ok(kept) = releases::get(room.read(), &names, id, now().date_naive()) else { return };
    if kept.revoked_at.is_some() || kept.used_at.is_some() {
        return;
    }
    if word == "revoke" {
        tried(&format!("revoke {id}"), || in_room(room, open, "releases.revoke", |tx| releases::revoke(tx, ZONE, id)));
        return;
    }
    let sending: referrals::Sending =
        serde_json::from_value(json!({"sign": kept.sign, "kind": "warm", "service_id": null, "items": [0], "how": "letter", "name": ""}))
            .unwrap();
    tried(&format!("use {id}"), || {
        in_room(room, open, "referrals.send", |tx| {
            let live = releases::live(tx, ZONE, id)?;
            referrals::send(tx, &names, &live, &sending)
        })
    });
}

fn survivor(room: &mut Room, open: &Open) {
    tried("record -", || in_room(room, open, "survivors.add", survivors::add));
}

fn lock(open: Open, room: Option<Room>) {
    let mut open = open;
    tried("lock -", || {
        let kept = room.as_ref().map_or(Ok(()), |room| open.keep_choices_head(room.head()));
        drop(room);
        kept.and(open.lock())
    });
}

/// Saves on and on, in both rooms, until somebody kills it.
fn go_on(dir: &Path, run: &str, ids: &[String]) {
    let Some((_vault, mut open)) = tried("unlock -", || unlock(dir)) else { return };
    let Some(mut room) = tried("room -", || Room::open(dir, &open, now())) else { return };
    say("ready");
    let mut ids = ids.iter();
    for n in 0.. {
        let id = partner(&mut open, &format!("Fernbrook {run} {n}"));
        if let Some((word, id)) = ids.next().and_then(|said| said.split_once(':')) {
            take_back(&mut room, &open, word, id);
        }
        survivor(&mut room, &open);
        rename(&mut open, id.unwrap(), &format!("Fernbrook {run} {n} anew"));
        if n % 4 == 3 {
            tried("head -", || open.keep_head().and_then(|()| open.keep_choices_head(room.head())));
        }
    }
}

/// Opens and locks on and on.
fn open_and_lock(dir: &Path) {
    for _ in 0.. {
        let Some((vault, mut open)) = tried("unlock -", || unlock(dir)) else { return };
        let room = tried("room -", || Room::open(dir, &open, now()));
        say("ready");
        partner(&mut open, "Fernbrook");
        lock(open, room);
        drop(vault);
    }
}

/// One deed while calls are counted; when it failed, the same once more without: the process goes on.
fn once(deed: &str, dir: &Path, ids: &[String]) {
    match deed {
        "create" => {
            arm();
            let made = tried("create -", || program::create(dir, &new_vault(), Effort::Floor, now()));
            disarm();
            drop(made);
            return;
        }
        "unlock" => {
            arm();
            let opened = tried("unlock -", || unlock(dir));
            disarm();
            if opened.is_none() {
                tried("unlock -", || unlock(dir));
            }
            return;
        }
        _ => {}
    }
    let Some((vault, mut open)) = tried("unlock -", || unlock(dir)) else { return };
    if deed == "enter" {
        arm();
        let room = tried("room -", || Room::open(dir, &open, now()));
        disarm();
        let room = room.or_else(|| tried("room -", || Room::open(dir, &open, now())));
        return lock(open, room);
    }
    match deed {
        "remove" | "withdraw" => return change_keys(deed, dir, vault, open),
        "renew" | "join" | "passphrase" => return change_people(deed, open),
        "backup" => return back_up(dir, open),
        "restore" => return restore(dir, vault, open, &ids[0]),
        _ => {}
    }
    let mut room = tried("room -", || Room::open(dir, &open, now()));
    match deed {
        "carry" => {
            let mut room = room.unwrap();
            take_back(&mut room, &open, "purge", &ids[0]);
            begin();
            tried("carry -", || backups::carry(&room, &open, now()));
            disarm();
            lock(open, Some(room));
            drop(vault);
            return carry_on(dir);
        }
        "save" => {
            arm();
            partner(&mut open, "Fernbrook A");
            partner(&mut open, "Fernbrook B");
            disarm();
            partner(&mut open, "Fernbrook C");
        }
        "head" => {
            partner(&mut open, "Fernbrook A");
            arm();
            tried("head -", || open.keep_head());
            disarm();
            tried("head -", || open.keep_head());
        }
        "lock" => {
            partner(&mut open, "Fernbrook A");
            arm();
            lock(open, room);
            disarm();
            return;
        }
        word => {
            let room = room.as_mut().unwrap();
            arm();
            take_back(room, &open, word, &ids[0]);
            disarm();
            take_back(room, &open, word, &ids[0]);
            take_back(room, &open, word, &ids[1]);
        }
    }
    lock(open, room);
}

/// Opened again, as the shell does: what was purged and not carried yet is carried now.
fn carry_on(dir: &Path) {
    let Some((_vault, open)) = tried("unlock -", || unlock(dir)) else { return };
    let Some(room) = tried("room -", || Room::open(dir, &open, now())) else { return };
    if room.is_uncarried() {
        tried("carry -", || backups::carry(&room, &open, now()));
    }
    lock(open, Some(room));
}

/// From here on calls are counted, and whoever kills may.
fn begin() {
    say("ready");
    arm();
}

fn other(open: &Open) -> Option<PersonLine> {
    open.people().unwrap().into_iter().find(|line| line.label == "Bo")
}

/// New data keys, of both stores or of the locked room alone.
fn change_keys(deed: &str, dir: &Path, vault: Vault, open: Open) {
    let Some(bo) = other(&open).filter(|bo| deed == "remove" || bo.choices) else { return say("ready") };
    begin();
    let changed = tried(&format!("{deed} {}", bo.id), || match deed {
        "remove" => open.remove_person(bo.id, now()),
        _ => open.revoke_choices(bo.id, now()),
    });
    disarm();
    // What failed leaves the vault locked.
    drop(vault);
    let opened = match changed {
        Some(open) => Some(open),
        None => tried("unlock -", || unlock(dir)).map(|(_, open)| open),
    };
    let Some(mut open) = opened else { return };
    partner(&mut open, "Fernbrook after");
    lock(open, None);
}

/// Somebody is let in, or changes her passphrase; rolling backups get the keys of today.
fn change_people(deed: &str, mut open: Open) {
    let other = Passphrase::new(format!("other words {}", PASSPHRASE));
    match deed {
        "renew" => {
            let bo = other_id(&open);
            open = open.remove_person(bo, now()).unwrap();
            begin();
            tried("renew -", || open.renew_backups("people.remove", now()));
        }
        "join" => {
            let new = NewPerson { name: "Eve".into(), label: "Eve".into(), roles: vec![Role::Staff] };
            begin();
            tried("join -", || open.add_person(&new, &other_passphrase(), Effort::Floor, now()));
        }
        _ => {
            begin();
            tried("passphrase -", || open.change_passphrase(&passphrase(), &other, Effort::Floor, now()));
        }
    }
    disarm();
    partner(&mut open, "Fernbrook after");
    lock(open, None);
}

fn other_id(open: &Open) -> PersonId {
    other(open).unwrap().id
}

fn back_up(dir: &Path, mut open: Open) {
    let before = vault_backups::list(dir).len();
    begin();
    for n in 0..3 {
        let at = now() + TimeDelta::minutes((before + n) as i64);
        tried("backup -", || open.add_backup(at));
        disarm();
    }
    lock(open, None);
}

/// Work goes on after the backup, in both rooms; then the backup is put back.
fn restore(dir: &Path, vault: Vault, mut open: Open, id: &str) {
    let mut room = Room::open(dir, &open, now()).unwrap();
    partner(&mut open, "Fernbrook after");
    survivor(&mut room, &open);
    take_back(&mut room, &open, "revoke", id);
    let (slot, oldest) = (open.person.id, vault_backups::list(dir).pop().unwrap().name);
    let path = vault_backups::path(dir, &oldest).unwrap();
    lock(open, Some(room));
    let check = |name: StoreName, checker: &mut Checker| match name {
        StoreName::Partnership => verify::verify(checker).map(drop),
        StoreName::Choices => trellis_choices::verify(checker).map(drop),
    };
    begin();
    tried("restore -", || vault.restore_backup(&path, slot, &passphrase(), &check, now()));
    disarm();
}

/// A save that is larger than what is free when it begins.
fn large(open: &mut Open) {
    let sql = "INSERT INTO changes (kind, record, at, actor, action, before) VALUES ('partner', x'00', '', x'00', '', '\"' || hex(zeroblob(?1)) || '\"')";
    tried("large -", || {
        open.write("partners.add", now(), |tx| {
            tx.execute(sql, [12_000_000])?;
            tx.log("probe", uuid::Uuid::nil(), [0; 32])
        })
    });
}

/// On a disk of its own that is small, and becomes full. The folder beside the vault takes what fills it.
fn fill(dir: &Path) {
    let ballast = dir.with_file_name("ballast");
    let free = || {
        let out = std::process::Command::new("stat").args(["-f", "-c", "%a %S"]).arg(dir).output().unwrap();
        let text = String::from_utf8(out.stdout).unwrap();
        text.split_whitespace().map(|part| part.parse::<u64>().unwrap()).product::<u64>()
    };
    let (vault, mut open) = unlock(dir).unwrap();
    let leave = |bytes: u64| fs::write(&ballast, vec![1; free().saturating_sub(bytes) as usize]).unwrap();
    leave(17 << 20);
    partner(&mut open, "Fernbrook A");
    large(&mut open);
    partner(&mut open, "Fernbrook B");
    fs::remove_file(&ballast).unwrap();
    partner(&mut open, "Fernbrook C");
    leave(15 << 20);
    partner(&mut open, "Fernbrook D");
    fs::remove_file(&ballast).unwrap();
    leave(0);
    tried("head -", || open.keep_head());
    fs::remove_file(&ballast).unwrap();
    partner(&mut open, "Fernbrook E");
    lock(open, None);
    drop(vault);
}

fn main() {
    let said: Vec<String> = std::env::args().collect();
    let (deed, dir, run, ids) = (said[1].as_str(), Path::new(&said[2]), &said[3], &said[4..]);
    match deed {
        "go_on" => go_on(dir, run, ids),
        "open_and_lock" => open_and_lock(dir),
        "fill" => fill(dir),
        "make" => {
            say("ready");
            once("create", dir, ids);
        }
        _ => once(deed, dir, ids),
    }
    say("done");
}
