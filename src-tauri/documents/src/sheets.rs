//! Workbooks. Text is written as text and never as a formula; dates are dates.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use trellis_core::{Error, Result, agreements::Stamp};

use crate::{
    Language, paper,
    plain::neutral,
    tables::{Cell, Table},
    words::Words,
};

const FAULT: Error = Error::Internal { part: "document" };

/// What a cell of a workbook holds at most, in characters. Only a text full of marks that are shown by number comes
/// near it.
const CELL_MAX: usize = 32_767;

/// A workbook: first what it is, then one sheet for each table.
pub fn workbook(tables: &[Table], what: &str, stamp: &Stamp, language: Language) -> Result<Vec<u8>> {
    let words = Words::of(language)?;
    let mut book = book(&words.say(what)?, stamp.printed_on)?;
    about(book.add_worksheet(), what, stamp, &words)?;
    for table in tables {
        lay(book.add_worksheet(), table, stamp.demo.then(|| words.say("paper-demo")).transpose()?).map_err(|_| FAULT)?;
    }
    book.save_to_buffer().map_err(|_| FAULT)
}

/// A workbook of one table, which says nothing about itself but its title.
pub fn alone(table: &Table, title: &str, dated: NaiveDate) -> Result<Vec<u8>> {
    let mut book = book(title, dated)?;
    lay(book.add_worksheet(), table, None).map_err(|_| FAULT)?;
    book.save_to_buffer().map_err(|_| FAULT)
}

fn book(title: &str, dated: NaiveDate) -> Result<Workbook> {
    let mut book = Workbook::new();
    // Else the moment of writing would stand in the file, and no two files would be the same.
    let made = excel_date(dated).ok_or(FAULT)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    Ok(book)
}

fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn text(words: &str) -> String {
    let words = neutral(words);
    if words.encode_utf16().count() <= CELL_MAX { words } else { words.chars().take(CELL_MAX / 2 - 10).chain(" […]".chars()).collect() }
}

fn about(sheet: &mut Worksheet, what: &str, stamp: &Stamp, words: &Words) -> Result<()> {
    let mut lines = vec![
        ("about-what", words.say(what)?),
        ("about-program", stamp.program.clone()),
        ("about-printed", words.date(stamp.printed_on)?),
        ("about-source", words.say("paper-draws-on")?),
        ("about-chain", stamp.chain_count.to_string()),
        ("about-head", paper::head(&stamp.chain_head)),
    ];
    if stamp.demo {
        lines.insert(0, ("paper-demo", words.say("paper-demo-says")?));
    }
    let (bold, wrap) = (Format::new().set_bold().set_align(FormatAlign::Top), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    let mut lay = || {
        sheet.set_name(words.say("sheet-about").map_err(|_| XlsxError::ParameterError(String::new()))?)?;
        sheet.set_column_width(0, 18)?.set_column_width(1, 80)?;
        let note = words.say("about-apostrophe").map_err(|_| XlsxError::ParameterError(String::new()))?;
        for (row, (label, value)) in (0u32..).zip(&lines) {
            let label = words.say(label).map_err(|_| XlsxError::ParameterError(String::new()))?;
            sheet.write_string_with_format(row, 0, label, &bold)?.write_string_with_format(row, 1, text(value), &wrap)?;
        }
        sheet.write_string_with_format(u32::try_from(lines.len() + 1).unwrap_or(8), 1, note, &wrap)?;
        Ok::<_, XlsxError>(())
    };
    lay().map_err(|_| FAULT)
}

fn lay(sheet: &mut Worksheet, table: &Table, demo: Option<String>) -> std::result::Result<(), XlsxError> {
    let head = Format::new().set_bold().set_font_color(0x001d_5a4f).set_text_wrap().set_border_bottom(rust_xlsxwriter::FormatBorder::Thin);
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    sheet.set_name(&table.name)?.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    if let Some(demo) = demo {
        sheet.set_header(format!("&C&B{demo}"));
    }
    for (column, (heading, width)) in (0u16..).zip(&table.columns) {
        sheet.set_column_width(column, *width)?.write_string_with_format(0, column, heading, &head)?;
    }
    for (row, cells) in (1u32..).zip(&table.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Text(words) => sheet.write_string_with_format(row, column, text(words), &wrap)?,
                // A day that Excel does not know (before 1900) stays readable as text.
                Cell::Date(date) => match excel_date(*date) {
                    Some(date) => sheet.write_datetime_with_format(row, column, &date, &day)?,
                    None => sheet.write_string_with_format(row, column, date.to_string(), &wrap)?,
                },
                Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &wrap)?,
                Cell::Empty => sheet,
            };
        }
    }
    let last =
        (u32::try_from(table.rows.len()).unwrap_or(u32::MAX), u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX));
    sheet.autofilter(0, 0, last.0, last.1)?.set_freeze_panes(1, 0)?;
    Ok(())
}
