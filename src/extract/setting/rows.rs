//! Rows: letters that stand on one baseline, without a wide gap.
//!
//! ```text
//! glyphs ─rows→ rows, in drawing order
//! ```
//!
//! **Promise.** No letter is lost, except those printed twice at one place
//! (how some programs make bold type); an accent drawn over a letter becomes
//! part of it. **Never:** what a word is (see `words`), or what comes first
//! (see `order`).

use super::{
    row::{Placed, Row},
    soft_hyphens,
    stretched::join_stretched,
};
use crate::extract::letters::{Glyph, Sign, accent, composed};

/// A gap this wide, in ems, parts a row: a column gutter or a table cell. A line
/// that is stretched to fit stays below it.
const CELL_GAP: f32 = 2.0;

/// How far back the pen may go inside a row, in ems: kerning and accents.
const BACKSTEP: f32 = 0.5;

/// How far from the baseline a raised or lowered letter may stand, in ems of
/// the larger type.
const SCRIPT_SHIFT: f32 = 0.5;

/// Parts `glyphs` into rows.
pub(super) fn rows(glyphs: &[Glyph]) -> Vec<Row> {
    let mut found: Vec<Row> = vec![];
    let mut open: Option<Row> = None;
    let (mut has_blank, mut has_soft) = (false, false);
    for &glyph in glyphs {
        if glyph.sign == Sign::SPACE {
            has_blank = true;
            if let Some(row) = &mut open {
                soft_hyphens::close(row);
            }
            continue;
        }
        has_soft |= glyph.sign == Sign::SOFT_HYPHEN;
        let letter = Placed {
            glyph,
            has_blank: std::mem::take(&mut has_blank),
            starts_word: false,
            is_superior: false,
        };
        if let Some(row) = &mut open {
            if overprints(row, &glyph) || joins_accent(row, &glyph) {
                continue;
            }
            if goes_on(row, &glyph) {
                soft_hyphens::cover(row, &glyph);
                row.push(letter);
                continue;
            }
        }
        found.extend(open.replace(Row::new(letter)));
    }
    found.extend(open);
    for row in &mut found {
        row.settle();
    }
    for at in 1..found.len() {
        let (before, row) = (&found[at - 1], &found[at]);
        found[at].continues = before.turn == row.turn
            && (before.v - row.v).abs() < 0.3 * row.size.max(before.size)
            && row.left >= before.right;
    }
    let mut found = join_strays(drop_overprinted(join_stretched(found)));
    if has_soft {
        found.retain_mut(soft_hyphens::settle);
    }
    found
}

/// Tells whether `glyph` goes on where `row` ends.
fn goes_on(row: &Row, glyph: &Glyph) -> bool {
    let Some(last) = row.letters.last().map(|it| it.glyph) else {
        return false;
    };
    let em = last.size.max(glyph.size);
    let gap = glyph.u - (last.u + last.width);
    let shift = (glyph.v - row.v).abs().min((glyph.v - last.v).abs());
    glyph.turn == row.turn
        && shift <= SCRIPT_SHIFT * em
        // A letter off the baseline belongs to the row only if it is a script.
        && (shift < 0.1 * em || gap < 0.8 * em)
        && gap > -BACKSTEP * em
        && gap < CELL_GAP * em.min(row.size.max(glyph.size))
}

/// Tells whether the last letter of `row` is printed again: fake bold.
fn overprints(row: &Row, glyph: &Glyph) -> bool {
    // Two letters of one word are never this close.
    const SAME_PLACE: f32 = 0.12;
    row.letters.last().is_some_and(|it| {
        let last = it.glyph;
        last.sign == glyph.sign
            && last.turn == glyph.turn
            && (last.u - glyph.u).abs() < SAME_PLACE * glyph.size
            && (last.v - glyph.v).abs() < SAME_PLACE * glyph.size
    })
}

