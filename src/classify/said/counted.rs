//! Nouns of study: what a number with such a noun behind it counts.
//!
//! ```text
//! `buurtbewoners` ─noun→ people
//! ```
//!
//! **Source.** `counted.tsv`, typed for this purpose.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::study::Counted;

const TABLE: &str = include_str!("counted.tsv");
/// Letters that must stand before the noun for the word to be a compound of it.
const SHORTEST_FIRST: usize = 2;

/// A noun of the table.
#[derive(Clone, Copy)]
struct Noun {
    of: Counted,
    /// Whether it may be the last part of a compound.
    ends: bool,
}

static NOUNS: LazyLock<FxHashMap<&str, Noun>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|it| !it.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        let (of, words) = row.split_once('\t')?;
        Some((Counted::from_word(of)?, words))
    })
    .flat_map(|(of, words)| {
        words.split('|').map(move |word| {
            let bare = word.trim_start_matches('*');
            let ends = bare.len() < word.len();
            (bare, Noun { of, ends })
        })
    })
    .collect()
});

/// Returns what a number before `word` counts, if that is a noun of study.
pub(super) fn noun(word: &str) -> Option<Counted> {
    if let Some(noun) = NOUNS.get(word) {
        return Some(noun.of);
    }
    // The longest end: `focusgroepsgesprekken` are focus groups.
    let ends = word.char_indices().skip(SHORTEST_FIRST);
    ends.filter_map(|(at, _)| NOUNS.get(&word[at..]))
        .find(|it| it.ends)
        .map(|it| it.of)
}

/// Tells whether two words make one noun: `focus groups`.
pub(super) fn noun_of_two(first: &str, second: &str) -> Option<Counted> {
    NOUNS
        .get(format!("{first} {second}").as_str())
        .map(|it| it.of)
}

#[cfg(test)]
mod tests {
    use super::{Counted, NOUNS, TABLE, noun, noun_of_two};

    #[test]
    fn the_table_is_well_formed() {
        let rows = TABLE.lines().filter(|it| !it.starts_with('#')).skip(1);
        let mut words = 0;
        for row in rows {
            let (of, list) = row.split_once('\t').expect("two cells");
            assert!(Counted::from_word(of).is_some(), "{row}");
            for word in list.split('|') {
                words += 1;
                assert!(!word.is_empty() && word == word.to_lowercase(), "{word}");
                assert!(!word.contains('-'), "a haystack has no hyphens: {word}");
            }
        }
        assert_eq!(NOUNS.len(), words, "a word stands twice");
    }

    #[test]
    fn compounds_count_what_their_last_part_counts() {
        assert_eq!(noun("wijkbewoners"), Some(Counted::People));
        assert_eq!(noun("basisscholen"), Some(Counted::Places));
        assert_eq!(noun("diepteinterviews"), Some(Counted::Interviews));
        assert_eq!(noun("groepsgesprekken"), Some(Counted::Groups));
        assert_eq!(noun_of_two("focus", "groups"), Some(Counted::Groups));
        assert_eq!(noun("gehandicapten"), None);
        assert_eq!(noun("minuten"), None);
    }
}
