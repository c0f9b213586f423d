//! What a series names is there, and fits together: partner, agreement, group, people, sites, rooms.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Kind, NewSeries, What};
use crate::{
    agreements,
    error::{Error, Result},
    groups,
    partners::{self, Partner, PartnerId},
    rooms::{self, Place},
    staff::{self, StaffId},
};

const NOBODY: Error =
    Error::invalid("people", "One of these people is not on the staff list. Choose again, or take her out of the bin first.");
const NOWHERE: Error = Error::invalid("places", "This place is not there any more. Choose another site or room.");

struct Sides {
    own: Partner,
    partner: Partner,
}

/// # Errors
/// `invalid_input` at the field that names what is not there, or does not fit.
pub(super) fn check(conn: &Connection, facts: &NewSeries) -> Result<()> {
    let sides = Sides { own: partners::own(conn)?, partner: partners::named(conn, facts.partner_id)? };
    if let Some(id) = facts.agreement_id {
        let found = agreements::find(conn, id)?.filter(|agreement| agreement.removed_at.is_none());
        found
            .filter(|agreement| agreement.terms.partner_id == facts.partner_id)
            .ok_or(Error::invalid("agreement_id", "This agreement is not with that partner. Choose one that is."))?;
    }
    if let Some(id) = facts.group_id {
        let found = groups::find(conn, id)?.filter(|group| group.removed_at.is_none());
        found
            .filter(|group| group.facts.partner_id == facts.partner_id)
            .ok_or(Error::invalid("group_id", "This group is not one with that partner. Choose another."))?;
    }
    let mut known = BTreeMap::new();
    for (people, places) in facts.parties() {
        let organizations = people.iter().map(|id| side_of(conn, &sides, *id, &mut known)).collect::<Result<Vec<_>>>()?;
        for place in places {
            check_place(conn, &sides, place)?;
        }
        check_sides(facts.kind, &organizations, places)?;
    }
    for id in facts.substitutes() {
        side_of(conn, &sides, id, &mut known)?;
    }
    Ok(())
}

impl NewSeries {
    /// Who is where together: each stretch, and each extra day.
    fn parties(&self) -> impl Iterator<Item = (&[StaffId], &[Place])> {
        let stretches = self.segments.iter().map(|segment| (segment.people.as_slice(), segment.places.as_slice()));
        stretches.chain(self.changes.iter().filter_map(|change| match &change.what {
            What::Extra { people, place, .. } => Some((people.as_slice(), std::slice::from_ref(place))),
            What::Altered { place: Some(place), .. } => Some((&[][..], std::slice::from_ref(place))),
            _ => None,
        }))
    }

    /// Everybody who comes instead of somebody.
    fn substitutes(&self) -> impl Iterator<Item = StaffId> {
        self.changes.iter().flat_map(|change| match &change.what {
            What::Altered { away, .. } | What::Extra { away, .. } => away.iter().filter_map(|one| one.substitute).collect(),
            _ => Vec::new(),
        })
    }
}

fn side_of(conn: &Connection, sides: &Sides, id: StaffId, known: &mut BTreeMap<StaffId, PartnerId>) -> Result<PartnerId> {
    if let Some(organization) = known.get(&id) {
        return Ok(*organization);
    }
    let person = staff::find(conn, id)?.filter(|person| person.removed_at.is_none()).ok_or(NOBODY)?;
    let organization = person.facts.organization_id;
    if organization != sides.own.id && organization != sides.partner.id {
        return Err(Error::invalid(
            "people",
            "Somebody here belongs to another partner. Choose people of our program and of this partner.",
        ));
    }
    known.insert(id, organization);
    Ok(organization)
}

fn check_place(conn: &Connection, sides: &Sides, place: &Place) -> Result<()> {
    let whose = [&sides.own, &sides.partner].into_iter().find(|one| one.id == place.organization_id);
    whose.filter(|one| one.facts.sites.iter().any(|site| site.id == place.site_id)).ok_or(NOWHERE)?;
    let Some(room) = place.room_id else { return Ok(()) };
    let room = rooms::find(conn, room)?.filter(|room| room.removed_at.is_none()).ok_or(NOWHERE)?;
    if room.facts.site_id == place.site_id && room.facts.organization_id == place.organization_id { Ok(()) } else { Err(NOWHERE) }
}

/// On site is at the other's; a shared group has a facilitator of each.
fn check_sides(kind: Kind, organizations: &[PartnerId], places: &[Place]) -> Result<()> {
    let Some(first) = organizations.first() else { return Ok(()) };
    let same = organizations.iter().all(|one| one == first);
    match kind {
        Kind::Session if same => {
            Err(Error::invalid("people", "A shared group has a facilitator of each organization. Choose one of each."))
        }
        Kind::OnSite if !same => Err(Error::invalid("people", "Choose people of one organization. Make a second series for the other.")),
        Kind::OnSite if places.iter().any(|place| place.organization_id == *first) => {
            Err(Error::invalid("places", "On site means at the other organization. Choose one of its sites."))
        }
        _ => Ok(()),
    }
}
