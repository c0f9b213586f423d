//! Organizations as HSDS 3.0. Sites pass through `Site::outgoing` alone; notes are never read here.

use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::taxonomy::{Attributes, NO_DESCRIPTION, derive};
use crate::{
    error::Result,
    partners::{self, Address, Contact, Hours, OutgoingSite, Partner, PartnerId, Phone, Site, SiteDetails},
    services::{Accepting, Service, StaffGender},
};

/// What is written, and what HSDS has no place for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HsdsExport {
    /// A list of organizations of HSDS 3.0.
    pub organizations: Value,
    /// Sites whose address is incomplete and therefore not among `addresses` ("Alder Counseling: Main office"). What is
    /// known of it travels as an attribute.
    pub left_out: Vec<String>,
}

/// Organizations as a list of HSDS 3.0, in the order of `ids`.
///
/// # Errors
/// `not_found`: there is no such organization.
pub fn hsds(conn: &Connection, ids: &[PartnerId]) -> Result<HsdsExport> {
    let mut left_out = Vec::new();
    let mut list = Vec::new();
    for id in ids {
        list.push(organization(&partners::get(conn, *id)?, &mut left_out));
    }
    Ok(HsdsExport { organizations: Value::Array(list), left_out })
}

/// An object without the fields that have nothing in them.
fn object(fields: Value) -> Value {
    let Value::Object(map) = fields else { return fields };
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    Value::Object(map.into_iter().filter(|(_, value)| !empty(value)).collect::<Map<_, _>>())
}

/// The text when it has the form that HSDS demands, else nothing: it then travels as an attribute.
fn email(text: &str) -> &str {
    let fits = text.split_once('@').is_some_and(|(user, host)| {
        let part = |p: &str, more: &str| {
            !p.is_empty()
                && !p.starts_with('.')
                && !p.ends_with('.')
                && !p.contains("..")
                && p.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        part(user, "._%+-")
            && part(host, ".-")
            && host.contains('.')
            && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
    });
    if fits { text } else { "" }
}

fn website(text: &str) -> &str {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|r| r.split(['/', '?', '#']).next()).unwrap_or_default();
    let plain_host = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    let fits = plain_host
        && text.matches('#').count() <= 1
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=".contains(c));
    if fits { text } else { "" }
}

fn phone(phone: &Phone) -> Value {
    // HSDS wants a number here. One that is written otherwise (leading zeros, words) travels as an attribute.
    let number = phone.extension.parse::<u64>().ok().filter(|n| n.to_string() == phone.extension && *n < 1_000_000_000_000);
    let mut attributes = Attributes::of("phone", phone.id);
    if number.is_none() {
        attributes.put("extension", &phone.extension);
    }
    object(json!({
        "id": phone.id, "number": phone.number, "extension": number, "description": phone.description, "attributes": attributes.into_value(),
    }))
}

fn phones(list: &[Phone]) -> Value {
    list.iter().map(phone).collect()
}

fn schedule(site: &str, n: usize, hours: &Hours) -> Value {
    object(json!({
        "id": derive(&["hsds-schedule", site, &n.to_string()]),
        "freq": "WEEKLY", "byday": hours.days.join(","), "opens_at": hours.opens, "closes_at": hours.closes, "description": hours.description,
    }))
}

fn is_complete(address: &Address) -> bool {
    [&address.street, &address.city, &address.state, &address.postal_code].iter().all(|part| !part.is_empty())
}

fn location(site: &OutgoingSite, details: &SiteDetails) -> Value {
    let id = site.id.to_string();
    let address = &details.address;
    let mut attributes = Attributes::of("location", &id);
    attributes.put("timezone", &details.timezone);
    let complete = is_complete(address);
    if *address != Address::default() && (!complete || address.country.is_empty()) {
        attributes.put("address", &serde_json::to_string(address).unwrap_or_default());
    }
    let addresses = complete.then(|| {
        json!([object(json!({
            "id": derive(&["hsds-address", &id]), "address_1": address.street, "address_2": address.street_2, "city": address.city,
            "state_province": address.state, "postal_code": address.postal_code,
            "country": if address.country.is_empty() { "US" } else { &address.country }, "address_type": "physical",
        }))])
    });
    let accessibility = (!details.accessibility.is_empty())
        .then(|| json!([{"id": derive(&["hsds-accessibility", &id]), "description": details.accessibility}]));
    let schedules: Value = details.hours.iter().enumerate().map(|(n, hours)| schedule(&id, n, hours)).collect();
    object(json!({
        "id": id, "location_type": "physical", "name": site.name, "transportation": details.transport,
        "latitude": details.latitude, "longitude": details.longitude, "addresses": addresses, "accessibility": accessibility,
        "phones": phones(&details.phones), "schedules": schedules, "attributes": attributes.into_value(),
    }))
}

