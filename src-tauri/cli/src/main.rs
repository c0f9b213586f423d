//! `trellisctl`: the core without a window, for scripts, IT staff and tests. It opens the partnership store only.

mod answers;
mod arguments;
mod backups;
mod calendars;
mod commitments;
mod exports;
mod groups;
mod imports;
mod schedule;
mod spectrum;
mod trainings;
mod vaults;

use std::process::ExitCode;

use arguments::{Arguments, Verb};
use clap::Parser as _;

fn run(arguments: &Arguments) -> trellis_core::Result<()> {
    match &arguments.verb {
        Verb::Init(new) => vaults::init(arguments, new),
        Verb::Demo => vaults::demo(arguments),
        Verb::Verify => vaults::verify(arguments),
        Verb::Import(file) => imports::import(arguments, file),
        Verb::Partners { verb: arguments::ListVerb::List } => vaults::partners_list(arguments),
        Verb::Agreements { verb: arguments::ListVerb::List } => vaults::agreements_list(arguments),
        Verb::Commitments { from, to } => commitments::list(arguments, *from, *to),
        Verb::Trainings { verb: arguments::ListVerb::List } => trainings::list(arguments),
        Verb::Groups { verb: arguments::ListVerb::List } => groups::list(arguments),
        Verb::Spectrum { on } => spectrum::list(arguments, *on),
        Verb::Schedule { verb: arguments::ScheduleVerb::List(days) } => schedule::list(arguments, *days),
        Verb::Schedule { verb: arguments::ScheduleVerb::Check(days) } => schedule::check(arguments, *days),
        Verb::Export { what } => exports::export(arguments, what),
        Verb::Backup { out } => backups::add(arguments, out),
        Verb::Restore { file, into } => backups::restore(arguments, file, into),
    }
}

/// 0 done, 1 refused or failed, 2 wrong usage.
fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            let text = error.render().to_string();
            let sentence = text.strip_prefix("error: ").unwrap_or(&text);
            eprint!("error[invalid_input]: {sentence}");
            return ExitCode::from(2);
        }
        Err(help) => {
            answers::line(&help.render().to_string());
            return ExitCode::SUCCESS;
        }
    };
    match trellis_core::vault::forbid_dumps().and_then(|()| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error[{}]: {error}", error.code());
            ExitCode::from(1)
        }
    }
}
