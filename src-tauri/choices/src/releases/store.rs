//! The SQL of releases: drafted, granted, revoked, used up.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use trellis_core::{
    Error, Result,
    partners::PartnerId,
    sql::{day, json, maybe_time, time, to_json},
    text,
    vault::{Tx, audit::time_text, make_bytes},
};
use uuid::Uuid;

use super::{NewRelease, Release, ReleaseId, ReleaseState, Terms};
use crate::{
    clock,
    names::Names,
    proofs, retention, rules,
    survivors::{self, SurvivorId},
    tasks::{self, TaskKind},
};

const MISSING: Error = Error::NotFound { what: "release" };
const SIGNED: Error = Error::Refused { reason: "What was signed stays as it is. For other terms make a new release." };
const COLUMNS: &str =
    "r.id, r.number, r.survivor, s.sign, r.partner, r.terms, r.drafted_at, r.signed_on, r.signed_by, r.marked_by, r.paper,
    r.revoked_at, r.used_at, r.to_confirm, r.revision";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Release> {
    let Terms { purpose, items, until, signer, interpreter, witness, part2 } = json(row, "terms")?;
    Ok(Release {
        id: row.get("id")?,
        number: row.get("number")?,
        survivor_id: row.get("survivor")?,
        sign: row.get("sign")?,
        partner_id: row.get("partner")?,
        partner: String::new(),
        purpose,
        items,
        until,
        signer,
        interpreter,
        witness,
        state: ReleaseState::Drafted,
        drafted_at: time(row, "drafted_at")?,
        signed_on: day(row, "signed_on")?,
        signed_by: row.get("signed_by")?,
        marked_by: row.get("marked_by")?,
        paper: row.get("paper")?,
        revoked_at: maybe_time(row, "revoked_at")?,
        used_at: maybe_time(row, "used_at")?,
        part2,
        revision: row.get("revision")?,
        to_confirm: row.get("to_confirm")?,
    })
}

/// A release as its row has it, without the name of its partner or where it stands.
pub(super) fn read(conn: &Connection, id: ReleaseId) -> Result<Release> {
    let sql = format!("SELECT {COLUMNS} FROM releases r JOIN survivors s ON s.id = r.survivor WHERE r.id = ?1");
    conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(MISSING)
}

fn told(mut release: Release, names: &Names, today: NaiveDate) -> Release {
    release.partner = names.partner(release.partner_id);
    release.state = release.stands(today);
    release.part2 |= names.organization(release.partner_id).is_some_and(|one| one.facts.duties.part2 == Some(true));
    release
}

/// A release, and where it stands today.
///
/// # Errors
/// `not_found`.
pub fn get(conn: &Connection, names: &Names, id: ReleaseId, today: NaiveDate) -> Result<Release> {
    Ok(told(read(conn, id)?, names, today))
}

/// The releases of a record, newest first.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, names: &Names, id: SurvivorId, today: NaiveDate) -> Result<Vec<Release>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM releases r JOIN survivors s ON s.id = r.survivor WHERE r.survivor = ?1 ORDER BY r.drafted_at DESC, r.id"
    );
    let found = conn.prepare_cached(&sql)?.query_map([id], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().map(|one| told(one, names, today)).collect())
}

/// Four and four digits, of the last of which one is a check: a slip in copying is seen.
fn make_number() -> Result<String> {
    let bytes: [u8; 7] = make_bytes()?;
    let digits: Vec<u8> = bytes.iter().map(|byte| byte % 10).collect();
    Ok(written(&digits))
}

fn written(digits: &[u8]) -> String {
    let sum: u32 = digits.iter().zip([7_u32, 3, 1, 7, 3, 1, 7]).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    let all: String = digits.iter().map(|digit| char::from(b'0' + digit)).chain([char::from(b'0' + (sum % 10) as u8)]).collect();
    let (first, second) = all.split_at(4);
    format!("{first}-{second}")
}

/// Refuses a row that is not what the chain vouches for.
pub(super) fn vouched(tx: &Tx<'_>, release: &Release) -> Result<()> {
    proofs::check(tx, &proofs::RELEASE, release.id.uuid())
}

