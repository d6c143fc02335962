//! Why a desk cannot do what was asked.

use std::{path::PathBuf, sync::Arc};

use thiserror::Error;

use super::{
    batch::BatchFault, judging::JudgingFault, named::StudyFault, question::QuestionFault,
    tables::TablesFault,
};
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
    /// What a person says of a study cannot be noted.
    #[error(transparent)]
    Judging(#[from] JudgingFault),
    /// A table of questions cannot be run.
    #[error(transparent)]
    Batch(#[from] BatchFault),
}

/// Why an index cannot be used.
#[derive(Debug, Error)]
pub enum IndexFault {
    /// It cannot be opened or read.
    #[error(transparent)]
    Failed(#[from] IndexError),
    /// Its studies were coded by other tables than those in use.
    #[error("the studies in the index were coded by other tables")]
    OtherTables {
        /// Whether they were coded by the tables of the program.
        by_ours: bool,
        /// The folder of the tables in use; `None` for those of the program.
        in_use: Option<PathBuf>,
    },
    /// It does not hold the folder that was named.
    #[error("the index in {} does not hold the folder {}", .index.display(), .corpus.display())]
    NotHeld {
        /// The folder that was named.
        corpus: PathBuf,
        /// The folder of the index.
        index: PathBuf,
    },
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
            Self::Batch(fault) => fault.code(),
        }
    }
}

impl IndexFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Failed(err) if err.is_full_disk() => "index.full-disk",
            Self::Failed(IndexError::Missing { .. }) => "index.missing",
            Self::Failed(IndexError::NotOurs { .. }) => "index.not-ours",
            Self::Failed(IndexError::Newer { .. }) => "index.newer",
            Self::Failed(IndexError::Stale { .. }) => "index.stale",
            Self::Failed(IndexError::Busy) => "index.busy",
            Self::Failed(IndexError::Damaged { .. }) => "index.damaged",
            Self::Failed(IndexError::Disk { .. }) => "index.disk",
            Self::Failed(IndexError::Engine(_)) => "index.engine",
            Self::OtherTables { .. } => "index.other-tables",
            Self::NotHeld { .. } => "index.not-held",
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
            SearchError::Earlier { number } => QuestionFault::NoSearch { number }.into(),
        }
    }
}

impl From<TablesFault> for DeskError {
    fn from(fault: TablesFault) -> Self {
        Self::Tables(Arc::new(fault))
    }
}
