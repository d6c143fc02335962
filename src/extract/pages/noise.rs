//! Noise: text that is no language, or that an earlier OCR read badly.
//!
//! ```text
//! Caught, SetPage ─noise→ nothing, no language, or badly read
//! SetPage ─known_words→ which of two readings of a page is the better one
//! ```
//!
//! A scan may come with letters that nobody sees: the result of an OCR of years
//! ago, drawn invisibly under or over the picture. A font may have lost what its
//! codes mean. Such letters are kept as they are; but what they say cannot be found,
//! and that is told.
//!
//! **Promise.** A page in a third language, a table, a list of names or code is no
//! noise. **Never:** a dictionary; changing a letter.

use crate::extract::{
    letters::{Caught, Sense},
    setting::SetPage,
};

/// What is wrong with the text of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noise {
    /// Its letters make no words of any language, or most of them are unknown.
    NoLanguage,
    /// It is Dutch or English with many words that are no words.
    BadOcr,
}

/// From which part of the letters on that nobody knows a page is no text, in
/// hundredths, and the fewest: where one letter of the alphabet is lost, 1 to 18
/// are unknown.
const UNKNOWN: usize = 20;

/// With fewer unknown letters a page is not judged by them.
const LEAST_UNKNOWN: usize = 10;

/// The part of the letters that must be invisible, and of the page that its
/// picture must cover, for the text to be a layer of OCR.
const LAYER: f32 = 0.5;

/// Pages with fewer words say too little.
const LEAST_WORDS: usize = 50;

/// From which part of the words on that is impossible a page was badly read.
///
/// Of 83 Dutch and 40 English files (November 2026) 2,344 pages have 50 words or
/// more. Seven of them reach this part, with or without a layer of OCR, and all
/// seven are misread scans: six of an election programme in which `m` was read as
/// `rn` and lines as `~I` (0.035 to 0.155), one of a drawn page (0.037). The next
/// ones are printed lists of addresses (0.027, 0.025, 0.019). Pages of good OCR
/// stay below 0.005.
const IMPOSSIBLE: f32 = 0.03;

/// Tells what is wrong with the text of a page, if anything is.
pub(super) fn noise(caught: &Caught, page: &SetPage) -> Option<Noise> {
    let all = caught.unknown + caught.glyphs.len();
    if caught.unknown >= LEAST_UNKNOWN && 100 * caught.unknown >= UNKNOWN * all {
        return Some(Noise::NoLanguage);
    }
    let invisible = caught.invisible as f32;
    let is_layer = invisible > LAYER * caught.glyphs.len() as f32 && caught.picture_cover >= LAYER;
    if !is_layer && !is_suspect(page) {
        return None;
    }
    let sense = sense(page);
    if sense.is_nonsense() {
        return Some(Noise::NoLanguage);
    }
    let may_be_bad = is_layer || sense.is_rough() && sense.is_ours();
    (may_be_bad && has_impossible_words(page)).then_some(Noise::BadOcr)
}

/// Counts the words of a page that are among the commonest of any language: of two
/// readings of the same page the better one has more of them.
pub(super) fn known_words(page: &SetPage) -> u32 {
    sense(page).known_words()
}

/// Tells from some of its lines whether a page is worth a closer look: looking at
/// all of all pages cost a twentieth of the time of reading (callgrind, November
/// 2026).
fn is_suspect(page: &SetPage) -> bool {
    const LINES: usize = 16;
    let mut sense = Sense::of_letters();
    for line in page.lines.iter().step_by(page.lines.len() / LINES + 1) {
        sense.add(&line.line.text);
    }
    sense.is_suspect()
}

fn sense(page: &SetPage) -> Sense {
    let mut sense = Sense::default();
    for line in &page.lines {
        sense.add(&line.line.text);
    }
    sense
}

/// Tells whether many words of a page are no words.
fn has_impossible_words(page: &SetPage) -> bool {
    let (mut words, mut impossible) = (0, 0);
    for line in &page.lines {
        for word in line.line.text.split(' ') {
            if word.chars().any(char::is_alphabetic) {
                words += 1;
                impossible += usize::from(is_impossible(word));
            }
        }
    }
    words >= LEAST_WORDS && impossible as f32 >= IMPOSSIBLE * words as f32
}

