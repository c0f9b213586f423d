//! The sheets of the partnership report: each row begins with its partner.

use trellis_core::{
    Result,
    agreements::Side,
    reports::{PartnershipReport, ReportPartner},
};

use crate::{
    Language, partnership_tables,
    report_paper::{self, names},
    report_words as report,
    tables::{Cell, Table, table},
    words::Words,
};

type Rows = Vec<Vec<Cell>>;

/// Partners, services, placements, levels, agreements, commitments, balances, trainings, what runs out.
pub fn of(all: &PartnershipReport, language: Language) -> Result<Vec<Table>> {
    let words = &Words::of(language)?;
    let sheet = |name: &str, columns: &[(&str, f64)], rows: &dyn Fn(&ReportPartner) -> Result<Rows>| {
        let mut found = Vec::new();
        for item in &all.items {
            let begun = |rest: Vec<Cell>| std::iter::once(item.name.as_str().into()).chain(rest).collect::<Vec<Cell>>();
            found.extend(rows(item)?.into_iter().map(begun));
        }
        table(words, name, &[&[("partner", 34.0)], columns].concat(), found)
    };
    Ok(vec![
        sheet("partners", &[("fact", 34.0), ("value", 80.0)], &|item| facts(item, words))?,
        sheet("services", &[("service", 50.0), ("kind", 18.0), ("accepting", 16.0), ("how", 50.0)], &|item| {
            item.services.iter().map(|one| Ok(texts(report::service(one, words)?))).collect()
        })?,
        sheet("placement", &partnership_tables::PLACEMENT, &|item| partnership_tables::placement(&item.placement, names(item), words))?,
        sheet("levels", &[("day", 13.0), ("level", 16.0), ("changed", 90.0)], &|item| levels(item, words))?,
        sheet(
            "agreements",
            &[("agreement", 44.0), ("kind", 30.0), ("state", 16.0), ("start", 13.0), ("end", 13.0), ("notice", 13.0), ("id", 38.0)],
            &|item| agreements(item, words),
        )?,
        sheet("commitments", &COMMITMENTS, &|item| commitments(item, words))?,
        sheet("balances", &[("unit", 20.0), ("given-us", 14.0), ("given-partner", 14.0), ("balance", 14.0)], &|item| {
            balances(item, words)
        })?,
        sheet("trainings", &partnership_tables::TRAINING, &|item| {
            item.trainings.iter().map(|one| partnership_tables::training(one, names(item), words)).collect()
        })?,
        sheet("ahead", &[("day", 13.0), ("what", 70.0)], &|item| {
            item.ahead.iter().map(|one| Ok(vec![Cell::Date(one.on), report_paper::ahead(one, item, words)?.into()])).collect()
        })?,
    ])
}

const COMMITMENTS: [(&str, f64); 9] = [
    ("agreement", 40.0),
    ("giver", 30.0),
    ("unit", 18.0),
    ("description", 50.0),
    ("how-much", 32.0),
    ("counted-from", 13.0),
    ("counted-to", 13.0),
    ("promised", 12.0),
    ("delivered", 12.0),
];

fn texts<const N: usize>(texts: [String; N]) -> Vec<Cell> {
    texts.into_iter().map(Cell::from).collect()
}

fn facts(item: &ReportPartner, words: &Words) -> Result<Rows> {
    let mut all = report::facts(item, words)?;
    for (side, due) in [(Side::Us, &item.due_us), (Side::Partner, &item.due_partner)] {
        all.push((words.say_of("paper-training-of", "name", names(item).of(side))?, report::due(due, words)?));
    }
    all.extend(item.places.iter().map(|one| (String::new(), [one.name.as_str(), one.address.as_str()].join(", "))));
    let place = words.say("column-place")?;
    let row = |(label, value): (String, String)| {
        let (label, value) = if label.is_empty() { (place.clone(), value.trim_end_matches(", ").to_owned()) } else { (label, value) };
        vec![label.into(), value.into()]
    };
    Ok(all.into_iter().map(row).collect())
}

fn levels(item: &ReportPartner, words: &Words) -> Result<Rows> {
    let row = |one: &trellis_core::reports::ReportLevel| {
        Ok(vec![Cell::Date(one.on), words.name("level", &one.level)?.into(), report::reasons(one, names(item), words)?.into()])
    };
    item.levels.iter().map(row).collect()
}

fn agreements(item: &ReportPartner, words: &Words) -> Result<Rows> {
    let row = |one: &trellis_core::reports::ReportAgreement| {
        Ok(vec![
            one.name.as_str().into(),
            words.name("kind", &one.kind)?.into(),
            words.name("state", &one.state)?.into(),
            one.start_on.into(),
            one.end_on.into(),
            one.notice_on.into(),
            one.id.to_string().into(),
        ])
    };
    item.agreements.iter().map(row).collect()
}

fn commitments(item: &ReportPartner, words: &Words) -> Result<Rows> {
    let row = |one: &trellis_core::reports::ReportCommitment| {
        Ok(vec![
            one.agreement.as_str().into(),
            names(item).of(one.giver).into(),
            words.name("unit", &one.unit)?.into(),
            one.description.as_str().into(),
            words.promise(one.unit, Some(one.quantity), Some(one.period))?.into(),
            Cell::Date(one.from),
            Cell::Date(one.to),
            Cell::Number(one.promised),
            Cell::Number(one.delivered),
        ])
    };
    item.commitments.iter().map(row).collect()
}

fn balances(item: &ReportPartner, words: &Words) -> Result<Rows> {
    let row = |one: &trellis_core::reports::ReportBalance| {
        let numbers = [one.delivered_us, one.delivered_partner, one.balance].map(Cell::Number);
        Ok(std::iter::once(words.name("unit", &one.unit)?.into()).chain(numbers).collect())
    };
    item.balances.iter().map(row).collect()
}
