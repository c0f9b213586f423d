//! Lays what a file says over what is kept. What a file does not say, or says with nothing, stays as it is; notes, and
//! everything about a confidential site, are never touched; children that a file leaves out stay.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::mapping::fold;
use crate::{
    partners::{Address, Contact, ContactId, Duties, NewPartner, Phone, Site},
    services::{Accepting, Service, ServiceId, StaffGender},
    vault::Id,
};

/// An organization as far as a file tells of it: empty text, an empty list and `None` mean that it says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// What it says.
    pub partner: NewPartner,
    /// The day on which it says that somebody made sure of them: for an organization that is new here, and no other.
    pub confirmed_on: Option<NaiveDate>,
    /// Contacts whose role it does not say (the value in `partner` is for new ones).
    pub silent_roles: HashSet<ContactId>,
    /// Services whose kind it does not say.
    pub silent_kinds: HashSet<ServiceId>,
    /// Services of which it does not say whether they are active.
    pub silent_states: HashSet<ServiceId>,
    /// A file without ids of its own: the name found the partner and children are matched by content.
    pub by_content: bool,
}

fn put(kept: &mut String, said: &str) {
    if !said.trim().is_empty() {
        said.clone_into(kept);
    }
}

fn put_list<T: Clone>(kept: &mut Vec<T>, said: &[T]) {
    if !said.is_empty() {
        *kept = said.to_vec();
    }
}

fn put_some<T: Clone>(kept: &mut Option<T>, said: &Option<T>) {
    if said.is_some() {
        kept.clone_from(said);
    }
}

