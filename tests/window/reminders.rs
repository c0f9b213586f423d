//! The day's page in the real window: one reminder settled, one put off and brought back.

use crate::driver::{Window, demo_vault};

#[tokio::test]
async fn what_needs_somebody_is_settled_or_put_off() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.hear("reminder-list", "What needs somebody").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.picture("today").await;
    let count = window.text("reminder-list .sec__head p").await;
    let count: usize = count.split(' ').next().unwrap().parse().unwrap();
    window.press("Looked at On-site counseling and a shared group").await;
    // The list comes anew after the toast: whoever is quicker would put off what is settled already.
    window.hear("reminder-list .sec__head p", &format!("{} things", count - 1)).await;
    window.click("reminder-list .reminders li button[title=Later]").await;
    window.see("dialog[open] #snooze-title").await;
    window.picture("later").await;
    window.press("In 30 days").await;
    window.click("dialog[open] button[type=submit]").await;
    window.hear("reminder-list", "1 for later").await;
    window.hear("reminder-list .sec__head p", &format!("{} things", count - 2)).await;
    window.click("reminder-list .asleep summary").await;
    window.picture("one-settled-one-later").await;
    window.theme("dark").await;
    window.picture("one-settled-one-later-dark").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click("reminder-list .asleep li button").await;
    window.hear("toast-place", "It is shown again.").await;
    window.close().await;
}
