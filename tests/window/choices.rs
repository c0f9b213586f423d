//! The locked room in the real window: a release signed, used and taken back; a whole conversation in the survivor view, in Spanish
//! and by keyboard; no to everything ends calmly.

use crate::driver::Window;
use thirtyfour::Key;

/// The made-up vault, made from the window: a demo that lies beside the real one.
async fn demo(language: &str) -> (tempfile::TempDir, Window) {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    let mut window = Window::open(home.path(), &vault, language).await;
    window.see("#demo-open").await;
    window.picture("choices-start").await;
    window.click("#demo-open").await;
    window.see(".app").await;
    assert!(!vault.exists() && home.path().join("demo-vault").exists(), "a demo lies beside the real vault");
    (home, window)
}

#[tokio::test]
async fn a_release_is_drafted_signed_used_and_taken_back() {
    let (_home, mut window) = demo("en_US").await;
    window.go("#/today").await;
    window.hear("choices-today", "Choices").await;
    window.go("#/choices").await;
    window.see("#choices-begin").await;
    window.see("main a[href*='choices/one']").await;
    window.pictures("choices-list").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "the list");

    window.click("#choices-begin").await;
    window.see("#turn-screen").await;
    let sign = window.text("h1").await;
    assert_eq!(sign.split(' ').count(), 2, "{sign}");
    window.pictures("choices-new-record").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a record");
    let id = window.driver.execute("return new URLSearchParams(location.hash.split('?')[1]).get('id')", vec![]).await.unwrap();
    let id = id.json().as_str().unwrap().to_owned();

    // A draft with nothing picked is refused by its fields; with everything it stands.
    window.go(&format!("#/choices/release?id={id}")).await;
    window.see("#release-partner_id").await;
    window.click(".form__bar [type=submit]").await;
    window.see(".errors").await;
    window.pictures("choices-release-refused").await;
    window.fill("#release-partner_id", "Fernbrook").await;
    window.hear(".picker li:first-child", "Fernbrook").await;
    window.click(".picker button").await;
    window.fill("[name='purpose']", "A first call").await;
    window.click("#release-items-add").await;
    // The focus goes to a new row once it is drawn.
    window.see("#release-items-row-0:focus-within, #release-items-row-0:focus").await;
    window.fill("[name='items.0.words']", "My first name").await;
    window.click("input[name='until'][value='7']").await;
    window.click("input[name='capacity'][value='adult']").await;
    window.click("input[name='by'][value='self']").await;
    window.pictures("choices-release-form").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a release");
    window.click(".form__bar [type=submit]").await;
    window.see("#release-new").await;
    window.hear("main", "Mark as signed").await;
    window.pictures("choices-release-draft").await;

    window.press_beginning("Print the form").await;
    window.see(".paper").await;
    window.hear(".paper", "My first name").await;
    window.pictures("choices-release-paper").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a paper");
    let number = number(&window.text(".paper").await);
    window.click("#paper-close").await;

    window.press_beginning("Mark as signed").await;
    window.fill("#ask-number", &number).await;
    window.fill("#ask-signed_by", "Herself").await;
    window.fill("#ask-paper", "Binder 2").await;
    window.click("ask-dialog button[type=submit]").await;
    window.press_beginning("Send").await;
    window.see("ask-dialog dialog[open]").await;
    window.driver.execute(SEND, vec![]).await.unwrap();
    window.fill("#ask-sign", "amber nobody").await;
    window.click("ask-dialog button[type=submit]").await;
    window.hear("ask-dialog", "This is not the call sign").await;
    window.pictures("choices-send-refused").await;
    window.fill("#ask-sign", &sign).await;
    window.click("ask-dialog button[type=submit]").await;
    window.see(".paper").await;
    window.hear(".paper", "My first name").await;
    window.pictures("choices-letter").await;
    window.click("#paper-close").await;

    window.press_beginning("Revoke").await;
    window.click("ask-dialog button[type=submit]").await;
    window.see("#d-revoked").await;
    window.pictures("choices-revoked").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a revocation");
    window.press_beginning("The letter to the agency").await;
    window.see(".paper").await;
    window.click("#paper-close").await;
    window.press_beginning("Whom to call, and the letter").await;
    window.see("#d-revoked").await;
    window.hear(".revoked", "The letter to the agency").await;
    window.go("#/choices").await;
    window.hear("main", "Fernbrook").await;
    window.pictures("choices-tasks").await;
    for (hash, name) in [("told", "told"), ("holds", "holds"), ("counts", "counts"), ("rules", "rules")] {
        window.go(&format!("#/choices/{hash}")).await;
        window.see("main h1").await;
        window.quiet("main", "One moment").await;
        window.pictures(&format!("choices-{name}")).await;
        assert_eq!(window.axe().await, Vec::<String>::new(), "{name}");
    }
    window.go(&format!("#/choices/one?id={id}&part=gone")).await;
    window.click("#have-gone").await;
    window.see("ask-dialog dialog[open]").await;
    window.click("ask-dialog input[name='asked'][value='no']").await;
    window.fill("#ask-sign", &sign).await;
    window.pictures("choices-gone-asked").await;
    window.click("ask-dialog button[type=submit]").await;
    window.see("#choices-begin").await;
    window.quiet("main", &sign).await;
    window.close().await;
}

