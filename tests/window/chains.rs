//! The life of agreements in the real window: a chain of four, promises and deliveries.

use std::path::PathBuf;

use crate::driver::{PASSPHRASE, Window, demo_vault, today};
use chrono::NaiveDate;

/// Takes a step after its one plain question.
async fn step(window: &mut Window, name: &str, set: &[(&str, &str)], said: &str) {
    window.press(name).await;
    window.see("dialog[open] #step-title").await;
    for (label, value) in set {
        window.set_labelled(label, value).await;
    }
    window.click("dialog[open] button[type=submit]").await;
    window.hear("main", said).await;
}

#[tokio::test]
async fn an_agreement_is_amended_renewed_and_ends_early() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/agreements").await;
    window.press("On-site counseling and a shared group").await;
    window.hear("agreement-promises", "Delivered").await;
    window.hear("agreement-promises", "short").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.picture("promised-and-delivered").await;
    window.theme("dark").await;
    window.picture("promised-and-delivered-dark").await;
    window.theme("light").await;

    window.press("Record what was given: One trauma counselor at the Downtown office, Mondays and Tuesdays").await;
    window.see("dialog[open] #delivery-title").await;
    window.set_labelled("How many (Hours on site)", "3").await;
    window.picture("delivery").await;
    window.click("dialog[open] button[type=submit]").await;
    window.hear("toast-place", "Recorded.").await;

    let today = today();
    let signed = today - chrono::Days::new(16);
    let amended = today - chrono::Days::new(15);
    follow(&mut window, "Amend", "On-site counseling, amended", amended, signed).await;
    step(&mut window, "Send for review", &[], "In review").await;
    step(&mut window, "Signed, let it begin", &[], "Began to bind").await;
    window.press("What changed On-site counseling, amended").await;
    window.hear("h1", "What changed").await;
    window.hear("main", "On-site counseling, amended").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.picture("what-changed").await;
    window.driver.back().await.unwrap();
    window.hear("h1", "On-site counseling, amended").await;

    follow(&mut window, "Renew", "On-site counseling, renewed", today - chrono::Days::new(8), signed).await;
    step(&mut window, "Signed, let it begin", &[], "Began to bind").await;
    step(&mut window, "End it early", &[("On", &today.to_string())], "Ended early").await;
    window.hear("main", "Holders of the choices key: look at open referrals to this partner").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.picture("ended-early").await;
    let steps = window.driver.find(thirtyfour::By::Css("#a-close")).await.unwrap();
    steps.scroll_into_view().await.unwrap();
    window.picture("what-ends-with-it").await;

    let id = window.driver.execute("return new URLSearchParams(location.hash.split('?')[1]).get('id')", vec![]).await.unwrap();
    let id = id.json().as_str().unwrap().to_owned();
    let mut files = Vec::new();
    for format in ["pdf", "docx", "xlsx"] {
        files.push(export(&mut window, &id, format, home.path().join(format!("documents/renewed.{format}"))).await);
    }
    let [pdf, docx, xlsx] = [&files[0], &files[1], &files[2]].map(|path| crate::readers::facts(path));
    assert_eq!(pdf, docx, "a PDF and a word file say the same");
    assert_eq!(pdf, xlsx, "and so does a workbook");
    for fact in [
        "title On-site counseling, renewed",
        "state Ended early",
        "version First: On-site counseling and a shared group, superseded,",
        "version Amendment: On-site counseling, amended, superseded,",
    ] {
        assert!(pdf.iter().any(|one| one.starts_with(fact)), "{fact}: {pdf:?}");
    }
    assert!(pdf.iter().filter(|one| one.ends_with(" delivered")).count() > 2, "{pdf:?}");
    window.close().await;
}

/// Exports the summary of one agreement after its preview.
async fn export(window: &mut Window, id: &str, format: &str, path: PathBuf) -> PathBuf {
    window.go("#/today").await;
    window.go(&format!("#/exports?what=summary&ids={id}&format={format}")).await;
    window.see("#export-path").await;
    window.hear(".papers", "On-site counseling, renewed").await;
    window.hear(".papers", "Where the partnership stands").await;
    window.fill("#export-path", path.to_str().unwrap()).await;
    window.fill("#export-pass", PASSPHRASE).await;
    window.press("Save the file").await;
    window.hear("main", "It is an ordinary file now").await;
    path
}

/// Begins a renewal or an amendment, signs it in the form, and comes back to its page.
async fn follow(window: &mut Window, how: &str, title: &str, start: NaiveDate, signed: NaiveDate) {
    window.press(how).await;
    window.hear("h1", "Change").await;
    window.set_labelled("Title", title).await;
    window.set_labelled("First day", &start.to_string()).await;
    for field in window.driver.find_all(thirtyfour::By::Css("input[name^='signatories.'][type=date]")).await.unwrap() {
        let id = field.attr("id").await.unwrap().unwrap();
        window.set(&format!("#{id}"), &signed.to_string()).await;
    }
    window.press("Save").await;
    window.hear("h1", title).await;
}
