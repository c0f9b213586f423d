//! CSV and JSON. CSV has one row for each agreement and headings for machines; what is many in an agreement is folded
//! into cells that people can read. A stamp cannot be a row and is left out there.

use serde_json::json;
use trellis_core::{
    Error, Result,
    agreements::{ClauseState, Register, Side, Stamp},
    reports::Summary,
};

use crate::{
    Language, partnership_words as partnership,
    summary_paper::names,
    tables, visible,
    words::{Words, code},
};

const FAULT: Error = Error::Internal { part: "document" };

/// The program's own separator between folded things; line breaks inside a cell trip many readers.
pub const FOLD: &str = " | ";

/// Spreadsheets run a cell that begins so. An apostrophe before it keeps it text; a text that begins with an
/// apostrophe gets one more, so that taking one away always gives back what was written.
pub fn neutral(text: &str) -> String {
    let text = visible::shown(text);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) { format!("'{text}") } else { text }
}

pub fn rows(headings: &[&str], rows: Vec<Vec<String>>) -> Result<Vec<u8>> {
    // The mark by which spreadsheets know UTF-8.
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    out.write_record(headings).map_err(|_| FAULT)?;
    for row in rows {
        out.write_record(row.iter().map(|cell| neutral(cell))).map_err(|_| FAULT)?;
    }
    out.into_inner().map_err(|_| FAULT)
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

/// One row for each agreement.
pub fn csv_of_summaries(items: &[Summary], language: Language) -> Result<Vec<u8>> {
    let words = Words::of(language)?;
    let headings = [
        "id",
        "name",
        "partner",
        "program",
        "kind",
        "state",
        "purpose",
        "start_on",
        "end_on",
        "notice_on",
        "review_on",
        "signatories",
        "liaisons",
        "places",
        "commitments",
        "chain",
        "placement",
        "trainings",
        "clauses_included",
        "clauses_left_out",
        "clauses_open",
    ];
    rows(&headings, items.iter().map(|item| summary_row(item, &words)).collect::<Result<_>>()?)
}

fn summary_row(item: &Summary, words: &Words) -> Result<Vec<String>> {
    let side = |side| if side == Side::Us { item.program.as_str() } else { item.partner.as_str() };
    let signatories = item.signatories.iter().map(|s| {
        let signed = s.signed_on.map_or_else(|| words.say("not-signed"), |on| Ok(on.to_string()))?;
        Ok(joined(&[side(s.side), &s.name, &s.title, &signed]))
    });
    Ok(vec![
        item.id.to_string(),
        item.name.clone(),
        item.partner.clone(),
        item.program.clone(),
        code(&item.kind)?,
        code(&item.state)?,
        item.purpose.clone(),
        day(item.start_on),
        day(item.end_on),
        day(item.notice_on),
        item.review_on.iter().map(ToString::to_string).collect::<Vec<_>>().join(FOLD),
        signatories.collect::<Result<Vec<_>>>()?.join(FOLD),
        item.liaisons.iter().map(|l| joined(&[side(l.side), &l.name, &l.title, &l.contact])).collect::<Vec<_>>().join(FOLD),
        item.places.iter().map(|p| joined(&[side(p.side), &p.name, &p.address])).collect::<Vec<_>>().join(FOLD),
        commitments(item, words)?,
        item.chain.iter().map(|version| words.version(version)).collect::<Result<Vec<_>>>()?.join(FOLD),
        placement(item, words)?,
        item.trainings
            .iter()
            .map(|one| Ok(filled(&partnership::training(one, names(item), words)?)))
            .collect::<Result<Vec<_>>>()?
            .join(FOLD),
        clauses(item, ClauseState::Included, words)?,
        clauses(item, ClauseState::LeftOut, words)?,
        clauses(item, ClauseState::Open, words)?,
    ])
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

fn filled(parts: &[String]) -> String {
    joined(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn placement(item: &Summary, words: &Words) -> Result<String> {
    let each = item.placement.criteria.iter().map(|one| {
        let (name, shown) = (partnership::criterion(one.name, one.side, names(item), words)?, partnership::shown_by(one, words)?);
        Ok(format!("{name}: {}", filled(&[partnership::stands(one, words)?, shown])))
    });
    let level = partnership::level(&item.placement, words)?;
    Ok(std::iter::once(Ok(level)).chain(each).collect::<Result<Vec<_>>>()?.join(FOLD))
}

fn commitments(item: &Summary, words: &Words) -> Result<String> {
    let each = item.commitments.iter().map(|given| {
        let giver = words.say_of(if given.giver == Side::Us { "gives-partner" } else { "gives-us" }, "partner", &item.partner)?;
        let promise = if given.quantity.is_some() { words.promise(given.unit, given.quantity, given.period)? } else { String::new() };
        let unit = words.name("unit", &given.unit)?;
        let dates = match (given.from, given.until) {
            (None, None) => String::new(),
            (from, until) => format!("{}/{}", day(from), day(until)),
        };
        let counted = given.counted.as_ref().map(|count| words.counted(count)).transpose()?.unwrap_or_default();
        Ok(format!("{giver}: {}", joined(&[&unit, &promise, &given.description, &dates, &counted])))
    });
    Ok(each.collect::<Result<Vec<_>>>()?.join(FOLD))
}

fn clauses(item: &Summary, state: ClauseState, words: &Words) -> Result<String> {
    let each = item.clauses.iter().filter(|clause| clause.state == state).map(|clause| {
        let (name, text) = (words.name("clause", &clause.key)?, tables::outgoing_text(clause));
        Ok(if text.is_empty() { name } else { format!("{name}: {text}") })
    });
    Ok(each.collect::<Result<Vec<_>>>()?.join(FOLD))
}

/// One row for each agreement; all values are the machine's own.
pub fn csv_of_register(register: &Register) -> Result<Vec<u8>> {
    let headings = ["id", "name", "partner", "kind", "state", "start_on", "notice_on", "end_on", "days_left", "ends_within", "archived"];
    let row = |item: &trellis_core::agreements::RegisterLine| {
        let line = &item.line;
        Ok(vec![
            line.id.to_string(),
            line.name.clone(),
            line.partner.clone(),
            code(&line.kind)?,
            code(&line.state)?,
            day(line.start_on),
            day(line.notice_on),
            day(line.end_on),
            // Below zero it would be taken for a formula; the register counts what is left.
            line.days_left.filter(|days| *days >= 0).map_or_else(String::new, |days| days.to_string()),
            item.ends_within.map_or_else(String::new, |within| within.to_string()),
            line.archived.to_string(),
        ])
    };
    rows(&headings, register.items.iter().map(row).collect::<Result<_>>()?)
}

/// The stamp and every allowed field.
pub fn json_of_summaries(items: &[Summary], stamp: &Stamp) -> Result<Vec<u8>> {
    let mut items = items.to_vec();
    for clause in items.iter_mut().flat_map(|item| &mut item.clauses) {
        clause.text = tables::outgoing_text(clause).to_owned();
    }
    pretty(&json!({"stamp": stamp, "items": items}))
}

/// The stamp, the day and every line.
pub fn json_of_register(register: &Register, stamp: &Stamp) -> Result<Vec<u8>> {
    pretty(&json!({"stamp": stamp, "today": register.today, "items": register.items}))
}

fn pretty(value: &serde_json::Value) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
