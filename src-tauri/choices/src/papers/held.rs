//! What is held of her: her own copy, and what a subpoena would show.

use trellis_core::{Result, services::StaffGender};

use super::{Language, Paper, model::Sheet, words::Words};
use crate::{
    clock,
    disclosures::DisclosureKind,
    dossiers::Dossier,
    referrals::{PartnerPlace, ReferralKind},
    releases::{Item, Release, Until},
    survivors::{FactName, Filters},
    tasks::TaskKind,
};

fn kinds(words: &Words, items: &[Item]) -> Result<String> {
    let all = items.iter().map(|item| words.value("papers-item", '-', &item.kind)).collect::<Result<Vec<_>>>()?;
    Ok(all.join(", "))
}

/// Everything of one record.
///
/// # Errors
/// The words are missing.
pub fn held(dossier: &Dossier, zone: &str, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let say = |part: &str| words.say(&format!("papers-held-{part}"));
    let day = |at| words.day(clock::day(at, zone));
    let survivor = &dossier.survivor;
    let mut sheet = Sheet::new(say("title")?);
    sheet.text(say("lead")?);
    sheet.text(words.with("papers-held-sign", &[("sign", &survivor.sign)])?);
    sheet.text(words.with("papers-held-since", &[("day", &day(survivor.opened_at)?)])?);
    sheet.text(words.with("papers-held-touched", &[("day", &day(survivor.touched_at)?)])?);
    facts(&mut sheet, &words, dossier)?;
    filters(&mut sheet, &words, &survivor.filters)?;
    heading(&mut sheet, &words, "answers", dossier.answers.is_empty())?;
    for one in &dossier.answers {
        let answer = words.value("survivor-answer", '-', &one.answer)?;
        let values = [("day", &*day(one.at)?), ("service", &one.service), ("partner", &one.partner), ("answer", &answer)];
        sheet.item(words.with("papers-held-answer", &values)?);
        said(&mut sheet, &words, "papers-answers-words", "words", &one.words)?;
        if let Some(on) = one.ask_on {
            sheet.text(words.with("papers-answers-ask_on", &[("day", &words.day(on)?)])?);
        }
    }
    heading(&mut sheet, &words, "releases", dossier.releases.is_empty())?;
    for one in &dossier.releases {
        release(&mut sheet, &words, one)?;
    }
    heading(&mut sheet, &words, "referrals", dossier.referrals.is_empty())?;
    for one in &dossier.referrals {
        let on = day(one.at)?;
        sheet.item(match one.kind {
            ReferralKind::Herself => words.with("papers-held-referral_self", &[("day", &on), ("partner", &one.partner)])?,
            _ => words.with("papers-held-referral", &[("day", &on), ("partner", &one.partner), ("items", &kinds(&words, &one.items)?)])?,
        });
        items(&mut sheet, &words, &one.items)?;
        said(&mut sheet, &words, "papers-held-outcome", "words", &one.outcome)?;
        if one.place != PartnerPlace::Unknown {
            sheet.text(words.value("papers-held-place", '_', &one.place)?);
        }
    }
    told(&mut sheet, &words, dossier)?;
    heading(&mut sheet, &words, "tasks", dossier.tasks.is_empty())?;
    for one in &dossier.tasks {
        let on = words.day(one.due_on)?;
        sheet.item(match one.kind {
            TaskKind::CallPartner => words.with("papers-held-task_call_partner", &[("partner", &one.partner), ("day", &on)])?,
            TaskKind::AskAgain => words.with("papers-held-task_ask_again", &[("day", &on)])?,
            TaskKind::Wish => say("task_wish")?,
        });
    }
    for one in &dossier.holds {
        sheet.item(words.with("papers-held-hold_one", &[("day", &day(one.set_at)?)])?);
    }
    sheet.text(say("log")?);
    sheet.text(say("who")?);
    sheet.heading(say("court")?);
    for part in ["court_all", "court_first", "court_less"] {
        sheet.text(say(part)?);
    }
    if survivor.held {
        sheet.text(say("hold")?);
    }
    if let Some(at) = survivor.wish_at {
        sheet.text(words.with("papers-held-wish", &[("day", &day(at)?)])?);
    }
    for part in ["gone", "not_gone"] {
        sheet.text(say(part)?);
    }
    sheet.fine(words.say("papers-page-safe")?);
    Ok(sheet.done())
}

/// Something that she or somebody said, if it was said.
fn said(sheet: &mut Sheet, words: &Words, id: &str, name: &'static str, text: &str) -> Result<()> {
    if !text.is_empty() {
        sheet.text(words.with(id, &[(name, text)])?);
    }
    Ok(())
}

fn items(sheet: &mut Sheet, words: &Words, all: &[Item]) -> Result<()> {
    for item in all {
        let kind = words.value("papers-item", '-', &item.kind)?;
        sheet.text(words.with("papers-release-item", &[("kind", &kind), ("words", &item.words)])?);
    }
    Ok(())
}

