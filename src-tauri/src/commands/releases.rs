//! Releases and referrals: what may be told, to whom, and what was told.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use tauri::State as Managed;
use trellis_choices::{
    clock,
    names::Names,
    papers::{self, Language, Paper},
    referrals::{self, How, PartnerPlace, Referral, ReferralId, Sending},
    releases::{self, Granted, NewRelease, NotAllowed, Release, ReleaseId, Signer},
    survivors::SurvivorId,
};
use trellis_core::{Result, partners::PartnerId, services::ServiceId, vault::Tx};

use super::{
    records::Items,
    survivors::{Asked, asked_first},
};
use crate::{
    error::Answer,
    state::{Around, State},
};

/// A cell of the table of signers.
#[derive(Serialize)]
pub struct Cell {
    signer: Signer,
    allowed: bool,
    reason: Option<NotAllowed>,
}

/// What followed from a revocation.
#[derive(Serialize)]
pub struct Revoked {
    release: Release,
    sent: Vec<Referral>,
    call: Vec<Call>,
    letter: Option<Paper>,
}

/// Whom to call.
#[derive(Serialize)]
pub struct Call {
    name: String,
    phone: String,
}

/// What was sent, and what to send it with.
#[derive(Serialize)]
pub struct Sent {
    referral: Referral,
    paper: Paper,
}

fn told(conn: &Connection, around: &Around, id: ReleaseId) -> Result<Release> {
    releases::get(conn, &around.names, id, around.today)
}

#[tauri::command(async)]
pub fn releases_add(state: Managed<'_, State>, id: SurvivorId, release: NewRelease) -> Answer<Release> {
    Ok(state.write_room("releases.add", |tx, around| releases::add(tx, &around.zone, id, release).and_then(|id| told(tx, around, id)))?)
}

#[tauri::command(async)]
pub fn releases_update(state: Managed<'_, State>, id: ReleaseId, revision: u32, release: NewRelease) -> Answer<Release> {
    Ok(state.write_room("releases.update", |tx, around| {
        releases::update(tx, &around.zone, id, revision, release).and_then(|()| told(tx, around, id))
    })?)
}

#[tauri::command(async)]
pub fn releases_remove(state: Managed<'_, State>, id: ReleaseId, asked: Asked) -> Answer<()> {
    let Asked::No = asked;
    Ok(state.write_room("releases.remove", |tx, _| releases::remove(tx, id))?)
}

#[tauri::command(async, rename_all = "snake_case")]
pub fn releases_grant(
    state: Managed<'_, State>,
    id: ReleaseId,
    number: String,
    signed_on: NaiveDate,
    signed_by: String,
    paper: String,
) -> Answer<Release> {
    let said = Granted { number, signed_on, signed_by, paper };
    Ok(state.write_room("releases.grant", |tx, around| releases::grant(tx, &around.zone, id, said).and_then(|()| told(tx, around, id)))?)
}

fn call(names: &Names, partner: PartnerId) -> Vec<Call> {
    let Some(partner) = names.organization(partner) else { return Vec::new() };
    let own = partner.facts.phones.iter().map(|phone| (partner.facts.name.clone(), phone.number.clone()));
    papers::whom_to_call(&partner.facts.contacts).into_iter().chain(own).map(|(name, phone)| Call { name, phone }).collect()
}

/// Whom to call, what was already sent, and the letter.
pub(super) fn revoked(conn: &Connection, around: &Around, id: ReleaseId) -> Result<Revoked> {
    let (release, sent) = (told(conn, around, id)?, referrals::under(conn, &around.names, id)?);
    // Where nothing was told, nobody is called or written to: that she is known would be told by it.
    if sent.is_empty() {
        return Ok(Revoked { release, sent, call: Vec::new(), letter: None });
    }
    let on = release.revoked_at.map_or(around.today, |at| clock::day(at, &around.zone));
    let letter = papers::revocation(&release, &sent, &around.program, on, &around.zone, Language::En)?;
    Ok(Revoked { call: call(&around.names, release.partner_id), release, sent, letter: Some(letter) })
}

#[tauri::command(async)]
pub fn releases_revoke(state: Managed<'_, State>, id: ReleaseId) -> Answer<Revoked> {
    Ok(state.write_room("releases.revoke", |tx, around| releases::revoke(tx, &around.zone, id).and_then(|()| revoked(tx, around, id)))?)
}

/// Every cell of the table, as the form asks it.
#[tauri::command]
pub fn signers_list() -> Items<Cell> {
    let (capacities, signers, abusers) = releases::TABLE_OF_SIGNERS;
    let cell = |signer| {
        let reason = releases::may_sign(signer).err();
        Cell { signer, allowed: reason.is_none(), reason }
    };
    let pairs = capacities.into_iter().flat_map(|capacity| signers.into_iter().map(move |by| (capacity, by)));
    let all = pairs.flat_map(|(capacity, by)| abusers.into_iter().map(move |abuser| Signer { capacity, by, abuser }));
    Items { items: all.map(cell).collect() }
}

#[tauri::command(async, rename_all = "snake_case")]
pub fn referrals_add(state: Managed<'_, State>, id: SurvivorId, partner_id: PartnerId, service_id: Option<ServiceId>) -> Answer<Referral> {
    Ok(state.write_room("referrals.add", |tx, around| {
        referrals::add(tx, id, partner_id, service_id).and_then(|new| referrals::get(tx, &around.names, new))
    })?)
}

fn send(tx: &Tx<'_>, around: &Around, release: ReleaseId, sending: &Sending) -> Result<Sent> {
    let live = releases::live(tx, &around.zone, release)?;
    let sent = referrals::send(tx, &around.names, &live, sending)?;
    let (referral, release) = (referrals::get(tx, &around.names, sent)?, told(tx, around, release)?);
    let paper = match sending.how {
        How::Telephone => papers::script(&referral, &release, &around.program, &sending.name, Language::En)?,
        _ => papers::letter(&referral, &release, &around.program, &sending.name, around.today, Language::En)?,
    };
    Ok(Sent { referral, paper })
}

#[tauri::command(async, rename_all = "snake_case")]
pub fn referrals_send(state: Managed<'_, State>, release_id: ReleaseId, sending: Sending) -> Answer<Sent> {
    Ok(state.write_room("referrals.send", |tx, around| send(tx, around, release_id, &sending))?)
}

#[tauri::command(async)]
pub fn referrals_answer(
    state: Managed<'_, State>,
    id: ReferralId,
    outcome: String,
    place: PartnerPlace,
    asked: Option<Asked>,
) -> Answer<Referral> {
    Ok(state.write_room("referrals.answer", |tx, around| {
        let before = referrals::get(tx, &around.names, id)?;
        referrals::answer(tx, id, outcome, place)?;
        let now = referrals::get(tx, &around.names, id)?;
        asked_first(!before.outcome.is_empty() && now.outcome.is_empty(), asked)?;
        Ok(now)
    })?)
}
