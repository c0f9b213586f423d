//! What meets in a span of days: the day, the week, the month, by person, room, site, partner, group.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeZone as _};
use chrono_tz::Tz;
use rusqlite::{Connection, Row, ToSql, named_params};
use serde::Deserialize;

use super::{
    Attending, Occurrence, SeriesId, Whereabouts,
    expand::{Planned, expand},
    named::Named,
    store,
};
use crate::{
    error::{Error, Result},
    groups::GroupId,
    partners::{PartnerId, SiteId},
    recurrences::zone,
    rooms::{Place, RoomId},
    sql::{day, to_json, word},
    staff::StaffId,
};

/// Days, both inclusive, in the zone of each site; and which occurrences of them.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ScheduleWindow", optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// First day.
    pub from: NaiveDate,
    /// Last day; at most 800 days later.
    pub to: NaiveDate,
    /// Only those that name this person.
    #[serde(default)]
    pub person: Option<StaffId>,
    /// Only those in this room.
    #[serde(default)]
    pub room: Option<RoomId>,
    /// Only those at this site.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// Only those with this partner.
    #[serde(default)]
    pub partner: Option<PartnerId>,
    /// Only those of this group.
    #[serde(default)]
    pub group: Option<GroupId>,
}

impl Window {
    /// Everything in these days.
    #[must_use]
    pub const fn days(from: NaiveDate, to: NaiveDate) -> Self {
        Self { from, to, person: None, room: None, site: None, partner: None, group: None }
    }

    fn check(&self) -> Result<()> {
        match (self.to - self.from).num_days() {
            ..0 => Err(Error::invalid("to", "The last day is before the first. Check both days.")),
            0..=800 => Ok(()),
            _ => Err(Error::invalid("to", "These are too many days. Choose at most two years.")),
        }
    }

    /// Whether it begins in these days, where it is.
    pub(super) fn holds(&self, one: &Planned) -> bool {
        (self.from..=self.to).contains(&one.day)
    }

    fn takes(&self, one: &Occurrence) -> bool {
        (self.from..=self.to).contains(&one.day())
            && self.person.is_none_or(|id| one.people.iter().any(|person| person.id == id))
            && self.room.is_none_or(|id| one.place.at.room_id == Some(id))
            && self.site.is_none_or(|id| one.place.at.site_id == id)
            && self.partner.is_none_or(|id| one.partner_id == id)
            && self.group.is_none_or(|id| one.group_id == Some(id))
    }
}

/// What meets in these days, by time; cancelled ones among them.
///
/// # Errors
/// `invalid_input` for days that are too many, or the wrong way round.
pub fn list(conn: &Connection, window: &Window) -> Result<Vec<Occurrence>> {
    window.check()?;
    let mut found = stored(conn, window)?;
    found.extend(later(conn, window)?);
    let mut named = Named::new(conn);
    for one in &mut found {
        named.put(one)?;
    }
    found.sort_by_key(|one| (one.start, one.series_id, one.on));
    Ok(found)
}

const COLUMNS: &str = "c.series, c.on_day, s.kind, s.partner, s.group_id, s.agreement, c.starts, c.ends, c.zone, c.organization,
     c.site, c.room, c.cancelled_by, c.moved, c.extra, c.clock, c.held, c.heads, c.note";

fn stored(conn: &Connection, window: &Window) -> Result<Vec<Occurrence>> {
    let mut narrow = vec!["c.day BETWEEN :from AND :to"];
    let (from, to) = (window.from.to_string(), window.to.to_string());
    let mut values: Vec<(&str, &dyn ToSql)> = vec![(":from", &from), (":to", &to)];
    if let Some(person) = &window.person {
        narrow.push("EXISTS (SELECT 1 FROM occurrence_people p WHERE p.series = c.series AND p.on_day = c.on_day AND p.person = :person)");
        values.push((":person", person));
    }
    for (value, part, name) in [
        (window.room.as_ref().map(|id| id as &dyn ToSql), "c.room = :room", ":room"),
        (window.site.as_ref().map(|id| id as &dyn ToSql), "c.site = :site", ":site"),
        (window.partner.as_ref().map(|id| id as &dyn ToSql), "s.partner = :partner", ":partner"),
        (window.group.as_ref().map(|id| id as &dyn ToSql), "s.group_id = :group", ":group"),
    ] {
        if let Some(value) = value {
            narrow.push(part);
            values.push((name, value));
        }
    }
    read(conn, &narrow.join(" AND "), values.as_slice())
}

