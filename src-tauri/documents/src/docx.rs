//! Parts of a DOCX: headings that a reader can jump by, tables with header rows, the stamp in the foot of each page.
//! `docx-rs` writes the parts; the title, the language and the header rows of tables, which it has no words for, are put
//! into its XML here.

use std::io::Cursor;

use chrono::NaiveDate;
use docx_rs::{
    AlignmentType, Docx, FieldCharType, Footer, Header, InstrNUMPAGES, InstrPAGE, InstrText, LineSpacing, PageMargin, PageOrientationType,
    Paragraph, Run, RunFonts, Shading, Style, StyleType, Tab, TabValueType, Table, TableCell, TableCellBorder, TableCellBorderPosition,
    TableCellBorders, TableLayoutType, TableRow, WidthType,
};
use serde::Deserialize;
use trellis_core::{Error, Result};

const FAULT: Error = Error::Internal { part: "document" };

const GREEN: &str = "1D5A4F";
const QUIET: &str = "43524D";
const HAIR: &str = "BCC6BB";
/// US letter, and its margin, in twentieths of a point.
const SHORT: u32 = 12_240;
const LONG: u32 = 15_840;
const MARGIN: u32 = 1_296;

/// What stands at the head and the foot of each page; see [`crate::paper::stamp`].
#[derive(Default, Deserialize)]
pub struct Stamp {
    program: String,
    printed: String,
    #[serde(rename = "draws-on")]
    draws_on: String,
    chain: String,
    demo: Option<String>,
    #[serde(rename = "demo-says")]
    demo_says: Option<String>,
}

/// A paper being written.
pub struct Sheet {
    docx: Docx,
    /// Between the margins.
    width: usize,
    program: String,
}

/// What stands in a cell: lines, the first of them strong where it leads its row.
pub type Cell = Vec<String>;

fn size_of(landscape: bool) -> (u32, u32) {
    if landscape { (LONG, SHORT) } else { (SHORT, LONG) }
}

impl Sheet {
    /// Begins a paper. `page` is "Page # of %", with marks where the numbers go.
    pub fn begin(landscape: bool, stamp: Stamp, page: &str) -> Self {
        let (width, height) = size_of(landscape);
        let margin = MARGIN.cast_signed();
        let mut docx = Docx::new()
            .page_size(width, height)
            .page_orient(if landscape { PageOrientationType::Landscape } else { PageOrientationType::Portrait })
            .page_margin(PageMargin {
                top: margin,
                left: margin,
                bottom: margin,
                right: margin,
                header: margin / 2,
                footer: margin / 2,
                gutter: 0,
            })
            .default_fonts(RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial").east_asia("Arial"))
            .default_size(20)
            .footer(foot(&stamp, page, (width - 2 * MARGIN) as usize));
        for (level, size) in [(1, 38), (2, 25), (3, 21)] {
            docx = docx.add_style(heading_style(level, size));
        }
        if let (Some(demo), Some(says)) = (&stamp.demo, &stamp.demo_says) {
            docx = docx.header(Header::new().add_paragraph(banner(demo, says)));
        }
        Self { docx, width: (width - 2 * MARGIN) as usize, program: stamp.program }
    }

    /// A heading of level 1 to 3; of a part that begins on a new page, or not.
    pub fn heading(&mut self, level: u8, text: &str, new_page: bool) {
        let heading = Paragraph::new().style(&format!("Heading{level}")).keep_next(true).page_break_before(new_page);
        self.put(heading.add_run(run(text)));
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) {
        self.put(Paragraph::new().line_spacing(LineSpacing::new().after(120)).add_run(run(text)));
    }

    /// A paragraph in the quiet color.
    pub fn quiet(&mut self, text: &str) {
        self.put(Paragraph::new().line_spacing(LineSpacing::new().after(120)).add_run(run(text).color(QUIET)));
    }

    /// A table: its columns' shares of the width, their headings (none: there is no header row), its rows. The first
    /// cell of a row leads it.
    pub fn table(&mut self, shares: &[usize], heads: &[&str], rows: &[Vec<Cell>]) {
        let all = shares.iter().sum::<usize>().max(1);
        let widths: Vec<usize> = shares.iter().map(|share| self.width * share / all).collect();
        let mut lines = Vec::with_capacity(rows.len() + 1);
        if !heads.is_empty() {
            let heads = heads.iter().zip(&widths).map(|(head, width)| {
                let text = Paragraph::new().keep_next(true).add_run(run(head).bold().size(18).color(QUIET));
                ruled(TableCell::new().add_paragraph(text), *width, GREEN, 8)
            });
            // The mark by which `marked` knows a header row; no other row has it.
            lines.push(TableRow::new(heads.collect()).cant_split());
        }
        for row in rows {
            let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| ruled(filled(cell, at == 0), *width, HAIR, 4));
            lines.push(TableRow::new(cells.collect()));
        }
        let table = Table::without_borders(lines).set_grid(widths).width(self.width, WidthType::Dxa).layout(TableLayoutType::Fixed);
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_table(table);
        // Two tables without anything between them would become one.
        self.put(Paragraph::new().line_spacing(LineSpacing::new().line(120).after(0)));
    }

