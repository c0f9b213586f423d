//! The made-up coalition that benches run on: the same seed gives the same records.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use trellis_core::{
    agreements::{self, AgreementId},
    partners::{self, PartnerId},
    vault::Open,
};

use crate::now;

pub const PARTNERS: usize = 500;
pub const AGREEMENTS: usize = 5_000;

/// A small generator of numbers (SplitMix64): the same seed, the same numbers.
pub struct Seed(pub u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn words(&mut self, count: usize) -> String {
        const WORDS: [&str; 24] = [
            "care",
            "support",
            "survivor",
            "together",
            "training",
            "office",
            "session",
            "advocate",
            "counselor",
            "group",
            "choice",
            "language",
            "room",
            "week",
            "shared",
            "release",
            "purpose",
            "partner",
            "agreement",
            "quiet",
            "evening",
            "north",
            "river",
            "notice",
        ];
        (0..count).map(|_| self.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }
}

const FIRST: [&str; 12] =
    ["Alder", "Fern", "Cedar", "Heron", "Lantern", "Millrace", "Juniper", "Tamarack", "Yarrow", "Orchard", "Foothill", "River"];
const SECOND: [&str; 8] = ["Counseling", "Wellness", "Family Therapy", "Behavioral Health", "Clinic", "Collective", "Center", "Practice"];

/// One partner with two services and a site.
pub fn partner(seed: &mut Seed, n: usize) -> Value {
    let city = format!("{} Falls", seed.pick(&FIRST));
    let service = |seed: &mut Seed| {
        json!({"name": format!("{} {}", seed.pick(&FIRST), seed.pick(&["group", "counseling", "evaluation"])), "kind": seed.pick(&["group", "counseling", "psychiatry"]),
            "languages": [seed.pick(&["en", "es", "fr"])], "accepting": seed.pick(&["yes", "no", "waiting_list", "unknown"]), "description": seed.words(20)})
    };
    json!({"name": format!("{} {} {n}", seed.pick(&FIRST), seed.pick(&SECOND)), "description": seed.words(30), "languages": ["en"],
        "phones": [{"number": format!("555-{:04}", n % 10_000)}],
        "sites": [{"name": "Office", "address": {"street": format!("{n} Main Street"), "city": city, "state": "WI", "postal_code": "54001", "country": "US"}}],
        "services": [service(seed), service(seed)]})
}

/// One agreement of about 150 words.
pub fn agreement(seed: &mut Seed, partner: PartnerId, n: usize) -> Value {
    let start = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap() + Days::new(seed.below(1_200) as u64);
    let end = start + Days::new(365 + seed.below(900) as u64);
    json!({"partner_id": partner, "title": format!("{} {n}", seed.words(4)), "kind": seed.pick(&["mou", "referral", "on_site", "group"]),
        "state": if end < now().date_naive() { "expired" } else { "active" }, "start_on": start, "end_on": end, "notice_days": 60, "lead_days": 90,
        "purpose": seed.words(60),
        "clauses": [{"key": "purpose", "state": "included", "text": seed.words(45)}, {"key": "roles", "state": "included", "text": seed.words(45)}],
        "signatories": [{"side": "us", "name": "T.S."}, {"side": "partner", "name": "H.P."}],
        "commitments": [{"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 4, "period": "week"}}, {"giver": "us", "unit": "referrals"}]})
}

/// Fills a vault. Returns the partners.
pub fn fill(open: &mut Open, partners: usize, agreements: usize) -> Vec<PartnerId> {
    let mut seed = Seed(2026);
    let ids = open
        .write("demos.add", now(), |tx| {
            (0..partners)
                .map(|n| {
                    let id = PartnerId::make();
                    partners::insert(tx, id, serde_json::from_value::<partners::NewPartner>(partner(&mut seed, n))?.check()?)?;
                    Ok(id)
                })
                .collect::<trellis_core::Result<Vec<_>>>()
        })
        .unwrap();
    if agreements > 0 {
        open.write("demos.add", now(), |tx| {
            (0..agreements).try_for_each(|n| {
                let with = ids[seed.below(ids.len())];
                let terms: agreements::NewAgreement = serde_json::from_value(agreement(&mut seed, with, n))?;
                agreements::insert(tx, AgreementId::make(), terms.check()?)
            })
        })
        .unwrap();
    }
    ids
}
