//! The supervisor's week in the real window: an acceptance with its reason, sent back, signed, changed later, past reviews, paper.

use crate::driver::{Window, demo_vault};

#[tokio::test]
async fn a_week_is_worked_through_signed_and_what_changes_later_is_marked() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    let monday = trellis_core::reviews::monday(crate::driver::today()) + chrono::Days::new(7);
    let week = format!("#/review?day={monday}");
    window.go(&week).await;
    window.see(".issue").await;
    window.pictures("review").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a week");

    let first = "section[aria-labelledby='review-gaps'] .issue:first-of-type";
    window.click(&format!("{first} .issue__acts button:last-of-type")).await;
    window.see("#review-say").await;
    window.click(&format!("{first} form [type=submit]")).await;
    window.hear(first, "Say why").await;
    window.pictures("review-needs-a-reason").await;
    window.fill("#review-say", "Agreed by telephone").await;
    window.click(&format!("{first} form [type=submit]")).await;
    window.hear(first, "Agreed by telephone").await;
    window.hear(first, "Accepted by MR").await;
    window.pictures("review-accepted").await;
    window.click(&format!("{first} .issue__acts button")).await;
    window.quiet(first, "Accepted by MR").await;

    window.fill("#review-note", "Please look at Tuesday again").await;
    window.press("Send the week back").await;
    window.hear("main", "What was said of the week").await;
    window.hear("main", "Please look at Tuesday again").await;

    window.press("Sign off").await;
    window.hear("dialog[open]", "A sign-off cannot be undone").await;
    window.pictures("review-sign-off").await;
    window.click("dialog[open] .btn--act").await;
    window.hear(".review__aside", "Signed off by MR").await;
    window.hear(".review__aside", "Chain").await;
    window.pictures("review-signed").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a signed week");

    // A later change is marked, with what was and what is.
    window.go(&format!("#/schedule?day={monday}")).await;
    window.hear("main", "Signed off.").await;
    let one = window.meeting("R.O.", "9 AM–1 PM").await;
    window.click(&one).await;
    window.press("Move or change").await;
    window.set("#occurrence-starts", "10:00").await;
    window.click("dialog[open] [type=submit]").await;
    window.hear(".toast", "changed").await;
    window.go(&week).await;
    window.hear("main", "Changed after sign-off").await;
    window.hear("section[aria-labelledby='review-changed']", "Otherwise than signed").await;
    window.pictures("review-changed-after").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a week that changed");

    window.press("Past reviews").await;
    window.hear("main", "Signed off").await;
    window.pictures("review-history").await;
    window.go("#/review?day=2019-03-04").await;
    window.hear("main", "Nothing this week").await;
    window.pictures("review-empty").await;
    window.close().await;
}
