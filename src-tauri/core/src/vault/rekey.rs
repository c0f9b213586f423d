//! New data keys: when somebody is removed, or loses the key of the locked room, what she held is written anew under a key that she
//! never had, and sealed to everybody else while these type nothing. Old or new, never between: see `swap`.

use std::{fs, path::Path};

use chrono::{DateTime, Utc};

use super::{
    audit,
    folder::Keys,
    migrations,
    open::Open,
    people::{self, PersonId},
    secret::Key,
    slots::StoreName,
    store::{Act, Store, Tx},
    swap,
};
use crate::error::{Error, Result};

impl Open {
    /// Removes somebody. The locked room must not be open here: it is opened anew afterwards, by its new key.
    ///
    /// # Errors
    /// See [`Self::check_removal`]. The stores are then as they were, and closed.
    pub fn remove_person(self, id: PersonId, now: DateTime<Utc>) -> Result<Self> {
        self.check_removal(id)?;
        let held = self.body.slot(id).is_ok_and(|slot| slot.boxes.choices.is_some());
        let stores = if held { StoreName::BOTH.to_vec() } else { vec![StoreName::Partnership] };
        self.change_keys(&stores, now, |body| body.slots.retain(|slot| slot.id != id), |tx| people::remove(tx, id))
    }

    /// Takes the key of the locked room back from somebody.
    ///
    /// # Errors
    /// See [`Self::check_withdrawal`]. The stores are then as they were, and closed.
    pub fn revoke_choices(mut self, id: PersonId, now: DateTime<Utc>) -> Result<Self> {
        self.check_withdrawal(id)?;
        self.write("keys.revoke", now, |tx| tx.log("person", id.uuid(), people::digest(tx, id)?))?;
        let without = |body: &mut super::slots::Body| {
            if let Ok(slot) = body.slot_mut(id) {
                slot.boxes.choices = None;
            }
        };
        self.change_keys(&[StoreName::Choices], now, without, |_| Ok(()))
    }

    fn change_keys(
        mut self,
        stores: &[StoreName],
        now: DateTime<Utc>,
        without: impl FnOnce(&mut super::slots::Body),
        change: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<Self> {
        self.keep_head()?;
        self.store.checkpoint()?;
        let mut body = self.body.clone();
        without(&mut body);
        let mut keys = (self.store.data_key().clone(), self.choices_key.clone());
        let mut change = Some(change);
        for name in stores {
            let old = match name {
                StoreName::Partnership => keys.0.clone(),
                StoreName::Choices => keys.1.clone().ok_or(Error::Locked)?,
            };
            let new = Key::make()?;
            let act = match name {
                StoreName::Partnership => Act { person: &self.person, now, action: "people.remove" },
                StoreName::Choices => Act { person: &self.person, now, action: "keys.revoke" },
            };
            let head = write_next(&self.dir, *name, &old, &new, &act, |tx| match (name, change.take()) {
                (StoreName::Partnership, Some(change)) => change(tx),
                (_, kept) => {
                    change = kept;
                    tx.log("keys", uuid::Uuid::nil(), audit::digest(&"changed")?)
                }
            })?;
            body.change_key(*name, &old, &new)?;
            body.keep_head(*name, &new, head.count, &head.mac)?;
            match name {
                StoreName::Partnership => keys.0 = new,
                StoreName::Choices => keys.1 = Some(new),
            }
        }
        let Self { store, person, tries, drafts, dir, .. } = self;
        // Both connections are closed before another file takes this one's name.
        drop(store);
        swap::commit(&dir, &mut body, stores.to_vec(), &keys.0)?;
        let store = Store::open(&dir.join(StoreName::Partnership.file()), &keys.0, migrations::PARTNERSHIP)?;
        Self::check(store, Keys { slot: person.id, partnership: keys.0, choices: keys.1, drafts, body, tries }, dir)
    }
}

/// Writes the next file of a store under a new key, with one change in it, and proves it whole; what stands beside it as well.
fn write_next(
    dir: &Path,
    name: StoreName,
    old: &Key,
    new: &Key,
    act: &Act<'_>,
    change: impl FnOnce(&Tx<'_>) -> Result<()>,
) -> Result<audit::Head> {
    let head = swap::lay(dir, name, &dir.join(name.file()), (old, new), |store| store.write(act, change))?;
    if let Some((beside, purpose)) = name.beside()
        && let Ok(sealed) = fs::read(dir.join(beside))
    {
        super::files::replace(&swap::next(&dir.join(beside)), &new.seal(purpose, &old.unseal(purpose, &sealed)?)?)?;
    }
    Ok(head)
}
