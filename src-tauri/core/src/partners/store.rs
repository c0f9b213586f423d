//! The SQL of organizations and what belongs to them: one record is read and written whole.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{CheckedPartner, Contact, NewPartner, Partner, PartnerId, PartnerTag, Site};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    services::Service,
    sql::{day, json, maybe_time, time, to_json, to_time, to_word, word},
    text,
    vault::{Id, Role, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "partner";
const MISSING: Error = Error::NotFound { what: "partner" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Partner> {
    Ok(Partner {
        id: row.get("id")?,
        own: row.get("own")?,
        facts: NewPartner {
            name: row.get("name")?,
            alternate_name: row.get("alternate_name")?,
            description: row.get("description")?,
            email: row.get("email")?,
            website: row.get("website")?,
            phones: json(row, "phones")?,
            languages: json(row, "languages")?,
            duties: json(row, "duties")?,
            notes: row.get("notes")?,
            ..NewPartner::default()
        },
        confirmed_on: day(row, "confirmed_on")?,
        confirmed_by: row.get("confirmed_by")?,
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

fn site_from_row(row: &Row<'_>) -> rusqlite::Result<Site> {
    Ok(Site {
        id: row.get("id")?,
        name: row.get("name")?,
        confidential: row.get("confidential")?,
        public_name: row.get("public_name")?,
        address: json(row, "address")?,
        latitude: row.get("latitude")?,
        longitude: row.get("longitude")?,
        timezone: row.get("timezone")?,
        transport: row.get("transport")?,
        accessibility: row.get("accessibility")?,
        hours: json(row, "hours")?,
        phones: json(row, "phones")?,
    })
}

fn contact_from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: row.get("id")?,
        name: row.get("name")?,
        title: row.get("title")?,
        role: word(row, "role")?,
        email: row.get("email")?,
        phones: json(row, "phones")?,
    })
}

fn service_from_row(row: &Row<'_>) -> rusqlite::Result<Service> {
    Ok(Service {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: word(row, "kind")?,
        description: row.get("description")?,
        audience: row.get("audience")?,
        languages: json(row, "languages")?,
        cost: row.get("cost")?,
        sliding_scale: row.get("sliding_scale")?,
        modes: json(row, "modes")?,
        sites: json(row, "sites")?,
        town: row.get("town")?,
        wait: row.get("wait")?,
        accessibility: row.get("accessibility")?,
        childcare: row.get("childcare")?,
        staff_gender: word(row, "staff_gender")?,
        accepting: word(row, "accepting")?,
        bring: row.get("bring")?,
        active: row.get("active")?,
    })
}

fn children<T>(conn: &Connection, sql: &str, id: PartnerId, from_row: fn(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    Ok(conn.prepare_cached(sql)?.query_map([id], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// An organization, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: PartnerId) -> Result<Option<Partner>> {
    let found = conn
        .prepare_cached(
            "SELECT id, own, name, alternate_name, description, email, website, phones, languages, duties, notes,
                    confirmed_on, confirmed_by, archived_at, removed_at, revision, updated_at
             FROM organizations WHERE id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    let Some(mut partner) = found else { return Ok(None) };
    partner.facts.sites = children(
        conn,
        "SELECT id, name, confidential, public_name, address, latitude, longitude, timezone, transport, accessibility, hours, phones
         FROM sites WHERE organization = ?1 ORDER BY place, id",
        id,
        site_from_row,
    )?;
    partner.facts.contacts = children(
        conn,
        "SELECT id, name, title, role, email, phones FROM contacts WHERE organization = ?1 ORDER BY place, id",
        id,
        contact_from_row,
    )?;
    partner.facts.services = children(
        conn,
        "SELECT id, name, kind, description, audience, languages, cost, sliding_scale, modes, sites, town, wait,
                accessibility, childcare, staff_gender, accepting, bring, active
         FROM services WHERE organization = ?1 ORDER BY place, id",
        id,
        service_from_row,
    )?;
    Ok(Some(partner))
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: PartnerId) -> Result<Partner> {
    find(conn, id)?.ok_or(MISSING)
}

/// The partner that another record names: in use, archived perhaps; never ourselves, or one in the bin.
///
/// # Errors
/// `invalid_input` at `partner_id`.
pub fn named(conn: &Connection, id: PartnerId) -> Result<Partner> {
    const UNUSED: Error =
        Error::invalid("partner_id", "This partner is not in use. Choose one from the list, or take it out of the bin first.");
    find(conn, id)?.filter(|partner| !partner.own && partner.removed_at.is_none()).ok_or(UNUSED)
}

/// Our own program.
///
/// # Errors
/// `damaged`: a vault without it.
pub fn own(conn: &Connection) -> Result<Partner> {
    let id = conn.query_row("SELECT id FROM organizations WHERE own = 1", [], |row| row.get("id")).optional()?;
    get(conn, id.ok_or(Error::Damaged { part: "our own program" })?)
}

/// The partner of this name (as [`text::fold`] writes it), unless it lies in the bin. Never our own program.
///
/// # Errors
/// The store cannot be read.
pub fn find_named(conn: &Connection, folded: &str) -> Result<Option<PartnerId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM organizations WHERE folded = ?1 AND own = 0 AND removed_at IS NULL ORDER BY id LIMIT 1")?
        .query_row([folded], |row| row.get("id"))
        .optional()?)
}

/// Partners in use, by name; ours excluded.
///
/// # Errors
/// The store cannot be read.
pub fn ids(conn: &Connection) -> Result<Vec<PartnerId>> {
    id_list(conn, "SELECT id FROM organizations WHERE own = 0 AND archived_at IS NULL AND removed_at IS NULL ORDER BY folded, id")
}

/// Every organization that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<PartnerId>> {
    id_list(conn, "SELECT id FROM organizations ORDER BY id")
}

fn id_list(conn: &Connection, sql: &str) -> Result<Vec<PartnerId>> {
    Ok(conn.prepare(sql)?.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

impl Kept for Partner {
    type Tag = PartnerTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<PartnerTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks {
            revision: &mut self.revision,
            updated_at: &mut self.updated_at,
            archived_at: Some(&mut self.archived_at),
            removed_at: &mut self.removed_at,
        }
    }

    fn before_undo(&self, tx: &Tx<'_>, earlier: Option<&Self>) -> Result<()> {
        if !self.own {
            return Ok(());
        }
        check_confidentiality(tx, &self.facts, &earlier.ok_or(Error::NOTHING_TO_UNDO)?.facts)
    }
}

/// Writes the whole record over what is there; the only place that does.
fn put(tx: &Tx<'_>, partner: &Partner) -> Result<()> {
    let facts = &partner.facts;
    tx.prepare_cached(
        "INSERT INTO organizations (id, own, name, folded, alternate_name, description, email, website, phones, languages, duties,
             notes, town, accepting, offers, confirmed_on, confirmed_by, archived_at, removed_at, revision, updated_at)
         VALUES (:id, :own, :name, :folded, :alternate_name, :description, :email, :website, :phones, :languages, :duties,
             :notes, :town, :accepting, :offers, :confirmed_on, :confirmed_by, :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, alternate_name = excluded.alternate_name,
             description = excluded.description, email = excluded.email, website = excluded.website, phones = excluded.phones,
             languages = excluded.languages, duties = excluded.duties, notes = excluded.notes, town = excluded.town,
             accepting = excluded.accepting, offers = excluded.offers, confirmed_on = excluded.confirmed_on,
             confirmed_by = excluded.confirmed_by, archived_at = excluded.archived_at, removed_at = excluded.removed_at,
             revision = excluded.revision, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": partner.id, ":own": partner.own, ":name": facts.name, ":folded": text::fold(&facts.name),
        ":alternate_name": facts.alternate_name, ":description": facts.description, ":email": facts.email, ":website": facts.website,
        ":phones": to_json(&facts.phones)?, ":languages": to_json(&facts.languages)?, ":duties": to_json(&facts.duties)?,
        ":notes": facts.notes, ":town": facts.town(), ":accepting": to_word(&facts.accepting())?,
        ":offers": facts.services.iter().filter(|s| s.active).count(),
        ":confirmed_on": partner.confirmed_on.map(|d| d.to_string()), ":confirmed_by": partner.confirmed_by,
        ":archived_at": to_time(partner.archived_at), ":removed_at": to_time(partner.removed_at),
        ":revision": partner.revision, ":updated_at": time_text(partner.updated_at),
    })
    .map_err(in_use)?;
    put_children(tx, partner)?;
    index(tx, partner)
}

/// A trigger says no when agreements or trainings still name the partner; that deserves a sentence of its own.
fn in_use(error: rusqlite::Error) -> Error {
    const TRIGGER: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;
    match error.sqlite_error() {
        Some(code) if code.extended_code == TRIGGER => Error::Refused {
            reason: "Agreements, trainings or groups name this partner, so it cannot be removed. Put it away instead, or remove them first.",
        },
        _ => error.into(),
    }
}

fn put_children(tx: &Tx<'_>, partner: &Partner) -> Result<()> {
    for table in ["sites", "contacts", "services"] {
        tx.execute(&format!("DELETE FROM {table} WHERE organization = ?1"), [partner.id])?;
    }
    for (place, site) in partner.facts.sites.iter().enumerate() {
        tx.prepare_cached(
            "INSERT INTO sites (organization, id, place, name, confidential, public_name, address, latitude, longitude, timezone,
                 transport, accessibility, hours, phones)
             VALUES (:organization, :id, :place, :name, :confidential, :public_name, :address, :latitude, :longitude, :timezone,
                 :transport, :accessibility, :hours, :phones)",
        )?
        .execute(named_params! {
            ":organization": partner.id, ":id": site.id, ":place": place, ":name": site.name, ":confidential": site.confidential,
            ":public_name": site.public_name, ":address": to_json(&site.address)?, ":latitude": site.latitude,
            ":longitude": site.longitude, ":timezone": site.timezone, ":transport": site.transport,
            ":accessibility": site.accessibility, ":hours": to_json(&site.hours)?, ":phones": to_json(&site.phones)?,
        })?;
    }
    for (place, contact) in partner.facts.contacts.iter().enumerate() {
        tx.prepare_cached(
            "INSERT INTO contacts (organization, id, place, name, title, role, email, phones)
             VALUES (:organization, :id, :place, :name, :title, :role, :email, :phones)",
        )?
        .execute(named_params! {
            ":organization": partner.id, ":id": contact.id, ":place": place, ":name": contact.name, ":title": contact.title,
            ":role": to_word(&contact.role)?, ":email": contact.email, ":phones": to_json(&contact.phones)?,
        })?;
    }
    for (place, service) in partner.facts.services.iter().enumerate() {
        put_service(tx, partner.id, place, service)?;
    }
    check_sites(tx, partner.id)
}

/// Rooms and closures keep their site: a view says which sites something stands on.
fn check_sites(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let lost: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sites_in_use u WHERE u.organization = ?1
                 AND NOT EXISTS (SELECT 1 FROM sites s WHERE s.organization = u.organization AND s.id = u.site))",
        )?
        .query_row([partner], |row| row.get(0))?;
    if lost {
        return Err(Error::invalid(
            "sites",
            "Rooms or closures stand on a site that is left out here. Keep the site, or remove them first.",
        ));
    }
    Ok(())
}

