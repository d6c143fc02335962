//! Labels: names, years or questions that stand left of what they belong to and
//! are drawn in one go, before it or after it.
//!
//! ```text
//! blocks in order ─with_labels→ blocks in order
//! ```
//!
//! **Promise.** Every row comes out once. A label moves only if all labels of its
//! column stand level with a paragraph, or with an answer to each.

use crate::extract::setting::{
    blocks::{Block, are_text},
    row::Row,
};

/// How far a label and what it belongs to may stand apart in height, in ems.
const LEVEL: f32 = 0.3;

/// A step down of this many usual steps begins a paragraph.
const STEP: f32 = 1.12;

/// Lines of one paragraph stand no further apart, in ems.
const LARGEST_STEP: f32 = 1.6;

/// So many labels stand level with a paragraph; two columns that are drawn from
/// the left do that once by chance.
const AFTER: usize = 2;
const BEFORE: usize = 3;

/// No column has more rows; each is sought in the one beside.
const MOST_ROWS: usize = 400;

/// So many questions of a form have an answer.
const ANSWERS: usize = 2;

/// Sets labels before what they belong to.
pub(super) fn with_labels(blocks: &[Block], rows: &[Row]) -> Vec<Block> {
    let mut ordered: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut done = 0;
    while done < blocks.len() {
        let rest = &blocks[done..];
        let first = column(rest);
        let second = column(&rest[first..]);
        let (one, other) = (&rest[..first], &rest[first..first + second]);
        let Some((lines, is_left_first)) = lines(one, other, rows) else {
            ordered.push(rest[0].clone());
            done += 1;
            continue;
        };
        let (labels, texts) = if is_left_first {
            (one, other)
        } else {
            (other, one)
        };
        for part in 0..=lines.len() {
            let from = part.checked_sub(1).map_or(f32::MIN, |it| lines[it]);
            let to = lines.get(part).copied().unwrap_or(f32::MAX);
            ordered.extend(cell(labels, from, to, rows));
            ordered.extend(cell(texts, from, to, rows));
        }
        done += first + second;
    }
    ordered
}

/// Returns how many of the first blocks go down one column.
fn column(blocks: &[Block]) -> usize {
    let goes_on = |pair: &&[Block]| {
        let (first, one, next) = (&blocks[0], &pair[0], &pair[1]);
        one.turn == next.turn
            && one.shares_width(next) > 0.5
            && next.left > first.left - first.size
            && next.top > one.bottom - 0.5 * one.size
    };
    blocks.len().min(1) + blocks.windows(2).take_while(goes_on).count()
}

/// Returns the heights at which labels begin, if one of two columns holds the
/// labels of the other, and whether it is the first.
fn lines(one: &[Block], other: &[Block], rows: &[Row]) -> Option<(Vec<f32>, bool)> {
    let (first, second) = (Column::of(one, rows)?, Column::of(other, rows)?);
    if first.right <= second.left {
        let lines = first.answered(&second);
        let lines = lines.or_else(|| first.labels(&second, BEFORE))?;
        Some((lines, true))
    } else if second.right <= first.left {
        let lines = second.answered(&first);
        let lines = lines.or_else(|| second.labels(&first, AFTER))?;
        Some((lines, false))
    } else {
        None
    }
}

/// Returns the rows of a column between two heights.
fn cell(blocks: &[Block], from: f32, to: f32, rows: &[Row]) -> Vec<Block> {
    let cells = blocks.iter().filter_map(|block| {
        let inside = block.rows.iter().copied();
        Block::of(inside.filter(|at| (from..to).contains(&rows[*at].v)), rows)
    });
    cells.collect()
}

/// Blocks that go down one column.
struct Column<'a> {
    rows: Vec<&'a Row>,
    /// Whether a paragraph begins in each row, by the gap above it.
    starts: Vec<bool>,
    left: f32,
    right: f32,
    em: f32,
    is_text: bool,
}

impl<'a> Column<'a> {
    fn of(blocks: &[Block], rows: &'a [Row]) -> Option<Self> {
        let first = blocks.first().filter(|it| it.turn == 0)?;
        if blocks.iter().map(|it| it.rows.len()).sum::<usize>() > MOST_ROWS {
            return None;
        }
        let all: Vec<&Row> = blocks
            .iter()
            .flat_map(|it| it.rows.iter().map(|at| &rows[*at]))
            .collect();
        let steps = || all.windows(2).map(|it| it[1].v - it[0].v);
        let usual = steps()
            .filter(|step| *step > 0.8 * first.size)
            .fold(LARGEST_STEP * first.size, f32::min);
        let mut starts = vec![true];
        starts.extend(steps().map(|step| step > STEP * usual));
        Some(Self {
            starts,
            left: blocks.iter().map(|it| it.left).fold(f32::MAX, f32::min),
            right: blocks.iter().map(|it| it.right).fold(f32::MIN, f32::max),
            em: first.size,
            is_text: are_text(blocks),
            rows: all,
        })
    }

    /// Returns the row of a column that is level with another.
    fn level(&self, row: &Row) -> Option<usize> {
        let slack = LEVEL * row.size.min(self.em);
        self.rows.iter().position(|it| (it.v - row.v).abs() < slack)
    }

    /// Returns the heights of labels, if each of these is level with the start
    /// of a paragraph of `texts`, and there are so many.
    fn labels(&self, texts: &Self, least: usize) -> Option<Vec<f32>> {
        let labels = || self.rows.iter().zip(&self.starts).filter(|it| *it.1);
        if self.is_text || !texts.is_text || labels().count() < least {
            return None;
        }
        labels()
            .map(|(row, _)| {
                let there = texts.level(row).filter(|it| texts.starts[*it])?;
                Some(row.v.min(texts.rows[there].v) - LEVEL * self.em)
            })
            .collect()
    }

    /// Returns the heights of questions, if every row of `answers` is level with
    /// one that ends in a colon.
    fn answered(&self, answers: &Self) -> Option<Vec<f32>> {
        let asks = |row: &Row| {
            let end = row.letters.last().and_then(|it| it.glyph.sign.char());
            end == Some(':')
        };
        let lines: Option<Vec<f32>> = answers
            .rows
            .iter()
            .map(|row| {
                let question = self.rows[self.level(row)?];
                let is_answer = asks(question) && !asks(row);
                is_answer.then_some(question.v.min(row.v) - LEVEL * self.em)
            })
            .collect();
        lines.filter(|it| it.len() >= ANSWERS && it.is_sorted())
    }
}
