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
mod charts;
mod codes;
mod dingbats;
mod fonts;
mod frame;
mod hand;
mod instructions;
mod layers;
mod marked_content;
mod matrix;
mod meanings;
mod notes;
mod pen;
mod pictures;
mod programs;
mod sense;
mod shown;
mod signs;
mod state;
mod tokens;
mod weight;

pub(super) use caught::{Caught, Doubt, Glyph, Look};
pub(super) use fonts::Fonts;
pub(super) use frame::{from_frame, to_frame};
pub(super) use layers::Layers;
pub(super) use matrix::Matrix;
pub(super) use sense::Sense;
pub(super) use shown::Shown;
pub(super) use signs::{Sign, Signs, accent, composed, runs_left, tidied};

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
    let shown = Shown::of(page).matrix;
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

/// The glyphs that a page has room for from the first on: most have fewer.
const GLYPHS: usize = 4096;

/// Draws `page` and returns its letters.
pub(super) fn letters<'a>(
    page: &Page<'a>,
    fonts: &mut Fonts<'a>,
    layers: &Layers,
    budget: &mut Budget,
) -> Caught {
    let Shown {
        matrix,
        width,
        height,
    } = Shown::of(page);
    let caught = Caught {
        glyphs: Vec::with_capacity(GLYPHS),
        width,
        height,
        ..Caught::default()
    };
    let mut pen = Pen::new(caught, matrix, fonts, layers, budget);
    let content = pen.contents(page.raw());
    pen.run(&content, page.resources());
    pen.draw_notes(page.raw(), matrix);
    let mut caught = pen.caught;
    drop_unseen(&mut caught);
    caught.settle(&fonts.signs);
    caught
}

/// Drops the words that are not on the page as shown: what a printer cuts off,
/// or the other half of a spread. A word stays whole if most of it is seen.
fn drop_unseen(caught: &mut Caught) {
    let (width, height) = (caught.width, caught.height);
    let is_seen = |glyph: &Glyph| {
        let (u, v) = (glyph.u + 0.5 * glyph.width, glyph.v - 0.3 * glyph.size);
        let (x, y) = from_frame(u, v, glyph.turn);
        (0.0..=width).contains(&x) && (0.0..=height).contains(&y)
    };
    if caught.glyphs.iter().all(is_seen) {
        return;
    }
    let words = caught.glyphs.chunk_by(|a, b| {
        let gap = b.u - (a.u + a.width);
        let is_blank = a.sign == Sign::SPACE || b.sign == Sign::SPACE;
        !is_blank && a.turn == b.turn && (b.v - a.v).abs() < a.size && gap.abs() < 0.2 * a.size
    });
    let most_seen =
        |word: &&[Glyph]| 2 * word.iter().filter(|it| is_seen(it)).count() >= word.len();
    caught.glyphs = words.filter(most_seen).flatten().copied().collect();
}
