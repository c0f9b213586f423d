//! What flows share: a real encrypted vault in a folder of its own, and a fixed day.

#![allow(missing_docs, clippy::unwrap_used, clippy::missing_panics_doc)]

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;
use trellis_core::{
    agreements::{self, AgreementId, NewAgreement},
    partners::{self, NewPartner, PartnerId},
    program,
    vault::{Effort, NewVault, Open, Passphrase, Phrases, Vault},
};

pub mod bounds;
pub mod coalition;
pub mod generate;
pub mod heavy;
pub mod hostile;
pub mod locked;
pub mod mutations;
pub mod payloads;
pub mod planted;
pub mod rules;
pub mod stage;
pub mod town;

pub const PASSPHRASE: &str = "orchid river lantern paper";

/// Noon of 24 November 2026, UTC.
pub fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

/// How many of these words stand in these bytes.
pub fn words_in(bytes: &[u8], words: &[String]) -> usize {
    words.iter().filter(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes())).count()
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.into())
}

/// Of somebody else.
pub fn other_passphrase() -> Passphrase {
    Passphrase::new("meadow lantern Bo harbor quilt".into())
}

pub fn new_vault() -> NewVault {
    NewVault {
        organization: "Larkspur Advocacy Program".into(),
        person: "Mara Reyes".into(),
        label: "MR".into(),
        passphrase: passphrase(),
        timezone: "America/Chicago".into(),
    }
}

/// A vault on disk, open. Gone when dropped.
pub struct Desk {
    pub dir: TempDir,
    pub vault: Vault,
    pub open: Open,
    pub phrases: Phrases,
}

impl Desk {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (vault, open, phrases) = program::create(&dir.path().join("vault"), &new_vault(), Effort::Floor, now()).unwrap();
        Self { dir, vault, open, phrases }
    }

    pub fn partner(&mut self, facts: Value) -> PartnerId {
        let facts: NewPartner = serde_json::from_value(facts).unwrap();
        let id = PartnerId::make();
        self.open.write("partners.add", now(), |tx| partners::insert(tx, id, facts.check()?)).unwrap();
        id
    }

    pub fn agreement(&mut self, partner: PartnerId, change: Value) -> AgreementId {
        let terms = terms(partner, change);
        let id = AgreementId::make();
        self.open.write("agreements.add", now(), |tx| agreements::insert(tx, id, terms.check()?)).unwrap();
        id
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// Terms of an active agreement, with some of them changed.
pub fn terms(partner: PartnerId, change: Value) -> NewAgreement {
    let mut terms = json!({"partner_id": partner, "title": "On-site counseling", "kind": "mou", "state": "active",
        "start_on": "2025-02-01", "end_on": "2027-01-31", "notice_days": 60, "lead_days": 90});
    for (key, value) in change.as_object().unwrap() {
        terms[key] = value.clone();
    }
    serde_json::from_value(terms).unwrap()
}
