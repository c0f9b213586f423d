//! What stands on the paper of a summary: the agreement in words, field by field.

use serde_json::{Value, json};
use trellis_core::{
    Error, Result,
    agreements::{ClauseState, Side, Stamp},
    reports::{Summary, SummaryCommitment},
};

use crate::{
    Language, paper,
    partnership_words::{self as partnership, Names},
    visible::lines,
    words::Words,
};

/// The values for `templates/summaries.typ`.
pub fn view(items: &[Summary], stamp: &Stamp, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let title = match items {
        [one] => format!("{}: {}", words.say("paper-summary")?, one.name),
        _ => words.say("paper-summaries")?,
    };
    let lead = match items {
        [] => words.say("paper-no-summaries")?,
        _ => words.count("paper-count", items.len() as u64)?,
    };
    let mut said = paper::Said::of(&words, "column");
    for column in ["what", "how-much", "when", "side", "name", "title", "signed", "contact", "address"] {
        said.add(column)?;
    }
    partnership::heads(&mut said)?;
    said.add_from("section", &["purpose", "commitments", "parties", "liaisons", "places", "clauses", "clauses-not"])?;
    said.add_as("contents", "paper-contents")?;
    said.add_as("what-it-is", "paper-summary")?;
    said.add_as("commitments-none", "commitments-none")?;
    Ok(json!({
        "title": title,
        "language": language.tag(),
        "landscape": false,
        "lead": lead,
        "stamp": paper::stamp(stamp, &words)?,
        "words": said.all()?,
        "items": items.iter().map(|item| agreement(item, &words)).collect::<Result<Vec<_>>>()?,
    }))
}

fn agreement(item: &Summary, words: &Words) -> Result<Value> {
    let signed = |on: Option<_>| on.map_or_else(|| words.say("not-signed"), |day| words.date(day));
    let signatories = item.signatories.iter().map(|s| Ok([side(item, s.side), s.name.clone(), s.title.clone(), signed(s.signed_on)?]));
    let liaisons = item.liaisons.iter().map(|l| [side(item, l.side), l.name.clone(), l.title.clone(), l.contact.clone()]);
    let places = item.places.iter().map(|p| [side(item, p.side), p.name.clone(), p.address.clone()]);
    let clauses = item.clauses.iter().filter(|c| c.state == ClauseState::Included);
    Ok(json!({
        "name": if item.name.is_empty() { words.say("paper-unnamed")? } else { item.name.clone() },
        "partner": item.partner,
        "facts": facts(item, words)?,
        "purpose": lines(&item.purpose),
        "commitments": commitments(item, words)?,
        "signatories": signatories.collect::<Result<Vec<_>>>()?,
        "liaisons": liaisons.collect::<Vec<_>>(),
        "places": places.collect::<Vec<_>>(),
        "placement": partnership::placement(&item.placement, names(item), words)?,
        "trainings": item.trainings.iter().map(|one| partnership::training(one, names(item), words)).collect::<Result<Vec<_>>>()?,
        "clauses": clauses
            .map(|c| Ok(json!({"name": words.name("clause", &c.key)?, "lines": lines(&c.text)})))
            .collect::<Result<Vec<_>>>()?,
        "absent": absent(item, words)?,
    }))
}

/// What the two sides of it are called.
pub const fn names(item: &Summary) -> Names<'_> {
    Names { us: item.program.as_str(), partner: item.partner.as_str() }
}

/// On a paper that others read, a side is called by its name.
fn side(item: &Summary, side: Side) -> String {
    names(item).of(side).to_owned()
}

fn facts(item: &Summary, words: &Words) -> Result<Vec<Value>> {
    let term = match (item.start_on, item.end_on) {
        (Some(start), None) => words.say_of("fact-no-end", "from", &words.date(start)?)?,
        (start, end) => words.dates(start, end)?.map_or_else(|| words.say("fact-no-dates"), Ok)?,
    };
    let reviews = item.review_on.iter().map(|day| words.date(*day)).collect::<Result<Vec<_>>>()?;
    let chain = item.chain.iter().map(|version| words.version(version)).collect::<Result<Vec<_>>>()?;
    let facts = [
        ("fact-program", Some(item.program.clone())),
        ("fact-partner", Some(item.partner.clone())),
        ("fact-kind", Some(words.name("kind", &item.kind)?)),
        ("fact-state", Some(words.name("state", &item.state)?)),
        ("fact-term", Some(term)),
        ("fact-notice", item.notice_on.map(|day| words.date(day)).transpose()?),
        ("fact-review", (!reviews.is_empty()).then(|| reviews.join("; "))),
        ("fact-chain", (!chain.is_empty()).then(|| chain.join("; "))),
    ];
    let told = facts.into_iter().filter_map(|(label, value)| Some((label, value?)));
    told.map(|(label, value)| Ok(json!({"label": words.say(label)?, "value": value}))).collect()
}

fn commitments(item: &Summary, words: &Words) -> Result<Vec<Value>> {
    let mut sides = Vec::new();
    for (giver, title) in [(Side::Partner, "gives-us"), (Side::Us, "gives-partner")] {
        let rows = item.commitments.iter().filter(|c| c.giver == giver).map(|c| commitment(c, words)).collect::<Result<Vec<_>>>()?;
        if !rows.is_empty() {
            sides.push(json!({"title": words.say_of(title, "partner", &item.partner)?, "rows": rows}));
        }
    }
    Ok(sides)
}

fn commitment(given: &SummaryCommitment, words: &Words) -> Result<Value> {
    let counted = given.counted.as_ref().map(|count| words.counted(count)).transpose()?;
    let said: Vec<String> = lines(&given.description).into_iter().chain(counted).collect();
    Ok(json!({
        "what": words.name("unit", &given.unit)?,
        "lines": said,
        "promise": words.promise(given.unit, given.quantity, given.period)?,
        "dates": words.dates(given.from, given.until)?.map_or_else(|| words.say("whole-term"), Ok)?,
    }))
}

/// Clauses that do not stand in the text, by name only: why is nobody else's business.
fn absent(item: &Summary, words: &Words) -> Result<Vec<Value>> {
    let mut groups = Vec::new();
    for (state, title) in [(ClauseState::LeftOut, "clauses-left-out"), (ClauseState::Open, "clauses-open")] {
        let names = item.clauses.iter().filter(|c| c.state == state).map(|c| words.name("clause", &c.key)).collect::<Result<Vec<_>>>()?;
        if !names.is_empty() {
            groups.push(json!({"title": words.say(title)?, "names": names}));
        }
    }
    Ok::<_, Error>(groups)
}
