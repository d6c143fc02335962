//! Why a study is not found, or cannot be read.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::{
    extract::{ExtractError, MarkError},
    study::StudyId,
};

/// A study with what it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its identity.
    pub id: StudyId,
    /// Where its file stands, as it is shown; empty if that is not known.
    pub file: String,
}

/// Why a study is not found, or cannot be read.
#[derive(Debug, Error)]
pub enum StudyFault {
    /// No study of the index is called so.
    #[error("no study in the index is `{typed}`")]
    Unknown {
        /// What was typed.
        typed: String,
        /// The files of studies with this in their name, if they are few.
        alike: Vec<String>,
    },
    /// Several are.
    #[error("{} studies are `{typed}`", .studies.len())]
    Several {
        /// What was typed.
        typed: String,
        /// The studies: two or more.
        studies: Vec<Named>,
    },
    /// The file that is meant was refused.
    #[error("{file} was refused and is not in the index")]
    Refused {
        /// The file.
        file: String,
    },
    /// Its file cannot be read from the disk.
    #[error("cannot read {}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// Its file is too large.
    #[error("{} is over {most} bytes", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most bytes that are read.
        most: usize,
    },
    /// Its file cannot be read as a study.
    #[error("cannot read {} as a study", .path.display())]
    NotRead {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: ExtractError,
    },
    /// Its file holds other text than the index quotes of it.
    #[error("the study has changed since it was indexed")]
    Changed,
    /// Its file cannot be marked.
    #[error("cannot mark {}", .path.display())]
    NotMarked {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: MarkError,
    },
}

impl StudyFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "study.unknown",
            Self::Several { .. } => "study.several",
            Self::Refused { .. } => "study.refused",
            Self::Unreadable { .. } => "study.unreadable",
            Self::TooLarge { .. } => "study.too-large",
            Self::NotRead { .. } => "study.not-read",
            Self::Changed => "study.changed",
            Self::NotMarked { .. } => "study.not-marked",
        }
    }
}
