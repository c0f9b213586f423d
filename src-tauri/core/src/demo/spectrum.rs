//! What shows where the made-up partnerships stand, and where they stood.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{away, dated};
use crate::{
    error::{Error, Result},
    partners::{self, Partner, PartnerId},
    spectrum::{self, Evidence, Facts, Level, ProofId, ROUTINE_MONTHS},
    text,
    vault::Tx,
};

const PROOFS: &str = include_str!("spectrum.json");
/// How many days back placements are told.
const BACK: i64 = 700;

/// Adds the proofs, and the snapshots as they would have been kept.
pub fn add(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let own = partners::own(tx)?;
    for line in serde_json::from_str::<Vec<Value>>(PROOFS)? {
        for facts in spread(tx, &own, dated(line, today))? {
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
        let placement = spectrum::place(&evidence, on, ROUTINE_MONTHS);
        if placement.level != level {
            level = placement.level;
            spectrum::keep_placement(tx, id, &placement, on)?;
        }
    }
    Ok(())
}

/// Puts ids in the place of names; services at several doors become one line each.
fn spread(tx: &Tx<'_>, own: &Partner, mut line: Value) -> Result<Vec<Value>> {
    let partner = match line["partner"].as_str() {
        Some(name) => {
            let id = partners::find_named(tx, &text::fold(name))?.ok_or(Error::NotFound { what: "partner" })?;
            Some(partners::get(tx, id)?)
        }
        None => None,
    };
    let whose = partner.as_ref().unwrap_or(own);
    line.as_object_mut().map(|fields| fields.remove("partner"));
    line["partner_id"] = json!(partner.as_ref().map(|partner| partner.id));
    if let Some(name) = line["site"].as_str() {
        let owner = if line["side"] == "us" { own } else { whose };
        let site = owner.facts.sites.iter().find(|site| site.name == name).map(|site| site.id);
        line["site_id"] = json!(site);
        line.as_object_mut().map(|fields| fields.remove("site"));
    }
    if line["kind"] != "door" {
        return Ok(vec![line]);
    }
    let named = |list: &Value, name: &str| list.as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let sites = own.facts.sites.iter().filter(|site| named(&line["sites"], &site.name));
    let services = || whose.facts.services.iter().filter(|service| named(&line["services"], &service.name));
    let door = |site, service| {
        json!({"kind": "door", "partner_id": line["partner_id"], "site_id": site, "service_id": service,
            "from": line["from"], "until": line["until"]})
    };
    Ok(sites.flat_map(|site| services().map(move |service| (site.id, service.id))).map(|(site, service)| door(site, service)).collect())
}
