//! Calendar files against two other readers: each finds exactly the occurrences that were meant.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use serde_json::{Value, json};
use trellis_core::{
    agreements::Stamp,
    recurrences::{self, Rule, Weekday},
};
use trellis_documents::{
    Language,
    meetings::{self, CalendarChange, CalendarSegment, CalendarSeries, CalendarWhat, Window},
};
use trellis_tests::{
    generate::Seed,
    rules::{any_case, python, script},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp { program: "Juniper House".into(), printed_on: day("2026-11-24"), chain_count: 1, chain_head: String::new(), demo: false }
}

fn read(reader: &str, file: &Path) -> Vec<Value> {
    let output = Command::new(python()).arg(script("expand.py")).arg(reader).arg(file).output().unwrap();
    assert!(output.status.success(), "{reader}: {}", String::from_utf8_lossy(&output.stderr));
    let mut found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    found.sort_by_key(ToString::to_string);
    found
}

fn at(place: usize) -> String {
    [
        "Juniper House, room 2",
        "Riverside Clinic; “east” door, ground floor",
        "Alder Hall — where the group meets while the other one is painted",
    ][place % 3]
        .into()
}

/// A series with changes of all kinds, two segments among them now and then, and a window that cuts it.
fn any_series(seed: &mut Seed, n: usize) -> (CalendarSeries, Window) {
    let case = any_case(seed);
    let locations = (0..1 + seed.below(2)).map(at).collect();
    let (first, starts) = (case.start.date(), case.start.time());
    let mut segments = vec![CalendarSegment {
        from: first,
        starts,
        minutes: 5 + seed.below(200) as u16,
        zone: case.zone,
        rule: case.rule.clone(),
        summary: "Shared group, evening".into(),
        locations,
    }];
    let days: Vec<NaiveDate> = case.rule.days(first, first, case.to).into_iter().map(|(_, day)| day).collect();
    if seed.below(3) == 0 && days.len() > 4 {
        let from = days[days.len() / 2];
        let rule = Rule::weekly(vec![Weekday::of(from)]);
        segments.push(CalendarSegment {
            from,
            starts: NaiveTime::from_hms_opt(14, 0, 0).unwrap(),
            minutes: 60,
            zone: case.zone,
            rule,
            summary: "Shared group, with two others".into(),
            locations: vec![at(2)],
        });
    }
    let mut changes: Vec<CalendarChange> = Vec::new();
    for _ in 0..seed.below(6) {
        let on = days[seed.below(days.len())];
        let time = NaiveTime::from_hms_opt(4 + seed.below(18) as u32, 5 * seed.below(12) as u32, 0).unwrap();
        let what = match seed.below(4) {
            0 => CalendarWhat::Removed,
            1 => CalendarWhat::Cancelled,
            2 => CalendarWhat::Altered {
                date: (seed.below(2) == 0).then(|| on + Duration::days(seed.below(9) as i64 - 4)),
                starts: (seed.below(2) == 0).then_some(time),
                minutes: (seed.below(2) == 0).then_some(25),
                location: (seed.below(2) == 0).then(|| at(1)),
                summary: (seed.below(2) == 0).then(|| "Shared group, with a substitute".into()),
            },
            _ => CalendarWhat::Extra { starts: time, minutes: 45, location: at(0), summary: None, cancelled: n.is_multiple_of(2) },
        };
        if !changes.iter().any(|change| change.on == on) {
            changes.push(CalendarChange { on, what });
        }
    }
    let from = first + Duration::days(seed.below(300) as i64 - 40);
    let window = Window { from, to: from + Duration::days(seed.below(420) as i64) };
    (CalendarSeries { uid: format!("series-{n}"), sequence: n as u32, segments, changes }, window)
}

