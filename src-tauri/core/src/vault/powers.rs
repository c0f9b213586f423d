//! Who may what: one table, asked by the gate for every write and by the shell for every read that is not for all.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// What a person is in the program; one may be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    Advocate,
    Supervisor,
    Staff,
    Administrator,
}

impl Role {
    /// All of them: what the first person is until others join.
    pub const ALL: [Self; 4] = [Self::Advocate, Self::Supervisor, Self::Staff, Self::Administrator];
}

use Role::{Administrator, Advocate, Staff, Supervisor};

/// The table of `safety.md`: action, roles. An action that is not here is refused to everybody.
pub const TABLE: &[(&str, &[Role])] = &[
    ("vaults.add", &[Administrator]),
    ("demos.add", &[Administrator]),
    ("phrases.review", &Role::ALL),
    ("preferences.update", &Role::ALL),
    ("settings.update", &[Administrator]),
    ("partners.add", &[Advocate, Supervisor, Staff]),
    ("partners.update", &[Advocate, Supervisor, Staff]),
    ("partners.review", &Role::ALL),
    ("partners.archive", &[Advocate, Supervisor, Staff]),
    ("partners.restore", &[Advocate, Supervisor, Staff]),
    ("partners.remove", &[Advocate, Supervisor, Staff]),
    ("partners.import", &[Supervisor, Staff, Administrator]),
    ("agreements.add", &[Supervisor, Staff]),
    ("agreements.update", &[Supervisor, Staff]),
    ("steps.add", &[Supervisor, Staff]),
    ("seals.add", &[Supervisor, Staff]),
    ("renewals.add", &[Supervisor, Staff]),
    ("commitments.close", &[Supervisor, Staff]),
    ("deliveries.add", &[Advocate, Supervisor, Staff]),
    ("deliveries.update", &[Advocate, Supervisor, Staff]),
    ("deliveries.remove", &[Advocate, Supervisor, Staff]),
    ("deliveries.restore", &[Advocate, Supervisor, Staff]),
    ("agreements.archive", &[Supervisor, Staff]),
    ("agreements.restore", &[Supervisor, Staff]),
    ("agreements.remove", &[Supervisor, Staff]),
    ("scans.add", &[Supervisor, Staff]),
    ("scans.update", &[Supervisor, Staff]),
    ("scans.remove", &[Supervisor, Staff]),
    ("trainings.add", &[Advocate, Supervisor, Staff]),
    ("trainings.update", &[Advocate, Supervisor, Staff]),
    ("trainings.archive", &[Advocate, Supervisor, Staff]),
    ("trainings.restore", &[Advocate, Supervisor, Staff]),
    ("trainings.remove", &[Advocate, Supervisor, Staff]),
    ("resources.add", &[Advocate, Supervisor, Staff]),
    ("resources.update", &[Advocate, Supervisor, Staff]),
    ("resources.archive", &[Advocate, Supervisor, Staff]),
    ("resources.restore", &[Advocate, Supervisor, Staff]),
    ("resources.remove", &[Advocate, Supervisor, Staff]),
    ("staff.add", &[Advocate, Supervisor, Staff]),
    ("staff.update", &[Advocate, Supervisor, Staff]),
    ("staff.archive", &[Advocate, Supervisor, Staff]),
    ("staff.restore", &[Advocate, Supervisor, Staff]),
    ("staff.remove", &[Advocate, Supervisor, Staff]),
    ("rooms.add", &[Advocate, Supervisor, Staff]),
    ("rooms.update", &[Advocate, Supervisor, Staff]),
    ("rooms.archive", &[Advocate, Supervisor, Staff]),
    ("rooms.restore", &[Advocate, Supervisor, Staff]),
    ("rooms.remove", &[Advocate, Supervisor, Staff]),
    ("closures.add", &[Advocate, Supervisor, Staff]),
    ("closures.update", &[Advocate, Supervisor, Staff]),
    ("closures.restore", &[Advocate, Supervisor, Staff]),
    ("closures.remove", &[Advocate, Supervisor, Staff]),
    ("groups.add", &[Advocate, Supervisor, Staff]),
    ("groups.update", &[Advocate, Supervisor, Staff]),
    ("groups.archive", &[Advocate, Supervisor, Staff]),
    ("groups.restore", &[Advocate, Supervisor, Staff]),
    ("groups.remove", &[Advocate, Supervisor, Staff]),
    ("attestations.add", &[Supervisor, Staff]),
    ("attestations.update", &[Supervisor, Staff]),
    ("attestations.archive", &[Supervisor, Staff]),
    ("attestations.restore", &[Supervisor, Staff]),
    ("attestations.remove", &[Supervisor, Staff]),
    ("teams.add", &[Supervisor, Staff]),
    ("teams.update", &[Supervisor, Staff]),
    ("teams.archive", &[Supervisor, Staff]),
    ("teams.restore", &[Supervisor, Staff]),
    ("teams.remove", &[Supervisor, Staff]),
    ("colocations.add", &[Supervisor, Staff]),
    ("colocations.update", &[Supervisor, Staff]),
    ("colocations.archive", &[Supervisor, Staff]),
    ("colocations.restore", &[Supervisor, Staff]),
    ("colocations.remove", &[Supervisor, Staff]),
    ("doors.add", &[Supervisor, Staff]),
    ("doors.update", &[Supervisor, Staff]),
    ("doors.archive", &[Supervisor, Staff]),
    ("doors.restore", &[Supervisor, Staff]),
    ("doors.remove", &[Supervisor, Staff]),
    ("series.add", &[Advocate, Supervisor, Staff]),
    ("series.update", &[Advocate, Supervisor, Staff]),
    ("series.remove", &[Advocate, Supervisor, Staff]),
    ("series.import", &[Supervisor, Staff]),
    ("series.restore", &[Advocate, Supervisor, Staff]),
    ("schedules.update", &Role::ALL),
    ("remarks.add", &[Advocate, Supervisor, Staff]),
    ("findings.grant", &[Supervisor]),
    ("findings.revoke", &[Supervisor]),
    ("reviews.send", &[Supervisor]),
    ("reviews.close", &[Supervisor]),
    ("placements.add", &Role::ALL),
    ("agreements.review", &[Supervisor, Staff]),
    ("reminders.close", &Role::ALL),
    ("reminders.open", &Role::ALL),
    ("bins.remove", &Role::ALL),
    ("exports.export", &[Advocate, Supervisor, Staff]),
    // The locked room: with its key besides, and for nobody else whatever the role.
    ("survivors.add", &[Advocate, Supervisor]),
    ("survivors.open", &[Advocate, Supervisor]),
    ("survivors.update", &[Advocate, Supervisor]),
    ("survivors.remove", &[Advocate, Supervisor]),
    ("survivors.close", &[Advocate, Supervisor]),
    ("wishes.add", &[Advocate, Supervisor]),
    ("answers.add", &[Advocate, Supervisor]),
    ("answers.remove", &[Advocate, Supervisor]),
    ("conversations.add", &[Advocate, Supervisor]),
    ("releases.add", &[Advocate, Supervisor]),
    ("releases.update", &[Advocate, Supervisor]),
    ("releases.remove", &[Advocate, Supervisor]),
    ("releases.grant", &[Advocate, Supervisor]),
    ("releases.revoke", &[Advocate, Supervisor]),
    ("referrals.add", &[Advocate, Supervisor]),
    ("referrals.send", &[Advocate, Supervisor]),
    ("referrals.answer", &[Advocate, Supervisor]),
    ("tasks.open", &[Advocate, Supervisor]),
    ("tasks.close", &[Advocate, Supervisor]),
    ("disclosures.add", &[Advocate, Supervisor]),
    ("holds.add", &[Advocate, Supervisor]),
    ("holds.close", &[Advocate, Supervisor]),
    ("papers.open", &[Advocate, Supervisor]),
    ("counts.export", &[Advocate, Supervisor]),
    ("rules.update", &[Advocate, Supervisor]),
    ("choices.open", &[Advocate, Supervisor]),
];

/// Whether somebody with these roles may do this.
///
/// # Errors
/// `refused`.
pub fn check(roles: &[Role], action: &str) -> Result<()> {
    let allowed = TABLE.iter().find(|(name, _)| *name == action).map(|(_, roles)| *roles).unwrap_or_default();
    if roles.iter().any(|role| allowed.contains(role)) {
        Ok(())
    } else {
        Err(Error::Refused { reason: "Your role in this program does not include this. Ask somebody whose role does." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_advocate_writes_partners_and_not_agreements() {
        assert!(check(&[Advocate], "partners.update").is_ok());
        assert!(check(&[Advocate], "agreements.update").is_err());
    }

    #[test]
    fn an_action_that_is_not_in_the_table_is_refused_to_everybody() {
        assert!(check(&Role::ALL, "partners.teleport").is_err());
    }

    #[test]
    fn no_action_stands_in_the_table_twice() {
        let mut names: Vec<_> = TABLE.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TABLE.len());
    }
}
