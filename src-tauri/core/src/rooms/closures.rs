//! Which days are closed: asked by lists, and by whoever looks for clashes.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{ClosedDay, Closure, ClosureLine, Place, closing};
use crate::{
    error::{Error, Result},
    partners::PartnerId,
};

/// Closures that are not in the bin, of organizations that are not either. A program has tens of them, so days are
/// looked at here, not in SQL.
///
/// # Errors
/// The store cannot be read.
pub fn all_closures(conn: &Connection) -> Result<Vec<Closure>> {
    let sql = format!("{} WHERE c.removed_at IS NULL AND o.removed_at IS NULL ORDER BY c.from_on, c.id", closing::SELECT);
    Ok(conn.prepare_cached(&sql)?.query_map([], closing::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// What closes this place on that day; the earliest written one where several do.
///
/// # Errors
/// The store cannot be read.
pub fn closed(conn: &Connection, place: &Place, day: NaiveDate) -> Result<Option<Closure>> {
    Ok(all_closures(conn)?.into_iter().find(|closure| closure.is_of(place) && closure.holds(day)))
}

/// Closures that hold on any day from `from` to `to`, both included.
///
/// # Errors
/// The store cannot be read.
pub fn closures_between(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Closure>> {
    Ok(all_closures(conn)?.into_iter().filter(|closure| closure.facts.next_on(from).is_some_and(|day| day <= to)).collect())
}

/// Every day from `from` to `to` on which a site or a whole organization is closed, with why; by day, the earliest written first.
///
/// # Errors
/// `invalid_input` at `to` when the last day is before the first, or more than a year after it.
pub fn closed_days(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<ClosedDay>> {
    if !(0..=366).contains(&(to - from).num_days()) {
        return Err(Error::invalid("to", "Choose days from the first to the last, at most a year."));
    }
    let closures = all_closures(conn)?;
    let on = |day: NaiveDate| closures.iter().filter(move |one| one.holds(day)).map(move |one| ClosedDay::of(one, day));
    Ok(from.iter_days().take_while(|day| *day <= to).flat_map(on).collect())
}

/// Every closure, or those of one organization: the next one first, those that are over last, latest first.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, organization: Option<PartnerId>, today: NaiveDate) -> Result<Vec<ClosureLine>> {
    let of = |closure: &Closure| organization.is_none_or(|id| closure.facts.organization_id == id);
    let mut lines: Vec<ClosureLine> = all_closures(conn)?
        .into_iter()
        .filter(of)
        .map(|closure| ClosureLine { next_on: closure.facts.next_on(today), leap_only: closure.facts.leap_only(), closure })
        .collect();
    lines.sort_by_key(|line| {
        let over = line.next_on.is_none().then_some(std::cmp::Reverse(line.closure.facts.until));
        (line.next_on.is_none(), line.next_on, over, line.closure.id)
    });
    Ok(lines)
}
