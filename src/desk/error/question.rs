//! Why a question cannot be run.

use thiserror::Error;

use crate::{review::OddLine, search::QuestionError, study::Facet};

/// Why a question cannot be run.
#[derive(Debug, Error)]
pub enum QuestionFault {
    /// It is not written as questions are.
    #[error("the question cannot be read")]
    Unreadable {
        /// The question, as it stood when it was read: what was typed, or its
        /// translation into our spelling.
        typed: String,
        /// All that is wrong, and where, in the order of the question.
        faults: Vec<QuestionError>,
    },
    /// There is no such dialect.
    #[error("there is no dialect `{typed}`")]
    NoDialect {
        /// What was named.
        typed: String,
    },
    /// The taxonomy has no such value.
    #[error("there is no {} `{typed}`", .facet.word())]
    NoValue {
        /// The facet.
        facet: Facet,
        /// What was named.
        typed: String,
        /// The values that there are.
        known: Vec<String>,
    },
    /// There is no such language.
    #[error("there is no language `{typed}`")]
    NoLanguage {
        /// What was named.
        typed: String,
    },
    /// These are no years.
    #[error("`{typed}` is not a year")]
    NoYears {
        /// What was typed.
        typed: String,
    },
    /// There is no search of that number.
    #[error("there is no search #{number}")]
    NoSearch {
        /// The number.
        number: u32,
        /// Lines of the history that are not as they should be: it may be one of
        /// them.
        odd: Vec<OddLine>,
    },
    /// The earlier search reached as far as this one does not.
    #[error("search #{number} was run with other options")]
    OtherReach {
        /// Its number.
        number: u32,
        /// How far it reached, in the words of the options.
        reach: Vec<String>,
    },
    /// The earlier search was run by another table of terms.
    #[error("search #{number} was run with another table of terms")]
    OtherTerms {
        /// Its number.
        number: u32,
    },
}

impl QuestionFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "question.unreadable",
            Self::NoDialect { .. } => "question.no-dialect",
            Self::NoValue { .. } => "question.no-value",
            Self::NoLanguage { .. } => "question.no-language",
            Self::NoYears { .. } => "question.no-years",
            Self::NoSearch { .. } => "question.no-search",
            Self::OtherReach { .. } => "question.other-reach",
            Self::OtherTerms { .. } => "question.other-terms",
        }
    }
}
