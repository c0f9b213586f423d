//! The schedule in the real window: day, week and month in both themes, an empty week, one meeting and a new series, each without
//! a fault of accessibility.

use crate::driver::{Window, demo_vault, today};

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

/// The days of next week, Monday first.
fn next_week() -> Vec<chrono::NaiveDate> {
    let monday = trellis_core::reviews::monday(today()) + chrono::Days::new(7);
    (0..7).map(|days| monday + chrono::Days::new(days)).collect()
}

/// How many meetings of the week say so: the demo has some that do, on some days.
async fn saying(window: &Window, words: &str) -> usize {
    window.texts(".week .shift").await.iter().filter(|text| text.contains(words)).count()
}

/// Waits until so many of them do.
async fn wait_saying(window: &Window, words: &str, wanted: usize) {
    let start = std::time::Instant::now();
    while saying(window, words).await != wanted {
        assert!(start.elapsed().as_secs() < 20, "{words}: {:?}", window.texts(".week .shift").await);
    }
}

#[tokio::test]
async fn a_recurring_shift_is_planned_changed_and_moved_by_keyboard_and_its_clash_is_seen_before_saving() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let days = next_week();
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;

    // A new shift for somebody who is elsewhere at that time: told before it is saved.
    window.go("#/schedule/new").await;
    window.fill_labelled("Partner", "Fernbrook").await;
    window.hear(".picker li:first-child", "Fernbrook").await;
    window.click(".picker button").await;
    window.hear("main", "R.O.").await;
    window.tick("R.O.").await;
    window.choose("Site", "Downtown office").await;
    window.choose("Room", "Room 1").await;
    window.set_labelled("Starts", "10:00").await;
    window.set_labelled("Ends", "12:00").await;
    window.set_labelled("First day", &days[0].to_string()).await;
    window.choose("How often", "By the week").await;
    window.hear("findings-preview", "In two places").await;
    window.pictures("shift-finding-before-saving").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a series with findings");
    window.set_labelled("Starts", "14:00").await;
    window.set_labelled("Ends", "16:00").await;
    window.hear("findings-preview", "meetings in the coming year").await;
    window.quiet("findings-preview", "In two places").await;
    window.pictures("shift-form-calm").await;
    window.click(".form__bar [type=submit]").await;
    window.see(".week").await;
    window.hear(".toast", "saved").await;

    // The absence of one day, with somebody instead.
    let one = window.meeting("R.O.", "2 PM–4 PM").await;
    let away = saying(&window, "Somebody is away").await;
    window.click(&one).await;
    window.press("Move or change").await;
    window.press("R.O. is away").await;
    window.choose("Who comes instead of R.O.", "L.B.").await;
    window.pictures("shift-absence").await;
    window.click("dialog[open] [type=submit]").await;
    window.hear(".toast", "changed").await;
    wait_saying(&window, "Somebody is away", away + 1).await;

    // By keyboard: a day later and an hour earlier; Enter saves.
    let one = window.meeting("R.O.", "9 AM–1 PM").await;
    let moved = saying(&window, "Moved").await;
    window.driver.execute(format!("document.querySelector(\"{one}\").focus()"), vec![]).await.unwrap();
    for key in [thirtyfour::Key::Right, thirtyfour::Key::Right, thirtyfour::Key::Right] {
        window.keys(thirtyfour::Key::Alt + key).await;
        window.see("dialog[open] form").await;
    }
    window.hear("dialog[open]", "What this leads to").await;
    window.pictures("shift-moved-by-keyboard").await;
    window.click("dialog[open] [type=submit]").await;
    window.hear(".toast", "changed").await;
    wait_saying(&window, "Moved", moved + 1).await;
    window.press("Undo").await;
    wait_saying(&window, "Moved", moved).await;
    window.pictures("shift-week-after").await;

    // Called off by the partner, and this and later ones an hour later.
    let one = window.meeting("R.O.", "9 AM–1 PM").await;
    let called_off = saying(&window, "Cancelled by the partner").await;
    window.click(&one).await;
    window.press("Cancel").await;
    window.choose("Who cancels", "The partner").await;
    window.click("dialog[open] [type=submit]").await;
    wait_saying(&window, "Cancelled by the partner", called_off + 1).await;
    let one = window.meeting("L.B.", "1 PM–5 PM").await;
    window.click(&one).await;
    window.press("This and later").await;
    window.hear("h1", "on").await;
    window.set_labelled("Starts", "14:00").await;
    window.set_labelled("Ends", "17:00").await;
    window.pictures("shift-this-and-later").await;
    window.click(".form__bar [type=submit]").await;
    window.see(".week").await;
    window.hear(".week", "2 PM–5 PM").await;
    window.close().await;
}

