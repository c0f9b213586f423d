//! The words of papers, from the Fluent files of the page: grade 6 or below, in both languages.

use chrono::{Datelike as _, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use trellis_core::{Error, Result, sql::to_word};
use unic_langid::langid;

const ENGLISH: [&str; 3] = [
    include_str!("../../../../ui/locales/en/papers.ftl"),
    include_str!("../../../../ui/locales/en/survivor.ftl"),
    include_str!("../../../../ui/locales/en/documents.ftl"),
];
const SPANISH: [&str; 3] = [
    include_str!("../../../../ui/locales/es/papers.ftl"),
    include_str!("../../../../ui/locales/es/survivor.ftl"),
    include_str!("../../../../ui/locales/es/documents.ftl"),
];
const FAULT: Error = Error::Internal { part: "words" };

/// The language of a paper; she chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PaperLanguage"))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

/// All words of one language.
pub(super) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn of(language: Language) -> Result<Self> {
        let (tag, texts) = match language {
            Language::En => (langid!("en-US"), ENGLISH),
            Language::Es => (langid!("es-US"), SPANISH),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The isolating marks are bidi controls: they would stand on the paper as such.
        bundle.set_use_isolating(false);
        for text in texts {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|_| FAULT)?;
            bundle.add_resource(resource).map_err(|_| FAULT)?;
        }
        Ok(Self { bundle })
    }

    /// A sentence.
    pub fn say(&self, id: &str) -> Result<String> {
        self.with(id, &[])
    }

    /// A sentence with texts in it.
    pub fn with(&self, id: &str, values: &[(&'static str, &str)]) -> Result<String> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value()).ok_or(FAULT)?;
        let mut args = FluentArgs::new();
        values.iter().for_each(|(name, value)| args.set(*name, *value));
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(FAULT) }
    }

    /// The name of a value: `papers-release-by` and `both` make `papers-release-by_both`.
    pub fn value(&self, before: &str, joint: char, value: &impl Serialize) -> Result<String> {
        self.say(&format!("{before}{joint}{}", to_word(value)?))
    }

    /// A day.
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        let month = self.say(&format!("month-{}", day.month()))?;
        self.with("date", &[("month", &month), ("day", &day.day().to_string()), ("year", &day.year().to_string())])
    }
}
