//! The schedule on a real vault: what is planned wrong is found, and nothing else; what leaves is what the list says.

use std::{collections::BTreeSet, path::Path, process::Command};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use trellis_core::{
    Error, agreements, bins, program,
    recurrences::{Rule, Weekday},
    rooms::{ClosureId, NewClosure, closing},
    schedule::{self, Draft, Edit, Finding, FindingKind, Segment, What, Window},
    staff, verify,
};
use trellis_tests::{
    Desk, PASSPHRASE, now, rules,
    town::{Town, day, person},
};

/// Plants one fault, and says when it has to be found.
fn plant(town: &mut Town, kind: FindingKind, on: NaiveDate) -> (NaiveDate, &'static str) {
    let (one, two) = (town.at(town.office, Some(town.rooms[0])), town.at(town.office, Some(town.rooms[1])));
    let (elsewhere, short, closable) = (town.at(town.other, None), town.at(town.short, None), town.at(town.closable, None));
    match kind {
        FindingKind::PersonTwice => {
            town.on_site(on, "09:00", 180, one, "theirs");
            town.on_site(on, "11:00", 120, two, "theirs");
            (on, "11:00")
        }
        FindingKind::RoomTwice => {
            town.on_site(on, "09:00", 180, one, "theirs");
            town.on_site(on, "11:00", 120, one, "second");
            (on, "11:00")
        }
        FindingKind::SiteClosed => {
            town.on_site(on, "09:00", 60, closable, "theirs");
            let facts: NewClosure = serde_json::from_value(
                json!({"organization_id": town.own, "site_id": town.closable, "from": on, "until": on, "reason": "Holiday"}),
            )
            .unwrap();
            town.desk.open.write("closures.add", now(), |tx| closing::insert(tx, ClosureId::make(), facts.check()?)).unwrap();
            (on, "09:00")
        }
        FindingKind::OutsideHours => {
            town.on_site(on, "16:30", 60, short, "theirs");
            (on, "16:30")
        }
        FindingKind::NoAgreement => {
            let partner = town.desk.partner(json!({"name": format!("Stranger of {on}")}));
            let id = person(&mut town.desk, partner, "stranger", json!({}));
            let mut segment = town.segment(on, "09:00", 60, one, &[]);
            segment.people = vec![id];
            let series = town.series(partner, None, segment);
            town.add(series).unwrap();
            (on, "09:00")
        }
        FindingKind::UnderPromise => (town.promised(on, 60), "00:00"),
        FindingKind::OverPromise => (town.promised(on, 180), "00:00"),
        FindingKind::NoOrientation => {
            town.on_site(on, "09:00", 60, one, "fresh");
            (on, "09:00")
        }
        FindingKind::NotTrained => {
            town.session(on, town.ready, ["theirs", "untrained"], None);
            (on, "18:00")
        }
        FindingKind::FacilitatorMissing => {
            town.session(on, town.ready, ["theirs", "left"], None);
            (on, "18:00")
        }
        FindingKind::NoSubstitute => {
            let person = town.people["theirs"];
            let away = serde_json::from_value(json!({"altered": {"away": [{"person": person}]}})).unwrap();
            town.session(on, town.ready, ["theirs", "ours"], Some(away));
            (on, "18:00")
        }
        FindingKind::GroupNotReady => {
            town.session(on, town.unready, ["theirs", "ours"], None);
            (on, "18:00")
        }
        FindingKind::TravelTooShort => {
            town.on_site(on, "09:00", 60, one, "theirs");
            town.on_site(on, "10:10", 60, elsewhere, "theirs");
            (on, "10:10")
        }
    }
}

fn ctl(vault: &Path, arguments: &[&str]) -> Value {
    let program = trellis_tests::stage::program("trellisctl");
    let output = Command::new(program).arg("--vault").arg(vault).args(arguments).env("TRELLIS_PASSPHRASE", PASSPHRASE).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_default()
}

