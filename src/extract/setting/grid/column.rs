//! A column of a table that may be one: its rows from the top.

use std::ops::Range;

use crate::extract::setting::{
    blocks::Block,
    row::{Placed, Row},
};

/// A step down of this many usual steps begins a cell.
const STEP: f32 = 1.12;

/// A column of figures has at least so many figures and signs among ten.
const FIGURES: usize = 8;

/// A column of a table.
pub(super) struct Column {
    rows: Vec<usize>,
    /// Baselines of its rows.
    pub(super) heights: Vec<f32>,
    /// Whether a sentence may begin in each row.
    pub(super) opens: Vec<bool>,
    /// Whether each row begins with a small letter.
    pub(super) starts_small: Vec<bool>,
    /// Whether its rows are figures, and do not count up one by one.
    pub(super) is_figures: bool,
    /// Where the leftmost row begins.
    pub(super) left: f32,
    /// Where the rightmost row ends.
    pub(super) right: f32,
    /// The type size of its first row.
    pub(super) em: f32,
}

impl Column {
    /// Makes a column of blocks that follow each other down the page.
    pub(super) fn new(blocks: &[Block], rows: &[Row]) -> Self {
        let at: Vec<usize> = blocks
            .iter()
            .flat_map(|it| it.rows.iter().copied())
            .collect();
        let sign = |letter: Option<&Placed>| letter.and_then(|it| it.glyph.sign.char());
        let opens = |place: usize| {
            let begins = sign(rows[at[place]].letters.first());
            let before = place.checked_sub(1);
            let ends = before.and_then(|it| sign(rows[at[it]].letters.last()));
            begins.is_some_and(|it| !it.is_lowercase())
                && ends.is_none_or(|it| ".!?:;".contains(it))
        };
        let starts_small = |it: &usize| {
            let first = sign(rows[*it].letters.first());
            first.is_some_and(char::is_lowercase)
        };
        Self {
            heights: at.iter().map(|it| rows[*it].v).collect(),
            opens: (0..at.len()).map(opens).collect(),
            starts_small: at.iter().map(starts_small).collect(),
            is_figures: are_figures(&at, rows),
            left: blocks.iter().map(|it| it.left).fold(f32::MAX, f32::min),
            right: blocks.iter().map(|it| it.right).fold(f32::MIN, f32::max),
            em: blocks[0].size,
            rows: at,
        }
    }

    /// Tells whether it is running text: more than half of its rows begin in the
    /// middle of a sentence, and nothing parts them.
    pub(super) fn runs_on(&self) -> bool {
        let step = self.least_step();
        let small = self.starts_small.iter().filter(|it| **it).count();
        2 * small > self.rows.len() && self.cells(step).len() == 1
    }

    /// Returns the usual step from line to line inside a cell.
    pub(super) fn least_step(&self) -> f32 {
        let steps = self.heights.windows(2).map(|it| it[1] - it[0]);
        steps
            .filter(|step| *step > 0.8 * self.em)
            .fold(f32::MAX, f32::min)
    }

    /// Tells whether a row begins a cell, by the gap above it.
    pub(super) fn is_start(&self, at: usize, step: f32) -> bool {
        at == 0 || self.heights[at] - self.heights[at - 1] > STEP * step
    }

    /// Returns the rows of each cell that is parted by a gap.
    pub(super) fn cells(&self, step: f32) -> Vec<Range<usize>> {
        let mut cells: Vec<Range<usize>> = vec![];
        for at in 0..self.heights.len() {
            match cells.last_mut() {
                Some(cell) if !self.is_start(at, step) => cell.end = at + 1,
                _ => cells.push(at..at + 1),
            }
        }
        cells
    }

    /// Returns the height of the middle of a cell.
    pub(super) fn middle(&self, cell: &Range<usize>) -> f32 {
        self.heights[cell.start].midpoint(self.heights[cell.end - 1])
    }

    /// Returns the cell between two heights, if there is one.
    pub(super) fn cell(&self, from: f32, to: f32, rows: &[Row]) -> Option<Block> {
        let inside = self.rows.iter().zip(&self.heights);
        let inside = inside.filter(|it| (from..to).contains(it.1));
        Block::of(inside.map(|it| *it.0), rows)
    }
}

/// Tells whether rows are figures; those that count up one by one are numbers
/// of something.
fn are_figures(at: &[usize], rows: &[Row]) -> bool {
    let (mut letters, mut figures) = (0, 0);
    let mut numbers = vec![];
    for row in at.iter().map(|it| &rows[*it]) {
        let mut number = Some(0_u32);
        for letter in &row.letters {
            let c = letter.glyph.sign.char().unwrap_or(' ');
            // The dots of an index lead to its figures.
            letters += usize::from(!".,".contains(c));
            figures += usize::from(c.is_ascii_digit() || "%()-–−+<>*€$£/:".contains(c));
            number = number
                .zip(c.to_digit(10))
                .and_then(|(number, digit)| number.checked_mul(10)?.checked_add(digit));
        }
        numbers.push(number);
    }
    let counts = |it: &[Option<u32>]| it[0].is_some_and(|first| it[1] == first.checked_add(1));
    letters > 0 && figures * 10 >= letters * FIGURES && !numbers.windows(2).all(counts)
}
