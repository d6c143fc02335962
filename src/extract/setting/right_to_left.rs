//! Right to left: letters as they stand on paper become letters as they are read.
//!
//! ```text
//! pieces from left to right ─as_read→ pieces in the order of reading
//! ```
//!
//! Hebrew and Arabic stand on paper from right to left, numbers and Latin words
//! among them from left to right. A line that is mostly theirs is read from its
//! right end; in another line only the runs of such words are turned.
//!
//! **Never:** the order of lines and columns.
//!
//! **Source.** Unicode Standard Annex #9, read backwards: W4 and W7 (numbers),
//! N1 (what stands between), L4 (brackets).

use crate::extract::letters::runs_left;

/// One piece of a line: a letter, or the gap between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The letter by its place from the left; none for a gap.
    pub(super) letter: Option<usize>,
    /// What it says; of several characters the first.
    pub(super) says: char,
    /// Whether it is a bracket that is drawn as its opposite.
    pub(super) is_mirrored: bool,
}

impl Piece {
    /// Returns a gap between two words.
    pub(super) fn gap() -> Self {
        Self {
            letter: None,
            says: ' ',
            is_mirrored: false,
        }
    }
}

/// What counts in a piece for the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Right,
    Left,
    Figure,
    /// What stands inside a number: `1.000`, `2019-2020`, `45%`.
    Joins,
    Neutral,
}

/// Tells whether most words of a line run from right to left.
pub(super) fn is_leftward(pieces: &[Piece]) -> bool {
    let count = |class| pieces.iter().filter(|it| classed(it) == class).count();
    count(Class::Right) > count(Class::Left)
}

/// Puts the pieces of a line in the order of reading.
pub(super) fn as_read(pieces: &[Piece]) -> Vec<Piece> {
    let mut read = Vec::with_capacity(pieces.len());
    let shows_shapes = shows_shapes(pieces);
    if is_leftward(pieces) {
        push_leftward(pieces, shows_shapes, &mut read);
        return read;
    }
    let mut at = 0;
    while at < pieces.len() {
        if classed(&pieces[at]) == Class::Right {
            let run = run_length(&pieces[at..], |it| it == Class::Right, Class::Left);
            push_leftward(&pieces[at..at + run], shows_shapes, &mut read);
            at += run;
        } else {
            read.push(pieces[at]);
            at += 1;
        }
    }
    read
}

/// Tells whether the brackets of a line are what one sees, so that from the left
/// they open first; some fonts say what they mean instead.
fn shows_shapes(pieces: &[Piece]) -> bool {
    let is_bracket = |it: &Piece| mirrored(it.says) != it.says;
    let opens: Vec<bool> = pieces
        .iter()
        .filter(|it| is_bracket(it))
        .map(|it| "([{<«".contains(it.says))
        .collect();
    let pairs = |wanted: [bool; 2]| opens.windows(2).filter(|two| *two == wanted).count();
    pairs([true, false]) >= pairs([false, true])
}

/// Appends pieces from the last to the first, but for the Latin words and the
/// numbers among them.
fn push_leftward(pieces: &[Piece], shows_shapes: bool, read: &mut Vec<Piece>) {
    let mut runs = vec![];
    let mut at = 0;
    while at < pieces.len() {
        let run = match classed(&pieces[at]) {
            Class::Left | Class::Figure => rightward_run(&pieces[at..]),
            _ => 0,
        };
        runs.push(at..at + run.max(1));
        at += run.max(1);
    }
    for run in runs.into_iter().rev() {
        let is_one = run.len() == 1;
        for piece in &pieces[run] {
            let is_mirrored = shows_shapes && is_one && mirrored(piece.says) != piece.says;
            read.push(Piece {
                is_mirrored,
                ..*piece
            });
        }
    }
}

/// Returns how many pieces are Latin words, or else one number.
fn rightward_run(pieces: &[Piece]) -> usize {
    let ends = |it| matches!(it, Class::Left | Class::Figure);
    let words = run_length(pieces, ends, Class::Right);
    if pieces[..words].iter().any(|it| classed(it) == Class::Left) {
        return words;
    }
    let is_number = |it: &&Piece| matches!(classed(it), Class::Figure | Class::Joins);
    let number = pieces.iter().take_while(is_number).count();
    let figures = pieces[..number]
        .iter()
        .rposition(|it| classed(it) == Class::Figure || it.says == '%');
    figures.map_or(0, |at| at + 1)
}

/// Returns how far a run goes: to the last piece that `ends` it before one that
/// `stops` it.
fn run_length(pieces: &[Piece], ends: impl Fn(Class) -> bool, stops: Class) -> usize {
    pieces
        .iter()
        .map(classed)
        .take_while(|it| *it != stops)
        .enumerate()
        .filter(|(_, it)| ends(*it))
        .last()
        .map_or(0, |(at, _)| at + 1)
}

fn classed(piece: &Piece) -> Class {
    match piece.says {
        c if runs_left(c) => Class::Right,
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Class::Figure,
        '.' | ',' | ':' | '/' | '-' | '–' | '+' | '%' | '€' | '$' => Class::Joins,
        c if c.is_alphabetic() => Class::Left,
        _ => Class::Neutral,
    }
}

/// Returns the bracket that stands for `c` in text that runs left.
pub(super) fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, as_read, mirrored};

    #[track_caller]
    fn check(paper: &str, expected: &str) {
        let pieces: Vec<Piece> = paper
            .chars()
            .enumerate()
            .map(|(at, says)| Piece {
                letter: (says != ' ').then_some(at),
                says,
                is_mirrored: false,
            })
            .collect();
        let read: String = as_read(&pieces)
            .iter()
            .map(|it| {
                if it.is_mirrored {
                    mirrored(it.says)
                } else {
                    it.says
                }
            })
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn lines_are_read_from_the_right() {
        check("םולש", "שלום");
        check(".םלוע םולש", "שלום עולם.");
        check(".(םולש) םלוע", "עולם (שלום).");
        // The brackets say what they mean.
        check("קוח )4()ב(15 ףיעס", "סעיף 15(ב)(4) חוק");
    }

    #[test]
    fn numbers_and_latin_words_keep_their_order() {
        check(".2019-2020 תנשב", "בשנת 2019-2020.");
        check("2020 2019 תנשב", "בשנת 2019 2020");
        check("Word 2019 תנכות תא", "את תוכנת Word 2019");
        check("45% ךרעב", "בערך 45%");
    }

    #[test]
    fn in_other_lines_only_their_words_are_turned() {
        check(
            "the word םלוע םולש means peace",
            "the word שלום עולם means peace",
        );
        check("from ב 12 א to end", "from א 12 ב to end");
        check("gewoon (Nederlands) 12", "gewoon (Nederlands) 12");
    }
}