#[test]
fn two_hundred_planted_faults_are_found_and_nothing_else() {
    let mut town = Town::new();
    let first = day("2026-12-01");
    let mut planted = BTreeSet::new();
    for n in 0..200_u64 {
        let kind = FindingKind::ALL[usize::try_from(n).unwrap() % FindingKind::ALL.len()];
        // A fault every three days; between them a day on which all is well.
        let (on, at) = plant(&mut town, kind, first + Days::new(3 * n));
        let kind = serde_json::to_value(kind).unwrap();
        assert!(planted.insert(format!("{} {on}T{at}", kind.as_str().unwrap())));
        let place = town.at(town.office, Some(town.rooms[1]));
        town.on_site(first + Days::new(3 * n + 1), "09:00", 60, place, "theirs");
    }
    let vault = town.desk.dir.path().join("vault");
    town.desk.open.lock().unwrap();
    drop(town.desk.vault);
    let found = ctl(&vault, &["--json", "schedule", "check", "--from", "2026-11-23", "--to", "2028-08-01"]);
    let said = |item: &Value| format!("{} {}", item["kind"].as_str().unwrap(), &item["start"].as_str().unwrap()[..16]);
    let items = found["items"].as_array().unwrap();
    let set: BTreeSet<String> = items.iter().map(said).collect();
    assert_eq!(set.difference(&planted).collect::<Vec<_>>(), Vec::<&String>::new(), "found, and not planted");
    assert_eq!(planted.difference(&set).collect::<Vec<_>>(), Vec::<&String>::new(), "planted, and not found");
    assert_eq!(items.len(), 200);
    assert!(items.iter().all(|item| item["action"].is_string() && !item["records"].as_array().unwrap().is_empty()));
}

#[test]
fn an_edit_shows_what_the_whole_schedule_would_show_of_its_series() {
    let mut town = Town::new();
    let first = day("2026-12-01");
    for n in 0..52_u64 {
        let kind = FindingKind::ALL[usize::try_from(n).unwrap() % FindingKind::ALL.len()];
        plant(&mut town, kind, first + Days::new(3 * n));
    }
    let conn = town.desk.open.store.read();
    let all = schedule::list(conn, &Window::days(schedule::seen_from(now().date_naive()), day("2027-11-01"))).unwrap();
    let whole = schedule::find(conn, &all, now().date_naive()).unwrap();
    let mut seen = 0;
    for series in schedule::all(conn).unwrap() {
        let own = |finding: &&Finding| finding.records.iter().any(|record| record.id.starts_with(&series.id.to_string()));
        let edit = Edit::Facts { agreement_id: series.facts.agreement_id, notes: "As it was".into() };
        let shown = schedule::preview(conn, Draft::Update { id: series.id, edit: Box::new(edit) }, now()).unwrap().findings;
        assert_eq!(shown, whole.iter().filter(own).cloned().collect::<Vec<_>>());
        seen += shown.len();
    }
    assert!(seen > whole.len(), "what two series share is shown with both: {seen}");
}

