//! The commands: each at most a few lines, each a call into the core. `capabilities/main.json` lists the same names.

mod agreements;
mod answers;
mod attestations;
mod backups;
mod calendars;
mod chains;
mod closures;
mod colocations;
mod commitments;
mod doors;
mod exports;
mod groups;
mod holds;
mod imports;
mod papers;
mod partners;
mod people;
mod records;
mod releases;
mod resources;
mod reviews;
mod rooms;
mod scans;
mod schedules;
mod sessions;
mod settings;
mod spectrums;
mod staff;
mod survivors;
mod teams;
mod trainings;
mod vaults;

use tauri::{Manager as _, Wry, ipc::Invoke};

use crate::{error::Refusal, state::State};

/// Answers a command of the window, if the table of powers lets whoever sits there ask for it.
pub fn handle(invoke: Invoke<Wry>) -> bool {
    let admitted = invoke.message.webview_ref().state::<State>().admit(invoke.message.command());
    match admitted {
        Ok(()) => known(invoke),
        Err(refused) => {
            invoke.resolver.reject(Refusal::from(refused));
            true
        }
    }
}

/// Every command that the window may call.
fn known(invoke: Invoke<Wry>) -> bool {
    let handler: fn(Invoke<Wry>) -> bool = tauri::generate_handler![
        vaults::locales_get,
        vaults::vaults_get,
        vaults::vaults_add,
        vaults::vaults_unlock,
        vaults::demos_open,
        vaults::vaults_lock,
        vaults::phrases_review,
        vaults::passphrases_get,
        vaults::passphrases_review,
        sessions::sessions_open,
        sessions::sessions_update,
        sessions::sessions_close,
        people::people_list,
        people::powers_list,
        people::people_add,
        people::people_update,
        people::people_restore,
        people::people_remove,
        people::keys_grant,
        people::keys_revoke,
        people::passphrases_update,
        people::phrases_add,
        people::vaults_restore,
        people::drafts_get,
        people::drafts_update,
        backups::backups_list,
        backups::backups_add,
        backups::backups_export,
        backups::backups_open,
        backups::backups_get,
        backups::backups_review,
        backups::backups_restore,
        backups::audits_list,
        backups::audits_review,
        backups::openings_list,
        settings::preferences_update,
        settings::settings_get,
        settings::settings_update,
        records::today_list,
        records::bins_list,
        records::changes_list,
        records::changes_restore,
        records::reminders_close,
        records::reminders_open,
        partners::programs_get,
        partners::partners_list,
        partners::partners_get,
        partners::partners_add,
        partners::partners_update,
        partners::partners_review,
        partners::partners_archive,
        partners::partners_restore,
        partners::partners_remove,
        agreements::agreements_list,
        agreements::agreements_get,
        agreements::agreements_add,
        agreements::agreements_update,
        agreements::agreements_review,
        agreements::agreements_archive,
        agreements::agreements_restore,
        agreements::agreements_remove,
        chains::chains_get,
        chains::chains_review,
        chains::renewals_add,
        chains::steps_add,
        chains::seals_add,
        chains::commitments_close,
        commitments::commitments_get,
        commitments::deliveries_list,
        commitments::deliveries_add,
        commitments::deliveries_update,
        commitments::deliveries_remove,
        commitments::deliveries_restore,
        scans::scans_add,
        scans::scans_open,
        scans::scans_get,
        scans::scans_review,
        scans::scans_update,
        scans::scans_import,
        scans::scans_export,
        scans::scans_remove,
        trainings::routines_list,
        trainings::trainings_list,
        trainings::trainings_get,
        trainings::trainings_add,
        trainings::trainings_update,
        trainings::trainings_archive,
        trainings::trainings_restore,
        trainings::trainings_remove,
        resources::resources_list,
        resources::resources_get,
        resources::resources_add,
        resources::resources_update,
        resources::resources_archive,
        resources::resources_restore,
        resources::resources_remove,
        staff::staff_list,
        staff::staff_get,
        staff::staff_add,
        staff::staff_update,
        staff::staff_archive,
        staff::staff_restore,
        staff::staff_remove,
        rooms::rooms_list,
        rooms::rooms_get,
        rooms::rooms_add,
        rooms::rooms_update,
        rooms::rooms_archive,
        rooms::rooms_restore,
        rooms::rooms_remove,
        closures::closures_list,
        closures::closed_days_list,
        closures::closures_get,
        closures::closures_add,
        closures::closures_update,
        closures::closures_restore,
        closures::closures_remove,
        groups::groups_list,
        groups::groups_get,
        groups::groups_add,
        groups::groups_update,
        groups::groups_archive,
        groups::groups_restore,
        groups::groups_remove,
        spectrums::spectrums_list,
        spectrums::spectrums_get,
        attestations::attestations_add,
        attestations::attestations_update,
        attestations::attestations_archive,
        attestations::attestations_restore,
        attestations::attestations_remove,
        teams::teams_add,
        teams::teams_update,
        teams::teams_archive,
        teams::teams_restore,
        teams::teams_remove,
        colocations::colocations_add,
        colocations::colocations_update,
        colocations::colocations_archive,
        colocations::colocations_restore,
        colocations::colocations_remove,
        doors::doors_add,
        doors::doors_update,
        doors::doors_archive,
        doors::doors_restore,
        doors::doors_remove,
        schedules::occurrences_list,
        schedules::findings_list,
        schedules::series_list,
        schedules::series_get,
        schedules::segments_get,
        schedules::readiness_get,
        schedules::closings_list,
        schedules::series_review,
        schedules::series_add,
        schedules::series_update,
        schedules::series_remove,
        schedules::series_restore,
        reviews::reviews_get,
        reviews::reviews_list,
        reviews::remarks_add,
        reviews::remarks_remove,
        imports::imports_open,
        imports::imports_review,
        imports::imports_add,
        imports::imports_close,
        calendars::calendars_open,
        calendars::calendars_review,
        calendars::calendars_add,
        calendars::calendars_close,
        survivors::survivors_list,
        survivors::survivors_add,
        survivors::dossiers_get,
        survivors::survivors_update,
        survivors::filters_update,
        survivors::survivors_remove,
        survivors::survivors_close,
        survivors::wishes_add,
        survivors::menus_get,
        survivors::conversations_add,
        survivors::retentions_list,
        answers::answers_add,
        answers::answers_remove,
        answers::views_open,
        answers::views_get,
        answers::views_answer,
        answers::views_close,
        releases::releases_add,
        releases::releases_update,
        releases::releases_remove,
        releases::releases_grant,
        releases::releases_revoke,
        releases::signers_list,
        releases::referrals_add,
        releases::referrals_send,
        releases::referrals_answer,
        holds::tasks_list,
        holds::tasks_open,
        holds::tasks_close,
        holds::disclosures_list,
        holds::disclosures_add,
        holds::holds_list,
        holds::holds_add,
        holds::holds_close,
        holds::rules_get,
        holds::rules_update,
        papers::papers_get,
        papers::papers_open,
        papers::papers_export,
        papers::counts_list,
        papers::counts_export,
        exports::exports_review,
        exports::exports_open,
        exports::exports_export,
        exports::exports_close,
    ];
    handler(invoke)
}
