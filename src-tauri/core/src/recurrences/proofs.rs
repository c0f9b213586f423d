//! What holds for all rules, and for hostile ones.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Offset as _, TimeZone as _};
use chrono_tz::{America::New_York, Australia::Lord_Howe, Europe::Berlin, Tz};
use proptest::prelude::*;
use rrule::{RRule, Unvalidated};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dates(rule: &Rule, start: &str, from: &str, to: &str) -> Vec<String> {
    rule.days(day(start), day(from), day(to)).iter().map(|(n, d)| format!("{n} {d}")).collect()
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    let nth = prop::sample::select(vec![Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Fifth, Nth::Last]);
    let days = prop::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    let one = prop::sample::select(Weekday::ALL.to_vec());
    prop_oneof![
        (1_u8..=52, days).prop_map(|(every, days)| Pattern::Weekly { every, days }),
        (1_u8..=12, nth, one).prop_map(|(every, nth, day)| Pattern::MonthlyWeekday { every, nth, day }),
        (1_u8..=12, 1_u8..=31).prop_map(|(every, date)| Pattern::MonthlyDate { every, date }),
    ]
}

/// A rule and a first day that is a day of it.
fn any_rule() -> impl Strategy<Value = (Rule, NaiveDate)> {
    (any_pattern(), 0_i64..9000, 0_u8..3, 1_u16..60, 0_i64..2000).prop_map(|(pattern, ahead, ending, count, length)| {
        let mut start = day("2005-01-01") + Duration::days(ahead);
        let open = Rule { pattern: pattern.clone(), until: Until::Open };
        while open.check(start).is_err() {
            start += Duration::days(1);
        }
        let until = match ending {
            0 => Until::Open,
            1 => Until::On(start + Duration::days(length)),
            _ => Until::Count(count),
        };
        (Rule { pattern, until }, start)
    })
}

/// The same rule walked from its first day by the crate that reads the rules of others.
fn walked(rule: &Rule, start: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let text = rule.to_rrule(&|last| format!("{}T235959Z", last.format("%Y%m%d"))).unwrap();
    let first = rrule::Tz::UTC.from_utc_datetime(&start.and_hms_opt(10, 0, 0).unwrap());
    let set = text.parse::<RRule<Unvalidated>>().unwrap().build(first).unwrap();
    let end = rrule::Tz::UTC.from_utc_datetime(&to.and_hms_opt(23, 0, 0).unwrap());
    set.before(end).all(5000).dates.iter().map(|moment| moment.date_naive()).collect()
}

proptest! {
    #[test]
    fn a_rule_gives_the_days_that_walking_it_from_its_first_day_gives((rule, start) in any_rule(), years in 1_i64..4) {
        let to = start + Duration::days(365 * years);
        let ours: Vec<NaiveDate> = rule.days(start, start, to).into_iter().map(|(_, day)| day).collect();
        prop_assert_eq!(ours, walked(&rule, start, to));
    }

    #[test]
    fn a_window_holds_the_same_numbered_days_as_the_whole((rule, start) in any_rule(), ahead in -400_i64..6000, length in 0_i64..800) {
        let (from, to) = (start + Duration::days(ahead), start + Duration::days(ahead + length));
        let whole = rule.days(start, start, start + Duration::days(7000));
        prop_assert!(whole.iter().zip(0..).all(|((index, _), n)| *index == n), "numbers have no gap");
        let within: Vec<_> = whole.into_iter().filter(|(_, day)| *day >= from && *day <= to).collect();
        prop_assert_eq!(rule.days(start, from, to), within);
    }

    #[test]
    fn a_rule_written_and_read_again_is_the_same_rule((rule, start) in any_rule()) {
        let text = rule.to_rrule(&|last| last.format("%Y%m%d").to_string()).unwrap();
        prop_assert_eq!(Rule::from_rrule(&text, start).unwrap(), rule);
    }

    #[test]
    fn a_month_is_either_held_or_skipped((rule, start) in any_rule()) {
        let to = start + Duration::days(2000);
        let open = Rule { until: Until::Open, ..rule };
        let held = open.days(start, start, to);
        let skipped = open.skipped(start, start, to);
        for month in &skipped {
            prop_assert!(!held.iter().any(|(_, day)| (day.year(), day.month()) == (month.year(), month.month())));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_breaks(text in "\\PC{0,80}", tail in "(;[A-Z]{2,8}=[-+0-9A-Z,]{0,12}){0,6}") {
        let start = day("2026-03-02");
        let _ = Rule::from_rrule(&text, start);
        for freq in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
            if let Ok(rule) = Rule::from_rrule(&format!("FREQ={freq}{tail}"), start) {
                prop_assert!(rule.check(start).is_ok());
            }
        }
    }

    #[test]
    fn a_wall_time_is_kept_or_put_off_by_the_leap(minutes in 0_i64..(60 * 24 * 365 * 12), zone in prop::sample::select(vec![New_York, Berlin, Lord_Howe])) {
        check_wall(zone, day("2019-01-01").and_hms_opt(0, 0, 0).unwrap() + Duration::minutes(minutes));
    }

    #[test]
    fn around_both_changes_of_the_clocks_each_minute_holds(zone in prop::sample::select(vec![New_York, Berlin, Lord_Howe]), year in 2015_i32..2035, near in -180_i64..180) {
        for change in changes(zone, year) {
            check_wall(zone, change + Duration::minutes(near));
        }
    }
}

/// The wall times (by the offset before) at which the clocks of a year change, to the hour.
fn changes(zone: Tz, year: i32) -> Vec<NaiveDateTime> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let offset = |utc: &NaiveDateTime| zone.offset_from_utc_datetime(utc).fix().local_minus_utc();
    let hours = (0..8760).map(|hour| first + Duration::hours(hour));
    let found: Vec<_> =
        hours.filter(|h| offset(h) != offset(&(*h + Duration::hours(1)))).map(|h| h + Duration::seconds(i64::from(offset(&h)))).collect();
    assert_eq!(found.len(), 2, "{zone} {year}");
    found
}

