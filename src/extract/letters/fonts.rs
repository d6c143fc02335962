//! Fonts: what a code on the page says, and how far it moves the pen.
//!
//! ```text
//! font dictionary ─Fonts::face→ Face        code ─Face::sort→ Sort { sign, width }
//! ```
//!
//! **Promise.** Every font and every code of it is looked up once per file.
//! **Knows:** `hayro-font`. **Never:** outlines; letters are not drawn here.
//!
//! **Source.** ISO 32000-2:2020, §9.5 to §9.10.

mod blank;
mod kind;
mod sane;

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object};

use super::{
    caught::Doubt,
    codes,
    dingbats::Dingbats,
    programs::{Lettering, Programs, Said},
    signs::{Sign, Signs, tidied},
    weight,
};
use crate::extract::open::Budget;
use blank::BLANK;
use kind::{Kind, kind_of, type3_em};
use sane::is_sane;

/// The most characters that one code can say: as many as U+FDFA stands for. A
/// map of 6 KB can say a million for each code (November 2026).
const MEANING_CHARS: usize = 18;

/// One code of a font, as it matters for reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sort {
    /// What it says.
    pub(super) sign: Sign,
    /// How far it moves the pen, in ems along the line.
    pub(super) width: f32,
    /// Whether it should say something and we do not know what.
    pub(super) is_unknown: bool,
    /// Whether what it says is a guess.
    pub(super) doubt: Doubt,
}

/// A font in use.
pub(super) struct Face<'a> {
    font: Lettering<'a>,
    /// Sorts by the high and the low byte of their code.
    pages: Vec<Option<Box<[Option<Sort>; 256]>>>,
    kind: Kind,
    /// Whether the line runs from left to right.
    pub(super) is_horizontal: bool,
    /// The size of the type as seen, when the font size is 1; not 1 only for
    /// fonts with a matrix of their own.
    pub(super) em: f32,
    /// The width of the space in ems, if the font has one.
    pub(super) space: Option<f32>,
    /// Whether it says that it is bold.
    pub(super) is_bold: bool,
    /// Whether it says that it slants.
    pub(super) is_italic: bool,
    /// The encoding, if it names its glyphs.
    encoding: Option<Dict<'a>>,
    /// Which font of little pictures it is, if it is one.
    dingbats: Option<Dingbats>,
}

/// All fonts of a file.
pub(in crate::extract) struct Fonts<'a> {
    programs: Programs<'a>,
    faces: HashMap<(usize, i32), Option<SharedFace<'a>>>,
    /// The signs of all fonts.
    pub(in crate::extract) signs: Signs,
}

/// A font as the interpreter holds it.
pub(super) type SharedFace<'a> = Rc<RefCell<Face<'a>>>;

impl<'a> Fonts<'a> {
    /// Starts without fonts.
    pub(in crate::extract) fn new() -> Self {
        Self {
            programs: Programs::new(BLANK),
            faces: HashMap::new(),
            signs: Signs::default(),
        }
    }

    /// Returns the font that `fonts` calls `name`.
    pub(super) fn face(
        &mut self,
        fonts: &Dict<'a>,
        name: &Name<'_>,
        budget: &mut Budget,
    ) -> Option<SharedFace<'a>> {
        let reference = fonts.get_ref(name.as_ref());
        self.known_or_loaded(reference, || fonts.get(name.as_ref()), budget)
    }

    /// Returns the font that the first item of a list is.
    pub(super) fn first_face(
        &mut self,
        list: &Array<'a>,
        budget: &mut Budget,
    ) -> Option<SharedFace<'a>> {
        let reference = list.raw_iter().next()?.as_obj_ref();
        self.known_or_loaded(reference, || list.iter().next(), budget)
    }

    /// Returns a font that is read only once, `reference` is its number, if it
    /// has one.
    fn known_or_loaded(
        &mut self,
        reference: Option<ObjRef>,
        dict: impl FnOnce() -> Option<Dict<'a>>,
        budget: &mut Budget,
    ) -> Option<SharedFace<'a>> {
        if let Some(it) = reference
            && let Some(face) = self.faces.get(&(it.obj_number as usize, it.gen_number))
        {
            return face.clone();
        }
        let dict = dict()?;
        // A font without a number is known by where it stands.
        let key = reference.map_or((dict.data().as_ptr() as usize, -1), |it| {
            (it.obj_number as usize, it.gen_number)
        });
        if let Some(face) = self.faces.get(&key) {
            return face.clone();
        }
        let face = self.load(&dict, budget);
        self.faces.insert(key, face.clone());
        face
    }

    fn load(&self, dict: &Dict<'a>, budget: &mut Budget) -> Option<SharedFace<'a>> {
        if !is_sane(dict, budget) {
            return None;
        }
        let font = Lettering::new(dict, &self.programs, budget)?;
        let kind = kind_of(dict);
        let is_horizontal = font.is_horizontal();
        let space = (kind != Kind::Composite)
            .then(|| font.advance(32) as f32 / 1000.0)
            .filter(|width| (0.1..0.8).contains(width) && !kind.is_drawn());
        Some(Rc::new(RefCell::new(Face {
            em: if kind.is_drawn() { type3_em(dict) } else { 1.0 },
            font,
            pages: vec![],
            kind,
            is_horizontal,
            space,
            is_bold: weight::is_bold(dict),
            is_italic: weight::is_italic(dict),
            encoding: dict.get::<Dict<'a>>(b"Encoding"),
            dingbats: Dingbats::of(dict),
        })))
    }
}

