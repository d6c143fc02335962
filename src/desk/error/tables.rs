//! Why tables of one's own cannot be used.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::{classify::TaxonomyError, search::bridge::BridgeError};

/// Why tables of one's own cannot be used.
#[derive(Debug, Error)]
pub enum TablesFault {
    /// A table cannot be read from the disk.
    #[error("cannot read {}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// A table of the taxonomy is no text, or far too long.
    #[error("{} is not a table of the taxonomy", .path.display())]
    NoTaxonomy {
        /// The file.
        path: PathBuf,
    },
    /// The table of terms is no text, or far too long.
    #[error("{} is not a table of terms", .path.display())]
    NoTerms {
        /// The file.
        path: PathBuf,
    },
    /// The folder that was named holds no table.
    #[error("{} holds no table of a taxonomy", .dir.display())]
    NoTable {
        /// The folder.
        dir: PathBuf,
    },
    /// A table of the taxonomy is not as it should be.
    #[error("a table in {} cannot be used", .dir.display())]
    Taxonomy {
        /// The folder that it stands in.
        dir: PathBuf,
        /// Whether that table is one's own; else it is the program's, which names
        /// a value that one's own tables do not have.
        is_own: bool,
        /// Which table, where, and what was expected.
        #[source]
        source: TaxonomyError,
    },
    /// The table of terms is not as it should be.
    #[error("{} cannot be used", .path.display())]
    Terms {
        /// The file.
        path: PathBuf,
        /// Which line, and what is wrong with it.
        #[source]
        source: BridgeError,
    },
}

impl TablesFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "tables.unreadable",
            Self::NoTaxonomy { .. } => "tables.no-taxonomy",
            Self::NoTerms { .. } => "tables.no-terms",
            Self::NoTable { .. } => "tables.none",
            Self::Taxonomy { .. } => "tables.taxonomy",
            Self::Terms { .. } => "tables.terms",
        }
    }
}
