//! The speed of what stands, as ratios in one interleaved run (medians of eleven): unlock apart from the key derivation,
//! lists, search, the schedule, a durable save, an import. Prints a table and writes it as JSON.
//!
//! Every round begins after a save, in the store and in the plain file alike: what their readers had in a cache is read anew.

#![allow(clippy::unwrap_used)]

mod dateutil;
mod plain;
mod rows;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use chrono::NaiveDate;
use dateutil::Dateutil;
use plain::Plain;
use rows::{Row, median, tell_alone, timed};
use serde_json::Value;
use trellis_core::{
    agreements::{self, AgreementQuery},
    exchange::{self, Upload},
    partners::{self, NewPartner, PartnerId, PartnerQuery},
    reviews,
    schedule::{self, Draft, Edit, SeriesId},
    vault::{Rooms, Store},
};
use trellis_tests::{
    Desk, coalition,
    generate::{self, Seed},
    now, passphrase,
    rules::{self, Case},
};

const RUNS: usize = 11;

fn main() {
    let mut desk = Desk::new();
    let with = generate::fill(&mut desk.open, generate::PARTNERS, generate::AGREEMENTS);
    let series = coalition::plan(&mut desk, &with);
    let plain = Plain::copy(&desk.open.store, &desk.dir.path().join("plain.db"));
    let (mut lists, mut meetings, mut save) = (Lists::new(&desk.open.store), Meetings::new(), Saves::new(&desk));
    for (n, &id) in series.iter().enumerate().take(RUNS) {
        save.round(&mut desk, n);
        plain.save(n);
        lists.round(&desk.open.store, &plain);
        meetings.round(&desk.open.store, &plain, id);
    }
    let import = import(&mut desk);
    let unlock = unlock(desk);

    println!("{:<42} {:>10} {:>12} {:>7} {:>5}  against", "500 partners, 5,000 agreements", "this", "reference", "ratio", "bar");
    let rows = lists.rows().into_iter().chain(meetings.rows()).chain([save.row]);
    let mut report: Vec<Value> = rows.map(Row::tell).collect();
    report.push(tell_alone("unlock to first list, key derivation apart", unlock));
    report.push(tell_alone("import of 5,000 rows from CSV", import));
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/speed.json");
    fs::write(&out, serde_json::to_vec_pretty(&report).unwrap()).unwrap();
    println!("Also in {}", out.canonicalize().unwrap().display());
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// The first page of agreements.
fn fifty() -> AgreementQuery {
    AgreementQuery { limit: 50, ..Default::default() }
}

/// Lists and searches.
struct Lists {
    partners: Row,
    agreements: Row,
    rare: Row,
    common: Row,
    deep: Row,
    far: AgreementQuery,
}

impl Lists {
    fn new(store: &Store) -> Self {
        let mut far = fifty();
        for _ in 0..89 {
            far.after = agreements::list(store.read(), &far, today()).unwrap().next;
        }
        Self {
            partners: Row::new("partners: first page of 50", "same rows, plain SQLite", 3.0),
            agreements: Row::new("agreements: first page of 50 of 5,000", "same rows, plain SQLite", 3.0),
            rare: Row::new("search, a rare word", "same search, plain SQLite", 2.0),
            common: Row::new("search, a common word", "same search, plain SQLite", 2.0),
            deep: Row::new("agreements: page 90", "page 1", 1.5),
            far,
        }
    }

    fn round(&mut self, store: &Store, plain: &Plain) {
        let conn = store.read();
        self.partners.run(
            || drop(partners::list(conn, &PartnerQuery { limit: 50, ..Default::default() }, today()).unwrap()),
            || assert_eq!(plain.rows(plain::PARTNERS), 51),
        );
        let list = |query: &AgreementQuery| drop(agreements::list(conn, query, today()).unwrap());
        self.agreements.run(|| list(&fifty()), || assert_eq!(plain.rows(plain::AGREEMENTS), 51));
        let find = |text: &str| list(&AgreementQuery { text: text.into(), ..fifty() });
        self.rare.run(|| find("4711"), || assert!(plain.rows(&plain::search("\"4711\"*")) > 0));
        self.common.run(|| find("care"), || assert!(plain.rows(&plain::search("\"care\"*")) > 0));
        // The first page was read above: both are there to be read again, and only the paging is compared.
        list(&self.far);
        self.deep.run(|| list(&self.far), || list(&fifty()));
    }

    fn rows(self) -> [Row; 5] {
        [self.partners, self.agreements, self.rare, self.common, self.deep]
    }
}

/// The schedule, and its review.
struct Meetings {
    year: Row,
    clash: Row,
    days: Row,
    week: Row,
    cases: Vec<Case>,
    dateutil: Dateutil,
}

impl Meetings {
    fn new() -> Self {
        let cases = rules::year_of_a_coalition();
        let dateutil = Dateutil::start(&cases);
        Self {
            year: Row::new("expand a year of 315 rules", "python-dateutil, same occurrences", 0.1),
            clash: Row::new("clash check of one edit of a year", "one indexed overlap query, raw", 3.0),
            days: Row::new("a week of the schedule", "the same rows, plain SQLite", 3.0),
            week: Row::new("the supervisor's week, with all findings", "python-dateutil expanding the year", 0.25),
            cases,
            dateutil,
        }
    }

    fn round(&mut self, store: &Store, plain: &Plain, id: SeriesId) {
        let conn = store.read();
        let edit = Draft::Update { id, edit: Box::new(Edit::All { segment: longer(store, id) }) };
        self.clash.run(|| drop(schedule::preview(conn, edit, now()).unwrap()), || assert!(plain.rows(&plain::overlaps(id)) < 10_000));
        let (monday, sunday) = ("2026-11-23".parse().unwrap(), "2026-11-29".parse().unwrap());
        self.days.run(
            || drop(schedule::list(conn, &schedule::Window::days(monday, sunday)).unwrap()),
            || assert!(plain.rows(plain::WEEK) > 200),
        );
        let (mut count, mut sum) = (0, 0);
        let year = timed(|| {
            let moments = self.cases.iter().flat_map(Case::expand).map(|(moment, _)| moment.timestamp());
            (count, sum) = moments.fold((0, 0), |(count, sum), moment| (count + 1, sum + moment));
        });
        let week = timed(|| drop(reviews::week(conn, monday, now()).unwrap()));
        let (dateutil, said) = self.dateutil.expand();
        assert_eq!(said, (count, sum), "the same occurrences");
        self.year.add(year, dateutil);
        self.week.add(week, dateutil);
    }

    fn rows(self) -> [Row; 4] {
        [self.year, self.clash, self.days, self.week]
    }
}

/// What a series does next, made two hours long.
fn longer(store: &Store, id: SeriesId) -> schedule::Segment {
    let facts = schedule::get(store.read(), id).unwrap().facts;
    let first = &facts.segments[0];
    let (_, next) = first.rule.days(first.from, today(), today() + chrono::Days::new(60))[0];
    schedule::Segment { minutes: 120, ..schedule::going_on(&facts, next).unwrap() }
}

/// Durable saves of one partner.
struct Saves {
    row: Row,
    probe: PartnerId,
    block: PathBuf,
}

impl Saves {
    fn new(desk: &Desk) -> Self {
        let probe = partners::ids(desk.open.store.read()).unwrap()[0];
        let row = Row::new("durable save of a partner", "write 4 KiB and fsync", 4.0);
        Self { row, probe, block: desk.dir.path().join("block") }
    }

    fn round(&mut self, desk: &mut Desk, n: usize) {
        let (probe, block) = (self.probe, &self.block);
        let partner = partners::get(desk.open.store.read(), probe).unwrap();
        let change = NewPartner { description: format!("change {n}"), ..partner.facts };
        self.row.run(
            || desk.open.write("partners.update", now(), |tx| partners::update(tx, probe, partner.revision, change.check()?)).unwrap(),
            || {
                let mut file = fs::File::create(block).unwrap();
                file.write_all(&[7; 4096]).unwrap();
                file.sync_all().unwrap();
            },
        );
    }
}

fn import_file(rows: usize) -> Vec<u8> {
    let mut seed = Seed(7);
    let mut text = String::from("Agency,City,State,Zip,Phone,Website,Services\n");
    for n in 0..rows {
        let partner = generate::partner(&mut seed, n);
        text.push_str(&format!(
            "New {},{},WI,54001,555-{:04},https://p{n}.example,Counseling; Group\n",
            partner["name"].as_str().unwrap(),
            partner["sites"][0]["address"]["city"].as_str().unwrap(),
            n % 10_000
        ));
    }
    text.into_bytes()
}

fn import(desk: &mut Desk) -> Duration {
    let upload = Upload { name: "agencies.csv".into(), bytes: import_file(5_000) };
    let started = Instant::now();
    let staged = exchange::stage(vec![upload], None).unwrap();
    let plan = staged.plan(&staged.guess()).unwrap();
    let preview = desk.open.write("partners.import", now(), |tx| exchange::apply(tx, &plan, false, &mut |_, _| true)).unwrap();
    assert_eq!(preview.added, 5_000);
    started.elapsed()
}

/// To the first list, without what the key derivation takes.
fn unlock(desk: Desk) -> Duration {
    desk.open.lock().unwrap();
    let slot = desk.vault.slots(now()).unwrap()[0].id;
    let unlocks = (0..RUNS).map(|_| {
        let whole = Instant::now();
        let open = desk.vault.unlock(slot, &passphrase(), Rooms::Partnership, now()).unwrap();
        agreements::list(open.store.read(), &fifty(), today()).unwrap();
        let whole = whole.elapsed();
        whole.saturating_sub(timed(|| open.confirm(&passphrase(), now()).unwrap()))
    });
    median(unlocks.collect())
}
