//! HSDS as JSON: an organization, a list of them, a page (`{"contents": […]}`), or services with their organization
//! inside. Each record is read by itself, so that one that cannot be read is refused alone, with line and column.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    collect::Collection,
    model::{Organization, Service},
};
use crate::{
    error::{Error, Result},
    exchange::{
        plan::Plan,
        problem::Problem,
        table::{ROWS_MAX, TOO_MANY_ROWS},
    },
};

/// Deepest nesting.
const DEPTH_MAX: usize = 64;
const TOO_DEEP: Error = Error::TooLarge { reason: "This file is nested more than 64 levels deep, which is the most that can be imported." };

/// Looks at brackets outside of text only.
fn check_depth(text: &str) -> Result<()> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        if quoted {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            quoted = !ends;
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return Err(TOO_DEEP);
        }
    }
    Ok(())
}

/// Finds lines of places that come in order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
    column: u64,
}

impl Lines<'_> {
    fn of(&mut self, record: &RawValue) -> (u64, u64) {
        let place = (record.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let passed = self.text.get(self.at..place).unwrap_or_default();
        self.line += passed.matches('\n').count() as u64;
        self.column = match passed.rsplit_once('\n') {
            Some((_, rest)) => rest.len() as u64,
            None => self.column + passed.len() as u64,
        };
        self.at = place.max(self.at);
        (self.line, self.column)
    }
}

/// The fields by which a record is told.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Probe {
    organization: Option<serde::de::IgnoredAny>,
    organization_id: Option<serde::de::IgnoredAny>,
    service_at_locations: Option<serde::de::IgnoredAny>,
    status: Option<serde::de::IgnoredAny>,
}

impl Probe {
    const fn is_service(&self) -> bool {
        self.organization.is_some() || self.service_at_locations.is_some() || (self.organization_id.is_some() && self.status.is_some())
    }
}

/// The records of a document, in its order.
fn records(text: &str) -> std::result::Result<Vec<&RawValue>, serde_json::Error> {
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text);
    }
    let whole: &RawValue = serde_json::from_str(text)?;
    let fields: HashMap<String, &RawValue> = serde_json::from_str(text)?;
    let page = if fields.contains_key("name") {
        None
    } else {
        ["contents", "organizations", "items", "services"].iter().find_map(|key| fields.get(*key))
    };
    match page {
        Some(list) if list.get().starts_with('[') => serde_json::from_str(list.get()).map(|items: Vec<&RawValue>| items),
        _ => Ok(vec![whole]),
    }
}

/// Reads a document.
///
/// # Errors
/// `too_large`: nested too deep, or too many records.
pub(in crate::exchange) fn read_json(text: &str) -> Result<Plan> {
    check_depth(text)?;
    let records = match records(text) {
        Ok(records) => records,
        Err(error) => return Ok(Plan { entries: Vec::new(), problems: vec![broken(&error, 1, 0, "broken_json")] }),
    };
    if records.len() > ROWS_MAX {
        return Err(TOO_MANY_ROWS);
    }
    let mut lines = Lines { text, at: 0, line: 1, column: 0 };
    let mut collection = Collection::default();
    // Services of one organization come in many records.
    let mut owners: Vec<(Organization, u64)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for record in records {
        let (line, column) = lines.of(record);
        let probe: Probe = serde_json::from_str(record.get()).unwrap_or_default();
        if !probe.is_service() {
            match serde_json::from_str::<Organization>(record.get()) {
                Ok(organization) => collection.add(organization, Some(line)),
                Err(error) => collection.refuse(broken(&error, line, column, "unreadable")),
            }
            continue;
        }
        match serde_json::from_str::<Service>(record.get()) {
            Err(error) => collection.refuse(broken(&error, line, column, "unreadable")),
            Ok(mut service) => match service.organization.take() {
                None => collection.refuse(
                    Problem::fault(Some(line), "orphan", "This service does not say which organization offers it.").at("organization"),
                ),
                Some(owner) => {
                    let at = *places.entry(owner.id.text()).or_insert(owners.len());
                    if at == owners.len() {
                        owners.push((*owner, line));
                    }
                    if let Some((owner, _)) = owners.get_mut(at) {
                        service.line = Some(line);
                        owner.services.0.push(service);
                    }
                }
            },
        }
    }
    for (owner, line) in owners {
        collection.add(owner, Some(line));
    }
    Ok(collection.finish())
}