/// Forty meetings in a week, of a dozen people at all sites: what a coalition's busiest program has.
const PLANT: &str = "const [days, done] = arguments;
    (async () => {
      const { add, staff, rooms } = await import('/schedule/api.js');
      const { list } = await import('/partners/api.js');
      const { queryOf } = await import('/partners/logic.js');
      const [people, places, partners] = await Promise.all([staff(), rooms(), list({ ...queryOf({}), limit: 50 })]);
      const partner = partners.items.find((one) => one.name.startsWith('Fernbrook'));
      const theirs = people.items.filter((one) => one.organization_id === partner.id);
      const ours = people.items.filter((one) => one.own);
      const at = (own) => places.items.filter((one) => (one.organization_id !== partner.id) === own && (own || one.organization_id === partner.id));
      const own = ours[0].organization_id;
      const mine = places.items.filter((one) => one.organization_id === own);
      const yours = at(false);
      for (let n = 0; n < 30; n += 1) {
        const guest = n % 3 !== 0;
        const who = guest ? theirs[n % theirs.length] : ours[n % ours.length];
        const room = guest ? mine[n % mine.length] : yours[n % yours.length];
        const hour = String(8 + (n * 2) % 10).padStart(2, '0');
        await add({ kind: 'on_site', partner_id: partner.id, segments: [{ from: days[n % 6], starts: `${hour}:00:00`, minutes: 90, zone: 'America/Chicago',
          rule: { pattern: 'once', until: 'open' }, places: [{ organization_id: room.organization_id, site_id: room.site_id, room_id: room.id }], people: [who.id] }] });
      }
    })().then(() => done(''), (thrown) => done(String(thrown?.reason ?? thrown)));";

/// What is for paper alone, on the screen.
const ON_PAPER: &str = "const turn = (sheet) => {
      for (const rule of sheet.cssRules)
        if (rule.styleSheet) turn(rule.styleSheet);
        else if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
    };
    [...document.styleSheets].forEach(turn);";

#[tokio::test]
async fn a_week_of_forty_meetings_stays_readable_on_every_window_and_on_paper() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let days: Vec<String> = next_week().iter().map(ToString::to_string).collect();
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    let said = window.driver.execute_async(PLANT, vec![serde_json::json!(days)]).await.unwrap();
    assert_eq!(said.json(), "");
    let week = format!("#/schedule?day={}", days[0]);
    window.go(&week).await;
    window.see(".week .shift").await;
    let shown = window.texts(".week .shift").await.len();
    assert!(shown >= 40, "{shown}");
    window.pictures("full-week").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a full week");
    for by in ["site", "partner", "room"] {
        window.go(&format!("{week}&by={by}")).await;
        window.see(".week .shift").await;
        window.picture(&format!("full-week-by-{by}")).await;
    }
    window.go(&format!("{week}&span=month")).await;
    window.see(".cal .shift").await;
    window.pictures("full-month").await;
    window.go(&format!("#/schedule?span=day&day={}", days[1])).await;
    window.see(".day").await;
    window.pictures("full-day").await;
    window.go(&format!("#/review?day={}", days[0])).await;
    window.see(".issue").await;
    window.pictures("full-review").await;

    window.driver.set_window_rect(0, 0, 1024, 600).await.unwrap();
    window.go(&week).await;
    window.see(".week .shift").await;
    window.pictures("full-week-1024x600").await;
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(window.driver.execute(wide, vec![]).await.unwrap().json(), 0, "the page is as wide as its window");
    window.go(&format!("#/review?day={}", days[0])).await;
    window.see(".issue").await;
    window.picture("full-review-1024x600").await;
    window.driver.set_window_rect(0, 0, 1440, 900).await.unwrap();

    // Paper: the shelter by its public name, no reason of a closed day, no buttons.
    window.driver.execute(ON_PAPER, vec![]).await.unwrap();
    for (name, hash) in [
        ("week", week.clone()),
        ("site", format!("{week}&by=site")),
        ("room", format!("{week}&by=room")),
        ("month", format!("{week}&span=month")),
        ("day", format!("#/schedule?span=day&by=room&day={}", days[1])),
        ("review", format!("#/review?day={}", days[0])),
    ] {
        window.go(&hash).await;
        window.see("main h1").await;
        window.quiet("main", "One moment").await;
        let text = window.text("main").await;
        for hidden in ["Juniper House", "Quiet", "Thanksgiving", "Export"] {
            assert!(!text.contains(hidden), "{name} says {hidden}: {text}");
        }
        window.picture(&format!("paper-{name}")).await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_schedule_is_planned_in_spanish() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let mut window = Window::open(home.path(), &vault, "es_MX").await;
    window.unlock().await;
    window.go("#/schedule").await;
    window.see(".week .shift").await;
    window.pictures("es-week").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "a week in Spanish");
    window.click(".week .shift").await;
    window.see("dialog[open] .btns .btn").await;
    window.picture("es-panel").await;
    window.go("#/schedule/new").await;
    window.see(".form").await;
    window.picture("es-new").await;
    window.go("#/schedule?span=month").await;
    window.see(".cal .shift").await;
    window.picture("es-month").await;
    window.go("#/review").await;
    window.see(".issue, .empty").await;
    window.picture("es-review").await;
    window.close().await;
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:tuesdays@clinic\r\nSUMMARY:Larkspur, downtown\r\nLOCATION:12 Market Street\r\n\
    DTSTART;TZID=America/Chicago:20260903T143000\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY;BYDAY=TH\r\nEXDATE;TZID=America/Chicago:20261231T143000\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:pager@clinic\r\nSUMMARY:Pager\r\nDTSTART;TZID=America/Chicago:20260901T143000\r\nDURATION:PT1H\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[tokio::test]
