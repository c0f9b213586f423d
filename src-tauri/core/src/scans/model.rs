//! A scan: a paper that is attached to a record, as JPEG, PNG or PDF.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::vault::Id;

/// Marks ids of scans.
#[derive(Debug)]
pub enum ScanTag {}
/// Names a scan.
pub type ScanId = Id<ScanTag>;

/// The kinds of record that scans are attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum OwnerKind {
    Agreement,
    Training,
}

/// To which record a scan is attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Of which kind it is.
    pub kind: OwnerKind,
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: Uuid,
}

impl Owner {
    /// An agreement.
    #[must_use]
    pub const fn agreement(id: Uuid) -> Self {
        Self { kind: OwnerKind::Agreement, id }
    }

    /// A training.
    #[must_use]
    pub const fn training(id: Uuid) -> Self {
        Self { kind: OwnerKind::Training, id }
    }
}

/// A scan: what is told of it. The bytes come by [`super::get`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Scan {
    /// Its id.
    pub id: ScanId,
    /// What staff call it.
    pub name: String,
    /// `image/jpeg`, `image/png` or `application/pdf`, told by content.
    pub media: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    /// When it was attached.
    pub added_at: DateTime<Utc>,
}
