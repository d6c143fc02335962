//! A hand: how the strings of one instruction are drawn.
//!
//! ```text
//! State, Face ─Hand::new→ from an offset in the text to a place on the page
//! ```
//!
//! What all strings of one instruction share is worked out once: kerned text is
//! shown in strings of five letters (a million of them on 2,647 pages, November
//! 2026).
//!
//! **Source.** ISO 32000-2:2020, §9.4.4 (text space).

use super::{
    caught::Look,
    fonts::Face,
    frame::{Frame, turn_of},
    matrix::Matrix,
    state::State,
};

/// What the strings of one instruction have in common.
pub(super) struct Hand {
    /// From the text to the page, but for where the string begins.
    pub(super) onto_page: Matrix,
    /// The frame of the line.
    pub(super) frame: Frame,
    /// Type size as seen, in points.
    pub(super) scale: f64,
    /// Along the line, 1 is as designed.
    pub(super) stretch: f64,
    /// How long an em is along the line, in points.
    pub(super) per_em: f64,
    /// Whether the line runs from left to right.
    pub(super) is_horizontal: bool,
    /// How the letters look.
    pub(super) look: Look,
}

impl Hand {
    /// Looks how `face` is drawn now, or returns `None` if so flat or large
    /// that nothing could be read.
    pub(super) fn new(state: &State<'_>, face: &Face<'_>) -> Option<Self> {
        let onto_page = state.text.then(&state.ctm);
        let across = onto_page.axis(1);
        let is_horizontal = face.is_horizontal;
        // A vertical line runs along the second axis, downwards.
        let along = if is_horizontal {
            onto_page.axis(0)
        } else {
            (-across.0, -across.1)
        };
        let (unit, height) = (length(along), length(across));
        let lean = along.0 * across.0 + along.1 * across.1;
        let scale = height * state.size.abs() * f64::from(face.em);
        let stretch = if is_horizontal { state.stretch } else { 1.0 };
        (scale.is_finite() && unit.is_finite() && scale > 0.01).then(|| Self {
            onto_page,
            frame: Frame::new(turn_of(along.0, along.1)),
            scale,
            stretch,
            per_em: state.size * stretch * unit,
            is_horizontal,
            look: Look {
                is_bold: face.is_bold || state.is_outlined,
                is_italic: face.is_italic || lean > SLANT * unit * height,
                ink: Some(state.ink),
            },
        })
    }
}

/// Returns how long a vector is; most lie along an axis.
fn length((x, y): (f64, f64)) -> f64 {
    if x == 0.0 {
        y.abs()
    } else if y == 0.0 {
        x.abs()
    } else {
        x.hypot(y)
    }
}

/// How far the top of a letter that slants leans forward, for each unit of its
/// height, at least: programs slant by 0.2 to 0.33 where there is no italic font.
const SLANT: f64 = 0.15;
