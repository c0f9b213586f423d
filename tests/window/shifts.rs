//! Several people on one laptop, in the real window: a second person joins and is given the key of the locked room, a turn is handed
//! over with a text unfinished, Shift three times hides, and a damaged store gives way to a backup.

use crate::driver::{PASSPHRASE, Window, demo_vault};
use thirtyfour::Key;
use trellis_core::vault::backups::ENDING;

const HERS: &str = "meadow lantern harbor quilt";

/// Chooses a label and types a passphrase.
async fn enter(window: &mut Window, label: &str, passphrase: &str) {
    window.see("vault-unlock").await;
    window.tick(label).await;
    window.fill("#pass", passphrase).await;
    window.click("button[type=submit]").await;
    window.see(".app").await;
}

/// The one button of a question.
async fn say_yes(window: &mut Window) {
    window.driver.execute("document.querySelector('dialog[open] button[type=submit]').click()", vec![]).await.unwrap();
}

#[tokio::test]
async fn a_second_person_joins_gets_the_key_and_takes_over_the_next_turn() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/people").await;
    window.hear("main", "So far you are the only one").await;
    window.pictures("people-alone").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "people");
    window.click("#people-add").await;
    window.see("dialog[open] #ask-name").await;
    say_yes(&mut window).await;
    window.hear("dialog[open]", "This is needed").await;
    window.see("#ask-faults:focus").await;
    window.fill("#ask-name", "Bo Lindt").await;
    window.fill("#ask-label", "BL").await;
    window.tick("advocate").await;
    window.fill("#ask-words", HERS).await;
    window.fill("#ask-passphrase", "not my passphrase").await;
    window.pictures("people-add").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "letting somebody in");
    say_yes(&mut window).await;
    window.hear("dialog[open]", "not the right passphrase").await;
    window.see("#ask-faults:focus").await;
    window.fill("#ask-passphrase", PASSPHRASE).await;
    say_yes(&mut window).await;
    window.hear("table", "Bo Lindt").await;
    window.press_beginning("Give key").await;
    window.see("dialog[open] #ask-passphrase").await;
    window.fill("#ask-passphrase", PASSPHRASE).await;
    say_yes(&mut window).await;
    window.hear("body", "She holds the key of Choices now").await;
    window.pictures("people").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "two people");

    // A text is unfinished when her turn ends; the next label is offered, and she opens the locked room.
    window.go("#/partners/new").await;
    window.fill_labelled("Name", "Half a partner").await;
    window.click("#hand-over").await;
    window.locked().await;
    window.hear("vault-unlock", "Handed over").await;
    window.pictures("handed-over").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "handed over");
    let chosen = window
        .driver
        .execute("return document.querySelector('input[name=who]:checked').closest('label').textContent.trim()", vec![])
        .await
        .unwrap();
    assert_eq!(chosen.json().as_str(), Some("BL"), "the next one");
    enter(&mut window, "BL", HERS).await;
    window.go("#/choices").await;
    window.see("#choices-begin").await;
    window.click("#choices-begin").await;
    window.see("#turn-screen").await;
    window.go("#/choices/openings").await;
    window.hear("main", "Record opened").await;
    window.pictures("openings").await;
    window.go("#/audits").await;
    window.hear("main", "You see what you did yourself").await;
    window.go("#/partners/new").await;
    let name = window.labelled("Name").await;
    let seen = window.see(&name).await.prop("value").await.unwrap().unwrap_or_default();
    assert_eq!(seen, "", "another person's text is not hers");
    window.go("#/people").await;
    window.hear("table", "Bo Lindt").await;
    assert_eq!(window.text("#people-add").await, "", "an advocate lets nobody in");

    // Hidden: blank, locked, minimized. Then the first person is back, with her text.
    for _ in 0..3 {
        window.keys(Key::Shift).await;
    }
    window.locked().await;
    enter(&mut window, "MR", PASSPHRASE).await;
    window.go("#/partners/new").await;
    let name = window.labelled("Name").await;
    let seen = window.see(&name).await.prop("value").await.unwrap().unwrap_or_default();
    assert_eq!(seen, "Half a partner", "what she typed is there again");
    window.go("#/audits").await;
    for said in ["Person let in", "Key of Choices given", "Nothing wrong was found"] {
        window.hear("main", said).await;
    }
    window.pictures("audit").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "the record");

    // She is removed; the demo's own person types nothing anew.
    window.go("#/people").await;
    window.press_beginning("Remove").await;
    window.see("dialog[open] #ask-passphrase").await;
    window.pictures("people-remove").await;
    window.fill("#ask-passphrase", PASSPHRASE).await;
    say_yes(&mut window).await;
    window.hear("dialog[open]", "Only one way into this store").await;
    window.close().await;
}

