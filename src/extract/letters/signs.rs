//! Signs: what one glyph says, tidied to the letters a reader would type.
//!
//! ```text
//! text of a glyph ─tidied→ letters        letters ─Signs::intern→ Sign
//! letter + accent ─composed→ letter
//! ```
//!
//! **Promise.** Letters are never invented: ligatures are taken apart, spaces
//! made plain, characters without a reading dropped.
//!
//! **Source.** Unicode 16, normalisation forms; spacing accents: TeX's OT1
//! encoding draws `¨` and then moves back to draw `e`.

use std::collections::HashMap;

use unicode_normalization::{UnicodeNormalization, char::compose};

/// What one glyph says: a character, or an entry in [`Signs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Sign(u32);

/// Where a word may be parted at a line end; elsewhere it says nothing.
pub(in crate::extract) const SOFT_HYPHEN: char = '\u{ad}';

/// The first number that is not a character.
const AFTER_CHARS: u32 = 0x11_0000;

impl Sign {
    /// Says nothing: the glyph is left out.
    pub(super) const NONE: Self = Self(0);
    /// A space.
    pub(in crate::extract) const SPACE: Self = Self(' ' as u32);
    /// A soft hyphen.
    pub(in crate::extract) const SOFT_HYPHEN: Self = Self(SOFT_HYPHEN as u32);

    /// Returns the sign for one character.
    pub(in crate::extract) fn of(c: char) -> Self {
        Self(c as u32)
    }

    /// Returns the character, if the sign is a single one.
    pub(in crate::extract) fn char(self) -> Option<char> {
        (self != Self::NONE)
            .then(|| char::from_u32(self.0))
            .flatten()
    }
}

/// The signs of several characters: ligatures, mostly.
#[derive(Debug, Default)]
pub(in crate::extract) struct Signs {
    texts: Vec<String>,
    known: HashMap<String, u32>,
}

impl Signs {
    /// Returns the sign that says `text`.
    pub(super) fn intern(&mut self, text: &str) -> Sign {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Sign::NONE,
            (Some(c), None) => Sign::of(c),
            _ => {
                let next = AFTER_CHARS + self.texts.len() as u32;
                let number = *self.known.entry(text.to_owned()).or_insert(next);
                if number == next {
                    self.texts.push(text.to_owned());
                }
                Sign(number)
            }
        }
    }

    /// Appends what `sign` says to `out`.
    pub(in crate::extract) fn push(&self, sign: Sign, out: &mut String) {
        if let Some(c) = sign.char() {
            out.push(c);
        } else if let Some(text) = self.many(sign) {
            out.push_str(text);
        }
    }

    /// Returns the text of a sign of several characters.
    pub(in crate::extract) fn many(&self, sign: Sign) -> Option<&str> {
        let at = sign.0.checked_sub(AFTER_CHARS)?;
        self.texts.get(at as usize).map(String::as_str)
    }
}

/// Tidies what a font says one of its glyphs means.
pub(in crate::extract) fn tidied(raw: &str) -> String {
    if raw.len() == 1 && raw.as_bytes()[0] > b' ' {
        return raw.to_owned();
    }
    let mut out = String::new();
    for c in raw.nfc() {
        match c {
            '\u{fb00}' => out.push_str("ff"),
            '\u{fb01}' => out.push_str("fi"),
            '\u{fb02}' => out.push_str("fl"),
            '\u{fb03}' => out.push_str("ffi"),
            '\u{fb04}' => out.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => out.push_str("st"),
            // Dutch fonts have it as one glyph; Dutch readers type two.
            '\u{132}' => out.push_str("IJ"),
            '\u{133}' => out.push_str("ij"),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            // Hebrew and Arabic letters in the form they take inside a word.
            '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => out.extend(c.nfkc()),
            _ if c.is_whitespace() => out.push(' '),
            _ if is_mute(c) => {}
            _ => out.push(c),
        }
    }
    if out.trim().is_empty() && !out.is_empty() {
        return " ".to_owned();
    }
    if out.contains(SOFT_HYPHEN) {
        return one_break(&out);
    }
    out
}

/// Returns `text` without the soft hyphens that stand among other letters; with
/// a drawn hyphen they are one break.
fn one_break(text: &str) -> String {
    let rest: String = text.chars().filter(|c| *c != SOFT_HYPHEN).collect();
    match rest.trim() {
        "" | "-" => SOFT_HYPHEN.to_string(),
        _ => rest,
    }
}

/// Tells whether a character has no reading: controls, zero-width marks,
/// private use (list bullets of symbol fonts), the replacement character.
pub(super) fn is_mute(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fffc}'..='\u{ffff}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Tells whether a letter is of a script that runs from right to left.
pub(in crate::extract) fn runs_left(c: char) -> bool {
    c >= '\u{590}'
        && matches!(c,
            '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Returns the combining mark of a spacing accent, if `c` is one.
pub(in crate::extract) fn accent(c: char) -> Option<char> {
    Some(match c {
        '`' | '\u{2cb}' => '\u{300}',
        '\u{b4}' | '\u{2ca}' => '\u{301}',
        '^' | '\u{2c6}' => '\u{302}',
        '~' | '\u{2dc}' => '\u{303}',
        '\u{af}' | '\u{2c9}' => '\u{304}',
        '\u{2d8}' => '\u{306}',
        '\u{2d9}' => '\u{307}',
        '\u{a8}' => '\u{308}',
        '\u{2da}' => '\u{30a}',
        '\u{2dd}' => '\u{30b}',
        '\u{2c7}' => '\u{30c}',
        '\u{b8}' => '\u{327}',
        '\u{2db}' => '\u{328}',
        '\u{300}'..='\u{36f}' => c,
        _ => return None,
    })
}

/// Returns the letter that `letter` with a spacing `accent` over it makes.
pub(in crate::extract) fn composed(letter: char, accent_sign: char) -> Option<char> {
    let base = match letter {
        '\u{131}' => 'i',
        '\u{237}' => 'j',
        other => other,
    };
    compose(base, accent(accent_sign)?)
}

#[cfg(test)]
mod tests {
    use super::{Signs, composed, tidied};

    #[test]
    fn ligatures_come_apart_and_bullets_vanish() {
        assert_eq!(tidied("\u{fb03}"), "ffi");
        assert_eq!(tidied("\u{f0b7}"), "");
        assert_eq!(tidied("\u{a0}"), " ");
        assert_eq!(tidied("e\u{308}"), "ë");
        assert_eq!(tidied("\u{3}"), "");
        assert_eq!(tidied("\u{fefb}"), "لا");
    }

    #[test]
    fn soft_hyphens_are_one_break_or_nothing() {
        assert_eq!(tidied("\u{ad}"), "\u{ad}");
        assert_eq!(tidied("\u{ad}\u{2010}"), "\u{ad}");
        assert_eq!(tidied("h\u{ad}"), "h");
    }

    #[test]
    fn accents_join_their_letter() {
        assert_eq!(composed('e', '¨'), Some('ë'));
        assert_eq!(composed('\u{131}', '\u{b4}'), Some('í'));
        assert_eq!(composed('t', '¨'), Some('ẗ'));
        assert_eq!(composed('e', 'x'), None);
    }

    #[test]
    fn signs_remember_their_text() {
        let mut signs = Signs::default();
        let [fi, again] = ["fi", "fi"].map(|text| signs.intern(text));
        assert_eq!(fi, again);
        let mut out = String::new();
        signs.push(fi, &mut out);
        assert_eq!(out, "fi");
    }
}
