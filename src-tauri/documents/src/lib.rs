//! Papers and files that leave the program: agreement summaries and the register, as tagged PDF, DOCX, XLSX, CSV and JSON,
//! and their dates as iCalendar; the partnership report, as PDF and XLSX; papers for a survivor's hand, as PDF.
//! And the other way: [`pages`] of a PDF that was attached, as pixels.
//!
//! ```text
//! summaries, register -> summary_paper, register_paper -> visible -> press (PDF)
//!                                                    -> docx_papers -> docx
//!                     -> tables -> sheets (XLSX), plain (CSV, JSON)
//!                     -> calendar (ICS)
//! series              -> meetings (ICS) -> ics_zones -> ics_lines
//! report              -> report_paper -> visible -> press (PDF)
//!                     -> report_tables -> sheets (XLSX)
//! handout             -> handouts -> visible -> press (PDF)
//! counts              -> counts -> sheets (XLSX), plain (CSV)
//! all of them         -> words (the Fluent files of the page)
//! ```
//!
//! Only [`Summary`], [`Register`], [`PartnershipReport`], [`OutgoingSchedule`] and [`meetings::CalendarSeries`] come in: what has no field there cannot be written. No survivor record is
//! known here, nor a clock, a file or a network: [`Handout`] and [`CountRow`] are plain texts, and nothing of them
//! stays behind.

mod calendar;
mod counts;
mod docx;
mod docx_papers;
mod fonts;
mod handouts;
mod ics_lines;
mod ics_zones;
pub mod meetings;
pub mod pages;
mod paper;
mod partnership_tables;
mod partnership_words;
mod plain;
mod press;
mod register_paper;
mod report_paper;
mod report_tables;
mod report_words;
mod review_paper;
mod schedule_calendar;
mod schedule_paper;
mod sheets;
mod summary_paper;
mod tables;
mod visible;
mod words;

use std::{collections::BTreeSet, str::FromStr};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use trellis_core::{
    Error, Result,
    agreements::{Register, Stamp},
    reports::{PartnershipReport, Summary},
    reviews::OutgoingReview,
    schedule::OutgoingSchedule,
};

pub use calendar::Day;
pub use counts::{CountRow, counts};
pub use handouts::{Handout, HandoutLine, HandoutStyle, handout, replaced_in_handout};

const SUMMARIES: &str = concat!(
    include_str!("templates/ground.typ"),
    include_str!("templates/page.typ"),
    include_str!("templates/partnership.typ"),
    include_str!("templates/summaries.typ")
);
const REPORT: &str = concat!(
    include_str!("templates/ground.typ"),
    include_str!("templates/page.typ"),
    include_str!("templates/partnership.typ"),
    include_str!("templates/report.typ")
);
const REGISTER: &str =
    concat!(include_str!("templates/ground.typ"), include_str!("templates/page.typ"), include_str!("templates/register.typ"));
const REVIEW: &str =
    concat!(include_str!("templates/ground.typ"), include_str!("templates/page.typ"), include_str!("templates/review.typ"));
const SCHEDULE: &str =
    concat!(include_str!("templates/ground.typ"), include_str!("templates/page.typ"), include_str!("templates/schedule.typ"));
const HANDOUT: &str = concat!(include_str!("templates/ground.typ"), include_str!("templates/handout.typ"));

/// The language of a paper's own words; what people typed stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Tagged, PDF/UA-1.
    Pdf,
    /// For those who go on writing; the same content as the PDF.
    Docx,
    /// A workbook.
    Xlsx,
    /// One row for each agreement, with machine headings.
    Csv,
    /// Every allowed field, as the core writes it.
    Json,
    /// Notice, reviews, end, as days in a calendar.
    Ics,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no font has, sorted; the paper shows U+FFFD in their place. Empty but for PDF.
    pub replaced: Vec<char>,
}

impl Language {
    /// `en`, `es`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

impl FromStr for Language {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        [Self::En, Self::Es]
            .into_iter()
            .find(|language| language.tag() == text)
            .ok_or(Error::invalid("language", "A paper is written in en or es. Choose one of the two."))
    }
}

impl Format {
    /// The end of a file's name, without the point.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Json, Self::Ics]
            .into_iter()
            .find(|format| format.extension() == text)
            .ok_or(Error::invalid("format", "A file is made as pdf, docx, xlsx, csv, json or ics. Choose one of these."))
    }
}

/// One agreement or many. With none, the file says so.
///
/// # Errors
/// `refused` when a page could not be set: a fault of the program, never of the text.
pub fn summaries(summaries: &[Summary], stamp: &Stamp, format: Format, language: Language) -> Result<Rendered> {
    match format {
        Format::Pdf => pdf(SUMMARIES, summary_paper::view(summaries, stamp, language)?, Some(stamp.printed_on)),
        Format::Docx => docx_papers::summaries(summary_paper::view(summaries, stamp, language)?, stamp.printed_on).map(as_written),
        Format::Xlsx => sheets::workbook(&tables::of_summaries(summaries, language)?, "paper-summaries", stamp, language).map(as_written),
        Format::Csv => plain::csv_of_summaries(summaries, language).map(as_written),
        Format::Json => plain::json_of_summaries(summaries, stamp).map(as_written),
        Format::Ics => Ok(as_written(calendar::file(&calendar::of_summaries(summaries, stamp, language)?, stamp))),
    }
}

