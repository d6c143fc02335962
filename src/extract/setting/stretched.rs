//! Stretched lines: a narrow column set justified can have gaps as wide as
//! those of a table.
//!
//! ```text
//! rows, in drawing order ─join_stretched→ rows
//! ```
//!
//! What tells them apart is that all gaps of a stretched line are alike.
//! **Promise.** Only rows of one baseline that follow each other are joined.

use super::row::Row;

/// A gap wider than this, in ems, is no space, however even.
const WIDEST: f32 = 6.0;

/// How far the gaps of one line may differ, in ems: programs round them.
const UNEVEN: f32 = 0.12;

/// The least gap between words, in ems; kerning stays below it.
const LEAST: f32 = 0.25;

/// Joins the rows that are pieces of one stretched line.
pub(super) fn join_stretched(rows: Vec<Row>) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    let mut line: Vec<Row> = vec![];
    for row in rows {
        if !row.continues {
            finish(&mut line, &mut joined);
        }
        line.push(row);
    }
    finish(&mut line, &mut joined);
    joined
}

fn finish(line: &mut Vec<Row>, joined: &mut Vec<Row>) {
    let mut pieces = line.drain(..);
    let Some(mut first) = pieces.next() else {
        return;
    };
    if !is_stretched(&first, pieces.as_slice()) {
        joined.push(first);
        joined.extend(pieces);
        return;
    }
    for piece in pieces {
        first.append(piece);
    }
    joined.push(first);
}

/// Tells whether all gaps of a line are alike; one gap shows nothing.
fn is_stretched(first: &Row, others: &[Row]) -> bool {
    if others.is_empty() {
        return false;
    }
    let mut gaps: Vec<f32> = vec![];
    let mut last = None;
    for letter in std::iter::once(first)
        .chain(others)
        .flat_map(|it| &it.letters)
    {
        let glyph = letter.glyph;
        let gap = last.replace(glyph.u + glyph.width).map(|end| glyph.u - end);
        gaps.extend(gap.filter(|gap| *gap > LEAST * first.size));
    }
    let narrow = gaps.iter().copied().fold(f32::MAX, f32::min);
    let wide = gaps.iter().copied().fold(0.0, f32::max);
    gaps.len() > 1 && wide < WIDEST * first.size && wide - narrow < UNEVEN * first.size
}

#[cfg(test)]
mod tests {
    use crate::extract::{
        letters::{Doubt, Glyph, Look, Sign},
        setting::rows::rows,
    };

    /// Words of four letters of 5 points each, with these gaps between them.
    #[track_caller]
    fn check(gaps: &[f32], pieces: usize) {
        let starts = gaps.iter().scan(0.0, |at, gap| {
            *at += 20.0 + gap;
            Some(*at)
        });
        let words = std::iter::once(0.0).chain(starts);
        let glyphs: Vec<Glyph> = words
            .flat_map(|start| {
                (0..4).map(move |at| Glyph {
                    sign: Sign::of('a'),
                    u: start + 5.0 * at as f32,
                    v: 10.0,
                    width: 5.0,
                    size: 10.0,
                    space: 2.5,
                    turn: 0,
                    is_artifact: false,
                    look: Look::default(),
                    doubt: Doubt::None,
                })
            })
            .collect();
        assert_eq!(rows(&glyphs).len(), pieces);
    }

    #[test]
    fn even_gaps_are_spaces_and_uneven_ones_part_cells() {
        check(&[22.0, 21.5, 22.0], 1);
        check(&[22.0, 40.0, 22.0], 4);
        check(&[3.0, 22.0, 22.0], 3);
        check(&[70.0, 70.0], 3);
        check(&[22.0], 2);
    }
}
