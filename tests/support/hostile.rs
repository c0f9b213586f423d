//! Bytes that somebody else chose, one plain function for each kind of file: whatever comes, it is read or clearly refused.
//! `make fuzz` calls these with what a fuzzer thinks up, and `make test` with the corpus and changes of it; the fuzz crate
//! takes this file in by its path, so nothing here may lean on another part of the tests.

#![allow(missing_docs, clippy::unwrap_used, clippy::missing_panics_doc)]

use std::{cell::RefCell, io::Write as _};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use trellis_core::{
    Error,
    exchange::{self, Format, Mapping, Plan, Preview, Problem, Staged, Upload, ics},
    partners::{self, NewPartner, PartnerId},
    program,
    staff::{self, NewStaff, StaffId},
    text,
    vault::{self, Effort, NewVault, Open, Passphrase, Vault},
};

/// A kind of file, and what is done with its bytes.
pub type Body = fn(&[u8]);

/// Every kind, by the name of its fuzz target and of its folder in the corpus.
pub const BODIES: [(&str, Body); 7] = [
    ("hsds_json", hsds_json),
    ("hsds_csv", hsds_csv),
    ("csv", csv),
    ("xlsx", xlsx),
    ("calendar", calendar),
    ("key_slots", key_slots),
    ("backups", backups),
];

/// Longest word of a file that may stand in what is said about it.
const QUOTED_MAX: usize = 2_000;

/// What files are held against.
struct Ground {
    _dir: tempfile::TempDir,
    _vault: Vault,
    open: Open,
    target: ics::Target,
}

thread_local! {
    static GROUND: RefCell<Option<Ground>> = const { RefCell::new(None) };
}

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

impl Ground {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let new = NewVault {
            organization: "Larkspur".into(),
            person: "Mara Reyes".into(),
            label: "MR".into(),
            passphrase: Passphrase::new("orchid river lantern paper".into()),
            timezone: "America/Chicago".into(),
        };
        let (vault, mut open, _) = program::create(&dir.path().join("vault"), &new, Effort::Floor, now()).unwrap();
        let own = partners::own(open.store.read()).unwrap();
        let (partner, person) = (PartnerId::make(), StaffId::make());
        let mut ours: NewPartner = own.facts;
        ours.sites = serde_json::from_value(json!([{"name": "Office"}])).unwrap();
        let theirs: NewPartner = serde_json::from_value(json!({"name": "Alder", "phones": [{"number": "555-0142"}]})).unwrap();
        let who: NewStaff = serde_json::from_value(json!({"organization_id": partner, "name": "Ann", "role": "clinician"})).unwrap();
        open.write("partners.update", now(), |tx| partners::update(tx, own.id, own.revision, ours.check()?)).unwrap();
        open.write("partners.add", now(), |tx| partners::insert(tx, partner, theirs.check()?)).unwrap();
        open.write("staff.add", now(), |tx| staff::insert(tx, person, who.check(now().date_naive())?)).unwrap();
        let site = partners::own(open.store.read()).unwrap().facts.sites[0].id;
        let target = ics::target(open.store.read(), partner, site, None, person).unwrap();
        Self { _dir: dir, _vault: vault, open, target }
    }
}

fn on_ground<T>(work: impl FnOnce(&mut Ground) -> T) -> T {
    GROUND.with_borrow_mut(|ground| work(ground.get_or_insert_with(Ground::new)))
}

/// HSDS as JSON.
pub fn hsds_json(bytes: &[u8]) {
    read(vec![upload("partners.json", bytes)], Format::HsdsJson);
}

/// An HSDS package: a ZIP file, or tables each headed by a line `=== NAME`.
pub fn hsds_csv(bytes: &[u8]) {
    let files = if bytes.starts_with(b"PK") {
        vec![upload("package.zip", bytes)]
    } else {
        parts(bytes).iter().map(|(name, part)| upload(name, part)).collect()
    };
    read(files, Format::HsdsCsv);
}

/// A spreadsheet as CSV.
pub fn csv(bytes: &[u8]) {
    read(vec![upload("partners.csv", bytes)], Format::Csv);
}

