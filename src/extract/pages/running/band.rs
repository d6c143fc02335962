//! The band: where running lines stand on a page, whatever their direction.
//!
//! ```text
//! line, page ─edge→ Head or Foot, or neither
//! ```

use crate::extract::setting::{Role, SetLine, SetPage};

/// How much of the height of a page, at the top and at the bottom, can hold
/// running lines.
const BAND: f32 = 0.12;

/// How far the baselines of lines that stand beside each other may differ, in
/// points.
pub(super) const LEVEL: f32 = 2.0;

/// A page with more lines, or with more of them at its edges, is a drawing or a
/// table: of the 4,007 pages of 218 documents the fullest has 457 lines, and 75 at
/// its edges as pdftotext counts them (November 2026).
const MOST_LINES: usize = 1000;
const MOST_AT_EDGES: usize = 300;

/// The side of a page, as a reader of the line holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    /// The upper.
    Top,
    /// The lower.
    Bottom,
}

impl Edge {
    /// Returns the role of a running line there.
    pub(super) fn role(self) -> Role {
        match self {
            Self::Top => Role::Head,
            Self::Bottom => Role::Foot,
        }
    }
}

/// Tells whether an upright line stands where running heads and feet stand.
pub(in crate::extract) fn is_in_band(line: &SetLine, page: &SetPage) -> bool {
    line.turn == 0 && edge(line, page).is_some()
}

/// Returns how far below the top of the page a line stands that is at an edge,
/// whatever its direction.
pub(in crate::extract) fn depth_at_edge(line: &SetLine, page: &SetPage) -> Option<f32> {
    edge(line, page).and_then(|_| Some(depth(line, page)?.0))
}

/// Tells whether a page has so many lines that nobody would look for a running
/// head or a page number among them.
pub(in crate::extract) fn is_crowded(page: &SetPage) -> bool {
    let at_edges = || page.lines.iter().filter(|it| edge(it, page).is_some());
    page.lines.len() > MOST_LINES
        || page.lines.len() > MOST_AT_EDGES && at_edges().count() > MOST_AT_EDGES
}

/// Returns the edge at which a line stands.
pub(super) fn edge(line: &SetLine, page: &SetPage) -> Option<Edge> {
    let (depth, height) = depth(line, page)?;
    if depth < height * BAND {
        Some(Edge::Top)
    } else if depth > height * (1.0 - BAND) {
        Some(Edge::Bottom)
    } else {
        None
    }
}

/// Returns how far below the top of the page a line stands and how high the
/// page is, in points, with the page turned so that the line is upright.
pub(super) fn depth(line: &SetLine, page: &SetPage) -> Option<(f32, f32)> {
    match line.turn {
        0 => Some((line.v, page.height)),
        90 => Some((line.v + page.width, page.width)),
        180 => Some((line.v + page.height, page.height)),
        270 => Some((line.v, page.width)),
        _ => None,
    }
}
