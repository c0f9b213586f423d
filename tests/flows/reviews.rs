//! The supervisor's week on a real vault: who may say what, what a sign-off vouches for, and what is otherwise since.

use chrono::NaiveDate;
use serde_json::{Value, json};
use trellis_core::{
    Error, Result, partners,
    recurrences::Rule,
    reviews::{self, NewRemark, RemarkId, Week},
    rooms::{self, NewRoom, Place, RoomId},
    schedule::{self, Edit, NewSeries, Segment, SeriesId, What},
    staff::{self, NewStaff, StaffId},
    vault::{Role, Tx},
    verify,
};
use trellis_documents::{Format, Language};
use trellis_tests::{Desk, now};

const MONDAY: &str = "2026-12-07";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A program with an office and a house whose address is confidential, a partner, and two of its people.
struct Town {
    desk: Desk,
    partner: partners::PartnerId,
    office: Place,
    house: Place,
    people: [StaffId; 2],
}

impl Town {
    fn new() -> Self {
        let mut desk = Desk::new();
        let own = partners::own(desk.open.store.read()).unwrap();
        let mut facts = own.facts.clone();
        facts.sites = serde_json::from_value(json!([
            {"name": "Office"},
            {"name": "Juniper House", "confidential": true, "public_name": "Shelter", "address": {"street": "9 Hidden Lane"},
             "hours": [{"days": ["MO"], "opens": "09:00", "closes": "10:00"}]}
        ]))
        .unwrap();
        desk.open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, facts.check()?)).unwrap();
        let sites = partners::own(desk.open.store.read()).unwrap().facts.sites;
        let partner = desk.partner(json!({"name": "Clinic"}));
        desk.agreement(
            partner,
            json!({"start_on": "2025-01-01", "end_on": "2029-12-31", "commitments": [
            {"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": 4, "period": "week"}}]}),
        );
        let people = ["A.M.", "B.N."].map(|name| {
            let facts: NewStaff = serde_json::from_value(json!({"organization_id": partner, "name": name, "role": "clinician",
                "oriented_on": "2026-01-05", "trained_on": "2026-01-05"}))
            .unwrap();
            let id = StaffId::make();
            desk.open.write("staff.add", now(), |tx| staff::insert(tx, id, facts.check(now().date_naive())?)).unwrap();
            id
        });
        let parlor: NewRoom =
            serde_json::from_value(json!({"organization_id": own.id, "site_id": sites[1].id, "name": "Juniper parlor"})).unwrap();
        let room = RoomId::make();
        desk.open.write("rooms.add", now(), |tx| rooms::insert(tx, room, parlor.check()?)).unwrap();
        let place = |at: usize, room_id| Place { organization_id: own.id, site_id: sites[at].id, room_id };
        Self { office: place(0, None), house: place(1, Some(room)), desk, partner, people }
    }

    fn plan(&mut self, on: &str, starts: &str, place: Place, person: usize) -> SeriesId {
        let segment = Segment {
            from: day(on),
            starts: starts.parse().unwrap(),
            minutes: 120,
            zone: "America/Chicago".into(),
            rule: Rule::once(),
            places: vec![place],
            people: vec![self.people[person]],
        };
        let series: NewSeries =
            serde_json::from_value(json!({"kind": "on_site", "partner_id": self.partner, "segments": [segment]})).unwrap();
        let id = SeriesId::make();
        self.desk.open.write("series.add", now(), |tx| schedule::insert(tx, id, series.check(tx.now())?)).unwrap();
        id
    }

    fn edit(&mut self, id: SeriesId, edit: Edit) {
        let revision = schedule::get(self.desk.open.store.read(), id).unwrap().revision;
        self.desk.open.write("series.update", now(), |tx| schedule::update(tx, id, revision, edit)).unwrap();
    }

    fn say(&mut self, kind: &str, finding: Option<&str>, text: &str) -> Result<RemarkId> {
        self.say_of(MONDAY, kind, finding, text)
    }

    fn say_of(&mut self, week: &str, kind: &str, finding: Option<&str>, text: &str) -> Result<RemarkId> {
        let said: NewRemark = serde_json::from_value(json!({"week": week, "kind": kind, "finding": finding, "text": text})).unwrap();
        let id = RemarkId::make();
        self.desk.open.write(said.kind.action(), now(), |tx: &Tx<'_>| reviews::add(tx, id, said.check()?))?;
        Ok(id)
    }

    fn week(&self) -> Week {
        reviews::week(self.desk.open.store.read(), day(MONDAY), now()).unwrap()
    }

    fn whole(&self) {
        verify::verify(&self.desk.open.store.checker().unwrap()).unwrap();
    }

    /// Somebody in two places on Monday; the first finding of the week is about it, whatever its hours say.
    fn twice(&mut self) -> String {
        self.plan("2026-12-07", "13:00", self.office, 0);
        self.plan("2026-12-07", "14:00", self.office, 0);
        let week = self.week();
        let kind = |one: &&reviews::Reviewed| serde_json::to_value(one.finding.kind).unwrap() == "person_twice";
        week.findings.iter().find(kind).unwrap().finding.id.clone()
    }
}

