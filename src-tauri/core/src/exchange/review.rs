//! A plan against the store: what it would do, and doing it. All in the caller's one transaction or not at all.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{
    merge::{changes, merge},
    plan::{Entry, Plan, refusal},
    problem::{Problem, Severity},
};
use crate::{
    error::{Error, Result},
    partners::{self, CheckedPartner, NewPartner, Partner, PartnerId},
    text,
    vault::{Id, Tx, audit},
};

/// Most rows that a preview lists.
pub const ROWS_SHOWN: usize = 200;
/// Most problems that a preview lists.
pub const PROBLEMS_SHOWN: usize = 500;

/// What happens, or would happen, to a record of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// New here.
    Added,
    /// Known here, and something is different.
    Updated,
    /// Known here, and nothing is different.
    Unchanged,
    /// Faulty.
    Refused,
}

/// A record of the file, shown before it is applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct PreviewRow {
    /// Where it begins.
    pub line: Option<u64>,
    /// What the organization is called.
    pub name: String,
    /// See [`Outcome`].
    pub outcome: Outcome,
    /// Names of the fields that differ; empty unless updated.
    pub changes: Vec<String>,
}

/// What a file does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Preview {
    /// Organizations that are new.
    pub added: u64,
    /// Organizations of which something is different.
    pub updated: u64,
    /// Organizations of which nothing is different.
    pub unchanged: u64,
    /// Records and rows with a fault.
    pub refused: u64,
    /// How many faults there are.
    pub faults: u64,
    /// How many notes there are.
    pub notes: u64,
    /// The first [`PROBLEMS_SHOWN`], faults before notes, then by line.
    pub problems: Vec<Problem>,
    /// The first [`ROWS_SHOWN`] in the order of the file.
    pub rows: Vec<PreviewRow>,
    /// Whether it was done.
    pub applied: bool,
}

/// Told how many records are done, of how many; answers whether to go on.
pub type Progress<'a> = dyn FnMut(u64, u64) -> bool + 'a;

const CANCELLED: Error = Error::Refused { reason: "Cancelled. Nothing was changed." };
const FAULTY: Error =
    Error::Refused { reason: "The file has faults. Nothing was changed. Correct them and import again, or leave the faulty rows out." };
const BROKEN: Error = Error::Refused {
    reason: "The file as a whole cannot be read. Nothing was changed. See what is wrong with it, correct it, and import again.",
};

/// Marks ids of imports: they stand in the audit alone.
enum ImportTag {}

/// A record that would be written.
struct Write {
    id: PartnerId,
    revision: Option<u32>,
    partner: CheckedPartner,
    confirmed_on: Option<NaiveDate>,
}

/// What a plan would do to the store.
///
/// # Errors
/// `refused` when `progress` says stop; the store cannot be read.
pub fn review(conn: &Connection, plan: &Plan, progress: &mut Progress<'_>) -> Result<Preview> {
    let mut find = |entry: &Entry| known(conn, entry);
    Ok(settle(plan, &mut find, progress, 1)?.0)
}

/// Does it: all entries, or with `skip_faulty` all that have no fault.
///
/// # Errors
/// `refused`: faults, or `progress` says stop. The caller's transaction must then end without a change.
pub fn apply(tx: &Tx<'_>, plan: &Plan, skip_faulty: bool, progress: &mut Progress<'_>) -> Result<Preview> {
    if plan.is_broken() {
        return Err(BROKEN);
    }
    let mut find = |entry: &Entry| known(tx, entry);
    let (mut preview, writes) = settle(plan, &mut find, progress, 2)?;
    if preview.faults > 0 && !skip_faulty {
        return Err(FAULTY);
    }
    let total = (plan.entries.len() as u64).saturating_mul(2);
    let first = total.saturating_sub(writes.len() as u64);
    for (done, write) in (first..).zip(writes) {
        if !progress(done, total) {
            return Err(CANCELLED);
        }
        match write.revision {
            Some(revision) => partners::update(tx, write.id, revision, write.partner)?,
            None => partners::insert(tx, write.id, write.partner)?,
        }
        if let (None, Some(day)) = (write.revision, write.confirmed_on) {
            partners::review_elsewhere(tx, write.id, day)?;
        }
    }
    // An import that changes nothing was made all the same, and every write has its audit row.
    let counts = (preview.added, preview.updated, preview.unchanged, preview.refused);
    tx.log("import", Id::<ImportTag>::make().uuid(), audit::digest(&counts)?)?;
    progress(total, total);
    preview.applied = true;
    Ok(preview)
}

