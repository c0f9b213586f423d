//! What every paper says: who printed it and when, where the audit chain stood, that it draws on no survivor record.

use serde_json::{Map, Value, json};
use trellis_core::{Result, agreements::Stamp};

use crate::words::{Words, args};

/// The stamp in words, for the foot of each page.
pub fn stamp(stamp: &Stamp, words: &Words) -> Result<Value> {
    let chain = args([("count", stamp.chain_count.into()), ("head", head(&stamp.chain_head).into())]);
    let demo = |id| if stamp.demo { words.say(id).map(Some) } else { Ok(None) };
    Ok(json!({
        "program": stamp.program,
        "printed": words.say_of("paper-printed", "date", &words.date(stamp.printed_on)?)?,
        "draws-on": words.say("paper-draws-on")?,
        "chain": words.say_with("paper-chain", &chain)?,
        "demo": demo("paper-demo")?,
        "demo-says": demo("paper-demo-says")?,
    }))
}

/// The first 16 digits in groups of four, so that a person can compare them by eye.
pub fn head(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().take(16).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The fixed words that a template needs, under the names by which it asks for them.
pub struct Said<'a> {
    words: &'a Words,
    family: &'static str,
    said: Map<String, Value>,
}

impl<'a> Said<'a> {
    /// Starts with words of one family of ids, such as `column`.
    pub fn of(words: &'a Words, family: &'static str) -> Self {
        Self { words, family, said: Map::new() }
    }

    /// One of that family.
    pub fn add(&mut self, name: &str) -> Result<()> {
        self.add_as(name, &format!("{}-{name}", self.family))
    }

    /// Several of another family.
    pub fn add_from(&mut self, family: &str, names: &[&str]) -> Result<()> {
        names.iter().try_for_each(|name| self.add_as(name, &format!("{family}-{name}")))
    }

    /// One by its whole id.
    pub fn add_as(&mut self, name: &str, id: &str) -> Result<()> {
        self.said.insert(name.to_owned(), self.words.say(id)?.into());
        Ok(())
    }

    /// All of them, and "page x of y" with places that the template fills, since only it knows the numbers.
    pub fn all(mut self) -> Result<Map<String, Value>> {
        let page = self.words.say_with("paper-page", &args([("page", "#".into()), ("pages", "%".into())]))?;
        self.said.insert("page".to_owned(), page.into());
        Ok(self.said)
    }
}
