//! Item numbers: the number or bullet of an item, drawn apart from it, joins
//! the line it stands before.
//!
//! ```text
//! rows ─seat_item_numbers→ rows
//! ```
//!
//! Some programs draw all numbers of a list after its text, or those of two
//! columns by turns. **Promise.** No letter is lost. **Never:** the numbers of
//! lines, which stand before every line of a page.

use super::row::Row;
use crate::extract::letters::Signs;

/// A number or bullet has no more letters.
const LETTERS: usize = 5;

/// How far an item may stand from its number, in ems.
const APART: f32 = 5.0;

/// An item has at least this many letters; a cell with a figure has fewer.
const ITEM_LETTERS: usize = 6;

/// So many numbers, one before each line, are numbers of lines.
const LINES: usize = 8;

/// So many figures under each other show whether they count.
const FIGURES: usize = 3;

/// How far rows of one line may differ in height, in ems.
const LEVEL: f32 = 0.25;

/// Joins numbers and bullets that are drawn apart to the rows they open.
pub(super) fn seat_item_numbers(rows: &mut Vec<Row>, signs: &Signs) {
    let numbers: Vec<usize> = (0..rows.len())
        .filter(|&at| is_number(&rows[at], signs))
        .collect();
    if numbers.is_empty() {
        return;
    }
    let upright = Upright::of(rows);
    let mut homes: Vec<(usize, usize)> = numbers
        .iter()
        .filter_map(|&at| Some((at, home_of(at, &upright)?)))
        .collect();
    drop_line_numbers(&mut homes, rows);
    drop_last_cells(&mut homes, &upright);
    drop_page_numbers(&mut homes, rows);
    for (at, home) in homes {
        let mut number = rows[at].clone();
        rows[at].letters.clear();
        let item = std::mem::replace(&mut rows[home], Row::new(number.letters[0]));
        let first = number.letters.len();
        number.append(item);
        number.letters[first].starts_word = true;
        number.continues = false;
        rows[home] = number;
    }
    rows.retain(|row| !row.letters.is_empty());
}

/// The upright rows of a page, by their height.
struct Upright<'a> {
    rows: &'a [Row],
    by_height: Vec<usize>,
}

impl<'a> Upright<'a> {
    fn of(rows: &'a [Row]) -> Self {
        let mut by_height: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].turn == 0).collect();
        by_height.sort_by(|a, b| rows[*a].v.total_cmp(&rows[*b].v));
        Self { rows, by_height }
    }

    /// Returns the rows between two heights.
    fn between(&self, from: f32, to: f32) -> impl Iterator<Item = usize> {
        let start = self.by_height.partition_point(|at| self.rows[*at].v < from);
        let rest = self.by_height[start..].iter().copied();
        rest.take_while(move |at| self.rows[*at].v < to)
    }

    /// Returns the rows of the line that a row stands on.
    fn level(&self, at: usize) -> impl Iterator<Item = usize> {
        let (v, slack) = (self.rows[at].v, LEVEL * self.rows[at].size);
        self.between(v - slack, v + slack)
    }
}

/// Tells whether a row looks like the number of an item: `3`, `3.`, `(b)`, `•`.
fn is_number(row: &Row, signs: &Signs) -> bool {
    if row.turn != 0 || row.letters.len() > LETTERS {
        return false;
    }
    let mut text = String::new();
    for it in &row.letters {
        signs.push(it.glyph.sign, &mut text);
    }
    let bare = text.trim_start_matches('(');
    let bare = bare.trim_end_matches(['.', ')', ':']);
    let is_marked = bare.len() < text.len();
    let letters = bare.chars().count();
    let is_figures = bare.bytes().all(|it| it.is_ascii_digit()) && (1..=3).contains(&letters);
    let is_parts = is_marked || bare.contains('.');
    let is_lettered = is_parts
        && letters > 0
        && bare
            .chars()
            .all(|it| it.is_ascii_digit() || it == '.' || "ivxabcdefgh".contains(it));
    let is_bullet = letters == 1
        && !bare.contains(|it: char| it.is_alphanumeric() && it != 'o' || "+=±<>*%".contains(it));
    is_figures || is_lettered || is_bullet
}

