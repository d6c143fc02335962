//! A table of the taxonomy: rows of cells, and what is wrong with one.
//!
//! ```text
//! name, text ─Table::read→ rows, each with its line number
//! ```
//!
//! **Promise.** A file that is not as it should be is refused with its name,
//! the line, and what was expected there; no row is passed over.
//!
//! **Never:** knows what the cells mean; opens a file.

use thiserror::Error;

use super::roles::ValueRole;
use crate::study::Facet;

/// The most bytes of one table: the built-in cues have some 50 kB.
const MOST_BYTES: usize = 4_000_000;
/// The most rows of one table: ten times the built-in cues, and a bound on
/// what the automaton of all cues may cost.
const MOST_ROWS: usize = 20_000;
/// The most bytes of one cell.
const LONGEST_CELL: usize = 300;

/// Why a taxonomy is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}, line {line}: {what}")]
pub struct TaxonomyError {
    /// The name of the table, as it was given.
    pub file: String,
    /// The line, counted from 1; 0 if all of the table is meant.
    pub line: usize,
    /// What was expected.
    pub what: Expected,
}

/// What a table should have had.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Expected {
    /// The table itself.
    #[error("the taxonomy has no such table")]
    Table,
    /// A table by one of these names.
    #[error("expected one of the tables {0}")]
    Name(String),
    /// A table, or a cell of it, of this many bytes or rows at most.
    #[error("expected no more than {0}")]
    Less(String),
    /// A first row that names these columns.
    #[error("expected the columns {0}, parted by tabs")]
    Columns(String),
    /// As many cells as there are columns.
    #[error("expected {columns} cells parted by tabs, found {found}")]
    Cells {
        /// How many columns the table has.
        columns: usize,
        /// How many cells the row has.
        found: usize,
    },
    /// Something in a cell that may not be empty.
    #[error("expected something in the column {0}")]
    Something(&'static str),
    /// One of some words.
    #[error("expected one of {of}, found `{found}`")]
    OneOf {
        /// The words, parted by commas.
        of: String,
        /// What the cell has.
        found: String,
    },
    /// A value that `values.tsv` gives the facet.
    #[error("expected a value of the facet {}, found `{found}`", .facet.word())]
    Value {
        /// The facet of the row.
        facet: Facet,
        /// What the cell has.
        found: String,
    },
    /// A theme that `themes.tsv` gives the value.
    #[error("expected a theme of {value}, found `{found}`")]
    Theme {
        /// The value of the row.
        value: String,
        /// What the cell has.
        found: String,
    },
    /// Lower-case letters, digits and hyphens.
    #[error("expected lower-case letters, digits and hyphens, found `{0}`")]
    Spelling(String),
    /// A weight.
    #[error("expected a weight from -4 to 4, found `{0}`")]
    Weight(String),
    /// A cue with a letter or a digit in it, and `*` at its end only.
    #[error("expected words, with a * at the end at most, found `{0}`")]
    Cue(String),
    /// A role that the rules know, or none.
    #[error("expected {}, found `{found}`", roles(*.facet))]
    Role {
        /// The facet of the row.
        facet: Facet,
        /// What the cell has.
        found: String,
    },
    /// A role that no other value has.
    #[error("another value has the role `{0}`, which only one can have")]
    OnlyRole(&'static str),
    /// A row that is not there yet.
    #[error("`{0}` stands here for the second time")]
    Once(String),
}

/// A table: its name and its rows, comments and column names left out.
#[derive(Debug)]
pub(super) struct Table<'t> {
    name: &'t str,
    rows: Vec<Row<'t>>,
    /// Whether it has the columns of an earlier version.
    pub(super) is_older: bool,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row<'t> {
    table: &'t str,
    line: usize,
    /// As many as the table has columns.
    pub(super) cells: Vec<&'t str>,
}

