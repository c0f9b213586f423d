//! What must hold after anything: it opens, it proves itself, what was acknowledged is there, and nothing else is.

use std::{collections::BTreeMap, fs, path::Path};

use trellis_choices::{
    Room,
    names::Names,
    releases::{self, ReleaseId, ReleaseState},
    survivors::{self, SurvivorId},
};
use trellis_core::{
    partners, program,
    vault::{Checker, Effort, Open, Passphrase, Rooms, StoreName, Vault, backups},
    verify,
};
use trellis_tests::{PASSPHRASE, new_vault, now, other_passphrase, passphrase};

use crate::{
    said::Said,
    stand::{self, Base},
};

/// What was found wrong, in words.
pub type Found = Result<(), String>;

fn plain<T>(what: &str, done: trellis_core::Result<T>) -> Result<T, String> {
    done.map_err(|error| format!("{what}: {error:?}"))
}

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Found {
    if holds { Ok(()) } else { Err(what()) }
}

/// Opens what is left, and compares it with what was said.
pub fn whole(dir: &Path, base: &Base, said: &Said) -> Found {
    look(dir, base, said, &passphrase(), true)
}

/// The same by this passphrase. The copy from the beginning is put back only where it is still under the keys of today.
fn look(dir: &Path, base: &Base, said: &Said, passphrase: &Passphrase, put_back: bool) -> Found {
    let vault = plain("hold", Vault::hold(dir))?;
    let slot = plain("slots", vault.slots(now()))?[0].id;
    let mut open = plain("unlock", vault.unlock(slot, passphrase, Rooms::Both, now()))?;
    plain("check", open.store.checker().and_then(|checker| verify::verify(&checker)))?;
    told_partners(&open, base, said)?;
    let room = plain("room", Room::open(dir, &open, now()))?;
    plain("check of the room", room.checker().and_then(|checker| trellis_choices::verify(&checker)))?;
    told_records(&room, base, said)?;
    told_releases(&room, &open, said)?;
    if base.survivors > 0 && put_back {
        never_back(dir, &room, &open, base)?;
    }
    told_backups(dir, &open, base, said)?;
    plain("head", open.keep_choices_head(room.head()))?;
    drop(room);
    let saved = open.write("placements.add", now(), |tx| tx.log("probe", uuid::Uuid::nil(), [0; 32]));
    plain("a save afterwards", saved)?;
    plain("lock", open.lock())?;
    stray(dir)
}

/// What a backup is asked by the program.
fn of_backup(name: StoreName, checker: &mut Checker) -> trellis_core::Result<()> {
    match name {
        StoreName::Partnership => verify::verify(checker).map(drop),
        StoreName::Choices => trellis_choices::verify(checker).map(drop),
    }
}

/// Every backup that is there is good and opens with the keys of today or those before; those that were acknowledged are there.
fn told_backups(dir: &Path, open: &Open, base: &Base, said: &Said) -> Found {
    let keys = plain("keys of backups", open.backup_keys())?;
    let there = backups::list(dir);
    for line in &there {
        let path = plain("a backup", backups::path(dir, &line.name))?;
        let proven = plain("a backup", backups::prove(&path, dir, &keys, &of_backup))?;
        ensure(proven.good(), || format!("{} is not good", line.name))?;
    }
    let made = said.of("backup").into_iter().filter(|(_, acknowledged)| *acknowledged).count();
    ensure(there.len() >= base.backups + made, || format!("LOST: {} backups, {made} made", there.len()))
}

/// After backups were made or rewritten: all are good, and none holds what was purged, once it was carried on after this opening where
/// the room's mark says so.
pub fn backed_up(dir: &Path, base: &Base, said: &Said) -> Found {
    whole(dir, base, said)?;
    let purged = said.of("purge").into_iter().filter(|(_, acknowledged)| *acknowledged);
    let gone: Vec<SurvivorId> = purged.map(|(id, _)| id.parse().unwrap()).collect();
    if gone.is_empty() {
        return Ok(());
    }
    let vault = plain("hold", Vault::hold(dir))?;
    let slot = plain("slots", vault.slots(now()))?[0].id;
    let open = plain("unlock", vault.unlock(slot, &passphrase(), Rooms::Both, now()))?;
    let room = plain("room", Room::open(dir, &open, now()))?;
    let carried = said.of("carry").iter().any(|(_, acknowledged)| *acknowledged);
    ensure(!carried || !room.is_uncarried(), || "it was carried, and its mark is there".into())?;
    if room.is_uncarried() {
        plain("carried afterwards", trellis_choices::backups::carry(&room, &open, now()))?;
    }
    let look = |name: StoreName, checker: &mut Checker| match name {
        StoreName::Choices if gone.iter().any(|id| survivors::get(checker.read(), *id).is_ok()) => {
            Err(trellis_core::Error::Internal { part: "a purged record in a backup" })
        }
        _ => Ok(()),
    };
    for line in backups::list(dir) {
        let path = plain("a backup", backups::path(dir, &line.name))?;
        plain("LOST: a backup", backups::prove(&path, dir, &plain("keys", open.backup_keys())?, &look))?;
    }
    Ok(())
}

