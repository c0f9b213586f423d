//! What stands on the paper of a schedule: day by day, when, what, who, where.

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use trellis_core::{
    Result,
    agreements::Stamp,
    schedule::{Kind, OutgoingMeeting, OutgoingSchedule},
};

use crate::{Language, paper, plain, words::Words};

/// The values for `templates/schedule.typ`.
pub fn view(schedule: &OutgoingSchedule, stamp: &Stamp, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let dates = words.dates(Some(schedule.from), Some(schedule.to))?.unwrap_or_default();
    let lead = match schedule.items.as_slice() {
        [] => format!("{dates}. {}", words.say("schedule-none")?),
        items => format!("{dates} · {}", words.count("schedule-count", items.len() as u64)?),
    };
    let mut said = paper::Said::of(&words, "column");
    for column in ["time", "meeting", "people", "where", "partner"] {
        said.add(column)?;
    }
    let zones = schedule.items.iter().any(|one| Some(&one.zone) != schedule.items.first().map(|first| &first.zone));
    let mut days: Vec<(NaiveDate, Vec<Value>)> = Vec::new();
    for one in &schedule.items {
        let (day, row) = (one.start.date_naive(), row(one, zones, &words)?);
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, rows)) => rows.push(row),
            None => days.push((day, vec![row])),
        }
    }
    let days = days.into_iter().map(|(day, rows)| Ok(json!({"title": weekday(day, &words)?, "rows": rows})));
    Ok(json!({
        "title": words.say("paper-schedule")?,
        "language": language.tag(),
        "landscape": true,
        "lead": lead,
        "stamp": paper::stamp(stamp, &words)?,
        "words": said.all()?,
        "days": days.collect::<Result<Vec<_>>>()?,
    }))
}

/// "Tuesday, November 24, 2026".
fn weekday(day: NaiveDate, words: &Words) -> Result<String> {
    let name = words.say(&format!("weekday-{}", day.weekday().number_from_monday()))?;
    Ok(format!("{name}, {}", words.date(day)?))
}

/// What a meeting is called: the group, or that somebody is on site.
pub fn called(one: &OutgoingMeeting, words: &Words) -> Result<String> {
    match one.kind {
        Kind::Session if !one.name.is_empty() => Ok(one.name.clone()),
        _ => words.name("meeting", &one.kind),
    }
}

/// Where it is: the site, and the room where that may be told.
pub fn place(one: &OutgoingMeeting) -> String {
    one.room.as_ref().map_or_else(|| one.site.clone(), |room| format!("{}, {room}", one.site))
}

fn row(one: &OutgoingMeeting, zones: bool, words: &Words) -> Result<Value> {
    let times = format!("{}–{}", words.clock(one.start.time())?, words.clock(one.end.time())?);
    let state = match one.cancelled_by {
        Some(by) => Some(words.name("cancelled_by", &by)?),
        None if one.moved => Some(words.say("meeting-moved")?),
        None => None,
    };
    Ok(json!({
        "time": if zones { format!("{times} ({})", one.zone) } else { times },
        "meeting": called(one, words)?,
        "state": state,
        "people": one.people.join(", "),
        "place": place(one),
        "partner": one.partner,
    }))
}

/// One row for each meeting, with machine headings.
pub fn csv(schedule: &OutgoingSchedule) -> Result<Vec<u8>> {
    const HEADINGS: [&str; 13] =
        ["id", "series_id", "kind", "name", "partner", "start", "end", "zone", "people", "site", "room", "cancelled", "cancelled_by"];
    let row = |one: &OutgoingMeeting| {
        Ok(vec![
            one.id.clone(),
            one.series_id.to_string(),
            crate::words::code(&one.kind)?,
            one.name.clone(),
            one.partner.clone(),
            one.start.to_rfc3339(),
            one.end.to_rfc3339(),
            one.zone.clone(),
            one.people.join(plain::FOLD),
            one.site.clone(),
            one.room.clone().unwrap_or_default(),
            one.cancelled.to_string(),
            one.cancelled_by.map(|by| crate::words::code(&by)).transpose()?.unwrap_or_default(),
        ])
    };
    plain::rows(&HEADINGS, schedule.items.iter().map(row).collect::<Result<_>>()?)
}
