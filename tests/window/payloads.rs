//! Text that tries to be more than text, in the real window: a vault full of it, every screen opened, and forms in which it is
//! typed. It stands there as it was typed, and nothing of it runs.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    path::Path,
};

use crate::driver::Window;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use trellis_choices::Room;
use trellis_tests::{
    Desk, now,
    payloads::{PAYLOADS, Planter},
    planted,
};

/// Where people go from.
const ROOTS: [&str; 26] = [
    "#/today",
    "#/partners",
    "#/program",
    "#/program/edit",
    "#/agreements",
    "#/trainings",
    "#/resources",
    "#/groups",
    "#/staff",
    "#/schedule",
    "#/schedule/new",
    "#/review",
    "#/review/history",
    "#/spectrum",
    "#/spectrum/reflect",
    "#/import",
    "#/exports",
    "#/settings",
    "#/settings/bin",
    "#/help",
    "#/choices",
    "#/choices/tell",
    "#/choices/told",
    "#/choices/rules",
    "#/choices/holds",
    "#/choices/counts",
];
/// Of each kind of screen, so many.
const EACH: usize = 2;

/// What the page is like: whether something ran, changed the page, or runs over its side; and the texts that it shows.
const LOOK: &str = "
    const main = document.querySelector('main') ?? document.body;
    const made = [...document.querySelectorAll('body script, iframe, object, embed, img[src=x], [onerror], [onload], a[href^=\"javascript:\" i], a[href^=\"data:\" i]')]
      .map((one) => one.outerHTML.slice(0, 200));
    const typed = [...main.querySelectorAll('input, textarea')].map((one) => one.value);
    // A wide table scrolls in a frame of its own; nothing else may.
    const panes = [document.documentElement, ...document.querySelectorAll('.side, .sheet, .split__list, .split__detail, .picks, .papers, dialog[open]')];
    const out = (pane) => [...pane.querySelectorAll('*')].filter((one) => !one.closest('.table-wrap'))
      .filter((one) => one.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1).slice(-2)
      .map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 60)}`);
    const wide = panes.filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
      .map((pane) => `${pane.tagName}.${pane.className} by ${pane.scrollWidth - pane.clientWidth}: ${out(pane).join(' / ')}`);
    return { hit: String(window.__hit ?? ''), title: document.title, made, wide, text: [main.textContent, ...typed].join('\\n'),
      refused: globalThis.trellisViolations ?? null, heading: document.querySelector('h1')?.textContent ?? '' };";

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Marks and the text that stands before each, where it is plain letters that no cleaning changes.
fn wanted(planter: &Planter) -> BTreeMap<String, String> {
    let plain = |name: &str| PAYLOADS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text).unwrap();
    let kept = planter.planted.iter().filter(|one| !matches!(one.payload, "nul" | "bidi" | "long"));
    kept.map(|one| (one.mark.clone(), bare(plain(one.payload)))).collect()
}

/// What is wrong with the page as it stands; empty is good. Counts the texts that it found whole.
async fn look(window: &Window, title: &str, wanted: &BTreeMap<String, String>, whole: &mut BTreeSet<String>) -> Vec<String> {
    let seen: Value = window.driver.execute(LOOK, vec![]).await.unwrap().json().clone();
    let mut wrong = Vec::new();
    if seen["hit"] != "" || seen["title"] != title {
        wrong.push(format!("something ran: {} {}", seen["hit"], seen["title"]));
    }
    if seen["made"] != json!([]) || seen["refused"] != json!([]) {
        wrong.push(format!("the page has what nobody put there: {} {}", seen["made"], seen["refused"]));
    }
    if seen["wide"] != json!([]) {
        wrong.push(format!("it runs over the side: {}", seen["wide"]));
    }
    let text = bare(seen["text"].as_str().unwrap());
    for mark in trellis_tests::payloads::marks(seen["text"].as_str().unwrap()) {
        let Some(before) = wanted.get(mark) else { continue };
        if text.contains(&format!("{before}{mark}")) {
            whole.insert(mark.to_owned());
        } else {
            wrong.push(format!("{before}{mark} stands otherwise"));
        }
    }
    wrong
}

/// A kind of screen: its address without the ids.
fn kind(hash: &str) -> String {
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let keys: Vec<&str> = query.split('&').map(|part| part.split('=').next().unwrap()).collect();
    format!("{path}?{}", keys.join("&"))
}

/// A vault that is full of payloads, closed, where the window will look for it.
fn fill(vault: &Path) -> Planter {
    let mut desk = planted::demo_desk();
    let mut planter = Planter::default();
    planted::partnership(&mut desk, &mut planter);
    let made = desk.dir.path().join("vault");
    let mut room = Room::open(&made, &desk.open, now()).unwrap();
    planted::choices(&desk, &mut room, &mut planter);
    desk.open.keep_choices_head(room.head()).unwrap();
    drop(room);
    let Desk { dir, vault: held, open, .. } = desk;
    open.lock().unwrap();
    drop(held);
    std::fs::rename(&made, vault).unwrap();
    drop(dir);
    planter
}

#[tokio::test]
async fn every_screen_shows_hostile_text_as_text() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    let planter = fill(&vault);
    let wanted = wanted(&planter);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.see("h1").await;
    let title = window.driver.title().await.unwrap();
    let (mut waiting, mut known): (VecDeque<String>, BTreeSet<String>) = (ROOTS.map(str::to_owned).into(), BTreeSet::new());
    let (mut counts, mut whole, mut wrong) = (BTreeMap::<String, usize>::new(), BTreeSet::new(), Vec::new());
    while let Some(hash) = waiting.pop_front() {
        let count = counts.entry(kind(&hash)).or_default();
        if *count >= EACH || !known.insert(hash.clone()) {
            continue;
        }
        *count += 1;
        window.go(&hash).await;
        window.see("h1").await;
        wrong.extend(look(&window, &title, &wanted, &mut whole).await.into_iter().map(|said| format!("{hash}: {said}")));
        if *counts.get(&kind(&hash)).unwrap() == 1 {
            window.picture(&hash.trim_start_matches("#/").replace(['/', '?', '&', '='], "-").chars().take(40).collect::<String>()).await;
        }
        let links = "return [...document.querySelectorAll('main a[href^=\"#/\"]')].map((one) => one.getAttribute('href'))";
        let links = window.driver.execute(links, vec![]).await.unwrap().json().clone();
        waiting.extend(links.as_array().unwrap().iter().map(|link| link.as_str().unwrap().to_owned()));
    }
    eprintln!("{} screens of {} kinds; {} of {} texts stand whole on them", known.len(), counts.len(), whole.len(), wanted.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(known.len() > 60 && whole.len() > wanted.len() / 3, "the walk came about: {counts:?}");
    planted_faults(&window, &title).await;
    window.close().await;
}

/// The same look finds what it looks for.
async fn planted_faults(window: &Window, title: &str) {
    for (fault, said) in [
        ("window.__hit = 1", "something ran"),
        ("document.title = 'x'", "something ran"),
        ("const one = document.createElement('img'); one.setAttribute('src', 'x'); document.body.append(one)", "nobody put there"),
        (
            "const one = document.createElement('p'); one.style.width = '300vw'; one.textContent = 'x'; document.querySelector('main').append(one)",
            "over the side",
        ),
        ("document.querySelector('main').append('2 K10000K')", "stands otherwise"),
    ] {
        window.driver.execute(fault, vec![]).await.unwrap();
        let wanted = BTreeMap::from([("K10000K".to_owned(), "=1+1".to_owned())]);
        let found = look(window, title, &wanted, &mut BTreeSet::new()).await;
        assert!(found.iter().any(|one| one.contains(said)), "{fault}: {found:?}");
    }
    window.driver.execute("delete window.__hit; document.title = arguments[0]", vec![json!(title)]).await.unwrap();
}

#[tokio::test]
async fn hostile_text_that_is_typed_into_a_form_is_saved_and_shown_as_text() {
    const TYPED: &str = "<img src=x onerror=\"window.__hit=1\"> =1+1 ${window.__hit=1} { $name } #import \"x\"";
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    crate::driver::demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    window.see("h1").await;
    let title = window.driver.title().await.unwrap();
    for (list, links, mark) in [
        ("#/partners", "a[href*='partners?id='], a[href*='id=']", "K20001K"),
        ("#/groups", "a[href*='groups/one']", "K20002K"),
        ("#/trainings", "a[href*='trainings/one']", "K20003K"),
        ("#/staff", "a[href*='staff/edit']", "K20004K"),
        ("#/resources", "a[href*='resources/one']", "K20005K"),
        ("#/agreements", "a[href*='agreements/one']", "K20006K"),
    ] {
        type_into(&mut window, list, links, &format!("{TYPED} {mark}")).await;
        window.hear("main", mark).await;
        let wanted = BTreeMap::from([(mark.to_owned(), bare(TYPED))]);
        let (mut whole, begun) = (BTreeSet::new(), std::time::Instant::now());
        // The form gives way to the record.
        while whole.is_empty() {
            assert_eq!(look(&window, &title, &wanted, &mut whole).await, Vec::<String>::new(), "{list}");
            assert!(begun.elapsed().as_secs() < 20, "{list} does not show what was typed");
        }
        window.picture(&format!("typed-{}", list.trim_start_matches("#/"))).await;
    }
    window.close().await;
}

/// Opens the form of a record in a list, types into every line and block of it, and saves.
async fn type_into(window: &mut Window, list: &str, links: &str, text: &str) {
    let found = window.links(list, links).await;
    let found = found.iter().map(|link| link.rsplit_once('#').map_or(link.clone(), |(_, hash)| format!("#{hash}")));
    for hash in found.take(8) {
        let edit = hash.replace("partners?", "partners/edit?").replace("/one?", "/edit?");
        window.go(&edit).await;
        window.see("h1").await;
        let fields = "form input[type=text][name]:not([role=combobox]):not([inputmode]):not([list]), form textarea[name]";
        let mut typed = 0;
        for field in window.driver.find_all(By::Css(fields)).await.unwrap().into_iter().take(10) {
            let name = field.attr("name").await.unwrap().unwrap_or_default();
            if !field.is_displayed().await.unwrap_or(false)
                || ["timezone", "country", "opens", "closes"].iter().any(|part| name.ends_with(part))
            {
                continue;
            }
            field.scroll_into_view().await.ok();
            field.clear().await.ok();
            if field.send_keys(text).await.is_ok() {
                typed += 1;
            }
        }
        if typed == 0 {
            continue;
        }
        window.press("Save").await;
        let begun = std::time::Instant::now();
        let refused = loop {
            // Saved, it gives way to the record, which may have forms of its own.
            let here = window.driver.execute("return location.hash", vec![]).await.unwrap().json().clone();
            if !here.as_str().unwrap().contains("/edit") {
                return;
            }
            let said = window.text(".errors, [role=alert]").await;
            if !said.is_empty() || begun.elapsed().as_secs() > 10 {
                break said;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        };
        // What was signed does not change any more: the next one.
        eprintln!("{hash}: {refused}");
        window.go("#/today").await;
        window.see("h1").await;
    }
    panic!("no form of {list} was saved; the page says: {}", window.text("body").await);
}