/// After people or keys were changed: the first opens all, whoever else there is opens what she should, old or new.
pub fn people(dir: &Path, base: &Base, said: &Said) -> Found {
    let done = |word: &str| said.of(word).last().map(|(_, acknowledged)| *acknowledged);
    if let Some(acknowledged) = done("passphrase") {
        let other = Passphrase::new(format!("other words {PASSPHRASE}"));
        let first = look(dir, base, said, &other, false);
        return if acknowledged || first.is_ok() { first } else { look(dir, base, said, &passphrase(), false) };
    }
    look(dir, base, said, &passphrase(), false)?;
    let vault = plain("hold", Vault::hold(dir))?;
    let other = |label: &str| vault.slots(now()).unwrap().into_iter().find(|line| line.label == label);
    let opens = |id| vault.unlock(id, &other_passphrase(), Rooms::Both, now());
    if done("join") == Some(true) {
        let id = other("Eve").ok_or("LOST: who was let in")?.id;
        return plain("who was let in", opens(id)).map(drop);
    }
    let Some(bo) = other(stand::OTHER) else { return ensure(done("withdraw").is_none(), || "she lost her slot".into()) };
    match (done("remove"), done("withdraw")) {
        (Some(true), _) => Err("LOST: she was removed and has a slot".into()),
        (_, withdrawn) => {
            let hers = plain("the other", opens(bo.id))?;
            ensure(withdrawn != Some(true) || hers.choices_key.is_none(), || "LOST: her key was taken back and opens".into())?;
            if hers.choices_key.is_some() {
                plain("the other in the room", Room::open(dir, &hers, now()))?;
            }
            Ok(())
        }
    }
}

/// After a backup was put back, or was to be: both rooms are as they were then, or both as they were before.
pub fn restored(dir: &Path, base: &Base, said: &Said) -> Found {
    let tried = said.of("restore");
    let lines =
        said.0.iter().map(|line| if line.starts_with("ack partner") || line.starts_with("ack record") { "-".into() } else { line.clone() });
    let softer = if tried.is_empty() { said.clone() } else { Said(lines.collect()) };
    // The list beside the room is that of today, whichever store it stands beside.
    look(dir, base, &softer, &passphrase(), true)?;
    let vault = plain("hold", Vault::hold(dir))?;
    let slot = plain("slots", vault.slots(now()))?[0].id;
    let open = plain("unlock", vault.unlock(slot, &passphrase(), Rooms::Both, now()))?;
    let room = plain("room", Room::open(dir, &open, now()))?;
    let records: usize = room.read().query_row("SELECT count(*) FROM survivors", [], |row| row.get(0)).unwrap();
    let acknowledged = |word: &str| said.of(word).iter().filter(|(_, acknowledged)| *acknowledged).count();
    let extra = [partners::ids(open.store.read()).unwrap().len() - base.partners.len(), records - base.survivors];
    if tried.last().is_some_and(|(_, acknowledged)| *acknowledged) {
        ensure(extra == [0, 0], || format!("restored, and {extra:?} are there besides"))?;
    }
    if !tried.is_empty() && acknowledged("restore") == 0 && said.of("partner").len() == 1 {
        ensure(extra == [0, 0] || extra == [1, 1], || format!("BETWEEN: {extra:?} beside what was backed up"))?;
    }
    Ok(())
}

/// The folder holds files of the vault, and nothing half-made.
fn stray(dir: &Path) -> Found {
    let known = [
        "partnership.db",
        "choices.db",
        "choices.never",
        "choices.uncarried",
        "slots.json",
        "slots.copy.json",
        "attempts.json",
        "vault.lock",
        "backups",
        "aside",
    ];
    let inside = fs::read_dir(dir.join("backups")).into_iter().flatten().flatten();
    for entry in inside {
        let name = entry.file_name().to_string_lossy().into_owned();
        ensure(name.ends_with(backups::ENDING) || name == "index.json", || format!("a stray file among backups: {name}"))?;
    }
    for entry in fs::read_dir(dir).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = known.contains(&name.as_str()) || name.contains(".before-") || name.ends_with("-wal") || name.ends_with("-shm");
        ensure(ours, || format!("a stray file: {name}"))?;
    }
    Ok(())
}

