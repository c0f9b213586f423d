//! Calendars as other programs write them, made up.

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use chrono_tz::America::Chicago;
use proptest::prelude::*;

use super::{
    Target,
    plan::{Plan, Said, plan},
    read::{BYTES_MAX, read},
};
use crate::{
    partners::{PartnerId, SiteId},
    recurrences::{Pattern, Until, Weekday},
    rooms::Place,
    schedule::{By, NewSeries, What, expand},
    staff::StaffId,
};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 0, 0).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn target() -> Target {
    let place = Place { organization_id: PartnerId::make(), site_id: SiteId::make(), room_id: None };
    Target { partner_id: PartnerId::make(), place, person: StaffId::make() }
}

fn of(events: &str) -> Plan {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}\nEND:VCALENDAR\n");
    plan(read(text.as_bytes(), Chicago).unwrap(), &target(), now())
}

/// One event with these lines.
fn event(lines: &str) -> Plan {
    of(&format!("BEGIN:VEVENT\nUID:a\nDTEND;TZID=America/Chicago:20261201T113000\n{lines}\nEND:VEVENT"))
}

const TUESDAY: &str = "DTSTART;TZID=America/Chicago:20261201T100000";

fn codes(plan: &Plan) -> Vec<(&'static str, Option<u64>)> {
    plan.problems.iter().map(|problem| (problem.code, problem.line)).collect()
}

fn series(plan: &Plan) -> &NewSeries {
    match &plan.entries[0].said {
        Said::Meets(series) => series,
        other => panic!("{other:?}: {:?}", plan.problems),
    }
}

fn starts(series: &NewSeries, to: &str) -> Vec<String> {
    let all = expand(series, day("2026-01-01"), day(to)).unwrap();
    all.iter().map(|one| format!("{}{}", one.start.format("%m-%d %H:%M"), if one.cancelled_by.is_some() { " off" } else { "" })).collect()
}

#[test]
fn a_rule_with_days_taken_out_moved_and_called_off_is_read() {
    let plan = of("BEGIN:VEVENT\nUID:a\nDTSTART;TZID=America/Chicago:20261201T100000\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;BYDAY=TU\n\
        EXDATE;TZID=America/Chicago:20261208T100000\nBEGIN:VALARM\nDURATION:PT5M\nEND:VALARM\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=America/Chicago:20261215T100000\nDTSTART:20261216T200000Z\nDTEND:20261216T213000Z\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261222T160000Z\nDTSTART:20261222T160000Z\nDTEND:20261222T173000Z\nSTATUS:CANCELLED\nEND:VEVENT");
    assert_eq!(codes(&plan), []);
    assert_eq!(starts(series(&plan), "2026-12-30"), ["12-01 10:00", "12-16 14:00", "12-22 10:00 off", "12-29 10:00"]);
}

#[test]
fn a_rule_that_cannot_be_held_is_refused_with_its_line_and_reason() {
    for (rule, said) in [
        ("FREQ=SECONDLY", "within one day"),
        ("FREQ=WEEKLY;COUNT=5000000", "1,000 times"),
        ("FREQ=WEEKLY;UNTIL=20200101T000000Z", "ends before"),
        ("FREQ=NONSENSE", "cannot be read"),
    ] {
        let plan = event(&format!("{TUESDAY}\nRRULE:{rule}"));
        assert_eq!(codes(&plan), [("ics_rule", Some(3))], "{rule}");
        assert!(plan.problems[0].message.contains(said), "{rule}");
        assert!(matches!(plan.entries[0].said, Said::Unreadable));
    }
}

#[test]
fn a_sound_rule_of_another_kind_becomes_single_dates_and_is_told() {
    let plan = event(&format!("{TUESDAY}\nRRULE:FREQ=DAILY;INTERVAL=3;COUNT=4"));
    assert_eq!(codes(&plan), [("ics_single", Some(3))]);
    assert_eq!(starts(series(&plan), "2027-12-30"), ["12-01 10:00", "12-04 10:00", "12-07 10:00", "12-10 10:00"]);
    let endless = event(&format!("{TUESDAY}\nRRULE:FREQ=DAILY;INTERVAL=3"));
    assert_eq!(codes(&endless), [("ics_single_cut", Some(3))]);
    assert_eq!(series(&endless).changes.len(), 399);
}

#[test]
fn a_single_date_that_is_called_off_stays_struck_out() {
    let plan = of(
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=America/Chicago:20261201T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=3;COUNT=4\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261204T160000Z\nDTSTART:20261204T160000Z\nDURATION:PT1H\nSTATUS:CANCELLED\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261207T160000Z\nDTSTART:20261208T160000Z\nDURATION:PT1H\nEND:VEVENT",
    );
    assert_eq!(codes(&plan), [("ics_single", Some(3))]);
    let series = series(&plan);
    assert_eq!(starts(series, "2027-12-30"), ["12-01 10:00", "12-04 10:00 off", "12-08 10:00", "12-10 10:00"]);
    assert!(matches!(series.changes[0].what, What::Extra { cancelled_by: Some(By::Partner), .. }));
}

#[test]
fn months_without_a_fifth_friday_are_told() {
    let plan = event("DTSTART;TZID=America/Chicago:20261030T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=5FR".trim_start());
    assert!(plan.problems.iter().any(|one| one.code == "ics_skipped") || matches!(plan.entries[0].said, Said::Unreadable));
    let plan =
        of("BEGIN:VEVENT\nUID:a\nDTSTART;TZID=America/Chicago:20261030T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=5FR\nEND:VEVENT");
    assert_eq!(codes(&plan), [("ics_skipped", Some(3))]);
}

