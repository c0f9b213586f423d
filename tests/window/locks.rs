//! A lock as whoever sits there sees it: the lock screen comes soon, where the window was, with whoever was there chosen, and what was
//! typed a moment before is there again. `TRELLIS_LOCKS=20` takes so many locks and says how long they took.

use serde_json::json;
use thirtyfour::Key;

use crate::driver::{Window, demo_vault};

/// When the page that is there first showed something, by the clock.
const PAINTED: &str = "const done = arguments[arguments.length - 1];
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) done(performance.timeOrigin + paint.startTime);
      else requestAnimationFrame(look);
    };
    look();";

#[tokio::test]
async fn a_lock_brings_the_lock_screen_where_the_window_was_and_keeps_what_was_typed() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.driver.set_window_rect(60, 40, 1200, 780).await.unwrap();
    let place = window.driver.get_window_rect().await.unwrap();
    let rounds = std::env::var("TRELLIS_LOCKS").ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let mut took = Vec::new();
    for round in 0..rounds {
        window.unlock().await;
        window.go("#/partners/new").await;
        window.fill_labelled("Name", &format!("Half a partner {round}")).await;
        let pressed = window.driver.execute("return Date.now()", vec![]).await.unwrap().json().as_f64().unwrap();
        window.keys(Key::Control + "l").await;
        window.locked().await;
        let painted = window.driver.execute_async(PAINTED, vec![]).await.unwrap().json().as_f64().unwrap();
        took.push(painted - pressed);
        let chosen = "return document.querySelector('input[name=who]:checked').closest('label').textContent.trim()";
        assert_eq!(window.driver.execute(chosen, vec![]).await.unwrap().json(), "MR", "whoever was there");
        let page = "return [location.hash, history.length, document.querySelector('#pass').value]";
        assert_eq!(window.driver.execute(page, vec![]).await.unwrap().json(), &json!(["", 1, ""]), "nothing leads back");
        let now = window.driver.get_window_rect().await.unwrap();
        assert_eq!((now.x, now.y, now.width, now.height), (place.x, place.y, place.width, place.height), "where it was");
    }
    window.unlock().await;
    window.go("#/partners/new").await;
    let name = window.labelled("Name").await;
    let kept = window.see(&name).await.prop("value").await.unwrap().unwrap_or_default();
    assert_eq!(kept, format!("Half a partner {}", rounds - 1), "what was typed just before");
    took.sort_by(f64::total_cmp);
    eprintln!("from the lock to its screen: median {:.0} ms, worst {:.0} ms of {rounds}", took[took.len() / 2], took[took.len() - 1]);
    window.close().await;
}
