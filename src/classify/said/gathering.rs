//! Gathering: what a sentence says happened to those it counts.
//!
//! ```text
//! words around a count ─fate→ Studied | Part | Aside, or nothing
//! ```
//!
//! **Promise.** Who was only asked to take part, who left, and how many live
//! there is not who was studied.
//!
//! **Source.** `gathering.tsv`, typed for this purpose; what it reaches stands
//! in `benches/results/cards.md`.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use super::numerals::numeral;

const TABLE: &str = include_str!("gathering.tsv");

/// The phrases of all kinds of gathering, found in one pass.
struct GatheringPhrases {
    automaton: AhoCorasick,
    /// The kind of each, and the phrase itself.
    all: Vec<(&'static str, &'static str)>,
}

static PHRASES: LazyLock<Option<GatheringPhrases>> = LazyLock::new(|| {
    let mut all = vec![];
    for row in TABLE.lines().filter(|it| !it.starts_with('#')).skip(1) {
        let mut cells = row.split('\t');
        let (kind, words) = (cells.next()?, cells.nth(1)?);
        all.extend(words.split('|').map(|word| (kind, word)));
    }
    let automaton = AhoCorasick::new(all.iter().map(|it| it.1)).ok()?;
    Some(GatheringPhrases { automaton, all })
});

/// Of taking part, of asking and analysing.
const GATHERING: &str = "gathering";
/// Of those who were approached and not counted, who left, who live there.
const ASIDE: &str = "aside";
/// Of those who were only asked.
const ASKED: &str = "asked";
/// Turns to others than those who were counted.
const TURNS: &str = "turns";
/// Of a part of those who were studied.
const PART: &str = "part";

/// What respondents do, before `by`.
const FILLED_IN: [&str; 5] = ["completed", "filled in", "returned", "answered", "ingevuld"];

/// Words on each side of a count that tell of a part.
const NEAR: usize = 4;

/// Of what was held, though `vonden` alone is of a part that thinks so.
const HELD: (&str, &str) = ("vonden", " plaats");

/// Verbs in two parts, with what may stand between.
const SPLIT: [(&str, &str); 6] = [
    HELD,
    ("deden", " mee"),
    ("deed", " mee"),
    ("namen", " deel"),
    ("nam", " deel"),
    ("namen", " af"),
];

/// What happened to those who are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) enum Fate {
    /// They were studied.
    Studied,
    /// They are a part of those who were studied.
    Part,
    /// They were not studied, or not to the end.
    Aside,
    /// The sentence does not say.
    Unsaid,
}

/// Judges a number of places: those through which people were found, in a list
/// perhaps, are not where a study was done.
pub(in crate::classify) fn fate_of_places(sentence: &str, count: Range<usize>) -> Fate {
    let before = &sentence[..count.start];
    if [" via ", " through "].iter().any(|it| before.contains(it)) {
        return Fate::Aside;
    }
    fate(sentence, count)
}

/// Judges what is counted at `count` of `sentence`, the text of a haystack.
pub(in crate::classify) fn fate(sentence: &str, count: Range<usize>) -> Fate {
    let rest = &sentence[count.end..];
    let turn = hits(rest, TURNS)
        .find(|it| rest[..it.start].ends_with(' ') && rest[it.end..].starts_with(' '))
        .map(|it| it.start - 1);
    let stops = turn.into_iter().chain(rest.find([';', ':', '('])).min();
    let rest = &rest[..stops.unwrap_or(rest.len())];
    let clause = clause(sentence, &count);
    let near = near(sentence, &clause, &count);
    let clause = &sentence[clause];
    let before = sentence[..count.start].trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    // Asked by two students, found through two agencies.
    let is_means = matches!(last, "via" | "through" | "by" | "door");
    let before_that = before.trim_end_matches(last).trim_end();
    if is_means && !FILLED_IN.iter().any(|it| before_that.ends_with(it)) {
        return Fate::Aside;
    }
    // A number with a verb of its own is of those who did it.
    let counted = &sentence[count.clone()];
    if counted.contains(" van de ") || counted.contains(" of the ") {
        return Fate::Part;
    }
    if has(counted, GATHERING) {
        Fate::Studied
    } else if has(clause, ASIDE) || has(clause, ASKED) || has(rest, ASKED) && !has_count(rest) {
        Fate::Aside
    } else if has(near, PART) && !is_split(clause, &HELD) {
        Fate::Part
    } else if gathers(sentence) {
        Fate::Studied
    } else {
        Fate::Unsaid
    }
}

/// Tells whether a sentence tells of taking part, asking or analysing.
pub(in crate::classify) fn gathers(sentence: &str) -> bool {
    has(sentence, GATHERING) || SPLIT.iter().any(|it| is_split(sentence, it))
}

