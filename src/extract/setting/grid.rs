//! A grid: a table that is drawn column by column is read row by row.
//!
//! ```text
//! blocks in order ─by_rows→ blocks in order
//! ```
//!
//! Two columns of text have their paragraphs where they fall. In a table the
//! cells of a row begin at one height, also where the cells above them differ
//! in length; that happens twice by chance on no page of text. **Promise.**
//! Every row comes out once. **Never:** tables that are drawn row by row, which
//! need no help.

use super::{
    blocks::Block,
    row::{Placed, Row},
};

/// How far the cells of one row may begin apart, in ems.
const LEVEL: f32 = 0.3;

/// A step down of this many usual steps begins a cell.
const STEP: f32 = 1.12;

/// So many rows begin at one height in both columns of a table.
const ROWS: usize = 3;

/// No page has more; each row is sought in the column beside.
const MOST_ROWS: usize = 400;

/// So many of them after cells that differ in length.
const TELLING: usize = 2;

/// What is one column of a table stands no further apart than this, in ems.
const APART: f32 = 6.0;

/// Reads tables by their rows.
pub(super) fn by_rows(blocks: &[Block], rows: &[Row]) -> Vec<Block> {
    let mut ordered: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut done = 0;
    for at in 1..blocks.len() {
        if at <= done || !leaps(&blocks[at - 1], &blocks[at]) {
            continue;
        }
        let Some((start, table, lines)) = table_at(blocks, done, at, rows) else {
            continue;
        };
        ordered.extend_from_slice(&blocks[done..start]);
        done = start;
        for column in &table {
            done += column.blocks;
        }
        for part in 0..=lines.len() {
            let from = part.checked_sub(1).map_or(f32::MIN, |it| lines[it]);
            let to = lines.get(part).copied().unwrap_or(f32::MAX);
            ordered.extend(table.iter().filter_map(|it| it.cell(from, to, rows)));
        }
    }
    ordered.extend_from_slice(&blocks[done..]);
    ordered
}

/// Finds the table of which the second column begins with the block `at`: where
/// it begins, its columns, and the heights at which its rows begin.
fn table_at(
    blocks: &[Block],
    done: usize,
    at: usize,
    rows: &[Row],
) -> Option<(usize, Vec<Column>, Vec<f32>)> {
    let end = column_end(blocks, at);
    let edge = blocks[at..end]
        .iter()
        .map(|it| it.left)
        .fold(f32::MAX, f32::min);
    let is_first = |one: &Block, next: &Block| is_column(one, next) && one.right <= edge;
    let steps = blocks[done..at].windows(2).rev();
    let start = at - 1 - steps.take_while(|it| is_first(&it[0], &it[1])).count();
    let mut table = vec![
        Column::new(&blocks[start..at], rows),
        Column::new(&blocks[at..end], rows),
    ];
    let mut lines = table[0].shared(&table[1])?;
    let mut next = end;
    while next < blocks.len() && leaps(&blocks[next - 1], &blocks[next]) {
        let end = column_end(blocks, next);
        let column = Column::new(&blocks[next..end], rows);
        let Some(shared) = table[table.len() - 1].shared(&column) else {
            break;
        };
        lines.retain(|line| shared.iter().any(|it| near(*it, *line, column.em)));
        table.push(column);
        next = end;
    }
    (lines.len() >= ROWS).then_some((start, table, lines))
}

/// Tells whether the pen goes up and to the right, to another column.
fn leaps(one: &Block, next: &Block) -> bool {
    one.turn == 0 && next.turn == 0 && next.left >= one.right && next.top < one.top
}

/// Returns where the column that begins with a block ends.
fn column_end(blocks: &[Block], at: usize) -> usize {
    let edge = blocks[at].left - blocks[at].size;
    let goes_on = |it: &&[Block]| is_column(&it[0], &it[1]) && it[1].left > edge;
    at + 1 + blocks[at..].windows(2).take_while(goes_on).count()
}

