//! Made-up people for a vault that says DEMO everywhere. Nobody here lives.

use chrono::{DateTime, Days, Utc};
use serde_json::json;
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    services::ServiceId,
    vault::{Person, Tx},
};

use crate::{
    Room, answers, counts, disclosures,
    names::Names,
    referrals::{self, PartnerPlace, Sending},
    releases::{self, Granted, ReleaseId},
    survivors::{self, Facts, SurvivorId},
};

const ACTION: &str = "demos.add";

/// What the partnership side offers, and whose day it is.
struct Made<'a> {
    names: &'a Names,
    zone: &'a str,
    now: DateTime<Utc>,
    offers: Vec<(PartnerId, ServiceId)>,
}

/// Fills an empty room: people with much and with little, releases of every state, answers of every kind.
///
/// # Errors
/// The demo of the partnership side is not there.
pub fn add(room: &mut Room, person: &Person, names: &Names, zone: &str, now: DateTime<Utc>) -> Result<()> {
    let partners = names.in_use().filter(|one| !names.is_own(one.id));
    let offers: Vec<_> = partners.flat_map(|one| one.facts.services.iter().map(|service| (one.id, service.id))).collect();
    let made = Made { names, zone, now, offers };
    room.write(person, ACTION, now, |tx| {
        for (facts, said) in PEOPLE {
            made.person(tx, facts, said)?;
        }
        Ok(())
    })
}

/// What is kept of somebody, and how she answered the first few offers.
const PEOPLE: &[(&str, &[&str])] = &[
    (
        r#"{"language": "es", "words": ["girasol"], "needs": "Dormir sin miedo.", "goals": "Hablar con alguien que me entienda.",
            "preferences": "Por la mañana, con una mujer.", "contact": {"how": "Mensaje de texto", "when": "9 a 11", "not_when": "Por la noche",
            "say": "la biblioteca", "none": false}}"#,
        &["yes", "no", "not_now"],
    ),
    (r#"{"language": "en", "words": ["bus 4"], "needs": "Somewhere quiet to talk."}"#, &["something_else", "no"]),
    (r#"{"language": "en", "contact": {"none": true}}"#, &["no", "no", "no"]),
    (r#"{"wants_known": "I bring my daughter along.", "goals": "A group, later on."}"#, &["not_now", "yes", "changed_mind"]),
    ("{}", &[]),
];

impl Made<'_> {
    fn person(&self, tx: &Tx<'_>, facts: &str, said: &[&str]) -> Result<()> {
        let id = survivors::add(tx)?;
        let facts: Facts = serde_json::from_str(facts)?;
        let speaks = facts.language.clone();
        survivors::update(tx, id, 1, facts)?;
        for (answer, (partner, service)) in said.iter().zip(&self.offers) {
            let words = if *answer == "something_else" { "Only by telephone." } else { "" };
            let answer = json!({"service_id": service, "partner_id": partner, "answer": answer, "words": words});
            answers::add(tx, id, serde_json::from_value(answer)?)?;
        }
        counts::conversation(tx, id)?;
        match (said.first(), speaks.as_str()) {
            (Some(&"yes"), "es") => self.told(tx, id),
            (Some(&"not_now"), _) => self.taken_back(tx, id),
            _ => Ok(()),
        }
    }

    fn release(&self, tx: &Tx<'_>, id: SurvivorId, days: u64, purpose: &str) -> Result<ReleaseId> {
        let (partner, _) = *self.offers.first().ok_or(Error::Internal { part: "demo" })?;
        let today = crate::clock::day(self.now, self.zone);
        let terms = json!({"partner_id": partner, "purpose": purpose, "until": {"on": today.checked_add_days(Days::new(days))},
            "items": [{"kind": "name", "words": "Her first name"}, {"kind": "language", "words": "Spanish"}, {"kind": "times", "words": "Mornings"}],
            "signer": {"capacity": "adult", "by": "self", "abuser": "not"}});
        let new = releases::add(tx, self.zone, id, serde_json::from_value(terms)?)?;
        let number = releases::get(tx, self.names, new, today)?.number;
        releases::grant(tx, self.zone, new, Granted { number, signed_on: today, signed_by: "Herself".into(), paper: "Binder 2".into() })?;
        Ok(new)
    }

    fn send(&self, tx: &Tx<'_>, id: SurvivorId, release: ReleaseId) -> Result<()> {
        let sign = survivors::get(tx, id)?.sign;
        let sending: Sending = serde_json::from_value(json!({"sign": sign, "kind": "warm", "items": [0, 1], "how": "telephone"}))?;
        let sent = {
            let live = releases::live(tx, self.zone, release)?;
            referrals::send(tx, self.names, &live, &sending)?
        };
        referrals::answer(tx, sent, "She liked the first call.".into(), PartnerPlace::Place)
    }

    fn told(&self, tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
        let release = self.release(tx, id, 14, "A first appointment")?;
        self.send(tx, id, release)?;
        self.release(tx, id, 7, "A second one").map(drop)
    }

    fn taken_back(&self, tx: &Tx<'_>, id: SurvivorId) -> Result<()> {
        let release = self.release(tx, id, 7, "Asking for a place")?;
        self.send(tx, id, release)?;
        releases::revoke(tx, self.zone, release)?;
        let told = json!({"survivor_id": id, "kind": "emergency", "on": crate::clock::day(self.now, self.zone), "to": "Ambulance", "law": "",
            "items": ["contact"], "notice": "Told her the same evening", "safety": "Changed the meeting place", "lawyer": false, "told_within": ""});
        disclosures::add(tx, serde_json::from_value(told)?).map(drop)
    }
}
