//! The commands: each at most a few lines, each a call into the core. `capabilities/main.json` lists the same names.

mod agreements;
mod attestations;
mod colocations;
mod doors;
mod exports;
mod imports;
mod partners;
mod records;
mod scans;
mod sessions;
mod settings;
mod spectrums;
mod teams;
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
        agreements::agreements_archive,
        agreements::agreements_restore,
        agreements::agreements_remove,
        scans::scans_add,
        scans::scans_get,
        scans::scans_remove,
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
    ]
}