fn site(site: &OutgoingSite) -> Value {
    if let Some(details) = &site.details {
        return location(site, details);
    }
    let mut attributes = Attributes::of("location", site.id);
    attributes.put("confidential", "true");
    json!({"id": site.id, "location_type": "physical", "name": site.name, "attributes": attributes.into_value()})
}

fn contact(contact: &Contact) -> Value {
    let mut attributes = Attributes::of("contact", contact.id);
    attributes.put("role", &word(&contact.role));
    if email(&contact.email).is_empty() {
        attributes.put("email", &contact.email);
    }
    object(json!({
        "id": contact.id, "name": contact.name, "title": contact.title, "email": email(&contact.email),
        "phones": phones(&contact.phones), "attributes": attributes.into_value(),
    }))
}

/// The word by which serde writes a value of one of our enums.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn words<T: Serialize>(list: &[T]) -> String {
    list.iter().map(word).collect::<Vec<_>>().join(",")
}

fn service(organization: PartnerId, sites: &[Site], service: &Service) -> Value {
    let id = service.id.to_string();
    let mut attributes = Attributes::of("service", &id);
    attributes.put("kind", &word(&service.kind));
    attributes.put_bool("sliding_scale", service.sliding_scale);
    attributes.put("modes", &words(&service.modes));
    attributes.put("town", service.outgoing_town(sites));
    attributes.put("accessibility", &service.accessibility);
    attributes.put_bool("childcare", service.childcare);
    if service.staff_gender != StaffGender::Unknown {
        attributes.put("staff_gender", &word(&service.staff_gender));
    }
    if service.accepting != Accepting::Unknown {
        attributes.put("accepting", &word(&service.accepting));
    }
    let languages: Value = service.languages.iter().map(|tag| json!({"id": derive(&["hsds-language", &id, tag]), "code": tag})).collect();
    let places: Value = service
        .sites
        .iter()
        .map(|site| json!({"id": derive(&["hsds-service-at-location", &id, &site.to_string()]), "service_id": id, "location_id": site}))
        .collect();
    let documents = (!service.bring.is_empty()).then(|| json!([{"id": derive(&["hsds-document", &id]), "document": service.bring}]));
    object(json!({
        "id": id, "organization_id": organization, "name": service.name, "description": service.description,
        "status": if service.active { "active" } else { "inactive" },
        "fees_description": service.cost, "wait_time": service.wait, "eligibility_description": service.audience,
        "languages": languages, "service_at_locations": places, "required_documents": documents, "attributes": attributes.into_value(),
    }))
}

/// One organization. Names of sites whose address is left out are added to `left_out`.
pub(super) fn organization(partner: &Partner, left_out: &mut Vec<String>) -> Value {
    let facts = &partner.facts;
    let mut attributes = Attributes::of("organization", partner.id);
    attributes.put("languages", &facts.languages.join(","));
    if let Some(reports) = &facts.duties.reports {
        attributes.put("reports", &if reports.is_empty() { "none".to_owned() } else { words(reports) });
    }
    attributes.put("reports_detail", &facts.duties.reports_detail);
    attributes.put_bool("hipaa", facts.duties.hipaa);
    attributes.put_bool("part2", facts.duties.part2);
    attributes.put("records", &facts.duties.records);
    attributes.put_bool("police_report", facts.duties.police_report);
    attributes.put("confirmed_on", &partner.confirmed_on.map(|day| day.to_string()).unwrap_or_default());
    if email(&facts.email).is_empty() {
        attributes.put("email", &facts.email);
    }
    if website(&facts.website).is_empty() {
        attributes.put("website", &facts.website);
    }
    let sites: Vec<OutgoingSite> = facts.sites.iter().map(crate::partners::Site::outgoing).collect();
    for site in &sites {
        let incomplete = site.details.as_ref().is_some_and(|d| d.address != Address::default() && !is_complete(&d.address));
        if incomplete {
            left_out.push(format!("{}: {}", facts.name, site.name));
        }
    }
    object(json!({
        "id": partner.id, "name": facts.name, "alternate_name": facts.alternate_name,
        "description": if facts.description.is_empty() { NO_DESCRIPTION } else { &facts.description },
        "email": email(&facts.email), "website": website(&facts.website), "phones": phones(&facts.phones),
        "locations": sites.iter().map(site).collect::<Value>(),
        "contacts": facts.contacts.iter().map(contact).collect::<Value>(),
        "services": facts.services.iter().map(|s| service(partner.id, &facts.sites, s)).collect::<Value>(),
        "attributes": attributes.into_value(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_hsds_would_refuse_are_told_apart() {
        assert_eq!(email("a.b@alder.example"), "a.b@alder.example");
        for text in ["call us", "a@b", "a b@c.example", "@c.example", "a@-c.example", "a@c..example"] {
            assert_eq!(email(text), "");
        }
        assert_eq!(website("https://alder.example/x?y=1"), "https://alder.example/x?y=1");
        for text in ["alder.example", "https://", "https://a b", "http://ñ.example", "javascript:alert(1)"] {
            assert_eq!(website(text), "");
        }
    }
}
