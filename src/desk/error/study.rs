//! Why a study is not found, or cannot be read.

use std::io;

use thiserror::Error;

use crate::{
    extract::{ExtractError, MarkError},
    review::OddLine,
    study::{Address, StudyId},
};

/// A study, or a file that was refused, with what it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The identity of the study; `None` of a file that was refused.
    pub id: Option<StudyId>,
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
        /// The files of studies with this in their name or title.
        alike: Vec<String>,
    },
    /// It is to be one of the last search, and nothing was searched yet.
    #[error("nothing was searched yet")]
    NoSearch {
        /// Lines of the history that are not as they should be.
        odd: Vec<OddLine>,
    },
    /// The search that is named found fewer studies.
    #[error("search #{number} has no hit {hit}: it found {studies} studies")]
    NoHit {
        /// The number of the search.
        number: u32,
        /// The number in its answer.
        hit: usize,
        /// How many studies it found.
        studies: usize,
    },
    /// An earlier version noted the search that is named, and not in which order it
    /// showed its studies.
    #[error("the order of search #{number} is not known")]
    NoOrder {
        /// The number of the search.
        number: u32,
    },
    /// What the search that is named found there is not in the index any more.
    #[error("hit {hit} of search #{number} is not in the index")]
    HitGone {
        /// The number of the search.
        number: u32,
        /// The number in its answer.
        hit: usize,
        /// The study, by the short form of its id.
        id: String,
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
        /// The studies that are attached to it, as their files are shown.
        attached: Vec<String>,
    },
    /// Its file cannot be read from the disk.
    #[error("cannot read {file}")]
    Unreadable {
        /// The file.
        file: Address,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// Its file is too large.
    #[error("{file} is over {most} bytes")]
    TooLarge {
        /// The file.
        file: Address,
        /// The most bytes that are read.
        most: usize,
    },
    /// Its file cannot be read as a study.
    #[error("cannot read {file} as a study")]
    NotRead {
        /// The file.
        file: Address,
        /// The PDFs that are attached to it, and may be read by themselves.
        attached: Vec<Address>,
        /// Why.
        #[source]
        source: ExtractError,
    },
    /// What is said to be attached to a file is not.
    #[error("nothing called `{name}` is attached to {file}")]
    NotAttached {
        /// The file.
        file: Address,
        /// What was typed.
        name: String,
        /// The PDFs that are attached to it.
        attached: Vec<Address>,
    },
    /// Its file holds other text than the index quotes of it.
    #[error("the study has changed since it was indexed")]
    Changed,
    /// Its file cannot be marked.
    #[error("cannot mark {file}")]
    NotMarked {
        /// The file.
        file: Address,
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
            Self::NoSearch { .. } => "study.no-search",
            Self::NoHit { .. } => "study.no-hit",
            Self::NoOrder { .. } => "study.no-order",
            Self::HitGone { .. } => "study.hit-gone",
            Self::Refused { .. } => "study.refused",
            Self::Unreadable { .. } => "study.unreadable",
            Self::TooLarge { .. } => "study.too-large",
            Self::NotRead { .. } => "study.not-read",
            Self::NotAttached { .. } => "study.not-attached",
            Self::Changed => "study.changed",
            Self::NotMarked { .. } => "study.not-marked",
        }
    }
}
