//! One path for new and old files: numbered SQL, applied in one transaction, after an encrypted copy was put aside.

use std::path::Path;

use rusqlite::Connection;

use crate::error::{Error, Result};

/// One numbered step; its number is its place in the list.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The noun of `NNNN_noun.sql`.
    pub name: &'static str,
    /// Its SQL.
    pub sql: &'static str,
}

/// The first step of every store.
pub const GATE: Migration = Migration { name: "gate", sql: include_str!("../../migrations/0001_gate.sql") };

/// A later step of every store: its chain keeps its key when the store gets a new one.
pub const CHAIN: Migration = Migration { name: "chain", sql: include_str!("../../migrations/0013_chain.sql") };

/// The steps of the partnership store.
pub const PARTNERSHIP: &[Migration] = &[
    GATE,
    Migration { name: "people", sql: include_str!("../../migrations/0002_people.sql") },
    Migration { name: "partners", sql: include_str!("../../migrations/0003_partners.sql") },
    Migration { name: "agreements", sql: include_str!("../../migrations/0004_agreements.sql") },
    Migration { name: "trainings", sql: include_str!("../../migrations/0005_trainings.sql") },
    Migration { name: "spectrum", sql: include_str!("../../migrations/0006_spectrum.sql") },
    Migration { name: "reminders", sql: include_str!("../../migrations/0007_reminders.sql") },
    Migration { name: "scans", sql: include_str!("../../migrations/0008_scans.sql") },
    Migration { name: "staff", sql: include_str!("../../migrations/0009_staff.sql") },
    Migration { name: "groups", sql: include_str!("../../migrations/0010_groups.sql") },
    Migration { name: "schedule", sql: include_str!("../../migrations/0011_schedule.sql") },
    Migration { name: "reviews", sql: include_str!("../../migrations/0012_reviews.sql") },
    CHAIN,
    Migration { name: "lists", sql: include_str!("../../migrations/0014_lists.sql") },
];

/// The number of the newest step that the file has.
pub(super) fn version(conn: &Connection) -> Result<usize> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Error::Damaged { part: "store" })
}

/// Brings a file up to date.
///
/// # Errors
/// `newer_version` for a file with more steps than we know; on any other error the file is as it was.
pub(super) fn migrate(conn: &mut Connection, path: &Path, steps: &[Migration]) -> Result<()> {
    let have = version(conn)?;
    if have > steps.len() {
        return Err(Error::NewerVersion);
    }
    let missing = steps.get(have..).unwrap_or_default();
    if missing.is_empty() {
        return Ok(());
    }
    if have > 0 {
        put_aside(conn, path, have)?;
    }
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for step in missing {
        tx.execute_batch(step.sql)?;
    }
    tx.pragma_update(None, "user_version", steps.len())?;
    tx.commit()?;
    Ok(())
}

/// Copies the ciphertext, journal folded in, to `NAME.before-NNNN`.
fn put_aside(conn: &Connection, path: &Path, have: usize) -> Result<()> {
    let size = std::fs::metadata(path)?.len();
    if let Some(dir) = path.parent() {
        super::files::check_free(dir, size.saturating_mul(2))?;
    }
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    let mut name = path.file_name().map(ToOwned::to_owned).unwrap_or_default();
    name.push(format!(".before-{:04}", have + 1));
    let aside = path.with_file_name(name);
    std::fs::copy(path, &aside)?;
    std::fs::File::open(aside)?.sync_all()?;
    Ok(())
}
