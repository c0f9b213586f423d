//! Papers for a survivor's hand: letters, menus, forms to sign. Plain lines come in, and no record, no stamp and no day:
//! such a paper says nothing about itself that its lines do not say.

use serde::Deserialize;
use serde_json::{Value, json};
use trellis_core::{Error, Result};

use crate::{HANDOUT, Language, Rendered, paper, pdf, replaced_in, visible, words::Words};

/// What fits on one line beside the number of the page.
const NUMBER_MAX: usize = 60;

// No `Debug`: the lines may be a survivor's own words.

/// A paper, line by line.
#[derive(Clone)]
pub struct Handout {
    /// Its first heading, and the title that readers of the file show. On a discreet handout it should be neutral.
    pub title: String,
    /// In their order; those without a visible character are left out.
    pub lines: Vec<HandoutLine>,
    /// Stands on each page, so that a sheet which comes back signed is matched. May be empty.
    pub number: String,
    /// Whose paper it is. `None` on a discreet handout, which names nobody.
    pub program: Option<String>,
    /// Whether all in it is made up.
    pub demo: bool,
}

/// A heading, a paragraph, a line to write on.
#[derive(Clone, Deserialize)]
pub struct HandoutLine {
    /// How it looks.
    pub style: HandoutStyle,
    /// Never read as markup. Where it has several lines, it is a paragraph for each, or breaks there.
    pub text: String,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoutStyle {
    /// Above what follows.
    Heading,
    /// A paragraph.
    Text,
    /// One of a list.
    Item,
    /// A line to write on; the text is its label. Without one, the line alone.
    Line,
    /// A small paragraph.
    Fine,
}

/// A tagged PDF/UA-1, US letter. It never says when it was made.
///
/// # Errors
/// `invalid_input` at `title` where nothing of it can be seen, and at `number` where it is over 60 characters;
/// `refused` when a page could not be set: a fault of the program, never of the text.
pub fn handout(handout: &Handout, language: Language) -> Result<Rendered> {
    pdf(HANDOUT, view(handout, language)?, None)
}

/// What a PDF of it could not draw, for the preview.
///
/// # Errors
/// As [`handout`].
pub fn replaced_in_handout(handout: &Handout) -> Result<Vec<char>> {
    replaced_in(view(handout, Language::En)?)
}

/// The values for `templates/handout.typ`.
pub fn view(handout: &Handout, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let demo = |id| handout.demo.then(|| words.say(id)).transpose();
    let title = seen(&handout.title).join(" ");
    if title.is_empty() {
        return Err(Error::invalid("title", "A handout has a title. Write one."));
    }
    let number = seen(&handout.number).join(" ");
    if number.chars().count() > NUMBER_MAX {
        return Err(Error::invalid("number", "The number of a handout has at most 60 characters. Make it shorter."));
    }
    Ok(json!({
        "title": title,
        "language": language.tag(),
        "program": handout.program.as_deref().map(|program| seen(program).join(" ")).filter(|program| !program.is_empty()),
        "number": Some(number).filter(|number| !number.is_empty()),
        "demo": demo("paper-demo")?,
        "demo-says": demo("paper-demo-says")?,
        "words": paper::Said::of(&words, "paper").all()?,
        "blocks": blocks(&handout.lines),
    }))
}

/// Its lines as they will be seen. What has no visible character would be an empty heading or item, which a reader
/// of tags stumbles over.
fn seen(text: &str) -> Vec<String> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    visible::lines(&visible::shown(text)).into_iter().filter(|line| !line.chars().all(blank)).collect()
}

/// The lines as the template sets them: items that follow each other are one list.
fn blocks(lines: &[HandoutLine]) -> Vec<Value> {
    let mut blocks = Vec::new();
    let mut items: Vec<Vec<String>> = Vec::new();
    for line in lines {
        let text = seen(&line.text);
        if line.style == HandoutStyle::Item {
            items.extend(Some(text).filter(|text| !text.is_empty()));
            continue;
        }
        close(&mut items, &mut blocks);
        let style = match line.style {
            HandoutStyle::Heading => "heading",
            HandoutStyle::Text => "text",
            HandoutStyle::Line => "line",
            HandoutStyle::Fine => "fine",
            HandoutStyle::Item => continue,
        };
        if !text.is_empty() || line.style == HandoutStyle::Line {
            blocks.push(json!({"style": style, "lines": text}));
        }
    }
    close(&mut items, &mut blocks);
    blocks
}

fn close(items: &mut Vec<Vec<String>>, blocks: &mut Vec<Value>) {
    if !items.is_empty() {
        blocks.push(json!({"style": "list", "items": std::mem::take(items)}));
    }
}

#[cfg(test)]
mod tests;
