//! Time zones as iCalendar wants them: a file that names a zone must describe it. What is described is the stretch of time
//! that the file speaks of, each change of the clocks by its moment, so that no reader has to know the zone's laws.

use chrono::{DateTime, Duration, Offset as _, TimeZone as _, Utc};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};

use crate::ics_lines::{Lines, local};

/// What the clocks of a zone go by for a while.
#[derive(Clone, PartialEq, Eq)]
struct Clocks {
    offset: i32,
    summer: bool,
    name: Option<String>,
}

fn clocks(zone: Tz, moment: DateTime<Utc>) -> Clocks {
    let offset = zone.offset_from_utc_datetime(&moment.naive_utc());
    Clocks {
        offset: offset.fix().local_minus_utc(),
        summer: offset.dst_offset() > Duration::zero(),
        name: offset.abbreviation().map(str::to_owned),
    }
}

/// The changes between two moments. Looks at each day and halves the days that hold a change down to the second.
fn changes(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut found = Vec::new();
    let mut day = from;
    while day < to {
        let (mut before, mut after) = (day, day + Duration::days(1));
        if clocks(zone, before) != clocks(zone, after) {
            while after - before > Duration::seconds(1) {
                let middle = before + (after - before) / 2;
                let middle = middle - Duration::nanoseconds(i64::from(middle.timestamp_subsec_nanos()));
                if clocks(zone, middle) == clocks(zone, day) { before = middle } else { after = middle }
            }
            found.push(after);
        }
        day += Duration::days(1);
    }
    found
}

/// Writes the zone as it is from a day before `from` to a day after `to`.
pub fn write(lines: &mut Lines, zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) {
    let (from, to) = (from - Duration::days(2), to + Duration::days(2));
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", zone.name());
    let mut before = clocks(zone, from);
    observance(lines, from, &before, &before);
    for change in changes(zone, from, to) {
        let after = clocks(zone, change);
        observance(lines, change, &before, &after);
        before = after;
    }
    lines.put("END", "VTIMEZONE");
}

/// One stretch, from a moment on. Its start is told in the time before it.
fn observance(lines: &mut Lines, begins: DateTime<Utc>, before: &Clocks, after: &Clocks) {
    let kind = if after.summer { "DAYLIGHT" } else { "STANDARD" };
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &local(begins.naive_utc() + Duration::seconds(i64::from(before.offset))));
    lines.put("TZOFFSETFROM", &offset(before.offset));
    lines.put("TZOFFSETTO", &offset(after.offset));
    if let Some(name) = &after.name {
        lines.text("TZNAME", name);
    }
    lines.put("END", kind);
}

fn offset(seconds: i32) -> String {
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let rest = if all % 60 == 0 { String::new() } else { format!("{:02}", all % 60) };
    format!("{sign}{:02}{:02}{rest}", all / 3600, all / 60 % 60)
}