fn known(conn: &Connection, entry: &Entry) -> Result<Option<Partner>> {
    let Some(mut id) = entry.id else { return Ok(None) };
    if entry.by_name {
        id = partners::find_named(conn, &text::fold(&entry.facts.partner.name))?.unwrap_or(id);
    }
    partners::find(conn, id)
}

/// Works out every record. `passes` is how often the caller goes over them, for `progress`.
fn settle(
    plan: &Plan,
    find: &mut dyn FnMut(&Entry) -> Result<Option<Partner>>,
    progress: &mut Progress<'_>,
    passes: u64,
) -> Result<(Preview, Vec<Write>)> {
    let total = (plan.entries.len() as u64).saturating_mul(passes);
    let mut preview = Preview::default();
    let mut problems = plan.problems.clone();
    let mut writes: Vec<Write> = Vec::new();
    let mut met = std::collections::HashSet::new();
    for (done, entry) in (0..).zip(&plan.entries) {
        if !progress(done, total) {
            return Err(CANCELLED);
        }
        problems.extend(entry.problems.iter().cloned());
        let mut row =
            PreviewRow { line: entry.line, name: entry.facts.partner.name.clone(), outcome: Outcome::Refused, changes: Vec::new() };
        let before = if entry.is_faulty() { None } else { find(entry)? };
        let id = before.as_ref().map(|b| b.id).or(entry.id);
        match id.filter(|_| !entry.is_faulty()).map(|id| (id, outcome(entry, before.as_ref(), met.insert(id)))) {
            Some((id, Ok((partner, fields)))) => {
                row.outcome = match (&before, fields.is_empty()) {
                    (None, _) => Outcome::Added,
                    (Some(_), true) => Outcome::Unchanged,
                    (Some(_), false) => Outcome::Updated,
                };
                if row.outcome != Outcome::Unchanged {
                    writes.push(Write {
                        id,
                        revision: before.as_ref().map(|b| b.revision),
                        partner,
                        confirmed_on: entry.facts.confirmed_on,
                    });
                }
                row.changes = if before.is_some() { fields } else { Vec::new() };
            }
            Some((_, Err(problem))) => problems.push(problem),
            None => {}
        }
        preview.count(row);
    }
    if !progress((plan.entries.len() as u64).min(total), total) {
        return Err(CANCELLED);
    }
    preview.list(problems);
    Ok((preview, writes))
}

/// The record that an entry makes of what is kept, and the fields that differ; or the fault for which it cannot.
fn outcome(entry: &Entry, before: Option<&Partner>, first: bool) -> std::result::Result<(CheckedPartner, Vec<String>), Problem> {
    if !first {
        return Err(Problem::fault(
            entry.line,
            "conflict",
            "An earlier record of the file means the same organization. Take one of them out.",
        ));
    }
    if before.is_some_and(|b| b.removed_at.is_some()) {
        return Err(Problem::fault(
            entry.line,
            "in_bin",
            "This organization lies in the bin. Take it out of the bin first, or leave it out of the file.",
        ));
    }
    let empty = NewPartner::default();
    let kept = before.map_or(&empty, |b| &b.facts);
    let checked = merge(kept, &entry.facts).check().map_err(|error| refusal(entry.line, error))?;
    let fields = changes(kept, checked.facts());
    Ok((checked, fields))
}

impl Preview {
    fn count(&mut self, row: PreviewRow) {
        match row.outcome {
            Outcome::Added => self.added += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Refused => self.refused += 1,
        }
        if self.rows.len() < ROWS_SHOWN {
            self.rows.push(row);
        }
    }

