//! Note marks: raised figures and signs that lead to a note.
//!
//! ```text
//! Row ─note_marks→ which of its letters are marks
//! ```
//!
//! `eenzaamheid³ met` is cited as `eenzaamheid met`: the mark stays with its
//! letter for the print, and is no part of the sentence. An exponent is
//! (`m²`, `10³`, `R²`), as is an ordinal (`1ᵉ`), a mark of significance behind
//! a figure (`0,05*`), and the number that a note begins with.
//!
//! **Promise.** A mark is raised, and touches the word or stop it stands
//! behind. **Never:** what the note says.

use std::ops::Range;

use super::row::{Placed, Row};
use crate::extract::letters::Signs;

/// A raised letter is smaller than this part of the type it stands in.
const SMALLER: f32 = 0.8;

/// How far above the baseline a raised letter stands at least, in ems.
const RAISED: f32 = 0.15;

/// So far above the baseline little less of the size will do: a browser sets
/// raised letters in .83 of the type, a third of an em up.
const HIGH: f32 = 0.25;
const LITTLE_SMALLER: f32 = 0.9;

/// How far a mark may stand off the word before it, in ems: the width of a
/// space and a thin one.
const STANDS_OFF: f32 = 0.4;

/// Letters nearer than this, in ems, touch.
const TOUCHES: f32 = 0.12;

/// How many figures the number of a note has at most.
const FIGURES: usize = 3;

/// How many letters a list of marks has at most: `12,14–16`.
const LETTERS: usize = 12;

/// Words that an exponent follows though they have two letters or more.
const WITH_EXPONENT: &[&str] = &[
    "km", "hm", "dm", "cm", "mm", "µm", "μm", "nm", "ft", "in", "kg", "mg", "ml", "chi", "log",
    "ln", "exp", "sin", "cos", "tan", "max", "min", "eta", "icc",
];

/// Returns the runs of letters that are marks of notes, in order; `is_layer` if
/// an OCR set the row.
pub(super) fn note_marks(row: &Row, signs: &Signs, is_layer: bool) -> Vec<Range<usize>> {
    let letters = &row.letters;
    let mut found = vec![];
    // Most rows have none.
    let Some(first) = letters.iter().position(|it| is_raised(it, row)) else {
        return found;
    };
    let mut at = first.max(1);
    while at < letters.len() {
        let length = letters[at..]
            .iter()
            .take_while(|it| is_raised(it, row))
            .count();
        let run = at..at + length;
        if length > 0 && is_mark(row, run.clone(), signs, is_layer) {
            found.push(run);
        }
        at += length + 1;
    }
    found
}

/// Tells whether a letter is drawn above the baseline of its row, smaller.
fn is_raised(letter: &Placed, row: &Row) -> bool {
    let glyph = letter.glyph;
    let up = (row.v - glyph.v) / row.size;
    let is_high = glyph.size < SMALLER * row.size && up > RAISED
        || glyph.size < LITTLE_SMALLER * row.size && up > HIGH;
    is_high || letter.is_superior || glyph.sign.char().is_some_and(is_superscript)
}

/// Tells whether the raised letters `run` are the mark of a note.
fn is_mark(row: &Row, run: Range<usize>, signs: &Signs, is_layer: bool) -> bool {
    let letters = &row.letters;
    if run.len() > LETTERS {
        return false;
    }
    let mut mark = String::new();
    for letter in &letters[run.clone()] {
        if letter.starts_word && !mark.is_empty() {
            mark.push(' ');
        }
        mark.extend(letter.says(signs).map(figure));
    }
    let gap = |at: usize| {
        let (before, here) = (letters[at - 1].glyph, letters[at].glyph);
        (here.u - before.u - before.width) / before.size.max(here.size)
    };
    let before = gap(run.start);
    let next = letters.get(run.end).filter(|_| gap(run.end) < TOUCHES);
    let next = next.and_then(|it| it.says(signs));
    // Half of a fraction, or of a number with narrow figures among others.
    let goes_on = next.is_some_and(|it| it.is_ascii_digit() || matches!(it, '/' | '⁄'));
    // A number that touches what follows is the label of that.
    let labels_next = before > TOUCHES && next.is_some_and(char::is_alphanumeric);
    // A figure that is narrow by design is no mark if it stands alone.
    let is_alone = letters[run.start].is_superior && before > TOUCHES;
    let word: Vec<char> = letters[..run.start]
        .iter()
        .rev()
        .enumerate()
        .take_while(|(at, _)| *at == 0 || !letters[run.start - at].starts_word)
        .filter_map(|(_, it)| it.says(signs))
        .collect();
    // A scan sets each of its words in a size and at a height of its own.
    let is_level = |it: &Placed| (it.glyph.size - row.size).abs() < 0.1 * row.size;
    let is_scanned = before > TOUCHES
        && (is_layer
            || !(is_level(&letters[run.start - 1]) && letters.get(run.end).is_none_or(is_level)));
    !(before > STANDS_OFF || goes_on || labels_next || is_alone || is_scanned)
        && reads_as_mark(&mark)
        && may_have_note(&word, &mark)
}

