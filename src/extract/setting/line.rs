//! A line: what a row of letters says, letter by letter.
//!
//! ```text
//! Row ─line→ SetLine
//! ```
//!
//! **Promise.** Every letter of the row points at its own bytes of the text, in
//! the order of reading; a soft hyphen at the end shows as `-`.

use super::{
    note_marks::note_marks,
    print::{Letter, Line, Rect, Role},
    right_to_left::{Piece, as_read, is_leftward, mirrored},
    row::Row,
    set_page::SetLine,
};
use crate::{
    extract::letters::{Glyph, Look, Sign, Signs, from_frame, runs_left},
    study::Span,
};

/// Makes a line of a row that stands in `block`; `is_layer` if an OCR set it.
pub(super) fn line(row: &Row, block: u32, signs: &Signs, is_layer: bool) -> SetLine {
    let mut text = String::with_capacity(row.letters.len() + 16);
    let mut letters = Vec::with_capacity(row.letters.len());
    let mut ends_soft = false;
    let is_turned = row
        .letters
        .iter()
        .any(|it| runs_left(it.says(signs).unwrap_or(' ')));
    let mut marks = if is_turned {
        vec![]
    } else {
        note_marks(row, signs, is_layer)
    }
    .into_iter()
    .peekable();
    let mut left_out: Vec<Span> = vec![];
    let mut add = |at: usize, starts_word: bool, is_mirrored: bool| {
        let glyph = row.letters[at].glyph;
        let end = text.len();
        if starts_word && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        let start = text.len();
        if glyph.sign == Sign::SOFT_HYPHEN {
            text.push('-');
            ends_soft = true;
        } else {
            match glyph.sign.char().filter(|_| is_mirrored) {
                Some(bracket) => text.push(mirrored(bracket)),
                None => signs.push(glyph.sign, &mut text),
            }
            ends_soft = false;
        }
        // A stop behind a mark stands at the word before it.
        let is_stop = glyph.sign.char().is_some_and(|c| ",.;:!?)".contains(c));
        if let Some(mark) = left_out.last_mut().filter(|it| is_stop && it.end == end) {
            mark.end = start;
        }
        if let Some(mark) = marks.peek() {
            if mark.start == at {
                left_out.push(end..text.len());
            } else if mark.contains(&at)
                && let Some(last) = left_out.last_mut()
            {
                last.end = text.len();
            }
            if mark.end == at + 1 {
                marks.next();
            }
        }
        letters.push(Letter {
            span: start..text.len(),
            place: place(&glyph, row.turn),
            size: glyph.size,
        });
    };
    let pieces = if is_turned {
        pieces(row, signs)
    } else {
        vec![]
    };
    if is_turned {
        let mut starts_word = false;
        for piece in as_read(&pieces) {
            match piece.letter {
                Some(at) => add(at, std::mem::take(&mut starts_word), piece.is_mirrored),
                None => starts_word = true,
            }
        }
    } else {
        for (at, letter) in row.letters.iter().enumerate() {
            add(at, letter.starts_word, false);
        }
    }
    // An `ActualText` may end in a space.
    text.truncate(text.trim_end().len());
    for mark in &mut left_out {
        mark.end = mark.end.min(text.len());
    }
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
        bold: bold(row),
        look: look(row),
        ends: ends(row),
        marks: left_out,
        runs_left: is_leftward(&pieces),
    }
}

/// Returns the letters of a row and the gaps between its words, from the left.
fn pieces(row: &Row, signs: &Signs) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(row.letters.len() + 16);
    for (at, letter) in row.letters.iter().enumerate() {
        if letter.starts_word {
            pieces.push(Piece::gap());
        }
        pieces.push(Piece {
            letter: Some(at),
            says: letter.says(signs).unwrap_or(' '),
            is_mirrored: false,
        });
    }
    pieces
}

/// Returns the box of a letter on the page.
fn place(glyph: &Glyph, turn: i16) -> Rect {
    let corners = [
        from_frame(glyph.u, glyph.v - 0.8 * glyph.size, turn),
        from_frame(glyph.u + glyph.width, glyph.v + 0.2 * glyph.size, turn),
    ];
    Rect {
        left: corners[0].0.min(corners[1].0),
        top: corners[0].1.min(corners[1].1),
        right: corners[0].0.max(corners[1].0),
        bottom: corners[0].1.max(corners[1].1),
    }
}

/// How many in ten letters of a line must look alike: the number of a heading,
/// or the mark of a note behind it, may be set otherwise.
const ALIKE: usize = 8;

/// Counts the letters of a row that are set bold, from the first.
fn bold(row: &Row) -> usize {
    let letters = row.letters.iter();
    letters.take_while(|it| it.glyph.look.is_bold).count()
}

/// Returns how the first and the last letter of a row look.
fn ends(row: &Row) -> [Look; 2] {
    let letters = &row.letters;
    [letters.first(), letters.last()].map(|it| it.map(|it| it.glyph.look).unwrap_or_default())
}

/// Returns how a line looks.
fn look(row: &Row) -> Look {
    let letters = &row.letters;
    // In most lines all do.
    let first = letters.first().map(|it| it.glyph.look);
    if let Some(first) = first.filter(|it| letters.iter().all(|other| other.glyph.look == *it)) {
        return first;
    }
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
