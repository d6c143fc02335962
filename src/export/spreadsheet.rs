//! Cells that a spreadsheet does not take for formulas.
//!
//! **Source.** OWASP, CSV injection: the signs, and the apostrophe before them.

/// Whose spreadsheet opens a table of CSV.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// A program's: commas, and nothing in front.
    #[default]
    Programs,
    /// That of an English Excel: commas, and a mark that says UTF-8.
    English,
    /// That of a Dutch one, where the comma stands in numbers: semicolons, and that
    /// mark.
    Dutch,
}

impl Dialect {
    /// Returns the dialect of a language, by its code.
    #[must_use]
    pub fn of(code: &str) -> Self {
        match code {
            "nl" => Self::Dutch,
            _ => Self::English,
        }
    }

    /// Returns the sign between cells.
    #[must_use]
    pub fn delimiter(self) -> u8 {
        match self {
            Self::Programs | Self::English => b',',
            Self::Dutch => b';',
        }
    }

    /// Returns what stands before the table: the mark by which Excel knows UTF-8.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Self::Programs => "",
            Self::English | Self::Dutch => "\u{feff}",
        }
    }
}

/// Signs that make a spreadsheet take a cell for a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Puts an apostrophe before what a spreadsheet would take for a formula.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Returns a row as one line of CSV, its cells guarded and parted by `delimiter`.
#[must_use]
pub fn line(cells: &[impl AsRef<str>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(vec![]);
    // Writing to memory does not fail.
    let _ = writer.write_record(cells.iter().map(|it| guarded(it.as_ref())));
    let line = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&line).into_owned()
}

/// Takes that apostrophe away again.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, line, unguarded};

    #[test]
    fn what_begins_as_a_formula_does_not_run_and_comes_back() {
        for (cell, shown) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("=één", "'=één"),
            ("@SUM", "'@SUM"),
            ("\"=één\"", "\"=één\""),
            ("inclusie", "inclusie"),
        ] {
            assert_eq!(guarded(cell), shown);
            assert_eq!(unguarded(shown), cell);
        }
    }
    #[test]
    fn a_row_is_one_line_whatever_is_in_it() {
        assert_eq!(line(&["=1", "a;b", ""], b';'), "'=1;\"a;b\";\n");
    }
}
