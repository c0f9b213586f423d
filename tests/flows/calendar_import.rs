//! A partner's calendar comes in by UID, leaves the past as it was, and does not undo what staff put.

use chrono::Days;
use serde_json::json;
use trellis_core::{
    exchange::ics,
    schedule::{self, Edit, SeriesId, What, Window},
};
use trellis_tests::{
    now,
    town::{Town, day, person},
};

/// A calendar with one weekly event from September on, and one of its own day if asked for.
fn calendar(hour: &str, single: bool) -> Vec<u8> {
    let single = if single { "BEGIN:VEVENT\nUID:one@clinic\nDTSTART:20261203T190000Z\nDURATION:PT1H\nEND:VEVENT\n" } else { "" };
    format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:weekly@clinic\nSUMMARY:At the office\nDTSTART;TZID=America/Chicago:20260901T{hour}0000\nDURATION:PT2H\n\
         RRULE:FREQ=WEEKLY;BYDAY=TU\nEND:VEVENT\n{single}END:VCALENDAR\n"
    )
    .into_bytes()
}

#[test]
fn a_calendar_comes_in_by_uid_and_leaves_the_past_as_it_was() {
    let mut town = Town::new();
    let to = ics::target(town.desk.open.store.read(), town.partner, town.office, None, town.people["theirs"]).unwrap();
    assert!(ics::target(town.desk.open.store.read(), town.partner, town.office, None, town.people["ours"]).is_err());
    let import = |town: &mut Town, bytes: &[u8]| {
        let seen = ics::review(town.desk.open.store.read(), bytes, Some(&to), now()).unwrap();
        let done = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, bytes, &to, false)).unwrap();
        assert_eq!((seen.rows, done.applied), (done.rows, true));
        [done.added, done.updated, done.unchanged, done.gone, done.refused]
    };
    let past = |town: &Town| {
        let window = Window::days(day("2026-08-01"), now().date_naive() - Days::new(1));
        let all = schedule::list(town.desk.open.store.read(), &window).unwrap();
        all.iter().map(|one| (one.start, one.end)).collect::<Vec<_>>()
    };
    let coming = |town: &Town| {
        let window = Window::days(day("2026-12-01"), day("2026-12-08"));
        let all = schedule::list(town.desk.open.store.read(), &window).unwrap();
        all.iter().map(|one| one.start.format("%m-%d %H:%M").to_string()).collect::<Vec<_>>()
    };
    assert_eq!(import(&mut town, &calendar("10", true)), [2, 0, 0, 0, 0]);
    assert_eq!(import(&mut town, &calendar("10", true)), [0, 0, 2, 0, 0]);
    let before = past(&town);
    assert!(before.len() > 10);
    assert_eq!(coming(&town), ["12-01 10:00", "12-03 13:00", "12-08 10:00"]);
    assert_eq!(import(&mut town, &calendar("14", true)), [0, 1, 1, 0, 0]);
    assert_eq!(import(&mut town, &calendar("14", true)), [0, 0, 2, 0, 0]);
    assert_eq!((past(&town), coming(&town)), (before.clone(), vec!["12-01 14:00".into(), "12-03 13:00".into(), "12-08 14:00".into()]));
    assert_eq!(import(&mut town, &calendar("14", false)), [0, 0, 1, 1, 0]);
    assert_eq!(coming(&town), ["12-01 14:00", "12-08 14:00"]);
    assert_eq!(import(&mut town, b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"), [0, 0, 0, 1, 0]);
    assert_eq!((past(&town), coming(&town)), (before, Vec::<String>::new()));
    assert_eq!(import(&mut town, b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"), [0; 5]);

    let faulty = String::from_utf8(calendar("14", false)).unwrap().replace("FREQ=WEEKLY", "FREQ=SECONDLY");
    let refused = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, faulty.as_bytes(), &to, false));
    assert_eq!(refused.unwrap_err().code(), "refused");
    assert!(coming(&town).is_empty());
}

#[test]
fn what_a_calendar_cannot_say_of_a_coming_day_stays_as_staff_put_it() {
    let mut town = Town::new();
    let (theirs, second, room) = (town.people["theirs"], town.people["second"], town.rooms[1]);
    let to = |room| ics::target(town.desk.open.store.read(), town.partner, town.office, room, theirs).unwrap();
    let (roomless, in_room) = (to(None), to(Some(room)));
    let import = |town: &mut Town, bytes: &[u8], to: &ics::Target| {
        let done = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, bytes, to, false)).unwrap();
        [done.added, done.updated, done.unchanged]
    };
    assert_eq!(import(&mut town, &calendar("10", false), &in_room), [1, 0, 0]);
    let id: SeriesId = schedule::all(town.desk.open.store.read()).unwrap()[0].id;
    let put = |town: &mut Town, on: &str, what: serde_json::Value, note: &str| {
        let what: What = serde_json::from_value(what).unwrap();
        let edit = Edit::One { on: day(on), what: Some(what), note: note.into() };
        let revision = schedule::get(town.desk.open.store.read(), id).unwrap().revision;
        town.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, revision, edit)).unwrap();
    };
    put(&mut town, "2026-12-01", json!({"altered": {"away": [{"person": theirs, "substitute": second}]}}), "Ill");
    put(&mut town, "2026-12-08", json!({"cancelled": {"by": "us"}}), "");
    put(&mut town, "2026-12-15", json!({"altered": {"away": [{"person": theirs}]}}), "");
    let seen = |town: &Town| {
        let all = schedule::list(town.desk.open.store.read(), &Window::days(day("2026-12-01"), day("2026-12-22"))).unwrap();
        let said = all.iter().map(|one| {
            let here: Vec<_> = one.present().map(|who| who.name.clone()).collect();
            assert_eq!(one.place.at.room_id, Some(room), "a room that was chosen stays");
            format!("{} {}{}{}", one.start.format("%m-%d %H:%M"), here.join("+"), if one.cancelled { " off" } else { "" }, one.note)
        });
        said.collect::<Vec<_>>()
    };
    let staff_put = ["12-01 10:00 secondIll", "12-08 10:00  off", "12-15 10:00 ", "12-22 10:00 theirs"];
    assert_eq!(seen(&town), staff_put);
    // The same file again, without a room, says nothing of all this.
    assert_eq!(import(&mut town, &calendar("10", false), &roomless), [0, 0, 1]);
    assert_eq!(seen(&town), staff_put);
    // A new hour holds for each of them; what the file itself calls off is off.
    let later = String::from_utf8(calendar("14", false)).unwrap();
    let off = "BEGIN:VEVENT\nUID:weekly@clinic\nRECURRENCE-ID;TZID=America/Chicago:20261215T140000\nSTATUS:CANCELLED\n\
               DTSTART;TZID=America/Chicago:20261215T140000\nDURATION:PT2H\nEND:VEVENT\nEND:VCALENDAR";
    let later = later.replace("END:VCALENDAR", off);
    assert_eq!(import(&mut town, later.as_bytes(), &roomless), [0, 1, 0]);
    assert_eq!(seen(&town), ["12-01 14:00 secondIll", "12-08 14:00  off", "12-15 14:00  off", "12-22 14:00 theirs"]);
    assert_eq!(import(&mut town, later.as_bytes(), &roomless), [0, 0, 1]);
}

