//! The text of a document as headings are looked for in it.
//!
//! **Promise.** A line is asked for by its place among all lines.

use super::{lines::TextLine, style::Style};
use crate::study::Page;

/// The pages, their lines, and how each line is set.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) pages: &'a [Page],
    pub(super) lines: &'a [TextLine],
    /// As many as there are lines.
    pub(super) styles: &'a [Style],
}

impl<'a> Text<'a> {
    /// The text of a line.
    pub(super) fn line(self, at: usize) -> &'a str {
        self.lines[at].words(self.pages)
    }

    /// The text of lines `first` to `last` of one page.
    pub(super) fn lines(self, first: usize, last: usize) -> &'a str {
        let (from, to) = (&self.lines[first], &self.lines[last]);
        self.pages[from.page].text[from.span.start..to.span.end].trim()
    }

    /// Which lines stand on a page.
    pub(super) fn of_page(self, page: usize) -> std::ops::Range<usize> {
        let start = self.lines.partition_point(|it| it.page < page);
        let end = self.lines.partition_point(|it| it.page <= page);
        start..end
    }
}
