//! Scans: pages that are pictures, read by somebody else and laid out here.
//!
//! ```text
//! Sheet ─ScanReader→ Scan { lines of words }
//!       ─caught→ Caught ─set→ SetPage ─straightened back→ SetPage
//! ```
//!
//! The words of a scan become glyphs and pass the same steps as printed
//! letters: rows, columns, order, paragraphs, running heads, page numbers.
//!
//! **Promise.** A page with letters is given to a [`ScanReader`] only if they make no
//! words. A scan
//! that lies askew is laid out as if it lay straight; its letters stand where
//! they are on the picture. **Never:** who reads, or how.

use hayro_syntax::page::Page;
use thiserror::Error;

use crate::{
    extract::{
        letters::{Caught, Doubt, Glyph, Look, Sign, tidied, to_frame},
        setting::{Rect, SetPage},
    },
    study::PageNo,
};

/// A page to be read from its picture.
pub struct Sheet<'p, 'a> {
    /// Where it stands in the file.
    pub no: PageNo,
    /// The page itself, for whoever draws it. Its pictures have been weighed:
    /// decoding them stays within the limits.
    pub page: &'p Page<'a>,
    /// How many pixels of its largest picture make a point, if that is known.
    pub resolution: Option<f32>,
}

/// What stands on a scan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scan {
    /// Its lines, in the order in which the engine reads them.
    pub lines: Vec<ScannedLine>,
}

/// A line of a scan. All measures are in points; places count from the top left
/// corner of the page as shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ScannedLine {
    /// A point on its baseline: from the left, and from the top.
    pub foot: (f32, f32),
    /// How far the baseline goes down for each point that it goes right.
    pub slope: f32,
    /// The type size.
    pub size: f32,
    /// The direction of reading, in degrees clockwise: 0, 90, 180 or 270.
    pub turn: i16,
    /// Its words, in order.
    pub words: Vec<ScannedWord>,
}

/// A word of a scan.
#[derive(Clone, Debug, PartialEq)]
pub struct ScannedWord {
    /// What it says, without blanks.
    pub text: String,
    /// Its box on the page.
    pub place: Rect,
    /// How sure the engine is: 0 to 100.
    pub confidence: u8,
}

/// Why a scan was not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScanError {
    /// Nobody was asked to, and it has not been read before.
    #[error("not read before")]
    NotAsked,
    /// Its pictures, or its drawing, are over a limit.
    #[error("too large to be drawn")]
    TooLarge,
    /// The engine took too long.
    #[error("the engine took too long")]
    TimedOut,
    /// The engine, or drawing the page for it, failed.
    #[error("{what}")]
    Failed {
        /// What was said.
        what: String,
    },
    /// The reader was told to stop.
    #[error("told to stop")]
    Stopped,
}

/// Whoever reads pages from their pictures.
pub trait ScanReader: Sync {
    /// Reads sheets; one result for each, in the order given.
    ///
    /// The same sheet gives the same scan, now and later.
    fn read(&self, sheets: &[Sheet<'_, '_>]) -> Vec<Result<Scan, ScanError>>;
}

/// Lines that slope less than this are straight: a tenth of a degree moves the
/// end of a line of 16 cm by 0.8 point.
const STRAIGHT: f32 = 0.0017;

/// The least gap between two words, in ems: boxes of slanted type overlap, and a
/// gap below 0.02 would make one word of two (see `words`).
const LEAST_SPACE: f32 = 0.08;

impl Scan {
    /// Returns how sure the engine is of its words, on the mean: 0 to 100.
    pub(super) fn confidence(&self) -> u8 {
        let words = || self.lines.iter().flat_map(|it| &it.words);
        let sum: usize = words().map(|it| usize::from(it.confidence.min(100))).sum();
        (sum / words().count().max(1)) as u8
    }

    /// Returns by how much its lines go down for each point to the right: the
    /// middle one of its words.
    fn skew(&self) -> f32 {
        let mut slopes: Vec<f32> = self
            .lines
            .iter()
            .filter(|it| it.turn == 0 && it.slope.is_finite())
            .flat_map(|it| it.words.iter().map(|_| it.slope))
            .collect();
        let middle = slopes.len() / 2;
        if slopes.is_empty() {
            return 0.0;
        }
        let (_, slope, _) = slopes.select_nth_unstable_by(middle, f32::total_cmp);
        if slope.abs() < STRAIGHT { 0.0 } else { *slope }
    }

