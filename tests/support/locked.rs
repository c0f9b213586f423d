//! The locked room on a real vault, with a partner who offers something.

use std::path::PathBuf;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use trellis_choices::{
    Room,
    names::Names,
    referrals::{self, ReferralId, Sending},
    releases::{self, Granted, ReleaseId},
    survivors::{self, Survivor, SurvivorId},
};
use trellis_core::{
    Result,
    partners::{self, PartnerId},
    services::ServiceId,
};

use crate::{Desk, now};

pub const ZONE: &str = "America/Chicago";

/// A vault whose choices store is open.
pub struct Locked {
    pub desk: Desk,
    pub room: Room,
    pub partner: PartnerId,
    pub service: ServiceId,
}

impl Locked {
    pub fn new() -> Self {
        let mut desk = Desk::new();
        let partner = desk.partner(json!({"name": "Fernbrook", "phones": [{"number": "555-0147"}],
            "contacts": [{"name": "C.W.", "role": "liaison", "phones": [{"number": "555-0148"}]}],
            "duties": {"reports": ["child_abuse"], "police_report": false},
            "services": [{"name": "Counseling, one on one", "kind": "counseling", "languages": ["en"], "accepting": "yes"},
                {"name": "Evening group", "kind": "group", "accepting": "no"}]}));
        let service = partners::get(desk.open.store.read(), partner).unwrap().facts.services[0].id;
        let room = Room::open(&desk.dir.path().join("vault"), &desk.open, now()).unwrap();
        Self { desk, room, partner, service }
    }

    pub fn dir(&self) -> PathBuf {
        self.desk.dir.path().join("vault")
    }

    pub fn names(&self) -> Names {
        Names::read(self.desk.open.store.read()).unwrap()
    }

    /// Writes as the person who opened the vault.
    pub fn write<T>(
        &mut self,
        action: &'static str,
        at: DateTime<Utc>,
        work: impl FnOnce(&trellis_core::vault::Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let person = self.desk.open.person.clone();
        self.room.write(&person, action, at, work)
    }

    pub fn survivor(&mut self) -> Survivor {
        self.write("survivors.add", now(), |tx| survivors::add(tx).and_then(|id| survivors::get(tx, id))).unwrap()
    }

    /// A draft, with some of its terms changed.
    pub fn draft(&mut self, id: SurvivorId, at: DateTime<Utc>, change: Value) -> Result<ReleaseId> {
        let until = at.date_naive() + Days::new(7);
        let mut terms = json!({"partner_id": self.partner, "purpose": "A first call", "until": {"on": until},
            "items": [{"kind": "name", "words": "Her first name"}, {"kind": "language", "words": "Spanish"}],
            "signer": {"capacity": "adult", "by": "self", "abuser": "not"}});
        terms.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let release = serde_json::from_value(terms).unwrap();
        self.write("releases.add", at, |tx| releases::add(tx, ZONE, id, release))
    }

    pub fn grant(&mut self, id: ReleaseId, at: DateTime<Utc>) -> Result<()> {
        let number = releases::get(self.room.read(), &self.names(), id, at.date_naive()).unwrap().number;
        let said = Granted { number, signed_on: trellis_choices::clock::day(at, ZONE), signed_by: "she".into(), paper: "Binder 2".into() };
        self.write("releases.grant", at, |tx| releases::grant(tx, ZONE, id, said))
    }

    /// A signed release.
    pub fn signed(&mut self, id: SurvivorId, change: Value) -> ReleaseId {
        let release = self.draft(id, now(), change).unwrap();
        self.grant(release, now()).unwrap();
        release
    }

    pub fn send(&mut self, release: ReleaseId, sign: &str, at: DateTime<Utc>) -> Result<ReferralId> {
        let sending: Sending = serde_json::from_value(
            json!({"sign": sign, "kind": "warm", "service_id": self.service, "items": [0, 1], "how": "letter", "name": ""}),
        )
        .unwrap();
        let names = self.names();
        self.write("referrals.send", at, |tx| {
            let live = releases::live(tx, ZONE, release)?;
            referrals::send(tx, &names, &live, &sending)
        })
    }

    pub fn revoke(&mut self, release: ReleaseId, at: DateTime<Utc>) -> Result<()> {
        self.write("releases.revoke", at, |tx| releases::revoke(tx, ZONE, release))
    }

    pub fn state(&self, release: ReleaseId, on: NaiveDate) -> releases::ReleaseState {
        releases::get(self.room.read(), &self.names(), release, on).unwrap().state
    }

    /// Locks the room, lets `change` work on the files, and opens it again.
    pub fn reopened(self, restored: bool, change: impl FnOnce(&std::path::Path)) -> Self {
        let Self { mut desk, room, partner, service } = self;
        let dir = desk.dir.path().join("vault");
        desk.open.keep_choices_head(room.head()).unwrap();
        drop(room);
        change(&dir);
        let open = if restored { Room::open_restored } else { Room::open };
        let room = open(&dir, &desk.open, now()).unwrap();
        Self { desk, room, partner, service }
    }
}

impl Default for Locked {
    fn default() -> Self {
        Self::new()
    }
}
