//! Notes: what stands in form fields and text notes on a page.
//!
//! ```text
//! annotation ─appearance→ a form, and its place on the page
//! ```
//!
//! **Source.** ISO 32000-2:2020, §12.5.5 (appearance streams).

use hayro_syntax::object::{Dict, Name, Rect, Stream};

use super::matrix::Matrix;

/// Tells whether a file is attached by a note.
pub(super) fn holds_file(note: &Dict<'_>) -> bool {
    let kind = note.get::<Name<'_>>(b"Subtype");
    kind.as_deref() == Some(b"FileAttachment")
}

/// Returns what a form field or note shows, and how it is put on the page;
/// `None` if it is hidden, or is no text.
pub(super) fn appearance<'a>(note: &Dict<'a>) -> Option<(Stream<'a>, Matrix)> {
    const HIDDEN_OR_NO_VIEW: i32 = 1 << 1 | 1 << 5;
    let kind = note.get::<Name<'_>>(b"Subtype");
    let is_text = matches!(kind.as_deref(), Some(b"Widget" | b"FreeText" | b"Stamp"));
    if !is_text || note.get::<i32>(b"F").unwrap_or(0) & HIDDEN_OR_NO_VIEW != 0 {
        return None;
    }
    let states = note.get::<Dict<'a>>(b"AP")?;
    let form = states.get::<Stream<'a>>(b"N").or_else(|| {
        let state = note.get::<Name<'_>>(b"AS")?;
        states
            .get::<Dict<'a>>(b"N")?
            .get::<Stream<'a>>(state.as_ref())
    })?;
    let place = note.get::<Rect>(b"Rect")?;
    let inner = form.dict().get::<Rect>(b"BBox")?;
    let matrix = form
        .dict()
        .get::<[f64; 6]>(b"Matrix")
        .map_or(Matrix::IDENTITY, Matrix);
    let corners = [
        (inner.x0, inner.y0),
        (inner.x1, inner.y0),
        (inner.x0, inner.y1),
        (inner.x1, inner.y1),
    ]
    .map(|(x, y)| matrix.apply(x, y));
    let least = |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MAX, f64::min);
    let most = |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MIN, f64::max);
    let (x0, x1) = (least(|it| it.0), most(|it| it.0));
    let (y0, y1) = (least(|it| it.1), most(|it| it.1));
    if !(x1 - x0 > 0.0 && y1 - y0 > 0.0) {
        return None;
    }
    let [sx, sy] = [place.width() / (x1 - x0), place.height() / (y1 - y0)];
    let placed = Matrix([sx, 0.0, 0.0, sy, place.x0 - x0 * sx, place.y0 - y0 * sy]);
    Some((form, placed))
}
