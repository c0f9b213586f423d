//! Summaries and the register as DOCX, from the same values as the PDF: what is not on that paper cannot be on this one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use trellis_core::{Error, Result};

use crate::{
    docx::{Cell, Sheet, Stamp},
    visible,
};

const FAULT: Error = Error::Internal { part: "document" };

/// The fixed words, by the names under which the templates of the PDF ask for them.
type Said = BTreeMap<String, String>;

#[derive(Deserialize)]
struct Paper<T> {
    title: String,
    language: String,
    landscape: bool,
    lead: String,
    stamp: Stamp,
    words: Said,
    #[serde(flatten)]
    rest: T,
}

#[derive(Deserialize)]
struct Summaries {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    name: String,
    partner: String,
    facts: Vec<Fact>,
    purpose: Vec<String>,
    commitments: Vec<Given>,
    signatories: Vec<Vec<String>>,
    liaisons: Vec<Vec<String>>,
    places: Vec<Vec<String>>,
    placement: Placement,
    trainings: Vec<Vec<String>>,
    clauses: Vec<Clause>,
    absent: Vec<Absent>,
}

#[derive(Deserialize)]
struct Placement {
    level: String,
    rows: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Fact {
    label: String,
    value: String,
}

#[derive(Deserialize)]
struct Given {
    title: String,
    rows: Vec<Promise>,
}

#[derive(Deserialize)]
struct Promise {
    what: String,
    lines: Vec<String>,
    promise: String,
    dates: String,
}

#[derive(Deserialize)]
struct Clause {
    name: String,
    lines: Vec<String>,
}

#[derive(Deserialize)]
struct Absent {
    title: String,
    names: Vec<String>,
}

#[derive(Deserialize)]
struct Register {
    totals: Vec<Fact>,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    title: String,
    rows: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    name: String,
    partner: String,
    kind: String,
    state: String,
    start: String,
    notice: String,
    end: String,
    left: String,
    within: Option<String>,
}

fn word<'a>(said: &'a Said, name: &str) -> Result<&'a str> {
    said.get(name).map(String::as_str).ok_or(FAULT)
}

fn words<'a, const N: usize>(said: &'a Said, names: [&str; N]) -> Result<Vec<&'a str>> {
    names.into_iter().map(|name| word(said, name)).collect()
}

/// Reads the values of a paper, its texts made safe to look at, and begins the sheet.
fn begun<T: DeserializeOwned>(mut view: Value) -> Result<(Sheet, Paper<T>)> {
    visible::show_all(&mut view);
    let mut paper: Paper<T> = serde_json::from_value(view)?;
    let page = paper.words.remove("page").ok_or(FAULT)?;
    let stamp = std::mem::take(&mut paper.stamp);
    Ok((Sheet::begin(paper.landscape, stamp, &page), paper))
}

fn each(rows: &[Vec<String>]) -> Vec<Vec<Cell>> {
    rows.iter().map(|row| row.iter().map(|text| vec![text.clone()]).collect()).collect()
}

/// From the values of [`crate::summary_paper::view`].
pub fn summaries(view: Value, printed_on: NaiveDate) -> Result<Vec<u8>> {
    let (mut sheet, paper) = begun::<Summaries>(view)?;
    let (said, items) = (&paper.words, &paper.rest.items);
    if items.len() != 1 {
        sheet.heading(1, &paper.title, false);
        sheet.quiet(&paper.lead);
    }
    if items.len() > 1 {
        sheet.heading(2, word(said, "contents")?, false);
        let rows: Vec<_> = items.iter().map(|item| vec![vec![item.name.clone()], vec![item.partner.clone()]]).collect();
        sheet.table(&[6, 5], &[], &rows);
    }
    for item in items {
        agreement(&mut sheet, item, said, items.len() > 1)?;
    }
    sheet.finish(&paper.title, &paper.language, printed_on)
}

