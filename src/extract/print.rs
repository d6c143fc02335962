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
    /// For every byte offset at which a character of [`Page::text`] starts, in
    /// order: the letter it stands for, as (line, letter), or `None` for the
    /// space or line break that stands for a gap on paper.
    ///
    /// [`Page::text`]: crate::study::Page::text
    pub sources: Vec<(usize, Option<(u32, u32)>)>,
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
