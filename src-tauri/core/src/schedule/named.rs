//! The names behind the ids of an occurrence, each read once.

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::Connection;

use super::{Attending, Held, Occurrence, Series, Whereabouts, expand::Planned};
use crate::{
    agreements::{self, Bond},
    error::Result,
    groups::{self, Group, GroupId},
    partners::{self, Partner, PartnerId, Site, SiteId},
    rooms::{self, Place, Room, RoomId},
    staff::{self, Staff, StaffId},
};

/// Records that occurrences name, as far as they were asked for.
pub struct Named<'c> {
    pub(super) conn: &'c Connection,
    organizations: BTreeMap<PartnerId, Option<Partner>>,
    people: BTreeMap<StaffId, Option<Staff>>,
    rooms: BTreeMap<RoomId, Option<Room>>,
    groups: BTreeMap<GroupId, Option<Group>>,
    agreements: BTreeMap<PartnerId, Vec<Bond>>,
}

fn once<K: Ord + Copy, V>(known: &mut BTreeMap<K, V>, key: K, read: impl FnOnce(K) -> Result<V>) -> Result<&V> {
    Ok(match known.entry(key) {
        Entry::Occupied(found) => found.into_mut(),
        Entry::Vacant(free) => free.insert(read(key)?),
    })
}

impl<'c> Named<'c> {
    /// Knows nothing yet.
    #[must_use]
    pub const fn new(conn: &'c Connection) -> Self {
        Self {
            conn,
            organizations: BTreeMap::new(),
            people: BTreeMap::new(),
            rooms: BTreeMap::new(),
            groups: BTreeMap::new(),
            agreements: BTreeMap::new(),
        }
    }

    pub(super) fn organization(&mut self, id: PartnerId) -> Result<Option<&Partner>> {
        once(&mut self.organizations, id, |id| partners::find(self.conn, id)).map(Option::as_ref)
    }

    pub(super) fn site(&mut self, organization: PartnerId, id: SiteId) -> Result<Option<&Site>> {
        Ok(self.organization(organization)?.and_then(|one| one.facts.sites.iter().find(|site| site.id == id)))
    }

    pub(super) fn person(&mut self, id: StaffId) -> Result<Option<&Staff>> {
        once(&mut self.people, id, |id| staff::find(self.conn, id)).map(Option::as_ref)
    }

    pub(super) fn room(&mut self, id: RoomId) -> Result<Option<&Room>> {
        once(&mut self.rooms, id, |id| rooms::find(self.conn, id)).map(Option::as_ref)
    }

    pub(super) fn group(&mut self, id: GroupId) -> Result<Option<&Group>> {
        once(&mut self.groups, id, |id| groups::find(self.conn, id)).map(Option::as_ref)
    }

    /// Agreements with a partner that are not in the bin.
    pub(super) fn agreements(&mut self, partner: PartnerId) -> Result<&[Bond]> {
        once(&mut self.agreements, partner, |id| agreements::bonds_with(self.conn, id)).map(Vec::as_slice)
    }

    /// A place and people in words that may be printed: a confidential site has its public name, and no room.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn told(&mut self, at: &Place, people: &[StaffId]) -> Result<(String, Vec<String>)> {
        let site = self.site(at.organization_id, at.site_id)?.map(|site| (site.confidential, site.outgoing_name().to_owned()));
        let (confidential, site) = site.unwrap_or_default();
        let room = at.room_id.filter(|_| !confidential).map(|id| self.room(id).map(|room| room.map(|one| one.facts.name.clone())));
        let place = room.transpose()?.flatten().map_or_else(|| site.clone(), |room| format!("{room}, {site}"));
        let names = people.iter().map(|id| self.person(*id).map(|one| one.map(|one| one.facts.name.clone()).unwrap_or_default()));
        Ok((place, names.collect::<Result<_>>()?))
    }

    /// Puts the names of today to the ids of an occurrence.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn put(&mut self, one: &mut Occurrence) -> Result<()> {
        one.partner = self.organization(one.partner_id)?.map(|partner| partner.facts.name.clone()).unwrap_or_default();
        if let Some(id) = one.group_id {
            one.name = self.group(id)?.map(|group| group.facts.name.clone()).unwrap_or_default();
        }
        let at = one.place.at;
        if let Some(site) = self.site(at.organization_id, at.site_id)? {
            one.place.site.clone_from(&site.name);
            one.place.confidential = site.confidential;
            one.place.site_outgoing = site.outgoing_name().to_owned();
        }
        if let Some(id) = at.room_id {
            one.place.room = self.room(id)?.map(|room| room.facts.name.clone());
        }
        for person in &mut one.people {
            if let Some(found) = self.person(person.id)? {
                (person.name, person.organization_id) = (found.facts.name.clone(), found.facts.organization_id);
            }
        }
        Ok(())
    }
}

impl Occurrence {
    /// What a series means on one day, without names.
    #[must_use]
    pub(super) fn of(series: &Series, one: &Planned) -> Self {
        let held: Option<&Held> = series.facts.held.iter().find(|held| held.on == one.on);
        let runs = one.cancelled_by.is_none();
        Self {
            id: format!("{}/{}", series.id, one.on),
            series_id: series.id,
            on: one.on,
            kind: series.facts.kind,
            name: String::new(),
            partner_id: series.facts.partner_id,
            partner: String::new(),
            group_id: series.facts.group_id,
            agreement_id: series.facts.agreement_id,
            start: one.start.fixed_offset(),
            end: one.end.fixed_offset(),
            zone: one.start.timezone().name().to_owned(),
            clock: one.clock,
            people: one
                .attending()
                .into_iter()
                .map(|(id, present, substitute)| Attending::nameless(id, present && runs, substitute, series.facts.partner_id))
                .collect(),
            place: Whereabouts { at: one.place, site: String::new(), site_outgoing: String::new(), confidential: false, room: None },
            cancelled: !runs,
            cancelled_by: one.cancelled_by,
            moved: one.moved,
            extra: one.extra,
            held: held.is_some(),
            heads: held.and_then(|held| held.heads),
            note: one.note.clone(),
        }
    }
}

impl Attending {
    pub(super) const fn nameless(id: StaffId, present: bool, substitute: bool, organization_id: PartnerId) -> Self {
        Self { id, name: String::new(), organization_id, present, substitute }
    }
}
