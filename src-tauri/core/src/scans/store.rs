//! The SQL of scans: bytes in chunks inside the encrypted store, told by content, never by name. Each change here is a change
//! of the record that they are attached to: `crate::attached` makes it one.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Owner, OwnerKind, Scan, ScanId};
use crate::{
    error::{Error, Result},
    sql::time,
    text,
    vault::{Tx, audit, audit::time_text},
};

/// Largest scan, in bytes.
pub const SCAN_MAX: usize = 25 * 1024 * 1024;
/// Most scans of one record.
const SCANS_MAX: usize = 50;
const CHUNK: usize = 256 * 1024;
const MISSING: Error = Error::NotFound { what: "scan" };

/// What the first bytes say it is; `None`: none of the three kinds that are kept.
fn media(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 3] = [(b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"%PDF-", "application/pdf")];
    KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, media)| media)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Scan> {
    Ok(Scan {
        id: row.get("id")?,
        name: row.get("name")?,
        media: row.get("media")?,
        size: row.get("size")?,
        digest: row.get("digest")?,
        added_at: time(row, "added_at")?,
    })
}

/// The column that holds the owner's id.
const fn column(kind: OwnerKind) -> &'static str {
    match kind {
        OwnerKind::Agreement => "agreement",
        OwnerKind::Training => "training",
    }
}

/// The scans of a record, oldest first; removed ones are left out.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, owner: Owner) -> Result<Vec<Scan>> {
    let sql = format!(
        "SELECT id, name, media, size, digest, added_at FROM scans WHERE {} = ?1 AND removed_at IS NULL ORDER BY added_at, id",
        column(owner.kind)
    );
    Ok(conn.prepare_cached(&sql)?.query_map([owner.id.as_bytes()], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Attaches a scan.
///
/// # Errors
/// `too_large`; `invalid_input` for a kind that is not kept.
pub fn add(tx: &Tx<'_>, owner: Owner, name: &str, bytes: &[u8]) -> Result<()> {
    let media = checked(bytes)?;
    let mut name = name.to_owned();
    text::line("scan", &mut name)?;
    if list(tx, owner)?.len() >= SCANS_MAX {
        return Err(Error::TooLarge { reason: "A record can have 50 scans, not more." });
    }
    insert(tx, owner, &name, media, bytes)
}

fn checked(bytes: &[u8]) -> Result<&'static str> {
    if bytes.len() > SCAN_MAX {
        return Err(Error::TooLarge { reason: "This scan is larger than 25 MB. Scan it at a lower resolution, then attach it." });
    }
    media(bytes).ok_or(Error::invalid("scan", "This file is no JPEG, PNG or PDF, whatever its name says. Attach one of these."))
}

fn insert(tx: &Tx<'_>, owner: Owner, name: &str, media: &str, bytes: &[u8]) -> Result<()> {
    let id = ScanId::make();
    let sql = format!(
        "INSERT INTO scans (id, {}, name, media, size, digest, added_at, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)",
        column(owner.kind)
    );
    tx.execute(&sql, (id, owner.id.as_bytes(), name, media, bytes.len(), digest(bytes), time_text(tx.now())))?;
    for (place, chunk) in bytes.chunks(CHUNK).enumerate() {
        tx.execute("INSERT INTO scan_chunks (scan, place, bytes) VALUES (?1, ?2, ?3)", (id, place, chunk))?;
    }
    Ok(())
}

/// Calls a scan something else.
///
/// # Errors
/// `not_found`; `invalid_input` at `name`.
pub fn rename(tx: &Tx<'_>, owner: Owner, id: ScanId, name: &str) -> Result<()> {
    let mut name = name.to_owned();
    text::line("name", &mut name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "A scan needs a name. Type what staff call it."));
    }
    attached(tx, owner, id)?;
    tx.execute("UPDATE scans SET name = ?2 WHERE id = ?1", (id, &name))?;
    Ok(())
}

