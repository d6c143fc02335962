//! What a report is written from.

use super::super::{history::Search, remarks::Remarked};

/// What is known of the studies that were searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// The identity of the index.
    pub index: String,
    /// How many studies it holds.
    pub studies: usize,
    /// How many files were set aside, being copies of one of them.
    pub copies: usize,
    /// The folders that the studies stand in.
    pub folders: Vec<Source>,
}

/// A folder that studies stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The folder, as it was given.
    pub folder: String,
    /// How many PDFs it has.
    pub files: usize,
    /// How many of them could not be read.
    pub refused: usize,
}

/// A search of the history with the limits that it was held to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limited {
    /// The search.
    pub search: Search,
    /// The limits on year, language, place and codes to which it was held as a
    /// whole, as they are typed: `lang:nl`.
    pub limits: Vec<String>,
    /// What people say of it.
    pub remarked: Remarked,
}
