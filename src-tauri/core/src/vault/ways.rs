//! Ways in: who opens what, and what may be taken away without shutting a store for good. Needs public keys alone.

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::Serialize;

use super::{
    boxes::{Derivation, Effort},
    folder::{ATTEMPTS, Phrases},
    open::Open,
    people::{self, NewPerson, Person, PersonId, Preferences},
    phrases,
    powers::Role,
    secret::{Key, Passphrase},
    slots::{Body, PerStore, Sheet, Slot, StoreName},
    store::Store,
};
use crate::error::{Error, Result};

const LAST: Error =
    Error::Refused { reason: "Nobody else could open this store then. Give its key to another person first. Nothing was changed." };
const ONE_WAY: Error = Error::Refused {
    reason: "Only one way into this store would be left. Let another person in first, or print its recovery sheet and read it back. Nothing was changed.",
};
/// Who holds the key of the locked room, and the one who asks does not.
const NOT_HELD: Error = Error::Refused { reason: "This needs somebody who holds the key of Choices herself. Nothing was changed." };

/// Somebody, and what she opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonLine {
    /// See [`Person`].
    #[cfg_attr(test, ts(type = "string"))]
    pub id: PersonId,
    /// Her name.
    pub name: String,
    /// What the unlock screen shows.
    pub label: String,
    /// See [`Role`].
    pub roles: Vec<Role>,
    /// Since when.
    #[cfg_attr(test, ts(type = "string"))]
    pub added_at: DateTime<Utc>,
    /// She can open the vault.
    pub opens: bool,
    /// She holds the key of the locked room.
    pub choices: bool,
    /// It is the person who sits here.
    pub me: bool,
}

/// How many ways lead into a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WaysIn {
    /// People who hold its key.
    pub people: usize,
    /// Its recovery sheet was printed and read back.
    pub sheet: bool,
}

/// Refuses what would leave no person, or fewer than two ways, into a store.
fn check_without(body: &Body, store: &Store, name: StoreName, without: PersonId) -> Result<()> {
    let people = body.holders(name).filter(|slot| slot.id != without).count();
    let sheet = usize::from(sheet_opens(body, store, name)?);
    match (people, people + sheet) {
        (0, _) => Err(LAST),
        (_, ..2) => Err(ONE_WAY),
        _ => Ok(()),
    }
}

/// Whether the sheet of a store opens it, and somebody read it back.
fn sheet_opens(body: &Body, store: &Store, name: StoreName) -> Result<bool> {
    Ok(!body.sheets.get(name).is_void() && people::sheet_confirmed(store.read(), name)?)
}

