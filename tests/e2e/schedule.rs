//! The schedule in the real window: day, week and month in both themes, an empty week, one meeting and a new series, each without
//! a fault of accessibility.

mod driver;

use driver::{Window, demo_vault};

#[tokio::test]
async fn day_week_and_month_show_who_is_where() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/schedule").await;
    window.see(".week .shift").await;
    window.pictures("schedule-week").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a week");
    for by in ["site", "partner", "room"] {
        window.go(&format!("#/schedule?by={by}")).await;
        window.see(".week .shift").await;
        window.picture(&format!("schedule-by-{by}")).await;
    }
    window.go("#/schedule?span=month").await;
    window.see(".cal .shift").await;
    window.pictures("schedule-month").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a month");
    window.go("#/schedule?span=day").await;
    window.see(".schedule h1").await;
    window.see(".day, .empty").await;
    window.pictures("schedule-day").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a day");
    window.go("#/schedule?day=2019-03-04").await;
    window.hear("main", "Nothing meets in these days").await;
    window.pictures("schedule-week-empty").await;
    window.go("#/schedule").await;
    window.click(".week .shift").await;
    window.hear("dialog[open]", "This day").await;
    window.pictures("schedule-panel").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a meeting");
    window.press("Move or change").await;
    window.hear("dialog[open]", "What this leads to").await;
    window.pictures("schedule-change").await;
    window.go("#/schedule/new").await;
    window.hear("h1", "New on-site time").await;
    window.pictures("schedule-new").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a new series");
    window.close().await;
}
