//! The schedule: series, what meets when, what is to be looked at.

use chrono::{NaiveDate, Utc};
use tauri::State as Managed;
use trellis_core::{
    agreements::AgreementId,
    groups::GroupId,
    reviews::{self, Reviewed},
    schedule::{self, Draft, Edit, NewSeries, Occurrence, Preview, Ready, Segment, Series, SeriesId, Under, Window},
    vault::settings,
};

use super::records::Items;
use crate::{error::Answer, state::State};

#[tauri::command(async)]
pub fn occurrences_list(state: Managed<'_, State>, window: Window) -> Answer<Items<Occurrence>> {
    Ok(Items { items: state.read(|conn| schedule::list(conn, &window))? })
}

#[tauri::command(async)]
pub fn findings_list(state: Managed<'_, State>, from: NaiveDate, to: NaiveDate) -> Answer<Items<Reviewed>> {
    Ok(Items { items: state.read(|conn| reviews::reviewed(conn, reviews::check(conn, from, to, Utc::now())?))? })
}

#[tauri::command(async)]
pub fn series_list(state: Managed<'_, State>, group: GroupId) -> Answer<Items<Series>> {
    Ok(Items { items: state.read(|conn| schedule::of_group(conn, group))? })
}

#[tauri::command(async)]
pub fn series_get(state: Managed<'_, State>, id: SeriesId) -> Answer<Series> {
    Ok(state.read(|conn| schedule::get(conn, id))?)
}

/// How a series goes on from a day: what the form of "this and later" begins with, or that of "all".
#[tauri::command(async)]
pub fn segments_get(state: Managed<'_, State>, id: SeriesId, on: NaiveDate, all: bool) -> Answer<Segment> {
    Ok(state.read(|conn| {
        let series = schedule::get(conn, id)?.facts;
        if all { schedule::going_on_all(&series, on, Utc::now()) } else { schedule::going_on(&series, on) }
    })?)
}

/// Whether a group can meet as it is planned.
#[tauri::command(async)]
pub fn readiness_get(state: Managed<'_, State>, group: GroupId) -> Answer<Ready> {
    Ok(state.read(|conn| schedule::ready(conn, group, settings::get(conn)?.today(Utc::now())))?)
}

/// Groups and on-site time under an agreement that ends.
#[tauri::command(async)]
pub fn closings_list(state: Managed<'_, State>, agreement: AgreementId) -> Answer<Items<Under>> {
    Ok(Items { items: state.read(|conn| schedule::under(conn, agreement, settings::get(conn)?.today(Utc::now())))? })
}

#[tauri::command(async)]
pub fn series_review(state: Managed<'_, State>, draft: Draft) -> Answer<Preview> {
    Ok(state.read(|conn| schedule::preview(conn, draft, Utc::now()))?)
}

#[tauri::command(async)]
pub fn series_add(state: Managed<'_, State>, series: NewSeries) -> Answer<Series> {
    let id = SeriesId::make();
    state.write("series.add", |tx| schedule::insert(tx, id, series.check(tx.now())?))?;
    Ok(state.read(|conn| schedule::get(conn, id))?)
}

#[tauri::command(async)]
pub fn series_update(state: Managed<'_, State>, id: SeriesId, revision: u32, edit: Edit) -> Answer<Series> {
    state.write("series.update", |tx| schedule::update(tx, id, revision, edit))?;
    Ok(state.read(|conn| schedule::get(conn, id))?)
}

#[tauri::command(async)]
pub fn series_remove(state: Managed<'_, State>, id: SeriesId) -> Answer<Series> {
    Ok(state.write("series.remove", |tx| schedule::remove(tx, id).and_then(|()| schedule::get(tx, id)))?)
}

#[tauri::command(async)]
pub fn series_restore(state: Managed<'_, State>, id: SeriesId) -> Answer<Series> {
    Ok(state.write("series.restore", |tx| schedule::restore(tx, id).and_then(|()| schedule::get(tx, id)))?)
}
