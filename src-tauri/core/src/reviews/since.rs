//! What is otherwise than it was signed, and what was done since.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use super::{ChangedSince, Done, Remark, Seen, Told};
use crate::{
    error::Result,
    schedule::{Named, Occurrence},
    sql::time,
    vault::{PersonId, audit::time_text, people},
};

/// Compares a week with what was signed of it.
pub(super) fn changed(conn: &Connection, signed: &Remark, now: &[Occurrence]) -> Result<Vec<ChangedSince>> {
    let Some(what) = &signed.signed else { return Ok(Vec::new()) };
    let mut before: BTreeMap<&str, &Seen> = what.seen.iter().map(|seen| (seen.id.as_str(), seen)).collect();
    let mut found = Vec::new();
    for one in now {
        match before.remove(one.id.as_str()) {
            Some(seen) if *seen == Seen::of(one) => {}
            seen => found.push((seen.cloned(), Some(one.clone()))),
        }
    }
    found.extend(before.into_values().map(|seen| (Some(seen.clone()), None)));
    let mut named = Named::new(conn);
    found
        .into_iter()
        .map(|(before, after)| {
            let was = before.as_ref().map(|seen| named.told(&seen.place, &seen.people)).transpose()?;
            let now = after.as_ref().map(Seen::of);
            let is = now.as_ref().map(|seen| named.told(&seen.place, &seen.people)).transpose()?;
            let id =
                after.as_ref().map(|one: &Occurrence| one.id.clone()).or(before.as_ref().map(|seen| seen.id.clone())).unwrap_or_default();
            let last = id
                .split('/')
                .next()
                .and_then(|series| Uuid::try_parse(series).ok())
                .map(|series| last_change(conn, series))
                .transpose()?
                .flatten();
            let (by, at) = last.map_or((String::new(), None), |(by, at)| (by, Some(at)));
            Ok(ChangedSince { id, before, after, was: was.map(told), is: is.map(told), by, at })
        })
        .collect()
}

fn told((place, people): (String, Vec<String>)) -> Told {
    Told { place, people }
}

fn last_change(conn: &Connection, record: Uuid) -> Result<Option<(String, DateTime<Utc>)>> {
    let found: Option<(PersonId, DateTime<Utc>)> = conn
        .prepare_cached("SELECT actor, at FROM audit WHERE kind = 'series' AND record = ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([record.as_bytes()], |row| Ok((row.get("actor")?, time(row, "at")?)))
        .optional()?;
    found.map(|(person, at)| Ok((people::label(conn, person)?, at))).transpose()
}

/// What was done to schedule, groups, staff, places and agreements since a moment, newest first.
pub(super) fn done(conn: &Connection, since: DateTime<Utc>) -> Result<Vec<Done>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.at, a.actor, a.action, a.kind, a.record, coalesce(
             (SELECT g.name FROM groups g WHERE g.id = a.record),
             (SELECT g.name FROM groups g JOIN series s ON s.group_id = g.id WHERE s.id = a.record),
             (SELECT group_concat(f.name, ', ') FROM staff f WHERE f.id IN
                 (SELECT p.person FROM occurrence_people p WHERE p.series = a.record AND p.on_day =
                     (SELECT max(on_day) FROM occurrences WHERE series = a.record))),
             (SELECT f.name FROM staff f WHERE f.id = a.record), (SELECT r.name FROM rooms r WHERE r.id = a.record),
             (SELECT c.reason FROM closures c WHERE c.id = a.record), (SELECT t.title FROM agreements t WHERE t.id = a.record), '') AS name
         FROM (SELECT seq, at, actor, action, kind, record FROM audit
               WHERE at >= ?1 AND kind IN ('series', 'group', 'staff', 'room', 'closure', 'agreement') ORDER BY seq DESC LIMIT 200) a
         ORDER BY a.seq DESC",
    )?;
    let rows = statement.query_map([time_text(since)], |row| {
        let id = Uuid::from_bytes(row.get("record")?);
        Ok((row.get::<_, PersonId>("actor")?, time(row, "at")?, row.get("action")?, row.get("kind")?, id, row.get("name")?))
    })?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter()
        .map(|(person, at, action, kind, id, name)| Ok(Done { at, by: people::label(conn, person)?, action, kind, id, name }))
        .collect()
}
