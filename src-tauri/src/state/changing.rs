//! Changes of who opens what. Each asks for the passphrase of who sits there.

use chrono::Utc;
use trellis_core::{
    Error, Result,
    vault::{Effort, Open, Passphrase, PersonId, Phrases},
};

use super::{Desk, State};

const NOT_RENEWED: Error = Error::Refused {
    reason: "This was done. One of the backups, or several, could not be rewritten and still open with the keys from before. Look at Backups, and make room on the disk.",
};

impl State {
    /// Works at the desk after the passphrase of who sits there.
    pub fn confirmed<T>(&self, passphrase: &str, work: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        self.with_desk(|desk| {
            desk.open.confirm(&Passphrase::new(passphrase.to_owned()), Utc::now())?;
            work(desk)
        })
    }

    /// Removes somebody, with new keys for what she held.
    pub fn remove_person(&self, id: PersonId, passphrase: &str) -> Result<()> {
        self.confirmed(passphrase, |desk| desk.open.check_removal(id))?;
        self.change_keys("people.remove", |open| open.remove_person(id, Utc::now()))
    }

    /// Takes the key of the locked room back, with a new one for everybody else.
    pub fn revoke_choices(&self, id: PersonId, passphrase: &str) -> Result<()> {
        self.confirmed(passphrase, |desk| desk.open.check_withdrawal(id))?;
        self.change_keys("keys.revoke", |open| open.revoke_choices(id, Utc::now()))
    }

    /// Closes both stores, has their keys changed, rolling backups with them, and opens again. What fails leaves the vault locked and
    /// as it was.
    pub(super) fn change_keys(&self, action: &'static str, change: impl FnOnce(Open) -> Result<Open>) -> Result<()> {
        let _work = self.work()?;
        let locks = self.locks();
        let held = self.with_desk(|desk| desk.settle().and_then(|()| desk.is_held()))?;
        let Desk { open, room, phrases, .. } = self.clear_desk().ok_or(Error::Locked)?;
        drop(room);
        let open = change(open)?;
        // Under a hold they stay as they are, and open with the older keys that whoever holds the new ones has.
        let renewed = if held { Ok(()) } else { open.renew_backups(action, Utc::now()).map_err(|_| NOT_RENEWED) };
        self.begin(locks, open, phrases)?;
        renewed
    }

    /// New recovery phrases: shown once, kept until they were read back.
    pub fn add_phrases(&self, passphrase: &str) -> Result<()> {
        self.confirmed(passphrase, |desk| {
            desk.phrases = Some(desk.open.add_phrases(Utc::now())?);
            Ok(())
        })
    }

    /// A new passphrase by the recovery sheets.
    pub fn restore_slot(&self, slot: PersonId, sheets: &Phrases, passphrase: &Passphrase) -> Result<()> {
        let _work = self.work()?;
        let locks = self.locks();
        self.with_vault(|vault| vault.restore_slot(slot, sheets, passphrase, Effort::Calibrated, Utc::now()))?;
        self.unlock_since(locks, slot, passphrase)
    }
}
