//! HSDS organizations as facts about partners. What has no place with us is counted by name and told, not kept.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{
    children,
    model::{LIST_MAX, Organization, Rest},
    taxonomy::{self, NO_DESCRIPTION},
};
use crate::{
    exchange::{
        merge::{self, Facts},
        plan::{Entry, fault_of},
        problem::Problem,
        words,
    },
    partners::{Contact, ContactId, Duties, NewPartner, PartnerId, Phone, PhoneId, Reports, Site, SiteId},
    services::{Service, ServiceId},
    text,
    vault::Id,
};

/// One organization being read.
pub(super) struct Reading<'a> {
    /// Where the organization begins.
    pub line: Option<u64>,
    pub problems: Vec<Problem>,
    pub facts: Facts,
    unkept: &'a mut BTreeSet<String>,
    /// Where each stands: files name them again and again.
    sites: HashMap<SiteId, usize>,
    contacts: HashMap<ContactId, usize>,
    services: HashMap<ServiceId, usize>,
    /// Numbers that stand somewhere already.
    phones: HashSet<PhoneId>,
    numbers: HashSet<String>,
}

/// Most letters of the name of a field that is not kept: more than any has, and too few for a message.
const NAME_MAX: usize = 60;

impl Reading<'_> {
    /// Notes a value that is not understood and is left out.
    pub fn unknown(&mut self, line: Option<u64>, column: &str) {
        let note = Problem::note(line.or(self.line), "unknown_value", "This value is not one that the program knows. It is left out.");
        self.problems.push(note.at(column));
    }

    /// Remembers the names of fields that are not kept. References are no facts.
    pub fn pass_over(&mut self, table: &str, rest: &Rest) {
        self.unkept
            .extend(rest.keys().filter(|key| !key.ends_with("_id") && *key != "metadata").map(|key| format!("{table}.{}", short(key))));
    }

    fn conflict(&mut self, line: Option<u64>, column: &str) {
        let fault = Problem::fault(
            line.or(self.line),
            "conflict",
            "The same id stands twice, with different contents. Keep one of them, or give them different ids.",
        );
        self.problems.push(fault.at(column));
    }

    fn check(&mut self, line: Option<u64>, only: NewPartner) {
        let facts = NewPartner { name: "-".into(), ..only };
        self.problems.extend(fault_of(line.or(self.line), facts));
    }

    /// Adds a site; one of the same id is filled in where the two agree.
    pub fn add_site(&mut self, line: Option<u64>, site: Site) {
        self.check(line, NewPartner { sites: vec![site.clone()], ..NewPartner::default() });
        self.meet(&site.phones);
        let sites = &mut self.facts.partner.sites;
        let at = *self.sites.entry(site.id).or_insert(sites.len());
        let Some(old) = sites.get_mut(at) else { return sites.push(site) };
        let (mut one, mut other) = (old.clone(), site.clone());
        merge::site(&mut one, &site, false);
        merge::site(&mut other, old, false);
        let agree = one.name == other.name && one.address == other.address && one.transport == other.transport && one.hours == other.hours;
        *old = one;
        if !agree {
            self.conflict(line, "locations.id");
        }
    }

    /// Adds a contact; see [`Reading::add_site`].
    pub fn add_contact(&mut self, line: Option<u64>, contact: Contact, silent: bool) {
        self.check(line, NewPartner { contacts: vec![contact.clone()], ..NewPartner::default() });
        self.meet(&contact.phones);
        let contacts = &mut self.facts.partner.contacts;
        let at = *self.contacts.entry(contact.id).or_insert(contacts.len());
        let Some(old) = contacts.get_mut(at) else {
            if silent {
                self.facts.silent_roles.insert(contact.id);
            }
            return contacts.push(contact);
        };
        let (mut one, mut other) = (old.clone(), contact.clone());
        merge::contact(&mut one, &contact, silent);
        merge::contact(&mut other, old, silent);
        let agree = (&one.name, &one.title, &one.email) == (&other.name, &other.title, &other.email);
        *old = one;
        if !agree {
            self.conflict(line, "contacts.id");
        }
    }

    /// Adds a service; a second one of the same id must say the same.
    pub fn add_service(&mut self, line: Option<u64>, service: Service) {
        self.check(line, NewPartner { services: vec![Service { sites: Vec::new(), ..service.clone() }], ..NewPartner::default() });
        let services = &mut self.facts.partner.services;
        let at = *self.services.entry(service.id).or_insert(services.len());
        match services.get(at) {
            None => services.push(service),
            Some(old) if *old == service => {
                self.problems.push(
                    Problem::note(line.or(self.line), "repeated", "This stands in the file more than once, each time the same.")
                        .at("services.id"),
                );
            }
            Some(_) => self.conflict(line, "services.id"),
        }
    }

    /// Adds numbers that only a service has to those of the organization, unless they are somewhere else already.
    fn add_service_phones(&mut self, phones: Vec<Phone>) {
        for phone in phones {
            if !self.phones.contains(&phone.id) && !self.numbers.contains(&phone.number) {
                self.meet(std::slice::from_ref(&phone));
                self.facts.partner.phones.push(phone);
            }
        }
    }

    fn meet(&mut self, phones: &[Phone]) {
        self.phones.extend(phones.iter().map(|phone| phone.id));
        self.numbers.extend(phones.iter().map(|phone| phone.number.clone()));
    }
}

/// The beginning of a name that a file gives to a field or a table.
pub(super) fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(NAME_MAX).collect()
}

