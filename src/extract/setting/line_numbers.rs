//! Line numbers: the figures in the margin that count the lines of a page.
//!
//! ```text
//! rows ─take_line_numbers→ rows without them, and them
//! ```
//!
//! Manuscripts, laws and transcripts number each line, or every fifth. The
//! numbers are no words of the sentences they stand beside; they stay for the
//! print, as page numbers do. What tells them from the numbers of a list or of
//! the rows of a table: lines begin in the middle of a sentence.
//!
//! **Promise.** No letter is lost. **Never:** words of a language.

use super::row::Row;
use crate::extract::letters::Signs;

/// So many numbers that count up one by one are those of lines.
const NUMBERS: usize = 8;

/// So many will do where every fifth line is counted.
const FIFTHS: usize = 5;

/// A number of a line has no more figures.
const FIGURES: usize = 4;

/// How far a number and its line may differ in height, in ems.
const LEVEL: f32 = 0.35;

/// A number that is drawn with its line stands at least this far off, in ems.
const APART: f32 = 0.5;

/// A line of text has at least this many letters.
const TEXT_LETTERS: usize = 20;

/// A number before or behind a line.
struct Number {
    row: usize,
    /// How many letters of the row it is made of.
    letters: usize,
    value: u32,
    left: f32,
    right: f32,
}

/// Takes the numbers of lines away from the rows of a page, and returns them.
pub(super) fn take_line_numbers(rows: &mut Vec<Row>, signs: &Signs) -> Vec<Row> {
    let mut numbers: Vec<Number> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| number(at, row, signs))
        .collect();
    if numbers.len() < FIFTHS {
        return vec![];
    }
    let mut taken: Vec<Number> = vec![];
    numbers.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut rest = numbers.into_iter().peekable();
    while let Some(first) = rest.next() {
        // Set flush left, right or centred, they stand above each other.
        let mut right = first.right;
        let mut column = vec![first];
        while let Some(next) = rest.next_if(|it| it.left < right) {
            right = right.max(next.right);
            column.push(next);
        }
        column.sort_by(|a, b| rows[a.row].v.total_cmp(&rows[b.row].v));
        if let Some(step) = counts_lines(&column, rows, signs) {
            taken.extend(in_series(column, step));
        }
    }
    take(taken, rows)
}

/// Parts the numbers from their rows.
fn take(mut taken: Vec<Number>, rows: &mut Vec<Row>) -> Vec<Row> {
    taken.sort_by_key(|it| it.row);
    let mut apart = Vec::with_capacity(taken.len());
    for it in taken {
        let row = &mut rows[it.row];
        if it.letters == row.letters.len() {
            apart.push(row.clone());
            row.letters.clear();
        } else {
            let text = row.split_off(it.letters);
            apart.push(std::mem::replace(row, text));
            row.letters[0].starts_word = false;
        }
    }
    rows.retain(|row| !row.letters.is_empty());
    apart.sort_by(|a, b| a.v.total_cmp(&b.v));
    apart
}

/// Returns the number that a row is, or begins with.
fn number(at: usize, row: &Row, signs: &Signs) -> Option<Number> {
    let digit = |place: usize| row.letters[place].says(signs)?.to_digit(10);
    let letters = (0..row.letters.len().min(FIGURES + 1))
        .take_while(|it| digit(*it).is_some())
        .count();
    if row.turn != 0 || !(1..=FIGURES).contains(&letters) {
        return None;
    }
    let value = (0..letters).try_fold(0, |sum, it| Some(sum * 10 + digit(it)?))?;
    let last = row.letters[letters - 1].glyph;
    let right = last.u + last.width;
    if let Some(next) = row.letters.get(letters) {
        let is_apart = next.starts_word && next.glyph.u - right > APART * row.size;
        if !is_apart {
            return None;
        }
    }
    Some(Number {
        row: at,
        letters,
        value,
        left: row.letters[0].glyph.u,
        right,
    })
}

/// Returns the numbers of a column that count on from, or to, one beside them; the
/// number of the page may stand below them.
fn in_series(column: Vec<Number>, step: u32) -> impl Iterator<Item = Number> {
    let values: Vec<u32> = column.iter().map(|it| it.value).collect();
    let goes_on = move |at: usize| {
        let next = values.get(at + 1).map(|it| it.wrapping_sub(values[at]));
        let before = at
            .checked_sub(1)
            .map(|it| values[at].wrapping_sub(values[it]));
        next == Some(step) || before == Some(step)
    };
    let numbered = column.into_iter().enumerate();
    numbered.filter_map(move |(at, it)| goes_on(at).then_some(it))
}

/// Returns by what a column of numbers, from the top, counts lines of text, if it
/// does.
fn counts_lines(column: &[Number], rows: &[Row], signs: &Signs) -> Option<u32> {
    let steps = || {
        column
            .windows(2)
            .map(|it| it[1].value.wrapping_sub(it[0].value))
    };
    let count = |step: u32| steps().filter(|it| *it == step).count();
    let is_series = |step: u32, least: usize| {
        column.len() >= least && count(step) * 10 >= (column.len() - 1) * 9
    };
    let counted = [(1, NUMBERS), (5, FIFTHS)];
    let (step, _) = counted.into_iter().find(|it| is_series(it.0, it.1))?;
    let (mut texts, mut small) = (0, 0);
    for number in column {
        let Some(text) = text_beside(number, column, rows) else {
            continue;
        };
        let first = text.says(signs);
        texts += 1;
        small += usize::from(first.is_some_and(char::is_lowercase));
    }
    // Of lines of running text, three in four begin small and one does not; a
    // list begins all items alike.
    (texts * 10 >= column.len() * 6 && small * 4 >= texts && small < texts).then_some(step)
}

/// Returns the first letter of the line of text that a number stands beside.
fn text_beside<'a>(
    number: &Number,
    column: &[Number],
    rows: &'a [Row],
) -> Option<&'a super::row::Placed> {
    let row = &rows[number.row];
    if let Some(first) = row.letters.get(number.letters) {
        let is_text = row.letters.len() - number.letters >= TEXT_LETTERS;
        return is_text.then_some(first);
    }
    let level = rows.iter().enumerate().filter(|(at, other)| {
        other.turn == 0
            && (other.v - row.v).abs() < LEVEL * row.size
            && other.letters.len() >= TEXT_LETTERS
            && (other.left >= row.right || other.right <= row.left)
            && !column.iter().any(|it| it.row == *at)
    });
    // The nearest.
    let apart = |other: &Row| (other.left - row.right).max(row.left - other.right);
    level
        .min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))
        .and_then(|it| it.1.letters.first())
}
