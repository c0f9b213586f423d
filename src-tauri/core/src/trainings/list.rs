//! The list of trainings: search, filters, order, pages.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Deserialize;

use super::{State, TrainingLine};
use crate::{
    agreements::{Quantity, Side},
    error::Result,
    partners::{PartnerId, Show},
    resources::ResourceId,
    sql::{Filter, Listing, Page, day, fts_query, to_word, word},
};

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TrainingSort {
    /// Latest day first.
    #[default]
    Newest,
    /// By topic.
    Name,
    /// By the partner's name.
    Partner,
}

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default, deny_unknown_fields)]
pub struct TrainingQuery {
    /// Words in the topic, the materials, the partner.
    pub text: String,
    /// See [`Show`].
    pub show: Show,
    /// See [`State`].
    pub state: Option<State>,
    /// Only those in which this side was trained.
    pub trained: Option<Side>,
    /// With this partner.
    pub partner_id: Option<PartnerId>,
    /// With this item of the library.
    pub resource_id: Option<ResourceId>,
    /// See [`TrainingSort`].
    pub sort: TrainingSort,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows a page; 0 for all of them.
    pub limit: u32,
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<TrainingLine> {
    let (state, held_on) = (word(row, "state")?, day(row, "held_on")?.ok_or(rusqlite::Error::InvalidQuery)?);
    Ok(TrainingLine {
        id: row.get("id")?,
        name: row.get("topic")?,
        partner_id: row.get("partner_id")?,
        partner: row.get("partner")?,
        held_on,
        state,
        trainer: word(row, "trainer")?,
        hours: row.get::<_, Option<u32>>("hours")?.and_then(Quantity::from_hundredths),
        heads_us: row.get("heads_us")?,
        heads_partner: row.get("heads_partner")?,
        unsettled: state == State::Planned && held_on < today,
        archived: row.get::<_, Option<String>>("archived_at")?.is_some(),
    })
}

/// One page of trainings as they stand on `today`.
///
/// # Errors
/// `invalid_input` for a cursor that no page gave.
pub fn list(conn: &Connection, query: &TrainingQuery, today: NaiveDate) -> Result<Page<TrainingLine>> {
    let listing = Listing {
        columns: "t.id, t.topic, t.partner AS partner_id, o.name AS partner, t.held_on, t.state, t.trainer, t.hours, t.heads_us,
                    t.heads_partner, t.archived_at",
        tables: "trainings t JOIN organizations o ON o.id = t.partner",
        counted: "trainings t",
        key: match query.sort {
            // As the index has it: days that grow downwards.
            TrainingSort::Newest => "printf('%08d', 99999999 - replace(t.held_on, '-', ''))",
            TrainingSort::Name => "t.folded",
            TrainingSort::Partner => "o.folded",
        },
        id: "t.id",
    };
    listing.page(conn, &filter(query)?, query.after.as_deref(), query.limit, |row| {
        let line = from_row(row, today)?;
        let id = line.id.uuid();
        Ok((line, id))
    })
}

fn filter(query: &TrainingQuery) -> Result<Filter> {
    let mut filter = Filter::new(match query.show {
        Show::Active => "t.removed_at IS NULL AND t.archived_at IS NULL",
        Show::Archived => "t.removed_at IS NULL AND t.archived_at IS NOT NULL",
    });
    if let Some(words) = fts_query(&query.text) {
        let part = "t.n IN (SELECT rowid FROM trainings_fts WHERE trainings_fts MATCH :match)
             OR t.partner IN (SELECT id FROM organizations WHERE n IN
                 (SELECT rowid FROM organizations_fts WHERE organizations_fts MATCH :named))";
        let named = format!("name : ({words})");
        filter.by(part, [(":match", Box::new(words)), (":named", Box::new(named))]);
    }
    if let Some(state) = &query.state {
        filter.by("t.state = :state", [(":state", Box::new(to_word(state)?))]);
    }
    match query.trained {
        Some(Side::Us) => filter.by("t.trainer <> 'us'", []),
        Some(Side::Partner) => filter.by("t.trainer <> 'partner'", []),
        None => {}
    }
    if let Some(partner) = query.partner_id {
        filter.by("t.partner = :partner", [(":partner", Box::new(partner))]);
    }
    if let Some(resource) = query.resource_id {
        let part = "EXISTS (SELECT 1 FROM training_resources l WHERE l.training = t.id AND l.resource = :resource)";
        filter.by(part, [(":resource", Box::new(resource))]);
    }
    Ok(filter)
}