#[tokio::test]
async fn one_of_two_hundred_is_found_by_keyboard_in_three_actions() {
    let (_home, mut window) = demo("en_US").await;
    let make = "const done = arguments[arguments.length - 1];
        import('/shared/ipc.js').then(async ({ call }) => {
          const signs = [];
          for (let n = 0; n < 195; n += 1) signs.push((await call('survivors_add')).sign);
          done(signs[97]);
        });";
    window.driver.set_script_timeout(std::time::Duration::from_secs(90)).await.unwrap();
    let sign = window.driver.execute_async(make, vec![]).await.unwrap().json().as_str().unwrap().to_owned();
    window.go("#/choices").await;
    window.hear("main", "200 records").await;
    window.pictures("choices-two-hundred").await;
    // One: to the search. Two: the call sign, with a slip in it. Three: open.
    window.keys(Key::Control + "f").await;
    let slip: String = sign.chars().enumerate().filter(|(place, _)| *place != 1).map(|(_, letter)| letter).collect();
    window.keys(slip.as_str()).await;
    window.hear("main tbody tr:first-child", &sign).await;
    window.keys(Key::Enter).await;
    window.see("#turn-screen").await;
    assert_eq!(window.text("h1").await, sign);
    window.close().await;
}

/// Everything that was released, by letter, together with her.
const SEND: &str = "for (const box of document.querySelectorAll('ask-dialog input[name=items]')) if (!box.checked) box.click();
    for (const [name, value] of [['kind', 'warm'], ['how', 'letter']]) {
      const field = document.querySelector(`ask-dialog [name=${name}]`);
      if (field.tagName === 'SELECT') { field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); }
      else document.querySelector(`ask-dialog [name=${name}][value=${value}]`).click();
    }";

/// Four and four digits.
fn number(text: &str) -> String {
    let fits = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-' && word.bytes().filter(u8::is_ascii_digit).count() == 8;
    text.split_whitespace().map(|word| word.trim_end_matches('.')).find(fits).unwrap_or_else(|| panic!("no number in {text}")).to_owned()
}

/// Presses Tab until the focus is on something, as she would.
async fn tab_to(window: &mut Window, css: &str) {
    let there = "return document.activeElement?.matches(arguments[0]) ?? false";
    for _ in 0..60 {
        if window.driver.execute(there, vec![css.into()]).await.unwrap().json() == true {
            return;
        }
        window.keys(Key::Tab).await;
    }
    panic!("Tab does not reach {css}; the page says: {}", window.text("body").await);
}

#[tokio::test]
async fn a_conversation_in_spanish_by_keyboard_where_no_to_everything_ends_calmly() {
    let (_home, mut window) = demo("es_MX").await;
    window.go("#/choices").await;
    window.click("#choices-begin").await;
    window.see("#turn-screen").await;
    window.click("#turn-screen").await;
    window.see("main.sv[data-step=welcome]").await;
    window.pictures("view-welcome").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "the welcome");
    assert!(window.driver.find_all(thirtyfour::By::Css(".side, .nav")).await.unwrap().is_empty(), "no staff screen is in the page");

    tab_to(&mut window, "[data-act=menu]").await;
    window.keys(Key::Enter).await;
    window.see("main.sv[data-step=menu]").await;
    window.pictures("view-menu").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "the menu");
    let all = window.driver.find_all(thirtyfour::By::Css("button[data-service]")).await.unwrap().len();
    assert!(all > 3, "{all}");
    for n in 0..all {
        window.see("main.sv[data-step=menu]").await;
        let script = "return document.querySelectorAll('button[data-service]')[arguments[0]].dataset.service";
        let service = window.driver.execute(script, vec![n.into()]).await.unwrap().json().as_str().unwrap().to_owned();
        window
            .driver
            .execute("document.querySelector(`button[data-service='${arguments[0]}']`).focus()", vec![service.into()])
            .await
            .unwrap();
        window.keys(Key::Enter).await;
        window.see("main.sv[data-step=service]").await;
        if n == 0 {
            window.pictures("view-service").await;
            assert_eq!(window.axe().await, Vec::<String>::new(), "a service");
            let pressed = window.driver.find_all(thirtyfour::By::Css("[data-answer][aria-pressed=true]")).await.unwrap();
            assert!(pressed.is_empty(), "nothing is chosen before she chooses");
        }
        tab_to(&mut window, "[data-answer=yes]").await;
        for _ in 0..2 {
            window.keys(Key::Right).await;
        }
        window.keys(Key::Enter).await;
        window.see("[data-answer=no][aria-pressed=true]").await;
        tab_to(&mut window, "[data-act=all]").await;
        window.keys(Key::Enter).await;
    }
    tab_to(&mut window, "[data-act=end]").await;
    window.keys(Key::Enter).await;
    window.see("main.sv[data-step=end]").await;
    window.pictures("view-end").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "the end");

    // No key of the program leaves it; the passphrase does.
    for key in [Key::Control + "k", Key::Control + "n", Key::Escape + ""] {
        window.keys(key).await;
    }
    window.see("main.sv[data-step=end]").await;
    let others = "const done = arguments[arguments.length - 1];
        import('/shared/ipc.js').then(({ call }) => call('survivors_list', { query: { text: '', language: null, mine: false, tasks: false } }))
          .then(() => done('answered'), (refusal) => done(refusal.code));";
    assert_eq!(window.driver.execute_async(others, vec![]).await.unwrap().json(), "refused", "the shell answers nothing else meanwhile");
    tab_to(&mut window, "[data-act=leave]").await;
    window.keys(Key::Enter).await;
    window.see("#sv-pass").await;
    window.fill("#sv-pass", "not the passphrase").await;
    window.click("[data-act=open]").await;
    window.see("#sv-wrong").await;
    window.pictures("view-leave").await;
    window.fill("#sv-pass", crate::driver::PASSPHRASE).await;
    window.click("[data-act=open]").await;
    window.see(".app").await;
    window.pictures("view-left").await;
    window.close().await;
}
