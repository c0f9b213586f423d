//! Text that comes from outside: trimmed, bounded, without control characters. It stays text.

use crate::error::{Error, Result};

/// Longest single-line value, in characters.
pub const LINE_MAX: usize = 300;
/// Longest block of text, in characters.
pub const BLOCK_MAX: usize = 20_000;

fn is_control(c: char) -> bool {
    c.is_control() || c == '\u{feff}'
}

/// One line: inner line breaks become spaces, other controls go, ends are trimmed.
///
/// # Errors
/// Longer than [`LINE_MAX`].
pub fn line(field: &'static str, value: &mut String) -> Result<()> {
    let clean: String = value.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_control(*c)).collect();
    *value = clean.trim().to_owned();
    if value.chars().count() > LINE_MAX {
        return Err(Error::invalid(field, "This is longer than 300 characters. Shorten it, or put the rest into the description."));
    }
    Ok(())
}

/// A block: line breaks stay, other controls go, ends are trimmed.
///
/// # Errors
/// Longer than [`BLOCK_MAX`].
pub fn block(field: &'static str, value: &mut String) -> Result<()> {
    let clean: String = value.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\n' | '\t') || !is_control(*c)).collect();
    *value = clean.trim().to_owned();
    if value.chars().count() > BLOCK_MAX {
        return Err(Error::invalid(field, "This is longer than 20,000 characters. Shorten it."));
    }
    Ok(())
}

/// Language tags: lower case, sorted, each once.
///
/// # Errors
/// A tag that is not one (BCP 47 letters, digits and hyphens, 2 to 35 characters).
pub fn languages(field: &'static str, tags: &mut Vec<String>) -> Result<()> {
    for tag in tags.iter_mut() {
        *tag = tag.trim().to_lowercase();
        let fits = (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !fits {
            return Err(Error::invalid(field, "A language is written as its tag, such as en or es."));
        }
    }
    tags.sort_unstable();
    tags.dedup();
    Ok(())
}

/// A name as it is compared: lower case, single spaces.
#[must_use]
pub fn fold(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_loses_breaks_and_controls_but_keeps_its_words() {
        let mut value = "  Alder\r\nStreet\u{0}\u{7} ".to_owned();
        line("name", &mut value).unwrap();
        assert_eq!(value, "Alder  Street");
    }

    #[test]
    fn a_name_is_compared_without_case_and_spacing() {
        assert_eq!(fold(" Alder  STREET "), fold("alder street"));
    }

    #[test]
    fn a_language_that_is_a_sentence_is_refused() {
        assert!(languages("languages", &mut vec!["Spanish and more".into()]).is_err());
    }
}
