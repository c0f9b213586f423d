//! The SQL of trainings and of the items of the library that they name: one record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedTraining, NewTraining, Training, TrainingId, TrainingTag};
use crate::{
    agreements::Quantity,
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners, resources,
    scans::{self, Owner},
    sql::{day, maybe_time, time, to_time, to_word, word},
    text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "training";
const MISSING: Error = Error::NotFound { what: "training" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Training> {
    let hours: Option<u32> = row.get("hours")?;
    Ok(Training {
        id: row.get("id")?,
        facts: NewTraining {
            partner_id: row.get("partner_id")?,
            topic: row.get("topic")?,
            held_on: day(row, "held_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
            state: word(row, "state")?,
            trainer: word(row, "trainer")?,
            hours: hours.and_then(Quantity::from_hundredths),
            heads_us: row.get("heads_us")?,
            heads_partner: row.get("heads_partner")?,
            materials: row.get("materials")?,
            resources: Vec::new(),
            notes: row.get("notes")?,
        },
        partner: row.get("partner")?,
        scans: Vec::new(),
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A training, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: TrainingId) -> Result<Option<Training>> {
    let found = conn
        .prepare_cached(
            "SELECT t.id, t.partner AS partner_id, t.topic, t.held_on, t.state, t.trainer, t.hours, t.heads_us, t.heads_partner,
                    t.materials, t.notes, t.archived_at, t.removed_at, t.revision, t.updated_at, o.name AS partner
             FROM trainings t JOIN organizations o ON o.id = t.partner WHERE t.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    let Some(mut training) = found else { return Ok(None) };
    training.facts.resources = conn
        .prepare_cached("SELECT resource FROM training_resources WHERE training = ?1 ORDER BY place, resource")?
        .query_map([id], |row| row.get("resource"))?
        .collect::<rusqlite::Result<_>>()?;
    training.scans = scans::list(conn, Owner::training(id.uuid()))?;
    Ok(Some(training))
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: TrainingId) -> Result<Training> {
    find(conn, id)?.ok_or(MISSING)
}

/// Every training that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<TrainingId>> {
    let mut statement = conn.prepare("SELECT id FROM trainings ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without the partner's name, which is the partner's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(training: &Training) -> Result<[u8; 32]> {
    kept::digest(training)
}

impl Kept for Training {
    type Tag = TrainingTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<TrainingTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)?;
        self.scans = scans::list(tx, Owner::training(self.id.uuid()))?;
        Ok(())
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

    fn before_undo(&self, tx: &Tx<'_>, earlier: Option<&Self>) -> Result<()> {
        scans::keep_only(tx, Owner::training(self.id.uuid()), &earlier.unwrap_or(self).scans)
    }
}

fn put(tx: &Tx<'_>, training: &Training) -> Result<()> {
    let facts = &training.facts;
    if training.removed_at.is_none() {
        check_names(tx, facts)?;
    }
    tx.prepare_cached(
        "INSERT INTO trainings (id, partner, topic, folded, held_on, state, trainer, hours, heads_us, heads_partner, materials, notes,
             archived_at, removed_at, revision, updated_at)
         VALUES (:id, :partner, :topic, :folded, :held_on, :state, :trainer, :hours, :heads_us, :heads_partner, :materials, :notes,
             :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET partner = excluded.partner, topic = excluded.topic, folded = excluded.folded,
             held_on = excluded.held_on, state = excluded.state, trainer = excluded.trainer, hours = excluded.hours,
             heads_us = excluded.heads_us, heads_partner = excluded.heads_partner, materials = excluded.materials,
             notes = excluded.notes, archived_at = excluded.archived_at, removed_at = excluded.removed_at,
             revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": training.id, ":partner": facts.partner_id, ":topic": facts.topic, ":folded": text::fold(&facts.topic),
        ":held_on": facts.held_on.to_string(), ":state": to_word(&facts.state)?, ":trainer": to_word(&facts.trainer)?,
        ":hours": facts.hours.map(Quantity::hundredths), ":heads_us": facts.heads_us, ":heads_partner": facts.heads_partner,
        ":materials": facts.materials, ":notes": facts.notes, ":archived_at": to_time(training.archived_at),
        ":removed_at": to_time(training.removed_at), ":revision": training.revision, ":updated_at": time_text(training.updated_at),
    })?;
    tx.execute("DELETE FROM training_resources WHERE training = ?1", [training.id])?;
    for (place, resource) in facts.resources.iter().enumerate() {
        tx.execute("INSERT INTO training_resources (training, place, resource) VALUES (?1, ?2, ?3)", (training.id, place, resource))?;
    }
    let n: i64 = tx.query_row("SELECT n FROM trainings WHERE id = ?1", [training.id], |row| row.get("n"))?;
    tx.execute("DELETE FROM trainings_fts WHERE rowid = ?1", [n])?;
    tx.execute("INSERT INTO trainings_fts (rowid, topic, materials) VALUES (?1, ?2, ?3)", (n, &facts.topic, &facts.materials))?;
    Ok(())
}

/// A training in use is with a partner in use, archived perhaps, and names items of the library that are there.
fn check_names(tx: &Tx<'_>, facts: &NewTraining) -> Result<()> {
    const NO_RESOURCE: Error =
        Error::invalid("resources", "One of these is no longer in the library. Choose again, or take it out of the bin first.");
    partners::named(tx, facts.partner_id)?;
    for id in &facts.resources {
        resources::find(tx, *id)?.filter(|resource| resource.removed_at.is_none()).ok_or(NO_RESOURCE)?;
    }
    Ok(())
}

/// Adds a training.
///
/// # Errors
/// `invalid_input` at `partner_id` or `resources`.
pub fn insert(tx: &Tx<'_>, id: TrainingId, training: CheckedTraining) -> Result<()> {
    let training = Training {
        id,
        facts: training.into_facts(),
        partner: String::new(),
        scans: Vec::new(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, training)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: TrainingId, revision: u32, training: CheckedTraining) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Training| {
        kept.facts = training.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    kept::undo::<Training>(tx, id)
}

/// Takes a record out of the store for good, its scans too.
pub(crate) fn purge(tx: &Tx<'_>, id: TrainingId) -> Result<()> {
    tx.execute("DELETE FROM trainings_fts WHERE rowid = (SELECT n FROM trainings WHERE id = ?1)", [id])?;
    tx.execute("DELETE FROM trainings WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
