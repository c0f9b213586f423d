//! The real window, driven: WebKitWebDriver on a random port, nothing in between.

#![allow(dead_code, reason = "journeys and walkthrough each use their own part")]

mod programs;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use trellis_tests::stage::{Group, Stage, program, wait_or};

use programs::{session, start};

pub const PASSPHRASE: &str = "orchid river lantern paper";

/// Lets a press through only where it is meant to land: what moved under the pointer meanwhile hears nothing of it.
const AIM: &str = "const [wanted] = arguments;
    const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    let missed = null;
    const guard = (event) => {
      if (event.type.endsWith('down') && !wanted.contains(event.target)) missed ??= String(event.target.outerHTML).slice(0, 120);
      if (missed === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const kind of kinds) window.addEventListener(kind, guard, true);
    window.trellisAimed = () => {
      for (const kind of kinds) window.removeEventListener(kind, guard, true);
      return missed;
    };";

/// Keeps what the page asks the shell for and has no answer to yet.
const COUNT: &str = "if (window.trellisAsked !== undefined) return;
    window.trellisAsked = [];
    const real = window.fetch;
    window.fetch = (url, ...more) => {
      const asked = { url: String(url) };
      window.trellisAsked.push(asked);
      return real(url, ...more).finally(() => window.trellisAsked.splice(window.trellisAsked.indexOf(asked), 1));
    };";

/// Goes to an address, if there is one, and comes back when the page has drawn what it asked for on the way: nothing is asked for in
/// three frames on end. Else says what it still waits for.
const GO: &str = "const [hash, done] = arguments;
    const end = performance.now() + 25000;
    let still = 0;
    const look = () => {
      still = window.trellisAsked.length === 0 ? still + 1 : 0;
      if (still >= 3) done('');
      else if (performance.now() > end) done(`waits for ${window.trellisAsked.map((one) => one.url)}`);
      else requestAnimationFrame(look);
    };
    if (hash) location.hash = hash;
    requestAnimationFrame(look);";

/// A window on a vault, with folders of its own for everything that the process writes.
pub struct Window {
    pub driver: WebDriver,
    server: Group,
    program: Group,
    port: u16,
    stage: Stage,
    /// Processes of the web view: a lock ends them.
    web: Vec<u32>,
    shots: Option<PathBuf>,
    begun: Instant,
    shot: usize,
}

/// Makes a vault with the command line, as IT staff would, and fills it with made-up data.
pub fn demo_vault(dir: &Path) {
    empty_vault(dir);
    control(dir, &["demo"]);
}

/// Makes a vault with the command line.
pub fn empty_vault(dir: &Path) {
    let person = ["--person", "Mara Reyes", "--label", "MR", "--timezone", "America/Chicago"];
    control(dir, &[&["init", "--organization", "Larkspur Advocacy Program"][..], &person].concat());
}

fn control(dir: &Path, arguments: &[&str]) {
    let done =
        Command::new(program("trellisctl")).arg("--vault").arg(dir).args(arguments).env("TRELLIS_PASSPHRASE", PASSPHRASE).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

impl Window {
    pub async fn open(home: &Path, vault: &Path, language: &str) -> Self {
        Self::open_with(&program("trellis"), home, vault, language).await
    }

    /// The program under another one, which watches it.
    pub async fn open_with(program: &Path, home: &Path, vault: &Path, language: &str) -> Self {
        let stage = Stage::new(home, vault);
        let (program, port) = start(&stage, program, language);
        let (driver, server) = session(&stage, port).await;
        let shots = std::env::var_os("TRELLIS_WALKTHROUGH").map(PathBuf::from);
        let mut window = Self { driver, server, program, port, stage, web: Vec::new(), shots, begun: Instant::now(), shot: 0 };
        window.arrive().await;
        window
    }

    /// The window is there, with something in it.
    async fn arrive(&mut self) {
        self.driver.execute(COUNT, vec![]).await.unwrap();
        self.see("h1").await;
        self.web = self.program.web();
    }

    /// Waits for a lock: a fresh image of the program takes the place of the one that was driven, and the driver comes to it.
    pub async fn locked(&mut self) {
        wait_or(|| !self.program.web().iter().any(|id| self.web.contains(id)), || "what was open ends at a lock".into());
        self.driver.clone().leak().ok();
        self.server.end();
        (self.driver, self.server) = session(&self.stage, self.port).await;
        self.arrive().await;
        self.see("#pass").await;
    }

    /// Light or dark, as the settings would say; an empty name: as the system says.
    pub async fn theme(&self, name: &str) {
        let put =
            "if (arguments[0]) document.documentElement.dataset.theme = arguments[0]; else delete document.documentElement.dataset.theme";
        self.driver.execute(put, vec![name.into()]).await.unwrap();
    }

    /// The same screen in both themes.
    pub async fn pictures(&mut self, name: &str) {
        if self.shots.is_none() {
            return;
        }
        for theme in ["light", "dark"] {
            self.theme(theme).await;
            // Colours settle slowly, and the first picture after a change may still show what was there before.
            self.driver.screenshot_as_png().await.unwrap();
            tokio::time::sleep(Duration::from_millis(300)).await;
            self.picture(&format!("{name}-{theme}")).await;
        }
        self.theme("").await;
    }

    /// Waits until something is there and shown.
    pub async fn see(&mut self, css: &str) -> WebElement {
        let start = Instant::now();
        loop {
            if let Ok(found) = self.driver.find(By::Css(css)).await
                && found.is_displayed().await.unwrap_or(false)
            {
                return found;
            }
            if start.elapsed() > Duration::from_secs(20) {
                let page = self.text("body").await;
                self.picture_to(Path::new("/tmp/trellis-window-failed.png")).await;
                panic!("{css} is not there; the page says: {page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page, or a part of it, says something.
    pub async fn hear(&mut self, css: &str, words: &str) {
        let start = Instant::now();
        while !self.text(css).await.contains(words) {
            if start.elapsed() > Duration::from_secs(20) {
                let page = self.text("body").await;
                self.picture_to(Path::new("/tmp/trellis-window-failed.png")).await;
                panic!("{css} does not say “{words}”; the page says: {page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until a part of the page says something no longer.
    pub async fn quiet(&mut self, css: &str, words: &str) {
        let start = Instant::now();
        while self.text(css).await.contains(words) {
            assert!(start.elapsed() < Duration::from_secs(20), "{css} still says “{words}”");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The text of the first match, or nothing.
    pub async fn text(&self, css: &str) -> String {
        match self.driver.find(By::Css(css)).await {
            Ok(found) => found.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    pub async fn click(&mut self, css: &str) {
        let target = self.see(css).await;
        let start = Instant::now();
        while !self.hit(&target).await.unwrap_or_else(|error| panic!("{css}: {error}")) {
            assert!(start.elapsed() < Duration::from_secs(20), "{css} does not hold still");
        }
    }

    /// Scrolls to it and clicks it; no when something else was in its place by then, which hears nothing of it.
    async fn hit(&self, target: &WebElement) -> WebDriverResult<bool> {
        target.scroll_into_view().await.ok();
        self.driver.execute(AIM, vec![target.to_json()?]).await?;
        let clicked = target.click().await;
        // A window that closed at the click was hit.
        let missed = self.driver.execute("return window.trellisAimed?.() ?? null", vec![]).await.map(|told| told.json().clone());
        clicked?;
        if let Ok(Value::String(instead)) = &missed {
            eprintln!("moved away, and in its place: {instead}");
        }
        Ok(!matches!(missed, Ok(Value::String(_))))
    }

    /// Clicks the button or link with these words on it.
    pub async fn press(&mut self, words: &str) {
        let path = format!("//*[self::button or self::a or self::summary or self::label][normalize-space(.)={}]", quoted(words));
        self.press_at(&path, &format!("nothing says “{words}”")).await;
    }

    /// Clicks the button or link whose words begin so; what it is about may follow for those who hear it.
    pub async fn press_beginning(&mut self, words: &str) {
        let path = format!("//*[self::button or self::a][starts-with(normalize-space(.), {})]", quoted(words));
        self.press_at(&path, &format!("nothing begins with “{words}”")).await;
    }

    /// Clicks the first that an XPath finds and that can be clicked.
    pub async fn press_at(&mut self, path: &str, missing: &str) {
        let start = Instant::now();
        loop {
            for found in self.driver.find_all(By::XPath(path)).await.unwrap_or_default() {
                if found.is_displayed().await.unwrap_or(false) && self.hit(&found).await.unwrap_or(false) {
                    return;
                }
            }
            if start.elapsed() > Duration::from_secs(20) {
                let page = self.text("body").await;
                self.picture_to(Path::new("/tmp/trellis-window-failed.png")).await;
                panic!("{missing}; the page says: {page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types into a field, over what is there.
    pub async fn fill(&mut self, css: &str, text: &str) {
        self.rest().await;
        let field = self.see(css).await;
        field.scroll_into_view().await.ok();
        field.clear().await.ok();
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Types into the field with this label.
    pub async fn fill_labelled(&mut self, label: &str, text: &str) {
        let css = self.labelled(label).await;
        self.fill(&css, text).await;
    }

    /// The selector of the field with this label.
    pub async fn labelled(&mut self, label: &str) -> String {
        let path = format!("//label[normalize-space(.)={}]", quoted(label));
        let start = Instant::now();
        loop {
            for found in self.driver.find_all(By::XPath(&path)).await.unwrap_or_default() {
                if found.is_displayed().await.unwrap_or(false)
                    && let Ok(Some(id)) = found.attr("for").await
                {
                    return format!("[id='{id}']");
                }
            }
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "no field is labelled “{label}”; the page says: {}",
                self.text("body").await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Sets a native control as a person would with its own picker, and tells the page.
    pub async fn set(&mut self, css: &str, value: &str) {
        let field = self.see(css).await;
        let script = "const [field, value] = arguments; field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.driver.execute(script, vec![field.to_json().unwrap(), json!(value)]).await.unwrap();
    }

    /// Sets the field with this label; see [`Self::set`].
    pub async fn set_labelled(&mut self, label: &str, value: &str) {
        let css = self.labelled(label).await;
        self.set(&css, value).await;
    }

    /// Chooses by its words, or their beginning, in the list with this label.
    pub async fn choose(&mut self, label: &str, words: &str) {
        let css = self.labelled(label).await;
        let script = "const [css, words] = arguments;
            return [...document.querySelector(css).options].find((one) => one.text.startsWith(words))?.value ?? null;";
        let start = Instant::now();
        loop {
            let found = self.driver.execute(script, vec![json!(css), json!(words)]).await.unwrap().json().clone();
            if let Some(value) = found.as_str() {
                return self.set(&css, value).await;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "{label} has no “{words}”");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Ticks the box whose label begins with these words.
    pub async fn tick(&mut self, words: &str) {
        let path = format!("//label[starts-with(normalize-space(.), {})]", quoted(words));
        let label = self.driver.find(By::XPath(&path)).await.unwrap();
        let start = Instant::now();
        while !self.hit(&label).await.unwrap() {
            assert!(start.elapsed() < Duration::from_secs(20), "“{words}” does not hold still");
        }
    }

    /// The selector of a meeting in the week, by its row and its times.
    pub async fn meeting(&mut self, who: &str, times: &str) -> String {
        let script = "const [who, times] = arguments;
            const row = [...document.querySelectorAll('.week tr')].find((one) => one.querySelector('th')?.textContent.includes(who));
            return [...(row?.querySelectorAll('.shift') ?? [])].find((one) => one.textContent.includes(times))?.dataset.id ?? null;";
        let start = Instant::now();
        loop {
            let found = self.driver.execute(script, vec![json!(who), json!(times)]).await.unwrap().json().clone();
            if let Some(id) = found.as_str() {
                return format!(".shift[data-id='{id}']");
            }
            if start.elapsed() > Duration::from_secs(20) {
                let page = self.text("body").await;
                panic!("{who} has no meeting at {times}; the page says: {page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Addresses of links on a screen.
    pub async fn links(&mut self, hash: &str, css: &str) -> Vec<String> {
        self.go(hash).await;
        self.see(css).await;
        let mut links = Vec::new();
        for found in self.driver.find_all(By::Css(css)).await.unwrap() {
            links.extend(found.attr("href").await.unwrap());
        }
        links
    }

    /// The texts of all matches.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for found in self.driver.find_all(By::Css(css)).await.unwrap_or_default() {
            texts.push(found.text().await.unwrap_or_default());
        }
        texts
    }

    /// Keys to whatever has the focus.
    pub async fn keys(&mut self, keys: impl IntoTypingData) {
        self.driver.active_element().await.unwrap().send_keys(keys.into_typing()).await.unwrap();
    }

    /// Waits until the page has its answers and has drawn them: where the focus goes because of one, it is by then.
    pub async fn rest(&mut self) {
        self.go("").await;
    }

    /// Goes to an address, and waits until it is drawn.
    pub async fn go(&mut self, hash: &str) {
        let came = self.driver.execute_async(GO, vec![json!(hash)]).await.unwrap().json().clone();
        assert_eq!(came, "", "{hash} does not come to rest");
    }

    /// A numbered picture for the walkthrough.
    pub async fn picture(&mut self, name: &str) {
        eprintln!("{name}: {:.1} s", self.begun.elapsed().as_secs_f32());
        let Some(dir) = self.shots.clone() else { return };
        self.shot += 1;
        tokio::time::sleep(Duration::from_millis(350)).await;
        fs::create_dir_all(&dir).unwrap();
        self.picture_to(&dir.join(format!("{:02}-{name}.png", self.shot))).await;
    }

    pub async fn picture_to(&self, path: &Path) {
        let png = self.driver.screenshot_as_png().await.unwrap();
        fs::write(path, png).unwrap();
    }

    /// What axe finds on the page as it stands; empty is good.
    pub async fn axe(&self) -> Vec<String> {
        let rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
        self.ask_axe(&format!("{{ type: 'tag', values: {rules} }}")).await
    }

    /// What axe finds wrong with the colors: all that a second theme can change.
    pub async fn axe_colors(&self) -> Vec<String> {
        self.ask_axe("{ type: 'rule', values: ['color-contrast'] }").await
    }

    async fn ask_axe(&self, only: &str) -> Vec<String> {
        // Colors on their way from one theme to the other are nobody's colors: they are where they go.
        let moving = "const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
            for (const one of moving) one.finish();
            return moving.length";
        let start = Instant::now();
        while self.driver.execute(moving, vec![]).await.unwrap().json().as_u64() != Some(0) {
            assert!(start.elapsed() < Duration::from_secs(10), "the page does not come to rest");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        if self.driver.execute("return typeof axe", vec![]).await.unwrap().json() == "undefined" {
            let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js")).unwrap();
            self.driver.execute(format!("{source};return typeof axe"), vec![]).await.unwrap();
        }
        let run = format!(
            "const done = arguments[arguments.length - 1];
            axe.run(document, {{ preload: false, runOnly: {only} }}).then(
              (found) => done(found.violations.map((v) => `${{v.id}}: ${{v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')}}`)),
              (error) => done([String(error)]));"
        );
        let found = self.driver.execute_async(run, vec![]).await.unwrap();
        serde_json::from_value(found.json().clone()).unwrap()
    }

    /// What the page's policy refused so far; empty is good.
    pub async fn violations(&self) -> Value {
        self.driver.execute("return globalThis.trellisViolations ?? null", vec![]).await.unwrap().json().clone()
    }

    pub async fn unlock(&mut self) {
        self.fill("input[type=password]", PASSPHRASE).await;
        self.click("button[type=submit]").await;
        self.see(".app").await;
    }

    /// Numbers pictures on from those of another window.
    pub fn after(mut self, taken: usize) -> Self {
        self.shot = taken;
        self
    }

    /// Ends the program as a loss of power does.
    pub fn kill(self) {
        drop(self);
    }

    /// Ends the program; tells how many pictures were taken.
    pub async fn close(self) -> usize {
        assert_eq!(self.violations().await, json!([]), "the page's policy was violated");
        self.shot
    }
}

impl Drop for Window {
    /// The session goes with the driver's own process; asked to end it, the driver of a journey that failed would wait for two minutes.
    fn drop(&mut self) {
        self.driver.clone().leak().ok();
    }
}

/// The day where the made-up program is, which is not yet that of the world's clock in the evening.
pub fn today() -> chrono::NaiveDate {
    chrono::Utc::now().with_timezone(&chrono_tz::America::Chicago).date_naive()
}

pub trait IntoTypingData {
    fn into_typing(self) -> thirtyfour::common::keys::TypingData;
}
impl<T: Into<thirtyfour::common::keys::TypingData>> IntoTypingData for T {
    fn into_typing(self) -> thirtyfour::common::keys::TypingData {
        self.into()
    }
}

fn quoted(words: &str) -> String {
    if words.contains('"') { format!("'{words}'") } else { format!("\"{words}\"") }
}
