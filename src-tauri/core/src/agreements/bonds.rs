//! Agreements as far as they bind and promise: what is asked of many at once, without their texts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row, named_params};

use super::{Agreement, AgreementId, Commitment, State, store::commitment_from_row};
use crate::{
    error::Result,
    partners::PartnerId,
    sql::{day, id_text, word},
};

/// An agreement that is not in the bin, as far as it binds.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "as in NewAgreement and Life")]
pub struct Bond {
    pub id: AgreementId,
    pub partner_id: PartnerId,
    pub partner: String,
    pub title: String,
    pub state: State,
    pub start_on: Option<NaiveDate>,
    pub end_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub follows: Option<AgreementId>,
    pub commitments: Vec<Commitment>,
}

impl Bond {
    /// The last day on which it binds or bound; `None`: open end.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.ended_on.or(self.end_on)
    }

    /// Whether it binds the parties on a day, whatever its state is by now.
    #[must_use]
    pub fn binds_on(&self, day: NaiveDate) -> bool {
        let begun = self.start_on.is_some_and(|start| start <= day);
        self.state.was_in_force() && begun && self.last_day().is_none_or(|end| day <= end)
    }
}

impl From<&Agreement> for Bond {
    fn from(agreement: &Agreement) -> Self {
        let (terms, life) = (&agreement.terms, &agreement.life);
        Self {
            id: agreement.id,
            partner_id: terms.partner_id,
            partner: agreement.partner.clone(),
            title: terms.title.clone(),
            state: terms.state,
            start_on: terms.start_on,
            end_on: terms.end_on,
            ended_on: life.ended_on,
            follows: life.follows,
            commitments: terms.commitments.clone(),
        }
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Bond> {
    Ok(Bond {
        id: row.get("id")?,
        partner_id: row.get("partner_id")?,
        partner: row.get("partner")?,
        title: row.get("title")?,
        state: word(row, "state")?,
        start_on: day(row, "start_on")?,
        end_on: day(row, "end_on")?,
        ended_on: day(row, "ended_on")?,
        follows: id_text(row, "follows")?,
        commitments: Vec::new(),
    })
}

/// `which` speaks of agreements as `a`. What stands in `life` is named as the index names it, which then has all that is asked.
fn bonds_sql(which: &str) -> String {
    format!(
        "SELECT a.id, a.partner AS partner_id, o.name AS partner, a.title, a.state, a.start_on, a.end_on,
                a.life ->> '$.ended_on' AS ended_on, a.life ->> '$.follows' AS follows
         FROM agreements a CROSS JOIN organizations o INDEXED BY organizations_named ON o.id = a.partner
         WHERE a.removed_at IS NULL AND {which}"
    )
}

fn commitments_sql(which: &str) -> String {
    format!(
        "SELECT c.agreement, c.id, c.giver, c.unit, c.quantity, c.period, c.description, c.from_on, c.until_on
         FROM agreements a CROSS JOIN commitments c ON c.agreement = a.id WHERE a.removed_at IS NULL AND {which}
         ORDER BY c.place, c.id"
    )
}

/// Two statements for however many there are.
fn read(conn: &Connection, which: &str, values: impl Params + Copy) -> Result<Vec<Bond>> {
    let mut statement = conn.prepare_cached(&bonds_sql(which))?;
    let mut bonds = statement.query_map(values, from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut statement = conn.prepare_cached(&commitments_sql(which))?;
    let mut promised: BTreeMap<AgreementId, Vec<Commitment>> = BTreeMap::new();
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        promised.entry(row.get("agreement")?).or_default().push(commitment_from_row(row)?);
    }
    for bond in &mut bonds {
        bond.commitments = promised.remove(&bond.id).unwrap_or_default();
    }
    Ok(bonds)
}

const BETWEEN: &str = "a.state NOT IN ('draft', 'in_review')
     AND ((ifnull(a.start_on, '0') <= :to AND ifnull(a.life ->> '$.ended_on', ifnull(a.end_on, '9')) >= :from)
         OR a.life ->> '$.follows' IS NOT NULL
         OR a.partner IN (SELECT partner FROM agreements WHERE follows IS NOT NULL AND removed_at IS NULL))";

/// Every agreement, but for those in the bin.
///
/// # Errors
/// The store cannot be read.
pub fn bonds(conn: &Connection) -> Result<Vec<Bond>> {
    read(conn, "true", [])
}

/// Those with a partner.
///
/// # Errors
/// The store cannot be read.
pub fn bonds_with(conn: &Connection, partner: PartnerId) -> Result<Vec<Bond>> {
    read(conn, "a.partner = ?1", [partner])
}

/// Those that have bound and whose term touches these days, with all that stand in a chain: a named one stands for those before
/// and after it.
///
/// # Errors
/// The store cannot be read.
pub fn bonds_between(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Bond>> {
    let (from, to) = (from.to_string(), to.to_string());
    read(conn, BETWEEN, named_params! { ":from": from, ":to": to })
}

/// An agreement with all that it follows and all that follow it: each stands in the place of the one before.
#[must_use]
pub fn linked(all: &[Bond], id: AgreementId) -> BTreeSet<AgreementId> {
    let mut chain = BTreeSet::from([id]);
    loop {
        let linked = all.iter().filter_map(|one| one.follows.map(|earlier| (one.id, earlier)));
        let more: Vec<_> = linked.filter(|(a, b)| chain.contains(a) != chain.contains(b)).flat_map(|(a, b)| [a, b]).collect();
        if more.is_empty() {
            return chain;
        }
        chain.extend(more);
    }
}

/// Whether any of these binds on a day; where one is named, itself or what stands in its chain alone.
#[must_use]
pub fn any_binds(all: &[Bond], named: Option<AgreementId>, day: NaiveDate) -> bool {
    let chain = named.map(|id| linked(all, id));
    all.iter().any(|one| chain.as_ref().is_none_or(|chain| chain.contains(&one.id)) && one.binds_on(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::PARTNERSHIP;

    #[test]
    fn what_binds_is_told_from_an_index_alone() {
        let conn = Connection::open_in_memory().unwrap();
        PARTNERSHIP.iter().for_each(|step| conn.execute_batch(step.sql).unwrap());
        for sql in ["true", "a.partner = ?1", BETWEEN].into_iter().flat_map(|which| [bonds_sql(which), commitments_sql(which)]) {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let plan: Vec<String> = statement.raw_query().mapped(|row| row.get("detail")).collect::<rusqlite::Result<_>>().unwrap();
            assert!(plan[0].contains("COVERING INDEX"), "{plan:?}");
        }
    }
}