fn put_degrees(kept: &mut Option<f64>, said: Option<f64>) {
    // Files round; a millionth of a degree is a hand's breadth.
    let same = matches!((*kept, said), (Some(a), Some(b)) if (a - b).abs() < 1e-6);
    if !same {
        put_some(kept, &said);
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// By id, else by the digits that are dialed.
pub(super) fn phones(kept: &mut Vec<Phone>, said: &[Phone]) {
    if kept.is_empty() {
        *kept = said.to_vec();
        return;
    }
    let key = |phone: &Phone| (digits(&phone.number), phone.extension.clone());
    let (mut ids, mut dialed) = (HashMap::new(), HashMap::new());
    for (at, phone) in kept.iter().enumerate() {
        ids.entry(phone.id).or_insert(at);
        dialed.entry(key(phone)).or_insert(at);
    }
    for phone in said {
        let wanted = key(phone);
        let same = dialed.get(&wanted).filter(|at| !wanted.0.is_empty() && kept.get(**at).is_some_and(|old| key(old) == wanted));
        let found = ids.get(&phone.id).or(same).copied();
        match found.and_then(|at| Some((at, kept.get_mut(at)?))) {
            Some((at, old)) => {
                if digits(&old.number) != wanted.0 || wanted.0.is_empty() {
                    put(&mut old.number, &phone.number);
                }
                put(&mut old.extension, &phone.extension);
                put(&mut old.description, &phone.description);
                dialed.insert(key(old), at);
            }
            None => {
                ids.entry(phone.id).or_insert(kept.len());
                dialed.entry(wanted).or_insert(kept.len());
                kept.push(phone.clone());
            }
        }
    }
}

fn address(kept: &mut Address, said: &Address) {
    put(&mut kept.street, &said.street);
    put(&mut kept.street_2, &said.street_2);
    put(&mut kept.city, &said.city);
    put(&mut kept.state, &said.state);
    put(&mut kept.postal_code, &said.postal_code);
    // Empty reads as US.
    if !(kept.country.is_empty() && said.country == "US") {
        put(&mut kept.country, &said.country);
    }
}

fn same_place(kept: &Address, said: &Address) -> bool {
    let alike = |a: &str, b: &str| a.is_empty() || b.is_empty() || fold(a) == fold(b);
    let streets = !said.street.is_empty() && !kept.street.is_empty();
    (streets || !said.city.is_empty()) && alike(&kept.street, &said.street) && alike(&kept.city, &said.city)
}

pub(super) fn site(kept: &mut Site, said: &Site, by_content: bool) {
    if kept.confidential {
        return;
    }
    // Its owner keeps it confidential: so do we from now on, and what is kept of it stays inside.
    if said.confidential {
        kept.confidential = true;
        said.public_name.clone_into(&mut kept.public_name);
        return;
    }
    if !by_content {
        put(&mut kept.name, &said.name);
    }
    address(&mut kept.address, &said.address);
    put_degrees(&mut kept.latitude, said.latitude);
    put_degrees(&mut kept.longitude, said.longitude);
    put(&mut kept.timezone, &said.timezone);
    put(&mut kept.transport, &said.transport);
    put(&mut kept.accessibility, &said.accessibility);
    put_list(&mut kept.hours, &said.hours);
    phones(&mut kept.phones, &said.phones);
}

pub(super) fn contact(kept: &mut Contact, said: &Contact, silent: bool) {
    put(&mut kept.name, &said.name);
    put(&mut kept.title, &said.title);
    put(&mut kept.email, &said.email);
    if !silent {
        kept.role = said.role;
    }
    phones(&mut kept.phones, &said.phones);
}

pub(super) fn service(kept: &mut Service, said: &Service, facts: &Facts) {
    if !facts.by_content {
        put(&mut kept.name, &said.name);
    }
    if !facts.silent_kinds.contains(&said.id) {
        kept.kind = said.kind;
    }
    if !facts.silent_states.contains(&said.id) {
        kept.active = said.active;
    }
    for (kept, said) in [
        (&mut kept.description, &said.description),
        (&mut kept.audience, &said.audience),
        (&mut kept.cost, &said.cost),
        (&mut kept.town, &said.town),
        (&mut kept.wait, &said.wait),
        (&mut kept.accessibility, &said.accessibility),
        (&mut kept.bring, &said.bring),
    ] {
        put(kept, said);
    }
    put_list(&mut kept.languages, &said.languages);
    put_list(&mut kept.modes, &said.modes);
    put_some(&mut kept.sliding_scale, &said.sliding_scale);
    put_some(&mut kept.childcare, &said.childcare);
    if said.staff_gender != StaffGender::Unknown {
        kept.staff_gender = said.staff_gender;
    }
    if said.accepting != Accepting::Unknown {
        kept.accepting = said.accepting;
    }
    // Links are children too: those that the file leaves out stay.
    let new: Vec<_> = said.sites.iter().filter(|site| !kept.sites.contains(site)).copied().collect();
    kept.sites.extend(new);
}

fn duties(kept: &mut Duties, said: &Duties) {
    put_some(&mut kept.reports, &said.reports);
    put(&mut kept.reports_detail, &said.reports_detail);
    put_some(&mut kept.hipaa, &said.hipaa);
    put_some(&mut kept.part2, &said.part2);
    put(&mut kept.records, &said.records);
    put_some(&mut kept.police_report, &said.police_report);
}

/// Where each item of a list stands: by its id, else by its name where names tell what is meant.
struct Places<T> {
    by_content: bool,
    ids: HashMap<Id<T>, usize>,
    names: HashMap<String, usize>,
    next: usize,
}

impl<T> Places<T> {
    fn of<'a>(by_content: bool, items: impl Iterator<Item = (Id<T>, &'a str)>) -> Self {
        let mut made = Self { by_content, ids: HashMap::new(), names: HashMap::new(), next: 0 };
        items.for_each(|(id, name)| made.add(id, name));
        made
    }

    fn add(&mut self, id: Id<T>, name: &str) {
        self.ids.entry(id).or_insert(self.next);
        if self.by_content {
            self.names.entry(fold(name)).or_insert(self.next);
        }
        self.next += 1;
    }

    fn find(&self, id: Id<T>, name: &str) -> Option<usize> {
        let named = || if self.by_content { self.names.get(&fold(name)) } else { None };
        self.ids.get(&id).or_else(named).copied()
    }
}

