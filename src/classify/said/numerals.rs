//! Numerals: numbers in digits and in words, Dutch and English.
//!
//! ```text
//! `1.204` 1204   `zevenentwintig` 27   `dertigtal` 30   `twenty` `three` 23
//! ```
//!
//! **Promise.** `een` is an article and no number, `één` is one. Above 999 a
//! number is read from digits only.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

const DUTCH: [&str; 19] = [
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: [&str; 8] = [
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
];
const ENGLISH: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// All number words that stand as one word.
static WORDS: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for (word, number) in DUTCH.iter().chain(&ENGLISH).zip((1..=19).chain(1..=19)) {
        words.insert((*word).to_owned(), number);
    }
    for (tens, number) in DUTCH_TENS.iter().zip((20..).step_by(10)) {
        words.insert((*tens).to_owned(), number);
        words.insert(format!("{tens}tal"), number);
        for (unit, more) in DUTCH.iter().take(9).zip(1..) {
            // `eenentwintig`, `tweeëntwintig`; careless hands leave the dots out.
            let unit = if more == 1 { "een" } else { unit };
            for and in ["en", "ën"] {
                words.insert(format!("{unit}{and}{tens}"), number + more);
            }
        }
    }
    for (tens, number) in ENGLISH_TENS.iter().zip((20..).step_by(10)) {
        words.insert((*tens).to_owned(), number);
    }
    let few = [
        ("tiental", 10),
        ("twaalftal", 12),
        ("vijftiental", 15),
        ("dozen", 12),
    ];
    words.extend(few.map(|(word, number)| (word.to_owned(), number)));
    words.extend([("honderd", 100), ("hundred", 100)].map(|(word, it)| (word.to_owned(), it)));
    for (unit, number) in DUTCH.iter().take(19).zip(1..).skip(1) {
        words.insert(format!("{unit}honderd"), number * 100);
    }
    words
});

/// Reads digits with Dutch or English separators, or a number word; `word` is
/// in small letters and without marks around it.
pub(in crate::classify) fn numeral(word: &str) -> Option<u32> {
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return WORDS.get(word).copied();
    }
    let groups: Vec<&str> = word.split(['.', ',']).collect();
    // `1.204` is a thousand and more; `1.2` is a mean.
    if groups.len() > 1 && groups[1..].iter().any(|group| group.len() != 3) {
        return None;
    }
    groups.concat().parse().ok()
}

/// Joins a number word with the one behind it: `twenty three`, as a hyphen is a
/// blank in a haystack.
pub(super) fn joined(first: &str, second: &str) -> Option<u32> {
    let tens = ENGLISH_TENS.iter().position(|it| *it == first)?;
    let unit = ENGLISH.iter().take(9).position(|it| *it == second)?;
    u32::try_from(20 + tens * 10 + unit + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{joined, numeral};

    #[test]
    fn reads_numbers_in_two_languages() {
        for (word, number) in [
            ("zevenentwintig", 27),
            ("tweeëntachtig", 82),
            ("tweeentachtig", 82),
            ("eenenveertig", 41),
            ("vijftigtal", 50),
            ("twaalfhonderd", 1200),
            ("tachtig", 80),
            ("nineteen", 19),
            ("1.204", 1204),
            ("12,480", 12480),
        ] {
            assert_eq!(numeral(word), Some(number), "{word}");
        }
        assert_eq!(joined("twenty", "three"), Some(23));
    }

    #[test]
    fn articles_and_means_are_no_numbers() {
        for word in ["een", "eens", "2.4", "7,8", "tweede", "achter"] {
            assert_eq!(numeral(word), None, "{word}");
        }
        assert_eq!(joined("twenty", "twelve"), None);
    }
}
