//! Stage 8: what was found becomes bytes that another tool can read.
//!
//! One file per format; formats are peers and know only the nouns. Each keeps
//! its own records, so that a noun may change without breaking a reader.

pub mod jsonl;
pub mod map;
pub mod sheet;
pub mod spreadsheet;
pub mod tables;
