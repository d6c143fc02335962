//! What is caught of a page: its glyphs with their places, and what else was seen.
//!
//! **Promise.** Glyphs come in the order in which the page draws them.
//! **Never:** words or lines.

use super::{
    sense::Sense,
    signs::{Sign, Signs},
};

/// One drawn glyph. Places are in the frame of its own line: `u` runs along
/// the line, `v` downwards across it; for an upright page these are `x` and
/// `y` in points from the top left corner of the page as shown.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract) struct Glyph {
    /// What it says.
    pub(in crate::extract) sign: Sign,
    /// Where it begins.
    pub(in crate::extract) u: f32,
    /// Its baseline.
    pub(in crate::extract) v: f32,
    /// How far it reaches along the line.
    pub(in crate::extract) width: f32,
    /// Type size in points.
    pub(in crate::extract) size: f32,
    /// The width of a space of its font, in points.
    pub(in crate::extract) space: f32,
    /// The direction of the line, in degrees clockwise.
    pub(in crate::extract) turn: i16,
    /// Whether the file marks it as furniture of the page.
    pub(in crate::extract) is_artifact: bool,
    /// How it looks, besides its size.
    pub(in crate::extract) look: Look,
    /// Whether its code may mean something else.
    pub(in crate::extract) doubt: Doubt,
}

/// How a glyph looks, as far as it sets headings apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::extract) struct Look {
    /// Whether its font says that it is bold, or its outline is drawn as well.
    pub(in crate::extract) is_bold: bool,
    /// Whether its font says that it slants, or it is drawn slanted.
    pub(in crate::extract) is_italic: bool,
    /// Its colour, as a number of no meaning, 0 is black; `None` for a line
    /// whose letters have several.
    pub(in crate::extract) ink: Option<u16>,
}

/// How sure it is what a glyph says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) enum Doubt {
    /// The font tells.
    #[default]
    None,
    /// The font does not tell, and custom does.
    Likely,
    /// Nothing tells; the code was taken for Unicode.
    Unlikely,
}

/// What was caught of one page.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing seen on the page or not"
)]
pub(in crate::extract) struct Caught {
    /// The glyphs in drawing order, spaces included.
    pub(in crate::extract) glyphs: Vec<Glyph>,
    /// Width of the page as shown, in points.
    pub(in crate::extract) width: f32,
    /// Height of the page as shown, in points.
    pub(in crate::extract) height: f32,
    /// Whether the page draws a picture.
    pub(in crate::extract) has_picture: bool,
    /// Which part of the page the largest picture covers, 0 to 1.
    pub(in crate::extract) picture_cover: f32,
    /// How many pixels of that picture make a point, if the file says.
    pub(in crate::extract) picture_scale: Option<f32>,
    /// Whether a picture costs more to decode than it may; only known of a
    /// page that was weighed.
    pub(in crate::extract) is_costly: bool,
    /// Whether files are attached to the page.
    pub(in crate::extract) has_files: bool,
    /// How many of the glyphs are drawn invisibly.
    pub(in crate::extract) invisible: usize,
    /// How many glyphs were left out because nobody knows what they say.
    pub(in crate::extract) unknown: usize,
    /// Whether what some of the glyphs say is a guess.
    pub(in crate::extract) has_doubts: bool,
    /// Whether the page broke off or a limit was met.
    pub(in crate::extract) is_cut_short: bool,
}

/// The gap between two glyphs from which on they belong to two words, in ems.
const WORD_GAP: f32 = 0.15;

impl Caught {
    /// Leaves out the glyphs of which what they say was a guess and makes no
    /// words of a language.
    pub(super) fn settle(&mut self, signs: &Signs) {
        if !self.has_doubts {
            return;
        }
        for doubt in [Doubt::Likely, Doubt::Unlikely] {
            let sense = self.sense_of(doubt, signs);
            let stays = match doubt {
                Doubt::None | Doubt::Likely => !sense.is_nonsense(),
                Doubt::Unlikely => sense.is_language(),
            };
            if !stays {
                let before = self.glyphs.len();
                self.glyphs.retain(|it| it.doubt != doubt);
                self.unknown += before - self.glyphs.len();
            }
        }
    }

    fn sense_of(&self, doubt: Doubt, signs: &Signs) -> Sense {
        let mut text = String::new();
        let mut before: Option<&Glyph> = None;
        for glyph in self.glyphs.iter().filter(|it| it.doubt == doubt) {
            let is_next = before.is_some_and(|it| {
                let gap = glyph.u - (it.u + it.width);
                (it.v - glyph.v).abs().max(gap.abs()) < WORD_GAP * glyph.size
            });
            if !is_next {
                text.push(' ');
            }
            signs.push(glyph.sign, &mut text);
            before = Some(glyph);
        }
        let mut sense = Sense::default();
        sense.add(&text);
        sense
    }
}
