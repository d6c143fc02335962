//! A table of questions, and the tables that answer it.
//!
//! ```text
//! text of a CSV file ─read→ rows ─typed→ questions ─run as by themselves→ lines
//! ```

mod answers;
mod fault;
mod row;
mod table;

pub use answers::{Done, QUESTION_COLUMNS, STUDY_COLUMNS, question_line, study_lines};
pub use fault::{BatchFault, Given};
pub use row::Row;
pub use table::{Table, read};
