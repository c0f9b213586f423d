//! The list of groups: search, filters, pages.

use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::GroupLine;
use crate::{
    error::Result,
    partners::{PartnerId, Show},
    sql::{Filter, Listing, Page, fts_query, json},
    staff::StaffId,
};

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct GroupQuery {
    /// Words in the name, the purpose, the partner.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// With this partner.
    pub partner_id: Option<PartnerId>,
    /// In this language.
    pub language: Option<String>,
    /// For which this person can step in.
    pub substitute: Option<StaffId>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows a page; 0 for all of them.
    pub limit: u32,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<GroupLine> {
    Ok(GroupLine {
        id: row.get("id")?,
        name: row.get("name")?,
        partner_id: row.get("partner_id")?,
        partner: row.get("partner")?,
        agreement_id: row.get("agreement")?,
        languages: json(row, "languages")?,
        open: row.get("open")?,
        childcare: row.get("childcare")?,
        transport: row.get("transport")?,
        capacity: row.get("capacity")?,
        substitutes: row.get("substitutes")?,
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// One page of groups, by name.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &GroupQuery) -> Result<Page<GroupLine>> {
    let listing = Listing {
        columns: "g.id, g.name, g.partner AS partner_id, o.name AS partner, g.agreement, g.languages, g.open, g.childcare, g.transport,
                  g.capacity, g.archived_at, (SELECT count(*) FROM group_substitutes l WHERE l.grouped = g.id) AS substitutes",
        tables: "groups g JOIN organizations o ON o.id = g.partner",
        counted: "groups g",
        key: "g.folded",
        id: "g.id",
    };
    listing.page(conn, &filter(query), query.after.as_deref(), query.limit, |row| {
        let line = from_row(row)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

fn filter(query: &GroupQuery) -> Filter {
    let mut filter = Filter::new(match query.show {
        Show::Active => "g.removed_at IS NULL AND g.archived_at IS NULL",
        Show::Archived => "g.removed_at IS NULL AND g.archived_at IS NOT NULL",
    });
    if let Some(words) = fts_query(&query.text) {
        let part = "g.n IN (SELECT rowid FROM groups_fts WHERE groups_fts MATCH :match)
             OR g.partner IN (SELECT id FROM organizations WHERE n IN
                 (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :named))";
        let named = format!("name : ({words})");
        filter.by(part, [(":match", Box::new(words)), (":named", Box::new(named))]);
    }
    if let Some(partner) = query.partner_id {
        filter.by("g.partner = :partner", [(":partner", Box::new(partner))]);
    }
    if let Some(language) = &query.language {
        filter.by("EXISTS (SELECT 1 FROM json_each(g.languages) WHERE value = :language)", [(":language", Box::new(language.clone()))]);
    }
    if let Some(person) = query.substitute {
        let part = "EXISTS (SELECT 1 FROM group_substitutes l WHERE l.grouped = g.id AND l.person = :person)";
        filter.by(part, [(":person", Box::new(person))]);
    }
    filter
}
