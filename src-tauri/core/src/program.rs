//! What stands above single domains: making a vault with our own program in it, the day's page, what goes out.

use std::{collections::BTreeSet, path::Path};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    agreements::{self, AgreementId, AgreementLine, AgreementQuery, Register, Stamp, State},
    error::Result,
    groups::{self, GroupId},
    partners::{self, NewPartner, PartnerId, PartnerQuery, Site},
    reminders::{self, Reminder},
    resources,
    schedule::{self, Occurrence, SeriesId, Window},
    spectrum,
    trainings::{self, TrainingId},
    vault::{Effort, NewVault, Open, Phrases, Tx, Vault, audit, settings},
};

/// How many days ahead the day's page looks for ends.
const AHEAD: u16 = 90;

/// Makes a vault with our own program and the library in it. One of its sites is confidential from the start.
///
/// # Errors
/// See [`Vault::create`].
pub fn create(dir: &Path, new: &NewVault, effort: Effort, now: DateTime<Utc>) -> Result<(Vault, Open, Phrases)> {
    let own = NewPartner { name: new.organization.clone(), sites: vec![shelter()], ..NewPartner::default() }.check()?;
    Vault::create(dir, new, effort, now, |tx| partners::insert_own(tx, own).and_then(|()| resources::insert_all(tx)))
}

fn shelter() -> Site {
    Site {
        id: partners::SiteId::make(),
        name: "Shelter".into(),
        confidential: true,
        public_name: "Confidential location".into(),
        address: partners::Address::default(),
        latitude: None,
        longitude: None,
        timezone: String::new(),
        transport: String::new(),
        accessibility: String::new(),
        hours: Vec::new(),
        phones: Vec::new(),
    }
}

/// The day's page: what needs a person.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Today {
    /// The day where the program is.
    pub today: NaiveDate,
    /// In force, and ending soon or with a clock that has begun; soonest first.
    pub ending: Vec<AgreementLine>,
    /// In work.
    pub drafts: Vec<AgreementLine>,
    /// What meets on this day, by time, cancelled ones among them; each on the wall's clock of its site.
    pub meetings: Vec<Occurrence>,
    /// What needs a person, soonest first, snoozed ones among them.
    pub reminders: Vec<Reminder>,
    /// Partners in use.
    pub partners: u64,
    /// Agreements in use.
    pub agreements: u64,
}

/// Reads the day's page.
///
/// # Errors
/// The store cannot be read.
pub fn today(conn: &Connection, now: DateTime<Utc>) -> Result<Today> {
    let settings = settings::get(conn)?;
    let today = settings.today(now);
    let drafts = AgreementQuery { states: vec![State::Draft, State::InReview], limit: 20, ..AgreementQuery::default() };
    let drafts = agreements::list(conn, &drafts, today)?;
    let partners = partners::list(conn, &PartnerQuery { limit: 1, ..PartnerQuery::default() }, today)?;
    Ok(Today {
        today,
        meetings: schedule::list(conn, &Window::days(today, today))?,
        ending: agreements::ending(conn, today, AHEAD)?,
        partners: partners.all,
        agreements: drafts.all,
        drafts: drafts.items,
        reminders: reminders::list(conn, now)?,
    })
}

/// What stands on everything that is printed now.
///
/// # Errors
/// The store cannot be read.
pub fn stamp(open: &Open, now: DateTime<Utc>) -> Result<Stamp> {
    let conn = open.store.read();
    let head = open.store.head();
    Ok(Stamp {
        program: partners::own(conn)?.facts.name,
        printed_on: settings::get(conn)?.today(now),
        chain_count: head.count,
        chain_head: head.hex(),
        demo: settings::is_demo(conn)?,
    })
}

/// The register of all agreements in use.
///
/// # Errors
/// The store cannot be read.
pub fn register(conn: &Connection, now: DateTime<Utc>) -> Result<Register> {
    let today = settings::get(conn)?.today(now);
    Ok(Register::of(today, agreements::list(conn, &AgreementQuery::default(), today)?.items))
}

/// Organizations of one write after which placements are looked at; after more, as an import brings them, the look at each
/// unlock does it.
const MOVED_MAX: usize = 20;

/// Writes through the gate, and keeps in the same transaction the levels that partnerships came to by it.
///
/// # Errors
/// See [`Open::write`].
pub fn write<T>(open: &mut Open, action: &'static str, now: DateTime<Utc>, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
    let before = open.store.head().count;
    open.write(action, now, |tx| {
        let done = work(tx)?;
        keep_moved(tx, before)?;
        Ok(done)
    })
}

/// Partners, their agreements and their trainings move a placement; proofs keep theirs by themselves.
fn keep_moved(tx: &Tx<'_>, before: u64) -> Result<()> {
    let mut moved = BTreeSet::new();
    for (kind, record) in audit::since(tx, before)? {
        moved.extend(match kind.as_str() {
            partners::KIND => Some(PartnerId::from_uuid(record)),
            agreements::KIND => agreements::find(tx, AgreementId::from_uuid(record))?.map(|kept| kept.terms.partner_id),
            trainings::KIND => trainings::find(tx, TrainingId::from_uuid(record))?.map(|kept| kept.facts.partner_id),
            groups::KIND => groups::find(tx, GroupId::from_uuid(record))?.map(|kept| kept.facts.partner_id),
            schedule::KIND => schedule::find_series(tx, SeriesId::from_uuid(record))?.map(|kept| kept.facts.partner_id),
            _ => None,
        });
    }
    if moved.len() > MOVED_MAX { Ok(()) } else { moved.into_iter().try_for_each(|id| spectrum::keep_snapshots_of(tx, id)) }
}

/// Records that something was exported: what stands as the kind of the row, so that whoever may read the chain sees it; the format
/// and how many records in its digest. Supervisors see the counts.
///
/// # Errors
/// The store refuses it.
pub fn note_export(tx: &Tx<'_>, what: &'static str, format: &str, records: usize) -> Result<()> {
    tx.log(what, Uuid::now_v7(), audit::digest(&(what, format, records))?)
}
