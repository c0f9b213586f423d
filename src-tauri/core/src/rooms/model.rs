//! A room at a site, and a closure of a site or of a whole organization. Nothing about a survivor enters here.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    partners::{PartnerId, SiteId},
    vault::Id,
};

/// Marks ids of rooms.
#[derive(Debug)]
pub enum RoomTag {}
/// Names a room.
pub type RoomId = Id<RoomTag>;
/// Marks ids of closures.
#[derive(Debug)]
pub enum ClosureTag {}
/// Names a closure.
pub type ClosureId = Id<ClosureTag>;

/// Where something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Whose site.
    pub organization_id: PartnerId,
    /// The site.
    pub site_id: SiteId,
    /// The room; `None`: somewhere at the site.
    #[serde(default)]
    pub room_id: Option<RoomId>,
}

/// A room as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewRoom {
    /// Whose site. It stays, as the site does: bookings of the past keep their place.
    pub organization_id: PartnerId,
    /// The site.
    pub site_id: SiteId,
    /// What it is called; unique at its site.
    pub name: String,
    /// How many people fit in.
    #[serde(default)]
    pub capacity: Option<u16>,
    /// Steps, doors, hearing loop.
    #[serde(default)]
    pub accessibility: String,
    /// Internal, never on an outgoing file. Nothing about a survivor here.
    #[serde(default)]
    pub notes: String,
}

/// A room as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewRoom,
    /// Name of the organization, as it is now.
    pub organization: String,
    /// Name of the site as staff call it; never on an outgoing file.
    pub site: String,
    /// Name of the site as it may leave: of a confidential one, its public name.
    pub site_outgoing: String,
    /// When it was put away.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// One row of the list of rooms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct RoomLine {
    /// Its id.
    pub id: RoomId,
    /// What it is called.
    pub name: String,
    /// Whose site.
    pub organization_id: PartnerId,
    /// Its name.
    pub organization: String,
    /// The site.
    pub site_id: SiteId,
    /// See [`Room::site`].
    pub site: String,
    /// See [`Room::site_outgoing`].
    pub site_outgoing: String,
    /// How many people fit in.
    pub capacity: Option<u16>,
    /// Steps, doors, hearing loop.
    pub accessibility: String,
    /// Whether it is put away.
    pub archived: bool,
}

/// A closure as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NewClosure {
    /// Whose.
    pub organization_id: PartnerId,
    /// Which site; `None`: every one of the organization.
    #[serde(default)]
    pub site_id: Option<SiteId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; the first one again for a single day.
    pub until: NaiveDate,
    /// Comes again every year on the same days.
    #[serde(default)]
    pub yearly: bool,
    /// "New Year's Day". Nothing about a survivor here.
    #[serde(default)]
    pub reason: String,
}

impl NewClosure {
    /// Whether the place is closed on that day. A yearly one holds from its first year on, also over New Year; one that is
    /// on February 29 alone holds in leap years only.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        if !self.yearly {
            return (self.from..=self.until).contains(&day);
        }
        let [from, until, at] = [self.from, self.until, day].map(|day| (day.month(), day.day()));
        let inside = if from <= until { (from..=until).contains(&at) } else { at >= from || at <= until };
        day >= self.from && inside
    }

    /// Whether it is there in leap years only.
    #[must_use]
    pub fn leap_only(&self) -> bool {
        self.yearly && self.from == self.until && (self.from.month(), self.from.day()) == (2, 29)
    }

    /// The first day from `day` on that is closed by it; `None`: it is over.
    #[must_use]
    pub fn next_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        // Eight years lie between two leap days at a century's turn.
        const DAYS: usize = 366 * 8 + 2;
        let first = day.max(self.from);
        if !self.yearly {
            return Some(first).filter(|day| *day <= self.until);
        }
        first.iter_days().take(DAYS).find(|day| self.holds(*day))
    }
}

/// A closure as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Closure {
    /// Its id.
    pub id: ClosureId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: NewClosure,
    /// Name of the organization, as it is now.
    pub organization: String,
    /// See [`Room::site`]; empty for every site.
    pub site: String,
    /// See [`Room::site_outgoing`]; empty for every site.
    pub site_outgoing: String,
    /// When it was put into the bin; gone for good 30 days later.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Closure {
    /// See [`NewClosure::holds`].
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.facts.holds(day)
    }

    /// Whether it closes this place, whatever the day.
    #[must_use]
    pub fn is_of(&self, place: &Place) -> bool {
        self.facts.organization_id == place.organization_id && self.facts.site_id.is_none_or(|site| site == place.site_id)
    }
}

/// One row of the list of closures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ClosureLine {
    /// What it is.
    #[serde(flatten)]
    pub closure: Closure,
    /// The next day that it closes, today included; `None`: it is over.
    pub next_on: Option<NaiveDate>,
    /// See [`NewClosure::leap_only`].
    pub leap_only: bool,
}

/// A day on which a place is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ClosedDay {
    /// Whose.
    pub organization_id: PartnerId,
    /// Which site; `None`: all of them.
    pub site_id: Option<SiteId>,
    /// The site, as staff call it; empty for all.
    pub site: String,
    /// The site, as outgoing files may call it; empty for all.
    pub site_outgoing: String,
    /// When.
    pub day: NaiveDate,
    /// Why.
    pub reason: String,
}

impl ClosedDay {
    pub(super) fn of(closure: &Closure, day: NaiveDate) -> Self {
        Self {
            organization_id: closure.facts.organization_id,
            site_id: closure.facts.site_id,
            site: closure.site.clone(),
            site_outgoing: closure.site_outgoing.clone(),
            day,
            reason: closure.facts.reason.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn closure(from: &str, until: &str, yearly: bool) -> NewClosure {
        let (from, until) = (day(from), day(until));
        NewClosure { organization_id: PartnerId::make(), site_id: None, from, until, yearly, reason: String::new() }
    }

    #[test]
    fn a_span_holds_from_its_first_day_to_its_last_one_and_once() {
        let span = closure("2026-11-26", "2026-11-27", false);
        let held: Vec<bool> =
            ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2027-11-26"].map(day).map(|day| span.holds(day)).into();
        assert_eq!(held, [false, true, true, false, false]);
        assert_eq!(span.next_on(day("2026-11-27")), Some(day("2026-11-27")));
        assert_eq!(span.next_on(day("2026-11-28")), None);
    }

    #[test]
    fn a_yearly_closure_crosses_new_year_and_does_not_change_the_years_before_it() {
        let span = closure("2026-12-24", "2027-01-02", true);
        for held in ["2026-12-24", "2026-12-31", "2027-01-02", "2031-01-01", "2031-12-24"] {
            assert!(span.holds(day(held)), "{held}");
        }
        for open in ["2026-01-01", "2026-12-23", "2027-01-03", "2025-12-25"] {
            assert!(!span.holds(day(open)), "{open}");
        }
        assert_eq!(span.next_on(day("2027-01-03")), Some(day("2027-12-24")));
    }

    #[test]
    fn a_yearly_closure_on_february_29_holds_in_leap_years_only() {
        let leap = closure("2024-02-29", "2024-02-29", true);
        assert!(leap.leap_only() && leap.holds(day("2028-02-29")));
        assert!(!leap.holds(day("2027-02-28")) && !leap.holds(day("2027-03-01")));
        assert_eq!(leap.next_on(day("2096-03-01")), Some(day("2104-02-29")));
        assert!(!closure("2024-02-29", "2024-03-01", true).leap_only());
    }
}