fn release(sheet: &mut Sheet, words: &Words, one: &Release) -> Result<()> {
    let state = words.value("papers-held-state", '_', &one.state)?;
    sheet.item(words.with("papers-held-release", &[("number", &one.number), ("partner", &one.partner), ("state", &state)])?);
    sheet.text(words.with("papers-release-purpose_line", &[("purpose", &one.purpose)])?);
    items(sheet, words, &one.items)?;
    sheet.text(match one.until {
        Until::On(day) => words.with("papers-release-until_day", &[("day", &words.day(day)?)])?,
        Until::Once => words.say("papers-release-until_once")?,
    });
    said(sheet, words, "papers-held-signed", "who", &one.signed_by)?;
    said(sheet, words, "papers-release-interpreter", "interpreter", &one.interpreter)?;
    said(sheet, words, "papers-release-witness", "witness", &one.witness)?;
    said(sheet, words, "papers-held-paper", "paper", &one.paper)
}

/// What she wanted to see of the menu.
fn filters(sheet: &mut Sheet, words: &Words, filters: &Filters) -> Result<()> {
    heading(sheet, words, "filters", *filters == Filters::default())?;
    for kind in &filters.kinds {
        sheet.item(words.value("survivor-kind", '-', kind)?);
    }
    for mode in &filters.modes {
        sheet.item(words.value("survivor-mode", '-', mode)?);
    }
    for tag in &filters.languages {
        sheet.item(words.say(&format!("language-{tag}")).unwrap_or_else(|_| tag.clone()));
    }
    if !filters.town.is_empty() {
        sheet.item(filters.town.clone());
    }
    if let Some(gender) = filters.staff_gender.filter(|gender| *gender != StaffGender::Unknown) {
        sheet.item(words.value("survivor-staff", '-', &gender)?);
    }
    for (wanted, id) in [
        (filters.sliding_scale, "survivor-sliding"),
        (filters.childcare, "survivor-fact-childcare"),
        (filters.accessible, "survivor-fact-access"),
        (filters.accepting, "survivor-accepting-yes"),
        (filters.no_police_report, "survivor-police-no"),
    ] {
        if wanted {
            sheet.item(words.say(id)?);
        }
    }
    Ok(())
}

fn heading(sheet: &mut Sheet, words: &Words, part: &str, empty: bool) -> Result<()> {
    sheet.heading(words.say(&format!("papers-held-{part}"))?);
    if empty {
        sheet.text(words.say("papers-held-nothing")?);
    }
    Ok(())
}

fn facts(sheet: &mut Sheet, words: &Words, dossier: &Dossier) -> Result<()> {
    let facts = &dossier.survivor.facts;
    heading(sheet, words, "facts", FactName::ALL.iter().all(|fact| !facts.holds(*fact)))?;
    let listed = facts.words.join(", ");
    for (label, value) in [
        ("name", &facts.name),
        ("language", &facts.language),
        ("wants_known", &facts.wants_known),
        ("words", &listed),
        ("needs", &facts.needs),
        ("goals", &facts.goals),
        ("preferences", &facts.preferences),
    ] {
        if !value.is_empty() {
            let label = words.say(&format!("papers-held-{label}"))?;
            sheet.item(words.with("papers-page-line", &[("label", &label), ("value", value)])?);
        }
    }
    if !facts.holds(FactName::Contact) {
        return Ok(());
    }
    let contact = &facts.contact;
    sheet.text(words.say("papers-held-contact")?);
    for (part, name, value) in [
        ("contact_how", "how", &contact.how),
        ("contact_when", "when", &contact.when),
        ("contact_not_when", "when", &contact.not_when),
        ("contact_say", "say", &contact.say),
    ] {
        if !value.is_empty() {
            sheet.item(words.with(&format!("papers-held-{part}"), &[(name, value)])?);
        }
    }
    if contact.none {
        sheet.item(words.say("papers-held-contact_none")?);
    }
    Ok(())
}

fn told(sheet: &mut Sheet, words: &Words, dossier: &Dossier) -> Result<()> {
    heading(sheet, words, "disclosures", dossier.disclosures.is_empty())?;
    for one in &dossier.disclosures {
        let why = match one.facts.kind {
            DisclosureKind::Order => words.say("papers-held-told_order")?,
            DisclosureKind::Statute => words.with("papers-held-told_statute", &[("law", &one.facts.law)])?,
            DisclosureKind::Emergency => words.say("papers-held-told_emergency")?,
            DisclosureKind::Breach => words.say("papers-held-told_breach")?,
        };
        // Kinds of things by their names; other words as they were written down.
        let named = |item: &String| words.say(&format!("papers-item-{item}")).unwrap_or_else(|_| item.clone());
        let items = one.facts.items.iter().map(named).collect::<Vec<_>>().join(", ");
        let on = words.day(one.facts.on)?;
        sheet.item(words.with("papers-held-disclosure", &[("day", &on), ("to", &one.facts.to), ("items", &items), ("why", &why)])?);
        let more = &one.facts;
        for (id, name, text) in [
            ("papers-held-law", "law", &more.law),
            ("papers-held-notice", "words", &more.notice),
            ("papers-held-safety", "words", &more.safety),
            ("papers-held-within", "words", &more.told_within),
        ] {
            said(sheet, words, id, name, text)?;
        }
        if more.lawyer {
            sheet.text(words.say("papers-held-lawyer")?);
        }
    }
    Ok(())
}