fn field(done: Result<RemarkId>) -> Value {
    let Err(Error::InvalidInput { field, .. }) = done else { panic!("{done:?}") };
    json!(field)
}

#[test]
fn what_is_said_needs_its_reason_its_monday_and_its_finding() {
    let mut town = Town::new();
    let finding = town.twice();
    assert_eq!(field(town.say("acceptance", Some(&finding), "  ")), "text");
    assert_eq!(field(town.say("send_back", None, "")), "text");
    assert_eq!(field(town.say("comment", Some(&finding), "")), "text");
    assert_eq!(field(town.say("acceptance", None, "It may be.")), "finding");
    assert_eq!(field(town.say("sign_off", Some(&finding), "")), "finding");
    assert_eq!(field(town.say("comment", Some("of no finding"), "Words")), "finding");
    for other in ["2026-12-06", "2026-12-08", "2026-12-13"] {
        assert_eq!(field(town.say_of(other, "comment", None, "Words")), "week");
    }
    assert!(town.week().remarks.is_empty());
    town.whole();
}

#[test]
fn an_acceptance_stands_until_it_is_taken_back_and_a_comment_changes_nothing() {
    let mut town = Town::new();
    let finding = town.twice();
    let open = |town: &Town| town.week().findings.iter().filter(|one| one.accepted.is_none()).count();
    let all = open(&town);
    let comment = town.say("comment", Some(&finding), "The clinic tells us by noon.").unwrap();
    assert_eq!(open(&town), all);
    town.say("send_back", Some(&finding), "Please ask the clinic.").unwrap();
    let sent = |town: &Town| town.week().findings.iter().filter(|one| one.sent_back.is_some()).count();
    assert_eq!((open(&town), sent(&town)), (all, 1));
    let accepted = town.say("acceptance", Some(&finding), "Both rooms are side by side.").unwrap();
    assert_eq!((open(&town), sent(&town)), (all - 1, 0));
    let undo = |town: &mut Town, id| town.desk.open.write("findings.revoke", now(), |tx| reviews::take_back(tx, id));
    undo(&mut town, accepted).unwrap();
    assert_eq!((open(&town), sent(&town)), (all, 1), "what was sent back stands again");
    assert!(matches!(undo(&mut town, comment), Err(Error::Refused { .. })), "a comment stays");
    assert_eq!(town.week().findings.iter().map(|one| one.comments.len()).sum::<usize>(), 1);
    town.whole();
}

