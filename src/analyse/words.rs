//! Text → words.

use unicode_segmentation::UnicodeSegmentation;

use crate::study::Span;

/// A word where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word as written.
    pub text: &'a str,
    /// Where it stands: bytes of the text that was given.
    pub span: Span,
}

/// Returns the words of `text`, in order.
///
/// Words are those of Unicode (UAX #29): `foto's` is one, `mede-onderzoeker`
/// is two that stand side by side, numbers count.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.unicode_word_indices().map(|(start, word)| Word {
        text: word,
        span: start..start + word.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).map(|word| word.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn keeps_an_apostrophe_inside_and_parts_at_a_hyphen() {
        check(
            "foto's van mede-onderzoekers, 1.204 in één wijk.",
            &[
                "foto's",
                "van",
                "mede",
                "onderzoekers",
                "1.204",
                "in",
                "één",
                "wijk",
            ],
        );
    }
}
