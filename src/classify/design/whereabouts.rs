//! Where: whether a study was done at a place that it names.
//!
//! ```text
//! view, sentence, name ─is_where→ done there, or only spoken of
//! ```
//!
//! **Promise.** A place that was only compared with, at which its authors work,
//! or that fell through is not where a study was done. Of a country, a sentence
//! must tell that somebody was asked there.
//!
//! **Source.** The lists were typed for this purpose; `benches/cards/README.md`
//! has what they reach.

use crate::{
    classify::said::{NamedPlace, Stance, View, Zone, gathers, tells_where},
    study::Span,
};

/// Letters behind a place in which it is said to have left.
const LEFT_BEHIND: usize = 20;

/// The same, in which what was meant for it is said to have been dropped.
const DROPPED_BEHIND: usize = 70;

/// Tells whether a study says in a sentence that it was done at the place that is
/// named in it.
pub(super) fn is_where(view: &View<'_>, sentence: &Span, named: &NamedPlace<'_>) -> bool {
    let (words, at) = view.around(sentence, named.at);
    let stance = view.stance(sentence, named.at);
    let is_found = matches!(view.passage.zone, Zone::Results | Zone::Discussion);
    // Much is said of a country that is no finding in it.
    let is_told = tells_where(&view.passage) && !named.is_region();
    let is_here = tells_where(&view.passage) || is_found;
    (is_told || is_here && gathers(words) || stance == Stance::Own)
        && stance.objection().is_none()
        && !is_compared(words, at)
        && !is_of_the_makers(words)
        && !falls_through(words, &words[at..])
}

/// Tells whether a sentence tells where others found the same, or not; `at`
/// is the byte at which the place stands.
fn is_compared(words: &str, at: usize) -> bool {
    const ALL: [&str; 6] = [
        "ter vergelijking",
        "stroken met",
        "could be different",
        "may be different",
        "may differ",
        "kan anders zijn",
    ];
    /// These compare with what comes behind them.
    const BEFORE: [&str; 23] = [
        "compares with",
        "compares well with",
        "compared with",
        "compared to",
        "vergeleken met",
        "ten opzichte van",
        "vergelijkbare",
        "vergelijkbaar",
        "soortgelijke",
        "soortgelijk",
        "similar",
        "comparable",
        "earlier",
        "eerdere",
        "eerder",
        "zoals in",
        "net als in",
        "as in",
        "than in",
        "dan in",
        "reported from",
        "elsewhere",
        "elders",
    ];
    /// Bytes before a place in which they stand, some eight words.
    const NEAR: usize = 60;
    let before = &words[..at];
    let near = &before[before.floor_char_boundary(at.saturating_sub(NEAR))..];
    ALL.iter().any(|it| has_phrase(words, it)) || BEFORE.iter().any(|it| has_phrase(near, it))
}

/// Tells whether a sentence is of who wrote the study or led it, or of where it
/// was presented: `the author is a lecturer in Copenhagen`.
fn is_of_the_makers(words: &str) -> bool {
    const AUTHORS: [&str; 4] = ["author", "authors", "auteur", "auteurs"];
    const AT_WORK: [&str; 9] = [
        "lecturer",
        "professor",
        "is based",
        "works at",
        "werkt",
        "werkzaam",
        "verbonden aan",
        "hoogleraar",
        "lector",
    ];
    const PRESENTED: [&str; 3] = ["gepresenteerd op", "presented at", "coordination was"];
    let has = |list: &[&str]| list.iter().any(|it| has_phrase(words, it));
    has(&AUTHORS) && has(&AT_WORK) || has(&PRESENTED)
}

/// Tells whether a phrase stands in `words` as whole words.
fn has_phrase(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| {
        !words[..at].ends_with(char::is_alphanumeric)
            && !words[at + phrase.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Tells whether a place was meant to be one of a study and is not; `after` is
/// what its sentence says behind it.
fn falls_through(sentence: &str, after: &str) -> bool {
    const LOST: [&str; 5] = [
        "niet door",
        "did not take place",
        "buiten het onderzoek",
        "buiten beschouwing",
        "no survey",
    ];
    const LEFT: [&str; 4] = [" withdrew", " viel af", " trok zich", " haakte"];
    const DROPPED: [&str; 6] = [
        "geannuleerd",
        "was cancelled",
        "were cancelled",
        "telt niet mee",
        "niet meegenomen",
        "niet meegeteld",
    ];
    let within = |letters| {
        let end = after
            .char_indices()
            .nth(letters)
            .map_or(after.len(), |it| it.0);
        &after[..end]
    };
    let has = |text: &str, list: &[&str]| list.iter().any(|it| text.contains(it));
    has(sentence, &LOST) || has(within(LEFT_BEHIND), &LEFT) || has(within(DROPPED_BEHIND), &DROPPED)
}
