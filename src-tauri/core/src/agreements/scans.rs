//! Signed scans: bytes in chunks inside the encrypted store, told by content, never by name.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Agreement, AgreementId, Scan, ScanId, store};
use crate::{
    error::{Error, Result},
    sql::time,
    text,
    vault::{Tx, audit, audit::time_text},
};

/// Largest scan, in bytes.
pub const SCAN_MAX: usize = 25 * 1024 * 1024;
/// Most scans of one agreement.
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

/// The scans of an agreement, oldest first; removed ones are left out.
pub(super) fn list(conn: &Connection, agreement: AgreementId) -> Result<Vec<Scan>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, media, size, digest, added_at FROM scans WHERE agreement = ?1 AND removed_at IS NULL ORDER BY added_at, id",
    )?;
    Ok(statement.query_map([agreement], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Attaches a scan.
///
/// # Errors
/// `too_large`; `invalid_input` for a kind that is not kept.
pub fn add(tx: &Tx<'_>, agreement: AgreementId, name: &str, bytes: &[u8]) -> Result<()> {
    let media = checked(bytes)?;
    let mut name = name.to_owned();
    text::line("scan", &mut name)?;
    store::change(tx, agreement, |kept| {
        if kept.scans.len() >= SCANS_MAX {
            return Err(Error::TooLarge { reason: "An agreement can have 50 scans, not more." });
        }
        insert(tx, agreement, &name, media, bytes)
    })
}

fn checked(bytes: &[u8]) -> Result<&'static str> {
    if bytes.len() > SCAN_MAX {
        return Err(Error::TooLarge { reason: "This scan is larger than 25 MB. Scan it at a lower resolution, then attach it." });
    }
    media(bytes).ok_or(Error::invalid("scan", "This file is no JPEG, PNG or PDF, whatever its name says. Attach one of these."))
}

fn insert(tx: &Tx<'_>, agreement: AgreementId, name: &str, media: &str, bytes: &[u8]) -> Result<()> {
    let id = ScanId::make();
    tx.execute(
        "INSERT INTO scans (id, agreement, name, media, size, digest, added_at, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)",
        (id, agreement, name, media, bytes.len(), digest(bytes), time_text(tx.now())),
    )?;
    for (place, chunk) in bytes.chunks(CHUNK).enumerate() {
        tx.execute("INSERT INTO scan_chunks (scan, place, bytes) VALUES (?1, ?2, ?3)", (id, place, chunk))?;
    }
    Ok(())
}

/// Calls a scan something else.
///
/// # Errors
/// `not_found`; `invalid_input` at `name`.
pub fn rename(tx: &Tx<'_>, agreement: AgreementId, id: ScanId, name: &str) -> Result<()> {
    let mut name = name.to_owned();
    text::line("name", &mut name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "A scan needs a name. Type what staff call it."));
    }
    store::change(tx, agreement, |kept| {
        attached(kept, id)?;
        tx.execute("UPDATE scans SET name = ?2 WHERE id = ?1", (id, &name))?;
        Ok(())
    })
}

/// Puts another file in the place of a scan, under the same name. What it replaces stays as a removed one does, so that
/// undo brings it back.
///
/// # Errors
/// `not_found`; as [`add`].
pub fn replace(tx: &Tx<'_>, agreement: AgreementId, id: ScanId, bytes: &[u8]) -> Result<()> {
    let media = checked(bytes)?;
    store::change(tx, agreement, |kept| {
        let name = renamed(&attached(kept, id)?.name, extension(media));
        tx.execute("UPDATE scans SET removed_at = ?2 WHERE id = ?1", (id, time_text(tx.now())))?;
        insert(tx, agreement, &name, media, bytes)
    })
}

fn attached(kept: &Agreement, id: ScanId) -> Result<&Scan> {
    kept.scans.iter().find(|scan| scan.id == id).ok_or(MISSING)
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

/// Takes a scan off; its bytes stay until the change that did it is forgotten, so that it can be undone.
///
/// # Errors
/// `not_found`.
pub fn remove(tx: &Tx<'_>, agreement: AgreementId, id: ScanId) -> Result<()> {
    store::change(tx, agreement, |_| {
        let taken = tx.execute(
            "UPDATE scans SET removed_at = ?3 WHERE id = ?1 AND agreement = ?2 AND removed_at IS NULL",
            (id, agreement, time_text(tx.now())),
        )?;
        if taken == 1 { Ok(()) } else { Err(MISSING) }
    })
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
pub(super) fn keep_only(tx: &Tx<'_>, agreement: AgreementId, kept: &[Scan]) -> Result<()> {
    tx.execute("UPDATE scans SET removed_at = ?2 WHERE agreement = ?1 AND removed_at IS NULL", (agreement, time_text(tx.now())))?;
    for scan in kept {
        tx.execute("UPDATE scans SET removed_at = NULL, name = ?3 WHERE agreement = ?1 AND id = ?2", (agreement, scan.id, &scan.name))?;
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
