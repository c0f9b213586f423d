//! Rows of a mapped file as organizations. Rows of one name are one organization when they agree.

use std::collections::{BTreeMap, HashMap};

use super::{
    mapping::{self, Mapping},
    merge::{Facts, merge},
    plan::{Entry, Plan},
    problem::Problem,
    table::{CELL_MAX, Row, Table, is_error},
    words,
};
use crate::{
    error::Result,
    partners::{Address, Contact, ContactId, ContactRole, NewPartner, PartnerId, Phone, PhoneId, Site, SiteId},
    services::{Accepting, Service, ServiceId, StaffGender},
    text,
};

/// Works out what the rows would do under a mapping.
///
/// # Errors
/// `invalid_input`: the mapping does not fit the file.
pub(super) fn plan(table: &Table, mapping: &Mapping) -> Result<Plan> {
    let columns = mapping::columns(mapping, &table.headings)?;
    let mut plan = Plan::default();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for row in &table.rows {
        let entry = entry(row, &columns, &table.headings);
        let folded = text::fold(&entry.facts.partner.name);
        let earlier = seen.get(&folded).and_then(|at| plan.entries.get_mut(*at)).filter(|_| !entry.is_faulty());
        match earlier {
            Some(first) => {
                if let Some(refused) = join(first, entry) {
                    plan.entries.push(refused);
                }
            }
            None => {
                if !entry.is_faulty() {
                    seen.insert(folded, plan.entries.len());
                }
                plan.entries.push(entry);
            }
        }
    }
    Ok(plan)
}

/// Lays a later row of the same name over the first, or gives it back refused when they say different things.
fn join(first: &mut Entry, mut later: Entry) -> Option<Entry> {
    // Laid over each other either way round, rows that agree give the same.
    let (one, other) = (merge(&first.facts.partner, &later.facts), merge(&later.facts.partner, &first.facts));
    if !agree(&one, &other) {
        later.id = None;
        later.problems.push(
            Problem::fault(later.line, "conflict", "An earlier row of the same name says something else. Keep one of them, or give them different names.")
                .at("name"),
        );
        return Some(later);
    }
    first.facts.partner = one;
    first.problems.append(&mut later.problems);
    first.problems.push(Problem::note(later.line, "repeated", "An earlier row has the same name. They agree and are taken as one."));
    None
}

/// Whether two results are the same but for the order of their lists. A second telephone number, address or contact of
/// one name is a disagreement: nobody said that there are two.
fn agree(one: &NewPartner, other: &NewPartner) -> bool {
    let same_text = [(&one.description, &other.description), (&one.email, &other.email), (&one.website, &other.website)];
    let same_language = one.languages.iter().all(|l| other.languages.contains(l)) && one.languages.len() == other.languages.len();
    same_text.iter().all(|(a, b)| text::fold(a) == text::fold(b))
        && same_language
        && one.phones.len() <= 1
        && one.contacts.len() <= 1
        && one.sites.len() <= 1
        && one.sites.iter().map(|s| &s.address).eq(other.sites.iter().map(|s| &s.address))
}

fn entry(row: &Row, columns: &BTreeMap<&'static str, usize>, headings: &[String]) -> Entry {
    let line = Some(row.line);
    if let Some(problem) = &row.broken {
        return Entry::refused(problem.clone());
    }
    let mut problems = Vec::new();
    for column in columns.values() {
        let heading = headings.get(*column).map_or("", String::as_str);
        if is_error(row.cell(*column)) {
            problems.push(Problem::fault(line, "error_cell", "This cell holds an error of the spreadsheet, not a value. Correct it there.").at(heading));
        } else if row.cell(*column).chars().count() > CELL_MAX {
            problems.push(Problem::fault(line, "too_long", "This cell is longer than 20,000 characters. Shorten it.").at(heading));
        }
    }
    let said = |field: &str| columns.get(field).map_or("", |column| row.cell(*column)).trim();
    let heading_of = |field: &str| columns.get(field).and_then(|c| headings.get(*c)).cloned().unwrap_or_else(|| field.to_owned());
    if said("name").is_empty() {
        problems.push(Problem::fault(line, "no_name", "This row has no name. Fill it in, or take the row out.").at(heading_of("name")));
        return Entry { line, problems, ..Entry::default() };
    }
    let folded = text::fold(said("name"));
    let id = PartnerId::derive(&["name", &folded]);
    let facts = facts(&said, &id.to_string(), |field| problems.push(Problem::note(line, "unknown_value", "A language was not recognized and is left out. Write its English or Spanish name, or its tag.").at(heading_of(field))));
    let mut entry = Entry { line, id: Some(id), by_name: true, facts, problems };
    entry.check();
    for problem in &mut entry.problems {
        // `check` speaks of our fields; the reader knows the headings of the file.
        let field = problem.column.as_deref().and_then(|c| match c.split('.').next()? {
            "sites" => Some("address"),
            "contacts" => Some("contact"),
            "phones" => Some("phone"),
            field => columns.keys().find(|k| **k == field).copied(),
        });
        if let Some(field) = field.filter(|_| problem.code == "invalid_input") {
            problem.column = Some(heading_of(field));
        }
    }
    entry
}

