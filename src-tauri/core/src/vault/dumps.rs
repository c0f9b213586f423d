//! What the system keeps of a process that ends badly: a core file would hold keys and records.

use crate::error::{Error, Result};

/// Before anything is opened: no core file of this process or of what it starts, and its memory is closed to other programs of
/// the same account. Who rules the whole computer still gets in.
///
/// # Errors
/// The system says no.
#[cfg(target_os = "linux")]
pub fn forbid_dumps() -> Result<()> {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    const NO: Error = Error::Refused { reason: "The system does not let this program keep its memory to itself. Nothing was opened." };
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).map_err(|_| NO)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(|_| NO)
}

/// Elsewhere the system has its own rules.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub const fn forbid_dumps() -> Result<()> {
    Ok(())
}
