//! Where a partnership stands and what was trained, as rows of a sheet; the caller puts whose they are before them.

use trellis_core::{
    Result,
    reports::{ReportPlacement, ReportTraining},
};

use crate::{
    partnership_words::{self as said, Names},
    tables::Cell,
    words::Words,
};

/// Columns of [`placement`].
pub const PLACEMENT: [(&str, f64); 7] =
    [("level", 16.0), ("criterion", 30.0), ("whose", 30.0), ("stands", 34.0), ("since", 13.0), ("until", 13.0), ("shown-by", 60.0)];
/// Columns of [`training`].
pub const TRAINING: [(&str, f64); 7] =
    [("day", 13.0), ("topic", 44.0), ("state", 14.0), ("trained", 50.0), ("hours", 9.0), ("staff-us", 12.0), ("staff-partner", 12.0)];

/// A row for each criterion.
pub fn placement(placement: &ReportPlacement, names: Names<'_>, words: &Words) -> Result<Vec<Vec<Cell>>> {
    let row = |one: &trellis_core::reports::ReportCriterion| {
        Ok(vec![
            words.name("level", &placement.level)?.into(),
            words.name("criterion", &one.name)?.into(),
            said::whose(one.side, names, words)?.into(),
            said::stands(one, words)?.into(),
            one.since.into(),
            one.until.into(),
            said::shown_by(one, words)?.into(),
        ])
    };
    placement.criteria.iter().map(row).collect()
}

/// One training.
pub fn training(one: &ReportTraining, names: Names<'_>, words: &Words) -> Result<Vec<Cell>> {
    let heads = |heads: Option<u16>| heads.map_or(Cell::Empty, |heads| Cell::Number(f64::from(heads)));
    Ok(vec![
        Cell::Date(one.held_on),
        one.topic.as_str().into(),
        words.name("training_state", &one.state)?.into(),
        said::trained(one.trainer, names, words)?.into(),
        one.hours.map_or(Cell::Empty, |hours| Cell::Number(f64::from(hours.hundredths()) / 100.0)),
        heads(one.heads_us),
        heads(one.heads_partner),
    ])
}