fn put_service(tx: &Tx<'_>, partner: PartnerId, place: usize, service: &Service) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO services (organization, id, place, name, kind, description, audience, languages, cost, sliding_scale, modes,
             sites, town, wait, accessibility, childcare, staff_gender, accepting, bring, active)
         VALUES (:organization, :id, :place, :name, :kind, :description, :audience, :languages, :cost, :sliding_scale, :modes,
             :sites, :town, :wait, :accessibility, :childcare, :staff_gender, :accepting, :bring, :active)",
    )?
    .execute(named_params! {
        ":organization": partner, ":id": service.id, ":place": place, ":name": service.name, ":kind": to_word(&service.kind)?,
        ":description": service.description, ":audience": service.audience, ":languages": to_json(&service.languages)?,
        ":cost": service.cost, ":sliding_scale": service.sliding_scale, ":modes": to_json(&service.modes)?,
        ":sites": to_json(&service.sites)?, ":town": service.town, ":wait": service.wait, ":accessibility": service.accessibility,
        ":childcare": service.childcare, ":staff_gender": to_word(&service.staff_gender)?, ":accepting": to_word(&service.accepting)?,
        ":bring": service.bring, ":active": service.active,
    })?;
    Ok(())
}

/// Keeps the search in step. A confidential site's address is not searched.
fn index(tx: &Tx<'_>, partner: &Partner) -> Result<()> {
    let facts = &partner.facts;
    let n: i64 = tx.query_row("SELECT n FROM organizations WHERE id = ?1", [partner.id], |row| row.get("n"))?;
    let services: Vec<&str> = facts.services.iter().flat_map(|s| [s.name.as_str(), &s.description, &s.audience]).collect();
    let towns: Vec<&str> = facts
        .sites
        .iter()
        .filter(|s| !s.confidential)
        .map(|s| s.address.city.as_str())
        .chain(facts.services.iter().map(|s| s.town.as_str()))
        .collect();
    let rest: Vec<&str> =
        [facts.alternate_name.as_str(), &facts.description].into_iter().chain(facts.contacts.iter().map(|c| c.name.as_str())).collect();
    tx.execute("DELETE FROM organizations_fts WHERE rowid = ?1", [n])?;
    tx.execute(
        "INSERT INTO organizations_fts (rowid, name, town, services, rest) VALUES (?1, ?2, ?3, ?4, ?5)",
        (n, &facts.name, towns.join(" "), services.join(" "), rest.join(" ")),
    )?;
    Ok(())
}

