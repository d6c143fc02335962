//! Words too common to look for on their own.
//!
//! They count inside a phrase (`"stem van de burger"`); as a single word of a
//! question they are left out, and the answer says so. Words that turn a
//! meaning round (`niet`, `geen`, `zonder`, `tegen`, `not`, `no`, `without`)
//! are not among them.

/// Tells whether a form is a function word of Dutch or English.
#[must_use]
pub fn is_stop_word(form: &str) -> bool {
    DUTCH.contains(&form) || ENGLISH.contains(&form)
}

/// Articles, pronouns, prepositions, conjunctions and auxiliaries. Left out on
/// purpose, as they are also words of the field or of the other language:
/// `men`, `door`, `over`, `had`, `wie`, `wat`, `hoe`.
const DUTCH: &[&str] = &[
    "de", "het", "een", "van", "en", "in", "op", "te", "dat", "die", "dit", "deze", "is", "zijn",
    "was", "waren", "wordt", "worden", "werd", "werden", "met", "voor", "aan", "er", "als", "om",
    "ook", "bij", "uit", "naar", "dan", "maar", "of", "ze", "zij", "hij", "ik", "je", "we", "wij",
    "u", "hun", "hem", "haar", "ons", "onze", "mijn", "zich", "heeft", "hebben", "kan", "kunnen",
    "zal", "zullen", "zou", "moet", "moeten", "daar", "hier", "nog", "wel", "al", "tot", "per",
    "tussen", "omdat", "zoals", "welke", "ter", "ten", "der", "des",
];

/// As above, for English.
const ENGLISH: &[&str] = &[
    "the", "a", "an", "of", "and", "or", "to", "in", "on", "for", "with", "by", "at", "from", "as",
    "is", "are", "was", "were", "be", "been", "being", "it", "its", "this", "that", "these",
    "those", "they", "them", "their", "he", "she", "his", "her", "you", "your", "i", "our", "has",
    "have", "will", "would", "can", "could", "should", "may", "which", "who", "than", "then",
    "there", "into", "also", "such", "but", "if", "so", "do", "does",
];

#[cfg(test)]
mod tests {
    use super::is_stop_word;

    #[test]
    fn words_that_turn_a_meaning_round_are_kept() {
        for word in [
            "niet", "geen", "zonder", "tegen", "not", "no", "without", "één",
        ] {
            assert!(!is_stop_word(word), "{word}");
        }
        assert!(is_stop_word("van"));
    }
}