#[tokio::test]
async fn a_damaged_store_gives_way_to_the_newest_backup() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/backups").await;
    window.hear("main", "no copy elsewhere").await;
    window.click("#backup-add").await;
    window.hear("table", "Whole").await;
    window.pictures("backups").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "backups");

    // A rehearsal changes nothing.
    window.press_beginning("Look, rehearse").await;
    window.see("#restore-pass").await;
    window.fill("#restore-pass", PASSPHRASE).await;
    window.click("#restore-look").await;
    window.hear("restore-part", "could be restored").await;
    window.pictures("restore-rehearsed").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a rehearsal");
    window.press("Close: it was a rehearsal").await;
    let taken = window.close().await;

    let store = vault.join("partnership.db");
    let mut bytes = std::fs::read(&store).unwrap();
    bytes[..8192].fill(7);
    std::fs::write(&store, &bytes).unwrap();
    let mut window = Window::open(home.path(), &vault, "en_US").await.after(taken);
    window.see("#pass").await;
    window.fill("#pass", PASSPHRASE).await;
    window.click("button[type=submit]").await;
    window.hear("vault-damaged", "Nothing was changed or deleted").await;
    window.pictures("damaged").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "damaged");
    window.click("#damaged-newest").await;
    window.see("#restore-pass").await;
    window.fill("#restore-pass", PASSPHRASE).await;
    window.click("#restore-look").await;
    window.see("#restore-do").await;
    window.pictures("damaged-preview").await;
    window.click("#restore-do").await;
    window.see(".app").await;
    window.go("#/partners").await;
    window.hear("main", "Fernbrook").await;
    window.pictures("restored").await;
    window.close().await;
    let aside = std::fs::read_dir(vault.join("aside")).unwrap().flatten().next().unwrap().path().join("partnership.db");
    assert!(std::fs::read(aside).unwrap() == bytes, "the damaged file is kept");
}

/// What the system's own dialog does, which nobody can drive: a file is chosen.
const CHOSEN: &str = "const [path, done] = arguments;
    import('./backups/api.js').then((backups) => backups.look(path)).then(
      (chosen) => { document.querySelector('restore-part').begin({ ...chosen, name: path, zone: 'America/Chicago', fresh: true }); done(''); },
      (error) => done(String(error)));";

#[tokio::test]
async fn on_a_new_computer_a_copy_becomes_the_vault() {
    let [old, new] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let vault = old.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(old.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/backups").await;
    window.click("#backup-add").await;
    window.hear("table", "Whole").await;
    let taken = window.close().await;
    let copy = std::fs::read_dir(vault.join("backups")).unwrap().flatten().map(|entry| entry.path());
    let copy = copy.into_iter().find(|path| path.extension().is_some_and(|ending| ending == ENDING)).unwrap();

    let mut window = Window::open(new.path(), &new.path().join("vault"), "en_US").await.after(taken);
    window.see("#backup-open").await.scroll_into_view().await.unwrap();
    window.pictures("new-computer").await;
    let chosen = window.driver.execute_async(CHOSEN, vec![serde_json::json!(copy)]).await.unwrap();
    assert_eq!(chosen.json(), "");
    window.see("#restore-pass").await;
    window.fill("#restore-pass", "not this one").await;
    window.click("#restore-look").await;
    window.hear("restore-part [role=alert]", "passphrase").await;
    window.fill("#restore-pass", PASSPHRASE).await;
    window.click("#restore-look").await;
    window.see("#restore-do").await.scroll_into_view().await.unwrap();
    window.pictures("new-computer-preview").await;
    let beyond = window.driver.execute("return document.scrollingElement.scrollHeight - innerHeight", vec![]).await.unwrap();
    assert_eq!(beyond.json(), 0, "the page itself does not scroll");
    assert_eq!(window.axe().await, Vec::<String>::new(), "a backup at the first screen");
    window.click("#restore-do").await;
    window.see(".app").await;
    window.go("#/partners").await;
    window.hear("main", "Fernbrook").await;
    window.close().await;
}