/// Tells whether a text is one mark or several: `3`, `3,4`, `*`, `a`, `[12]`.
fn reads_as_mark(text: &str) -> bool {
    let marks = text.trim_start_matches(['(', '[']);
    let marks = marks.trim_end_matches([')', ']', '.', ',', ';']);
    // `1*` and `2,†` are two marks.
    let first = marks.trim_end_matches([',', ' ', '*', '†', '‡', '§', '¶', '∗']);
    let marks = if first.is_empty() { marks } else { first };
    marks
        .split([',', '-', '–', ';', ' '])
        .filter(|it| !it.is_empty())
        .all(|it| match it.chars().next() {
            Some('*' | '∗' | '†' | '‡' | '§' | '¶') => {
                it.chars().all(|c| "*∗†‡§¶".contains(c))
            }
            Some('a'..='z') => it.len() == 1,
            Some('1'..='9') => it.len() <= FIGURES && it.bytes().all(|c| c.is_ascii_digit()),
            _ => false,
        })
}

/// Tells whether a note may be called behind a text, given backwards.
fn may_have_note(backwards: &[char], mark: &str) -> bool {
    let is_letter = mark.starts_with(|c: char| c.is_ascii_lowercase());
    let is_figure = mark.starts_with(|c: char| c.is_ascii_digit());
    let Some(&last) = backwards.first() else {
        return false;
    };
    if last.is_ascii_digit() {
        let figures = backwards.iter().take_while(|it| it.is_ascii_digit());
        let year: String = figures.collect();
        // `2019³` is a year with a note, `10³` is a thousand.
        return is_figure && year.len() == 4 && (year.ends_with("02") || year.ends_with("91"));
    }
    let word: Vec<char> = backwards
        .iter()
        .copied()
        .skip_while(|it| !it.is_alphanumeric())
        .take_while(|it| it.is_alphanumeric() || "’'-".contains(*it))
        .collect();
    if !last.is_alphabetic() {
        // After a stop, what stands before it must be a word or a year.
        let is_power = last == ')' && word.len() < 3;
        return ".,;:!?)]”’\"'»%…".contains(last) && !(is_letter || is_power) && is_worded(&word);
    }
    if is_letter {
        // `XIXe` is an ordinal.
        return word.len() > 3 && word.iter().any(|it| it.is_lowercase());
    }
    // `12m²`, `5 ton/ha²`, `y = ax²`.
    let letters = word.iter().take_while(|it| !it.is_ascii_digit()).count();
    let behind = backwards.get(word.len());
    if word.len() > letters || letters < 3 && behind.is_some_and(|it| "/=·".contains(*it)) {
        return false;
    }
    let forwards: String = word.iter().rev().collect();
    let is_lower = word.iter().all(|it| it.is_lowercase());
    word.len() > 1
        && !WITH_EXPONENT.contains(&forwards.to_lowercase().as_str())
        && (word.len() > 2 || is_lower || mark.len() > 1)
}

fn is_worded(word: &[char]) -> bool {
    match word.len() {
        0 => false,
        1 | 2 => {
            word.iter().all(char::is_ascii_digit)
                || word.len() == 2 && word.iter().all(|it| it.is_alphabetic())
        }
        _ => true,
    }
}

fn is_superscript(c: char) -> bool {
    c > '±' && matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Returns the figure that a superscript shows.
fn figure(c: char) -> char {
    match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => char::from(b'4' + (u32::from(c) - u32::from('⁴')) as u8),
        other => other,
    }
}