#[test]
fn an_accepted_shortfall_that_grows_is_open_again() {
    let mut town = Town::new();
    let office = town.office;
    let [first, second] = ["2026-12-09", "2026-12-10"].map(|on| town.plan(on, "09:00", office, 0));
    let short = |town: &Town| -> Vec<(String, bool)> {
        let found = town.week().findings.into_iter();
        let found = found.filter(|one| serde_json::to_value(one.finding.kind).unwrap() == "under_promise");
        found.map(|one| (one.finding.id, one.accepted.is_some())).collect()
    };
    let cancel = |on: &str| Edit::One { on: day(on), what: Some(What::Cancelled { by: schedule::By::Partner }), note: String::new() };
    assert!(short(&town).is_empty(), "four hours of four");
    town.edit(second, cancel("2026-12-10"));
    let of_two = short(&town)[0].0.clone();
    town.say("acceptance", Some(&of_two), "The clinic is closed that day.").unwrap();
    assert_eq!(short(&town), [(of_two.clone(), true)]);
    town.edit(first, cancel("2026-12-09"));
    let now = short(&town);
    assert!(now.len() == 1 && now[0].0 != of_two && !now[0].1, "nothing of four was not accepted: {now:?}");
    town.desk.open.write("series.restore", trellis_tests::now(), |tx| trellis_core::bins::undo(tx, first.uuid())).unwrap();
    assert_eq!(short(&town), [(of_two, true)], "what was accepted stands again");
    town.whole();
}

#[test]
fn only_a_supervisor_accepts_sends_back_and_signs_off() {
    let mut town = Town::new();
    let finding = town.twice();
    for (role, comments) in [(Role::Advocate, true), (Role::Staff, true), (Role::Administrator, false)] {
        town.desk.open.person.roles = vec![role];
        assert_eq!(town.say("comment", None, "Words").is_ok(), comments);
        for (kind, about) in [("acceptance", Some(finding.as_str())), ("send_back", None), ("sign_off", None)] {
            assert!(matches!(town.say(kind, about, "Words"), Err(Error::Refused { .. })), "{role:?} {kind}");
        }
    }
    town.desk.open.person.roles = vec![Role::Supervisor];
    town.say("sign_off", None, "").unwrap();
    town.whole();
}

#[test]
fn a_sign_off_counts_what_is_open_holds_the_chain_and_comes_once() {
    let mut town = Town::new();
    let finding = town.twice();
    town.say("acceptance", Some(&finding), "Both rooms are side by side.").unwrap();
    let before = town.desk.open.store.checker().unwrap().verify().unwrap();
    let open = town.week().findings.iter().filter(|one| one.accepted.is_none()).count();
    town.say("sign_off", None, "").unwrap();
    let signed = town.week().signed.unwrap().signed.unwrap();
    assert_eq!((signed.chain_count, signed.chain_head), (before.count, before.hex()));
    assert_eq!(usize::try_from(signed.open).unwrap(), open);
    assert_eq!(signed.seen.len(), 2);
    assert!(matches!(town.say("sign_off", None, ""), Err(Error::Refused { .. })));
    assert!(town.week().changed.is_empty());
    assert_eq!(reviews::history(town.desk.open.store.read()).unwrap().len(), 1);
    town.whole();
}

#[test]
fn what_is_otherwise_than_signed_says_what_it_was_and_what_it_is() {
    let mut town = Town::new();
    let [moved, placed, gone, same] = [("09:00", 0), ("09:00", 1), ("15:00", 0), ("15:00", 1)]
        .map(|(starts, who)| town.plan(if starts == "09:00" { "2026-12-08" } else { "2026-12-09" }, starts, town.office, who));
    let replaced = town.plan("2026-12-10", "09:00", town.office, 0);
    town.say("sign_off", None, "").unwrap();
    let altered = |what: Value| Some(serde_json::from_value::<What>(json!({ "altered": what })).unwrap());
    let one = |on: &str, what| Edit::One { on: day(on), what, note: String::new() };
    town.edit(moved, one("2026-12-08", altered(json!({"starts": "10:00:00"}))));
    let house = town.house;
    town.edit(placed, one("2026-12-08", altered(json!({ "place": house }))));
    town.edit(gone, one("2026-12-09", Some(What::Removed)));
    let (away, instead) = (town.people[0], town.people[1]);
    town.edit(replaced, one("2026-12-10", altered(json!({"away": [{"person": away, "substitute": instead}]}))));
    let added = town.plan("2026-12-11", "09:00", town.office, 0);
    let changed = town.week().changed;
    assert_eq!(changed.len(), 5);
    let of = |id: SeriesId| changed.iter().find(|one| one.id.starts_with(&id.to_string()));
    assert!(of(same).is_none());
    let (was, is) = (|id| of(id).unwrap().was.clone().unwrap(), |id| of(id).unwrap().is.clone().unwrap());
    let begins = of(moved).unwrap();
    assert_eq!(begins.before.as_ref().unwrap().start.to_rfc3339(), "2026-12-08T09:00:00-06:00");
    assert_eq!(begins.after.as_ref().unwrap().start.to_rfc3339(), "2026-12-08T10:00:00-06:00");
    assert_eq!((was(placed).place, is(placed).place), ("Office".into(), "Shelter".into()), "no room and no name of the house");
    assert_eq!((was(replaced).people, is(replaced).people), (vec!["A.M.".to_string()], vec!["B.N.".to_string()]));
    assert!(of(gone).unwrap().after.is_none() && of(added).unwrap().before.is_none());
    assert!(changed.iter().all(|one| one.by == "MR" && one.at.is_some()));
    let next = reviews::week(town.desk.open.store.read(), day("2026-12-14"), now()).unwrap();
    assert_eq!(next.changed_before.len(), 5, "the week after says it too");
    town.whole();
}