/// Finds the row that a number stands before.
fn home_of(at: usize, upright: &Upright<'_>) -> Option<usize> {
    let rows = upright.rows;
    let number = &rows[at];
    let em = number.size;
    let nearest = upright
        .level(at)
        .filter(|other| (-0.1 * em..APART * em).contains(&(rows[*other].left - number.right)))
        .filter(|other| *other != at)
        .min_by(|a, b| rows[*a].left.total_cmp(&rows[*b].left))?;
    let item = &rows[nearest];
    let is_alike = item.letters.len() >= ITEM_LETTERS && (0.7..1.5).contains(&(item.size / em));
    // The last word of a paragraph in the column before.
    let ends_column = upright
        .between(number.v - 1.8 * em, number.v - 0.3 * em)
        .any(|above| {
            let row = &rows[above];
            row.left < number.left + 0.5 * em
                && row.right > number.right + em
                && row.right <= item.left
        });
    (is_alike && !ends_column).then_some(nearest)
}

/// Leaves out figures that stand nearer to what is left of them, in any row of
/// their column: the last cells of a table or an index.
fn drop_last_cells(homes: &mut Vec<(usize, usize)>, upright: &Upright<'_>) {
    let rows = upright.rows;
    let room_left = |at: usize| {
        let number = &rows[at];
        let before = upright
            .level(at)
            .map(|other| number.left - rows[other].right)
            .filter(|room| *room >= -0.1 * number.size);
        before.fold(f32::MAX, f32::min)
    };
    let rooms: Vec<f32> = homes.iter().map(|it| room_left(it.0)).collect();
    let is_item = |&&(at, home): &&(usize, usize)| {
        let column = homes
            .iter()
            .zip(&rooms)
            .filter(|it| is_column(&rows[at], &rows[it.0.0]));
        let room = column.map(|it| *it.1).fold(f32::MAX, f32::min);
        rows[home].left - rows[at].right < room
    };
    *homes = homes.iter().filter(is_item).copied().collect();
}

/// Tells whether two numbers stand under each other.
fn is_column(one: &Row, other: &Row) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() < 0.6 * one.size;
    near(one.left, other.left) || near(one.right, other.right)
}

/// Leaves out figures of a column that do not count: the pages of a contents
/// list before the next column. Items are numbered one by one.
fn drop_page_numbers(homes: &mut Vec<(usize, usize)>, rows: &[Row]) {
    let mut figures: Vec<(usize, u32)> = homes
        .iter()
        .filter_map(|it| Some((it.0, figure(&rows[it.0])?)))
        .collect();
    figures.sort_by(|a, b| rows[a.0].v.total_cmp(&rows[b.0].v));
    let counts = |&&(at, _): &&(usize, usize)| {
        let column: Vec<u32> = figures
            .iter()
            .filter(|it| is_column(&rows[at], &rows[it.0]))
            .map(|it| it.1)
            .collect();
        let ones = column.windows(2).filter(|it| it[1] == it[0] + 1).count();
        figure(&rows[at]).is_none() || column.len() < FIGURES || ones * 2 >= column.len() - 1
    };
    *homes = homes.iter().filter(counts).copied().collect();
}

/// Returns the number that a row is, if it is nothing else.
fn figure(row: &Row) -> Option<u32> {
    row.letters.iter().try_fold(0_u32, |number, it| {
        let digit = it.glyph.sign.char()?.to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// Leaves out the numbers of lines: many, one before each line.
fn drop_line_numbers(homes: &mut Vec<(usize, usize)>, rows: &[Row]) {
    if homes.len() < LINES {
        return;
    }
    let mut heights: Vec<f32> = homes.iter().map(|it| rows[it.0].v).collect();
    heights.sort_by(f32::total_cmp);
    let mut steps: Vec<f32> = heights.windows(2).map(|it| it[1] - it[0]).collect();
    steps.retain(|step| *step > 0.5);
    steps.sort_by(f32::total_cmp);
    let Some(&usual) = steps.get(steps.len() / 2) else {
        return;
    };
    let even = steps
        .iter()
        .filter(|step| (**step - usual).abs() < 0.05 * usual)
        .count();
    if even * 10 > steps.len() * 9 && steps.len() + 1 >= LINES {
        homes.clear();
    }
}