fn facts<'a>(said: &impl Fn(&str) -> &'a str, partner: &str, mut unknown_language: impl FnMut(&str)) -> Facts {
    let mut facts = Facts { by_content: true, ..Facts::default() };
    let new = &mut facts.partner;
    new.name = said("name").to_owned();
    new.description = said("description").to_owned();
    new.email = said("email").to_owned();
    new.website = said("website").to_owned();
    for number in parts(said("phone"), &['\n', ';', '|']) {
        let id = PhoneId::derive(&["phone", partner, &number.chars().filter(char::is_ascii_digit).collect::<String>()]);
        new.phones.push(Phone { id, number: number.to_owned(), extension: String::new(), description: String::new() });
    }
    for word in parts(said("languages"), &['\n', ';', '|', ',', '/', '&']).into_iter().flat_map(|w| w.split(" and ").flat_map(|w| w.split(" y "))) {
        match words::language(word) {
            Some(tag) => new.languages.push(tag),
            None => unknown_language("languages"),
        }
    }
    new.sites.extend(site(said, partner));
    if !said("contact").is_empty() {
        let name = said("contact").to_owned();
        let id = ContactId::derive(&["contact", partner, &mapping::fold(&name)]);
        facts.silent_roles.insert(id);
        new.contacts.push(Contact { id, name, title: String::new(), role: ContactRole::Other, email: String::new(), phones: Vec::new() });
    }
    let listed = parts(said("services"), &['\n', ';', '|']);
    let names = if listed.len() > 1 { listed } else { parts(said("services"), &['\n', ',']) };
    for name in names {
        let service = service(partner, name);
        if !new.services.iter().any(|s| s.id == service.id) {
            facts.silent_kinds.insert(service.id);
            facts.silent_states.insert(service.id);
            new.services.push(service);
        }
    }
    facts
}

fn site<'a>(said: &impl Fn(&str) -> &'a str, partner: &str) -> Option<Site> {
    let part = |field: &str| said(field).split_whitespace().collect::<Vec<_>>().join(" ");
    let address = Address {
        street: part("address"),
        city: part("city"),
        state: part("state"),
        postal_code: part("postal_code"),
        ..Address::default()
    };
    let name = [&address.street, &address.city, &address.state, &address.postal_code].into_iter().find(|p| !p.is_empty())?.clone();
    Some(Site {
        id: SiteId::derive(&["site", partner, &mapping::fold(&address.street), &mapping::fold(&address.city)]),
        name,
        confidential: false,
        public_name: String::new(),
        address,
        latitude: None,
        longitude: None,
        timezone: String::new(),
        transport: String::new(),
        accessibility: String::new(),
        hours: Vec::new(),
        phones: Vec::new(),
    })
}

fn service(partner: &str, name: &str) -> Service {
    Service {
        id: ServiceId::derive(&["service", partner, &mapping::fold(name)]),
        name: name.to_owned(),
        kind: words::kind(name),
        description: String::new(),
        audience: String::new(),
        languages: Vec::new(),
        cost: String::new(),
        sliding_scale: None,
        modes: Vec::new(),
        sites: Vec::new(),
        town: String::new(),
        wait: String::new(),
        accessibility: String::new(),
        childcare: None,
        staff_gender: StaffGender::Unknown,
        accepting: Accepting::Unknown,
        bring: String::new(),
        active: true,
    }
}

fn parts<'a>(cell: &'a str, at: &[char]) -> Vec<&'a str> {
    cell.split(at).map(str::trim).filter(|part| !part.is_empty()).collect()
}