/// What the record becomes; not yet checked.
#[must_use]
pub fn merge(kept: &NewPartner, facts: &Facts) -> NewPartner {
    let said = &facts.partner;
    let mut new = kept.clone();
    if !facts.by_content || new.name.is_empty() {
        put(&mut new.name, &said.name);
    }
    put(&mut new.alternate_name, &said.alternate_name);
    put(&mut new.description, &said.description);
    put(&mut new.email, &said.email);
    put(&mut new.website, &said.website);
    put_list(&mut new.languages, &said.languages);
    duties(&mut new.duties, &said.duties);
    phones(&mut new.phones, &said.phones);
    for item in &said.sites {
        let found = new.sites.iter().position(|s| s.id == item.id);
        // A confidential site is not recognized by its address: what a file says must not show that it is there.
        let like = |s: &Site| facts.by_content && !s.confidential && same_place(&s.address, &item.address);
        match found.or_else(|| new.sites.iter().position(like)).and_then(|at| new.sites.get_mut(at)) {
            Some(old) => site(old, item, facts.by_content),
            None => new.sites.push(item.clone()),
        }
    }
    let mut places = Places::of(facts.by_content, new.contacts.iter().map(|c| (c.id, c.name.as_str())));
    for item in &said.contacts {
        match places.find(item.id, &item.name).and_then(|at| new.contacts.get_mut(at)) {
            Some(old) => contact(old, item, facts.silent_roles.contains(&item.id)),
            None => {
                places.add(item.id, &item.name);
                new.contacts.push(item.clone());
            }
        }
    }
    let mut places = Places::of(facts.by_content, new.services.iter().map(|s| (s.id, s.name.as_str())));
    for item in &said.services {
        match places.find(item.id, &item.name).and_then(|at| new.services.get_mut(at)) {
            Some(old) => service(old, item, facts),
            None => {
                places.add(item.id, &item.name);
                new.services.push(item.clone());
            }
        }
    }
    new
}

/// Names of the fields in which two records differ.
#[must_use]
pub fn changes(before: &NewPartner, after: &NewPartner) -> Vec<String> {
    let differs = [
        ("name", before.name != after.name),
        ("alternate_name", before.alternate_name != after.alternate_name),
        ("description", before.description != after.description),
        ("email", before.email != after.email),
        ("website", before.website != after.website),
        ("phones", before.phones != after.phones),
        ("languages", before.languages != after.languages),
        ("duties", before.duties != after.duties),
        ("sites", before.sites != after.sites),
        ("contacts", before.contacts != after.contacts),
        ("services", before.services != after.services),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn partner(value: serde_json::Value) -> NewPartner {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn what_a_file_does_not_say_stays() {
        let site = "0197a1c2-0000-7000-8000-000000000001";
        let kept = partner(json!({"name": "Alder", "email": "a@alder.example", "notes": "Call on Mondays", "languages": ["es"],
            "sites": [{"id": site, "name": "Office", "address": {"city": "Elm"}, "hours": [{"days": ["MO"], "opens": "09:00", "closes": "17:00"}]}]}));
        let facts = Facts {
            partner: partner(json!({"name": "Alder", "notes": "x", "sites": [{"id": site, "name": "Office"}]})),
            ..Facts::default()
        };
        assert_eq!(merge(&kept, &facts), kept);
    }

    #[test]
    fn nothing_of_a_confidential_site_is_touched() {
        let site = "0197a1c2-0000-7000-8000-000000000001";
        let kept = partner(
            json!({"name": "Ours", "sites": [{"id": site, "name": "The house", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Way", "city": "Elm"}}]}),
        );
        for by_content in [false, true] {
            let said = partner(
                json!({"name": "Ours", "sites": [{"id": site, "name": "Shelter", "address": {"street": "1 Other"}, "phones": [{"number": "5"}]}]}),
            );
            let facts = Facts { partner: said, by_content, ..Facts::default() };
            assert_eq!(merge(&kept, &facts), kept);
        }
    }

    #[test]
    fn a_telephone_number_written_differently_is_the_same_number() {
        let kept = partner(json!({"name": "Alder", "phones": [{"number": "555-0142"}]}));
        let facts = Facts { partner: partner(json!({"name": "Alder", "phones": [{"number": "5550142"}]})), ..Facts::default() };
        assert_eq!(merge(&kept, &facts), kept);
    }
}