/// What was meant, reckoned plainly: each day of each segment with what became of it.
fn meant(series: &CalendarSeries, window: Window) -> Vec<Value> {
    let mut all = Vec::new();
    let mut tell = |zone: Tz, wall: NaiveDateTime, minutes: u16, cancelled: bool, location: &str, summary: &str| {
        if wall.date() >= window.from && wall.date() <= window.to {
            let start = recurrences::at(zone, wall).0.to_utc();
            let text = |moment: chrono::DateTime<chrono::Utc>| moment.format("%Y%m%dT%H%M%SZ").to_string();
            let long = Duration::minutes(minutes.into());
            let end = Some(recurrences::at(zone, wall + long).0.to_utc()).filter(|end| *end > start).unwrap_or(start + long);
            all.push(json!({ "cancelled": cancelled, "end": text(end), "location": location, "start": text(start), "summary": summary }));
        }
    };
    let wide = |day: NaiveDate| (day - Duration::days(30), day + Duration::days(30));
    for (n, segment) in series.segments.iter().enumerate() {
        let next = series.segments.get(n + 1).map(|next| next.from);
        for (index, on) in segment.rule.days(segment.from, wide(window.from).0, wide(window.to).1) {
            if next.is_some_and(|next| on >= next) {
                continue;
            }
            let place = &segment.locations[index as usize % segment.locations.len()];
            let what = series.changes.iter().find(|change| change.on == on && !matches!(change.what, CalendarWhat::Extra { .. }));
            match what.map(|change| &change.what) {
                Some(CalendarWhat::Removed) => {}
                Some(CalendarWhat::Cancelled) => {
                    tell(segment.zone, on.and_time(segment.starts), segment.minutes, true, place, &segment.summary)
                }
                Some(CalendarWhat::Altered { date, starts, minutes, location, summary }) => tell(
                    segment.zone,
                    date.unwrap_or(on).and_time(starts.unwrap_or(segment.starts)),
                    minutes.unwrap_or(segment.minutes),
                    false,
                    location.as_ref().unwrap_or(place),
                    summary.as_ref().unwrap_or(&segment.summary),
                ),
                _ => tell(segment.zone, on.and_time(segment.starts), segment.minutes, false, place, &segment.summary),
            }
        }
    }
    for change in &series.changes {
        if let CalendarWhat::Extra { starts, minutes, location, cancelled, .. } = &change.what {
            let segment = series.segments.iter().rev().find(|segment| segment.from <= change.on).unwrap_or(&series.segments[0]);
            tell(segment.zone, change.on.and_time(*starts), *minutes, *cancelled, location, &segment.summary);
        }
    }
    all.sort_by_key(ToString::to_string);
    all
}

fn without_uid(mut found: Vec<Value>) -> Vec<Value> {
    for one in &mut found {
        one.as_object_mut().unwrap().remove("uid");
    }
    found.sort_by_key(ToString::to_string);
    found
}

#[test]
fn two_other_readers_find_exactly_the_occurrences_of_the_window() {
    let mut seed = Seed(4);
    let dir = tempfile::tempdir().unwrap();
    let (mut all, mut files) = (0, 0);
    // Several series of one window stand in a file, as in an export.
    for round in 0..12 {
        let (_, window) = any_series(&mut seed, 0);
        let series: Vec<CalendarSeries> = (0..25)
            .map(|n| {
                let (mut series, own) = any_series(&mut seed, round * 100 + n);
                let ahead = window.from - own.from;
                // Moved to where the window is, by whole weeks and with days of the month left alone only where they may be.
                if matches!(series.segments[0].rule.pattern, recurrences::Pattern::Weekly { .. }) {
                    shift(&mut series, Duration::days(ahead.num_days() / 7 * 7));
                }
                series
            })
            .collect();
        let expected: Vec<Value> = series.iter().flat_map(|one| meant(one, window)).collect();
        let expected = without_uid(
            expected
                .into_iter()
                .map(|mut one| {
                    one["uid"] = json!("");
                    one
                })
                .collect(),
        );
        let file = dir.path().join(format!("{round}.ics"));
        fs::write(&file, meetings::file(&series, window, &stamp(), Language::En).unwrap()).unwrap();
        for reader in ["events", "vobject"] {
            let found = without_uid(read(reader, &file));
            let missing: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
            let too_many: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
            assert!(
                missing.is_empty() && too_many.is_empty() && found.len() == expected.len(),
                "{reader} {round}: missing {missing:#?}, too many {too_many:#?}"
            );
        }
        all += expected.len();
        files += 1;
    }
    println!("{all} occurrences in {files} files, by two readers");
    assert!(all > 2_000, "{all}");
}