/// Joins an accent and a letter that are drawn over each other.
fn joins_accent(row: &mut Row, glyph: &Glyph) -> bool {
    let Some(last) = row.letters.last_mut() else {
        return false;
    };
    let (Some(before), Some(now)) = (last.glyph.sign.char(), glyph.sign.char()) else {
        return false;
    };
    if before.is_ascii_alphanumeric() && now.is_ascii_alphanumeric() {
        return false;
    }
    let (letter, mark) = match (accent(before), accent(now)) {
        (Some(_), None) => (now, before),
        (None, Some(_)) => (before, now),
        _ => return false,
    };
    let base = if letter == now { *glyph } else { last.glyph };
    let over = if letter == now { last.glyph } else { *glyph };
    let shared = (base.u + base.width).min(over.u + over.width) - base.u.max(over.u);
    let is_over = shared > 0.5 * base.width.min(over.width)
        || ('\u{300}'..='\u{36f}').contains(&mark) && (over.u - base.u).abs() < base.size;
    if glyph.turn != row.turn || !is_over || (base.v - over.v).abs() > 0.6 * base.size {
        return false;
    }
    let Some(whole) = composed(letter, mark) else {
        return false;
    };
    last.glyph = Glyph {
        sign: Sign::of(whole),
        ..base
    };
    if row.letters.len() == 1 {
        (row.left, row.v, row.size) = (base.u, base.v, base.size);
    }
    row.right = row.right.max(base.u + base.width);
    true
}

/// Drops rows, or parts of them, that print an earlier row again.
fn drop_overprinted(rows: Vec<Row>) -> Vec<Row> {
    let mut kept: Vec<Row> = vec![];
    for mut row in rows {
        // Overprinting follows at once or after the line.
        let near = kept.len().saturating_sub(12);
        for before in &kept[near..] {
            let apart = (before.v - row.v).abs() > 0.12 * row.size
                || before.turn != row.turn
                || before.right < row.left
                || before.left > row.right;
            if apart {
                continue;
            }
            row.letters.retain(|it| {
                let place = before
                    .letters
                    .partition_point(|old| old.glyph.u < it.glyph.u - 0.12 * it.glyph.size);
                !before.letters[place..].iter().take(3).any(|old| {
                    old.glyph.sign == it.glyph.sign
                        && (old.glyph.u - it.glyph.u).abs() < 0.12 * it.glyph.size
                })
            });
        }
        if !row.letters.is_empty() {
            kept.push(row);
        }
    }
    kept
}

/// Joins rows that touch on one baseline but were drawn at different times: a
/// link in another colour, a footnote mark, a word in italics that fills a gap.
fn join_strays(rows: Vec<Row>) -> Vec<Row> {
    let mut kept: Vec<Row> = vec![];
    for row in rows {
        let near = kept.len().saturating_sub(40);
        let place = kept[near..]
            .iter()
            .rposition(|before| touches(before, &row));
        let place = place.or_else(|| kept[near..].iter().rposition(|after| touches(&row, after)));
        match place.map(|at| near + at) {
            Some(at) if kept[at].left <= row.left => {
                kept[at].append(row);
                // What filled a gap joins both sides of it.
                let next =
                    (near..kept.len()).find(|it| *it != at && touches(&kept[at], &kept[*it]));
                if let Some(next) = next {
                    let after = kept.remove(next);
                    kept[at - usize::from(next < at)].append(after);
                }
            }
            Some(at) => {
                let after = std::mem::replace(&mut kept[at], row);
                kept[at].append(after);
            }
            None => kept.push(row),
        }
    }
    kept
}

/// Tells whether `right` begins just where `left` ends, on its baseline.
fn touches(left: &Row, right: &Row) -> bool {
    let em = left.size.max(right.size);
    let gap = right.left - left.right;
    let shift = (right.v - left.v).abs();
    let is_script = left.size.min(right.size) < 0.8 * em;
    // A gutter can be as narrow as one em; words stand closer.
    left.turn == right.turn
        && (-0.15 * em..0.6 * em).contains(&gap)
        && (shift < 0.12 * em || is_script && shift < SCRIPT_SHIFT * em)
}
