//! The neutral order: inside a kind by a keyed hash of the record and the service, so the same for her on screen and paper, and
//! different for the next. Nothing of a partner, a level, an answer or who asks goes into it.

use trellis_core::{Result, services::ServiceId, vault::derive_order};

use crate::survivors::SurvivorId;

/// Puts services of one kind into her order. `salt` stands in her record and nowhere else.
///
/// # Errors
/// None in practice.
pub fn order(salt: &[u8; 32], survivor: SurvivorId, services: &mut Vec<ServiceId>) -> Result<()> {
    let key = |id: &ServiceId| derive_order(salt, &[b"menu", survivor.uuid().as_bytes(), id.uuid().as_bytes()]);
    let mut keyed = services.iter().map(|id| Ok((key(id)?, *id))).collect::<Result<Vec<_>>>()?;
    keyed.sort_unstable();
    *services = keyed.into_iter().map(|(_, id)| id).collect();
    Ok(())
}
