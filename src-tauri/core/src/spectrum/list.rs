//! What the room shows: every partnership on a day, and one of them with all that belongs to it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{Evidence, Placement, Proof, Snapshot, SpectrumLine, evidence, routine_months, rule, snapshots, store};
use crate::{
    error::Result,
    partners::{self, PartnerId, SiteId},
    services::ServiceId,
};

/// A site or a service, as a choice in a form or a line of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice<T> {
    /// Its id.
    pub id: T,
    /// What staff call it.
    pub name: String,
}

/// A partnership on one day, or our own program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Spectrum {
    /// Whose.
    pub id: PartnerId,
    /// The partner's name, or our own.
    pub name: String,
    /// Our own program, without a partner.
    pub own: bool,
    /// The day that was asked for.
    pub on: NaiveDate,
    /// See [`Placement`].
    pub placement: Placement,
    /// Snapshots, newest first.
    pub snapshots: Vec<Snapshot>,
    /// What was recorded, archived proofs too.
    pub proofs: Vec<Proof>,
    /// Our doors.
    pub doors: Vec<Choice<SiteId>>,
    /// The partner's sites; none for our own program.
    pub sites: Vec<Choice<SiteId>>,
    /// Active services that belong at every door.
    pub services: Vec<Choice<ServiceId>>,
}

/// Every partnership in use as it stands on a day, the furthest first, then by name.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, on: NaiveDate) -> Result<Vec<SpectrumLine>> {
    let own = partners::own(conn)?;
    let line = |id| {
        let partner = partners::get(conn, id)?;
        let placement = rule::place(&Evidence::of(conn, &own, Some(&partner))?, on, routine_months(conn)?);
        Ok(SpectrumLine { partner_id: id, partner: partner.facts.name, placement })
    };
    let mut lines = partners::ids(conn)?.into_iter().map(line).collect::<Result<Vec<SpectrumLine>>>()?;
    lines.sort_by_key(|line| std::cmp::Reverse(line.placement.level));
    Ok(lines)
}

/// One of them, or our own program, with its records.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: PartnerId, on: NaiveDate) -> Result<Spectrum> {
    let own = partners::own(conn)?;
    let partner = if id == own.id { None } else { Some(partners::get(conn, id)?) };
    let whose = partner.as_ref().unwrap_or(&own);
    let sites = |of: &partners::Partner| of.facts.sites.iter().map(|one| Choice { id: one.id, name: one.name.clone() }).collect();
    let services = whose.facts.services.iter().filter(|one| one.active);
    let mut proofs = store::list(conn, partner.as_ref().map(|partner| partner.id))?;
    for proof in &mut proofs {
        evidence::name_anew(proof, &own, whose);
    }
    Ok(Spectrum {
        id,
        name: whose.facts.name.clone(),
        own: partner.is_none(),
        on,
        placement: rule::place(&Evidence::of(conn, &own, partner.as_ref())?, on, routine_months(conn)?),
        snapshots: snapshots::list(conn, id)?,
        proofs,
        doors: sites(&own),
        sites: partner.as_ref().map(sites).unwrap_or_default(),
        services: services.map(|one| Choice { id: one.id, name: one.name.clone() }).collect(),
    })
}
