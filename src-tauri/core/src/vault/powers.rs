//! Who may what: one table, asked by the gate for every write, by the shell for every command, and shown in the help.

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
    /// Who may hold the key of the locked room.
    pub const CHOICES: [Self; 2] = [Self::Advocate, Self::Supervisor];
}

use Role::{Administrator, Advocate, Staff, Supervisor};

/// A row of the table.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Power {
    /// Its word, for the help.
    pub area: &'static str,
    /// Whose role includes it.
    pub roles: &'static [Role],
    /// Only with the key of the locked room besides.
    pub key: bool,
    /// What is written under it.
    #[serde(skip)]
    pub actions: &'static [&'static str],
    /// Commands of the window that it covers.
    #[serde(skip)]
    pub commands: &'static [&'static str],
}

/// Commands that ask for nobody: nothing is open yet, or they look by themselves at who is there.
pub const DOORS: &[&str] = &[
    "locales_get",
    "vaults_get",
    "vaults_add",
    "vaults_unlock",
    "vaults_restore",
    "vaults_lock",
    "demos_open",
    "backups_open",
    "backups_get",
    "backups_review",
    "backups_restore",
    "passphrases_get",
    "passphrases_review",
    "sessions_open",
    "sessions_update",
    "sessions_close",
];

/// The table of `safety.md`. What is not in it is refused to everybody.
pub const TABLE: &[Power] = &[
    Power {
        area: "read",
        roles: &Role::ALL,
        key: false,
        actions: &[
            "preferences.update",
            "passphrases.update",
            "partners.review",
            "reminders.close",
            "reminders.open",
            "phrases.review",
            "backups.add",
            "schedules.update",
            "placements.add",
            "bins.remove",
        ],
        commands: &[
            "today_list",
            "bins_list",
            "changes_list",
            "changes_restore",
            "settings_get",
            "programs_get",
            "partners_list",
            "partners_get",
            "agreements_list",
            "agreements_get",
            "chains_get",
            "chains_review",
            "commitments_get",
            "deliveries_list",
            "scans_open",
            "scans_get",
            "scans_review",
            "routines_list",
            "trainings_list",
            "trainings_get",
            "resources_list",
            "resources_get",
            "staff_list",
            "staff_get",
            "rooms_list",
            "rooms_get",
            "closures_list",
            "closed_days_list",
            "closures_get",
            "groups_list",
            "groups_get",
            "spectrums_list",
            "spectrums_get",
            "occurrences_list",
            "findings_list",
            "series_list",
            "series_get",
            "segments_get",
            "readiness_get",
            "closings_list",
            "series_review",
            "reviews_get",
            "reviews_list",
            "people_list",
            "powers_list",
            "backups_list",
            "drafts_get",
            "drafts_update",
            "preferences_update",
            "passphrases_update",
            "partners_review",
            "reminders_close",
            "reminders_open",
            "phrases_review",
            "backups_add",
            "backups_export",
        ],
    },
    Power {
        area: "write",
        roles: &[Advocate, Supervisor, Staff],
        key: false,
        actions: &[
            "partners.add",
            "partners.update",
            "partners.archive",
            "partners.restore",
            "partners.remove",
            "trainings.add",
            "trainings.update",
            "trainings.archive",
            "trainings.restore",
            "trainings.remove",
            "resources.add",
            "resources.update",
            "resources.archive",
            "resources.restore",
            "resources.remove",
            "staff.add",
            "staff.update",
            "staff.archive",
            "staff.restore",
            "staff.remove",
            "rooms.add",
            "rooms.update",
            "rooms.archive",
            "rooms.restore",
            "rooms.remove",
            "closures.add",
            "closures.update",
            "closures.restore",
            "closures.remove",
            "groups.add",
            "groups.update",
            "groups.archive",
            "groups.restore",
            "groups.remove",
            "series.add",
            "series.update",
            "series.remove",
            "series.restore",
            "deliveries.add",
            "deliveries.update",
            "deliveries.remove",
            "deliveries.restore",
            "remarks.add",
        ],
        commands: &[
            "partners_add",
            "partners_update",
            "partners_archive",
            "partners_restore",
            "partners_remove",
            "trainings_add",
            "trainings_update",
            "trainings_archive",
            "trainings_restore",
            "trainings_remove",
            "resources_add",
            "resources_update",
            "resources_archive",
            "resources_restore",
            "resources_remove",
            "staff_add",
            "staff_update",
            "staff_archive",
            "staff_restore",
            "staff_remove",
            "rooms_add",
            "rooms_update",
            "rooms_archive",
            "rooms_restore",
            "rooms_remove",
            "closures_add",
            "closures_update",
            "closures_restore",
            "closures_remove",
            "groups_add",
            "groups_update",
            "groups_archive",
            "groups_restore",
            "groups_remove",
            "series_add",
            "series_update",
            "series_remove",
            "series_restore",
            "deliveries_add",
            "deliveries_update",
            "deliveries_remove",
            "deliveries_restore",
            "remarks_add",
        ],
    },
    Power {
        area: "agreements",
        roles: &[Supervisor, Staff],
        key: false,
        actions: &[
            "agreements.add",
            "agreements.update",
            "agreements.archive",
            "agreements.restore",
            "agreements.remove",
            "agreements.review",
            "steps.add",
            "seals.add",
            "renewals.add",
            "commitments.close",
            "scans.add",
            "scans.update",
            "scans.remove",
            "attestations.add",
            "attestations.update",
            "attestations.archive",
            "attestations.restore",
            "attestations.remove",
            "teams.add",
            "teams.update",
            "teams.archive",
            "teams.restore",
            "teams.remove",
            "colocations.add",
            "colocations.update",
            "colocations.archive",
            "colocations.restore",
            "colocations.remove",
            "doors.add",
            "doors.update",
            "doors.archive",
            "doors.restore",
            "doors.remove",
        ],
        commands: &[
            "agreements_add",
            "agreements_update",
            "agreements_archive",
            "agreements_restore",
            "agreements_remove",
            "agreements_review",
            "steps_add",
            "seals_add",
            "renewals_add",
            "commitments_close",
            "scans_add",
            "scans_update",
            "scans_remove",
            "attestations_add",
            "attestations_update",
            "attestations_archive",
            "attestations_restore",
            "attestations_remove",
            "teams_add",
            "teams_update",
            "teams_archive",
            "teams_restore",
            "teams_remove",
            "colocations_add",
            "colocations_update",
            "colocations_archive",
            "colocations_restore",
            "colocations_remove",
            "doors_add",
            "doors_update",
            "doors_archive",
            "doors_restore",
            "doors_remove",
            "scans_import",
        ],
    },
    Power {
        area: "sign_off",
        roles: &[Supervisor],
        key: false,
        actions: &["findings.grant", "findings.revoke", "reviews.send", "reviews.close"],
        commands: &["remarks_remove"],
    },
    Power {
        area: "export",
        roles: &[Advocate, Supervisor, Staff],
        key: false,
        actions: &["exports.export"],
        commands: &["exports_review", "exports_open", "exports_export", "exports_close", "scans_export"],
    },
    Power {
        area: "import",
        roles: &[Supervisor, Staff, Administrator],
        key: false,
        actions: &["partners.import"],
        commands: &["imports_open", "imports_review", "imports_add", "imports_close"],
    },
    Power {
        area: "calendars",
        roles: &[Supervisor, Staff],
        key: false,
        actions: &["series.import"],
        commands: &["calendars_open", "calendars_review", "calendars_add", "calendars_close"],
    },
    Power { area: "restore", roles: &[Supervisor, Administrator], key: false, actions: &["backups.restore"], commands: &[] },
    Power {
        area: "administer",
        roles: &[Administrator],
        key: false,
        actions: &[
            "people.add",
            "people.update",
            "people.restore",
            "people.remove",
            "phrases.add",
            "settings.update",
            "vaults.add",
            "demos.add",
        ],
        commands: &["people_add", "people_update", "people_restore", "people_remove", "phrases_add", "settings_update"],
    },
    Power {
        area: "audit",
        roles: &[Advocate, Supervisor, Administrator],
        key: false,
        actions: &[],
        commands: &["audits_list", "audits_review"],
    },
    Power {
        area: "choices",
        roles: &Role::CHOICES,
        key: true,
        actions: &[
            "survivors.add",
            "survivors.open",
            "survivors.update",
            "survivors.remove",
            "survivors.close",
            "wishes.add",
            "answers.add",
            "answers.remove",
            "conversations.add",
            "releases.add",
            "releases.update",
            "releases.remove",
            "releases.grant",
            "releases.revoke",
            "referrals.add",
            "referrals.send",
            "referrals.answer",
            "tasks.open",
            "tasks.close",
            "disclosures.add",
            "holds.add",
            "holds.close",
            "papers.open",
            "counts.export",
            "rules.update",
            "choices.open",
            "keys.grant",
            "keys.revoke",
        ],
        commands: &[
            "survivors_add",
            "survivors_update",
            "survivors_remove",
            "survivors_close",
            "wishes_add",
            "answers_add",
            "answers_remove",
            "conversations_add",
            "releases_add",
            "releases_update",
            "releases_remove",
            "releases_grant",
            "releases_revoke",
            "referrals_add",
            "referrals_send",
            "referrals_answer",
            "tasks_open",
            "tasks_close",
            "disclosures_add",
            "holds_add",
            "holds_close",
            "counts_export",
            "rules_update",
            "keys_grant",
            "keys_revoke",
            "survivors_list",
            "dossiers_get",
            "filters_update",
            "menus_get",
            "retentions_list",
            "views_open",
            "views_get",
            "views_answer",
            "views_close",
            "signers_list",
            "tasks_list",
            "disclosures_list",
            "holds_list",
            "rules_get",
            "papers_get",
            "papers_open",
            "papers_export",
            "counts_list",
            "openings_list",
        ],
    },
];

