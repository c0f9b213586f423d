//! The one place that decides what an outgoing file may say of a site. Summaries, HSDS, schedules and handouts
//! take [`OutgoingSite`] and never [`Site`].

use super::{Address, Hours, Phone, Site, SiteId};
use crate::services::Service;

/// A site as it may leave the program. Only [`Site::outgoing`] makes one.
#[expect(clippy::manual_non_exhaustive, reason = "no other module of this crate may make one either")]
#[derive(Debug, Clone, PartialEq)]
pub struct OutgoingSite {
    /// Its id.
    pub id: SiteId,
    /// Its name, or the public name of a confidential site.
    pub name: String,
    /// Everything else; `None` for a confidential site.
    pub details: Option<SiteDetails>,
    private: (),
}

/// What is told of a site that is not confidential.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "as in Site")]
pub struct SiteDetails {
    pub address: Address,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub timezone: String,
    pub transport: String,
    pub accessibility: String,
    pub hours: Vec<Hours>,
    pub phones: Vec<Phone>,
}

impl Site {
    /// What the site may be called outside.
    #[must_use]
    pub fn outgoing_name(&self) -> &str {
        if self.confidential { &self.public_name } else { &self.name }
    }

    /// What may leave: of a confidential site, its public name alone.
    #[must_use]
    pub fn outgoing(&self) -> OutgoingSite {
        if self.confidential {
            return OutgoingSite { id: self.id, name: self.outgoing_name().to_owned(), details: None, private: () };
        }
        let details = SiteDetails {
            address: self.address.clone(),
            latitude: self.latitude,
            longitude: self.longitude,
            timezone: self.timezone.clone(),
            transport: self.transport.clone(),
            accessibility: self.accessibility.clone(),
            hours: self.hours.clone(),
            phones: self.phones.clone(),
        };
        OutgoingSite { id: self.id, name: self.outgoing_name().to_owned(), details: Some(details), private: () }
    }
}

impl Service {
    /// The town that may be told of a service: none where it is given at confidential sites alone.
    #[must_use]
    pub fn outgoing_town(&self, sites: &[Site]) -> &str {
        let mut at = sites.iter().filter(|site| self.sites.contains(&site.id)).peekable();
        if at.peek().is_some() && at.all(|site| site.confidential) { "" } else { &self.town }
    }
}

impl Address {
    /// One line for people: street, town, state and code; empty parts are left out.
    #[must_use]
    pub fn one_line(&self) -> String {
        let place = [self.state.as_str(), self.postal_code.as_str()].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
        [self.street.as_str(), self.street_2.as_str(), self.city.as_str(), place.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_confidential_site_leaves_by_its_public_name_alone() {
        let site: Site = serde_json::from_value(json!({"name": "The house", "confidential": true, "public_name": "Shelter",
            "address": {"street": "9 Hidden Way"}, "latitude": 1.0, "phones": [{"number": "555-0199"}]}))
        .unwrap();
        let outgoing = format!("{:?}", site.outgoing());
        for secret in ["The house", "Hidden", "1.0", "0199"] {
            assert!(!outgoing.contains(secret), "{secret}");
        }
        assert!(outgoing.contains("Shelter"));
    }
}
