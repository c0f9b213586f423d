//! What meets when, and what is to be looked at.

use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;
use trellis_core::{
    Result,
    reviews::{self, Reviewed},
    schedule::{self, Attending, By, Kind, Occurrence, Window},
};

use crate::{
    answers::{self, Items},
    arguments::{Arguments, Days},
    vaults,
};

/// An occurrence with names in the place of what only the window needs.
#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    series_id: String,
    kind: Kind,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    partner: &'a str,
    start: DateTime<FixedOffset>,
    end: DateTime<FixedOffset>,
    zone: &'a str,
    people: &'a [Attending],
    site: &'a str,
    room: Option<&'a str>,
    cancelled: bool,
    cancelled_by: Option<By>,
    moved: bool,
    extra: bool,
    held: bool,
    heads: Option<u16>,
}

impl<'a> From<&'a Occurrence> for Listed<'a> {
    fn from(one: &'a Occurrence) -> Self {
        Self {
            id: &one.id,
            series_id: one.series_id.to_string(),
            kind: one.kind,
            name: &one.name,
            partner: &one.partner,
            start: one.start,
            end: one.end,
            zone: &one.zone,
            people: &one.people,
            site: &one.place.site,
            room: one.place.room.as_deref(),
            cancelled: one.cancelled,
            cancelled_by: one.cancelled_by,
            moved: one.moved,
            extra: one.extra,
            held: one.held,
            heads: one.heads,
        }
    }
}

fn names(one: &Occurrence) -> String {
    let names: Vec<&str> = one.present().map(|person| person.name.as_str()).collect();
    names.join(", ")
}

pub fn list(arguments: &Arguments, days: Days) -> Result<()> {
    let (_vault, open) = vaults::open(arguments)?;
    let found = schedule::list(open.store.read(), &Window::days(days.from, days.to))?;
    if arguments.json {
        return answers::json(&Items { items: found.iter().map(Listed::from).collect::<Vec<_>>() });
    }
    for one in &found {
        let what = if one.name.is_empty() { names(one) } else { format!("{}: {}", one.name, names(one)) };
        let state = if one.cancelled { "\tcancelled" } else { "" };
        answers::line(&format!("{}\t{}\t{what}\t{}{state}", one.start.format("%Y-%m-%d %H:%M"), one.end.format("%H:%M"), one.place.site));
    }
    Ok(())
}

pub fn check(arguments: &Arguments, days: Days) -> Result<()> {
    let (_vault, open) = vaults::open(arguments)?;
    let conn = open.store.read();
    let found: Vec<Reviewed> = reviews::reviewed(conn, reviews::check(conn, days.from, days.to, Utc::now())?)?;
    if arguments.json {
        return answers::json(&Items { items: found });
    }
    for one in &found {
        let records: Vec<&str> = one.finding.records.iter().map(|record| record.name.as_str()).collect();
        let kind = serde_json::to_value(one.finding.kind)?;
        let state = if one.accepted.is_some() { "\taccepted" } else { "" };
        answers::line(&format!(
            "{}\t{}\t{}{state}",
            one.finding.start.format("%Y-%m-%d %H:%M"),
            kind.as_str().unwrap_or_default(),
            records.join(" / ")
        ));
    }
    Ok(())
}
