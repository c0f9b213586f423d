//! What she takes along: her call sign, help to choose from, her own answers. None of it tells anybody anything.

use chrono::NaiveDate;
use rusqlite::Connection;
use trellis_core::{
    Result,
    partners::{Partner, PartnerId},
    services::{Accepting, Service, ServiceId, StaffGender},
    sql::to_word,
};

use super::{Language, Paper, model::Sheet, words::Words};
use crate::{
    answers as said,
    names::Names,
    survivors::{self, SurvivorId},
};

/// The card with her two words.
///
/// # Errors
/// `not_found`.
pub fn card(conn: &Connection, id: SurvivorId, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let survivor = survivors::get(conn, id)?;
    let mut sheet = Sheet::new(words.say("papers-card-title")?);
    sheet.heading(words.with("papers-card-sign", &[("sign", &survivor.sign)])?);
    for part in ["use", "lost", "safe"] {
        sheet.text(words.say(&format!("papers-card-{part}"))?);
    }
    Ok(sheet.done())
}

/// Help to choose from, in the order of her menu. It tells nobody anything, and says so.
///
/// # Errors
/// The words are missing.
pub fn handout(names: &Names, chosen: &[(PartnerId, ServiceId)], language: Language, today: NaiveDate) -> Result<Paper> {
    let words = Words::of(language)?;
    let mut sheet = Sheet::new(words.say("papers-handout-title")?);
    sheet.text(words.say("papers-handout-lead")?);
    if chosen.is_empty() {
        sheet.text(words.say("papers-handout-none")?);
    }
    for (partner, service) in found(names, chosen) {
        sheet.heading(service.name.clone());
        let whose = if names.is_own(partner.id) { ("papers-handout-own", "program") } else { ("papers-handout-partner", "partner") };
        sheet.text(words.with(whose.0, &[(whose.1, &partner.facts.name)])?);
        facts(&mut sheet, &words, partner, service)?;
        reach(&mut sheet, &words, partner)?;
        sheet.text(words.say("papers-handout-know")?);
        duties(&mut sheet, &words, partner)?;
        sheet.fine(match partner.confirmed_on {
            Some(day) => words.with("papers-handout-checked", &[("day", &words.day(day)?)])?,
            None => words.say("papers-handout-unchecked")?,
        });
    }
    for part in ["ask", "nothing_told", "fine"] {
        sheet.text(words.say(&format!("papers-handout-{part}"))?);
    }
    sheet.fine(words.say("papers-page-safe")?);
    sheet.fine(words.with("papers-page-made", &[("day", &words.day(today)?)])?);
    Ok(sheet.done())
}

/// The same for somebody whose papers are looked through: places and telephone numbers, no word of where it comes from or why.
///
/// # Errors
/// The words are missing.
pub fn discreet(names: &Names, chosen: &[(PartnerId, ServiceId)], language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let mut sheet = Sheet::new(words.say("papers-discreet-title")?);
    sheet.text(words.say(if chosen.is_empty() { "papers-discreet-none" } else { "papers-discreet-lead" })?);
    for (partner, service) in found(names, chosen).into_iter().filter(|(partner, _)| !names.is_own(partner.id)) {
        sheet.heading(partner.facts.name.clone());
        sheet.text(service.name.clone());
        reach(&mut sheet, &words, partner)?;
    }
    sheet.fine(words.say("papers-discreet-ask")?);
    Ok(sheet.done())
}

/// What she said, in her own words.
///
/// # Errors
/// `not_found`.
pub fn answers(conn: &Connection, names: &Names, id: SurvivorId, language: Language, zone: &str) -> Result<Paper> {
    let words = Words::of(language)?;
    let survivor = survivors::get(conn, id)?;
    let mut sheet = Sheet::new(words.say("papers-answers-title")?);
    sheet.text(words.say("papers-answers-lead")?);
    let all = said::of(conn, names, id)?;
    if all.is_empty() {
        sheet.text(words.say("papers-answers-none")?);
    }
    for one in &all {
        let answer = words.value("survivor-answer", '-', &one.answer)?;
        sheet.item(words.with("papers-answers-one", &[("service", &one.service), ("partner", &one.partner), ("answer", &answer)])?);
        if !one.words.is_empty() {
            sheet.text(words.with("papers-answers-words", &[("words", &one.words)])?);
        }
        sheet.fine(words.with("papers-answers-at", &[("day", &words.day(crate::clock::day(one.at, zone))?)])?);
        if let Some(day) = one.ask_on {
            sheet.fine(words.with("papers-answers-ask_on", &[("day", &words.day(day)?)])?);
        }
    }
    for (part, text) in [("needs", &survivor.facts.needs), ("goals", &survivor.facts.goals), ("preferences", &survivor.facts.preferences)] {
        if !text.is_empty() {
            sheet.heading(words.say(&format!("papers-answers-{part}"))?);
            sheet.text(text.clone());
        }
    }
    sheet.text(words.say("papers-answers-fine")?);
    sheet.fine(words.say("papers-page-safe")?);
    Ok(sheet.done())
}

