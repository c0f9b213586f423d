//! What the ids of partners and services stand for today, read once from the partnership store.

use std::collections::BTreeMap;

use rusqlite::Connection;
use trellis_core::{
    Result,
    partners::{self, Partner, PartnerId},
    services::{Service, ServiceId},
};

/// Every organization, our own among them, also what is put away: what was said of it keeps its name.
#[derive(Debug)]
pub struct Names {
    all: BTreeMap<PartnerId, Partner>,
    own: PartnerId,
}

impl Names {
    /// Reads them.
    ///
    /// # Errors
    /// The partnership store cannot be read.
    pub fn read(partnership: &Connection) -> Result<Self> {
        let own = partners::own(partnership)?;
        let mut all = BTreeMap::new();
        for id in partners::all_ids(partnership)? {
            all.insert(id, partners::get(partnership, id)?);
        }
        let id = own.id;
        all.insert(id, own);
        Ok(Self { all, own: id })
    }

    /// Our own program.
    #[must_use]
    pub fn own(&self) -> Option<&Partner> {
        self.all.get(&self.own)
    }

    /// Whether this is our own program.
    #[must_use]
    pub fn is_own(&self, id: PartnerId) -> bool {
        id == self.own
    }

    /// Organizations that are neither put away nor in the bin.
    pub fn in_use(&self) -> impl Iterator<Item = &Partner> {
        self.all.values().filter(|one| one.archived_at.is_none() && one.removed_at.is_none())
    }

    /// Whether it is a partner in use: somebody to whom anything may be told at all.
    #[must_use]
    pub fn takes_referrals(&self, id: PartnerId) -> bool {
        !self.is_own(id) && self.in_use().any(|one| one.id == id)
    }

    /// One of them.
    #[must_use]
    pub fn organization(&self, id: PartnerId) -> Option<&Partner> {
        self.all.get(&id)
    }

    /// Its name; empty when it is gone.
    #[must_use]
    pub fn partner(&self, id: PartnerId) -> String {
        self.all.get(&id).map(|one| one.facts.name.clone()).unwrap_or_default()
    }

    /// A service with who offers it.
    #[must_use]
    pub fn service(&self, partner: PartnerId, id: ServiceId) -> Option<&Service> {
        self.all.get(&partner)?.facts.services.iter().find(|one| one.id == id)
    }

    /// Its name; empty when it is gone.
    #[must_use]
    pub fn service_name(&self, partner: PartnerId, id: ServiceId) -> String {
        self.service(partner, id).map(|one| one.name.clone()).unwrap_or_default()
    }
}
