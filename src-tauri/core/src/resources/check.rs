//! The bridge from typed words to an item of the library.

use super::NewResource;
use crate::{
    error::{Error, Result},
    text,
};

/// Longest address, in characters.
const ADDRESS_MAX: usize = 2_000;

/// An item that passed [`NewResource::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedResource(NewResource);

impl NewResource {
    /// The only way from typed text to a record.
    ///
    /// # Errors
    /// `invalid_input` with the field.
    pub fn check(mut self) -> Result<CheckedResource> {
        text::line("title", &mut self.title)?;
        if self.title.is_empty() {
            return Err(Error::invalid("title", "An item of the library needs its title."));
        }
        text::line("audience", &mut self.audience)?;
        text::line("publisher", &mut self.publisher)?;
        text::block("notes", &mut self.notes)?;
        self.address = self.address.trim().to_owned();
        if !self.address.is_empty() && !is_address(&self.address) {
            return Err(Error::invalid(
                "address",
                "An address begins with http:// or https:// and has no spaces. Copy it whole, or leave it empty.",
            ));
        }
        Ok(CheckedResource(self))
    }
}

/// A web address, as far as copying it needs: a scheme, a host with no name and password before it, no blanks.
fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    known
        && host.chars().any(char::is_alphanumeric)
        && !host.contains('@')
        && text.chars().count() <= ADDRESS_MAX
        && text.chars().all(plain)
}

impl CheckedResource {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewResource {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Group, Kind};
    use super::*;

    fn at(address: &str) -> Result<CheckedResource> {
        NewResource {
            title: "Palm card".into(),
            group: Group::Ours,
            kind: Kind::Card,
            audience: String::new(),
            publisher: String::new(),
            address: address.into(),
            notes: String::new(),
        }
        .check()
    }

    #[test]
    fn an_address_is_empty_or_of_the_web() {
        for good in ["", " https://example.org/a?b=c#d ", "http://example.org", "HTTPS://ejemplo.example/añ"] {
            assert!(at(good).is_ok(), "{good}");
        }
        for bad in
            ["example.org", "javascript://x", "javascript:alert(1)", "https://", "https://a b", "https://me:word@host/", "file:///etc"]
        {
            assert_eq!(at(bad).unwrap_err().field(), Some("address"), "{bad}");
        }
    }

    #[test]
    fn a_title_is_needed() {
        let mut item = at("").unwrap().into_facts();
        item.title = " \n".into();
        assert_eq!(item.check().unwrap_err().field(), Some("title"));
    }
}
