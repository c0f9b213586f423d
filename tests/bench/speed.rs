//! The speed of what stands, as ratios in one interleaved run (medians of eleven): unlock apart from the key derivation,
//! lists, search, a durable save, one summary, an import. Prints a table and writes it as JSON.

#![allow(clippy::unwrap_used)]

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use serde_json::{Value, json};
use trellis_core::{
    agreements::{self, AgreementQuery},
    exchange::{self, Upload},
    partners::{self, NewPartner, PartnerQuery},
    program, reports, reviews,
    schedule::{self, Draft, Edit, SeriesId},
    vault::{Rooms, Store},
};
use trellis_documents::{Format, Language};
use trellis_tests::{
    Desk, coalition,
    generate::{self, Seed},
    now, passphrase,
    rules::{self, Case},
};

const RUNS: usize = 11;

/// A row of the table: what was done, what it is held against, and the bar.
struct Row {
    name: &'static str,
    against: &'static str,
    bar: f64,
    this: Vec<Duration>,
    reference: Vec<Duration>,
}

impl Row {
    fn new(name: &'static str, against: &'static str, bar: f64) -> Self {
        Self { name, against, bar, this: Vec::new(), reference: Vec::new() }
    }

    fn run(&mut self, this: impl FnOnce(), reference: impl FnOnce()) {
        self.this.push(timed(this));
        self.reference.push(timed(reference));
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// One Python that stays, so that only its expanding is timed. It ends with its standard input.
struct Dateutil {
    ask: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Dateutil {
    #[expect(clippy::zombie_processes, reason = "it ends with its input, and the bench soon after it")]
    fn start(cases: &[Case]) -> Self {
        let mut child =
            Command::new(rules::python()).arg(rules::script("rules.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (mut ask, said) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        writeln!(ask, "{}", Value::from(cases.iter().map(Case::ask).collect::<Vec<_>>())).unwrap();
        Self { ask, said }
    }

    /// How long it took by its own clock; how many there were, and their sum.
    fn expand(&mut self) -> (Duration, (i64, i64)) {
        writeln!(self.ask, "again").unwrap();
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        let numbers: Vec<i64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
        (Duration::from_nanos(numbers[0].unsigned_abs()), (numbers[1], numbers[2]))
    }
}

/// The same rows in a plain SQLite file, with no program around them.
fn plain_copy(store: &Store, path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("CREATE TABLE organizations (id BLOB, folded TEXT, name TEXT, town TEXT, accepting TEXT, offers INTEGER, confirmed_on TEXT);
        CREATE TABLE agreements (id BLOB, partner BLOB, title TEXT, kind TEXT, state TEXT, start_on TEXT, end_on TEXT, notice_on TEXT, lead_on TEXT, review_on TEXT);
        CREATE VIRTUAL TABLE fts USING fts5 (title, purpose, tokenize='unicode61 remove_diacritics 2', prefix='2 3');").unwrap();
    let copy = |sql: &str, insert: &str, columns: usize| {
        let mut statement = store.read().prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|n| row.get(n).unwrap()).collect();
            conn.execute(insert, rusqlite::params_from_iter(values)).unwrap();
        }
    };
    conn.execute_batch("BEGIN").unwrap();
    copy(
        "SELECT id, folded, name, town, accepting, offers, confirmed_on FROM organizations WHERE own = 0",
        "INSERT INTO organizations VALUES (?,?,?,?,?,?,?)",
        7,
    );
    copy(
        "SELECT id, partner, title, kind, state, start_on, end_on, notice_on, lead_on, review_on FROM agreements",
        "INSERT INTO agreements VALUES (?,?,?,?,?,?,?,?,?,?)",
        10,
    );
    copy("SELECT n, title, purpose FROM agreements", "INSERT INTO fts (rowid, title, purpose) VALUES (?,?,?)", 3);
    conn.execute_batch("COMMIT; CREATE INDEX o ON organizations (folded, id); CREATE INDEX a ON agreements (end_on, id); CREATE INDEX i ON agreements (id);").unwrap();
    conn
}

/// What is planned, in the same plain file, with the same indexes.
fn plain_schedule(store: &Store, conn: &Connection) {
    conn.execute_batch(
        "CREATE TABLE occurrences (series BLOB, on_day TEXT, day TEXT, starts INTEGER, ends INTEGER, zone TEXT, organization BLOB, site BLOB, room BLOB);
         CREATE TABLE people (series BLOB, on_day TEXT, person BLOB, starts INTEGER, ends INTEGER); BEGIN",
    )
    .unwrap();
    for (sql, insert, columns) in [
        (
            "SELECT series, on_day, day, starts, ends, zone, organization, site, room FROM occurrences",
            "INSERT INTO occurrences VALUES (?,?,?,?,?,?,?,?,?)",
            9,
        ),
        ("SELECT series, on_day, person, starts, ends FROM occurrence_people", "INSERT INTO people VALUES (?,?,?,?,?)", 5),
    ] {
        let mut statement = store.read().prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|n| row.get(n).unwrap()).collect();
            conn.execute(insert, rusqlite::params_from_iter(values)).unwrap();
        }
    }
    conn.execute_batch(
        "COMMIT; CREATE INDEX od ON occurrences (day, starts); CREATE INDEX orr ON occurrences (room, starts, ends);
         CREATE INDEX os ON occurrences (series, on_day); CREATE INDEX pp ON people (person, starts, ends); CREATE INDEX ps ON people (series, on_day)",
    )
    .unwrap();
}

/// Everything that overlaps a series in its room or with its people.
fn overlaps(id: SeriesId) -> String {
    let id = id.uuid().simple();
    format!(
        "SELECT o.* FROM occurrences m CROSS JOIN occurrences o WHERE m.series = x'{id}' AND m.day BETWEEN '2026-11-24' AND '2027-11-25'
             AND o.room = m.room AND o.starts BETWEEN m.starts - 86400 AND m.ends AND o.ends > m.starts AND o.series <> m.series
         UNION ALL
         SELECT o.* FROM people m CROSS JOIN people p CROSS JOIN occurrences o WHERE m.series = x'{id}' AND p.person = m.person
             AND p.starts BETWEEN m.starts - 86400 AND m.ends AND p.ends > m.starts AND p.series <> m.series AND o.series = p.series
             AND o.on_day = p.on_day"
    )
}

fn rows(conn: &Connection, sql: &str, columns: usize) -> usize {
    let mut statement = conn.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut count = 0;
    while let Some(row) = rows.next().unwrap() {
        (0..columns).for_each(|n| drop(row.get::<_, rusqlite::types::Value>(n).unwrap()));
        count += 1;
    }
    count
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

fn main() {
    let mut desk = Desk::new();
    let with = generate::fill(&mut desk.open, generate::PARTNERS, generate::AGREEMENTS);
    let series = coalition::plan(&mut desk, &with);
    let dir = desk.dir.path().to_path_buf();
    let plain = plain_copy(&desk.open.store, &dir.join("plain.db"));
    plain_schedule(&desk.open.store, &plain);
    let today = now().date_naive();

    let mut list = Row::new("partners: first page of 50", "same rows, plain SQLite", 3.0);
    let mut papers = Row::new("agreements: first page of 50 of 5,000", "same rows, plain SQLite", 3.0);
    let mut rare = Row::new("search, a rare word", "same search, plain SQLite", 2.0);
    let mut common = Row::new("search, a common word", "same search, plain SQLite", 2.0);
    let mut deep = Row::new("agreements: page 90", "page 1", 1.5);
    let mut save = Row::new("durable save of a partner", "write 4 KiB and fsync", 4.0);
    let mut paper = Row::new("one summary as PDF, warm", "the same summary as JSON", f64::INFINITY);

    let mut year = Row::new("expand a year of 315 rules", "python-dateutil, same occurrences", 0.1);
    let mut clash = Row::new("clash check of one edit of a year", "one indexed overlap query, raw", 3.0);
    let mut day = Row::new("a week of the schedule", "the same rows, plain SQLite", 3.0);
    let mut week = Row::new("the supervisor's week, with all findings", "the same rows, plain SQLite", 3.0);
    let cases = rules::year_of_a_coalition();
    let mut dateutil = Dateutil::start(&cases);

    let fifty = AgreementQuery { limit: 50, ..Default::default() };
    let mut far = AgreementQuery { limit: 50, ..Default::default() };
    for _ in 0..89 {
        far.after = agreements::list(desk.open.store.read(), &far, today).unwrap().next;
    }
    let probe = partners::ids(desk.open.store.read()).unwrap()[0];
    for (n, &id) in series.iter().enumerate().take(RUNS) {
        let conn = desk.open.store.read();
        list.run(
            || drop(partners::list(conn, &PartnerQuery { limit: 50, ..Default::default() }, today).unwrap()),
            || {
                assert_eq!(
                    rows(&plain, "SELECT *, (SELECT count(*) FROM organizations) FROM organizations ORDER BY folded, id LIMIT 51", 7),
                    51
                )
            },
        );
        papers.run(
            || drop(agreements::list(conn, &fifty, today).unwrap()),
            || assert_eq!(rows(&plain, "SELECT a.*, o.name, (SELECT count(*) FROM agreements) FROM agreements a JOIN organizations o ON o.id = a.partner ORDER BY a.end_on, a.id LIMIT 51", 10), 51),
        );
        let find = |text: &str| {
            drop(agreements::list(conn, &AgreementQuery { text: text.into(), limit: 50, ..Default::default() }, today).unwrap())
        };
        let raw = |words: &str| {
            let sql = format!(
                "SELECT a.*, count(*) OVER () FROM agreements a WHERE a.rowid IN (SELECT rowid FROM fts WHERE fts MATCH '{words}') ORDER BY a.end_on, a.id LIMIT 51"
            );
            rows(&plain, &sql, 10);
        };
        rare.run(|| find("4711"), || raw("\"4711\"*"));
        common.run(|| find("care"), || raw("\"care\"*"));
        let facts = schedule::get(conn, id).unwrap().facts;
        let first = &facts.segments[0];
        let (_, next) = first.rule.days(first.from, today, today + chrono::Days::new(60))[0];
        let segment = schedule::going_on(&facts, next).unwrap();
        let later = schedule::Segment { minutes: 120, ..segment };
        clash.run(
            || drop(schedule::preview(conn, Draft::Update { id, edit: Box::new(Edit::All { segment: later }) }, now()).unwrap()),
            || assert!(rows(&plain, &overlaps(id), 9) < 10_000),
        );
        let (monday, sunday) = ("2026-11-23".parse().unwrap(), "2026-11-29".parse().unwrap());
        let meets = "SELECT o.*, p.person FROM occurrences o JOIN people p ON p.series = o.series AND p.on_day = o.on_day
            WHERE o.day BETWEEN '2026-11-23' AND '2026-11-29' ORDER BY o.starts";
        day.run(|| drop(schedule::list(conn, &schedule::Window::days(monday, sunday)).unwrap()), || assert!(rows(&plain, meets, 10) > 200));
        week.run(
            || drop(reviews::week(conn, monday, now()).unwrap()),
            || {
                rows(&plain, meets, 10);
                rows(&plain, "SELECT * FROM agreements WHERE start_on <= '2026-11-29' AND end_on >= '2026-11-23'", 10);
            },
        );
        let (mut count, mut sum) = (0, 0);
        year.this.push(timed(|| {
            let moments = cases.iter().flat_map(Case::expand).map(|(moment, _)| moment.timestamp());
            (count, sum) = moments.fold((0, 0), |(count, sum), moment| (count + 1, sum + moment));
        }));
        let (took, said) = dateutil.expand();
        assert_eq!(said, (count, sum), "the same occurrences");
        year.reference.push(took);
        deep.run(|| drop(agreements::list(conn, &far, today).unwrap()), || drop(agreements::list(conn, &fifty, today).unwrap()));
        let summary = reports::summaries(conn, Some(&[agreements::ids(conn).unwrap()[n]]), now()).unwrap();
        let stamp = program::stamp(&desk.open, now()).unwrap();
        paper.run(
            || drop(trellis_documents::summaries(&summary, &stamp, Format::Pdf, Language::En).unwrap()),
            || drop(trellis_documents::summaries(&summary, &stamp, Format::Json, Language::En).unwrap()),
        );
        let partner = partners::get(desk.open.store.read(), probe).unwrap();
        let change = NewPartner { description: format!("change {n}"), ..partner.facts };
        save.run(
            || desk.open.write("partners.update", now(), |tx| partners::update(tx, probe, partner.revision, change.check()?)).unwrap(),
            || {
                let mut file = fs::File::create(dir.join("block")).unwrap();
                file.write_all(&[7; 4096]).unwrap();
                file.sync_all().unwrap();
            },
        );
    }

    let upload = Upload { name: "agencies.csv".into(), bytes: import_file(5_000) };
    let started = Instant::now();
    let staged = exchange::stage(vec![upload], None).unwrap();
    let plan = staged.plan(&staged.guess()).unwrap();
    let preview = desk.open.write("partners.import", now(), |tx| exchange::apply(tx, &plan, false, &mut |_, _| true)).unwrap();
    let import = started.elapsed();
    assert_eq!(preview.added, 5_000);

    desk.open.lock().unwrap();
    let slot = desk.vault.slots(now()).unwrap()[0].id;
    let mut unlocks = Vec::new();
    for _ in 0..RUNS {
        let whole = Instant::now();
        let open = desk.vault.unlock(slot, &passphrase(), Rooms::Partnership, now()).unwrap();
        agreements::list(open.store.read(), &fifty, today).unwrap();
        let whole = whole.elapsed();
        let derivation = timed(|| open.confirm(&passphrase(), now()).unwrap());
        unlocks.push(whole.saturating_sub(derivation));
    }

    println!("{:<42} {:>10} {:>12} {:>7} {:>5}  against", "500 partners, 5,000 agreements", "this", "reference", "ratio", "bar");
    let mut report: Vec<Value> = Vec::new();
    for row in [list, papers, rare, common, deep, save, paper, year, clash, day, week] {
        let (this, reference) = (median(row.this), median(row.reference));
        let ratio = this.as_secs_f64() / reference.as_secs_f64();
        let holds = ratio <= row.bar;
        println!(
            "{:<42} {:>10.2?} {:>12.2?} {:>7.2} {:>5}  {}{}",
            row.name,
            this,
            reference,
            ratio,
            row.bar,
            row.against,
            if holds { "" } else { "  DOES NOT HOLD" }
        );
        report.push(json!({"name": row.name, "this_us": this.as_micros() as u64, "reference_us": reference.as_micros() as u64, "ratio": ratio, "holds": holds}));
    }
    let unlock = median(unlocks);
    println!("{:<42} {unlock:>10.2?}", "unlock to first list, key derivation apart");
    println!("{:<42} {import:>10.2?}", "import of 5,000 rows from CSV");
    report.push(json!({"name": "unlock", "this_us": unlock.as_micros() as u64}));
    report.push(json!({"name": "import", "this_us": import.as_micros() as u64}));
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/speed.json");
    fs::write(&out, serde_json::to_vec_pretty(&report).unwrap()).unwrap();
    println!("Also in {}", out.canonicalize().unwrap().display());
}
