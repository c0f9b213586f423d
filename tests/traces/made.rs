//! A made-up vault, full of words that stand nowhere else in the world.

use serde_json::json;
use trellis_choices::{
    Room, answers,
    survivors::{self, Facts},
};
use trellis_core::{
    partners, program,
    vault::{Effort, NewVault, Passphrase},
};
use trellis_tests::{Desk, locked::Locked, now};

use crate::search::Needle;

/// Not that of the demo, which the page is told.
pub const PASSPHRASE: &str = "brass kettle under walnut rain";

/// Words of the partnership side.
pub const PARTNER: &str = "quibblethwaite";
pub const NOTES: &str = "zanthroplex";
pub const CONTACT: &str = "ormskirkle";
pub const AGREEMENT: &str = "fandangulate";
pub const PURPOSE: &str = "grumbletonia";
/// Words of the locked room.
pub const HER_NAME: &str = "wexelbraith";
pub const HER_WORDS: &str = "plimberwick";
pub const HER_ANSWER: &str = "snorkeldine";
/// What is typed into searches and forms.
pub const SEARCHED: &str = "drazzlequint";
pub const TYPED: &str = "hobblesnatch";

pub const ALL: [&str; 10] = [PARTNER, NOTES, CONTACT, AGREEMENT, PURPOSE, HER_NAME, HER_WORDS, HER_ANSWER, SEARCHED, TYPED];

/// All of them, in every form.
pub fn needles() -> Vec<Needle> {
    ALL.iter().flat_map(|word| Needle::text(word)).collect()
}

/// An empty vault that is open.
fn begun() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let new = NewVault {
        organization: "Larkspur Advocacy Program".into(),
        person: "Mara Reyes".into(),
        label: "MR".into(),
        passphrase: Passphrase::new(PASSPHRASE.into()),
        timezone: "America/Chicago".into(),
    };
    let (vault, open, phrases) = program::create(&dir.path().join("vault"), &new, Effort::Floor, now()).unwrap();
    Desk { dir, vault, open, phrases }
}

/// A vault of the program's own made-up people, whose screens are full.
pub fn demo() -> tempfile::TempDir {
    let mut desk = begun();
    let today = chrono::Utc::now().date_naive();
    desk.open.write("demos.add", now(), |tx| trellis_core::demo::add(tx, today)).unwrap();
    desk.open.lock().unwrap();
    desk.dir
}

/// The vault, locked, in a folder that goes when it is dropped; and both recovery phrases.
pub fn vault() -> (tempfile::TempDir, Vec<String>) {
    let mut desk = begun();
    let partner = desk.partner(json!({"name": format!("Juniper {PARTNER}"), "notes": format!("They like {NOTES}."),
        "contacts": [{"name": CONTACT, "role": "liaison", "phones": [{"number": "555-0199"}]}],
        "services": [{"name": "Counseling, one on one", "kind": "counseling", "languages": ["en"], "accepting": "yes"}]}));
    desk.agreement(partner, json!({"title": format!("On-site {AGREEMENT}"), "purpose": format!("So that {PURPOSE} is near.")}));
    let service = partners::get(desk.open.store.read(), partner).unwrap().facts.services[0].id;
    let room = Room::open(&desk.dir.path().join("vault"), &desk.open, now()).unwrap();
    let mut locked = Locked { desk, room, partner, service };

    let her = locked.survivor();
    let facts = Facts { name: HER_NAME.into(), needs: format!("A place for {HER_WORDS}"), ..Facts::default() };
    locked.write("survivors.update", now(), |tx| survivors::update(tx, her.id, her.revision, facts)).unwrap();
    let answer = json!({"partner_id": partner, "service_id": service, "answer": "yes", "words": format!("Only by {HER_ANSWER}")});
    let answer = serde_json::from_value(answer).unwrap();
    locked.write("answers.add", now(), |tx| answers::add(tx, her.id, answer)).unwrap();

    let Locked { mut desk, room, .. } = locked;
    let phrases = [&desk.phrases.partnership, desk.phrases.choices.as_ref().unwrap()].map(|phrase| phrase.expose().to_owned()).to_vec();
    desk.open.keep_choices_head(room.head()).unwrap();
    drop(room);
    desk.open.lock().unwrap();
    (desk.dir, phrases)
}
