//! Names of sites beside a room or a closure, inside the program and as they may leave it.

use rusqlite::Connection;

use super::Place;
use crate::{
    error::{Error, Result},
    partners::{self, PartnerId, SiteId},
};

/// What a site is called; see [`super::Room::site`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in Room")]
pub struct SiteName {
    pub organization: String,
    pub site: String,
    pub site_outgoing: String,
}

/// The site that a record names: of an organization that is not in the bin.
///
/// # Errors
/// `invalid_input` at `organization_id` or `site_id`.
pub(super) fn check_site(conn: &Connection, organization: PartnerId, site: Option<SiteId>) -> Result<()> {
    const UNUSED: Error =
        Error::invalid("organization_id", "This organization is not in use. Choose one from the list, or take it out of the bin first.");
    const NO_SITE: Error = Error::invalid("site_id", "This site is not there any more. Choose one of the organization's sites.");
    let kept = partners::find(conn, organization)?.filter(|kept| kept.removed_at.is_none()).ok_or(UNUSED)?;
    if site.is_none_or(|id| kept.facts.sites.iter().any(|site| site.id == id)) { Ok(()) } else { Err(NO_SITE) }
}

impl SiteName {
    /// What the site of a place is called now; empty names where it is not there any more.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn of(conn: &Connection, place: &Place) -> Result<Self> {
        let Some(kept) = partners::find(conn, place.organization_id)? else { return Ok(Self::default()) };
        let site = kept.facts.sites.iter().find(|site| site.id == place.site_id);
        Ok(Self {
            site: site.map(|site| site.name.clone()).unwrap_or_default(),
            site_outgoing: site.map(|site| site.outgoing_name().to_owned()).unwrap_or_default(),
            organization: kept.facts.name,
        })
    }
}
