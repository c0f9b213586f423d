//! A believable small program, made up. Dates are days from the day on which it is made (`"@-8"`: eight days before).

mod people;
mod schedule;
mod spectrum;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    agreements::{self, AgreementId, Life, Link, NewAgreement, Quantity},
    commitments::{self, DeliveryId, NewDelivery},
    error::{Error, Result},
    partners::{self, NewPartner, PartnerId},
    resources::{self, NewResource, ResourceId},
    text,
    trainings::{self, NewTraining, TrainingId},
    vault::{Tx, settings},
};

const PROGRAM: &str = include_str!("program.json");

#[derive(Deserialize)]
struct Program {
    own: Value,
    partners: Vec<Value>,
    agreements: Vec<Value>,
    resources: Vec<NewResource>,
    trainings: Vec<Value>,
    staff: Vec<Value>,
    rooms: Vec<Value>,
    closures: Vec<Value>,
    groups: Vec<Value>,
}

/// Fills an empty vault and marks it as a demo for good: every screen and print says so.
///
/// # Errors
/// `refused` when the vault holds a partner already.
pub fn add(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    if partners::all_ids(tx)?.len() > 1 {
        return Err(Error::Refused {
            reason: "This vault holds partners already. Made-up ones are for an empty vault only. Nothing was changed.",
        });
    }
    let program: Program = serde_json::from_str(PROGRAM)?;
    settings::mark_demo(tx)?;
    let own = partners::own(tx)?;
    let name = own.facts.name;
    let facts: NewPartner = serde_json::from_value(dated(program.own, today))?;
    partners::update(tx, own.id, own.revision, NewPartner { name, ..facts }.check()?)?;
    for mut facts in program.partners {
        let confirmed = facts.as_object_mut().and_then(|o| o.remove("confirmed")).and_then(|days| days.as_i64());
        let id = PartnerId::make();
        partners::insert(tx, id, serde_json::from_value::<NewPartner>(facts)?.check()?)?;
        partners::review(tx, id, away(today, confirmed.unwrap_or_default()))?;
    }
    for mut terms in program.agreements {
        let partner = terms.as_object_mut().and_then(|o| o.remove("partner"));
        let partner = partner.as_ref().and_then(Value::as_str).unwrap_or_default();
        let partner = partners::find_named(tx, &text::fold(partner))?.ok_or(Error::NotFound { what: "partner" })?;
        terms.as_object_mut().map(|o| o.insert("partner_id".into(), partner.to_string().into()));
        add_agreement(tx, dated(terms, today), today)?;
    }
    for item in program.resources {
        resources::insert(tx, ResourceId::make(), item.check()?)?;
    }
    program.trainings.into_iter().try_for_each(|facts| add_training(tx, facts, today))?;
    program.staff.into_iter().try_for_each(|facts| people::add_person(tx, dated(facts, today), today))?;
    program.rooms.into_iter().try_for_each(|facts| people::add_room(tx, facts))?;
    program.closures.into_iter().try_for_each(|facts| people::add_closure(tx, dated(facts, today)))?;
    program.groups.into_iter().try_for_each(|facts| people::add_group(tx, facts))?;
    schedule::add(tx, today)?;
    // Last: the history of placements is told from everything before it.
    spectrum::add(tx, today)
}

/// What an agreement of the demo has besides its terms.
#[derive(Deserialize)]
struct Extras {
    /// Title of the one that it renews.
    #[serde(default)]
    renews: String,
    /// What was given by hand.
    #[serde(default)]
    delivered: Vec<Delivered>,
}

/// The same delivery again and again, up to today.
#[derive(Deserialize)]
struct Delivered {
    /// Which commitment, counted from 0.
    commitment: usize,
    quantity: Quantity,
    from: NaiveDate,
    /// Days from one to the next.
    every: u64,
}

fn add_agreement(tx: &Tx<'_>, terms: Value, today: NaiveDate) -> Result<()> {
    let extras: Extras = serde_json::from_value(terms.clone())?;
    let terms: NewAgreement = serde_json::from_value(terms)?;
    let (id, state) = (AgreementId::make(), terms.state);
    let renewed = agreements::ids(tx)?.into_iter().map(|id| agreements::get(tx, id)).collect::<Result<Vec<_>>>()?;
    let renewed = renewed.into_iter().find(|kept| kept.terms.partner_id == terms.partner_id && kept.terms.title == extras.renews);
    let life = renewed.map(|kept| Life { follows: Some(kept.id), link: Some(Link::Renewal), ..Life::default() }).unwrap_or_default();
    agreements::insert_with(tx, id, terms.check()?, life)?;
    if state.in_force() {
        agreements::seal(tx, id)?;
    }
    let kept = agreements::get(tx, id)?;
    for given in extras.delivered {
        let commitment = kept.terms.commitments.get(given.commitment).ok_or(Error::NotFound { what: "commitment" })?;
        let (agreement, commitment, unit, quantity) = (id, commitment.id, commitment.unit, given.quantity);
        let days = given.from.iter_days().step_by(usize::try_from(given.every).unwrap_or(7)).take_while(|day| *day <= today);
        for on in days {
            let said = NewDelivery { agreement, commitment, on, quantity, unit, note: String::new() };
            commitments::insert(tx, DeliveryId::make(), said.check(&kept, today)?)?;
        }
    }
    Ok(())
}

/// Partners are named, items of the library are said by the word that never changes.
fn add_training(tx: &Tx<'_>, mut facts: Value, today: NaiveDate) -> Result<()> {
    let fields = facts.as_object_mut().ok_or(Error::Internal { part: "demo" })?;
    let partner = fields.remove("partner").and_then(|name| name.as_str().map(text::fold)).unwrap_or_default();
    let partner = partners::find_named(tx, &partner)?.ok_or(Error::NotFound { what: "partner" })?;
    let words: Vec<String> = fields.remove("resources").map(serde_json::from_value).transpose()?.unwrap_or_default();
    let library: Vec<Value> = words.iter().map(|word| resources::given(word).to_string().into()).collect();
    fields.insert("partner_id".into(), partner.to_string().into());
    fields.insert("resources".into(), library.into());
    let facts: NewTraining = serde_json::from_value(dated(facts, today))?;
    trainings::insert(tx, TrainingId::make(), facts.check(today)?)
}

fn away(today: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { today - distance } else { today + distance }
}

/// Puts days in the place of `"@n"`, wherever they stand.
fn dated(value: Value, today: NaiveDate) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix('@').and_then(|days| days.parse().ok()) {
            Some(days) => away(today, days).to_string().into(),
            None => text.into(),
        },
        Value::Array(items) => items.into_iter().map(|item| dated(item, today)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key, dated(value, today))).collect::<serde_json::Map<_, _>>().into()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_the_day_on_which_it_is_made() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(dated("@-8".into(), today), "2026-11-16");
        assert_eq!(dated("@68".into(), today), "2027-01-31");
        assert_eq!(dated("mail@example".into(), today), "mail@example");
    }
}
