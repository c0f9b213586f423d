//! Journeys in the real window: few and long.

use std::{fs, path::Path};

use crate::driver::{Window, demo_vault};

const SCREENS: [&str; 30] = [
    "#/today",
    "#/partners",
    "#/partners/new",
    "#/program",
    "#/program/edit",
    "#/agreements",
    "#/agreements/new",
    "#/trainings",
    "#/trainings/new",
    "#/trainings?text=zzz",
    "#/resources",
    "#/groups",
    "#/groups/new",
    "#/staff",
    "#/staff?show=archived",
    "#/staff/new",
    "#/rooms/new",
    "#/closures/new",
    "#/resources/new",
    "#/import",
    "#/exports",
    "#/settings",
    "#/settings/bin",
    "#/help",
    "#/spectrum",
    "#/spectrum/one?id=own",
    "#/spectrum/edit?kind=attestation&of=own",
    "#/spectrum/edit?kind=team&of=own",
    "#/spectrum/reflect",
    "#/partners?text=fern",
];

/// Files under a folder in which a word stands, in either of the two ways in which programs write text.
fn holding(dir: &Path, word: &str) -> Vec<String> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, word));
        } else if let Ok(bytes) = fs::read(&path)
            && (bytes.windows(word.len()).any(|w| w == word.as_bytes()) || bytes.windows(wide.len()).any(|w| w == wide))
        {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn a_new_program_makes_a_vault_and_does_its_first_job() {
    let home = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let vault = home.path().join("data/vault");
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    crate::steps::create_a_vault(&mut window).await;
    window.hear("main", "partner").await;
    crate::steps::lock_and_unlock(&mut window).await;
    crate::steps::import(&mut window, &outside.path().join("agencies.csv")).await;
    crate::steps::record_an_agreement(&mut window, &outside.path().join("signed.png")).await;
    let paper = outside.path().join("agreement-summary.json");
    crate::steps::export(&mut window, "json", &paper).await;
    assert!(fs::read_to_string(&paper).unwrap().contains("Walk-in hours at our office"));
    crate::steps::lock_and_unlock(&mut window).await;
    window.close().await;
    // Everything that the process wrote lies under its home: no word of a partner is readable in any of it.
    for word in ["Canarybird", "Lakeside", "Walk-in hours", "Mara Reyes", "Larkspur"] {
        assert_eq!(holding(home.path(), word), Vec::<String>::new(), "{word}");
        assert!(fs::read_dir(home.path()).unwrap().count() > 3);
    }
    assert_eq!(holding(outside.path(), "Canarybird").len(), 2, "the same search finds it in the two plain files");
}

#[tokio::test]
async fn a_vault_that_is_open_elsewhere_or_damaged_says_so_and_stays_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let elsewhere = trellis_core::vault::Vault::hold(&vault).unwrap();
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.hear("main", "This vault is open in another window or program").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    drop(elsewhere);
    window.press("Try again").await;
    window.unlock().await;
    window.close().await;
    let slots = vault.join("slots.json");
    let damaged = fs::read_to_string(&slots).unwrap().replacen("\"label\": \"MR\"", "\"label\": \"XX\"", 1);
    // One of the two alone would be mended from the other.
    for name in ["slots.json", "slots.copy.json"] {
        fs::write(vault.join(name), &damaged).unwrap();
    }
    let mut window = Window::open(home.path(), &vault, "es_US").await;
    window.hear("main", "está dañado").await;
    window.close().await;
    assert_eq!(fs::read_to_string(&slots).unwrap(), damaged);
}

#[tokio::test]
async fn every_screen_is_accessible_in_both_themes_and_both_languages() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    for language in ["en_US", "es_US"] {
        let mut window = Window::open(home.path(), &vault, language).await;
        assert_eq!(window.axe().await, Vec::<String>::new(), "unlock");
        window.unlock().await;
        let mut screens: Vec<String> = SCREENS.map(ToOwned::to_owned).into();
        screens.extend(window.links("#/partners", "a[href*='id=']").await.into_iter().take(1));
        screens.extend(window.links("#/agreements", "a[href*='agreements/one']").await.into_iter().take(1));
        screens.extend(window.links("#/trainings", "a[href*='trainings/one']").await.into_iter().take(1));
        screens.extend(window.links("#/resources", "a[href*='resources/one']").await.into_iter().take(1));
        screens.extend(window.links("#/groups", "a[href*='groups/one']").await.into_iter().take(1));
        for screen in &screens {
            window.theme("light").await;
            window.go(screen).await;
            window.see("h1").await;
            assert_eq!(window.axe().await, Vec::<String>::new(), "{screen} in light, {language}");
            window.theme("dark").await;
            assert_eq!(window.axe_colors().await, Vec::<String>::new(), "{screen} in dark, {language}");
        }
        window.close().await;
    }
}
