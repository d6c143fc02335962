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

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, Stream};

use super::{
    caught::Doubt,
    codes,
    dingbats::Dingbats,
    programs::{Lettering, Programs, Said},
    signs::{Sign, Signs, tidied},
    weight,
};
use crate::extract::open::{Budget, inflate};

/// A font program without glyphs: a table directory, `head` and `maxp`.
///
/// Fonts that are not embedded need some program to stand on. Widths come from
/// the PDF or from the metrics of the standard fonts, meanings from glyph
/// names, so nothing is ever looked up in it, and 240 KB of outlines stay out
/// of the program.
const BLANK: &[u8] = &{
    let mut font = [0_u8; 44 + 56 + 8];
    let start = [
        0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0, // sfnt 1.0, two tables
        b'h', b'e', b'a', b'd', 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 54, // at 44
        b'm', b'a', b'x', b'p', 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 6, // at 100
    ];
    let mut at = 0;
    while at < start.len() {
        font[at] = start[at];
        at += 1;
    }
    font[44 + 1] = 1; // head, version 1.0
    font[44 + 18] = 3; // 1000 units to the em
    font[44 + 19] = 232;
    font[100 + 2] = 0x50; // maxp, version 0.5
    font[100 + 5] = 1; // one glyph
    font
};

/// The most characters that one code can say: as many as U+FDFA stands for. A
/// map of 6 KB can say a million for each code (November 2026).
const MEANING_CHARS: usize = 18;

/// The most codes that the widths of a font may speak of, repetitions included:
/// 2,000 ranges of a million codes took 64 s (November 2026).
const WIDTH_CODES: f64 = 1_000_000.0;

/// The last code of a simple font: a `FirstChar` of a hundred million took 787
/// MB and 12 s (November 2026).
const LAST_CODE: usize = 255;

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

/// What else a font tells about its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Codes of several bytes.
    Composite,
    /// Codes that mean what Windows makes of them, when nothing else is said.
    Latin,
    /// Glyphs that are drawn by instructions.
    Type3,
    /// The same, made from a bitmap font of TeX: codes are all it tells.
    TexBitmaps,
    /// Anything else.
    Simple,
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

impl Kind {
    /// Tells whether the glyphs are drawn by instructions.
    fn is_drawn(self) -> bool {
        matches!(self, Self::Type3 | Self::TexBitmaps)
    }
}

/// Tells whether the glyphs of a font are called by their code: `a65`, `65`.
fn is_numbered(dict: &Dict<'_>) -> bool {
    let Some(list) = dict
        .get::<Dict<'_>>(b"Encoding")
        .and_then(|encoding| encoding.get::<Array<'_>>(b"Differences"))
    else {
        return false;
    };
    let mut code = 0;
    let (mut numbered, mut named) = (0, 0);
    for it in list.iter::<Object<'_>>() {
        match it {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                let digits = name
                    .as_str()
                    .trim_start_matches(|c: char| c.is_ascii_alphabetic());
                if digits.parse() == Ok(code) {
                    numbered += 1;
                } else if name.as_str() != ".notdef" {
                    named += 1;
                }
                code += 1;
            }
            _ => {}
        }
    }
    numbered > named
}

fn kind_of(dict: &Dict<'_>) -> Kind {
    match dict.get::<Name<'_>>(b"Subtype").as_deref() {
        Some(b"Type0") => Kind::Composite,
        Some(b"Type3") if is_numbered(dict) => Kind::TexBitmaps,
        Some(b"Type3") => Kind::Type3,
        Some(b"TrueType" | b"Type1") if is_latin(dict) => Kind::Latin,
        _ => Kind::Simple,
    }
}

/// Tells whether the codes of a font can be read as those of Windows: it says
/// so itself, or is a TrueType font that says nothing at all.
fn is_latin(dict: &Dict<'_>) -> bool {
    let is_true_type = dict.get::<Name<'_>>(b"Subtype").as_deref() == Some(b"TrueType");
    let named = dict.get::<Name<'_>>(b"Encoding").or_else(|| {
        dict.get::<Dict<'_>>(b"Encoding")?
            .get::<Name<'_>>(b"BaseEncoding")
    });
    match named.as_deref() {
        Some(name) => name == b"WinAnsiEncoding",
        None => is_true_type && !dict.contains_key(b"Encoding"),
    }
}

/// Returns the size of Type 3 letters per unit of font size.
///
/// The matrix of such a font is free; that of a bitmap font says nothing about
/// the size. The mean letter of a text face is half an em wide.
fn type3_em(dict: &Dict<'_>) -> f32 {
    let scale = dict
        .get::<[f32; 6]>(b"FontMatrix")
        .map_or(0.001, |matrix| matrix[0].abs());
    let widths: Vec<f32> = dict
        .get::<Array<'_>>(b"Widths")
        .map(|list| {
            list.iter::<f32>()
                .filter(|width| *width > 0.0)
                .take(256)
                .collect()
        })
        .unwrap_or_default();
    if widths.is_empty() {
        return (scale * 1000.0).clamp(0.01, 1000.0);
    }
    let mean = widths.iter().sum::<f32>() / widths.len() as f32;
    (mean * scale * 2.0).clamp(0.01, 1000.0)
}

/// Tells whether loading a font cannot hurt: its streams stay within the
/// limits and its widths do not claim billions of codes.
fn is_sane(dict: &Dict<'_>, budget: &mut Budget) -> bool {
    let descendant = dict
        .get::<Array<'_>>(b"DescendantFonts")
        .and_then(|list| list.iter::<Dict<'_>>().next());
    let mut streams = vec![
        dict.get::<Stream<'_>>(b"ToUnicode"),
        dict.get::<Stream<'_>>(b"Encoding"),
    ];
    for owner in [Some(dict), descendant.as_ref()].into_iter().flatten() {
        streams.push(owner.get::<Stream<'_>>(b"CIDToGIDMap"));
        if let Some(descriptor) = owner.get::<Dict<'_>>(b"FontDescriptor") {
            for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
                streams.push(descriptor.get::<Stream<'_>>(key));
            }
        }
    }
    let widths_are_sane = descendant.is_none_or(|font| {
        [(&b"W"[..], 1), (b"W2", 3)]
            .into_iter()
            .filter_map(|(key, values)| Some((font.get::<Array<'_>>(key)?, values)))
            .all(|(list, values)| has_sane_ranges(&list, values))
    });
    let starts_sanely = dict
        .get::<usize>(b"FirstChar")
        .is_none_or(|it| it <= LAST_CODE);
    widths_are_sane
        && starts_sanely
        && streams
            .into_iter()
            .flatten()
            .all(|it| inflate::fits(&it, budget))
}

/// Tells whether the ranges of a `W` or `W2` array, in which `values` numbers
/// follow on the ends of a range, are few and short: they are filled in code by
/// code by the font library.
fn has_sane_ranges(list: &Array<'_>, values: u32) -> bool {
    let mut codes = 0.0;
    let mut first = None;
    let mut skip = 0;
    for it in list.iter::<Object<'_>>() {
        let Object::Number(number) = it else {
            first = None;
            continue;
        };
        let number = number.as_f64();
        if skip > 0 {
            skip -= 1;
        } else if let Some(start) = first.take() {
            codes += f64::max(number - start, 1.0);
            skip = values;
        } else {
            first = Some(number);
        }
        if number >= WIDTH_CODES || codes >= WIDTH_CODES {
            return false;
        }
    }
    true
}
