//! Making, opening and locking the vault.

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tauri::State as Managed;
use trellis_core::{
    Error,
    error::Report,
    vault::{self, NewVault, Passphrase, PassphraseReview, PersonId, Preferences, Role, SlotLine, backups::BackupLine, people, settings},
};

use crate::{
    error::Answer,
    state::{DEMO_PASSPHRASE, Desk, Lock, State},
};

/// What the page needs before anything is open.
#[derive(Serialize)]
pub struct VaultView {
    exists: bool,
    /// Why a vault that is there cannot even be tried: open elsewhere, damaged, of a newer version.
    trouble: Option<Report>,
    open: Option<Session>,
    slots: Vec<SlotLine>,
    /// Rolling backups, newest first: what to do when nothing opens.
    backups: Vec<BackupLine>,
    timezone: String,
    languages: [&'static str; 2],
    language: &'static str,
    /// Keys are being changed, or a backup put back: what is closed for that opens again.
    busy: bool,
    /// Whose session ended with a lock, if one did.
    label: Option<String>,
    /// They handed over: somebody else comes next.
    handed_over: bool,
    /// What opens the made-up vault.
    demo_passphrase: &'static str,
}

/// Who has the vault open.
#[derive(Serialize)]
pub struct Session {
    id: PersonId,
    person: String,
    label: String,
    roles: Vec<Role>,
    program: String,
    timezone: String,
    demo: bool,
    wrong_tries: u32,
    last_wrong_at: Option<chrono::DateTime<Utc>>,
    version: &'static str,
    phrases_confirmed: bool,
    /// The other room did not open: why.
    trouble: Option<Report>,
    preferences: Preferences,
    /// She holds the key of the locked room, and it opened.
    choices: bool,
}

impl Session {
    pub fn of(desk: &mut Desk) -> trellis_core::Result<Self> {
        let (open, conn) = (&desk.open, desk.open.store.read());
        Ok(Self {
            id: open.person.id,
            person: open.person.name.clone(),
            label: open.person.label.clone(),
            roles: open.person.roles.clone(),
            program: trellis_core::partners::own(conn)?.facts.name,
            timezone: settings::get(conn)?.timezone,
            demo: settings::is_demo(conn)?,
            wrong_tries: open.tries.wrong,
            last_wrong_at: open.tries.last_at,
            version: env!("CARGO_PKG_VERSION"),
            phrases_confirmed: people::sheets_confirmed(conn)?,
            trouble: desk.trouble.map(|error| error.report()),
            preferences: open.person.preferences.clone(),
            choices: desk.room.is_some(),
        })
    }
}

/// What the first person types.
#[derive(Deserialize)]
pub struct TypedVault {
    organization: String,
    person: String,
    label: String,
    passphrase: String,
    timezone: String,
}

/// The two phrases, shown once.
#[derive(Serialize)]
pub struct Created {
    partnership: String,
    choices: String,
    session: Session,
}

const WORDS: [(&str, &str); 2] =
    [("en", include_str!(concat!(env!("OUT_DIR"), "/en.ftl"))), ("es", include_str!(concat!(env!("OUT_DIR"), "/es.ftl")))];

/// The words of a language: the same files that papers are set from.
#[tauri::command(async)]
pub fn locales_get(language: &str) -> Answer<&'static str> {
    let found = WORDS.iter().find(|(name, _)| *name == language);
    Ok(found.ok_or(Error::NotFound { what: "language" })?.1)
}

fn system_language() -> &'static str {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    if said.is_some_and(|tag| tag.starts_with("es")) { "es" } else { "en" }
}

#[tauri::command(async)]
pub fn vaults_get(state: Managed<'_, State>) -> Answer<VaultView> {
    let exists = state.exists();
    let (slots, trouble) = match exists.then(|| state.with_vault(|vault| vault.slots(Utc::now()))).transpose() {
        Ok(slots) => (slots.unwrap_or_default(), None),
        Err(error) => (Vec::new(), Some(error.report())),
    };
    let timezone = iana_time_zone::get_timezone().ok().filter(|zone| settings::is_zone(zone)).unwrap_or_else(|| "America/New_York".into());
    Ok(VaultView {
        exists,
        trouble,
        open: state.at_desk(Session::of).ok(),
        slots,
        backups: state.backups(),
        timezone,
        languages: WORDS.map(|(name, _)| name),
        language: system_language(),
        busy: state.is_busy(),
        label: state.told().label.clone(),
        handed_over: state.told().handed_over,
        demo_passphrase: DEMO_PASSPHRASE,
    })
}

#[tauri::command(async)]
pub fn vaults_add(state: Managed<'_, State>, new: TypedVault) -> Answer<Created> {
    let TypedVault { organization, person, label, passphrase, timezone } = new;
    state.create(&NewVault { organization, person, label, passphrase: Passphrase::new(passphrase), timezone })?;
    Ok(state.with_desk(|desk| {
        let session = Session::of(desk)?;
        let phrases = desk.phrases.as_ref().ok_or(Error::Locked)?;
        Ok(Created {
            partnership: phrases.partnership.expose().to_owned(),
            choices: phrases.choices.as_ref().map(|phrase| phrase.expose().to_owned()).unwrap_or_default(),
            session,
        })
    })?)
}

#[tauri::command(async)]
pub fn vaults_unlock(state: Managed<'_, State>, slot: PersonId, passphrase: String) -> Answer<Session> {
    state.unlock(slot, &Passphrase::new(passphrase))?;
    Ok(state.with_desk(Session::of)?)
}

/// A vault of made-up people, beside the real one.
#[tauri::command(async)]
pub fn demos_open(state: Managed<'_, State>) -> Answer<Session> {
    state.look_at_demo()?;
    Ok(state.with_desk(Session::of)?)
}

#[tauri::command(async)]
pub fn vaults_lock(state: Managed<'_, State>, handed_over: bool) {
    state.lock(Lock { handed_over, hide: false });
}

/// She types some words of each sheet; then both count as ways in.
#[tauri::command(async)]
pub fn phrases_review(state: Managed<'_, State>, positions: Vec<usize>, partnership: Vec<String>, choices: Vec<String>) -> Answer<()> {
    let stores = state.with_desk(|desk| {
        let phrases = desk.phrases.as_ref().ok_or(Error::Locked)?;
        phrases.review(&positions, &partnership, &choices).map(|()| phrases.stores())
    })?;
    state.write("phrases.review", |tx| people::confirm_sheets(tx, &stores))?;
    Ok(state.with_desk(Desk::forget_phrases)?)
}

#[tauri::command(async)]
pub fn passphrases_get() -> Answer<String> {
    Ok(vault::make_passphrase()?.expose().to_owned())
}

#[tauri::command(async)]
pub fn passphrases_review(text: String) -> Answer<PassphraseReview> {
    Ok(vault::review_passphrase(&Passphrase::new(text)))
}