/// Where and that; what serde says may quote the file and stays here.
fn broken(error: &serde_json::Error, line: u64, column: u64, code: &'static str) -> Problem {
    let line = line + (error.line() as u64).saturating_sub(1);
    let column = error.column() as u64 + if error.line() <= 1 { column } else { 0 };
    let message = if error.is_data() {
        "Something else was expected here, such as a text or a list. Correct it, or take the record out."
    } else {
        "This is not JSON from here on: a comma, bracket or quotation mark is missing or too many. Correct it there."
    };
    Problem::fault(Some(line), code, message).at(format!("column {column}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_json_is_told_with_line_and_column_and_cannot_be_skipped() {
        let plan = read_json("[\n {\"id\": \"1\", \"name\": \"Alder\"}\n {\"id\": \"2\"}\n]").unwrap();
        assert!(plan.is_broken());
        assert_eq!((plan.problems[0].line, plan.problems[0].column.as_deref()), (Some(3), Some("column 2")));
    }

    #[test]
    fn a_record_that_cannot_be_read_is_refused_alone_where_it_breaks() {
        let plan =
            read_json("[\n {\"id\": \"1\", \"name\": \"Alder\"},\n {\"id\": \"2\", \"name\": \"Birch\",\n  \"phones\": 5}\n]").unwrap();
        assert!(!plan.is_broken());
        assert_eq!(plan.entries.len(), 2);
        assert_eq!(plan.entries[0].line, Some(2));
        assert_eq!((plan.entries[1].problems[0].line, plan.entries[1].problems[0].code), (Some(4), "unreadable"));
    }

    #[test]
    fn pages_single_records_and_services_are_read() {
        for text in [
            r#"{"contents": [{"id": "1", "name": "Alder"}]}"#,
            r#"{"id": "1", "name": "Alder"}"#,
            r#"{"organizations": [{"id": "1", "name": "Alder"}]}"#,
        ] {
            let plan = read_json(text).unwrap();
            assert_eq!(plan.entries[0].id, Some(crate::partners::PartnerId::derive(&["hsds", "1"])), "{text}");
        }
        let services = r#"{"contents": [
            {"id": "s1", "name": "Counseling", "status": "active", "organization": {"id": "1", "name": "Alder"}},
            {"id": "s2", "name": "Group", "status": "active", "organization": {"id": "1", "name": "Alder"}},
            {"id": "s3", "name": "Nobody's", "status": "active", "organization_id": "1"}]}"#;
        let plan = read_json(services).unwrap();
        assert_eq!(plan.entries.len(), 2);
        assert_eq!(plan.entries.iter().filter(|e| e.is_faulty()).count(), 1);
        assert!(plan.entries.iter().any(|e| e.facts.partner.services.len() == 2));
    }

    #[test]
    fn brackets_nested_too_deep_are_refused_but_not_those_in_text() {
        assert_eq!(read_json(&"[".repeat(65)).unwrap_err(), TOO_DEEP);
        assert!(read_json(&format!(r#"{{"id": "1", "name": "{}"}}"#, "[".repeat(100))).is_ok());
    }

    #[test]
    fn one_id_with_the_same_contents_is_a_note_and_with_others_a_fault() {
        let plan = read_json(r#"[{"id":"1","name":"Alder"},{"id":"1","name":"Alder"},{"id":"1","name":"Birch"}]"#).unwrap();
        assert_eq!(plan.entries.len(), 2);
        assert_eq!(plan.entries[0].problems[0].code, "repeated");
        assert_eq!(plan.entries[1].problems[0].code, "conflict");
    }
}