#[test]
fn a_single_date_of_a_rule_that_is_not_ours_stays_as_staff_put_it() {
    let mut town = Town::new();
    let (theirs, second) = (town.people["theirs"], town.people["second"]);
    let to = ics::target(town.desk.open.store.read(), town.partner, town.office, None, theirs).unwrap();
    let import = |town: &mut Town, hour: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:third@clinic\nDTSTART;TZID=America/Chicago:20261201T{hour}0000\nDURATION:PT2H\n\
             RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let done = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, text.as_bytes(), &to, false)).unwrap();
        [done.added, done.updated, done.unchanged]
    };
    assert_eq!(import(&mut town, "10"), [1, 0, 0]);
    let id: SeriesId = schedule::all(town.desk.open.store.read()).unwrap()[0].id;
    let put = |town: &mut Town, on: &str, field: &str, value: serde_json::Value| {
        let kept = schedule::get(town.desk.open.store.read(), id).unwrap();
        let change = kept.facts.changes.iter().find(|change| change.on == day(on)).unwrap();
        let mut what = serde_json::to_value(&change.what).unwrap();
        what["extra"][field] = value;
        let edit = Edit::One { on: day(on), what: Some(serde_json::from_value(what).unwrap()), note: String::new() };
        town.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, kept.revision, edit)).unwrap();
    };
    put(&mut town, "2026-12-04", "cancelled_by", json!("us"));
    put(&mut town, "2026-12-07", "away", json!([{"person": theirs, "substitute": second}]));
    let seen = |town: &Town| {
        let all = schedule::list(town.desk.open.store.read(), &Window::days(day("2026-12-01"), day("2026-12-31"))).unwrap();
        let said = all.iter().map(|one| {
            let here: Vec<_> = one.present().map(|who| who.name.clone()).collect();
            format!("{} {}{}", one.start.format("%m-%d %H"), here.join("+"), if one.cancelled { "off" } else { "" })
        });
        said.collect::<Vec<_>>()
    };
    assert_eq!(seen(&town), ["12-01 10 theirs", "12-04 10 off", "12-07 10 second", "12-10 10 theirs"]);
    assert_eq!(import(&mut town, "10"), [0, 0, 1]);
    assert_eq!(import(&mut town, "14"), [0, 1, 0]);
    assert_eq!(seen(&town), ["12-01 14 theirs", "12-04 14 off", "12-07 14 second", "12-10 14 theirs"]);
}

