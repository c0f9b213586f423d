//! Where a partnership stands and what was trained, in words: the same on a summary, a report and in every sheet.

use serde_json::{Value, json};
use trellis_core::{
    Result,
    agreements::Side,
    reports::{ReportCriterion, ReportPlacement, ReportTraining},
    spectrum::{CriterionName, CriterionState},
    trainings::{State, Trainer},
};

use crate::{
    paper,
    words::{Words, args},
};

/// What the two are called: on a paper that others read, a side has its name.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub us: &'a str,
    pub partner: &'a str,
}

impl<'a> Names<'a> {
    /// One of them.
    pub const fn of(self, side: Side) -> &'a str {
        match side {
            Side::Us => self.us,
            Side::Partner => self.partner,
        }
    }
}

/// The headings that `templates/partnership.typ` asks for.
pub fn heads(said: &mut paper::Said<'_>) -> Result<()> {
    said.add_from("section", &["placement", "trainings"])?;
    said.add_from("column", &["criterion", "whose", "stands", "shown-by", "day", "topic", "trained", "hours", "staff"])?;
    said.add_as("trainings-none", "paper-no-trainings")?;
    said.add_as("evidence", "spectrum-evidence")?;
    said.add_as("never-records", "spectrum-never-records")
}

/// The level in one sentence, and a row for each criterion: what, whose, how it stands, what shows it.
pub fn placement(placement: &ReportPlacement, names: Names<'_>, words: &Words) -> Result<Value> {
    let rows = placement.criteria.iter().map(|one| {
        let shown = shown_by(one, words)?;
        Ok([words.name("criterion", &one.name)?, whose(one.side, names, words)?, stands(one, words)?, shown])
    });
    Ok(json!({"level": level(placement, words)?, "rows": rows.collect::<Result<Vec<_>>>()?}))
}

/// "Collaborative, since March 1, 2026".
pub fn level(placement: &ReportPlacement, words: &Words) -> Result<String> {
    let level = words.name("level", &placement.level)?;
    match placement.since {
        Some(since) => words.say_with("spectrum-since", &args([("level", level.into()), ("day", words.date(since)?.into())])),
        None => Ok(level),
    }
}

/// A side by its name; both together by a word.
pub fn whose(side: Option<Side>, names: Names<'_>, words: &Words) -> Result<String> {
    side.map_or_else(|| words.say("paper-together"), |side| Ok(names.of(side).to_owned()))
}

/// "Routine cross-training, Larkspur".
pub fn criterion(name: CriterionName, side: Option<Side>, names: Names<'_>, words: &Words) -> Result<String> {
    let name = words.name("criterion", &name)?;
    let Some(side) = side else { return Ok(name) };
    words.say_with("criterion-of", &args([("name", name.into()), ("side", names.of(side).into())]))
}

/// "Met since March 1, 2026, until February 28, 2027".
pub fn stands(one: &ReportCriterion, words: &Words) -> Result<String> {
    let day = |day: Option<_>| day.map_or_else(|| Ok(String::new()), |day| words.date(day));
    let values = args([("day", day(one.since)?.into()), ("until", day(one.until)?.into())]);
    match (one.state, one.until) {
        (CriterionState::Met, Some(_)) => words.say_with("shown-met-until", &values),
        (CriterionState::Met, None) => words.say_with("shown-met-since", &values),
        (CriterionState::Lapsed, _) => words.say_with("paper-lapsed-since", &values),
        (CriterionState::NotMet, _) => words.say("paper-not-met"),
    }
}

/// The records that show it, or showed it last.
pub fn shown_by(one: &ReportCriterion, words: &Words) -> Result<String> {
    let records = one.records.iter().map(|record| {
        let kind = words.name("record", &record.kind)?;
        Ok(if record.name.is_empty() { kind } else { format!("{kind}: {}", record.name) })
    });
    Ok(records.collect::<Result<Vec<_>>>()?.join("; "))
}

/// Day, topic, who trained whom, hours, staff.
pub fn training(one: &ReportTraining, names: Names<'_>, words: &Words) -> Result<[String; 5]> {
    let day = words.date(one.held_on)?;
    let day = if one.state == State::Planned { words.say_of("paper-planned", "day", &day)? } else { day };
    let hours = one.hours.map_or_else(String::new, |hours| hours.to_string());
    Ok([day, one.topic.clone(), trained(one.trainer, names, words)?, hours, staff(one, names, words)?])
}

/// "Larkspur trained Fernbrook".
pub fn trained(trainer: Trainer, names: Names<'_>, words: &Words) -> Result<String> {
    let (from, to) = if trainer == Trainer::Partner { (names.partner, names.us) } else { (names.us, names.partner) };
    let id = if trainer == Trainer::Both { "paper-trained-both" } else { "paper-trained" };
    words.say_with(id, &args([("from", from.into()), ("to", to.into())]))
}

/// "Larkspur: 11; Fernbrook: 2".
pub fn staff(one: &ReportTraining, names: Names<'_>, words: &Words) -> Result<String> {
    let of = |side, heads: Option<u16>| {
        heads.map(|heads| words.say_with("paper-staff", &args([("name", names.of(side).into()), ("count", heads.to_string().into())])))
    };
    let told = [of(Side::Us, one.heads_us), of(Side::Partner, one.heads_partner)];
    Ok(told.into_iter().flatten().collect::<Result<Vec<_>>>()?.join("; "))
}
