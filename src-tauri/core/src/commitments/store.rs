//! The SQL of deliveries.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedDelivery, Delivery, DeliveryId, NewDelivery};
use crate::{
    agreements::{AgreementId, Quantity},
    error::{Error, Result},
    sql::{maybe_time, time, to_time, to_word, word},
    vault::{Tx, audit, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "delivery";
const MISSING: Error = Error::NotFound { what: "delivery" };
const COLUMNS: &str = "id, agreement, commitment, held_on, quantity, unit, note, removed_at, revision, updated_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    let hundredths: u32 = row.get("quantity")?;
    let quantity = Quantity::from_hundredths(hundredths).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, hundredths.into()))?;
    Ok(Delivery {
        id: row.get("id")?,
        said: NewDelivery {
            agreement: row.get("agreement")?,
            commitment: row.get("commitment")?,
            on: crate::sql::day(row, "held_on")?.ok_or(rusqlite::Error::InvalidQuery)?,
            quantity,
            unit: word(row, "unit")?,
            note: row.get("note")?,
        },
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

/// A delivery, also a removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: DeliveryId) -> Result<Option<Delivery>> {
    Ok(conn.prepare_cached(&format!("SELECT {COLUMNS} FROM deliveries WHERE id = ?1"))?.query_row([id], from_row).optional()?)
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: DeliveryId) -> Result<Delivery> {
    find(conn, id)?.ok_or(MISSING)
}

/// What was given under an agreement, oldest first; removed ones left out.
///
/// # Errors
/// The store cannot be read.
pub fn of_agreement(conn: &Connection, agreement: AgreementId) -> Result<Vec<Delivery>> {
    let mut statement =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM deliveries WHERE agreement = ?1 AND removed_at IS NULL ORDER BY held_on, id"))?;
    Ok(statement.query_map([agreement], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Every delivery that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<DeliveryId>> {
    Ok(conn.prepare("SELECT id FROM deliveries ORDER BY id")?.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(delivery: &Delivery) -> Result<[u8; 32]> {
    audit::digest(delivery)
}

fn put(tx: &Tx<'_>, delivery: &Delivery) -> Result<()> {
    let said = &delivery.said;
    tx.prepare_cached(
        "INSERT INTO deliveries (id, agreement, commitment, held_on, quantity, unit, note, removed_at, revision, updated_at)
         VALUES (:id, :agreement, :commitment, :held_on, :quantity, :unit, :note, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, quantity = excluded.quantity, unit = excluded.unit,
             note = excluded.note, removed_at = excluded.removed_at, revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": delivery.id, ":agreement": said.agreement, ":commitment": said.commitment, ":held_on": said.on.to_string(),
        ":quantity": said.quantity.hundredths(), ":unit": to_word(&said.unit)?, ":note": said.note,
        ":removed_at": to_time(delivery.removed_at), ":revision": delivery.revision, ":updated_at": time_text(delivery.updated_at),
    })?;
    Ok(())
}

/// Records something that was given.
///
/// # Errors
/// The store refuses it.
pub fn insert(tx: &Tx<'_>, id: DeliveryId, delivery: CheckedDelivery) -> Result<Delivery> {
    let delivery = Delivery { id, said: delivery.into_said(), removed_at: None, revision: 1, updated_at: tx.now() };
    put(tx, &delivery)?;
    tx.note(KIND, id.uuid(), None, &delivery)?;
    Ok(delivery)
}

fn change(tx: &Tx<'_>, id: DeliveryId, change: impl FnOnce(&mut Delivery)) -> Result<Delivery> {
    let before = get(tx, id)?;
    let mut after = before.clone();
    change(&mut after);
    after.revision = before.revision.saturating_add(1);
    after.updated_at = tx.now();
    put(tx, &after)?;
    tx.note(KIND, id.uuid(), Some(&before), &after)?;
    Ok(after)
}

/// Puts what was typed in the place of what stood there.
///
/// # Errors
/// `not_found`; `refused` when it was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: DeliveryId, revision: u32, delivery: CheckedDelivery) -> Result<Delivery> {
    if get(tx, id)?.revision != revision {
        return Err(Error::CHANGED);
    }
    change(tx, id, |kept| kept.said = delivery.into_said())
}

/// Puts a delivery into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: DeliveryId) -> Result<Delivery> {
    let now = tx.now();
    change(tx, id, |delivery| delivery.removed_at = Some(now))
}

/// Takes it out of the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: DeliveryId) -> Result<Delivery> {
    change(tx, id, |delivery| delivery.removed_at = None)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: DeliveryId) -> Result<()> {
    let now = get(tx, id)?;
    let before = tx.take_last_change::<Delivery>(KIND, id.uuid())?;
    let mut restored = before.unwrap_or_else(|| Delivery { removed_at: Some(tx.now()), ..now.clone() });
    restored.revision = now.revision.saturating_add(1);
    restored.updated_at = tx.now();
    put(tx, &restored)?;
    tx.log(KIND, id.uuid(), digest(&restored)?)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: DeliveryId) -> Result<()> {
    tx.execute("DELETE FROM deliveries WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
