//! The long check of the locked room: pages, chain, and each record against its latest digest. Runs after the room was opened.

use std::collections::BTreeMap;

use trellis_core::{
    Result,
    vault::{Checker, audit},
    verify::{Verified, compare},
};
use uuid::Uuid;

use crate::{
    proofs::{self, KINDS},
    rules,
};

/// Compares everything that the room can prove about itself. Counts of what the program did (`tallies`) name no record and have no
/// digest: of these the pages are proven, no more.
///
/// # Errors
/// `damaged`, with the part at which the first difference was found.
pub fn verify(checker: &Checker) -> Result<Verified> {
    let conn = checker.read();
    // One state of the store for the whole check, while people go on working.
    let snapshot = conn.unchecked_transaction()?;
    let head = checker.verify()?;
    let mut records = BTreeMap::new();
    for kind in KINDS {
        let found = proofs::ids(conn, kind, "?1 IS NULL", None)?;
        let found = found.into_iter().map(|id| Ok((id, proofs::digest(conn, kind, id)?.unwrap_or(audit::GONE))));
        records.insert(kind.word, compare(conn, kind.word, found)?);
    }
    // Rules that nobody changed stand as they were laid, and the chain says nothing of them.
    if audit::latest_digest(conn, rules::KIND, Uuid::nil())?.is_some() {
        let found = std::iter::once(Ok((Uuid::nil(), rules::digest(conn)?)));
        records.insert(rules::KIND, compare(conn, rules::KIND, found)?);
    }
    snapshot.finish()?;
    Ok(Verified { head, records })
}
