//! A grid: a table that is drawn column by column is read row by row.
//!
//! ```text
//! blocks in order ─by_rows→ blocks in order
//! ```
//!
//! Two columns of text have their paragraphs where they fall. In a table the
//! cells of a row begin at one height, or have their middle there, also where
//! the cells above them differ in length; that happens twice by chance on no
//! page of text. A column of figures belongs to the words it stands level with.
//! Once two columns show where the rows are, others need only fit: a cell may
//! be empty.
//!
//! **Promise.** Every row comes out once. **Never:** tables that are drawn row
//! by row, which need no help.

mod column;
mod lines;

use super::{blocks::Block, row::Row};
use column::Column;
use lines::{Lines, ROWS};

/// What is one column of a table stands no further apart than this, in ems.
const APART: f32 = 6.0;

/// The same, if it begins at the very same place: the cells beside may be tall.
const FAR: f32 = 16.0;

/// Reads tables by their rows.
pub(super) fn by_rows(blocks: &[Block], rows: &[Row]) -> Vec<Block> {
    let mut ordered: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut done = 0;
    for at in 1..blocks.len() {
        if at <= done || !leaps(&blocks[at - 1], &blocks[at]) {
            continue;
        }
        let Some(table) = table_at(blocks, done, at, rows) else {
            continue;
        };
        ordered.extend_from_slice(&blocks[done..table.start]);
        done = table.end;
        let cuts = &table.cuts;
        for part in 0..=cuts.len() {
            let from = part.checked_sub(1).map_or(f32::MIN, |it| cuts[it]);
            let to = cuts.get(part).copied().unwrap_or(f32::MAX);
            let cells = table.columns.iter();
            ordered.extend(cells.filter_map(|it| it.cell(from, to, rows)));
        }
    }
    ordered.extend_from_slice(&blocks[done..]);
    ordered
}

/// A table that is drawn by columns.
struct Table {
    /// Its first block.
    start: usize,
    /// The first block behind it.
    end: usize,
    columns: Vec<Column>,
    /// The heights between its rows, from the top.
    cuts: Vec<f32>,
}

/// Finds the table of which the second column begins with the block `at`, among
/// the blocks from `done` on.
fn table_at(blocks: &[Block], done: usize, at: usize, rows: &[Row]) -> Option<Table> {
    let mut end = column_end(blocks, at);
    let edge = blocks[at..end]
        .iter()
        .map(|it| it.left)
        .fold(f32::MAX, f32::min);
    let is_first = |one: &Block, next: &Block| is_column(one, next) && one.right <= edge;
    let steps = blocks[done..at].windows(2).rev();
    let start = at - 1 - steps.take_while(|it| is_first(&it[0], &it[1])).count();
    let mut columns = vec![
        Column::new(&blocks[start..at], rows),
        Column::new(&blocks[at..end], rows),
    ];
    let mut lines = Lines::of(&columns[0], &columns[1])?;
    while end < blocks.len() && leaps(&blocks[end - 1], &blocks[end]) {
        let next = column_end(blocks, end);
        let column = Column::new(&blocks[end..next], rows);
        match Lines::of(&columns[columns.len() - 1], &column) {
            Some(more) => lines.add(more, column.em),
            None if lines.fit(&column) => {}
            None => break,
        }
        columns.push(column);
        end = next;
    }
    let cuts = lines.cuts(&columns);
    (cuts.len() >= ROWS).then_some(Table {
        start,
        end,
        columns,
        cuts,
    })
}

/// Tells whether the pen goes up and to the right, to another column.
fn leaps(one: &Block, next: &Block) -> bool {
    // Where cells stand close, a whole column is one block.
    let slack = if one.rows.len() < ROWS {
        0.0
    } else {
        0.5 * one.size
    };
    one.turn == 0 && next.turn == 0 && next.left >= one.right && next.top < one.top + slack
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
    let apart = if (one.left - next.left).abs() < 0.3 * em {
        FAR
    } else {
        APART
    };
    one.turn == next.turn && one.shares_width(next) > 0.5 && (-0.5 * em..apart * em).contains(&down)
}