fn shift(series: &mut CalendarSeries, by: Duration) {
    for segment in &mut series.segments {
        segment.from += by;
        if let recurrences::Until::On(last) = &mut segment.rule.until {
            *last += by;
        }
    }
    for change in &mut series.changes {
        change.on += by;
        if let CalendarWhat::Altered { date: Some(date), .. } = &mut change.what {
            *date += by;
        }
    }
}

#[test]
fn the_zones_in_a_file_keep_the_clocks_of_seven_places() {
    const ZONES: [Tz; 7] = [
        Tz::America__New_York,
        Tz::America__Chicago,
        Tz::America__Phoenix,
        Tz::America__St_Johns,
        Tz::Europe__Berlin,
        Tz::Australia__Lord_Howe,
        Tz::Asia__Kathmandu,
    ];
    let window = Window { from: day("2025-01-01"), to: day("2027-12-31") };
    let series: Vec<CalendarSeries> = ZONES
        .into_iter()
        .map(|zone| CalendarSeries {
            uid: zone.name().replace('/', "-"),
            sequence: 0,
            segments: vec![CalendarSegment {
                from: day("2025-01-01"),
                starts: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
                minutes: 60,
                zone,
                rule: Rule::weekly(Weekday::ALL.to_vec()),
                summary: "On site".into(),
                locations: Vec::new(),
            }],
            changes: Vec::new(),
        })
        .collect();
    let dir = tempfile::tempdir().unwrap();
    let (file, asked) = (dir.path().join("zones.ics"), dir.path().join("walls.json"));
    fs::write(&file, meetings::file(&series, window, &stamp(), Language::En).unwrap()).unwrap();
    let first = day("2025-01-01").and_hms_opt(9, 0, 0).unwrap();
    let walls: Vec<String> = (0..2 * 24 * 1094).map(|half| (first + Duration::minutes(30 * half)).to_string()).collect();
    let by_zone: BTreeMap<&str, &Vec<String>> = ZONES.iter().map(|zone| (zone.name(), &walls)).collect();
    fs::write(&asked, serde_json::to_vec(&by_zone).unwrap()).unwrap();
    let output = Command::new(python()).arg(script("zones.py")).arg(&file).arg(&asked).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: BTreeMap<String, Vec<[f64; 2]>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer.len(), 7);
    for (zone, offsets) in answer {
        assert!(offsets.len() > 50_000, "{zone}");
        assert!(
            offsets.iter().all(|[file, known]| file.to_bits() == known.to_bits()),
            "{zone}: {:?}",
            offsets.iter().find(|[a, b]| a.to_bits() != b.to_bits())
        );
    }
}

#[test]
fn lines_are_folded_and_closed_and_ids_stay_the_same_when_the_window_moves() {
    let mut seed = Seed(9);
    let (mut series, window) = any_series(&mut seed, 1);
    series.segments[0].summary =
        "Group\r\nBEGIN:VALARM\u{2028}X, “á”; \\ and a title that is so long that it has to be folded over several lines".into();
    series.segments.truncate(1);
    series.segments[0].rule.until = recurrences::Until::Open;
    series.changes.clear();
    let whole = Window { from: window.from, to: window.from + Duration::days(700) };
    let text = |window| String::from_utf8(meetings::file(&[series.clone()], window, &stamp(), Language::Es).unwrap()).unwrap();
    let (one, other) = (text(whole), text(Window { from: whole.from + Duration::days(100), ..whole }));
    assert!(one.ends_with("END:VCALENDAR\r\n") && !one.replace("\r\n", "").contains(['\r', '\n']));
    assert!(one.lines().all(|line| line.len() <= 75) && !one.contains("\nBEGIN:VALARM"));
    let uids =
        |text: &str| text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(uids(&one), uids(&other));
    assert!(uids(&one).contains("UID:series-1-1@trellis"));
}
