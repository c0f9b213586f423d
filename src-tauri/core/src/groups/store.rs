//! The SQL of groups and of who can step in: one record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedGroup, Group, GroupId, GroupTag, NewGroup};
use crate::{
    agreements,
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners,
    sql::{json, maybe_time, time, to_json, to_time},
    staff, text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "group";
const MISSING: Error = Error::NotFound { what: "group" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Group> {
    Ok(Group {
        id: row.get("id")?,
        facts: NewGroup {
            name: row.get("name")?,
            purpose: row.get("purpose")?,
            partner_id: row.get("partner_id")?,
            agreement_id: row.get("agreement")?,
            substitutes: Vec::new(),
            capacity: row.get("capacity")?,
            languages: json(row, "languages")?,
            open: row.get("open")?,
            childcare: row.get("childcare")?,
            transport: row.get("transport")?,
            notes: row.get("notes")?,
        },
        partner: row.get("partner")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A group, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: GroupId) -> Result<Option<Group>> {
    let found = conn
        .prepare_cached(
            "SELECT g.id, g.name, g.purpose, g.partner AS partner_id, g.agreement, g.capacity, g.languages, g.open, g.childcare,
                    g.transport, g.notes, g.archived_at, g.removed_at, g.revision, g.updated_at, o.name AS partner
             FROM groups g JOIN organizations o ON o.id = g.partner WHERE g.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    let Some(mut group) = found else { return Ok(None) };
    group.facts.substitutes = conn
        .prepare_cached("SELECT person FROM group_substitutes WHERE grouped = ?1 ORDER BY place, person")?
        .query_map([id], |row| row.get("person"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(group))
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: GroupId) -> Result<Group> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every group that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<GroupId>> {
    let mut statement = conn.prepare("SELECT id FROM groups ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without the partner's name, which is the partner's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(group: &Group) -> Result<[u8; 32]> {
    kept::digest(group)
}

impl Kept for Group {
    type Tag = GroupTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<GroupTag>) -> Result<Self> {
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
        Self { partner: String::new(), ..self.clone() }
    }
}

fn put(tx: &Tx<'_>, group: &Group) -> Result<()> {
    let facts = &group.facts;
    if group.removed_at.is_none() {
        check_names(tx, facts)?;
    }
    tx.prepare_cached(
        "INSERT INTO groups (id, partner, agreement, name, folded, purpose, capacity, languages, open, childcare, transport, notes,
             archived_at, removed_at, revision, updated_at)
         VALUES (:id, :partner, :agreement, :name, :folded, :purpose, :capacity, :languages, :open, :childcare, :transport, :notes,
             :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET partner = excluded.partner, agreement = excluded.agreement, name = excluded.name,
             folded = excluded.folded, purpose = excluded.purpose, capacity = excluded.capacity, languages = excluded.languages,
             open = excluded.open, childcare = excluded.childcare, transport = excluded.transport, notes = excluded.notes,
             archived_at = excluded.archived_at, removed_at = excluded.removed_at, revision = excluded.revision,
             updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": group.id, ":partner": facts.partner_id, ":agreement": facts.agreement_id, ":name": facts.name,
        ":folded": text::fold(&facts.name), ":purpose": facts.purpose, ":capacity": facts.capacity,
        ":languages": to_json(&facts.languages)?, ":open": facts.open, ":childcare": facts.childcare, ":transport": facts.transport,
        ":notes": facts.notes, ":archived_at": to_time(group.archived_at), ":removed_at": to_time(group.removed_at),
        ":revision": group.revision, ":updated_at": time_text(group.updated_at),
    })
    .map_err(in_use)?;
    tx.execute("DELETE FROM group_substitutes WHERE grouped = ?1", [group.id])?;
    for (place, person) in facts.substitutes.iter().enumerate() {
        tx.execute("INSERT INTO group_substitutes (grouped, place, person) VALUES (?1, ?2, ?3)", (group.id, place, person))?;
    }
    let n: i64 = tx.query_row("SELECT n FROM groups WHERE id = ?1", [group.id], |row| row.get("n"))?;
    tx.execute("DELETE FROM groups_fts WHERE rowid = ?1", [n])?;
    tx.execute("INSERT INTO groups_fts (rowid, name, purpose) VALUES (?1, ?2, ?3)", (n, &facts.name, &facts.purpose))?;
    Ok(())
}

/// A group in use is with a partner in use, archived perhaps, and names an agreement with it and staff of the two.
fn check_names(tx: &Tx<'_>, facts: &NewGroup) -> Result<()> {
    const NO_AGREEMENT: Error = Error::invalid("agreement_id", "This is no agreement with the group's partner. Choose one from the list.");
    const NO_PERSON: Error = Error::invalid(
        "substitutes",
        "Whoever steps in works at our program or at the group's partner. Choose again, or take the person out of the bin first.",
    );
    partners::named(tx, facts.partner_id)?;
    if let Some(id) = facts.agreement_id {
        let fits = |kept: &agreements::Agreement| kept.terms.partner_id == facts.partner_id && kept.removed_at.is_none();
        agreements::find(tx, id)?.filter(fits).ok_or(NO_AGREEMENT)?;
    }
    for id in &facts.substitutes {
        let fits = |kept: &staff::Staff| kept.removed_at.is_none() && (kept.own || kept.facts.organization_id == facts.partner_id);
        staff::find(tx, *id)?.filter(fits).ok_or(NO_PERSON)?;
    }
    Ok(())
}

/// Triggers say no when the schedule still names the group (in the migration of what names it).
fn in_use(error: rusqlite::Error) -> Error {
    const TRIGGER: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;
    match error.sqlite_error() {
        Some(code) if code.extended_code == TRIGGER => Error::Refused {
            reason: "The schedule names this group, so it cannot be removed. Put it away instead, or remove its meetings first.",
        },
        _ => error.into(),
    }
}

/// Adds a group.
///
/// # Errors
/// `invalid_input` at `partner_id`, `agreement_id` or `substitutes`.
pub fn insert(tx: &Tx<'_>, id: GroupId, group: CheckedGroup) -> Result<()> {
    let group = Group {
        id,
        facts: group.into_facts(),
        partner: String::new(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, group)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`; `invalid_input` for another partner.
pub fn update(tx: &Tx<'_>, id: GroupId, revision: u32, group: CheckedGroup) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Group| {
        if kept.facts.partner_id != group.facts().partner_id {
            return Err(Error::invalid(
                "partner_id",
                "A group stays with its partner. Put this one away, and add a group with the other partner.",
            ));
        }
        kept.facts = group.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    kept::undo::<Group>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    tx.execute("DELETE FROM groups_fts WHERE rowid = (SELECT n FROM groups WHERE id = ?1)", [id])?;
    tx.execute("DELETE FROM groups WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