/// Puts another file in the place of a scan, under the same name. What it replaces stays as a removed one does, so that
/// undo brings it back.
///
/// # Errors
/// `not_found`; as [`add`].
pub fn replace(tx: &Tx<'_>, owner: Owner, id: ScanId, bytes: &[u8]) -> Result<()> {
    let media = checked(bytes)?;
    let name = renamed(&attached(tx, owner, id)?.name, extension(media));
    take_off(tx, id)?;
    insert(tx, owner, &name, media, bytes)
}

/// Takes a scan off; its bytes stay until the change that did it is forgotten, so that it can be undone.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, owner: Owner, id: ScanId) -> Result<()> {
    attached(tx, owner, id)?;
    take_off(tx, id)
}

fn take_off(tx: &Tx<'_>, id: ScanId) -> Result<()> {
    tx.execute("UPDATE scans SET removed_at = ?2 WHERE id = ?1", (id, time_text(tx.now())))?;
    Ok(())
}

fn attached(conn: &Connection, owner: Owner, id: ScanId) -> Result<Scan> {
    list(conn, owner)?.into_iter().find(|scan| scan.id == id).ok_or(MISSING)
}

/// The end of a file's name for a kind, without the point.
#[must_use]
pub fn extension(media: &str) -> &'static str {
    match media {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    }
}

/// The name under which a copy is saved: its own, with the end that fits what it is.
#[must_use]
pub fn file_name(scan: &Scan) -> String {
    let end = extension(&scan.media);
    let plain: String = scan.name.chars().map(|c| if matches!(c, '/' | '\\' | ':') { '-' } else { c }).collect();
    let stem = plain.rsplit_once('.').filter(|(stem, old)| !stem.is_empty() && is_end(old)).map_or(plain.as_str(), |(stem, _)| stem);
    format!("{}.{end}", stem.trim_start_matches('.').trim())
}

fn is_end(end: &str) -> bool {
    ["jpg", "jpeg", "png", "pdf"].iter().any(|known| end.eq_ignore_ascii_case(known))
}

/// A name that ends as files do ends as the new file does; any other stays.
fn renamed(name: &str, end: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, old)) if is_end(old) => format!("{stem}.{end}"),
        _ => name.to_owned(),
    }
}

fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    audit::hex(&Sha256::digest(bytes))
}

/// The bytes, compared with their digest.
///
/// # Errors
/// `not_found`; `damaged` when they are not what was attached.
pub fn get(conn: &Connection, id: ScanId) -> Result<(Scan, Vec<u8>)> {
    let scan = conn
        .query_row("SELECT id, name, media, size, digest, added_at FROM scans WHERE id = ?1 AND removed_at IS NULL", [id], from_row)
        .optional()?
        .ok_or(MISSING)?;
    let mut bytes = Vec::with_capacity(usize::try_from(scan.size).unwrap_or_default().min(SCAN_MAX));
    let mut statement = conn.prepare_cached("SELECT bytes FROM scan_chunks WHERE scan = ?1 ORDER BY place")?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        bytes.extend_from_slice(row.get_ref("bytes")?.as_blob().map_err(|_| DAMAGED)?);
    }
    if digest(&bytes) == scan.digest { Ok((scan, bytes)) } else { Err(DAMAGED) }
}

