//! Where a desk finds what it works with.

use std::path::{Path, PathBuf};

/// The folders that a desk works with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The folder of the index.
    pub index: PathBuf,
    /// The folder of what people make: history, codes, own terms.
    pub review: PathBuf,
    /// The folder of own tables for codes, if one was named; else those in the
    /// review folder are used, if there are any.
    pub taxonomy: Option<PathBuf>,
}

impl Folders {
    /// The usual ones for the index in the folder `index`: what people make
    /// stands beside it, in `review`.
    #[must_use]
    pub fn beside(index: &Path) -> Self {
        let beside = index.parent().unwrap_or(Path::new(""));
        Self {
            index: index.to_owned(),
            review: beside.join("review"),
            taxonomy: None,
        }
    }
}
