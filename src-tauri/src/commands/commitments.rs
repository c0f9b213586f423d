//! Promised and delivered.

use chrono::{NaiveDate, Utc};
use tauri::State as Managed;
use trellis_core::{
    Error, Result,
    agreements::{self, AgreementId},
    commitments::{self, CheckedDelivery, Counted, Delivery, DeliveryId, NewDelivery, Span},
    vault::{Tx, settings},
};

use super::records::Items;
use crate::{error::Answer, state::State};

fn span(from: NaiveDate, to: NaiveDate) -> Result<Span> {
    Span::new(from, to).ok_or(Error::invalid("to", "The last day is before the first. Change one of the two."))
}

fn checked(tx: &Tx<'_>, delivery: NewDelivery) -> Result<CheckedDelivery> {
    let agreement = agreements::get(tx, delivery.agreement)?;
    delivery.check(&agreement, settings::today(tx, Utc::now())?)
}

#[tauri::command(async)]
pub fn commitments_get(state: Managed<'_, State>, agreement: AgreementId, from: NaiveDate, to: NaiveDate) -> Answer<Counted> {
    Ok(state.read(|conn| commitments::count_one(conn, agreement, span(from, to)?, Utc::now()))?)
}

#[tauri::command(async)]
pub fn deliveries_list(state: Managed<'_, State>, agreement: AgreementId) -> Answer<Items<Delivery>> {
    Ok(Items { items: state.read(|conn| commitments::of_agreement(conn, agreement))? })
}

#[tauri::command(async)]
pub fn deliveries_add(state: Managed<'_, State>, delivery: NewDelivery) -> Answer<Delivery> {
    Ok(state.write("deliveries.add", |tx| commitments::insert(tx, DeliveryId::make(), checked(tx, delivery)?))?)
}

#[tauri::command(async)]
pub fn deliveries_update(state: Managed<'_, State>, id: DeliveryId, revision: u32, delivery: NewDelivery) -> Answer<Delivery> {
    Ok(state.write("deliveries.update", |tx| commitments::update(tx, id, revision, checked(tx, delivery)?))?)
}

#[tauri::command(async)]
pub fn deliveries_remove(state: Managed<'_, State>, id: DeliveryId) -> Answer<Delivery> {
    Ok(state.write("deliveries.remove", |tx| commitments::remove(tx, id))?)
}

#[tauri::command(async)]
pub fn deliveries_restore(state: Managed<'_, State>, id: DeliveryId) -> Answer<Delivery> {
    Ok(state.write("deliveries.restore", |tx| commitments::restore(tx, id))?)
}
