//! The SQL of staff: one record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedStaff, NewStaff, Staff, StaffId, StaffTag};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners::{self, PartnerId},
    sql::{day, json, maybe_time, time, to_json, to_time, to_word, word},
    text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "staff";
const MISSING: Error = Error::NotFound { what: "person of staff" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Staff> {
    Ok(Staff {
        id: row.get("id")?,
        facts: NewStaff {
            organization_id: row.get("organization_id")?,
            name: row.get("name")?,
            title: row.get("title")?,
            role: word(row, "role")?,
            languages: json(row, "languages")?,
            oriented_on: day(row, "oriented_on")?,
            trained_on: day(row, "trained_on")?,
            from: day(row, "from_on")?,
            until: day(row, "until_on")?,
            notes: row.get("notes")?,
        },
        organization: row.get("organization")?,
        own: row.get("own")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A person of staff, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: StaffId) -> Result<Option<Staff>> {
    Ok(conn
        .prepare_cached(
            "SELECT s.id, s.organization AS organization_id, s.name, s.title, s.role, s.languages, s.oriented_on, s.trained_on, s.from_on,
                    s.until_on, s.notes, s.archived_at, s.removed_at, s.revision, s.updated_at, o.name AS organization, o.own
             FROM staff s JOIN organizations o ON o.id = s.organization WHERE s.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: StaffId) -> Result<Staff> {
    find(conn, id)?.ok_or(MISSING)
}

/// Everybody whom the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<StaffId>> {
    let mut statement = conn.prepare("SELECT id FROM staff ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without what is the organization's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(staff: &Staff) -> Result<[u8; 32]> {
    kept::digest(staff)
}

impl Kept for Staff {
    type Tag = StaffTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<StaffTag>) -> Result<Self> {
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
        Self { organization: String::new(), own: false, ..self.clone() }
    }
}

fn put(tx: &Tx<'_>, staff: &Staff) -> Result<()> {
    const UNUSED: Error =
        Error::invalid("organization_id", "This organization is not in use. Choose one from the list, or take it out of the bin first.");
    let facts = &staff.facts;
    if staff.removed_at.is_none() {
        partners::find(tx, facts.organization_id)?.filter(|organization| organization.removed_at.is_none()).ok_or(UNUSED)?;
    }
    tx.prepare_cached(
        "INSERT INTO staff (id, organization, name, folded, title, role, languages, oriented_on, trained_on, from_on, until_on, notes,
             archived_at, removed_at, revision, updated_at)
         VALUES (:id, :organization, :name, :folded, :title, :role, :languages, :oriented_on, :trained_on, :from_on, :until_on, :notes,
             :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, name = excluded.name, folded = excluded.folded,
             title = excluded.title, role = excluded.role, languages = excluded.languages, oriented_on = excluded.oriented_on,
             trained_on = excluded.trained_on, from_on = excluded.from_on, until_on = excluded.until_on, notes = excluded.notes,
             archived_at = excluded.archived_at, removed_at = excluded.removed_at, revision = excluded.revision,
             updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": staff.id, ":organization": facts.organization_id, ":name": facts.name, ":folded": text::fold(&facts.name),
        ":title": facts.title, ":role": to_word(&facts.role)?, ":languages": to_json(&facts.languages)?,
        ":oriented_on": facts.oriented_on.map(|d| d.to_string()), ":trained_on": facts.trained_on.map(|d| d.to_string()),
        ":from_on": facts.from.map(|d| d.to_string()), ":until_on": facts.until.map(|d| d.to_string()), ":notes": facts.notes,
        ":archived_at": to_time(staff.archived_at), ":removed_at": to_time(staff.removed_at), ":revision": staff.revision,
        ":updated_at": time_text(staff.updated_at),
    })
    .map_err(in_use)?;
    Ok(())
}

/// Triggers say no when groups or the schedule still name the person (each in the migration of what names them).
fn in_use(error: rusqlite::Error) -> Error {
    const TRIGGER: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;
    match error.sqlite_error() {
        Some(code) if code.extended_code == TRIGGER => Error::Refused {
            reason: "A shared group or the schedule names this person, so they cannot be removed. Put them away instead, or take them out there first.",
        },
        _ => error.into(),
    }
}

/// Adds a person.
///
/// # Errors
/// `invalid_input` at `organization_id`.
pub fn insert(tx: &Tx<'_>, id: StaffId, staff: CheckedStaff) -> Result<()> {
    let staff = Staff {
        id,
        facts: staff.into_facts(),
        organization: String::new(),
        own: false,
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, staff)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`; `invalid_input` for another organization.
pub fn update(tx: &Tx<'_>, id: StaffId, revision: u32, staff: CheckedStaff) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Staff| {
        if kept.facts.organization_id != staff.facts().organization_id {
            return Err(Error::invalid(
                "organization_id",
                "Where somebody worked stays as it was. Give a last day here, and add the person at the other organization.",
            ));
        }
        kept.facts = staff.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: StaffId) -> Result<()> {
    kept::undo::<Staff>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: StaffId) -> Result<()> {
    tx.execute("DELETE FROM staff WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}

/// Takes everybody of an organization out of the store, before it goes itself.
pub(crate) fn purge_partner(tx: &Tx<'_>, organization: PartnerId) -> Result<()> {
    let ids: Vec<StaffId> = tx
        .prepare("SELECT id FROM staff WHERE organization = ?1 ORDER BY id")?
        .query_map([organization], |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().try_for_each(|id| purge(tx, id))
}