#[test]
fn of_single_days_without_their_event_those_called_off_are_no_days() {
    let mut town = Town::new();
    let to = ics::target(town.desk.open.store.read(), town.partner, town.office, None, town.people["theirs"]).unwrap();
    let single = |day: &str, status: &str| {
        format!("BEGIN:VEVENT\nUID:orphan@clinic\nRECURRENCE-ID:{day}T150000Z\nDTSTART:{day}T150000Z\nDURATION:PT1H\n{status}END:VEVENT\n")
    };
    let file = |days: &[(&str, &str)]| {
        let events: String = days.iter().map(|(day, status)| single(day, status)).collect();
        format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n").into_bytes()
    };
    const OFF: &str = "STATUS:CANCELLED\n";
    let import = |town: &mut Town, bytes: &[u8]| {
        let done = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, bytes, &to, false)).unwrap();
        let all = schedule::list(town.desk.open.store.read(), &Window::days(day("2026-11-25"), day("2026-12-31"))).unwrap();
        (
            [done.added, done.updated, done.unchanged, done.gone],
            all.iter().map(|one| one.start.format("%m-%d").to_string()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(import(&mut town, &file(&[("20261201", OFF), ("20261203", OFF)])), ([0, 0, 1, 0], vec![]));
    let two = vec!["12-03".to_owned(), "12-10".to_owned()];
    assert_eq!(import(&mut town, &file(&[("20261201", OFF), ("20261203", ""), ("20261210", "")])), ([1, 0, 0, 0], two));
    assert_eq!(import(&mut town, &file(&[("20261203", OFF), ("20261210", OFF)])), ([0, 0, 0, 1], vec![]));
}

#[test]
fn one_invitation_in_two_calendars_stays_with_whom_it_came_in_first() {
    let mut town = Town::new();
    let clinic = town.partner;
    let hospital = town.desk.partner(json!({"name": "Hospital"}));
    let nurse = person(&mut town.desk, hospital, "nurse", json!({}));
    let to = |partner, who| ics::target(town.desk.open.store.read(), partner, town.office, None, who).unwrap();
    let [theirs, second] = ["theirs", "second"].map(|name| to(clinic, town.people[name]));
    let nurse = to(hospital, nurse);
    let import = |town: &mut Town, bytes: &[u8], to: &ics::Target| {
        let seen = ics::review(town.desk.open.store.read(), bytes, Some(to), now()).unwrap();
        if seen.faults > 0 {
            let refused = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, bytes, to, false));
            assert_eq!(refused.unwrap_err().code(), "refused");
        }
        let done = town.desk.open.write("series.import", now(), |tx| ics::apply(tx, bytes, to, true)).unwrap();
        assert_eq!(seen.rows, done.rows);
        let mut faults = done.problems.iter().filter(|one| one.is_fault());
        assert!(faults.all(|one| one.code == "ics_taken" && one.line.is_some()), "{:?}", done.problems);
        [done.added, done.updated, done.unchanged, done.gone, done.refused]
    };
    let who = |town: &Town| {
        let all = schedule::list(town.desk.open.store.read(), &Window::days(day("2026-12-01"), day("2026-12-04"))).unwrap();
        all.iter().flat_map(|one| one.present().map(|who| who.name.clone()).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    assert_eq!(import(&mut town, &calendar("10", false), &theirs), [1, 0, 0, 0, 0]);
    assert_eq!(import(&mut town, &calendar("10", true), &second), [1, 0, 0, 0, 1]);
    assert_eq!(import(&mut town, &calendar("10", false), &theirs), [0, 0, 1, 0, 0]);
    assert_eq!(import(&mut town, &calendar("10", true), &nurse), [0, 0, 0, 0, 2]);
    assert_eq!(who(&town), ["theirs", "second"]);
    // Once it is over for one, it may go on with another of the same partner, and with nobody else.
    assert_eq!(import(&mut town, b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", &theirs), [0, 0, 0, 1, 0]);
    assert_eq!(import(&mut town, &calendar("10", true), &nurse), [0, 0, 0, 0, 2]);
    assert_eq!(import(&mut town, &calendar("10", true), &second), [0, 1, 1, 0, 0]);
    assert_eq!(who(&town), ["second", "second"]);
    assert_eq!(import(&mut town, &calendar("10", false), &theirs), [0, 0, 0, 0, 1]);
}
