//! Staff, places and shared groups in the real window: added, read, removed and taken back.

use crate::driver::{Window, demo_vault};

#[tokio::test]
async fn staff_and_places_are_kept_and_a_group_names_who_can_step_in() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.see(".app h1").await;
    window.go("#/staff").await;
    for said in ["S.V.", "Not yet", "Community room", "New Year", "Every year", "Closed days"] {
        window.hear("place-lists", said).await;
    }
    window.pictures("staff").await;
    window.go("#/staff/new").await;
    window.hear("main", "Name or initials").await;
    window.fill_labelled("Name or initials", "Q.W.").await;
    window.press("Save").await;
    window.hear(".errors", "Choose the organization").await;
    window.pictures("staff-form").await;
    window.go("#/closures/new").await;
    window.hear("main", "Every year on these days").await;
    window.pictures("closure-form").await;
    window.go("#/rooms/new").await;
    window.hear("main", "How many fit in").await;
    window.pictures("room-form").await;
    window.go("#/groups").await;
    window.hear("main", "Steady Ground").await;
    window.hear("main", "Nobody yet").await;
    window.pictures("groups").await;
    window.press("Steady Ground").await;
    window.hear(".record__side", "L.B.").await;
    window.pictures("group").await;
    window.press("Edit").await;
    window.hear("main", "Staff of ours and of the partner").await;
    window.pictures("group-form").await;
    window.fill_labelled("Places", "9").await;
    window.press("Save").await;
    window.hear("h1", "Steady Ground").await;
    window.hear("main", "9").await;
    window.press("Remove").await;
    // It stays as long as the schedule names it.
    window.hear("body", "The schedule names this group").await;
    window.go("#/groups").await;
    window.hear(".toolbar__count", "3 of 3").await;
    window.go("#/partners").await;
    window.press("Fernbrook Counseling Collective").await;
    window.hear("place-lists", "Group room").await;
    window.hear("place-lists", "Staff day").await;
    window.driver.execute("document.querySelector('place-lists').scrollIntoView()", vec![]).await.unwrap();
    window.pictures("partner-places").await;
    window.close().await;
}