async fn a_calendar_comes_in_twice_and_an_agreement_that_ends_names_what_meets_under_it() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    let file = home.path().join("documents").join("clinic.ics");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, CALENDAR).unwrap();
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.unlock().await;
    for time in ["Import 1, leave one out", "nothing else to import"] {
        window.go("#/today").await;
        window.go("#/import").await;
        let input = window.driver.find(thirtyfour::By::Css(".drop input")).await.unwrap();
        input.send_keys(file.to_str().unwrap()).await.unwrap();
        window.hear("main", "Whose calendar is it?").await;
        window.press("Look at what would happen").await;
        window.hear(".errors", "Choose the partner").await;
        window.fill_labelled("Partner", "Fernbrook").await;
        window.hear(".picker li:first-child", "Fernbrook").await;
        window.click(".picker button").await;
        window.choose("Person", "R.O.").await;
        window.choose("Site where the person is at these times", "Downtown office").await;
        window.choose("Room", "Room 1").await;
        window.pictures("calendar-whose").await;
        assert_eq!(window.axe().await, Vec::<String>::new(), "whose calendar");
        window.press("Look at what would happen").await;
        window.hear("main", "What would happen").await;
        window.hear("main", "Larkspur, downtown").await;
        window.hear("main", "repeats within one day").await;
        window.hear("main", time).await;
        window.pictures("calendar-preview").await;
        assert_eq!(window.axe().await, Vec::<String>::new(), "a calendar before it comes in");
        if time.starts_with("Import") {
            window.press(time).await;
            window.hear("main", "Imported").await;
            window.pictures("calendar-done").await;
        }
    }
    window.go(&format!("#/schedule?day={}", next_week()[3])).await;
    window.meeting("R.O.", "2:30 PM–4:30 PM").await;

    window.go("#/agreements?states=in_notice").await;
    window.press("Raíces, a shared group in Spanish").await;
    window.hear("section[aria-labelledby='a-close']", "Groups and on-site time").await;
    window.hear("section[aria-labelledby='a-close']", "with no agreement").await;
    window.hear("section[aria-labelledby='a-close']", "Holders of the choices key: look at open referrals to this partner.").await;
    window.driver.execute("document.querySelector('#a-close').scrollIntoView()", vec![]).await.unwrap();
    window.pictures("closing-list").await;
    assert_eq!(window.axe().await, Vec::<String>::new(), "what ends with it");
    window.close().await;
}
