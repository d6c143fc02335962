//! What is shown of a page: its crop box, upright, from the top left corner.
//!
//! ```text
//! Page ─Shown::of→ the way from its own places to those of the page as shown
//! ```
//!
//! **Promise.** What stands outside the crop box is not on the page: a viewer
//! does not show it, and a printer does not print it. A crop box on which
//! nothing could be read is no crop box.
//!
//! **Source.** ISO 32000-2:2020, §14.11.2 (boxes), §7.7.3.3 (`Rotate`).

use hayro_syntax::{
    object::Rect,
    page::{Page, Rotation},
};

use super::matrix::Matrix;

/// No page is narrower or lower than this, in points (ISO 32000-1, annex C):
/// the box that says so is a mistake.
const LEAST: f64 = 3.0;

/// The page as shown.
pub(in crate::extract) struct Shown {
    /// The way from the places of the file to those of the page as shown.
    pub(in crate::extract) matrix: Matrix,
    /// Its width, in points.
    pub(in crate::extract) width: f32,
    /// Its height, in points.
    pub(in crate::extract) height: f32,
}

impl Shown {
    /// Returns what is shown of `page`.
    pub(in crate::extract) fn of(page: &Page<'_>) -> Self {
        let Rect { x0, y0, x1, y1 } = visible(page.crop_box(), page.media_box());
        let (width, height) = ((x1 - x0) as f32, (y1 - y0) as f32);
        let (matrix, width, height) = match page.rotation() {
            Rotation::None => ([1.0, 0.0, 0.0, -1.0, -x0, y1], width, height),
            Rotation::Horizontal => ([0.0, 1.0, 1.0, 0.0, -y0, -x0], height, width),
            Rotation::Flipped => ([-1.0, 0.0, 0.0, 1.0, x1, -y0], width, height),
            Rotation::FlippedHorizontal => ([0.0, -1.0, -1.0, 0.0, y1, x1], height, width),
        };
        Self {
            matrix: Matrix(matrix),
            width,
            height,
        }
    }
}

/// Returns the part of the sheet that is shown.
fn visible(crop: Rect, media: Rect) -> Rect {
    let is_sound = |it: &Rect| it.width() >= LEAST && it.height() >= LEAST;
    let a4 = Rect::new(0.0, 0.0, 595.0, 842.0);
    [crop.intersect(media), media]
        .into_iter()
        .find(is_sound)
        .unwrap_or(a4)
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::Rect;

    use super::visible;

    #[track_caller]
    fn check(crop: [f64; 4], seen: [f64; 4]) {
        let [crop, seen] = [crop, seen].map(|it| Rect::new(it[0], it[1], it[2], it[3]));
        let found = visible(crop, Rect::new(0.0, 0.0, 600.0, 800.0));
        let sides = |it: Rect| [it.x0, it.y0, it.x1, it.y1].map(|it| it as i32);
        assert_eq!(sides(found), sides(seen));
    }

    #[test]
    fn a_crop_box_that_shows_nothing_is_none() {
        const ALL: [f64; 4] = [0.0, 0.0, 600.0, 800.0];
        check([300.0, 0.0, 600.0, 800.0], [300.0, 0.0, 600.0, 800.0]);
        check([-50.0, 100.0, 900.0, 700.0], [0.0, 100.0, 600.0, 700.0]);
        check([0.0, 0.0, 0.0, 0.0], ALL);
        check([10.0, 10.0, 12.0, 700.0], ALL);
        check([700.0, 0.0, 900.0, 800.0], ALL);
    }
}
