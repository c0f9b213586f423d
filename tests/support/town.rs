//! A program with its sites, staff, rooms and groups, and a partner with whom everything is in order.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use trellis_core::{
    Error,
    groups::{self, GroupId, NewGroup},
    partners::{self, NewPartner, PartnerId, SiteId},
    recurrences::Rule,
    rooms::{self, NewRoom, Place, RoomId},
    schedule::{self, Edit, NewSeries, Segment, SeriesId, What},
    staff::{self, NewStaff, StaffId},
};

use crate::{Desk, now};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A program with an office and a second one, two partners, their staff and rooms.
pub struct Town {
    pub desk: Desk,
    pub own: PartnerId,
    pub partner: PartnerId,
    pub office: SiteId,
    pub other: SiteId,
    pub short: SiteId,
    pub closable: SiteId,
    pub rooms: [RoomId; 2],
    pub ready: GroupId,
    pub unready: GroupId,
    pub people: BTreeMap<&'static str, StaffId>,
}

pub fn person(desk: &mut Desk, organization: PartnerId, name: &str, more: Value) -> StaffId {
    let mut facts = json!({"organization_id": organization, "name": name, "role": "clinician", "oriented_on": "2026-01-05", "trained_on": "2026-01-05"});
    facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let (id, facts): (_, NewStaff) = (StaffId::make(), serde_json::from_value(facts).unwrap());
    desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(now().date_naive())?)).unwrap();
    id
}

pub fn group(desk: &mut Desk, partner: PartnerId, name: &str, substitutes: &[StaffId]) -> GroupId {
    let facts: NewGroup = serde_json::from_value(json!({"name": name, "partner_id": partner, "substitutes": substitutes})).unwrap();
    let id = GroupId::make();
    desk.open.write("groups.add", now(), |tx| groups::insert(tx, id, facts.check()?)).unwrap();
    id
}

impl Town {
    pub fn new() -> Self {
        let mut desk = Desk::new();
        let own = partners::own(desk.open.store.read()).unwrap();
        let mut facts: NewPartner = own.facts;
        facts.sites = serde_json::from_value(json!([
            {"name": "Office"}, {"name": "Other office"},
            {"name": "Short office", "hours": [{"days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], "opens": "09:00", "closes": "17:00"}]},
            {"name": "Closable office"}, {"name": "House", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Lane"}}
        ]))
        .unwrap();
        desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
        let sites: Vec<SiteId> = partners::own(desk.open.store.read()).unwrap().facts.sites.iter().map(|site| site.id).collect();
        let partner = desk.partner(json!({"name": "Clinic", "sites": [{"name": "Clinic"}]}));
        desk.agreement(partner, json!({"start_on": "2025-01-01", "end_on": "2029-12-31"}));
        let mut people = BTreeMap::new();
        for (name, organization, more) in [
            ("theirs", partner, json!({})),
            ("second", partner, json!({})),
            ("fresh", partner, json!({"oriented_on": null})),
            ("ours", own.id, json!({})),
            ("untrained", own.id, json!({"trained_on": null})),
            ("left", own.id, json!({"until": "2026-11-01"})),
            ("spare", own.id, json!({})),
        ] {
            let id = person(&mut desk, organization, name, more);
            people.insert(name, id);
        }
        let rooms = ["Room 1", "Room 2"].map(|name| {
            let facts: NewRoom = serde_json::from_value(json!({"organization_id": own.id, "site_id": sites[0], "name": name})).unwrap();
            let id = RoomId::make();
            desk.open.write("rooms.add", now(), |tx| rooms::insert(tx, id, facts.check()?)).unwrap();
            id
        });
        let ready = group(&mut desk, partner, "Ready", &[people["spare"]]);
        let unready = group(&mut desk, partner, "Unready", &[]);
        let (office, other, short, closable) = (sites[0], sites[1], sites[2], sites[3]);
        Self { desk, own: own.id, partner, office, other, short, closable, rooms, ready, unready, people }
    }

    pub fn at(&self, site: SiteId, room: Option<RoomId>) -> Place {
        Place { organization_id: self.own, site_id: site, room_id: room }
    }

    pub fn segment(&self, on: NaiveDate, starts: &str, minutes: u16, place: Place, people: &[&str]) -> Segment {
        let people = people.iter().map(|name| self.people[name]).collect();
        Segment {
            from: on,
            starts: starts.parse().unwrap(),
            minutes,
            zone: "America/Chicago".into(),
            rule: Rule::once(),
            places: vec![place],
            people,
        }
    }

    pub fn series(&self, partner: PartnerId, group: Option<GroupId>, segment: Segment) -> NewSeries {
        serde_json::from_value(json!({
            "kind": if group.is_some() { "session" } else { "on_site" }, "partner_id": partner, "group_id": group, "segments": [segment]
        }))
        .unwrap()
    }

    pub fn add(&mut self, series: NewSeries) -> Result<SeriesId, Error> {
        let id = SeriesId::make();
        self.desk.open.write("series.add", now(), |tx| schedule::insert(tx, id, series.check(tx.now())?))?;
        Ok(id)
    }

    pub fn on_site(&mut self, on: NaiveDate, starts: &str, minutes: u16, place: Place, who: &str) -> SeriesId {
        let series = self.series(self.partner, None, self.segment(on, starts, minutes, place, &[who]));
        self.add(series).unwrap()
    }

    pub fn session(&mut self, on: NaiveDate, group: GroupId, who: [&str; 2], change: Option<What>) -> SeriesId {
        let place = self.at(self.office, Some(self.rooms[0]));
        let series = self.series(self.partner, Some(group), self.segment(on, "18:00", 90, place, &who));
        let id = self.add(series).unwrap();
        if let Some(what) = change {
            let edit = Edit::One { on, what: Some(what), note: String::new() };
            self.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, 1, edit)).unwrap();
        }
        id
    }

    /// A partner with one promise of two hours in the week of a day, and so many minutes of it planned.
    pub fn promised(&mut self, on: NaiveDate, minutes: u16) -> NaiveDate {
        let monday = trellis_core::reviews::monday(on);
        let partner = self.desk.partner(json!({"name": format!("Partner of {on}")}));
        let promise = json!({"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 2, "period": "week"}});
        let (first, last) = (monday.to_string(), (monday + Days::new(6)).to_string());
        self.desk.agreement(
            partner,
            json!({"start_on": first, "end_on": last, "notice_days": null, "lead_days": null, "commitments": [promise]}),
        );
        let id = person(&mut self.desk, partner, "guest", json!({}));
        let mut segment = self.segment(on, "07:00", minutes, self.at(self.office, None), &[]);
        segment.people = vec![id];
        let series = self.series(partner, None, segment);
        self.add(series).unwrap();
        monday
    }
}

impl Default for Town {
    fn default() -> Self {
        Self::new()
    }
}
