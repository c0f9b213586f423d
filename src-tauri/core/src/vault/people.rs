//! People of the program: labels, roles, public keys; and which recovery sheets were confirmed.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Id, audit,
    audit::time_text,
    powers::Role,
    slots::{Body, StoreName},
    store::Tx,
};
use crate::{
    error::{Error, Result},
    text,
};

/// Marks ids of people (and of their slots).
#[derive(Debug)]
pub enum PersonTag {}
/// Names a person, and her slot.
pub type PersonId = Id<PersonTag>;

/// Somebody who may open the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Her id, and her slot's.
    pub id: PersonId,
    /// Her name, inside the store.
    pub name: String,
    /// What the unlock screen shows: initials or a word.
    pub label: String,
    /// See [`Role`].
    pub roles: Vec<Role>,
    /// How she likes the page.
    pub preferences: Preferences,
    /// Since when.
    pub added_at: DateTime<Utc>,
}

/// How somebody likes the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// `en`, `es`, or empty for the system's.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `normal`, `large` or `larger`.
    pub text: String,
    /// Minutes without a hand on the computer until it locks, 1 to 15.
    pub idle_minutes: u8,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: String::new(), theme: "system".into(), text: "normal".into(), idle_minutes: 5 }
    }
}

impl Preferences {
    /// # Errors
    /// `invalid_input` at the field.
    pub fn check(&self) -> Result<()> {
        let known = |field, value: &str, among: &[&str]| {
            if among.contains(&value) { Ok(()) } else { Err(Error::invalid(field, "This choice is not known. Choose one of those shown.")) }
        };
        known("language", &self.language, &["", "en", "es"])?;
        known("theme", &self.theme, &["system", "light", "dark"])?;
        known("text", &self.text, &["normal", "large", "larger"])?;
        if !(1..=15).contains(&self.idle_minutes) {
            return Err(Error::invalid("idle_minutes", "Choose between 1 and 15 minutes."));
        }
        Ok(())
    }
}

/// Checks a label: 1 to 30 characters on one line.
///
/// # Errors
/// `invalid_input` at `label`.
pub fn check_label(label: &str) -> Result<String> {
    let mut label = label.to_owned();
    text::line("label", &mut label)?;
    if label.is_empty() || label.chars().count() > 30 {
        return Err(Error::invalid("label", "A label is initials or a word, up to 30 characters."));
    }
    Ok(label)
}

/// Whom the store vouches for: public keys of people in use.
///
/// # Errors
/// The store cannot be read.
pub(super) fn public_keys(conn: &Connection) -> Result<Vec<(PersonId, Vec<u8>)>> {
    let mut statement = conn.prepare("SELECT id, public_key FROM people WHERE removed_at IS NULL ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get("id")?, row.get("public_key")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Somebody as she is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// Her name, inside the store.
    pub name: String,
    /// What the unlock screen shows; empty: the first letter of the name.
    pub label: String,
    /// At least one.
    pub roles: Vec<Role>,
}

impl NewPerson {
    /// # Errors
    /// `invalid_input` at the field.
    pub fn check(&self) -> Result<Self> {
        let mut name = self.name.clone();
        text::line("name", &mut name)?;
        if name.is_empty() {
            return Err(Error::invalid("name", "Write a name or initials. They stay inside the vault."));
        }
        let label = if self.label.trim().is_empty() { name.chars().take(1).collect() } else { self.label.clone() };
        let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| self.roles.contains(role)).collect();
        if roles.is_empty() {
            return Err(Error::invalid("roles", "Choose at least one role."));
        }
        Ok(Self { name, label: check_label(&label)?, roles })
    }
}

/// Everybody in use, by name.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection) -> Result<Vec<Person>> {
    let mut all = ids(conn)?.into_iter().map(|id| get(conn, id)).collect::<Result<Vec<_>>>()?;
    all.sort_by_key(|one| (text::fold(&one.name), one.id));
    Ok(all)
}

/// Changes name, label and roles. Somebody has to stay who may change them back.
///
/// # Errors
/// `refused` when nobody would be administrator.
pub(super) fn update(tx: &Tx<'_>, id: PersonId, new: &NewPerson) -> Result<()> {
    tx.execute(
        "UPDATE people SET name = ?2, label = ?3, roles = ?4 WHERE id = ?1 AND removed_at IS NULL",
        (id, &new.name, &new.label, serde_json::to_string(&new.roles)?),
    )?;
    check_governed(tx)?;
    tx.log("person", id.uuid(), digest(tx, id)?)
}