    /// Returns its letters as if they had been drawn, lying straight, and how
    /// to lay what was set of them askew again.
    pub(super) fn caught(&self, width: f32, height: f32, most: usize) -> (Caught, Tilt) {
        let tilt = Tilt::new(self.skew(), width, height);
        let mut caught = Caught {
            width,
            height,
            has_picture: true,
            ..Caught::default()
        };
        for line in &self.lines {
            if caught.glyphs.len() >= most {
                caught.is_cut_short = true;
                break;
            }
            push(line, &tilt, &mut caught.glyphs);
        }
        // The page shows the picture.
        caught.invisible = caught.glyphs.len();
        (caught, tilt)
    }
}

/// Adds the letters of a line, and the spaces between its words. The letters of
/// a word share its box evenly.
fn push(line: &ScannedLine, tilt: &Tilt, glyphs: &mut Vec<Glyph>) {
    let size = line.size.clamp(1.0, 1000.0);
    let spans: Vec<(f32, f32, f32)> = line
        .words
        .iter()
        .map(|it| along(line, &it.place, tilt))
        .collect();
    for (at, word) in line.words.iter().enumerate() {
        let (left, mut right, v) = spans[at];
        if let Some((next, ..)) = spans.get(at + 1)
            && *next > left
        {
            right = right.min(next - LEAST_SPACE * size);
        }
        let letters: Vec<char> = tidied(&word.text).chars().filter(|c| *c != ' ').collect();
        let width = (right - left).max(0.1 * size) / letters.len().max(1) as f32;
        let glyph = Glyph {
            sign: Sign::SPACE,
            u: left,
            v,
            width,
            size,
            space: 0.25 * size,
            turn: line.turn,
            is_artifact: false,
            look: Look::default(),
            doubt: Doubt::None,
        };
        if !(left.is_finite() && width.is_finite() && v.is_finite()) || letters.is_empty() {
            continue;
        }
        glyphs.push(Glyph {
            width: 0.0,
            ..glyph
        });
        glyphs.extend(letters.into_iter().enumerate().map(|(index, c)| Glyph {
            sign: Sign::of(c),
            u: left + width * index as f32,
            ..glyph
        }));
    }
}

/// Returns where a word begins and ends along its line, and the baseline, in
/// the frame of the line on the page as it would lie straight.
fn along(line: &ScannedLine, place: &Rect, tilt: &Tilt) -> (f32, f32, f32) {
    if line.turn != 0 {
        let corners = [
            to_frame(place.left.into(), place.top.into(), line.turn),
            to_frame(place.right.into(), place.bottom.into(), line.turn),
        ];
        let [left, right] = [
            corners[0].0.min(corners[1].0),
            corners[0].0.max(corners[1].0),
        ];
        let foot = to_frame(line.foot.0.into(), line.foot.1.into(), line.turn);
        return (left, right, foot.1);
    }
    let on_line = |x: f32| line.foot.1 + (x - line.foot.0) * line.slope;
    let left = tilt.straight(place.left, on_line(place.left));
    let right = tilt.straight(place.right, on_line(place.right));
    // A line has one baseline, whatever the slope of its own.
    let foot = tilt.straight(line.foot.0, line.foot.1);
    (left.0, right.0, foot.1)
}

/// How a scan lies: turned about the middle of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tilt {
    sin: f32,
    cos: f32,
    middle: (f32, f32),
}

impl Tilt {
    fn new(slope: f32, width: f32, height: f32) -> Self {
        let (sin, cos) = slope.atan().sin_cos();
        Self {
            sin,
            cos,
            middle: (width / 2.0, height / 2.0),
        }
    }

    /// Returns where a place of the picture would be if it lay straight.
    fn straight(&self, x: f32, y: f32) -> (f32, f32) {
        let (x, y) = (x - self.middle.0, y - self.middle.1);
        (
            self.middle.0 + x * self.cos + y * self.sin,
            self.middle.1 + y * self.cos - x * self.sin,
        )
    }

