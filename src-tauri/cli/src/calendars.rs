//! Bringing somebody's calendar in.

use chrono::Utc;
use trellis_core::{
    Error, Result,
    exchange::ics::{self, CalendarPreview, Target},
    vault::Open,
};

use crate::{
    answers,
    arguments::{Arguments, Import},
    imports, vaults,
};

pub fn import(arguments: &Arguments, file: &Import, bytes: &[u8]) -> Result<()> {
    let (_vault, mut open) = vaults::open(arguments)?;
    let target = target(&open, file)?;
    let preview = ics::review(open.store.read(), bytes, target.as_ref(), Utc::now())?;
    let refused = preview.faults > 0 && !file.skip_faulty;
    let preview = match target {
        _ if file.dry_run || refused => preview,
        Some(target) => {
            let done = open.write("series.import", Utc::now(), |tx| ics::apply(tx, bytes, &target, file.skip_faulty))?;
            open.keep_head()?;
            done
        }
        None => return Err(Error::invalid("person", "A calendar does not say whose it is. Name --partner, --site and --person.")),
    };
    tell(arguments, &preview)?;
    open.lock()?;
    if refused && !file.dry_run {
        return Err(Error::Refused {
            reason: "The calendar has faults, so nothing was brought in. Mend them, or use --skip-faulty to leave those events out.",
        });
    }
    Ok(())
}

/// All of partner, site and person, or none of them.
fn target(open: &Open, file: &Import) -> Result<Option<Target>> {
    match (&file.partner, &file.site, &file.person) {
        (None, None, None) => Ok(None),
        (Some(partner), Some(site), Some(person)) => {
            let room = file.room.as_deref().map(str::parse).transpose()?;
            ics::target(open.store.read(), partner.parse()?, site.parse()?, room, person.parse()?).map(Some)
        }
        _ => Err(Error::invalid("person", "A calendar does not say whose it is. Name --partner, --site and --person together.")),
    }
}

fn tell(arguments: &Arguments, preview: &CalendarPreview) -> Result<()> {
    if arguments.json {
        return answers::json(preview);
    }
    imports::tell_problems(&preview.problems);
    let verb = if preview.applied { "Brought in" } else { "Would bring in" };
    answers::line(&format!(
        "{verb}: {} added, {} updated, {} unchanged, {} ended, {} refused.",
        preview.added, preview.updated, preview.unchanged, preview.gone, preview.refused
    ));
    Ok(())
}
