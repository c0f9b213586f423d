//! What differs between two versions of an agreement, part by part.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::NewAgreement;
use crate::error::Result;

/// One part that is not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Difference {
    /// Field name as in the terms; a clause as `clauses.purpose`, a commitment or a person as `commitments` and so on.
    pub part: String,
    /// What the earlier one says: the value as in the terms, or null.
    #[cfg_attr(test, ts(type = "any"))]
    pub before: Value,
    /// What the later one says.
    #[cfg_attr(test, ts(type = "any"))]
    pub after: Value,
}

/// Fields of the text, in the order in which they are read. Notes and own reminders are no part of a comparison.
const PLAIN: [&str; 7] = ["title", "kind", "purpose", "start_on", "end_on", "notice_days", "lead_days"];

/// Compares the terms of two agreements: what was the same is left out.
///
/// # Errors
/// The terms cannot be written as JSON.
pub fn compare(before: &NewAgreement, after: &NewAgreement) -> Result<Vec<Difference>> {
    let (before, after) = (serde_json::to_value(before)?, serde_json::to_value(after)?);
    let mut found = Vec::new();
    for part in PLAIN {
        push(&mut found, part.into(), at(&before, part), at(&after, part));
    }
    let clauses = |terms: &Value| terms.get("clauses").and_then(Value::as_array).cloned().unwrap_or_default();
    let (old, new) = (clauses(&before), clauses(&after));
    let keys: BTreeSet<String> = old.iter().chain(&new).map(|clause| word(clause, "key")).collect();
    for key in keys {
        let find = |list: &[Value]| list.iter().find(|clause| word(clause, "key") == key).map(said_of_clause).unwrap_or_default();
        push(&mut found, format!("clauses.{key}"), find(&old), find(&new));
    }
    for part in ["commitments", "signatories", "liaisons"] {
        unmatched(&mut found, part, &list(&before, part), &list(&after, part));
    }
    Ok(found)
}

fn at(terms: &Value, part: &str) -> Value {
    terms.get(part).cloned().unwrap_or_default()
}

fn word(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A clause without its reason, which is internal.
fn said_of_clause(clause: &Value) -> Value {
    serde_json::json!({"state": at(clause, "state"), "text": at(clause, "text")})
}

/// People and commitments without what only says when: ids are new in every version.
fn list(terms: &Value, part: &str) -> Vec<Value> {
    let mut items = terms.get(part).and_then(Value::as_array).cloned().unwrap_or_default();
    for fields in items.iter_mut().filter_map(Value::as_object_mut) {
        fields.remove("id");
        fields.remove("signed_on");
    }
    items
}

/// Entries that stand on one side only, paired in their order.
fn unmatched(found: &mut Vec<Difference>, part: &str, before: &[Value], after: &[Value]) {
    let mut gone = before.iter().filter(|item| !after.contains(item));
    let mut came = after.iter().filter(|item| !before.contains(item));
    loop {
        let pair = (gone.next(), came.next());
        if pair == (None, None) {
            return;
        }
        push(found, part.to_owned(), pair.0.cloned().unwrap_or_default(), pair.1.cloned().unwrap_or_default());
    }
}

fn push(found: &mut Vec<Difference>, part: String, before: Value, after: Value) {
    if before != after {
        found.push(Difference { part, before, after });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn terms(change: &Value) -> NewAgreement {
        let mut base = json!({"partner_id": "0197a000-0000-7000-8000-000000000101", "title": "T", "kind": "mou", "state": "draft"});
        for (key, value) in change.as_object().unwrap() {
            base[key] = value.clone();
        }
        serde_json::from_value(base).unwrap()
    }

    #[test]
    fn only_what_differs_is_told_and_reasons_and_notes_never() {
        let hours = |n: u8| json!([{"giver": "partner", "unit": "hours_on_site", "amount": {"quantity": n, "period": "week"}}]);
        let clause = |text: &str, reason: &str| json!([{"key": "money", "state": "included", "text": text, "reason": reason}]);
        let old = terms(&json!({"purpose": "A", "commitments": hours(8), "clauses": clause("None", "x"), "notes": "one"}));
        let new = terms(&json!({"purpose": "B", "commitments": hours(6), "clauses": clause("None", "y"), "notes": "two"}));
        let parts: Vec<String> = compare(&old, &new).unwrap().into_iter().map(|difference| difference.part).collect();
        assert_eq!(parts, ["purpose", "commitments"]);
        assert_eq!(compare(&old, &old).unwrap(), []);
    }
}