/// Whether it was neither taken back nor used up by now, in this very transaction.
pub(crate) fn still(tx: &Tx<'_>, id: ReleaseId) -> Result<()> {
    let release = read(tx, id)?;
    if release.revoked_at.is_some() || release.used_at.is_some() {
        return Err(Error::Refused { reason: "This release holds no more. Nothing was sent." });
    }
    Ok(())
}

fn log(tx: &Tx<'_>, id: ReleaseId) -> Result<()> {
    proofs::vouch(tx, &proofs::RELEASE, id.uuid())
}

fn today(tx: &Tx<'_>, zone: &str) -> Result<NaiveDate> {
    Ok(clock::day(clock::now(tx, tx.now())?, zone))
}

/// Drafts a release: nothing may be told under it until it was signed.
///
/// # Errors
/// `invalid_input` with the field.
pub fn add(tx: &Tx<'_>, zone: &str, id: SurvivorId, release: NewRelease) -> Result<ReleaseId> {
    survivors::get(tx, id)?;
    let (partner, terms) = release.check(today(tx, zone)?, &rules::get(tx)?)?;
    survivors::touch(tx, id)?;
    let new = ReleaseId::make_random();
    tx.execute(
        "INSERT INTO releases (id, survivor, number, partner, terms, drafted_at, signed_on, signed_by, marked_by, paper, revoked_at, used_at,
             to_confirm, revision)
         VALUES (:id, :survivor, :number, :partner, :terms, :drafted_at, NULL, '', '', '', NULL, NULL, 0, 1)",
        named_params! {
            ":id": new, ":survivor": id, ":number": make_number()?, ":partner": partner, ":terms": to_json(&terms)?,
            ":drafted_at": time_text(tx.now()),
        },
    )?;
    log(tx, new)?;
    Ok(new)
}

/// A release that is a draft still, as the chain says.
fn drafted(tx: &Tx<'_>, id: ReleaseId) -> Result<Release> {
    let kept = read(tx, id)?;
    vouched(tx, &kept)?;
    if kept.signed_on.is_some() || kept.revoked_at.is_some() || kept.to_confirm {
        return Err(SIGNED);
    }
    Ok(kept)
}

/// Changes a draft.
///
/// # Errors
/// `refused` for what was signed, or changed meanwhile, and under a hold.
pub fn update(tx: &Tx<'_>, zone: &str, id: ReleaseId, revision: u32, release: NewRelease) -> Result<()> {
    let kept = drafted(tx, id)?;
    if kept.revision != revision {
        return Err(Error::CHANGED);
    }
    if survivors::get(tx, kept.survivor_id)?.held {
        return Err(retention::HELD);
    }
    let (partner, terms): (PartnerId, Terms) = release.check(today(tx, zone)?, &rules::get(tx)?)?;
    // A new number: a sheet that was printed before says something else, and is matched to nothing.
    tx.execute(
        "UPDATE releases SET partner = ?2, terms = ?3, number = ?4, revision = revision + 1 WHERE id = ?1",
        (id, partner, to_json(&terms)?, make_number()?),
    )?;
    survivors::touch(tx, kept.survivor_id)?;
    log(tx, id)
}

/// Takes a draft out.
///
/// # Errors
/// `refused` for what was signed.
pub fn remove(tx: &Tx<'_>, id: ReleaseId) -> Result<()> {
    let kept = read(tx, id)?;
    if kept.signed_on.is_some() {
        return Err(SIGNED);
    }
    if survivors::get(tx, kept.survivor_id)?.held {
        return Err(retention::HELD);
    }
    proofs::take_out(tx, &proofs::RELEASE, "id = ?1", id.uuid()).map(drop)
}

/// What is read off the signed sheet.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Granted {
    /// The number on it.
    pub number: String,
    /// The day on it.
    pub signed_on: NaiveDate,
    /// Who signed.
    pub signed_by: String,
    /// Where the paper lies.
    pub paper: String,
}