fn check_wall(zone: Tz, wall: NaiveDateTime) {
    let (moment, clock) = at(zone, wall);
    let offset = |utc: NaiveDateTime| i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc());
    let (before, after) = (offset(moment.naive_utc() - Duration::hours(4)), offset(moment.naive_utc() + Duration::hours(4)));
    match clock {
        Clock::Plain => assert_eq!(moment.naive_local(), wall),
        // The leap itself is what the time is put off by.
        Clock::Moved => {
            assert!(after > before);
            assert_eq!(moment.naive_local() - wall, Duration::seconds(after - before), "{zone} {wall}");
        }
        Clock::Twice => {
            assert_eq!(moment.naive_local(), wall);
            let later = moment.naive_utc() + Duration::seconds(before - after);
            assert_eq!(later + Duration::seconds(offset(later)), wall, "the second one is later: {zone} {wall}");
        }
    }
}

#[test]
fn half_past_two_becomes_half_past_three_and_the_first_half_past_one_is_meant() {
    let (moment, clock) = at(New_York, day("2026-03-08").and_hms_opt(2, 30, 0).unwrap());
    assert_eq!((moment.to_rfc3339().as_str(), clock), ("2026-03-08T03:30:00-04:00", Clock::Moved));
    let (moment, clock) = at(New_York, day("2026-11-01").and_hms_opt(1, 30, 0).unwrap());
    assert_eq!((moment.to_rfc3339().as_str(), clock), ("2026-11-01T01:30:00-04:00", Clock::Twice));
    let (moment, clock) = at(Lord_Howe, day("2026-10-04").and_hms_opt(2, 10, 0).unwrap());
    assert_eq!((moment.to_rfc3339().as_str(), clock), ("2026-10-04T02:40:00+11:00", Clock::Moved));
    let (moment, clock) = at(chrono_tz::Pacific::Apia, day("2011-12-30").and_hms_opt(10, 0, 0).unwrap());
    assert_eq!((moment.to_rfc3339().as_str(), clock), ("2011-12-31T10:00:00+14:00", Clock::Moved));
}

#[test]
fn a_month_without_a_fifth_friday_or_a_31st_is_told() {
    let fifth = Rule { pattern: Pattern::MonthlyWeekday { every: 1, nth: Nth::Fifth, day: Weekday::Fr }, until: Until::Open };
    assert_eq!(dates(&fifth, "2026-01-30", "2026-01-01", "2026-07-31"), ["0 2026-01-30", "1 2026-05-29", "2 2026-07-31"]);
    let skipped: Vec<String> =
        fifth.skipped(day("2026-01-30"), day("2026-03-10"), day("2026-07-31")).iter().map(ToString::to_string).collect();
    assert_eq!(skipped, ["2026-03-01", "2026-04-01", "2026-06-01"]);
    let last = Rule { pattern: Pattern::MonthlyDate { every: 1, date: 31 }, until: Until::Count(3) };
    assert_eq!(dates(&last, "2026-01-31", "2026-01-01", "2028-01-01"), ["0 2026-01-31", "1 2026-03-31", "2 2026-05-31"]);
    assert_eq!(last.skipped(day("2026-01-31"), day("2026-01-01"), day("2028-01-01")).len(), 2, "February and April; then it has ended");
}

#[test]
fn a_rule_is_followed_for_forty_years_and_not_further() {
    let rule = Rule::weekly(vec![Weekday::Mo]);
    let days = rule.days(day("2026-03-02"), day("2026-03-02"), NaiveDate::MAX);
    assert_eq!(days.last().unwrap().1, day("2066-03-01"));
    assert!(rule.days(day("2026-03-02"), day("2100-01-01"), day("2101-01-01")).is_empty());
    assert!(rule.days(NaiveDate::MAX, NaiveDate::MIN, NaiveDate::MAX).is_empty());
}