fn insert_as(tx: &Tx<'_>, id: PartnerId, own: bool, partner: CheckedPartner) -> Result<()> {
    let partner = Partner {
        id,
        own,
        facts: partner.into_facts(),
        confirmed_on: None,
        confirmed_by: String::new(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, partner)
}

/// Adds a partner.
///
/// # Errors
/// The store refuses it.
pub fn insert(tx: &Tx<'_>, id: PartnerId, partner: CheckedPartner) -> Result<()> {
    insert_as(tx, id, false, partner)
}

/// Adds our own program; a vault has one.
///
/// # Errors
/// The store refuses a second one.
pub fn insert_own(tx: &Tx<'_>, partner: CheckedPartner) -> Result<()> {
    insert_as(tx, PartnerId::make(), true, partner)
}

/// Puts new facts in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`, or when a confidential site of ours would change and the
/// person is no administrator.
pub fn update(tx: &Tx<'_>, id: PartnerId, revision: u32, partner: CheckedPartner) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Partner| {
        if kept.own {
            check_confidentiality(tx, &kept.facts, partner.facts())?;
        }
        kept.facts = partner.into_facts();
        Ok(())
    })
    .map(drop)
}

/// Only an administrator changes which of our sites are confidential, by an edit or by undoing one.
fn check_confidentiality(tx: &Tx<'_>, before: &NewPartner, after: &NewPartner) -> Result<()> {
    if tx.person().roles.contains(&Role::Administrator) || confidentiality(before) == confidentiality(after) {
        return Ok(());
    }
    Err(Error::Refused { reason: "Only an administrator changes which of our sites are confidential and what they are called outside." })
}

fn confidentiality(facts: &NewPartner) -> Vec<(super::SiteId, bool, &str)> {
    let mut sites: Vec<_> = facts.sites.iter().filter(|s| s.confidential).map(|s| (s.id, s.confidential, s.public_name.as_str())).collect();
    sites.sort_unstable();
    sites
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: PartnerId) -> Result<()> {
    kept::undo::<Partner>(tx, id)
}

/// Takes a record out of the store for good.
pub(crate) fn purge(tx: &Tx<'_>, id: PartnerId) -> Result<()> {
    tx.execute("DELETE FROM organizations_fts WHERE rowid = (SELECT n FROM organizations WHERE id = ?1)", [id])?;
    tx.execute("DELETE FROM organizations WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
