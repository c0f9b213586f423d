//! Whether a group can meet as it is planned: an agreement, two who are trained, somebody who can step in, a room.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::{Occurrence, Window, list, named::Named};
use crate::{agreements, error::Result, groups::GroupId, staff::Staff};

/// How many days ahead the next meeting is looked for.
const AHEAD: u64 = 366;

/// The four parts of being ready, by the next meeting that is not cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "GroupReady", optional_fields = nullable))]
pub struct Ready {
    /// The day of the next meeting; `None`: none is planned.
    pub next_on: Option<NaiveDate>,
    /// An agreement binds on that day: the one that is named or what follows it, else any with the partner.
    pub agreement: bool,
    /// Both who lead it are cross-trained by then.
    pub trained: bool,
    /// Somebody is known who can step in.
    pub substitute: bool,
    /// A room is named for it.
    pub room: bool,
    /// All four.
    pub ready: bool,
}

/// Whether a group can meet as it is planned from `today` on.
///
/// # Errors
/// `not_found`.
pub fn ready(conn: &Connection, group: GroupId, today: NaiveDate) -> Result<Ready> {
    let kept = crate::groups::get(conn, group)?;
    let window = Window { group: Some(group), ..Window::days(today, today.checked_add_days(Days::new(AHEAD)).unwrap_or(today)) };
    let next = list(conn, &window)?.into_iter().find(|one| !one.cancelled);
    let mut named = Named::new(conn);
    let mut leading = Vec::new();
    for person in next.iter().flat_map(Occurrence::present) {
        leading.extend(named.person(person.id)?.cloned());
    }
    let day = next.as_ref().map_or(today, Occurrence::day);
    let asked = next.as_ref().and_then(|one| one.agreement_id).or(kept.facts.agreement_id);
    let agreement = agreements::any_binds(named.agreements(kept.facts.partner_id)?, asked, day);
    Ok(parts(next.as_ref(), &leading, agreement, !kept.facts.substitutes.is_empty()))
}

/// The rule itself.
fn parts(next: Option<&Occurrence>, leading: &[Staff], agreement: bool, substitute: bool) -> Ready {
    let next_on = next.map(Occurrence::day);
    let by_then = |person: &Staff| person.facts.trained_on.is_some_and(|on| next_on.is_some_and(|day| on <= day));
    let trained = leading.len() >= 2 && leading.iter().all(by_then);
    let room = next.is_some_and(|one| one.place.at.room_id.is_some());
    Ready { next_on, agreement, trained, substitute, room, ready: agreement && trained && substitute && room }
}
