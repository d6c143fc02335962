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

use hayro_syntax::page::Page;

use super::{fonts::Fonts, layers::Layers, limits::Budget, matrix::Matrix, pen::Pen, signs::Sign};

/// One drawn glyph. Places are in the frame of its own line: `u` runs along
/// the line, `v` downwards across it; for an upright page these are `x` and
/// `y` in points from the top left corner of the page as shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// What it says.
    pub(super) sign: Sign,
    /// Where it begins.
    pub(super) u: f32,
    /// Its baseline.
    pub(super) v: f32,
    /// How far it reaches along the line.
    pub(super) width: f32,
    /// Type size in points.
    pub(super) size: f32,
    /// The width of a space of its font, in points.
    pub(super) space: f32,
    /// The direction of the line, in degrees clockwise.
    pub(super) turn: i16,
    /// Whether the file marks it as furniture of the page.
    pub(super) is_artifact: bool,
    /// Whether its font says that it is bold.
    pub(super) is_bold: bool,
}

/// What was caught of one page.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing seen on the page or not"
)]
pub(super) struct Caught {
    /// The glyphs in drawing order, spaces included.
    pub(super) glyphs: Vec<Glyph>,
    /// Width of the page as shown, in points.
    pub(super) width: f32,
    /// Height of the page as shown, in points.
    pub(super) height: f32,
    /// Whether the page draws a picture.
    pub(super) has_picture: bool,
    /// Which part of the page the largest picture covers, 0 to 1.
    pub(super) picture_cover: f32,
    /// How many pixels of that picture make a point, if the file says.
    pub(super) picture_scale: Option<f32>,
    /// Whether a picture costs more to decode than it may; only known of a
    /// page that was weighed.
    pub(super) is_costly: bool,
    /// How many of the glyphs are drawn invisibly.
    pub(super) invisible: usize,
    /// Whether glyphs were left out because nobody knows what they say.
    pub(super) has_unknown: bool,
    /// Whether the page broke off or a limit was met.
    pub(super) is_cut_short: bool,
}

/// Tells whether the pictures of `page` may be decoded.
pub(super) fn may_be_drawn<'a>(
    page: &Page<'a>,
    fonts: &mut Fonts<'a>,
    layers: &Layers,
    budget: &mut Budget,
) -> bool {
    let shown = Matrix(page.initial_transform(true).as_coeffs());
    let mut pen = Pen::new(Caught::default(), shown, fonts, layers, budget);
    pen.weighs_pictures = true;
    let content = pen.contents(page.raw());
    let is_short = content.len() <= DRAWN_BYTES;
    pen.run(&content, page.resources());
    pen.notes(page.raw(), shown);
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
    pen.notes(page.raw(), shown);
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

/// Returns where a place in the frame of a line turned by `turn` degrees is on
/// the page.
pub(super) fn from_frame(u: f32, v: f32, turn: i16) -> (f32, f32) {
    match turn {
        0 => (u, v),
        90 => (-v, u),
        180 => (-u, -v),
        270 => (v, -u),
        _ => {
            let (sin, cos) = f32::from(turn).to_radians().sin_cos();
            (u * cos - v * sin, u * sin + v * cos)
        }
    }
}

/// Returns where a place on the page is in the frame of a line turned by `turn`
/// degrees.
pub(super) fn to_frame(x: f64, y: f64, turn: i16) -> (f32, f32) {
    Frame::new(turn).to(x, y)
}

/// The frame of a line; its angle is worked out once.
pub(super) struct Frame {
    /// The direction of the line, in degrees clockwise.
    pub(super) turn: i16,
    sin: f64,
    cos: f64,
}

impl Frame {
    /// Returns the frame of a line turned by `turn` degrees.
    pub(super) fn new(turn: i16) -> Self {
        // Right angles need none, and must be exact.
        let is_right = matches!(turn, 0 | 90 | 180 | 270);
        let (sin, cos) = if is_right {
            (0.0, 1.0)
        } else {
            f64::from(turn).to_radians().sin_cos()
        };
        Self { turn, sin, cos }
    }

    /// As [`to_frame`].
    pub(super) fn to(&self, x: f64, y: f64) -> (f32, f32) {
        let (u, v) = match self.turn {
            0 => (x, y),
            90 => (y, -x),
            180 => (-x, -y),
            270 => (-y, x),
            _ => {
                let (sin, cos) = (self.sin, self.cos);
                (x * cos + y * sin, y * cos - x * sin)
            }
        };
        (u as f32, v as f32)
    }
}

/// Returns the direction of a line in whole degrees; right angles catch what
/// is within three degrees of them, so that a skewed scan stays one text.
pub(super) fn turn_of(x: f64, y: f64) -> i16 {
    const CATCH: f64 = 0.052;
    if y.abs() <= CATCH * x.abs() {
        return if x < 0.0 { 180 } else { 0 };
    }
    if x.abs() <= CATCH * y.abs() {
        return if y < 0.0 { 270 } else { 90 };
    }
    let degrees = y.atan2(x).to_degrees().rem_euclid(360.0);
    // Other angles are rounded, so that the letters of a bent line or a
    // watermark keep together.
    ((degrees / 5.0).round() * 5.0) as i16 % 360
}

#[cfg(test)]
mod tests {
    use super::{from_frame, to_frame, turn_of};

    #[test]
    fn frames_go_there_and_back() {
        for turn in [0, 90, 180, 270, 45] {
            let (u, v) = to_frame(30.0, 40.0, turn);
            let (x, y) = from_frame(u, v, turn);
            assert!((x - 30.0).abs() < 0.01 && (y - 40.0).abs() < 0.01, "{turn}");
        }
    }

    #[test]
    fn turns() {
        assert_eq!(turn_of(1.0, 0.02), 0);
        assert_eq!(turn_of(0.0, -1.0), 270);
        assert_eq!(turn_of(1.0, 1.0), 45);
    }
}