#[test]
fn exceptions_that_overlap_are_told_and_the_changed_day_holds() {
    let plan = event(&format!(
        "{TUESDAY}\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;TZID=America/Chicago:20261208T100000\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n\
         RECURRENCE-ID;TZID=America/Chicago:20261208T100000\nDTSTART;TZID=America/Chicago:20261208T120000\nDURATION:PT1H"
    ));
    assert_eq!(plan.problems.iter().map(|one| one.code).collect::<Vec<_>>(), ["ics_overlapping"]);
    assert_eq!(starts(series(&plan), "2026-12-30"), ["12-01 10:00", "12-08 12:00"]);
}

#[test]
fn zones_are_known_by_name_by_outlook_and_by_the_hours_of_their_clocks() {
    let own = |offsets: [&str; 2]| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Hers\nBEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:{}\nTZOFFSETTO:{}\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:{1}\nTZOFFSETTO:{0}\nEND:DAYLIGHT\nEND:VTIMEZONE\n",
            offsets[0], offsets[1]
        )
    };
    let with =
        |zone: &str, before: &str| of(&format!("{before}BEGIN:VEVENT\nUID:a\nDTSTART{zone}:20261201T100000\nDURATION:PT1H\nEND:VEVENT"));
    for (plan, zone, told) in [
        (with(";TZID=/example.org/America/Denver", ""), "America/Denver", None),
        (with(";TZID=\"Eastern Standard Time\"", ""), "America/New_York", None),
        (with(";TZID=Hers", &own(["-0400", "-0500"])), "America/New_York", Some("ics_zone_guessed")),
        (with(";TZID=Nowhere", ""), "America/Chicago", Some("ics_zone_missing")),
        (with("", ""), "America/Chicago", Some("ics_floating")),
    ] {
        assert_eq!(series(&plan).segments[0].zone, zone);
        assert_eq!(plan.problems.first().map(|one| one.code), told);
    }
    let strange = with(";TZID=Hers", &own(["+0317", "+0217"]));
    assert_eq!(strange.problems[0].code, "ics_zone_own");
    assert!(strange.entries.is_empty() && strange.uids.contains("a"));
}

#[test]
fn what_is_no_calendar_or_too_large_is_refused_as_a_whole() {
    let code = |bytes: &[u8]| read(bytes, Chicago).unwrap_err().code();
    assert_eq!(code(b"Dear all"), "invalid_input");
    assert_eq!(code(b"BEGIN:VCALENDAR VERSION:2.0 BEGIN:VEVENT END:VEVENT END:VCALENDAR"), "invalid_input");
    assert_eq!(code(&vec![b'a'; BYTES_MAX + 1]), "too_large");
}

#[test]
fn whole_days_and_lengths_that_cannot_be_are_told() {
    let whole = of("BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20261201\nEND:VEVENT");
    assert_eq!((codes(&whole), whole.entries.len()), (vec![("ics_all_day", Some(5))], 0));
    let long = of("BEGIN:VEVENT\nUID:a\nDTSTART:20261201T100000Z\nDURATION:P3D\nEND:VEVENT");
    assert_eq!(codes(&long), [("ics_length", Some(3))]);
    assert_eq!(codes(&of("BEGIN:VEVENT\nDTSTART:20261201T100000Z\nEND:VEVENT")), [("ics_uid", Some(3))]);
}

#[test]
fn an_end_of_a_rule_in_another_zone_counts_where_the_event_is() {
    let plan = event(&format!("{TUESDAY}\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T160000Z"));
    let rule = &series(&plan).segments[0].rule;
    assert_eq!(rule.until, Until::On(day("2026-12-22")));
    assert_eq!(rule.pattern, Pattern::Weekly { every: 1, days: vec![Weekday::Tu] });
    assert!(series(&plan).changes.iter().all(|change| !matches!(change.what, What::Removed)));
}

fn any_line() -> impl Strategy<Value = String> {
    let names = [
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "EXDATE",
        "RDATE",
        "RECURRENCE-ID",
        "UID",
        "STATUS",
        "BEGIN",
        "END",
        "SEQUENCE",
        "TZOFFSETTO",
    ];
    let params = ["", ";TZID=America/Chicago", ";VALUE=DATE", ";TZID=Hers", ";RANGE=THISANDFUTURE"];
    let values = [
        "20261201T100000",
        "20261201T100000Z",
        "20261208",
        "a",
        "b",
        "PT1H",
        "P99999W",
        "FREQ=DAILY;INTERVAL=9",
        "FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=YEARLY;BYDAY=5FR",
        "FREQ=WEEKLY;COUNT=3",
        "VEVENT",
        "VTIMEZONE",
        "CANCELLED",
        "24000101T000000",
        "19000101T000000Z",
        "-9959",
    ];
    use proptest::sample::select;
    (select(names.to_vec()), select(params.to_vec()), select(values.to_vec()))
        .prop_map(|(name, param, value)| format!("{name}{param}:{value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn no_bytes_at_all_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..300), lines in proptest::collection::vec(any_line(), 0..30)) {
        let mut file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n".to_vec();
        file.extend(lines.join("\n").into_bytes());
        file.extend(&bytes);
        file.extend(b"\nEND:VEVENT\n");
        for file in [file, bytes] {
            if let Ok(calendar) = read(&file, Chicago) {
                plan(calendar, &target(), now());
            }
        }
    }
}
