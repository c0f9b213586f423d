//! The decision table of signers, as a page that a lawyer can read.

use trellis_core::Result;

use super::{Language, Paper, model::Sheet, words::Words};
use crate::releases::{Signer, TABLE_OF_SIGNERS, may_sign};

/// Every cell: allowed, or why not.
///
/// # Errors
/// The words are missing.
pub fn signers(language: Language) -> Result<Paper> {
    let words = Words::of(language)?;
    let mut sheet = Sheet::new(words.say("papers-signers-title")?);
    sheet.text(words.say("papers-signers-lead")?);
    let (capacities, signers, abusers) = TABLE_OF_SIGNERS;
    for part in ["capacity", "by", "abuser", "outcome"] {
        sheet.fine(words.say(&format!("papers-signers-{part}"))?);
    }
    for capacity in capacities {
        let who = words.value("papers-signers-capacity", '_', &capacity)?;
        sheet.heading(who.clone());
        for by in signers {
            for abuser in abusers {
                let outcome = match may_sign(Signer { capacity, by, abuser }) {
                    Ok(()) => words.say("papers-signers-allowed")?,
                    Err(why) => words.with("papers-signers-refused", &[("reason", &words.value("papers-signers-reason", '_', &why)?)])?,
                };
                let (by, abuser) = (words.value("papers-signers-by", '_', &by)?, words.value("papers-signers-abuser", '_', &abuser)?);
                let values = [("capacity", who.as_str()), ("by", &by), ("abuser", &abuser), ("outcome", &outcome)];
                sheet.item(words.with("papers-signers-row", &values)?);
            }
        }
    }
    Ok(sheet.done())
}
