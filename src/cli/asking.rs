//! What `search`, `count`, `kwic` and the tables have in common: a question, where
//! to look, the history, and which studies a table is about.

mod asked;
mod chosen;

pub(crate) use asked::{Asking, Options, Reaching, asked, note};
pub(crate) use chosen::{Counting, choose, facet, facets};