/// These of these series, without names; those that stand in the store, in order.
pub(super) fn some_of(conn: &Connection, which: &BTreeSet<(SeriesId, NaiveDate)>) -> Result<Vec<Occurrence>> {
    let which: Vec<_> = which.iter().map(|(series, on)| (series.uuid().simple().to_string(), on)).collect();
    let part = "(c.series, c.on_day) IN (SELECT unhex(value ->> 0), value ->> 1 FROM json_each(:which))";
    read(conn, part, named_params! { ":which": to_json(&which)? })
}

/// What stands in the store of one series, in order, without names.
pub(super) fn of_series(conn: &Connection, id: SeriesId) -> Result<Vec<Occurrence>> {
    let mut found = read(conn, "c.series = :series", named_params! { ":series": id })?;
    found.sort_by_key(|one| (one.start, one.on));
    Ok(found)
}

/// Occurrences without names, with who is at them: a row for each person.
fn read(conn: &Connection, when: &str, values: &[(&str, &dyn ToSql)]) -> Result<Vec<Occurrence>> {
    let sql = format!(
        "SELECT {COLUMNS}, p.person, p.present, p.substitute
         FROM occurrences c JOIN series s ON s.id = c.series
             LEFT JOIN occurrence_people p ON p.starts = c.starts AND p.series = c.series AND p.on_day = c.on_day
         WHERE {when} ORDER BY c.series, c.on_day, p.place"
    );
    let mut found: Vec<Occurrence> = Vec::new();
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        let (series, on): (SeriesId, NaiveDate) = (row.get("series")?, day(row, "on_day")?.ok_or(rusqlite::Error::InvalidQuery)?);
        if found.last().is_none_or(|last| (last.series_id, last.on) != (series, on)) {
            found.push(from_row(row, series, on)?);
        }
        if let (Some(one), Some(person)) = (found.last_mut(), row.get("person")?) {
            one.people.push(Attending::nameless(person, row.get("present")?, row.get("substitute")?, one.partner_id));
        }
    }
    Ok(found)
}

/// Occurrences beyond what the store has worked out.
fn later(conn: &Connection, window: &Window) -> Result<Vec<Occurrence>> {
    let mut found = Vec::new();
    for series in store::open_after(conn, window.to)? {
        let filled = store::filled_until(conn, series.id)?;
        let all = expand(&series.facts, filled.succ_opt().unwrap_or(filled), window.to)?;
        found.extend(all.iter().map(|one| Occurrence::of(&series, one)).filter(|one| window.takes(one)));
    }
    Ok(found)
}

/// One occurrence, without names and people.
fn from_row(row: &Row<'_>, series_id: SeriesId, on: NaiveDate) -> rusqlite::Result<Occurrence> {
    let name: String = row.get("zone")?;
    let zone = zone(&name).map_err(|_| rusqlite::Error::InvalidQuery)?;
    let cancelled_by = if row.get_ref("cancelled_by")?.as_str_or_null()?.is_some() { Some(word(row, "cancelled_by")?) } else { None };
    Ok(Occurrence {
        id: format!("{series_id}/{on}"),
        series_id,
        on,
        kind: word(row, "kind")?,
        name: String::new(),
        partner_id: row.get("partner")?,
        partner: String::new(),
        group_id: row.get("group_id")?,
        agreement_id: row.get("agreement")?,
        start: moment(row, "starts", zone)?.fixed_offset(),
        end: moment(row, "ends", zone)?.fixed_offset(),
        zone: name,
        clock: word(row, "clock")?,
        people: Vec::new(),
        place: Whereabouts {
            at: Place { organization_id: row.get("organization")?, site_id: row.get("site")?, room_id: row.get("room")? },
            site: String::new(),
            site_outgoing: String::new(),
            confidential: false,
            room: None,
        },
        cancelled: cancelled_by.is_some(),
        cancelled_by,
        moved: row.get("moved")?,
        extra: row.get("extra")?,
        held: row.get("held")?,
        heads: row.get("heads")?,
        note: row.get("note")?,
    })
}

fn moment(row: &Row<'_>, column: &str, zone: Tz) -> rusqlite::Result<DateTime<Tz>> {
    zone.timestamp_opt(row.get(column)?, 0).single().ok_or(rusqlite::Error::InvalidQuery)
}
