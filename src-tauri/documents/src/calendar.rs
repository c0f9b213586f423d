//! Dates of agreements as iCalendar: when official notice is due, when they are reviewed, when they end, and, in our own
//! register, when our lead time begins. Of an agreement nothing leaves but its title, the partner's name and the day.
//! An agreement that is not in force has no dates to keep.

use chrono::NaiveDate;
use serde::Serialize;
use trellis_core::{
    Result,
    agreements::{AgreementId, Register, Stamp},
    reports::Summary,
};

use crate::{
    Language,
    ics_lines::{Lines, local},
    visible,
    words::{Words, args},
};

/// A day in the calendar, as it will stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The day.
    pub on: NaiveDate,
    /// What it says.
    pub text: String,
    /// The same each time it is exported, so that a calendar that has it already moves or renames it.
    #[serde(skip)]
    uid: String,
}

/// An agreement's title and partner, and its days.
struct Entry<'a> {
    id: AgreementId,
    name: &'a str,
    partner: &'a str,
    days: Vec<(&'static str, NaiveDate)>,
}

/// The days of the agreements in force among these, in their order.
pub fn of_summaries(items: &[Summary], stamp: &Stamp, language: Language) -> Result<Vec<Day>> {
    let entries = items.iter().filter(|item| item.state.in_force()).map(|item| {
        let reviews = item.review_on.iter().map(|on| ("review", *on));
        let days = item.notice_on.map(|on| ("notice", on)).into_iter().chain(reviews).chain(item.end_on.map(|on| ("end", on)));
        Entry { id: item.id, name: &item.name, partner: &item.partner, days: days.collect() }
    });
    days(entries, stamp, language)
}

/// The days of the agreements in force in the register, in their order; of the reviews the next one.
pub fn of_register(register: &Register, stamp: &Stamp, language: Language) -> Result<Vec<Day>> {
    let entries = register.items.iter().map(|item| &item.line).filter(|line| line.state.in_force()).map(|line| {
        let days = [("lead", line.lead_on), ("notice", line.notice_on), ("review", line.review_on), ("end", line.end_on)];
        let days = days.into_iter().filter_map(|(kind, on)| Some((kind, on?)));
        Entry { id: line.id, name: &line.name, partner: &line.partner, days: days.collect() }
    });
    days(entries, stamp, language)
}

fn days<'a>(entries: impl Iterator<Item = Entry<'a>>, stamp: &Stamp, language: Language) -> Result<Vec<Day>> {
    let words = Words::of(language)?;
    let mut days = Vec::new();
    for entry in entries {
        for (kind, on) in &entry.days {
            let values = args([("name", visible::shown(entry.name).into()), ("partner", visible::shown(entry.partner).into())]);
            let text = words.say_with(&format!("calendar-{kind}"), &values)?;
            let text = if stamp.demo { format!("{}: {text}", words.say("paper-demo")?) } else { text };
            // An agreement has several reviews: the day tells them apart.
            let which = if *kind == "review" { format!("{kind}-{on}") } else { (*kind).to_owned() };
            days.push(Day { on: *on, text, uid: format!("{}-{which}@agreements.trellis", entry.id) });
        }
    }
    days.sort_by(|a, b| (a.on, &a.uid).cmp(&(b.on, &b.uid)));
    Ok(days)
}

/// The file. Days are whole days wherever one is, so that it names no time zone.
pub fn file(days: &[Day], stamp: &Stamp) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Trellis//Dates of agreements//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        lines.put(name, value);
    }
    let made = format!("{}Z", local(stamp.printed_on.and_time(chrono::NaiveTime::MIN)));
    for day in days {
        lines.put("BEGIN", "VEVENT");
        lines.text("UID", &day.uid);
        lines.put("DTSTAMP", &made);
        // No end: a day without one is that day. It makes nobody busy.
        lines.put("DTSTART;VALUE=DATE", &day.on.format("%Y%m%d").to_string());
        lines.text("SUMMARY", &day.text);
        lines.put("TRANSP", "TRANSPARENT");
        lines.put("END", "VEVENT");
    }
    lines.put("END", "VCALENDAR");
    lines.into_bytes()
}

