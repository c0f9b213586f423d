//! What every library starts with: the resources that the idea of this program names, under their own headings. Their
//! addresses are empty, since none was given; the program fills in its own.

use super::{Group, Kind, NewResource, ResourceId, store};
use crate::{error::Result, vault::Tx};

const COLLABORATION: &str = "Advocacy programs and their mental-health partners";
const PROVIDERS: &str = "Substance use disorder, recovery, and mental health providers";
const CENTER: &str = "NCDVTMH";
const JOINT: &str = "SAMHSA, ACF, and NCDVTMH";

/// A word that never changes, kind, title, publisher: in the order of the library.
const COLLABORATION_ITEMS: [(&str, Kind, &str, &str); 7] = [
    ("toolkit", Kind::Toolkit, "Coercion Related to Mental Health and Substance Use in the Context of Intimate Partner Violence", CENTER),
    ("palm-card", Kind::Card, "Mental Health Coercion Palm Card", CENTER),
    (
        "survey-findings",
        Kind::Survey,
        "Key Survey Findings: Domestic Violence Programs and Survivors with Mental Health Challenges",
        CENTER,
    ),
    ("administrators", Kind::Report, "Survey of State Mental Health Administrators: Summary of Results", CENTER),
    (
        "prevalence",
        Kind::Report,
        "Prevalence of Intimate Partner Violence and Other Lifetime Trauma Among Women Seen in Mental Health Settings",
        CENTER,
    ),
    ("memorandum", Kind::Memorandum, "Information Memorandum", JOINT),
    ("partner-guide", Kind::Guide, "Partner Guide", JOINT),
];

const PROVIDERS_TITLE: &str = "Additional NCDVTMH resources for substance use disorder, recovery, and mental health providers";

fn item(title: &str, group: Group, kind: Kind, audience: &str, publisher: &str) -> NewResource {
    NewResource {
        title: title.into(),
        group,
        kind,
        audience: audience.into(),
        publisher: publisher.into(),
        address: String::new(),
        notes: String::new(),
    }
}

/// The id of an item that came with the library, by its word. The same in every vault, so that two libraries can be told
/// together.
pub(crate) fn given(word: &str) -> ResourceId {
    ResourceId::derive(&["resource", word])
}

/// Puts them into a new vault.
///
/// # Errors
/// The store refuses it.
pub(crate) fn insert_all(tx: &Tx<'_>) -> Result<()> {
    for (word, kind, title, publisher) in COLLABORATION_ITEMS {
        let facts = item(title, Group::CrossTraining, kind, COLLABORATION, publisher);
        store::insert_as(tx, given(word), false, facts.check()?)?;
    }
    let page = item(PROVIDERS_TITLE, Group::Providers, Kind::Page, PROVIDERS, CENTER);
    store::insert_as(tx, given("providers"), false, page.check()?)
}
