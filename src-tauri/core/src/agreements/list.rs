//! The list of agreements: search, filters, order, pages; and the rows of the register.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde::Deserialize;

use super::{AgreementLine, Kind, State};
use crate::{
    error::Result,
    partners::{PartnerId, Show},
    sql::{PAGE_MAX, Page, cursor, day, fts_query, json, parse_cursor, to_json, to_word, word},
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
    /// Rows a page; 0 for the most that one page takes.
    pub limit: u32,
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<AgreementLine> {
    let (state, end_on): (State, _) = (word(row, "state")?, day(row, "end_on")?);
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

const WHERE: &str = "a.removed_at IS NULL AND (a.archived_at IS NOT NULL) = :archived
  AND (:match IS NULL OR a.n IN (SELECT rowid FROM agreements_fts WHERE agreements_fts MATCH :match)
       OR a.partner IN (SELECT id FROM organizations WHERE n IN (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :named)))
  AND (:states = '[]' OR a.state IN (SELECT value FROM json_each(:states)))
  AND (:kind IS NULL OR a.kind = :kind)
  AND (:partner IS NULL OR a.partner = :partner)
  AND (:ends_by IS NULL OR (a.state IN ('active', 'in_notice') AND a.end_on BETWEEN :today AND :ends_by))";

/// One page of agreements as they stand on `today`.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &AgreementQuery, today: NaiveDate) -> Result<Page<AgreementLine>> {
    let key = match query.sort {
        AgreementSort::Ends => "ifnull(a.end_on, '9999')",
        AgreementSort::Name => "a.folded",
        AgreementSort::Partner => "o.folded",
    };
    let after = query.after.as_deref().map(parse_cursor).transpose()?;
    let limit = if query.limit == 0 { PAGE_MAX } else { query.limit.min(PAGE_MAX) };
    let archived = query.show == Show::Archived;
    let found = fts_query(&query.text);
    let named = found.as_ref().map(|words| format!("name : ({words})"));
    let ends_by = query.ends_within.and_then(|days| today.checked_add_days(chrono::Days::new(u64::from(days))));
    let narrow = named_params! {
        ":archived": archived, ":match": found, ":named": named, ":states": to_json(&query.states)?,
        ":kind": query.kind.map(|k| to_word(&k)).transpose()?, ":partner": query.partner_id, ":today": today.to_string(),
        ":ends_by": ends_by.map(|d| d.to_string()),
    };
    let page = named_params! {
        ":after_key": after.as_ref().map(|(key, _)| key), ":after_id": after.as_ref().map(|(_, id)| id.as_bytes().as_slice()), ":limit": limit + 1,
    };
    let both: Vec<(&str, &dyn rusqlite::ToSql)> = narrow.iter().chain(page).copied().collect();
    let range = if after.is_some() {
        format!("({key}, a.id) > (:after_key, :after_id)")
    } else {
        "(:after_key IS NULL AND :after_id IS NULL)".into()
    };
    let mut items = conn
        .prepare_cached(&format!(
            "SELECT a.id, a.title, a.partner AS partner_id, o.name AS partner, a.kind, a.state, a.start_on, a.end_on, a.notice_on,
                    a.lead_on, a.review_on, a.archived_at, {key} AS sort_key
             FROM agreements a JOIN organizations o ON o.id = a.partner WHERE {range} AND {WHERE} ORDER BY {key}, a.id LIMIT :limit"
        ))?
        .query_map(both.as_slice(), |row| Ok((from_row(row, today)?, row.get::<_, String>("sort_key")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(|(line, key)| cursor(key, line.id.uuid()));
    let total = conn.prepare_cached(&format!("SELECT count(*) FROM agreements a WHERE {WHERE}"))?.query_row(narrow, |row| row.get(0))?;
    let all = conn
        .prepare_cached("SELECT count(*) FROM agreements WHERE removed_at IS NULL AND (archived_at IS NOT NULL) = ?1")?
        .query_row([archived], |row| row.get(0))?;
    Ok(Page { items: items.into_iter().map(|(line, _)| line).collect(), next, total, all })
}