/// How Dutch and English words begin, before their first vowel, with two letters
/// or more; with names and loans. Of the phonotactics of both languages, Booij
/// (1995, The phonology of Dutch) and Cruttenden (2014, Gimson's pronunciation of
/// English), in spelling.
const ONSETS: &[&str] = &[
    "bh", "bl", "br", "ch", "chl", "chr", "cl", "cr", "cz", "dh", "dj", "dr", "dw", "fj", "fl",
    "fr", "gh", "gl", "gn", "gr", "kh", "kl", "kn", "kr", "kw", "ll", "mc", "mn", "ph", "phl",
    "phr", "pl", "pn", "pr", "ps", "pt", "rh", "sc", "sch", "schl", "schm", "schn", "schr", "schw",
    "scl", "scr", "sf", "sh", "shr", "sj", "sk", "skl", "skr", "sl", "sm", "sn", "sp", "sph",
    "spl", "spr", "sq", "st", "str", "sv", "sw", "th", "thr", "tj", "tr", "ts", "tsj", "tw", "vl",
    "vr", "wh", "wr", "zh", "zw",
];

/// Shorter words may be abbreviations: `Wmo`, `vmbo`, `html`.
const SHORTEST: usize = 5;

/// Tells whether this cannot be a word, a number, a name or an address.
fn is_impossible(word: &str) -> bool {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    // Addresses, file names, formulas.
    if core.contains(['@', '/', '_', '=', '.', '\\']) {
        return false;
    }
    core.split(['-', '–', '—', '\'', '’', '&', '(', ')', '[', ']'])
        .any(is_impossible_part)
}

fn is_impossible_part(part: &str) -> bool {
    has_three_alike(part) || is_mixed(part) || begins_oddly(part)
}

/// Tells whether a small letter comes three times in a row: `aaantal`.
fn has_three_alike(part: &str) -> bool {
    let next = part.chars().skip(1).zip(part.chars().skip(2));
    let mut threes = part.chars().zip(next);
    threes
        .any(|(first, (second, third))| first == second && second == third && first.is_lowercase())
}

/// Tells whether figures or signs stand between small letters: `w46r`,
/// `opvoeding$con`.
fn is_mixed(part: &str) -> bool {
    let (mut after_letter, mut after_sign) = (false, false);
    for c in part.chars() {
        let is_sign = c.is_ascii_digit() || !c.is_alphanumeric() && !"+™®©".contains(c);
        if c.is_lowercase() {
            if after_sign {
                return true;
            }
            after_letter = true;
        } else if is_sign && after_letter {
            after_sign = true;
        } else {
            (after_letter, after_sign) = (false, false);
        }
    }
    false
}

fn begins_oddly(part: &str) -> bool {
    let mut letters = part.chars();
    let is_plain = part.chars().count() >= SHORTEST
        && letters.next().is_some_and(char::is_alphabetic)
        && letters.all(char::is_lowercase);
    if !is_plain {
        return false;
    }
    let is_vowel = |c: char| !c.is_ascii_alphabetic() || "aeiouyAEIOUY".contains(c);
    let onset = &part[..part.find(is_vowel).unwrap_or(part.len())];
    onset.len() == part.len()
        || onset.len() >= 2 && !ONSETS.iter().any(|it| it.eq_ignore_ascii_case(onset))
}

#[cfg(test)]
mod tests {
    use super::is_impossible;

    #[test]
    fn misread_words_are_impossible() {
        for word in [
            "rnoeten",
            "w46r",
            "hul,p",
            "vrijh~eid",
            "Rnaatregel",
            "aaantal",
            "bcdfgh",
        ] {
            assert!(is_impossible(word), "{word}");
        }
    }

    #[test]
    fn words_names_and_addresses_are_possible() {
        for word in [
            "moeten",
            "Wmo",
            "vmbo-scholen",
            "organisatie(s)",
            "https://voorbeeld.nl",
            "schrijven",
            "één",
            "LGBTQIA+",
            "COVID-19",
            "2de",
            "B2B",
            "mantelzorger,",
            "zo’n",
            "IEEE",
            "xtc",
            "Tsjechië",
            "zwakte",
            "psychiater",
            "wrijving",
            "«wijk»",
            "a.b@c.nl",
            "%",
            "ïnvloed",
        ] {
            assert!(!is_impossible(word), "{word}");
        }
    }
}
