//! What goes to a partner: a letter or a script for the telephone, made from a referral that was sent under a release, and of it
//! exactly what was told; and the letter after a revocation.

use chrono::NaiveDate;
use trellis_core::{Result, partners::Contact};

use super::{Language, Paper, model::Sheet, words::Words};
use crate::{
    referrals::Referral,
    releases::{Item, ItemKind, Release, Until},
};

fn items(sheet: &mut Sheet, words: &Words, id: &str, all: &[Item]) -> Result<()> {
    for item in all {
        let kind = words.value("papers-item_theirs", '-', &item.kind)?;
        sheet.item(words.with(id, &[("kind", &kind), ("words", &item.words)])?);
    }
    Ok(())
}

/// Her name for this one print, or a line to write on.
fn name(sheet: &mut Sheet, words: &Words, name: &str) -> Result<()> {
    let label = words.say("papers-letter-name")?;
    if name.is_empty() {
        sheet.line(label);
    } else {
        sheet.text(words.with("papers-page-line", &[("label", &label), ("value", name)])?);
    }
    Ok(())
}

/// A letter. `typed` is her name for this one print; it is not kept.
///
/// # Errors
/// The words are missing.
pub fn letter(referral: &Referral, release: &Release, program: &str, typed: &str, today: NaiveDate, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let say = |part: &str| words.say(&format!("papers-letter-{part}"));
    let mut sheet = Sheet::new(say("title")?);
    sheet.text(words.with("papers-letter-to", &[("partner", &referral.partner)])?);
    sheet.text(words.with("papers-letter-from", &[("program", program)])?);
    sheet.fine(words.with("papers-page-made", &[("day", &words.day(today)?)])?);
    sheet.text(say("lead")?);
    name(&mut sheet, &words, typed)?;
    sheet.heading(say("items")?);
    items(&mut sheet, &words, "papers-letter-item", &referral.items)?;
    for part in ["only", "hers", "free"] {
        sheet.text(say(part)?);
    }
    sheet.text(match release.until {
        Until::On(day) => words.with("papers-letter-until_day", &[("day", &words.day(day)?)])?,
        Until::Once => say("until_once")?,
    });
    sheet.text(say("keep")?);
    let way = referral.items.iter().any(|item| item.kind == ItemKind::Contact);
    sheet.text(say(if way { "reply_way" } else { "reply_never" })?);
    if release.part2 {
        sheet.text(words.say("papers-part2-notice")?);
    }
    sheet.line(words.with("papers-letter-sign", &[("program", program)])?);
    sheet.fine(words.with("papers-letter-number", &[("number", &release.number)])?);
    Ok(sheet.numbered(&release.number))
}

/// What to say on the telephone.
///
/// # Errors
/// The words are missing.
pub fn script(referral: &Referral, release: &Release, program: &str, typed: &str, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let say = |part: &str| words.say(&format!("papers-script-{part}"));
    let mut sheet = Sheet::new(say("title")?);
    sheet.text(words.with("papers-script-to", &[("partner", &referral.partner)])?);
    sheet.text(say("before")?);
    sheet.text(words.with("papers-script-hello", &[("program", program)])?);
    sheet.text(say("who")?);
    name(&mut sheet, &words, typed)?;
    sheet.heading(say("items")?);
    items(&mut sheet, &words, "papers-script-item", &referral.items)?;
    for part in ["more", "end", "after"] {
        sheet.text(say(part)?);
    }
    for line in ["line_spoke", "line_when"] {
        sheet.line(say(line)?);
    }
    Ok(sheet.numbered(&release.number))
}

/// The letter to a partner after she took a release back. It says no why.
///
/// # Errors
/// The words are missing.
pub fn revocation(release: &Release, sent: &[Referral], program: &str, on: NaiveDate, zone: &str, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let say = |part: &str| words.say(&format!("papers-revoke-{part}"));
    let mut sheet = Sheet::new(say("title")?);
    sheet.text(words.with("papers-revoke-to", &[("partner", &release.partner)])?);
    sheet.text(words.with("papers-revoke-from", &[("program", program)])?);
    sheet.text(words.with("papers-revoke-lead", &[("day", &words.day(on)?), ("number", &release.number)])?);
    for part in ["stop", "stop_you"] {
        sheet.text(say(part)?);
    }
    for one in sent {
        let day = words.day(crate::clock::day(one.at, zone))?;
        sheet.item(words.with("papers-revoke-sent", &[("day", &day)])?);
    }
    for part in ["call", "no_why"] {
        sheet.text(say(part)?);
    }
    sheet.line(words.with("papers-revoke-sign", &[("program", program)])?);
    Ok(sheet.numbered(&release.number))
}

/// Whom to call after a revocation: the liaisons of a partner, then its own numbers.
#[must_use]
pub fn whom_to_call(contacts: &[Contact]) -> Vec<(String, String)> {
    contacts.iter().flat_map(|one| one.phones.iter().map(|phone| (one.name.clone(), phone.number.clone()))).collect()
}
