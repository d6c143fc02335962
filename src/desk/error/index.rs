//! Why an index cannot be used.

use std::path::PathBuf;

use thiserror::Error;

use crate::index::IndexError;

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

impl IndexFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
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
