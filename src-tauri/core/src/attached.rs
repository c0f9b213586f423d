//! Scans as a change of the record that they are attached to: its revision grows, its history says so, undo takes it back.

use crate::{
    agreements::{self, AgreementId},
    error::Result,
    scans::{self, Owner, OwnerKind, ScanId},
    trainings::{self, TrainingId},
    vault::Tx,
};

fn change(tx: &Tx<'_>, owner: Owner, work: impl FnOnce() -> Result<()>) -> Result<()> {
    match owner.kind {
        OwnerKind::Agreement => agreements::touch(tx, AgreementId::from_uuid(owner.id), work),
        OwnerKind::Training => trainings::touch(tx, TrainingId::from_uuid(owner.id), work),
    }
}

/// See [`scans::add`].
///
/// # Errors
/// As there; `not_found` for a record that is not there.
pub fn add(tx: &Tx<'_>, owner: Owner, name: &str, bytes: &[u8]) -> Result<()> {
    change(tx, owner, || scans::add(tx, owner, name, bytes))
}

/// See [`scans::rename`].
///
/// # Errors
/// As there.
pub fn rename(tx: &Tx<'_>, owner: Owner, id: ScanId, name: &str) -> Result<()> {
    change(tx, owner, || scans::rename(tx, owner, id, name))
}

/// See [`scans::replace`].
///
/// # Errors
/// As there.
pub fn replace(tx: &Tx<'_>, owner: Owner, id: ScanId, bytes: &[u8]) -> Result<()> {
    change(tx, owner, || scans::replace(tx, owner, id, bytes))
}

/// See [`scans::remove`].
///
/// # Errors
/// As there.
pub fn remove(tx: &Tx<'_>, owner: Owner, id: ScanId) -> Result<()> {
    change(tx, owner, || scans::remove(tx, owner, id))
}
