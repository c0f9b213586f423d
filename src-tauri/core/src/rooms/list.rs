//! The list of rooms: ours first, then by organization, site and name.

use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::RoomLine;
use crate::{
    error::Result,
    partners::{PartnerId, Show, SiteId},
    sql::{Filter, Listing, Page},
};

/// What is asked of the list. It is never paged: a program has tens of rooms.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct RoomQuery {
    /// See [`Show`].
    pub show: Show,
    /// Of this organization.
    pub organization_id: Option<PartnerId>,
    /// At this site.
    pub site_id: Option<SiteId>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RoomLine> {
    Ok(RoomLine {
        id: row.get("id")?,
        name: row.get("name")?,
        organization_id: row.get("organization_id")?,
        organization: row.get("organization")?,
        site_id: row.get("site_id")?,
        site: row.get("site")?,
        site_outgoing: row.get("site_outgoing")?,
        capacity: row.get("capacity")?,
        accessibility: row.get("accessibility")?,
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// Rooms of organizations that are not in the bin.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, query: &RoomQuery) -> Result<Page<RoomLine>> {
    let listing = Listing {
        columns: "r.id, r.organization AS organization_id, r.site AS site_id, r.name, r.capacity, r.accessibility, r.archived_at,
                  o.name AS organization, ifnull(s.name, '') AS site,
                  ifnull(iif(s.confidential, s.public_name, s.name), '') AS site_outgoing",
        tables: "rooms r JOIN organizations o ON o.id = r.organization
                 LEFT JOIN sites s ON s.organization = r.organization AND s.id = r.site",
        counted: "rooms r",
        key: "(1 - o.own) || o.folded || char(31) || printf('%04d', ifnull(s.place, 9999)) || char(31) || r.folded",
        id: "r.id",
    };
    listing.page(conn, &filter(query), None, 0, |row| {
        let line = from_row(row)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

fn filter(query: &RoomQuery) -> Filter {
    let mut filter = Filter::new(match query.show {
        Show::Active => {
            "r.removed_at IS NULL AND r.archived_at IS NULL AND r.organization IN (SELECT id FROM organizations WHERE removed_at IS NULL)"
        }
        Show::Archived => {
            "r.removed_at IS NULL AND r.archived_at IS NOT NULL AND r.organization IN (SELECT id FROM organizations WHERE removed_at IS NULL)"
        }
    });
    if let Some(organization) = query.organization_id {
        filter.by("r.organization = :organization", [(":organization", Box::new(organization))]);
    }
    if let Some(site) = query.site_id {
        filter.by("r.site = :site", [(":site", Box::new(site))]);
    }
    filter
}
