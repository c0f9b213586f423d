//! Organizations of one file as a plan: each id once, references that point outside noted, fields not kept counted.

use std::collections::{BTreeSet, HashMap};

use super::{model::Organization, to_facts};
use crate::{
    exchange::{
        plan::{Entry, Plan},
        problem::Problem,
    },
    partners::PartnerId,
};

/// Names of fields not kept that are listed.
const LISTED: usize = 12;

/// See the module.
#[derive(Default)]
pub(super) struct Collection {
    plan: Plan,
    seen: HashMap<PartnerId, usize>,
    parents: Vec<(Option<u64>, PartnerId)>,
    /// Names of fields that are not kept.
    pub unkept: BTreeSet<String>,
}

impl Collection {
    /// Adds a row or record that is refused on its own.
    pub fn refuse(&mut self, problem: Problem) {
        self.plan.entries.push(Entry::refused(problem));
    }

    /// Adds something about the file as a whole.
    pub fn say(&mut self, problem: Problem) {
        self.plan.problems.push(problem);
    }

    /// Adds an organization.
    pub fn add(&mut self, from: Organization, line: Option<u64>) {
        if !from.parent_organization_id.is_empty() {
            self.parents.push((line, to_facts::id("", from.parent_organization_id.as_str(), &[])));
        }
        let mut entry = to_facts::entry(from, line, &mut self.unkept);
        let earlier = entry.id.and_then(|id| self.seen.get(&id)).and_then(|at| self.plan.entries.get_mut(*at));
        match (earlier, entry.id) {
            (Some(first), _) if first.facts == entry.facts => {
                first
                    .problems
                    .push(Problem::note(line, "repeated", "This stands in the file more than once, each time the same.").at("id"));
            }
            (Some(_), _) => {
                entry.id = None;
                let fault = Problem::fault(
                    line,
                    "conflict",
                    "The same id stands twice, with different contents. Keep one of them, or give them different ids.",
                );
                entry.problems.push(fault.at("id"));
                self.plan.entries.push(entry);
            }
            (None, id) => {
                if let Some(id) = id {
                    self.seen.insert(id, self.plan.entries.len());
                }
                self.plan.entries.push(entry);
            }
        }
    }

    /// The plan, with its notes.
    pub fn finish(mut self) -> Plan {
        for (line, parent) in &self.parents {
            if !self.seen.contains_key(parent) {
                let note = Problem::note(
                    *line,
                    "outside_reference",
                    "This points to a record that is not in the file. The reference is left out.",
                );
                self.plan.problems.push(note.at("parent_organization_id"));
            }
        }
        if !self.unkept.is_empty() {
            let more = self.unkept.len().saturating_sub(LISTED);
            let mut names = self.unkept.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
            if more > 0 {
                names = format!("{names} and {more} more");
            }
            self.plan.problems.push(
                Problem::note(None, "not_kept", "The file has fields for which there is no place here. They are left out.").at(names),
            );
        }
        self.plan
    }
}
