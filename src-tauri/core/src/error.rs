//! The one error of the core. Its fields are fixed text, so that no person's data can enter it.

use serde::Serialize;

/// What went wrong, in words that a person can act on.
#[derive(Debug, thiserror::Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The passphrase (or recovery phrase) does not open this slot.
    #[error("This passphrase does not open the vault. Nothing was changed. Check the label, then try again.")]
    WrongPassphrase,
    /// A file of the vault does not hold what was written to it.
    #[error(
        "A file of this vault is damaged ({part}). Nothing was changed or removed. Keep the folder as it is and restore a backup into another folder."
    )]
    Damaged {
        /// Which part: a fixed word, never a path.
        part: &'static str,
    },
    /// Written by a later version of the program.
    #[error(
        "This vault was written by a newer version of Trellis. Nothing was changed. Update Trellis on this computer, then open it again."
    )]
    NewerVersion,
    /// Another process has the vault.
    #[error("This vault is open in another window or program. Close it there, then try again.")]
    InUse,
    /// No store is open.
    #[error("The vault is locked. Unlock it, then try again.")]
    Locked,
    /// A rule or a role says no.
    #[error("{reason}")]
    Refused {
        /// A whole sentence.
        reason: &'static str,
    },
    /// Too many wrong tries: the next one has to wait.
    #[error("There were several wrong tries. Wait {seconds} seconds, then try again.")]
    Wait {
        /// How long, in seconds.
        seconds: u64,
    },
    /// No record has this id.
    #[error("There is no {what} with this id.")]
    NotFound {
        /// The kind of record.
        what: &'static str,
    },
    /// What was typed or read cannot be used.
    #[error("{reason}")]
    InvalidInput {
        /// The field of the form, in snake_case, with dots between levels; empty where there is none.
        field: &'static str,
        /// A whole sentence: what is wrong and what to do.
        reason: &'static str,
    },
    /// Over a cap.
    #[error("{reason}")]
    TooLarge {
        /// A whole sentence that names the cap.
        reason: &'static str,
    },
    /// No room left.
    #[error("The disk is full. Nothing was half-written. Make room, then try again.")]
    DiskFull,
    /// A file outside the vault could not be read or written.
    #[error("{reason}")]
    File {
        /// A whole sentence.
        reason: &'static str,
    },
    /// Something that should not happen; the sentence says what to do.
    #[error("Something went wrong inside Trellis ({part}). Nothing was changed. Lock, open again, and try once more.")]
    Internal {
        /// Which part: a fixed word.
        part: &'static str,
    },
}

/// Shorthand for results of the core.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal of something typed in.
    #[must_use]
    pub const fn invalid(field: &'static str, reason: &'static str) -> Self {
        Self::InvalidInput { field, reason }
    }

    /// Somebody saved another version since this one was read.
    pub const CHANGED: Self = Self::Refused {
        reason: "Somebody changed this record meanwhile. Your text is still here: open the record again and enter it anew.",
    };

    /// Every change of the record was undone already, or forgotten.
    pub const NOTHING_TO_UNDO: Self = Self::Refused { reason: "There is nothing left to undo on this record." };

    /// The stable word that scripts and the page branch on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong_passphrase",
            Self::Damaged { .. } => "damaged",
            Self::NewerVersion => "newer_version",
            Self::InUse => "in_use",
            Self::Locked => "locked",
            Self::Refused { .. } | Self::Wait { .. } | Self::File { .. } | Self::Internal { .. } => "refused",
            Self::NotFound { .. } => "not_found",
            Self::InvalidInput { .. } => "invalid_input",
            Self::TooLarge { .. } => "too_large",
            Self::DiskFull => "disk_full",
        }
    }

    /// The field of the form that the sentence belongs to.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::InvalidInput { field, .. } if !field.is_empty() => Some(field),
            _ => None,
        }
    }

    /// What goes over the wire.
    #[must_use]
    pub fn report(&self) -> Report {
        Report { code: self.code(), message: self.to_string(), field: self.field() }
    }
}

/// An error as the page and `--json` get it.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// See [`Error::code`].
    pub code: &'static str,
    /// A sentence in English; the page shows its own words where it has them for the code.
    pub message: String,
    /// See [`Error::field`].
    pub field: Option<&'static str>,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged { part: "store" },
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly) => Self::File {
                reason: "A file of the vault could not be read or written. Nothing was half-written. Check the disk, then try again.",
            },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::ConstraintViolation) => {
                Self::Refused { reason: "The store refused this change: it does not fit the records that are there. Nothing was changed." }
            }
            // A column that does not hold what was written into it.
            _ if matches!(
                error,
                rusqlite::Error::FromSqlConversionFailure(..)
                    | rusqlite::Error::InvalidColumnType(..)
                    | rusqlite::Error::IntegralValueOutOfRange(..)
            ) =>
            {
                Self::Damaged { part: "record" }
            }
            _ if matches!(error, rusqlite::Error::QueryReturnedNoRows) => Self::NotFound { what: "record" },
            _ => Self::Internal { part: "store" },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::NotFound => Self::File { reason: "The file or folder is not there. Check the path, then try again." },
            ErrorKind::PermissionDenied => {
                Self::File { reason: "This file or folder may not be read or written by you. Choose another one, then try again." }
            }
            _ => Self::File { reason: "The file could not be read or written. Check the disk, then try again." },
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        Self::Internal { part: "record" }
    }
}
