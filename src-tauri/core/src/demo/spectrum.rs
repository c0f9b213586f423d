//! What shows where the made-up partnerships stand, and where they stood.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{away, dated};
use crate::{
    error::{Error, Result},
    partners::{self, Partner, PartnerId, Site},
    services::Service,
    spectrum::{self, Evidence, Facts, Level, ProofId},
    text,
    vault::{Tx, settings},
};

const PROOFS: &str = include_str!("spectrum.json");
/// One line of the file: facts of a proof, with names in the place of ids.
#[derive(Deserialize)]
struct Line {
    partner: Option<String>,
    site: Option<String>,
    #[serde(default)]
    sites: Vec<String>,
    #[serde(default)]
    services: Vec<String>,
    #[serde(flatten)]
    facts: Map<String, Value>,
}

/// How many days back placements are told.
const BACK: i64 = 700;

/// Adds the proofs, and the snapshots as they would have been kept.
pub fn add(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let own = partners::own(tx)?;
    for line in serde_json::from_str::<Vec<Value>>(PROOFS)? {
        for facts in spread(tx, &own, serde_json::from_value(dated(line, today))?)? {
            let facts: Facts = serde_json::from_value(facts)?;
            spectrum::add_earlier(tx, ProofId::make(), facts.check(today)?)?;
        }
    }
    partners::ids(tx)?.into_iter().chain([own.id]).try_for_each(|id| tell(tx, id, today))
}

/// The snapshots of one partnership, day by day.
fn tell(tx: &Tx<'_>, id: PartnerId, today: NaiveDate) -> Result<()> {
    let evidence = Evidence::read(tx, id)?;
    let mut level = Level::NotYet;
    for days in (0..=BACK).rev() {
        let on = away(today, -days);
        let placement = spectrum::place(&evidence, on, u32::from(settings::get(tx)?.routine_months));
        if placement.level != level {
            level = placement.level;
            spectrum::keep_placement(tx, id, &placement, on)?;
        }
    }
    Ok(())
}

/// Puts ids in the place of names; services at several doors become one proof each.
fn spread(tx: &Tx<'_>, own: &Partner, line: Line) -> Result<Vec<Value>> {
    let partner = match &line.partner {
        Some(name) => {
            let id = partners::find_named(tx, &text::fold(name))?.ok_or(Error::NotFound { what: "partner" })?;
            Some(partners::get(tx, id)?)
        }
        None => None,
    };
    let whose = partner.as_ref().unwrap_or(own);
    let mut facts = line.facts;
    facts.insert("partner_id".into(), json!(partner.as_ref().map(|partner| partner.id)));
    if let Some(name) = line.site {
        let owner = if facts.get("side").is_some_and(|side| side == "us") { own } else { whose };
        let site = owner.facts.sites.iter().find(|site| site.name == name);
        facts.insert("site_id".into(), json!(site.map(|site| site.id)));
    }
    if line.sites.is_empty() {
        return Ok(vec![facts.into()]);
    }
    let sites = own.facts.sites.iter().filter(|site| line.sites.contains(&site.name));
    let services = || whose.facts.services.iter().filter(|service| line.services.contains(&service.name));
    let door = |site: &Site, service: &Service| {
        let mut facts = facts.clone();
        facts.extend([("site_id".into(), json!(site.id)), ("service_id".into(), json!(service.id))]);
        facts.into()
    };
    Ok(sites.flat_map(|site| services().map(move |service| (site, service))).map(|(site, service)| door(site, service)).collect())
}
