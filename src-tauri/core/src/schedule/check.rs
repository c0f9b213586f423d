//! What a series may say. Rules that need other records stand in `names.rs`.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use super::{
    Away, Change, Kind, NewSeries, Segment, What,
    expand::{Planned, expand},
};
use crate::{
    error::{Error, Result},
    recurrences::{Pattern, Until, zone},
    staff::StaffId,
    text,
};

/// Longer ones are read by nobody.
const MOST: usize = 2_000;
/// A rule is followed so far, in months.
const FAR: u32 = 480;

/// A series that can be kept: the only thing that the store takes.
#[derive(Debug, Clone)]
pub struct CheckedSeries(NewSeries);

impl CheckedSeries {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_facts(self) -> NewSeries {
        self.0
    }

    /// For looking at.
    #[must_use]
    pub const fn facts(&self) -> &NewSeries {
        &self.0
    }
}

impl Segment {
    /// The last day on which it meets; `None`: no end is known.
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        let far = self.from.checked_add_months(Months::new(FAR)).unwrap_or(self.from);
        match (&self.rule.pattern, &self.rule.until) {
            (Pattern::Once, _) => Some(self.from),
            (_, Until::Open) => None,
            (_, Until::On(day)) => Some(*day),
            (_, Until::Count(_)) => self.rule.days(self.from, self.from, far).last().map(|(_, day)| *day),
        }
    }

    fn check(&self, kind: Kind) -> Result<()> {
        zone(&self.zone)?;
        self.rule.check(self.from)?;
        check_minutes(self.minutes)?;
        if self.places.is_empty() || self.places.len() > 6 {
            return Err(Error::invalid("places", "Choose where it is: one place, or up to six that take turns."));
        }
        let people: BTreeSet<_> = self.people.iter().collect();
        match kind {
            _ if people.len() != self.people.len() => Err(Error::invalid("people", "Somebody is named twice. Name each person once.")),
            Kind::Session if people.len() != 2 => Err(Error::invalid("people", "A shared group has two facilitators. Choose two.")),
            Kind::OnSite if people.is_empty() || people.len() > 20 => {
                Err(Error::invalid("people", "Choose who is on site: one person, or up to twenty."))
            }
            _ => Ok(()),
        }
    }
}

fn check_minutes(minutes: u16) -> Result<()> {
    if (5..=1440).contains(&minutes) {
        Ok(())
    } else {
        Err(Error::invalid("ends", "It takes between five minutes and a day. Check start and end."))
    }
}

/// Whoever is away would be there, and whoever comes instead would not.
fn check_away(away: &[Away], people: &[StaffId]) -> Result<()> {
    let named: BTreeSet<_> = away.iter().map(|one| one.person).collect();
    if named.len() != away.len() || named.iter().any(|one| !people.contains(one)) {
        return Err(Error::invalid("away", "Somebody is away who would not be there, or is named twice."));
    }
    let instead: BTreeSet<_> = away.iter().filter_map(|one| one.substitute).collect();
    let wanted = away.iter().filter(|one| one.substitute.is_some()).count();
    if instead.len() != wanted || instead.iter().any(|one| people.contains(one)) {
        return Err(Error::invalid("substitute", "The substitute is there already. Choose somebody else."));
    }
    Ok(())
}

impl NewSeries {
    /// The only way from what was typed to a series. `now` keeps a session of the future from being held already.
    ///
    /// # Errors
    /// `invalid_input` at the field.
    pub fn check(mut self, now: DateTime<Utc>) -> Result<CheckedSeries> {
        text::block("notes", &mut self.notes)?;
        text::line("uid", &mut self.uid)?;
        if (self.kind == Kind::Session) != self.group_id.is_some() {
            return Err(Error::invalid("group_id", "Choose the group that meets."));
        }
        if self.segments.is_empty() || self.segments.len() > 200 {
            return Err(Error::invalid("segments", "A series needs between one and 200 stretches."));
        }
        for segment in &self.segments {
            segment.check(self.kind)?;
        }
        let reaches = |pair: &[Segment]| matches!(pair, [one, next] if one.last().is_none_or(|last| last >= next.from));
        if self.segments.windows(2).any(reaches) {
            return Err(Error::invalid("from", "This begins before what stands there ends. Choose a later first day."));
        }
        self.check_changes()?;
        self.check_held(now)?;
        Ok(CheckedSeries(self))
    }