/// Every scan that is attached, for the check of every record.
///
/// # Errors
/// The store cannot be read.
pub fn ids(conn: &Connection) -> Result<Vec<ScanId>> {
    let mut statement = conn.prepare("SELECT id FROM scans WHERE removed_at IS NULL ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?)
}

const DAMAGED: Error = Error::Damaged { part: "scan" };

/// Undo: exactly these scans are attached, no others, and called as they were.
///
/// # Errors
/// The store refuses it.
pub fn keep_only(tx: &Tx<'_>, owner: Owner, kept: &[Scan]) -> Result<()> {
    let owned = format!("{} = ?1", column(owner.kind));
    let id = owner.id.as_bytes();
    tx.execute(&format!("UPDATE scans SET removed_at = ?2 WHERE {owned} AND removed_at IS NULL"), (id, time_text(tx.now())))?;
    for scan in kept {
        tx.execute(&format!("UPDATE scans SET removed_at = NULL, name = ?3 WHERE {owned} AND id = ?2"), (id, scan.id, &scan.name))?;
    }
    Ok(())
}

/// Forgets scans that were taken off before `before`, for good.
pub(crate) fn purge(tx: &Tx<'_>, before: chrono::DateTime<chrono::Utc>) -> Result<()> {
    tx.execute("DELETE FROM scans WHERE removed_at < ?1", [time_text(before)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_attached_before_trainings_had_sheets_is_there_still() {
        let steps = crate::vault::PARTNERSHIP;
        let at = steps.iter().position(|step| step.name == "scans").unwrap();
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        steps[..at].iter().for_each(|step| conn.execute_batch(step.sql).unwrap());
        conn.execute_batch(
            "INSERT INTO organizations (id, own, name, folded, alternate_name, description, email, website, phones, languages, duties, notes,
                 town, accepting, offers, confirmed_by, revision, updated_at)
                 VALUES (zeroblob(16), 0, 'F', 'f', '', '', '', '', '[]', '[]', '{}', '', '', 'unknown', 0, '', 1, '');
             INSERT INTO agreements (id, partner, title, folded, kind, state, purpose, review_on, signatories, liaisons, clauses, notes, life,
                 revision, updated_at)
                 VALUES (zeroblob(16), zeroblob(16), 'A', 'a', 'mou', 'draft', '', '[]', '[]', '[]', '[]', '', '{}', 1, '');
             INSERT INTO scans VALUES (zeroblob(16), zeroblob(16), 's.pdf', 'application/pdf', 3, hex(zeroblob(32)), '2026-11-24T12:00:00Z', NULL);
             INSERT INTO scan_chunks VALUES (zeroblob(16), 0, x'010203')",
        )
        .unwrap();
        conn.execute_batch(&format!("BEGIN; {} COMMIT", steps[at].sql)).unwrap();
        let kept = list(&conn, Owner::agreement(uuid::Uuid::nil())).unwrap();
        assert_eq!((kept.len(), kept[0].name.as_str(), kept[0].size), (1, "s.pdf", 3));
        let bytes: Vec<u8> = conn.query_row("SELECT bytes FROM scan_chunks WHERE scan = ?1", [kept[0].id], |row| row.get(0)).unwrap();
        assert_eq!(bytes, [1, 2, 3]);
        conn.execute("DELETE FROM agreements", []).unwrap();
        let left: i64 = conn.query_row("SELECT count(*) FROM scan_chunks", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "they go with their record");
    }

    #[test]
    fn a_scan_is_told_by_its_content() {
        assert_eq!(media(b"%PDF-1.7 ..."), Some("application/pdf"));
        assert_eq!(media(b"\x89PNG\r\n\x1a\n..."), Some("image/png"));
        assert_eq!(media(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(media(b"<svg onload=alert(1)>"), None);
        assert_eq!(media(b"MZ"), None);
    }
    #[test]
    fn a_name_ends_as_its_file_does_and_leads_into_no_other_folder() {
        let named = |name: &str, media: &str| {
            let json = serde_json::json!({"id": ScanId::make(), "name": name, "media": media, "size": 1, "digest": "", "added_at": "2026-11-24T12:00:00Z"});
            file_name(&serde_json::from_value(json).unwrap())
        };
        assert_eq!(named("signed.PDF", "application/pdf"), "signed.pdf");
        assert_eq!(named("Signed agreement", "image/jpeg"), "Signed agreement.jpg");
        assert_eq!(named("../../v1.2", "image/png"), "-..-v1.2.png");
        assert_eq!((renamed("signed.jpeg", "pdf"), renamed("Signed, v1.2", "pdf")), ("signed.pdf".into(), "Signed, v1.2".into()));
    }
}
