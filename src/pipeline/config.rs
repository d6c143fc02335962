//! What to index, and how.

use std::{num::NonZeroUsize, path::PathBuf, sync::Arc, thread, time::Duration};

use crate::{classify::Taxonomy, extract::Limits, ocr::Engine};

/// What to index, and how.
#[derive(Clone, Debug)]
pub struct BuildConfig {
    /// The folder of the index.
    pub index: PathBuf,
    /// Folders to add, as given; may be none.
    pub folders: Vec<PathBuf>,
    /// The folder to start from if none is given and the index has none.
    pub default_folder: PathBuf,
    /// Whether the given folders replace those that the index holds.
    pub only: bool,
    /// How many files are read at the same time.
    pub threads: usize,
    /// Passwords to try on locked files.
    pub passwords: Vec<String>,
    /// Who reads the pages that are pictures; without an engine they stay
    /// unread, unless an earlier run has read them. With one, files that were
    /// refused as scanned and studies with unread pages are read again.
    pub ocr: Option<Engine>,
    /// What studies are coded by.
    pub taxonomy: Arc<Taxonomy>,
    /// How far to go with one file.
    pub limits: Limits,
    /// How often to make what was read visible, and safe from a power cut.
    pub commit_every: Duration,
}

impl BuildConfig {
    /// A build into the folder `index`, of the folders that it has or, if it has
    /// none, of `default_folder`; as many files at a time as there are
    /// processors, no passwords and no OCR, all else as comes with the program.
    #[must_use]
    pub fn new(index: PathBuf, default_folder: PathBuf) -> Self {
        Self {
            index,
            folders: vec![],
            default_folder,
            only: false,
            threads: thread::available_parallelism().map_or(1, NonZeroUsize::get),
            passwords: vec![],
            ocr: None,
            taxonomy: Taxonomy::built_in(),
            limits: Limits::default(),
            commit_every: COMMIT_EVERY,
        }
    }
}

/// A long run can be searched after a quarter of a minute, and loses no more
/// when it is killed.
pub const COMMIT_EVERY: Duration = Duration::from_secs(15);
