//! A page is drawn; its letters are caught.
//!
//! ```text
//! Page ─letters→ Caught { glyphs, … }
//! ```
//!
//! **Promise.** Glyphs come in the order in which the page draws them, each
//! with its place; pictures are noticed and not looked at. Invisible letters
//! are kept: they are the text layer of a scan.
//!
//! **Knows:** the drawing instructions of PDF. **Never:** words or lines.
//!
//! **Source.** ISO 32000-2:2020, §8.4 (state), §9.4 (text), §14.6 (marked
//! content), §14.9.4 (`ActualText`).

mod caught;
mod codes;
mod fonts;
mod frame;
mod hand;
mod instructions;
mod layers;
mod marked_content;
mod matrix;
mod notes;
mod pen;
mod pictures;
mod programs;
mod signs;
mod state;
mod tokens;
mod weight;

pub(super) use caught::{Caught, Glyph};
pub(super) use fonts::Fonts;
pub(super) use frame::{from_frame, to_frame};
pub(super) use layers::Layers;
pub(super) use matrix::Matrix;
pub(super) use signs::{Sign, Signs, accent, composed, tidied};

use hayro_syntax::page::Page;

use super::open::Budget;
use pen::Pen;
use pictures::Cost;

/// Tells whether the pictures of `page` may be decoded.
pub(super) fn may_be_drawn<'a>(
    page: &Page<'a>,
    fonts: &mut Fonts<'a>,
    layers: &Layers,
    budget: &mut Budget,
) -> bool {
    let shown = Matrix(page.initial_transform(true).as_coeffs());
    let mut pen = Pen::new(Caught::default(), shown, fonts, layers, budget);
    pen.cost = Some(Cost::default());
    let content = pen.contents(page.raw());
    let is_short = content.len() <= DRAWN_BYTES;
    pen.run(&content, page.resources());
    pen.draw_notes(page.raw(), shown);
    is_short && !pen.caught.is_costly && !pen.caught.is_cut_short
}

/// The most instructions, in bytes, of a page that is drawn whole: a scan has a
/// hundred, and a drawing of this size takes seconds.
const DRAWN_BYTES: usize = 4 << 20;

/// Draws `page` and returns its letters.
pub(super) fn letters<'a>(
    page: &Page<'a>,
    fonts: &mut Fonts<'a>,
    layers: &Layers,
    budget: &mut Budget,
) -> Caught {
    let (width, height) = page.render_dimensions();
    let shown = Matrix(page.initial_transform(true).as_coeffs());
    let caught = Caught {
        width,
        height,
        ..Caught::default()
    };
    let mut pen = Pen::new(caught, shown, fonts, layers, budget);
    let content = pen.contents(page.raw());
    pen.run(&content, page.resources());
    pen.draw_notes(page.raw(), shown);
    let mut caught = pen.caught;
    drop_unseen(&mut caught, page, &shown);
    caught
}

/// Drops glyphs wholly outside the sheet.
fn drop_unseen(caught: &mut Caught, page: &Page<'_>, shown: &Matrix) {
    let sheet = page.media_box();
    let corners = [
        shown.apply(sheet.x0, sheet.y0),
        shown.apply(sheet.x1, sheet.y1),
    ];
    let [left, right] = [
        corners[0].0.min(corners[1].0),
        corners[0].0.max(corners[1].0),
    ];
    let [top, bottom] = [
        corners[0].1.min(corners[1].1),
        corners[0].1.max(corners[1].1),
    ];
    if right - left < 1.0 || bottom - top < 1.0 {
        return;
    }
    caught.glyphs.retain(|glyph| {
        let (x, y) = from_frame(glyph.u, glyph.v, glyph.turn);
        let [x, y] = [x, y].map(f64::from);
        let is_inside = x > left && x < right && y > top && y < bottom;
        if is_inside && glyph.width >= 0.0 {
            return true;
        }
        let slack = f64::from(glyph.size + glyph.width);
        x > left - slack && x < right + slack && y > top - slack && y < bottom + slack
    });
}
