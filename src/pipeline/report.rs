//! What a build does, and what it did.

use std::{collections::BTreeMap, time::Duration};

use crate::study::Refused;

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
    /// The files named `.pdf` or beginning like one, attached ones included.
    pub found: usize,
    /// Of those, the PDFs that are attached to another one.
    pub attached: usize,
    /// What is attached to files and is no PDF, in the order of their paths, each
    /// as `report.pdf » figures.xlsx`; not in `found`.
    pub attached_others: Vec<String>,
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
    /// Each of those with the file that it is a copy of, in the order of their paths.
    pub copies: Vec<(String, String)>,
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
    /// Of those, the ones that were not read whole: letters without a known
    /// meaning, a stream that is damaged or broke off, a page that is not there.
    pub not_whole: usize,
    /// Studies with pages whose words are no words.
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
