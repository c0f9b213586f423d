//! Organizations: partners, and our own program. What is typed in becomes a record only through [`NewPartner::check`].

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    services::{Accepting, Service},
    text,
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

/// Most sites, contacts or services that one organization may have.
pub const CHILDREN_MAX: usize = 500;

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

/// Facts that passed [`NewPartner::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedPartner(NewPartner);

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

fn trim_phones(field: &'static str, phones: &mut Vec<Phone>) -> Result<()> {
    for phone in phones.iter_mut() {
        text::line(field, &mut phone.number)?;
        text::line(field, &mut phone.extension)?;
        text::line(field, &mut phone.description)?;
    }
    phones.retain(|phone| !phone.number.is_empty());
    Ok(())
}

impl Hours {
    fn check(&mut self) -> Result<()> {
        const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        const FIELD: &str = "sites.hours";
        self.days.sort_by_key(|day| DAYS.iter().position(|d| d == day));
        self.days.dedup();
        if self.days.is_empty() || self.days.iter().any(|day| !DAYS.contains(&day.as_str())) {
            return Err(Error::invalid(FIELD, "Hours need at least one day of the week."));
        }
        let time = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M");
        match (time(&self.opens), time(&self.closes)) {
            (Ok(opens), Ok(closes)) if opens < closes => {}
            (Ok(_), Ok(_)) => return Err(Error::invalid(FIELD, "The closing time is not after the opening time.")),
            _ => return Err(Error::invalid(FIELD, "Times are written as 09:00 or 17:30.")),
        }
        text::line(FIELD, &mut self.description)
    }
}

impl Site {
    fn check(&mut self) -> Result<()> {
        text::line("sites.name", &mut self.name)?;
        text::line("sites.public_name", &mut self.public_name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("sites.name", "A site needs a name that staff know it by."));
        }
        if self.confidential && self.public_name.is_empty() {
            return Err(Error::invalid(
                "sites.public_name",
                "A confidential site needs a public name: it is all that outgoing papers say of it.",
            ));
        }
        let address = &mut self.address;
        for value in [
            &mut address.street,
            &mut address.street_2,
            &mut address.city,
            &mut address.state,
            &mut address.postal_code,
            &mut address.country,
        ] {
            text::line("sites.address", value)?;
        }
        text::line("sites.timezone", &mut self.timezone)?;
        if !self.timezone.is_empty() && self.timezone.parse::<chrono_tz::Tz>().is_err() {
            return Err(Error::invalid("sites.timezone", "This is not a time zone. Write it as America/Chicago, or leave it empty."));
        }
        text::block("sites.transport", &mut self.transport)?;
        text::block("sites.accessibility", &mut self.accessibility)?;
        self.hours.iter_mut().try_for_each(Hours::check)?;
        trim_phones("sites.phones", &mut self.phones)
    }
}

impl Contact {
    fn check(&mut self) -> Result<()> {
        for (field, value) in [("contacts.name", &mut self.name), ("contacts.title", &mut self.title), ("contacts.email", &mut self.email)]
        {
            text::line(field, value)?;
        }
        if self.name.is_empty() && self.title.is_empty() {
            return Err(Error::invalid("contacts.name", "A contact needs a name, initials or a title."));
        }
        trim_phones("contacts.phones", &mut self.phones)
    }
}

fn distinct<T: Eq + std::hash::Hash>(field: &'static str, ids: impl Iterator<Item = T>) -> Result<()> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Error::invalid(field, "Two entries have the same id. Take one of them out and add it again."));
        }
        if seen.len() > CHILDREN_MAX {
            return Err(Error::TooLarge { reason: "An organization can have 500 sites, contacts or services of each kind, not more." });
        }
    }
    Ok(())
}

impl NewPartner {
    /// The only way from typed text to a record: trims, bounds, and refuses what cannot be kept.
    ///
    /// # Errors
    /// `invalid_input` with the field, or `too_large`.
    pub fn check(mut self) -> Result<CheckedPartner> {
        for (field, value) in [
            ("name", &mut self.name),
            ("alternate_name", &mut self.alternate_name),
            ("email", &mut self.email),
            ("website", &mut self.website),
        ] {
            text::line(field, value)?;
        }
        if self.name.is_empty() {
            return Err(Error::invalid("name", "An organization needs a name."));
        }
        text::block("description", &mut self.description)?;
        text::block("notes", &mut self.notes)?;
        text::block("duties.reports_detail", &mut self.duties.reports_detail)?;
        text::block("duties.records", &mut self.duties.records)?;
        if let Some(reports) = &mut self.duties.reports {
            reports.sort_unstable();
            reports.dedup();
        }
        text::languages("languages", &mut self.languages)?;
        trim_phones("phones", &mut self.phones)?;
        self.sites.iter_mut().try_for_each(Site::check)?;
        self.contacts.iter_mut().try_for_each(Contact::check)?;
        self.services.iter_mut().try_for_each(Service::check)?;
        distinct("sites", self.sites.iter().map(|s| s.id))?;
        distinct("contacts", self.contacts.iter().map(|c| c.id))?;
        distinct("services", self.services.iter().map(|s| s.id))?;
        let sites: HashSet<SiteId> = self.sites.iter().map(|s| s.id).collect();
        for service in &mut self.services {
            service.sites.retain(|site| sites.contains(site));
        }
        Ok(CheckedPartner(self))
    }

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

impl CheckedPartner {
    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &NewPartner {
        &self.0
    }

    /// Gives it back, to be changed and checked again.
    #[must_use]
    pub fn into_facts(self) -> NewPartner {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn typed(value: serde_json::Value) -> NewPartner {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn a_confidential_site_without_a_public_name_is_refused() {
        let new = typed(json!({"name": "Ours", "sites": [{"name": "House", "confidential": true}]}));
        assert_eq!(new.check().unwrap_err().field(), Some("sites.public_name"));
    }

    #[test]
    fn the_town_of_a_confidential_site_is_not_the_organizations_town() {
        let new = typed(json!({"name": "Ours", "sites": [
            {"name": "House", "confidential": true, "public_name": "Shelter", "address": {"city": "Hidden"}},
            {"name": "Office", "address": {"city": "Alder Falls"}}]}));
        assert_eq!(new.town(), "Alder Falls");
    }

    #[test]
    fn hours_that_close_before_they_open_are_refused() {
        let new =
            typed(json!({"name": "Ours", "sites": [{"name": "Office", "hours": [{"days": ["MO"], "opens": "17:00", "closes": "09:00"}]}]}));
        assert_eq!(new.check().unwrap_err().field(), Some("sites.hours"));
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
