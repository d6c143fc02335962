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
mod limits;
mod nesting;
mod objects;
// The bytes of a file become a document, repaired if need be.
mod leaves;
mod locks;
mod open;
mod reading;
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

pub use error::{ExtractError, Wordless};
pub use extraction::{Extraction, PageWarning, PageWarningKind};
pub use layout::layout;
pub use limits::Limits;
pub use mark::{Mark, MarkError, mark, mark_with};
pub use places::places;
pub use print::{Letter, Line, Print, Rect, Role, Source};
pub use reading::{extract, extract_with};
pub use scans::{Scan, ScanError, ScanReader, ScannedLine, ScannedWord, Sheet};

/// The version of the text layer, kept in the index: raise it when the same
/// PDF gives other text, so that `index` reads the studies again.
pub const VERSION: u32 = 5;