fn agreement(sheet: &mut Sheet, item: &Item, said: &Said, new_page: bool) -> Result<()> {
    sheet.heading(1, &item.name, new_page);
    sheet.quiet(word(said, "what-it-is")?);
    let facts: Vec<_> = item.facts.iter().map(|fact| vec![vec![fact.label.clone()], vec![fact.value.clone()]]).collect();
    sheet.table(&[2, 5], &[], &facts);
    if !item.purpose.is_empty() {
        sheet.heading(2, word(said, "purpose")?, false);
        item.purpose.iter().for_each(|line| sheet.text(line));
    }
    commitments(sheet, item, said)?;
    parties(sheet, item, said)?;
    partnership(sheet, item, said)?;
    if !item.clauses.is_empty() {
        sheet.heading(2, word(said, "clauses")?, false);
        for clause in &item.clauses {
            sheet.heading(3, &clause.name, false);
            clause.lines.iter().for_each(|line| sheet.text(line));
        }
    }
    if !item.absent.is_empty() {
        sheet.heading(2, word(said, "clauses-not")?, false);
        for group in &item.absent {
            sheet.heading(3, &group.title, false);
            sheet.text(&format!("{}.", group.names.join("; ")));
        }
    }
    Ok(())
}

fn commitments(sheet: &mut Sheet, item: &Item, said: &Said) -> Result<()> {
    sheet.heading(2, word(said, "commitments")?, false);
    if item.commitments.is_empty() {
        sheet.text(word(said, "commitments-none")?);
    }
    for side in &item.commitments {
        sheet.heading(3, &side.title, false);
        let rows = side.rows.iter().map(|row| {
            let what = std::iter::once(row.what.clone()).chain(row.lines.iter().cloned()).collect();
            vec![what, vec![row.promise.clone()], vec![row.dates.clone()]]
        });
        sheet.table(&[41, 32, 27], &words(said, ["what", "how-much", "when"])?, &rows.collect::<Vec<_>>());
    }
    Ok(())
}

fn parties(sheet: &mut Sheet, item: &Item, said: &Said) -> Result<()> {
    let parts = [
        ("parties", &[30, 23, 23, 24][..], words(said, ["side", "name", "title", "signed"])?, &item.signatories),
        ("liaisons", &[26, 18, 23, 33][..], words(said, ["side", "name", "title", "contact"])?, &item.liaisons),
        ("places", &[30, 29, 41][..], words(said, ["side", "name", "address"])?, &item.places),
    ];
    for (title, shares, heads, rows) in parts {
        if !rows.is_empty() {
            sheet.heading(2, word(said, title)?, false);
            sheet.table(shares, &heads, &each(rows));
        }
    }
    Ok(())
}

fn partnership(sheet: &mut Sheet, item: &Item, said: &Said) -> Result<()> {
    sheet.heading(2, word(said, "placement")?, false);
    sheet.text(&item.placement.level);
    sheet.quiet(&format!("{} {}", word(said, "evidence")?, word(said, "never-records")?));
    sheet.table(&[23, 21, 25, 31], &words(said, ["criterion", "whose", "stands", "shown-by"])?, &each(&item.placement.rows));
    sheet.heading(2, word(said, "trainings")?, false);
    if item.trainings.is_empty() {
        sheet.text(word(said, "trainings-none")?);
    } else {
        sheet.table(&[19, 26, 27, 8, 20], &words(said, ["day", "topic", "trained", "hours", "staff"])?, &each(&item.trainings));
    }
    Ok(())
}

/// From the values of [`crate::register_paper::view`].
pub fn register(view: Value, printed_on: NaiveDate) -> Result<Vec<u8>> {
    let (mut sheet, paper) = begun::<Register>(view)?;
    sheet.heading(1, &paper.title, false);
    sheet.quiet(&paper.lead);
    let totals = &paper.rest.totals;
    if !totals.is_empty() {
        let heads: Vec<_> = totals.iter().map(|total| total.label.as_str()).collect();
        let row = totals.iter().map(|total| vec![total.value.clone()]).collect();
        sheet.table(&vec![1; totals.len()], &heads, &[row]);
    }
    let heads = words(&paper.words, ["agreement", "partner", "kind", "state", "start", "notice", "ends", "left"])?;
    for group in &paper.rest.groups {
        sheet.heading(2, &group.title, false);
        let rows = group.rows.iter().map(|line| {
            let left = std::iter::once(line.left.clone()).chain(line.within.clone()).collect();
            let mut row: Vec<Cell> = [&line.name, &line.partner, &line.kind, &line.state, &line.start, &line.notice, &line.end]
                .into_iter()
                .map(|text| vec![text.clone()])
                .collect();
            row.push(left);
            row
        });
        sheet.table(&[16, 15, 14, 9, 12, 12, 12, 10], &heads, &rows.collect::<Vec<_>>());
    }
    sheet.finish(&paper.title, &paper.language, printed_on)
}
