//! What is wrong with a file, or worth knowing about it: where, and in fixed words, so that nothing of the file's own
//! text can reach a log or an error.

use serde::Serialize;

/// How much it weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row cannot be taken in.
    Fault,
    /// Taken in all the same.
    Note,
}

/// One thing found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Problem {
    /// Counted from 1; of an XLSX file the row; `None`: the file as a whole.
    pub line: Option<u64>,
    /// Heading, field, or "column 12" of broken JSON. Never a value of the file.
    pub column: Option<String>,
    /// Whether the row is refused for it.
    pub severity: Severity,
    /// Stable word for scripts.
    pub code: &'static str,
    /// A sentence.
    pub message: &'static str,
}

impl Problem {
    /// Something for which a row is refused.
    #[must_use]
    pub const fn fault(line: Option<u64>, code: &'static str, message: &'static str) -> Self {
        Self { line, column: None, severity: Severity::Fault, code, message }
    }

    /// Something worth knowing.
    #[must_use]
    pub const fn note(line: Option<u64>, code: &'static str, message: &'static str) -> Self {
        Self { line, column: None, severity: Severity::Note, code, message }
    }

    /// The same, with its column.
    #[must_use]
    pub fn at(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// Whether a row is refused for it.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        self.severity == Severity::Fault
    }
}
