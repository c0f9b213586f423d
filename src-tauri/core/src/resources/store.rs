//! The SQL of the library.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedResource, NewResource, Resource, ResourceId, ResourceTag};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    sql::{maybe_time, time, to_time, to_word, word},
    text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "resource";
const MISSING: Error = Error::NotFound { what: "resource" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Resource> {
    Ok(Resource {
        id: row.get("id")?,
        facts: NewResource {
            title: row.get("title")?,
            group: word(row, "topic_group")?,
            kind: word(row, "kind")?,
            audience: row.get("audience")?,
            publisher: row.get("publisher")?,
            address: row.get("address")?,
            notes: row.get("notes")?,
        },
        own: row.get("own")?,
        place: row.get("place")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// An item, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: ResourceId) -> Result<Option<Resource>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, own, place, title, topic_group, kind, audience, publisher, address, notes, archived_at, removed_at, revision,
                    updated_at
             FROM resources WHERE id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: ResourceId) -> Result<Resource> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every item that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<ResourceId>> {
    let mut statement = conn.prepare("SELECT id FROM resources ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

impl Kept for Resource {
    type Tag = ResourceTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<ResourceTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks {
            revision: &mut self.revision,
            updated_at: &mut self.updated_at,
            archived_at: Some(&mut self.archived_at),
            removed_at: &mut self.removed_at,
        }
    }

    fn before_undo(&self, _tx: &Tx<'_>, earlier: Option<&Self>) -> Result<()> {
        if earlier.is_none() && !self.own { Err(Error::NOTHING_TO_UNDO) } else { Ok(()) }
    }
}

/// Writes the whole record over what is there; the only place that does.
fn put(tx: &Tx<'_>, resource: &Resource) -> Result<()> {
    let facts = &resource.facts;
    tx.prepare_cached(
        "INSERT INTO resources (id, own, place, title, folded, topic_group, kind, audience, publisher, address, notes, archived_at,
             removed_at, revision, updated_at)
         VALUES (:id, :own, :place, :title, :folded, :topic_group, :kind, :audience, :publisher, :address, :notes, :archived_at,
             :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, folded = excluded.folded, topic_group = excluded.topic_group,
             kind = excluded.kind, audience = excluded.audience, publisher = excluded.publisher, address = excluded.address,
             notes = excluded.notes, archived_at = excluded.archived_at, removed_at = excluded.removed_at,
             revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": resource.id, ":own": resource.own, ":place": resource.place, ":title": facts.title, ":folded": text::fold(&facts.title),
        ":topic_group": to_word(&facts.group)?, ":kind": to_word(&facts.kind)?, ":audience": facts.audience,
        ":publisher": facts.publisher, ":address": facts.address, ":notes": facts.notes, ":archived_at": to_time(resource.archived_at),
        ":removed_at": to_time(resource.removed_at), ":revision": resource.revision, ":updated_at": time_text(resource.updated_at),
    })
    .map_err(in_use)?;
    let n: i64 = tx.query_row("SELECT n FROM resources WHERE id = ?1", [resource.id], |row| row.get("n"))?;
    tx.execute("DELETE FROM resources_fts WHERE rowid = ?1", [n])?;
    tx.execute(
        "INSERT INTO resources_fts (rowid, title, audience, publisher) VALUES (?1, ?2, ?3, ?4)",
        (n, &facts.title, &facts.audience, &facts.publisher),
    )?;
    Ok(())
}

/// A trigger says no when trainings still name the item; that deserves a sentence of its own.
fn in_use(error: rusqlite::Error) -> Error {
    const TRIGGER: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;
    match error.sqlite_error() {
        Some(code) if code.extended_code == TRIGGER => Error::Refused {
            reason: "Trainings name this item, so it cannot be removed. Put it away instead, or take it out of them first.",
        },
        _ => error.into(),
    }
}

/// Adds an item of the program's own, last in its group.
///
/// # Errors
/// The store refuses it.
pub fn insert(tx: &Tx<'_>, id: ResourceId, resource: CheckedResource) -> Result<()> {
    insert_as(tx, id, true, resource)
}

/// Adds an item.
pub(super) fn insert_as(tx: &Tx<'_>, id: ResourceId, own: bool, resource: CheckedResource) -> Result<()> {
    let place = tx.query_row("SELECT ifnull(max(place), 0) + 1 FROM resources", [], |row| row.get(0))?;
    let resource =
        Resource { id, facts: resource.into_facts(), own, place, archived_at: None, removed_at: None, revision: 1, updated_at: tx.now() };
    kept::add(tx, id, resource)
}

/// Puts new words in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: ResourceId, revision: u32, resource: CheckedResource) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Resource| {
        kept.facts = resource.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one of our own goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    kept::undo::<Resource>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: ResourceId) -> Result<()> {
    tx.execute("DELETE FROM resources_fts WHERE rowid = (SELECT n FROM resources WHERE id = ?1)", [id])?;
    tx.execute("DELETE FROM resources WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