impl Open {
    /// Everybody of the program, with what each opens.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn people(&self) -> Result<Vec<PersonLine>> {
        let line = |person: Person| {
            let slot = self.body.slot(person.id).ok();
            PersonLine {
                id: person.id,
                name: person.name,
                label: person.label,
                roles: person.roles,
                added_at: person.added_at,
                opens: slot.is_some_and(Slot::opens),
                choices: slot.is_some_and(|slot| slot.boxes.choices.is_some()),
                me: person.id == self.person.id,
            }
        };
        Ok(people::list(self.store.read())?.into_iter().map(line).collect())
    }

    /// Ways into a store.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn ways_in(&self, name: StoreName) -> Result<WaysIn> {
        Ok(WaysIn { people: self.body.holders(name).count(), sheet: sheet_opens(&self.body, &self.store, name)? })
    }

    fn check_label(&self, label: &str, of: Option<PersonId>) -> Result<()> {
        if self.body.slots.iter().any(|slot| slot.label == label && Some(slot.id) != of) {
            return Err(Error::invalid("label", "Somebody has this label already. Choose another one."));
        }
        Ok(())
    }

    /// Lets somebody in: the partnership store opens to her; the locked room does not until a holder of its key gives it.
    ///
    /// # Errors
    /// `invalid_input` at a field; `refused` for the role.
    pub fn add_person(&mut self, new: &NewPerson, passphrase: &Passphrase, effort: Effort, now: DateTime<Utc>) -> Result<PersonId> {
        phrases::check_passphrase(passphrase)?;
        let NewPerson { name, label, roles } = new.check()?;
        self.check_label(&label, None)?;
        let person =
            Person { id: PersonId::make(), name, label, roles, preferences: Preferences::default(), added_at: now.trunc_subsecs(3) };
        let keys = PerStore { partnership: Some(self.store.data_key()), choices: None };
        let (slot, _) = Slot::make(self.body.vault, person.id, person.label.clone(), passphrase, Derivation::make(effort)?, keys)?;
        // The store first: a slot that it does not vouch for would open nothing, and the check of everybody else would say so.
        self.write("people.add", now, |tx| people::insert(tx, &person, &slot.public_key.0))?;
        self.body.slots.push(slot);
        self.write_slots()?;
        Ok(person.id)
    }

    /// Changes name, label and roles.
    ///
    /// # Errors
    /// `refused`: nobody would be administrator, or she would hold the key of the locked room with no role for it.
    pub fn update_person(&mut self, id: PersonId, new: &NewPerson, now: DateTime<Utc>) -> Result<()> {
        let new = new.check()?;
        self.check_label(&new.label, Some(id))?;
        let holds = self.body.slot(id)?.boxes.choices.is_some();
        if holds && !new.roles.iter().any(|role| Role::CHOICES.contains(role)) {
            return Err(Error::invalid("roles", "She holds the key of Choices. A holder takes it back first, then her role can change."));
        }
        self.write("people.update", now, |tx| people::update(tx, id, &new))?;
        self.body.slot_mut(id)?.label = new.label;
        self.write_slots()?;
        if id == self.person.id {
            self.person = people::get(self.store.read(), id)?;
        }
        Ok(())
    }

    /// Gives the key of the locked room on.
    ///
    /// # Errors
    /// `refused`: who asks does not hold it, or who should get it has no role for it.
    pub fn grant_choices(&mut self, id: PersonId, now: DateTime<Utc>) -> Result<()> {
        let key = self.choices_key.clone().ok_or(NOT_HELD)?;
        let person = people::get(self.store.read(), id)?;
        if !person.roles.iter().any(|role| Role::CHOICES.contains(role)) {
            return Err(Error::Refused { reason: "Only an advocate or a supervisor may hold the key of Choices. Nothing was changed." });
        }
        let (vault, slot) = (self.body.vault, self.body.slot(id)?);
        if !slot.opens() || slot.boxes.choices.is_some() {
            return Err(Error::Refused { reason: "She holds this key already, or cannot open the vault yet. Nothing was changed." });
        }
        self.write("keys.grant", now, |tx| tx.log("person", id.uuid(), people::digest(tx, id)?))?;
        self.body.slot_mut(id)?.give(vault, StoreName::Choices, Some(&key))?;
        self.write_slots()
    }

    /// A new passphrase for somebody who forgot hers: a new pair of keys, to which is sealed what she held and this person holds.
    ///
    /// # Errors
    /// `refused` when her key of the locked room would be lost and too few ways into it left.
    pub fn restore_person(&mut self, id: PersonId, passphrase: &Passphrase, effort: Effort, now: DateTime<Utc>) -> Result<()> {
        if id == self.person.id {
            return Err(Error::Refused { reason: "This is you. Change your passphrase instead." });
        }
        phrases::check_passphrase(passphrase)?;
        let held = self.body.slot(id).is_ok_and(|slot| slot.boxes.choices.is_some());
        let choices = self.choices_key.clone().filter(|_| held);
        if held && choices.is_none() {
            check_without(&self.body, &self.store, StoreName::Choices, id)?;
        }
        self.put_slot(id, "people.restore", passphrase, choices.as_ref(), effort, now)
    }

    /// The same for the person herself, whom a recovery sheet let in.
    pub(super) fn restore_own(&mut self, passphrase: &Passphrase, effort: Effort, now: DateTime<Utc>) -> Result<()> {
        let (id, choices) = (self.person.id, self.choices_key.clone());
        if choices.is_none() && self.body.slot(id).is_ok_and(|slot| slot.boxes.choices.is_some()) {
            check_without(&self.body, &self.store, StoreName::Choices, id)?;
        }
        self.put_slot(id, "passphrases.update", passphrase, choices.as_ref(), effort, now)
    }

    /// What a write would be refused for, asked before the key slots are touched for it.
    fn check_write(&self, action: &str) -> Result<()> {
        super::powers::check(&self.person.roles, action)?;
        if super::files::check_free(&self.dir, 0).is_err() {
            // The journal may be what takes the room.
            self.store.checkpoint().ok();
        }
        super::files::check_free(&self.dir, 0)
    }

    /// Puts a new slot in the place of one; at each step everybody else gets in.
    pub(super) fn put_slot(
        &mut self,
        id: PersonId,
        action: &'static str,
        passphrase: &Passphrase,
        choices: Option<&Key>,
        effort: Effort,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let person = people::get(self.store.read(), id)?;
        let keys = PerStore { partnership: Some(self.store.data_key()), choices };
        let (slot, _) = Slot::make(self.body.vault, id, person.label, passphrase, Derivation::make(effort)?, keys)?;
        self.check_write(action)?;
        if let Ok(old) = self.body.slot_mut(id) {
            old.boxes = PerStore::default();
            self.write_slots()?;
        }
        self.write(action, now, |tx| people::change_key(tx, id, &slot.public_key.0))?;
        self.body.slots.retain(|old| old.id != id);
        self.body.slots.push(slot);
        self.write_slots()?;
        super::attempts::Attempts::read(&self.dir.join(ATTEMPTS), now).clear(&self.dir.join(ATTEMPTS), id)
    }

    /// Whether somebody could be removed by this person now.
    ///
    /// # Errors
    /// `refused`, with the reason.
    pub fn check_removal(&self, id: PersonId) -> Result<()> {
        super::powers::check(&self.person.roles, "people.remove")?;
        if id == self.person.id {
            return Err(Error::Refused { reason: "You cannot remove yourself. Another administrator does it. Nothing was changed." });
        }
        check_without(&self.body, &self.store, StoreName::Partnership, id)?;
        if self.body.slot(id).is_ok_and(|slot| slot.boxes.choices.is_some()) {
            self.check_withdrawal(id)?;
        }
        Ok(())
    }

    /// Whether the key of the locked room could be taken back from somebody by this person now.
    ///
    /// # Errors
    /// `refused`, with the reason.
    pub fn check_withdrawal(&self, id: PersonId) -> Result<()> {
        super::powers::check(&self.person.roles, "keys.revoke")?;
        if self.body.slot(id)?.boxes.choices.is_none() {
            return Err(Error::Refused { reason: "She does not hold the key of Choices. Nothing was changed." });
        }
        check_without(&self.body, &self.store, StoreName::Choices, id)?;
        self.choices_key.as_ref().map(|_| ()).ok_or(NOT_HELD)
    }

    /// New recovery phrases for the stores whose key is here; the sheets that were printed before open nothing any more.
    ///
    /// # Errors
    /// `refused` for the role.
    pub fn add_phrases(&mut self, now: DateTime<Utc>) -> Result<Phrases> {
        let mut made = Phrases { partnership: phrases::make_phrase()?, choices: None };
        let partnership = self.store.data_key().clone();
        let vault = self.body.vault;
        let mut sheets = vec![(StoreName::Partnership, Sheet::make(vault, StoreName::Partnership, &made.partnership, &partnership)?)];
        if let Some(key) = &self.choices_key {
            let phrase = phrases::make_phrase()?;
            sheets.push((StoreName::Choices, Sheet::make(vault, StoreName::Choices, &phrase, key)?));
            made.choices = Some(phrase);
        }
        self.check_write("phrases.add")?;
        // At each step whoever opened before opens still: a sheet without a box is no reason to shut anybody out.
        for (name, _) in &sheets {
            *self.body.sheets.get_mut(*name) = Sheet::void();
        }
        self.write_slots()?;
        self.write("phrases.add", now, |tx| sheets.iter().try_for_each(|(name, sheet)| people::put_sheet(tx, *name, &sheet.public_key.0)))?;
        for (name, sheet) in sheets {
            *self.body.sheets.get_mut(name) = sheet;
        }
        self.write_slots()?;
        Ok(made)
    }
}
