//! Staff, rooms, closures and shared groups of the demo. Partners, sites, agreements and people are said by their names.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::{
    agreements,
    error::{Error, Result},
    groups::{self, GroupId, NewGroup},
    partners::{self, Partner},
    rooms::{self, ClosureId, NewClosure, NewRoom, RoomId, closing},
    staff::{self, NewStaff, StaffId, StaffQuery},
    text,
    vault::Tx,
};

fn taken(fields: &mut Map<String, Value>, key: &str) -> String {
    fields.remove(key).and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn fields(facts: Value) -> Result<Map<String, Value>> {
    if let Value::Object(fields) = facts { Ok(fields) } else { Err(Error::Internal { part: "demo" }) }
}

/// The partner that is named; our own program where none is.
fn organization(tx: &Tx<'_>, fields: &mut Map<String, Value>) -> Result<Partner> {
    let name = taken(fields, "partner");
    if name.is_empty() {
        return partners::own(tx);
    }
    partners::get(tx, partners::find_named(tx, &text::fold(&name))?.ok_or(Error::NotFound { what: "partner" })?)
}

/// The facts with the organization, and the site where one is named.
fn placed(tx: &Tx<'_>, facts: Value) -> Result<Value> {
    let mut fields = fields(facts)?;
    let kept = organization(tx, &mut fields)?;
    let site = taken(&mut fields, "site");
    if !site.is_empty() {
        let at = kept.facts.sites.iter().find(|one| one.name == site).ok_or(Error::NotFound { what: "site" })?;
        fields.insert("site_id".into(), at.id.to_string().into());
    }
    fields.insert("organization_id".into(), kept.id.to_string().into());
    Ok(Value::Object(fields))
}

pub(super) fn add_person(tx: &Tx<'_>, facts: Value, today: NaiveDate) -> Result<()> {
    let person: NewStaff = serde_json::from_value(placed(tx, facts)?)?;
    staff::insert(tx, StaffId::make(), person.check(today)?)
}

pub(super) fn add_room(tx: &Tx<'_>, facts: Value) -> Result<()> {
    let room: NewRoom = serde_json::from_value(placed(tx, facts)?)?;
    rooms::insert(tx, RoomId::make(), room.check()?)
}

pub(super) fn add_closure(tx: &Tx<'_>, facts: Value) -> Result<()> {
    let closure: NewClosure = serde_json::from_value(placed(tx, facts)?)?;
    closing::insert(tx, ClosureId::make(), closure.check()?)
}

pub(super) fn add_group(tx: &Tx<'_>, facts: Value) -> Result<()> {
    let mut fields = fields(facts)?;
    let partner = organization(tx, &mut fields)?;
    let title = taken(&mut fields, "agreement");
    for id in agreements::ids(tx)? {
        let terms = agreements::get(tx, id)?.terms;
        if terms.partner_id == partner.id && terms.title == title && terms.state.in_force() {
            fields.insert("agreement_id".into(), id.to_string().into());
        }
    }
    let names: Vec<String> = fields.remove("substitutes").map(serde_json::from_value).transpose()?.unwrap_or_default();
    let known = staff::list(tx, &StaffQuery::default(), tx.now().date_naive())?.items;
    let substitutes = known.into_iter().filter(|one| (one.own || one.organization_id == partner.id) && names.contains(&one.name));
    fields.insert("substitutes".into(), substitutes.map(|one| Value::from(one.id.to_string())).collect());
    fields.insert("partner_id".into(), partner.id.to_string().into());
    let group: NewGroup = serde_json::from_value(Value::Object(fields))?;
    groups::insert(tx, GroupId::make(), group.check()?)
}
