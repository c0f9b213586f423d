//! Everything of one record, read at once.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use trellis_core::Result;

use crate::{
    answers::{self, Answer},
    disclosures::{self, Disclosure},
    names::Names,
    referrals::{self, Referral},
    releases::{self, Release},
    retention::{self, Hold},
    survivors::{self, Survivor, SurvivorId},
    tasks::{self, Task},
};

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each is a list of what its type says")]
pub struct Dossier {
    pub survivor: Survivor,
    pub answers: Vec<Answer>,
    pub releases: Vec<Release>,
    pub referrals: Vec<Referral>,
    pub disclosures: Vec<Disclosure>,
    pub tasks: Vec<Task>,
    pub holds: Vec<Hold>,
}

/// Reads it. Whoever shows it to somebody records the opening first.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, names: &Names, id: SurvivorId, today: NaiveDate) -> Result<Dossier> {
    Ok(Dossier {
        survivor: survivors::get(conn, id)?,
        answers: answers::of(conn, names, id)?,
        releases: releases::of(conn, names, id, today)?,
        referrals: referrals::of(conn, names, id)?,
        disclosures: disclosures::of(conn, id)?,
        tasks: tasks::of(conn, names, id)?,
        holds: retention::of(conn, id)?,
    })
}
