//! The schedule on a real vault: what is planned wrong is found, and nothing else; what leaves is what the list says.

use std::{collections::BTreeSet, path::Path, process::Command};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use trellis_core::{
    Error, agreements, bins,
    exchange::ics,
    groups::{self, GroupId, NewGroup},
    partners::{self, NewPartner, PartnerId, SiteId},
    program,
    recurrences::{Rule, Weekday},
    rooms::{self, ClosureId, NewClosure, NewRoom, Place, RoomId, closing},
    schedule::{self, Draft, Edit, FindingKind, NewSeries, Segment, SeriesId, What, Window},
    staff::{self, NewStaff, StaffId},
    verify,
};
use trellis_tests::{Desk, PASSPHRASE, now, rules};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A program with an office and a second one, two partners, their staff and rooms.
struct Town {
    desk: Desk,
    own: PartnerId,
    partner: PartnerId,
    office: SiteId,
    other: SiteId,
    short: SiteId,
    closable: SiteId,
    rooms: [RoomId; 2],
    ready: GroupId,
    unready: GroupId,
    people: std::collections::BTreeMap<&'static str, StaffId>,
}

fn person(desk: &mut Desk, organization: PartnerId, name: &str, more: Value) -> StaffId {
    let mut facts = json!({"organization_id": organization, "name": name, "role": "clinician", "oriented_on": "2026-01-05", "trained_on": "2026-01-05"});
    facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let (id, facts): (_, NewStaff) = (StaffId::make(), serde_json::from_value(facts).unwrap());
    desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(now().date_naive())?)).unwrap();
    id
}

fn group(desk: &mut Desk, partner: PartnerId, name: &str, substitutes: &[StaffId]) -> GroupId {
    let facts: NewGroup = serde_json::from_value(json!({"name": name, "partner_id": partner, "substitutes": substitutes})).unwrap();
    let id = GroupId::make();
    desk.open.write("groups.add", now(), |tx| groups::insert(tx, id, facts.check()?)).unwrap();
    id
}

