//! What comes out of a PDF: its pages as text and as print, and what went wrong.
//!
//! **Promise.** `pages[i]`, `prints[i]` and the page numbered `i + 1` are the
//! same page.

use super::{beside::Attachment, setting::Print};
use crate::study::{About, OutlineItem, Page, PageNo, Section};

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
    /// The files attached to it, in the order in which it names them.
    pub attachments: Vec<Attachment>,
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
    /// Many words of the page are no words: it was read badly by an earlier OCR.
    BadOcr,
    /// The letters of the page make no words of any language, or most of them
    /// have no known Unicode value.
    NoLanguage,
    /// Some letters have no known Unicode value and were left out.
    UnknownLetters,
    /// The file names the page and does not have it.
    Lost,
    /// The drawing instructions broke off or a limit was reached; what came
    /// before is kept.
    CutShort,
}