/// Says what may stand in the column `role` of a facet.
fn roles(facet: Facet) -> String {
    let roles = ValueRole::ALL.into_iter().filter(|it| it.facet() == facet);
    let words: Vec<&str> = roles.map(ValueRole::word).collect();
    if words.is_empty() {
        format!("no role, as {} has none", facet.word())
    } else {
        format!("one of {}, or nothing", words.join(", "))
    }
}

/// Takes away the quotation marks that a spreadsheet puts around a cell.
fn unquoted(cell: &str) -> &str {
    let inside = cell.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    inside.unwrap_or(cell)
}

impl<'t> Table<'t> {
    /// Reads a table whose first row must be `columns`, or those that it had in
    /// an `earlier` version.
    ///
    /// Lines that begin with `#` and blank lines are comments; lines may end
    /// as on Windows.
    pub(super) fn read(
        name: &'t str,
        text: &'t str,
        columns: &[&str],
        earlier: &[&str],
    ) -> Result<Self, TaxonomyError> {
        let mut table = Self {
            name,
            rows: vec![],
            is_older: false,
        };
        if text.len() > MOST_BYTES {
            return Err(table.fault(0, Expected::Less(format!("{MOST_BYTES} bytes"))));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut width = None;
        for (index, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let row = Row {
                table: name,
                line: index + 1,
                cells: line.split('\t').map(unquoted).collect(),
            };
            let Some(width) = width else {
                if row.cells != columns && row.cells != earlier {
                    return Err(row.fault(Expected::Columns(columns.join(", "))));
                }
                width = Some(row.cells.len());
                table.is_older = row.cells != columns;
                continue;
            };
            if row.cells.len() != width {
                return Err(row.fault(Expected::Cells {
                    columns: width,
                    found: row.cells.len(),
                }));
            }
            if row.cells.iter().any(|cell| cell.len() > LONGEST_CELL) {
                return Err(row.fault(Expected::Less(format!("{LONGEST_CELL} bytes in a cell"))));
            }
            table.rows.push(row);
            if table.rows.len() > MOST_ROWS {
                return Err(table.fault(index + 1, Expected::Less(format!("{MOST_ROWS} rows"))));
            }
        }
        if width.is_none() {
            return Err(table.fault(0, Expected::Columns(columns.join(", "))));
        }
        Ok(table)
    }

    pub(super) fn rows(&self) -> &[Row<'t>] {
        &self.rows
    }

    fn fault(&self, line: usize, what: Expected) -> TaxonomyError {
        TaxonomyError {
            file: self.name.to_owned(),
            line,
            what,
        }
    }
}

impl<'t> Row<'t> {
    /// Returns the cell of column `index`, or nothing.
    pub(super) fn cell(&self, index: usize) -> &'t str {
        self.cells.get(index).copied().unwrap_or_default()
    }

    /// Returns the cell of column `index`, which may not be empty.
    pub(super) fn filled(
        &self,
        index: usize,
        column: &'static str,
    ) -> Result<&'t str, TaxonomyError> {
        let cell = self.cell(index);
        if cell.trim().is_empty() {
            return Err(self.fault(Expected::Something(column)));
        }
        Ok(cell)
    }

    /// Returns the cell of column `index`, spelled as values and themes are.
    pub(super) fn name(
        &self,
        index: usize,
        column: &'static str,
    ) -> Result<&'t str, TaxonomyError> {
        let cell = self.filled(index, column)?;
        let is_spelled = cell
            .bytes()
            .all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if is_spelled {
            Ok(cell)
        } else {
            Err(self.fault(Expected::Spelling(cell.to_owned())))
        }
    }

    /// Returns the facet in the first cell.
    pub(super) fn facet(&self) -> Result<Facet, TaxonomyError> {
        let word = self.cell(0);
        Facet::from_word(word).ok_or_else(|| {
            self.fault(Expected::OneOf {
                of: Facet::ALL.map(Facet::word).join(", "),
                found: word.to_owned(),
            })
        })
    }

    pub(super) fn fault(&self, what: Expected) -> TaxonomyError {
        TaxonomyError {
            file: self.table.to_owned(),
            line: self.line,
            what,
        }
    }
}
