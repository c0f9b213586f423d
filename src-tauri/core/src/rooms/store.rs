//! The SQL of rooms: one record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedRoom, NewRoom, Room, RoomId, RoomTag, closing, places};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners::PartnerId,
    sql::{maybe_time, time, to_time},
    text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "room";
const MISSING: Error = Error::NotFound { what: "room" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Room> {
    Ok(Room {
        id: row.get("id")?,
        facts: NewRoom {
            organization_id: row.get("organization_id")?,
            site_id: row.get("site_id")?,
            name: row.get("name")?,
            capacity: row.get("capacity")?,
            accessibility: row.get("accessibility")?,
            notes: row.get("notes")?,
        },
        organization: row.get("organization")?,
        site: row.get("site")?,
        site_outgoing: row.get("site_outgoing")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A room, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: RoomId) -> Result<Option<Room>> {
    Ok(conn
        .prepare_cached(
            "SELECT r.id, r.organization AS organization_id, r.site AS site_id, r.name, r.capacity, r.accessibility, r.notes,
                    r.archived_at, r.removed_at, r.revision, r.updated_at, o.name AS organization, ifnull(s.name, '') AS site,
                    ifnull(iif(s.confidential, s.public_name, s.name), '') AS site_outgoing
             FROM rooms r JOIN organizations o ON o.id = r.organization
                 LEFT JOIN sites s ON s.organization = r.organization AND s.id = r.site
             WHERE r.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: RoomId) -> Result<Room> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every room that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<RoomId>> {
    let mut statement = conn.prepare("SELECT id FROM rooms ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without the names that are the organization's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(room: &Room) -> Result<[u8; 32]> {
    kept::digest(room)
}

impl Kept for Room {
    type Tag = RoomTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<RoomTag>) -> Result<Self> {
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

    fn vouched(&self) -> Self {
        Self { organization: String::new(), site: String::new(), site_outgoing: String::new(), ..self.clone() }
    }
}

fn put(tx: &Tx<'_>, room: &Room) -> Result<()> {
    let facts = &room.facts;
    if room.removed_at.is_none() {
        places::check_site(tx, facts.organization_id, Some(facts.site_id))?;
    }
    tx.prepare_cached(
        "INSERT INTO rooms (id, organization, site, name, folded, capacity, accessibility, notes, archived_at, removed_at, revision,
             updated_at)
         VALUES (:id, :organization, :site, :name, :folded, :capacity, :accessibility, :notes, :archived_at, :removed_at, :revision,
             :updated_at)
         ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, site = excluded.site, name = excluded.name,
             folded = excluded.folded, capacity = excluded.capacity, accessibility = excluded.accessibility, notes = excluded.notes,
             archived_at = excluded.archived_at, removed_at = excluded.removed_at, revision = excluded.revision,
             updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": room.id, ":organization": facts.organization_id, ":site": facts.site_id, ":name": facts.name,
        ":folded": text::fold(&facts.name), ":capacity": facts.capacity, ":accessibility": facts.accessibility, ":notes": facts.notes,
        ":archived_at": to_time(room.archived_at), ":removed_at": to_time(room.removed_at), ":revision": room.revision,
        ":updated_at": time_text(room.updated_at),
    })
    .map_err(said_no)?;
    Ok(())
}

/// An index says no to a second room of one name, triggers while the schedule names the room (in the migration of what
/// names it).
fn said_no(error: rusqlite::Error) -> Error {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_TRIGGER, SQLITE_CONSTRAINT_UNIQUE};
    match error.sqlite_error().map(|error| error.extended_code) {
        Some(SQLITE_CONSTRAINT_UNIQUE) => {
            Error::invalid("name", "There is a room of this name at the site already. Give one of the two another name.")
        }
        Some(SQLITE_CONSTRAINT_TRIGGER) => Error::Refused {
            reason: "The schedule names this room, so it cannot be removed. Put it away instead, or choose another room there first.",
        },
        _ => error.into(),
    }
}

/// Adds a room.
///
/// # Errors
/// `invalid_input` at `organization_id`, `site_id` or `name`.
pub fn insert(tx: &Tx<'_>, id: RoomId, room: CheckedRoom) -> Result<()> {
    let room = Room {
        id,
        facts: room.into_facts(),
        organization: String::new(),
        site: String::new(),
        site_outgoing: String::new(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, room)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`; `invalid_input` for another site.
pub fn update(tx: &Tx<'_>, id: RoomId, revision: u32, room: CheckedRoom) -> Result<()> {
    let stays = |facts: &NewRoom| (facts.organization_id, facts.site_id);
    kept::update(tx, id, revision, |kept: &mut Room| {
        if stays(&kept.facts) != stays(room.facts()) {
            return Err(Error::invalid("site_id", "A room stays at its site. Put this one away, and add a room at the other site."));
        }
        kept.facts = room.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    kept::undo::<Room>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: RoomId) -> Result<()> {
    tx.execute("DELETE FROM rooms WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}

/// Takes the rooms and closures of an organization out of the store, before it goes itself.
pub(crate) fn purge_partner(tx: &Tx<'_>, organization: PartnerId) -> Result<()> {
    let ids: Vec<RoomId> = tx
        .prepare("SELECT id FROM rooms WHERE organization = ?1 ORDER BY id")?
        .query_map([organization], |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().try_for_each(|id| purge(tx, id))?;
    closing::purge_partner(tx, organization)
}
