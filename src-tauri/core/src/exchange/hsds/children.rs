//! Locations, telephone numbers, contacts and services of an HSDS organization, one reader each.

use std::collections::HashSet;

use super::{
    model::{self, List},
    taxonomy,
    to_facts::{Reading, id, word, yes_or_no},
};
use crate::{
    exchange::{problem::Problem, words},
    partners::{Address, Contact, ContactRole, Hours, Phone, Site, SiteId},
    services::{Accepting, Mode, Service, StaffGender},
};

/// Telephone numbers. One that has a whole number in quotation marks loses the marks.
pub(super) fn phones(reading: &mut Reading<'_>, owner: &str, list: &List<model::Phone>) -> Vec<Phone> {
    let (mut phones, mut seen) = (Vec::new(), HashSet::new());
    for from in &list.0 {
        reading.pass_over("phones", &from.rest);
        let number = from.number.as_str();
        let quoted = number
            .strip_prefix('"')
            .and_then(|n| n.strip_suffix('"'))
            .filter(|n| n.chars().any(|c| c.is_ascii_digit()) && !n.contains('"'));
        let number = quoted.unwrap_or(number).to_owned();
        let extension = taxonomy::value(&from.attributes, "extension").unwrap_or(from.extension.as_str()).to_owned();
        let phone = Phone {
            id: id("phone", from.id.as_str(), &["phone", owner, &number]),
            number,
            extension,
            description: from.description.text(),
        };
        if seen.insert(phone.id) {
            phones.push(phone);
        }
    }
    phones
}

/// A site. Its contacts are read by the caller.
pub(super) fn location(reading: &mut Reading<'_>, owner: &str, from: &model::Location) {
    reading.pass_over("locations", &from.rest);
    let said = |code: &str| taxonomy::value(&from.attributes, code);
    let physical = from.addresses.0.iter().find(|a| a.address_type.as_str() == "physical").or_else(|| from.addresses.0.first());
    let mut address = physical.map(|a| {
        reading.pass_over("addresses", &a.rest);
        Address {
            street: a.address_1.text(),
            street_2: a.address_2.text(),
            city: a.city.text(),
            state: a.state_province.text(),
            postal_code: a.postal_code.text(),
            country: a.country.text(),
        }
    });
    if let Some(value) = said("address") {
        match serde_json::from_str(value) {
            Ok(exact) => address = Some(exact),
            Err(_) => reading.unknown(from.line, "address"),
        }
    }
    let address = address.unwrap_or_default();
    let names = [from.name.as_str(), from.alternate_name.as_str(), &address.street, &address.city, &reading.facts.partner.name];
    let name = names.into_iter().find(|n| !n.is_empty()).unwrap_or_default().to_owned();
    let confidential = said("confidential").and_then(yes_or_no) == Some(true);
    let site = Site {
        id: id("location", from.id.as_str(), &["location", owner, &name]),
        public_name: if confidential { name.clone() } else { String::new() },
        confidential,
        name,
        address,
        latitude: degrees(reading, from, "latitude", &from.latitude, 90.0),
        longitude: degrees(reading, from, "longitude", &from.longitude, 180.0),
        timezone: said("timezone").unwrap_or_default().to_owned(),
        transport: from.transportation.text(),
        accessibility: accessibility(&from.accessibility),
        hours: from.schedules.0.iter().filter_map(|s| hours(reading, s)).collect(),
        phones: phones(reading, owner, &from.phones),
    };
    reading.add_site(from.line, site);
}

