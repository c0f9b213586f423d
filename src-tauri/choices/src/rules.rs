//! What a program settles for its own room: which fields are asked at all, how long things are kept, what is too small to print.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use trellis_core::{
    Error, Result,
    vault::{Tx, audit},
};

use crate::survivors::FactName;

/// The settings of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChoiceRules"))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Fields that are not asked, and not shown.
    pub off: Vec<FactName>,
    /// Days after which a record that nobody touched is proposed to be gone: 30 to 3650.
    pub retention_days: u16,
    /// Most days that a release may run; `None`: no local cap.
    pub release_days_max: Option<u16>,
    /// Counts from 1 to this are hidden: 0 (none) to 50.
    pub small: u8,
    /// Days in which a funder is to be told of a breach.
    pub breach_days: u16,
    /// Whether a release wants a witness.
    pub witness: bool,
    /// Whether our own program is a 42 CFR Part 2 program, or passes on records of one.
    pub own_part2: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { off: Vec::new(), retention_days: 180, release_days_max: None, small: 10, breach_days: 1, witness: false, own_part2: false }
    }
}

impl Rules {
    fn check(mut self) -> Result<Self> {
        self.off.sort_unstable();
        self.off.dedup();
        if !(30..=3650).contains(&self.retention_days) {
            return Err(Error::invalid("retention_days", "Keep records between 30 days and ten years."));
        }
        if self.release_days_max.is_some_and(|days| !(1..=3650).contains(&days)) {
            return Err(Error::invalid("release_days_max", "A cap on releases is between one day and ten years."));
        }
        if self.small > 50 {
            return Err(Error::invalid("small", "Small numbers are hidden up to 50 at most."));
        }
        if self.breach_days > 365 {
            return Err(Error::invalid("breach_days", "A deadline is a year at most."));
        }
        Ok(self)
    }
}

/// The word for them in the chain.
pub(crate) const KIND: &str = "rules";

/// What the chain vouches for.
pub(crate) fn digest(conn: &Connection) -> Result<[u8; 32]> {
    audit::digest(&get(conn)?)
}

/// The rules as they stand.
///
/// # Errors
/// The store cannot be read.
pub fn get(conn: &Connection) -> Result<Rules> {
    let text: String = conn.query_row("SELECT rules FROM room WHERE id = 1", [], |row| row.get(0))?;
    Ok(serde_json::from_str(&text)?)
}

/// Puts new rules in their place. Fields that are switched off keep what they hold until somebody removes it.
///
/// # Errors
/// `invalid_input`.
pub fn update(tx: &Tx<'_>, rules: Rules) -> Result<Rules> {
    let rules = rules.check()?;
    tx.execute("UPDATE room SET rules = ?1 WHERE id = 1", [serde_json::to_string(&rules)?])?;
    tx.log(KIND, uuid::Uuid::nil(), digest(tx)?)?;
    Ok(rules)
}
