//! The list of staff: ours first, then by organization and name.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::{Role, StaffLine};
use crate::{
    error::Result,
    partners::{PartnerId, Show},
    sql::{Filter, Listing, Page, day, fts_query, json, to_word, word},
    text,
};

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct StaffQuery {
    /// A part of the name, or words of the organization's name.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// See [`Role`].
    pub role: Option<Role>,
    /// Of this organization.
    pub organization_id: Option<PartnerId>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows a page; 0 for all of them.
    pub limit: u32,
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<StaffLine> {
    let until = day(row, "until_on")?;
    Ok(StaffLine {
        id: row.get("id")?,
        name: row.get("name")?,
        title: row.get("title")?,
        role: word(row, "role")?,
        organization_id: row.get("organization_id")?,
        organization: row.get("organization")?,
        own: row.get("own")?,
        languages: json(row, "languages")?,
        oriented_on: day(row, "oriented_on")?,
        trained_on: day(row, "trained_on")?,
        from: day(row, "from_on")?,
        until,
        left: until.is_some_and(|until| until < today),
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// One page of staff as they stand on `today`.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &StaffQuery, today: NaiveDate) -> Result<Page<StaffLine>> {
    let listing = Listing {
        columns: "s.id, s.organization AS organization_id, s.name, s.title, s.role, s.languages, s.oriented_on, s.trained_on, s.from_on,
                  s.until_on, s.archived_at, o.name AS organization, o.own",
        tables: "staff s JOIN organizations o ON o.id = s.organization",
        counted: "staff s",
        key: "(1 - o.own) || o.folded || char(31) || s.folded",
        id: "s.id",
    };
    listing.page(conn, &filter(query)?, query.after.as_deref(), query.limit, |row| {
        let line = from_row(row, today)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

fn filter(query: &StaffQuery) -> Result<Filter> {
    // Staff of a partner in the bin are out of sight with it, and come back with it.
    let mut filter = Filter::new(match query.show {
        Show::Active => {
            "s.removed_at IS NULL AND s.archived_at IS NULL AND s.organization IN (SELECT id FROM organizations WHERE removed_at IS NULL)"
        }
        Show::Archived => {
            "s.removed_at IS NULL AND s.archived_at IS NOT NULL AND s.organization IN (SELECT id FROM organizations WHERE removed_at IS NULL)"
        }
    });
    if let Some(words) = fts_query(&query.text) {
        let part = "instr(s.folded, :part) OR s.organization IN (SELECT id FROM organizations WHERE n IN
                 (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :named))";
        filter.by(part, [(":part", Box::new(text::fold(&query.text))), (":named", Box::new(format!("name : ({words})")))]);
    }
    if let Some(role) = &query.role {
        filter.by("s.role = :role", [(":role", Box::new(to_word(role)?))]);
    }
    if let Some(organization) = query.organization_id {
        filter.by("s.organization = :organization", [(":organization", Box::new(organization))]);
    }
    Ok(filter)
}
