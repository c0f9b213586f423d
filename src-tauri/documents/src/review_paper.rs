//! What stands on the paper of a supervisor's week: the sign-off, what was to be looked at, hours promised and planned.

use serde_json::{Value, json};
use trellis_core::{
    Result,
    agreements::Stamp,
    reviews::{OutgoingFinding, OutgoingHours, OutgoingReview},
    schedule::FindingKind,
};

use crate::{
    Language, paper,
    words::{Words, args},
};

/// The values for `templates/review.typ`.
pub fn view(review: &OutgoingReview, stamp: &Stamp, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let dates = words.dates(Some(review.week), Some(review.last))?.unwrap_or_default();
    let mut said = paper::Said::of(&words, "column");
    for column in ["time", "what", "about", "state", "partner", "unit", "promised", "planned", "difference"] {
        said.add(column)?;
    }
    said.add_from("week", &["findings", "findings-none", "hours", "hours-none"])?;
    Ok(json!({
        "title": words.say("paper-review")?,
        "language": language.tag(),
        "landscape": false,
        "lead": format!("{dates} · {}", words.count("schedule-count", review.meetings.into())?),
        "signed": signed(review, &words)?,
        "stamp": paper::stamp(stamp, &words)?,
        "words": said.all()?,
        "findings": review.findings.iter().map(|one| finding(one, &words)).collect::<Result<Vec<_>>>()?,
        "hours": review.hours.iter().map(|one| hours(one, &words)).collect::<Result<Vec<_>>>()?,
    }))
}

/// Whether and by whom it was signed off, with how much open, and how much is otherwise since.
fn signed(review: &OutgoingReview, words: &Words) -> Result<Vec<String>> {
    let Some(one) = &review.signed else { return Ok(vec![words.say("week-unsigned")?]) };
    let who = args([("by", one.by.as_str().into()), ("date", words.date(one.on)?.into())]);
    let mut lines = vec![words.say_with("week-signed", &who)?, words.count("week-open", one.open.into())?];
    if review.changed > 0 {
        lines.push(words.count("week-changed", review.changed.into())?);
    }
    Ok(lines)
}

fn finding(one: &OutgoingFinding, words: &Words) -> Result<[String; 4]> {
    let day = words.date(one.start.date_naive())?;
    // A promise is of days, not of an hour.
    let at = match one.kind {
        FindingKind::UnderPromise | FindingKind::OverPromise => day,
        _ => format!("{day}, {}", words.clock(one.start.time())?),
    };
    Ok([at, words.name("finding", &one.kind)?, one.about.join(", "), words.name("standing", &one.standing)?])
}

fn hours(one: &OutgoingHours, words: &Words) -> Result<[String; 5]> {
    let more = words.difference(one.difference)?;
    Ok([one.partner.clone(), words.name("unit", &one.unit)?, words.number(one.promised)?, words.number(one.planned)?, more])
}
