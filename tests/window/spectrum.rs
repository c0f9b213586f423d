//! The spectrum in the real window: from the picture of all partnerships to a team, a door, and an attestation.

use crate::driver::{Window, demo_vault};

#[tokio::test]
async fn a_partnership_is_shown_by_its_records_and_moves_with_them() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/spectrum").await;
    window.hear("main", "Tamarack County Behavioral Health").await;
    window.picture("spectrum").await;
    window.theme("dark").await;
    window.picture("spectrum-dark").await;
    window.theme("light").await;
    window.press("Fernbrook Counseling Collective").await;
    window.hear("main", "Tuesday team").await;
    window.hear("main", "What would").await;
    for part in ["#s-criteria", "#s-proofs", "#s-doors", "#s-time"] {
        show(&window, part).await;
        window.picture(&format!("partnership{}", part.replace('#', "-"))).await;
    }
    window.theme("dark").await;
    window.picture("partnership-dark").await;
    window.theme("light").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "one partnership");
    tick_a_door(&mut window).await;
    add_a_clinician(&mut window).await;
    attest_in_the_future(&mut window).await;
    window.go("#/spectrum/one?id=own").await;
    window.hear("h1", "Larkspur").await;
    window.picture("own-program").await;
    window.go("#/spectrum/reflect").await;
    window.hear("main", "no pass mark").await;
    window.picture("reflection").await;
    window.close().await;
}

async fn show(window: &Window, css: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'start' })";
    window.driver.execute(script, vec![css.into()]).await.unwrap();
}

/// A service comes to a door and, by the toast, leaves it again.
async fn tick_a_door(window: &mut Window) {
    window.hear("main", "6 of 12 places at our doors").await;
    window.click(".doors tbody tr:last-child td:last-child .check").await;
    window.hear("main", "7 of 12 places at our doors").await;
    window.press("Undo").await;
    window.hear("main", "6 of 12 places at our doors").await;
}

/// The team has an advocate; with a clinician it counts again.
async fn add_a_clinician(window: &mut Window) {
    let before = window.text(".tri > div:last-child").await;
    assert!(before.contains("Lapsed"), "the clinician of the team has left: {before}");
    window.press("Tuesday team").await;
    window.hear("h1", "Tuesday team").await;
    window.picture("team").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a team");
    window.press("Add a member").await;
    let last = "fieldset.rows__one:last-of-type";
    window.fill(&format!("{last} input[name$='.name']"), "N.F.").await;
    window.set(&format!("{last} select[name$='.role']"), "clinician").await;
    window.press("Save").await;
    window.hear("main", "What was recorded").await;
    let now = window.text(".tri > div:last-child").await;
    assert!(!now.contains("Lapsed"), "the team counts again: {now}");
}

/// An attestation of a day to come is refused at its field.
async fn attest_in_the_future(window: &mut Window) {
    window.press("Attest a practice").await;
    window.hear("h1", "Attest a practice").await;
    for item in window.texts(".pick--any").await {
        window.press(&item).await;
    }
    window.fill_labelled("Who stands for it", "H.P.").await;
    window.set_labelled("Made on", "2199-01-01").await;
    window.set_labelled("Counts until", "2199-12-31").await;
    window.press("Save").await;
    window.hear("#proof-made_on-wrong", "This day has not come yet").await;
    window.picture("attestation-refused").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "an attestation");
    window.press("Discard changes").await;
    window.hear("main", "What was recorded").await;
}
