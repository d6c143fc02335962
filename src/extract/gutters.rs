//! Gutters: a row that runs across two columns is cut.
//!
//! ```text
//! rows ─cut_at_gutters→ rows
//! ```
//!
//! Some programs draw both columns of a line in one go, and a narrow gutter is
//! no wider than a stretched space. What betrays it is the rest of the page:
//! many other rows begin where the gap ends.

use super::rows::Row;

/// The least gap that can be a gutter, in ems.
const GAP: f32 = 0.7;

/// How many rows must begin at one place to make it the edge of a column.
const EDGE_ROWS: usize = 5;

/// How far beginnings may scatter around the edge of a column, in ems.
const SCATTER: f32 = 0.5;

/// Cuts rows at the left edges of columns inside them.
pub(super) fn cut_at_gutters(rows: Vec<Row>) -> Vec<Row> {
    let edges = edges(&rows);
    if edges.is_empty() {
        return rows;
    }
    let mut cut = vec![];
    for mut row in rows {
        let mut right_parts = vec![];
        while let Some(at) = last_gutter(&row, &edges) {
            right_parts.push(row.split_off(at));
        }
        cut.push(row);
        cut.extend(right_parts.into_iter().rev());
    }
    cut
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

/// Returns the last letter of `row` that begins a column.
fn last_gutter(row: &Row, edges: &[f32]) -> Option<usize> {
    if row.turn != 0 {
        return None;
    }
    (1..row.letters.len()).rev().find(|&at| {
        let (before, here) = (row.letters[at - 1].glyph, row.letters[at].glyph);
        row.letters[at].starts_word
            && here.u - (before.u + before.width) > GAP * here.size
            && edges
                .iter()
                .any(|edge| (here.u - edge).abs() < SCATTER * here.size)
    })
}

#[cfg(test)]
mod tests {
    use super::cut_at_gutters;
    use crate::extract::{letters::Glyph, rows::rows, signs::Sign};

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
