//! The journey from a folder of PDFs to an index.
//!
//! ```text
//! folders ─walk→ files ─read→ bytes ─extract→ pages ─detect→ passages
//!         ─classify→ codes ─prepare→ documents ─Writer→ index/
//! ```
//!
//! Scanned pages are read by OCR if the run is given an engine. What was read of
//! them once is used by every later run, with or without an engine.
//!
//! Files are read in parallel; one writer stands behind a bounded channel, so
//! that memory does not grow with the corpus. A file that cannot be read is a
//! result and never a stop.
//!
//! **Promise.** found = indexed + unchanged + duplicate + refused. The PDFs are
//! only read. Stopped or killed at any moment, the next run goes on.

mod build;
mod folders;
mod freshness;
mod reading;
mod tally;
mod watch;

pub use build::build;
pub use folders::FolderError;
pub use freshness::{Freshness, freshness};
pub use watch::{READER_THREAD, STACK_BYTES, read_watched};

use std::{
    collections::BTreeMap, num::NonZeroUsize, path::PathBuf, sync::Arc, thread, time::Duration,
};

use thiserror::Error;

use crate::{
    analyse,
    classify::{self, Taxonomy},
    extract::{self, Limits},
    index::{IndexError, Versions},
    ocr::Engine,
    study::Refused,
};

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

/// What happens during a build, for whoever shows it.
#[derive(Clone, Debug)]
pub enum Event {
    /// The folders are known; the walk begins.
    Folders {
        /// All folders, as given.
        all: Vec<String>,
        /// Those that the index did not hold before.
        added: Vec<String>,
    },
    /// The walk is done; so much is to be read.
    Walked {
        /// How many files were found.
        found: usize,
        /// How many of them have to be read.
        to_read: usize,
        /// How many bytes those have.
        bytes: u64,
    },
    /// One file has been dealt with.
    Read {
        /// How many bytes it has.
        bytes: u64,
        /// How many pages were indexed.
        pages: usize,
    },
    /// The last commit: merging and cleaning up.
    Finishing,
}

/// What a build did. The numbers count files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BuildReport {
    /// The files named `.pdf` or beginning like one.
    pub found: usize,
    /// Those that were read and can now be searched.
    pub indexed: usize,
    /// Those that could be searched before.
    pub unchanged: usize,
    /// Of those, the ones that stand elsewhere now.
    pub moved: usize,
    /// Files that hold other bytes than in the run before.
    pub changed: usize,
    /// Those that hold the same bytes as another one.
    pub duplicate: usize,
    /// Those that cannot be searched, in the order of their paths.
    pub refused: Vec<Refused>,
    /// Files of earlier runs that are gone, in the order of their paths.
    pub removed: Vec<String>,
    /// Files of other kinds, by extension.
    pub other: BTreeMap<String, usize>,
    /// Hidden or listed in an ignore file: files and folders.
    pub left_out: usize,
    /// Folders that could not be opened, with the reason; what the index holds
    /// of them is kept.
    pub closed: Vec<(String, String)>,
    /// How many pages were indexed.
    pub pages: usize,
    /// Of those, the ones that were read by OCR, in this run or before.
    pub ocr_pages: usize,
    /// Of those, the ones that are pictures and stay unread.
    pub unread_pages: usize,
    /// Studies with pages that an earlier OCR read badly.
    pub badly_read: usize,
    /// How many studies can be searched now.
    pub studies: usize,
    /// Studies that were made anew by newer rules.
    pub renewed: usize,
    /// Files that were not looked at, because the run was stopped; they are
    /// not in `found`.
    pub left: usize,
    /// How long it took.
    pub time: Duration,
}

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

/// Returns the versions of all rules of this program, with this taxonomy.
#[must_use]
pub fn versions(taxonomy: &Taxonomy) -> Versions {
    Versions {
        extractor: extract::VERSION,
        classifier: classify::VERSION,
        taxonomy: taxonomy.fingerprint().to_owned(),
        analyser: analyse::fingerprint(),
    }
}
