//! The text of a table → its rows, or the line that is wrong.
//!
//! ```text
//! nl ⇥ en ⇥ note      term | >term | !term
//! ```
//!
//! Tables come back from spreadsheets: with a byte order mark, with Windows
//! line ends, with empty cells at the end and quotation marks around cells.
//! All that is read; whatever else is not as described is an error that names
//! its line, so that nothing a reviewer wrote is passed over.
//!
//! **Promise.** Every term of the text is in a row, or the text is refused.
//! **Knows:** the format. **Never:** what a term is found by.

use std::{borrow::Cow, collections::HashMap};

use thiserror::Error;

use crate::{
    analyse::{fold_all, form},
    study::Language,
};

/// The longest a term may be, in bytes; the longest of ours has 53.
pub(super) const MOST_BYTES: usize = 150;

/// The most rows in a table; ours has fewer than 1,000.
pub(super) const MOST_ROWS: usize = 10_000;

/// The most terms on one side of a row: each of them is looked for with every
/// question that has one of the other side. Ours has at most six.
pub(super) const MOST_TERMS: usize = 30;

/// A line of a table that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {what}")]
pub struct BridgeError {
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: BridgeFault,
    /// The line as it stands, at most [`BridgeError::SHOWN`] letters of it.
    pub text: String,
}

impl BridgeError {
    /// How many letters of a line are shown: enough to know it by.
    pub const SHOWN: usize = 120;
}

/// What can be wrong with a line of a table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BridgeFault {
    /// The first line that is no remark does not name the columns.
    #[error("the columns `nl`, `en` and possibly `note` expected, parted by tabs")]
    NoHead,
    /// A row has more or fewer columns.
    #[error("2 or 3 columns parted by tabs expected, {found} found")]
    Columns {
        /// How many the line has.
        found: usize,
    },
    /// A row has nothing on one side.
    #[error("no {language:?} term")]
    EmptySide {
        /// Which side.
        language: Language,
    },
    /// Nothing stands between two strokes, or only signs.
    #[error("`{term}` holds no word")]
    NoWord {
        /// What stands there.
        term: String,
    },
    /// A term is longer than 150 bytes: a stroke may be missing.
    #[error("`{term}` is longer than {MOST_BYTES} bytes")]
    TooLong {
        /// How it begins: the first [`BridgeError::SHOWN`] letters.
        term: String,
    },
    /// One side of a row has more than 30 terms.
    #[error("more than {MOST_TERMS} {language:?} terms")]
    TooManyTerms {
        /// Which side.
        language: Language,
    },
    /// The table has more than 10,000 rows.
    #[error("more than {MOST_ROWS} rows")]
    TooManyRows,
    /// A term stands on both sides: it needs no translation.
    #[error("`{term}` stands on both sides")]
    BothSides {
        /// The term.
        term: String,
    },
    /// A term stands twice; only terms with `>` may stand in several rows.
    #[error("`{term}` stands on line {line} already")]
    Twice {
        /// The term.
        term: String,
        /// The earlier line.
        line: usize,
    },
    /// All terms of a row have a `>`: nobody ever gets from one to the other.
    #[error("all terms are marked `>`")]
    NeverAsked,
}

/// A term as it is listed.
#[derive(Debug)]
pub(super) struct RowTerm {
    pub(super) text: String,
    pub(super) language: Language,
    pub(super) is_exact: bool,
    pub(super) is_target: bool,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    /// The number of its line, from 1.
    pub(super) line: usize,
    /// Its terms, the Dutch before the English ones.
    pub(super) terms: Vec<RowTerm>,
}

/// Returns the rows, in order.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, BridgeError> {
    let reader = Reader {
        looks_for_doubles: true,
        ..Reader::default()
    };
    read(reader, text)
}

/// As [`rows`], for a table that is known to hold no term twice: looking for
/// them takes twice as long as all the rest.
pub(super) fn rows_without_doubles(text: &str) -> Result<Vec<Row>, BridgeError> {
    read(Reader::default(), text)
}

fn read(mut reader: Reader, text: &str) -> Result<Vec<Row>, BridgeError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (line, text) in (1..).zip(text.lines()) {
        reader.line(line, text).map_err(|what| BridgeError {
            line,
            what,
            text: shown(text),
        })?;
    }
    if !reader.has_head {
        return Err(BridgeError {
            line: text.lines().count().max(1),
            what: BridgeFault::NoHead,
            text: String::new(),
        });
    }
    Ok(reader.rows)
}

