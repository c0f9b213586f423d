//! Open Referral's Human Services Data Specification, 3.0: read from JSON and from CSV packages, written as JSON.

mod children;
mod collect;
mod export;
mod links;
mod model;
mod read_csv;
mod read_json;
mod taxonomy;
mod to_facts;
#[cfg(test)]
mod trip;

pub use export::{HsdsExport, hsds};
pub(super) use read_csv::read_csv;
pub(super) use read_json::read_json;
