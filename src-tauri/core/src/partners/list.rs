//! The list of partners: search, filters, order, pages.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::PartnerLine;
use crate::{
    error::Result,
    services::{Accepting, ServiceKind},
    sql::{Filter, Listing, Page, day, fts_query, to_word, word},
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
    /// Rows a page; 0 for all of them.
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

/// One page of partners; ours is not among them. `stale_before`: facts confirmed before that day are stale.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &PartnerQuery, stale_before: NaiveDate) -> Result<Page<PartnerLine>> {
    listing(query.sort).page(conn, &filter(query, stale_before)?, query.after.as_deref(), query.limit, |row| {
        let line = from_row(row, stale_before)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

const fn listing(sort: PartnerSort) -> Listing {
    Listing {
        columns: "id, name, town, offers, accepting, confirmed_on, archived_at",
        tables: "organizations",
        counted: "organizations",
        key: match sort {
            PartnerSort::Name => "folded",
            PartnerSort::Confirmed => "ifnull(confirmed_on, '')",
        },
        id: "id",
    }
}

fn filter(query: &PartnerQuery, stale_before: NaiveDate) -> Result<Filter> {
    let mut filter = Filter::new(match query.show {
        Show::Active => "own = 0 AND removed_at IS NULL AND archived_at IS NULL",
        Show::Archived => "own = 0 AND removed_at IS NULL AND archived_at IS NOT NULL",
    });
    if let Some(words) = fts_query(&query.text) {
        let part = "n IN (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :match)";
        filter.by(part, [(":match", Box::new(words))]);
    }
    if query.stale {
        filter.by("ifnull(confirmed_on, '') < :stale_before", [(":stale_before", Box::new(stale_before.to_string()))]);
    }
    if let Some(accepting) = &query.accepting {
        let part = "EXISTS (SELECT 1 FROM services s WHERE s.organization = organizations.id AND s.active AND s.accepting = :accepting)";
        filter.by(part, [(":accepting", Box::new(to_word(accepting)?))]);
    }
    if let Some(kind) = &query.kind {
        let part = "EXISTS (SELECT 1 FROM services s WHERE s.organization = organizations.id AND s.active AND s.kind = :kind)";
        filter.by(part, [(":kind", Box::new(to_word(kind)?))]);
    }
    if let Some(language) = query.language.clone() {
        let part = "EXISTS (SELECT 1 FROM json_each(organizations.languages) WHERE value = :language)
             OR EXISTS (SELECT 1 FROM services s, json_each(s.languages) l
                        WHERE s.organization = organizations.id AND s.active AND l.value = :language)";
        filter.by(part, [(":language", Box::new(language))]);
    }
    Ok(filter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::PARTNERSHIP;

    #[test]
    fn an_index_gives_each_order_and_each_count_by_itself() {
        let conn = Connection::open_in_memory().unwrap();
        PARTNERSHIP.iter().for_each(|step| conn.execute_batch(step.sql).unwrap());
        for sort in [PartnerSort::Name, PartnerSort::Confirmed] {
            let filter = filter(&PartnerQuery::default(), NaiveDate::MIN).unwrap();
            let plans = listing(sort).plans(&conn, &filter);
            assert!(plans[0].contains("COVERING INDEX"), "{}", plans[0]);
            assert!(plans.iter().all(|plan| !plan.contains("TEMP B-TREE")), "{plans:?}");
        }
    }
}
