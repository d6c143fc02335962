//! Codes that say what they mean only by custom: TeX bitmap fonts, Windows.
//!
//! ```text
//! code ─tex_letter, win_ansi→ letters
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

#[cfg(test)]
mod tests {
    use super::tex_letter;

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
