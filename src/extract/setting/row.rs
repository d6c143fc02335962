//! A row: letters on one baseline.
//!
//! **Promise.** Type size and baseline of a row are those of most of its
//! letters, once it is settled.

use crate::extract::letters::{Glyph, Signs};

/// The room that a new row has: most lines have fewer letters, and all rows of
/// a page are given back with it.
const ROOM: usize = 64;

/// A letter with what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// The letter.
    pub(super) glyph: Glyph,
    /// Whether the file draws a space before it.
    pub(super) has_blank: bool,
    /// Whether a word begins here; set by `words`.
    pub(super) starts_word: bool,
    /// Whether it is a raised figure that is drawn in full size; set by `words`.
    pub(super) is_superior: bool,
}

impl Placed {
    /// Returns the character that it shows, of a ligature the first.
    pub(super) fn says(&self, signs: &Signs) -> Option<char> {
        let sign = self.glyph.sign;
        sign.char().or_else(|| signs.many(sign)?.chars().next())
    }
}

/// Letters on one baseline.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The letters, from left to right; never empty.
    pub(super) letters: Vec<Placed>,
    /// Where the first letter begins, along the line.
    pub(super) left: f32,
    /// Where the last letter ends.
    pub(super) right: f32,
    /// The baseline.
    pub(super) v: f32,
    /// The type size of most letters, in points.
    pub(super) size: f32,
    /// The direction in degrees clockwise.
    pub(super) turn: i16,
    /// The row before it in drawing order was on the same baseline.
    pub(super) continues: bool,
}

impl Row {
    /// Begins a row.
    pub(super) fn new(first: Placed) -> Self {
        let glyph = first.glyph;
        let mut letters = Vec::with_capacity(ROOM);
        letters.push(first);
        Self {
            letters,
            left: glyph.u,
            right: glyph.u + glyph.width,
            v: glyph.v,
            size: glyph.size,
            turn: glyph.turn,
            continues: false,
        }
    }

    /// Adds a letter behind the last.
    pub(super) fn push(&mut self, letter: Placed) {
        let glyph = letter.glyph;
        // The baseline is that of the larger type: scripts hang on to it.
        if glyph.size > self.size * 1.15 {
            self.v = glyph.v;
            self.size = glyph.size;
        }
        self.left = self.left.min(glyph.u);
        self.right = self.right.max(glyph.u + glyph.width);
        self.letters.push(letter);
    }

    /// Cuts the row before its letter `at` and returns the right part.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        let mut right = Self {
            letters: self.letters.split_off(at),
            continues: false,
            ..self.clone()
        };
        for part in [self, &mut right] {
            let reach = |it: &Placed| it.glyph.u + it.glyph.width;
            part.left = part
                .letters
                .iter()
                .map(|it| it.glyph.u)
                .fold(f32::MAX, f32::min);
            part.right = part.letters.iter().map(reach).fold(f32::MIN, f32::max);
            part.settle();
        }
        right
    }

    /// Takes the first letter away; the row may be empty then.
    pub(super) fn take_first(&mut self) {
        if self.letters.is_empty() {
            return;
        }
        self.letters.remove(0);
        if let Some(first) = self.letters.first() {
            self.left = first.glyph.u;
        }
        self.settle();
    }

    /// Puts a letter in front; size and baseline stay.
    pub(super) fn put_first(&mut self, letter: Placed) {
        self.left = self.left.min(letter.glyph.u);
        self.letters.insert(0, letter);
    }

    /// Takes all letters of `other`, which stands to the right.
    pub(super) fn append(&mut self, other: Self) {
        let is_smaller = self.letters.len() < other.letters.len();
        if is_smaller {
            self.v = other.v;
            self.size = other.size;
        }
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.letters.extend(other.letters);
    }

    /// Finds the type size and the baseline of most letters.
    pub(super) fn settle(&mut self) {
        let Some(first) = self.letters.first() else {
            return;
        };
        let (mut best, mut most) = (first.glyph, 0);
        let mut counts: Vec<((i32, i32), usize)> = vec![];
        // Letters that are level to the last bit are counted in one go.
        let level = |it: &Placed| (it.glyph.size.to_bits(), it.glyph.v.to_bits());
        for run in self.letters.chunk_by(|a, b| level(a) == level(b)) {
            let glyph = run[0].glyph;
            let key = (
                (glyph.size * 4.0).round() as i32,
                (glyph.v * 2.0).round() as i32,
            );
            let known = counts.iter().position(|it| it.0 == key).unwrap_or_else(|| {
                counts.push((key, 0));
                counts.len() - 1
            });
            counts[known].1 += run.len();
            let count = counts[known].1;
            if count > most {
                (best, most) = (glyph, count);
            }
        }
        self.size = best.size;
        self.v = best.v;
    }
}
