//! Programs: fonts of which the program is opened only when it is needed.
//!
//! ```text
//! font dictionary ─Lettering::new→ Lettering        code ─says, advance→ …
//! ```
//!
//! **Promise.** What a font says of a code by its own word is told apart from what
//! its codes say by custom, and a mere number says nothing.
//! **Knows:** `hayro-font`. **Never:** outlines, but those of a few signs.
//!
//! What a code of a `TrueType` font means stands in its map to Unicode, and how
//! wide it is in its widths; the program itself, which is large and packed, is
//! asked only for codes that the map leaves out. Opening all programs took a
//! twentieth of the time of reading (callgrind, 2,647 pages, November 2026).
//!
//! **Source.** ISO 32000-2:2020, §9.6.2 (simple fonts), §9.10.3 (`ToUnicode`).

mod drawn;
mod map;

use std::{cell::OnceCell, sync::Arc};

use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, OutlineGlyph,
    hayro_cmap::{self, BfString},
};
use hayro_syntax::object::{Array, Dict, Name, Stream};

use super::charts::Chart;
use crate::extract::open::Budget;
use drawn::{drawn, has_few};
use map::{Map, is_identity};

/// What all fonts of a file are opened with.
#[derive(Clone)]
pub(super) struct Programs<'a> {
    cache: FontCache<'a>,
    blanks: FontResolverFn,
    maps: CMapResolverFn,
}

impl<'a> Programs<'a> {
    /// Starts without fonts; `blank` is the program of those that have none.
    pub(super) fn new(blank: &'static [u8]) -> Self {
        Self {
            cache: FontCache::new(),
            blanks: Arc::new(move |_: &FontQuery| Some((Arc::new(blank) as _, 0))),
            maps: Arc::new(hayro_cmap::load_embedded),
        }
    }

    fn open(&self, dict: &Dict<'a>) -> Option<Font<'a>> {
        self.cache.font(dict, &self.blanks, &self.maps)
    }
}

/// A font, as far as it was needed until now.
pub(super) struct Lettering<'a> {
    /// The widths, if the dictionary tells all that is needed of them.
    widths: Option<Box<[f32; 256]>>,
    map: Map,
    /// Whether the map was damaged.
    pub(super) is_damaged: bool,
    dict: Dict<'a>,
    programs: Programs<'a>,
    font: OnceCell<Option<Font<'a>>>,
    chart: OnceCell<Chart>,
    /// Whether the chart alone tells what its codes are.
    is_charted: OnceCell<bool>,
    /// Whether it has so few glyphs that they may be signs.
    has_few: OnceCell<bool>,
}

/// What a code says.
#[derive(Debug)]
pub(super) enum Said {
    /// This, by the font's own word.
    Known(String),
    /// This, by custom: the font does not say that its codes are anything else.
    Likely(String),
    /// This, if its codes are Unicode, which nothing tells.
    Unlikely(String),
    /// Nothing: the code is a mere number.
    Number,
    /// Nothing that the font knows.
    Unsaid,
}

/// Reads the widths of a simple font; `None` if it leaves them to its program.
fn widths(dict: &Dict<'_>) -> Option<Box<[f32; 256]>> {
    if dict.get::<Name<'_>>(b"Subtype").as_deref() != Some(b"TrueType") {
        return None;
    }
    let first = dict.get::<usize>(b"FirstChar")?;
    let count = dict
        .get::<usize>(b"LastChar")?
        .checked_sub(first)?
        .checked_add(1)?;
    let list = dict.get::<Array<'_>>(b"Widths")?;
    let missing = dict
        .get::<Dict<'_>>(b"FontDescriptor")
        .and_then(|it| it.get::<f32>(b"MissingWidth"))
        .unwrap_or(0.0);
    let mut widths = Box::new([missing; 256]);
    let room = widths.iter_mut().skip(first);
    for (width, told) in room.zip(list.iter::<f32>().take(count)) {
        *width = told;
    }
    Some(widths)
}

impl<'a> Lettering<'a> {
    /// Opens a font, or returns `None` if that cannot be done.
    pub(super) fn new(
        dict: &Dict<'a>,
        programs: &Programs<'a>,
        budget: &mut Budget,
    ) -> Option<Self> {
        let (map, is_damaged) = Map::read(dict, budget);
        let is_told = matches!(map, Map::Told(_));
        let widths = is_told.then(|| widths(dict)).flatten();
        let font = OnceCell::new();
        if widths.is_none() {
            font.set(Some(programs.open(dict)?)).ok()?;
        }
        Some(Self {
            widths,
            map,
            is_damaged,
            dict: dict.clone(),
            programs: programs.clone(),
            font,
            chart: OnceCell::new(),
            is_charted: OnceCell::new(),
            has_few: OnceCell::new(),
        })
    }

