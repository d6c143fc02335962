//! Blocks: rows that follow each other down the page.
//!
//! ```text
//! rows ─blocks→ blocks, in drawing order
//! ```
//!
//! **Promise.** Every row is in exactly one block, and the rows of a block keep
//! the order in which they were drawn.

use super::row::Row;

/// A column that is worth a cut has at least this many letters in a row; below
/// it is a table, which reads row by row.
const COLUMN_LETTERS: usize = 18;

/// Rows that belong together, in order.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The rows, by their place on the page.
    pub(super) rows: Vec<usize>,
    /// Where the leftmost row begins.
    pub(super) left: f32,
    /// Where the rightmost row ends.
    pub(super) right: f32,
    /// The upper side.
    pub(super) top: f32,
    /// The lower side.
    pub(super) bottom: f32,
    /// How many letters it has.
    pub(super) letters: usize,
    /// The type size of its first row.
    pub(super) size: f32,
    /// The direction in degrees clockwise.
    pub(super) turn: i16,
}

impl Block {
    fn new(at: usize, row: &Row) -> Self {
        Self {
            rows: vec![at],
            left: row.left,
            right: row.right,
            top: row.v - 0.8 * row.size,
            bottom: row.v + 0.2 * row.size,
            letters: row.letters.len(),
            size: row.size,
            turn: row.turn,
        }
    }

    fn push(&mut self, at: usize, row: &Row) {
        self.rows.push(at);
        self.left = self.left.min(row.left);
        self.right = self.right.max(row.right);
        self.top = self.top.min(row.v - 0.8 * row.size);
        self.bottom = self.bottom.max(row.v + 0.2 * row.size);
        self.letters += row.letters.len();
    }

    /// Makes one block of rows, if there are any.
    pub(super) fn of(mut at: impl Iterator<Item = usize>, rows: &[Row]) -> Option<Self> {
        let first = at.next()?;
        let mut block = Self::new(first, &rows[first]);
        for next in at {
            block.push(next, &rows[next]);
        }
        Some(block)
    }

    /// Tells whether its rows are as full as those of a column of text.
    pub(super) fn is_text(&self) -> bool {
        are_text(std::slice::from_ref(self))
    }

    /// Returns how much of the narrower of two blocks lies above or below the
    /// other, as a part of it.
    pub(super) fn shares_width(&self, other: &Self) -> f32 {
        let shared = self.right.min(other.right) - self.left.max(other.left);
        shared
            / (self.right - self.left)
                .min(other.right - other.left)
                .max(1.0)
    }
}

/// Tells whether the rows of several blocks, taken together, are as full as
/// those of a column of text.
pub(super) fn are_text(blocks: &[Block]) -> bool {
    let rows: usize = blocks.iter().map(|it| it.rows.len()).sum();
    let letters: usize = blocks.iter().map(|it| it.letters).sum();
    letters >= COLUMN_LETTERS * rows
}

/// Groups rows that follow each other down the page.
pub(super) fn blocks(rows: &[Row]) -> Vec<Block> {
    let mut found: Vec<Block> = vec![];
    for (at, row) in rows.iter().enumerate() {
        match found.last_mut() {
            Some(block) if follows(block, rows, row) => block.push(at, row),
            _ => found.push(Block::new(at, row)),
        }
    }
    found
}

fn follows(block: &Block, rows: &[Row], row: &Row) -> bool {
    let Some(last) = block.rows.last().map(|at| &rows[*at]) else {
        return false;
    };
    let em = last.size.max(row.size);
    let down = row.v - last.v;
    let is_alike = (last.size - row.size).abs() < 0.25 * em;
    let shared = row.right.min(block.right) - row.left.max(block.left);
    row.turn == block.turn && is_alike && shared > 0.0 && (0.3 * em..2.2 * em).contains(&down)
}
