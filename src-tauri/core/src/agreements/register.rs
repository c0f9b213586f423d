//! The register of agreements, and what stands on everything that is printed.

use chrono::NaiveDate;
use serde::Serialize;

use super::AgreementLine;

/// What stands on every printed report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stamp {
    /// Name of our own program.
    pub program: String,
    /// The day on which it is printed.
    pub printed_on: NaiveDate,
    /// How many rows the audit chain has.
    pub chain_count: u64,
    /// The chain's head, in hex.
    pub chain_head: String,
    /// Made-up data: every page says DEMO.
    pub demo: bool,
}

/// The register: every agreement, and what runs out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Register {
    /// The day from which the days are counted.
    pub today: NaiveDate,
    /// Soonest end first; those without an end last.
    pub items: Vec<RegisterLine>,
}

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct RegisterLine {
    /// The agreement.
    #[serde(flatten)]
    pub line: AgreementLine,
    /// 30, 60 or 90 when it is in force and ends within so many days; else `None`.
    pub ends_within: Option<u8>,
}

impl Register {
    /// Sorts the lines and marks what runs out.
    #[must_use]
    pub fn of(today: NaiveDate, mut lines: Vec<AgreementLine>) -> Self {
        lines.sort_by(|a, b| (a.end_on.is_none(), a.end_on, &a.name, a.id).cmp(&(b.end_on.is_none(), b.end_on, &b.name, b.id)));
        let items = lines
            .into_iter()
            .map(|line| {
                let left = line.days_left.filter(|days| line.state.in_force() && *days >= 0);
                let ends_within = left.and_then(|days| [30u8, 60, 90].into_iter().find(|within| days <= i64::from(*within)));
                RegisterLine { line, ends_within }
            })
            .collect();
        Self { today, items }
    }
}
