//! Page numbers that stand on the baseline of a running foot or head.
//!
//! ```text
//! rows ─part_page_numbers→ rows, the numbers on rows of their own
//! ```
//!
//! `Journal of   12` is followed by `Education, 7(80)`: the number at the margin
//! is no word of what stands beside it. Its type or the gap before it tells.
//!
//! **Promise.** No letter is lost. **Never:** whether it is the number of the
//! page (see `pages::labels`).

use super::row::Row;
use crate::extract::letters::Signs;

/// Heads and feet stand in this part of the page, at its top and its bottom.
const BAND: f32 = 0.1;

/// What stands beside the number has so many letters; a heading has fewer.
const LETTERS: usize = 25;

/// A number has no more figures.
const FIGURES: usize = 4;

/// How much the type of the number is larger or smaller.
const OTHER: f32 = 0.12;

/// The gap before a number in other type, in ems; before one in the same type
/// it is wider, and this many times as wide as all others of the row.
const GAP: f32 = 0.15;
const SAME_TYPE_GAP: f32 = 1.0;
const WIDER: f32 = 2.0;

/// How far from the right margin it may stand, in ems.
const MARGIN: f32 = 1.5;

/// Puts the number at the end of a foot or a head on a row of its own, drawn
/// last.
pub(super) fn part_page_numbers(rows: &mut Vec<Row>, height: f32, signs: &Signs) {
    let is_at_edge = |row: &Row| row.v < BAND * height || row.v > (1.0 - BAND) * height;
    let mut margin = None;
    for at in 0..rows.len() {
        let row = &rows[at];
        if row.turn != 0 || row.letters.len() < LETTERS || !is_at_edge(row) {
            continue;
        }
        let Some(start) = number(row, signs) else {
            continue;
        };
        let margin = *margin.get_or_insert_with(|| right_margin(rows));
        if rows[at].right > margin - MARGIN * rows[at].size {
            let number = rows[at].split_off(start);
            rows.push(number);
        }
    }
}

fn right_margin(rows: &[Row]) -> f32 {
    let upright = rows.iter().filter(|it| it.turn == 0);
    upright.map(|it| it.right).fold(f32::MIN, f32::max)
}

/// Returns where the number at the end of a row begins.
fn number(row: &Row, signs: &Signs) -> Option<usize> {
    let is_figure = |at: &usize| {
        row.letters[*at]
            .says(signs)
            .is_some_and(|it| it.is_ascii_digit())
    };
    let end = row.letters.len();
    let figures = (0..end).rev().take_while(is_figure).count();
    let start = end - figures;
    if !(1..=FIGURES).contains(&figures) || start < LETTERS || !row.letters[start].starts_word {
        return None;
    }
    let gap = |at: usize| {
        let before = row.letters[at - 1].glyph;
        row.letters[at].glyph.u - (before.u + before.width)
    };
    let glyph = row.letters[start].glyph;
    // The dots of a contents list lead to their number.
    let leads = |at: usize| row.letters[at].says(signs) == Some('.');
    if leads(start - 1) && leads(start - 2) {
        return None;
    }
    // A mark of a note stands off the baseline.
    let is_level = (glyph.v - row.v).abs() < 0.05 * row.size;
    let is_other = (glyph.size - row.size).abs() > OTHER * row.size && gap(start) > GAP * row.size;
    let is_far = || {
        let widest = (1..start).map(gap).fold(0.0, f32::max);
        gap(start) > (SAME_TYPE_GAP * row.size).max(WIDER * widest)
    };
    (is_level && (is_other || is_far())).then_some(start)
}