/// An id of the file: itself when it is a UUID, else derived; with none, derived from `instead`.
pub(super) fn id<T>(kind: &str, given: &str, instead: &[&str]) -> Id<T> {
    if given.is_empty() {
        return Id::derive(instead);
    }
    given.parse().unwrap_or_else(|_| if kind.is_empty() { Id::derive(&["hsds", given]) } else { Id::derive(&["hsds", kind, given]) })
}

/// Reads `true` and `false` (and what people write for them).
pub(super) fn yes_or_no(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

/// Reads a word by which serde writes a value of one of our enums.
pub(super) fn word<T: serde::de::DeserializeOwned>(value: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(value.trim().to_lowercase())).ok()
}

/// Reads one organization. Names of fields that are not kept are added to `unkept`.
pub(super) fn entry(mut from: Organization, line: Option<u64>, unkept: &mut BTreeSet<String>) -> Entry {
    let folded = text::fold(from.name.as_str());
    if folded.is_empty() {
        return Entry::refused(Problem::fault(line, "no_name", "This organization has no name. Give it one, or take it out.").at("name"));
    }
    if from.services.0.len() > LIST_MAX {
        let fault = Problem::fault(line, "too_large", "An organization can have 500 sites, contacts or services of each kind, not more.");
        return Entry::refused(fault.at("services"));
    }
    let id: PartnerId = id("", from.id.as_str(), &["name", &folded]);
    let by_name = from.id.is_empty();
    let mut reading = Reading {
        line,
        problems: Vec::new(),
        facts: Facts::default(),
        unkept,
        sites: HashMap::new(),
        contacts: HashMap::new(),
        services: HashMap::new(),
        phones: HashSet::new(),
        numbers: HashSet::new(),
    };
    reading.pass_over("organizations", &from.rest);
    organization(&mut reading, &from);
    let owner = id.to_string();
    let phones = children::phones(&mut reading, &owner, &from.phones);
    reading.meet(&phones);
    reading.facts.partner.phones = phones;
    let mut services = std::mem::take(&mut from.services.0);
    for location in &from.locations.0 {
        children::location(&mut reading, &owner, location);
    }
    for place in services.iter_mut().flat_map(|s| &mut s.service_at_locations.0) {
        if let Some(location) = place.location.take() {
            if place.location_id.is_empty() {
                place.location_id = location.id.clone();
            }
            children::location(&mut reading, &owner, &location);
        }
    }
    for contact in &from.contacts.0 {
        children::contact(&mut reading, &owner, contact);
    }
    for contact in from.locations.0.iter().flat_map(|l| &l.contacts.0) {
        children::contact(&mut reading, &owner, contact);
    }
    for service in &services {
        let places = &service.service_at_locations.0;
        for contact in service.contacts.0.iter().chain(places.iter().flat_map(|p| &p.contacts.0)) {
            children::contact(&mut reading, &owner, contact);
        }
        children::service(&mut reading, &owner, service);
        for phones in std::iter::once(&service.phones).chain(places.iter().map(|p| &p.phones)) {
            let phones = children::phones(&mut reading, &owner, phones);
            reading.add_service_phones(phones);
        }
    }
    let Reading { mut problems, facts, .. } = reading;
    // The same location or contact often stands under several parents; saying it once is enough.
    let mut said = HashSet::new();
    problems.retain(|problem| said.insert(problem.clone()));
    let mut entry = Entry { line, id: Some(id), by_name, facts, problems };
    entry.check();
    entry
}

fn organization(reading: &mut Reading<'_>, from: &Organization) {
    let said = |code: &str| taxonomy::value(&from.attributes, code);
    let mut tags = Vec::new();
    for tag in said("languages").unwrap_or_default().split(',').filter(|t| !t.is_empty()) {
        match words::language(tag) {
            Some(_) => tags.push(tag.to_owned()),
            None => tags.push(tag.trim().to_lowercase()),
        }
    }
    let mut bools = [("hipaa", None), ("part2", None), ("police_report", None)];
    for (code, answer) in &mut bools {
        if let Some(value) = said(code) {
            *answer = yes_or_no(value);
            if answer.is_none() {
                reading.unknown(from.line, code);
            }
        }
    }
    let [(_, hipaa), (_, part2), (_, police_report)] = bools;
    let mut reports: Option<Vec<Reports>> = None;
    if let Some(value) = said("reports") {
        let list = reports.get_or_insert_default();
        for part in value.split(',').filter(|part| part.trim() != "none") {
            match word(part) {
                Some(report) => list.push(report),
                None => reading.unknown(from.line, "reports"),
            }
        }
        // Words that nobody understood must not read as "reports nothing".
        if list.is_empty() && value.trim() != "none" {
            reports = None;
        }
    }
    reading.facts.confirmed_on = said("confirmed_on").and_then(|day| day.parse().ok());
    let new = &mut reading.facts.partner;
    new.name = from.name.text();
    new.alternate_name = from.alternate_name.text();
    new.description = if from.description.as_str() == NO_DESCRIPTION { String::new() } else { from.description.text() };
    new.email = said("email").map_or_else(|| from.email.text(), str::to_owned);
    new.website = said("website").map_or_else(|| from.website.text(), str::to_owned);
    new.languages = tags;
    new.duties = Duties {
        reports,
        reports_detail: said("reports_detail").unwrap_or_default().to_owned(),
        hipaa,
        part2,
        records: said("records").unwrap_or_default().to_owned(),
        police_report,
    };
}
