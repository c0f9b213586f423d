//! Text that comes from outside, made safe to look at. On a paper nothing hides, turns round or falls out.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::fonts;

/// Longer words may break, so that they do not run out of their column or off the page. The template takes the
/// mark away.
const WORD_MAX: usize = 18;
/// After how many letters.
const PART: usize = 4;
const MAY_BREAK: char = '\u{200b}';

const fn turns_text_round(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// For sheets: controls go, what turns text round is shown by its number. Nothing else changes.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(c),
            _ if turns_text_round(c) => out.push_str(&format!("⟦U+{:04X}⟧", u32::from(c))),
            _ if c.is_control() || c == '\u{feff}' => {}
            _ => out.push(c),
        }
    }
    out
}

/// For paper: also, what no font can draw becomes U+FFFD and is added to `replaced`.
pub fn drawn(text: &str, replaced: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    for c in shown(text).chars() {
        out.push(match c {
            '\n' | MAY_BREAK => c,
            // Stand for the white square brackets, which the fonts have not.
            '⟦' if !fonts::can_draw(c) => '[',
            '⟧' if !fonts::can_draw(c) => ']',
            _ if fonts::can_draw(c) => c,
            _ if c.is_whitespace() => ' ',
            _ => {
                replaced.insert(c);
                '\u{fffd}'
            }
        });
    }
    breakable(&out)
}

fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let long = word.chars().count() > WORD_MAX;
        for (at, c) in word.chars().enumerate() {
            if long && at > 0 && at.is_multiple_of(PART) {
                out.push(MAY_BREAK);
            }
            out.push(c);
        }
    }
    out
}

/// Every text inside, at any depth: a field that is added later cannot be forgotten here.
pub fn draw_all(value: &mut Value, replaced: &mut BTreeSet<char>) {
    change_all(value, &mut |text| drawn(text, replaced));
}

/// The same for a file whose reader has fonts of its own. What XML has no way to write goes too.
pub fn show_all(value: &mut Value) {
    change_all(value, &mut |text| shown(text).replace(['\u{fffe}', '\u{ffff}'], ""));
}

fn change_all(value: &mut Value, change: &mut impl FnMut(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| change_all(item, change)),
        Value::Object(fields) => fields.values_mut().for_each(|field| change_all(field, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The lines of a block, each a paragraph of its own; empty ones go.
pub fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\u{2028}', '\u{2029}']).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_text_round_is_shown_and_controls_go() {
        assert_eq!(shown("a\u{202e}b\u{0}\u{7}c\u{feff}"), "a⟦U+202E⟧bc");
    }

    #[test]
    fn only_a_very_long_word_may_break_and_no_letter_is_lost() {
        let long = "y".repeat(20_000);
        let text = drawn(&format!("short {long}"), &mut BTreeSet::new());
        assert!(text.starts_with("short yyyy\u{200b}yyyy\u{200b}"));
        assert_eq!(text.replace(MAY_BREAK, ""), format!("short {long}"));
    }

    #[test]
    fn a_character_without_a_glyph_is_replaced_and_told() {
        let mut replaced = BTreeSet::new();
        assert_eq!(drawn("Ana 😀 语 Ñ\u{3000}!", &mut replaced), "Ana \u{fffd} \u{fffd} Ñ !");
        assert_eq!(replaced.into_iter().collect::<String>(), "语😀");
    }
}