    /// Returns where a place of the straight page is on the picture.
    fn askew(&self, x: f32, y: f32) -> (f32, f32) {
        let (x, y) = (x - self.middle.0, y - self.middle.1);
        (
            self.middle.0 + x * self.cos - y * self.sin,
            self.middle.1 + y * self.cos + x * self.sin,
        )
    }

    /// Moves the letters of a page that was set to where they are on the
    /// picture; the lines keep the places that order and paragraphs go by.
    pub(super) fn lay_askew(&self, page: &mut SetPage) {
        if self.sin == 0.0 {
            return;
        }
        for line in page.lines.iter_mut().filter(|it| it.turn == 0) {
            for letter in &mut line.line.letters {
                letter.place = letter.place.moved(|x, y| self.askew(x, y));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scan, ScannedLine, ScannedWord};
    use crate::extract::{
        letters::Signs,
        setting::{Rect, set},
    };

    /// A line that begins at a place and goes on with a slope; every letter is
    /// 5 points wide, every space 3.
    fn line(text: &str, x: f32, y: f32, slope: f32) -> ScannedLine {
        let mut left = x;
        let words = text.split(' ').map(|word| {
            let right = left + 5.0 * word.chars().count() as f32;
            let foot = y + (left - x) * slope;
            let place = Rect {
                left,
                top: foot - 8.0,
                right,
                bottom: foot + 2.0,
            };
            left = right + 3.0;
            ScannedWord {
                text: word.into(),
                place,
                confidence: 90,
            }
        });
        ScannedLine {
            foot: (x, y),
            slope,
            size: 10.0,
            turn: 0,
            words: words.collect(),
        }
    }

    #[test]
    fn a_page_askew_is_read_line_by_line_and_marked_where_it_is() {
        // Two degrees: over this line the drop is more than a line.
        let slope = 0.035;
        let long = "bewoners van de wijk vertelden wat zij van het plan van de gemeente vonden en wat niet";
        let lines = (0..6).map(|at| line(long, 60.0, 100.0 + 12.0 * at as f32, slope));
        let scan = Scan {
            lines: lines.collect(),
        };
        let (caught, tilt) = scan.caught(595.0, 842.0, 10_000);
        let mut page = set(&caught, &Signs::default());
        tilt.lay_askew(&mut page);
        assert_eq!(page.lines.len(), 6);
        for (at, set) in page.lines.iter().enumerate() {
            assert_eq!(set.line.text, long);
            let last = set.line.letters.last().map_or(0.0, |it| it.place.bottom);
            let there = scan.lines[at]
                .words
                .last()
                .map_or(0.0, |it| it.place.bottom);
            assert!((last - there).abs() < 1.0, "{last} and {there}");
        }
        assert_eq!(scan.confidence(), 90);
    }

    #[test]
    fn words_that_touch_stay_two() {
        let mut touching = line("de wijk", 60.0, 100.0, 0.0);
        touching.words[0].place.right = touching.words[1].place.left + 1.0;
        let scan = Scan {
            lines: vec![touching],
        };
        let (caught, _) = scan.caught(595.0, 842.0, 10_000);
        let page = set(&caught, &Signs::default());
        assert_eq!(page.lines[0].line.text, "de wijk");
    }

    #[test]
    fn lines_that_stand_on_their_side_keep_their_direction() {
        let mut upwards = line("op zijn kant", 0.0, 0.0, 0.0);
        upwards.turn = 270;
        upwards.foot = (50.0, 0.0);
        let mut y = 400.0;
        for word in &mut upwards.words {
            let length = word.place.right - word.place.left;
            word.place = Rect {
                left: 42.0,
                top: y - length,
                right: 52.0,
                bottom: y,
            };
            y -= length + 3.0;
        }
        let scan = Scan {
            lines: vec![upwards],
        };
        let (caught, _) = scan.caught(595.0, 842.0, 10_000);
        let page = set(&caught, &Signs::default());
        assert_eq!(page.lines[0].line.text, "op zijn kant");
        assert_eq!(page.lines[0].turn, 270);
    }

    #[test]
    fn a_scan_without_words_is_an_empty_page() {
        let (caught, _) = Scan::default().caught(595.0, 842.0, 10_000);
        assert!(set(&caught, &Signs::default()).lines.is_empty());
        assert_eq!(Scan::default().confidence(), 0);
    }
}
