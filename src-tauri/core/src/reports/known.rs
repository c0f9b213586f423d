//! What several papers say of one partner, read once.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{ReportPlacement, ReportTraining};
use crate::{
    error::Result,
    partners::{self, Partner, PartnerId, Show},
    spectrum::{self, Evidence},
    trainings::{self, State, TrainingQuery},
    vault::settings,
};

/// A partner, where the partnership stands today, and its trainings.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The partner.
    pub partner: Partner,
    /// Where the two stand.
    pub placement: ReportPlacement,
    /// Held and planned ones in use, newest first.
    pub trainings: Vec<ReportTraining>,
}

impl Known {
    /// Reads it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn read(conn: &Connection, own: &Partner, id: PartnerId, today: NaiveDate) -> Result<Self> {
        let partner = partners::get(conn, id)?;
        let months = u32::from(settings::get(conn)?.routine_months);
        let placement = spectrum::place(&Evidence::of(conn, own, Some(&partner))?, today, months);
        let query = TrainingQuery { partner_id: Some(id), show: Show::Active, ..TrainingQuery::default() };
        let lines = trainings::list(conn, &query, today)?.items;
        // One that was planned for a day that is over was perhaps never held: a paper does not say that it was planned.
        let said = lines.iter().filter(|line| line.state != State::Cancelled && !line.unsettled);
        Ok(Self { placement: (&placement).into(), trainings: said.map(ReportTraining::from).collect(), partner })
    }
}
