//! The bridge from typed facts to a record: trimmed, bounded, and refused where they cannot be kept.

use std::collections::HashSet;

use super::{Contact, Hours, NewPartner, Phone, Site, SiteId};
use crate::{
    error::{Error, Result},
    services::Service,
    text,
};

/// Most sites, contacts or services that one organization may have, and telephone numbers that one of these may.
pub const CHILDREN_MAX: usize = 500;

/// Facts that passed [`NewPartner::check`]: the only thing that the store takes.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedPartner(NewPartner);

fn trim_phones(field: &'static str, phones: &mut Vec<Phone>) -> Result<()> {
    for phone in phones.iter_mut() {
        text::line(field, &mut phone.number)?;
        text::line(field, &mut phone.extension)?;
        text::line(field, &mut phone.description)?;
    }
    phones.retain(|phone| !phone.number.is_empty());
    if phones.len() > CHILDREN_MAX {
        return Err(Error::TooLarge { reason: "There can be 500 telephone numbers in one place, not more." });
    }
    Ok(())
}

impl Hours {
    fn check(&mut self) -> Result<()> {
        const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        const FIELD: &str = "sites.hours";
        self.days.sort_by_key(|day| DAYS.iter().position(|d| d == day));
        self.days.dedup();
        if self.days.is_empty() || self.days.iter().any(|day| !DAYS.contains(&day.as_str())) {
            return Err(Error::invalid(FIELD, "Hours need at least one day of the week."));
        }
        let time = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M");
        // The end of a day; what closes then or at 23:59 closes at midnight.
        let closes = if self.closes == "24:00" { "23:59" } else { self.closes.as_str() };
        match (time(&self.opens), time(closes)) {
            (Ok(opens), Ok(closes)) if opens < closes => {}
            (Ok(_), Ok(_)) => return Err(Error::invalid(FIELD, "The closing time is not after the opening time.")),
            _ => return Err(Error::invalid(FIELD, "Times are written as 09:00 or 17:30.")),
        }
        text::line(FIELD, &mut self.description)
    }
}

impl Site {
    fn check(&mut self) -> Result<()> {
        text::line("sites.name", &mut self.name)?;
        text::line("sites.public_name", &mut self.public_name)?;
        if self.name.is_empty() {
            return Err(Error::invalid("sites.name", "A site needs a name that staff know it by."));
        }
        if self.confidential && self.public_name.is_empty() {
            return Err(Error::invalid(
                "sites.public_name",
                "A confidential site needs a public name: it is all that outgoing papers say of it.",
            ));
        }
        let address = &mut self.address;
        for value in [
            &mut address.street,
            &mut address.street_2,
            &mut address.city,
            &mut address.state,
            &mut address.postal_code,
            &mut address.country,
        ] {
            text::line("sites.address", value)?;
        }
        text::line("sites.timezone", &mut self.timezone)?;
        if !self.timezone.is_empty() && self.timezone.parse::<chrono_tz::Tz>().is_err() {
            return Err(Error::invalid("sites.timezone", "This is not a time zone. Write it as America/Chicago, or leave it empty."));
        }
        // The store knows no negative zero and nothing that is no number; the digest must be of what is kept.
        for degrees in [&mut self.latitude, &mut self.longitude] {
            *degrees = degrees.filter(|value| value.is_finite()).map(|value| value + 0.0);
        }
        text::block("sites.transport", &mut self.transport)?;
        text::block("sites.accessibility", &mut self.accessibility)?;
        self.hours.iter_mut().try_for_each(Hours::check)?;
        trim_phones("sites.phones", &mut self.phones)
    }
}

impl Contact {
    fn check(&mut self) -> Result<()> {
        for (field, value) in [("contacts.name", &mut self.name), ("contacts.title", &mut self.title), ("contacts.email", &mut self.email)]
        {
            text::line(field, value)?;
        }
        if self.name.is_empty() && self.title.is_empty() {
            return Err(Error::invalid("contacts.name", "A contact needs a name, initials or a title."));
        }
        trim_phones("contacts.phones", &mut self.phones)
    }
}

fn distinct<T: Eq + std::hash::Hash>(field: &'static str, ids: impl Iterator<Item = T>) -> Result<()> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Error::invalid(field, "Two entries have the same id. Take one of them out and add it again."));
        }
        if seen.len() > CHILDREN_MAX {
            return Err(Error::TooLarge { reason: "An organization can have 500 sites, contacts or services of each kind, not more." });
        }
    }
    Ok(())
}

impl NewPartner {
    /// The only way from typed text to a record: trims, bounds, and refuses what cannot be kept.
    ///
    /// # Errors
    /// `invalid_input` with the field, or `too_large`.
    pub fn check(mut self) -> Result<CheckedPartner> {
        for (field, value) in [
            ("name", &mut self.name),
            ("alternate_name", &mut self.alternate_name),
            ("email", &mut self.email),
            ("website", &mut self.website),
        ] {
            text::line(field, value)?;
        }
        if self.name.is_empty() {
            return Err(Error::invalid("name", "An organization needs a name."));
        }
        text::block("description", &mut self.description)?;
        text::block("notes", &mut self.notes)?;
        text::block("duties.reports_detail", &mut self.duties.reports_detail)?;
        text::block("duties.records", &mut self.duties.records)?;
        if let Some(reports) = &mut self.duties.reports {
            reports.sort_unstable();
            reports.dedup();
        }
        text::languages("languages", &mut self.languages)?;
        trim_phones("phones", &mut self.phones)?;
        self.sites.iter_mut().try_for_each(Site::check)?;
        self.contacts.iter_mut().try_for_each(Contact::check)?;
        self.services.iter_mut().try_for_each(Service::check)?;
        distinct("sites", self.sites.iter().map(|s| s.id))?;
        distinct("contacts", self.contacts.iter().map(|c| c.id))?;
        distinct("services", self.services.iter().map(|s| s.id))?;
        let sites: HashSet<SiteId> = self.sites.iter().map(|s| s.id).collect();
        for service in &mut self.services {
            service.sites.retain(|site| sites.contains(site));
        }
        Ok(CheckedPartner(self))
    }
}

impl CheckedPartner {
    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &NewPartner {
        &self.0
    }

    /// Gives it back, to be changed and checked again.
    #[must_use]
    pub fn into_facts(self) -> NewPartner {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn typed(value: serde_json::Value) -> NewPartner {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn a_confidential_site_without_a_public_name_is_refused() {
        let new = typed(json!({"name": "Ours", "sites": [{"name": "House", "confidential": true}]}));
        assert_eq!(new.check().unwrap_err().field(), Some("sites.public_name"));
    }

    #[test]
    fn hours_that_close_before_they_open_are_refused() {
        let new =
            typed(json!({"name": "Ours", "sites": [{"name": "Office", "hours": [{"days": ["MO"], "opens": "17:00", "closes": "09:00"}]}]}));
        assert_eq!(new.check().unwrap_err().field(), Some("sites.hours"));
    }

    #[test]
    fn hours_end_at_midnight_at_the_latest() {
        let closing = |closes: &str| {
            typed(json!({"name": "Ours", "sites": [{"name": "House", "hours": [{"days": ["MO"], "opens": "00:00", "closes": closes}]}]}))
                .check()
        };
        assert!(closing("23:59").is_ok());
        assert_eq!(closing("24:00").unwrap().facts().sites[0].hours[0].closes, "24:00");
        for other in ["24:01", "25:00", "00:00"] {
            assert_eq!(closing(other).unwrap_err().field(), Some("sites.hours"), "{other}");
        }
    }
}
