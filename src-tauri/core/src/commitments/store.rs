//! The SQL of deliveries.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedDelivery, Delivery, DeliveryId, DeliveryTag, NewDelivery};
use crate::{
    agreements::{AgreementId, Quantity},
    error::{Error, Result},
    kept::{self, Kept, Marks},
    sql::{maybe_time, time, to_json, to_time, to_word, word},
    vault::{Id, Tx, audit, audit::time_text},
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

/// What was given under any of these agreements, oldest first; removed ones left out.
///
/// # Errors
/// The store cannot be read.
pub fn of_agreements(conn: &Connection, agreements: impl Iterator<Item = AgreementId>) -> Result<Vec<NewDelivery>> {
    let ids: Vec<String> = agreements.map(|id| id.uuid().simple().to_string()).collect();
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM deliveries WHERE agreement IN (SELECT unhex(value) FROM json_each(?1)) AND removed_at IS NULL
         ORDER BY held_on, id"
    ))?;
    let found = statement.query_map([to_json(&ids)?], |row| Ok(from_row(row)?.said))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
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

impl Kept for Delivery {
    type Tag = DeliveryTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<DeliveryTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks { revision: &mut self.revision, updated_at: &mut self.updated_at, archived_at: None, removed_at: &mut self.removed_at }
    }
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
    kept::add(tx, id, delivery.clone())?;
    Ok(delivery)
}

/// Puts what was typed in the place of what stood there.
///
/// # Errors
/// `not_found`; `refused` when it was changed since `revision`.
pub fn update(tx: &Tx<'_>, id: DeliveryId, revision: u32, delivery: CheckedDelivery) -> Result<Delivery> {
    kept::update(tx, id, revision, |kept: &mut Delivery| {
        kept.said = delivery.into_said();
        Ok(())
    })
}

/// Puts a delivery into the bin for 30 days.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, id: DeliveryId) -> Result<Delivery> {
    kept::remove::<Delivery>(tx, id)
}

/// Takes it out of the bin.
///
/// # Errors
/// `not_found`.
pub fn restore(tx: &Tx<'_>, id: DeliveryId) -> Result<Delivery> {
    kept::restore::<Delivery>(tx, id)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: DeliveryId) -> Result<()> {
    kept::undo::<Delivery>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: DeliveryId) -> Result<()> {
    tx.execute("DELETE FROM deliveries WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
