//! The form of a release, to be signed by hand: her rights first, then exactly what it says.

use trellis_core::Result;

use super::{Language, Paper, model::Sheet, words::Words};
use crate::releases::{Release, SignedBy, Until};

/// The form, with the number by which the signed sheet is matched.
///
/// # Errors
/// The words are missing.
pub fn release_form(release: &Release, program: &str, language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let say = |part: &str| words.say(&format!("papers-release-{part}"));
    let mut sheet = Sheet::new(say("title")?);
    sheet.text(say("lead")?);
    sheet.heading(say("rights")?);
    for part in ["choice", "services", "back", "told", "copy", "only", "after"] {
        sheet.item(say(&format!("right_{part}"))?);
    }
    sheet.heading(say("who")?);
    sheet.text(words.with("papers-release-program", &[("program", program)])?);
    sheet.heading(say("to")?);
    sheet.text(words.with("papers-release-partner", &[("partner", &release.partner)])?);
    sheet.heading(say("items")?);
    for item in &release.items {
        let kind = words.value("papers-item", '-', &item.kind)?;
        sheet.item(words.with("papers-release-item", &[("kind", &kind), ("words", &item.words)])?);
    }
    sheet.text(say("nothing_else")?);
    sheet.heading(say("purpose")?);
    sheet.text(words.with("papers-release-purpose_line", &[("purpose", &release.purpose)])?);
    sheet.heading(say("until")?);
    sheet.text(match release.until {
        Until::On(day) => words.with("papers-release-until_day", &[("day", &words.day(day)?)])?,
        Until::Once => say("until_once")?,
    });
    sheet.text(say("longer")?);
    if release.part2 {
        part2(&mut sheet, &words, release, program)?;
    }
    sheet.heading(say("who_signs")?);
    sheet.text(words.value("papers-release-capacity", '_', &release.signer.capacity)?);
    sheet.text(words.value("papers-release-by", '_', &release.signer.by)?);
    sheet.fine(say("never")?);
    sheet.heading(say("sign")?);
    for line in ["signature", "name", "day"] {
        sheet.line(say(&format!("line_{line}"))?);
    }
    if release.signer.by == SignedBy::Both {
        for line in ["second", "second_name", "second_day"] {
            sheet.line(say(&format!("line_{line}"))?);
        }
    }
    if !release.interpreter.is_empty() {
        sheet.text(words.with("papers-release-interpreter", &[("interpreter", &release.interpreter)])?);
        sheet.line(say("line_interpreter")?);
    }
    if !release.witness.is_empty() {
        sheet.text(words.with("papers-release-witness", &[("witness", &release.witness)])?);
        sheet.line(say("line_witness")?);
    }
    sheet.line(say("line_worker")?);
    for line in ["back", "back_day"] {
        sheet.line(say(&format!("line_{line}"))?);
    }
    sheet.fine(words.with("papers-release-match", &[("number", &release.number)])?);
    Ok(sheet.numbered(&release.number))
}

/// Every element of 42 CFR 2.31(a), and the notice of 2.32: for the program's lawyer to review before use, and it says so.
fn part2(sheet: &mut Sheet, words: &Words, release: &Release, program: &str) -> Result<()> {
    let say = |part: &str| words.say(&format!("papers-part2-{part}"));
    sheet.heading(say("title")?);
    for part in ["partner", "own"] {
        sheet.text(say(part)?);
    }
    sheet.line(say("patient")?);
    sheet.text(words.with("papers-part2-who", &[("program", program)])?);
    sheet.text(say("what")?);
    sheet.text(words.with("papers-part2-to", &[("partner", &release.partner)])?);
    sheet.text(words.with("papers-part2-why", &[("purpose", &release.purpose)])?);
    for part in ["back", "ends", "again", "refuse", "notice"] {
        sheet.text(say(part)?);
    }
    sheet.fine(say("review")?);
    Ok(())
}
