//! Stage 6: a question becomes hits.
//!
//! ```text
//! typed ─question→ Question ─plan→ leaves ─matches→ studies ─rank→ ─tell→ Answer
//! ```
//!
//! A Boolean question holds at the level of the study: both words anywhere in
//! it. A hit is shown at the level of the page. The question is run exactly:
//! counts are counts, and nothing is corrected or guessed. How it was read
//! stands in [`Answer::read_as`], words left out in [`Answer::left_out`]; a
//! plain word stands for all its inflections.
//!
//! **Promise.** The same index and question give the same answer, to the
//! byte. A quote is a slice of its page. **Knows:** the index by its forms and
//! places. **Never:** files, terminals.

mod answer;
pub mod bridge;
pub mod dialect;
mod filter;
mod find;
mod matches;
mod nothing;
mod plan;
pub mod question;
mod rank;
mod request;
mod sieve;
mod similar;
mod tell;
mod years;

pub use answer::{Answer, explain, search};
pub use filter::Filters;
pub use find::looked::Ran;
pub use nothing::{Apart, Help, Instead, PLACES_TOLD, help};
pub use question::{Question, QuestionError};
pub use rank::score::{Part, Score};
pub use request::{Reach, Request, SearchError, Sort};
pub use similar::similar;
pub use tell::concordance::{Concordance, Line, LineOrder, concordance, occurrences};
pub use years::{Years, YearsError};
