//! Hyphens at line ends: does the word go on without it?
//!
//! ```text
//! lines ─Evidence::gather→ Evidence        two halves ─Evidence::joint→ Joint
//! ```
//!
//! `samen-` / `levingsopbouw` is one word; `mede-` / `onderzoeker` keeps its
//! hyphen; `praktijk-` / `en` keeps it and a space. The same document is the
//! best witness: does it write the word whole inside a line, or with the
//! hyphen? An address keeps its hyphen, unless the document knows the word that
//! was parted. **Never:** dictionaries of a language.

mod addresses;

use std::collections::HashMap;

use crate::{
    extract::setting::SetLine,
    study::{is_vowel, keeps_hyphen, suspends},
};
use addresses::{goes_on_at_sign, in_address};

/// What to do with a hyphen at a line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// The hyphen goes: one word.
    Joined,
    /// The hyphen stays, or the stroke of an address: one word.
    Hyphenated,
    /// The hyphen stays, or there is none, and a space follows.
    Spaced,
}

/// How often the document writes the words in question inside its lines.
#[derive(Debug, Default)]
pub(in crate::extract) struct Evidence {
    counts: HashMap<String, u32>,
}

impl Evidence {
    /// Gathers evidence on all line ends from all lines.
    pub(in crate::extract) fn gather<'a>(lines: impl Iterator<Item = &'a SetLine> + Clone) -> Self {
        let mut counts = HashMap::new();
        let mut before: Option<&SetLine> = None;
        for line in lines.clone() {
            let ends = before.map(|it| (it.line.text.as_str(), line.line.text.as_str()));
            if let Some((first, second)) = ends.and_then(|(it, next)| halves(it, next)) {
                counts.insert(format!("{first}{second}").to_lowercase(), 0);
                counts.insert(format!("{first}-{second}").to_lowercase(), 0);
            }
            if let Some((first, second)) = ends.and_then(|(it, next)| in_address(it, next)) {
                counts.insert(format!("{first}{second}").to_lowercase(), 0);
            }
            before = Some(line);
        }
        if counts.is_empty() {
            return Self::default();
        }
        let shapes = Shapes::of(counts.keys());
        for line in lines {
            for word in line
                .line
                .text
                .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            {
                if !shapes.fit(word) {
                    continue;
                }
                let is_plain = word.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
                let count = if is_plain {
                    counts.get_mut(word)
                } else {
                    counts.get_mut(&word.to_lowercase())
                };
                if let Some(count) = count {
                    *count += 1;
                }
            }
        }
        Self { counts }
    }

    /// Decides how `line` goes on in `next`; `is_soft` tells that the hyphen
    /// was put there by the typesetter alone.
    pub(super) fn joint(&self, line: &str, next: &str, is_soft: bool) -> Joint {
        if goes_on_at_sign(line, next) {
            return Joint::Hyphenated;
        }
        let Some((first, second)) = halves(line, next) else {
            return Joint::Spaced;
        };
        if is_soft {
            return Joint::Joined;
        }
        if let Some((first, second)) = in_address(line, next) {
            // Most addresses are broken at a hyphen of their own.
            return if self.count(&format!("{first}{second}")) > 0 {
                Joint::Joined
            } else {
                Joint::Hyphenated
            };
        }
        if suspends(second) {
            return Joint::Spaced;
        }
        if is_double_name(first, next) && self.count(&format!("{first}{second}")) == 0 {
            return Joint::Hyphenated;
        }
        let touches_figure = first.ends_with(|c: char| c.is_ascii_digit())
            || second.starts_with(|c: char| c.is_ascii_digit());
        if touches_figure {
            return Joint::Hyphenated;
        }
        let whole = self.count(&format!("{first}{second}"));
        let hyphenated = self.count(&format!("{first}-{second}"));
        let is_upper = |text: &str| text.chars().all(|c| !c.is_lowercase());
        let is_shouted = is_upper(first) && is_upper(second) && second.len() > 1;
        if second.starts_with(char::is_uppercase) && !is_shouted {
            return Joint::Hyphenated;
        }
        if whole != hyphenated {
            return if whole > hyphenated {
                Joint::Joined
            } else {
                Joint::Hyphenated
            };
        }
        if is_shouted {
            return Joint::Joined;
        }
        let first = first.to_lowercase();
        let is_acronym =
            is_upper(line_end(line)) && first.chars().count() > 1 || !first.contains(is_vowel);
        if is_acronym || keeps_hyphen(&first, second) {
            return Joint::Hyphenated;
        }
        Joint::Joined
    }

    fn count(&self, word: &str) -> u32 {
        self.counts.get(&word.to_lowercase()).copied().unwrap_or(0)
    }
}