#[derive(Default)]
struct Reader {
    looks_for_doubles: bool,
    has_head: bool,
    rows: Vec<Row>,
    /// On which line a term stands that is recognised.
    asked: HashMap<(Language, String), usize>,
}

impl Reader {
    fn line(&mut self, line: usize, text: &str) -> Result<(), BridgeFault> {
        let mut cells: Vec<Cow<'_, str>> = text.split('\t').map(cell).collect();
        while cells.last().is_some_and(|it| it.is_empty()) {
            cells.pop();
        }
        if cells.first().is_none_or(|it| it.starts_with('#')) {
            return Ok(());
        }
        let cells: Vec<&str> = cells.iter().map(|it| &**it).collect();
        if !self.has_head {
            let is_head = matches!(cells[..], ["nl", "en"] | ["nl", "en", "note"]);
            self.has_head = is_head;
            return is_head.then_some(()).ok_or(BridgeFault::NoHead);
        }
        let ([dutch, english] | [dutch, english, _]) = cells[..] else {
            return Err(match cells[..] {
                [_] => BridgeFault::EmptySide {
                    language: Language::English,
                },
                _ => BridgeFault::Columns { found: cells.len() },
            });
        };
        let mut entries = side(dutch, Language::Dutch)?;
        entries.extend(side(english, Language::English)?);
        if self.rows.len() >= MOST_ROWS {
            return Err(BridgeFault::TooManyRows);
        }
        if entries.iter().all(|it| it.is_target) {
            return Err(BridgeFault::NeverAsked);
        }
        if self.looks_for_doubles {
            self.check(line, &entries)?;
        }
        self.rows.push(Row {
            line,
            terms: entries,
        });
        Ok(())
    }

    /// Checks that no term of a row stands elsewhere already.
    fn check(&mut self, line: usize, entries: &[RowTerm]) -> Result<(), BridgeFault> {
        let mut here: HashMap<String, Language> = HashMap::new();
        for entry in entries {
            let name = name(&entry.text);
            let term = || entry.text.clone();
            match here.insert(name.clone(), entry.language) {
                Some(language) if language == entry.language => {
                    return Err(BridgeFault::Twice { term: term(), line });
                }
                Some(_) => return Err(BridgeFault::BothSides { term: term() }),
                None => {}
            }
            if entry.is_target {
                continue;
            }
            if let Some(line) = self.asked.insert((entry.language, name), line) {
                return Err(BridgeFault::Twice { term: term(), line });
            }
        }
        Ok(())
    }
}

/// Returns what a cell holds: spreadsheets write quotation marks around a cell
/// that has one of its own, or a comma, and double those inside.
fn cell(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match text.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
        Some(inside) => Cow::Owned(inside.replace("\"\"", "\"").trim().to_owned()),
        None => Cow::Borrowed(text),
    }
}

fn side(cell: &str, language: Language) -> Result<Vec<RowTerm>, BridgeFault> {
    if cell.is_empty() {
        return Err(BridgeFault::EmptySide { language });
    }
    let entries: Vec<RowTerm> = cell
        .split('|')
        .take(MOST_TERMS + 1)
        .map(|it| entry(it, language))
        .collect::<Result<_, _>>()?;
    if entries.len() > MOST_TERMS {
        return Err(BridgeFault::TooManyTerms { language });
    }
    Ok(entries)
}

fn entry(listed: &str, language: Language) -> Result<RowTerm, BridgeFault> {
    let listed = listed.trim();
    let text = listed.trim_start_matches(['>', '!', ' ']);
    let marks = listed.strip_suffix(text).unwrap_or_default();
    if !text.contains(char::is_alphanumeric) {
        return Err(BridgeFault::NoWord {
            term: shown(listed),
        });
    }
    if text.len() > MOST_BYTES {
        return Err(BridgeFault::TooLong { term: shown(text) });
    }
    Ok(RowTerm {
        text: in_single_blanks(text),
        language,
        is_exact: marks.contains('!'),
        is_target: marks.contains('>'),
    })
}

fn in_single_blanks(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    single
}

fn shown(text: &str) -> String {
    text.chars().take(BridgeError::SHOWN).collect()
}

/// Returns what makes two terms the same: their words, without hyphens and
/// diacritics. `cliënt` finds `client` as it is, and needs no row for that.
pub(super) fn name(text: &str) -> String {
    fold_all(&form(text))
        .chars()
        .filter(|it| it.is_alphanumeric() || *it == ' ')
        .collect()
}
