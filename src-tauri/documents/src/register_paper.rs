//! What stands on the paper of the register: agreements in groups, by when they run out.

use serde_json::{Value, json};
use trellis_core::{
    Result,
    agreements::{Register, RegisterLine, Stamp, State},
};

use crate::{
    Language, paper,
    words::{Words, args},
};

/// The groups in their printed order; each is the end of a Fluent id `group-…`.
const GROUPS: [&str; 8] = ["overdue", "30", "60", "90", "later", "no_end", "not_yet", "over"];

/// The values for `templates/register.typ`.
pub fn view(register: &Register, stamp: &Stamp, language: Language) -> Result<Value> {
    let words = Words::of(language)?;
    let lead = match register.items.as_slice() {
        [] => words.say("paper-no-lines")?,
        items => {
            let on = words.say_of("register-on", "date", &words.date(register.today)?)?;
            format!("{} · {on}", words.count("paper-count", items.len() as u64)?)
        }
    };
    let mut said = paper::Said::of(&words, "column");
    for column in ["agreement", "partner", "kind", "state", "start", "notice", "ends", "left"] {
        said.add(column)?;
    }
    let (mut groups, mut totals) = (Vec::new(), Vec::new());
    for name in GROUPS {
        let lines: Vec<_> = register.items.iter().filter(|line| group(line) == name).collect();
        let title = words.say(&format!("group-{name}"))?;
        // The three spans are always told, also when nothing ends in them: "none" is an answer.
        if !register.items.is_empty() && (!lines.is_empty() || matches!(name, "30" | "60" | "90")) {
            totals.push(json!({"label": title, "value": lines.len().to_string()}));
        }
        if !lines.is_empty() {
            groups.push(json!({"title": title, "rows": lines.iter().map(|line| row(line, &words)).collect::<Result<Vec<_>>>()?}));
        }
    }
    Ok(json!({
        "title": words.say("paper-register")?,
        "language": language.tag(),
        "landscape": true,
        "lead": lead,
        "stamp": paper::stamp(stamp, &words)?,
        "words": said.all()?,
        "totals": totals,
        "groups": groups,
    }))
}

/// To which group a line belongs.
pub fn group(item: &RegisterLine) -> &'static str {
    let line = &item.line;
    match (line.state, item.ends_within) {
        (State::Draft | State::InReview, _) => "not_yet",
        (state, _) if !state.in_force() => "over",
        _ if line.days_left.is_some_and(|days| days < 0) => "overdue",
        (_, Some(30)) => "30",
        (_, Some(60)) => "60",
        (_, Some(90)) => "90",
        _ if line.end_on.is_some() => "later",
        _ => "no_end",
    }
}

fn row(item: &RegisterLine, words: &Words) -> Result<Value> {
    let line = &item.line;
    let date = |day: Option<_>| day.map_or_else(|| Ok("–".to_owned()), |day| words.date(day));
    let left = match line.days_left {
        Some(days) if days < 0 => words.count("overdue-by", days.unsigned_abs())?,
        Some(days) => words.count("days", days.unsigned_abs())?,
        None => "–".to_owned(),
    };
    let within = item.ends_within.map(|days| words.say_with("within", &args([("days", days.into())]))).transpose()?;
    Ok(json!({
        "name": line.name,
        "partner": line.partner,
        "kind": words.name("kind", &line.kind)?,
        "state": words.name("state", &line.state)?,
        "start": date(line.start_on)?,
        "notice": date(line.notice_on)?,
        "end": date(line.end_on)?,
        "left": left,
        "within": within,
    }))
}
