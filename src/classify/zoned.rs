//! A zoned passage: text that knows in which part of its study it stands.
//!
//! **Promise.** Its text is a slice of its page.

use crate::study::{Language, PageNo, SectionKind, Span};

/// A part of a study, as far as it matters for coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// The title, on the first page or the second.
    Title,
    /// An abstract or summary, with or without a heading.
    Abstract,
    /// The first words of a study without an abstract.
    Opening,
    /// A heading.
    Heading,
    /// How the study was done.
    Methods,
    /// What was found: there the people speak whom a study listened to.
    Results,
    /// Conclusions and limitations.
    Discussion,
    /// Everything else.
    Body,
    /// Never counts: a reference list, a colophon, thanks, a table of contents.
    Apart,
}

/// A passage and where it belongs.
#[derive(Clone, Debug)]
pub(super) struct Zoned<'p> {
    /// The text of the passage.
    pub(super) text: &'p str,
    /// The text of its page; [`Zoned::span`] points into it.
    pub(super) page_text: &'p str,
    pub(super) page: PageNo,
    pub(super) span: Span,
    pub(super) language: Language,
    pub(super) zone: Zone,
    /// Words parted by white space.
    pub(super) words: usize,
    /// The kind of section of which this passage is the heading.
    pub(super) opens: Option<SectionKind>,
}
