//! What the schedule shows to have been planned and given: for commitments, and as evidence.

use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, named_params};

use super::{Kind, SeriesId, named::Named, store};
use crate::{
    agreements::AgreementId,
    error::Result,
    groups::GroupId,
    partners::PartnerId,
    sql::{day, word},
};

/// Somebody at a meeting that was not cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// With which partner.
    pub partner: PartnerId,
    /// Of which series.
    pub series: SeriesId,
    /// On which day.
    pub day: NaiveDate,
    /// See [`Kind`].
    pub kind: Kind,
    /// Which group.
    pub group: Option<GroupId>,
    /// Under which agreement, where one is named.
    pub agreement: Option<AgreementId>,
    /// Which organization gave it.
    pub organization: PartnerId,
    /// How long, for each person.
    pub length: TimeDelta,
    /// Of a session: somebody said that it was held.
    pub held: bool,
    /// When it ended, in seconds since 1970.
    pub ended: i64,
}

/// What was planned in these days and not cancelled, with everybody or with one partner: a line for each person there.
///
/// # Errors
/// The store cannot be read.
pub fn given(conn: &Connection, with: Option<PartnerId>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Given>> {
    // Of one partner its series are few; of everybody the days are.
    let tables = match with {
        Some(_) => "series s CROSS JOIN occurrences c ON s.partner = :partner AND c.series = s.id",
        None => "occurrences c CROSS JOIN series s ON s.id = c.series AND :partner IS NULL",
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT s.partner, c.series, c.day, s.kind, s.group_id, s.agreement, f.organization, c.ends - c.starts AS seconds, c.held, c.ends
         FROM {tables} CROSS JOIN occurrence_people p ON p.starts = c.starts AND p.series = c.series AND p.on_day = c.on_day
             CROSS JOIN staff f ON f.id = p.person
         WHERE s.removed_at IS NULL AND c.cancelled_by IS NULL AND p.present = 1 AND c.day BETWEEN :from AND :to
         ORDER BY c.starts, c.series, p.place"
    ))?;
    let rows = statement.query_map(named_params! { ":partner": with, ":from": from.to_string(), ":to": to.to_string() }, |row| {
        Ok(Given {
            partner: row.get("partner")?,
            series: row.get("series")?,
            day: day(row, "day")?.ok_or(rusqlite::Error::InvalidQuery)?,
            kind: word(row, "kind")?,
            group: row.get("group_id")?,
            agreement: row.get("agreement")?,
            organization: row.get("organization")?,
            length: TimeDelta::seconds(row.get("seconds")?),
            held: row.get("held")?,
            ended: row.get("ends")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A series as evidence that services are shared: the days from its first until its last, stretch by stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Which.
    pub series: SeriesId,
    /// See [`Kind`].
    pub kind: Kind,
    /// Which group.
    pub group: Option<GroupId>,
    /// The group, or who is where, as it may leave the program.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: no end is known.
    pub until: Option<NaiveDate>,
}

/// On-site time and shared groups with a partner. An archived group shows nothing.
///
/// # Errors
/// The store cannot be read.
pub fn shared(conn: &Connection, partner: PartnerId) -> Result<Vec<Shared>> {
    let mut named = Named::new(conn);
    let mut found = Vec::new();
    for series in store::with_partner(conn, partner)? {
        let group = series.facts.group_id.map(|id| named.group(id).map(|group| group.cloned())).transpose()?.flatten();
        if group.as_ref().is_some_and(|group| group.archived_at.is_some() || group.removed_at.is_some()) {
            continue;
        }
        for segment in &series.facts.segments {
            let name = match &group {
                Some(group) => group.facts.name.clone(),
                None => whereabouts(&mut named, segment)?,
            };
            let (kind, from, until) = (series.facts.kind, segment.from, segment.last());
            found.push(Shared { series: series.id, kind, group: series.facts.group_id, name, from, until });
        }
    }
    Ok(found)
}

fn whereabouts(named: &mut Named<'_>, segment: &super::Segment) -> Result<String> {
    let mut words = Vec::new();
    for id in &segment.people {
        words.extend(named.person(*id)?.map(|person| person.facts.name.clone()));
    }
    for place in &segment.places {
        let site = named.site(place.organization_id, place.site_id)?;
        words.extend(site.map(|site| site.outgoing_name().to_owned()));
    }
    Ok(words.join(", "))
}
