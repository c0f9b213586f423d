//! Where a partnership stands and what was trained, as both may leave.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    agreements::{Quantity, Side},
    spectrum::{Criterion, CriterionName, CriterionState, Level, Placement, Record, RecordKind},
    trainings::{State, Trainer, TrainingLine},
};

/// Where a partnership stands on a day, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ReportPlacement {
    /// The highest level of which everything is met.
    pub level: Level,
    /// Since when without a break; `None`: never anything else.
    pub since: Option<NaiveDate>,
    /// Each criterion.
    pub criteria: Vec<ReportCriterion>,
}

/// One criterion of one side, or of both together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Criterion")]
pub struct ReportCriterion {
    pub name: CriterionName,
    pub side: Option<Side>,
    pub state: CriterionState,
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub records: Vec<ReportRecord>,
}

/// What shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportRecord {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// What staff call it; empty for a kind whose name says who somebody is.
    pub name: String,
}

/// A training as it may leave: of those who came, how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in TrainingLine")]
pub struct ReportTraining {
    pub topic: String,
    pub held_on: NaiveDate,
    pub state: State,
    pub trainer: Trainer,
    #[cfg_attr(test, ts(type = "number | null"))]
    pub hours: Option<Quantity>,
    pub heads_us: Option<u16>,
    pub heads_partner: Option<u16>,
}

impl From<&Placement> for ReportPlacement {
    fn from(placement: &Placement) -> Self {
        Self { level: placement.level, since: placement.since, criteria: placement.criteria.iter().map(ReportCriterion::from).collect() }
    }
}

impl From<&Criterion> for ReportCriterion {
    fn from(one: &Criterion) -> Self {
        let records = one.records.iter().map(ReportRecord::from).collect();
        Self { name: one.name, side: one.side, state: one.state, since: one.since, until: one.until, records }
    }
}

impl From<&Record> for ReportRecord {
    fn from(record: &Record) -> Self {
        // An attestation is called by who made it, and staff on site by who they are: their kind alone leaves.
        let told = match record.kind {
            RecordKind::Agreement
            | RecordKind::Training
            | RecordKind::Group
            | RecordKind::Team
            | RecordKind::Colocation
            | RecordKind::Door => true,
            RecordKind::Attestation | RecordKind::OnSite => false,
        };
        Self { kind: record.kind, name: if told { record.name.clone() } else { String::new() } }
    }
}

impl From<&TrainingLine> for ReportTraining {
    fn from(line: &TrainingLine) -> Self {
        Self {
            topic: line.name.clone(),
            held_on: line.held_on,
            state: line.state,
            trainer: line.trainer,
            hours: line.hours,
            heads_us: line.heads_us,
            heads_partner: line.heads_partner,
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_name_that_says_who_somebody_is_does_not_leave() {
        let told = |kind| !ReportRecord::from(&Record { kind, id: Uuid::nil(), name: "Canary".into() }).name.is_empty();
        assert!(told(RecordKind::Agreement) && told(RecordKind::Training) && told(RecordKind::Group));
        assert!(!told(RecordKind::Attestation) && !told(RecordKind::OnSite));
    }
}
