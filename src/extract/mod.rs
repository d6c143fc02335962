//! Stage 2: the bytes of a PDF become pages of text.
//!
//! ```text
//! bytes ─extract→ Extraction { about, sections, outline, pages, prints, warnings }
//! ```
//!
//! **Promise.** Every page of the file appears exactly once, in file order,
//! even when its text is empty; a page that could not be read whole has a
//! warning. Letters are never invented: tidying only joins and removes, and
//! every letter of [`Page::text`] points back at its print.
//!
//! **Knows:** `hayro-syntax`, `hayro-font`, `lopdf`, reading order. **Never:**
//! files on disk, languages, the index.

use std::time::Duration;

use thiserror::Error;

use crate::study::{About, OutlineItem, Page, PageNo, Section};

// The bounds of what one file may cost.
mod limits;
mod nesting;
mod objects;
// The bytes of a file become a document, repaired if need be.
mod leaves;
mod locks;
mod open;
// The bytes of a stream, inflated within bounds.
mod filters;
mod inflate;
// A page is drawn; its letters are caught.
mod caught;
mod codes;
mod fonts;
mod frame;
mod hand;
mod instructions;
mod layers;
mod letters;
mod marked_content;
mod matrix;
mod notes;
mod pen;
mod programs;
mod signs;
mod state;
mod tokens;
mod weight;
// Letters become words, lines and columns, in reading order.
mod asides;
mod blocks;
mod disorder;
mod drop_caps;
mod gutters;
mod order;
mod row;
mod rows;
mod stretched;
mod words;
// What a page is called, and what on it is not text.
mod labels;
mod numerals;
mod page_labels;
mod running;
// Rows become lines as they were printed.
mod set_page;
mod setting;
// Lines become paragraphs.
mod hyphens;
mod paragraphs;
mod tidy;
// Where the parts of a document begin.
mod outline;
mod sections;
// What a document says about itself.
mod about;
mod authors;
mod claims;
mod doi;
mod groups;
mod headings;
mod headline;
mod heads;
mod identifiers;
mod journal;
mod letterhead;
mod period;
mod publication;
mod publisher;
mod set_title;
mod strings;
mod title;
mod xmp;
mod year;
// A page as it was printed, and where a quote stands on it.
mod places;
mod print;
// All pages; those that are pictures are read by somebody else.
mod noise;
mod pages;
mod pictures;
mod scans;
// A page as a picture of its layout.
mod layout;
// A copy of the file with quotes highlighted.
mod highlight;
mod mark;

#[cfg(test)]
mod bounds;
#[cfg(test)]
mod built;
#[cfg(test)]
mod marked;

pub use layout::layout;
pub use limits::Limits;
pub use mark::{Mark, MarkError, mark, mark_with};
pub use open::{extract, extract_with};
pub use places::places;
pub use print::{Letter, Line, Print, Rect, Role, Source};
pub use scans::{Scan, ScanError, ScanReader, ScannedLine, ScannedWord, Sheet};

/// The version of the text layer, kept in the index: raise it when the same
/// PDF gives other text, so that `index` reads the studies again.
pub const VERSION: u32 = 5;

/// What could be read of a PDF, and what could not.
#[derive(Clone, Debug)]
pub struct Extraction {
    /// Title, authors, year and other facts: each with its origin.
    pub about: About,
    /// Its sections, in the order of the text.
    pub sections: Vec<Section>,
    /// Its outline, if the file has one, in its order.
    pub outline: Vec<OutlineItem>,
    /// All pages in file order; `pages[i].no` is `i + 1`.
    pub pages: Vec<Page>,
    /// The same pages as they were printed; `prints[i]` belongs to `pages[i]`.
    pub prints: Vec<Print>,
    /// What went wrong on the way, in page order.
    pub warnings: Vec<PageWarning>,
}

/// One page that is poorer than a reader would see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageWarning {
    /// The page concerned.
    pub page: PageNo,
    /// What is wrong with it.
    pub kind: PageWarningKind,
}

/// Ways in which a single page can fall short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageWarningKind {
    /// The page holds a picture and no letters, and nobody has read it.
    Scanned,
    /// As [`Scanned`](Self::Scanned), and reading it by OCR went wrong: it
    /// took too long, was too large, or the engine failed.
    OcrFailed,
    /// The page is a picture with a text layer of an earlier OCR in which many
    /// words are no words.
    BadOcr,
    /// Some letters have no known Unicode value and were left out.
    UnknownLetters,
    /// The file names the page and does not have it.
    Lost,
    /// The drawing instructions broke off or a limit was reached; what came
    /// before is kept.
    CutShort,
}

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

    /// The file is over one of the [`Limits`].
    #[error("too large: {what}")]
    TooLarge {
        /// The limit that was passed, with its number.
        what: String,
    },

    /// The file took longer than [`Limits::time`].
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
