//! What the studies were called that searches found, when they were found first.
//!
//! JSON Lines, one study on a line. A study that is gone from the corpus has no title
//! anywhere else: by these lines it is still named.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de::IgnoredAny};

use super::lines::{self, Kept, ReviewError};

const FILE: &str = "studies.jsonl";

/// What a study was called when a search found it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownStudy {
    /// The study, by the short form of its id.
    pub study: String,
    /// Its title, or the name of its file.
    pub title: String,
    /// Where it stood, as it is shown.
    pub file: String,
}

/// The studies that are known in a review folder.
#[derive(Clone, Debug)]
pub struct KnownStudies {
    path: PathBuf,
}

impl KnownStudies {
    /// Those in the folder `review`, which need not exist yet.
    #[must_use]
    pub fn new(review: &Path) -> Self {
        Self {
            path: review.join(FILE),
        }
    }

    /// Returns all of them, in the order in which they were found.
    pub fn read(&self) -> Result<Kept<KnownStudy>, ReviewError> {
        lines::read(&self.path, Some)
    }

    /// Adds some, all at once.
    ///
    /// # Errors
    ///
    /// [`ReviewError::Newer`] if the file holds a line of a newer program.
    pub fn add(&self, studies: &[KnownStudy]) -> Result<(), ReviewError> {
        lines::add_all(&self.path, |_: &[Option<IgnoredAny>]| studies).map(|_| ())
    }
}