#[test]
fn a_clash_is_seen_before_it_is_saved_and_an_edit_can_be_undone() {
    let mut town = Town::new();
    let place = town.at(town.office, Some(town.rooms[0]));
    let weekly = |town: &Town, starts: &str| {
        let segment = Segment { rule: Rule::weekly(vec![Weekday::Tu]), ..town.segment(day("2026-12-01"), starts, 120, place, &["theirs"]) };
        town.series(town.partner, None, segment)
    };
    let id = town.add(weekly(&town, "09:00")).unwrap();
    let conn = town.desk.open.store.read();
    let seen = schedule::preview(conn, Draft::Add(Box::new(weekly(&town, "10:00"))), now()).unwrap();
    let kinds: BTreeSet<FindingKind> = seen.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, BTreeSet::from([FindingKind::PersonTwice, FindingKind::RoomTwice]));
    assert_eq!(seen.meetings * 2, seen.findings.len(), "each meeting of the year clashes in both ways");
    let calm = schedule::preview(conn, Draft::Add(Box::new(weekly(&town, "11:00"))), now()).unwrap();
    assert_eq!(calm.findings, []);

    let before = schedule::get(conn, id).unwrap();
    let list = |town: &Town| schedule::list(town.desk.open.store.read(), &Window::days(day("2026-12-01"), day("2027-01-31"))).unwrap();
    let listed = list(&town);
    let cancel = Edit::One { on: day("2026-12-08"), what: Some(What::Cancelled { by: schedule::By::Partner }), note: "Snow".into() };
    town.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, before.revision, cancel.clone())).unwrap();
    assert!(list(&town)[1].cancelled && !list(&town)[1].people[0].present);
    let again = town.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, before.revision, cancel));
    assert_eq!(again, Err(Error::CHANGED));
    town.desk.open.write("series.restore", now(), |tx| bins::undo(tx, id.uuid())).unwrap();
    assert_eq!(list(&town), listed);
    assert_eq!(schedule::get(town.desk.open.store.read(), id).unwrap().facts, before.facts);

    // Whoever the schedule names stays; with the series in the bin she may go.
    let theirs = town.people["theirs"];
    assert!(town.desk.open.write("staff.remove", now(), |tx| staff::remove(tx, theirs)).is_err());
    town.desk.open.write("series.remove", now(), |tx| schedule::remove(tx, id)).unwrap();
    assert_eq!(list(&town), []);
    town.desk.open.write("staff.remove", now(), |tx| staff::remove(tx, theirs)).unwrap();
    verify::verify(&town.desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn an_extra_one_is_looked_at_as_one_by_the_rule() {
    let mut town = Town::new();
    let on = day("2026-12-03");
    let id = town.session(day("2026-12-01"), town.ready, ["theirs", "ours"], None);
    let place = town.at(town.office, Some(town.rooms[0]));
    let [theirs, ours, spare] = ["theirs", "ours", "spare"].map(|name| town.people[name]);
    let put = |town: &mut Town, cancelled_by: Value, away: Value| {
        let what = json!({"extra": {
            "starts": "18:00:00", "minutes": 90, "place": place, "people": [theirs, ours], "cancelled_by": cancelled_by, "away": away
        }});
        let edit = Edit::One { on, what: Some(serde_json::from_value(what).unwrap()), note: String::new() };
        let revision = schedule::get(town.desk.open.store.read(), id).unwrap().revision;
        town.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, revision, edit)).unwrap();
        let conn = town.desk.open.store.read();
        let all = schedule::list(conn, &Window::days(schedule::seen_from(on), on)).unwrap();
        let found = schedule::find(conn, &all, on).unwrap();
        (all.last().unwrap().cancelled_by, found.iter().map(|finding| finding.kind).collect::<Vec<_>>())
    };
    assert_eq!(put(&mut town, Value::Null, json!([])), (None, vec![]));
    assert_eq!(put(&mut town, Value::Null, json!([{"person": theirs}])), (None, vec![FindingKind::NoSubstitute]));
    assert_eq!(put(&mut town, Value::Null, json!([{"person": theirs, "substitute": spare}])), (None, vec![]));
    assert_eq!(put(&mut town, json!("partner"), json!([{"person": theirs}])), (Some(schedule::By::Partner), vec![]));
    verify::verify(&town.desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn what_lies_beyond_the_horizon_is_worked_out_when_asked_for_and_kept_a_year_later() {
    let mut town = Town::new();
    let place = town.at(town.office, None);
    let segment = Segment { rule: Rule::weekly(vec![Weekday::Tu]), ..town.segment(day("2026-12-01"), "09:00", 60, place, &["theirs"]) };
    let series = town.series(town.partner, None, segment);
    town.add(series).unwrap();
    let window = Window::days(day("2028-11-01"), day("2028-12-31"));
    let early = schedule::list(town.desk.open.store.read(), &window).unwrap();
    assert_eq!(early.len(), 8, "Tuesdays of November and December 2028, from the horizon on and before it");
    let later: DateTime<Utc> = "2028-03-01T12:00:00Z".parse().unwrap();
    assert!(schedule::wants_extending(town.desk.open.store.read(), later).unwrap());
    town.desk.open.write("schedules.update", later, schedule::extend).unwrap();
    assert!(!schedule::wants_extending(town.desk.open.store.read(), later).unwrap());
    assert_eq!(schedule::list(town.desk.open.store.read(), &window).unwrap(), early);
    verify::verify(&town.desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn the_calendar_of_the_demo_is_read_by_two_readers_as_the_list_has_it_and_the_house_is_in_no_file() {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| trellis_core::demo::add(tx, now().date_naive())).unwrap();
    let vault = desk.dir.path().join("vault");
    desk.open.lock().unwrap();
    drop(desk.vault);
    let days = ["--from", "2026-08-20", "--to", "2027-08-30"];
    let list = ctl(&vault, &[&["--json", "schedule", "list"][..], &days].concat());
    let utc = |text: &Value| {
        let at: DateTime<Utc> = DateTime::parse_from_rfc3339(text.as_str().unwrap()).unwrap().to_utc();
        at.format("%Y%m%dT%H%M%SZ").to_string()
    };
    let people = |one: &Value| {
        let there = |who: &&Value| who["present"] == true || one["cancelled"] == true;
        let names = one["people"].as_array().unwrap().iter().filter(there).map(|who| who["name"].as_str().unwrap());
        let names = names.collect::<Vec<_>>().join(", ");
        if names.is_empty() { "On site".to_owned() } else { names }
    };
    let mut meant: Vec<(String, String, bool, String)> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (utc(&one["start"]), utc(&one["end"]), one["cancelled"] == true, people(one)))
        .collect();
    meant.sort();
    assert!(meant.len() > 300, "{}", meant.len());
    for format in ["ics", "csv", "pdf"] {
        let out = desk.dir.path().join(format!("schedule.{format}"));
        ctl(&vault, &[&["--json", "export", "schedule", "--format", format, "--out", out.to_str().unwrap()][..], &days].concat());
        let text = match format {
            "pdf" => {
                let read = Command::new("pdftotext").arg("-layout").arg(&out).arg("-").output().unwrap();
                String::from_utf8_lossy(&read.stdout).into_owned()
            }
            _ => std::fs::read_to_string(&out).unwrap(),
        };
        assert!(text.contains("Confidential location") && text.contains("Downtown office"), "{format}");
        for secret in ["Juniper House", "Quiet room", "47 Quiet Hollow", "54017", "555-0193", "44.9371"] {
            assert!(!text.contains(secret), "{secret} in {format}");
        }
    }
    for reader in ["events", "vobject"] {
        let read = Command::new(rules::python())
            .arg(rules::script("expand.py"))
            .arg(reader)
            .arg(desk.dir.path().join("schedule.ics"))
            .output()
            .unwrap();
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let found: Vec<Value> = serde_json::from_slice(&read.stdout).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        // Who is there stands last in a title; where nobody is, what it is.
        let people = |one: &Value| one["summary"].as_str().unwrap().rsplit(": ").next().unwrap().to_owned();
        let mut found: Vec<_> =
            found.iter().map(|one| (text(&one["start"]), text(&one["end"]), one["cancelled"] == true, people(one))).collect();
        found.sort();
        assert_eq!(found, meant, "{reader}");
    }
}

#[test]
fn a_group_is_ready_by_its_next_meeting_and_each_of_the_four_parts_can_be_what_it_lacks() {
    let mut town = Town::new();
    let (ready, unready) = (town.ready, town.unready);
    let parts = |town: &Town, group| {
        let found = schedule::ready(town.desk.open.store.read(), group, now().date_naive()).unwrap();
        (found.next_on, [found.agreement, found.trained, found.substitute, found.room, found.ready])
    };
    assert_eq!(parts(&town, ready), (None, [true, false, true, false, false]), "nothing is planned yet");
    town.session(day("2026-12-08"), ready, ["ours", "theirs"], None);
    assert_eq!(parts(&town, ready), (Some(day("2026-12-08")), [true; 5]));
    town.session(day("2026-12-01"), ready, ["ours", "theirs"], Some(What::Cancelled { by: schedule::By::Us }));
    assert_eq!(parts(&town, ready).0, Some(day("2026-12-08")), "a cancelled one is not the next");
    town.session(day("2026-12-02"), unready, ["untrained", "theirs"], None);
    assert_eq!(parts(&town, unready), (Some(day("2026-12-02")), [true, false, false, true, false]));
    let agreement = agreements::ids(town.desk.open.store.read()).unwrap()[0];
    town.desk.open.write("agreements.remove", now(), |tx| agreements::remove(tx, agreement)).unwrap();
    assert_eq!(parts(&town, ready).1, [false, true, true, true, false]);
}

#[test]
fn the_day_has_its_meetings_by_time_and_a_cancelled_one_among_them() {
    let mut town = Town::new();
    let today = trellis_core::vault::settings::get(town.desk.open.store.read()).unwrap().today(now());
    let place = town.at(town.office, None);
    town.session(today, town.ready, ["ours", "theirs"], Some(What::Cancelled { by: schedule::By::Partner }));
    town.on_site(today, "09:00", 180, place, "theirs");
    town.on_site(today + Days::new(1), "09:00", 180, place, "theirs");
    let found = program::today(town.desk.open.store.read(), now()).unwrap().meetings;
    let said: Vec<_> = found.iter().map(|one| (one.start.format("%H:%M").to_string(), one.name.as_str(), one.cancelled)).collect();
    assert_eq!(said, [("09:00".to_owned(), "", false), ("18:00".to_owned(), "Ready", true)]);
}
