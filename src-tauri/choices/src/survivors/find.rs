//! Finding her again: by her call sign, typing errors forgiven; by words that she chose; by language, by who began it, by what is open.

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use trellis_core::{
    Result, text,
    vault::{Person, PersonId},
};

use super::{Survivor, SurvivorId, store};
use crate::signs;

/// What is asked of the list. All parts narrow it together.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct SurvivorQuery {
    /// A call sign, or words that she chose.
    pub text: String,
    /// Whose language is this.
    pub language: Option<String>,
    /// Begun by who asks.
    pub mine: bool,
    /// With something that waits to be done.
    pub tasks: bool,
}

/// One row of the list: no more of her than her call sign and her language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SurvivorLine {
    /// Its id.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: SurvivorId,
    /// The call sign.
    pub sign: String,
    /// BCP 47 tag, or empty.
    pub language: String,
    /// Label of who began it.
    pub opened_by: String,
    /// Whether that is who asks.
    pub mine: bool,
    /// When it was begun.
    #[cfg_attr(test, ts(type = "string"))]
    pub opened_at: DateTime<Utc>,
    /// When somebody last worked on it.
    #[cfg_attr(test, ts(type = "string"))]
    pub touched_at: DateTime<Utc>,
    /// How much waits to be done.
    pub tasks: u32,
}

/// How near what was typed comes; smaller is nearer, `None`: not at all.
fn nearness(survivor: &Survivor, typed: &str) -> Option<usize> {
    if typed.is_empty() {
        return Some(0);
    }
    let begins = survivor.sign.split(' ').any(|word| word.starts_with(typed)) || survivor.sign.starts_with(typed);
    let by_words = survivor.facts.words.iter().any(|word| text::fold(word).contains(typed));
    if begins || by_words {
        return Some(usize::from(!begins));
    }
    // A whole call sign, or one word of it, with a letter or two wrong.
    let whole = signs::distance(typed, &survivor.sign);
    let word = survivor.sign.split(' ').map(|word| signs::distance(typed, word)).min().unwrap_or(usize::MAX);
    let allowed = if typed.chars().count() > 5 { 2 } else { 1 };
    (whole.min(word) <= allowed).then(|| 1 + whole.min(word))
}

/// The records that fit, nearest first, then the latest worked on.
///
/// # Errors
/// The store cannot be read.
pub fn list(conn: &Connection, query: &SurvivorQuery, person: &Person) -> Result<Vec<SurvivorLine>> {
    let typed = text::fold(&query.text);
    let mut found: Vec<(usize, SurvivorLine)> = Vec::new();
    for survivor in store::all(conn)? {
        let Some(near) = nearness(&survivor, &typed) else { continue };
        let line = line(conn, survivor, person.id)?;
        let fits = query.language.as_ref().is_none_or(|language| *language == line.language)
            && (!query.mine || line.mine)
            && (!query.tasks || line.tasks > 0);
        if fits {
            found.push((near, line));
        }
    }
    found.sort_by_key(|(near, _)| *near);
    Ok(found.into_iter().map(|(_, line)| line).collect())
}

pub(crate) fn line(conn: &Connection, survivor: Survivor, asking: PersonId) -> Result<SurvivorLine> {
    let (opened, tasks): (PersonId, u32) = conn
        .prepare_cached(
            "SELECT opened, (SELECT count(*) FROM tasks WHERE survivor = s.id AND done_at IS NULL) FROM survivors s WHERE id = ?1",
        )?
        .query_row([survivor.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(SurvivorLine {
        id: survivor.id,
        sign: survivor.sign,
        language: survivor.facts.language,
        opened_by: survivor.opened_by,
        mine: opened == asking,
        opened_at: survivor.opened_at,
        touched_at: survivor.touched_at,
        tasks,
    })
}
