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

// What comes out, or why nothing does.
mod error;
mod extraction;
// The bounds of what one file may cost.
// The bytes of a file become a document, repaired if need be.
mod open;
mod reading;
// The bytes of a stream, inflated within bounds.
// A page is drawn; its letters are caught.
mod letters;
// Letters become words, lines and columns, in reading order.
// What a page is called, and what on it is not text.
// Rows become lines as they were printed.
mod setting;
// Lines become paragraphs.
mod tidy;
// Where the parts of a document begin.
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
mod title;
mod xmp;
mod year;
// A page as it was printed, and where a quote stands on it.
// All pages; those that are pictures are read by somebody else.
mod pages;
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

pub use error::{ExtractError, Wordless};
pub use extraction::{Extraction, PageWarning, PageWarningKind};
pub use layout::layout;
pub use mark::{Mark, MarkError, mark, mark_with};
pub use open::Limits;
pub use pages::{Scan, ScanError, ScanReader, ScannedLine, ScannedWord, Sheet};
pub use reading::{extract, extract_with};
pub use setting::{Letter, Line, Print, Rect, Role, Source};
pub use tidy::places;

/// The version of the text layer, kept in the index: raise it when the same
/// PDF gives other text, so that `index` reads the studies again.
pub const VERSION: u32 = 5;