/// Every agreement, and what runs out. With none, the file says so.
///
/// # Errors
/// As [`summaries`].
pub fn register(register: &Register, stamp: &Stamp, format: Format, language: Language) -> Result<Rendered> {
    match format {
        Format::Pdf => pdf(REGISTER, register_paper::view(register, stamp, language)?, Some(stamp.printed_on)),
        Format::Docx => docx_papers::register(register_paper::view(register, stamp, language)?, stamp.printed_on).map(as_written),
        Format::Xlsx => sheets::workbook(&[tables::of_register(register, language)?], "paper-register", stamp, language).map(as_written),
        Format::Csv => plain::csv_of_register(register).map(as_written),
        Format::Json => plain::json_of_register(register, stamp).map(as_written),
        Format::Ics => Ok(as_written(calendar::file(&calendar::of_register(register, stamp, language)?, stamp))),
    }
}

/// Meetings day by day: as PDF or CSV, or as a calendar. With none, the file says so.
///
/// # Errors
/// `invalid_input` for another kind of file; as [`summaries`].
pub fn schedule(schedule: &OutgoingSchedule, stamp: &Stamp, format: Format, language: Language) -> Result<Rendered> {
    match format {
        Format::Pdf => pdf(SCHEDULE, schedule_paper::view(schedule, stamp, language)?, Some(stamp.printed_on)),
        Format::Csv => schedule_paper::csv(schedule).map(as_written),
        Format::Ics => schedule_calendar::file(schedule, stamp, language).map(as_written),
        _ => Err(Error::invalid("format", "A schedule is written as ics, csv or pdf. Choose one of these.")),
    }
}

/// A supervisor's week, as a paper.
///
/// # Errors
/// As [`summaries`]; `invalid_input` at `format`.
pub fn review(review: &OutgoingReview, stamp: &Stamp, format: Format, language: Language) -> Result<Rendered> {
    match format {
        Format::Pdf => pdf(REVIEW, review_paper::view(review, stamp, language)?, Some(stamp.printed_on)),
        _ => Err(Error::invalid("format", "A review is made as pdf. Choose that.")),
    }
}

/// What a PDF of it could not draw, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn replaced_in_review(review: &OutgoingReview) -> Result<Vec<char>> {
    replaced_in(review_paper::view(review, &no_stamp(), Language::En)?)
}

/// The partnership report. With no partner, the file says so. A report is a paper or a workbook, nothing else.
///
/// # Errors
/// As [`summaries`]; `invalid_input` at `format`.
pub fn report(report: &PartnershipReport, stamp: &Stamp, format: Format, language: Language) -> Result<Rendered> {
    match format {
        Format::Pdf => pdf(REPORT, report_paper::view(report, stamp, language)?, Some(stamp.printed_on)),
        Format::Xlsx => sheets::workbook(&report_tables::of(report, language)?, "paper-report", stamp, language).map(as_written),
        _ => Err(Error::invalid("format", "A partnership report is made as pdf or xlsx. Choose one of the two.")),
    }
}

/// What a PDF of it could not draw, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn replaced_in_report(report: &PartnershipReport) -> Result<Vec<char>> {
    replaced_in(report_paper::view(report, &no_stamp(), Language::En)?)
}

/// What a PDF of it could not draw, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn replaced_in_schedule(schedule: &OutgoingSchedule) -> Result<Vec<char>> {
    replaced_in(schedule_paper::view(schedule, &no_stamp(), Language::En)?)
}

/// What a PDF of these could not draw, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn replaced_in_summaries(summaries: &[Summary]) -> Result<Vec<char>> {
    replaced_in(summary_paper::view(summaries, &no_stamp(), Language::En)?)
}

/// What a PDF of it could not draw, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn replaced_in_register(register: &Register) -> Result<Vec<char>> {
    replaced_in(register_paper::view(register, &no_stamp(), Language::En)?)
}

/// The days that a calendar of these would hold, word for word, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn days_in_summaries(summaries: &[Summary], stamp: &Stamp, language: Language) -> Result<Vec<Day>> {
    calendar::of_summaries(summaries, stamp, language)
}

/// The days that a calendar of it would hold, word for word, for the preview.
///
/// # Errors
/// As [`summaries`].
pub fn days_in_register(register: &Register, stamp: &Stamp, language: Language) -> Result<Vec<Day>> {
    calendar::of_register(register, stamp, language)
}

const fn no_stamp() -> Stamp {
    Stamp { program: String::new(), printed_on: NaiveDate::MIN, chain_count: 0, chain_head: String::new(), demo: false }
}

const fn as_written(bytes: Vec<u8>) -> Rendered {
    Rendered { bytes, replaced: Vec::new() }
}

fn replaced_in(mut view: Value) -> Result<Vec<char>> {
    let mut replaced = BTreeSet::new();
    visible::draw_all(&mut view, &mut replaced);
    Ok(replaced.into_iter().collect())
}

fn pdf(template: &str, mut view: Value, printed_on: Option<NaiveDate>) -> Result<Rendered> {
    let mut replaced = BTreeSet::new();
    visible::draw_all(&mut view, &mut replaced);
    let (bytes, warnings) = press::print(template, view, printed_on)?;
    // An unknown font or a page that does not settle is only a warning to Typst; in tests it is a fault.
    if cfg!(test) && !warnings.is_empty() {
        return Err(Error::Internal { part: "document" });
    }
    Ok(Rendered { bytes, replaced: replaced.into_iter().collect() })
}

#[cfg(test)]
mod tests;
