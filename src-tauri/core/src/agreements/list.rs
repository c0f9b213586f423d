//! The list of agreements: search, filters, order, pages; and the rows of the register.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::{AgreementLine, Kind, State};
use crate::{
    error::Result,
    partners::{PartnerId, Show},
    sql::{Filter, Listing, Page, day, fts_query, json, to_json, to_word, word},
};

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgreementSort {
    /// Soonest end first.
    #[default]
    Ends,
    /// By title.
    Name,
    /// By the partner's name.
    Partner,
}

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct AgreementQuery {
    /// Words in the title, the purpose, the partner.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// Empty: every state.
    pub states: Vec<State>,
    /// See [`Kind`].
    pub kind: Option<Kind>,
    /// With this partner.
    pub partner_id: Option<PartnerId>,
    /// In force, and ending within so many days from today.
    pub ends_within: Option<u16>,
    /// See [`AgreementSort`].
    pub sort: AgreementSort,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows a page; 0 for all of them.
    pub limit: u32,
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<AgreementLine> {
    let (state, end_on): (State, _) = (word(row, "state")?, day(row, "last_on")?);
    let reviews: Vec<NaiveDate> = json(row, "review_on")?;
    Ok(AgreementLine {
        id: row.get("id")?,
        name: row.get("title")?,
        partner_id: row.get("partner_id")?,
        partner: row.get("partner")?,
        kind: word(row, "kind")?,
        state,
        start_on: day(row, "start_on")?,
        end_on,
        notice_on: day(row, "notice_on")?,
        lead_on: day(row, "lead_on")?,
        review_on: reviews.into_iter().find(|day| *day >= today),
        days_left: end_on.filter(|_| state.in_force()).map(|end| (end - today).num_days()),
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// One page of agreements as they stand on `today`.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &AgreementQuery, today: NaiveDate) -> Result<Page<AgreementLine>> {
    page(conn, query, &filter(conn, query, today)?, today)
}

fn page(conn: &Connection, query: &AgreementQuery, filter: &Filter, today: NaiveDate) -> Result<Page<AgreementLine>> {
    listing(query.sort).page(conn, filter, query.after.as_deref(), query.limit, |row| {
        let line = from_row(row, today)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

const fn listing(sort: AgreementSort) -> Listing {
    Listing {
        columns: "a.id, a.title, a.partner AS partner_id, o.name AS partner, a.kind, a.state, a.start_on,
                  ifnull(a.life ->> '$.ended_on', a.end_on) AS last_on, a.notice_on, a.lead_on, a.review_on, a.archived_at",
        tables: match sort {
            // In the order of partners; else their names are looked up, in an index that has nothing else.
            AgreementSort::Partner => "agreements a JOIN organizations o ON o.id = a.partner",
            _ => "agreements a JOIN organizations o INDEXED BY organizations_named ON o.id = a.partner",
        },
        counted: "agreements a",
        key: match sort {
            AgreementSort::Ends => "ifnull(a.end_on, '9999')",
            AgreementSort::Name => "a.folded",
            AgreementSort::Partner => "o.folded",
        },
        id: "a.id",
    }
}

/// What a search finds: in its own words, or in the partner's name. A plus keeps the index of the order in charge: looked up one by
/// one, each of many hits would read a whole row.
macro_rules! found {
    ($plus:literal) => {
        concat!(
            $plus,
            "a.n IN (SELECT rowid FROM agreements_fts WHERE agreements_fts MATCH :match) OR ",
            $plus,
            "a.partner IN (SELECT id FROM organizations WHERE n IN
                 (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :named))"
        )
    };
}

/// So few hits that looking each up costs less than going through the whole order.
fn are_few(conn: &Connection, words: &str, named: &str) -> Result<bool> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM agreements_fts WHERE agreements_fts MATCH ?1 LIMIT 100)";
    let hits: u32 = conn.prepare_cached(sql)?.query_row([words], |row| row.get(0))?;
    let sql = "SELECT count(*) FROM (SELECT 1 FROM organizations_fts WHERE organizations_fts MATCH ?1 LIMIT 10)";
    let partners: u32 = conn.prepare_cached(sql)?.query_row([named], |row| row.get(0))?;
    Ok(hits < 100 && partners < 10)
}

fn filter(conn: &Connection, query: &AgreementQuery, today: NaiveDate) -> Result<Filter> {
    let mut filter = Filter::new(match query.show {
        Show::Active => "a.removed_at IS NULL AND a.archived_at IS NULL",
        Show::Archived => "a.removed_at IS NULL AND a.archived_at IS NOT NULL",
    });
    if let Some(words) = fts_query(&query.text) {
        let named = format!("name : ({words})");
        let part = if are_few(conn, &words, &named)? { found!("") } else { found!("+") };
        filter.by(part, [(":match", Box::new(words)), (":named", Box::new(named))]);
    }
    if !query.states.is_empty() {
        filter.by("a.state IN (SELECT value FROM json_each(:states))", [(":states", Box::new(to_json(&query.states)?))]);
    }
    if let Some(kind) = &query.kind {
        filter.by("a.kind = :kind", [(":kind", Box::new(to_word(kind)?))]);
    }
    if let Some(partner) = query.partner_id {
        filter.by("a.partner = :partner", [(":partner", Box::new(partner))]);
    }
    if let Some(days) = query.ends_within {
        let by = today.checked_add_days(chrono::Days::new(u64::from(days))).unwrap_or(today);
        let part = "a.state IN ('active', 'in_notice') AND a.end_on BETWEEN :today AND :ends_by";
        filter.by(part, [(":today", Box::new(today.to_string())), (":ends_by", Box::new(by.to_string()))]);
    }
    Ok(filter)
}

/// In force, and ending within so many days or with a clock that has begun; soonest first.
///
/// # Errors
/// The store cannot be read.
pub fn ending(conn: &Connection, today: NaiveDate, ahead: u16) -> Result<Vec<AgreementLine>> {
    let in_force = AgreementQuery { states: vec![State::Active, State::InNotice], limit: 50, ..AgreementQuery::default() };
    let near = today.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(today);
    let mut filter = filter(conn, &in_force, today)?;
    let part = "ifnull(a.life ->> '$.ended_on', a.end_on) <= :near OR a.lead_on <= :today";
    filter.by(part, [(":near", Box::new(near.to_string())), (":today", Box::new(today.to_string()))]);
    listing(in_force.sort).first(conn, &filter, in_force.limit, |row| from_row(row, today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::PARTNERSHIP;

    #[test]
    fn an_index_gives_each_order_and_each_count_by_itself() {
        let conn = Connection::open_in_memory().unwrap();
        PARTNERSHIP.iter().for_each(|step| conn.execute_batch(step.sql).unwrap());
        let narrow = AgreementQuery { states: vec![State::Active], kind: Some(Kind::Mou), ..AgreementQuery::default() };
        for query in [AgreementQuery::default(), narrow] {
            let filter = filter(&conn, &query, NaiveDate::MIN).unwrap();
            for sort in [AgreementSort::Ends, AgreementSort::Name] {
                let plans = listing(sort).plans(&conn, &filter);
                assert!(plans[0].contains("COVERING INDEX"), "{}", plans[0]);
                assert!(plans.iter().all(|plan| !plan.contains("TEMP B-TREE FOR ORDER BY")), "{plans:?}");
                assert!(plans[2].starts_with("SEARCH a USING "), "a later page begins where the one before ended: {}", plans[2]);
            }
        }
        let rare = AgreementQuery { text: "4711".into(), ..AgreementQuery::default() };
        for plan in listing(AgreementSort::Ends).plans(&conn, &filter(&conn, &rare, NaiveDate::MIN).unwrap()) {
            assert!(plan.contains("MULTI-INDEX OR") && !plan.contains("SCAN a USING"), "few hits are looked up: {plan}");
        }
    }
}
