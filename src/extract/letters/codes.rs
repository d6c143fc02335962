//! Codes that say what they mean only by custom: TeX bitmap fonts, Windows,
//! old-style figures and small capitals.
//!
//! ```text
//! code ─tex_letter, win_ansi→ letters    private use, glyph name ─plain, named→ letter
//! ```
//!
//! dvips and pdfTeX embed bitmap fonts whose glyphs are called `a65` or `65`,
//! so the code is all there is. Letters and digits stand where ASCII has them;
//! ligatures where the Cork (T1) and the older OT1 encoding have them, which
//! do not collide.
//!
//! **Source.** `TeX` font encodings OT1 and T1 (Cork), as published with LaTeX.

/// Cork encoding, from 0x80.
const CORK: &str = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻ\u{132}İđ§\
                    ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžż\u{133}¡¿£\
                    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞ\u{1e9e}\
                    àáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß";

/// Returns what a code of a TeX bitmap font says.
pub(super) fn tex_letter(code: u32) -> Option<&'static str> {
    const ASCII: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    match code {
        0x0b | 0x1b => Some("ff"),
        0x0c | 0x1c => Some("fi"),
        0x0d | 0x1d => Some("fl"),
        0x0e | 0x1e => Some("ffi"),
        0x0f | 0x1f => Some("ffl"),
        0x10 => Some("\u{201c}"),
        0x11 => Some("\u{201d}"),
        0x15 => Some("\u{2013}"),
        0x16 => Some("\u{2014}"),
        0x27 => Some("\u{2019}"),
        0x60 => Some("\u{2018}"),
        0x7f => Some("-"),
        0x21..=0x7e => {
            let at = code as usize - 0x21;
            ASCII.get(at..=at)
        }
        0x80..=0xff => {
            let (at, c) = CORK.char_indices().nth(code as usize - 0x80)?;
            CORK.get(at..at + c.len_utf8())
        }
        _ => None,
    }
}

/// Returns what a code says in the Latin code page of Windows; where it has
/// nothing, and for codes below the space, none.
pub(super) fn win_ansi(code: u32) -> Option<char> {
    const FROM_0X80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match code {
        0x20..=0x7e | 0xa0..=0xff => char::from_u32(code),
        0x80..=0x9f => FROM_0X80
            .chars()
            .nth(code as usize - 0x80)
            .filter(|c| !c.is_control()),
        _ => None,
    }
}

/// Returns the plain form of a character of Adobe's corporate use area:
/// old-style figures and small capitals.
pub(super) fn plain(c: char) -> Option<char> {
    let code = u32::from(c);
    match code {
        0xf730..=0xf739 => char::from_u32(code - 0xf730 + 0x30),
        0xf761..=0xf77a => char::from_u32(code - 0xf761 + 0x61),
        _ => None,
    }
}

/// Returns what a glyph name says whose font hides its meaning in the private
/// use area: `four.alt1`, `zerooldstyle`, `a.sc`, `Asmall`.
pub(super) fn named(name: &str) -> Option<char> {
    const DIGITS: [&str; 10] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let base = name.split('.').next().unwrap_or_default();
    let base = ["oldstyle", "small", "lining", "tab"]
        .iter()
        .find_map(|ending| base.strip_suffix(ending))
        .unwrap_or(base);
    let mut letters = base.chars();
    match (letters.next(), letters.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() => Some(c),
        _ => {
            let at = DIGITS.iter().position(|digit| *digit == base)?;
            char::from_digit(u32::try_from(at).ok()?, 10)
        }
    }
}

/// Returns what a glyph name says that is a letter or two and a number: `g65`,
/// `C0065`, `char65`. Some writers number glyphs by the code of Latin text, others
/// in any order.
pub(super) fn numbered(name: &str) -> Option<char> {
    const LETTERS: usize = 4;
    let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if digits.len() == name.len() || name.len() - digits.len() > LETTERS {
        return None;
    }
    win_ansi(digits.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::{named, numbered, plain, tex_letter};

    #[test]
    fn names_that_are_numbers() {
        assert_eq!(numbered("g65"), Some('A'));
        assert_eq!(numbered("C0065"), Some('A'));
        assert_eq!(numbered("glyph65"), None);
        assert_eq!(numbered("65"), None);
        assert_eq!(numbered("g3"), None);
    }

    #[test]
    fn names_of_alternate_figures_and_small_capitals() {
        assert_eq!(named("four.alt1"), Some('4'));
        assert_eq!(named("zerooldstyle"), Some('0'));
        assert_eq!(named("a.sc"), Some('a'));
        assert_eq!(named("Asmall"), Some('A'));
        assert_eq!(named("bullet.alt"), None);
        assert_eq!(plain('\u{f734}'), Some('4'));
        assert_eq!(plain('\u{f0b7}'), None);
    }

    #[test]
    fn codes_of_bitmap_fonts() {
        let said: String = [0x65, 0x1e, 0x63, 0xef, 0xff]
            .into_iter()
            .filter_map(tex_letter)
            .collect();
        assert_eq!(said, "efficïß");
        assert_eq!(tex_letter(0x80), Some("Ă"));
        assert_eq!(tex_letter(0x3), None);
    }
}