#[cfg(test)]
mod tests {
    use trellis_core::agreements::State;

    use super::*;
    use crate::{
        Format,
        tests::samples::{register_of, stamp, summary},
    };

    /// The lines as another reader sees them: unfolded.
    fn lines(bytes: &[u8]) -> Vec<String> {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "lines end in CR LF");
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded at 75 bytes");
        text.replace("\r\n ", "").replace("\r\n\t", "").lines().map(str::to_owned).collect()
    }

    fn all<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
        lines.iter().filter_map(|line| line.strip_prefix(name)).collect()
    }

    #[test]
    fn a_summary_in_force_gives_its_notice_its_reviews_and_its_end_as_whole_days() {
        let mut item = summary();
        item.state = State::Active;
        "Shared group; Ñandú, “two”\\three 漢字 and a title so long that it has to be folded more than once".clone_into(&mut item.name);
        let made = lines(&crate::summaries(&[item.clone()], &stamp(false), Format::Ics, Language::En).unwrap().bytes);
        let days = 2 + item.review_on.len();
        assert_eq!(all(&made, "BEGIN:VEVENT").len(), days);
        assert_eq!(all(&made, "DTSTAMP:"), vec!["20261124T000000Z"; days]);
        assert_eq!(all(&made, "PRODID:"), ["-//Trellis//Dates of agreements//EN"]);
        let starts = all(&made, "DTSTART;VALUE=DATE:");
        assert_eq!(starts.len(), days);
        assert!(starts.contains(&item.end_on.unwrap().format("%Y%m%d").to_string().as_str()));
        let said = all(&made, "SUMMARY:").join("\n");
        assert!(said.contains("Shared group\\; Ñandú\\, “two”\\\\three 漢字"), "{said}");
        assert!(said.contains(&item.partner.replace(',', "\\,")), "{said}");
        let known = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"];
        for line in &made {
            assert!(known.contains(&line.split([':', ';']).next().unwrap()), "nothing else leaves: {line}");
        }
        let again = lines(&crate::summaries(&[item], &stamp(false), Format::Ics, Language::Es).unwrap().bytes);
        assert_eq!(all(&again, "UID:"), all(&made, "UID:"), "the same in the other language");
        let mut uids = all(&made, "UID:");
        uids.sort_unstable();
        uids.dedup();
        assert_eq!(uids.len(), days);
    }

    #[test]
    fn an_agreement_that_is_not_in_force_has_no_days_and_demo_says_so_on_each() {
        let mut item = summary();
        item.state = State::Draft;
        assert!(of_summaries(&[item.clone()], &stamp(false), Language::En).unwrap().is_empty());
        item.state = State::InNotice;
        let days = of_summaries(&[item], &stamp(true), Language::En).unwrap();
        assert!(!days.is_empty() && days.iter().all(|day| day.text.starts_with("DEMO: ")), "{days:?}");
        assert!(days.is_sorted_by_key(|day| day.on));
    }

    #[test]
    fn the_register_gives_our_own_lead_time_too() {
        let mut register = register_of();
        for item in &mut register.items {
            item.line.state = State::Active;
            item.line.lead_on = NaiveDate::from_ymd_opt(2026, 11, 2);
        }
        let days = of_register(&register, &stamp(false), Language::Es).unwrap();
        let leads = days.iter().filter(|day| day.uid.contains("-lead@")).count();
        assert_eq!(leads, register.items.len());
        let made = lines(&crate::register(&register, &stamp(false), Format::Ics, Language::Es).unwrap().bytes);
        assert_eq!(all(&made, "BEGIN:VEVENT").len(), days.len());
    }

    #[test]
    fn no_text_breaks_out_of_its_line() {
        let mut item = summary();
        item.state = State::Active;
        "A\r\nBEGIN:VALARM\u{85}\u{2028}ATTACH:http://x\u{202e}".clone_into(&mut item.name);
        let made = lines(&crate::summaries(&[item], &stamp(false), Format::Ics, Language::En).unwrap().bytes);
        assert!(made.iter().all(|line| !line.starts_with("BEGIN:VALARM") && !line.starts_with("ATTACH")), "{made:?}");
    }
}
