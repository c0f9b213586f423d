//! The commands: each at most a few lines, each a call into the core. `capabilities/main.json` lists the same names.

mod agreements;
mod attestations;
mod chains;
mod colocations;
mod commitments;
mod doors;
mod exports;
mod imports;
mod partners;
mod records;
mod resources;
mod scans;
mod sessions;
mod settings;
mod spectrums;
mod teams;
mod trainings;
mod vaults;

/// Every command that the window may call.
pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        vaults::locales_get,
        vaults::vaults_get,
        vaults::vaults_add,
        vaults::vaults_unlock,
        vaults::vaults_lock,
        vaults::phrases_review,
        vaults::passphrases_get,
        vaults::passphrases_review,
        sessions::sessions_open,
        sessions::sessions_update,
        sessions::sessions_close,
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
        imports::imports_open,
        imports::imports_review,
        imports::imports_add,
        imports::imports_close,
        exports::exports_review,
        exports::exports_open,
        exports::exports_export,
        exports::exports_close,
    ]
}
