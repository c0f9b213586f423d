//! What a command answers when it does not do what it was asked: `{code, message, field}`.

use serde::Serialize;
use trellis_core::{Error, error::Report};

/// See [`Report`].
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Refusal(Report);

/// What every command returns.
pub type Answer<T> = Result<T, Refusal>;

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self(error.report())
    }
}

impl From<tauri::Error> for Refusal {
    fn from(_: tauri::Error) -> Self {
        Error::Internal { part: "window" }.into()
    }
}
