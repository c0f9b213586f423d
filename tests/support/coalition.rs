//! The schedule of a coalition: 60 people of 30 partners at 25 sites of ours, 315 rules, about 20,000 occurrences a year.

use serde_json::json;
use trellis_core::{
    partners::{self, NewPartner, PartnerId, SiteId},
    rooms::{self, NewRoom, Place, RoomId},
    schedule::{self, NewSeries, SeriesId},
    staff::{self, NewStaff, StaffId},
};

use crate::{Desk, now, rules};

/// Plans it all; gives the series.
pub fn plan(desk: &mut Desk, with: &[PartnerId]) -> Vec<SeriesId> {
    let own = partners::own(desk.open.store.read()).unwrap();
    let mut facts: NewPartner = own.facts;
    let sites: Vec<_> = (0..25).map(|n| json!({"name": format!("Office {n}"), "timezone": "America/Chicago"})).collect();
    facts.sites = serde_json::from_value(sites.into()).unwrap();
    desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
    let sites: Vec<SiteId> = partners::own(desk.open.store.read()).unwrap().facts.sites.iter().map(|site| site.id).collect();
    let places = desk
        .open
        .write("demos.add", now(), |tx| {
            let room = |site: &SiteId| {
                let id = RoomId::make();
                let facts: NewRoom = serde_json::from_value(json!({"organization_id": own.id, "site_id": site, "name": "Room"}))?;
                rooms::insert(tx, id, facts.check()?)?;
                Ok(Place { organization_id: own.id, site_id: *site, room_id: Some(id) })
            };
            sites.iter().map(room).collect::<trellis_core::Result<Vec<_>>>()
        })
        .unwrap();
    let people = desk
        .open
        .write("demos.add", now(), |tx| {
            let person = |n: usize| {
                let (id, partner) = (StaffId::make(), with[n % 30]);
                let facts =
                    json!({"organization_id": partner, "name": format!("Person {n}"), "role": "clinician", "oriented_on": "2026-01-01"});
                staff::insert(tx, id, serde_json::from_value::<NewStaff>(facts)?.check(now().date_naive())?)?;
                Ok((partner, id))
            };
            (0..60).map(person).collect::<trellis_core::Result<Vec<_>>>()
        })
        .unwrap();
    desk.open
        .write("demos.add", now(), |tx| {
            let one = |(n, case): (usize, &rules::Case)| {
                let (partner, person) = people[n % people.len()];
                let segment = json!({"from": case.start.date(), "starts": case.start.time(), "minutes": 90, "zone": case.zone.name(),
                    "rule": case.rule, "places": [places[n % places.len()]], "people": [person]});
                let series: NewSeries = serde_json::from_value(json!({"kind": "on_site", "partner_id": partner, "segments": [segment]}))?;
                let id = SeriesId::make();
                schedule::insert(tx, id, series.check(tx.now())?)?;
                Ok(id)
            };
            rules::year_of_a_coalition().iter().enumerate().map(one).collect::<trellis_core::Result<Vec<_>>>()
        })
        .unwrap()
}
