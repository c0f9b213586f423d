//! The spectrum: where each partnership stands, by records that show it. Evidence, not a score; moving back is normal.
//! Practice is shared, survivor information is not, and none of it enters here.

#[cfg(test)]
mod cases;
mod check;
mod evidence;
mod list;
mod model;
mod proofs;
mod rule;
mod snapshots;
pub mod spans;
mod store;

pub use check::CheckedFacts;
pub use evidence::{DoorFact, Evidence, Fact, Offer, TrainingFact};
pub use list::{Choice, Spectrum, get, list};
pub use model::*;
pub use proofs::*;
pub use rule::place;
pub use snapshots::{
    digests as snapshot_digests, is_due as snapshots_due, keep as keep_snapshots, keep_of as keep_snapshots_of, keep_placement,
    list as snapshots,
};
pub use store::{
    archive as archive_proof, digests as proof_digests, find as find_proof, get as get_proof, insert as insert_proof,
    remove as remove_proof, restore as restore_proof, restore_action, running_out, undo as undo_proof, update as update_proof,
};
pub(crate) use store::{insert_earlier as add_earlier, purge, purge_partner};

/// For how many months after its day a training counts as routine: the program's setting.
fn routine_months(conn: &rusqlite::Connection) -> crate::error::Result<u32> {
    Ok(u32::from(crate::vault::settings::get(conn)?.routine_months))
}
