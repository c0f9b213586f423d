//! Who opens the vault, and what each may.

use chrono::Utc;
use serde::Serialize;
use tauri::State as Managed;
use trellis_core::vault::{
    Effort, NewPerson, Passphrase, PersonId, PersonLine, Phrases, StoreName, WaysIn,
    powers::{self, Power},
};

use super::{records::Items, vaults::Session};
use crate::{
    error::Answer,
    state::{Desk, State},
};

/// Everybody, and how many ways lead into each store.
#[derive(Serialize)]
pub struct People {
    items: Vec<PersonLine>,
    partnership: WaysIn,
    choices: WaysIn,
    /// Who asks holds the key of the locked room.
    holder: bool,
}

impl People {
    fn of(desk: &mut Desk) -> trellis_core::Result<Self> {
        let open = &desk.open;
        Ok(Self {
            items: open.people()?,
            partnership: open.ways_in(StoreName::Partnership)?,
            choices: open.ways_in(StoreName::Choices)?,
            holder: open.choices_key.is_some(),
        })
    }
}

/// Phrases that were just made.
#[derive(Serialize)]
pub struct Sheets {
    partnership: String,
    choices: String,
}

#[tauri::command(async)]
pub fn people_list(state: Managed<'_, State>) -> Answer<People> {
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn powers_list() -> Answer<Items<Power>> {
    Ok(Items { items: powers::TABLE.to_vec() })
}

#[tauri::command(async)]
pub fn people_add(state: Managed<'_, State>, person: NewPerson, words: String, passphrase: &str) -> Answer<People> {
    let words = Passphrase::new(words);
    state.confirmed(passphrase, |desk| desk.open.add_person(&person, &words, Effort::Calibrated, Utc::now()))?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn people_update(state: Managed<'_, State>, id: PersonId, person: NewPerson, passphrase: &str) -> Answer<People> {
    state.confirmed(passphrase, |desk| desk.open.update_person(id, &person, Utc::now()))?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn people_restore(state: Managed<'_, State>, id: PersonId, words: String, passphrase: &str) -> Answer<People> {
    let words = Passphrase::new(words);
    state.confirmed(passphrase, |desk| desk.open.restore_person(id, &words, Effort::Calibrated, Utc::now()))?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn people_remove(state: Managed<'_, State>, id: PersonId, passphrase: &str) -> Answer<People> {
    state.remove_person(id, passphrase)?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn keys_grant(state: Managed<'_, State>, id: PersonId, passphrase: &str) -> Answer<People> {
    state.confirmed(passphrase, |desk| desk.open.grant_choices(id, Utc::now()))?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn keys_revoke(state: Managed<'_, State>, id: PersonId, passphrase: &str) -> Answer<People> {
    state.revoke_choices(id, passphrase)?;
    Ok(state.with_desk(People::of)?)
}

#[tauri::command(async)]
pub fn passphrases_update(state: Managed<'_, State>, passphrase: String, words: String) -> Answer<()> {
    let (passphrase, words) = (Passphrase::new(passphrase), Passphrase::new(words));
    Ok(state.with_desk(|desk| desk.open.change_passphrase(&passphrase, &words, Effort::Calibrated, Utc::now()))?)
}

/// New recovery sheets: shown once.
#[tauri::command(async)]
pub fn phrases_add(state: Managed<'_, State>, passphrase: &str) -> Answer<Sheets> {
    state.add_phrases(passphrase)?;
    Ok(state.with_desk(|desk| {
        let said = |phrase: Option<&Passphrase>| phrase.map(|phrase| phrase.expose().to_owned()).unwrap_or_default();
        let phrases = desk.phrases.as_ref();
        Ok(Sheets { partnership: said(phrases.map(|p| &p.partnership)), choices: said(phrases.and_then(|p| p.choices.as_ref())) })
    })?)
}

/// She forgot her passphrase, and has the sheets.
#[tauri::command(async)]
pub fn vaults_restore(state: Managed<'_, State>, slot: PersonId, partnership: String, choices: String, words: String) -> Answer<Session> {
    let choices = Some(choices).filter(|phrase| !phrase.trim().is_empty()).map(Passphrase::new);
    state.restore_slot(slot, &Phrases { partnership: Passphrase::new(partnership), choices }, &Passphrase::new(words))?;
    Ok(state.with_desk(Session::of)?)
}

/// What she typed before it was locked, and did not save.
#[tauri::command(async)]
pub fn drafts_get(state: Managed<'_, State>) -> Answer<String> {
    Ok(state.with_desk(|desk| Ok(desk.open.kept_draft().map(|text| text.to_string()).unwrap_or_default()))?)
}

/// What she types, for herself alone; empty once it is saved.
#[tauri::command(async)]
pub fn drafts_update(state: Managed<'_, State>, text: &str) -> Answer<()> {
    Ok(state.with_desk(|desk| desk.open.keep_draft(text))?)
}
