//! Walks through the main job in the real window and leaves numbered pictures and the exported summaries.

use std::path::PathBuf;

use crate::driver::{Window, demo_vault};

#[tokio::test]
async fn the_main_job_leaves_pictures_and_summaries() {
    let home = tempfile::tempdir().unwrap();
    let out = std::env::var_os("TRELLIS_WALKTHROUGH").map_or_else(|| home.path().join("walkthrough"), PathBuf::from);
    std::fs::create_dir_all(&out).unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.picture("unlock").await;
    window.unlock().await;
    window.hear("reminder-list", "What needs somebody").await;
    window.picture("today").await;
    window.go("#/partners").await;
    window.press("Fernbrook Counseling Collective").await;
    window.hear("main", "What a survivor should hear first").await;
    window.picture("partners").await;
    window.press("Edit").await;
    window.hear("h1", "Fernbrook").await;
    window.picture("partner-form").await;
    crate::steps::import(&mut window, &home.path().join("agencies.csv")).await;
    crate::steps::record_an_agreement(&mut window, &home.path().join("signed.png")).await;
    window.go("#/agreements").await;
    window.press("On-site counseling and a shared group").await;
    window.hear("h1", "On-site counseling").await;
    window.picture("agreement-in-force").await;
    for format in ["pdf", "docx", "xlsx", "csv", "json", "ics"] {
        crate::steps::export(&mut window, format, &out.join(format!("agreement-summary.{format}"))).await;
    }
    window.picture("exported").await;
    window.go("#/settings").await;
    window.hear("h1", "Settings").await;
    window.picture("settings").await;
    window.go("#/help").await;
    window.hear("h1", "Help").await;
    window.picture("help").await;
    crate::steps::lock_and_unlock(&mut window).await;
    let taken = window.close().await;
    let fresh = tempfile::tempdir().unwrap();
    let mut window = Window::open(fresh.path(), &fresh.path().join("vault"), "en_US").await.after(taken);
    crate::steps::create_a_vault(&mut window).await;
    window.see(".app h1").await;
    window.picture("a-new-program").await;
    window.close().await;
}
