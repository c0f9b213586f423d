//! HSDS as a package of CSV files (or these in one ZIP file). Rows are hung under the rows that they point to, which
//! gives the nested form that JSON has; a row that hangs nowhere is refused on its own.

use std::{
    cell::Cell,
    collections::{BTreeSet, HashMap, HashSet},
};

use serde_json::{Map, Value};

use super::{
    collect::Collection,
    links::{self, LINKS, Link},
    model::{LINE, Organization},
    to_facts::short,
};
use crate::{
    error::{Error, Result},
    exchange::{
        csv,
        plan::Plan,
        problem::Problem,
        table::{CELL_MAX, ROWS_MAX, TOO_MANY_ROWS, is_error},
        text_encoding::decode,
        upload::{Upload, is_zip, unpack_csv},
    },
};

type Fields = Map<String, Value>;
/// Most places in which rows hang: each row may hang under several others, and rows that are repeated multiply those under
/// them, so that two short tables could fill the memory.
const PLACES_MAX: usize = 3 * ROWS_MAX;
const TOO_OFTEN: Error = Error::TooLarge {
    reason: "The rows of this package stand under each other more than 300,000 times, which is the most that can be imported. Take out those that are repeated.",
};

/// A table and the id of one of its rows.
type Key = (&'static str, String);

#[derive(Default)]
struct Package {
    /// Rows of each table, faulty ones taken out.
    tables: HashMap<&'static str, Vec<Fields>>,
    /// Rows that exist, faulty or not; under "" those of any table.
    known: HashSet<Key>,
    /// Under each row: field, table and place of what hangs there.
    children: HashMap<Key, Vec<(&'static str, &'static str, usize)>>,
    /// How often rows were hung, and then nested; see [`PLACES_MAX`].
    hung: usize,
    nested: Cell<usize>,
}

fn text<'a>(row: &'a Fields, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

fn line(row: &Fields) -> Option<u64> {
    row.get(LINE).and_then(Value::as_u64)
}

/// Reads a package.
///
/// # Errors
/// `too_large`; `invalid_input` when a file is no CSV at all.
pub(in crate::exchange) fn read_csv(uploads: Vec<Upload>) -> Result<Plan> {
    let files = match uploads.as_slice() {
        [one] if is_zip(&one.bytes) => unpack_csv(&one.bytes)?,
        _ => uploads,
    };
    let mut collection = Collection::default();
    let mut package = Package::default();
    let mut total = 0_usize;
    for file in files.iter().filter(|file| file.ends_in("csv")) {
        match links::table(&file.stem()) {
            Some(table) => total = total.saturating_add(package.read(&mut collection, table, &decode(&file.bytes))?),
            None => {
                collection.unkept.insert(format!("{}.csv", short(&file.stem())));
            }
        }
        if total > ROWS_MAX {
            return Err(TOO_MANY_ROWS);
        }
    }
    if !package.tables.contains_key("organizations") {
        return Err(Error::invalid(
            "file",
            "The package has no organizations.csv. Choose the folder or the ZIP file that holds all its CSV files.",
        ));
    }
    for link in &LINKS {
        package.hang(&mut collection, link)?;
    }
    package.hang_attributes(&mut collection);
    for row in package.tables.remove("organizations").unwrap_or_default() {
        let line = line(&row);
        match serde_json::from_value::<Organization>(Value::Object(package.nest("organizations", row)?)) {
            Ok(organization) => collection.add(organization, line),
            Err(_) => collection.refuse(Problem::fault(line, "unreadable", "This row cannot be read.")),
        }
    }
    Ok(collection.finish())
}

impl Package {
    /// Reads one file; how many rows it has.
    fn read(&mut self, collection: &mut Collection, table: &'static str, content: &str) -> Result<usize> {
        let mut rows = csv::read(content)?.into_iter();
        let Some(first) = rows.next() else {
            self.tables.entry(table).or_default();
            return Ok(0);
        };
        let headings: Vec<String> = first.cells.iter().map(|h| h.trim().to_lowercase()).collect();
        let mut seen: HashMap<String, Fields> = HashMap::new();
        let mut kept = Vec::new();
        let mut count = 0;
        for row in rows {
            count += 1;
            let mut problem = row.broken.clone();
            let mut fields = Fields::new();
            for (heading, cell) in headings.iter().zip(&row.cells).filter(|(_, cell)| !cell.trim().is_empty()) {
                if cell.chars().count() > CELL_MAX {
                    problem = problem
                        .or(Some(Problem::fault(None, "too_long", "This cell is longer than 20,000 characters. Shorten it.").at(heading)));
                } else if is_error(cell) {
                    problem = problem.or(Some(
                        Problem::fault(None, "error_cell", "This cell holds an error of the spreadsheet, not a value. Correct it there.")
                            .at(heading),
                    ));
                }
                fields.entry(heading.clone()).or_insert_with(|| Value::String(cell.clone()));
            }
            let id = text(&fields, "id").to_owned();
            self.known.insert((table, id.clone()));
            self.known.insert(("", id.clone()));
            let place = |p: Problem| {
                let column = p.column.clone().unwrap_or_default();
                Problem { line: Some(row.line), ..p }.at(format!("{table}.csv {column}"))
            };
            if let Some(problem) = problem {
                collection.refuse(place(problem));
                continue;
            }
            // The same row may stand once for each parent.
            let content: Fields = fields
                .iter()
                .filter(|(key, _)| !key.ends_with("_id") || table == "organizations")
                .map(|(k, v)| (k.clone(), v.clone()))
                .collect();
            match seen.get(&id).filter(|_| !id.is_empty()) {
                Some(earlier) if *earlier == content => {
                    collection.say(place(
                        Problem::note(None, "repeated", "This stands in the file more than once, each time the same.").at("id"),
                    ));
                    if table == "organizations" {
                        continue;
                    }
                }
                Some(_) => {
                    let fault = Problem::fault(
                        None,
                        "conflict",
                        "The same id stands twice, with different contents. Keep one of them, or give them different ids.",
                    );
                    collection.refuse(place(fault.at("id")));
                    continue;
                }
                None => {
                    seen.insert(id, content);
                }
            }
            fields.insert(LINE.into(), row.line.into());
            kept.push(fields);
        }
        self.tables.entry(table).or_default().append(&mut kept);
        Ok(count)
    }

    fn rows(&self, table: &str) -> &[Fields] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// Organizations whose services are given at a location.
    fn owners_by_service(&self) -> HashMap<String, BTreeSet<String>> {
        let services: HashMap<&str, &str> =
            self.rows("services").iter().map(|row| (text(row, "id"), text(row, "organization_id"))).collect();
        let mut owners: HashMap<String, BTreeSet<String>> = HashMap::new();
        for row in self.rows("service_at_location") {
            if let Some(owner) = services.get(text(row, "service_id")) {
                owners.entry(text(row, "location_id").to_owned()).or_default().insert((*owner).to_owned());
            }
        }
        owners
    }

    /// Hangs the rows of a table under the rows that they point to. One parent is enough (for a service at a location:
    /// both); references beside it that lead nowhere are noted.
    fn hang(&mut self, collection: &mut Collection, link: &Link) -> Result<()> {
        let owners = if link.table == "locations" { self.owners_by_service() } else { HashMap::new() };
        let needed = if link.table == "service_at_location" { 2 } else { 1 };
        let rows = self.tables.remove(link.table).unwrap_or_default();
        for (place, row) in rows.iter().enumerate() {
            let mut parents: Vec<Key> = Vec::new();
            let mut lost = None;
            for (column, table) in link.parents {
                let id = text(row, column);
                if self.known.contains(&(*table, id.to_owned())) && !id.is_empty() {
                    parents.push((table, id.to_owned()));
                } else if !id.is_empty() {
                    lost = Some(*column);
                }
            }
            let named = parents.len();
            for owner in owners.get(text(row, "id")).into_iter().flatten() {
                let key = ("organizations", owner.clone());
                if self.known.contains(&key) && !parents.iter().take(named).any(|parent| *parent == key) {
                    parents.push(key);
                }
            }
            self.hung = self.hung.saturating_add(parents.len());
            if self.hung > PLACES_MAX {
                return Err(TOO_OFTEN);
            }
            let column = lost.or(link.parents.first().map(|(column, _)| *column)).unwrap_or_default();
            let at = format!("{}.csv {column}", link.table);
            if parents.len() < needed {
                let fault = Problem::fault(
                    line(row),
                    "orphan",
                    "This row points to no row of the package, so it belongs to nothing. Add the row that it points to, or take it out.",
                );
                collection.refuse(fault.at(at));
                continue;
            }
            if lost.is_some() {
                collection.say(
                    Problem::note(
                        line(row),
                        "outside_reference",
                        "This points to a record that is not in the file. The reference is left out.",
                    )
                    .at(at),
                );
            }
            for parent in parents.into_iter().filter(|(table, _)| link.table != "service_at_location" || *table == "services") {
                self.children.entry(parent).or_default().push((link.field, link.table, place));
            }
        }
        self.tables.insert(link.table, rows);
        Ok(())
    }

    /// Hangs attributes, with their terms inside, under the rows of whatever table they name.
    fn hang_attributes(&mut self, collection: &mut Collection) {
        let terms: HashMap<String, Value> =
            self.rows("taxonomy_terms").iter().map(|row| (text(row, "id").to_owned(), Value::Object(row.clone()))).collect();
        let mut rows = self.tables.remove("attributes").unwrap_or_default();
        for (place, row) in rows.iter_mut().enumerate() {
            let link = text(row, "link_id").to_owned();
            // Ids that are no UUIDs may stand in several tables; "link_entity" says which.
            let table = links::table(text(row, "link_entity")).unwrap_or_default();
            if !self.known.contains(&(table, link.clone())) {
                let note = Problem::note(
                    line(row),
                    "outside_reference",
                    "This points to a record that is not in the file. The reference is left out.",
                );
                collection.say(note.at("attributes.csv link_id"));
                continue;
            }
            if let Some(term) = terms.get(text(row, "taxonomy_term_id")) {
                row.insert("taxonomy_term".into(), term.clone());
            }
            self.children.entry((table, link)).or_default().push(("attributes", "attributes", place));
        }
        self.tables.insert("attributes", rows);
    }

    /// A row with everything that hangs under it. As deep as [`LINKS`] goes: no row hangs under one of its own table.
    fn nest(&self, table: &'static str, mut row: Fields) -> Result<Fields> {
        let id = text(&row, "id").to_owned();
        self.nested.set(self.nested.get().saturating_add(1));
        if self.nested.get() > PLACES_MAX {
            return Err(TOO_OFTEN);
        }
        if id.is_empty() {
            return Ok(row);
        }
        let attributes = if table == "attributes" { None } else { self.children.get(&("", id.clone())) };
        for (field, child, place) in self.children.get(&(table, id)).into_iter().chain(attributes).flatten() {
            let Some(found) = self.rows(child).get(*place) else { continue };
            let nested = Value::Object(self.nest(child, found.clone())?);
            if let Some(list) = row.entry(*field).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() {
                list.push(nested);
            }
        }
        Ok(row)
    }
}
