//! Flow: which block goes on where another ends.
//!
//! **Never:** where a block should stand.

use crate::extract::setting::{blocks::Block, row::Row};

/// How far blocks may overlap and still stand one above the other, in ems.
const OVERLAP: f32 = 0.45;

/// What is drawn in one go stands no further apart than this, in ems.
const APART: f32 = 3.0;

/// Type this much smaller than that of the text is that of a note.
const SMALLER: f32 = 0.85;

/// The blocks of a page and their rows.
pub(super) struct Flow<'a> {
    /// The blocks, in drawing order.
    pub(super) blocks: &'a [Block],
    /// The rows that they are made of.
    pub(super) rows: &'a [Row],
    /// The type size of the block with most letters, in points.
    pub(super) size: f32,
}

impl Flow<'_> {
    /// Tells whether two blocks, one after the other, are drawn in one go.
    pub(super) fn is_one(&self, a: usize, b: usize) -> bool {
        self.goes_on(a, b) || self.runs_on(a, b)
    }

    /// Tells whether the pen goes on down the page or along it.
    pub(super) fn goes_on(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.blocks[a], &self.blocks[b]);
        let em = a.size.max(b.size);
        let is_below = b.top > a.bottom - OVERLAP * em;
        // Back to the left is on, as the next row of a table; not to the foot
        // of the column before.
        let goes_back = b.right <= a.left && b.top > a.top + 2.0 * em;
        a.turn == 0
            && b.turn == 0
            && b.bottom > a.top
            && b.top < a.bottom + APART * em
            && (is_below || b.top > a.top - em && !goes_back)
    }

    /// Tells whether a sentence of one block goes on in another.
    pub(super) fn runs_on(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.blocks[one], &self.blocks[other]);
        let (Some(last), Some(first)) = (one.rows.last(), other.rows.first()) else {
            return false;
        };
        let (last, first) = (&self.rows[*last], &self.rows[*first]);
        let end = last
            .letters
            .iter()
            .rev()
            .find_map(|it| it.glyph.sign.char().filter(|it| !"”’\"')]".contains(*it)));
        let is_open = end.is_some_and(|it| !".!?:;".contains(it));
        let is_alike = (last.size - first.size).abs() < 0.06 * last.size;
        // The number of a page and a head run into nothing.
        let is_full = one.rows.len() > 1 && last.right - last.left > 0.5 * (one.right - one.left);
        is_open && is_full && is_alike && starts_small(first)
    }

    /// Tells whether notes begin: smaller type under text.
    pub(super) fn begins_notes(&self, text: usize, note: usize) -> bool {
        let (size, note) = (self.blocks[text].size, self.blocks[note].size);
        self.is_text(text) && size > 0.95 * self.size && note < SMALLER * size
    }

    /// Tells whether a block is running text.
    pub(super) fn is_text(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        block.rows.len() > 1 && block.is_text()
    }

    /// Tells whether a block begins in the middle of a sentence.
    pub(super) fn starts_small(&self, at: usize) -> bool {
        let first = self.blocks[at].rows.first();
        first.is_some_and(|it| starts_small(&self.rows[*it]))
    }

    /// Tells whether a block may be the heading of another.
    pub(super) fn heads(&self, heading: usize, text: usize) -> bool {
        let (heading, text) = (&self.blocks[heading], &self.blocks[text]);
        heading.rows.len() <= 2 && heading.size > text.size && text.is_text()
    }

    /// Tells whether text may go on from a block to the one under it: both are
    /// set alike.
    pub(super) fn is_column(&self, upper: usize, lower: usize) -> bool {
        let (upper, lower) = (&self.blocks[upper], &self.blocks[lower]);
        (upper.size - lower.size).abs() < 0.05 * lower.size
            && (upper.left - lower.left).abs() < lower.size
            && upper.is_text()
            && lower.is_text()
    }

    /// Tells whether a block stands left of another, in one row with it.
    pub(super) fn is_row(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.blocks[left], &self.blocks[right]);
        let em = left.size.min(right.size);
        let near = |a: f32, b: f32| (a - b).abs() < em;
        let middle = |it: &Block| f32::midpoint(it.top, it.bottom);
        left.turn == 0
            && right.turn == 0
            && left.right <= right.left
            && (near(left.top, right.top) || near(middle(left), middle(right)))
    }
}

fn starts_small(row: &Row) -> bool {
    let first = row.letters.first().and_then(|it| it.glyph.sign.char());
    first.is_some_and(char::is_lowercase)
}
