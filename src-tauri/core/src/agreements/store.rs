//! The SQL of agreements and their commitments: one record is read and written whole.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::{Agreement, AgreementId, AgreementTag, Amount, CheckedAgreement, Commitment, Life, Link, NewAgreement, Quantity};
use crate::{
    error::{Error, Result},
    kept::{self, Kept, Marks},
    partners,
    scans::{self, Owner},
    sql::{day, json, maybe_time, time, to_json, to_time, to_word, word},
    text,
    vault::{Id, Tx, audit::time_text},
};

/// The word for it in audit rows and bins.
pub const KIND: &str = "agreement";
const MISSING: Error = Error::NotFound { what: "agreement" };

fn from_row(row: &Row<'_>) -> rusqlite::Result<Agreement> {
    Ok(Agreement {
        id: row.get("id")?,
        terms: NewAgreement {
            partner_id: row.get("partner_id")?,
            title: row.get("title")?,
            kind: word(row, "kind")?,
            state: word(row, "state")?,
            purpose: row.get("purpose")?,
            start_on: day(row, "start_on")?,
            end_on: day(row, "end_on")?,
            notice_days: row.get("notice_days")?,
            lead_days: row.get("lead_days")?,
            review_on: json(row, "review_on")?,
            signatories: json(row, "signatories")?,
            liaisons: json(row, "liaisons")?,
            clauses: json(row, "clauses")?,
            commitments: Vec::new(),
            notes: row.get("notes")?,
        },
        life: json(row, "life")?,
        partner: row.get("partner")?,
        scans: Vec::new(),
        archived_at: maybe_time(row, "archived_at")?,
        removed_at: maybe_time(row, "removed_at")?,
        revision: row.get("revision")?,
        updated_at: time(row, "updated_at")?,
    })
}

pub(super) fn commitment_from_row(row: &Row<'_>) -> rusqlite::Result<Commitment> {
    let quantity: Option<u32> = row.get("quantity")?;
    let amount = match quantity.and_then(Quantity::from_hundredths) {
        Some(quantity) => Some(Amount { quantity, period: word(row, "period")? }),
        None => None,
    };
    Ok(Commitment {
        id: row.get("id")?,
        giver: word(row, "giver")?,
        unit: word(row, "unit")?,
        amount,
        description: row.get("description")?,
        from: day(row, "from_on")?,
        until: day(row, "until_on")?,
    })
}

/// An agreement, also an archived or removed one.
///
/// # Errors
/// The store cannot be read.
pub fn find(conn: &Connection, id: AgreementId) -> Result<Option<Agreement>> {
    let found = conn
        .prepare_cached(
            "SELECT a.id, a.partner AS partner_id, a.title, a.kind, a.state, a.purpose, a.start_on, a.end_on, a.notice_days, a.lead_days,
                    a.review_on, a.signatories, a.liaisons, a.clauses, a.notes, a.life, a.archived_at, a.removed_at, a.revision, a.updated_at,
                    o.name AS partner
             FROM agreements a JOIN organizations o ON o.id = a.partner WHERE a.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    let Some(mut agreement) = found else { return Ok(None) };
    agreement.terms.commitments = conn
        .prepare_cached(
            "SELECT id, giver, unit, quantity, period, description, from_on, until_on FROM commitments WHERE agreement = ?1 ORDER BY place, id",
        )?
        .query_map([id], commitment_from_row)?
        .collect::<rusqlite::Result<_>>()?;
    agreement.scans = scans::list(conn, Owner::agreement(id.uuid()))?;
    Ok(Some(agreement))
}

/// See [`find`].
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, id: AgreementId) -> Result<Agreement> {
    find(conn, id)?.ok_or(MISSING)
}

/// Agreements in use, soonest end first.
///
/// # Errors
/// The store cannot be read.
pub fn ids(conn: &Connection) -> Result<Vec<AgreementId>> {
    id_list(conn, "SELECT id FROM agreements WHERE archived_at IS NULL AND removed_at IS NULL ORDER BY ifnull(end_on, '9999'), id")
}

