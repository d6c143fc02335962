//! Charts: which glyph a font program draws for which character, read backwards.
//!
//! ```text
//! bytes of an sfnt ─Chart::read→ Chart ─character→ what a glyph shows
//!                                      └─is_numbered→ do its codes mean anything?
//! ```
//!
//! A font without a map to Unicode may have its whole chart inside. A subset may
//! have one that says nothing: its glyphs, numbered in the order of their use.
//!
//! **Promise.** Whatever the bytes, reading ends soon. **Never:** outlines.
//!
//! **Source.** ISO/IEC 14496-22 (Open Font Format), `cmap`, formats 0, 4, 6 and 12.

use std::collections::HashMap;

/// The most pairs that are read of a table: every glyph, twice.
const PAIRS: usize = 1 << 17;

/// Where symbol fonts of Windows put their codes.
const SYMBOLS: u32 = 0xf000;

/// The chart of a font program.
#[derive(Debug, Default)]
pub(super) struct Chart {
    /// Characters by glyph.
    characters: HashMap<u16, char>,
    /// Whether it has a table of Unicode.
    is_unicode: bool,
    /// The codes of its other tables, in order.
    codes: Vec<u32>,
}

impl Chart {
    /// Reads the chart of a font program; of one that has none, an empty one.
    pub(super) fn read(program: &[u8]) -> Self {
        let mut chart = Self::default();
        let Some(table) = cmap(program) else {
            return chart;
        };
        for at in 0..usize::from(short(table, 2).unwrap_or(0)).min(32) {
            let record = 4 + 8 * at;
            let (Some(platform), Some(kind), Some(offset)) = (
                short(table, record),
                short(table, record + 2),
                long(table, record + 4),
            ) else {
                break;
            };
            let pairs = table.get(offset as usize..).map(pairs).unwrap_or_default();
            match (platform, kind) {
                (0, _) | (3, 1 | 10) => {
                    chart.is_unicode |= !pairs.is_empty();
                    for (code, glyph) in pairs {
                        if let Some(c) = char::from_u32(code).filter(|c| !is_private(*c)) {
                            chart.characters.entry(glyph).or_insert(c);
                        }
                    }
                }
                _ => {
                    let plain = pairs.iter().map(|(code, _)| code % SYMBOLS);
                    chart.codes.extend(plain);
                }
            }
        }
        chart.codes.sort_unstable();
        chart.codes.dedup();
        chart
    }

    /// Returns what a glyph shows.
    pub(super) fn character(&self, glyph: u32) -> Option<char> {
        self.characters.get(&u16::try_from(glyph).ok()?).copied()
    }

    /// Tells whether it says nothing of characters.
    pub(super) fn is_mute(&self) -> bool {
        !self.is_unicode
    }

    /// Tells whether its codes are mere numbers: they run from the first control
    /// character or the first sign on, and no text uses all of those.
    pub(super) fn is_numbered(&self) -> bool {
        // What a Macintosh calls null, backspace, tab, return and space.
        const CONTROLS: [u32; 6] = [0, 8, 9, 10, 13, 29];
        // From so many codes on; after the small letters any full font begins so.
        const LEAST: usize = 4;
        const SMALL_A: u32 = 0x61;
        if !self.is_mute() {
            return false;
        }
        let low = self.codes.iter().filter(|it| **it < 0x20);
        if low.filter(|it| !CONTROLS.contains(it)).count() >= LEAST {
            return true;
        }
        let signs: Vec<u32> = self
            .codes
            .iter()
            .copied()
            .filter(|it| *it >= 0x20)
            .collect();
        let (Some(first), Some(last)) = (signs.first(), signs.last()) else {
            return false;
        };
        let runs_on = (last - first) as usize + 1 == signs.len();
        matches!(first, 0x20 | 0x21) && runs_on && signs.len() >= LEAST && *last < SMALL_A
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) || c.is_control()
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|it| u16::from_be_bytes(*it))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|it| u32::from_be_bytes(*it))
}

/// Returns the table `cmap` of a font, to the end of the file.
fn cmap(program: &[u8]) -> Option<&[u8]> {
    let tables = usize::from(short(program, 4)?);
    let records = program.get(12..)?.chunks_exact(16).take(tables);
    let record = records.into_iter().find(|it| it.starts_with(b"cmap"))?;
    program.get(long(record, 8)? as usize..)
}

/// Returns the codes of a table with their glyphs, without those that have none.
fn pairs(table: &[u8]) -> Vec<(u32, u16)> {
    let found = match short(table, 0) {
        Some(0) => (0..256)
            .filter_map(|it| Some((it, u16::from(*table.get(6 + it as usize)?))))
            .collect(),
        Some(4) => segments(table).unwrap_or_default(),
        Some(6) => {
            let first = u32::from(short(table, 6).unwrap_or(0));
            let count = u32::from(short(table, 8).unwrap_or(0));
            let glyph = |it: u32| Some((first + it, short(table, 10 + 2 * it as usize)?));
            (0..count).filter_map(glyph).collect()
        }
        Some(12) => groups(table),
        _ => vec![],
    };
    found.into_iter().filter(|(_, glyph)| *glyph != 0).collect()
}

/// Reads format 4: segments of codes of two bytes.
fn segments(table: &[u8]) -> Option<Vec<(u32, u16)>> {
    let size = usize::from(short(table, 6)?) & !1;
    let mut pairs = vec![];
    for at in (0..size).step_by(2) {
        let last = short(table, 14 + at)?;
        let first = short(table, 16 + size + at)?;
        let step = short(table, 16 + 2 * size + at)?;
        let place = 16 + 3 * size + at;
        let offset = usize::from(short(table, place)?);
        for code in first..=last {
            if pairs.len() >= PAIRS {
                return Some(pairs);
            }
            let glyph = if offset == 0 {
                code.wrapping_add(step)
            } else {
                let listed = short(table, place + offset + 2 * usize::from(code - first));
                match listed {
                    None | Some(0) => 0,
                    Some(it) => it.wrapping_add(step),
                }
            };
            pairs.push((u32::from(code), glyph));
        }
    }
    Some(pairs)
}

/// Reads format 12: groups of codes of four bytes.
fn groups(table: &[u8]) -> Vec<(u32, u16)> {
    let count = long(table, 12).unwrap_or(0) as usize;
    let groups = table
        .get(16..)
        .unwrap_or_default()
        .chunks_exact(12)
        .take(count);
    let pairs = groups.flat_map(|it| {
        let [first, last, glyph] = [0, 4, 8].map(|at| long(it, at).unwrap_or(0));
        let steps = last.saturating_sub(first).min(u32::from(u16::MAX));
        (0..=steps).filter_map(move |step| {
            let glyph = u16::try_from(glyph.checked_add(step)?).ok()?;
            Some((first.checked_add(step)?, glyph))
        })
    });
    pairs.take(PAIRS).collect()
}