    /// Whether the rule of a stretch falls on this day, whatever was changed on it.
    #[must_use]
    pub fn falls_on(&self, day: NaiveDate) -> Option<&Segment> {
        self.segments.iter().find(|segment| !segment.rule.days(segment.from, day, day).is_empty())
    }

    fn check_changes(&mut self) -> Result<()> {
        const TWICE: Error = Error::invalid("on", "Two changes are about the same day. Keep one of them.");
        if self.changes.len() > MOST || self.held.len() > MOST {
            return Err(Error::TooLarge { reason: "A series holds at most 2,000 changed days. End it, and begin a new one." });
        }
        self.changes.sort_by_key(|change| change.on);
        if self.changes.windows(2).any(|pair| matches!(pair, [one, next] if one.on == next.on)) {
            return Err(TWICE);
        }
        for change in &mut self.changes {
            text::block("note", &mut change.note)?;
        }
        for change in &self.changes {
            self.check_change(change)?;
        }
        self.check_apart()
    }

    fn check_change(&self, change: &Change) -> Result<()> {
        let segment = self.falls_on(change.on);
        match (&change.what, segment) {
            (What::Extra { minutes, people, away, .. }, None) => {
                if people.is_empty() {
                    return Err(Error::invalid("people", "Choose who is there."));
                }
                check_minutes(*minutes)?;
                check_away(away, people)
            }
            (What::Extra { .. }, Some(_)) => {
                Err(Error::invalid("on", "It meets on this day already. Change that one, or choose another day."))
            }
            (_, None) => Err(Error::invalid("on", "It does not meet on this day. Choose a day on which it does.")),
            (What::Altered { away, minutes, .. }, Some(segment)) => {
                minutes.map_or(Ok(()), check_minutes)?;
                check_away(away, &segment.people)
            }
            _ => Ok(()),
        }
    }

    /// What was moved or added does not run into another meeting of the same series.
    fn check_apart(&self) -> Result<()> {
        let days = self.changes.iter().filter_map(|change| match &change.what {
            What::Altered { date, .. } => Some([change.on, date.unwrap_or(change.on)]),
            What::Extra { .. } => Some([change.on, change.on]),
            _ => None,
        });
        let (Some(first), Some(last)) = (days.clone().flatten().min(), days.flatten().max()) else { return Ok(()) };
        let near = Days::new(2);
        let all = expand(self, first.checked_sub_days(near).unwrap_or(first), last.checked_add_days(near).unwrap_or(last))?;
        let all: Vec<&Planned> = all.iter().filter(|one| one.cancelled_by.is_none()).collect();
        let meet =
            |pair: &[&Planned]| matches!(pair, [one, next] if one.meets(next) && (one.moved || one.extra || next.moved || next.extra));
        if all.windows(2).any(meet) {
            return Err(Error::invalid("date", "It meets at that time already. Choose another day or time."));
        }
        Ok(())
    }

    fn check_held(&mut self, now: DateTime<Utc>) -> Result<()> {
        self.held.sort_by_key(|held| held.on);
        self.held.dedup_by_key(|held| held.on);
        if self.kind != Kind::Session && !self.held.is_empty() {
            return Err(Error::invalid("on", "Only sessions of a group are recorded as held."));
        }
        let (Some(first), Some(last)) = (self.held.first().map(|held| held.on), self.held.last().map(|held| held.on)) else {
            return Ok(());
        };
        let all = expand(self, first, last)?;
        for held in &self.held {
            let found = all.iter().find(|one| one.on == held.on && one.cancelled_by.is_none());
            let one =
                found.ok_or(Error::invalid("on", "A session that was cancelled, or never was, cannot have been held. Check the day."))?;
            if one.start > now {
                return Err(Error::invalid("on", "This session is still to come. Record it when it was held."));
            }
        }
        Ok(())
    }
}