/// Every agreement with a partner, whatever became of it.
///
/// # Errors
/// The store cannot be read.
pub fn with_partner(conn: &Connection, partner: partners::PartnerId) -> Result<Vec<AgreementId>> {
    let mut statement = conn.prepare_cached("SELECT id FROM agreements WHERE partner = ?1 ORDER BY id")?;
    Ok(statement.query_map([partner], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// Agreements in use that may need a person: waiting, in force with a day that comes before `soon`, ending, or ended
/// since `lately`. Told from their columns alone, since most need nobody.
///
/// # Errors
/// The store cannot be read.
pub fn needing(conn: &Connection, today: NaiveDate, soon: NaiveDate, lately: NaiveDate) -> Result<Vec<AgreementId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM agreements WHERE archived_at IS NULL AND removed_at IS NULL AND (
             state IN ('in_review', 'in_notice')
             OR (state = 'active' AND (end_on < :today OR notice_on BETWEEN :today AND :soon OR lead_on <= :today
                 OR EXISTS (SELECT 1 FROM json_each(review_on) WHERE value <= :soon)))
             OR (state IN ('expired', 'ended_early') AND ifnull(ended_on, end_on) >= :lately)) ORDER BY id",
    )?;
    let days = named_params! {":today": today.to_string(), ":soon": soon.to_string(), ":lately": lately.to_string()};
    Ok(statement.query_map(days, |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// Every agreement that the store has, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn all_ids(conn: &Connection) -> Result<Vec<AgreementId>> {
    id_list(conn, "SELECT id FROM agreements ORDER BY id")
}

fn id_list(conn: &Connection, sql: &str) -> Result<Vec<AgreementId>> {
    Ok(conn.prepare(sql)?.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

/// What the audit chain vouches for: the record without the partner's name, which is the partner's own.
///
/// # Errors
/// The record cannot be written as JSON.
pub fn digest(agreement: &Agreement) -> Result<[u8; 32]> {
    kept::digest(agreement)
}

impl Kept for Agreement {
    type Tag = AgreementTag;
    const KIND: &'static str = KIND;

    fn get(conn: &Connection, id: Id<AgreementTag>) -> Result<Self> {
        get(conn, id)
    }

    fn put(&mut self, tx: &Tx<'_>) -> Result<()> {
        put(tx, self)?;
        self.scans = scans::list(tx, Owner::agreement(self.id.uuid()))?;
        Ok(())
    }

    fn marks(&mut self) -> Marks<'_> {
        Marks {
            revision: &mut self.revision,
            updated_at: &mut self.updated_at,
            archived_at: Some(&mut self.archived_at),
            removed_at: &mut self.removed_at,
        }
    }

    fn vouched(&self) -> Self {
        Self { partner: String::new(), ..self.clone() }
    }

    fn before_undo(&self, tx: &Tx<'_>, earlier: Option<&Self>) -> Result<()> {
        if earlier.is_some_and(|before| before.life.steps != self.life.steps || before.life.sealed != self.life.sealed) {
            return Err(Error::Refused { reason: "A step in the life of an agreement is not undone. Take the step that follows." });
        }
        scans::keep_only(tx, Owner::agreement(self.id.uuid()), &earlier.unwrap_or(self).scans)
    }
}

fn put(tx: &Tx<'_>, agreement: &Agreement) -> Result<()> {
    let terms = &agreement.terms;
    if agreement.removed_at.is_none() {
        partners::named(tx, terms.partner_id)?;
    }
    if agreement.life.link != Some(Link::Amendment) {
        terms.check_periods()?;
    }
    tx.prepare_cached(
        "INSERT INTO agreements (id, partner, title, folded, kind, state, purpose, start_on, end_on, notice_days, lead_days, notice_on,
             lead_on, review_on, signatories, liaisons, clauses, notes, life, archived_at, removed_at, revision, updated_at)
         VALUES (:id, :partner, :title, :folded, :kind, :state, :purpose, :start_on, :end_on, :notice_days, :lead_days, :notice_on,
             :lead_on, :review_on, :signatories, :liaisons, :clauses, :notes, :life, :archived_at, :removed_at, :revision, :updated_at)
         ON CONFLICT (id) DO UPDATE SET partner = excluded.partner, title = excluded.title, folded = excluded.folded,
             kind = excluded.kind, state = excluded.state, purpose = excluded.purpose, start_on = excluded.start_on,
             end_on = excluded.end_on, notice_days = excluded.notice_days, lead_days = excluded.lead_days,
             notice_on = excluded.notice_on, lead_on = excluded.lead_on, review_on = excluded.review_on,
             signatories = excluded.signatories, liaisons = excluded.liaisons, clauses = excluded.clauses, notes = excluded.notes,
             life = excluded.life, archived_at = excluded.archived_at, removed_at = excluded.removed_at, revision = excluded.revision,
             updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": agreement.id, ":partner": terms.partner_id, ":title": terms.title, ":folded": text::fold(&terms.title),
        ":kind": to_word(&terms.kind)?, ":state": to_word(&terms.state)?, ":purpose": terms.purpose,
        ":start_on": terms.start_on.map(|d| d.to_string()), ":end_on": terms.end_on.map(|d| d.to_string()),
        ":notice_days": terms.notice_days, ":lead_days": terms.lead_days,
        ":notice_on": terms.notice_on().map(|d| d.to_string()), ":lead_on": terms.lead_on().map(|d| d.to_string()),
        ":review_on": to_json(&terms.review_on)?, ":signatories": to_json(&terms.signatories)?, ":liaisons": to_json(&terms.liaisons)?,
        ":clauses": to_json(&terms.clauses)?, ":notes": terms.notes, ":life": to_json(&agreement.life)?, ":archived_at": to_time(agreement.archived_at),
        ":removed_at": to_time(agreement.removed_at), ":revision": agreement.revision, ":updated_at": time_text(agreement.updated_at),
    })
    .map_err(followed)?;
    put_commitments(tx, agreement)?;
    let n: i64 = tx.query_row("SELECT n FROM agreements WHERE id = ?1", [agreement.id], |row| row.get("n"))?;
    tx.execute("DELETE FROM agreements_fts WHERE rowid = ?1", [n])?;
    tx.execute("INSERT INTO agreements_fts (rowid, title, purpose) VALUES (?1, ?2, ?3)", (n, &terms.title, &terms.purpose))?;
    Ok(())
}

/// An index says no to a second successor, a trigger while a group stands on it; each deserves a sentence of its own.
fn followed(error: rusqlite::Error) -> Error {
    const UNIQUE: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE;
    const TRIGGER: i32 = rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;
    match error.sqlite_error() {
        Some(code) if code.extended_code == UNIQUE => {
            Error::Refused { reason: "There is a renewal or an amendment of this agreement already. Work on that one, or remove it first." }
        }
        Some(code) if code.extended_code == TRIGGER => Error::Refused {
            reason: "A shared group stands on this agreement, so it cannot be removed. Archive it, or choose another one in the group first.",
        },
        _ => error.into(),
    }
}

/// The agreement that follows this one, unless that lies in the bin.
///
/// # Errors
/// The store cannot be read.
pub fn successor(conn: &Connection, id: AgreementId) -> Result<Option<AgreementId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM agreements WHERE follows = ?1 AND removed_at IS NULL")?
        .query_row([id.to_string()], |row| row.get("id"))
        .optional()?)
}

