//! The SQL that writes closures, and reads one: a record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedClosure, Closure, ClosureId, ClosureTag, NewClosure, places};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners::PartnerId,
    sql::{day, maybe_time, time, to_time},
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "closure";
const MISSING: Error = Error::NotFound { what: "closure" };

/// What is read of a closure, wherever it is read.
pub(super) const SELECT: &str =
    "SELECT c.id, c.organization AS organization_id, c.site AS site_id, c.from_on, c.until_on, c.yearly, c.reason, c.removed_at,
            c.revision, c.updated_at, o.name AS organization, ifnull(s.name, '') AS site,
            ifnull(iif(s.confidential, s.public_name, s.name), '') AS site_outgoing
     FROM closures c JOIN organizations o ON o.id = c.organization LEFT JOIN sites s ON s.organization = c.organization AND s.id = c.site";

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Closure> {
    Ok(Closure {
        id: row.get("id")?,
        facts: NewClosure {
            organization_id: row.get("organization_id")?,
            site_id: row.get("site_id")?,
            from: day(row, "from_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
            until: day(row, "until_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
            yearly: row.get("yearly")?,
            reason: row.get("reason")?,
        },
        organization: row.get("organization")?,
        site: row.get("site")?,
        site_outgoing: row.get("site_outgoing")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A closure, also a removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: ClosureId) -> Result<Option<Closure>> {
    Ok(conn.prepare_cached(&format!("{SELECT} WHERE c.id = ?1"))?.query_row([id], from_row).optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: ClosureId) -> Result<Closure> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every closure that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<ClosureId>> {
    let mut statement = conn.prepare("SELECT id FROM closures ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without the names that are the organization's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(closure: &Closure) -> Result<[u8; 32]> {
    kept::digest(closure)
}

impl Kept for Closure {
    type Tag = ClosureTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<ClosureTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks { revision: &mut self.revision, updated_at: &mut self.updated_at, archived_at: None, removed_at: &mut self.removed_at }
    }

    fn vouched(&self) -> Self {
        Self { organization: String::new(), site: String::new(), site_outgoing: String::new(), ..self.clone() }
    }
}

fn put(tx: &Tx<'_>, closure: &Closure) -> Result<()> {
    let facts = &closure.facts;
    if closure.removed_at.is_none() {
        places::check_site(tx, facts.organization_id, facts.site_id)?;
    }
    tx.prepare_cached(
        "INSERT INTO closures (id, organization, site, from_on, until_on, yearly, reason, removed_at, revision, updated_at)
         VALUES (:id, :organization, :site, :from_on, :until_on, :yearly, :reason, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, site = excluded.site, from_on = excluded.from_on,
             until_on = excluded.until_on, yearly = excluded.yearly, reason = excluded.reason, removed_at = excluded.removed_at,
             revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": closure.id, ":organization": facts.organization_id, ":site": facts.site_id, ":from_on": facts.from.to_string(),
        ":until_on": facts.until.to_string(), ":yearly": facts.yearly, ":reason": facts.reason,
        ":removed_at": to_time(closure.removed_at), ":revision": closure.revision, ":updated_at": time_text(closure.updated_at),
    })?;
    Ok(())
}

/// Adds a closure.
///
/// # Errors
/// `invalid_input` at `organization_id` or `site_id`.
pub fn insert(tx: &Tx<'_>, id: ClosureId, closure: CheckedClosure) -> Result<()> {
    let closure = Closure {
        id,
        facts: closure.into_facts(),
        organization: String::new(),
        site: String::new(),
        site_outgoing: String::new(),
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, closure)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: ClosureId, revision: u32, closure: CheckedClosure) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Closure| {
        kept.facts = closure.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a closure into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: ClosureId) -> Result<()> {
    kept::remove::<Closure>(tx, id).map(drop)
}

/// Takes a closure out of the bin.
///
/// # Errors
/// `not_found`; `invalid_input` when its organization or site is not there any more.
pub fn restore(tx: &Tx<'_>, id: ClosureId) -> Result<()> {
    kept::restore::<Closure>(tx, id).map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: ClosureId) -> Result<()> {
    kept::undo::<Closure>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: ClosureId) -> Result<()> {
    tx.execute("DELETE FROM closures WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}

pub(super) fn purge_partner(tx: &Tx<'_>, organization: PartnerId) -> Result<()> {
    let ids: Vec<ClosureId> = tx
        .prepare("SELECT id FROM closures WHERE organization = ?1 ORDER BY id")?
        .query_map([organization], |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().try_for_each(|id| purge(tx, id))
}
