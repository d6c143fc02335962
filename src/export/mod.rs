//! Stage 8: what was found becomes bytes that another tool can read.
//!
//! One file per format; formats are peers and know only the nouns, and [`names`],
//! what a study and a page are called in all of them. Each keeps its own records,
//! so that a noun may change without breaking a reader.

pub mod jsonl;
pub mod map;
pub mod names;
pub mod sheet;
pub mod spreadsheet;
pub mod tables;
