//! A passage: a paragraph with its language.

use super::{
    language::Language,
    page::{PageNo, Span},
};

/// A paragraph of a page, in one language; the unit of analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The page it stands on.
    pub page: PageNo,
    /// Where on the page: one of its paragraphs.
    pub span: Span,
    /// The language it is written in.
    pub language: Language,
}