/// Marks a draft as signed: the sheet with its number was seen.
///
/// # Errors
/// `invalid_input` for another number, or a day that cannot be; `refused` for what was signed or revoked.
pub fn grant(tx: &Tx<'_>, zone: &str, id: ReleaseId, mut said: Granted) -> Result<()> {
    let kept = drafted(tx, id)?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if digits(&said.number) != digits(&kept.number) {
        return Err(Error::invalid("number", "This is not the number of this release. Read it off the signed sheet."));
    }
    text::line("signed_by", &mut said.signed_by)?;
    text::line("paper", &mut said.paper)?;
    let (today, drafted) = (today(tx, zone)?, clock::day(kept.drafted_at, zone));
    if said.signed_on > today || said.signed_on < drafted {
        return Err(Error::invalid("signed_on", "It was signed between the day of the draft and today. Check the day on the sheet."));
    }
    if said.signed_by.is_empty() {
        return Err(Error::invalid("signed_by", "Write who signed, in a word: herself, and who else."));
    }
    if said.paper.is_empty() {
        return Err(Error::invalid("paper", "Write where the signed sheet lies."));
    }
    tx.execute(
        "UPDATE releases SET signed_on = ?2, signed_by = ?3, marked_by = ?4, paper = ?5, revision = revision + 1 WHERE id = ?1",
        (id, said.signed_on.to_string(), said.signed_by, &tx.person().label, said.paper),
    )?;
    survivors::touch(tx, kept.survivor_id)?;
    log(tx, id)
}

/// She takes it back: from this moment on nothing may be told under it. A hold does not stop that.
///
/// # Errors
/// `not_found`; `refused` when it was taken back already.
pub fn revoke(tx: &Tx<'_>, zone: &str, id: ReleaseId) -> Result<()> {
    let kept = read(tx, id)?;
    if kept.revoked_at.is_some() {
        return Err(Error::Refused { reason: "She took this release back already." });
    }
    tx.execute("UPDATE releases SET revoked_at = ?2, revision = revision + 1 WHERE id = ?1", (id, time_text(tx.now())))?;
    let sent: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM referrals WHERE release = ?1)", [id], |row| row.get(0))?;
    if sent {
        tasks::add(tx, kept.survivor_id, TaskKind::CallPartner, Some(kept.partner_id), id.uuid(), today(tx, zone)?)?;
    }
    survivors::touch(tx, kept.survivor_id)?;
    log(tx, id)
}

/// It was for one time, and that was.
pub(crate) fn use_up(tx: &Tx<'_>, id: ReleaseId) -> Result<()> {
    let used = tx.execute(
        "UPDATE releases SET used_at = ?2, revision = revision + 1 WHERE id = ?1 AND used_at IS NULL",
        (id, time_text(tx.now())),
    )?;
    if used == 1 { log(tx, id) } else { Err(Error::Internal { part: "a release" }) }
}

/// The chain vouches for releases that a list beside the store has changed.
pub(crate) fn vouch_anew(tx: &Tx<'_>, mut ids: impl Iterator<Item = Uuid>) -> Result<()> {
    ids.try_for_each(|id| log(tx, ReleaseId::from_uuid(id)))
}

/// Every release has to be confirmed with her, a draft too: it may have been signed and taken back since.
///
/// # Errors
/// The store cannot be written.
pub(crate) fn distrust(tx: &Tx<'_>) -> Result<()> {
    let ids = proofs::ids(tx, &proofs::RELEASE, "?1 IS NULL", None)?;
    ids.iter().try_for_each(|id| proofs::check(tx, &proofs::RELEASE, *id))?;
    tx.execute("UPDATE releases SET to_confirm = 1", [])?;
    vouch_anew(tx, ids.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_shows_a_slip_of_one_digit() {
        let number = written(&[1, 2, 3, 4, 5, 6, 7]);
        assert_eq!((number.len(), number.as_bytes()[4]), (9, b'-'));
        for place in 0..7 {
            let mut other = [1, 2, 3, 4, 5, 6, 7];
            other[place] = (other[place] + 1) % 10;
            assert_ne!(written(&other).as_bytes()[8], number.as_bytes()[8], "{place}");
        }
    }
}
