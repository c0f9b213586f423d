//! Small things that every store file needs: JSON columns, times, pages.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row, ToSql, types::Type};
use serde::{
    Serialize,
    de::{DeserializeOwned, IntoDeserializer},
};

use crate::{
    error::{Error, Result},
    vault::{Id, audit::time_text},
};

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}

/// Reads a column that holds JSON.
pub fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str().map_err(unreadable)?).map_err(unreadable)
}

/// Reads a column that holds one word of an enum.
pub fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(unreadable)?;
    T::deserialize(IntoDeserializer::<serde::de::value::Error>::into_deserializer(text)).map_err(unreadable)
}

/// Reads a column that holds an id as text, or nothing.
pub fn id_text<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Id<T>>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(unreadable)?;
    text.map(|text| uuid::Uuid::try_parse(text).map(Id::from_uuid).map_err(unreadable)).transpose()
}

/// Reads a column that holds a day, or nothing.
pub fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    row.get_ref(column)?.as_str_or_null().map_err(unreadable)?.map(|text| text.parse().map_err(unreadable)).transpose()
}

/// Reads a column that holds a time.
pub fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    row.get::<_, String>(column)?.parse().map_err(unreadable)
}

/// Reads a column that holds a time, or nothing.
pub fn maybe_time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
    row.get::<_, Option<String>>(column)?.map(|text| text.parse().map_err(unreadable)).transpose()
}

/// A value as a JSON column.
pub fn to_json(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// A unit variant as its word.
pub fn to_word(value: &impl Serialize) -> Result<String> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(Error::Internal { part: "record" }),
    }
}

/// A time as a column.
pub fn to_time(at: Option<DateTime<Utc>>) -> Option<String> {
    at.map(time_text)
}

/// What somebody typed into a search box, as an FTS5 query: every word, the last letters still open.
/// `None` when there is no word in it.
pub fn fts_query(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(12)
        .map(|word| format!("\"{}\"*", word.chars().take(60).collect::<String>()))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Give this as `after` for the next page; `None`: this is the last.
    pub next: Option<String>,
    /// How many rows match.
    pub total: u64,
    /// How many there are before search and filters.
    pub all: u64,
}

/// Which rows a list is about, and which of them were asked for. Only what was asked for enters the statement, so that an
/// index can answer it.
pub struct Filter {
    base: &'static str,
    parts: Vec<&'static str>,
    values: Vec<(&'static str, Box<dyn ToSql>)>,
}

impl Filter {
    /// Every row of the list before search and filters.
    pub const fn new(base: &'static str) -> Self {
        Self { base, parts: Vec::new(), values: Vec::new() }
    }

    /// Narrows it: a condition, and the values that it names.
    pub fn by<const N: usize>(&mut self, part: &'static str, values: [(&'static str, Box<dyn ToSql>); N]) {
        self.parts.push(part);
        self.values.extend(values);
    }

    fn all(&self) -> String {
        self.parts.iter().fold(self.base.to_owned(), |all, part| format!("{all} AND ({part})"))
    }

    fn values(&self) -> Vec<(&str, &dyn ToSql)> {
        self.values.iter().map(|(name, value)| (*name, value.as_ref())).collect()
    }
}

/// A list as SQL: what is read, from where, in which order.
pub struct Listing {
    /// What is read of each row.
    pub columns: &'static str,
    /// From where.
    pub tables: &'static str,
    /// The table that is counted, under the name that conditions use.
    pub counted: &'static str,
    /// What it is sorted by; never NULL, and text.
    pub key: &'static str,
    /// The id that makes the order total.
    pub id: &'static str,
}

impl Listing {
    fn count(&self, narrow: &str) -> String {
        format!("SELECT count(*) FROM {} WHERE {narrow}", self.counted)
    }

