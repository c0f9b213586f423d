//! Organizations: partners, and our own program. What is typed in becomes a record only through [`NewPartner::check`].

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    services::{Accepting, Service},
    vault::Id,
};

/// Marks ids of organizations.
#[derive(Debug)]
pub enum PartnerTag {}
/// Names an organization.
pub type PartnerId = Id<PartnerTag>;
/// Marks ids of sites.
#[derive(Debug)]
pub enum SiteTag {}
/// Names a site.
pub type SiteId = Id<SiteTag>;
/// Marks ids of contacts.
#[derive(Debug)]
pub enum ContactTag {}
/// Names a contact.
pub type ContactId = Id<ContactTag>;
/// Marks ids of telephone numbers.
#[derive(Debug)]
pub enum PhoneTag {}
/// Names a telephone number.
pub type PhoneId = Id<PhoneTag>;

/// A telephone number, as HSDS `phone`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Made when absent.
    #[serde(default = "PhoneId::make")]
    pub id: PhoneId,
    /// As people dial it.
    pub number: String,
    /// Digits, or empty.
    #[serde(default)]
    pub extension: String,
    /// What it is for: "Intake line, leaves no message".
    #[serde(default)]
    pub description: String,
}

/// When a site is open: one line of its hours, wall-clock time in the site's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// `MO`, `TU`, … `SU` (RFC 5545).
    pub days: Vec<String>,
    /// `HH:MM`, 24 hours.
    pub opens: String,
    /// `HH:MM`, 24 hours, later than `opens`.
    pub closes: String,
    /// "By appointment".
    #[serde(default)]
    pub description: String,
}

/// Where a site is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Floor, suite.
    pub street_2: String,
    /// Town.
    pub city: String,
    /// State or province.
    pub state: String,
    /// Postal code.
    pub postal_code: String,
    /// ISO 3166 two letters; empty reads as US.
    pub country: String,
}

/// A place that an organization has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Made when absent.
    #[serde(default = "SiteId::make")]
    pub id: SiteId,
    /// As staff call it.
    pub name: String,
    /// Confidential: outgoing files show `public_name` and nothing else.
    #[serde(default)]
    pub confidential: bool,
    /// The only thing that outgoing files may say of a confidential site.
    #[serde(default)]
    pub public_name: String,
    /// Where it is.
    #[serde(default)]
    pub address: Address,
    /// Degrees; kept as given.
    #[serde(default)]
    pub latitude: Option<f64>,
    /// Degrees; kept as given.
    #[serde(default)]
    pub longitude: Option<f64>,
    /// IANA name, such as `America/Chicago`; empty means the program's own.
    #[serde(default)]
    pub timezone: String,
    /// Bus lines, parking.
    #[serde(default)]
    pub transport: String,
    /// Steps, lift, doors.
    #[serde(default)]
    pub accessibility: String,
    /// Opening hours.
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// The site's own numbers.
    #[serde(default)]
    pub phones: Vec<Phone>,
}

/// What a contact is to us.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ContactRole {
    Liaison,
    Signatory,
    Clinician,
    #[default]
    Other,
}

/// A person to talk to at the organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Made when absent.
    #[serde(default = "ContactId::make")]
    pub id: ContactId,
    /// Name, or initials.
    pub name: String,
    /// "Clinical director".
    #[serde(default)]
    pub title: String,
    /// See [`ContactRole`].
    #[serde(default)]
    pub role: ContactRole,
    /// Address of mail.
    #[serde(default)]
    pub email: String,
    /// Own numbers.
    #[serde(default)]
    pub phones: Vec<Phone>,
}

/// What somebody must report by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reports {
    /// Abuse or neglect of a child.
    ChildAbuse,
    /// Abuse of an older adult.
    ElderAbuse,
    /// Abuse of an adult with a disability.
    DisabledAdultAbuse,
    /// Injuries from a crime.
    Injuries,
    /// A threat to a named person.
    Threats,
}

/// What a survivor deserves to hear before she chooses. `None` is "ask".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct Duties {
    /// Mandated reporter of what; an empty list: of nothing.
    pub reports: Option<Vec<Reports>>,
    /// More about that, in words.
    pub reports_detail: String,
    /// Covered by HIPAA.
    pub hipaa: Option<bool>,
    /// A 42 CFR Part 2 program.
    pub part2: Option<bool>,
    /// With whom records may be shared, in words.
    pub records: String,
    /// Whether a police report is needed.
    pub police_report: Option<bool>,
}

/// An organization as it is typed in or read from a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct NewPartner {
    /// What it is called.
    pub name: String,
    /// Another name that people use.
    pub alternate_name: String,
    /// What it is.
    pub description: String,
    /// Address of mail.
    pub email: String,
    /// Address on the web.
    pub website: String,
    /// Its general numbers.
    pub phones: Vec<Phone>,
    /// BCP 47 tags spoken anywhere in it.
    pub languages: Vec<String>,
    /// See [`Duties`].
    pub duties: Duties,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    pub notes: String,
    /// Its places.
    pub sites: Vec<Site>,
    /// Its people.
    pub contacts: Vec<Contact>,
    /// What it offers.
    pub services: Vec<Service>,
}

/// An organization as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Our own program.
    pub own: bool,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewPartner,
    /// The day on which somebody last made sure of the facts.
    pub confirmed_on: Option<NaiveDate>,
    /// Label of who did.
    pub confirmed_by: String,
    /// When it was put away; `None`: in use.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change; an update names the one that it was made from.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct PartnerLine {
    /// Its id.
    pub id: PartnerId,
    /// What it is called.
    pub name: String,
    /// Town of its first site that is not confidential, or empty.
    pub town: String,
    /// How many services are active.
    pub services: u32,
    /// The most open answer among its active services.
    pub accepting: Accepting,
    /// See [`Partner::confirmed_on`].
    pub confirmed_on: Option<NaiveDate>,
    /// Whether that is longer ago than the program's setting.
    pub stale: bool,
    /// Whether it is put away.
    pub archived: bool,
}

impl NewPartner {
    /// See [`PartnerLine::town`].
    #[must_use]
    pub fn town(&self) -> &str {
        self.sites.iter().find(|s| !s.confidential && !s.address.city.is_empty()).map_or("", |s| &s.address.city)
    }

    /// See [`PartnerLine::accepting`].
    #[must_use]
    pub fn accepting(&self) -> Accepting {
        const MOST_OPEN_FIRST: [Accepting; 3] = [Accepting::Yes, Accepting::WaitingList, Accepting::Unknown];
        let active = || self.services.iter().filter(|s| s.active);
        let said = MOST_OPEN_FIRST.into_iter().find(|a| active().any(|s| s.accepting == *a));
        said.unwrap_or(if active().next().is_some() { Accepting::No } else { Accepting::Unknown })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn typed(value: serde_json::Value) -> NewPartner {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn the_town_of_a_confidential_site_is_not_the_organizations_town() {
        let new = typed(json!({"name": "Ours", "sites": [
            {"name": "House", "confidential": true, "public_name": "Shelter", "address": {"city": "Hidden"}},
            {"name": "Office", "address": {"city": "Alder Falls"}}]}));
        assert_eq!(new.town(), "Alder Falls");
    }

    #[test]
    fn the_most_open_answer_of_an_active_service_stands_for_the_partner() {
        let new = typed(json!({"name": "P", "services": [
            {"name": "a", "kind": "group", "accepting": "no"},
            {"name": "b", "kind": "group", "accepting": "waiting_list"},
            {"name": "c", "kind": "group", "accepting": "yes", "active": false}]}));
        assert_eq!(new.accepting(), Accepting::WaitingList);
    }
}
