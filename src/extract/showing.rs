//! Showing: the codes of a string become glyphs on the page.
//!
//! ```text
//! string, State ─Pen::show_last, show_all→ Caught::glyphs
//! ```
//!
//! **Promise.** A string moves the pen by its whole width, also where its
//! letters are hidden. What all strings of one instruction share is worked out
//! once: kerned text is shown in strings of five letters (a million of them on
//! 2,647 pages, November 2026).
//!
//! **Source.** ISO 32000-2:2020, §9.4.3 (text-showing operators), §9.4.4.

use super::{
    fonts::Face,
    instructions::Instructions,
    letters::{Frame, Glyph, turn_of},
    matrix::Matrix,
    pen::{CLOCK_STEP, Pen, State},
    signs::Sign,
    tokens::{Token, Tokens, hex, literal},
};

/// What the strings of one instruction have in common.
struct Hand {
    /// From the text to the page, but for where the string begins.
    onto_page: Matrix,
    frame: Frame,
    /// Type size as seen, in points.
    scale: f64,
    stretch: f64,
    /// How long an em is along the line, in points.
    per_em: f64,
    is_horizontal: bool,
}

impl Hand {
    /// Looks how `face` is drawn now, or returns `None` if so flat or large
    /// that nothing could be read.
    fn new(state: &State<'_>, face: &Face<'_>) -> Option<Self> {
        let onto_page = state.text.then(&state.ctm);
        let across = onto_page.axis(1);
        let is_horizontal = face.is_horizontal;
        // A vertical line runs along the second axis, downwards.
        let along = if is_horizontal {
            onto_page.axis(0)
        } else {
            (-across.0, -across.1)
        };
        let unit = length(along);
        let scale = length(across) * state.size.abs() * f64::from(face.em);
        let stretch = if is_horizontal { state.stretch } else { 1.0 };
        (scale.is_finite() && unit.is_finite() && scale > 0.01).then(|| Self {
            onto_page,
            frame: Frame::new(turn_of(along.0, along.1)),
            scale,
            stretch,
            per_em: state.size * stretch * unit,
            is_horizontal,
        })
    }
}

/// Returns how long a vector is; most lie along an axis.
fn length((x, y): (f64, f64)) -> f64 {
    if y == 0.0 { x.abs() } else { x.hypot(y) }
}

impl Pen<'_, '_> {
    /// Shows the strings of an array, with the steps between them.
    pub(super) fn show_all(&mut self, parts: &[u8]) {
        let face = self.state.face.clone();
        let mut face = face.as_ref().map(|it| it.borrow_mut());
        let hand = face.as_ref().map(|it| Hand::new(&self.state, it));
        let is_horizontal = face.as_ref().is_none_or(|it| it.is_horizontal);
        for part in Tokens::new(parts) {
            if let Token::Number(number) = part {
                let by = -number / 1000.0 * self.state.size;
                self.state.text = if is_horizontal {
                    self.state.text.moved(by * self.state.stretch, 0.0)
                } else {
                    self.state.text.moved(0.0, by)
                };
                continue;
            }
            match (&mut face, &hand) {
                (Some(face), Some(Some(hand))) => self.show_token(part, face, hand),
                (Some(_), _) => {}
                _ => self.miss(part),
            }
        }
    }

    /// Shows the last operand, if it is a string.
    pub(super) fn show_last(&mut self, it: &Instructions<'_>) {
        let Some([text]) = it.operands() else {
            return;
        };
        let Some(face) = self.state.face.clone() else {
            return self.miss(text);
        };
        let mut face = face.borrow_mut();
        if let Some(hand) = Hand::new(&self.state, &face) {
            self.show_token(text, &mut face, &hand);
        }
    }

    /// Remembers a string that there is no font for.
    fn miss(&mut self, text: Token<'_>) {
        let is_empty = match text {
            Token::Literal(raw) => literal(raw).is_empty(),
            Token::Hex(raw) => hex(raw).is_empty(),
            _ => true,
        };
        self.caught.has_unknown |= !is_empty && self.hidden == 0;
    }

    fn show_token(&mut self, text: Token<'_>, face: &mut Face<'_>, hand: &Hand) {
        match text {
            Token::Literal(raw) => self.show(&literal(raw), face, hand),
            Token::Hex(raw) => self.show(&hex(raw), face, hand),
            _ => {}
        }
    }

    fn show(&mut self, bytes: &[u8], face: &mut Face<'_>, hand: &Hand) {
        let state = &self.state;
        let start = state.text.origin();
        let start = state.ctm.apply(start.0, start.1);
        let onto_page = hand.onto_page.at(start.0, start.1);
        let is_shown = self.hidden == 0;
        let mut offset = 0.0;
        let mut rest = bytes;
        let most = self.budget.next_page();
        while !rest.is_empty() {
            // One string can hold as many letters as a stream has bytes.
            self.steps = self.steps.wrapping_add(1);
            let looks = self.steps.is_multiple_of(CLOCK_STEP);
            if self.caught.glyphs.len() >= most || looks && self.budget.is_late() {
                self.caught.is_cut_short = true;
                break;
            }
            let (code, length) = face.next_code(rest);
            rest = rest.get(length..).unwrap_or_default();
            let sort = face.sort(code, &mut self.fonts.signs);
            let mut advance = f64::from(sort.width) * state.size + state.letter_space;
            if length == 1 && code == 32 {
                advance += state.word_space;
            }
            self.caught.has_unknown |= is_shown && sort.is_unknown;
            if is_shown && sort.sign != Sign::NONE {
                let at = if hand.is_horizontal {
                    onto_page.apply(offset, state.rise)
                } else {
                    onto_page.apply(0.0, -offset)
                };
                let (u, v) = hand.frame.to(at.0, at.1);
                let space = f64::from(face.space.unwrap_or(0.25)) * hand.per_em;
                // What is no number is on no page, either.
                if u.abs() < 1e6 && v.abs() < 1e6 {
                    self.caught.glyphs.push(Glyph {
                        sign: sort.sign,
                        u,
                        v,
                        width: (f64::from(sort.width) * hand.per_em).abs() as f32,
                        size: hand.scale as f32,
                        space: space.abs() as f32,
                        turn: hand.frame.turn,
                        is_artifact: self.artifacts > 0,
                        is_bold: face.is_bold,
                    });
                    self.caught.invisible += usize::from(state.is_invisible);
                }
            }
            offset += advance * hand.stretch;
        }
        self.state.text = if hand.is_horizontal {
            self.state.text.moved(offset, 0.0)
        } else {
            self.state.text.moved(0.0, -offset)
        };
    }
}
