//! The words for designs, found in one pass.
//!
//! ```text
//! haystack text ─find→ `focus groups` at byte 30
//! ```
//!
//! **Source.** `words.tsv`, typed for this purpose: what methods parts of
//! studies in social work call what they do, in Dutch and English.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::study::Language;

const TABLE: &str = include_str!("words.tsv");

/// Designs of a review that searches and weighs.
pub(super) const REVIEWS: [&str; 3] = ["systematic review", "scoping review", "meta-analysis"];
/// Designs by which people are asked or watched.
pub(super) const ASKING: [&str; 4] = ["interviews", "focus groups", "survey", "observation"];

/// Tells whether a design is one that a review can have itself.
pub(super) fn of_a_review(name: &str) -> bool {
    REVIEWS.contains(&name) || READING.contains(&name) || name.ends_with(" analysis")
}

/// Designs by which texts are read, and nobody is asked.
pub(super) const READING: [&str; 5] = [
    "literature review",
    "systematic review",
    "scoping review",
    "meta-analysis",
    "discourse analysis",
];

/// Ways of looking at what was gathered: cited with who thought of them, and
/// named where their results are told.
pub(super) const ANALYSES: [&str; 13] = [
    "thematic analysis",
    "framework analysis",
    "content analysis",
    "discourse analysis",
    "network analysis",
    "narrative research",
    "phenomenology",
    "grounded theory",
    "ethnography",
    "photovoice",
    "participatory research",
    "meta-analysis",
    "action research",
];

/// A word for a design.
struct DesignWord {
    design: &'static str,
    language: Language,
    /// Whether the last word may go on: `focusgroep*`.
    open: bool,
}

struct DesignWords {
    all: Vec<DesignWord>,
    automaton: AhoCorasick,
}

static WORDS: LazyLock<Option<DesignWords>> = LazyLock::new(|| {
    let mut all = vec![];
    let mut patterns = vec![];
    for line in TABLE.lines().filter(|it| !it.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let design = cells.next()?;
        for language in [Language::Dutch, Language::English] {
            for cue in cells.next()?.split('|') {
                all.push(DesignWord {
                    design,
                    language,
                    open: cue.ends_with('*'),
                });
                patterns.push(cue.trim_end_matches('*'));
            }
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .build(patterns)
        .ok()?;
    Some(DesignWords { all, automaton })
});

/// Finds the designs that `text`, the text of a haystack, has words for: each
/// as the table spells it, with the byte at which its word begins.
pub(super) fn find(text: &str, language: Language) -> Vec<(&'static str, usize)> {
    let Some(words) = WORDS.as_ref() else {
        return vec![];
    };
    let both = !matches!(language, Language::Dutch | Language::English);
    let hits = words.automaton.find_overlapping_iter(text);
    hits.filter_map(|hit| {
        let word = words.all.get(hit.pattern().as_usize())?;
        let is_word = |letter: char| letter.is_alphanumeric();
        let begins = !text[..hit.start()].ends_with(is_word);
        let ends = word.open || !text[hit.end()..].starts_with(is_word);
        let speaks = both || word.language == language;
        (begins && ends && speaks).then_some((word.design, hit.start()))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{Language, TABLE, WORDS, find};

    #[test]
    fn the_table_is_well_formed() {
        let rows = TABLE.lines().filter(|it| !it.starts_with('#')).skip(1);
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 3, "{row}");
            for cue in cells[1].split('|').chain(cells[2].split('|')) {
                assert!(!cue.is_empty() && cue == cue.to_lowercase(), "{row}");
                // A haystack has no hyphens.
                assert!(!cue.contains('-'), "{row}");
            }
        }
        assert!(WORDS.is_some());
    }

    #[test]
    fn words_begin_and_end_as_words() {
        let found = |text| find(text, Language::Dutch);
        assert_eq!(found("twee focusgroepen"), [("focus groups", 5)]);
        assert_eq!(found("een piloten opleiding"), []);
        assert_eq!(found("case study"), [], "in Dutch it is a casestudy");
    }
}