/// Each partner has a name that was acknowledged, or one that was tried after that.
fn told_partners(open: &Open, base: &Base, said: &Said) -> Found {
    let conn = open.store.read();
    let mut there = BTreeMap::new();
    for id in partners::ids(conn).unwrap() {
        there.insert(id.to_string(), plain("a partner", partners::get(conn, id))?.facts.name);
    }
    let mut allowed: BTreeMap<String, (Vec<String>, bool)> =
        base.partners.iter().map(|(id, name)| (id.clone(), (vec![name.clone()], true))).collect();
    for (what, acknowledged) in said.of("partner") {
        let (id, name) = what.split_once(' ').unwrap();
        let (names, must) = allowed.entry(id.to_owned()).or_default();
        if acknowledged {
            names.clear();
        }
        names.push(name.to_owned());
        *must |= acknowledged;
    }
    for (id, (names, must)) in &allowed {
        match there.remove(id) {
            Some(name) => ensure(names.contains(&name), || format!("partner {id} is {name:?}, not one of {names:?}"))?,
            None => ensure(!must, || format!("LOST: partner {id} {names:?}"))?,
        }
    }
    ensure(there.is_empty(), || format!("partners that nobody saved: {there:?}"))
}

fn told_records(room: &Room, base: &Base, said: &Said) -> Found {
    let there: usize = room.read().query_row("SELECT count(*) FROM survivors", [], |row| row.get(0)).unwrap();
    let (added, purged) = (said.of("record"), said.of("purge"));
    let acknowledged = |all: &[(String, bool)]| all.iter().filter(|(_, is)| *is).count();
    let least = (base.survivors + acknowledged(&added)).saturating_sub(purged.len());
    let most = (base.survivors + added.len()).saturating_sub(acknowledged(&purged));
    ensure((least..=most).contains(&there), || format!("LOST: {there} records, not {least} to {most}"))?;
    for (id, _) in purged.iter().filter(|(_, acknowledged)| *acknowledged) {
        let id: SurvivorId = id.parse().unwrap();
        ensure(survivors::get(room.read(), id).is_err(), || format!("LOST: record {id} was purged and is there"))?;
    }
    Ok(())
}

fn state(room: &Room, open: &Open, id: &str) -> trellis_core::Result<ReleaseState> {
    let id: ReleaseId = id.parse().unwrap();
    let names = Names::read(open.store.read())?;
    releases::get(room.read(), &names, id, now().date_naive()).map(|release| release.state)
}

fn told_releases(room: &Room, open: &Open, said: &Said) -> Found {
    for (word, wanted) in [("revoke", ReleaseState::Revoked), ("use", ReleaseState::UsedUp)] {
        for (id, acknowledged) in said.of(word) {
            let is = plain("a release", state(room, open, &id))?;
            let fits = is == wanted || (!acknowledged && is == ReleaseState::Live);
            ensure(fits, || format!("LOST: {word} of {id} ({acknowledged}), and it is {is:?}"))?;
        }
    }
    Ok(())
}

/// The copy from the beginning, put back beside the list: what the store says is over stays over.
fn never_back(dir: &Path, room: &Room, open: &Open, base: &Base) -> Found {
    let older = stand::folder();
    for (from, file) in [(base.path(), StoreName::Choices.file()), (dir.to_path_buf(), "choices.never")] {
        fs::copy(from.join(file), older.path().join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    let back = plain("the copy put back", Room::open_restored(older.path(), open, now()))?;
    for id in base.of("purge") {
        let id: SurvivorId = id.parse().unwrap();
        let (now, then) = (survivors::get(room.read(), id).is_ok(), survivors::get(back.read(), id).is_ok());
        ensure(now == then, || format!("LOST: record {id} came back"))?;
    }
    for word in ["revoke", "use"] {
        for id in base.of(word) {
            let (now, then) = (state(room, open, &id), state(&back, open, &id));
            ensure(now == then, || format!("LOST: release {id} is {now:?}, and {then:?} in the copy put back"))?;
        }
    }
    Ok(())
}

/// After a vault was to be made: it is there whole, or it can be made now.
pub fn made(dir: &Path, _base: &Base, said: &Said) -> Found {
    let there = trellis_core::vault::exists(dir);
    let acknowledged = said.of("create").iter().any(|(_, acknowledged)| *acknowledged);
    ensure(there || !acknowledged, || "LOST: the vault was made and is not there".into())?;
    if there {
        let nobody = Base::make(stand::Stand::Nothing);
        return whole(dir, &nobody, &Said::default());
    }
    plain("made afterwards", program::create(dir, &new_vault(), Effort::Floor, now())).map(drop)
}