    fn put(&mut self, paragraph: Paragraph) {
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_paragraph(paragraph);
    }

    /// The file.
    pub fn finish(self, title: &str, tag: &str, printed_on: NaiveDate) -> Result<Vec<u8>> {
        let mut parts = self.docx.build();
        let tag = &format!("{tag}-US");
        parts.document = replaced(&parts.document, "<w:cantSplit />", "<w:cantSplit /><w:tblHeader />")?;
        parts.styles = replaced(&parts.styles, "</w:rPr></w:rPrDefault>", &format!("<w:lang w:val=\"{tag}\" /></w:rPr></w:rPrDefault>"))?;
        parts.doc_props.core = core(title, &self.program, tag, printed_on).into_bytes();
        let mut file = Cursor::new(Vec::new());
        parts.pack(&mut file).map_err(|_| FAULT)?;
        Ok(file.into_inner())
    }
}

fn replaced(xml: &[u8], old: &str, new: &str) -> Result<Vec<u8>> {
    Ok(std::str::from_utf8(xml).map_err(|_| FAULT)?.replace(old, new).into_bytes())
}

fn heading_style(level: u8, size: usize) -> Style {
    let style = Style::new(format!("Heading{level}"), StyleType::Paragraph)
        .name(format!("heading {level}"))
        .based_on("Normal")
        .next("Normal")
        .outline_lvl(usize::from(level) - 1)
        .bold()
        .size(size)
        .line_spacing(LineSpacing::new().before(if level == 1 { 0 } else { 240 }).after(100));
    if level == 2 { style.color(GREEN) } else { style }
}

fn run(text: &str) -> Run {
    Run::new().add_text(text)
}

/// DEMO in front of every page: people and organizations are made up.
fn banner(demo: &str, says: &str) -> Paragraph {
    let shade = || Shading::new().fill("F7E6BD").color("auto");
    Paragraph::new()
        .align(AlignmentType::Center)
        .add_run(run(demo).bold().color("4D3500").shading(shade()))
        .add_run(run(&format!("  {says}  ")).color("4D3500").shading(shade()))
        .add_run(run(demo).bold().color("4D3500").shading(shade()))
}

fn foot(stamp: &Stamp, page: &str, width: usize) -> Footer {
    let line = |left: Vec<Run>, right: Vec<Run>| {
        let line = Paragraph::new().add_tab(Tab::new().val(TabValueType::Right).pos(width));
        let line = left.into_iter().fold(line, |line, run| line.add_run(run.size(16).color(QUIET)));
        let line = line.add_run(Run::new().add_tab());
        right.into_iter().fold(line, |line, run| line.add_run(run.size(16).color(QUIET)))
    };
    let about = format!("{} · {}", stamp.printed, stamp.draws_on);
    Footer::new()
        .add_paragraph(line(vec![run(&stamp.program)], numbers(page)))
        .add_paragraph(line(vec![run(&about)], vec![run(&stamp.chain)]))
}

/// "Page # of %" with the numbers as fields.
fn numbers(page: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for part in page.split_inclusive(['#', '%']) {
        let (text, field) = match (part.strip_suffix('#'), part.strip_suffix('%')) {
            (Some(text), _) => (text, Some(InstrText::PAGE(InstrPAGE::new()))),
            (_, Some(text)) => (text, Some(InstrText::NUMPAGES(InstrNUMPAGES::new()))),
            _ => (part, None),
        };
        runs.push(run(text));
        if let Some(field) = field {
            let field = Run::new().add_field_char(FieldCharType::Begin, false).add_instr_text(field);
            runs.push(field.add_field_char(FieldCharType::Separate, false).add_text("1").add_field_char(FieldCharType::End, false));
        }
    }
    runs
}

fn filled(lines: &Cell, leads: bool) -> TableCell {
    let cell = lines.iter().enumerate().fold(TableCell::new(), |cell, (at, line)| {
        let text = if leads && at == 0 { run(line).bold() } else { run(line) };
        cell.add_paragraph(Paragraph::new().add_run(text))
    });
    // A cell without a paragraph is no cell.
    if lines.is_empty() { cell.add_paragraph(Paragraph::new()) } else { cell }
}

fn ruled(cell: TableCell, width: usize, color: &str, size: usize) -> TableCell {
    // From none: otherwise all six sides of a cell would be ruled in black.
    let borders = TableCellBorders::with_empty().set(TableCellBorder::new(TableCellBorderPosition::Bottom).color(color).size(size));
    cell.width(width, WidthType::Dxa).set_borders(borders)
}

fn core(title: &str, program: &str, tag: &str, printed_on: NaiveDate) -> String {
    let (title, program) = (escaped(title), escaped(program));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{program}</dc:creator><dc:language>{tag}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{printed_on}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{printed_on}T00:00:00Z</dcterms:modified></cp:coreProperties>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
