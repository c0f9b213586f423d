//! The SQL of answers.

use rusqlite::{Connection, OptionalExtension as _, named_params};
use trellis_core::{
    Error, Result,
    sql::{day, time, to_word, word},
    text,
    vault::{Tx, audit::time_text},
};

use super::{Answer, AnswerId, AnswerKind, NewAnswer};
use crate::{
    names::Names,
    proofs, retention,
    survivors::{self, SurvivorId},
    tasks,
};

/// Everything that she answered, in order.
///
/// # Errors
/// The store cannot be read.
pub fn of(conn: &Connection, names: &Names, id: SurvivorId) -> Result<Vec<Answer>> {
    let mut statement =
        conn.prepare_cached("SELECT id, service, partner, answer, words, ask_on, at, by FROM answers WHERE survivor = ?1 ORDER BY rowid")?;
    let rows = statement.query_map([id], |row| {
        Ok(Answer {
            id: row.get("id")?,
            service_id: row.get("service")?,
            service: String::new(),
            partner_id: row.get("partner")?,
            partner: String::new(),
            answer: word(row, "answer")?,
            words: row.get("words")?,
            ask_on: day(row, "ask_on")?,
            at: time(row, "at")?,
            by: row.get("by")?,
        })
    })?;
    let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    for one in &mut found {
        (one.partner, one.service) = (names.partner(one.partner_id), names.service_name(one.partner_id, one.service_id));
    }
    Ok(found)
}

/// Keeps an answer. An earlier one about the same service stays as it was said.
///
/// # Errors
/// `not_found`; `invalid_input`.
pub fn add(tx: &Tx<'_>, id: SurvivorId, mut said: NewAnswer) -> Result<AnswerId> {
    text::block("words", &mut said.words)?;
    if said.ask_on.is_some() && said.answer != AnswerKind::NotNow {
        return Err(Error::invalid("ask_on", "Only “not now” can carry a day, and only if she asks for one."));
    }
    survivors::get(tx, id)?;
    let answer = AnswerId::make_random();
    tx.execute(
        "INSERT INTO answers (id, survivor, service, partner, answer, words, ask_on, at, by)
         VALUES (:id, :survivor, :service, :partner, :answer, :words, :ask_on, :at, :by)",
        named_params! {
            ":id": answer, ":survivor": id, ":service": said.service_id, ":partner": said.partner_id, ":answer": to_word(&said.answer)?,
            ":words": said.words, ":ask_on": said.ask_on.map(|day| day.to_string()), ":at": time_text(tx.now()), ":by": tx.person().label,
        },
    )?;
    // What she said before about the same service asks no more.
    tasks::forget_asking(tx, id, said.service_id)?;
    if let Some(day) = said.ask_on {
        tasks::ask_again(tx, id, said.partner_id, answer.uuid(), day)?;
    }
    survivors::touch(tx, id)?;
    proofs::vouch(tx, &proofs::ANSWER, answer.uuid())?;
    Ok(answer)
}

/// Takes one answer out for good, with what followed from it.
///
/// # Errors
/// `not_found`; `refused` under a hold.
pub fn remove(tx: &Tx<'_>, answer: AnswerId) -> Result<()> {
    let id: Option<SurvivorId> = tx.query_row("SELECT survivor FROM answers WHERE id = ?1", [answer], |row| row.get(0)).optional()?;
    let id = id.ok_or(Error::NotFound { what: "answer" })?;
    if survivors::get(tx, id)?.held {
        return Err(retention::HELD);
    }
    tasks::forget(tx, answer.uuid())?;
    proofs::take_out(tx, &proofs::ANSWER, "id = ?1", answer.uuid()).map(drop)
}
