//! What never comes back, whatever copy of the store is put in its place: ids of releases that were revoked, used or over, of records
//! and fields that were purged, and how many call signs were given. Ids and numbers, nothing else; sealed under the store's key.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    vault::{Key, NEVER_PURPOSE, Tx, audit, files},
};
use uuid::Uuid;

use crate::{proofs, referrals::OUTCOME, survivors::FactName};

/// Its file in the vault's folder.
pub use trellis_core::vault::NEVER as FILE;

/// Largest file that is read at all.
const SIZE_MAX: u64 = 64 * 1024 * 1024;
/// Kinds of records that can be purged.
const PURGED: [&proofs::Kind; 3] = [&proofs::SURVIVOR, &proofs::ANSWER, &proofs::RELEASE];

/// The list. It only grows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Never {
    counter: u32,
    revoked: BTreeSet<Uuid>,
    used: BTreeSet<Uuid>,
    /// Whose day was over by the latest time that was seen.
    over: BTreeSet<Uuid>,
    gone: BTreeSet<(String, Uuid)>,
    /// By record and field: the row of the chain that says last that it was emptied.
    fields: BTreeMap<String, u64>,
}

impl Never {
    /// The list beside the store; `None` where there is none.
    pub(crate) fn read(path: &Path, key: &Key) -> Result<Option<Self>> {
        let Ok(meta) = fs::metadata(path) else { return Ok(None) };
        if meta.len() > SIZE_MAX {
            return Err(Error::Damaged { part: "a list beside the store" });
        }
        Ok(Some(serde_json::from_slice(&key.unseal(NEVER_PURPOSE, &fs::read(path)?)?)?))
    }

    /// Written aside, synced, renamed: the old list or the new one, never half of one.
    pub(crate) fn write(&self, path: &Path, key: &Key) -> Result<()> {
        files::replace(path, &key.seal(NEVER_PURPOSE, &serde_json::to_vec(self)?)?)
    }

    /// What the store knows of it.
    pub(crate) fn gather(conn: &Connection) -> Result<Self> {
        let ids = |sql: &str| -> Result<BTreeSet<Uuid>> {
            let mut statement = conn.prepare_cached(sql)?;
            let rows = statement.query_map([], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        let mut fields = BTreeMap::new();
        let mut gone = BTreeSet::new();
        for (kind, record, seq) in audit::gone(conn)? {
            match kind.strip_prefix(FactName::PREFIX) {
                Some(fact) => drop(fields.insert(format!("{record}:{fact}"), seq)),
                None if kind == OUTCOME => drop(fields.insert(format!("{record}:{kind}"), seq)),
                None if PURGED.iter().any(|known| known.word == kind) => drop(gone.insert((kind, record))),
                // What hung on a record goes with it.
                None => {}
            }
        }
        Ok(Self {
            counter: conn.query_row("SELECT counter FROM room WHERE id = 1", [], |row| row.get(0))?,
            revoked: ids("SELECT id FROM releases WHERE revoked_at IS NOT NULL")?,
            used: ids("SELECT id FROM releases WHERE used_at IS NOT NULL")?,
            over: ids("SELECT id FROM releases WHERE (terms ->> '$.until.on') <
                (SELECT date(latest) FROM room WHERE id = 1)")?,
            gone,
            fields,
        })
    }

    /// Whether it knows of records or fields gone that the other does not.
    pub(crate) fn has_more_gone(&self, other: &Self) -> bool {
        self.gone.len() > other.gone.len() || self.fields != other.fields
    }

    /// Both lists as one.
    pub(crate) fn with(mut self, other: &Self) -> Self {
        self.counter = self.counter.max(other.counter);
        self.revoked.extend(&other.revoked);
        self.used.extend(&other.used);
        self.over.extend(&other.over);
        self.gone.extend(other.gone.iter().cloned());
        // Where this chain knows of a field itself, its own row counts: the list may tell of a chain that was put away.
        for (field, at) in &other.fields {
            self.fields.entry(field.clone()).or_insert(*at);
        }
        self
    }

    /// Brings the store to what the list says, as far as it is not so already. Gives how much that was.
    pub(crate) fn apply(&self, tx: &Tx<'_>) -> Result<usize> {
        let (now, had) = (audit::time_text(tx.now()), tx.head().count);
        let mut done = tx.execute("UPDATE room SET counter = ?1 WHERE id = 1 AND counter < ?1", [self.counter])?;
        let mut changed = BTreeSet::new();
        // A row that is not what was vouched for is not vouched for anew.
        let mut mark = |ids: &BTreeSet<Uuid>, set: &str, where_not_yet: &str| -> Result<()> {
            let which = format!("id = ?1 AND ({where_not_yet})");
            for id in ids {
                for id in proofs::ids(tx, &proofs::RELEASE, &which, Some(*id))? {
                    if changed.insert(id) {
                        proofs::check(tx, &proofs::RELEASE, id)?;
                    }
                    tx.execute(&format!("UPDATE releases SET {set} WHERE id = ?1"), (id.as_bytes(), &now))?;
                }
            }
            Ok(())
        };
        mark(&self.revoked, "revoked_at = ?2", "revoked_at IS NULL")?;
        mark(&self.used, "used_at = ?2", "used_at IS NULL")?;
        // Its day was over before: by the clock of this copy it may not be.
        let lives = "to_confirm = 0 AND (terms ->> '$.until.on') >= (SELECT date(latest) FROM room WHERE id = 1)";
        mark(&self.over, "to_confirm = (?2 IS NOT NULL)", lives)?;
        done += changed.len();
        crate::releases::vouch_anew(tx, changed.into_iter())?;
        for (kind, id) in &self.gone {
            let Some(kind) = PURGED.iter().find(|known| known.word == kind) else { continue };
            let was = if kind.word == proofs::SURVIVOR.word {
                proofs::take_survivor_out(tx, *id)?
            } else {
                proofs::take_out(tx, &proofs::REFERRAL, "release = ?1", *id)?;
                proofs::take_out(tx, kind, "id = ?1", *id)? > 0
            };
            if was {
                crate::tasks::forget(tx, *id)?;
                done += 1;
            }
        }
        // What this copy has not seen yet; what it has, it may hold anew.
        for (field, _) in self.fields.iter().filter(|(_, at)| **at > had) {
            let Some((record, field)) = field.split_once(':') else { continue };
            let Ok(record) = record.parse::<Uuid>() else { continue };
            let was = match FactName::of(field) {
                Some(fact) => crate::survivors::empty(tx, record, fact)?,
                None if field == OUTCOME => crate::referrals::empty(tx, record)?,
                None => false,
            };
            done += usize::from(was);
        }
        Ok(done)
    }
}

/// There is no list: whether a release was revoked or used nobody knows, so each has to be confirmed with her.
pub(crate) fn distrust(tx: &Tx<'_>) -> Result<()> {
    crate::releases::distrust(tx)?;
    // Nor how many call signs were given: some are passed over.
    tx.execute("UPDATE room SET counter = counter + 512 WHERE id = 1", [])?;
    Ok(())
}
