//! What every record that is read and written whole does alike: it is added, changed, put back, put away, each with its row in
//! the audit chain. A store says how its record is read, written and stamped; what is asked of the fields stays with it.

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::{Error, Result},
    vault::{Id, Tx, audit},
};

/// Where a record keeps what is stamped on it.
pub(crate) struct Marks<'a> {
    /// Grows by one with each change.
    pub revision: &'a mut u32,
    /// When it was last changed.
    pub updated_at: &'a mut DateTime<Utc>,
    /// When it was put away; `None` for records that cannot be.
    pub archived_at: Option<&'a mut Option<DateTime<Utc>>>,
    /// When it was put into the bin.
    pub removed_at: &'a mut Option<DateTime<Utc>>,
}

/// A record that is read and written whole.
pub(crate) trait Kept: Clone + Serialize + DeserializeOwned {
    /// What marks its ids.
    type Tag;
    /// The word for it in audit rows and bins.
    const KIND: &'static str;

    /// Reads it; `not_found` when it is gone.
    fn get(conn: &Connection, id: Id<Self::Tag>) -> Result<Self>;

    /// Writes it, and reads back what follows from the write.
    fn put(&mut self, tx: &Tx<'_>) -> Result<()>;

    /// See [`Marks`].
    fn marks(&mut self) -> Marks<'_>;

    /// What the audit chain vouches for: the record, but for what is another one's own.
    fn vouched(&self) -> Self {
        self.clone()
    }

    /// Asked before its last change is undone; `earlier` is what stood before, `None` when that change added it.
    fn before_undo(&self, _tx: &Tx<'_>, _earlier: Option<&Self>) -> Result<()> {
        Ok(())
    }
}

fn revision<R: Kept>(record: &mut R) -> u32 {
    *record.marks().revision
}

fn stamp<R: Kept>(record: &mut R, tx: &Tx<'_>, before: u32) {
    let marks = record.marks();
    *marks.revision = before.saturating_add(1);
    *marks.updated_at = tx.now();
}

/// The digest of what the audit chain vouches for.
pub(crate) fn digest<R: Kept>(record: &R) -> Result<[u8; 32]> {
    audit::digest(&record.vouched())
}

/// Adds a record.
pub(crate) fn add<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>, mut record: R) -> Result<()> {
    record.put(tx)?;
    tx.note(R::KIND, id.uuid(), None, &record.vouched())
}

/// Changes a record: reads it, lets `change` work on it, writes it with a new revision.
pub(crate) fn change<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>, change: impl FnOnce(&mut R) -> Result<()>) -> Result<R> {
    changed(tx, id, R::get(tx, id)?, change)
}

/// The same, unless somebody changed it since `seen`.
pub(crate) fn update<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>, seen: u32, change: impl FnOnce(&mut R) -> Result<()>) -> Result<R> {
    let mut before = R::get(tx, id)?;
    if revision(&mut before) != seen {
        return Err(Error::CHANGED);
    }
    changed(tx, id, before, change)
}

fn changed<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>, mut before: R, change: impl FnOnce(&mut R) -> Result<()>) -> Result<R> {
    let mut after = before.clone();
    change(&mut after)?;
    stamp(&mut after, tx, revision(&mut before));
    after.put(tx)?;
    tx.note(R::KIND, id.uuid(), Some(&before.vouched()), &after.vouched())?;
    Ok(after)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
pub(crate) fn undo<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>) -> Result<()> {
    let mut now = R::get(tx, id)?;
    let earlier = tx.take_last_change::<R>(R::KIND, id.uuid())?;
    now.before_undo(tx, earlier.as_ref())?;
    let mut restored = earlier.unwrap_or_else(|| {
        let mut added = now.clone();
        *added.marks().removed_at = Some(tx.now());
        added
    });
    stamp(&mut restored, tx, revision(&mut now));
    restored.put(tx)?;
    tx.log(R::KIND, id.uuid(), digest(&restored)?)
}

/// Puts a record away.
pub(crate) fn archive<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>) -> Result<R> {
    change(tx, id, |record: &mut R| {
        if let Some(archived_at) = record.marks().archived_at {
            *archived_at = Some(tx.now());
        }
        Ok(())
    })
}

/// Puts a record into the bin for 30 days.
pub(crate) fn remove<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>) -> Result<R> {
    change(tx, id, |record: &mut R| {
        *record.marks().removed_at = Some(tx.now());
        Ok(())
    })
}

/// Takes a record out of the archive or the bin.
pub(crate) fn restore<R: Kept>(tx: &Tx<'_>, id: Id<R::Tag>) -> Result<R> {
    change(tx, id, |record: &mut R| {
        let marks = record.marks();
        *marks.removed_at = None;
        if let Some(archived_at) = marks.archived_at {
            *archived_at = None;
        }
        Ok(())
    })
}
