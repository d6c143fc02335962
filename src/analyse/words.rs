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

/// Returns how many places are left free between two paragraphs, so that no
/// phrase runs from one into the other: none if the text runs on (it ends
/// without a full stop and goes on in small letters, as over a column or a
/// page), else one.
#[must_use]
pub fn gap(before: &str, after: &str) -> u32 {
    let ends = before.trim_end();
    let is_open = ends.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-'));
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    if is_open && goes_on { 0 } else { APART }
}

/// The places between two paragraphs.
const APART: u32 = 1;

#[cfg(test)]
mod tests {
    use super::{gap, words};

    #[test]
    fn a_paragraph_that_runs_on_has_no_gap() {
        assert_eq!(gap("en dat was geen", "kunstproject ernaast"), 0);
        assert_eq!(gap("Dat was het.", "en toen"), 1);
        assert_eq!(gap("Conclusie", "Ervaringskennis van"), 1);
    }

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
