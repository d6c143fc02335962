//! The state of drawing: what `q` saves and `Q` brings back.
//!
//! **Source.** ISO 32000-2:2020, §8.4 (graphics state), §9.3 (text state).

use super::{fonts::SharedFace, matrix::Matrix};

/// The text state and the matrix: what `q` saves.
#[derive(Clone)]
pub(super) struct State<'a> {
    /// From the space of the page or form to the page as shown.
    pub(super) ctm: Matrix,
    /// Where the next letter is drawn.
    pub(super) text: Matrix,
    /// Where the line began.
    pub(super) line: Matrix,
    /// The font, if it is known.
    pub(super) face: Option<SharedFace<'a>>,
    /// Type size, in units of the text.
    pub(super) size: f64,
    /// Put behind every letter.
    pub(super) letter_space: f64,
    /// Put behind every space of one byte.
    pub(super) word_space: f64,
    /// Across, 1 is as designed.
    pub(super) stretch: f64,
    /// How far down the next line is.
    pub(super) leading: f64,
    /// How far letters stand above the baseline.
    pub(super) rise: f64,
    /// Whether letters leave no mark.
    pub(super) is_invisible: bool,
    /// Whether letters are filled and their outline is drawn.
    pub(super) is_outlined: bool,
    /// The colour of letters: see [`Look`](super::Look).
    pub(super) ink: u16,
}

impl State<'_> {
    /// Starts with nothing but a matrix.
    pub(super) fn new(ctm: Matrix) -> Self {
        Self {
            ctm,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            face: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            is_invisible: false,
            is_outlined: false,
            ink: 0,
        }
    }
}
