//! A passage that knows in which part of its study it stands.
//!
//! **Promise.** Its text is a slice of its page.

use crate::study::{Language, PageNo, SectionKind, Span};

/// A part of a study, as far as it matters for coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) enum Zone {
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
pub(in crate::classify) struct Zoned<'p> {
    /// The text of the passage.
    pub(in crate::classify) text: &'p str,
    /// The text of its page; [`Zoned::span`] points into it.
    pub(in crate::classify) page_text: &'p str,
    pub(in crate::classify) page: PageNo,
    pub(in crate::classify) span: Span,
    pub(in crate::classify) language: Language,
    pub(in crate::classify) zone: Zone,
    /// Words parted by white space.
    pub(in crate::classify) words: usize,
    /// The kind of section of which this passage is the heading.
    pub(in crate::classify) opens: Option<SectionKind>,
}