const NOT_HERS: Error = Error::Refused { reason: "Your role in this program does not include this. Ask somebody whose role does." };

fn any(roles: &[Role], power: Option<&Power>) -> Result<()> {
    if power.is_some_and(|power| roles.iter().any(|role| power.roles.contains(role))) { Ok(()) } else { Err(NOT_HERS) }
}

/// Whether somebody with these roles may do this.
///
/// # Errors
/// `refused`.
pub fn check(roles: &[Role], action: &str) -> Result<()> {
    any(roles, TABLE.iter().find(|power| power.actions.contains(&action)))
}

/// Whether a command may be asked for by who sits there: `None` where nothing is open.
///
/// # Errors
/// `locked`; `refused` for the role, and for a command that stands in no row.
pub fn admit(roles: Option<&[Role]>, command: &str) -> Result<()> {
    if DOORS.contains(&command) {
        return Ok(());
    }
    any(roles.ok_or(Error::Locked)?, TABLE.iter().find(|power| power.commands.contains(&command)))
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
    fn an_action_or_command_that_is_not_in_the_table_is_refused_to_everybody() {
        assert!(check(&Role::ALL, "partners.teleport").is_err());
        assert!(admit(Some(&Role::ALL), "partners_teleport").is_err());
    }

    #[test]
    fn nothing_but_the_doors_opens_while_it_is_locked() {
        assert_eq!(admit(None, "partners_list"), Err(Error::Locked));
        assert_eq!(admit(None, "vaults_unlock"), Ok(()));
    }

    #[test]
    fn nothing_stands_in_the_table_twice() {
        for names in [
            TABLE.iter().flat_map(|power| power.actions).collect::<Vec<_>>(),
            TABLE.iter().flat_map(|power| power.commands).chain(DOORS).collect(),
        ] {
            let count = names.len();
            let once: std::collections::BTreeSet<_> = names.into_iter().collect();
            assert_eq!(once.len(), count);
        }
    }
}
