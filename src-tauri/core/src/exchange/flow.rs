//! Imports and exports on a real encrypted vault.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::*;
use crate::{
    error::Error,
    partners::{self, NewPartner},
    program,
    vault::{Effort, NewVault, Open, Passphrase, Vault},
};

/// A vault in a folder of its own, gone when dropped.
struct Desk {
    dir: PathBuf,
    open: Open,
    _vault: Vault,
}

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

impl Desk {
    fn new() -> Self {
        let dir = std::env::temp_dir().join(format!("trellis-exchange-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&dir).unwrap();
        let new = NewVault {
            organization: "Larkspur".into(),
            person: "Mara Reyes".into(),
            label: "MR".into(),
            passphrase: Passphrase::new("orchid river lantern paper".into()),
            timezone: "America/Chicago".into(),
        };
        let (vault, open, _) = program::create(&dir.join("vault"), &new, Effort::Floor, now()).unwrap();
        Self { dir, open, _vault: vault }
    }

    fn import(&mut self, name: &str, bytes: &[u8], skip_faulty: bool) -> crate::Result<Preview> {
        let staged = stage(vec![Upload { name: name.into(), bytes: bytes.to_vec() }], None)?;
        let plan = staged.plan(&staged.guess())?;
        let seen = review(self.open.store.read(), &plan, &mut |_, _| true)?;
        let done = self.open.write("partners.import", now(), |tx| {
            remember(tx, staged.headings(), &staged.guess(), now())?;
            apply(tx, &plan, skip_faulty, &mut |_, _| true)
        })?;
        assert_eq!(Preview { applied: true, ..seen }, done, "a preview promises what is done");
        Ok(done)
    }

    fn counts(&mut self, name: &str, bytes: &[u8]) -> (u64, u64, u64, u64) {
        let done = self.import(name, bytes, true).unwrap();
        (done.added, done.updated, done.unchanged, done.refused)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

#[test]
fn faults_refuse_the_whole_file_or_are_left_out_and_a_second_time_changes_nothing() {
    let mut desk = Desk::new();
    let text = b"Agency,Phone,City\nAlder,555-0142,Elm\n,555-0100,Oak\nBirch,,\n";
    assert!(matches!(desk.import("a.csv", text, false), Err(Error::Refused { .. })));
    assert_eq!(partners::ids(desk.open.store.read()).unwrap().len(), 0);
    assert_eq!(desk.counts("a.csv", text), (2, 0, 0, 1));
    assert_eq!(desk.counts("a.csv", text), (0, 0, 2, 1));
    let headings = ["Agency", "Phone", "City"].map(str::to_owned);
    let mapping = remembered(desk.open.store.read(), &headings).unwrap().unwrap();
    assert_eq!(mapping.get("name").map(String::as_str), Some("Agency"));
}

#[test]
fn an_import_that_is_stopped_leaves_nothing_behind() {
    let mut desk = Desk::new();
    let plan = stage(vec![Upload { name: "a.csv".into(), bytes: b"Agency,City\nAlder,Elm\nBirch,Oak\n".to_vec() }], None)
        .unwrap()
        .plan(&Mapping::new())
        .unwrap();
    for stop_at in 0..5 {
        let stopped = desk.open.write("partners.import", now(), |tx| apply(tx, &plan, false, &mut |done, _| done < stop_at));
        if stopped.is_ok() {
            continue;
        }
        assert_eq!(partners::ids(desk.open.store.read()).unwrap().len(), 0, "stopped at {stop_at}");
    }
}

#[test]
fn a_directory_comes_home_unchanged_and_fills_a_new_vault() {
    let mut desk = Desk::new();
    let facts: NewPartner = serde_json::from_value(json!({"name": "Alder", "notes": "Ask for Ann", "phones": [{"number": "555-0142", "extension": "012"}],
        "duties": {"hipaa": true, "reports": []}, "website": "alder.example",
        "sites": [{"name": "Hall", "address": {"city": "Elm"}}, {"name": "House", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Way"}}],
        "contacts": [{"name": "Ann", "role": "liaison"}], "services": [{"name": "Group", "kind": "group", "accepting": "yes"}]}))
    .unwrap();
    let id = partners::PartnerId::make();
    desk.open.write("partners.add", now(), |tx| partners::insert(tx, id, facts.check()?)).unwrap();
    let made = hsds(desk.open.store.read(), &[id]).unwrap();
    assert_eq!(made.left_out, ["Alder: Hall"]);
    let bytes = serde_json::to_vec_pretty(&made.organizations).unwrap();
    let before = partners::get(desk.open.store.read(), id).unwrap();
    assert_eq!(desk.counts("directory.json", &bytes), (0, 0, 1, 0));
    assert_eq!(partners::get(desk.open.store.read(), id).unwrap(), before);
    let mut other = Desk::new();
    assert_eq!(other.counts("directory.json", &bytes), (1, 0, 0, 0));
    assert_eq!(other.counts("directory.json", &bytes), (0, 0, 1, 0));
    let there = partners::get(other.open.store.read(), id).unwrap().facts;
    assert_eq!((there.notes.as_str(), there.sites[1].name.as_str(), there.sites[1].address.street.as_str()), ("", "Shelter", ""));
    assert_eq!((there.duties, there.contacts, there.services), (before.facts.duties, before.facts.contacts, before.facts.services));
}
