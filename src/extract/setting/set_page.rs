//! A page whose lines are known: what setting makes, and all later steps read.
//!
//! **Never:** how the lines were found (see `setting`), or what they say.

use super::print::{Line, Role};
use crate::{extract::letters::Look, study::Span};

/// A line with what is known about its place.
#[derive(Clone, Debug)]
pub(in crate::extract) struct SetLine {
    /// The line as it will be handed over.
    pub(in crate::extract) line: Line,
    /// The baseline, in points from the top of the page.
    pub(in crate::extract) v: f32,
    /// Where it begins.
    pub(in crate::extract) left: f32,
    /// Where it ends.
    pub(in crate::extract) right: f32,
    /// The type size of most of its letters, in points.
    pub(in crate::extract) size: f32,
    /// Its direction, in degrees clockwise.
    pub(in crate::extract) turn: i16,
    /// The block it belongs to.
    pub(in crate::extract) block: u32,
    /// Whether it ends in a soft hyphen: its last word goes on.
    pub(in crate::extract) ends_soft: bool,
    /// Whether the file marks it as furniture of the page.
    pub(in crate::extract) is_artifact: bool,
    /// How many of its letters, from the first, are set bold.
    pub(in crate::extract) bold: usize,
    /// How most of its letters look.
    pub(in crate::extract) look: Look,
    /// How its first and its last letter look.
    pub(in crate::extract) ends: [Look; 2],
    /// Which bytes of its text are marks of notes, the space before them
    /// included.
    pub(in crate::extract) marks: Vec<Span>,
    /// Whether most of its words run from right to left.
    pub(in crate::extract) runs_left: bool,
}

impl SetLine {
    /// Returns the line without the mark of a note at its end.
    pub(in crate::extract) fn said(&self) -> &str {
        let text = self.line.text.as_str();
        let mark = self.marks.last().filter(|it| it.end == text.len());
        mark.map_or(text, |it| &text[..it.start])
    }

    /// Returns the line as a mirror shows it: where it begins is left.
    pub(in crate::extract) fn mirrored(&self) -> Self {
        let mut line = self.clone();
        (line.left, line.right) = (-self.right, -self.left);
        for letter in &mut line.line.letters {
            let place = letter.place;
            (letter.place.left, letter.place.right) = (-place.right, -place.left);
        }
        line
    }
}

/// A page whose lines are known.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct SetPage {
    /// Width of the page as shown, in points.
    pub(in crate::extract) width: f32,
    /// Height of the page as shown, in points.
    pub(in crate::extract) height: f32,
    /// The lines in reading order.
    pub(in crate::extract) lines: Vec<SetLine>,
    /// The lines that are no text and stay in it, by their places in `lines`:
    /// the first copy of a running head.
    pub(in crate::extract) kept: Vec<usize>,
    /// Where the right half begins, in points from the left side, if the sheet
    /// holds two pages of a book; the lines of the left half come first.
    pub(in crate::extract) gutter: Option<f32>,
}

impl SetLine {
    /// Tells whether more of the line stands to the right of `x` than to the left.
    pub(in crate::extract) fn is_right_of(&self, x: f32) -> bool {
        let turned = self.line.letters.first().filter(|_| self.turn != 0);
        turned.map_or(self.left.midpoint(self.right), |it| it.place.left) >= x
    }
}

impl SetPage {
    /// Tells whether the text of the page may begin in the middle of a sentence.
    pub(in crate::extract) fn starts_small(&self) -> bool {
        let mut lines = self.lines.iter().map(|it| &it.line);
        let first = lines.find(|it| it.role == Role::Body && !it.text.is_empty());
        first.is_some_and(|it| it.text.starts_with(char::is_lowercase))
    }

    /// Returns how many letters the page has; ligatures count as several.
    pub(in crate::extract) fn count(&self) -> usize {
        let lines = self.lines.iter();
        lines.map(|it| it.line.text.chars().count()).sum()
    }
}

#[cfg(test)]
impl SetPage {
    /// Returns an A4 page for a test: lines with their type sizes, `pitch`
    /// sizes apart, with one letter for each byte.
    pub(in crate::extract) fn sample(lines: &[(&str, f32)], pitch: f32) -> Self {
        use super::print::{Letter, Rect};

        let mut v = 50.0;
        let lines = lines.iter().map(|(text, size)| {
            v += pitch * size;
            let place = Rect {
                left: 50.0,
                top: v - size,
                right: 60.0,
                bottom: v,
            };
            let letter = Letter {
                span: 0..1,
                place,
                size: *size,
            };
            SetLine {
                line: Line {
                    text: (*text).to_owned(),
                    role: Role::Body,
                    letters: vec![letter; text.len()],
                },
                v,
                left: 50.0,
                right: 50.0 + 0.5 * size * text.chars().count() as f32,
                size: *size,
                turn: 0,
                block: 0,
                ends_soft: false,
                is_artifact: false,
                bold: 0,
                look: Look::default(),
                ends: [Look::default(); 2],
                marks: vec![],
                runs_left: false,
            }
        });
        Self {
            width: 595.0,
            height: 842.0,
            lines: lines.collect(),
            kept: vec![],
            gutter: None,
        }
    }
}
