//! Why a desk cannot do what was asked.

mod batch;
mod index;
mod judging;
mod question;
mod study;
mod tables;
mod telling;

pub use batch::{BatchFault, Given};
pub use index::IndexFault;
pub use judging::JudgingFault;
pub use question::QuestionFault;
pub use study::{Named, StudyFault};
pub use tables::TablesFault;
pub use telling::TellingFault;

use std::sync::Arc;

use thiserror::Error;

use crate::{index::IndexError, review::ReviewError, search::SearchError};

/// Why a desk cannot do what was asked.
///
/// Variants hold what happened; wording for people and advice on what to do
/// belong to the front end, which matches on these or on their
/// [`code`](DeskError::code).
#[derive(Debug, Error)]
pub enum DeskError {
    /// The question cannot be run.
    #[error(transparent)]
    Question(#[from] QuestionFault),
    /// The study that was named is not found, or cannot be read.
    #[error(transparent)]
    Study(#[from] StudyFault),
    /// The index cannot be used.
    #[error(transparent)]
    Index(#[from] IndexFault),
    /// A review file cannot be read or added to.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// Tables of one's own cannot be used.
    #[error(transparent)]
    Tables(Arc<TablesFault>),
    /// What a person says of the codes of a study cannot be noted.
    #[error(transparent)]
    Judging(#[from] JudgingFault),
    /// What a person says of its facts cannot be noted.
    #[error(transparent)]
    Telling(#[from] TellingFault),
    /// A table of questions cannot be run.
    #[error(transparent)]
    Batch(#[from] BatchFault),
}

impl DeskError {
    /// Returns the word for this kind of error: it stays the same from version to
    /// version, so that each front end can word its advice.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Question(fault) => fault.code(),
            Self::Study(fault) => fault.code(),
            Self::Index(fault) => fault.code(),
            Self::Review(ReviewError::Newer { .. }) => "review.newer",
            Self::Review(ReviewError::Disk { .. }) => "review.disk",
            Self::Tables(fault) => fault.code(),
            Self::Judging(fault) => fault.code(),
            Self::Telling(fault) => fault.code(),
            Self::Batch(fault) => fault.code(),
        }
    }
}

impl From<IndexError> for DeskError {
    fn from(err: IndexError) -> Self {
        Self::Index(IndexFault::Failed(err))
    }
}

impl From<SearchError> for DeskError {
    fn from(err: SearchError) -> Self {
        match err {
            SearchError::Index(err) => err.into(),
            SearchError::Earlier { number } => {
                let odd = vec![];
                QuestionFault::NoSearch { number, odd }.into()
            }
        }
    }
}

impl From<TablesFault> for DeskError {
    fn from(fault: TablesFault) -> Self {
        Self::Tables(Arc::new(fault))
    }
}