impl Town {
    fn new() -> Self {
        let mut desk = Desk::new();
        let own = partners::own(desk.open.store.read()).unwrap();
        let mut facts: NewPartner = own.facts;
        facts.sites = serde_json::from_value(json!([
            {"name": "Office"}, {"name": "Other office"},
            {"name": "Short office", "hours": [{"days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], "opens": "09:00", "closes": "17:00"}]},
            {"name": "Closable office"}, {"name": "House", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Lane"}}
        ]))
        .unwrap();
        desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
        let sites: Vec<SiteId> = partners::own(desk.open.store.read()).unwrap().facts.sites.iter().map(|site| site.id).collect();
        let partner = desk.partner(json!({"name": "Clinic", "sites": [{"name": "Clinic"}]}));
        desk.agreement(partner, json!({"start_on": "2025-01-01", "end_on": "2029-12-31"}));
        let mut people = std::collections::BTreeMap::new();
        for (name, organization, more) in [
            ("theirs", partner, json!({})),
            ("second", partner, json!({})),
            ("fresh", partner, json!({"oriented_on": null})),
            ("ours", own.id, json!({})),
            ("untrained", own.id, json!({"trained_on": null})),
            ("left", own.id, json!({"until": "2026-11-01"})),
            ("spare", own.id, json!({})),
        ] {
            let id = person(&mut desk, organization, name, more);
            people.insert(name, id);
        }
        let rooms = ["Room 1", "Room 2"].map(|name| {
            let facts: NewRoom = serde_json::from_value(json!({"organization_id": own.id, "site_id": sites[0], "name": name})).unwrap();
            let id = RoomId::make();
            desk.open.write("rooms.add", now(), |tx| rooms::insert(tx, id, facts.check()?)).unwrap();
            id
        });
        let ready = group(&mut desk, partner, "Ready", &[people["spare"]]);
        let unready = group(&mut desk, partner, "Unready", &[]);
        let (office, other, short, closable) = (sites[0], sites[1], sites[2], sites[3]);
        Self { desk, own: own.id, partner, office, other, short, closable, rooms, ready, unready, people }
    }

    fn at(&self, site: SiteId, room: Option<RoomId>) -> Place {
        Place { organization_id: self.own, site_id: site, room_id: room }
    }

    fn segment(&self, on: NaiveDate, starts: &str, minutes: u16, place: Place, people: &[&str]) -> Segment {
        let people = people.iter().map(|name| self.people[name]).collect();
        Segment {
            from: on,
            starts: starts.parse().unwrap(),
            minutes,
            zone: "America/Chicago".into(),
            rule: Rule::once(),
            places: vec![place],
            people,
        }
    }

    fn series(&self, partner: PartnerId, group: Option<GroupId>, segment: Segment) -> NewSeries {
        serde_json::from_value(json!({
            "kind": if group.is_some() { "session" } else { "on_site" }, "partner_id": partner, "group_id": group, "segments": [segment]
        }))
        .unwrap()
    }

    fn add(&mut self, series: NewSeries) -> Result<SeriesId, Error> {
        let id = SeriesId::make();
        self.desk.open.write("series.add", now(), |tx| schedule::insert(tx, id, series.check(tx.now())?))?;
        Ok(id)
    }

    fn on_site(&mut self, on: NaiveDate, starts: &str, minutes: u16, place: Place, who: &str) -> SeriesId {
        let series = self.series(self.partner, None, self.segment(on, starts, minutes, place, &[who]));
        self.add(series).unwrap()
    }

    fn session(&mut self, on: NaiveDate, group: GroupId, who: [&str; 2], change: Option<What>) -> SeriesId {
        let place = self.at(self.office, Some(self.rooms[0]));
        let series = self.series(self.partner, Some(group), self.segment(on, "18:00", 90, place, &who));
        let id = self.add(series).unwrap();
        if let Some(what) = change {
            let edit = Edit::One { on, what: Some(what), note: String::new() };
            self.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, 1, edit)).unwrap();
        }
        id
    }

    /// A partner with one promise of two hours in the week of a day, and so many minutes of it planned.
    fn promised(&mut self, on: NaiveDate, minutes: u16) -> NaiveDate {
        let monday = trellis_core::reviews::monday(on);
        let partner = self.desk.partner(json!({"name": format!("Partner of {on}")}));
        let promise = json!({"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 2, "period": "week"}});
        let (first, last) = (monday.to_string(), (monday + Days::new(6)).to_string());
        self.desk.agreement(
            partner,
            json!({"start_on": first, "end_on": last, "notice_days": null, "lead_days": null, "commitments": [promise]}),
        );
        let id = person(&mut self.desk, partner, "guest", json!({}));
        let mut segment = self.segment(on, "07:00", minutes, self.at(self.office, None), &[]);
        segment.people = vec![id];
        let series = self.series(partner, None, segment);
        self.add(series).unwrap();
        monday
    }

    /// Plants one fault, and says when it has to be found.
    fn plant(&mut self, kind: FindingKind, on: NaiveDate) -> (NaiveDate, &'static str) {
        let (one, two) = (self.at(self.office, Some(self.rooms[0])), self.at(self.office, Some(self.rooms[1])));
        let (elsewhere, short, closable) = (self.at(self.other, None), self.at(self.short, None), self.at(self.closable, None));
        match kind {
            FindingKind::PersonTwice => {
                self.on_site(on, "09:00", 180, one, "theirs");
                self.on_site(on, "11:00", 120, two, "theirs");
                (on, "11:00")
            }
            FindingKind::RoomTwice => {
                self.on_site(on, "09:00", 180, one, "theirs");
                self.on_site(on, "11:00", 120, one, "second");
                (on, "11:00")
            }
            FindingKind::SiteClosed => {
                self.on_site(on, "09:00", 60, closable, "theirs");
                let facts: NewClosure = serde_json::from_value(
                    json!({"organization_id": self.own, "site_id": self.closable, "from": on, "until": on, "reason": "Holiday"}),
                )
                .unwrap();
                self.desk.open.write("closures.add", now(), |tx| closing::insert(tx, ClosureId::make(), facts.check()?)).unwrap();
                (on, "09:00")
            }
            FindingKind::OutsideHours => {
                self.on_site(on, "16:30", 60, short, "theirs");
                (on, "16:30")
            }
            FindingKind::NoAgreement => {
                let partner = self.desk.partner(json!({"name": format!("Stranger of {on}")}));
                let id = person(&mut self.desk, partner, "stranger", json!({}));
                let mut segment = self.segment(on, "09:00", 60, one, &[]);
                segment.people = vec![id];
                let series = self.series(partner, None, segment);
                self.add(series).unwrap();
                (on, "09:00")
            }
            FindingKind::UnderPromise => (self.promised(on, 60), "00:00"),
            FindingKind::OverPromise => (self.promised(on, 180), "00:00"),
            FindingKind::NoOrientation => {
                self.on_site(on, "09:00", 60, one, "fresh");
                (on, "09:00")
            }
            FindingKind::NotTrained => {
                self.session(on, self.ready, ["theirs", "untrained"], None);
                (on, "18:00")
            }
            FindingKind::FacilitatorMissing => {
                self.session(on, self.ready, ["theirs", "left"], None);
                (on, "18:00")
            }
            FindingKind::NoSubstitute => {
                let person = self.people["theirs"];
                let away = serde_json::from_value(json!({"altered": {"away": [{"person": person}]}})).unwrap();
                self.session(on, self.ready, ["theirs", "ours"], Some(away));
                (on, "18:00")
            }
            FindingKind::GroupNotReady => {
                self.session(on, self.unready, ["theirs", "ours"], None);
                (on, "18:00")
            }
            FindingKind::TravelTooShort => {
                self.on_site(on, "09:00", 60, one, "theirs");
                self.on_site(on, "10:10", 60, elsewhere, "theirs");
                (on, "10:10")
            }
        }
    }
}

fn ctl(vault: &Path, arguments: &[&str]) -> Value {
    let program = std::env::var("TRELLIS_CTL").unwrap_or_else(|_| format!("{}/../target/debug/trellisctl", env!("CARGO_MANIFEST_DIR")));
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
        let (on, at) = town.plant(kind, first + Days::new(3 * n));
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
    let mut meant: Vec<(String, String, bool)> =
        list["items"].as_array().unwrap().iter().map(|one| (utc(&one["start"]), utc(&one["end"]), one["cancelled"] == true)).collect();
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
        let mut found: Vec<_> = found.iter().map(|one| (text(&one["start"]), text(&one["end"]), one["cancelled"] == true)).collect();
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
