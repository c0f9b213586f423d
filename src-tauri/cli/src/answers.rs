//! What the command line prints: one JSON document, or lines for people.

use std::io::Write as _;

use serde::Serialize;
use trellis_core::Result;

/// A list, whole.
#[derive(Debug, Serialize)]
pub struct Items<T> {
    /// Its rows.
    pub items: Vec<T>,
}

/// One line. A closed pipe is no error of ours.
pub fn line(text: &str) {
    writeln!(std::io::stdout(), "{}", text.trim_end()).ok();
}

/// One JSON document.
pub fn json(value: &impl Serialize) -> Result<()> {
    line(&serde_json::to_string_pretty(value)?);
    Ok(())
}
