//! What is on the menu of a record.

use std::collections::BTreeMap;

use rusqlite::Connection;
use trellis_core::{
    Result,
    partners::{Duties, PartnerId},
    services::{Accepting, Service, ServiceId, ServiceKind, StaffGender},
    text,
};

use super::{FilterName, Loosen, Menu, MenuItem, MenuPart, order};
use crate::{
    answers,
    names::Names,
    survivors::{self, Filters, SurvivorId},
};

/// The menu of a record.
///
/// # Errors
/// `not_found`.
pub fn menu(conn: &Connection, names: &Names, id: SurvivorId) -> Result<Menu> {
    let survivor = survivors::get(conn, id)?;
    let salt = survivors::salt(conn, id)?;
    let mut latest = BTreeMap::new();
    for answer in answers::of(conn, names, id)? {
        latest.insert(answer.service_id, answer);
    }
    let offers: Vec<(PartnerId, Service, &Duties)> = names
        .in_use()
        .flat_map(|one| {
            let active = one.facts.services.iter().filter(|service| service.active);
            active.map(|service| (one.id, as_told(names, one.id, service), &one.facts.duties))
        })
        .collect();
    let filters = &survivor.filters;
    let fits = |filters: &Filters, (_, service, duties): &(PartnerId, Service, &Duties)| among(filters, service, duties).is_some();
    let mut kinds: BTreeMap<ServiceKind, Vec<ServiceId>> = BTreeMap::new();
    for (_, service, _) in offers.iter().filter(|offer| fits(filters, offer)) {
        kinds.entry(service.kind).or_default().push(service.id);
    }
    let mut parts = Vec::new();
    for (kind, mut ids) in kinds {
        order(&salt, id, &mut ids)?;
        let place: BTreeMap<ServiceId, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let mut items: Vec<MenuItem> = offers
            .iter()
            .filter(|(_, service, _)| service.kind == kind && place.contains_key(&service.id))
            .map(|(partner, service, duties)| MenuItem {
                service: service.clone(),
                partner_id: *partner,
                partner: names.partner(*partner),
                own: names.is_own(*partner),
                duties: (*duties).clone(),
                confirmed_on: names.organization(*partner).and_then(|one| one.confirmed_on),
                ask: among(filters, service, duties).unwrap_or_default(),
                answer: latest.get(&service.id).cloned(),
            })
            .collect();
        items.sort_by_key(|item| place.get(&item.service.id).copied());
        parts.push(MenuPart { kind, items });
    }
    let shown = parts.iter().map(|part| part.items.len()).sum();
    let count = |filter: &FilterName| {
        let loose = without(filters, *filter);
        (loose != *filters).then(|| Loosen { filter: *filter, count: offers.iter().filter(|offer| fits(&loose, offer)).count() })
    };
    let loosen = if shown == 0 { FilterName::ALL.iter().filter_map(count).collect() } else { Vec::new() };
    Ok(Menu { sign: survivor.sign, parts, shown, all: offers.len(), loosen })
}

/// As she may see it: of a confidential site no town.
fn as_told(names: &Names, partner: PartnerId, service: &Service) -> Service {
    let sites = names.organization(partner).map(|one| one.facts.sites.as_slice()).unwrap_or_default();
    Service { town: service.outgoing_town(sites).to_owned(), ..service.clone() }
}

fn without(filters: &Filters, filter: FilterName) -> Filters {
    let (mut loose, none) = (filters.clone(), Filters::default());
    match filter {
        FilterName::Kinds => loose.kinds = none.kinds,
        FilterName::Languages => loose.languages = none.languages,
        FilterName::Modes => loose.modes = none.modes,
        FilterName::Town => loose.town = none.town,
        FilterName::SlidingScale => loose.sliding_scale = false,
        FilterName::Childcare => loose.childcare = false,
        FilterName::Accessible => loose.accessible = false,
        FilterName::StaffGender => loose.staff_gender = None,
        FilterName::Accepting => loose.accepting = false,
        FilterName::NoPoliceReport => loose.no_police_report = false,
    }
    loose
}

/// Whether a service passes her filters, and what of them nobody knows; `None`: something is known to be otherwise.
#[must_use]
pub fn among(filters: &Filters, service: &Service, duties: &Duties) -> Option<Vec<FilterName>> {
    let mut ask = Vec::new();
    let mut passes = |wanted: bool, filter: FilterName, known: Option<bool>| match (wanted, known) {
        (true, Some(false)) => false,
        (true, None) => {
            ask.push(filter);
            true
        }
        _ => true,
    };
    let any = |empty: bool, holds: bool| if empty { None } else { Some(holds) };
    let town = text::fold(&filters.town);
    let all = [
        passes(!filters.kinds.is_empty(), FilterName::Kinds, Some(filters.kinds.contains(&service.kind))),
        passes(
            !filters.languages.is_empty(),
            FilterName::Languages,
            any(service.languages.is_empty(), service.languages.iter().any(|one| filters.languages.contains(one))),
        ),
        passes(
            !filters.modes.is_empty(),
            FilterName::Modes,
            any(service.modes.is_empty(), service.modes.iter().any(|one| filters.modes.contains(one))),
        ),
        passes(!town.is_empty(), FilterName::Town, any(service.town.is_empty(), text::fold(&service.town) == town)),
        passes(filters.sliding_scale, FilterName::SlidingScale, service.sliding_scale),
        passes(filters.childcare, FilterName::Childcare, service.childcare),
        passes(filters.accessible, FilterName::Accessible, any(service.accessibility.is_empty(), true)),
        passes(filters.staff_gender.is_some(), FilterName::StaffGender, gender(filters.staff_gender, service.staff_gender)),
        passes(
            filters.accepting,
            FilterName::Accepting,
            any(service.accepting == Accepting::Unknown, matches!(service.accepting, Accepting::Yes | Accepting::WaitingList)),
        ),
        passes(filters.no_police_report, FilterName::NoPoliceReport, duties.police_report.map(|needed| !needed)),
    ];
    all.into_iter().all(|passed| passed).then_some(ask)
}

fn gender(wanted: Option<StaffGender>, offered: StaffGender) -> Option<bool> {
    match offered {
        StaffGender::Unknown => None,
        StaffGender::Choice => Some(true),
        offered => Some(wanted == Some(offered)),
    }
}
