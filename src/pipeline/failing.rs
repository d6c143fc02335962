//! Why a build could not be done at all.

use thiserror::Error;

use super::folders::FolderError;
use crate::index::IndexError;

/// Why a build could not be done at all.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A folder is not there.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The index could not be opened or written.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The threads that read could not be started.
    #[error("cannot start reading: {0}")]
    Threads(String),
}
