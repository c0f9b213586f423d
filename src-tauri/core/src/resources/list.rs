//! The library as it is shown: search, filters, its groups in their order.

use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::{Group, Kind, ResourceLine};
use crate::{
    error::Result,
    partners::Show,
    sql::{Filter, Listing, Page, fts_query, to_word, word},
};

/// What is asked of the library. All parts narrow it together; it is never paged, since a library is small.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct ResourceQuery {
    /// Words in the title, the audience, the publisher.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// See [`Kind`].
    pub kind: Option<Kind>,
    /// Only what has no address yet.
    pub unplaced: bool,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ResourceLine> {
    Ok(ResourceLine {
        id: row.get("id")?,
        name: row.get("title")?,
        group: word(row, "topic_group")?,
        kind: word(row, "kind")?,
        audience: row.get("audience")?,
        publisher: row.get("publisher")?,
        address: row.get("address")?,
        own: row.get("own")?,
        trainings: row.get("trainings")?,
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// The library, group by group.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, query: &ResourceQuery) -> Result<Page<ResourceLine>> {
    let listing = Listing {
        columns: "r.id, r.title, r.topic_group, r.kind, r.audience, r.publisher, r.address, r.own, r.archived_at,
                  ifnull(c.trainings, 0) AS trainings",
        tables: "resources r
                 LEFT JOIN (SELECT l.resource, count(*) AS trainings FROM training_resources l JOIN trainings t ON t.id = l.training
                            WHERE t.removed_at IS NULL AND t.state <> 'cancelled' GROUP BY l.resource) c ON c.resource = r.id",
        counted: "resources r",
        key: "printf('%08d', r.place)",
        id: "r.id",
    };
    let mut page = listing.page(conn, &filter(query)?, None, 0, |row| {
        let line = from_row(row)?;
        let id = line.id.uuid();
        Ok((line, id))
    })?;
    let place = |group: Group| Group::ALL.iter().position(|one| *one == group);
    page.items.sort_by_key(|line| place(line.group));
    Ok(page)
}

fn filter(query: &ResourceQuery) -> Result<Filter> {
    let mut filter = Filter::new(match query.show {
        Show::Active => "r.removed_at IS NULL AND r.archived_at IS NULL",
        Show::Archived => "r.removed_at IS NULL AND r.archived_at IS NOT NULL",
    });
    if let Some(words) = fts_query(&query.text) {
        filter.by("r.n IN (SELECT rowid FROM resources_fts WHERE resources_fts MATCH :match)", [(":match", Box::new(words))]);
    }
    if let Some(kind) = &query.kind {
        filter.by("r.kind = :kind", [(":kind", Box::new(to_word(kind)?))]);
    }
    if query.unplaced {
        filter.by("r.address = ''", []);
    }
    Ok(filter)
}