#[test]
fn what_cannot_be_held_gives_its_reason() {
    let start = day("2026-03-02");
    let read = |text: &str| Rule::from_rrule(text, start);
    for text in ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=3", "freq=hourly;BYMINUTE=0", "FREQ=SECONDLY;BYHOUR=1;COUNT=90000000"] {
        assert_eq!(read(text), Err(Unheld::Secondly), "{text}");
    }
    for text in ["FREQ=DAILY;COUNT=1001", "FREQ=WEEKLY;COUNT=5000000", "FREQ=WEEKLY;COUNT=99999999999999999999999"] {
        assert_eq!(read(text), Err(Unheld::TooMany), "{text}");
    }
    assert_eq!(read("FREQ=WEEKLY;UNTIL=20260301"), Err(Unheld::UntilBeforeStart));
    assert_eq!(read("FREQ=WEEKLY;UNTIL=20250101T000000Z"), Err(Unheld::UntilBeforeStart));
    for text in [
        "FREQ=DAILY;INTERVAL=2",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=WEEKLY;INTERVAL=53",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU",
        "FREQ=MONTHLY;BYDAY=-2MO",
        "FREQ=WEEKLY;INTERVAL=99999999",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=WEEKLY;BYHOUR=10,14",
    ] {
        assert_eq!(read(text), Err(Unheld::NotOurs), "{text}");
    }
    let long = format!("FREQ=WEEKLY;BYDAY={}", "MO,".repeat(200));
    for text in [
        "",
        "nonsense",
        "FREQ=",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=-4",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270101",
        "FREQ=WEEKLY;UNTIL=soon",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;UNTIL=20261340",
        "FREQ=WÖCHENTLICH",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "DROP TABLE",
        long.as_str(),
    ] {
        assert_eq!(read(text), Err(Unheld::Unreadable), "{text}");
    }
}

#[test]
fn the_ways_in_which_others_write_our_rules_are_understood() {
    let start = day("2026-03-03");
    let tuesday = |text: &str| Rule::from_rrule(text, start).map(|rule| rule.pattern);
    let second = |nth| Ok(Pattern::MonthlyWeekday { every: 1, nth, day: Weekday::Tu });
    assert_eq!(tuesday("RRULE:FREQ=MONTHLY;BYDAY=1TU"), second(Nth::First));
    assert_eq!(tuesday("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;"), second(Nth::First));
    assert_eq!(tuesday("FREQ=DAILY"), Ok(Pattern::Weekly { every: 1, days: Weekday::ALL.to_vec() }));
    assert_eq!(tuesday("FREQ=DAILY;INTERVAL=14"), Ok(Pattern::Weekly { every: 2, days: vec![Weekday::Tu] }));
    assert_eq!(
        tuesday("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TH,TU"),
        Ok(Pattern::Weekly { every: 2, days: vec![Weekday::Tu, Weekday::Th] })
    );
    assert_eq!(tuesday("FREQ=YEARLY"), Ok(Pattern::MonthlyDate { every: 12, date: 3 }));
    assert_eq!(tuesday("FREQ=YEARLY;BYMONTH=3;BYDAY=1TU"), Ok(Pattern::MonthlyWeekday { every: 12, nth: Nth::First, day: Weekday::Tu }));
    // Half past nine in the evening in New York is the next day in Coordinated Universal Time.
    let late = start.and_hms_opt(21, 30, 0).unwrap();
    let until = |text: &str| Rule::from_rrule_at(text, late, Some(New_York)).unwrap().until;
    assert_eq!(until("FREQ=WEEKLY;UNTIL=20260401T013000Z"), Until::On(day("2026-03-31")));
    assert_eq!(until("FREQ=WEEKLY;UNTIL=20260401T012959Z"), Until::On(day("2026-03-30")));
    assert_eq!(until("FREQ=WEEKLY;UNTIL=20260331"), Until::On(day("2026-03-31")));
}

#[test]
fn a_first_day_outside_its_pattern_and_other_slips_are_refused_with_their_field() {
    let start = day("2026-03-02");
    let refused = |pattern, until| Rule { pattern, until }.check(start).unwrap_err().field().unwrap();
    assert_eq!(refused(Pattern::Weekly { every: 1, days: vec![Weekday::Tu] }, Until::Open), "pattern");
    assert_eq!(refused(Pattern::Weekly { every: 1, days: vec![] }, Until::Open), "pattern");
    assert_eq!(refused(Pattern::Weekly { every: 0, days: vec![Weekday::Mo] }, Until::Open), "pattern");
    assert_eq!(refused(Pattern::MonthlyDate { every: 13, date: 2 }, Until::Open), "pattern");
    assert_eq!(refused(Pattern::MonthlyDate { every: 1, date: 32 }, Until::Open), "pattern");
    assert_eq!(refused(Pattern::Once, Until::On(day("2026-03-01"))), "until");
    assert_eq!(refused(Pattern::Once, Until::Count(0)), "until");
    assert_eq!(refused(Pattern::Once, Until::Count(1001)), "until");
    assert!(Rule::weekly(vec![Weekday::Mo]).check(start).is_ok());
}