/// Which first letters and lengths some words have: most others differ in one
/// of them and need not be looked up.
struct Shapes([u64; 256]);

impl Shapes {
    fn of<'a>(words: impl Iterator<Item = &'a String>) -> Self {
        let mut lengths = [0; 256];
        for word in words {
            if let Some(first) = word.bytes().next() {
                lengths[usize::from(first)] |= Self::bit(word);
            }
        }
        Self(lengths)
    }

    /// The last bit stands for all that is longer.
    fn bit(word: &str) -> u64 {
        1 << word.len().min(63)
    }

    /// Tells whether the words may hold `word`, in small letters.
    fn fit(&self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else {
            return false;
        };
        // Outside ASCII the small letter may have another length.
        !word.is_ascii() || self.0[usize::from(first.to_ascii_lowercase())] & Self::bit(word) != 0
    }
}

/// Tells whether a name goes on with the particle of another: `Smit-` / `de
/// Vries`.
fn is_double_name(first: &str, next: &str) -> bool {
    let mut words = next.split(' ');
    let has_particle = matches!(words.next(), Some("de" | "van" | "der"));
    let mut letters = first.chars();
    let is_name = |it: Option<char>| it.is_some_and(char::is_uppercase);
    has_particle
        && is_name(letters.next())
        && letters.all(char::is_lowercase)
        && words.next().is_some_and(|it| {
            let mut letters = it.chars();
            is_name(letters.next()) && letters.next().is_some_and(char::is_lowercase)
        })
}

/// Returns the halves of a word that is parted by a hyphen at the line end.
fn halves<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    // Most lines end otherwise.
    if !line.ends_with('-') {
        return None;
    }
    let first = line_end(line);
    let end = next
        .find(|c: char| !(c.is_alphanumeric() || c == '-'))
        .unwrap_or(next.len());
    let second = next[..end].trim_end_matches('-');
    (first.ends_with(char::is_alphanumeric) && second.starts_with(char::is_alphanumeric))
        .then_some((first, second))
}

/// Returns the last word of a line without its hyphen.
fn line_end(line: &str) -> &str {
    let body = line.strip_suffix('-').unwrap_or(line);
    let start = body
        .rfind(|c: char| !(c.is_alphanumeric() || c == '-'))
        .map_or(0, |at| {
            at + body[at..].chars().next().map_or(1, char::len_utf8)
        });
    &body[start..]
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Joint};

    #[track_caller]
    fn check(line: &str, next: &str, expected: Joint) {
        assert_eq!(Evidence::default().joint(line, next, false), expected);
    }

    #[test]
    fn without_witnesses() {
        check("de samen-", "levingsopbouw", Joint::Joined);
        check("als mede-", "onderzoeker", Joint::Hyphenated);
        check("een mede-", "werker", Joint::Joined);
        check("sociale co-", "hesie", Joint::Joined);
        check("in co-", "creatie", Joint::Hyphenated);
        check("een ex-", "treem", Joint::Joined);
        check("een ggz-", "instelling", Joint::Hyphenated);
        check("van praktijk-", "en ervaringskennis", Joint::Spaced);
        check("in 2019-", "2020", Joint::Hyphenated);
        check("Noord-", "Holland", Joint::Hyphenated);
        check("SAMEN-", "LEVING", Joint::Joined);
        check("een gedachte -", "dan", Joint::Spaced);
        check("zonder", "streepje", Joint::Spaced);
    }

    #[test]
    fn witnesses_decide() {
        let mut evidence = Evidence::default();
        evidence.counts.insert("coöperatie".into(), 0);
        evidence.counts.insert("co-creatie".into(), 2);
        evidence.counts.insert("werk-plaats".into(), 1);
        assert_eq!(evidence.joint("werk-", "plaats.", false), Joint::Hyphenated);
        assert_eq!(evidence.joint("co-", "creatie", false), Joint::Hyphenated);
    }
}
