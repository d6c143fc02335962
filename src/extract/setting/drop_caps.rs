//! Drop caps: the tall first letter of a chapter joins the line it opens.
//!
//! ```text
//! rows ─seat_drop_caps→ rows
//! ```
//!
//! A drop cap stands on the baseline of the second or third line and reaches
//! up to the top of the first; by its baseline it would open the wrong one.
//! **Promise.** No letter is lost; a cap that is no word by itself reaches to the
//! letter behind it. **Never:** what the word is.

use super::row::{Placed, Row};
use crate::extract::letters::Signs;

/// How much taller than the text a drop cap is at least: two lines of it.
const TALLER: f32 = 1.8;

/// How far from the top of a line the top of the cap may be, in ems of the
/// line; the program and the font decide where a cap ends.
const TOP_SLACK: f32 = 0.75;

/// The height of a capital, in ems.
const CAP_HEIGHT: f32 = 0.7;

/// A page has fewer drop caps; what more a hostile page draws stays in place.
const MOST: usize = 20;

/// Moves drop caps to the rows they open. Rows must hold their letters only:
/// words are not parted yet.
pub(super) fn seat_drop_caps(rows: &mut Vec<Row>, signs: &Signs) {
    for at in (0..rows.len())
        .filter(|at| is_capped(&rows[*at], signs))
        .take(MOST)
        .collect::<Vec<_>>()
    {
        let Some(cap) = rows[at].letters.first().copied() else {
            continue;
        };
        let Some(home) = home_of(&cap, at, rows) else {
            continue;
        };
        if home != at {
            rows[at].take_first();
            rows[home].put_first(cap);
        }
        close(&mut rows[home], signs);
    }
    rows.retain(|row| !row.letters.is_empty());
}

/// Widens the box of a cap to the letter behind it, if both are of one word: the
/// cap is none, and the letter is a small one.
fn close(row: &mut Row, signs: &Signs) {
    let [cap, next, ..] = row.letters.as_mut_slice() else {
        return;
    };
    let is_word = |c: char| "AIOUÀÓ".contains(c);
    let is_part = cap.says(signs).is_some_and(|it| !is_word(it))
        && next.says(signs).is_some_and(char::is_lowercase)
        && !next.has_blank;
    let width = next.glyph.u - cap.glyph.u;
    if is_part && width > cap.glyph.width {
        cap.glyph.width = width;
    }
}

/// Tells whether the first letter of a row may be a drop cap: a capital alone,
/// or in front of a row of much smaller type.
fn is_capped(row: &Row, signs: &Signs) -> bool {
    let Some(first) = row.letters.first() else {
        return false;
    };
    let is_alone = row.letters.len() == 1;
    let is_tall = is_alone || first.glyph.size > TALLER * row.size;
    let sign = first.glyph.sign;
    let says = sign
        .char()
        .or_else(|| signs.many(sign).and_then(|it| it.chars().next()));
    is_tall && row.turn == 0 && says.is_some_and(char::is_uppercase)
}

/// Finds the row that begins right of the cap, with its top.
fn home_of(cap: &Placed, at: usize, rows: &[Row]) -> Option<usize> {
    let glyph = cap.glyph;
    let (top, right) = (glyph.v - CAP_HEIGHT * glyph.size, glyph.u + glyph.width);
    let makes_way = |row: &Row, first: &Placed| {
        let gap = first.glyph.u - right;
        row.turn == 0
            && row.letters.len() > 5
            && glyph.size > TALLER * row.size
            && (-0.5 * row.size..2.0 * row.size).contains(&gap)
    };
    // The cap stands on the baseline of another row that makes way for it.
    let is_seated = rows.iter().enumerate().any(|(other, row)| {
        let first = row.letters.get(usize::from(other == at));
        first.is_some_and(|it| makes_way(row, it) && (row.v - glyph.v).abs() < 0.35 * row.size)
    });
    if !is_seated {
        return None;
    }
    let opens = |&other: &usize| {
        let row = &rows[other];
        let Some(first) = row.letters.get(usize::from(other == at)) else {
            return false;
        };
        makes_way(row, first) && (row.v - CAP_HEIGHT * row.size - top).abs() < TOP_SLACK * row.size
    };
    // A cap may be less tall than the lines that make way for it.
    let homes = (0..rows.len()).filter(opens);
    homes.min_by(|a, b| rows[*a].v.total_cmp(&rows[*b].v))
}