/// Whether somebody is administrator.
pub(super) fn is_governed(conn: &Connection) -> Result<bool> {
    Ok(list(conn)?.iter().any(|person| person.roles.contains(&Role::Administrator)))
}

fn check_governed(conn: &Connection) -> Result<()> {
    if is_governed(conn)? {
        return Ok(());
    }
    Err(Error::Refused { reason: "Somebody has to be administrator. Make another person administrator first." })
}

/// A new pair of keys for somebody: from now on the store vouches for this one.
pub(super) fn change_key(tx: &Tx<'_>, id: PersonId, public_key: &[u8]) -> Result<()> {
    tx.execute("UPDATE people SET public_key = ?2 WHERE id = ?1", (id, public_key))?;
    tx.log("person", id.uuid(), digest(tx, id)?)
}

/// She is no longer of the program. Her label stays beside what she did.
///
/// # Errors
/// `refused` when nobody would be administrator.
pub(super) fn remove(tx: &Tx<'_>, id: PersonId) -> Result<()> {
    tx.execute("UPDATE people SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL", (id, time_text(tx.now())))?;
    check_governed(tx)?;
    tx.log("person", id.uuid(), audit::GONE)
}

/// Brings an older store to what the key slots of today know: each slot and sheet is vouched for, whoever has no slot is not of the
/// program. Names and roles are those of `today`, for everybody whom it knows.
pub(super) fn follow(tx: &Tx<'_>, body: &Body, today: &[Person]) -> Result<()> {
    for slot in &body.slots {
        let (id, key) = (slot.id, &slot.public_key.0);
        let known = today.iter().find(|person| person.id == id);
        let there: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM people WHERE id = ?1)", [id], |row| row.get(0))?;
        if there {
            let sql = "UPDATE people SET public_key = ?2, label = ?3, removed_at = NULL WHERE id = ?1";
            tx.execute(sql, (id, key, &slot.label))?;
            if let Some(Person { name, roles, .. }) = known {
                tx.execute("UPDATE people SET name = ?2, roles = ?3 WHERE id = ?1", (id, name, serde_json::to_string(roles)?))?;
            }
            tx.log("person", id.uuid(), digest(tx, id)?)?;
        } else {
            let person = known.cloned().unwrap_or_else(|| Person {
                id,
                name: slot.label.clone(),
                label: String::new(),
                // What she may was decided after this copy was made: an administrator says it again.
                roles: Vec::new(),
                preferences: Preferences::default(),
                added_at: tx.now(),
            });
            insert(tx, &Person { label: slot.label.clone(), ..person }, key)?;
        }
    }
    for name in StoreName::BOTH {
        let sheet = body.sheets.get(name);
        if !sheet.is_void() {
            put_sheet(tx, name, &sheet.public_key.0)?;
        }
    }
    for id in ids(tx)? {
        if body.slot(id).is_err() {
            tx.execute("UPDATE people SET removed_at = ?2 WHERE id = ?1", (id, time_text(tx.now())))?;
            tx.log("person", id.uuid(), audit::GONE)?;
        }
    }
    Ok(())
}

/// Adds a person.
///
/// # Errors
/// The store refuses it.
pub(super) fn insert(tx: &Tx<'_>, person: &Person, public_key: &[u8]) -> Result<()> {
    tx.execute(
        "INSERT INTO people (id, name, label, public_key, roles, preferences, added_at, removed_at)
         VALUES (:id, :name, :label, :public_key, :roles, :preferences, :added_at, NULL)",
        named_params! {
            ":id": person.id, ":name": person.name, ":label": person.label, ":public_key": public_key,
            ":roles": serde_json::to_string(&person.roles)?, ":preferences": serde_json::to_string(&person.preferences)?,
            ":added_at": time_text(person.added_at),
        },
    )?;
    tx.log("person", person.id.uuid(), digest(tx, person.id)?)
}

/// The person of an open slot.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: PersonId) -> Result<Person> {
    let found = conn
        .query_row("SELECT id, name, label, roles, preferences, added_at FROM people WHERE id = ?1 AND removed_at IS NULL", [id], |row| {
            let texts: (String, String, String) = (row.get("roles")?, row.get("preferences")?, row.get("added_at")?);
            Ok((row.get("id")?, row.get("name")?, row.get("label")?, texts))
        })
        .optional()?;
    let (id, name, label, (roles, preferences, added_at)) = found.ok_or(Error::NotFound { what: "person" })?;
    Ok(Person {
        id,
        name,
        label,
        roles: serde_json::from_str(&roles)?,
        preferences: serde_json::from_str(&preferences)?,
        added_at: added_at.parse().map_err(|_| Error::Damaged { part: "person" })?,
    })
}

