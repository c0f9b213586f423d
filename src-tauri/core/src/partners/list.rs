//! The list of partners: search, filters, order, pages.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde::Deserialize;

use super::PartnerLine;
use crate::{
    error::Result,
    services::{Accepting, ServiceKind},
    sql::{PAGE_MAX, Page, cursor, day, fts_query, parse_cursor, to_word, word},
};

/// Archived ones, or those in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Show {
    #[default]
    Active,
    Archived,
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartnerSort {
    /// By name.
    #[default]
    Name,
    /// Longest unconfirmed first.
    Confirmed,
}

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct PartnerQuery {
    /// Words in names, towns, services, contacts.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// With an active service that answers so.
    pub accepting: Option<Accepting>,
    /// With an active service in this language, or spoken there.
    pub language: Option<String>,
    /// With an active service of this kind.
    pub kind: Option<ServiceKind>,
    /// Only those whose facts are stale.
    pub stale: bool,
    /// See [`PartnerSort`].
    pub sort: PartnerSort,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows a page; 0 for the most that one page takes.
    pub limit: u32,
}

fn from_row(row: &Row<'_>, stale_before: NaiveDate) -> rusqlite::Result<PartnerLine> {
    let confirmed_on = day(row, "confirmed_on")?;
    Ok(PartnerLine {
        id: row.get("id")?,
        name: row.get("name")?,
        town: row.get("town")?,
        services: row.get("offers")?,
        accepting: word(row, "accepting")?,
        confirmed_on,
        stale: confirmed_on.is_none_or(|day| day < stale_before),
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// Every part of the query but the cursor; parameters that are NULL narrow nothing.
const WHERE: &str = "own = 0 AND removed_at IS NULL AND (archived_at IS NOT NULL) = :archived
  AND (:match IS NULL OR n IN (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :match))
  AND (NOT :stale OR ifnull(confirmed_on, '') < :stale_before)
  AND (:accepting IS NULL OR EXISTS (SELECT 1 FROM services s WHERE s.organization = organizations.id AND s.active AND s.accepting = :accepting))
  AND (:kind IS NULL OR EXISTS (SELECT 1 FROM services s WHERE s.organization = organizations.id AND s.active AND s.kind = :kind))
  AND (:language IS NULL OR EXISTS (SELECT 1 FROM json_each(organizations.languages) WHERE value = :language)
       OR EXISTS (SELECT 1 FROM services s, json_each(s.languages) l WHERE s.organization = organizations.id AND s.active AND l.value = :language))";

/// One page of partners; ours is not among them. `stale_before`: facts confirmed before that day are stale.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &PartnerQuery, stale_before: NaiveDate) -> Result<Page<PartnerLine>> {
    let key = match query.sort {
        PartnerSort::Name => "folded",
        PartnerSort::Confirmed => "ifnull(confirmed_on, '')",
    };
    let after = query.after.as_deref().map(parse_cursor).transpose()?;
    let limit = if query.limit == 0 { PAGE_MAX } else { query.limit.min(PAGE_MAX) };
    let archived = query.show == Show::Archived;
    let narrow = named_params! {
        ":archived": archived, ":match": fts_query(&query.text), ":stale": query.stale, ":stale_before": stale_before.to_string(),
        ":accepting": query.accepting.map(|a| to_word(&a)).transpose()?, ":kind": query.kind.map(|k| to_word(&k)).transpose()?,
        ":language": query.language,
    };
    let page = named_params! {
        ":after_key": after.as_ref().map(|(key, _)| key), ":after_id": after.as_ref().map(|(_, id)| id.as_bytes().as_slice()), ":limit": limit + 1,
    };
    let both: Vec<(&str, &dyn rusqlite::ToSql)> = narrow.iter().chain(page).copied().collect();
    // The range stands alone so that the index answers it; a first page starts below every key.
    let range = if after.is_some() {
        format!("({key}, id) > (:after_key, :after_id)")
    } else {
        "(:after_key IS NULL AND :after_id IS NULL)".into()
    };
    let mut items = conn
        .prepare_cached(&format!(
            "SELECT id, name, town, offers, accepting, confirmed_on, archived_at, {key} AS sort_key
             FROM organizations WHERE {range} AND {WHERE} ORDER BY {key}, id LIMIT :limit"
        ))?
        .query_map(both.as_slice(), |row| Ok((from_row(row, stale_before)?, row.get::<_, String>("sort_key")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(|(line, key)| cursor(key, line.id.uuid()));
    let total = conn.prepare_cached(&format!("SELECT count(*) FROM organizations WHERE {WHERE}"))?.query_row(narrow, |row| row.get(0))?;
    let all = conn
        .prepare_cached("SELECT count(*) FROM organizations WHERE own = 0 AND removed_at IS NULL AND (archived_at IS NOT NULL) = ?1")?
        .query_row([archived], |row| row.get(0))?;
    Ok(Page { items: items.into_iter().map(|(line, _)| line).collect(), next, total, all })
}
