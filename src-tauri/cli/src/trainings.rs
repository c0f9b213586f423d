//! Trainings, as a list.

use chrono::Utc;
use serde::Serialize;
use trellis_core::{
    Result,
    trainings::{self, Training, TrainingLine, TrainingQuery},
    vault::settings,
};

use crate::{
    answers::{self, Items},
    arguments::Arguments,
    vaults::open,
};

/// A training with what the list shows beside it.
#[derive(Serialize)]
struct Listed {
    name: String,
    unsettled: bool,
    #[serde(flatten)]
    training: Training,
}

pub fn list(arguments: &Arguments) -> Result<()> {
    let (_vault, open) = open(arguments)?;
    let conn = open.store.read();
    let today = settings::get(conn)?.today(Utc::now());
    let lines = trainings::list(conn, &TrainingQuery::default(), today)?.items;
    if !arguments.json {
        for line in lines {
            answers::line(&format!("{}  {}  {}  {}", line.id, line.held_on, line.partner, line.name));
        }
        return Ok(());
    }
    let listed = |line: TrainingLine| Ok(Listed { training: trainings::get(conn, line.id)?, name: line.name, unsettled: line.unsettled });
    answers::json(&Items { items: lines.into_iter().map(listed).collect::<Result<Vec<_>>>()? })
}