/// A workbook: a ZIP file, or its parts each headed by a line `=== NAME`, which are packed first. What is packed has sums
/// that no change survives, so that a fuzzer would only ever try the packing.
pub fn xlsx(bytes: &[u8]) {
    let whole = if bytes.starts_with(b"PK") { bytes.to_vec() } else { packed(&parts(bytes)) };
    read(vec![upload("partners.xlsx", &whole)], Format::Xlsx);
}

/// A partner's calendar, with and without knowing whose it is.
pub fn calendar(bytes: &[u8]) {
    on_ground(|ground| {
        for target in [None, Some(&ground.target)] {
            let seen = match ics::review(ground.open.store.read(), bytes, target, now()) {
                Ok(seen) => seen,
                Err(error) => return assert_clear(&error),
            };
            assert!(seen.rows.len() <= 500 && seen.problems.len() <= 500, "a preview has an end");
            assert!(seen.faults + seen.notes >= seen.problems.len() as u64);
            let counted = seen.added + seen.updated + seen.unchanged + seen.gone + seen.refused;
            assert!(counted >= seen.rows.len() as u64, "each row counts once");
            seen.problems.iter().for_each(assert_told);
        }
    });
}

/// The key-slot file, as it is and with its sum made anew: who can write the file can reckon the sum too.
pub fn key_slots(bytes: &[u8]) {
    let again = resealed(bytes);
    for bytes in std::iter::once(bytes).chain(again.as_deref()) {
        if let Err(error) = vault::slots_of(bytes) {
            assert!(matches!(error, Error::Damaged { .. } | Error::NewerVersion), "{error:?}");
        }
    }
}

/// The list in a backup: what it says of its parts, before anything is opened.
pub fn backups(bytes: &[u8]) {
    match vault::check_manifest(bytes) {
        Ok(list) => assert_eq!(vault::check_manifest(&serde_json::to_vec(&list).unwrap()).unwrap(), list),
        Err(error) => assert!(matches!(error, Error::Damaged { .. } | Error::NewerVersion), "{error:?}"),
    }
}

/// Brings a file in after it was looked at, into a store that then forgets it; for the corpus, since it takes longer.
pub fn apply(kind: &str, bytes: &[u8]) {
    const FORGET: Error = Error::Refused { reason: "Enough." };
    let format = match kind {
        "hsds_json" => Format::HsdsJson,
        "csv" => Format::Csv,
        "calendar" => return apply_calendar(bytes, FORGET),
        _ => return,
    };
    let Ok(staged) = exchange::stage(vec![upload("partners", bytes)], Some(format)) else { return };
    let Ok(plan) = staged.plan(&Mapping::new()) else { return };
    on_ground(|ground| {
        let seen = exchange::review(ground.open.store.read(), &plan, &mut |_, _| true).unwrap();
        let mut done = None;
        let end = ground.open.write("partners.import", now(), |tx| {
            done = Some(exchange::apply(tx, &plan, true, &mut |_, _| true)?);
            Err::<(), _>(FORGET)
        });
        match done {
            Some(done) => assert_eq!(Preview { applied: true, ..seen }, done, "a preview promises what is done"),
            None => assert!(plan.is_broken(), "{end:?}"),
        }
    });
}

fn apply_calendar(bytes: &[u8], forget: Error) {
    on_ground(|ground| {
        let Ok(seen) = ics::review(ground.open.store.read(), bytes, Some(&ground.target), now()) else { return };
        let mut done = None;
        let end = ground.open.write("series.import", now(), |tx| {
            done = Some(ics::apply(tx, bytes, &ground.target, true)?);
            Err::<(), _>(forget)
        });
        assert!(done.is_some_and(|done| (done.added, done.refused) == (seen.added, seen.refused)), "{end:?}");
    });
}

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload { name: name.to_owned(), bytes: bytes.to_vec() }
}

