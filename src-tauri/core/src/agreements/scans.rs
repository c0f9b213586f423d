//! Signed scans: bytes in chunks inside the encrypted store, told by content, never by name.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{AgreementId, Scan, ScanId, store};
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
    if bytes.len() > SCAN_MAX {
        return Err(Error::TooLarge { reason: "This scan is larger than 25 MB. Scan it at a lower resolution, then attach it." });
    }
    let media =
        media(bytes).ok_or(Error::invalid("scan", "This file is no JPEG, PNG or PDF, whatever its name says. Attach one of these."))?;
    let mut name = name.to_owned();
    text::line("scan", &mut name)?;
    store::change(tx, agreement, |kept| {
        if kept.scans.len() >= SCANS_MAX {
            return Err(Error::TooLarge { reason: "An agreement can have 50 scans, not more." });
        }
        let id = ScanId::make();
        tx.execute(
            "INSERT INTO scans (id, agreement, name, media, size, digest, added_at, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)",
            (id, agreement, &name, media, bytes.len(), digest(bytes), time_text(tx.now())),
        )?;
        for (place, chunk) in bytes.chunks(CHUNK).enumerate() {
            tx.execute("INSERT INTO scan_chunks (scan, place, bytes) VALUES (?1, ?2, ?3)", (id, place, chunk))?;
        }
        Ok(())
    })
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

/// Undo: exactly these scans are attached, no others.
pub(super) fn keep_only(tx: &Tx<'_>, agreement: AgreementId, kept: &[Scan]) -> Result<()> {
    tx.execute("UPDATE scans SET removed_at = ?2 WHERE agreement = ?1 AND removed_at IS NULL", (agreement, time_text(tx.now())))?;
    for scan in kept {
        tx.execute("UPDATE scans SET removed_at = NULL WHERE agreement = ?1 AND id = ?2", (agreement, scan.id))?;
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
}
