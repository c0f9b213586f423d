//! Where partnerships stand.

use chrono::{NaiveDate, Utc};
use tauri::State as Managed;
use trellis_core::{
    partners::PartnerId,
    spectrum::{self, Spectrum, SpectrumLine},
    vault::settings,
};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn spectrums_list(state: Managed<'_, State>, on: Option<NaiveDate>) -> Answer<Items<SpectrumLine>> {
    let day = on.map_or_else(|| Ok(state.read(settings::get)?.today(Utc::now())), Ok::<_, trellis_core::Error>)?;
    Ok(Items { items: state.read(|conn| spectrum::list(conn, day))? })
}

#[tauri::command(async)]
pub fn spectrums_get(state: Managed<'_, State>, id: PartnerId, on: Option<NaiveDate>) -> Answer<Spectrum> {
    let day = on.map_or_else(|| Ok(state.read(settings::get)?.today(Utc::now())), Ok::<_, trellis_core::Error>)?;
    Ok(state.read(|conn| spectrum::get(conn, id, day))?)
}
