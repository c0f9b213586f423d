//! What a file would do, worked out without the store.

use super::{merge::Facts, problem::Problem};
use crate::{
    error::Error,
    partners::{NewPartner, PartnerId},
};

/// A record of the file: an organization, or a row that belongs to none and is refused on its own.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Where it begins.
    pub line: Option<u64>,
    /// The id under which it is known or would be added; `None` for a row that cannot be taken in.
    pub id: Option<PartnerId>,
    /// Whether a partner of the same name is meant, whatever its id.
    pub by_name: bool,
    /// What the file says of it.
    pub facts: Facts,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl Entry {
    /// A row that is refused on its own.
    pub(super) fn refused(problem: Problem) -> Self {
        Self { line: problem.line, problems: vec![problem], ..Self::default() }
    }

    /// Whether anything is wrong for which it is refused.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.problems.iter().any(Problem::is_fault)
    }

    /// Adds the fault that `check` finds in it, if any and unless one was found before.
    pub(super) fn check(&mut self) {
        if !self.is_faulty()
            && let Some(problem) = fault_of(self.line, self.facts.partner.clone())
        {
            self.problems.push(problem);
        }
    }
}

/// What a file would do. Reading it does nothing yet.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// In the order of the file.
    pub entries: Vec<Entry>,
    /// About the file as a whole; a fault among them cannot be skipped.
    pub problems: Vec<Problem>,
}

impl Plan {
    /// Whether the file as a whole cannot be read.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.problems.iter().any(Problem::is_fault)
    }
}

/// The fault for which [`NewPartner::check`] would refuse these facts.
pub(super) fn fault_of(line: Option<u64>, facts: NewPartner) -> Option<Problem> {
    facts.check().err().map(|error| refusal(line, error))
}

/// A refusal of the core as a fault of a row.
pub(super) fn refusal(line: Option<u64>, error: Error) -> Problem {
    match error {
        Error::InvalidInput { field: "name", .. } => {
            Problem::fault(line, "no_name", "The name of the organization is missing or too long.").at("name")
        }
        Error::InvalidInput { field, reason } => Problem::fault(line, "invalid_input", reason).at(field),
        Error::TooLarge { reason } | Error::Refused { reason } => Problem::fault(line, "too_large", reason),
        _ => Problem::fault(line, "invalid_input", "This record cannot be kept."),
    }
}