fn put_commitments(tx: &Tx<'_>, agreement: &Agreement) -> Result<()> {
    tx.execute("DELETE FROM commitments WHERE agreement = ?1", [agreement.id])?;
    for (place, commitment) in agreement.terms.commitments.iter().enumerate() {
        tx.prepare_cached(
            "INSERT INTO commitments (agreement, id, place, giver, unit, quantity, period, description, from_on, until_on)
             VALUES (:agreement, :id, :place, :giver, :unit, :quantity, :period, :description, :from_on, :until_on)",
        )?
        .execute(named_params! {
            ":agreement": agreement.id, ":id": commitment.id, ":place": place, ":giver": to_word(&commitment.giver)?,
            ":unit": to_word(&commitment.unit)?, ":quantity": commitment.amount.map(|a| a.quantity.hundredths()),
            ":period": commitment.amount.map(|a| to_word(&a.period)).transpose()?, ":description": commitment.description,
            ":from_on": commitment.from.map(|d| d.to_string()), ":until_on": commitment.until.map(|d| d.to_string()),
        })?;
    }
    Ok(())
}

/// Adds an agreement, in any state: programs bring papers that have been in force for years.
///
/// # Errors
/// `invalid_input` at `partner_id`.
pub fn insert(tx: &Tx<'_>, id: AgreementId, agreement: CheckedAgreement) -> Result<()> {
    insert_with(tx, id, agreement, Life::default())
}

/// Adds an agreement that follows another.
pub(crate) fn insert_with(tx: &Tx<'_>, id: AgreementId, agreement: CheckedAgreement, life: Life) -> Result<()> {
    let agreement = Agreement {
        id,
        terms: agreement.into_terms(),
        life,
        partner: String::new(),
        scans: Vec::new(),
        archived_at: None,
        removed_at: None,
        revision: 1,
        updated_at: tx.now(),
    };
    kept::add(tx, id, agreement)
}

/// Puts new terms in the place of the old ones.
///
/// # Errors
/// `refused` when the record was changed since `revision`, or its state may not become the new one.
pub fn update(tx: &Tx<'_>, id: AgreementId, revision: u32, agreement: CheckedAgreement) -> Result<()> {
    kept::update(tx, id, revision, |kept: &mut Agreement| {
        let terms = agreement.terms();
        if kept.terms.state != terms.state {
            return Err(Error::invalid("state", "The state changes by the steps on the agreement's own page."));
        }
        if let Some(sealed) = &kept.life.sealed
            && terms.signed_digest()? != *sealed
        {
            return Err(Error::Refused {
                reason: "What both sides signed does not change any more. Make an amendment, and change the text there.",
            });
        }
        kept.terms = agreement.into_terms();
        Ok(())
    })
    .map(drop)
}

/// Puts a record back to what stood before its last change; an added one goes into the bin.
///
/// # Errors
/// `refused` when there is nothing to undo.
pub fn undo(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    kept::undo::<Agreement>(tx, id)
}

/// Takes a record out of the store for good, its scans too.
pub(crate) fn purge(tx: &Tx<'_>, id: AgreementId) -> Result<()> {
    tx.execute("DELETE FROM agreements_fts WHERE rowid = (SELECT n FROM agreements WHERE id = ?1)", [id])?;
    tx.execute("DELETE FROM agreements WHERE id = ?1", [id])?;
    tx.forget(KIND, id.uuid())
}
