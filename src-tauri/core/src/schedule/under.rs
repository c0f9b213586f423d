//! What stands under an agreement that ends: shared groups and on-site time, and from which day nothing would stand under them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::{Kind, Occurrence, SeriesId, Window, list, named::Named};
use crate::{
    agreements::{self, AgreementId},
    error::Result,
    groups::{self, GroupId, GroupQuery},
    partners::Show,
};

/// Days before its last one in which a meeting was one of the agreement's.
const LATELY: u64 = 60;
/// Days after it in which meetings are looked for.
const AHEAD: u64 = 366;

/// A group, or one's on-site time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UnderAgreement", optional_fields = nullable))]
pub struct Under {
    /// See [`Kind`].
    pub kind: Kind,
    /// The group.
    pub group_id: Option<GroupId>,
    /// The on-site time.
    pub series_id: Option<SeriesId>,
    /// The group's name; empty for on-site time.
    pub name: String,
    /// Who, at its first meeting that was found.
    pub people: Vec<String>,
    /// Where that is, as staff call it.
    pub site: String,
    /// The last meeting while the agreement binds.
    pub last_on: Option<NaiveDate>,
    /// The first meeting that is still to come and that the agreement does not hold any more.
    pub after: Option<NaiveDate>,
    /// Nothing would stand under it: no other agreement binds then.
    pub open: bool,
}

impl Under {
    fn of(one: &Occurrence) -> Self {
        Self {
            kind: one.kind,
            group_id: one.group_id,
            series_id: one.group_id.is_none().then_some(one.series_id),
            name: one.name.clone(),
            people: one.people.iter().map(|who| who.name.clone()).collect(),
            site: one.place.site.clone(),
            last_on: None,
            after: None,
            open: false,
        }
    }
}

/// Groups, then on-site time, that name an agreement or one in its chain, or none while they are with its partner; each by the
/// first meeting that was found. An agreement without a last day is taken to end today.
///
/// # Errors
/// `not_found`.
pub fn under(conn: &Connection, id: AgreementId, today: NaiveDate) -> Result<Vec<Under>> {
    let agreement = agreements::get(conn, id)?;
    let (partner, last) = (agreement.terms.partner_id, agreement.last_day().unwrap_or(today));
    let mut named = Named::new(conn);
    let all = named.agreements(partner)?.to_vec();
    let chain = agreements::linked(&all, id);
    let stands_here = |asked: Option<AgreementId>| asked.is_none_or(|asked| chain.contains(&asked));

    let first = before(last.max(before(today, AHEAD)), LATELY);
    let window = Window { partner: Some(partner), ..Window::days(first, after(last.max(today), AHEAD)) };
    let mut found: BTreeMap<(Option<GroupId>, Option<SeriesId>), Under> = BTreeMap::new();
    for one in list(conn, &window)?.iter().filter(|one| !one.cancelled) {
        let of_group = one.group_id.map(|id| named.group(id)).transpose()?.flatten().and_then(|group| group.facts.agreement_id);
        let (asked, day) = (one.agreement_id.or(of_group), one.day());
        if !stands_here(asked) {
            continue;
        }
        let kept = Under::of(one);
        let kept = found.entry((kept.group_id, kept.series_id)).or_insert(kept);
        if day <= last {
            kept.last_on = Some(day);
        } else if day >= today && kept.after.is_none() {
            kept.after = Some(day);
            kept.open = !agreements::any_binds(&all, asked, day);
        }
    }
    // A group that names it stands under it also while no meeting is planned.
    let query = GroupQuery { show: Show::Active, partner_id: Some(partner), ..GroupQuery::default() };
    let next = after(last, 1).max(today);
    for line in groups::list(conn, &query)?.items {
        if line.agreement_id.is_none() || !stands_here(line.agreement_id) {
            continue;
        }
        found.entry((Some(line.id), None)).or_insert_with(|| Under {
            kind: Kind::Session,
            group_id: Some(line.id),
            series_id: None,
            name: line.name,
            people: Vec::new(),
            site: String::new(),
            last_on: None,
            after: None,
            open: !agreements::any_binds(&all, line.agreement_id, next),
        });
    }
    let mut found: Vec<Under> = found.into_values().collect();
    found.sort_by_key(|one| (one.group_id.is_none(), one.name.clone(), one.people.clone(), one.series_id));
    Ok(found)
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
