//! Why a PDF gives nothing.
//!
//! It stands apart from [`Extraction`](super::Extraction), since even what opens
//! a file can fail, long before there is a page.

use std::time::Duration;

use thiserror::Error;

/// Why a PDF gave no pages at all.
///
/// Variants hold what happened; wording for people and advice on what to do
/// belong to the front end, which matches on these.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExtractError {
    /// The file holds no bytes.
    #[error("the file is empty")]
    Empty,

    /// The file does not begin like a PDF.
    #[error("not a PDF: the file starts with `{found}`")]
    NotPdf {
        /// The first bytes of the file, at most eight, made printable.
        found: String,
    },

    /// The file needs a password that we do not have.
    #[error("the PDF is locked with a password")]
    Locked,

    /// The structure of the file is broken beyond repair.
    #[error("damaged PDF: {what}")]
    Damaged {
        /// What could not be read, for example `no page tree`.
        what: String,
    },

    /// No page of the file holds a letter that can be read.
    #[error("no text on any of its {pages} pages: {why}")]
    NoText {
        /// How many pages the file has.
        pages: usize,
        /// What is there instead.
        why: Wordless,
    },

    /// The file is the cover of a portfolio and has no text of its own; what is to
    /// be read is attached to it.
    #[error("only the cover of a portfolio: its text is in the files attached to it")]
    Cover,

    /// The file is a form that only Adobe Reader draws (XFA); its page asks to
    /// wait until it has.
    #[error("a form (XFA) that only Adobe Reader shows")]
    Form,

    /// The file is over one of the [`Limits`](super::Limits).
    #[error("too large: {what}")]
    TooLarge {
        /// The limit that was passed, with its number.
        what: String,
    },

    /// The file took longer than [`Limits::time`](super::Limits::time).
    #[error("gave up after {} s", .after.as_secs())]
    TimedOut {
        /// The limit.
        after: Duration,
    },

    /// The reader of its scans was told to stop.
    #[error("stopped before all of its scans were read")]
    Stopped,
}

/// What a file without text holds instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Wordless {
    /// Pictures of pages, which OCR may read.
    #[error("scanned, needs OCR")]
    Scanned,
    /// Letters of which nothing says which letters they are.
    #[error("its letters have no known meaning")]
    UnknownLetters,
    /// Neither letters nor pictures.
    #[error("no letters and no pictures")]
    Blank,
    /// Pictures of pages in which OCR found no word.
    #[error("scanned, and OCR found no words")]
    NoWords,
}
