//! What stands before every call: whose roles it is asked with, and the key that it is sealed to.

use std::sync::{MutexGuard, PoisonError};

use trellis_core::{
    Result,
    vault::{self, Role},
};

use super::State;
use crate::envelope::{Call, Recipient, Reply};

/// What is asked before each call, apart from the rest, which long work holds.
#[derive(Default)]
pub(super) struct Door {
    /// Those of whoever sits at the desk.
    pub(super) roles: Option<Vec<Role>>,
    /// The key to which the page seals what it says. In a box, so that it is wiped where it lay.
    pub(super) recipient: Option<Box<Recipient>>,
}

impl State {
    pub(super) fn door(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The public key to which the page seals what it says.
    pub fn envelope_key(&self) -> Vec<u8> {
        self.door().recipient.get_or_insert_with(|| Box::new(Recipient::new())).public().to_vec()
    }

    /// What marks a call that came out of an envelope.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// Opens what the page said. As long as nobody has the vault open, a key opens one call: what was typed to get in stays closed, also
    /// when it was wrong.
    ///
    /// # Errors
    /// See [`Recipient::open`].
    pub fn open_envelope(&self, sealed: &[u8]) -> Result<Option<(Call, Reply)>> {
        let mut door = self.door();
        let opened = door.recipient.as_mut().map_or(Ok(None), |recipient| recipient.open(sealed));
        if door.roles.is_none() {
            door.recipient = None;
        }
        opened
    }

    /// Who sits there, for a command: refused before it is looked at when her role does not include it.
    pub fn admit(&self, command: &str) -> Result<()> {
        vault::powers::admit(self.door().roles.as_deref(), command)
    }
}
