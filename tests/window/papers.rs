//! Signed papers in the real window: attached, looked at page by page, renamed, replaced, copied; the same after lock.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use crate::driver::{PASSPHRASE, Window, demo_vault};
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use trellis_core::{agreements, demo, program, reports};
use trellis_documents::{Format, Language};
use trellis_tests::{Desk, now};

/// A paper of two pages: a PDF that the window has never seen.
fn two_pages(path: &Path) {
    let mut desk = Desk::new();
    desk.open.write("demos.add", now(), |tx| demo::add(tx, now().date_naive())).unwrap();
    let ids = agreements::ids(desk.open.store.read()).unwrap();
    let stamp = program::stamp(&desk.open, now()).unwrap();
    let papers = ids.iter().map(|id| {
        let summaries = reports::summaries(desk.open.store.read(), Some(&[*id]), now()).unwrap();
        trellis_documents::summaries(&summaries, &stamp, Format::Pdf, Language::En).unwrap().bytes
    });
    let pages = |pdf: &Vec<u8>| trellis_documents::pages::count(pdf.clone()).unwrap();
    let paper = papers.into_iter().find(|pdf| pages(pdf) == 2).expect("an agreement of the demo fills two pages");
    fs::write(path, paper).unwrap();
}

async fn attach(window: &mut Window, file: &Path) {
    let input = window.driver.find(By::Css("scan-list .scans > label input[type=file]")).await.unwrap();
    input.send_keys(file.to_str().unwrap()).await.unwrap();
    window.hear("scan-list", file.file_name().unwrap().to_str().unwrap()).await;
}

/// Share of pixels of the canvas that are nearly black, in thousandths, once the page is drawn.
async fn ink(window: &mut Window) -> i64 {
    let script = "const canvas = document.querySelector('dialog[open] canvas');
        if (!canvas || canvas.width < 50 || canvas.parentElement.getAttribute('aria-busy') === 'true') return -1;
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && data[at] < 90 && data[at + 1] < 110) dark += 1;
        return Math.round((dark * 4000) / data.length);";
    let start = Instant::now();
    loop {
        let found = window.driver.execute(script, vec![]).await.unwrap().json().as_i64().unwrap_or(-1);
        if found >= 0 {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "the page is not drawn: {}", window.text("dialog[open]").await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn digests(window: &mut Window) -> Value {
    let script = "return [...document.querySelectorAll('scan-list .scan')].map((one) => one.textContent)";
    window.driver.execute(script, vec![]).await.unwrap().json().clone()
}

async fn picture(window: &mut Window, out: Option<&PathBuf>, name: &str) {
    let Some(out) = out else { return };
    for theme in ["light", "dark"] {
        window.theme(theme).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        window.picture_to(&out.join(format!("{name}-{theme}.png"))).await;
    }
}

async fn open(window: &mut Window, name: &str) {
    let path = format!("//button[contains(@class,'scan')][.//b[normalize-space(.)='{name}']]");
    window.press_at(&path, &format!("{name} is not listed")).await;
    window.hear("dialog[open] h2", name).await;
}

const CLOSE: &str = "dialog[open] .scan__head button";

#[tokio::test]
async fn signed_papers_are_seen_renamed_replaced_and_copied_and_are_the_same_after_lock() {
    let home = tempfile::tempdir().unwrap();
    let out = std::env::var_os("TRELLIS_PAPERS").map(PathBuf::from);
    out.iter().for_each(|dir| fs::create_dir_all(dir).unwrap());
    let (vault, pdf, png) = (home.path().join("vault"), home.path().join("memorandum.pdf"), home.path().join("page.png"));
    demo_vault(&vault);
    two_pages(&pdf);
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/128x128@2x.png"), &png).unwrap();
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/agreements").await;
    window.press("On-site counseling and a shared group").await;
    window.hear("h1", "On-site counseling").await;
    let address = window.driver.execute("return location.hash", vec![]).await.unwrap().json().as_str().unwrap().to_owned();
    attach(&mut window, &pdf).await;
    attach(&mut window, &png).await;
    let attached = digests(&mut window).await;
    assert_eq!(attached.as_array().unwrap().len(), 2, "{attached}");

    open(&mut window, "memorandum.pdf").await;
    let first = ink(&mut window).await;
    assert!(first > 5, "letters are drawn: {first}");
    picture(&mut window, out.as_ref(), "1-first-page").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click("dialog[open] [aria-label='Next page']").await;
    window.hear("dialog[open]", "Page 2 of").await;
    assert_ne!(ink(&mut window).await, first);
    window.click("dialog[open] [aria-label='Larger']").await;
    window.hear("dialog[open]", "125%").await;
    ink(&mut window).await;
    picture(&mut window, out.as_ref(), "2-second-page-larger").await;
    window.click(CLOSE).await;
    let left = window.driver.execute("return document.querySelectorAll('scan-view canvas').length", vec![]).await.unwrap();
    assert_eq!(left.json(), &json!(0), "nothing of the page stays");
    let focus = window.driver.execute("return document.activeElement.className", vec![]).await.unwrap();
    assert_eq!(focus.json(), &json!("scan"), "the focus is where it was");

    open(&mut window, "page.png").await;
    ink(&mut window).await;
    window.press("Rename").await;
    window.fill("#scan-name", "Signature page.png").await;
    picture(&mut window, out.as_ref(), "3-rename").await;
    window.press("Save").await;
    window.hear("scan-list", "Signature page.png").await;
    window.press("Undo").await;
    window.hear("scan-list", "page.png").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(digests(&mut window).await, attached, "undone");

    open(&mut window, "page.png").await;
    let input = window.driver.find(By::Css("scan-acts input[type=file]")).await.unwrap();
    input.send_keys(pdf.to_str().unwrap()).await.unwrap();
    window.hear("toast-place", "is replaced").await;
    window.hear("scan-list", "page.pdf").await;
    window.driver.find(By::Css("scan-list")).await.unwrap().scroll_into_view().await.ok();
    picture(&mut window, out.as_ref(), "4-replaced").await;
    window.press("Undo").await;
    window.hear("scan-list", "page.png").await;

    let copy = home.path().join("documents/copy of the memorandum.pdf");
    open(&mut window, "memorandum.pdf").await;
    window.press("Save a copy…").await;
    window.fill("dialog[open] #export-path", copy.to_str().unwrap()).await;
    window.fill("dialog[open] #export-pass", "not my passphrase at all").await;
    window.press("Save the file").await;
    window.hear("dialog[open]", "not your passphrase").await;
    assert!(!copy.exists());
    window.fill("dialog[open] #export-pass", PASSPHRASE).await;
    picture(&mut window, out.as_ref(), "5-copy").await;
    window.press("Save the file").await;
    window.hear("dialog[open]", "lies here").await;
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&pdf).unwrap(), "byte for byte");
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click(CLOSE).await;

    window.keys(Key::Control + "l").await;
    window.locked().await;
    window.unlock().await;
    window.go(&address).await;
    window.hear("scan-list", "memorandum.pdf").await;
    assert_eq!(digests(&mut window).await, attached, "the same after closing and opening");
    window.driver.find(By::Css("scan-list")).await.unwrap().scroll_into_view().await.ok();
    picture(&mut window, out.as_ref(), "6-list").await;
    open(&mut window, "memorandum.pdf").await;
    assert_eq!(ink(&mut window).await, first, "and it looks the same");
    window.close().await;

    let mut window = Window::open(home.path(), &vault, "es_US").await;
    window.unlock().await;
    window.go(&address).await;
    window.hear("scan-list", "memorandum.pdf").await;
    open(&mut window, "memorandum.pdf").await;
    ink(&mut window).await;
    window.hear("dialog[open]", "Página 1 de 2").await;
    picture(&mut window, out.as_ref(), "7-spanish").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.close().await;
}

