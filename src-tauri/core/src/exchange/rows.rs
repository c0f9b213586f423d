//! Rows of a mapped file as organizations. Rows of one name are one organization when they agree.

use std::collections::{BTreeMap, HashMap, HashSet};

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
    partners::{Address, CHILDREN_MAX, Contact, ContactId, ContactRole, NewPartner, PartnerId, Phone, PhoneId, Site, SiteId},
    services::{Accepting, Service, ServiceId, StaffGender},
    text,
};

/// Works out what the rows would do under a mapping.
///
/// # Errors
/// `invalid_input`: the mapping does not fit the file.
pub(super) fn plan(table: &Table, mapping: &Mapping) -> Result<Plan> {
    let columns = mapping::columns(mapping, &table.headings)?;
    let named = columns.get("name").and_then(|&column| table.headings.get(column)).map_or("name", String::as_str);
    let mut plan = Plan::default();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut joined: HashMap<usize, Joined> = HashMap::new();
    for row in &table.rows {
        let entry = entry(row, &columns, &table.headings);
        let folded = text::fold(&entry.facts.partner.name);
        let at = seen.get(&folded).copied().filter(|_| !entry.is_faulty());
        match at.and_then(|at| Some((plan.entries.get_mut(at)?, joined.entry(at).or_default()))) {
            Some((first, joined)) => {
                if let Some(refused) = join(first, entry, joined, named) {
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

/// Most rows of one name: one for each service that there can be, and as many again.
const JOINED_MAX: usize = 2 * CHILDREN_MAX;

/// What stands under one name so far.
#[derive(Default)]
struct Joined {
    rows: usize,
    services: HashSet<ServiceId>,
}

impl Joined {
    fn is_full_for(&mut self, first: &Entry, later: &Entry) -> bool {
        if self.rows == 0 {
            self.add(first);
        }
        self.rows += 1;
        let new = later.facts.partner.services.iter().filter(|one| !self.services.contains(&one.id)).count();
        self.rows > JOINED_MAX || self.services.len() + new > CHILDREN_MAX
    }

    fn add(&mut self, entry: &Entry) {
        self.services.extend(entry.facts.partner.services.iter().map(|one| one.id));
    }
}

/// Lays a later row of the same name over the first, or gives it back refused when they say different things. `named`: how the file
/// heads its column of names.
fn join(first: &mut Entry, mut later: Entry, joined: &mut Joined, named: &str) -> Option<Entry> {
    if joined.is_full_for(first, &later) {
        later.id = None;
        const MANY: &str = "There are too many rows of this name. An organization can have 500 services, and 1,000 rows, not more.";
        later.problems.push(Problem::fault(later.line, "too_large", MANY).at(named));
        return Some(later);
    }
    // Laid over each other either way round, rows that agree give the same.
    let (one, other) = (merge(&first.facts.partner, &later.facts), merge(&later.facts.partner, &first.facts));
    if !agree(&one, &other) {
        later.id = None;
        later.problems.push(
            Problem::fault(
                later.line,
                "conflict",
                "An earlier row of the same name says something else. Keep one of them, or give them different names.",
            )
            .at(named),
        );
        return Some(later);
    }
    joined.add(&later);
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
            problems.push(
                Problem::fault(line, "error_cell", "This cell holds an error of the spreadsheet, not a value. Correct it there.")
                    .at(heading),
            );
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
    let facts = facts(&said, &id.to_string(), |field| {
        problems.push(
            Problem::note(
                line,
                "unknown_value",
                "A language was not recognized and is left out. Write its English or Spanish name, or its tag.",
            )
            .at(heading_of(field)),
        )
    });
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
    for word in
        parts(said("languages"), &['\n', ';', '|', ',', '/', '&']).into_iter().flat_map(|w| w.split(" and ").flat_map(|w| w.split(" y ")))
    {
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
        // One more than can be kept is enough for its refusal.
        if new.services.len() > CHILDREN_MAX {
            break;
        }
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

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Formula, Workbook};

    use super::*;
    use crate::exchange::{Staged, Upload, stage};

    fn staged(name: &str, bytes: &[u8]) -> Staged {
        stage(vec![Upload { name: name.into(), bytes: bytes.to_vec() }], None).unwrap()
    }

    fn planned(text: &str) -> Plan {
        staged("partners.csv", text.as_bytes()).plan(&Mapping::new()).unwrap()
    }

    fn codes(entry: &Entry) -> Vec<(Option<u64>, &str, Option<&str>)> {
        entry.problems.iter().map(|p| (p.line, p.code, p.column.as_deref())).collect()
    }

    /// The worst spreadsheet we could think of.
    fn worst() -> Vec<u8> {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Cover").unwrap();
        let sheet = book.add_worksheet();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        sheet.merge_range(0, 0, 0, 5, "Mental health partners, 2026", &Format::new()).unwrap();
        for (column, heading) in ["Agencia", "Phone", "Phone", "ZIP", "Services\noffered", "Notes"].into_iter().enumerate() {
            sheet.write_string(3, column as u16, heading).unwrap();
        }
        sheet.write_string(4, 0, "Álamo Counseling").unwrap();
        sheet.write_number(4, 1, 5_550_142.0).unwrap();
        sheet.write_string(4, 3, "01234").unwrap();
        sheet.write_string(4, 4, "Support group; Individual counseling").unwrap();
        sheet.write_datetime_with_format(4, 5, rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 3, 4).unwrap(), &date).unwrap();
        sheet.write_formula(6, 0, Formula::new("=\"Birch\"&\" Clinic\"").set_result("Birch Clinic")).unwrap();
        sheet.write_string(6, 5, "'=2+2 is our motto").unwrap();
        sheet.write_string(7, 0, "Cedar").unwrap();
        sheet.write_formula(7, 1, Formula::new("=Gone!A1").set_result("#REF!")).unwrap();
        sheet.write_string(8, 1, "5550100").unwrap();
        sheet.write_string(9, 0, "   ").unwrap();
        sheet.write_blank(500, 3, &date).unwrap();
        book.add_worksheet().write_string(0, 0, "another").unwrap();
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn the_worst_spreadsheet_gives_what_it_has_and_says_what_is_wrong_where() {
        let staged = staged("WORST.XLSX", &worst());
        assert_eq!(staged.headings(), ["Agencia", "Phone", "Phone (2)", "ZIP", "Services offered", "Notes"]);
        assert_eq!(staged.rows(), 4);
        let plan = staged.plan(&staged.guess()).unwrap();
        assert_eq!(plan.problems.iter().map(|p| p.code).collect::<Vec<_>>(), ["sheets_skipped"]);
        let [alamo, birch, cedar, nameless] = plan.entries.as_slice() else { panic!("{plan:?}") };
        let facts = &alamo.facts.partner;
        assert_eq!(
            (facts.phones[0].number.as_str(), facts.sites[0].address.postal_code.as_str(), facts.description.as_str()),
            ("5550142", "01234", "2026-03-04")
        );
        assert_eq!(facts.services.len(), 2);
        assert_eq!((birch.facts.partner.name.as_str(), birch.facts.partner.description.as_str()), ("Birch Clinic", "=2+2 is our motto"));
        assert_eq!(codes(cedar), [(Some(8), "error_cell", Some("Phone"))]);
        assert_eq!(codes(nameless), [(Some(9), "no_name", Some("Agencia"))]);
    }

    #[test]
    fn rows_of_one_name_are_one_when_they_agree_and_a_fault_when_they_do_not() {
        let plan = planned("Name,Phone,City\nAlder,555-0142,Elm\nALDER ,,Elm\nAlder,555-0199,\n");
        assert_eq!(plan.entries.len(), 2);
        assert_eq!(codes(&plan.entries[0]), [(Some(3), "repeated", None)]);
        assert_eq!(codes(&plan.entries[1]), [(Some(4), "conflict", Some("Name"))]);
    }

    #[test]
    fn a_cell_that_is_too_long_is_a_fault_of_its_row() {
        let plan = planned(&format!("Name,Description\nAlder,{}\nBirch,ok\n", "a".repeat(20_001)));
        assert_eq!(codes(&plan.entries[0]), [(Some(2), "too_long", Some("Description"))]);
        assert!(!plan.entries[1].is_faulty());
    }

    #[test]
    fn an_old_encoding_and_an_unknown_language_do_no_harm() {
        let plan = staged("a.csv", b"Agencia;Idiomas\nCl\xednica;Espa\xf1ol, Klingon\n").plan(&Mapping::new()).unwrap();
        assert_eq!(plan.entries[0].facts.partner.name, "Clínica");
        assert_eq!(plan.entries[0].facts.partner.languages, ["es"]);
        assert_eq!(codes(&plan.entries[0]), [(Some(2), "unknown_value", Some("Idiomas"))]);
    }

    #[test]
    fn a_file_with_headings_only_is_a_note() {
        assert_eq!(planned("Name,Phone\n").problems[0].code, "empty");
    }
}
