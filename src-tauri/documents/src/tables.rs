//! What stands in the sheets: columns, and rows of texts, dates and numbers.

use chrono::NaiveDate;
use trellis_core::{
    Result,
    agreements::{Register, Side},
    reports::Summary,
};

use crate::{Language, partnership_tables, register_paper, summary_paper::names, words::Words};

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Date(NaiveDate),
    Number(f64),
    Empty,
}

/// One sheet.
pub struct Table {
    pub name: String,
    /// Heading and width in characters.
    pub columns: Vec<(String, f64)>,
    pub rows: Vec<Vec<Cell>>,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

/// A table whose columns and name are said by the ends of their ids.
pub fn table(words: &Words, name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Cell>>) -> Result<Table> {
    let columns = columns.iter().map(|(id, width)| Ok((words.say(&format!("column-{id}"))?, *width))).collect::<Result<_>>()?;
    Ok(Table { name: words.say(&format!("sheet-{name}"))?, columns, rows })
}

/// Agreements, commitments, parties, places, placements, trainings, clauses; each row begins with its agreement and partner.
pub fn of_summaries(items: &[Summary], language: Language) -> Result<Vec<Table>> {
    let words = &Words::of(language)?;
    Ok(vec![
        agreements(items, words)?,
        commitments(items, words)?,
        parties(items, words)?,
        places(items, words)?,
        placements(items, words)?,
        trainings(items, words)?,
        clauses(items, words)?,
    ])
}

fn begun(item: &Summary, rest: Vec<Cell>) -> Vec<Cell> {
    let mut row = vec![item.name.as_str().into(), item.partner.as_str().into()];
    row.extend(rest);
    row
}

fn side(item: &Summary, side: Side) -> Cell {
    names(item).of(side).into()
}

fn agreements(items: &[Summary], words: &Words) -> Result<Table> {
    let columns = [
        ("agreement", 36.0),
        ("partner", 30.0),
        ("kind", 30.0),
        ("state", 16.0),
        ("start", 13.0),
        ("end", 13.0),
        ("notice", 13.0),
        ("reviews", 24.0),
        ("chain", 50.0),
        ("purpose", 70.0),
        ("id", 38.0),
    ];
    let row = |item: &Summary| {
        let reviews = item.review_on.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let rest = vec![
            words.name("kind", &item.kind)?.into(),
            words.name("state", &item.state)?.into(),
            item.start_on.into(),
            item.end_on.into(),
            item.notice_on.into(),
            reviews.into(),
            item.chain.iter().map(|version| words.version(version)).collect::<Result<Vec<_>>>()?.join("; ").into(),
            item.purpose.as_str().into(),
            item.id.to_string().into(),
        ];
        Ok(begun(item, rest))
    };
    table(words, "agreements", &columns, items.iter().map(row).collect::<Result<_>>()?)
}

fn commitments(items: &[Summary], words: &Words) -> Result<Table> {
    let columns = [
        ("agreement", 36.0),
        ("partner", 30.0),
        ("giver", 30.0),
        ("unit", 18.0),
        ("quantity", 10.0),
        ("period", 14.0),
        ("how-much", 32.0),
        ("description", 60.0),
        ("from", 13.0),
        ("until", 13.0),
        ("counted-from", 13.0),
        ("counted-to", 13.0),
        ("promised", 12.0),
        ("delivered", 12.0),
    ];
    let mut rows = Vec::new();
    for item in items {
        for given in &item.commitments {
            let period = given.period.map(|period| words.name("period", &period)).transpose()?;
            let count = given.counted.as_ref();
            let rest = vec![
                side(item, given.giver),
                words.name("unit", &given.unit)?.into(),
                given.quantity.map_or(Cell::Empty, |q| Cell::Number(f64::from(q.hundredths()) / 100.0)),
                period.unwrap_or_default().into(),
                words.promise(given.unit, given.quantity, given.period)?.into(),
                given.description.as_str().into(),
                given.from.into(),
                given.until.into(),
                count.map(|count| count.from).into(),
                count.map(|count| count.to).into(),
                count.map_or(Cell::Empty, |count| Cell::Number(count.promised)),
                count.map_or(Cell::Empty, |count| Cell::Number(count.delivered)),
            ];
            rows.push(begun(item, rest));
        }
    }
    table(words, "commitments", &columns, rows)
}

fn parties(items: &[Summary], words: &Words) -> Result<Table> {
    let columns = [
        ("agreement", 36.0),
        ("partner", 30.0),
        ("role", 12.0),
        ("side", 30.0),
        ("name", 24.0),
        ("title", 26.0),
        ("signed", 13.0),
        ("contact", 30.0),
    ];
    let (signs, liaison) = (words.say("role-signatory")?, words.say("role-liaison")?);
    let mut rows = Vec::new();
    for item in items {
        for s in &item.signatories {
            let rest = vec![
                signs.as_str().into(),
                side(item, s.side),
                s.name.as_str().into(),
                s.title.as_str().into(),
                s.signed_on.into(),
                Cell::Empty,
            ];
            rows.push(begun(item, rest));
        }
        for l in &item.liaisons {
            let rest = vec![
                liaison.as_str().into(),
                side(item, l.side),
                l.name.as_str().into(),
                l.title.as_str().into(),
                Cell::Empty,
                l.contact.as_str().into(),
            ];
            rows.push(begun(item, rest));
        }
    }
    table(words, "parties", &columns, rows)
}

fn places(items: &[Summary], words: &Words) -> Result<Table> {
    let columns = [("agreement", 36.0), ("partner", 30.0), ("side", 30.0), ("name", 30.0), ("address", 60.0)];
    let each = |item| {
        let of = move |p: &trellis_core::reports::SummaryPlace| {
            begun(item, vec![side(item, p.side), p.name.as_str().into(), p.address.as_str().into()])
        };
        item.places.iter().map(of)
    };
    table(words, "places", &columns, items.iter().flat_map(each).collect())
}

fn placements(items: &[Summary], words: &Words) -> Result<Table> {
    let mut rows = Vec::new();
    for item in items {
        rows.extend(partnership_tables::placement(&item.placement, names(item), words)?.into_iter().map(|rest| begun(item, rest)));
    }
    table(words, "placement", &[&[("agreement", 36.0), ("partner", 30.0)], &partnership_tables::PLACEMENT[..]].concat(), rows)
}

fn trainings(items: &[Summary], words: &Words) -> Result<Table> {
    let mut rows = Vec::new();
    for item in items {
        for one in &item.trainings {
            rows.push(begun(item, partnership_tables::training(one, names(item), words)?));
        }
    }
    table(words, "trainings", &[&[("agreement", 36.0), ("partner", 30.0)], &partnership_tables::TRAINING[..]].concat(), rows)
}

fn clauses(items: &[Summary], words: &Words) -> Result<Table> {
    let columns = [("agreement", 36.0), ("partner", 30.0), ("clause", 42.0), ("state", 20.0), ("text", 90.0)];
    let mut rows = Vec::new();
    for item in items {
        for clause in &item.clauses {
            let rest = vec![
                words.name("clause", &clause.key)?.into(),
                words.name("clause_state", &clause.state)?.into(),
                outgoing_text(clause).into(),
            ];
            rows.push(begun(item, rest));
        }
    }
    table(words, "clauses", &columns, rows)
}

/// Words of a clause leave only while it stands in the text; of the others the name alone.
pub fn outgoing_text(clause: &trellis_core::reports::SummaryClause) -> &str {
    if clause.state == trellis_core::agreements::ClauseState::Included { &clause.text } else { "" }
}

/// Every agreement, and what runs out.
pub fn of_register(register: &Register, language: Language) -> Result<Table> {
    let words = &Words::of(language)?;
    let columns = [
        ("agreement", 36.0),
        ("partner", 30.0),
        ("kind", 30.0),
        ("state", 16.0),
        ("start", 13.0),
        ("notice", 13.0),
        ("ends", 13.0),
        ("left", 15.0),
        ("within", 26.0),
        ("archived", 10.0),
        ("id", 38.0),
    ];
    let row = |item: &trellis_core::agreements::RegisterLine| {
        let line = &item.line;
        #[expect(clippy::cast_precision_loss, reason = "a number of days is far below 2^52")]
        let left = line.days_left.map_or(Cell::Empty, |days| Cell::Number(days as f64));
        Ok(vec![
            line.name.as_str().into(),
            line.partner.as_str().into(),
            words.name("kind", &line.kind)?.into(),
            words.name("state", &line.state)?.into(),
            line.start_on.into(),
            line.notice_on.into(),
            line.end_on.into(),
            left,
            words.say(&format!("group-{}", register_paper::group(item)))?.into(),
            words.say(if line.archived { "yes" } else { "no" })?.into(),
            line.id.to_string().into(),
        ])
    };
    table(words, "register", &columns, register.items.iter().map(row).collect::<Result<_>>()?)
}
