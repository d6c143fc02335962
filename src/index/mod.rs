//! Stage 5b: studies become an index on disk, and are found in it again.
//!
//! ```text
//! study + pages ─prepare→ Analysed ─Writer→ index/ ─Index→ forms, places, pages
//! ```
//!
//! On disk an index is a folder that may be deleted at will:
//!
//! | file | what it is |
//! |---|---|
//! | `format.json` | the version of this layout; read before anything else |
//! | `catalogue-N.jsonl` | the files of the corpus as of commit N, and what made them |
//! | `segments/` | tantivy's files; its last commit names N |
//! | `lock` | held by the one run that writes |
//! | `ocr/` | what OCR has read, for later runs (see [`ocr_folder`]) |
//!
//! **Promise.** Killed at any moment, the index opens at its last commit. One
//! run writes at a time; reading goes on meanwhile. **Knows:** tantivy, and is
//! its only home. **Never:** PDFs, questions.

mod analysed;
mod catalogue;
mod documents;
mod error;
mod folder;
mod form;
mod format;
mod lines;
mod number;
mod opening;
mod overlay;
mod prepare;
mod reader;
mod record;
mod schema;
mod segments;
mod stated;
mod terms;
mod tokenizer;
mod writer;

pub use analysed::{Alone, Analysed};
pub use catalogue::{Catalogue, Folder, KnownFile, State, Versions};
pub use error::IndexError;
pub use folder::ocr_folder;
pub use form::Form;
pub use format::FORMAT;
pub use number::{FormPlaces, Number, SectionStarts, Stream, WordSource};
pub use prepare::{LANGUAGE, PLACE, prepare};
pub use reader::Index;
pub use writer::Writer;
