//! Bringing a file in.

use std::io::IsTerminal as _;

use chrono::Utc;
use indicatif::{ProgressBar, ProgressStyle};
use trellis_core::{
    Error, Result,
    exchange::{self, Preview, Problem, Severity, ics},
};

use crate::{
    answers,
    arguments::{Arguments, Import, Kind},
    calendars, vaults,
};

pub fn import(arguments: &Arguments, file: &Import) -> Result<()> {
    let uploads = exchange::read_capped(&file.file)?;
    let format = match (file.format, uploads.as_slice()) {
        (Some(Kind::Calendar), [one]) => return calendars::import(arguments, file, &one.bytes),
        (None, [one]) if ics::is_calendar(one) => return calendars::import(arguments, file, &one.bytes),
        (Some(Kind::Calendar), _) => return Err(Error::invalid("file", "A calendar is one file. Choose the .ics file.")),
        (Some(Kind::Partners(format)), _) => Some(format),
        (None, _) => None,
    };
    let staged = exchange::stage(uploads, format)?;
    let (_vault, mut open) = vaults::open(arguments)?;
    // What was said wins over the last time, and that over a guess; a column that was given a field by hand is not guessed for another one.
    let mut mapping = exchange::remembered(open.store.read(), staged.headings())?.unwrap_or_else(|| staged.guess());
    mapping.retain(|_, column| !file.mapping.iter().any(|(_, said)| said == column));
    mapping.extend(file.mapping.iter().cloned());
    let plan = staged.plan(&mapping)?;
    let bar = progress_bar();
    let mut progress = |done, total| {
        bar.set_length(total);
        bar.set_position(done);
        true
    };
    let preview = exchange::review(open.store.read(), &plan, &mut progress)?;
    let refused = preview.faults > 0 && !file.skip_faulty;
    let preview = if file.dry_run || refused {
        preview
    } else {
        let done = open.write("partners.import", Utc::now(), |tx| {
            exchange::remember(tx, staged.headings(), &mapping, Utc::now())?;
            exchange::apply(tx, &plan, file.skip_faulty, &mut progress)
        })?;
        open.keep_head()?;
        done
    };
    bar.finish_and_clear();
    tell(arguments, &preview)?;
    open.lock()?;
    if refused && !file.dry_run {
        return Err(Error::Refused {
            reason: "The file has faults, so nothing was brought in. Mend them, or use --skip-faulty to leave those rows out.",
        });
    }
    Ok(())
}

fn progress_bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}

fn tell(arguments: &Arguments, preview: &Preview) -> Result<()> {
    if arguments.json {
        return answers::json(preview);
    }
    tell_problems(&preview.problems);
    let verb = if preview.applied { "Brought in" } else { "Would bring in" };
    answers::line(&format!(
        "{verb}: {} added, {} updated, {} unchanged, {} refused.",
        preview.added, preview.updated, preview.unchanged, preview.refused
    ));
    Ok(())
}

/// Each with its place.
pub fn tell_problems(problems: &[Problem]) {
    for problem in problems {
        let place = [problem.line.map(|line| format!("line {line}")), problem.column.as_ref().map(|column| format!("column {column}"))];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let kind = if problem.severity == Severity::Fault { "fault" } else { "note" };
        answers::line(&format!("{kind}: {place}: {}", problem.message));
    }
}