#[tokio::test]
async fn a_calendar_and_a_word_file_are_read_before_they_are_saved() {
    let home = tempfile::tempdir().unwrap();
    let out = std::env::var_os("TRELLIS_PAPERS").map(PathBuf::from);
    out.iter().for_each(|dir| fs::create_dir_all(dir).unwrap());
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    for (name, format, says) in
        [("register", "ics", "Our lead time begins: "), ("summary", "docx", "On-site counseling and a shared group")]
    {
        window.go("#/today").await;
        window.go(&format!("#/exports?what={name}&format={format}")).await;
        window.see("#export-path").await;
        window.hear(".papers", says).await;
        picture(&mut window, out.as_ref(), &format!("8-preview-{format}")).await;
        assert_eq!(window.axe().await, Vec::<String>::new(), "{format}");
        let path = home.path().join(format!("documents/{name}.{format}"));
        window.fill("#export-path", path.to_str().unwrap()).await;
        window.fill("#export-pass", PASSPHRASE).await;
        window.press("Save the file").await;
        window.hear("main", "It is an ordinary file now").await;
        let begins: &[u8] = if format == "ics" { b"BEGIN:VCALENDAR\r\n" } else { b"PK\x03\x04" };
        assert!(fs::read(&path).unwrap().starts_with(begins));
    }
    window.close().await;
}

#[tokio::test]
async fn a_partnership_report_and_a_directory_are_read_before_they_are_saved() {
    let home = tempfile::tempdir().unwrap();
    let out = std::env::var_os("TRELLIS_PAPERS").map(PathBuf::from);
    out.iter().for_each(|dir| fs::create_dir_all(dir).unwrap());
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.go("#/partners").await;
    window.press("Fernbrook Counseling Collective").await;
    window.hear("partner-detail h2", "Fernbrook").await;
    // What stands above the button is read by itself: until it is there, the button moves.
    window.hear("place-lists", "Group room").await;
    picture(&mut window, out.as_ref(), "9-partner").await;
    window.press("Partnership report").await;
    window.see("#export-path").await;
    window.hear(".papers", "Where the partnership stands").await;
    window.hear(".papers", "What runs out next").await;
    window.driver.execute("document.querySelector('#e-preview').scrollIntoView()", vec![]).await.unwrap();
    picture(&mut window, out.as_ref(), "9-report-preview").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    let path = home.path().join("documents/report.pdf");
    window.fill("#export-path", path.to_str().unwrap()).await;
    window.fill("#export-pass", PASSPHRASE).await;
    window.press("Save the file").await;
    window.hear("main", "It is an ordinary file now").await;
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-1."));

    window.go("#/spectrum").await;
    window.press("Partnership reports").await;
    window.hear(".papers", "Alder Street Family Therapy").await;
    window.set("#export-from", "2030-01-01").await;
    window.press("See the preview").await;
    window.hear("#export-span-wrong", "The last day is before the first").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    picture(&mut window, out.as_ref(), "9-report-choices").await;

    window.go("#/exports?what=directory").await;
    window.press("See the preview").await;
    window.see("#export-path").await;
    window.press("Fernbrook Counseling Collective").await;
    window.hear(".papers", "Trauma counseling, one on one").await;
    window.driver.execute("document.querySelector('#e-preview').scrollIntoView()", vec![]).await.unwrap();
    picture(&mut window, out.as_ref(), "9-directory").await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.close().await;
}