    fn rows(&self, narrow: &str, after: bool) -> String {
        let Self { columns, tables, key, id, .. } = self;
        // The range stands alone so that the index answers it; compared as a row, an expression is not looked up in one.
        let range = match (after, key.contains('(')) {
            (false, _) => String::new(),
            (true, false) => format!("({key}, {id}) > (:after_key, :after_id) AND "),
            (true, true) => format!("{key} >= :after_key AND ({key}, {id}) > (:after_key, :after_id) AND "),
        };
        format!("SELECT {columns}, {key} AS sort_key FROM {tables} WHERE {range}{narrow} ORDER BY {key}, {id} LIMIT :limit")
    }

    /// How the store would answer a count, a first page and a later one: for tests of the indexes.
    #[cfg(test)]
    pub fn plans(&self, conn: &Connection, filter: &Filter) -> [String; 3] {
        let narrow = filter.all();
        [self.count(&narrow), self.rows(&narrow, false), self.rows(&narrow, true)].map(|sql| {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let lines = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
            lines.map(rusqlite::Result::unwrap).collect::<Vec<_>>().join("; ")
        })
    }

    /// The first rows alone, without how many there are.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn first<T>(
        &self,
        conn: &Connection,
        filter: &Filter,
        limit: u32,
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut values = filter.values();
        values.push((":limit", &limit));
        let mut statement = conn.prepare_cached(&self.rows(&filter.all(), false))?;
        Ok(statement.query_map(values.as_slice(), from_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One page after `after`, of `limit` rows; 0: all of them. `from_row` gives the line and its id.
    ///
    /// # Errors
    /// `invalid_input` for a cursor that no page gave.
    pub fn page<T>(
        &self,
        conn: &Connection,
        filter: &Filter,
        after: Option<&str>,
        limit: u32,
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<(T, uuid::Uuid)>,
    ) -> Result<Page<T>> {
        let (mut values, after) = (filter.values(), after.map(parse_cursor).transpose()?);
        let total = conn.prepare_cached(&self.count(&filter.all()))?.query_row(values.as_slice(), |row| row.get(0))?;
        let all =
            if filter.parts.is_empty() { total } else { conn.prepare_cached(&self.count(filter.base))?.query_row([], |row| row.get(0))? };
        let bound = after.as_ref().map(|(key, id)| (key, id.as_bytes().as_slice()));
        if let Some((key, id)) = &bound {
            values.extend([(":after_key", key as &dyn ToSql), (":after_id", id as &dyn ToSql)]);
        }
        let more = if limit == 0 { -1 } else { i64::from(limit) + 1 };
        values.push((":limit", &more));
        let mut rows = conn
            .prepare_cached(&self.rows(&filter.all(), after.is_some()))?
            .query_map(values.as_slice(), |row| Ok((from_row(row)?, row.get::<_, String>("sort_key")?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let cut = limit > 0 && rows.len() > limit as usize;
        if cut {
            rows.truncate(limit as usize);
        }
        let next = rows.last().filter(|_| cut).map(|((_, id), key)| cursor(key, *id));
        Ok(Page { items: rows.into_iter().map(|((line, _), _)| line).collect(), next, total, all })
    }
}

/// Where a page ended: the sort key and the id of its last row, as one opaque word.
fn cursor(key: &str, id: uuid::Uuid) -> String {
    format!("{}{}", id.simple(), key)
}

/// The inverse of [`cursor`].
///
/// # Errors
/// `invalid_input`: not a word that a list gave.
fn parse_cursor(text: &str) -> Result<(String, uuid::Uuid)> {
    const BAD: Error = Error::invalid("after", "This page is not known. Start again from the first page.");
    let (id, key) = text.split_at_checked(32).ok_or(BAD)?;
    Ok((key.to_owned(), uuid::Uuid::try_parse(id).map_err(|_| BAD)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_words_and_never_syntax() {
        assert_eq!(fts_query("alder\" OR name:*").unwrap(), "\"alder\"* \"OR\"* \"name\"*");
        assert_eq!(fts_query("\"' -"), None);
    }

    #[test]
    fn a_cursor_gives_back_key_and_id() {
        let id = uuid::Uuid::now_v7();
        assert_eq!(parse_cursor(&cursor("río claro", id)).unwrap(), ("río claro".into(), id));
        assert!(parse_cursor("é").is_err());
    }
}
