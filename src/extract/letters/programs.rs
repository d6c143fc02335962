//! Programs: fonts of which the program is opened only when it is needed.
//!
//! ```text
//! font dictionary ─Lettering::new→ Lettering        code ─says, advance→ …
//! ```
//!
//! **Promise.** Says of every code what `hayro-font` says of it.
//! **Knows:** `hayro-font`. **Never:** outlines.
//!
//! What a code of a `TrueType` font means stands in its map to Unicode, and how
//! wide it is in its widths; the program itself, which is large and packed, is
//! asked only for codes that the map leaves out. Opening all programs took a
//! twentieth of the time of reading (callgrind, 2,647 pages, November 2026).
//!
//! **Source.** ISO 32000-2:2020, §9.6.2 (simple fonts), §9.10.3 (`ToUnicode`).

use std::{cell::OnceCell, sync::Arc};

use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn,
    hayro_cmap::{self, BfString, CMap},
};
use hayro_syntax::object::{Array, Dict, Name, Stream};

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
    /// What is known without its program.
    told: Option<Told>,
    dict: Dict<'a>,
    programs: Programs<'a>,
    font: OnceCell<Option<Font<'a>>>,
}

/// What the dictionary of a simple font tells.
struct Told {
    /// In thousandths of an em.
    widths: Box<[f32; 256]>,
    meanings: CMap,
}

impl Told {
    /// Reads a font that has widths and a map to Unicode.
    fn read(dict: &Dict<'_>, maps: &CMapResolverFn) -> Option<Self> {
        if dict.get::<Name<'_>>(b"Subtype").as_deref() != Some(b"TrueType") {
            return None;
        }
        let map = dict.get::<Stream<'_>>(b"ToUnicode")?.decoded_data().ok()?;
        let maps = maps.clone();
        let meanings = CMap::parse(&map, move |name| maps(name))?;
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
        Some(Self { widths, meanings })
    }
}

impl<'a> Lettering<'a> {
    /// Opens a font, or returns `None` if that cannot be done.
    pub(super) fn new(dict: &Dict<'a>, programs: &Programs<'a>) -> Option<Self> {
        let told = Told::read(dict, &programs.maps);
        let font = OnceCell::new();
        if told.is_none() {
            font.set(Some(programs.open(dict)?)).ok()?;
        }
        Some(Self {
            told,
            dict: dict.clone(),
            programs: programs.clone(),
            font,
        })
    }

    fn font(&self) -> Option<&Font<'a>> {
        let open = || self.programs.open(&self.dict);
        self.font.get_or_init(open).as_ref()
    }

    /// Tells whether lines run from left to right.
    pub(super) fn is_horizontal(&self) -> bool {
        self.told.is_some() || self.font().is_none_or(Font::is_horizontal)
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
        if let Some(told) = &self.told {
            return f64::from(told.widths[usize::from(code as u8)]);
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
    pub(super) fn says(&self, code: u32) -> Option<String> {
        let told = self.told.as_ref();
        let said = told
            .and_then(|it| it.meanings.lookup_bf_string(code))
            .or_else(|| {
                let font = self.font()?;
                match font.glyph(font.map_code(code), code) {
                    FontGlyph::Outline(it) => it.as_unicode(),
                    FontGlyph::Type3(it) => it.as_unicode(),
                }
            })?;
        Some(match said {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text,
        })
    }
}