/// Parts headed by lines `=== NAME`; what stands before the first is none.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match (line.strip_prefix(b"=== "), found.last_mut()) {
            (Some(name), _) => found.push((String::from_utf8_lossy(name).trim().to_owned(), Vec::new())),
            (None, Some((_, part))) => part.extend_from_slice(line),
            (None, None) => {}
        }
    }
    found
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, part) in parts {
        if zip.start_file(name.as_str(), plain).is_ok() {
            zip.write_all(part).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

/// Staged as what it is said to be, and as what it looks like.
fn read(files: Vec<Upload>, format: Format) {
    for format in [Some(format), None] {
        match exchange::stage(files.clone(), format) {
            Ok(staged) => assert_sound(&staged),
            Err(error) => assert_clear(&error),
        }
    }
}

fn assert_sound(staged: &Staged) {
    let headings = staged.headings();
    assert!(headings.len() <= 200 && staged.sample(5).iter().all(|row| row.len() == headings.len()));
    assert!(headings.iter().all(|heading| heading.chars().count() <= QUOTED_MAX), "a heading is a few words");
    for mapping in [Mapping::new(), staged.guess()] {
        match staged.plan(&mapping) {
            Ok(plan) => assert_plan(&plan),
            Err(error) => assert_clear(&error),
        }
    }
}

fn assert_plan(plan: &Plan) {
    plan.problems.iter().for_each(assert_told);
    for entry in &plan.entries {
        entry.problems.iter().for_each(assert_told);
        if entry.is_faulty() {
            continue;
        }
        assert!(entry.id.is_some());
        let checked = entry.facts.partner.clone().check().unwrap().into_facts();
        assert_bounded(&serde_json::to_value(&checked).unwrap());
        assert_eq!(checked.clone().check().unwrap().into_facts(), checked, "what was checked stays as it is");
    }
    let seen = on_ground(|ground| exchange::review(ground.open.store.read(), plan, &mut |_, _| true).unwrap());
    assert_eq!(seen.added + seen.updated + seen.unchanged + seen.refused, plan.entries.len() as u64);
    seen.problems.iter().for_each(assert_told);
}

/// A refusal in words of ours; "something went wrong inside" is none.
fn assert_clear(error: &Error) {
    assert!(matches!(error, Error::InvalidInput { .. } | Error::TooLarge { .. } | Error::Refused { .. }), "{error:?}");
}

fn assert_told(problem: &Problem) {
    assert!(!problem.code.is_empty() && problem.message.ends_with('.'));
    assert!(problem.column.as_deref().is_none_or(|column| column.chars().count() <= QUOTED_MAX), "{}: it quotes the file", problem.code);
}

/// Every text within its cap, without controls.
fn assert_bounded(value: &Value) {
    match value {
        Value::String(words) => {
            assert!(words.chars().count() <= text::BLOCK_MAX);
            assert!(!words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')));
        }
        Value::Array(items) => items.iter().for_each(assert_bounded),
        Value::Object(fields) => fields.values().for_each(assert_bounded),
        _ => {}
    }
}

/// The same file with the sum that belongs to it, where it is one at all.
pub fn resealed(bytes: &[u8]) -> Option<Vec<u8>> {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let mut whole: Value = serde_json::from_slice(bytes).ok()?;
    let mac = BASE64_STANDARD.decode(whole.get("mac")?.as_str()?).ok()?;
    let body = in_order(whole.get("body")?);
    whole["check"] = BASE64_STANDARD.encode(Sha256::new().chain_update(body).chain_update(mac).finalize()).into();
    serde_json::to_vec(&whole).ok()
}

/// Compact, its fields in the order in which the program writes them.
fn in_order(value: &Value) -> String {
    const ORDER: [&str; 15] = [
        "vault",
        "id",
        "label",
        "public_key",
        "derivation",
        "memory",
        "passes",
        "salt",
        "wrapped",
        "sealed",
        "boxes",
        "slots",
        "sheets",
        "partnership",
        "choices",
    ];
    match value {
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_by_key(|name| ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len()));
            let inside: Vec<String> = names.iter().map(|name| format!("{}:{}", json!(name), in_order(&fields[*name]))).collect();
            format!("{{{}}}", inside.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(in_order).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}