fn found<'n>(names: &'n Names, chosen: &[(PartnerId, ServiceId)]) -> Vec<(&'n Partner, &'n Service)> {
    chosen.iter().filter_map(|(partner, id)| names.organization(*partner).zip(names.service(*partner, *id))).collect()
}

/// What is known of a service; what is not says "ask".
fn facts(sheet: &mut Sheet, words: &Words, partner: &Partner, service: &Service) -> Result<()> {
    let ask = words.say("survivor-ask")?;
    let list = |all: Vec<String>| if all.is_empty() { ask.clone() } else { all.join(", ") };
    let or_ask = |text: &str| if text.is_empty() { ask.clone() } else { text.to_owned() };
    let cost = match (service.cost.as_str(), service.sliding_scale) {
        ("", Some(true)) => words.say("survivor-sliding")?,
        (cost, Some(true)) => format!("{cost}. {}", words.say("survivor-sliding")?),
        (cost, _) => or_ask(cost),
    };
    let childcare = match service.childcare {
        Some(true) => words.say("survivor-childcare-yes")?,
        Some(false) => words.say("survivor-childcare-no")?,
        None => ask.clone(),
    };
    let staff = match service.staff_gender {
        StaffGender::Unknown => ask.clone(),
        known => words.value("survivor-staff", '-', &known)?,
    };
    let accepting = match service.accepting {
        Accepting::Unknown => ask.clone(),
        known => words.value("survivor-accepting", '-', &known)?,
    };
    let languages = service.languages.iter().map(|tag| words.say(&format!("language-{tag}")).or_else(|_| Ok(tag.clone())));
    let modes = service.modes.iter().map(|mode| words.value("survivor-mode", '-', mode));
    let all = [
        ("what", or_ask(&service.description)),
        ("audience", or_ask(&service.audience)),
        ("languages", list(languages.collect::<Result<_>>()?)),
        ("cost", cost),
        ("how", list(modes.collect::<Result<_>>()?)),
        ("town", or_ask(service.outgoing_town(&partner.facts.sites))),
        ("wait", or_ask(&service.wait)),
        ("childcare", childcare),
        ("staff", staff),
        ("access", or_ask(&service.accessibility)),
        ("accepting", accepting),
        ("bring", or_ask(&service.bring)),
    ];
    for (fact, value) in all {
        let label = words.say(&format!("survivor-fact-{fact}"))?;
        sheet.item(words.with("papers-page-line", &[("label", &label), ("value", &value)])?);
    }
    Ok(())
}

/// Telephone and place. Of a confidential site nothing but its public name.
fn reach(sheet: &mut Sheet, words: &Words, partner: &Partner) -> Result<()> {
    for phone in &partner.facts.phones {
        sheet.item(words.with("papers-page-phone", &[("phone", &phone.number)])?);
    }
    for site in &partner.facts.sites {
        let site = site.outgoing();
        let Some(details) = site.details else {
            sheet.item(words.with("papers-page-site", &[("site", &site.name)])?);
            continue;
        };
        let parts = [site.name, details.address.one_line()];
        let address = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        sheet.item(words.with("papers-page-address", &[("address", &address)])?);
        for phone in &details.phones {
            sheet.item(words.with("papers-page-phone", &[("phone", &phone.number)])?);
        }
    }
    Ok(())
}

/// What it must report and may share: heard before the choice.
fn duties(sheet: &mut Sheet, words: &Words, partner: &Partner) -> Result<()> {
    let duties = &partner.facts.duties;
    match &duties.reports {
        None => sheet.item(words.say("survivor-report-unknown")?),
        Some(all) if all.is_empty() => sheet.item(words.say("survivor-report-none")?),
        Some(all) => {
            for one in all {
                sheet.item(words.say(&format!("survivor-report-{}", to_word(one)?))?);
            }
        }
    }
    sheet.item(match duties.records.as_str() {
        "" => words.say("survivor-records-unknown")?,
        records => words.with("survivor-records", &[("records", records)])?,
    });
    sheet.item(words.say(match duties.police_report {
        Some(true) => "survivor-police-yes",
        Some(false) => "survivor-police-no",
        None => "survivor-police-unknown",
    })?);
    match duties.part2 {
        Some(true) => sheet.item(words.say("survivor-privacy-yes")?),
        None => sheet.item(words.say("survivor-privacy-unknown")?),
        Some(false) => {}
    }
    Ok(())
}
