//! What can be wrong with a table of questions.

use thiserror::Error;

use crate::study::Facet;

/// Why a table of questions, or a row of it, cannot be run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BatchFault {
    /// A cell begins with a quotation mark and goes on behind the closing one, or
    /// has none.
    #[error("line {line}: a cell begins with a quotation mark that does not end it")]
    OpenCell {
        /// The line, from 1.
        line: usize,
    },
    /// There is no such column.
    #[error("there is no column `{name}`")]
    NoColumn {
        /// Its name, as typed.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
    },
    /// Two columns are for the same.
    #[error("the column `{name}` stands twice")]
    Twice {
        /// The name of the second, as typed.
        name: String,
    },
    /// No column has the questions.
    #[error("the table has no column `question`")]
    NoQuestions,
    /// A line has more or fewer cells than the first.
    #[error("line {line} of the table has more or fewer cells than the first")]
    Cells {
        /// The line, from 1.
        line: u64,
    },
    /// What a row says of itself was given for all rows.
    #[error("{option} was given for all questions, and this one has its own")]
    Given {
        /// What was given twice.
        option: Given,
    },
    /// Any of the words was asked for, of a question in another spelling.
    #[error("any of the words takes no dialect")]
    AnyOfDialect,
}

/// What may be given for all questions, or for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Values of a facet.
    Values(Facet),
    /// Languages.
    Languages,
    /// Years.
    Years,
    /// A dialect.
    Dialect,
}

impl Given {
    /// Returns the word for it on the command line and in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Values(facet) => facet.word(),
            Self::Languages => "lang",
            Self::Years => "year",
            Self::Dialect => "dialect",
        }
    }
}

impl std::fmt::Display for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl BatchFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::OpenCell { .. } => "batch.open-cell",
            Self::NoColumn { .. } => "batch.no-column",
            Self::Twice { .. } => "batch.twice",
            Self::NoQuestions => "batch.no-questions",
            Self::Cells { .. } => "batch.cells",
            Self::Given { .. } => "batch.given",
            Self::AnyOfDialect => "batch.any-of-dialect",
        }
    }
}