    fn font(&self) -> Option<&Font<'a>> {
        let open = || self.programs.open(&self.dict);
        self.font.get_or_init(open).as_ref()
    }

    /// Tells whether lines run from left to right.
    pub(super) fn is_horizontal(&self) -> bool {
        self.widths.is_some() || self.font().is_none_or(Font::is_horizontal)
    }

    /// Reads the first code of `bytes`, which are not empty: the code and how
    /// many bytes it took.
    pub(super) fn read_code(&self, bytes: &[u8]) -> (u32, usize) {
        let (code, length) = self.font().map_or((0, 1), |it| it.read_code(bytes, 0));
        (code, length.max(1))
    }

    /// Returns how far a code moves the pen along the line, in thousandths of an
    /// em.
    pub(super) fn advance(&self, code: u32) -> f64 {
        if let Some(widths) = &self.widths {
            return f64::from(widths[usize::from(code as u8)]);
        }
        let advance = self.font().map(|it| it.code_advance(code));
        advance.map_or(0.0, |it| {
            if self.is_horizontal() {
                it.x
            } else {
                it.y.abs()
            }
        })
    }

    /// Returns what a code says.
    pub(super) fn says(&self, code: u32) -> Said {
        if let Some(text) = self.map.says(code) {
            return Said::Known(text);
        }
        let Some(font) = self.font() else {
            return Said::Unsaid;
        };
        match font.glyph(font.map_code(code), code) {
            FontGlyph::Type3(it) => it.as_unicode().map_or(Said::Unsaid, known),
            FontGlyph::Outline(it) if self.is_composite() => self.says_composite(code, &it),
            FontGlyph::Outline(it) => self.says_simple(&it),
        }
    }

    fn is_composite(&self) -> bool {
        self.dict.contains_key(b"DescendantFonts")
    }

    fn chart(&self, glyph: &OutlineGlyph) -> &Chart {
        self.chart.get_or_init(|| {
            let program = glyph.font_data().map(|it| it.data);
            program.map_or_else(Chart::default, |it| Chart::read((*it).as_ref()))
        })
    }

    /// What a code of several bytes says that no map knows: what its glyph shows,
    /// or itself, if its codes may be Unicode.
    fn says_composite(&self, code: u32, glyph: &OutlineGlyph) -> Said {
        if let Some(text) = glyph.as_unicode() {
            return known(text);
        }
        let number = glyph.glyph_id().to_u32();
        if let Some(c) = self.chart(glyph).character(number) {
            return Said::Known(c.to_string());
        }
        let is_plain = self
            .dict
            .get::<Name<'_>>(b"Encoding")
            .is_some_and(|it| is_identity(&it));
        let itself = char::from_u32(code).filter(|c| is_plain && !c.is_control());
        match (&self.map, itself) {
            (Map::Told(_), _) => Said::Unsaid,
            (_, None) => Said::Number,
            (Map::Identity, Some(c)) => Said::Likely(c.to_string()),
            // Codes with glyphs of their own are more than the numbers of glyphs.
            (Map::None, Some(c)) if self.has_glyph_table() => Said::Likely(c.to_string()),
            (Map::None, Some(c)) => Said::Unlikely(c.to_string()),
        }
    }

    fn has_glyph_table(&self) -> bool {
        let fonts = self.dict.get::<Array<'_>>(b"DescendantFonts");
        let font = fonts.and_then(|it| it.iter::<Dict<'_>>().next());
        font.is_some_and(|it| it.get::<Stream<'_>>(b"CIDToGIDMap").is_some())
    }

    /// What a code of one byte says that no map knows: what its glyph is called.
    fn says_simple(&self, glyph: &OutlineGlyph) -> Said {
        let said = glyph.as_unicode();
        if let Some(BfString::Char(c)) = said
            && *self.has_few.get_or_init(|| has_few(&self.dict))
            && let Some(sign) = drawn(glyph, c)
        {
            return Said::Known(sign.to_string());
        }
        if *self.is_charted.get_or_init(|| self.has_chart_alone()) {
            let chart = self.chart(glyph);
            if chart.is_numbered() {
                return Said::Number;
            }
            if chart.is_mute() && self.is_symbolic() {
                return said.map_or(Said::Unsaid, |it| Said::Likely(text(it)));
            }
        }
        said.map_or(Said::Unsaid, known)
    }

    /// Tells whether this is a `TrueType` font whose program came along and whose
    /// glyphs have no names.
    fn has_chart_alone(&self) -> bool {
        let is_true_type = self.dict.get::<Name<'_>>(b"Subtype").as_deref() == Some(b"TrueType");
        let is_named = self
            .dict
            .get::<Dict<'_>>(b"Encoding")
            .is_some_and(|it| it.contains_key(b"Differences"));
        is_true_type && !is_named && self.is_embedded()
    }

    fn descriptor(&self) -> Option<Dict<'a>> {
        self.dict.get::<Dict<'a>>(b"FontDescriptor")
    }

    fn is_embedded(&self) -> bool {
        self.descriptor()
            .is_some_and(|it| it.contains_key(b"FontFile2"))
    }

    /// Tells whether a font says that its letters are not those of Latin text.
    fn is_symbolic(&self) -> bool {
        const NON_SYMBOLIC: i32 = 1 << 5;
        self.descriptor()
            .and_then(|it| it.get::<i32>(b"Flags"))
            .is_some_and(|it| it & NON_SYMBOLIC == 0)
    }
}

fn known(said: BfString) -> Said {
    Said::Known(text(said))
}

fn text(said: BfString) -> String {
    match said {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    }
}
