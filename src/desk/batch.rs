//! A table of questions, and the tables that answer it.
//!
//! ```text
//! text of a CSV file ─read→ rows ─typed→ questions ─run as by themselves→ lines
//! ```

mod answers;
mod row;
mod table;

pub use super::error::{BatchFault, Given};
pub use answers::{Done, QUESTION_COLUMNS, STUDY_COLUMNS, question_line, study_lines};
pub use row::Row;
pub use table::{Table, read};
