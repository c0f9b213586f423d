//! Works the reminders out anew from the records, so that settling a record settles its reminder.

use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::Connection;

use super::{Reminder, ReminderKind, store::snoozed};
use crate::{
    agreements::{self, Agreement, State, Unit},
    error::Result,
    partners::{self, PartnerQuery, PartnerSort},
    reviews, schedule, spectrum,
    trainings::{self, DueState},
    vault::{Settings, settings},
};

/// Days ahead of an official notice, a review or the end of a practice at which they are told.
const AHEAD: u64 = 14;
/// Days for which something that ended is still told.
const LATELY: u64 = 90;

/// Everything that needs a person, soonest first; what is snoozed is among them, with its day.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, now: DateTime<Utc>) -> Result<Vec<Reminder>> {
    let settings = settings::get(conn)?;
    let today = settings.today(now);
    let mut found = of_agreements(conn, today)?;
    found.extend(of_partners(conn, &settings, today)?);
    found.extend(of_trainings(conn, &settings, today)?);
    found.extend(of_practices(conn, today)?);
    found.extend(of_weeks(conn, today)?);
    let snoozed = snoozed(conn, today)?;
    for reminder in &mut found {
        reminder.snoozed_until = snoozed.get(&(reminder.kind, reminder.id, reminder.side)).copied();
    }
    found.sort_by(|a, b| (a.on, a.kind, &a.name, a.id).cmp(&(b.on, b.kind, &b.name, b.id)));
    Ok(found)
}

fn soon(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(AHEAD)).unwrap_or(today)
}

/// What ended before that is no news any more.
fn lately(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(LATELY)).unwrap_or(today)
}

fn of_agreements(conn: &Connection, today: NaiveDate) -> Result<Vec<Reminder>> {
    let mut found = Vec::new();
    for id in agreements::needing(conn, today, soon(today), lately(today))? {
        let agreement = agreements::get(conn, id)?;
        let followed = agreements::successor(conn, id)?.is_some();
        let hanging = ends(&agreement, followed, today).is_some() && schedule::under(conn, id, today)?.iter().any(|one| one.open);
        for (kind, on) in of_agreement(&agreement, followed, hanging, today) {
            found.push(Reminder {
                kind,
                id: agreement.id.uuid(),
                name: agreement.terms.title.clone(),
                partner_id: Some(agreement.terms.partner_id),
                partner: agreement.partner.clone(),
                side: None,
                on,
                snoozed_until: None,
            });
        }
    }
    Ok(found)
}

/// The last day of one that ends or ended lately, with nothing in its place.
fn ends(agreement: &Agreement, followed: bool, today: NaiveDate) -> Option<NaiveDate> {
    let state = agreement.terms.state;
    let ending = matches!(state, State::InNotice | State::EndedEarly) || (state == State::Expired && !followed);
    agreement.last_day().filter(|end| ending && *end >= lately(today))
}

/// What one agreement needs. Pure. `hanging`: groups or on-site time go on after it, and nothing stands under them.
fn of_agreement(agreement: &Agreement, followed: bool, hanging: bool, today: NaiveDate) -> Vec<(ReminderKind, NaiveDate)> {
    let terms = &agreement.terms;
    let mut found = Vec::new();
    if terms.state == State::InReview {
        let since = agreement.life.steps.last().map_or(agreement.updated_at.date_naive(), |step| step.on);
        found.push((ReminderKind::InReview, since));
    }
    if terms.state.in_force() {
        match terms.end_on {
            Some(end) if end < today => found.push((ReminderKind::Over, end)),
            _ if terms.state == State::Active && !followed => {
                let notice = terms.notice_on().filter(|day| *day >= today && *day <= soon(today));
                let lead = terms.lead_on().filter(|day| *day <= today);
                found.extend(notice.map(|day| (ReminderKind::Notice, day)).or(lead.map(|day| (ReminderKind::Lead, day))));
            }
            _ => {}
        }
        let review = terms.review_on.iter().copied().find(|day| *day <= soon(today));
        found.extend(review.map(|day| (ReminderKind::Review, day)));
    }
    let settled = |id| agreement.life.settled.iter().any(|settled| settled.commitment == id);
    let promised = terms.commitments.iter().any(|commitment| commitment.unit != Unit::Referrals && !settled(commitment.id));
    found.extend(ends(agreement, followed, today).filter(|_| promised || hanging).map(|end| (ReminderKind::Closing, end)));
    found
}

fn of_partners(conn: &Connection, settings: &Settings, today: NaiveDate) -> Result<Vec<Reminder>> {
    let query = PartnerQuery { stale: true, sort: PartnerSort::Confirmed, ..PartnerQuery::default() };
    let stale = partners::list(conn, &query, settings.stale_before(today))?;
    let months = chrono::Months::new(u32::from(settings.stale_months));
    Ok(stale
        .items
        .into_iter()
        .map(|line| Reminder {
            kind: ReminderKind::Stale,
            id: line.id.uuid(),
            name: line.name.clone(),
            partner_id: Some(line.id),
            partner: line.name,
            side: None,
            on: line.confirmed_on.and_then(|day| day.checked_add_months(months)).unwrap_or(today),
            snoozed_until: None,
        })
        .collect())
}

/// Trainings that are due, for partners with whom an agreement is in force.
fn of_trainings(conn: &Connection, settings: &Settings, today: NaiveDate) -> Result<Vec<Reminder>> {
    let mut found = Vec::new();
    for line in trainings::due_list(conn, settings.routine_months, today)? {
        for (side, due) in [(agreements::Side::Us, line.us), (agreements::Side::Partner, line.them)] {
            if !matches!(due.state, DueState::Overdue | DueState::Due) {
                continue;
            }
            found.push(Reminder {
                kind: ReminderKind::Training,
                id: line.partner_id.uuid(),
                name: line.partner.clone(),
                partner_id: Some(line.partner_id),
                partner: line.partner.clone(),
                side: Some(side),
                on: due.due_on.unwrap_or(today),
                snoozed_until: None,
            });
        }
    }
    Ok(found)
}

fn of_practices(conn: &Connection, today: NaiveDate) -> Result<Vec<Reminder>> {
    // One that ran out lately is told as well; what ran out long ago is seen on the spectrum.
    Ok(spectrum::running_out(conn, lately(today), soon(today))?
        .into_iter()
        .map(|(proof, attestation, partner)| Reminder {
            kind: ReminderKind::Practice,
            id: proof.uuid(),
            name: partner.clone(),
            partner_id: attestation.partner_id,
            partner,
            side: Some(attestation.side),
            on: attestation.until,
            snoozed_until: None,
        })
        .collect())
}

/// Weeks that were sent back and wait for their sign-off.
fn of_weeks(conn: &Connection, today: NaiveDate) -> Result<Vec<Reminder>> {
    Ok(reviews::sent_back(conn, lately(today))?
        .into_iter()
        .map(|remark| Reminder {
            kind: ReminderKind::SentBack,
            id: remark.id.uuid(),
            name: remark.text,
            partner_id: None,
            partner: String::new(),
            side: None,
            on: remark.week,
            snoozed_until: None,
        })
        .collect())
}
