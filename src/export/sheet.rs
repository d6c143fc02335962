//! Sheets: tables for a spreadsheet, as CSV or as a workbook.
//!
//! ```text
//! sheet ─csv→ UTF-8, parted by commas, lines ending in CR LF
//! sheets ─workbook→ .xlsx, the first row of each kept in sight
//! ```
//!
//! **Promise.** The same sheets give the same bytes; no cell is taken for a
//! formula. A text that is longer than a cell may be ends in `…`.
//!
//! **Source.** The bounds are those of Excel: 32,767 letters in a cell,
//! 1,048,576 rows.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use thiserror::Error;

use super::spreadsheet::{Dialect, guarded};

/// The most letters of a cell, as Excel counts them: UTF-16.
const LONGEST_CELL: usize = 32_767;
/// No column is shown wider than this many letters, or narrower than the other.
const WIDEST: usize = 60;
const NARROWEST: usize = 8;

/// A table with a head.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// What the tab of the sheet says.
    pub name: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; may be empty.
    Text(String),
    /// A number, which a spreadsheet can add.
    Number(u32),
    /// Words that lead to a file, in a workbook; elsewhere they are words.
    Link {
        /// What is read.
        text: String,
        /// Where it leads: `file:///…`, with a whole path or one from the workbook on.
        to: String,
    },
}

/// No link of Excel is longer.
const LONGEST_LINK: usize = 2_000;
/// So many links a sheet may have; those behind them are words.
const MOST_LINKS: usize = 65_000;

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } => guarded(text),
            Self::Number(number) => number.to_string(),
        }
    }

    fn letters(&self) -> usize {
        match self {
            Self::Text(text) | Self::Link { text, .. } => text.chars().count(),
            Self::Number(number) => number.to_string().len(),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or_else(|| Self::Text(String::new()), Self::Number)
    }
}

/// Why there is no workbook: more rows than a sheet may have, or a name that a
/// tab may not have.
#[derive(Debug, Error)]
#[error("the workbook cannot be made: {0}")]
pub struct SheetError(#[from] XlsxError);

/// Returns a sheet as CSV.
#[must_use]
pub fn csv(sheet: &Sheet, dialect: Dialect) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .delimiter(dialect.delimiter())
        .flexible(true)
        .from_writer(dialect.mark().as_bytes().to_vec());
    // Writing to memory does not fail.
    let _ = writer.write_record(&sheet.head);
    for row in &sheet.rows {
        let _ = writer.write_record(row.iter().map(Cell::text));
    }
    writer.into_inner().unwrap_or_default()
}

/// Returns sheets as a workbook.
///
/// # Errors
///
/// [`SheetError`], for more rows than a sheet may have.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, SheetError> {
    let mut workbook = Workbook::new();
    // A fixed date: the same studies give the same file.
    let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&long_ago));
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap());
    for sheet in sheets {
        let mut links = 0;
        let tab = workbook.add_worksheet();
        tab.set_name(&sheet.name)?;
        tab.set_freeze_panes(1, 0)?;
        for (column, name) in (0..).zip(&sheet.head) {
            tab.write_string_with_format(0, column, name, &bold)?;
            let cells = sheet
                .rows
                .iter()
                .filter_map(|it| it.get(usize::from(column)));
            let widest = cells.map(Cell::letters).chain([name.len()]).max();
            let width = widest.unwrap_or_default().clamp(NARROWEST, WIDEST);
            tab.set_column_width(column, width as f64)?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Link { text, to }
                        if links < MOST_LINKS && to.encode_utf16().count() <= LONGEST_LINK =>
                    {
                        links += 1;
                        tab.write_url_with_text(row, column, to.as_str(), cut(text))?
                    }
                    Cell::Text(text) | Cell::Link { text, .. } => {
                        tab.write_string_with_format(row, column, cut(text), &wrapped)?
                    }
                    Cell::Number(number) => tab.write_number(row, column, *number)?,
                };
            }
        }
        if let (Some(last), false) = (sheet.head.len().checked_sub(1), sheet.rows.is_empty()) {
            // Both are within what was written.
            tab.autofilter(0, 0, sheet.rows.len() as u32, last as u16)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// Cuts what does not fit a cell.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_CELL {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units < LONGEST_CELL
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{Cell, Dialect, LONGEST_CELL, Sheet, csv, cut, workbook};

    fn sheet() -> Sheet {
        Sheet {
            name: "studies".into(),
            head: vec!["title".into(), "pages".into()],
            rows: vec![vec!["=Eén, \"twee\"".into(), Cell::Number(3)]],
        }
    }

    #[test]
    fn a_table_is_quoted_and_guarded() {
        let bytes = csv(&sheet(), Dialect::Programs);
        let expected = "title,pages\r\n\"'=Eén, \"\"twee\"\"\",3\r\n";
        assert_eq!(String::from_utf8(bytes).expect("it is text"), expected);
    }

    #[test]
    fn a_dutch_spreadsheet_gets_semicolons_and_the_mark_of_its_letters() {
        let bytes = csv(&sheet(), Dialect::Dutch);
        let expected = "\u{feff}title;pages\r\n\"'=Eén, \"\"twee\"\"\";3\r\n";
        assert_eq!(String::from_utf8(bytes).expect("it is text"), expected);
        let english = csv(&sheet(), Dialect::English);
        assert!(english.starts_with("\u{feff}title,pages".as_bytes()));
    }

    #[test]
    fn the_same_sheets_give_the_same_workbook() {
        let one = workbook(&[sheet()]).expect("it fits");
        assert_eq!(one, workbook(&[sheet()]).expect("it fits"));
        assert!(one.starts_with(b"PK"));
    }

    #[test]
    fn a_text_that_does_not_fit_ends_in_an_ellipsis() {
        let long = "é".repeat(LONGEST_CELL + 1);
        let shown = cut(&long);
        assert_eq!(shown.encode_utf16().count(), LONGEST_CELL);
        assert!(shown.ends_with('…'));
        assert_eq!(cut("kort"), "kort");
    }
}
