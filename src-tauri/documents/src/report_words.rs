//! Parts of the partnership report in words, for the paper and for the sheets.

use chrono::NaiveDate;
use trellis_core::{
    Result,
    reports::{ReportAgreement, ReportBalance, ReportDue, ReportLevel, ReportPartner, ReportService},
    trainings::DueState,
};

use crate::{
    partnership_words::{self as said, Names},
    words::Words,
};

/// Who the partner is, as pairs of a label and a value.
pub fn facts(item: &ReportPartner, words: &Words) -> Result<Vec<(String, String)>> {
    let duties = &item.duties;
    let ask = || words.say("accepting-unknown");
    let answer = |known: Option<bool>, id: &str| match known {
        Some(true) => words.say(&format!("{id}-yes")),
        Some(false) => words.say(&format!("{id}-no")),
        None => ask(),
    };
    let confirmed = item.confirmed_on.map_or_else(|| words.say("partners-never"), |day| words.date(day))?;
    let mut all = vec![
        ("fact-program", item.program.clone()),
        ("fact-confirmed", confirmed),
        ("column-accepting", words.name("accepting", &item.accepting)?),
        ("fact-languages", languages(&item.languages, words)),
        ("duty-reports", reports(item, words)?),
        ("duty-hipaa-head", answer(duties.hipaa, "duty-hipaa")?),
        ("duty-part2-head", answer(duties.part2, "duty-part2")?),
        ("duty-police-head", answer(duties.police_report, "duty-police")?),
        ("duty-records", if duties.records.is_empty() { ask()? } else { duties.records.clone() }),
    ];
    all.retain(|(_, value)| !value.is_empty());
    all.into_iter().map(|(label, value)| Ok((words.say(label)?, value))).collect()
}

fn reports(item: &ReportPartner, words: &Words) -> Result<String> {
    let what = match &item.duties.reports {
        None => words.say("accepting-unknown")?,
        Some(none) if none.is_empty() => words.say("duty-reports-none")?,
        Some(some) => some.iter().map(|one| words.name("reports", one)).collect::<Result<Vec<_>>>()?.join("; "),
    };
    let detail = &item.duties.reports_detail;
    Ok(if detail.is_empty() { what } else { format!("{what}. {detail}") })
}

fn languages(tags: &[String], words: &Words) -> String {
    tags.iter().map(|tag| words.language(tag)).collect::<Vec<_>>().join(", ")
}

/// Name and for whom; kind; whether new people are taken; how, where and in which languages.
pub fn service(one: &ReportService, words: &Words) -> Result<[String; 4]> {
    let modes = one.modes.iter().map(|mode| words.name("mode", mode)).collect::<Result<Vec<_>>>()?.join(", ");
    let how = [modes, one.town.clone(), languages(&one.languages, words)];
    let how = how.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    let name = if one.audience.is_empty() { one.name.clone() } else { format!("{}: {}", one.name, one.audience.replace('\n', " ")) };
    Ok([name, words.name("service", &one.kind)?, words.name("accepting", &one.accepting)?, how])
}

/// Title and kind, state, term, notice.
pub fn agreement(one: &ReportAgreement, words: &Words) -> Result<[String; 4]> {
    let name = if one.name.is_empty() { words.say("paper-unnamed")? } else { one.name.clone() };
    let term = words.dates(one.start_on, one.end_on)?.map_or_else(|| words.say("fact-no-dates"), Ok)?;
    Ok([format!("{name} ({})", words.name("kind", &one.kind)?), words.name("state", &one.state)?, term, day(one.notice_on, words)?])
}

fn day(on: Option<NaiveDate>, words: &Words) -> Result<String> {
    on.map_or_else(|| Ok(String::new()), |on| words.date(on))
}

/// Unit, given by us, given by the partner, balance.
pub fn balance(one: &ReportBalance, words: &Words) -> Result<[String; 4]> {
    Ok([
        words.name("unit", &one.unit)?,
        words.number(one.delivered_us)?,
        words.number(one.delivered_partner)?,
        words.difference(one.balance)?,
    ])
}

/// What had changed when the partnership came to a level.
pub fn reasons(one: &ReportLevel, names: Names<'_>, words: &Words) -> Result<String> {
    let reasons = one.reasons.iter().map(|reason| {
        let name = said::criterion(reason.name, reason.side, names, words)?;
        words.say_with(
            "spectrum-reason",
            &crate::words::args([("name", name.into()), ("state", words.name("changed", &reason.state)?.into())]),
        )
    });
    Ok(reasons.collect::<Result<Vec<_>>>()?.join("; "))
}

/// "Due by January 10, 2027. Last on January 10, 2026".
pub fn due(due: &ReportDue, words: &Words) -> Result<String> {
    let on = match due.state {
        DueState::Planned => due.planned_on,
        _ => due.due_on,
    };
    let said = words.say_of(&format!("due-{}", crate::words::code(&due.state)?), "day", &day(on, words)?)?;
    match due.last {
        Some(last) => Ok(format!("{said}. {}", words.say_of("due-last", "day", &words.date(last)?)?)),
        None => Ok(said),
    }
}
