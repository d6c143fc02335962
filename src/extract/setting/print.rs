//! A page as it was printed: lines of letters with their places on paper.

use crate::study::Span;

/// One page as it was printed.
#[derive(Clone, Debug, Default)]
pub struct Print {
    /// Width of the page as shown (after rotation), in points of 1/72 inch.
    pub width: f32,
    /// Height of the page as shown, in points.
    pub height: f32,
    /// The lines in reading order, running heads and feet included.
    pub lines: Vec<Line>,
    /// What was taken of the lines, in the order of [`Page::text`]. Between two
    /// of these stands at most the space or line break for a gap on paper.
    ///
    /// [`Page::text`]: crate::study::Page::text
    pub sources: Vec<Source>,
}

/// A part of a text that was taken from one line.
///
/// A line gives several where something of it is left out: the mark of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Which bytes of [`Page::text`] it is.
    ///
    /// [`Page::text`]: crate::study::Page::text
    pub span: Span,
    /// The line, by its place in [`Print::lines`].
    pub line: usize,
    /// From which byte of [`Line::text`] on.
    pub from: usize,
}

impl Print {
    /// Returns the lines that a span of [`Page::text`] runs through, in order:
    /// each by its number, with the letters of it that are in the span. A line
    /// comes more than once where something of it is left out.
    ///
    /// [`Page::text`]: crate::study::Page::text
    pub fn letters(&self, span: Span) -> impl Iterator<Item = (usize, &[Letter])> {
        let first = self.sources.partition_point(|it| it.span.end <= span.start);
        self.sources[first..]
            .iter()
            .take_while(move |it| it.span.start < span.end)
            .filter_map(move |it| {
                let letters = &self.lines.get(it.line)?.letters;
                let from = it.from + span.start.saturating_sub(it.span.start);
                let to = it.from + span.end.min(it.span.end) - it.span.start;
                let first = letters.partition_point(|it| it.span.end <= from);
                let last = letters.partition_point(|it| it.span.start < to);
                let inside = letters.get(first..last)?;
                (!inside.is_empty()).then_some((it.line, inside))
            })
    }
}

/// One printed line.
#[derive(Clone, Debug)]
pub struct Line {
    /// The line as printed, its hyphen at the end included.
    pub text: String,
    /// What the line is for.
    pub role: Role,
    /// The letters of `text`, in order; the spaces between words have none.
    pub letters: Vec<Letter>,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Part of the text.
    Body,
    /// A running head: repeated at the top of pages.
    Head,
    /// A running foot: repeated at the bottom of pages.
    Foot,
    /// A printed page number.
    PageNumber,
    /// The number of a line of text, in the margin.
    LineNumber,
}

/// One printed letter (or ligature: several characters in one box).
#[derive(Clone, Debug)]
pub struct Letter {
    /// Which bytes of [`Line::text`] it stands for.
    pub span: Span,
    /// Its box on the page.
    pub place: Rect,
    /// Type size in points.
    pub size: f32,
}

/// A box on a page, in points from the top left corner of the page as shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left side.
    pub left: f32,
    /// Upper side.
    pub top: f32,
    /// Right side.
    pub right: f32,
    /// Lower side.
    pub bottom: f32,
}

impl Rect {
    /// Returns the box as upright as it is, moved as `to` moves its middle.
    #[must_use]
    pub(crate) fn moved(self, to: impl Fn(f32, f32) -> (f32, f32)) -> Self {
        let middle = (
            self.left.midpoint(self.right),
            self.top.midpoint(self.bottom),
        );
        let (x, y) = to(middle.0, middle.1);
        let (across, down) = (x - middle.0, y - middle.1);
        Self {
            left: self.left + across,
            top: self.top + down,
            right: self.right + across,
            bottom: self.bottom + down,
        }
    }
}
