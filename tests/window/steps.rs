//! What people do in the window, step by step; the journeys and the walkthrough are made of these.

use std::path::Path;

use thirtyfour::prelude::*;

use crate::driver::{PASSPHRASE, Window};

/// A spreadsheet as they come: a title line, semicolons, a row without a name, one organization twice and different.
pub const FAULTY: &str = "Our list of agencies\n\nAgency;Town;State;Zip;Phone;Services;Languages\n\
    Juniper Canarybird Counseling;Alder Falls;WI;54001;555-0171;Counseling, Group;English, Spanish\n\
    ;Tamarack;WI;54020;555-0172;Counseling;English\n\
    Lakeside Therapy;Heron Lake;WI;54030;555-0173;Psychiatry;English\n\
    Lakeside Therapy;Millrace;WI;54002;555-0174;Counseling;English\n";

/// First run: from the first words to the open program.
pub async fn create_a_vault(window: &mut Window) {
    window.hear("h1", "Before you begin").await;
    window.picture("first-words").await;
    window.click("button[type=submit]").await;
    window.fill("#organization", "Larkspur Advocacy Program").await;
    window.click("button[type=submit]").await;
    window.fill("#person", "Mara Reyes").await;
    window.fill("#label", "MR").await;
    window.click("button[type=submit]").await;
    window.fill("#passphrase", "too short").await;
    window.click("button[type=submit]").await;
    window.hear("#passphrase-wrong", "15").await;
    window.fill("#passphrase", PASSPHRASE).await;
    window.hear("#strength", "This is a good one").await;
    window.picture("passphrase").await;
    window.click("button[type=submit]").await;
    window.hear("h1", "Two recovery sheets").await;
    window.picture("recovery-sheets").await;
    let words = sheets(window).await;
    window.click("button[type=submit]").await;
    window.hear("h1", "A short check").await;
    for sheet in ["partnership", "choices"] {
        for field in window.driver.find_all(By::Css(format!("input[data-answer^='{sheet}.']"))).await.unwrap() {
            let id = field.attr("id").await.unwrap().unwrap();
            let label = window.text(&format!("label[for='{id}']")).await;
            let place: usize = label.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
            let word = &words[usize::from(sheet == "choices")][place - 1];
            field.send_keys(word).await.unwrap();
        }
    }
    window.click("button[type=submit]").await;
    window.see(".app").await;
}

/// The words of both sheets, as somebody who copies them by hand reads them.
async fn sheets(window: &mut Window) -> [Vec<String>; 2] {
    let mut read = [Vec::new(), Vec::new()];
    for (sheet, words) in window.driver.find_all(By::Css("phrase-sheet, .phrase")).await.unwrap().into_iter().zip(&mut read) {
        for word in sheet.find_all(By::Css("li")).await.unwrap() {
            words.push(word.text().await.unwrap().split_whitespace().last().unwrap().to_owned());
        }
    }
    assert!(read.iter().all(|words| words.len() == 12), "two sheets of twelve words: {:?}", read.map(|words| words.len()));
    read
}

/// Brings a faulty file in: the preview says what is wrong and where; the rest is taken.
pub async fn import(window: &mut Window, file: &Path) {
    std::fs::write(file, FAULTY).unwrap();
    window.go("#/import").await;
    let input = window.driver.find(By::Css("input[type=file]")).await.unwrap();
    input.send_keys(file.to_str().unwrap()).await.unwrap();
    window.hear("main", "What is in which column").await;
    window.picture("import-columns").await;
    window.press("Look at what would happen").await;
    window.hear("main", "Nothing is stored yet").await;
    let said = window.text("main").await;
    for words in ["2 refused", "2 new"] {
        assert!(said.contains(words), "“{words}” is not in the preview: {said}");
    }
    let lines: Vec<String> = window.texts("#i-wrong ~ *, section:has(> .sec__head > #i-wrong) tbody tr").await;
    assert!(lines.iter().any(|line| line.starts_with('5')), "line 5 has no name: {lines:?}");
    window.picture("import-preview").await;
    window.press("Import 2, without 2 faulty rows").await;
    window.hear("main", "Imported").await;
    window.picture("import-done").await;
}

/// Records an agreement with a partner that was just brought in.
pub async fn record_an_agreement(window: &mut Window, scan: &Path) {
    window.go("#/agreements/new").await;
    window.fill_labelled("Title", "Walk-in hours at our office").await;
    window.fill("partner-picker input", "juniper").await;
    window.hear(".picker", "Juniper").await;
    window.press("Juniper Canarybird CounselingAlder Falls").await;
    window.set_labelled("State", "active").await;
    window.set_labelled("First day", "2026-12-01").await;
    window.set_labelled("Last day", "2026-01-31").await;
    window.fill_labelled("Purpose", "Counseling close by, chosen by her.").await;
    window.press("Save").await;
    window.hear("main", "The end is before the start").await;
    window.picture("agreement-fault").await;
    window.set_labelled("Last day", "2027-11-30").await;
    window.fill_labelled("Official notice, days before the end", "60").await;
    window.press("Save").await;
    window.hear("h1", "Walk-in hours at our office").await;
    attach(window, scan).await;
    window.picture("agreement").await;
}

/// Attaches a signed paper and looks at it.
async fn attach(window: &mut Window, scan: &Path) {
    let icon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/128x128@2x.png");
    std::fs::copy(icon, scan).unwrap();
    let input = window.driver.find(By::Css("scan-list input[type=file]")).await.unwrap();
    input.send_keys(scan.to_str().unwrap()).await.unwrap();
    let name = scan.file_name().unwrap().to_str().unwrap().to_owned();
    window.hear("scan-list", &name).await;
    window.click("scan-list button.scan").await;
    window.see("dialog[open] canvas").await;
    let drawn = "const canvas = document.querySelector('dialog[open] canvas'); return canvas.getContext('2d').getImageData(128, 40, 1, 1).data.join()";
    let start = std::time::Instant::now();
    while window.driver.execute(drawn, vec![]).await.unwrap().json().as_str() != Some("29,90,79,255") {
        assert!(start.elapsed().as_secs() < 10, "the picture is not drawn");
    }
    window.picture("signed-paper").await;
    window.click("dialog[open] .scan__head button").await;
}

/// Exports summaries of everything, after the preview and the passphrase.
pub async fn export(window: &mut Window, format: &str, path: &Path) {
    window.go("#/today").await;
    window.go("#/exports").await;
    window.click(&format!("label:has(> input[value={format}])")).await;
    window.press("See the preview").await;
    window.see("#export-path").await;
    if format == "pdf" {
        window.hear("main", "Left out on purpose").await;
        window.picture("export-preview").await;
    }
    window.fill("#export-path", path.to_str().unwrap()).await;
    window.fill("#export-pass", PASSPHRASE).await;
    window.press("Save the file").await;
    window.hear("main", "It is an ordinary file now").await;
    assert!(path.exists());
}

/// Locks with the keyboard, tries a wrong passphrase, opens again.
pub async fn lock_and_unlock(window: &mut Window) {
    window.keys(Key::Control + "l").await;
    window.locked().await;
    assert!(window.driver.find(By::Css(".app")).await.is_err(), "no record stays in the page");
    window.fill("#pass", "this is not my passphrase").await;
    window.click("button[type=submit]").await;
    window.hear("#wrong", "This passphrase does not open it").await;
    window.picture("wrong-passphrase").await;
    window.unlock().await;
}