/// What the audit chain vouches for: the person with her public key.
///
/// # Errors
/// `not_found`.
pub fn digest(conn: &Connection, id: PersonId) -> Result<[u8; 32]> {
    let key: Vec<u8> = conn.query_row("SELECT public_key FROM people WHERE id = ?1", [id], |row| row.get("public_key"))?;
    audit::digest(&(get(conn, id)?, key))
}

/// What the audit chain vouches for: both recovery sheets, and whether they were read back.
///
/// # Errors
/// The store cannot be read.
pub fn sheets_digest(conn: &Connection) -> Result<[u8; 32]> {
    let mut statement = conn.prepare("SELECT store, public_key, confirmed_at FROM recoveries ORDER BY store")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>("store")?, row.get::<_, Vec<u8>>("public_key")?, row.get::<_, Option<String>>("confirmed_at")?))
    })?;
    audit::digest(&rows.collect::<rusqlite::Result<Vec<_>>>()?)
}

/// Ids of people in use, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn ids(conn: &Connection) -> Result<Vec<PersonId>> {
    Ok(public_keys(conn)?.into_iter().map(|(id, _)| id).collect())
}

/// The label of a person, also of one who left; for lists of changes.
///
/// # Errors
/// The store cannot be read.
pub fn label(conn: &Connection, id: PersonId) -> Result<String> {
    let found = conn.query_row("SELECT label FROM people WHERE id = ?1", [id], |row| row.get("label")).optional()?;
    Ok(found.unwrap_or_default())
}

/// Keeps how somebody likes the page.
///
/// # Errors
/// `invalid_input`, or the store refuses it.
pub fn update_preferences(tx: &Tx<'_>, preferences: &Preferences) -> Result<Person> {
    preferences.check()?;
    let id = tx.person().id;
    tx.execute("UPDATE people SET preferences = ?2 WHERE id = ?1", (id, serde_json::to_string(preferences)?))?;
    let person = get(tx, id)?;
    tx.log("person", id.uuid(), digest(tx, id)?)?;
    Ok(person)
}

/// Vouches for the public key of a recovery sheet; a new one is not read back yet.
pub(super) fn put_sheet(tx: &Tx<'_>, store: StoreName, public_key: &[u8]) -> Result<()> {
    tx.execute(
        "INSERT INTO recoveries (store, public_key, confirmed_at) VALUES (?1, ?2, NULL)
         ON CONFLICT (store) DO UPDATE SET public_key = excluded.public_key, confirmed_at = NULL WHERE public_key <> excluded.public_key",
        (store.word(), public_key),
    )?;
    tx.log("sheets", Uuid::nil(), sheets_digest(tx)?)
}

/// The public key of a recovery sheet.
pub(super) fn sheet_key(conn: &Connection, store: StoreName) -> Result<Vec<u8>> {
    Ok(conn.query_row("SELECT public_key FROM recoveries WHERE store = ?1", [store.word()], |row| row.get("public_key"))?)
}

/// Marks recovery sheets as read back by a person.
///
/// # Errors
/// The store refuses it.
pub fn confirm_sheets(tx: &Tx<'_>, stores: &[StoreName]) -> Result<()> {
    for store in stores {
        let now = time_text(tx.now());
        tx.execute("UPDATE recoveries SET confirmed_at = ?1 WHERE confirmed_at IS NULL AND store = ?2", (now, store.word()))?;
    }
    tx.log("sheets", Uuid::nil(), sheets_digest(tx)?)
}

/// Whether the sheet of a store was read back.
///
/// # Errors
/// The store cannot be read.
pub fn sheet_confirmed(conn: &Connection, store: StoreName) -> Result<bool> {
    let sql = "SELECT confirmed_at IS NOT NULL FROM recoveries WHERE store = ?1";
    Ok(conn.query_row(sql, [store.word()], |row| row.get(0))?)
}

/// Whether both sheets were read back.
///
/// # Errors
/// The store cannot be read.
pub fn sheets_confirmed(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT count(*) = 0 FROM recoveries WHERE confirmed_at IS NULL", [], |row| row.get(0))?)
}
