//! A text made easy to match, with the way back.
//!
//! ```text
//! text ─Haystack::of→ lower case, `-` and white space as one blank, ' for ’
//! ```
//!
//! **Promise.** Accents stay: `één` is a number, `een` is not. Every byte of
//! the haystack knows where it came from in the text.
//!
//! **Never:** joins or splits words, other than at a hyphen.

/// Lower-cased text in which a hyphen, a line break and a run of blanks are
/// one blank.
#[derive(Debug, Default)]
pub(in crate::classify) struct Haystack {
    /// The text to match in.
    pub(in crate::classify) text: String,
    /// Where the way back changes: a byte of `text` and how many bytes to
    /// add from there on to get to the original.
    shifts: Vec<(usize, isize)>,
}

impl Haystack {
    /// Makes a haystack of `original`.
    pub(in crate::classify) fn of(original: &str) -> Self {
        let mut made = Self {
            text: String::with_capacity(original.len()),
            shifts: vec![],
        };
        let mut shift = 0;
        for (offset, letter) in original.char_indices() {
            let at = made.text.len();
            match letter {
                '\u{ad}' => continue,
                _ if letter.is_whitespace() || is_hyphen(letter) => {
                    if made.text.ends_with(' ') {
                        continue;
                    }
                    made.text.push(' ');
                }
                '\u{2018}' | '\u{2019}' => made.text.push('\''),
                _ if letter.is_ascii() => made.text.push(letter.to_ascii_lowercase()),
                _ => made.text.extend(letter.to_lowercase()),
            }
            let now = offset.cast_signed() - at.cast_signed();
            if now != shift {
                made.shifts.push((at, now));
                shift = now;
            }
        }
        made
    }

    /// Returns the byte of the original that stands at byte `at` here.
    pub(in crate::classify) fn origin(&self, at: usize) -> usize {
        let later = self.shifts.partition_point(|&(from, _)| from <= at);
        let shift = later.checked_sub(1).map_or(0, |last| self.shifts[last].1);
        at.saturating_add_signed(shift)
    }

    /// Returns the byte here of byte `origin` of the original, or of the next
    /// byte that has one.
    pub(in crate::classify) fn here(&self, origin: usize) -> usize {
        // Both sides only grow, so the last stretch that begins at or before
        // `origin` holds it.
        let later = self
            .shifts
            .partition_point(|&(from, shift)| from.saturating_add_signed(shift) <= origin);
        let shift = later.checked_sub(1).map_or(0, |last| self.shifts[last].1);
        let mut at = origin.saturating_add_signed(-shift).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        at
    }
}

/// Tells whether `letter` joins two words as a hyphen does.
pub(super) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::Haystack;

    #[track_caller]
    fn check(original: &str, expected: &str) {
        assert_eq!(Haystack::of(original).text, expected);
    }

    #[test]
    fn a_hyphen_is_a_blank_and_blanks_are_one() {
        check(
            "Praktijk- en  mede-onderzoeker",
            "praktijk en mede onderzoeker",
        );
    }

    #[test]
    fn accents_stay() {
        check("Één cliënt", "één cliënt");
    }

    #[test]
    fn every_place_knows_where_it_came_from() {
        let original = "Burgers\u{2019}  stem - n = 12, \u{130}zmir en d\u{ad}e buurt";
        let haystack = Haystack::of(original);
        for word in ["stem", "12", "buurt"] {
            let at = haystack.text.find(word).expect("the word is there");
            assert!(original[haystack.origin(at)..].starts_with(word), "{word}");
            assert_eq!(haystack.here(haystack.origin(at)), at, "{word}");
        }
    }
}
