//! Stage 7: what people make, kept as plain text in the review folder.
//!
//! ```text
//! review/history.jsonl    every search, numbered
//! review/codes.jsonl      what people say of codes
//! review/about.jsonl      what people say of title, authors, year, DOI and genre
//! review/remarks.jsonl    what they say of searches
//! review/studies.jsonl    what the studies were called that searches found
//! ```
//!
//! [`prisma`] writes the report of the searches.
//!
//! The index may be thrown away and made anew; what is in this folder may not.
//! So it is never rewritten, only added to, and any editor can read it.
//!
//! **Promise.** A line that was written stays as it is, and one that cannot be
//! read stops nobody: it is named. **Knows:** its own
//! files, the nouns. **Never:** the index, the clock: who adds a line says when.

mod about;
mod codes;
mod history;
mod known;
mod lines;
pub mod prisma;
mod remarks;

pub use about::Statements;
pub use codes::Judgements;
pub use history::{History, Listed, Noted, Reached, Search, Words};
pub use known::{KnownStudies, KnownStudy};
pub use lines::{Kept, Odd, OddLine, ReviewError, VERSION};
pub use remarks::{Remark, Remarked, Remarks, remarked};
