//! The long check: pages, chain, and each record against its latest digest. Runs after unlock and by `verify`.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    agreements, commitments,
    error::{Error, Result},
    groups, partners, resources, reviews,
    rooms::{self, closing},
    scans, schedule, spectrum, staff, trainings,
    vault::{Checker, Head, audit, people, settings},
};

/// What was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Where the chain ends.
    pub head: Head,
    /// Records of each kind that were compared with their digest.
    pub records: BTreeMap<&'static str, u64>,
}

/// Compares everything that the store can prove about itself.
///
/// # Errors
/// `damaged`, with the part at which the first difference was found.
pub fn verify(checker: &Checker) -> Result<Verified> {
    let conn = checker.read();
    // One state of the store for the whole check, while people go on working.
    let snapshot = conn.unchecked_transaction()?;
    let head = checker.verify()?;
    let mut records = BTreeMap::new();
    let persons = people::ids(conn)?.into_iter().map(|id| Ok((id.uuid(), people::digest(conn, id)?)));
    records.insert("person", compare(conn, "person", persons)?);
    records.insert("sheets", compare(conn, "sheets", std::iter::once(Ok((Uuid::nil(), people::sheets_digest(conn)?))))?);
    records.insert("settings", compare(conn, "settings", std::iter::once(Ok((Uuid::nil(), settings::digest(conn)?))))?);
    let organizations = partners::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), audit::digest(&partners::get(conn, id)?)?)));
    records.insert("partner", compare(conn, partners::KIND, organizations)?);
    let papers = agreements::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), agreements::digest(&agreements::get(conn, id)?)?)));
    records.insert("agreement", compare(conn, agreements::KIND, papers)?);
    let deliveries = commitments::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), commitments::digest(&commitments::get(conn, id)?)?)));
    records.insert("delivery", compare(conn, commitments::KIND, deliveries)?);
    let library = resources::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), audit::digest(&resources::get(conn, id)?)?)));
    records.insert("resource", compare(conn, resources::KIND, library)?);
    let lessons = trainings::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), trainings::digest(&trainings::get(conn, id)?)?)));
    records.insert("training", compare(conn, trainings::KIND, lessons)?);
    let series = schedule::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), audit::digest(&schedule::get(conn, id)?)?)));
    records.insert("series", compare(conn, schedule::KIND, series)?);
    records.insert("remark", compare(conn, reviews::KIND, reviews::digests(conn)?.into_iter().map(Ok))?);
    // What meets when follows from the series: this is whether what stands in the store is still that.
    schedule::compare(conn)?;
    let persons = staff::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), staff::digest(&staff::get(conn, id)?)?)));
    records.insert("staff", compare(conn, staff::KIND, persons)?);
    let halls = rooms::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), rooms::digest(&rooms::get(conn, id)?)?)));
    records.insert("room", compare(conn, rooms::KIND, halls)?);
    let closures = closing::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), closing::digest(&closing::get(conn, id)?)?)));
    records.insert("closure", compare(conn, closing::KIND, closures)?);
    let shared = groups::all_ids(conn)?.into_iter().map(|id| Ok((id.uuid(), groups::digest(&groups::get(conn, id)?)?)));
    records.insert("group", compare(conn, groups::KIND, shared)?);
    // The digest of a record covers the digest of each of its scans; this is whether the bytes are still those.
    let papers = scans::ids(conn)?;
    for id in &papers {
        scans::get(conn, *id)?;
    }
    records.insert("scan", papers.len() as u64);
    for kind in spectrum::Facts::KINDS {
        records.insert(kind, compare(conn, kind, spectrum::proof_digests(conn, kind)?.into_iter().map(Ok))?);
    }
    records.insert("placement", compare(conn, "placement", spectrum::snapshot_digests(conn)?.into_iter().map(Ok))?);
    snapshot.finish()?;
    Ok(Verified { head, records })
}

/// Each record that is there has its latest digest, and each digest but a purged one has its record. Gives how many there are.
///
/// # Errors
/// `damaged` where that is not so.
pub fn compare(conn: &Connection, kind: &str, found: impl Iterator<Item = Result<(Uuid, [u8; 32])>>) -> Result<u64> {
    let mut said: BTreeMap<Uuid, [u8; 32]> =
        audit::latest_digests(conn, kind)?.into_iter().filter(|(_, digest)| *digest != audit::GONE).collect();
    let mut count = 0;
    for record in found {
        let (id, digest) = record?;
        if said.remove(&id) != Some(digest) {
            return Err(Error::Damaged { part: "a record that is not what was written" });
        }
        count += 1;
    }
    if said.is_empty() { Ok(count) } else { Err(Error::Damaged { part: "a record that is missing" }) }
}
