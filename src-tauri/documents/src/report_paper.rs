//! What stands on the paper of the partnership report: each partner in words, field by field.

use serde_json::{Value, json};
use trellis_core::{
    Result,
    agreements::{Side, Stamp},
    reports::{EndKind, PartnershipReport, ReportCommitment, ReportDue, ReportEnd, ReportLevel, ReportPartner},
};

use crate::{
    Language, paper,
    partnership_words::{self as said, Names},
    report_words as report,
    visible::lines,
    words::{Words, args},
};

/// The values for `templates/report.typ`.
pub fn view(report: &PartnershipReport, stamp: &Stamp, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let title = match report.items.as_slice() {
        [one] => format!("{}: {}", words.say("paper-report")?, one.name),
        _ => words.say("paper-reports")?,
    };
    let span = words.dates(Some(report.from), Some(report.to))?.unwrap_or_default();
    let lead = match report.items.as_slice() {
        [] => words.say("paper-no-partners")?,
        items => format!("{} · {span}", words.count("paper-partners", items.len() as u64)?),
    };
    Ok(json!({
        "title": title,
        "language": language.tag(),
        "landscape": false,
        "lead": lead,
        "stamp": paper::stamp(stamp, &words)?,
        "words": heads(&words, &span)?,
        "items": report.items.iter().map(|item| partner(item, &words)).collect::<Result<Vec<_>>>()?,
    }))
}

fn heads(words: &Words, span: &str) -> Result<serde_json::Map<String, Value>> {
    let mut heads = paper::Said::of(words, "column");
    for column in [
        "service",
        "accepting",
        "how",
        "place",
        "address",
        "level",
        "changed",
        "agreement",
        "state",
        "term",
        "notice",
        "what",
        "how-much",
        "promised",
        "delivered",
        "difference",
        "unit",
        "balance",
    ] {
        heads.add(column)?;
    }
    said::heads(&mut heads)?;
    heads.add_from("section", &["services", "places", "levels", "agreements", "balances", "ahead"])?;
    heads.add_as("contents", "paper-contents")?;
    for (name, id) in
        [("services-none", "services-none"), ("agreements-none", "paper-no-agreements"), ("ahead-none", "paper-nothing-ahead")]
    {
        heads.add_as(name, id)?;
    }
    heads.add_as("levels-none", "paper-no-levels")?;
    heads.add_as("commitments-none", "paper-none-counted")?;
    let mut all = heads.all()?;
    all.insert("commitments".into(), words.say_of("paper-commitments", "span", span)?.into());
    all.insert("trainings".into(), words.say_of("paper-trainings", "span", span)?.into());
    all.insert("what-it-is".into(), words.say_of("paper-report-span", "span", span)?.into());
    Ok(all)
}

/// What the two sides of it are called.
pub const fn names(item: &ReportPartner) -> Names<'_> {
    Names { us: item.program.as_str(), partner: item.name.as_str() }
}

fn partner(item: &ReportPartner, words: &Words) -> Result<Value> {
    let services = item.services.iter().map(|one| report::service(one, words)).collect::<Result<Vec<_>>>()?;
    let agreements = item.agreements.iter().map(|one| report::agreement(one, words)).collect::<Result<Vec<_>>>()?;
    let balances = item.balances.iter().map(|one| report::balance(one, words)).collect::<Result<Vec<_>>>()?;
    Ok(json!({
        "name": item.name,
        "us": item.program,
        "facts": pairs(report::facts(item, words)?),
        "description": lines(&item.description),
        "services": services,
        "places": item.places.iter().map(|one| [one.name.clone(), one.address.clone()]).collect::<Vec<_>>(),
        "placement": said::placement(&item.placement, names(item), words)?,
        "levels": item.levels.iter().map(|one| level(one, item, words)).collect::<Result<Vec<_>>>()?,
        "agreements": agreements,
        "commitments": commitments(item, words)?,
        "balances": balances,
        "trainings": item.trainings.iter().map(|one| said::training(one, names(item), words)).collect::<Result<Vec<_>>>()?,
        "due": pairs(vec![due(item, Side::Us, &item.due_us, words)?, due(item, Side::Partner, &item.due_partner, words)?]),
        "ahead": item.ahead.iter().map(|one| Ok([words.date(one.on)?, ahead(one, item, words)?])).collect::<Result<Vec<_>>>()?,
    }))
}

fn pairs(facts: Vec<(String, String)>) -> Vec<Value> {
    facts.into_iter().map(|(label, value)| json!({"label": label, "value": value})).collect()
}

fn level(one: &ReportLevel, item: &ReportPartner, words: &Words) -> Result<[String; 3]> {
    Ok([words.date(one.on)?, words.name("level", &one.level)?, report::reasons(one, names(item), words)?])
}

fn commitments(item: &ReportPartner, words: &Words) -> Result<Vec<Value>> {
    let mut sides = Vec::new();
    for (giver, from, to) in [(Side::Partner, &item.name, &item.program), (Side::Us, &item.program, &item.name)] {
        let rows =
            item.commitments.iter().filter(|one| one.giver == giver).map(|one| commitment(one, words)).collect::<Result<Vec<_>>>()?;
        if !rows.is_empty() {
            let title = words.say_with("paper-gives", &args([("from", from.as_str().into()), ("to", to.as_str().into())]))?;
            sides.push(json!({"title": title, "rows": rows}));
        }
    }
    Ok(sides)
}

fn commitment(one: &ReportCommitment, words: &Words) -> Result<Value> {
    let about = [lines(&one.description), vec![one.agreement.clone()]].concat();
    Ok(json!({
        "what": words.name("unit", &one.unit)?,
        "lines": about,
        "promise": words.promise(one.unit, Some(one.quantity), Some(one.period))?,
        "promised": words.number(one.promised)?,
        "delivered": words.number(one.delivered)?,
        "difference": words.difference(one.difference)?,
    }))
}

fn due(item: &ReportPartner, side: Side, due: &ReportDue, words: &Words) -> Result<(String, String)> {
    Ok((words.say_of("paper-training-of", "name", names(item).of(side))?, report::due(due, words)?))
}

/// What happens on a day ahead, in words.
pub fn ahead(one: &ReportEnd, item: &ReportPartner, words: &Words) -> Result<String> {
    match (one.what, one.criterion) {
        (EndKind::Criterion, Some(criterion)) => {
            words.say_of("end-criterion", "name", &said::criterion(criterion, one.side, names(item), words)?)
        }
        (what, _) => words.say_of(&format!("end-{}", crate::words::code(&what)?), "name", &one.name),
    }
}
