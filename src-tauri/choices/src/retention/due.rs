//! Records that nobody touched for as long as the program keeps them, from a week ahead.

use chrono::{DateTime, Days, Utc};
use rusqlite::Connection;
use trellis_core::{Result, vault::Person};

use crate::{
    clock, rules,
    survivors::{self, SurvivorLine},
};

/// How many days ahead something is proposed.
const AHEAD: u64 = 7;

/// What is proposed to be gone, longest untouched first; nothing that a hold keeps.
///
/// # Errors
/// The store cannot be read.
pub fn due(conn: &Connection, person: &Person, now: DateTime<Utc>) -> Result<Vec<SurvivorLine>> {
    let kept = u64::from(rules::get(conn)?.retention_days).saturating_sub(AHEAD);
    let Some(before) = clock::now(conn, now)?.checked_sub_days(Days::new(kept)) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for survivor in survivors::all(conn)?.into_iter().rev() {
        if survivor.touched_at <= before && !survivor.held {
            found.push(survivors::line(conn, survivor, person.id)?);
        }
    }
    Ok(found)
}
