//! A believable small program, made up. Dates are days from the day on which it is made (`"@-8"`: eight days before).

mod spectrum;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    agreements::{self, AgreementId, NewAgreement},
    error::{Error, Result},
    partners::{self, NewPartner, PartnerId},
    text,
    vault::{Tx, settings},
};

const PROGRAM: &str = include_str!("program.json");

#[derive(Deserialize)]
struct Program {
    own: Value,
    partners: Vec<Value>,
    agreements: Vec<Value>,
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
        let terms: NewAgreement = serde_json::from_value(dated(terms, today))?;
        agreements::insert(tx, AgreementId::make(), terms.check()?)?;
    }
    spectrum::add(tx, today)
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
