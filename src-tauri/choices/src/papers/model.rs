//! A paper as plain values.

use serde::{Deserialize, Serialize};

/// How a line is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum LineStyle {
    Heading,
    Text,
    Item,
    /// A line to write on; its text is the label.
    Line,
    Fine,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperLine {
    /// See [`LineStyle`].
    pub style: LineStyle,
    /// What stands there.
    pub text: String,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Paper {
    /// What it is called.
    pub title: String,
    /// From top to bottom.
    pub lines: Vec<PaperLine>,
    /// Of a release: by which the signed sheet is matched. Else empty.
    pub number: String,
}

/// A paper under way.
pub(super) struct Sheet {
    paper: Paper,
}

impl Sheet {
    pub fn new(title: String) -> Self {
        Self { paper: Paper { title, lines: Vec::new(), number: String::new() } }
    }

    fn put(&mut self, style: LineStyle, text: String) {
        self.paper.lines.push(PaperLine { style, text });
    }

    pub fn heading(&mut self, text: String) {
        self.put(LineStyle::Heading, text);
    }

    pub fn text(&mut self, text: String) {
        self.put(LineStyle::Text, text);
    }

    pub fn item(&mut self, text: String) {
        self.put(LineStyle::Item, text);
    }

    pub fn line(&mut self, label: String) {
        self.put(LineStyle::Line, label);
    }

    pub fn fine(&mut self, text: String) {
        self.put(LineStyle::Fine, text);
    }

    pub fn numbered(mut self, number: &str) -> Paper {
        number.clone_into(&mut self.paper.number);
        self.paper
    }

    pub fn done(self) -> Paper {
        self.paper
    }
}
