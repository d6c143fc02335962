//! Drawn: what a glyph shows that its font calls a letter, as its outline tells.
//!
//! Some publishers keep their signs in fonts of one or two glyphs, under the
//! code of any letter: a dash that is called `e`, a triangle called `less`.
//! Only such fonts are looked at, and only shapes that no letter has.

use hayro_font::{OutlineGlyph, kurbo::PathEl};
use hayro_syntax::object::{Array, Dict};

/// A font of signs has no more glyphs: of 218 documents, the fonts of which a
/// dash was called a letter have one (December 2026).
const GLYPHS: usize = 4;

/// A dash is no thicker than this, in thousandths of an em: a stem has 100.
const THICK: f64 = 110.0;

/// A dash is this many times as long as thick.
const LONG: f64 = 3.0;

/// From this length on it is that of an em.
const EM: f64 = 850.0;

/// How far the corners of a triangle may be off, as a part of its height.
const ASKEW: f64 = 0.02;

/// Tells whether a font has so few glyphs that they may be signs.
pub(super) fn has_few(dict: &Dict<'_>) -> bool {
    let widths = dict.get::<Array<'_>>(b"Widths");
    let used = |it: &Array<'_>| it.iter::<f32>().filter(|it| *it != 0.0).count();
    widths.is_some_and(|it| (1..=GLYPHS).contains(&used(&it)))
}

/// Returns the sign that a glyph shows, if its font calls it something else.
pub(super) fn drawn(glyph: &OutlineGlyph, said: char) -> Option<char> {
    if !said.is_ascii_alphanumeric() && !matches!(said, '<' | '>') {
        return None;
    }
    let outline = glyph.outline();
    let around = outline.control_box();
    let (width, height) = (around.width(), around.height());
    let stands_free = around.y0 > 0.0 && around.y1 < 600.0;
    if stands_free && height > 0.0 && height < THICK && width > LONG * height {
        return Some(if width < EM { '–' } else { '—' });
    }
    // Three corners, two of them at the left: a bullet that points right.
    let mut corners: Vec<_> = outline
        .elements()
        .iter()
        .filter_map(PathEl::end_point)
        .collect();
    corners.dedup();
    if corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    let near = |a: f64, b: f64| (a - b).abs() < ASKEW * height;
    let count = |side: f64| corners.iter().filter(|it| near(it.x, side)).count();
    let is_triangle = corners.len() == 3 && outline.elements().len() <= 5;
    let points_right = is_triangle && count(around.x0) == 2 && count(around.x1) == 1;
    points_right.then_some('►')
}
