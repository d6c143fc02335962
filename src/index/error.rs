//! Why an index could not be opened, read or written.

use std::{io, path::PathBuf};

use thiserror::Error;

use super::format::FORMAT;

/// Why an index could not be opened, read or written.
#[derive(Debug, Error)]
pub enum IndexError {
    /// There is no index in the folder.
    #[error("there is no index in {}", .dir.display())]
    Missing {
        /// The folder that was looked in.
        dir: PathBuf,
    },

    /// The folder holds files that are not ours, or is a file itself.
    #[error("{} holds something else than an index", .dir.display())]
    NotOurs {
        /// The folder that was looked in.
        dir: PathBuf,
    },

    /// A newer program wrote the index.
    #[error("the index has format {found}; this program reads format {FORMAT}")]
    Newer {
        /// The format on disk.
        found: u32,
    },

    /// Another version of the rules made the index.
    #[error("the index was made with {what} {found}; this program has {expected}")]
    Stale {
        /// Which part differs: `analyser`, `text layer`, `classifier`,
        /// `taxonomy`.
        what: &'static str,
        /// The version in the index.
        found: String,
        /// The version of this program.
        expected: String,
    },

    /// Another run is writing.
    #[error("another run is writing this index")]
    Busy,

    /// A file of the index is damaged.
    #[error("the index is damaged: {what}")]
    Damaged {
        /// What could not be read.
        what: String,
    },

    /// The disk said no.
    #[error("cannot use {}", .path.display())]
    Disk {
        /// The file or folder concerned.
        path: PathBuf,
        /// The error of the system.
        #[source]
        source: io::Error,
    },

    /// The search library failed.
    #[error("the index could not be used")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(err: tantivy::TantivyError) -> Self {
        Self::Engine(Box::new(err))
    }
}

impl IndexError {
    /// Tells whether the disk is full, however deep below the error says so.
    #[must_use]
    pub fn is_full_disk(&self) -> bool {
        let mut cause: Option<&dyn std::error::Error> = Some(self);
        while let Some(err) = cause {
            let io = err.downcast_ref::<io::Error>();
            if io.is_some_and(|it| it.kind() == io::ErrorKind::StorageFull) {
                return true;
            }
            // Tantivy keeps some causes in an `Arc` and some only as text.
            if err.to_string().contains("No space left on device") {
                return true;
            }
            cause = err.source();
        }
        false
    }
}
