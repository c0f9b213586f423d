//! Which zone of the world a name in a calendar file means.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Offset as _, TimeZone as _};
use chrono_tz::{America, Asia, Australia, Europe, Pacific, Tz};

use super::lines::Line;

/// What a file says of a zone of its own.
#[derive(Debug, Default, Clone)]
pub(super) struct Described {
    location: Option<String>,
    /// Offsets from Coordinated Universal Time that its clocks have, in minutes; daylight saving first as the file has it.
    offsets: Vec<i32>,
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// By its name.
    Named(Tz),
    /// By the hours that its clocks keep.
    Guessed(Tz),
    /// The file names it and does not describe it.
    Undescribed,
    /// The file describes clocks that no zone of ours keeps.
    OfItsOwn,
}

/// Longer names are nobody's, and each would be looked up piece by piece for every time that has it.
const NAME_MAX: usize = 200;
/// More clocks than any zone ever kept.
const OFFSETS_MAX: usize = 50;

#[derive(Debug, Default)]
pub(super) struct Zones(BTreeMap<String, Described>);

impl Zones {
    /// Reads one line inside a VTIMEZONE.
    pub fn take(&mut self, id: &str, line: &Line) {
        let zone = self.0.entry(id.to_owned()).or_default();
        match line.name.as_str() {
            "X-LIC-LOCATION" => zone.location = Some(line.value.trim().to_owned()),
            "TZOFFSETTO" if zone.offsets.len() < OFFSETS_MAX => {
                zone.offsets.extend(offset(&line.value).filter(|one| !zone.offsets.contains(one)))
            }
            _ => {}
        }
    }

    /// `likely` is the zone of the site, which is tried first where only the hours of the clocks are known.
    pub fn find(&self, id: &str, likely: Tz) -> Found {
        if id.len() > NAME_MAX {
            return Found::Undescribed;
        }
        let described = self.0.get(id);
        let location = described.and_then(|zone| zone.location.as_deref()).and_then(by_name);
        if let Some(zone) = by_name(id).or(location) {
            return Found::Named(zone);
        }
        let Some(described) = described else { return Found::Undescribed };
        let mut wanted = described.offsets.clone();
        wanted.sort_unstable();
        const USUAL: [Tz; 12] = [
            America::New_York,
            America::Chicago,
            America::Denver,
            America::Los_Angeles,
            America::Phoenix,
            America::Anchorage,
            Pacific::Honolulu,
            America::Puerto_Rico,
            Europe::London,
            Europe::Berlin,
            Australia::Sydney,
            Asia::Tokyo,
        ];
        let found = std::iter::once(likely).chain(USUAL).find(|zone| offsets(*zone) == wanted);
        found.map_or(Found::OfItsOwn, Found::Guessed)
    }
}

/// "America/Chicago", also at the end of a longer name, and the names that Outlook writes.
fn by_name(name: &str) -> Option<Tz> {
    if name.len() > NAME_MAX {
        return None;
    }
    const OUTLOOK: [(&str, Tz); 12] = [
        ("Eastern Standard Time", America::New_York),
        ("Central Standard Time", America::Chicago),
        ("Mountain Standard Time", America::Denver),
        ("Pacific Standard Time", America::Los_Angeles),
        ("US Mountain Standard Time", America::Phoenix),
        ("US Eastern Standard Time", America::Indianapolis),
        ("Alaskan Standard Time", America::Anchorage),
        ("Hawaiian Standard Time", Pacific::Honolulu),
        ("SA Western Standard Time", America::Puerto_Rico),
        ("GMT Standard Time", Europe::London),
        ("W. Europe Standard Time", Europe::Berlin),
        ("UTC", Tz::UTC),
    ];
    let name = name.trim().trim_matches('/');
    if let Some((_, zone)) = OUTLOOK.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
        return Some(*zone);
    }
    let mut rest = name;
    loop {
        if let Ok(zone) = rest.parse() {
            return Some(zone);
        }
        (_, rest) = rest.split_once('/')?;
    }
}

/// "+0530" in minutes.
fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let digits = text.get(1..).filter(|rest| rest.len() >= 4 && rest.bytes().all(|b| b.is_ascii_digit()))?;
    let minutes = digits.get(..2)?.parse::<i32>().ok()? * 60 + digits.get(2..4)?.parse::<i32>().ok()?;
    match text.as_bytes().first() {
        Some(b'+') => Some(minutes),
        Some(b'-') => Some(-minutes),
        _ => None,
    }
}

/// The offsets that the clocks of a zone have in one year.
fn offsets(zone: Tz) -> Vec<i32> {
    let noon = |month| NaiveDate::from_ymd_opt(2026, month, 1).and_then(|day| day.and_hms_opt(12, 0, 0));
    let mut found: Vec<i32> =
        [1, 7].into_iter().filter_map(noon).map(|at| zone.offset_from_utc_datetime(&at).fix().local_minus_utc() / 60).collect();
    found.sort_unstable();
    found.dedup();
    found
}