/// Tells whether a block goes on a column.
fn is_column(one: &Block, next: &Block) -> bool {
    let em = one.size.max(next.size);
    let down = next.top - one.bottom;
    one.turn == next.turn && one.shares_width(next) > 0.5 && (-0.5 * em..APART * em).contains(&down)
}

fn near(one: f32, other: f32, em: f32) -> bool {
    (one - other).abs() < LEVEL * em
}

/// A column: its rows from the top.
struct Column {
    /// How many blocks it is made of.
    blocks: usize,
    rows: Vec<usize>,
    /// Baselines of its rows.
    heights: Vec<f32>,
    /// Whether a sentence may begin in each row.
    opens: Vec<bool>,
    left: f32,
    right: f32,
    em: f32,
}

impl Column {
    fn new(blocks: &[Block], rows: &[Row]) -> Self {
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
        Self {
            blocks: blocks.len(),
            heights: at.iter().map(|it| rows[*it].v).collect(),
            opens: (0..at.len()).map(opens).collect(),
            left: blocks.iter().map(|it| it.left).fold(f32::MAX, f32::min),
            right: blocks.iter().map(|it| it.right).fold(f32::MIN, f32::max),
            em: blocks[0].size,
            rows: at,
        }
    }

    /// Returns the heights at which rows of a table begin in two columns, if
    /// they are such columns.
    fn shared(&self, next: &Self) -> Option<Vec<f32>> {
        let em = self.em.min(next.em);
        let rows = [self.rows.len(), next.rows.len()];
        if next.left < self.right || rows.iter().any(|it| !(ROWS..=MOST_ROWS).contains(it)) {
            return None;
        }
        let step = self.least_step().min(next.least_step());
        let top = *next.heights.first()?;
        let mut lines = vec![];
        let (mut telling, mut strays, mut soft) = (0, 0, 0);
        let mut met = vec![false; next.heights.len()];
        for at in 0..self.heights.len() {
            let height = self.heights[at];
            if height < top - LEVEL * em {
                continue;
            }
            let there = (0..met.len()).find(|it| near(next.heights[*it], height, em));
            let is_start = self.is_start(at, step);
            let Some(there) = there else {
                strays += usize::from(is_start);
                continue;
            };
            // One cell shows by its gap, the other at least by its sentence.
            let is_other = next.is_start(there, step);
            let is_row = is_start && (is_other || next.opens[there]) || is_other && self.opens[at];
            if !is_row {
                strays += usize::from(is_start);
                continue;
            }
            met[there] = true;
            soft += usize::from(!(is_start && is_other));
            if at > 0 && there > 0 && !lines.is_empty() {
                let ends = self.heights[at - 1] - next.heights[there - 1];
                telling += usize::from(ends.abs() > 0.5 * step);
            }
            lines.push(height.min(next.heights[there]) - LEVEL * em);
        }
        strays += (0..met.len())
            .filter(|it| next.is_start(*it, step) && !met[*it])
            .count();
        // A sentence shows less than a gap does.
        let (least, most) = if soft == 0 {
            (0, lines.len() / 2)
        } else {
            (1, 0)
        };
        let is_table = lines.len() >= ROWS + least && telling >= TELLING + least && strays <= most;
        is_table.then_some(lines)
    }

    /// Returns the usual step from line to line inside a cell.
    fn least_step(&self) -> f32 {
        let steps = self.heights.windows(2).map(|it| it[1] - it[0]);
        steps
            .filter(|step| *step > 0.8 * self.em)
            .fold(f32::MAX, f32::min)
    }

    /// Tells whether a row begins a cell, by the gap above it.
    fn is_start(&self, at: usize, step: f32) -> bool {
        at == 0 || self.heights[at] - self.heights[at - 1] > STEP * step
    }

    /// Returns the cell between two heights, if there is one.
    fn cell(&self, from: f32, to: f32, rows: &[Row]) -> Option<Block> {
        let inside = self.rows.iter().zip(&self.heights);
        let inside = inside.filter(|it| (from..to).contains(it.1));
        Block::of(inside.map(|it| *it.0), rows)
    }
}
