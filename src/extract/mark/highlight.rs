//! A highlight: the objects that make a viewer show a yellow bar.
//!
//! ```text
//! boxes on a page, note ─highlight→ annotation and its drawing
//! ```
//!
//! **Promise.** The bar is drawn by its own appearance stream, so viewers that
//! do not draw highlights themselves show it, too; what lies under it stays
//! readable (`Multiply`).
//!
//! **Source.** ISO 32000-2:2020, §12.5.6.10 (markup), §12.5.5 (appearance).
//! `QuadPoints` go in the order that viewers use, not that of the standard:
//! upper left, upper right, lower left, lower right.

use std::fmt::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary, text_string};

use crate::extract::{letters::Matrix, setting::Rect};

/// Who made the annotation, as viewers show it.
const MAKER: &str = "kennisbasis";

/// Yellow, as red, green and blue.
const COLOUR: [f32; 3] = [1.0, 0.92, 0.23];

/// A box as its corners in the space of the page: upper left, upper right,
/// lower left, lower right.
pub(super) type Quad = [(f64, f64); 4];

/// Puts a box on the page as shown into the space of the page, cut at the
/// edges of the sheet; `None` if nothing of it is on the sheet.
///
/// `onto_page` leads from the page as shown to the space of the page;
/// `size` is width and height of the page as shown, in points.
pub(super) fn quad(place: &Rect, onto_page: &Matrix, size: (f32, f32)) -> Option<Quad> {
    let [left, right] = [place.left, place.right].map(|x| x.clamp(0.0, size.0));
    let [top, bottom] = [place.top, place.bottom].map(|y| y.clamp(0.0, size.1));
    // Also false when one of them is not a number.
    if !(right > left && bottom > top) {
        return None;
    }
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
    let quad = corners.map(|(x, y)| onto_page.apply(f64::from(x), f64::from(y)));
    quad.iter()
        .all(|(x, y)| x.is_finite() && y.is_finite())
        .then_some(quad)
}

/// Makes the drawing of a highlight over `quads`.
pub(super) fn drawing(quads: &[Quad]) -> Stream {
    let [red, green, blue] = COLOUR;
    let mut content = format!("/G gs {red} {green} {blue} rg\n");
    for [upper_left, upper_right, lower_left, lower_right] in quads {
        let path = [upper_left, upper_right, lower_right, lower_left];
        for (at, (x, y)) in path.into_iter().enumerate() {
            let pen = if at == 0 { "m" } else { "l" };
            // A String takes all.
            let _ = write!(content, "{x:.3} {y:.3} {pen} ");
        }
        content.push_str("h f\n");
    }
    let state = dictionary! { "Type" => "ExtGState", "BM" => "Multiply" };
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => numbers(bounds(quads)),
        "Resources" => dictionary! { "ExtGState" => dictionary! { "G" => state } },
    };
    Stream::new(dict, content.into_bytes())
}

/// Makes the annotation over `quads` on `page`, drawn by `drawing`.
pub(super) fn annotation(
    quads: &[Quad],
    note: Option<&str>,
    page: ObjectId,
    drawing: ObjectId,
) -> Dictionary {
    const PRINTED: i32 = 1 << 2;
    let mut dict = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Highlight",
        "Rect" => numbers(bounds(quads)),
        "QuadPoints" => numbers(quads.iter().flatten().flat_map(|(x, y)| [*x, *y])),
        "C" => COLOUR.map(Object::from).to_vec(),
        "F" => PRINTED,
        "T" => text_string(MAKER),
        "P" => page,
        "AP" => dictionary! { "N" => drawing },
    };
    if let Some(note) = note {
        dict.set("Contents", text_string(note));
    }
    dict
}

/// Returns the box around all quads: left, bottom, right, top.
fn bounds(quads: &[Quad]) -> [f64; 4] {
    let none = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    quads.iter().flatten().fold(none, |[l, b, r, t], (x, y)| {
        [l.min(*x), b.min(*y), r.max(*x), t.max(*y)]
    })
}

fn numbers(list: impl IntoIterator<Item = f64>) -> Object {
    let numbers = list.into_iter();
    Object::Array(numbers.map(|it| Object::Real(it as f32)).collect())
}
