//! Soft hyphens: which of them a reader sees.
//!
//! ```text
//! Row ─settle→ Row whose soft hyphens are line ends; others are `-` or gone
//! ```
//!
//! Typst writes the glyph of its hyphen as U+00AD, also that of `well-being`.
//! Browsers print the mark between two syllables with a glyph that takes no
//! room, and `InDesign` as a space that the next letter is drawn over. At a
//! line end, a browser prints both the mark and a hyphen.
//!
//! **Promise.** A soft hyphen that is not the last letter of its row says
//! nothing, unless ink stands there; then it is a hyphen.

use super::row::{Placed, Row};
use crate::extract::letters::{Glyph, Sign};

/// What is narrower than this, in ems, is not seen: hyphens measure .25 to .5.
const UNSEEN: f32 = 0.05;

/// Notes that `glyph` is drawn over the soft hyphen that is the last letter of
/// a row: it takes no room.
pub(super) fn cover(row: &mut Row, glyph: &Glyph) {
    if let Some(last) = row.letters.last_mut()
        && is_soft(last)
        && glyph.u < last.glyph.u + 0.5 * last.glyph.width
    {
        last.glyph.width = 0.0;
    }
}

/// Notes that a space is drawn behind a row: an unseen soft hyphen there parts
/// no word.
pub(super) fn close(row: &mut Row) {
    if row.letters.len() > 1 && row.letters.last().is_some_and(is_unseen) {
        row.letters.pop();
    }
}

/// Settles what the soft hyphens of a row are; tells whether a letter is left.
pub(super) fn settle(row: &mut Row) -> bool {
    if !row.letters.iter().any(is_soft) {
        return true;
    }
    if row.letters.iter().all(is_unseen) {
        return false;
    }
    let mut kept: Vec<Placed> = Vec::with_capacity(row.letters.len());
    for mut letter in row.letters.drain(..) {
        let touches = |it: &&mut Placed| {
            let gap = letter.glyph.u - (it.glyph.u + it.glyph.width);
            is_hyphen(&letter) && is_hyphen(it) && gap.abs() < UNSEEN * it.glyph.size
        };
        match kept.last_mut().filter(touches) {
            // Two of them are one break.
            Some(before) if is_soft(before) || is_soft(&letter) => {
                if is_unseen(before) {
                    before.glyph = letter.glyph;
                }
                before.glyph.sign = Sign::SOFT_HYPHEN;
            }
            Some(_) => kept.push(letter),
            None => {
                if let Some(unseen) = kept.pop_if(|it| is_unseen(it)) {
                    letter.has_blank |= unseen.has_blank;
                }
                kept.push(letter);
            }
        }
    }
    row.letters = kept;
    let inside = row.letters.len() - 1;
    for letter in row.letters[..inside].iter_mut().filter(|it| is_soft(it)) {
        letter.glyph.sign = Sign::of('-');
    }
    true
}

fn is_soft(letter: &Placed) -> bool {
    letter.glyph.sign == Sign::SOFT_HYPHEN
}

fn is_unseen(letter: &Placed) -> bool {
    is_soft(letter) && letter.glyph.width < UNSEEN * letter.glyph.size
}

fn is_hyphen(letter: &Placed) -> bool {
    is_soft(letter) || letter.glyph.sign == Sign::of('-')
}
