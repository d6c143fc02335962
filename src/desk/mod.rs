//! The second journey as a whole: from what a person types to what is shown.
//!
//! ```text
//! folders ─Tools::read→ tables, own terms, review files
//! typed ─ask→ Asked ─search→ Answer ─note→ the history
//! tools + index ─Desk::open→ Desk, what was set aside
//! desk ─find→ a study ─card, account, marked→ what is known of it, and why
//! desk ─Chosen::new→ studies with their codes ─map→ gap map
//! ```
//!
//! [`search`](crate::search) takes a question that was read. To read one as people
//! ask it takes the tables of the taxonomy, the reviewer's own terms, what people
//! judged, the earlier searches and a line in the history: all that is here, so
//! that a terminal and a page ask the same and are answered the same.
//!
//! **Promise.** A [`Desk`] is opened once and shared by threads; it answers by
//! what lay on it when it was opened; the history alone is read when a question or a
//! study is called by an earlier search. A review file with a line that cannot be
//! read stops nobody: the line is handed on, to be told. Every error is a
//! [`DeskError`], each kind with a [code](DeskError::code). **Knows:** every stage;
//! the disk only by those that read it. **Never:** wording for people (a report that is
//! asked for in a language is the exception), arguments,
//! terminals.

mod account;
pub mod batch;
mod card;
mod chosen;
mod earlier;
mod error;
mod folders;
mod judging;
mod lines;
mod map;
mod marks;
mod moment;
mod named;
mod near;
mod open;
mod question;
mod reading;
mod remarking;
mod report;
mod similar;
mod status;
mod tables;
mod telling;
mod tools;

pub use account::{Account, account};
pub use card::{Card, Coded, ForeignPart, Mentioned, Sampled, card};
pub use chosen::{ByPlace, Chosen};
pub use earlier::{Came, Rerun, Went, Why, looked_for, rerun};
pub use error::{
    DeskError, IndexFault, JudgingFault, Named, QuestionFault, StudyFault, TablesFault,
    TellingFault,
};
pub use folders::Folders;
pub use judging::{Wanted, judgements};
pub use lines::{answer_lines, build_lines, page_line, status_line, study_line, why_lines};
pub use map::{Mapped, map};
pub use marks::{Answering, Marked, answering, marked};
pub use named::{file_of, find, opened_at};
pub use near::{near_copies, near_hits};
pub use open::{Desk, SetAside, holds};
pub use question::{Asked, Typed, ask, choice, note};
pub use reading::{kept, read_file};
pub use remarking::remark;
pub use report::report;
pub use similar::similar_to;
pub use status::{Scanned, Status, Unread, status, unread};
pub use tables::{OwnTables, Terms, own_tables, taxonomy, terms};
pub use telling::{Telling, statements};
pub use tools::Tools;