    fn list(&mut self, mut problems: Vec<Problem>) {
        self.faults = problems.iter().filter(|p| p.severity == Severity::Fault).count() as u64;
        self.notes = (problems.len() as u64).saturating_sub(self.faults);
        problems.sort_by_key(|p| (p.severity, p.line));
        problems.truncate(PROBLEMS_SHOWN);
        self.problems = problems;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{TimeZone as _, Utc};

    use super::*;
    use crate::exchange::{Upload, stage};

    type Kept = BTreeMap<PartnerId, Partner>;

    fn plan(text: &str) -> Plan {
        stage(vec![Upload { name: "a.csv".into(), bytes: text.into() }], None).unwrap().plan(&BTreeMap::new()).unwrap()
    }

    /// Works a plan out against records in memory, and writes them as the store would.
    fn run(kept: &mut Kept, plan: &Plan) -> Preview {
        let copy = kept.clone();
        let mut find = |entry: &Entry| {
            let named = |p: &&Partner| text::fold(&p.facts.name) == text::fold(&entry.facts.partner.name);
            Ok(entry.id.and_then(|id| copy.get(&id)).or_else(|| copy.values().find(named).filter(|_| entry.by_name)).cloned())
        };
        let (preview, writes) = settle(plan, &mut find, &mut |_, _| true, 1).unwrap();
        for write in writes {
            let facts = write.partner.into_facts();
            let updated_at = Utc.timestamp_opt(0, 0).unwrap();
            let partner = Partner {
                id: write.id,
                own: false,
                facts,
                confirmed_on: None,
                confirmed_by: String::new(),
                archived_at: None,
                removed_at: None,
                revision: 1,
                updated_at,
            };
            kept.insert(write.id, partner);
        }
        preview
    }

    #[test]
    fn the_same_file_twice_changes_nothing_the_second_time() {
        let mut kept = Kept::new();
        let plan = plan(
            "Agency,Phone,City,Contact,Services,Languages\nAlder,555-0142,Elm,Ann,Group; Counseling,\"English, Spanish\"\nBirch,,,,,\n",
        );
        let first = run(&mut kept, &plan);
        assert_eq!((first.added, first.updated, first.unchanged), (2, 0, 0));
        let second = run(&mut kept, &plan);
        assert_eq!((second.added, second.updated, second.unchanged), (0, 0, 2));
    }

    #[test]
    fn a_file_that_says_less_takes_nothing_away_and_one_that_says_more_names_what_changes() {
        let mut kept = Kept::new();
        run(&mut kept, &plan("Agency,Phone,City\nAlder,555-0142,Elm\n"));
        let less = run(&mut kept, &plan("Agency,Phone\nalder,\n"));
        assert_eq!(less.unchanged, 1);
        let more = run(&mut kept, &plan("Agency,Email\nALDER,a@alder.example\n"));
        assert_eq!((more.updated, more.rows[0].changes.clone()), (1, vec!["email".to_owned()]));
        let alder = kept.values().next().unwrap();
        assert_eq!((alder.facts.name.as_str(), alder.facts.sites.len()), ("Alder", 1));
    }

    #[test]
    fn a_partner_in_the_bin_is_refused() {
        let mut kept = Kept::new();
        let plan = plan("Agency,City\nAlder,Elm\n");
        run(&mut kept, &plan);
        kept.values_mut().next().unwrap().removed_at = Some(Utc.timestamp_opt(0, 0).unwrap());
        let preview = run(&mut kept, &plan);
        assert_eq!((preview.refused, preview.problems[0].code), (1, "in_bin"));
    }

    #[test]
    fn stopping_changes_nothing() {
        let error = settle(&plan("Agency,City\nAlder,Elm\n"), &mut |_| Ok(None), &mut |_, _| false, 1).err().unwrap();
        assert_eq!(error, CANCELLED);
    }

    #[test]
    fn faults_stand_before_notes_and_by_line() {
        let preview = run(&mut Kept::new(), &plan("Agency,Languages\nAlder,Klingon\n,English\n,Spanish\n"));
        let order: Vec<_> = preview.problems.iter().map(|p| (p.severity, p.line)).collect();
        assert_eq!(order, [(Severity::Fault, Some(3)), (Severity::Fault, Some(4)), (Severity::Note, Some(2))]);
        assert_eq!((preview.added, preview.refused, preview.faults, preview.notes), (1, 2, 2, 1));
    }
}
