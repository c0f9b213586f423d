//! What the schedule gives to promises: hours on site, sessions, groups.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{
    Exact, Span,
    count::{Entry, Given, Promising, promise},
};
use crate::{
    agreements::{self, AgreementId, Side, Unit},
    error::Result,
    partners::{self, PartnerId},
    schedule::{self, Kind},
};

/// Adds what was planned in these days; what is over by `now`, or was said to be held, counts as done. Time under a named
/// agreement counts for that one and what follows it alone.
pub(super) fn add(conn: &Connection, promising: &Promising, asked: Span, now: DateTime<Utc>, given: &mut Given) -> Result<()> {
    let own = partners::own(conn)?.id;
    let partners: Vec<_> = promising.partners(|unit| matches!(unit, Unit::HoursOnSite | Unit::Sessions | Unit::Groups)).collect();
    let one = if let [(partner, _)] = partners.as_slice() { Some(*partner) } else { None };
    let mut all: BTreeMap<PartnerId, Vec<schedule::Given>> = BTreeMap::new();
    for meeting in schedule::given(conn, one, asked.first(), asked.last())? {
        all.entry(meeting.partner).or_default().push(meeting);
    }
    for (partner, with) in partners {
        let Some(meetings) = all.remove(&partner) else { continue };
        let named: BTreeSet<AgreementId> = meetings.iter().filter_map(|one| one.agreement).collect();
        let chains: BTreeMap<AgreementId, BTreeSet<AgreementId>> = named.into_iter().map(|id| (id, agreements::linked(with, id))).collect();
        let mut seen = BTreeSet::new();
        for one in meetings {
            let giver = if one.organization == own { Side::Us } else { Side::Partner };
            let chain = one.agreement.and_then(|id| chains.get(&id));
            let among = || with.iter().filter(|agreement| chain.as_ref().is_none_or(|chain| chain.contains(&agreement.id)));
            let mut put = |unit, quantity, done, once| {
                if let Some(commitment) = promise(among(), unit, giver, one.day) {
                    given.entry(commitment.id).or_default().push(Entry { on: one.day, quantity, done, once });
                }
            };
            match one.kind {
                Kind::OnSite => put(Unit::HoursOnSite, Exact::hours(one.length.num_seconds()), one.ended <= now.timestamp(), None),
                // Two facilitators of one side still give one session.
                Kind::Session if seen.insert((one.series, one.ended, giver == Side::Us)) => {
                    put(Unit::Sessions, Exact::one(), one.held, None);
                    put(Unit::Groups, Exact::one(), one.held, one.group);
                }
                Kind::Session => {}
            }
        }
    }
    Ok(())
}
