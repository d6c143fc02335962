//! Stage 2: the bytes of a PDF become pages of text.
//!
//! ```text
//! bytes ─extract→ Extraction { about, sections, outline, pages, prints, warnings, attachments }
//! bytes ─attached→ the bytes of files attached to it
//! ```
//!
//! **Promise.** Every page of the file appears exactly once, in file order,
//! even when its text is empty; a page that could not be read whole has a
//! warning. Letters are never invented: tidying only joins and removes, and
//! every letter of [`Page::text`](crate::study::Page::text) points back at its print.
//!
//! **Knows:** `hayro-syntax`, `hayro-font`, `lopdf`, reading order. **Never:**
//! files on disk, languages, the index.

// The order of work: bytes to pages, in one walk through the rooms below.
mod reading;
// What comes out, or why nothing does.
mod error;
mod extraction;

// The bytes of a file become a document, within bounds and repaired if need be.
mod open;
// A page is drawn; its letters are caught.
mod letters;
// Letters become words, lines and columns, in reading order.
mod setting;
// All pages together: scans read by somebody else, page numbers, running heads.
mod pages;
// Lines become text and paragraphs; a quote becomes places on its page.
mod tidy;
// What a file holds that is on no page: attached files, forms yet to be drawn.
mod beside;
// What a document says about itself.
mod about;
// Where the parts of a document begin.
mod sections;

// The way back: a copy of the file with quotes highlighted.
mod mark;
// A page as a picture of its layout, for those who look at one.
mod layout;

#[cfg(test)]
mod tests;

pub use beside::{Attachment, attached, attachments};
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
pub const VERSION: u32 = 9;
