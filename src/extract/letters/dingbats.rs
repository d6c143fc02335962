//! Dingbats: fonts whose letters are little pictures.
//!
//! ```text
//! font dictionary ─Dingbats::of→ Dingbats        code ─shows→ a sign
//! ```
//!
//! A writer that puts a `§` of Wingdings before an item of a list means a square.
//! Fonts of this kind often come without a map to Unicode, and then the code
//! would be read as a letter.
//!
//! **Promise.** A code of such a font is never a letter: it is the sign that it
//! shows, or a bullet.
//!
//! **Source.** Unicode 7.0, proposal L2/12-368 for Wingdings, Wingdings 2 and 3, and
//! Webdings; the signs that documents use most are listed here.

use hayro_syntax::object::{Dict, Name};

/// What stands for pictures that are not listed.
const BULLET: char = '\u{2022}';

/// The first sign that is no letter of any Latin alphabet, nor Greek.
const FIRST_SIGN: char = '\u{2000}';

/// How the names of other fonts of pictures begin.
const OTHERS: &[&str] = &[
    "wingdings",
    "webdings",
    "zapfdingbats",
    "itczapfdingbats",
    "monotypesorts",
    "dingbats",
    // Fonts of icons on the web, whose codes are of no matter to a reader.
    "openiconic",
    "fontawesome",
    "materialicons",
    "materialsymbols",
    "glyphicons",
    "icomoon",
];

/// The encoding of Symbol, from 0x21; what has no sign of its own is a bullet.
const SYMBOL: &str = "!∀#∃%&∋()∗+,−./0123456789:;<=>?\
    ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\
    ‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼•\
    •••••••••••••••••••••••••••••••••\
    ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…••↵\
    ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓\
    ◊〈®©™∑•••••••••••〉∫•••••••••••";

/// A font of little pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dingbats {
    /// Wingdings, of which the common signs are known.
    Wingdings,
    /// Symbol: Greek and mathematics.
    Symbol,
    /// Another one.
    Other,
}

impl Dingbats {
    /// Returns which font of pictures this is, by its name.
    pub(super) fn of(font: &Dict<'_>) -> Option<Self> {
        let name = font.get::<Name<'_>>(b"BaseFont")?;
        let name = name.as_str();
        let name = name.split_once('+').map_or(name, |(_, it)| it);
        let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        match name.to_ascii_lowercase().as_str() {
            "wingdings" | "wingdingsregular" | "wingdingsbold" => Some(Self::Wingdings),
            "symbol" | "symbolmt" | "symbolregular" => Some(Self::Symbol),
            it if OTHERS.iter().any(|name| it.starts_with(name)) => Some(Self::Other),
            _ => None,
        }
    }

    /// Returns what a code says in place of `said`: signs stay, letters do not.
    /// Codes of several bytes are mostly numbers of glyphs.
    pub(super) fn instead_of(
        self,
        said: Option<String>,
        code: u32,
        is_composite: bool,
    ) -> Option<String> {
        let is_sign = |it: &String| it.chars().all(|c| c >= FIRST_SIGN || c.is_whitespace());
        if self == Self::Symbol && said.as_ref().is_some_and(|it| !it.is_ascii()) {
            // What a map says of Symbol is Greek and no code, but for private
            // use, which repeats the codes of the font: `µ` of `µm` there.
            let private = said.as_deref().and_then(private);
            return private.map_or(said, |it| self.shows(it).map(String::from));
        }
        let own = if is_composite { Self::Other } else { self };
        said.filter(is_sign)
            .or_else(|| own.shows(code).map(String::from))
    }

    /// Returns what a code shows; `None` for a blank.
    fn shows(self, code: u32) -> Option<char> {
        // Codes of two bytes repeat those of one.
        let code = code & 0xff;
        if code <= 0x20 {
            return None;
        }
        match self {
            Self::Other => return Some(BULLET),
            Self::Symbol => return SYMBOL.chars().nth(code as usize - 0x21),
            Self::Wingdings => {}
        }
        Some(match code {
            0x4a => '\u{263a}',
            0x6c | 0x9f => '\u{25cf}',
            0x6e => '\u{25a0}',
            0xa7 => '\u{25aa}',
            0x6f | 0x71 | 0x72 | 0xa8 => '\u{25a1}',
            0x75 | 0x77 => '\u{25c6}',
            0xd8 => '\u{27a2}',
            0xdf => '\u{2190}',
            0xe0 | 0xe8 | 0xf0 => '\u{2192}',
            0xfb => '\u{2717}',
            0xfc => '\u{2713}',
            0xfd => '\u{2612}',
            0xfe => '\u{2611}',
            _ => BULLET,
        })
    }
}

/// Returns the code that a sign for private use repeats.
fn private(said: &str) -> Option<u32> {
    let mut signs = said.chars();
    let sign = signs.next().filter(|c| PRIVATE.contains(c))?;
    signs.next().is_none().then_some(sign as u32)
}

/// Where fonts of signs put their codes.
const PRIVATE: std::ops::RangeInclusive<char> = '\u{f021}'..='\u{f0ff}';

#[cfg(test)]
mod tests {
    use super::Dingbats;

    #[test]
    fn codes_are_signs_and_never_letters() {
        assert_eq!(Dingbats::Wingdings.shows(0xfc), Some('\u{2713}'));
        assert_eq!(Dingbats::Wingdings.shows(0xf0a7), Some('\u{25aa}'));
        assert_eq!(Dingbats::Wingdings.shows(0x20), None);
        for code in 0x21..0x100 {
            for font in [Dingbats::Wingdings, Dingbats::Other] {
                assert!(font.shows(code).is_some_and(|c| !c.is_alphanumeric()));
            }
        }
    }

    #[test]
    fn what_a_map_says_stays_if_it_is_a_sign() {
        let instead =
            |said: &str, code| Dingbats::Wingdings.instead_of(Some(said.into()), code, false);
        assert_eq!(instead("\u{2713}", 0x50).as_deref(), Some("\u{2713}"));
        assert_eq!(instead("ü", 0xfc).as_deref(), Some("\u{2713}"));
        assert_eq!(instead("\u{f0fc}", 0xfc).as_deref(), Some("\u{f0fc}"));
    }

    #[test]
    fn private_use_repeats_the_codes_of_symbol() {
        let instead = |said: &str| Dingbats::Symbol.instead_of(Some(said.to_owned()), 0x51, true);
        assert_eq!(instead("\u{f06d}").as_deref(), Some("μ"));
        assert_eq!(instead("\u{f0b3}").as_deref(), Some("≥"));
        assert_eq!(instead("μ").as_deref(), Some("μ"));
    }

    #[test]
    fn the_table_of_symbol_is_whole() {
        let shows = |code| Dingbats::Symbol.shows(code);
        assert_eq!([0x61, 0x7a, 0xb7].map(shows), ['α', 'ζ', '•'].map(Some));
        assert_eq!([0xa3, 0xb3, 0xb1].map(shows), ['≤', '≥', '±'].map(Some));
        assert_eq!([0xd6, 0xe5, 0xf2].map(shows), ['√', '∑', '∫'].map(Some));
    }
}
