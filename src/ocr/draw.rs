//! A page is drawn as the picture that the engine reads.
//!
//! ```text
//! Sheet ─draw→ Picture { pgm, scale, slope }
//! ```
//!
//! **Promise.** No picture is larger than [`MOST_PIXELS`]. **Knows:** `hayro`.
//! **Never:** words.

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    kurbo::Affine,
    render_into,
    vello_cpu::{
        Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit,
        color::palette::css::WHITE,
    },
};

use super::skew::slope;
use crate::extract::{ScanError, Sheet};

/// A page as a grey picture.
pub(super) struct Picture {
    /// The picture in the format PGM, which every engine reads.
    pub(super) pgm: Vec<u8>,
    /// How many of its pixels make a point.
    pub(super) scale: f32,
    /// The slope that its lines have on the page; in the picture they have none.
    pub(super) slope: f32,
}

/// The resolution that engines are made for, in dots per inch.
pub(super) const DPI: f32 = 300.0;

/// The most pixels of a picture: an A3 sheet at 300 dpi has 17 million. Each
/// costs five bytes while it is drawn.
const MOST_PIXELS: f32 = 20e6;

/// The longest side: what the library that draws can count.
const LONGEST_SIDE: f32 = 60_000.0;

/// Draws a page so that its lines lie straight.
pub(super) fn draw(sheet: &Sheet<'_, '_>) -> Result<Picture, ScanError> {
    let (width, height) = sheet.page.render_dimensions();
    let scale = scale(width, height, sheet.resolution);
    let (columns, rows) = ((width * scale).round(), (height * scale).round());
    // A page of no width, or one that is a line, has nothing to read.
    if !(columns >= 1.0 && rows >= 1.0) {
        return Err(ScanError::TooLarge);
    }
    let (columns, rows) = (columns as u16, rows as u16);
    let mut grey = drawn(sheet, scale, 0.0, columns, rows);
    let slope = slope(&grey, columns.into(), rows.into());
    if slope != 0.0 {
        grey = drawn(sheet, scale, slope, columns, rows);
    }
    let mut pgm = format!("P5\n{columns} {rows}\n255\n").into_bytes();
    pgm.append(&mut grey);
    Ok(Picture { pgm, scale, slope })
}

/// Draws a page in grey, turned about its middle so that lines with that slope
/// lie straight.
fn drawn(sheet: &Sheet<'_, '_>, scale: f32, slope: f32, columns: u16, rows: u16) -> Vec<u8> {
    let (width, height) = sheet.page.render_dimensions();
    let middle = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    let turned = Affine::rotate_about(-f64::from(slope.atan()), middle);
    let shown = Affine::new(sheet.page.initial_transform(true).as_coeffs());
    let mut context = RenderContext::new(columns, rows);
    render_into(
        sheet.page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings {
            // Without it a coarse scan is drawn as a mosaic.
            force_image_interpolation: true,
            ..RenderSettings::default()
        },
        &mut context,
        Affine::scale(scale.into()) * turned * shown,
    );
    context.flush();
    let mut pixmap = Pixmap::new(columns, rows);
    context.render_with(
        &mut pixmap,
        &mut Resources::default(),
        RasterizerSettings {
            target_init: TargetInit::Clear(WHITE),
            ..RasterizerSettings::default()
        },
    );
    let pixels = pixmap.data().iter();
    let grey = pixels.map(|it| {
        // ITU-R BT.601.
        let grey = u32::from(it.r) * 299 + u32::from(it.g) * 587 + u32::from(it.b) * 114;
        (grey / 1000) as u8
    });
    grey.collect()
}

/// Returns how many pixels to draw for a point: those of the scan itself, or
/// half or twice as many, whatever comes nearest to [`DPI`]; so its pixels stay
/// what they are.
fn scale(width: f32, height: f32, resolution: Option<f32>) -> f32 {
    let usual = DPI / 72.0;
    let own = resolution.filter(|it| it.is_finite() && *it > 0.0);
    let nearest = own.map_or(usual, |own| {
        let steps = (usual / own).log2().round();
        own * steps.clamp(-4.0, 4.0).exp2()
    });
    let room = (MOST_PIXELS / (width * height).max(1.0)).sqrt();
    nearest
        .clamp(0.6 * usual, 1.5 * usual)
        .min(room)
        .min(LONGEST_SIDE / width.max(height).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::scale;

    #[test]
    fn a_scan_is_drawn_with_pixels_of_its_own() {
        let dpi = |own: f32| scale(595.0, 842.0, Some(own / 72.0)) * 72.0;
        for (own, drawn) in [
            (300.0, 300.0),
            (150.0, 300.0),
            (600.0, 300.0),
            (200.0, 400.0),
        ] {
            assert!((dpi(own) - drawn).abs() < 0.1, "{own} dpi");
        }
        // Too coarse to be worth a step of its own; too fine to be true.
        assert!((180.0..=450.0).contains(&dpi(3.0)));
        assert!((180.0..=450.0).contains(&dpi(90_000.0)));
        assert!((scale(595.0, 842.0, None) * 72.0 - 300.0).abs() < 0.1);
    }

    #[test]
    fn a_poster_is_drawn_smaller() {
        let scale = scale(2384.0, 3370.0, None);
        assert!(2384.0 * scale * 3370.0 * scale <= 20.1e6);
    }
}