/// Tells whether a verb in two parts stands in `text`.
fn is_split(text: &str, (verb, rest): &(&str, &str)) -> bool {
    let at = text.find(verb).filter(|_| begins(text, verb));
    at.is_some_and(|at| text[at..].contains(rest))
}

/// Tells whether there is another number, of those who came perhaps.
fn has_count(text: &str) -> bool {
    text.split(' ')
        .any(|word| numeral(word.trim_matches(|it: char| !it.is_alphanumeric())).is_some())
}

/// Cuts a few words on each side of a count out of its clause.
fn near<'s>(sentence: &'s str, clause: &Range<usize>, count: &Range<usize>) -> &'s str {
    let before = sentence[clause.start..count.start].trim_end();
    let mut words = before.rmatch_indices(' ').map(|it| it.0);
    let start = clause.start + words.nth(NEAR - 1).unwrap_or(0);
    let after = &sentence[count.end..clause.end];
    let mut words = after.match_indices(' ').map(|it| it.0);
    let end = count.end + words.nth(NEAR).unwrap_or(after.len());
    &sentence[start..end]
}

/// Finds what stands between the borders around a count.
fn clause(sentence: &str, count: &Range<usize>) -> Range<usize> {
    const BORDERS: [char; 5] = [',', ';', ':', '(', ')'];
    let is_border = |at: usize| {
        // Not inside a number.
        let after = &sentence[at + 1..];
        !after.starts_with(|letter: char| letter.is_ascii_digit())
            || !sentence[..at].ends_with(|letter: char| letter.is_ascii_digit())
    };
    let before = sentence[..count.start].rmatch_indices(BORDERS);
    let start = before.map(|it| it.0).find(|it| is_border(*it));
    let after = sentence[count.end..].match_indices(BORDERS);
    let end = after.map(|it| count.end + it.0).find(|it| is_border(*it));
    start.map_or(0, |at| at + 1)..end.unwrap_or(sentence.len())
}

/// Tells whether a phrase of this kind stands in `text`.
fn has(text: &str, kind: &str) -> bool {
    hits(text, kind).any(|hit| !text[..hit.start].ends_with(char::is_alphanumeric))
}

/// Finds the phrases of this kind in `text`, by where they end.
fn hits<'t>(text: &'t str, kind: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    PHRASES.iter().flat_map(move |phrases| {
        let hits = phrases.automaton.find_overlapping_iter(text);
        hits.filter(move |hit| {
            let phrase = phrases.all.get(hit.pattern().as_usize());
            phrase.is_some_and(|it| it.0 == kind)
        })
        .map(|hit| hit.start()..hit.end())
    })
}

/// Tells whether a phrase stands in `text` from the beginning of a word.
fn begins(text: &str, phrase: &str) -> bool {
    let mut places = text.match_indices(phrase);
    places.any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::{ASIDE, ASKED, Fate, GATHERING, PART, PHRASES, TABLE, TURNS, fate};

    #[test]
    fn the_table_is_well_formed() {
        for row in TABLE.lines().filter(|it| !it.starts_with('#')).skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 3, "{row}");
            assert!(!cells[2].split('|').any(str::is_empty), "{row}");
            assert!(
                !cells[2].contains('-') && cells[2] == cells[2].to_lowercase(),
                "{row}"
            );
        }
        let all = PHRASES.iter().flat_map(|it| &it.all);
        let mut kinds: Vec<&str> = all.map(|it| it.0).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds, [ASIDE, ASKED, GATHERING, PART, TURNS]);
    }

    #[track_caller]
    fn check(sentence: &str, count: &str, expected: Fate) {
        let at = sentence.find(count).expect("the count is there");
        assert_eq!(fate(sentence, at..at + count.len()), expected, "{sentence}");
    }

    #[test]
    fn who_took_part_was_studied() {
        check(
            "negen jongeren uit amersfoort deden mee",
            "negen jongeren",
            Fate::Studied,
        );
        check("we interviewed 12 nurses", "12 nurses", Fate::Studied);
    }

    #[test]
    fn who_was_only_asked_or_left_was_not() {
        let sentence = "van de 1.200 aangeschreven huishoudens vulde 40% de enquête in, wat neerkomt op 480 huishoudens";
        check(sentence, "1.200 aangeschreven huishoudens", Fate::Aside);
        check(sentence, "480 huishoudens", Fate::Studied);
        check(
            "the remaining 28 volunteers were interviewed",
            "28 volunteers",
            Fate::Part,
        );
    }

    #[test]
    fn a_comma_in_a_number_ends_no_clause() {
        check(
            "an invitation went to 1,200 people",
            "1,200 people",
            Fate::Aside,
        );
    }
}
