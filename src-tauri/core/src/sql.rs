//! Small things that every store file needs: JSON columns, times, pages.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, types::Type};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::{Error, Result},
    vault::audit::time_text,
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
    serde_json::from_value(serde_json::Value::String(text.to_owned())).map_err(unreadable)
}

/// Reads a column that holds a day, or nothing.
pub fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    row.get::<_, Option<String>>(column)?.map(|text| text.parse().map_err(unreadable)).transpose()
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

/// Most rows of one page.
pub const PAGE_MAX: u32 = 10_000;

/// Where a page ended: the sort key and the id of its last row, as one opaque word.
pub fn cursor(key: &str, id: uuid::Uuid) -> String {
    format!("{}{}", id.simple(), key)
}

/// The inverse of [`cursor`].
///
/// # Errors
/// `invalid_input`: not a word that a list gave.
pub fn parse_cursor(text: &str) -> Result<(String, uuid::Uuid)> {
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
