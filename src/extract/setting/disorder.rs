//! Disorder: how much of a page is drawn against the order of reading.
//!
//! ```text
//! blocks, in drawing order ─disorder→ a count of letters
//! ```
//!
//! Only running text testifies: captions, tables and boxes are drawn when it
//! suits the program, and a reader takes them in any order. **Never:** what
//! the order should be (see `order`).

use super::blocks::Block;

/// Blocks with fewer rows are headings, labels and stray lines.
const TEXT_ROWS: usize = 3;

/// How much the widths and the types of two columns of one text may differ.
const ALIKE: f32 = 0.1;

/// A page of text has fewer; each is weighed against all others.
const MOST: usize = 400;

/// Counts the letters of blocks that stand against the order of reading: above
/// the block before them, or to and fro between columns, or before text that
/// was drawn earlier.
pub(super) fn disorder(blocks: &[Block]) -> usize {
    let upright: Vec<&Block> = blocks.iter().filter(|block| block.turn == 0).collect();
    to_and_fro(&upright).max(misplaced(&upright))
}

fn to_and_fro(upright: &[&Block]) -> usize {
    let mut letters = 0;
    for pair in upright.windows(2) {
        let (before, here) = (pair[0], pair[1]);
        let goes_up = here.bottom <= before.top + 0.5 * before.size;
        if goes_up && here.shares_width(before) > 0.5 {
            letters += before.letters.min(here.letters);
        }
    }
    for three in upright.windows(3) {
        let (a, b, c) = (three[0], three[1], three[2]);
        let is_text = [a, b, c].iter().all(|it| it.is_text());
        let is_beside = b.left > a.right && b.top < a.bottom && a.top < b.bottom;
        let comes_back = c.shares_width(a) > 0.5 && c.top > a.top && c.right < b.left;
        if is_text && is_beside && comes_back {
            letters += b.letters.min(c.letters);
        }
    }
    letters
}

/// Counts the letters of running text that belongs before text drawn earlier:
/// above it in its column, or in a column to its left.
fn misplaced(upright: &[&Block]) -> usize {
    let text: Vec<&Block> = upright
        .iter()
        .copied()
        .filter(|it| it.rows.len() >= TEXT_ROWS && it.is_text())
        .take(MOST)
        .collect();
    let mut letters = 0;
    for (at, here) in text.iter().enumerate() {
        let passed: usize = text[..at]
            .iter()
            .filter(|before| is_alike(here, before) && belongs_before(here, before))
            .map(|it| it.letters)
            .sum();
        letters += passed.min(here.letters);
    }
    letters
}

/// Tells whether two blocks may be columns of one text.
fn is_alike(one: &Block, other: &Block) -> bool {
    let differ = |a: f32, b: f32| (a - b).abs() > ALIKE * a.max(b);
    !differ(one.size, other.size) && !differ(one.right - one.left, other.right - other.left)
}

fn belongs_before(here: &Block, before: &Block) -> bool {
    if here.shares_width(before) > 0.5 {
        return here.bottom <= before.top + 0.5 * before.size;
    }
    let shared = here.bottom.min(before.bottom) - here.top.max(before.top);
    let lower = (here.bottom - here.top).min(before.bottom - before.top);
    here.right <= before.left && shared > 0.5 * lower
}