fn accessibility(list: &List<model::Accessibility>) -> String {
    let parts = list.0.iter().flat_map(|a| [a.description.as_str(), a.details.as_str()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn degrees(reading: &mut Reading<'_>, from: &model::Location, column: &str, given: &model::Text, bound: f64) -> Option<f64> {
    if given.is_empty() {
        return None;
    }
    let Some(value) = given.as_str().parse::<f64>().ok().filter(|v| v.is_finite()) else {
        reading.unknown(from.line, column);
        return None;
    };
    if value.abs() > bound {
        let line = from.line.or(reading.line);
        reading
            .problems
            .push(Problem::note(line, "coordinates", "There is no such place on earth. The coordinates are kept as given.").at(column));
    }
    Some(value)
}

/// Hours of a schedule that names days and times; others have no place with us.
fn hours(reading: &mut Reading<'_>, from: &model::Schedule) -> Option<Hours> {
    reading.pass_over("schedules", &from.rest);
    let weekly = from.freq.is_empty() || from.freq.as_str().eq_ignore_ascii_case("weekly");
    let untimed = from.opens_at.is_empty() && from.closes_at.is_empty();
    if !weekly || untimed || from.byday.is_empty() {
        let line = from.line.or(reading.line);
        reading.problems.push(
            Problem::note(line, "schedule", "Only weekly schedules with days and times are kept. This one is left out.").at("schedules"),
        );
        return None;
    }
    let days = from.byday.as_str().split([',', ';', ' ']).filter(|d| !d.is_empty()).map(day).collect();
    Some(Hours { days, opens: time(from.opens_at.as_str()), closes: time(from.closes_at.as_str()), description: from.description.text() })
}

/// `MO` for "mo", "Mon", "monday"; anything else as it stands, for `check` to refuse.
fn day(text: &str) -> String {
    let upper = text.to_uppercase();
    let name = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
        .into_iter()
        .find(|name| name.starts_with(&upper) && upper.len() >= 2);
    name.and_then(|n| n.get(..2)).map_or(upper.clone(), str::to_owned)
}

/// Hours and minutes: seconds and the offset go. Wall-clock time is what the door says.
fn time(text: &str) -> String {
    let plain = text.split(['Z', 'z', '+', '-']).next().unwrap_or(text).trim();
    let mut parts = plain.splitn(3, ':');
    match (parts.next(), parts.next()) {
        (Some(hours), Some(minutes)) => format!("{hours}:{minutes}"),
        _ => text.to_owned(),
    }
}

/// A contact.
pub(super) fn contact(reading: &mut Reading<'_>, owner: &str, from: &model::Contact) {
    reading.pass_over("contacts", &from.rest);
    let role = taxonomy::value(&from.attributes, "role");
    let known: Option<ContactRole> = role.and_then(word);
    if role.is_some() && known.is_none() {
        reading.unknown(from.line, "contacts.role");
    }
    let title = if from.title.is_empty() { from.department.text() } else { from.title.text() };
    let contact = Contact {
        id: id("contact", from.id.as_str(), &["contact", owner, from.name.as_str(), &title]),
        name: from.name.text(),
        title,
        role: known.unwrap_or_default(),
        email: taxonomy::value(&from.attributes, "email").unwrap_or(from.email.as_str()).to_owned(),
        phones: phones(reading, owner, &from.phones),
    };
    if contact.name.is_empty() && contact.title.is_empty() && contact.email.is_empty() && contact.phones.is_empty() {
        return;
    }
    reading.add_contact(from.line, contact, known.is_none());
}

/// The value of one of our terms, noted when it is none that we know.
fn coded<T: serde::de::DeserializeOwned>(reading: &mut Reading<'_>, from: &model::Service, code: &str) -> Option<T> {
    let value = taxonomy::value(&from.attributes, code)?;
    let known = word(value);
    if known.is_none() {
        reading.unknown(from.line, code);
    }
    known
}

fn coded_bool(reading: &mut Reading<'_>, from: &model::Service, code: &str) -> Option<bool> {
    let value = taxonomy::value(&from.attributes, code)?;
    let known = yes_or_no(value);
    if known.is_none() {
        reading.unknown(from.line, code);
    }
    known
}

/// A service. Its locations must have been read.
pub(super) fn service(reading: &mut Reading<'_>, owner: &str, from: &model::Service) {
    reading.pass_over("services", &from.rest);
    for place in &from.service_at_locations.0 {
        reading.pass_over("service_at_location", &place.rest);
    }
    for option in &from.cost_options.0 {
        reading.pass_over("cost_options", &option.rest);
    }
    for document in &from.required_documents.0 {
        reading.pass_over("required_documents", &document.rest);
    }
    let kind = coded(reading, from, "kind");
    let active = match from.status.as_str().to_lowercase().as_str() {
        "active" => Some(true),
        "inactive" | "defunct" | "temporarily closed" => Some(false),
        other => {
            if !other.is_empty() {
                reading.unknown(from.line, "services.status");
            }
            None
        }
    };
    let town = taxonomy::value(&from.attributes, "town").unwrap_or_default();
    let modes = taxonomy::value(&from.attributes, "modes").unwrap_or_default();
    let guessed = words::kind(&format!("{} {}", from.name.as_str(), from.description.as_str()));
    let service = Service {
        id: id("service", from.id.as_str(), &["service", owner, from.name.as_str()]),
        name: from.name.text(),
        kind: kind.unwrap_or(guessed),
        description: from.description.text(),
        audience: from.eligibility_description.text(),
        languages: languages(reading, from),
        cost: cost(from),
        sliding_scale: coded_bool(reading, from, "sliding_scale"),
        modes: modes.split(',').filter(|m| !m.is_empty()).filter_map(|m| mode(reading, from, m)).collect(),
        sites: sites(from),
        town: town.to_owned(),
        wait: from.wait_time.text(),
        accessibility: taxonomy::value(&from.attributes, "accessibility").unwrap_or(from.interpretation_services.as_str()).to_owned(),
        childcare: coded_bool(reading, from, "childcare"),
        staff_gender: coded::<StaffGender>(reading, from, "staff_gender").unwrap_or_default(),
        accepting: coded::<Accepting>(reading, from, "accepting").unwrap_or_default(),
        bring: from.required_documents.0.iter().map(|d| d.document.as_str()).filter(|d| !d.is_empty()).collect::<Vec<_>>().join("\n"),
        active: active.unwrap_or(true),
    };
    if kind.is_none() {
        reading.facts.silent_kinds.insert(service.id);
    }
    if active.is_none() {
        reading.facts.silent_states.insert(service.id);
    }
    reading.add_service(from.line, service);
}

fn mode(reading: &mut Reading<'_>, from: &model::Service, text: &str) -> Option<Mode> {
    let known = word(text);
    if known.is_none() {
        reading.unknown(from.line, "modes");
    }
    known
}

fn sites(from: &model::Service) -> Vec<SiteId> {
    let given = from.service_at_locations.0.iter().map(|place| place.location_id.as_str()).filter(|id| !id.is_empty());
    let mut sites: Vec<SiteId> = given.map(|given| id("location", given, &[])).collect();
    sites.sort_unstable();
    sites.dedup();
    sites
}

fn languages(reading: &mut Reading<'_>, from: &model::Service) -> Vec<String> {
    let mut tags = Vec::new();
    for language in &from.languages.0 {
        reading.pass_over("languages", &language.rest);
        let code = language.code.as_str();
        // A code is taken as it stands; only a name, or what is no code, is looked up.
        let plain = (2..=35).contains(&code.len()) && !code.contains(char::is_whitespace) && code.is_ascii();
        match if plain { Some(code.to_lowercase()) } else { words::language(code).or_else(|| words::language(language.name.as_str())) } {
            Some(tag) => tags.push(tag),
            None => reading.unknown(language.line.or(from.line), "languages.code"),
        }
    }
    tags.sort_unstable();
    tags.dedup();
    tags
}

fn cost(from: &model::Service) -> String {
    if let Some(text) = [&from.fees_description, &from.fees].into_iter().find(|t| !t.is_empty()) {
        return text.text();
    }
    let line = |o: &model::CostOption| {
        let parts = [o.option.as_str(), o.amount.as_str(), o.currency.as_str(), o.amount_description.as_str()];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
    };
    from.cost_options.0.iter().map(line).collect::<Vec<_>>().join("\n")
}
