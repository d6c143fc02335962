//! Gutters: a row that runs across two columns is cut.
//!
//! ```text
//! rows ─cut_at_gutters→ rows
//! ```
//!
//! Some programs draw both columns of a line in one go, and a narrow gutter is
//! no wider than a stretched space. What betrays it is the rest of the page:
//! many other rows begin where the gap ends.

use super::row::Row;

/// The least gap that can be a gutter, in ems.
const GAP: f32 = 0.7;

/// How many rows must begin at one place to make it the edge of a column.
const EDGE_ROWS: usize = 5;

/// How far beginnings may scatter around the edge of a column, in ems.
const SCATTER: f32 = 0.5;

/// A page has fewer columns; each gap is weighed against the rows around it.
const GUTTERS: usize = 16;

/// How far off the rows above and below may be, in ems.
const NEAR: f32 = 2.2;

/// How many rows are looked at in search of those: a page of several columns
/// has a few on one height.
const NEIGHBOURS: usize = 12;

/// Cuts rows at the left edges of columns inside them.
pub(super) fn cut_at_gutters(mut rows: Vec<Row>) -> Vec<Row> {
    let edges = edges(&rows);
    if edges.is_empty() {
        return rows;
    }
    let mut by_height: Vec<usize> = (0..rows.len()).collect();
    by_height.sort_by(|a, b| rows[*a].v.total_cmp(&rows[*b].v));
    let mut cuts: Vec<Vec<usize>> = vec![vec![]; rows.len()];
    for (place, &at) in by_height.iter().enumerate() {
        cuts[at] = gutters(&rows[at], &edges)
            .filter(|&letter| !is_bridged(&rows, &by_height, place, letter))
            .collect();
    }
    let mut cut = Vec::with_capacity(rows.len());
    for (mut row, letters) in rows.drain(..).zip(cuts) {
        let mut right_parts = vec![];
        for at in letters.into_iter().rev() {
            right_parts.push(row.split_off(at));
        }
        cut.push(row);
        cut.extend(right_parts.into_iter().rev());
    }
    cut
}

/// Tells whether the rows above and below a gap have letters there: then it is
/// the space of a stretched line that happens to end at the edge of a column
/// elsewhere on the page.
fn is_bridged(rows: &[Row], by_height: &[usize], place: usize, letter: usize) -> bool {
    let row = &rows[by_height[place]];
    let (before, here) = (row.letters[letter - 1].glyph, row.letters[letter].glyph);
    let (from, to) = (before.u + before.width, here.u);
    let reaches = |other: &&usize| {
        let other = &rows[**other];
        other.turn == 0 && other.left < from && other.right > to
    };
    let is_off = |other: &usize| {
        let off = (rows[*other].v - row.v).abs();
        (0.5 * row.size..NEAR * row.size).contains(&off)
    };
    let nearest = |mut others: Box<dyn Iterator<Item = &usize> + '_>| {
        others
            .find(|other| is_off(other) && reaches(other))
            .copied()
    };
    let above = nearest(Box::new(by_height[..place].iter().rev().take(NEIGHBOURS)));
    let below = nearest(Box::new(by_height[place + 1..].iter().take(NEIGHBOURS)));
    let has_ink = |other: usize| {
        rows[other].letters.iter().any(|it| {
            let middle = it.glyph.u + 0.5 * it.glyph.width;
            (from..to).contains(&middle)
        })
    };
    let mut neighbours = above.into_iter().chain(below).peekable();
    neighbours.peek().is_some() && neighbours.all(has_ink)
}

/// Returns the places where the rows of a column begin; the leftmost column
/// has nothing to its left to be cut from.
fn edges(rows: &[Row]) -> Vec<f32> {
    let mut starts: Vec<f32> = rows
        .iter()
        .filter(|row| row.turn == 0)
        .map(|row| row.left)
        .collect();
    starts.sort_by(f32::total_cmp);
    let em = rows
        .iter()
        .map(|row| row.size)
        .fold(f32::MAX, f32::min)
        .max(4.0);
    let leftmost = starts.first().copied().unwrap_or(0.0);
    let mut edges: Vec<f32> = vec![];
    for run in starts.chunk_by(|a, b| b - a < 0.2 * em) {
        // A column is at least ten letters wide.
        if run.len() >= EDGE_ROWS && run[0] > leftmost + 5.0 * em {
            edges.push(run[run.len() / 2]);
        }
    }
    edges
}

/// Returns the letters of `row` that may begin a column, from the left.
fn gutters<'a>(row: &'a Row, edges: &'a [f32]) -> impl Iterator<Item = usize> + 'a {
    let letters = if row.turn == 0 { row.letters.len() } else { 0 };
    let found = (1..letters).filter(move |&at| {
        let (before, here) = (row.letters[at - 1].glyph, row.letters[at].glyph);
        row.letters[at].starts_word
            && here.u - (before.u + before.width) > GAP * here.size
            && edges
                .iter()
                .any(|edge| (here.u - edge).abs() < SCATTER * here.size)
    });
    found.take(GUTTERS)
}

#[cfg(test)]
mod tests {
    use super::cut_at_gutters;
    use crate::extract::{
        letters::{Doubt, Glyph, Look, Sign},
        setting::rows::rows,
    };

    fn line(u: f32, v: f32) -> impl Iterator<Item = Glyph> {
        (0..20).map(move |at| Glyph {
            sign: Sign::of('a'),
            u: u + 5.0 * at as f32,
            v,
            width: 5.0,
            size: 10.0,
            space: 2.5,
            turn: 0,
            is_artifact: false,
            look: Look::default(),
            doubt: Doubt::None,
        })
    }

    #[test]
    fn a_line_across_two_columns_is_cut() {
        let columns = (0..6).flat_map(|at| line(0.0, 12.0 * at as f32));
        let others = (0..6).flat_map(|at| line(110.0, 12.0 * at as f32));
        let fused = line(0.0, 90.0).chain(line(110.0, 90.0));
        let mut rows = rows(&columns.chain(others).chain(fused).collect::<Vec<_>>());
        assert_eq!(rows.len(), 13);
        for row in &mut rows {
            for at in 1..row.letters.len() {
                let gap = row.letters[at].glyph.u - row.letters[at - 1].glyph.u - 5.0;
                row.letters[at].starts_word = gap > 1.0;
            }
        }
        assert_eq!(cut_at_gutters(rows).len(), 14);
    }
}