impl Face<'_> {
    /// Reads the next code of `bytes`, which are not empty: the code and how
    /// many bytes it took.
    pub(super) fn next_code(&self, bytes: &[u8]) -> (u32, usize) {
        match self.kind {
            Kind::Composite => self.font.read_code(bytes),
            _ => (u32::from(bytes[0]), 1),
        }
    }

    /// Returns the sort of a code.
    #[inline]
    pub(super) fn sort(&mut self, code: u32, signs: &mut Signs) -> Sort {
        let [low, ..] = code.to_le_bytes();
        match self.pages.get(code as usize >> 8) {
            Some(Some(page)) => page[usize::from(low)],
            _ => None,
        }
        .unwrap_or_else(|| self.new_sort(code, signs))
    }

    /// Looks a code up and keeps what it finds.
    fn new_sort(&mut self, code: u32, signs: &mut Signs) -> Sort {
        let [_, beyond @ .., low] = code.to_be_bytes();
        let high = usize::from(u16::from_be_bytes(beyond));
        let low = usize::from(low);
        if high > 0xff {
            return self.look_up(code, signs);
        }
        if self.pages.len() <= high {
            self.pages.resize_with(high + 1, || None);
        }
        if let Some(Some(page)) = self.pages.get(high)
            && let Some(sort) = page[low]
        {
            return sort;
        }
        let sort = self.look_up(code, signs);
        if sort.sign == Sign::SPACE && self.space.is_none() && (0.1..0.8).contains(&sort.width) {
            self.space = Some(sort.width);
        }
        self.pages[high].get_or_insert_with(|| Box::new([None; 256]))[low] = Some(sort);
        sort
    }

    fn look_up(&self, code: u32, signs: &mut Signs) -> Sort {
        let (raw, doubt, is_number) = self.said(code);
        let width = self.font.advance(code) as f32 / 1000.0;
        let said = raw.as_deref().map(|text| {
            let end = text.char_indices().nth(MEANING_CHARS);
            end.map_or(text, |(end, _)| &text[..end])
        });
        let sign = said.map_or(Sign::NONE, |text| signs.intern(&tidied(text)));
        // Codes up to the space draw nothing, where codes are more than numbers.
        let draws = width > 0.0 && (is_number && code > 0 || code > 0x20);
        Sort {
            sign,
            width: if width.is_finite() { width } else { 0.0 },
            is_unknown: draws && raw.is_none_or(|text| text.chars().any(|c| c == '\u{fffd}')),
            doubt,
        }
    }

    /// Returns what a code says, whether that is a guess, and whether the code is
    /// a mere number.
    fn said(&self, code: u32) -> (Option<String>, Doubt, bool) {
        // A map may name a code without saying anything of use.
        let is_use = |text: &String| !text.chars().all(|c| matches!(c, '\0' | '\u{fffd}'));
        let (text, doubt) = match self.font.says(code) {
            Said::Number if self.dingbats.is_none() => return (None, Doubt::None, true),
            Said::Number | Said::Unsaid => (None, Doubt::None),
            Said::Known(text) => (Some(text), Doubt::None),
            Said::Likely(text) => (Some(text), Doubt::Likely),
            Said::Unlikely(text) => (Some(text), Doubt::Unlikely),
        };
        let text = text.filter(is_use).map(|text| self.revealed(text, code));
        if let Some(dingbats) = self.dingbats {
            let instead = dingbats.instead_of(text, code, self.kind == Kind::Composite);
            return (instead, Doubt::None, false);
        }
        let custom = || match self.kind {
            Kind::TexBitmaps => codes::tex_letter(code).map(str::to_owned),
            Kind::Latin => codes::win_ansi(code).map(String::from),
            _ => None,
        };
        if let Some(text) = text.or_else(custom) {
            return (Some(text), doubt, false);
        }
        let name = || self.encoding.as_ref().and_then(|it| glyph_name(it, code));
        match name().and_then(|it| codes::numbered(it.as_str())) {
            Some(c) => (Some(c.into()), Doubt::Unlikely, false),
            None => (None, Doubt::None, false),
        }
    }

    /// Tells whether its map of meanings was damaged.
    pub(super) fn is_damaged(&self) -> bool {
        self.font.is_damaged
    }
}

impl Face<'_> {
    /// Finds the letter behind a private character: fonts with old-style
    /// figures or small capitals give them codes of their own, and only the
    /// glyph name tells. (One programme in 83 lost its page numbers this way.)
    fn revealed(&self, text: String, code: u32) -> String {
        let mut chars = text.chars();
        let (Some(only @ '\u{e000}'..='\u{f8ff}'), None) = (chars.next(), chars.next()) else {
            return text;
        };
        codes::plain(only)
            .or_else(|| codes::named(glyph_name(self.encoding.as_ref()?, code)?.as_str()))
            .map_or(text, String::from)
    }
}

/// Returns what an encoding calls a glyph.
fn glyph_name<'a>(encoding: &Dict<'a>, code: u32) -> Option<Name<'a>> {
    let mut at = 0;
    let names = encoding.get::<Array<'a>>(b"Differences")?;
    for it in names.iter::<Object<'a>>() {
        match it {
            Object::Number(number) => at = number.as_i64(),
            Object::Name(name) => {
                if at == i64::from(code) {
                    return Some(name);
                }
                at += 1;
            }
            _ => {}
        }
    }
    None
}
