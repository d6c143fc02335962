//! Setting: rows in reading order become lines as they were printed.
//!
//! ```text
//! Caught ─set→ SetPage { lines }
//! ```
//!
//! **Promise.** Every letter that was caught stands on exactly one line, and
//! [`Line::text`] is those letters with single spaces between the words.

mod asides;
mod blocks;
mod disorder;
mod drop_caps;
mod grid;
mod gutters;
mod item_numbers;
mod line;
mod line_numbers;
mod note_marks;
mod order;
mod page_numbers;
mod print;
mod right_to_left;
mod row;
mod rows;
mod seats;
mod set_page;
mod soft_hyphens;
mod stretched;
mod words;

pub use print::{Letter, Line, Print, Rect, Role, Source};
pub(super) use set_page::{SetLine, SetPage};

use super::letters::{Caught, Signs};
use asides::set_asides_last;
use drop_caps::seat_drop_caps;
use gutters::cut_at_gutters;
use item_numbers::seat_item_numbers;
use line::line;
use line_numbers::take_line_numbers;
use order::in_reading_order;
use page_numbers::part_page_numbers;
use row::Row;
use rows::rows;
use words::part_into_words;

/// Sets the letters of a page in lines.
pub(super) fn set(caught: &Caught, signs: &Signs) -> SetPage {
    let mut rows = rows(&caught.glyphs);
    seat_drop_caps(&mut rows, signs);
    for row in &mut rows {
        part_into_words(row, signs);
    }
    part_page_numbers(&mut rows, caught.height, signs);
    let mut rows = cut_at_gutters(rows);
    let numbers = take_line_numbers(&mut rows, signs);
    seat_item_numbers(&mut rows, signs);
    // Most letters that nobody sees are the words of an OCR.
    let is_layer = 2 * caught.invisible > caught.glyphs.len();
    let mut lines: Vec<SetLine> = vec![];
    let mut open: Option<(Row, u32)> = None;
    for (row, block) in in_reading_order(rows) {
        match &mut open {
            Some((label, _)) if is_label_of(label, &row) => {
                let at = label.letters.len();
                label.append(row);
                label.letters[at].starts_word = true;
            }
            _ => lines.extend(
                open.replace((row, block))
                    .map(|it| line(&it.0, it.1, signs, is_layer)),
            ),
        }
    }
    lines.extend(open.map(|it| line(&it.0, it.1, signs, is_layer)));
    lines.retain(|it| !it.line.letters.is_empty());
    let mut lines = set_asides_last(lines, caught.height);
    let last = lines.iter().map(|it| it.block).max().unwrap_or(0);
    lines.extend(numbers.iter().map(|it| {
        let mut number = line(it, last + 1, signs, is_layer);
        number.line.role = Role::LineNumber;
        number
    }));
    SetPage {
        width: caught.width,
        height: caught.height,
        lines,
        kept: vec![],
        gutter: None,
    }
}

/// Tells whether `label` is the number or bullet in front of `row`, or the
/// raised mark of a note.
fn is_label_of(label: &Row, row: &Row) -> bool {
    let up = row.v - label.v;
    let is_level = row.continues && up.abs() < 0.3 * row.size;
    let is_raised = label.size < 0.8 * row.size && (0.0..0.6 * row.size).contains(&up);
    row.turn == label.turn
        && label.letters.len() <= if is_level { 5 } else { 3 }
        && (is_level || is_raised)
        && (0.0..5.0 * row.size).contains(&(row.left - label.right))
}
