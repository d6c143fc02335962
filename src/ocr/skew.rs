//! How far a scan lies askew.
//!
//! ```text
//! grey picture ─slope→ the slope of its lines        Scan ─lay_askew→ Scan
//! ```
//!
//! Tesseract takes a page apart badly when its lines slope by more than a
//! degree: of two pages at two degrees it read 50 and 95 words in a hundred at
//! 150 dpi, and 7 and 98 at 300 dpi; drawn straight, 98 or more (November 2026). So the page is drawn
//! straight for it.
//!
//! **Promise.** A picture without lines of text has no slope. The same picture
//! gives the same slope.
//!
//! **Source.** Bloomberg, Kopec and Dasari, Measuring document image skew and
//! orientation, SPIE 2422 (1995): at the right angle the rows of a page differ
//! most from their neighbours.

use crate::extract::Scan;

/// The largest slope that is looked for: 6 degrees. Sheets that lie worse are
/// seen and scanned again.
const STEEPEST: f32 = 0.105;

/// The steps in which it is looked for, coarse and then fine: 0.2 and 0.03
/// degrees, which is 0.3 millimetre on a line of 16 cm.
const STEPS: [f32; 2] = [0.0035, 0.000_5];

/// How much sharper the rows must be at a slope than without, for the picture
/// to be turned. Three straight pages gained 1.1 times at most, pages at two degrees
/// 32 to 68 times, and real scans that lie askew by 0.3 and 1.7 degrees 8.3 and 7.4
/// times (November 2026).
const GAIN: f64 = 2.0;

/// Slopes below 0.3 degrees are left to the engine, which bears them.
const BEARABLE: f32 = 0.005;

/// The most points that are weighed; a page of text at 150 dpi has 30,000.
const MOST_POINTS: usize = 60_000;

/// The width to which pictures are made coarser, in pixels: 150 dpi of A4.
const COARSE_WIDTH: usize = 1240;

/// Returns how far the lines of a grey picture go down for each pixel to the
/// right; 0 if they lie straight, or if there are none.
pub(super) fn slope(grey: &[u8], width: usize, height: usize) -> f32 {
    let (points, rows) = lower_edges(grey, width, height);
    if points.len() < 200 {
        return 0.0;
    }
    let sharpness = |slope: f32| sharpness(&points, rows, slope);
    let straight = sharpness(0.0);
    let mut best = (0.0, straight);
    let mut around = (-STEEPEST, STEEPEST);
    for step in STEPS {
        let steps = ((around.1 - around.0) / step).round() as usize;
        for at in 0..=steps {
            let slope = around.0 + step * at as f32;
            let sharp = sharpness(slope);
            if sharp > best.1 {
                best = (slope, sharp);
            }
        }
        around = (best.0 - step, best.0 + step);
    }
    let is_askew = best.0.abs() >= BEARABLE && best.1 > GAIN * straight;
    if is_askew { best.0 } else { 0.0 }
}

/// Returns the points where ink ends downwards, in a coarser picture, and how
/// many rows that has.
fn lower_edges(grey: &[u8], width: usize, height: usize) -> (Vec<(f32, f32)>, usize) {
    let by = (width / COARSE_WIDTH).max(1);
    let (columns, rows) = (width / by, height / by);
    let row = |at: usize| {
        let from = (at * by + by / 2) * width;
        grey.get(from..from + width)
    };
    let mut points = vec![];
    for at in 1..rows {
        let (Some(above), Some(here)) = (row(at - 1), row(at)) else {
            break;
        };
        for column in 0..columns {
            let x = column * by + by / 2;
            // Ink on paper, of whatever tint.
            if above[x] < 128 && u16::from(here[x]) > u16::from(above[x]) + 64 {
                points.push((column as f32, at as f32));
            }
        }
    }
    let each = points.len() / MOST_POINTS + 1;
    let points = points.into_iter().step_by(each).collect();
    (points, rows)
}

/// Returns how much the rows of a picture differ from their neighbours when they
/// run along a slope.
fn sharpness(points: &[(f32, f32)], rows: usize, slope: f32) -> f64 {
    let reach = points.iter().map(|it| it.0).fold(0.0, f32::max) * STEEPEST;
    let margin = reach.ceil() as usize + 2;
    let mut counts = vec![0u32; rows + 2 * margin];
    for (x, y) in points {
        let at = (y - x * slope).round() + margin as f32;
        if at >= 0.0
            && let Some(count) = counts.get_mut(at as usize)
        {
            *count += 1;
        }
    }
    let steps = counts
        .windows(2)
        .map(|two| f64::from(two[0].abs_diff(two[1])));
    steps.map(|it| it * it).sum()
}

/// Moves what was read of a page that was drawn straight to where it is on the
/// page, whose lines have that slope; the page was turned about its middle.
pub(super) fn lay_askew(scan: &mut Scan, slope: f32, (width, height): (f32, f32)) {
    let angle = slope.atan();
    let (sin, cos) = angle.sin_cos();
    let turned = |x: f32, y: f32| {
        let (x, y) = (x - width / 2.0, y - height / 2.0);
        (
            width / 2.0 + x * cos - y * sin,
            height / 2.0 + y * cos + x * sin,
        )
    };
    for line in &mut scan.lines {
        line.foot = turned(line.foot.0, line.foot.1);
        line.slope = (line.slope.atan() + angle).tan();
        for word in &mut line.words {
            word.place = word.place.moved(turned);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::slope;

    /// Rows of dashes, as lines of text are from afar.
    fn page(slope: f32) -> Vec<u8> {
        let mut grey = vec![255; 800 * 1000];
        for line in 0..30 {
            for x in (100..700).filter(|x| x % 12 < 8) {
                let y = 100.0 + 28.0 * line as f32 + (x as f32 - 400.0) * slope;
                for thick in 0..10 {
                    grey[(y as usize + thick) * 800 + x] = 20;
                }
            }
        }
        grey
    }

    #[test]
    fn lines_tell_their_slope() {
        for askew in [0.035, -0.035, 0.07, 0.01] {
            let found = slope(&page(askew), 800, 1000);
            assert!(
                (found - askew).abs() < 0.002,
                "{askew} was found as {found}"
            );
        }
        assert!(slope(&page(0.0), 800, 1000).abs() < f32::EPSILON);
    }

    #[test]
    fn what_has_no_lines_has_no_slope() {
        assert!(slope(&[], 0, 0).abs() < f32::EPSILON);
        assert!(slope(&vec![255; 400 * 400], 400, 400).abs() < f32::EPSILON);
        // Specks that stand anywhere: a small generator with a fixed seed.
        let mut seed = 1u32;
        let mut specks = vec![255; 800 * 1000];
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let last = specks.len() - 1;
            specks[(seed as usize >> 4).min(last) % 800_000] = 0;
        }
        assert!(slope(&specks, 800, 1000).abs() < f32::EPSILON);
    }
}
