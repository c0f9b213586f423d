//! Sets a page with Typst and makes a tagged PDF/UA-1 of it. The template is ours and fixed; what is printed comes
//! in as values and is never read as source. There are no files, packages, clock or network behind it.

use std::sync::{Mutex, PoisonError};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use trellis_core::{Error, Result};
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fonts::FONTS;

/// Whatever goes wrong while setting: its words may hold text of the page, so none are passed on.
const FAULT: Error = Error::Internal { part: "document" };

struct Press {
    library: LazyHash<Library>,
    main: Source,
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// One paper at a time: what one lets go of, another that is being set would have to work out again and again.
static ONE: Mutex<()> = Mutex::new(());

/// The PDF, and what Typst warned of (tests take a warning for an error). Without a day the file does not say when it
/// was made.
pub fn print(template: &str, view: Value, printed_on: Option<NaiveDate>) -> Result<(Vec<u8>, Vec<String>)> {
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let printed = set(template, view, printed_on);
    // Typst remembers what it has set, the text included, for the next time. Nothing of it shall stay in memory.
    typst::comemo::evict(0);
    printed
}

fn set(template: &str, view: Value, printed_on: Option<NaiveDate>) -> Result<(Vec<u8>, Vec<String>)> {
    let inputs: Dict = serde_json::from_value(view)?;
    // Row headings of tables are marked as such: that part of Typst still stands behind a switch.
    let library = Library::builder().with_inputs(inputs).with_features([Feature::A11yExtras].into_iter().collect()).build();
    let press = Press { library: LazyHash::new(library), main: Source::detached(template) };
    let typst::diag::Warned { output, warnings } = typst::compile::<PagedDocument>(&press);
    let warnings = warnings.iter().map(|warning| warning.message.to_string()).collect();
    let document = output.map_err(|errors| fault(&errors))?;
    let options = PdfOptions {
        creator: Smart::Custom(None),
        timestamp: printed_on.and_then(midnight).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| FAULT)?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| fault(&errors))?;
    Ok((bytes, warnings))
}

/// The errors are told in tests of this crate only, whose text is made up.
fn fault(errors: &[typst::diag::SourceDiagnostic]) -> Error {
    #[cfg(test)]
    errors.iter().for_each(|error| eprintln!("{} {:?}", error.message, error.hints));
    let _ = errors;
    FAULT
}

fn midnight(date: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd_hms(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?, 0, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn a_template_reaches_no_file_and_no_package() {
        for source in ["#read(\"/etc/hostname\")", "#import \"@preview/cetz:0.3.0\": *", "#include \"other.typ\""] {
            assert_eq!(print(source, serde_json::json!({}), Some(day())).unwrap_err(), FAULT, "{source}");
        }
    }
}
