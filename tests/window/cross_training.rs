//! Cross-training in the real window: what is due per direction, a training from plan to record, the library.

use crate::driver::{Window, demo_vault, empty_vault};

#[tokio::test]
async fn a_training_goes_from_what_is_due_to_a_record_that_counts() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.see(".app h1").await;
    window.go("#/trainings").await;
    window.hear("due-table", "Was due").await;
    for said in ["Due by", "Planned", "None yet", "Good until"] {
        window.hear("due-table", said).await;
    }
    window.pictures("trainings-due").await;
    window.press("Plan a training with North Fork Community Mental Health").await;
    window.hear("main", "North Fork Community Mental Health").await;
    window.fill_labelled("Topic", "Advocacy and clinical care").await;
    window.press("Save").await;
    window.hear(".errors", "Choose the day").await;
    window.see(".errors:focus").await;
    window.set_labelled("Day", "2031-03-05").await;
    window.fill_labelled("Hours", "1.5").await;
    window.fill_labelled("Materials", "The house glossary").await;
    window.press("Mental Health Coercion Palm CardCard · NCDVTMH").await;
    window.pictures("training-form").await;
    window.press("Save").await;
    window.hear("h1", "Advocacy and clinical care").await;
    window.hear("main", "The house glossary").await;
    window.hear("main", "Mental Health Coercion Palm Card").await;
    window.hear(".record__side", "Planned Mar 5, 2031").await;
    window.pictures("training").await;
    window.press("Undo").await;
    window.hear("main", "This is in the bin").await;
    window.go("#/settings/bin").await;
    window.hear("main", "Advocacy and clinical care").await;
    window.go("#/trainings?state=planned").await;
    window.press("Leading a group together").await;
    window.press("It was held").await;
    window.see("#training-heads_us").await;
    assert_eq!(window.driver.execute("return document.querySelector('#training-state').value", vec![]).await.unwrap().json(), "held");
    window.fill("#training-heads_us", "7").await;
    window.press("Save").await;
    window.hear(".record__side", "Good until").await;
    let agenda = home.path().join("agenda.png");
    std::fs::copy(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/128x128@2x.png"), &agenda).unwrap();
    window.hear("scan-list", "no sign-in sheets of survivors").await;
    window.driver.find(thirtyfour::By::Css("scan-list input[type=file]")).await.unwrap().send_keys(agenda.to_str().unwrap()).await.unwrap();
    window.hear("scan-list", "agenda.png").await;
    window.driver.find(thirtyfour::By::Css("scan-list")).await.unwrap().scroll_into_view().await.ok();
    window.pictures("training-sheets").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click("scan-list .scan").await;
    window.hear("dialog[open] h2", "agenda.png").await;
    window.see("dialog[open] .scan__view[aria-busy=false]").await;
    window.pictures("training-sheet").await;
    window.press("Remove").await;
    window.hear("scan-list", "No sheet is attached").await;
    window.press("Undo").await;
    window.hear("scan-list", "agenda.png").await;
    window.go("#/trainings?text=basics").await;
    window.hear(".toolbar__count", "4 of").await;
    window.pictures("trainings-found").await;
    window.close().await;
}

#[tokio::test]
async fn the_library_of_a_fresh_vault_holds_what_the_seed_names_and_takes_addresses_and_own_items() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    empty_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.see(".app h1").await;
    window.go("#/trainings").await;
    window.hear("main", "No trainings yet").await;
    window.picture("trainings-empty").await;
    window.go("#/resources").await;
    window.hear(".toolbar__count", "8 of 8").await;
    let titles = window.texts("tbody th > a").await;
    for (title, words) in titles.iter().zip([
        "Coercion Related to Mental Health and Substance Use",
        "Mental Health Coercion Palm Card",
        "Key Survey Findings",
        "Survey of State Mental Health Administrators",
        "Prevalence of Intimate Partner Violence",
        "Information Memorandum",
        "Partner Guide",
        "Additional NCDVTMH resources",
    ]) {
        assert!(title.contains(words), "{title}");
    }
    window.pictures("resources").await;
    window.press("Fill it in Mental Health Coercion Palm Card").await;
    window.see("#resource-address:focus").await;
    window.fill_labelled("Address on the web", "palm.example").await;
    window.press("Save").await;
    window.hear(".errors", "An address begins with http:// or https://").await;
    window.see(".errors:focus").await;
    window.fill_labelled("Address on the web", "https://palm.example/card").await;
    window.press("Save").await;
    window.hear("h1", "Mental Health Coercion Palm Card").await;
    window.hear("main", "https://palm.example/card").await;
    window.press("Copy address Mental Health Coercion Palm Card").await;
    window.hear("toast-place", "copied").await;
    window.pictures("resource").await;
    window.go("#/resources/new").await;
    window.fill_labelled("Title", "Our house glossary").await;
    window.press("Save").await;
    window.hear("h1", "Our house glossary").await;
    window.press("Remove").await;
    window.hear("main", "This is in the bin").await;
    window.go("#/settings").await;
    window.fill_labelled("A training counts for (months)", "61").await;
    window.press("Save").await;
    window.hear("#routine-wrong", "between 1 and 60").await;
    window.picture("settings-routine").await;
    window.close().await;
}
