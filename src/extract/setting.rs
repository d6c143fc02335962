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
mod gutters;
mod order;
mod print;
mod row;
mod rows;
mod set_page;
mod soft_hyphens;
mod stretched;
mod words;

pub use print::{Letter, Line, Print, Rect, Role, Source};
pub(super) use set_page::{SetLine, SetPage};

use super::letters::{Caught, Look, Signs, from_frame};
use asides::set_asides_last;
use drop_caps::seat_drop_caps;
use gutters::cut_at_gutters;
use order::in_reading_order;
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
    let mut lines: Vec<SetLine> = vec![];
    let mut open: Option<(Row, u32)> = None;
    for (row, block) in in_reading_order(cut_at_gutters(rows)) {
        match &mut open {
            Some((label, _)) if is_label_of(label, &row) => {
                let at = label.letters.len();
                label.append(row);
                label.letters[at].starts_word = true;
            }
            _ => lines.extend(
                open.replace((row, block))
                    .map(|it| line(&it.0, it.1, signs)),
            ),
        }
    }
    lines.extend(open.map(|it| line(&it.0, it.1, signs)));
    lines.retain(|it| !it.line.letters.is_empty());
    SetPage {
        width: caught.width,
        height: caught.height,
        lines: set_asides_last(lines, caught.height),
        kept: vec![],
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

fn line(row: &Row, block: u32, signs: &Signs) -> SetLine {
    let mut text = String::with_capacity(row.letters.len() + 16);
    let mut letters = Vec::with_capacity(row.letters.len());
    let mut ends_soft = false;
    for placed in &row.letters {
        let glyph = placed.glyph;
        if placed.starts_word && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        let start = text.len();
        if glyph.sign.char() == Some('\u{ad}') {
            text.push('-');
            ends_soft = true;
        } else {
            signs.push(glyph.sign, &mut text);
            ends_soft = false;
        }
        let corners = [
            from_frame(glyph.u, glyph.v - 0.8 * glyph.size, row.turn),
            from_frame(glyph.u + glyph.width, glyph.v + 0.2 * glyph.size, row.turn),
        ];
        letters.push(Letter {
            span: start..text.len(),
            place: Rect {
                left: corners[0].0.min(corners[1].0),
                top: corners[0].1.min(corners[1].1),
                right: corners[0].0.max(corners[1].0),
                bottom: corners[0].1.max(corners[1].1),
            },
            size: glyph.size,
        });
    }
    // An `ActualText` may end in a space.
    text.truncate(text.trim_end().len());
    letters.retain(|it| it.span.end <= text.len());
    SetLine {
        line: Line {
            text,
            role: Role::Body,
            letters,
        },
        v: row.v,
        left: row.left,
        right: row.right,
        size: row.size,
        turn: row.turn,
        block,
        ends_soft,
        is_artifact: row.letters.iter().all(|it| it.glyph.is_artifact),
        bold: row
            .letters
            .iter()
            .take_while(|it| it.glyph.look.is_bold)
            .count(),
        look: look(row),
    }
}

/// How many in ten letters of a line must look alike: the number of a heading,
/// or the mark of a note behind it, may be set otherwise.
const ALIKE: usize = 8;

/// Returns how a line looks.
fn look(row: &Row) -> Look {
    let letters = &row.letters;
    let most = |is: fn(Look) -> bool| {
        let count = letters.iter().filter(|it| is(it.glyph.look)).count();
        count * 10 >= letters.len() * ALIKE
    };
    // If there is one, the letter in the middle has it.
    let ink = letters
        .get(letters.len() / 2)
        .and_then(|it| it.glyph.look.ink);
    let has_ink = letters.iter().filter(|it| it.glyph.look.ink == ink).count();
    Look {
        is_bold: most(|it| it.is_bold),
        is_italic: most(|it| it.is_italic),
        ink: ink.filter(|_| has_ink * 10 >= letters.len() * ALIKE),
    }
}