#[test]
fn findings_call_a_confidential_site_by_its_public_name_alone() {
    let mut town = Town::new();
    for who in [0, 1] {
        town.plan("2026-12-07", "13:00", town.house, who);
    }
    let findings = serde_json::to_string(&town.week().findings).unwrap();
    assert!(findings.contains("outside_hours") && findings.contains("room_twice") && findings.contains("Shelter"), "{findings}");
    assert!(!findings.contains("Juniper") && !findings.contains("Hidden"), "{findings}");
}

#[test]
fn hours_of_a_week_that_is_not_over_go_by_the_plan() {
    let mut town = Town::new();
    town.plan("2026-12-09", "09:00", town.office, 0);
    let hours = |town: &Town| {
        let line = &town.week().hours[0];
        [&line.promised, &line.planned, &line.delivered, &line.short, &line.ahead].map(trellis_core::commitments::Exact::rounded)
    };
    assert_eq!(hours(&town), [4.0, 2.0, 0.0, 2.0, 0.0]);
    for on in ["2026-12-10", "2026-12-11"] {
        town.plan(on, "09:00", town.office, 0);
    }
    assert_eq!(hours(&town), [4.0, 6.0, 0.0, 0.0, 2.0]);
}

#[test]
fn what_leaves_of_a_week_holds_no_comment_no_reason_and_nothing_of_the_house() {
    let mut town = Town::new();
    let finding = town.twice();
    let house = town.house;
    for who in [0, 1] {
        town.plan("2026-12-09", "13:00", house, who);
    }
    town.say("comment", Some(&finding), "Words among ourselves").unwrap();
    town.say("acceptance", Some(&finding), "Reason among ourselves").unwrap();
    town.say("sign_off", None, "Note among ourselves").unwrap();
    let conn = town.desk.open.store.read();
    let week = reviews::outgoing(conn, day("2026-12-10"), now()).unwrap();
    assert_eq!((week.week, week.meetings, week.changed), (day(MONDAY), 4, 0));
    let standing = |kind| week.findings.iter().filter(|one| one.standing == kind).count();
    assert_eq!((standing(reviews::Standing::Accepted), standing(reviews::Standing::Open)), (1, week.findings.len() - 1));
    let text = serde_json::to_string(&week).unwrap();
    assert!(text.contains("Shelter") && text.contains("A.M."), "{text}");
    for kept in ["ourselves", "Juniper", "Hidden", "heads"] {
        assert!(!text.contains(kept), "{kept}: {text}");
    }
    let stamp = trellis_core::program::stamp(&town.desk.open, now()).unwrap();
    for language in [Language::En, Language::Es] {
        let made = trellis_documents::review(&week, &stamp, Format::Pdf, language).unwrap();
        assert!(made.bytes.starts_with(b"%PDF") && made.replaced.is_empty());
        assert!(trellis_documents::review(&week, &stamp, Format::Csv, language).is_err());
        if let Some(folder) = std::env::var_os("TRELLIS_PAPERS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("review-{language:?}.pdf")), &made.bytes).unwrap();
        }
    }
}
